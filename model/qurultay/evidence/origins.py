"""Rolling origins: the rules they are judged by, and what came true after each.

A forecast is a sample of paths of log turnover from each origin, (member, dyad, horizon), NaN
beyond the record and for dyads without an origin year on record. The rules are in
experiments/rolling_origins.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
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
from qurultay.inputs import vintages
from qurultay.inputs.record import dyads, read_states
from qurultay.inputs.tables import rows
from qurultay.scenario.form import SentenceText, shipped_file

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
    least: Annotated[float, number_from(0.0, 1.0)]
    """CRPS, log points; a smaller difference counts as none."""
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


MODEL, LAYER, PRIOR, COMBINED = ("model", "statistical layer", "prior alone",
                                 "model and hard naive")

Paths = list[FloatArray]
"""Samples of log turnover from each origin in turn. (member, dyad, horizon) each"""
