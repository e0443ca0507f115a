"""Forecasts of trade that need no model: what a model must beat to be believed.

Their rules are in experiments/naive_forecasts.toml, fixed before anything was scored. Each is a
sample of paths of log turnover, (member, dyad, year), that sees the record up to its start year.
Five are here, four stronger ones in `hard`. Pairs are drawn independently but for the one with a
common factor.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import Field, ValidationInfo, field_validator
from scipy.special import ndtri, stdtrit

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError, shown
from qurultay.core.forms import Form, filled, number_from, one_of
from qurultay.core.toml import read_toml
from qurultay.inputs import vintages
from qurultay.inputs.record import dyads, read_record, read_states
from qurultay.scenario.form import SentenceText, shipped_file
from qurultay.world.draws import uniforms

_Codes = Annotated[list[Annotated[str, one_of(lambda: read_states().codes)]],
                   Field(min_length=1)]
_Share = Annotated[float, number_from(0.0, 1.0)]


class RecordRules(Form):
    """`[record]`: which dyads and years, and what to do where there are few of them."""

    among: _Codes
    """All pairs of these states,"""
    partners: _Codes
    """and each of them with each of these."""
    reporter_rule: Annotated[str, one_of(lambda: ("one_side", "both_sides"))]
    """Whose figures are the record."""
    opens: Annotated[int, number_from(dyads().years[0], vintages.latest(), whole=True)]
    """The first year."""
    fewest_changes: Annotated[int, number_from(2, 100, whole=True)]
    """A series with fewer yearly changes takes mean and spread of all."""

    @field_validator("among", "partners")
    @classmethod
    def _each_once(cls, names: list[str]) -> list[str]:
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"{shown(name)} is there twice")
        return names

    @field_validator("partners")
    @classmethod
    def _others(cls, partners: list[str], info: ValidationInfo) -> list[str]:
        if twice := set(info.data.get("among", ())) & set(partners):
            raise ValueError(f"{min(twice)} is in among as well")
        return partners


class DriftRules(Form):
    """How much of a drift is a series' own mean change, and how much that of all."""

    share_of_own: _Share
    share_of_pooled: _Share


class ShrunkRules(DriftRules):
    """`[shrunk_drift]`: its drift, and degrees of freedom of Student's t."""

    degrees: Annotated[float, number_from(2.1, 1000.0)]


class GroupRules(Form):
    """`[group_drift]`: of a group's drift, of a pair's own spread, and of the tails."""

    share_of_group: _Share
    """Of the mean change of the group, the rest being no change."""
    share_of_own_variance: _Share
    """Of the pair's own variance, the rest being what its size gives."""
    degrees: Annotated[float, number_from(2.1, 1000.0)]


class CombinationRules(Form):
    """`[combination]`: weights that fall with a power of the mean score of earlier origins."""

    power: Annotated[float, number_from(0.0, 100.0)]
    since: Annotated[int, number_from(dyads().years[0], vintages.latest(), whole=True)]
    """The first origin that counts."""
    years_ahead: Annotated[int, number_from(1, 30, whole=True)]
    members: Annotated[int, number_from(2, 100_000, whole=True)]
    """For the scores of earlier origins."""


class NaiveRules(Form):
    """What is forecast and how, fixed before anything is scored."""

    title: SentenceText
    asks: SentenceText
    record: RecordRules
    gdp_gravity: DriftRules
    shrunk_drift: ShrunkRules
    group_drift: GroupRules
    combination: CombinationRules

    @classmethod
    def shipped(cls) -> NaiveRules:
        """The rules in experiments/."""
        return filled(cls, shipped_file("naive_forecasts", "experiments"))

    @classmethod
    def read(cls, path: str | Path) -> NaiveRules:
        """Rules from a file; ScenarioError names file, line and key of what is wrong."""
        return filled(cls, read_toml(path))


@dataclass(frozen=True)
class Series:
    """The record in logs of bn current USD; NaN where a year is missing.

    `turnover` (dyad, year) both ways, `output` (state, year) GDP, `sides` (dyad, 2) the places of a
    dyad's states among the `states`.
    """

    dyads: tuple[str, ...]
    states: tuple[str, ...]
    sides: IntArray
    years: tuple[int, ...]
    turnover: FloatArray
    output: FloatArray

    def until(self, year: int) -> Series:
        """The series without anything later than a year."""
        kept = tuple(one for one in self.years if one <= year)
        if year not in kept:
            raise RunError(f"there is no record of {year}; it spans {self.years[0]} to "
                           f"{self.years[-1]}")
        return Series(self.dyads, self.states, self.sides, kept,
                      self.turnover[:, : len(kept)], self.output[:, : len(kept)])

    def observed(self, years: tuple[int, ...]) -> FloatArray:
        """Log turnover in some years, NaN where it is not on record. (dyad, year)"""
        found = np.full((len(self.dyads), len(years)), np.nan)
        for place, year in enumerate(years):
            if year in self.years:
                found[:, place] = self.turnover[:, self.years.index(year)]
        return found


def series(rules: NaiveRules) -> Series:
    """The record in seeds/ as the rules read it; SeedError names file and row of a broken one."""
    asked, known = rules.record, dyads()
    kept = []
    for at, pair in enumerate(known.pairs):
        inside = sum(code in asked.among for code in pair)
        outside = sum(code in asked.partners for code in pair)
        if inside == 2 or (inside == 1 and outside):
            kept.append(at)
    window = [at for at, year in enumerate(known.years) if year >= asked.opens]
    years = tuple(known.years[at] for at in window)
    states = (*asked.among, *asked.partners)
    gdp = read_record(read_states().codes).gdp
    output = [[gdp.get((state, year), np.nan) for year in years] for state in states]
    if asked.reporter_rule == "one_side":
        logs = known.series()
    else:  # the mean of the sides that report, NaN where none does; (dyad, side, year)
        reported = np.isfinite(known.reports)
        both = np.where(reported, known.reports, 0.0).sum(axis=1)
        logs = np.where(reported.any(axis=1), both / np.maximum(reported.sum(axis=1), 1), np.nan)
    return Series(
        dyads=tuple(known.names[at] for at in kept), states=states, years=years,
        sides=np.array([[states.index(code) for code in known.pairs[at]] for at in kept]),
        turnover=logs[np.ix_(kept, window)], output=np.log(np.array(output)))


@dataclass(frozen=True)
class Changes:
    """Yearly changes of some log series: what each did, and what all did together.

    Where a series has too few, `mean` and `spread` are those of all. `count` (series,) is how many
    they are taken from; `each` (series, year) is NaN where there is none.
    """

    each: FloatArray
    few: BoolArray
    count: FloatArray
    mean: FloatArray
    spread: FloatArray
    pooled_mean: float
    pooled_spread: float

    @classmethod
    def of(cls, logs: FloatArray, fewest: int) -> Changes:
        """Changes of series (series, year); RunError where none has two changes to compare."""
        each = np.diff(logs, axis=1)
        known = np.isfinite(each)
        count = known.sum(axis=1).astype(np.float64)
        freedom = np.maximum(count - 1.0, 0.0)
        if freedom.sum() < 1.0:
            raise RunError("the record holds no two yearly changes of anything up to the start "
                           "year; naive forecasts need three years")
        mean = np.where(known, each, 0.0).sum(axis=1) / np.maximum(count, 1.0)
        squares = (np.where(known, each - mean[:, None], 0.0) ** 2).sum(axis=1)
        pooled_mean = float(each[known].mean())
        pooled_spread = float(squares.sum() / freedom.sum()) ** 0.5
        few = count < fewest
        return cls(each, few, np.where(few, count.sum(), count),
                   np.where(few, pooled_mean, mean),
                   np.where(few, pooled_spread, np.sqrt(squares / np.maximum(freedom, 1.0))),
                   pooled_mean, pooled_spread)

    def shrunk(self, rules: DriftRules) -> FloatArray:
        """A mean change that trusts a series' own past only in part. (series,)"""
        return rules.share_of_own * self.mean + rules.share_of_pooled * self.pooled_mean


@dataclass(frozen=True)
class NaiveTask:
    """One start: what is known by then, and the years to forecast."""

    rules: NaiveRules
    known: Series
    ahead: tuple[int, ...]
    members: IntArray
    random_seed: int

    @property
    def changes(self) -> Changes:
        """Yearly changes of log turnover up to the start."""
        return Changes.of(self.known.turnover, self.rules.record.fewest_changes)

    @property
    def level(self) -> FloatArray:
        """Log turnover in the start year, NaN where it is not on record. (1, dyad, 1)"""
        return self.known.turnover[None, :, -1:]

    @property
    def steps(self) -> FloatArray:
        """Years from the start to each year ahead. (year,)"""
        return np.array(self.ahead, dtype=np.float64) - self.known.years[-1]

    def luck(self, stream: str, actors: Sequence[str], degrees: float = np.inf) -> FloatArray:
        """Independent yearly draws of unit scale: normal, or Student's t. (member, actor, year)"""
        flat = [uniforms(self.random_seed, self.members, f"naive {stream}", year, actors).T
                for year in self.ahead]
        points = np.stack(flat, axis=-1)
        draws: FloatArray = ndtri(points) if np.isinf(degrees) else stdtrit(degrees, points)
        return draws

    def once(self, stream: str, actors: Sequence[str] = ()) -> FloatArray:
        """Standard normal draws that a member makes once an actor, or dyad. (member, actor, 1)"""
        points = uniforms(self.random_seed, self.members, f"naive {stream}", -1,
                          actors or self.known.dyads)
        draws: FloatArray = ndtri(points).T[:, :, None]
        return draws


def no_change(task: NaiveTask) -> FloatArray:
    """The last value, with the spread of the pair's own changes. (member, dyad, year)"""
    luck = task.luck("no_change", task.known.dyads)
    return task.level + np.cumsum(task.changes.spread[:, None] * luck, axis=2)


def own_drift(task: NaiveTask) -> FloatArray:
    """A random walk with mean and spread of the pair's own changes. (member, dyad, year)"""
    changes = task.changes
    doubt = (changes.spread / np.sqrt(changes.count))[:, None]
    drift = changes.mean[:, None] + doubt * task.once("own_drift mean")
    luck = task.luck("own_drift", task.known.dyads)
    return task.level + drift * task.steps + np.cumsum(changes.spread[:, None] * luck, axis=2)


@dataclass(frozen=True)
class Line:
    """Straight lines through the past of each dyad, by least squares; (dyad, 1) each.

    `mean` at the year `middle`, rising by `slope` a year; residuals have `spread`, and `width` is
    the sum of squares of the years about their middle.
    """

    count: FloatArray
    middle: FloatArray
    width: FloatArray
    mean: FloatArray
    slope: FloatArray
    spread: FloatArray

    @classmethod
    def through(cls, years: FloatArray, logs: FloatArray) -> Line:
        """Lines through series (dyad, year); NaN where a series has fewer than three years."""
        known = np.isfinite(logs)
        count = known.sum(axis=1, keepdims=True).astype(np.float64)
        count = np.where(count < 3.0, np.nan, count)
        value, when = np.where(known, logs, 0.0), np.where(known, years, 0.0)
        mean, middle = (part.sum(axis=1, keepdims=True) / count for part in (value, when))
        away = np.where(known, years - middle, 0.0)
        width = np.where(np.isnan(count), np.nan, (away**2).sum(axis=1, keepdims=True))
        slope = (away * value).sum(axis=1, keepdims=True) / width
        left = np.where(known, logs - mean - slope * away, 0.0)
        spread = np.sqrt((left**2).sum(axis=1, keepdims=True) / (count - 2.0))
        return cls(count, middle, width, mean, slope, spread)


def linear_trend(task: NaiveTask) -> FloatArray:
    """A straight line through the pair's own past. (member, dyad, year)

    Where that is short, `own_drift`.
    """
    line = Line.through(np.array(task.known.years, dtype=np.float64), task.known.turnover)
    mean = line.mean + line.spread / np.sqrt(line.count) * task.once("linear_trend mean")
    slope = line.slope + line.spread / np.sqrt(line.width) * task.once("linear_trend slope")
    luck = line.spread * task.luck("linear_trend", task.known.dyads)
    path = mean + slope * (np.array(task.ahead, dtype=np.float64) - line.middle) + luck
    path = np.where(np.isfinite(task.level), path, np.nan)
    return np.where(task.changes.few[:, None], own_drift(task), path)


def gdp_gravity(task: NaiveTask) -> FloatArray:
    """Turnover follows the product of two GDPs, themselves forecast. (member, dyad, year)"""
    known = task.known
    mass = known.output[known.sides[:, 0]] + known.output[known.sides[:, 1]]
    of_mass, of_trade = np.diff(mass, axis=1), np.diff(known.turnover, axis=1)
    both = np.isfinite(of_mass) & np.isfinite(of_trade)
    if both.sum() < 2:
        raise RunError("the record holds no two years of trade and GDP up to the start year")
    elasticity = float((of_mass * of_trade)[both].sum() / (of_mass[both] ** 2).sum())
    spread = float(np.std((of_trade - elasticity * of_mass)[both], ddof=1))
    growth = Changes.of(known.output, task.rules.record.fewest_changes)
    drift = growth.shrunk(task.rules.gdp_gravity)
    grown = np.cumsum(drift[:, None] + growth.spread[:, None]
                      * task.luck("gdp", known.states), axis=2)
    masses = grown[:, known.sides[:, 0]] + grown[:, known.sides[:, 1]]
    luck = np.cumsum(spread * task.luck("gdp_gravity", known.dyads), axis=2)
    path: FloatArray = task.level + elasticity * masses + luck
    return path


def shrunk_drift(task: NaiveTask) -> FloatArray:
    """Little drift, one spread for all pairs, fat tails: hard to beat. (member, dyad, year)"""
    rules, changes = task.rules.shrunk_drift, task.changes
    drift = changes.shrunk(rules)[:, None]
    scale = changes.pooled_spread * np.sqrt(1.0 - 2.0 / rules.degrees)
    luck = task.luck("shrunk_drift", task.known.dyads, rules.degrees)
    path: FloatArray = task.level + drift * task.steps + np.cumsum(scale * luck, axis=2)
    return path


FORECASTS: dict[str, Callable[[NaiveTask], FloatArray]] = {
    "no_change": no_change, "own_drift": own_drift, "linear_trend": linear_trend,
    "gdp_gravity": gdp_gravity, "shrunk_drift": shrunk_drift,
}
"""The five by name."""
