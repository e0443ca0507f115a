"""Non-tariff barriers: joint effort, delivered, works off what can be removed.

Queues, standards and papers fall as fast as two sides work on them and keep their word; conflict
puts them back. Slow and saturating is normal (B-74, B-82, A-85; record: open by 2018, then flat).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now

LARGEST_EFFECT = 1.0
"""Log points of trade that removed barriers and trust of a pair may reach together."""


def removal(*, before: FloatArray, base: FloatArray, opening: FloatArray, delivered: FloatArray,
            conflict: FloatArray, p: Section) -> FloatArray:
    """The non-tariff barrier of each pair, log points of cost. (p, m)

    `base` (p, m) is the base-year level, of which `removable_share` can go; `opening`,
    `delivered`, `conflict` in 0..1.
    """
    floor = base * (1.0 - p.removable_share)
    gone = p.removal_speed * opening * delivered * (before - floor)
    return before - gone + p.relapse_speed * conflict * (base - before)


def trade_gain(*, barrier_cut: FloatArray, trust_gain: FloatArray, elasticity: FloatArray,
           trust_effect: FloatArray) -> FloatArray:
    """What removed barriers and trust do to a pair's trade. Log points, (p, m)

    Differences from the base year; capped together, since they overlap on the same pairs.
    """
    return np.minimum(elasticity * barrier_cut + trust_effect * trust_gain, LARGEST_EFFECT)


def quarter(now: Now) -> News:
    """Barriers removed by what is worked on opening, or back in a conflict."""
    world = now.world
    return {"barrier": removal(
        before=world.barrier, base=world.base.barrier, opening=world.opening,
        delivered=world.delivered, conflict=world.conflict, p=now.parameters.barriers)}
