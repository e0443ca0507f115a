"""One world in Mesa: states and powers as agents, the same `step` as every ensemble.

region = Region("five_billion", member=0, random_seed=1)
while region.running:
region.step()
print(region.outcome().targets())
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from operator import attrgetter
from typing import Any

import mesa
import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.errors import (
    LARGEST_SEED,
    MOST_MEMBERS,
    RunError,
    ScenarioError,
    shown,
    whole_number,
)
from qurultay.core.in_notebook import InNotebook
from qurultay.core.toml import hint
from qurultay.engine.block import Block, check
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import STANCES, Facts
from qurultay.inputs.values import Parameters
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario
from qurultay.world import choice
from qurultay.world.draws import Draws
from qurultay.world.measures import central_shares
from qurultay.world.now import News, Now
from qurultay.world.readings import ties
from qurultay.world.step import step
from qurultay.world.world import World


class State(mesa.Agent):  # type: ignore[misc]
    """A country that spreads its effort over channels. It writes only its own choice.

    Override `choose` to give it a mind of its own.
    """

    model: Region

    def __init__(self, model: Region, code: str) -> None:
        super().__init__(model)
        self.code = code
        self.row = model.facts.index(code)

    @property
    def channels(self) -> tuple[str, ...]:
        """Names of the channels, in the order of every row of effort."""
        return self.model.facts.channels.names

    @property
    def effort(self) -> dict[str, float]:
        """What it spends on each channel now, shares that sum to 1."""
        row = self.model.world.effort[self.row, :, 0]
        return dict(zip(self.channels, row.tolist(), strict=True))

    @property
    def output(self) -> float:
        """Its output, bn USD a year."""
        return float(self.model.world.output[self.row, 0])

    @property
    def appeal(self) -> dict[str, float]:
        """What each channel open to it is worth this quarter, in spreads of the base year."""
        slots = self.model.facts.channels.slots
        own = np.flatnonzero(slots.state == self.row)
        return {self.channels[slots.channel[at]]: float(self.model.appeal[at, 0]) for at in own}

    def trust(self, partner: str) -> float:
        """Its trust in a partner and the partner's in it, 0..1."""
        if partner == self.code:
            raise ScenarioError(f"trust is between two states, not of {partner} in itself")
        return float(self.model.world.trust[self.model.facts.pair(self.code, partner), 0])

    def choose(self) -> FloatArray:
        """Its shares of effort for this quarter, one for each channel; they sum to 1. (c,)

        The shipped rule is nested quantal response (`choice.respond`) on its own row.
        """
        model, channels = self.model, self.model.facts.channels
        slots, every = channels.slots_of[self.row], channels.slots
        own = every.state == self.row
        open_to = channels.open_slots(ties(model.facts, model.world.quarter))
        row = choice.respond(
            model.appeal[own],
            slots.pick(model.world.effort[self.row : self.row + 1]), open_to[own], slots,
            model.parameters.choice)
        shares: FloatArray = slots.spread(row)[0, :, 0]
        return shares

    def all_on(self, channel: str) -> FloatArray:
        """A row of shares with everything on one channel. (c,)"""
        if channel not in self.channels:
            raise RunError(f"{self.code}: no channel {shown(channel)}"
                           + hint(str(channel), self.channels))
        return np.array([1.0 if name == channel else 0.0 for name in self.channels])


class Power(State):
    """A great power: a state that also answers with stance and supply."""

    def __init__(self, model: Region, code: str) -> None:
        super().__init__(model, code)
        self.place = model.facts.power_names().index(code)

    @property
    def stance(self) -> str:
        """Its stance now: tolerate, co-opt or oppose."""
        return STANCES[int(self.model.world.stance[self.place, 0])]

    @property
    def supply(self) -> float:
        """How much of its support it gives now, 0..1."""
        return float(self.model.world.supply[self.place, 0])

    def answer(self) -> tuple[float, float]:
        """Its stance (0 tolerate, 1 co-opt, 2 oppose) and supply (0..1) for this quarter."""
        own = slice(self.place, self.place + 1)
        stance, supply = choice.stances(self.model.world, self.model.worth_of_stances,
                                        self.model.draws, self.model.parameters, own)
        return float(stance[0, 0]), float(supply[0, 0])


class Quarters(mesa.DataCollector):  # type: ignore[misc]
    """A collector of Mesa's whose Step 0 is the first simulated quarter in every frame.

    Mesa counts from 0 in the model's frame and from 1 in that of the agents, and `batch_run`
    puts both into one row.
    """

    def collect(self, model: Region) -> None:
        """Keep what all reporters say now."""
        clocks = [name for name in ("steps", "time") if hasattr(model, name)]
        for name in clocks:
            setattr(model, name, getattr(model, name) - 1)
        try:
            super().collect(model)
        finally:
            for name in clocks:
                setattr(model, name, getattr(model, name) + 1)


class Region(InNotebook, mesa.Model):  # type: ignore[misc]
    """One member of a scenario, the same as in an ensemble to the last bit, quarter by quarter.

    `scenario` may be a name or a path. `agents` are classes of agents for some codes, such as
    {"KZ": Stubborn}. `uncertain=False` gives the world the central parameters. `seed` and `rng`
    are Mesa's names for `random_seed`. Under `mesa.batch_run` iteration k runs member k.
    """

    def __init__(self, scenario: Scenario | str, member: int | None = None,
                 random_seed: int | None = None, *,
                 agents: Mapping[str, type[State]] | None = None, uncertain: bool = True,
                 seed: Any = None, rng: Any = None) -> None:
        self.member, self.random_seed = _which(member, {
            "random_seed": random_seed, "seed": seed, "rng": rng})
        # Agents of a user's may draw from `random` and `rng`: other luck in every world.
        super().__init__(rng=self.random_seed + (self.member << 64))
        self.running: bool = True
        self.scenario = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
        self.block = Block.begin(self.scenario, np.array([self.member]), self.random_seed,
                                 uncertain=uncertain)
        self.world: World = self.block.first
        self.facts: Facts = self.world.base.facts
        self.history: list[World] = []
        self.parameters_history: list[Parameters] = []
        self.now = self.block.now(self.world)
        self._numbered = 0
        powers, given, acting = self.facts.power_names(), dict(agents or {}), [
            code for code, role in zip(self.facts.states, self.facts.roles, strict=True)
            if role != "rest"]
        for code, kind in given.items():
            if code not in acting:
                raise ScenarioError(f"agents: no acting state {shown(code)}"
                                    + hint(str(code), acting))
            if not (isinstance(kind, type) and issubclass(kind, State)):
                raise ScenarioError(f"agents: {code} needs a class that extends State, "
                                    f"not {shown(kind)}")
        for code in acting:
            given.get(code, Power if code in powers else State)(self, code)
        self.datacollector = Quarters(
            model_reporters={
                "quarter": "quarter", "member": "member", "random_seed": "random_seed",
                "turnover_KZ_UZ": partial(Region.turnover, one="KZ", other="UZ"),
                **{f"mode_{mode}": partial(Region.mode_share, mode=mode) for mode in MODES},
            },
            agent_reporters={
                "quarter": attrgetter("model.quarter"), "state": partial(_own, "code"),
                **{name: partial(_own, name) for name in ("output", "stance", "supply")},
                **{f"effort_{channel}": partial(_own, "effort", channel=channel)
                   for channel in self.facts.channels.names},
            })

    @property
    def scenario(self) -> Scenario:
        """What is asked. Mesa 3.5 has a `scenario` of its own, and would write into ours."""
        return self._asked

    @scenario.setter
    def scenario(self, asked: Scenario) -> None:
        self._asked = asked

    def register_agent(self, agent: mesa.Agent) -> None:
        """Number agents here: Mesa 3.3 numbers them in a table that keeps every Region for ever."""
        super().register_agent(agent)
        getattr(mesa.Agent, "_ids", {}).pop(self, None)
        self._numbered += 1
        agent.unique_id = self._numbered

    def __repr__(self) -> str:
        return f"Region({self.scenario.name!r}, member={self.member}, at {self.world.quarter})"

    @property
    def states(self) -> list[State]:
        """All agents in the order of the state axis."""
        return sorted((agent for agent in self.agents if isinstance(agent, State)),
                      key=lambda agent: agent.row)

    @property
    def quarter(self) -> str:
        """The last quarter that was simulated, such as "2024Q3"; the base quarter before that."""
        return str(self.world.quarter)

    def mode_share(self, mode: str) -> float:
        """Mean share of effort of Central Asian states in a mode this quarter."""
        if mode not in MODES:
            raise ScenarioError(f"there is no mode {shown(mode)}" + hint(str(mode), MODES))
        return float(central_shares(self.world)[MODES.index(mode), 0])

    def turnover(self, one: str, other: str) -> float:
        """Recorded trade of a pair this quarter, both directions, bn USD a year."""
        i, j = self.facts.index(one), self.facts.index(other)
        if i == j:
            raise ScenarioError(f"turnover is trade of two states, not of {one} with itself")
        flow = self.world.trade_flow
        return float(flow[i, j, 0] + flow[j, i, 0])

    def step(self) -> None:
        """Ask every agent for its choice and move the world one quarter."""
        if not self.running:
            raise RunError(f"the world has ended in {self.world.quarter}; make a new Region")
        self.now = self.block.now(self.world)
        self.appeal = choice.appeal(self.world, self.parameters, self.draws.mood)
        self.worth_of_stances = choice.answers(self.world, self.parameters)
        self.world = step(self.now, self._decide)
        check(self.world, self.block.members)
        self.history.append(self.world)
        self.parameters_history.append(self.parameters)
        self.datacollector.collect(self)
        self.running = self.world.quarter < self.scenario.end

    @property
    def parameters(self) -> Parameters:
        """The parameters in force in the quarter at hand."""
        return self.now.parameters

    @property
    def draws(self) -> Draws:
        """The draws of the quarter at hand."""
        return self.now.draws

    def _decide(self, now: Now) -> News:
        """What every agent has chosen; RunError where that is no row of shares."""
        # Who does not act, the rest of the world, stays as it is.
        effort = now.world.effort.copy()
        stance, supply = choice.stances(now.world, self.worth_of_stances, now.draws,
                                        now.parameters)
        for agent in self.states:
            chosen, count = agent.choose(), len(agent.channels)
            try:
                given = np.asarray(chosen, dtype=np.float64)
            except (TypeError, ValueError):
                given = np.empty(0)
            if given.shape != (count,):
                raise RunError(f"{agent.code}.choose() must return {count} shares, one a channel "
                               f"({', '.join(agent.channels)}), not shape {given.shape}")
            if not np.isfinite(given).all() or (given < 0).any() or abs(given.sum() - 1.0) > 1e-9:
                raise RunError(f"{agent.code}.choose() must return shares from 0 to 1 that sum "
                               f"to 1, not {given.tolist()}")
            effort[agent.row, :, 0] = given
            if isinstance(agent, Power):
                stance[agent.place, 0], supply[agent.place, 0] = agent.answer()
        return {"effort": choice.as_bound(effort, self.facts, now.quarter), "stance": stance,
                "supply": supply}

    def run(self) -> Outcome:
        """Step to the end and say what came of it."""
        while self.running:
            self.step()
        return self.outcome()

    def outcome(self) -> Outcome:
        """The world so far, with every array."""
        if not self.history:
            raise RunError("nothing has happened yet: step() first")
        return self.block.outcome(self.history, self.parameters_history)


def _own(name: str, agent: mesa.Agent, channel: str | None = None) -> Any:
    """An attribute of an agent, of its effort one channel; None where it has no such thing."""
    found = getattr(agent, name, None)
    return found if channel is None or found is None else found[channel]


def _which(member: int | None, seeds: Mapping[str, Any]) -> tuple[int, int]:
    """The member that is asked for, and the random seed by whichever name it was given.

    Without a member it is the iteration of `mesa.batch_run`, or 0: Mesa gives every iteration the
    same arguments, so that only its own frame knows which it is.
    """
    given = {name: value for name, value in seeds.items() if value is not None}
    if len(given) > 1:
        raise ScenarioError(f"{' and '.join(given)} are names for the same number; give one")
    name, seed = next(iter(given.items()), ("random_seed", 1))
    if draw := getattr(seed, "integers", None):  # of a generator of NumPy
        seed = draw(LARGEST_SEED)
    seed = whole_number(name, seed, 0, LARGEST_SEED)
    frame: Any = sys._getframe()
    while frame is not None and not (frame.f_code.co_name == "_model_run_func"
                                     and frame.f_globals["__name__"] == "mesa.batchrunner"):
        frame = frame.f_back
    iteration = int(frame.f_locals["run"][1]) if frame is not None else 0
    if member is None:
        return iteration, seed
    if iteration and not given:
        raise ScenarioError("iterations of one member are all the same world; "
                            "give several members instead: member=range(10)")
    return whole_number("member", member, 0, MOST_MEMBERS - 1), seed
