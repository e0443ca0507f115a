"""The forecast of the years after the record, split into what moves it.

`baseline` runs from the last record to its own end, with dated forcing and nothing else of those
years. Its change is split by `parts`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from qurultay.analysis.decomposition import HEADINGS, headed, parts
from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.scenario.scenario import Scenario

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
_BLOCK = 250


@dataclass(frozen=True, eq=False)
class Outlook:
    """Turnover of a pair, bn USD, and what moved it away from the base year. (member, year) each

    `turnover` is the mean over the year's quarters; `parts` add up to it less `base`.
    """

    pair: tuple[str, str]
    years: tuple[int, ...]
    base: float
    turnover: FloatArray
    parts: dict[str, FloatArray]

    def fan(self, values: FloatArray) -> FloatArray:
        """The levels of LEVELS by year. (level, year)"""
        return np.quantile(values, LEVELS, axis=0)

    def to_dict(self) -> dict[str, Any]:
        """Base year and fans for JSON."""
        named = {"turnover": self.turnover, **self.parts}
        return {"pair": "-".join(self.pair), "years": list(self.years), "base": self.base,
                "levels": list(LEVELS),
                "fans": {name: self.fan(values).tolist() for name, values in named.items()}}


def outlook(members: int = 500, random_seed: int = 1, pair: tuple[str, str] = ("KZ", "UZ"),
            scenario: str = "baseline", last: int | None = None) -> Outlook:
    """Run a scenario to its end, or that of an earlier year, and split the trade of a pair."""
    whole = Scenario.read(scenario)
    short = replace(whole, end=Quarter(last, 4) if last else whole.end, targets=())
    years = tuple(range(short.start.year, short.end.year + 1))
    quarters: dict[str, list[FloatArray]] = {name: [] for name in HEADINGS}
    base = 0.0
    for first in range(0, members, _BLOCK):
        some = np.arange(first, min(first + _BLOCK, members))
        block = Block.begin(short, some, random_seed, reports=False)
        facts = block.first.base.facts
        i, j = (facts.index(code) for code in pair)
        base = float(facts.base.flow[i, j] + facts.base.flow[j, i])
        for name, values in headed(parts(block.first, block.run(), *pair)).items():
            quarters[name].append(values)  # (quarter, m)
    split = {name: np.concatenate(some, axis=1).reshape(len(years), 4, members).mean(axis=1).T
             for name, some in quarters.items()}
    return Outlook(pair, years, base, base + np.sum(list(split.values()), axis=0), split)
