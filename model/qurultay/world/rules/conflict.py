"""Clashes on a border, how long they last, and the border that stays shut after them.

Relations recover within two quarters of a clash while recorded trade does not (KG-TJ 2021), so
conflict and closure are two states with different speeds (A-24, A-62; priors, section 7).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, clip01
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import forced, over_pairs

FELT = 0.1
"""A conflict weaker than this counts as over."""


def conflict(*, before: FloatArray, hazard: FloatArray, joint: FloatArray, mediation: FloatArray,
             luck: FloatArray, forced: FloatArray, p: Section) -> FloatArray:
    """Intensity of open conflict between each pair. 0..1, (p, m)

    `hazard` (p, 1) a quarter, lowered by joint effort; `luck` (p, m) uniform; `forced` (p, m) is
    the least intensity a scenario prescribes. Mediation makes conflict end sooner.
    """
    chance = hazard * p.hazard_scale * (1.0 - p.damping * joint)
    fading = np.minimum(p.fading_speed * (1.0 + p.mediation_gain * mediation), 1.0)
    going_on = np.where(luck < chance, 1.0, before * (1.0 - fading))
    return np.maximum(going_on, forced)


def duration(before: FloatArray, conflict: FloatArray) -> FloatArray:
    """Quarters that this quarter's conflict has lasted by now. (p, m)"""
    return np.where(conflict > FELT, before + 1.0, 0.0)


def closure(*, before: FloatArray, conflict: FloatArray, joint: FloatArray, mediation: FloatArray,
            forced: FloatArray, p: Section) -> FloatArray:
    """How far the border of each pair is shut. 0..1, (p, m)"""
    reopening = p.reopening_speed * (1.0 + joint + p.mediation_gain * mediation)
    after = np.maximum(before * (1.0 - np.minimum(reopening, 1.0)), p.closing * conflict)
    return clip01(np.maximum(after, forced))


def quarter(now: Now) -> News:
    """Clashes and shut borders of the pairs that know any of them."""
    world, facts, at = now.world, now.facts, now.facts.at_odds
    p, joint, mediation = now.parameters, world.joint[at], world.mediation[at]
    clash, shut = (forced(facts, p.conflict, name)[at] for name in ("clash", "shut"))
    found = conflict(
        before=world.conflict[at], hazard=facts.conflict_hazard[at], joint=joint,
        mediation=mediation, luck=now.draws.clash[at], forced=clash, p=p.conflict)
    return {name: over_pairs(facts, values) for name, values in {
        "conflict": found,
        "duration": duration(world.duration[at], found),
        "closure": closure(
            before=world.closure[at], conflict=world.conflict[at], joint=joint,
            mediation=mediation, forced=shut, p=p.borders),
    }.items()}
