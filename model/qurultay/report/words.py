"""The answers of a report in words with numbers: medians and chances, luck, what was not found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import expm1, floor, log10

import numpy as np

from qurultay.analysis.compare import Difference, interval
from qurultay.analysis.one_world import pair_name
from qurultay.report.markup import Markup, bullets, joined, number, tag
from qurultay.report.study import Study, chance, fan_of, goal_words, result_of, shift
from qurultay.results.outcome import Outcome

_MOST_NAMED = 8  # measures named as not found before the rest is counted


def bn(value: float) -> Markup:
    """Billion dollars, to three digits."""
    return number(value, f"{value:#.3g}".rstrip(".") if value < 1000 else f"{value:,.0f}")


def percent(share: float) -> Markup:
    """A share as whole per cents, never rounded up to all or down to none."""
    shown = f"{share:.0%}"
    if shown == "100%" and share < 1.0:
        shown = "over 99%"
    if shown == "0%" and share > 0.0:
        shown = "under 1%"
    return number(share, shown.replace("%", "\u00a0%"))


def signed(value: float, digits: int = 3) -> str:
    """A difference with its sign and a fixed number of decimals; no sign where it is none."""
    shown = f"{value:+,.{digits}f}"
    return shown.replace("-", "−") if float(shown.replace(",", "")) else f"{0:.{digits}f}"


def told_apart(low: float, high: float) -> bool:
    """Whether an interval leaves zero out."""
    return not low <= 0.0 <= high


@dataclass(frozen=True)
class Spoken:
    """A difference with its interval in a unit people think in, to as many digits as tell."""

    mean: str
    low: str
    high: str
    unit: str

    @property
    def level(self) -> str:
        """The mean with its unit."""
        return self.mean + self.unit

    @property
    def span(self) -> str:
        """The interval."""
        return f"({self.low} to {self.high})" if self.low != self.high else "(in every world)"

    @classmethod
    def of(cls, three: tuple[float, float, float], scale: Scale) -> Spoken:
        """Mean, low and high with two digits of what is uncertain in them."""
        mean, low, high = (scale.of(value) for value in three)
        reach = (high - low) / 2.0
        digits = min(max(1 - floor(log10(reach)), 0), _MOST_DIGITS) if reach > 0.0 else 0
        return cls(signed(mean, digits), signed(low, digits), signed(high, digits), scale.unit)


@dataclass(frozen=True)
class Scale:
    """How a measure is turned into what people think in."""

    unit: str
    of: Callable[[float], float]


IN_PERCENT = Scale("\u00a0%", lambda log: 100.0 * expm1(log))
IN_POINTS = Scale(" points", lambda share: 100.0 * share)
AS_IT_IS = Scale("", lambda value: value)
_MOST_DIGITS = 6


def spoken(entry: Difference) -> Spoken:
    """A paired difference: of logarithms in per cent, of shares in percentage points."""
    name = entry.measure
    shared = "probability" in name or "share of" in name.partition(" at ")[0] or (
        name.startswith("share "))
    scale = IN_PERCENT if name.startswith("log ") else IN_POINTS if shared else AS_IT_IS
    return Spoken.of((entry.mean, entry.low, entry.high), scale)


def plain_name(measure: str) -> str:
    """A measure as it is called where logarithms are shown as per cent."""
    return measure.removeprefix("log ")


def level_line(outcome: Outcome, pair: tuple[str, str]) -> Markup:
    """How high trade stands at the horizon, in the middle and over nine worlds in ten."""
    low, _, middle, _, high = (float(value) for value in fan_of(outcome, pair)[:, -1])
    return joined([
        f"Trade of {pair_name(pair)} in the year to {outcome.quarters[-1]}: ", bn(middle),
        " bn USD in the middle world; nine worlds in ten lie between ", bn(low), " and ",
        bn(high), "."])


def chance_lines(outcome: Outcome) -> Iterator[Markup]:
    """The chance of each target with its interval, and when half the worlds have crossed it."""
    halves = {one["name"]: one["median_quarter"] for one in outcome.to_ensemble_dict()["targets"]}
    for target in outcome.scenario.targets:
        result = result_of(outcome, target)
        assert result is not None  # it is one of its own targets
        share, low, high = chance(result)
        half = halves[target.name]
        when = (f"half of all worlds have crossed it by {half}" if half
                else "fewer than half of all worlds ever cross it")
        yield joined([goal_words(target), ": reached in time in ", percent(share),
                      f" of worlds ({100 * low:.0f} to {100 * high:.0f}\u00a0%); {when}."])


def shift_line(study: Study, outcome: Outcome, pair: tuple[str, str]) -> Markup:
    """What a scenario does to trade in the same worlds."""
    mean, low, high = shift(outcome, study.baseline, pair)
    said = Spoken.of((mean, low, high), IN_PERCENT)
    verdict = "" if told_apart(low, high) else "; not told apart from none"
    return joined([f"Against {study.labels[0]}, in the same worlds, it moves trade by ",
                   number(mean, said.level), f" {said.span}{verdict}."])


def chance_shift_lines(study: Study, outcome: Outcome) -> Iterator[Markup]:
    """What a scenario does to the chance of each target that both ask for."""
    for target in outcome.scenario.targets:
        mine, theirs = result_of(outcome, target), result_of(study.baseline, target)
        if mine is None or theirs is None:
            continue
        three = interval(mine.reached.astype(float) - theirs.reached.astype(float))
        said = Spoken.of(three, IN_POINTS)
        only = int(np.sum(mine.reached & ~theirs.reached))
        lost = int(np.sum(theirs.reached & ~mine.reached))
        if only == lost == 0:
            yield joined([f"It moves the chance of {goal_words(target)} in no world."])
            continue
        verdict = "" if told_apart(*three[1:]) else "; not told apart from none"
        yield joined([
            f"It moves the chance of {goal_words(target)} by ", number(three[0], said.level),
            f" {said.span}: of {study.members:,} worlds {only} reach it only here and {lost} "
            f"only under {study.labels[0]}{verdict}."])


def luck_line(study: Study, pair: tuple[str, str]) -> Markup:
    """How far worlds differ among themselves, beside what scenarios do."""
    spread = float(np.std(np.log(study.baseline.turnover(*pair)[:, -1])))
    said = (f"Luck, and what is not known, spread the worlds of {study.labels[0]}: one standard "
            f"deviation is {100 * expm1(spread):.0f}\u00a0% of trade at the horizon")
    if len(study.outcomes) == 1:
        return joined([said, "."])
    moved = {outcome.scenario.name: abs(shift(outcome, study.baseline, pair)[0])
             for outcome in study.outcomes[1:]}
    most = max(moved, key=lambda name: moved[name])
    if moved[most] == 0.0:
        return joined([said, "; no scenario moves it at all."])
    times = spread / moved[most]
    weight = (f"{times:.2g} times the largest shift by a scenario ({most})" if times >= 1.0
              else f"less than the largest shift by a scenario ({most})")
    return joined([said, f", {weight}. A scenario says where the odds move, not what will come."])


def found_lines(study: Study) -> Iterator[Markup]:
    """Of each scenario, how many differences are told apart from none, and which are not."""
    compared = study.compared
    if compared is None:
        return
    for label in study.labels[1:]:
        entries = study.differences(label)
        silent = [plain_name(entry.measure) for entry in entries
                  if not told_apart(entry.low, entry.high)]
        clear = sum((label, entry.measure) in compared.clear for entry in entries)
        yield joined([
            f"{label}: of {len(entries)} differences to {study.labels[0]}, "
            f"{len(entries) - len(silent)} are told apart from none, where luck alone would "
            f"make about {0.05 * len(entries):.0f} seem so; {clear} stand although so many were "
            f"looked at (Holm, 5\u00a0%).", _not_found(silent)])


def _not_found(silent: list[str]) -> str:
    if not silent:
        return ""
    more = len(silent) - _MOST_NAMED
    rest = f"; and {more} more, hollow in the charts below" if more > 0 else ""
    return f" Not found: {'; '.join(silent[:_MOST_NAMED])}{rest}."


def answers(study: Study) -> Markup:
    """The answers of a study: each scenario, then luck, then what was not found."""
    found: list[Markup] = []
    for outcome in study.outcomes:
        lines = [level_line(outcome, pair) for pair in study.pairs]
        lines += chance_lines(outcome)
        if outcome is not study.baseline:
            lines += [shift_line(study, outcome, pair) for pair in study.pairs]
            lines += chance_shift_lines(study, outcome)
        scenario = outcome.scenario
        found.append(tag("article", tag("h3", scenario.title, " ", tag("code", scenario.name)),
                         tag("p", scenario.asks, class_="asks") if len(study.outcomes) > 1 else "",
                         bullets(lines), class_="answer"))
    others = [luck_line(study, study.pairs[0]), *found_lines(study)]
    heading = "Luck, and what was not found" if study.compared else "Luck"
    return joined([tag("div", *found, class_="answers"), tag("h3", heading), bullets(others)])
