"""What a rule reads: the world of last quarter, and the parameters and draws of this one."""

from __future__ import annotations

from dataclasses import dataclass

from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.world.draws import Draws
from qurultay.world.world import World

News = dict[str, FloatArray]
"""New values of some arrays of the world, by the name of the array."""


@dataclass(frozen=True)
class Now:
    """One quarter in the making; `world` is the one before it and stays as it is."""

    world: World
    parameters: Parameters
    draws: Draws

    @property
    def facts(self) -> Facts:
        """The map of the region."""
        return self.world.base.facts

    @property
    def quarter(self) -> Quarter:
        """The quarter in the making."""
        return self.world.quarter + 1
