"""One world from its first quarter to its last, as stories and pictures read it."""


from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from qurultay.analysis.decomposition import parts
from qurultay.core.arrays import FloatArray
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario, shipped_names
from qurultay.world.measures import mode_shares, trailing
from qurultay.world.world import World

if TYPE_CHECKING:
    pass


@dataclass(frozen=True)
class Course:
    """One world from its base quarter to its end.

    `first` is the quarter before the first simulated one; `worlds` and `parameters` have one entry
    a simulated quarter. Of a block of members the first is read.
    """

    scenario: Scenario
    first: World
    worlds: Sequence[World]
    parameters: Sequence[Parameters]
    outcome: Outcome
    label: str = ""

    @property
    def facts(self) -> Facts:
        """The region's actors, channels and tables."""
        return self.first.base.facts

    @property
    def title(self) -> str:
        """Its name beside other worlds."""
        return self.label or self.scenario.name

    @property
    def asked_as(self) -> str:
        """The argument that runs it again: its name, or its path quoted for a shell."""
        name = self.scenario.name
        if name in shipped_names():
            return name
        own = [file for file in self.scenario.lineage if file.endswith(f"{name}.toml")]
        return shlex.quote(own[-1] if own else name)

    @property
    def pair(self) -> tuple[str, str]:
        """Codes of the pair of interest: that of its first target on trade, else the mediators."""
        for target in self.scenario.targets:
            if target.traded:
                return target.traded
        at = self.facts.mediators
        one, other = self.facts.left[at], self.facts.right[at]
        return self.facts.states[one], self.facts.states[other]

    @cached_property
    def quarters(self) -> tuple[str, ...]:
        """Simulated quarters, "2022Q1" and on."""
        return tuple(str(world.quarter) for world in self.worlds)

    @cached_property
    def times(self) -> FloatArray:
        """The end of each simulated quarter as a year with fractions, 2022Q1 = 2022.25."""
        return np.array([world.quarter.year + world.quarter.number / 4 for world in self.worlds])

    @cached_property
    def central(self) -> list[int]:
        """Rows of the Central Asian states."""
        return [int(row) for row in np.flatnonzero(self.facts.central[:, 0] > 0)]

    @cached_property
    def trade(self) -> FloatArray:
        """Over the trailing four quarters, bn USD a year. (quarter,)"""
        return self.trade_between(*self.pair)

    def trade_between(self, one: str, other: str) -> FloatArray:
        """As `trade`, of any pair."""
        found: FloatArray = self.outcome.turnover(one, other)[0]
        return found

    @cached_property
    def base_trade(self) -> float:
        """Trade of the pair in the base year, bn USD a year."""
        one, other = (self.facts.index(code) for code in self.pair)
        flow = self.first.base.flow
        return float(flow[one, other, 0] + flow[other, one, 0])

    @cached_property
    def parts(self) -> dict[str, FloatArray]:
        """What moved the pair's trade since the base year, over the last four quarters.

        bn USD a year by part, (quarter,); together they give `trade` less `base_trade`.
        """
        found = parts(self.first, zip(self.worlds, self.parameters, strict=True), *self.pair)
        return {name: trailing(values.T, 0.0)[0] for name, values in found.items()}

    @cached_property
    def modes(self) -> FloatArray:
        """Shares of effort by mode of every state. (quarter, state, mode)"""
        return np.stack([mode_shares(world)[:, :, 0] for world in self.worlds])

    def mean_mode(self, mode: str) -> FloatArray:
        """Share of a mode, mean over Central Asian states. (quarter,)"""
        found: FloatArray = self.modes[:, self.central, MODES.index(mode)].mean(axis=1)
        return found

    def by_year(self) -> dict[str, float]:
        """Trade of the pair at the end of each year, bn USD a year, to six digits."""
        return {str(year): round(float(self.trade[self.year(year).stop - 1]), 6)
                for year in self.years}

    def year(self, year: int) -> slice:
        """Places of the simulated quarters of a calendar year; empty where there are none."""
        inside = [at for at, world in enumerate(self.worlds) if world.quarter.year == year]
        return slice(inside[0], inside[-1] + 1) if inside else slice(0, 0)

    @property
    def years(self) -> list[int]:
        """Calendar years that were simulated, in part or whole."""
        return list(dict.fromkeys(world.quarter.year for world in self.worlds))

    def path(self, name: str) -> FloatArray:
        """An array of the world over time, base quarter first. (1 + quarter, ...)"""
        return np.stack([getattr(world, name)[..., 0] for world in (self.first, *self.worlds)])


if TYPE_CHECKING:
    pass
