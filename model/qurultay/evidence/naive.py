"""Five forecasts of trade that need no model: what a model must beat to be believed.

Their rules stand in experiments/naive_forecasts.toml, fixed before anything was scored. Each
forecast is a sample of paths of log turnover, (member, dyad, year), that sees the record up to
its start year and nothing later. Draws of different pairs are independent of one another, so
scores of single pairs and years apply, and nothing that adds pairs up.
"""


from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import ndtri, stdtrit

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError, ScenarioError, shown
from qurultay.core.toml import TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.inputs.earlier_years import dyads
from qurultay.inputs.record import BASE_YEAR, read_record, read_states
from qurultay.world.draws import uniforms

NAME = "naive_forecasts"
REPORTER_RULES = ("one_side", "both_sides")

_NUMBERS: dict[tuple[str, str], tuple[float, float]] = {
    ("record", "opens"): (1990, BASE_YEAR), ("record", "fewest_changes"): (2, 100),
    ("gdp_gravity", "share_of_own"): (0.0, 1.0), ("gdp_gravity", "share_of_pooled"): (0.0, 1.0),
    ("shrunk_drift", "share_of_own"): (0.0, 1.0), ("shrunk_drift", "share_of_pooled"): (0.0, 1.0),
    ("shrunk_drift", "degrees"): (2.1, 1000.0),
}
_WHOLE = {("record", "opens"), ("record", "fewest_changes")}
_LISTS = (("record", "among"), ("record", "partners"))
_RULE = ("record", "reporter_rule")
_TEXTS = ("title", "asks")


@dataclass(frozen=True)
class Rules:
    """What is forecast and how, fixed before anything is scored.

    Dyads are all pairs `among` some states and each of those with each of the `partners`;
    `reporter_rule` says whose figures are the record; the window opens in a year; a series with
    fewer yearly changes takes mean and spread of all. Shares say how much of a drift is a
    series' own and how much that of all; `degrees` are those of Student's t.
    """

    among: tuple[str, ...]
    partners: tuple[str, ...]
    reporter_rule: str
    opens: int
    fewest_changes: int
    gdp_share_of_own: float
    gdp_share_of_pooled: float
    share_of_own: float
    share_of_pooled: float
    degrees: float

    @classmethod
    def shipped(cls) -> Rules:
        """The rules in experiments/."""
        text = (resources.files("qurultay.experiments") / f"{NAME}.toml").read_text("utf-8")
        return _rules(parse_toml(text, f"experiments/{NAME}.toml"))

    @classmethod
    def read(cls, path: str | Path) -> Rules:
        """Rules from a file; ScenarioError names file, line and key of what is wrong."""
        return _rules(read_toml(path))


def _rules(file: TomlFile) -> Rules:
    _refuse_strangers(file)
    number = {path: _number(file, path) for path in _NUMBERS}
    codes = read_states().codes
    among, partners = (_names(file, ("record", key), codes) for key in ("among", "partners"))
    if twice := set(among) & set(partners):
        raise _wrong(file, ("record", "partners"), f"{min(twice)} stands in among as well")
    return Rules(
        among=among, partners=partners,
        reporter_rule=_name(file, _RULE, REPORTER_RULES),
        opens=int(number["record", "opens"]),
        fewest_changes=int(number["record", "fewest_changes"]),
        gdp_share_of_own=number["gdp_gravity", "share_of_own"],
        gdp_share_of_pooled=number["gdp_gravity", "share_of_pooled"],
        share_of_own=number["shrunk_drift", "share_of_own"],
        share_of_pooled=number["shrunk_drift", "share_of_pooled"],
        degrees=number["shrunk_drift", "degrees"])


def _wrong(file: TomlFile, path: tuple[str, ...], what: str) -> ScenarioError:
    return ScenarioError(complaint(file.place(path), ".".join(path), what))


def _refuse_strangers(file: TomlFile) -> None:
    """A key that no rule reads would be a rule that does not hold."""
    known = {path[:1] for path in (*_NUMBERS, *_LISTS, _RULE)} | {(text,) for text in _TEXTS}
    for name, value in file.data.items():
        if (name,) not in known:
            raise _wrong(file, (name,), "unknown key" + hint(name, [path[0] for path in known]))
        inside = [path[1] for path in (*_NUMBERS, *_LISTS, _RULE) if path[0] == name]
        if bool(inside) != isinstance(value, dict):
            raise _wrong(file, (name,), "a table is needed" if inside else "a text is needed")
        for key in value if inside else ():
            if key not in inside:
                raise _wrong(file, (name, key), "unknown key" + hint(key, inside))


def _found(file: TomlFile, path: tuple[str, str]) -> Any:
    table, key = path
    if key not in file.data.get(table, {}):
        raise _wrong(file, path, "is missing")
    return file.data[table][key]


def _number(file: TomlFile, path: tuple[str, str]) -> float:
    value, (low, high) = _found(file, path), _NUMBERS[path]
    kind = "a whole number" if path in _WHOLE else "a number"
    allowed = int if path in _WHOLE else (int, float)
    if isinstance(value, bool) or not isinstance(value, allowed) or not low <= value <= high:
        raise _wrong(file, path, f"{kind} from {low:g} to {high:g} is needed, not {shown(value)}")
    return float(value)


def _names(file: TomlFile, path: tuple[str, str], allowed: tuple[str, ...]) -> tuple[str, ...]:
    value = _found(file, path)
    if not isinstance(value, list) or not value:
        raise _wrong(file, path, f"a list of names is needed, not {shown(value)}")
    for name in value:
        _known(file, path, name, allowed)
        if value.count(name) > 1:
            raise _wrong(file, path, f"{shown(name)} stands twice")
    return tuple(value)


def _name(file: TomlFile, path: tuple[str, str], allowed: tuple[str, ...]) -> str:
    return _known(file, path, _found(file, path), allowed)


def _known(file: TomlFile, path: tuple[str, str], name: Any, allowed: tuple[str, ...]) -> str:
    if not isinstance(name, str):
        raise _wrong(file, path, f"a name is needed, not {shown(name)}")
    if name not in allowed:
        raise _wrong(file, path, f"there is no {shown(name)}" + hint(name, allowed))
    return name


@dataclass(frozen=True)
class Series:
    """What is on record, in logs of bn current USD; NaN where a year is not.

    `turnover` (dyad, year) is both directions of trade, `output` (state, year) is GDP; `sides`
    (dyad, 2) gives the places of a dyad's two states among the `states`.
    """

    dyads: tuple[str, ...]
    states: tuple[str, ...]
    sides: IntArray
    years: tuple[int, ...]
    turnover: FloatArray
    output: FloatArray

    def until(self, year: int) -> Series:
        """The same without anything later than a year."""
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


def series(rules: Rules) -> Series:
    """The record in seeds/ as the rules read it; SeedError names file and row of a broken one."""
    told = dyads()
    kept = [at for at, pair in enumerate(told.pairs) if _asked(pair, rules)]
    window = [at for at, year in enumerate(told.years) if year >= rules.opens]
    years = tuple(told.years[at] for at in window)
    states = (*rules.among, *rules.partners)
    gdp = read_record(read_states().codes).gdp
    output = [[gdp.get((state, year), np.nan) for year in years] for state in states]
    logs = told.series() if rules.reporter_rule == "one_side" else _mean_of_sides(told.reports)
    return Series(
        dyads=tuple(told.names[at] for at in kept), states=states, years=years,
        sides=np.array([[states.index(code) for code in told.pairs[at]] for at in kept]),
        turnover=logs[np.ix_(kept, window)], output=np.log(np.array(output)))


def _asked(pair: tuple[str, str], rules: Rules) -> bool:
    """Whether a pair is among the states that the rules name, or joins one with a partner."""
    inside = sum(code in rules.among for code in pair)
    return inside == 2 or (inside == 1 and any(code in rules.partners for code in pair))


def _mean_of_sides(reports: FloatArray) -> FloatArray:
    """Mean of the sides that speak, NaN where none does. (dyad, side, year) to (dyad, year)"""
    speaks = np.isfinite(reports)
    whole = np.where(speaks, reports, 0.0).sum(axis=1)
    return np.where(speaks.any(axis=1), whole / np.maximum(speaks.sum(axis=1), 1), np.nan)


@dataclass(frozen=True)
class Changes:
    """Yearly changes of some log series: what each did, and what all did together.

    Where a series has too few changes, `mean` and `spread` are those of all. `count` (series,)
    is how many changes stand behind them; NaN in `each` (series, year) where there is none.
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

    def shrunk(self, share_of_own: float, share_of_pooled: float) -> FloatArray:
        """A mean change that trusts a series' own past only in part. (series,)"""
        return share_of_own * self.mean + share_of_pooled * self.pooled_mean


@dataclass(frozen=True)
class Task:
    """One start: what is known by then, how far to look, and where the luck comes from."""

    rules: Rules
    known: Series
    ahead: tuple[int, ...]
    members: IntArray
    random_seed: int

    @property
    def changes(self) -> Changes:
        """Yearly changes of log turnover up to the start."""
        return Changes.of(self.known.turnover, self.rules.fewest_changes)

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

    def once(self, stream: str) -> FloatArray:
        """Standard normal draws that a member makes once a dyad. (member, dyad, 1)"""
        points = uniforms(self.random_seed, self.members, f"naive {stream}", -1, self.known.dyads)
        draws: FloatArray = ndtri(points).T[:, :, None]
        return draws


def no_change(task: Task) -> FloatArray:
    """The last value, with the spread of the pair's own changes. (member, dyad, year)"""
    luck = task.luck("no_change", task.known.dyads)
    return task.level + np.cumsum(task.changes.spread[:, None] * luck, axis=2)


def own_drift(task: Task) -> FloatArray:
    """A random walk with mean and spread of the pair's own changes. (member, dyad, year)"""
    changes = task.changes
    doubt = (changes.spread / np.sqrt(changes.count))[:, None]
    drift = changes.mean[:, None] + doubt * task.once("own_drift mean")
    luck = task.luck("own_drift", task.known.dyads)
    return task.level + drift * task.steps + np.cumsum(changes.spread[:, None] * luck, axis=2)


@dataclass(frozen=True)
class Line:
    """Straight lines through the past of each dyad, by least squares; (dyad, 1) each.

    The line is `mean` at the year `middle` and rises by `slope` a year; residuals have `spread`
    and `width` is the sum of squares of the years about their middle.
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


def linear_trend(task: Task) -> FloatArray:
    """A straight line through the pair's own past. (member, dyad, year)

    Where a pair has too few years for one, `own_drift` stands in.
    """
    line = Line.through(np.array(task.known.years, dtype=np.float64), task.known.turnover)
    mean = line.mean + line.spread / np.sqrt(line.count) * task.once("linear_trend mean")
    slope = line.slope + line.spread / np.sqrt(line.width) * task.once("linear_trend slope")
    luck = line.spread * task.luck("linear_trend", task.known.dyads)
    path = mean + slope * (np.array(task.ahead, dtype=np.float64) - line.middle) + luck
    path = np.where(np.isfinite(task.level), path, np.nan)
    return np.where(task.changes.few[:, None], own_drift(task), path)


def gdp_gravity(task: Task) -> FloatArray:
    """Turnover follows the product of two GDPs, themselves forecast. (member, dyad, year)"""
    rules, known = task.rules, task.known
    mass = known.output[known.sides[:, 0]] + known.output[known.sides[:, 1]]
    of_mass, of_trade = np.diff(mass, axis=1), np.diff(known.turnover, axis=1)
    told = np.isfinite(of_mass) & np.isfinite(of_trade)
    if told.sum() < 2:
        raise RunError("the record holds no two years of trade and GDP up to the start year")
    elasticity = float((of_mass * of_trade)[told].sum() / (of_mass[told] ** 2).sum())
    spread = float(np.std((of_trade - elasticity * of_mass)[told], ddof=1))
    growth = Changes.of(known.output, rules.fewest_changes)
    drift = growth.shrunk(rules.gdp_share_of_own, rules.gdp_share_of_pooled)
    grown = np.cumsum(drift[:, None] + growth.spread[:, None]
                      * task.luck("gdp", known.states), axis=2)
    masses = grown[:, known.sides[:, 0]] + grown[:, known.sides[:, 1]]
    luck = np.cumsum(spread * task.luck("gdp_gravity", known.dyads), axis=2)
    path: FloatArray = task.level + elasticity * masses + luck
    return path


def shrunk_drift(task: Task) -> FloatArray:
    """Little drift, one spread for all pairs, fat tails: hard to beat. (member, dyad, year)"""
    rules, changes = task.rules, task.changes
    drift = changes.shrunk(rules.share_of_own, rules.share_of_pooled)[:, None]
    scale = changes.pooled_spread * np.sqrt(1.0 - 2.0 / rules.degrees)
    luck = task.luck("shrunk_drift", task.known.dyads, rules.degrees)
    path: FloatArray = task.level + drift * task.steps + np.cumsum(scale * luck, axis=2)
    return path


FORECASTS: dict[str, Callable[[Task], FloatArray]] = {
    "no_change": no_change, "own_drift": own_drift, "linear_trend": linear_trend,
    "gdp_gravity": gdp_gravity, "shrunk_drift": shrunk_drift,
}
"""All five by name; the last is the one that is hard to beat."""

HARD_TO_BEAT = "shrunk_drift"


def forecasts(known: Series, rules: Rules, start: int, until: int, members: int = 1000,
              random_seed: int = 1) -> dict[str, FloatArray]:
    """All five from a start year, for the years after it up to `until`; logs of bn USD.

    Member k depends only on (random seed, k). A dyad that is not on record in the start year
    is NaN throughout. (member, dyad, year) each
    """
    if until <= start:
        raise RunError(f"a forecast from {start} must look beyond it, not to {until}")
    task = Task(rules, known.until(start), tuple(range(start + 1, until + 1)),
                np.arange(members), random_seed)
    return {name: forecast(task) for name, forecast in FORECASTS.items()}
