"""Clashes on a border, and how long they last (A-24, A-62).

A clash makes it likelier that a pair turns cold and that a cold one shuts its border; that, and
what it does to trade, stands in `relations`.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import forced, over_pairs

FELT = 0.1
"""A conflict weaker than this counts as over."""


def conflict(*, before: FloatArray, hazard: FloatArray, calm: FloatArray, mediation: FloatArray,
             luck: FloatArray, forced: FloatArray, p: Section) -> FloatArray:
    """Intensity of open conflict between each pair. 0..1, (p, m)

    `hazard` (p, 1) a quarter, lowered by work on calm; `luck` (p, m) uniform; `forced` (p, m) is
    the least intensity a scenario prescribes. Mediation makes conflict end sooner.
    """
    chance = hazard * p.hazard_scale * (1.0 - p.damping * calm)
    fading = np.minimum(p.fading_speed * (1.0 + p.mediation_gain * mediation), 1.0)
    going_on = np.where(luck < chance, 1.0, before * (1.0 - fading))
    return np.maximum(going_on, forced)


def duration(before: FloatArray, conflict: FloatArray) -> FloatArray:
    """Quarters that this quarter's conflict has lasted by now. (p, m)"""
    return np.where(conflict > FELT, before + 1.0, 0.0)


def quarter(now: Now) -> News:
    """Clashes of the pairs that know any of them."""
    world, facts, at = now.world, now.facts, now.facts.at_odds
    p = now.parameters
    found = conflict(
        before=world.conflict[at], hazard=facts.conflict_hazard[at], calm=world.calm[at],
        mediation=world.mediation[at], luck=now.draws.clash[at],
        forced=forced(facts, p.conflict, "clash")[at], p=p.conflict)
    return {name: over_pairs(facts, values) for name, values in {
        "conflict": found, "duration": duration(world.duration[at], found)}.items()}
