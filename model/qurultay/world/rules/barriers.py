"""Non-tariff barriers: joint effort, delivered, works off what can be removed.

Queues, standards and papers fall as fast as two sides work on them and keep their word; conflict
puts them back. Slow and saturating is normal (B-74, B-82, A-85; record: open by 2018, then flat).
"""

from __future__ import annotations

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import usual_barrier


def removal(*, before: FloatArray, base: FloatArray, joint: FloatArray, delivered: FloatArray,
            conflict: FloatArray, p: Section) -> FloatArray:
    """The non-tariff barrier of each pair, log points of cost. (p, m)

    `base` (p, m) is the base-year level, of which `removable_share` can go; `joint`,
    `delivered`, `conflict` in 0..1.
    """
    floor = base * (1.0 - p.removable_share)
    gone = p.removal_speed * joint * delivered * (before - floor)
    return before - gone + p.relapse_speed * conflict * (base - before)


def quarter(now: Now) -> News:
    """Barriers removed, and those of pairs that join or leave a common union."""
    world, p = now.world, now.parameters
    usual = usual_barrier(world, world.quarter, p)
    after = removal(before=world.barrier, base=usual, joint=world.joint,
                    delivered=world.delivered, conflict=world.conflict, p=p.barriers)
    return {"barrier": after + (usual_barrier(world, now.quarter, p) - usual)}
