"""Getting paid: friction from measures on banks, from the fear of secondary sanctions, and relief.

National currencies help only as far as liquidity, clearing and insurance stand behind them
(B-86, B-87); bare, they cost a conversion spread. Refusals: 30 % of Russian payments through
Central Asian banks in mid-2024 (survey), worth 1 to 10 % of the goods (priors, section 5).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, total
from qurultay.inputs.region import SUPPORTS
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import burden, kind, rows_of, worked


def readiness(support: FloatArray) -> FloatArray:
    """What stands behind payments: the weakest of liquidity, clearing, insurance. 0..1, (n, m)"""
    weakest: FloatArray = np.minimum(np.minimum(support[0], support[1]), support[2])
    return weakest


def friction(
    *,
    finance: FloatArray,
    secondary: FloatArray,
    exposure: FloatArray,
    behind: FloatArray,
    central: FloatArray,
    left: IntArray,
    right: IntArray,
    p: Section) -> FloatArray:
    """Log cost of settling a pair's trade. (p, m)

    `finance` and `secondary` (n, m) are pressures on each state as a target, of which the heavier
    is added up over all targets where a pair leans on pressed banks; `exposure` (n, m) is how
    far a state's settlement does so, 0..1; `behind` (n, m) is what `readiness` gives.
    """
    refused = p.refusal_cost * p.refusal_share
    strained = p.direct_cost * finance + refused * secondary
    leaning = np.sqrt(exposure)
    worst = total(np.maximum(finance, secondary))
    through = p.settlement_reach * (p.direct_cost + refused) * worst
    strain = strained[left] + strained[right] + through * (leaning[left] * leaning[right])
    # Only Central Asia has support to build; the other side of a pair is taken to be ready.
    ready = 1.0 - central * (1.0 - behind)
    covered = np.minimum(ready[left], ready[right])
    share = p.national_currency_share * np.maximum(central[left], central[right])
    relief = (p.largest_relief * share) * covered
    bare = (p.conversion_spread * share) * (1.0 - covered)
    found: FloatArray = p.strength * (strain * (1.0 - relief) + bare)
    return found


def support(before: FloatArray, aims: FloatArray, worked: FloatArray, p: Section) -> FloatArray:
    """Clearing, liquidity, insurance, last mile and common rules, built by effort. (kind, n, m)

    `aims` (kind, m) is what policy wants, 0..1; `worked` (kind, n, m) is the effort that
    builds each of them, over that of the base year.
    """
    return before + np.minimum(p.speed * worked, 1.0) * (aims[:, None] - before)


def exposure(dependence_on: FloatArray, finance: FloatArray) -> FloatArray:
    """How far each state's settlement leans on a pressed power's banks. (n, m)

    `dependence_on` (n, power, m) is the trade dependence; `finance` (power, m) the pressure on a
    power's banks. It counts in full as soon as there is any.
    """
    return total(np.where(finance[None] > 0.0, dependence_on, 0.0), 1)


def quarter(now: Now) -> News:
    """Payment friction, and what stands behind payments and corridors."""
    world, facts, p = now.world, now.facts, now.parameters
    return {
        "payment_friction": friction(
            finance=kind(world.pressure, "finance"), secondary=kind(world.pressure, "secondary"),
            exposure=exposure(world.dependence[0], burden(world)),
            behind=readiness(world.support), central=facts.central, left=facts.left,
            right=facts.right, p=p.payments),
        "support": support(
            world.support, rows_of(p.support.over("aim", SUPPORTS)),
            worked(world)[:len(SUPPORTS)] * facts.central[None], p.support),
    }
