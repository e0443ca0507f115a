"""The story of one world: how trade moved, who worked with whom, what changed its course."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qurultay.analysis.decomposition import HEADINGS, headed
from qurultay.analysis.one_world import (
    BASE_YEAR,
    MODE_LABELS,
    Course,
    channel_label,
    in_sentence,
    missing,
    pair_name,
    state_names,
)
from qurultay.inputs.channels import MODES
from qurultay.report.turning_points import turning_points
from qurultay.scenario.changes import written
from qurultay.world.measures import TargetResult

_SHORT = {  # headings of columns; in full in the sentence below the table
    "growth of the economies": "growth", "commodity prices and the dollar": "prices",
    "cost and institutions": "cost", "goods passed on": "passed on",
    "pull of other markets": "elsewhere", "chance": "chance",
}
_COLUMN = 16
_PARTNERS = 3


def story(course: Course) -> str:
    """The whole story of a world in plain text, a few dozen lines ending with a line feed."""
    sections = (opening(course), target_lines(course), trade_lines(course), mode_lines(course),
                turning_lines(course), closing(course))
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def opening(course: Course) -> list[str]:
    """What was asked, and of which world."""
    scenario = course.scenario
    view = f", seen with the {scenario.worldview} worldview" if scenario.worldview else ""
    return [
        f"{scenario.title} ({course.title})", scenario.asks,
        f"One world: number {int(course.outcome.members[0])} of seed "
        f"{course.outcome.random_seed}, {scenario.start} to {scenario.end}{view}.",
    ]


def target_lines(course: Course) -> list[str]:
    """Whether each target was reached, when, and how much was missing."""
    asked = {target.name: target for target in course.scenario.targets}
    if not asked:
        return ["Targets: this scenario sets none."]
    lines = [f"  {_verdict(course, result, str(asked[result.name].by))}"
             for result in course.outcome.targets()]
    return ["Targets", *lines]


def _verdict(course: Course, result: TargetResult, by: str) -> str:
    line = f"{result.name}: {written(result.at_least)} billion dollars a year by {by}: "
    first = int(result.first[0])
    when = course.quarters[first] if first >= 0 else None
    if result.reached[0]:
        return f"{line}reached in {when}"
    return f"{line}not reached, {missing(result)}" + (f"; passed later, in {when}" if when else "")


def trade_lines(course: Course) -> list[str]:
    """A table of years, and what it comes to in words."""
    parts = headed(course.parts)
    before = dict.fromkeys(parts, 0.0)
    level = course.base_trade
    columns = "".join(f"{_SHORT[name]:>10}" for name in HEADINGS)
    lines = [f"Trade of {pair_name(course.pair)}, billion dollars a year, and what moved it",
             f"  {'year':<6}{'trade':>8}{'change':>9}{columns}",
             f"  {BASE_YEAR:<6}{level:8.2f}"]
    for year in course.years:
        last = course.year(year).stop - 1
        now = {name: float(values[last]) for name, values in parts.items()}
        cells = "".join(f"{now[name] - before[name]:+10.2f}" for name in parts)
        lines.append(f"  {year:<6}{course.trade[last]:8.2f}"
                     f"{course.trade[last] / level - 1.0:+9.0%}{cells}")
        before, level = now, float(course.trade[last])
    return [*lines, *_trade_in_words(course)]


def _trade_in_words(course: Course) -> list[str]:
    parts = headed(course.parts)
    whole = float(course.trade[-1] - course.base_trade)
    order = sorted(parts, key=lambda name: -abs(float(parts[name][-1])))
    moved = [f"{name} {float(parts[name][-1]):+.2f}" for name in order]
    return [f"  From {course.base_trade:.2f} to {course.trade[-1]:.2f} billion ({whole:+.2f}), of "
            f"which {', '.join(moved)}.",
            "  Cost: barriers, institutions, trust, transport, payments, borders and measures. "
            "Elsewhere: what trade with others draws away or sends back."]


def mode_lines(course: Course) -> list[str]:
    """Who cooperated with whom in which mode, first year to last, and the main partners."""
    first, last = course.year(course.years[0]), course.year(course.years[-1])
    names = state_names()
    wide = max(len(names[course.facts.states[row]]) for row in course.central) + 2
    head = "".join(f"{MODE_LABELS[mode]:>{_COLUMN}}" for mode in MODES)
    lines = [f"Who worked with whom: shares of effort, {course.years[0]} to {course.years[-1]}",
             f"  {'':<{wide}}{head}"]
    for row in course.central:
        cells = "".join(_cell(course, row, mode, first, last) for mode in range(len(MODES)))
        lines.append(f"  {names[course.facts.states[row]]:<{wide}}{cells}")
    lines.append("  One to one: with neighbours, pair by pair. All together: Central Asia's own "
                 "meetings. With powers: pair by pair, or in bodies they lead.")
    lines.append(f"Most of it in {course.years[-1]}")
    for row in course.central:
        lines.append(f"  {names[course.facts.states[row]]}: {'; '.join(_partners(course, row))}")
    return lines


def _cell(course: Course, row: int, mode: int, first: slice, last: slice) -> str:
    then, now = (course.modes[span, row, mode].mean() for span in (first, last))
    return f"{f'{then:.0%} -> {now:.0%}':>{_COLUMN}}"


def _partners(course: Course, row: int) -> list[str]:
    """The channels a state puts most into in the last year, and whom they reach."""
    facts = course.facts
    last = course.year(course.years[-1])
    effort = np.stack([world.effort[row, :, 0] for world in course.worlds[last]]).mean(axis=0)
    ties, found = facts.channels.ties(course.worlds[last][-1].quarter), []
    for channel in np.argsort(-effort, kind="stable")[:_PARTNERS]:
        toward = ties.toward[channel, row, :, 0] * facts.acting[:, 0]
        partner = facts.states[int(toward.argmax())]
        alone = facts.channels.led_by[channel] < 0 and not facts.channels.regional[channel, 0]
        mostly = f", mostly {in_sentence(partner)}" if alone and toward.any() else ""
        found.append(f"{channel_label(facts, int(channel))}{mostly} {effort[channel]:.0%}")
    return found


def turning_lines(course: Course) -> list[str]:
    """The turning points, a line each."""
    points = turning_points(course)
    if not points:
        return ["Turning points: none; this world kept its course."]
    lines = (f"  {course.quarters[point.at]}  {point.says}." for point in points)
    return ["Turning points", *lines]


def closing(course: Course) -> list[str]:
    """What one world cannot say."""
    return ["One world is one throw of the dice: the same scenario with another --member goes "
            "another way.",
            f"For chances ask many worlds: qurultay ensemble {course.asked_as} --members 1000"]


def comparison(courses: Sequence[Course]) -> str:
    """Several scenarios side by side, in the same world or not: trade by year and targets."""
    return "\n".join(_comparison(courses)) + "\n"


def _comparison(courses: Sequence[Course]) -> Iterator[str]:
    wide = max(_COLUMN, *(len(course.title) + 2 for course in courses))
    pair = courses[0].pair
    yield f"Side by side: trade of {pair_name(pair)}, billion dollars a year"
    yield f"  {'year':<6}" + "".join(f"{course.title:>{wide}}" for course in courses)
    years = sorted({year for course in courses for year in course.years})
    for year in years:
        yield f"  {year:<6}" + "".join(_year_cell(course, pair, year, wide) for course in courses)
    names = dict.fromkeys(target.name for course in courses for target in course.scenario.targets)
    for name in names:
        yield f"  {name}: " + "; ".join(
            f"{course.title} {_met(course, name)}" for course in courses)
    if len({int(course.outcome.members[0]) for course in courses}) == 1:
        yield ("  All share the luck of one world, so what differs comes from the scenario and "
               "what followed from it.")


def _year_cell(course: Course, pair: tuple[str, str], year: int, wide: int) -> str:
    span = course.year(year)
    if not span.stop:
        return " " * wide
    return f"{course.trade_between(*pair)[span.stop - 1]:{wide}.2f}"


def _met(course: Course, name: str) -> str:
    for result in course.outcome.targets():
        if result.name == name:
            first = int(result.first[0])
            when = course.quarters[first] if first >= 0 else "never"
            return f"{when}" if result.reached[0] else f"{when} (late)" if first >= 0 else when
    return "does not ask"
