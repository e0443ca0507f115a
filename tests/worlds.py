"""Worlds that several tests look at: blocks with parameters of their own, and a world at rest."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.engine.block import Block
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world import start
from qurultay.world.schedule import Schedule
from qurultay.world.world import World

MOVERS = """
    disturbances.common_spread disturbances.state_spread disturbances.pair_scale
    disturbances.trend disturbances.common_at_start
    growth.dollar_inflation growth.defence_diversion growth.incident_loss growth.sanctions_effect
    growth.trade_pull cooperation.yield_of_effort trust.gain trust.return_speed
    barriers.relapse_speed choice.speed dependence.speed leader.turnover conflict.hazard_scale
    sanctions.onset_speed sanctions.fading_speed support.speed projects.investment
    powers.review_chance remittances.speed reroute.policing_speed
    relation.shut_level relation.shut_old_level relation.cold_level relation.close_level
    relation.union_level
"""
"""What drives a world; at zero, and with building at a halt, it stays as it was in 2021."""


def arrays_of(world: World) -> dict[str, FloatArray]:
    """The arrays of a world by name."""
    return world.arrays()


def block_of(scenario: Scenario, own: Parameters, members: Sequence[int], random_seed: int = 1,
             seeds: Facts | None = None) -> Block:
    """Members with these parameters, in the quarter before the first."""
    begun = Block.begin(scenario, np.array(members), random_seed)
    first = start.world(scenario.facts(seeds), scenario.start + -1, own, begun.chance)
    return replace(begun, schedule=Schedule(scenario, Catalogue.shipped(), own), first=first)


def at_rest(*, growing: bool) -> Parameters:
    """Central values with all that moves a world at zero, the growth of output perhaps not."""
    catalogue = Catalogue.shipped()
    off = dict.fromkeys(MOVERS.split(), 0.0)
    off |= dict.fromkeys((key for key in catalogue
                          if key.startswith(("growth.trend.", "hazard."))), 0.0)
    if growing:
        off = {key: value for key, value in off.items()
               if not key.startswith(("growth.trend.", "growth.dollar_inflation"))}
    values = catalogue.values_by_key() | off | {"projects.stopping_hazard": 1.0}
    return Parameters.of(values)


@cache
def eventful() -> Scenario:
    """A scenario in which much happens: sanctions lifted, a treaty signed, a union joined."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "eventful.toml"
        path.write_text('title = "Much happens"\nasks = "What then?"\nextends = ["sanctions_lift", '
                        '"uzbekistan_joins_eaeu", "alliance_signed"]\n', encoding="utf-8")
        return Scenario.read(path)
