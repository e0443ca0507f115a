"""The answers of a report in sentences with numbers: levels, chances, luck, what was not found."""

from __future__ import annotations

from collections.abc import Iterator
from math import expm1

import numpy as np

from qurultay.analysis.statistics import interval, told_apart
from qurultay.report.markup import Markup, bullets, joined, number, tag
from qurultay.report.study import Study, chance, fan_of, result_of, shift, stands
from qurultay.report.words import IN_PERCENT, IN_POINTS, Spoken, bn, goal_words, percent, plain_name
from qurultay.results.english import number_words, pair_words
from qurultay.results.outcome import Outcome

_MOST_NAMED = 8  # measures named as not found before the rest is counted
_NOT_APART = "; not told apart from none"


def answer_section(study: Study) -> Markup:
    """Each scenario, then luck, then what was not found."""
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


def level_line(outcome: Outcome, pair: tuple[str, str]) -> Markup:
    """Trade at the horizon, in the middle and over nine worlds in ten."""
    low, _, middle, _, high = (float(value) for value in fan_of(outcome, pair)[:, -1])
    return joined([
        f"Trade of {pair_words(pair)} in the year to {outcome.quarters[-1]}: ", bn(middle),
        " bn USD in the middle world; nine worlds in ten lie between ", bn(low), " and ",
        bn(high), "."])


def chance_lines(outcome: Outcome) -> Iterator[Markup]:
    """The chance of each target, and when half the worlds have crossed it."""
    halves = {one["name"]: one["median_quarter"] for one in outcome.to_ensemble_dict()["targets"]}
    for target in outcome.scenario.targets:
        result = result_of(outcome, target)
        assert result is not None  # it is one of its own targets
        found, there, half = chance(result), stands(result), halves[target.name]
        when = (f"half of all worlds have crossed it by {half}" if half
                else "fewer than half of all worlds ever cross it")
        yield joined([goal_words(target), ": there when due in ", percent(there.value),
                      f" of worlds ({100 * there.low:.0f} to {100 * there.high:.0f}\u00a0%), "
                      "touched at least once by then in ", percent(found.value),
                      f" ({100 * found.low:.0f} to {100 * found.high:.0f}\u00a0%); {when}."])


def shift_line(study: Study, outcome: Outcome, pair: tuple[str, str]) -> Markup:
    """How a scenario moves trade in the same worlds."""
    mean, low, high = shift(outcome, study.baseline, pair)
    said = Spoken.of((mean, low, high), IN_PERCENT)
    return joined([f"Against {study.labels[0]}, in the same worlds, it moves trade by ",
                   number(mean, said.level), f" {said.span}",
                   "" if told_apart(low, high) else _NOT_APART, "."])


def chance_shift_lines(study: Study, outcome: Outcome) -> Iterator[Markup]:
    """How a scenario moves the chance of each target that both ask for."""
    for target in outcome.scenario.targets:
        mine, theirs = result_of(outcome, target), result_of(study.baseline, target)
        if mine is None or theirs is None:
            continue
        mean, low, high = interval(mine.standing.astype(float) - theirs.standing.astype(float))
        said = Spoken.of((mean, low, high), IN_POINTS)
        only = int(np.sum(mine.standing & ~theirs.standing))
        lost = int(np.sum(theirs.standing & ~mine.standing))
        if only == lost == 0:
            yield joined([f"It makes no difference to whether {goal_words(target)} is there when "
                          f"due in any of the {study.members:,} worlds."])
            continue
        yield joined([
            f"It moves the chance that {goal_words(target)} is there when due by ",
            number(mean, said.level), f" {said.span}: of {study.members:,} worlds {only} are "
            f"there only here and {lost} only under {study.labels[0]}",
            "" if told_apart(low, high) else _NOT_APART, "."])


def luck_line(study: Study, pair: tuple[str, str]) -> Markup:
    """How much worlds differ, compared with what scenarios do."""
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
    weight = (f"{number_words(times, 2)} times the largest shift by a scenario ({most})"
              if times >= 1.0
              else f"less than the largest shift by a scenario ({most})")
    return joined([said, f", {weight}. A scenario shows how chances move, not what will happen."])


def found_lines(study: Study) -> Iterator[Markup]:
    """How many differences of each scenario are told apart from none, and which are not."""
    compared = study.compared
    if compared is None:
        return
    for label in study.labels[1:]:
        entries = study.differences(label)
        silent = [plain_name(entry.measure) for entry in entries if not entry.told_apart]
        clear = sum((label, entry.measure) in compared.clear for entry in entries)
        more = len(silent) - _MOST_NAMED
        rest = f"; and {more} more, hollow in the charts below" if more > 0 else ""
        yield joined([
            f"{label}: of {len(entries)} differences to {study.labels[0]}, "
            f"{len(entries) - len(silent)} are told apart from none, where luck alone would "
            f"make about {0.05 * len(entries):.0f} seem so; {clear} are clear although so many "
            "were looked at (Holm, 5\u00a0%).",
            f" Not found: {'; '.join(silent[:_MOST_NAMED])}{rest}." if silent else ""])
