"""Trade answers a change of cost slowly: part at once, the rest over years, the same up and down.

With a = 0.2 and k = 0.064 a quarter, a permanent change has 38 % of its effect after a year and
94 % after ten: an elasticity of 1.5 after a year at a long-run elasticity of 4, where Boehm et
al. (2023) find 0.76 after one year and about 2 in the long run; the ratio is theirs.
"""

from __future__ import annotations

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section


def effective(before: FloatArray, target_before: FloatArray, target: FloatArray, p: Section,
              ) -> FloatArray:
    """Log cost that traders have adjusted to. Difference from the base year, (p, m)"""
    moved = p.impact * (target - target_before)
    return before + moved + p.speed * (target_before - before)
