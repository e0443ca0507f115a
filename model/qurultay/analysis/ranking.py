"""What helps most: every lever set to each of its two ends, in the same worlds.

Money is ranked in dollars of one year, so that inflation cannot win; beside it stand current ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from qurultay.analysis.explain import modules_reading
from qurultay.analysis.indicators import indicators, plain_name
from qurultay.analysis.statistics import interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError, ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.block import compile_rules
from qurultay.engine.ensemble import ensemble
from qurultay.inputs.parameters import Catalogue, off_values
from qurultay.inputs.tables import rows
from qurultay.languages import Phrase, phrase, say
from qurultay.results.outcome import Outcome
from qurultay.results.wording import (
    as_written,
    indicator_words,
    key_of,
    percent_sign,
    period_phrase,
    words_of,
)
from qurultay.scenario.changes import written
from qurultay.scenario.levers import (
    LEVERS,
    TRADE,
    Lever,
    at_value,
    lever_values,
)
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario

INSIDE, AUTONOMY = "inside", "autonomy"
PER_CENT, POINTS = "per cent", "points"
RELEVANT = 1.0
"""Per cent or points below which an effect is not worth naming."""
ENDS = ("low", "high")
RUNS = 1 + len(ENDS) * len(LEVERS)
"""Ensembles that a ranking takes."""

Three = tuple[float, float, float]
"""Mean and the ends of its 95 % interval."""

Look = Callable[[Scenario, int], "Figures"]
"""Runs the worlds of a scenario and reads their figures, money also in dollars of a year."""


@dataclass(frozen=True)
class Figure:
    """One figure of many worlds: (member,) each; logs if per cent, shares if points.

    `says` gives what it is called in the language that is then spoken.
    `current` is in current dollars and `steady` in those of one year; the same if it is no money.
    """

    says: Callable[[], str]
    unit: str
    current: FloatArray
    steady: FloatArray
    wanted: bool = False

    @property
    def is_money(self) -> bool:
        """Whether dollars of a year make a difference."""
        return self.current is not self.steady

    @property
    def level(self) -> float:
        """The median of money, bn USD; the mean of all else."""
        if self.unit == PER_CENT:
            return float(np.exp(np.median(self.steady)))
        return float(self.steady.mean())


@dataclass(frozen=True)
class Figures:
    """What is looked at in many worlds of one scenario, and their digest."""

    digest: str
    by_name: Mapping[str, Figure]
    chances: Mapping[str, tuple[FloatArray, FloatArray]]
    """By target: at least once by its date, and standing at it, 1 or 0. (member,) each"""


def figures(outcome: Outcome, year: int) -> Figures:
    """Trade of the scenario's pair, standing at each target, effort inside the region, autonomy.

    After these all that `compare` measures. Money also in dollars of `year`.
    """
    scenario, last = outcome.scenario, outcome.quarters[-1]
    prices: FloatArray = np.log(outcome.prices(year)[:, -1])
    trade: FloatArray = np.log(outcome.turnover(*scenario.pair)[:, -1])
    shares = {mode: share[:, -1] for mode, share in outcome.mode_shares().items()}
    inside: FloatArray = shares["bilateral"] + shares["intra_regional"]
    free = outcome.measures["autonomy"][:, -1]
    real: FloatArray = trade - prices
    found = {
        TRADE: Figure(partial(indicator_words, "pair trade", {
            "one": scenario.pair[0], "other": scenario.pair[1], "period": last}),
            PER_CENT, trade, real, True),
        INSIDE: Figure(partial(_at_the_end, "ranking-inside", last), POINTS, inside, inside, True),
        AUTONOMY: Figure(partial(_at_the_end, "ranking-autonomy", last), POINTS, free, free, True),
    }
    for target in scenario.targets:
        stands = steady = outcome.judged(target).standing.astype(np.float64)
        if MEASURABLE[target.measure].money and not target.in_dollars_of:
            real_one = replace(target, in_dollars_of=year)
            steady = outcome.judged(real_one).standing.astype(np.float64)
        found.setdefault(target.name, Figure(
            partial(say, "ranking-standing", target=target_phrase(target.name)), POINTS,
            stands, steady, True))
    for name, values in indicators(outcome).items():
        unit = PER_CENT if name.startswith("log ") else (
            POINTS if "share" in name or "probability" in name else "")
        found[name] = Figure(partial(plain_name, name), unit, values,
                             values - prices if unit == PER_CENT else values)
    return Figures(outcome.digest, found, {
        result.name: (result.reached.astype(np.float64), result.standing.astype(np.float64))
        for result in outcome.targets()})


def target_phrase(name: str) -> Phrase:
    """What a target is called."""
    return phrase(key_of("target", name), name)


def signed_words(value: float) -> str:
    """One decimal, or two digits of a small number; a zero has no sign."""
    return as_written(f"{value:+.1f}" if abs(value) >= 0.05 else
                      f"{value:+.1g}" if abs(value) >= 0.0005 else "0.0")


def _at_the_end(key: str, last: str) -> str:
    return say(key, period=period_phrase(last))


def figure_named(name: str, known: Sequence[str]) -> str:
    """The figure that is meant: its name, or a part that only one name has.

    Raises:
        ScenarioError: where there is none, or several.
    """
    lower = name.lower().strip()
    exact = [one for one in known if one.lower() == lower]
    meant = exact or [one for one in known if lower and lower in one.lower()]
    if len(meant) == 1:
        return meant[0]
    if meant:
        listed = "; ".join(meant[:8])
        raise ScenarioError(f"{shown(name)} is part of {len(meant)} figures: {listed}")
    raise ScenarioError(
        f"no figure is called {shown(name)}; there are {TRADE}, {INSIDE}, {AUTONOMY}, the targets "
        f"of the scenario, and all that `compare` measures{hint(name, known)}")


# --- the runs --------------------------------------------------------------------------------


@dataclass(frozen=True)
class LeverRuns:
    """A scenario as it stands and with each lever at each end, in the same worlds.

    `moved` by key of the lever and end; a lever that the scenario does not let move is in
    `refused`, with the reason. `year` is that of steady dollars.
    """

    scenario: Scenario
    year: int
    members: int
    plain: Figures
    moved: Mapping[tuple[str, str], Figures]
    refused: Mapping[str, str]

    @property
    def size(self) -> int:
        """Bytes it holds, about."""
        return RUNS * len(self.plain.by_name) * 8 * self.members


def looking(members: int, random_seed: int, each: Callable[[], None] = lambda: None) -> Look:
    """What runs ensembles of so many worlds; `each` is called after each."""
    def look(scenario: Scenario, year: int) -> Figures:
        compile_rules(scenario)  # so many runs of any size are worth it
        found = figures(ensemble(scenario, members, random_seed), year)
        each()
        return found

    return look


def lever_runs(scenario: Scenario, members: int, year: int | None, look: Look,
               figure: str = TRADE) -> LeverRuns:
    """Set every lever to both ends.

    `year` is the one before the start if not given.

    Raises:
        RunError: if there are fewer than two members.
        ScenarioError: if there is no such figure, before the levers are run.
    """
    if members < 2:
        raise RunError("an interval needs two members or more")
    year = scenario.start.year - 1 if year is None else year
    plain, refused = look(scenario, year), dict[str, str]()
    moved: dict[tuple[str, str], Figures] = {}
    figure_named(figure, list(plain.by_name))
    for lever in LEVERS:
        try:
            ends = {end: at_value(scenario, lever, getattr(lever, end)) for end in ENDS}
        except ScenarioError as failure:
            refused[lever.key] = failure.message
            continue
        moved |= {(lever.key, end): look(one, year) for end, one in ends.items()}
    return LeverRuns(scenario, year, members, plain, moved, refused)


# --- the ranking -----------------------------------------------------------------------------


@dataclass(frozen=True)
class LeverEffect:
    """What one end of a lever does, against the scenario as it stands: mean, 95 % interval.

    `current` is the same in current dollars, for money; `level` what is reached there. `chances`
    by target, in points: at least once by its date, and standing at it.
    """

    value: float
    level: float
    mean: float
    low: float
    high: float
    current: Three | None
    chances: Mapping[str, tuple[Three, Three]]

    @property
    def told_apart(self) -> bool:
        """Whether it can be told apart from none."""
        return told_apart(self.low, self.high)

    @property
    def reach(self) -> str:
        """Half its interval, in words."""
        return "+/-" + as_written(f"{(self.high - self.low) / 2.0:.1f}")


@dataclass(frozen=True)
class RankedLever:
    """A lever with what its two ends do; `why_none` if it moves the figure in no world."""

    lever: Lever
    group: str
    stands: float
    dated: tuple[str, ...]
    ends: Mapping[str, LeverEffect]
    why_none: str

    @property
    def span(self) -> float:
        """How far apart the figure gets between the two ends and the scenario as it stands."""
        means = [0.0, *(effect.mean for effect in self.ends.values())]
        return max(means) - min(means)

    @property
    def called(self) -> str:
        """Its name in the language spoken."""
        return words_of(phrase(key_of("lever", self.lever.key), self.lever.name))

    def word(self, end: str) -> str:
        """What an end is called, and its value: "fast (0.4)"."""
        which = "least" if end == "low" else "most"
        named = phrase(f"{key_of('lever', self.lever.key)}.{which}", getattr(self.lever, which))
        return say("ranking-end", word=named, value=as_written(written(getattr(self.lever, end))))


@dataclass(frozen=True)
class Ranking:
    """Levers by what they do to one figure, the largest first; those that do nothing last."""

    runs: LeverRuns
    name: str
    figure: Figure
    levers: tuple[RankedLever, ...]

    def best(self, sign: int, group: str | None = None) -> tuple[RankedLever, str] | None:
        """The lever and end that raise (1) or lower (-1) the figure most, by what is relevant."""
        found = [(sign * effect.mean, place, one, end)
                 for place, one in enumerate(self.levers) if group in (None, one.group)
                 for end, effect in one.ends.items()
                 if effect.told_apart and sign * effect.mean >= self.least]
        if not found:
            return None
        _, _, lever, end = max(found, key=lambda each: (each[0], -each[1]))
        return lever, end

    @property
    def least(self) -> float:
        """The least effect worth naming, in the unit of the figure."""
        return RELEVANT if self.figure.unit else 0.0

    @property
    def answer(self) -> str:
        """What helps most and what harms most, in a sentence or three."""
        helps, harms = self.best(1), self.best(-1)
        least = phrase("ranking-percent" if self.figure.unit == PER_CENT else "ranking-points")
        about: dict[str, Any] = {"figure": self.asked, "least": least}
        relevant = "-relevant" if self.least else ""
        if helps is None and harms is None:
            return say(f"ranking-none{relevant}", **about)
        said = []
        if helps:
            key = "ranking-helps" if self.figure.wanted else "ranking-raises"
            said.append(say(key, **about, **self._told(*helps)))
            own = self.best(1, "state") if helps[0].group != "state" else None
            if own:
                said.append(say("ranking-own", **self._told(*own)))
        else:
            said.append(say(f"ranking-no-raise{relevant}", **about))
        if harms:
            key = "ranking-harms" if self.figure.wanted else "ranking-lowers"
            said.append(say(key, **self._told(*harms)))
        return " ".join(said)

    @property
    def heading(self) -> str:
        """The figure with its unit, as a heading."""
        key = {PER_CENT: "report-unit-percent", POINTS: "report-unit-points"}.get(self.figure.unit)
        said = say("ranking-column", figure=self.asked, unit=say(key)) if key else self.asked
        return said[:1].upper() + said[1:]

    @property
    def asked(self) -> str:
        """The figure in words, money with the year of its dollars."""
        words = self.figure.says()
        return words if not self.figure.is_money else say(
            "ranking-real", figure=words, year=as_written(str(self.runs.year)))

    def _told(self, lever: RankedLever, end: str) -> dict[str, str]:
        return {"lever": lever.called, "end": lever.word(end),
                "effect": self.effect_words(lever, end)}

    def effect_words(self, lever: RankedLever, end: str) -> str:
        """An effect with its interval and unit."""
        effect, mean = lever.ends[end], signed_words(lever.ends[end].mean)
        level = {PER_CENT: percent_sign(mean), POINTS: say("points", number=mean, count=1.5)}.get(
            self.figure.unit, mean)
        return say("ranking-effect", level=level, span=say(
            "report-span", low=signed_words(effect.low), high=signed_words(effect.high)))

    def to_dict(self) -> dict[str, Any]:
        """The object that `levers --json` prints and the lab sends."""
        runs = self.runs
        return {
            "scenario": runs.scenario.name, "scenario_digest": runs.scenario.digest,
            "members": runs.members, "answer": self.answer,
            "figure": {"name": self.name, "says": self.figure.says(),
                       "unit": self.figure.unit,
                       "in_dollars_of": runs.year if self.figure.is_money else None,
                       "level": self.figure.level},
            "figures": list(runs.plain.by_name),
            "levers": [{
                "key": one.lever.key, "keys": list(one.lever.keys), "name": one.lever.name,
                "group": one.group, "least": one.lever.least, "most": one.lever.most,
                "stands": one.stands, "dated": list(one.dated), "span": one.span,
                "why_none": one.why_none,
                "ends": {end: {**vars(effect), "told_apart": effect.told_apart,
                               "current": effect.current and list(effect.current),
                               "chances": {name: dict(zip(("touched", "standing"), both,
                                                          strict=True))
                                           for name, both in effect.chances.items()}}
                         for end, effect in one.ends.items()},
            } for one in self.levers],
        }


def ranking(runs: LeverRuns, figure: str = TRADE) -> Ranking:
    """Rank the levers by what they do to a figure.

    Raises:
        ScenarioError: if there is no such figure.
    """
    name = figure_named(figure, list(runs.plain.by_name))
    plain, standing, found = runs.plain.by_name[name], lever_values(runs.scenario), []
    for lever in LEVERS:
        ends = {end: _effect(getattr(lever, end), runs.moved[lever.key, end], runs.plain, name)
                for end in ENDS if (lever.key, end) in runs.moved}
        same = all(np.array_equal(runs.moved[lever.key, end].by_name[name].steady, plain.steady)
                   for end in ends)
        now = standing[lever.key]
        found.append(RankedLever(
            lever, Catalogue.shipped()[lever.key].decided_by, float(now["value"]),
            tuple(event["says"] for event in now["dated"]), ends,
            _why_none(runs, lever, plain) if same else ""))
    found.sort(key=lambda one: (bool(one.why_none), -one.span))
    return Ranking(runs, name, plain, tuple(found))


def _effect(value: float, there: Figures, here: Figures, name: str) -> LeverEffect:
    moved, plain = there.by_name[name], here.by_name[name]

    def points(mine: FloatArray, its: FloatArray) -> Three:
        mean, low, high = interval(100.0 * (mine - its))
        return mean, low, high

    def difference(mine: FloatArray, its: FloatArray) -> Three:
        mean, low, high = interval(mine - its)
        if moved.unit == PER_CENT:
            mean, low, high = (100.0 * float(np.expm1(end)) for end in (mean, low, high))
        elif moved.unit == POINTS:
            mean, low, high = 100.0 * mean, 100.0 * low, 100.0 * high
        return mean, low, high

    return LeverEffect(
        value, moved.level, *difference(moved.steady, plain.steady),
        difference(moved.current, plain.current) if plain.is_money else None,
        {target: (points(once, here.chances[target][0]), points(stands, here.chances[target][1]))
         for target, (once, stands) in there.chances.items()})


# --- why a lever does nothing ------------------------------------------------------------------


def _why_none(runs: LeverRuns, lever: Lever, plain: Figure) -> str:
    """Why no world's figure moves, as far as it can be found."""
    scenario = runs.scenario
    if lever.key in runs.refused:
        return say("page-none-refused", why=runs.refused[lever.key])
    if all(runs.moved[lever.key, end].digest == runs.plain.digest for end in ENDS):
        ends = [at_value(scenario, lever, getattr(lever, end)) for end in ENDS]
        if all(one.changes_at(quarter).get(key) == scenario.changes_at(quarter).get(key)
               for one in ends for quarter in scenario.quarters() for key in lever.keys):
            return say("page-none-set")
        off = what_is_off(scenario, lever)
        return say("page-none-off", what=", ".join(off)) if off else say("page-none-read")
    if plain.unit == POINTS and plain.steady.min() == plain.steady.max() in (0.0, 1.0):
        return say("page-none-every" if plain.steady.min() else "page-none-never")
    return say("page-none-else")


def what_is_off(scenario: Scenario, lever: Lever) -> list[str]:
    """Mechanisms in the modules that read a lever, which the scenario has switched off."""
    readers = {module.rpartition(".")[2] for key in lever.keys for module in modules_reading(key)}
    found = []
    for row in rows("mechanisms.csv"):
        values = off_values(row)
        if row.text("module") in readers and all(
                (change := scenario.changes_at(quarter).get(key)) is not None
                and (change.kind, change.value) in (("to", value), ("times", 0.0))
                for quarter in scenario.quarters() for key, value in values.items()):
            found.append(f"{row.text('mechanism')} ({', '.join(values)} = 0)")
    decided = sorted({str(entry["state"]) for entry in scenario.table("choices")})
    if decided and "choice" in readers:
        found.append(f"what {', '.join(decided)} do is prescribed")
    return found
