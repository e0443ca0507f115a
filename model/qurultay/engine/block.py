"""A block of worlds from start to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import RunError
from qurultay.core.quarters import Quarter
from qurultay.engine.compiled_run import Run, Unsettled
from qurultay.engine.programs import compiled_run
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.results.outcome import Outcome, everything, gathered, kept_pairs
from qurultay.scenario.scenario import Scenario
from qurultay.world import start
from qurultay.world.draws import Chance
from qurultay.world.measures import finite, looked, summary
from qurultay.world.now import Now
from qurultay.world.schedule import Schedule, drawn
from qurultay.world.step import step
from qurultay.world.world import World

# The C library hands arrays of more than 128 kB back to the system each time, which costs a third
# of the run, until one has been freed that is larger; up to 32 MB are kept after this.
np.empty(3_900_000)

BLOCK = 1000
"""Members that run side by side, of a world of 14 states; large enough to hide the interpreter,
small enough to cache. With more states there are fewer of them, by the square."""

LONG = 60_000
"""Quarters of worlds after which whoever waits for a compiled run may be heard."""

LONG_IN_NUMPY = 4
"""Quarters after which the same holds of a run in NumPy."""

Overlay = Callable[[World], World]
"""Changes a world before its next quarter; none in a forecast."""


@dataclass(frozen=True)
class Stretch:
    """Some quarters of a block: measures by name (quarter, ..., m), and the world at the end.

    `looks` are what `measures.looked` sees in the quarters asked for, (..., m) by name.
    """

    measures: dict[str, FloatArray]
    looks: list[dict[str, FloatArray]]
    world: World


@dataclass(frozen=True)
class Block:
    """Worlds that run side by side."""

    scenario: Scenario
    members: IntArray
    chance: Chance
    schedule: Schedule
    first: World

    @classmethod
    def begin(cls, scenario: Scenario, members: IntArray, random_seed: int = 1, *,
              catalogue: Catalogue | None = None, uncertain: bool = True,
              points: Mapping[str, FloatArray] | None = None, seeds: Facts | None = None,
              sample: Posterior | None = None, reports: bool = True) -> Block:
        """The block in the quarter before its first simulated one.

        `points` and `sample` as for `drawn`; parameters and sample are those of the scenario's
        vintage. `seeds` is another region, to which the scenario adds its own rows. Without
        `reports` no errors of the record are drawn, which matter only where recorded figures are
        kept.
        """
        seeds = scenario.facts(seeds)
        rows = catalogue or scenario.catalogue
        if catalogue is None and sample is None:
            sample = scenario.sample
        chance = Chance.of(seeds, random_seed, members, reports)
        own = drawn(rows, random_seed, members, uncertain, points, sample)
        first = start.world(seeds, scenario.start + -1, own, chance)
        return cls(scenario, members, chance, Schedule(scenario, rows, own), first)

    def outcome(self, worlds: Sequence[World], parameters: Sequence[Parameters]) -> Outcome:
        """The quarters simulated so far, with every array."""
        pairs = kept_pairs(self.scenario, self.first.base.facts)
        return Outcome(
            scenario=self.scenario, random_seed=self.chance.random_seed, members=self.members,
            quarters=tuple(str(world.quarter) for world in worlds), pairs=pairs,
            measures=gathered(summary(world, own, pairs)
                              for world, own in zip(worlds, parameters, strict=True)),
            arrays=gathered(everything(world) for world in worlds),
            facts=self.first.base.facts, dollar_inflation=self.dollar_inflation)

    @property
    def dollar_inflation(self) -> FloatArray:
        """Growth of dollar prices a year in each member's world. (member,)"""
        return self.schedule.own.growth.dollar_inflation + np.zeros(len(self.members))

    def now(self, world: World) -> Now:
        """What the rules read in the quarter after `world`."""
        quarter = world.quarter + 1
        return Now(world, self.schedule.at(quarter), self.chance.quarter(quarter.ordinal))

    def after(self, now: Now) -> World:
        """The worlds a quarter later, in NumPy."""
        return step(now)

    def observed(self, pairs: tuple[str, ...],
                 ends: Callable[[Quarter], bool] = lambda quarter: False,
                 looks: Callable[[Quarter], bool] = lambda quarter: False,
                 threads: int = 1, long: int = 0) -> Iterator[Stretch]:
        """The run in stretches that end where `ends` says, or when they get `long`.

        Compiled if possible, on so many `threads`. The world of a stretch is good until the next
        one is asked for.
        """
        run, done = self._compiled(pairs, threads), 0
        most = (long or LONG) // len(self.members) if run else LONG_IN_NUMPY
        stretches = [list[Quarter]()]
        for quarter in self.scenario.quarters():
            if stretches[-1] and (ends(stretches[-1][-1]) or len(stretches[-1]) >= most):
                stretches.append([])
            stretches[-1].append(quarter)
        if run:
            with suppress(Unsettled):  # NumPy says in which member and why
                while done < len(stretches):
                    quarters = stretches[done]
                    seen = [place for place, quarter in enumerate(quarters) if looks(quarter)]
                    yield Stretch(*run.forward(len(quarters), seen), run.world())
                    done += 1
                return
        worlds = self._plain()
        for place, quarters in enumerate(stretches):
            passed = [(world, summary(world, own, pairs), looked(world) if looks(quarter) else None)
                      for quarter, (world, own) in zip(quarters, worlds, strict=False)]
            if place >= done:
                yield Stretch({name: np.stack([found[name] for _, found, _ in passed])
                               for name in passed[0][1]},
                              [seen for _, _, seen in passed if seen], passed[-1][0])

    def run(self, overlay: Overlay | None = None) -> Iterator[tuple[World, Parameters]]:
        """Every simulated quarter, after its step, with the parameters that were in force.

        With an `overlay` before each step, in NumPy.
        """
        done = 0
        pairs = kept_pairs(self.scenario, self.first.base.facts)
        if overlay is None and (run := self._compiled(pairs, 1)):
            with suppress(Unsettled):
                for quarter in self.scenario.quarters():
                    run.forward(1)
                    yield run.world(kept=True), self.schedule.at(quarter)
                    done += 1
                return
        yield from islice(self._plain(overlay), done, None)

    def _compiled(self, pairs: tuple[str, ...], threads: int) -> Run | None:
        return compiled_run(self, pairs, len(self.scenario.quarters()), threads)

    def _plain(self, overlay: Overlay | None = None) -> Iterator[tuple[World, Parameters]]:
        world = self.first
        for _ in self.scenario.quarters():
            now = self.now(overlay(world) if overlay else world)
            world = self.after(now)
            check(world, self.members)
            yield world, now.parameters


def compile_rules(scenario: Scenario) -> None:
    """Have the rules compiled, unless that was done before."""
    block = Block.begin(scenario, np.arange(8), reports=False)
    compiled_run(block, kept_pairs(scenario, block.first.base.facts), len(scenario.quarters()),
                 wanted=True)


def check(world: World, members: IntArray) -> None:
    """Refuse a world with a number that is not finite; RunError names quarter and member."""
    sound = finite(world)
    if not sound.all():
        lost = int(members[int(np.flatnonzero(~sound)[0])])
        raise RunError(f"{world.quarter}: member {lost} has trade or trust that is not a number")
