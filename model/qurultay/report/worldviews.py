"""Where the two texts lead to different answers: the same scenarios under both worldviews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qurultay.analysis.compare import compare
from qurultay.analysis.statistics import interval, told_apart
from qurultay.report.charts import in_columns, interval_figures, legend
from qurultay.report.markup import Markup, bullets, joined, number, table, tag
from qurultay.report.study import Study, chance, result_of, shift
from qurultay.report.tables import difference_cell
from qurultay.report.words import (
    IN_PERCENT,
    IN_POINTS,
    Scale,
    Spoken,
    goal_words,
    percent,
    plain_name,
    spoken,
)
from qurultay.results.outcome import Outcome


def worldview_section(one: Study, other: Study) -> Markup:
    """What one worldview gives less what the other does, with intervals."""
    both = list(zip(one.outcomes, other.outcomes, strict=True))
    across = [compare(pair) for pair in both]
    turned = [*_turned(one, other)]
    none = (f"With {one.members:,} worlds no answer to what a scenario does changes its sign from "
            "one worldview to the other.")
    counted = (
        f"{label}: of {len(compared.paired)} measures "
        f"{sum(entry.told_apart for entry in compared.paired)} differ between the worldviews; "
        f"{len(compared.clear)} of them are clear although so many were looked at (Holm, 5\u00a0%)."
        for label, compared in zip(one.labels, across, strict=True))
    entries = [(one.css(at), entry) for at, compared in enumerate(across)
               for entry in compared.paired]
    levels: dict[str, dict[int, Markup]] = {}
    for at, compared in enumerate(across):
        for entry in compared.paired:
            clear = (entry.scenario, entry.measure) in compared.clear
            levels.setdefault(plain_name(entry.measure), {})[at] = difference_cell(entry, clear)
    chances = []
    for mine, theirs in both:
        for target in mine.scenario.targets:
            left, right = result_of(mine, target), result_of(theirs, target)
            if left is None or right is None:
                continue
            three = interval(right.reached.astype(float) - left.reached.astype(float))
            chances.append([mine.scenario.name, goal_words(target), percent(chance(left).value),
                            percent(chance(right).value), _shown(three, IN_POINTS)])
    return joined([
        tag("p", "The same worlds, scenario by scenario, seen by the two texts: "
                 f"{other.view} less {one.view}."),
        tag("h3", "Would they give other advice?"), _effects(one, other, both[1:]),
        bullets(turned) if turned else tag("p", none),
        tag("h3", "What do they expect?"), bullets(counted),
        table("Chance of each target under both worldviews", ["Scenario", "Target", f"#{one.view}",
              f"#{other.view}", "#Difference (95 % interval)"], chances),
        legend(one), in_columns(interval_figures(entries, f"the {one.view} worldview", "both")),
        tag("details", tag("summary", "The same as a table"), table(
            f"{other.view} less {one.view}: mean over the same worlds and 95 % interval",
            ["Measure", *(Markup(f"#{tag('span', label)}") for label in one.labels)],
            ([measure, *(cells.get(at, "not asked") for at in range(len(across)))]
             for measure, cells in levels.items())))])


def _effects(one: Study, other: Study, both: Sequence[tuple[Outcome, Outcome]]) -> Markup:
    """What each scenario does to trade under both, and the paired difference of the two."""
    if not both:
        return Markup()
    pair = one.pairs[0]
    lines = []
    for mine, theirs in both:
        logs = [np.log(outcome.turnover(*pair)[:, -1] / study.baseline.turnover(*pair)[:, -1])
                for study, outcome in ((one, mine), (other, theirs))]
        lines.append([mine.scenario.name, _shown(shift(mine, one.baseline, pair), IN_PERCENT),
                      _shown(shift(theirs, other.baseline, pair), IN_PERCENT),
                      _shown(interval(logs[1] - logs[0]), IN_PERCENT)])
    return table(f"What a scenario does to {'-'.join(pair)} trade at the horizon, against "
                 f"{one.labels[0]} of the same worldview", [
                     "Scenario", f"#{one.view}", f"#{other.view}",
                     "#Difference of the two"], lines)


def _turned(one: Study, other: Study) -> Iterator[str]:
    """Measures that a scenario moves one way by one text, and the other way by the other.

    Only what is clear although so many were looked at counts, by both.
    """
    if one.compared is None or other.compared is None:
        return
    for label, its_label in zip(one.labels[1:], other.labels[1:], strict=True):
        right = {entry.measure: entry for entry in other.differences(its_label)
                 if (its_label, entry.measure) in other.compared.clear}
        for left in one.differences(label):
            its = right.get(left.measure)
            if its is None or (label, left.measure) not in one.compared.clear:
                continue
            if left.mean * its.mean < 0.0:
                yield (f"{label}, {plain_name(left.measure)}: {spoken(left).level} by the "
                       f"{one.view} worldview, {spoken(its).level} by the {other.view}.")


def _shown(three: tuple[float, float, float], scale: Scale) -> Markup:
    said = Spoken.of(three, scale)
    apart = told_apart(*three[1:])
    return tag("span", number(three[0], said.level), f" {said.span}",
               "" if apart else " not told apart", class_=None if apart else "silent")
