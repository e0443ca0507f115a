"""A block of worlds from start to end: the same step for one world in Mesa and for thousands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import choice, facts, start
from .arrays import FloatArray, IntArray
from .catalogue import Catalogue
from .choice import Choices
from .draws import Chance, Draws
from .errors import RunError
from .parameters import Parameters
from .scenario import Scenario
from .schedule import Schedule, drawn
from .step import step
from .world import World


@dataclass(frozen=True)
class Block:
    """Worlds that run side by side: where their luck and their parameters come from."""

    scenario: Scenario
    members: IntArray
    chance: Chance
    schedule: Schedule
    first: World

    @classmethod
    def begin(cls, scenario: Scenario, members: IntArray, random_seed: int = 1,
              catalogue: Catalogue | None = None, uncertain: bool = True) -> Block:
        """The block in the quarter before its first simulated one."""
        seeds = facts.read()
        rows = catalogue or Catalogue.shipped()
        chance = Chance(
            random_seed=random_seed, members=members, states=len(seeds.states), pairs=seeds.pairs,
            channels=len(seeds.channels.names), powers=len(seeds.powers),
            projects=len(seeds.projects.names), kinds_of_incident=len(seeds.incidents),
        )
        own = drawn(rows, random_seed, members, uncertain)
        first = start.world(seeds, scenario.start + -1, own, chance)
        return cls(scenario, members, chance, Schedule(scenario, rows, own), first)

    @property
    def dollar_inflation(self) -> FloatArray:
        """Growth of dollar prices a year in each member's world. (member,)"""
        return self.schedule.own.growth.dollar_inflation + np.zeros(len(self.members))

    def conditions(self, world: World) -> tuple[Parameters, Draws]:
        """Parameters and luck of the quarter after `world`."""
        quarter = world.quarter + 1
        return self.schedule.at(quarter), self.chance.quarter(quarter.ordinal)

    def choices(self, world: World, parameters: Parameters, draws: Draws) -> Choices:
        """What every actor decides on what it sees in `world`."""
        channels = world.base.facts.channels
        moods = self.chance.appeal((world.quarter + 1).ordinal)
        worth = choice.appeal(world, parameters, moods)
        effort = choice.respond(
            worth, world.effort, channels.open_to, channels.mode, parameters.choice)
        worth_of_stances = choice.answers(world, parameters)
        stance, supply = choice.stances(world, worth_of_stances, draws, parameters)
        return Choices(effort, stance, supply)

    def run(self) -> Iterator[tuple[World, Parameters]]:
        """Every simulated quarter, after its step, with the parameters that were in force."""
        world = self.first
        for _ in self.scenario.quarters():
            parameters, draws = self.conditions(world)
            world = step(world, self.choices(world, parameters, draws), draws, parameters)
            check(world, self.members)
            yield world, parameters


def check(world: World, members: IntArray) -> None:
    """Refuse a world with a number that is not finite; RunError names quarter and member."""
    finite = np.isfinite(world.trade_flow).all(axis=(0, 1)) & np.isfinite(world.trust).all(axis=0)
    if not finite.all():
        lost = int(members[int(np.flatnonzero(~finite)[0])])
        raise RunError(f"{world.quarter}: member {lost} has trade or trust that is not a number")
