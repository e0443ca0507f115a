"""Energy security: what projects add and an opposing supplier takes (A-100, B-33, B-127).

Energy short of need costs output, which is what withheld gas presses on. The size is from the one
measured case of the region: winter shortages of a quarter of Tajik electricity cost 3 % of output
a year (Fields, Kochnakyan, Mukhamedova, Stuggins and Besant-Jones 2013).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, clip01, total
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import opened


def security(before: FloatArray, gained: FloatArray, withheld: FloatArray, p: Section,
             ) -> FloatArray:
    """Energy security of each state. 0..1, (n, m)

    `gained` (n, m) from open projects; `withheld` (n, m) energy dependence times coercion.
    """
    aim = p.base_level + p.project_weight * gained - p.withholding * withheld
    return clip01(before + p.speed * (aim - before))


def output_loss(security: FloatArray, base: FloatArray, p: Section) -> FloatArray:
    """Output lost because energy falls short of need, log points. (n, m)

    What `security` lacks of that of the `base` year, 0..1, is the share of need that is not met;
    more security than in the base year gives no more output. (n, m) both
    """
    return p.output_loss * np.maximum(base - security, 0.0)


def quarter(now: Now) -> News:
    """Energy that nobody can withhold."""
    world, p = now.world, now.parameters
    withheld = total(world.dependence[3] * world.coercion, 1)
    gained = now.facts.projects.yields_energy.of(opened(world, p))
    return {"energy_security": security(world.energy_security, gained, withheld, p.energy)}
