"""One world from start to end, on arrays or in Mesa."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from qurultay.analysis.one_world import Course
from qurultay.engine.block import Block
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world.world import World

if TYPE_CHECKING:
    from qurultay.engine.mesa_region import State


def follow(scenario: Scenario, member: int = 0, random_seed: int = 1, label: str = "",
           each: Callable[[], None] = lambda: None,
           agents: Mapping[str, type[State]] | None = None) -> Course:
    """Run one world to its end; `each` is called after every quarter.

    With `agents`, which may be empty, it runs in Mesa; without, on arrays, to the same bits.
    """
    worlds: list[World] = []
    parameters: list[Parameters] = []
    if agents is None:
        block = Block.begin(scenario, np.array([member]), random_seed)
        for world, own in block.run():
            worlds.append(world)
            parameters.append(own)
            each()
    else:
        from qurultay.engine.mesa_region import Region  # Mesa takes a second to import

        region = Region(scenario, member=member, random_seed=random_seed, agents=agents)
        while region.running:
            region.step()
            each()
        block, worlds, parameters = region.block, region.history, region.parameters_history
    return Course(scenario, block.first, worlds, parameters, block.outcome(worlds, parameters),
                  label)
