"""Energy security: what projects add and an opposing supplier takes (A-100, B-33, B-127)."""

from __future__ import annotations

from qurultay.core.arrays import FloatArray, clip01
from qurultay.inputs.values import Section


def security(before: FloatArray, gained: FloatArray, withheld: FloatArray, p: Section,
             ) -> FloatArray:
    """Energy security of each state. 0..1, (n, m)

    `gained` (n, m) from open projects; `withheld` (n, m) energy dependence times coercion.
    """
    aim = p.base_level + p.project_weight * gained - p.withholding * withheld
    return clip01(before + p.speed * (aim - before))
