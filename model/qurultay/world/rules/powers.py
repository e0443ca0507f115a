"""The great powers answer: they tolerate the region's own way, co-opt it, or oppose it.

A power looks at how far the region moves on its own, at what happens there (a treaty, a union
joined or left) and at what it still holds; opposing works through dependence and costs the trade
of those it presses, co-opting brings money and buys the stance, not the flow (A-112, A-113, A-122
to A-124, B-04, B-114). States that act together shelter each other (A-103). Stances last years.
Quantal response: Signorino 1999; Esarey, Mukherjee and Moore 2008.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.region import BUILT_IN_STATE
from qurultay.inputs.values import Parameters, Section
from qurultay.world.now import News, Now
from qurultay.world.readings import allied, bonds, bound, coerced_pairs, stirring, worked
from qurultay.world.world import World

TOLERATE, COOPT, OPPOSE = 0.0, 1.0, 2.0


def worth_of_stances(*, movement: FloatArray, stir: FloatArray, leverage: FloatArray,
                     burden: FloatArray, offers: FloatArray, threats: FloatArray, p: Section,
                     ) -> FloatArray:
    """What each stance is worth to each power, no unit. (g, 3, m)

    `movement` (g, m): how far the region has moved to its own ways since the base year, in
    shares of effort; `stir` (g, m) what events there stirred up; `leverage` (g, m) dependence
    held over it, 0..1; `burden` (g, m) pressure on the power itself, 0..1; `offers` and `threats`
    (g, m) a scenario's push toward co-opting and toward opposing.
    """
    stirred = p.alarm * movement + stir
    tolerate = p.patience + 0.0 * stirred
    coopt = stirred + offers + p.offer_worth * leverage - p.offer_price * burden
    oppose = (stirred * p.severity + threats + p.threat_worth * leverage
              - p.threat_price * (1.0 + burden))
    return np.stack([tolerate, coopt, oppose], axis=1)


def stance(*, before: FloatArray, worth: FloatArray, luck: FloatArray, reconsider: FloatArray,
           stirred: FloatArray, p: Section) -> FloatArray:
    """Each power's stance: 0 tolerate, 1 co-opt, 2 oppose. (g, m)

    `worth` (g, 3, m); `luck` (g, 3, m) and `reconsider` (g, m) uniform. A power reviews its
    stance in a share of quarters, and where something has just happened (`stirred` (g, 1), 0..1),
    and then picks the best under extreme-value noise, with a
    premium on staying.
    """
    stays = np.stack([np.where(before == s, p.inertia, 0.0) for s in (TOLERATE, COOPT, OPPOSE)], 1)
    heard = worth + stays - p.temperature * log(-log(luck))
    tolerate, coopt, oppose = heard[:, 0], heard[:, 1], heard[:, 2]
    best = np.where(coopt > tolerate, COOPT, TOLERATE)
    best = np.where(oppose > np.maximum(tolerate, coopt), OPPOSE, best)
    return np.where(reconsider < np.maximum(p.review_chance, stirred), best, before)


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
    sheltered: FloatArray,
    p: Section) -> FloatArray:
    """Pressure of an opposing power on each state, by what it depends on it for. 0..1, (n, g, m)

    `dependence` (n, g, m) over all kinds; `strength` (g, 1) what the power can bring to bear;
    `sheltered` (n, m) what acting together lets through of it, 1 as in the base year.
    """
    brought = p.coercion_strength * strength[None] * dependence
    aim = np.where(stance == OPPOSE, 1.0, 0.0)[None] * np.minimum(brought, 1.0)
    aim = np.minimum(aim * sheltered[:, None], 1.0)
    return before + p.coercion_speed * (aim - before)


def stir(before: FloatArray, events: FloatArray, p: Section) -> FloatArray:
    """What events of the region still stir in each power. (g, m)

    `events` (g, 1) of the quarter, weighed: treaties among the region's states, unions that its
    states join or leave without the power or against it.
    """
    return before * (1.0 - p.stir_fading) + p.event_alarm * events


def sheltered(worked: FloatArray, allied: FloatArray, parameters: Parameters) -> FloatArray:
    """What acting together, and an ally in the region, let through of a power's pressure. (n, m)

    `worked` (n, m) effort of the region's own formats on shelter, over that of the base year;
    `allied` (n, 1) 1 where a state has an ally in the region.
    """
    p = parameters.powers
    found: FloatArray = exp(-p.shelter_exponent * log(np.maximum(worked, 0.25)))
    return found * (1.0 - parameters.treaty.alliance_shelter * allied)


def aid(world: World, output: FloatArray, parameters: Parameters) -> FloatArray:
    """Money that powers which co-opt bring to the states of Central Asia. bn USD a year, (n, m)

    In proportion to the power's supply, to `output` (n, m) of the quarter, and to what a state
    spends on its formats over the base year, at most twice.
    """
    facts, given = world.base.facts, np.where(world.stance == COOPT, 1.0, 0.0) * world.supply
    turned = np.minimum((bound(world) + 0.05) / (world.base.bound + 0.05), 2.0)
    share = parameters.powers.coopt_gain * total(turned * given[None], 1)
    return share * output * facts.central


def pressure_effect(world: World, parameters: Parameters) -> FloatArray:
    """Log points of trade that a power's pressure takes from its pairs. (p, m)"""
    return -parameters.powers.coercion_effect * coerced_pairs(world)


def quarter(now: Now) -> News:
    """What stirs the powers, and what those that oppose do to states that depend on them."""
    world, facts, p = now.world, now.facts, now.parameters
    held = bonds(world, p) * facts.central[:, None]
    shelter = worked(world)[BUILT_IN_STATE.index("shelter")]
    return {
        "stir": stir(world.stir, stirring(facts, now.quarter), p.powers),
        "coercion": coercion(
            before=world.coercion, stance=world.stance, dependence=held, strength=facts.leverage,
            sheltered=sheltered(shelter, allied(facts, now.quarter), p), p=p.powers)}
