"""The great powers answer: they tolerate the region's own way, co-opt it, or oppose it.

A power looks at how far the region moves on its own and at what it still holds there; opposing
works through dependence, co-opting through offers (A-112, A-113, A-122 to A-124, B-04, B-114).
Stances last years. Quantal response: Signorino 1999; Esarey, Mukherjee and Moore 2008.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import log
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import bonds

TOLERATE, COOPT, OPPOSE = 0.0, 1.0, 2.0


def appeal(*, movement: FloatArray, leverage: FloatArray, burden: FloatArray, inclined: FloatArray,
           p: Section) -> FloatArray:
    """What each stance is worth to each power, no unit. (g, 3, m)

    `movement` (g, m): how far the region has moved to its own ways since the base year, in
    shares of effort; `leverage` (g, m) dependence held over it, 0..1; `burden` (g, m) pressure
    on the power itself, 0..1; `inclined` (g, m) the scenario's push toward answering, by offer
    or by threat alike.
    """
    stirred = p.alarm * movement + inclined
    tolerate = p.patience + 0.0 * stirred
    coopt = stirred + p.offer_worth * leverage - p.offer_price * burden
    oppose = stirred * p.severity + p.threat_worth * leverage - p.threat_price * (1.0 + burden)
    return np.stack([tolerate, coopt, oppose], axis=1)


def stance(*, before: FloatArray, worth: FloatArray, luck: FloatArray, reconsider: FloatArray,
           p: Section) -> FloatArray:
    """Each power's stance: 0 tolerate, 1 co-opt, 2 oppose. (g, m)

    `worth` (g, 3, m); `luck` (g, 3, m) and `reconsider` (g, m) uniform. A power reviews its
    stance in a share of quarters and then picks the best under extreme-value noise, with a
    premium on staying.
    """
    stays = np.stack([np.where(before == s, p.inertia, 0.0) for s in (TOLERATE, COOPT, OPPOSE)], 1)
    heard = worth + stays - p.temperature * log(-log(luck))
    tolerate, coopt, oppose = heard[:, 0], heard[:, 1], heard[:, 2]
    best = np.where(coopt > tolerate, COOPT, TOLERATE)
    best = np.where(oppose > np.maximum(tolerate, coopt), OPPOSE, best)
    return np.where(reconsider < p.review_chance, best, before)


def supply(*, before: FloatArray, base: FloatArray, stance: FloatArray, burden: FloatArray,
           p: Section) -> FloatArray:
    """What each power puts into the formats it leads. 0..1, (g, m)

    `burden` (g, m) is the pressure on the power beyond that of the base year.
    """
    offer = np.where(stance == COOPT, p.offer_bonus, 0.0)
    aim = base * p.engagement * (1.0 + offer) * (1.0 - p.burden_on_supply * burden)
    return np.clip(before + p.supply_speed * (aim - before), 0.0, 1.0)


def coercion(
    *,
    before: FloatArray,
    stance: FloatArray,
    dependence: FloatArray,
    strength: FloatArray,
    p: Section) -> FloatArray:
    """Pressure of an opposing power on each state, by what it depends on it for. 0..1, (n, g, m)

    `dependence` (n, g, m) over all kinds; `strength` (g, 1) what the power can bring to bear.
    """
    brought = p.coercion_strength * strength[None] * dependence
    aim = np.where(stance == OPPOSE, 1.0, 0.0)[None] * np.minimum(brought, 1.0)
    return before + p.coercion_speed * (aim - before)


def quarter(now: Now) -> News:
    """What powers that oppose the region's own way do to its states that depend on them."""
    world, facts = now.world, now.facts
    held = bonds(world, now.parameters) * facts.central[:, None]
    return {"coercion": coercion(
        before=world.coercion, stance=world.stance, dependence=held, strength=facts.leverage,
        p=now.parameters.powers)}
