"""Runs that tests look at: a scenario, what is changed beside it, and what is read off each world.

A request is a measure, what it is of, and when. All requests of one run are read while it runs,
so that no test keeps two hundred whole worlds in memory.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.quarters import Quarter, quarters
from qurultay.engine.block import Block
from qurultay.inputs import region
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import KINDS_OF_DEPENDENCE, SUPPORTS
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world import readings
from qurultay.world.measures import summary
from qurultay.world.readings import overall, rows_of, trade_of_pairs
from qurultay.world.rules import powers
from qurultay.world.rules.projects import FINANCED
from qurultay.world.world import World

RANDOM_SEED = 1
Reading = Callable[[World, Parameters, str], FloatArray]


@dataclass(frozen=True)
class Request:
    """A measure, what it is of, and when: a quarter, a year, or one quarter "to" another."""

    measure: str
    name: str
    when: str

    def quarters(self) -> list[Quarter]:
        """The quarters whose mean is asked for."""
        if " to " in self.when:
            first, last = self.when.split(" to ")
            return quarters(Quarter.parse(first), Quarter.parse(last))
        if "Q" in self.when:
            return [Quarter.parse(self.when)]
        return [Quarter(int(self.when), q) for q in (1, 2, 3, 4)]


@dataclass(frozen=True)
class Setting:
    """A parameter that is another between two quarters (None: from the start, to the end)."""

    key: str
    value: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True)
class Run:
    """One scenario with settings beside it, and how many worlds of it."""

    scenario: str
    settings: tuple[Setting, ...] = ()
    worlds: int = 200


def written(value: Any) -> str:
    """A value as a scenario file has it."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {value[key]!r}" for key in value) + " }"
    return repr(value)


def settings(table: Mapping[str, Any], since: str | None = None, until: str | None = None,
             ) -> tuple[Setting, ...]:
    """The settings a table of keys and values asks for."""
    return tuple(Setting(key, written(value), since, until) for key, value in table.items())


def scenario_of(run: Run, end: Quarter) -> Scenario:
    """The scenario of a run as far as `end`, read from a file like any user's."""
    start = Scenario.read(run.scenario).start
    lines = ['title = "A run to look at"', 'asks = "What then?"', f'start = "{start}"',
             f'end = "{end}"', f'extends = ["{run.scenario}"]']
    for one in run.settings:
        lines += ["[[events]]", f'at = "{one.since or start}"', f'sets = "{one.key}"',
                  f"to = {one.value}", 'because = "a test"']
        lines += [f'until = "{one.until}"'] if one.until else []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return Scenario.read(path)


def read_off(run: Run, requests: Iterable[Request]) -> dict[Request, FloatArray]:
    """Every request of a run: the mean over its quarters in each world. (worlds,)"""
    wanted = {request: request.quarters() for request in requests}
    last = max(quarter for span in wanted.values() for quarter in span)
    block = Block.begin(scenario_of(run, last), np.arange(run.worlds), RANDOM_SEED)
    found = {request: np.zeros(run.worlds) for request in wanted}
    for world, parameters in block.run():
        for request, span in wanted.items():
            if world.quarter in span:
                value = MEASURES[request.measure](world, parameters, request.name)
                found[request] = found[request] + value / len(span)
    return found


def pairwise(array: str) -> Reading:
    """Read a pair array of the world by the codes of a pair, "KZ-UZ"."""
    return lambda world, _, name: getattr(world, array)[world.base.facts.pair(*name.split("-"))]


def statewise(array: str) -> Reading:
    """Read a state array of the world by the code of a state."""
    return lambda world, _, name: getattr(world, array)[world.base.facts.index(name)]


def of_all_states(values: FloatArray, name: str) -> FloatArray:
    """The row of a state, or the sum over all for "all". (m,)"""
    return total(values) if name == "all" else values[region.read().index(name)]


def trade(world: World, _: Parameters, name: str) -> FloatArray:
    """Recorded trade of a pair, both directions, or of one state with all others. bn USD a year"""
    flow, at = world.trade_flow, [world.base.facts.index(code) for code in name.split("-")]
    if len(at) == 2:
        return flow[at[0], at[1]] + flow[at[1], at[0]]
    return total(flow[at[0]]) + total(flow[:, at[0]]) - 2.0 * flow[at[0], at[0]]


def corridor_trade(world: World, parameters: Parameters, name: str) -> FloatArray:
    """Trade over a corridor: of every pair by the share its goods choose. bn USD a year"""
    known, routes = world.base.facts, world.base.facts.routes
    pull = readings.ease(world.corridor_cost, parameters.corridors)
    taken = readings.taken(
        pull=pull,
        goods=known.by_group.of(trade_of_pairs(world)),
        usual=routes.usual,
        loaded=routes.loaded)
    return taken[routes.names.index(name)]


def mode_share(world: World, _: Parameters, name: str) -> FloatArray:
    """Share of effort in a mode, mean over Central Asian states."""
    known = world.base.facts
    mine = total(world.effort[:, known.channels.mode == MODES.index(name)], 1)
    return total(mine * known.central) / total(known.central)


def dependence(world: World, parameters: Parameters, name: str) -> FloatArray:
    """Dependence "kind STATE-POWER", or "overall STATE-POWER" over all kinds."""
    kind, pair = name.split()
    known = world.base.facts
    state, power = (known.index(code) for code in pair.split("-"))
    weights = rows_of(parameters.dependence.over("weight", KINDS_OF_DEPENDENCE))
    values = (overall(world.dependence, weights) if kind == "overall"
              else world.dependence[KINDS_OF_DEPENDENCE.index(kind)])
    return values[state, known.powers.index(power)]


def remittances(world: World, _: Parameters, name: str) -> FloatArray:
    """Money sent to a state from a power, "TJ-RU". bn USD a year"""
    known = world.base.facts
    state, power = (known.index(code) for code in name.split("-"))
    return world.remittances[state, known.powers.index(power)]


def stance(which: float) -> Reading:
    """Read whether a power has this stance: 1 or 0."""
    def reading(world: World, _: Parameters, name: str) -> FloatArray:
        known = world.base.facts
        return np.where(world.stance[known.powers.index(known.index(name))] == which, 1.0, 0.0)
    return reading


def transit_days(world: World, parameters: Parameters, name: str) -> FloatArray:
    """Days on a corridor, or "all" for given goods on the corridors of the base year."""
    found = summary(world, parameters, ("KZ-UZ",))
    at = world.base.facts.routes.names
    return found["transit_days"] if name == "all" else found["corridor_days"][at.index(name)]


MEASURES: dict[str, Reading] = {
    "transit_days": transit_days,
    "trade": trade,
    "corridor_trade": corridor_trade,
    "mode_share": mode_share,
    "dependence": dependence,
    "remittances": remittances,
    "tolerates": stance(0.0),
    "co-opts": stance(1.0),
    "opposes": stance(2.0),
    "passed_on": lambda world, _, name: of_all_states(total(world.transit, 0), name),
    "incidents": lambda world, _, name: total(
        world.incident[world.base.facts.incidents.index(name)]),
    "projects_open": lambda world, _, name: total(np.where(world.progress >= 1.0, 1.0, 0.0)),
    "project_started": lambda world, _, name: np.where(
        world.progress[world.base.facts.projects.names.index(name)] >= FINANCED, 1.0, 0.0),
    **{name: pairwise(name) for name in (
        "transport_cost", "payment_friction", "barrier", "trust", "joint", "delivered", "conflict",
        "relation", "relation_effect", "rivalry")},
    **{name: statewise(name) for name in (
        "output", "capital_cost", "energy_security", "high_value_share", "enforcement")},
}


def support(world: World, _: Parameters, name: str) -> FloatArray:
    """A support of a state, "UZ common_rules". 0..1"""
    state, kind = name.split()
    return world.support[SUPPORTS.index(kind), world.base.facts.index(state)]


def effort(world: World, _: Parameters, name: str) -> FloatArray:
    """Effort of a state in a channel, "UZ neighbour.KZ". 0..1"""
    state, channel = name.split()
    known = world.base.facts
    return world.effort[known.index(state), known.channels.names.index(channel)]


def aid_share(world: World, parameters: Parameters, name: str) -> FloatArray:
    """Money from powers that co-opt, as a share of a state's output."""
    state = world.base.facts.index(name)
    return powers.aid(world, world.output, parameters)[state] / world.output[state]


def coercion(world: World, _: Parameters, name: str) -> FloatArray:
    """Pressure on a state by a power, "KG-RU". 0..1"""
    known = world.base.facts
    state, power = (known.index(code) for code in name.split("-"))
    return world.coercion[state, known.powers.index(power)]


MEASURES |= {
    "log_trade": lambda world, parameters, name: np.log(trade(world, parameters, name)),
    "relation": pairwise("relation"), "opening": pairwise("opening"), "calm": pairwise("calm"),
    "support": support, "effort": effort, "aid_share": aid_share,
    "coercion": coercion,
}
