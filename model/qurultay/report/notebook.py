"""What a notebook shows of scenarios, outcomes, comparisons and regions: tables and pictures.

Pictures go on an axis of the caller's, in the colours of the report; matplotlib is imported when
one is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING, cast

import numpy as np

from qurultay.analysis.compare import Comparison
from qurultay.analysis.indicators import PERCENT, POINTS, meaning
from qurultay.core.errors import ScenarioError, whole_number
from qurultay.inputs.channels import MODES
from qurultay.report.markup import Markup, table, tag
from qurultay.report.palette import GOLD, GREY, GRID, INK, LINES, TEAL
from qurultay.report.study import fan_of
from qurultay.report.words import (
    IN_PERCENT,
    IN_POINTS,
    chances_words,
    goal_words,
    plain_name,
    spoken,
)
from qurultay.results.answer import answer_text, run_object, spoken_answer
from qurultay.results.outcome import Outcome
from qurultay.results.wording import mode_name, pair_words, state_names
from qurultay.scenario.changes import ONE_OF
from qurultay.scenario.scenario import Scenario

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from qurultay.engine.mesa_region import Region

MOST_DIFFERENCES = 10


def _headed(title: str, name: str, *below: object) -> Markup:
    return tag("div", tag("p", tag("b", title), f" ({name})"), *below)


@singledispatch
def html(shown: object) -> Markup:
    """A scenario, outcome, comparison or region as a table with a sentence above it."""
    region = cast("Region", shown)
    names, pair = state_names(), region.scenario.pair
    channels = region.facts.channels

    def lines() -> Iterator[Sequence[object]]:
        for agent in region.states:
            effort = list(agent.effort.values())
            shares = {mode: sum(share for share, own in zip(effort, channels.mode, strict=True)
                                if own == m) for m, mode in enumerate(MODES)}
            first = max(shares, key=lambda mode: shares[mode])
            yield (names[agent.code], type(agent).__name__, f"{agent.output:,.1f}",
                   f"{mode_name(first)} ({shares[first]:.0%})", getattr(agent, "stance", ""))

    state = "runs" if region.running else "has ended"
    return _headed(
        region.scenario.title, f"{region.scenario.name}, world {region.member}, "
        f"seed {region.random_seed}, {state} at {region.world.quarter}",
        tag("p", f"Trade of {pair_words(pair)}: {region.turnover(*pair):.2f} billion dollars a "
            "year"),
        table("Agents", ["state", "class", "#output, billion dollars a year",
                         "most of its effort", "stance"], lines()))


@html.register(Scenario)
def _(scenario: Scenario) -> Markup:
    def lines() -> Iterator[Sequence[object]]:
        for key, change in scenario.changes.items():
            yield change.table, key, change
        for event in scenario.events:
            yield "event", event.sets, f"{event.change}, {event.at} to {event.until or 'the end'}"
        for entry in scenario.entries:
            yield ONE_OF[entry.table], entry.name, entry.told
        for target in scenario.targets:
            yield "target", target.name, target

    view = f", seen with the {scenario.worldview} worldview" if scenario.worldview else ""
    return _headed(
        scenario.title, scenario.name, tag("p", scenario.asks),
        table(f"{scenario.start} to {scenario.end}, from what was known at the end of "
              f"{scenario.vintage}{view}", ["where", "what", "says"], lines()))


@html.register(Outcome)
def _(outcome: Outcome) -> Markup:
    many = len(outcome.members) > 1
    found = run_object(outcome, many=many)
    yearly = [at for at, quarter in enumerate(outcome.quarters) if quarter.endswith("Q4")] or [-1]
    pair = outcome.scenario.pair
    fan = fan_of(outcome, pair)
    heads = ["year", "#1 world in 20 is below", "#middle world", "#1 world in 20 is above"]
    lines = [[outcome.quarters[at][:4], *(f"{value:.2f}" for value in fan[[0, 2, 4], at])]
             for at in yearly]
    if not many:
        heads, lines = ["year", "#in this world"], [[line[0], line[2]] for line in lines]
    goals = [tag("p", f"{goal_words(target)}: {chances_words(shown)}") for target, shown in zip(
        outcome.scenario.targets, found["targets"], strict=True)] if many else []
    worlds = f"{len(outcome.members):,} worlds" if many else f"world {int(outcome.members[0])}"
    return _headed(
        outcome.scenario.title, f"{outcome.scenario.name}, {worlds}, seed {outcome.random_seed}",
        tag("p", spoken_answer(found)), *goals,
        tag("p", f"Trade of {pair_words(pair)}, billion dollars a year"),
        table("By year", heads, lines))


@html.register(Comparison)
def _(compared: Comparison) -> Markup:
    def lines() -> Iterator[Sequence[object]]:
        for place, other in enumerate(compared.against):
            if place == other:
                continue
            for entry in compared.largest(compared.names[place], MOST_DIFFERENCES):
                said = spoken(entry)
                yield (compared.names[place], compared.names[other], plain_name(entry.measure),
                       said.level, said.span)

    alarms = [tag("p", alarm) for alarm in compared.alarms]
    return _headed(
        " and ".join(compared.names), f"the same {len(compared.outcomes[0].members):,} worlds",
        *alarms, tag("p", answer_text(compared.answer)),
        table("The largest differences told apart from none, of 1 % or 1 point and more",
              ["scenario", "against", "what", "#mean", "#95 % interval"], lines()))


# --- pictures ------------------------------------------------------------------------------------


def _axis(ax: Axes | None, height: float = 4.5) -> Axes:
    """The axis that was given, or that of a new figure."""
    if ax is not None:
        return ax
    from matplotlib import pyplot

    return pyplot.subplots(figsize=(8.0, height), layout="constrained")[1]


@dataclass(frozen=True)
class OutcomePlots:
    """Pictures of an outcome: `outcome.plot.fan()`."""

    outcome: Outcome

    def fan(self, one: str = "KZ", other: str = "UZ", *, ax: Axes | None = None,
            colour: str = TEAL, label: str | None = None) -> Axes:
        """Trade of a pair over the trailing year on `ax`, or a new figure; returns the axis.

        The line is the middle world, half of all worlds lie in the inner band and nine in ten in
        the outer; targets are dotted. Called again on one axis it lays outcomes over each other.
        """
        outcome, axes = self.outcome, _axis(ax)
        outer_low, low, middle, high, outer_high = fan_of(outcome, (one, other))
        at = np.array([int(quarter[:4]) + int(quarter[5]) / 4 for quarter in outcome.quarters])
        name = label or outcome.scenario.title
        many = len(outcome.members) > 1
        if many:
            axes.fill_between(at, outer_low, outer_high, color=colour, alpha=0.16, lw=0,
                              label=f"{name}: 9 worlds in 10")
            axes.fill_between(at, low, high, color=colour, alpha=0.3, lw=0, label="half of them")
        axes.plot(at, middle, color=colour, lw=2.2,
                  label=f"{name}: middle world" if many else name)
        written = {found.get_text() for found in axes.texts}
        for target in outcome.scenario.targets:
            if {*(target.traded or ())} == {one, other} and goal_words(target) not in written:
                axes.axhline(target.limit, color=GOLD, lw=1.6, ls=(0, (1, 2)))
                axes.annotate(goal_words(target), (at[-1], target.limit), (-2, 3), color=GOLD,
                              textcoords="offset points", ha="right", fontsize=9)
        axes.set_title(f"Trade of {pair_words((one, other))}", loc="left", color=INK)
        axes.set_xlabel("end of quarter")
        axes.set_ylabel("billion dollars a year")
        axes.set_ylim(bottom=0.0)
        return _dressed(axes)


@dataclass(frozen=True)
class ComparisonPlots:
    """Pictures of a comparison: `comparison.plot.differences()`."""

    comparison: Comparison

    def differences(self, most: int = MOST_DIFFERENCES, *, ax: Axes | None = None) -> Axes:
        """The largest relevant differences with their intervals on `ax`; returns the axis.

        Those of levels are in per cent, those of shares and chances in points; what is counted in
        quarters or a unit of its own stands in the table alone.
        """
        compared = self.comparison
        whole_number("most", most, 1, 1000)
        shown = {compared.names[place]: LINES[at % len(LINES)] for at, place in enumerate(
            place for place, other in enumerate(compared.against) if place != other)}
        ranked = sorted((entry for entry in compared.paired
                         if entry.relevant and meaning(entry.measure).scale in _SCALES),
                        key=lambda entry: -entry.size)
        measures = list(dict.fromkeys(entry.measure for entry in ranked))[:most]
        if not measures:
            raise ScenarioError("no difference of 1 % or 1 point and more is told apart from none, "
                                "so there is nothing to draw")
        axes = _axis(ax, 1.6 + 0.3 * len(measures) * len(shown))
        for row, (name, colour) in enumerate(shown.items()):
            mine = sorted((entry for entry in compared.paired
                           if entry.scenario == name and entry.measure in measures),
                          key=lambda entry: measures.index(entry.measure))
            levels = [measures.index(entry.measure) + 0.6 * (row + 0.5) / len(shown) - 0.3
                      for entry in mine]
            spans = np.array([[_SCALES[meaning(entry.measure).scale].of(value)
                               for value in (entry.mean, entry.low, entry.high)]
                              for entry in mine])
            axes.hlines(levels, spans[:, 1], spans[:, 2], color=colour, lw=2.0)
            axes.plot(spans[:, 0], levels, "o", color=colour, ms=6, label=name)
        axes.axvline(0.0, color=GREY, lw=1.0)
        axes.set_yticks(range(len(measures)), [
            f"{plain_name(measure)}, {_SCALES[meaning(measure).scale].unit.strip()}"
            for measure in measures])
        axes.set_ylim(len(measures) - 0.4, -0.6)
        others = dict.fromkeys(compared.names[other] for other in compared.against)
        axes.set_title(f"Differences to {' and '.join(others)} in the same worlds", loc="left",
                       color=INK)
        axes.set_xlabel("mean and 95 % interval, in % or points")
        return _dressed(axes, "x")


_SCALES = {PERCENT: IN_PERCENT, POINTS: IN_POINTS}


def _dressed(axes: Axes, grid: str = "y") -> Axes:
    """Axes as those of the report, with a legend."""
    axes.grid(visible=False)
    axes.grid(axis=grid, color=GRID, lw=0.9)  # type: ignore[arg-type]
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.tick_params(colors=GREY)
    axes.legend(frameon=False, labelcolor=INK, fontsize=9)
    return axes
