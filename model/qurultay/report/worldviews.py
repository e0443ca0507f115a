"""Where the two texts lead to different answers: the same scenarios under both worldviews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qurultay.analysis.compare import Comparison, compare, interval
from qurultay.report.charts import interval_figures, legend, side_by_side
from qurultay.report.markup import Markup, bullets, joined, number, table, tag
from qurultay.report.study import Study, chance, goal_words, result_of, shift
from qurultay.report.tables import difference
from qurultay.report.words import (
    IN_PERCENT,
    IN_POINTS,
    Scale,
    Spoken,
    percent,
    plain_name,
    spoken,
    told_apart,
)
from qurultay.results.outcome import Outcome


def worldview_section(one: Study, other: Study) -> Markup:
    """Levels and answers under one worldview less those under the other, with intervals."""
    across = [compare(both) for both in _pairs(one, other)]
    turned = [*_turned(one, other)]
    none = (f"With {one.members:,} worlds no answer to what a scenario does changes its sign from "
            "one worldview to the other.")
    entries = [(one.css(at), entry) for at, compared in enumerate(across)
               for entry in compared.paired]
    return joined([
        tag("p", "The same worlds, scenario by scenario, seen by the two texts: "
                 f"{other.view} less {one.view}."),
        tag("h3", "Would they give other advice?"), _effects(one, other),
        bullets(turned) if turned else tag("p", none),
        tag("h3", "What do they expect?"), bullets(_counted(one, across)), _chances(one, other),
        legend(one), side_by_side(interval_figures(entries, f"the {one.view} worldview", "both")),
        tag("details", tag("summary", "The same as a table"), _levels(one, other, across))])


def _counted(one: Study, across: Sequence[Comparison]) -> Iterator[str]:
    """In how many measures each scenario comes out otherwise."""
    for label, compared in zip(one.labels, across, strict=True):
        differ = sum(not entry.silent for entry in compared.paired)
        yield (f"{label}: of {len(compared.paired)} measures {differ} differ between the "
               f"worldviews; {len(compared.clear)} of them stand although so many were looked at "
               "(Holm, 5\u00a0%).")


def _pairs(one: Study, other: Study) -> list[tuple[Outcome, Outcome]]:
    return list(zip(one.outcomes, other.outcomes, strict=True))


def _chances(one: Study, other: Study) -> Markup:
    """The chance of every target under both worldviews."""
    lines = []
    for mine, theirs in _pairs(one, other):
        for target in mine.scenario.targets:
            left, right = result_of(mine, target), result_of(theirs, target)
            if left is None or right is None:
                continue
            three = interval(right.reached.astype(float) - left.reached.astype(float))
            lines.append([mine.scenario.name, goal_words(target), percent(chance(left)[0]),
                          percent(chance(right)[0]), _shown(three, IN_POINTS)])
    return table("Chance of each target under both worldviews", [
        "Scenario", "Target", f"#{one.view}", f"#{other.view}",
        "#Difference (95 % interval)"], lines)


def _effects(one: Study, other: Study) -> Markup:
    """What each scenario does to trade under both, and the difference of the differences."""
    lines = []
    for (mine, theirs), pair in ((both, one.pairs[0]) for both in _pairs(one, other)[1:]):
        left = shift(mine, one.baseline, pair)
        right = shift(theirs, other.baseline, pair)
        lines.append([mine.scenario.name, _shown(left, IN_PERCENT), _shown(right, IN_PERCENT),
                      _shown(_further(one, other, mine, theirs), IN_PERCENT)])
    if not lines:
        return Markup()
    return table(f"What a scenario does to {'-'.join(one.pairs[0])} trade at the horizon, against "
                 f"{one.labels[0]} of the same worldview", [
                     "Scenario", f"#{one.view}", f"#{other.view}",
                     "#Difference of the two"], lines)


def _further(one: Study, other: Study, mine: Outcome, theirs: Outcome,
             ) -> tuple[float, float, float]:
    """The effect on log trade under the other worldview less that under the one, paired."""
    pair = one.pairs[0]
    left = np.log(mine.turnover(*pair)[:, -1] / one.baseline.turnover(*pair)[:, -1])
    right = np.log(theirs.turnover(*pair)[:, -1] / other.baseline.turnover(*pair)[:, -1])
    return interval(right - left)


def _turned(one: Study, other: Study) -> Iterator[str]:
    """Measures on which a scenario works one way by one text, and the other way by the other.

    Only what stands although so many were looked at counts, by both.
    """
    if one.compared is None or other.compared is None:
        return
    for label in one.labels[1:]:
        its_label = _same(one, other, label)
        right = {entry.measure: entry for entry in other.differences(its_label)
                 if (its_label, entry.measure) in other.compared.clear}
        for left in one.differences(label):
            its = right.get(left.measure)
            if its is None or (label, left.measure) not in one.compared.clear:
                continue
            if left.mean * its.mean < 0.0:
                yield (f"{label}, {plain_name(left.measure)}: {spoken(left).level} by the "
                       f"{one.view} worldview, {spoken(its).level} by the {other.view}.")


def _same(one: Study, other: Study, label: str) -> str:
    return other.labels[one.labels.index(label)]


def _levels(one: Study, other: Study, across: Sequence[Comparison]) -> Markup:
    """Every measure: the other worldview less the one, a column a scenario."""
    found: dict[str, dict[int, Markup]] = {}
    for at, compared in enumerate(across):
        for entry in compared.paired:
            clear = (entry.scenario, entry.measure) in compared.clear
            found.setdefault(plain_name(entry.measure), {})[at] = difference(entry, clear)
    return table(
        f"{other.view} less {one.view}: mean over the same worlds and 95 % interval",
        ["Measure", *(Markup(f"#{tag('span', label)}") for label in one.labels)],
        ([measure, *(cells.get(at, "not asked") for at in range(len(across)))]
         for measure, cells in found.items()))


def _shown(three: tuple[float, float, float], scale: Scale) -> Markup:
    said = Spoken.of(three, scale)
    tells = told_apart(*three[1:])
    return tag("span", number(three[0], said.level), f" {said.span}",
               "" if tells else " not told apart", class_=None if tells else "silent")
