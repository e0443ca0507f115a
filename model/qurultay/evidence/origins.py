"""Rolling origins: forecasts from every earlier base year, and the rules they are judged by.

A forecast is a sample of paths of log turnover from each origin, (member, dyad, horizon), NaN
beyond the record and for dyads without an origin year on record. The rules are in
experiments/rolling_origins.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import Field

from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import RunError
from qurultay.core.forms import Form, filled, number_from, one_of
from qurultay.core.toml import hint, read_toml
from qurultay.engine.block import BLOCK
from qurultay.evidence import hard, naive
from qurultay.evidence.recorded import as_it_was, from_year, joined_blocks, recorded
from qurultay.inputs import expectations, vintages
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import dyads, read_states
from qurultay.inputs.tables import rows
from qurultay.scenario.form import SentenceText, shipped_file
from qurultay.scenario.levers import off_values

_State = Annotated[str, one_of(lambda: read_states().codes)]
_Year = Annotated[int, number_from(dyads().years[0], vintages.latest(), whole=True)]
_Count = Annotated[int, number_from(2, 1_000_000, whole=True)]
_Seed = Annotated[int, number_from(0, 2**62, whole=True)]


@cache
def mechanisms() -> tuple[str, ...]:
    """The names in mechanisms.csv."""
    return tuple(row.text("mechanism") for row in rows("mechanisms.csv"))


_Mechanism = Annotated[str, one_of(mechanisms)]
_Pair = Annotated[str, one_of(lambda: [
    "-".join(pair) for one in dyads().pairs for pair in (one, one[::-1])])]


class CellRules(Form):
    """`[groups]`: which cells are scored apart."""

    inside: Annotated[list[_State], Field(min_length=2)]
    powers: Annotated[list[_State], Field(min_length=1)]
    small_below: Annotated[float, number_from(0.0, 1000.0)]
    """Turnover in the origin year, bn USD."""
    sanctioned: dict[_State, _Year]
    """The first year forecast that counts, by state."""


class Forcing(Form):
    """`[[forcing]]`: pairs on which something acts that a forecast knows."""

    pairs: Annotated[list[_Pair], Field(min_length=1)]
    first: _Year
    until: _Year = Field(default_factory=vintages.latest)
    known: _Year = Field(default_factory=lambda: dyads().years[0])
    """The first origin that knew of it."""
    because: SentenceText


class IntervalRules(Form):
    """`[intervals]`: how pairs and origins are drawn with replacement."""

    resamples: Annotated[int, number_from(100, 100_000, whole=True)]
    seed: _Seed


class CombinedRules(Form):
    """`[combined]`: the pool of model and hard naive forecast."""

    power: Annotated[float, number_from(0.0, 100.0)]


class LayerRules(Form):
    """`[statistical_layer]`: what stays of the model."""

    stays: Annotated[list[_Mechanism], Field(min_length=1)]


class OffRules(Form):
    """`[switched_off]`: mechanisms switched off in turn."""

    members: _Count
    mechanisms: dict[str, Annotated[list[_Mechanism], Field(min_length=1)]]


class OriginRules(Form):
    """What is forecast from every origin, how it is judged, what is switched off."""

    title: SentenceText
    asks: SentenceText
    members: _Count
    seed: _Seed
    years_ahead: Annotated[int, number_from(1, 30, whole=True)]
    path: _Pair
    groups: CellRules
    forcing: list[Forcing] = []
    intervals: IntervalRules
    combined: CombinedRules
    statistical_layer: LayerRules
    switched_off: OffRules

    @classmethod
    def shipped(cls) -> OriginRules:
        """The rules in experiments/."""
        return filled(cls, shipped_file("rolling_origins", "experiments"))

    @classmethod
    def read(cls, path: str | Path) -> OriginRules:
        """Rules from a file; ScenarioError names file, line and key of what is wrong."""
        return filled(cls, read_toml(path))

    def smaller(self, members: int, switched_off: int, seed: int) -> OriginRules:
        """The same rules with other sizes and another seed."""
        off = self.switched_off.model_copy(update={"members": min(switched_off, members)})
        return self.model_copy(update={"members": members, "seed": seed, "switched_off": off})


@dataclass(frozen=True, eq=False)
class CameTrue:
    """What came true after each origin, in logs of bn USD; NaN where it is not known.

    `observed` (origin, dyad, horizon), horizons from one year to the most there are; `before`
    (origin, dyad) the origin year.
    """

    origins: tuple[int, ...]
    dyads: tuple[str, ...]
    observed: FloatArray
    before: FloatArray

    @classmethod
    def of(cls, series: FloatArray, years: Sequence[int], dyads: Sequence[str],
           origins: Sequence[int]) -> CameTrue:
        """From one series a dyad, (dyad, year); RunError if an origin is not followed by a year."""
        for origin in origins:
            if origin not in years[:-1]:
                raise RunError(f"no year on record follows the origin {origin}"
                               + hint(str(origin), [str(year) for year in years[:-1]]))
        most = years[-1] - min(origins)
        observed = np.full((len(origins), len(dyads), most), np.nan)
        before = np.stack([series[:, years.index(origin)] for origin in origins])
        for at, origin in enumerate(origins):
            ahead = series[:, years.index(origin) + 1:]
            observed[at, :, :ahead.shape[1]] = ahead
        observed = np.where(np.isfinite(before)[:, :, None], observed, np.nan)
        return cls(tuple(origins), tuple(dyads), observed, before)

    @classmethod
    def shipped(cls, most: int | None = None) -> CameTrue:
        """Of seeds/, from every earlier base year, or at most so many of them, far apart."""
        known = dyads()
        origins = [year for year in vintages.years() if year in known.years[:-1]]
        some = np.linspace(0, len(origins) - 1, min(most or len(origins), len(origins)))
        return cls.of(known.series(), known.years, known.names,
                      [origins[round(at)] for at in some])

    @property
    def years(self) -> FloatArray:
        """The year forecast. (origin, horizon)"""
        ahead = np.arange(1, self.observed.shape[2] + 1)
        return np.array(self.origins)[:, None] + ahead

    @property
    def last(self) -> int:
        """The last year on record."""
        return int(min(self.origins) + self.observed.shape[2])

    def near(self, years_ahead: int) -> BoolArray:
        """Cells at most so many years ahead. (origin, dyad, horizon)"""
        ahead = np.arange(1, self.observed.shape[2] + 1) <= years_ahead
        return np.broadcast_to(ahead, self.observed.shape)

    def end(self) -> BoolArray:
        """Cells of the last year on record. (origin, dyad, horizon)"""
        return np.broadcast_to((self.years == self.last)[:, None], self.observed.shape)


# --- forecasts --------------------------------------------------------------------------------

MODEL, LAYER, PRIOR, COMBINED = ("model", "statistical layer", "prior alone",
                                 "model and hard naive")

Paths = list[FloatArray]
"""Samples of log turnover from each origin in turn. (member, dyad, horizon) each"""


@dataclass(frozen=True)
class Workers:
    """Who computes origins: processes, or nobody else; `passed` is called after each."""

    pool: Executor | None = None
    passed: Callable[[int], None] = lambda count: None

    def each(self, tasks: Iterable[_Run]) -> Iterator[FloatArray]:
        """What comes of tasks, in their order."""
        for found in (self.pool.map if self.pool else map)(_Run.change, tasks):
            self.passed(1)
            yield found


@dataclass(frozen=True)
class _Run:
    """Worlds from one origin."""

    origin: int
    last: int
    members: int
    random_seed: int
    sample: Posterior
    settings: Mapping[str, float]

    def change(self) -> FloatArray:
        """Log turnover as customs would record it, less that of the origin year."""
        known = dyads()
        scenario = as_it_was(self.origin, self.last).with_overrides(self.settings)
        seen = joined_blocks([recorded(from_year(
            self.origin, np.arange(first, min(first + BLOCK, self.members)), self.random_seed,
            self.last, self.sample, scenario), known) for first in range(0, self.members, BLOCK)])
        lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
        gone: FloatArray = lead[:, :, 1:] - lead[:, :, :1]
        return gone


ALONE = Workers()


def of_model(rules: OriginRules, record: CameTrue, off: Sequence[str] = (), *,
             sample: Posterior | None = None, members: int | None = None,
             years_ahead: int | None = None, workers: Workers = ALONE) -> Paths:
    """What the model says from every origin, as customs would record it.

    Some mechanisms of mechanisms.csv may be `off`; `sample` is what the vintage knew if not given;
    to the last year on record unless `years_ahead` is less.
    """
    settings = {key: value for row in rows("mechanisms.csv") if row.text("mechanism") in off
                for key, value in off_values(row).items()}
    tasks = [_Run(origin, min(record.last, origin + (years_ahead or record.last)),
                  members or rules.members, rules.seed, sample or expectations.sample(origin),
                  settings) for origin in record.origins]
    return [before[:, None] + change for before, change in
            zip(record.before, workers.each(tasks), strict=True)]


def of_layer(rules: OriginRules, record: CameTrue, workers: Workers = ALONE) -> Paths:
    """The model with every mechanism off but those that stay."""
    off = [name for name in mechanisms() if name not in rules.statistical_layer.stays]
    return of_model(rules, record, off, workers=workers)


def of_naive(rules: OriginRules, record: CameTrue) -> tuple[dict[str, Paths], hard.Past]:
    """Every naive forecast from every origin by name, and the scores that weigh them."""
    simple = naive.NaiveRules.shipped()
    known = naive.series(simple)
    if known.dyads != record.dyads:
        raise RunError("the naive forecasts are of other dyads than those on record")
    found: dict[str, Paths] = {name: [] for name in hard.NAMES}
    past = hard.Past.of(known.until(record.last), simple, rules.seed)
    for origin in record.origins:
        for name, samples in hard.forecasts(known, simple, origin, record.last, rules.members,
                                            rules.seed, past=past).items():
            found[name].append(samples)
    return found, past


def pooled_with_naive(rules: OriginRules, record: CameTrue, paths: Mapping[str, Paths],
             scores: Mapping[str, FloatArray]) -> tuple[Paths, list[float]]:
    """A pool of two forecasts from every origin, and the weight of the first.

    Weights come from `scores` (origin, dyad, horizon) of earlier origins up to `years_ahead`, in
    years that were on record by the origin.
    """
    found, weight = [], []
    for at, origin in enumerate(record.origins):
        known = record.near(rules.years_ahead) & (
            (record.years <= origin) & (np.array(record.origins) < origin)[:, None])[:, None, :]
        means = {name: float(np.mean(cells[known & np.isfinite(cells)]))
                 if (known & np.isfinite(cells)).any() else np.nan
                 for name, cells in scores.items()}
        shares = hard.weights(means, rules.combined.power)
        weight.append(next(iter(shares.values())))
        found.append(hard.pooled({name: paths[name][at] for name in scores}, shares, rules.seed,
                                 "combined"))
    return found, weight
