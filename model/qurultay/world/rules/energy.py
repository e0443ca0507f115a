"""Energy security: what projects add and an opposing supplier takes (A-100, B-33, B-127)."""

from __future__ import annotations

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


def quarter(now: Now) -> News:
    """Energy that nobody can withhold."""
    world, p = now.world, now.parameters
    withheld = total(world.dependence[3] * world.coercion, 1)
    gained = now.facts.projects.yields_energy.of(opened(world, p))
    return {"energy_security": security(world.energy_security, gained, withheld, p.energy)}
