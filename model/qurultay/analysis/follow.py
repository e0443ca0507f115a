"""Run one world in Mesa and keep all of its quarters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qurultay.analysis.one_world import Course
from qurultay.scenario.scenario import Scenario

if TYPE_CHECKING:
    from qurultay.engine.mesa_region import State


def follow(scenario: Scenario, member: int = 0, random_seed: int = 1, label: str = "",
           each: Callable[[], None] = lambda: None,
           agents: Mapping[str, type[State]] | None = None) -> Course:
    """One world to its end; `each` is called after every quarter, `agents` are as of `Region`."""
    from qurultay.engine.mesa_region import Region  # Mesa takes a second to import

    region = Region(scenario, member=member, random_seed=random_seed, agents=agents)
    while region.running:
        region.step()
        each()
    return Course(scenario, region.block.first, region.history, region.parameters_history,
                  region.outcome(), label)
