"""Non-tariff barriers: joint effort, delivered, works off what can be removed.

Queues, standards and papers fall as fast as two sides work on them and keep their word; conflict
puts them back. Slow and saturating is normal (B-74, B-82, A-85; record: open by 2018, then flat).
"""

from __future__ import annotations

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section


def removal(before: FloatArray, base: FloatArray, joint: FloatArray, delivered: FloatArray,
            conflict: FloatArray, p: Section) -> FloatArray:
    """The non-tariff barrier of each pair, log points of cost. (p, m)

    `base` (p, m) is the base-year level, of which `removable_share` can go; `joint`,
    `delivered`, `conflict` in 0..1.
    """
    floor = base * (1.0 - p.removable_share)
    gone = p.removal_speed * joint * delivered * (before - floor)
    return before - gone + p.relapse_speed * conflict * (base - before)
