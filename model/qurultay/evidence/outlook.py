"""The forecast of the years after the record, split into what moves it.

`baseline` runs from the record of 2021 with the forcing that was dated by 2025 and nothing else
of those years. What it adds up to is split by `parts`: growth, prices, cost and institutions,
goods passed on, the pull of other markets, and chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from qurultay.analysis.decomposition import HEADINGS, headed, parts
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.results.outcome import FAN
from qurultay.scenario.scenario import Scenario

LAST = 2025
_BLOCK = 250


@dataclass(frozen=True, eq=False)
class Outlook:
    """Turnover of a pair by year, bn USD, and what moved it away from the base year.

    `turnover` (member, year) mean over the year's quarters; `parts` by heading (member, year) add
    up to turnover less `base`.
    """

    pair: tuple[str, str]
    years: tuple[int, ...]
    base: float
    turnover: FloatArray
    parts: dict[str, FloatArray]

    def fan(self, values: FloatArray) -> FloatArray:
        """The levels of FAN by year. (level, year)"""
        return np.quantile(values, list(FAN.values()), axis=0)

    def lines(self) -> list[str]:
        """The forecast and its parts as text."""
        head = "".join(f"{year:>22}" for year in self.years)
        found = [f"{'-'.join(self.pair)}, bn USD a year: median (5 % to 95 % of worlds); the base "
                 f"year has {self.base:.2f}", f"{'':<34}{head}"]
        for name, values in (("turnover", self.turnover), *self.parts.items()):
            fan = self.fan(values)
            cells = "".join(f"{f'{mid:.2f} ({low:.2f} to {high:.2f})':>22}"
                            for low, mid, high in zip(fan[0], fan[2], fan[4], strict=True))
            found.append(f"{name:<34}{cells}")
        return found

    def to_dict(self) -> dict[str, Any]:
        """The same for JSON."""
        named = {"turnover": self.turnover, **self.parts}
        return {"pair": "-".join(self.pair), "years": list(self.years), "base": self.base,
                "levels": list(FAN.values()),
                "fans": {name: self.fan(values).tolist() for name, values in named.items()}}


def outlook(members: int = 500, random_seed: int = 1, pair: tuple[str, str] = ("KZ", "UZ"),
            scenario: str = "baseline", last: int = LAST) -> Outlook:
    """Run a scenario to the end of a year and split the trade of a pair."""
    told = Scenario.read(scenario)
    short = replace(told, end=Quarter(last, 4), targets=())
    found = [_split(short, np.arange(first, min(first + _BLOCK, members)), random_seed, pair)
             for first in range(0, members, _BLOCK)]
    years = tuple(range(short.start.year, last + 1))
    base = found[0][0]
    split = {name: _yearly([one[1][name] for one in found]) for name in HEADINGS}
    whole = np.sum(list(split.values()), axis=0)
    return Outlook(pair, years, base, base + whole, split)


def _split(scenario: Scenario, members: IntArray, random_seed: int, pair: tuple[str, str],
           ) -> tuple[float, dict[str, FloatArray]]:
    block = Block.begin(scenario, members, random_seed, reports=False)
    facts = block.first.base.facts
    i, j = (facts.index(code) for code in pair)
    base = float(facts.base.flow[i, j] + facts.base.flow[j, i])
    return base, headed(parts(block.first, block.run(), *pair))


def _yearly(blocks: Sequence[FloatArray]) -> FloatArray:
    """Quarters by member (quarter, m) of several blocks as means over years. (member, year)"""
    whole = np.concatenate(blocks, axis=1)
    found: FloatArray = whole.reshape(-1, 4, whole.shape[1]).mean(axis=1).T
    return found
