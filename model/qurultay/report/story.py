"""The story of one world as text: targets, trade, partners, and turning points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qurultay.analysis.decomposition import HEADINGS, headed, of_cost
from qurultay.analysis.one_world import Course
from qurultay.inputs.channels import MODES
from qurultay.languages import phrase, say
from qurultay.report.turning_points import turning_points
from qurultay.report.words import (
    channel_label,
    lack_phrase,
    line_phrase,
    moved_words,
    of_pair,
    part_words,
    view_words,
)
from qurultay.results.answer import Said, answer_of, answer_text
from qurultay.results.wording import (
    as_written,
    asks_of,
    in_a_row,
    key_of,
    mode_name,
    quarter_phrase,
    quarter_words,
    sentence,
    set_in,
    state_names,
    title_of,
    whole_percent,
    width_of,
    words_of,
)

_PARTNERS = 3
_YEAR, _TRADE, _PART, _MODE = 6, 8, 10, 16
"""Least widths of columns; one is as wide as its longest cell with two blanks."""


def story(course: Course) -> str:
    """The whole story of a world in plain text, a few dozen lines ending with a line feed."""
    scenario = course.scenario
    view = scenario.worldview
    opening = [
        say("story-title", title=title_of(scenario), name=course.title), asks_of(scenario),
        say("story-world-seen" if view else "story-world",
            member=as_written(str(int(course.outcome.members[0]))),
            seed=as_written(str(course.outcome.random_seed)),
            **{"from": quarter_phrase(str(scenario.start)), "to": quarter_phrase(str(scenario.end)),
               "view": view_words(view)}),
        answer_text(answer_of(course.outcome))]
    points = [[quarter_words(course.quarters[point.at]), f"{point.says}."]
              for point in turning_points(course)]
    turned = ([say("story-turned"), *columns(points, (0,), right=False)] if points
              else [say("story-turned-none")])
    closing = [say("story-one-of-many"), say(
        "story-run-many", command=f"qurultay ensemble {course.asked_as} --members 1000")]
    sections = (opening, target_lines(course), trade_lines(course), mode_lines(course), turned,
                closing)
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def columns(lines: Sequence[Sequence[str]], least: Sequence[int], right: bool = True) -> list[str]:
    """Cells below each other, as wide as a terminal shows them; all but the first to the right."""
    wide = [max(width_of(cell) for cell in cells) for cells in zip(*lines, strict=True)]
    wide = [max(each + 2 * (at > 0), least[min(at, len(least) - 1)])
            for at, each in enumerate(wide)]
    return ["  " + "".join(
        set_in(wide[at], cell) if at and right else f"  {cell}" if at else set_in(-wide[0], cell)
        for at, cell in enumerate(cells)).rstrip() for cells in lines]


def target_lines(course: Course) -> list[str]:
    """Whether each target was reached, when, and how much was missing."""
    asked = {target.name: target for target in course.scenario.targets}
    if not asked:
        return [say("story-targets-none")]
    lines = [say("story-targets")]
    for result in course.outcome.targets():
        first, target = int(result.first[0]), asked[result.name]
        key = ("reached" if result.standing[0] else "touched" if result.reached[0]
               else "late" if first >= 0 else "missed")
        named = words_of(phrase(key_of("target", result.name), result.name))
        lines.append(f"  {named}: " + say(
            f"story-target-{key}", goal=line_phrase(target), due=quarter_phrase(str(target.by)),
            when=quarter_phrase(course.quarters[first]), lack=lack_phrase(result, target)))
    return lines


def trade_lines(course: Course) -> list[str]:
    """A table of years, and its sum in words."""
    parts = headed(course.parts)
    before = dict.fromkeys(parts, 0.0)
    level = course.base_trade
    table = [[*(say(f"story-column-{name}") for name in ("year", "trade", "change")),
              *(part_words(name, "column") for name in HEADINGS)],
             [as_written(str(course.scenario.vintage)), as_written(f"{level:.2f}"),
              *[""] * (1 + len(parts))]]
    for year in course.years:
        last = course.year(year).stop - 1
        now = {name: float(values[last]) for name, values in parts.items()}
        table.append([as_written(str(year)), as_written(f"{course.trade[last]:.2f}"),
                      whole_percent(float(course.trade[last] / level) - 1.0, signed=True),
                      *(as_written(f"{now[name] - before[name]:+.2f}") for name in parts)])
        before, level = now, float(course.trade[last])
    whole = float(course.trade[-1] - course.base_trade)
    order = sorted(parts, key=lambda name: -abs(float(parts[name][-1])))
    return [say("story-trade", **of_pair(course.pair)),
            *columns(table, (_YEAR, _TRADE, _TRADE + 1, _PART)),
            "  " + say("story-sum", change=as_written(f"{whole:+.2f}"), moved=in_a_row(
                moved_words(name, float(parts[name][-1])) for name in order), **{
                    "from": as_written(f"{course.base_trade:.2f}"),
                    "to": as_written(f"{course.trade[-1]:.2f}")}),
            "  " + say("story-cost", parts=cost_words(course)), "  " + say("story-legend")]


def cost_words(course: Course) -> str:
    """What each part of cost added to trade by the end, bn USD a year, the largest first."""
    last = {name: float(values[-1]) for name, values in of_cost(course.parts).items()}
    seen = [moved_words(name, value) for name, value in
            sorted(last.items(), key=lambda part: -abs(part[1])) if abs(value) >= 0.005]
    return in_a_row(seen) if seen else say("story-cost-none")


def mode_lines(course: Course) -> list[str]:
    """Who cooperated with whom in which mode, first year to last, and the main partners."""
    first, last = course.year(course.years[0]), course.year(course.years[-1])
    names, facts = state_names(), course.facts
    table = [["", *(mode_name(mode) for mode in MODES)]]
    for row in course.central:
        shares = (tuple(float(course.modes[span, row, mode].mean()) for span in (first, last))
                  for mode in range(len(MODES)))
        table.append([names[facts.states[row]], *(say(
            "story-shift", then=whole_percent(then), now=whole_percent(now))
            for then, now in shares)])
    years = [as_written(str(course.years[at])) for at in (0, -1)]
    lines = [say("story-work", **{"from": years[0], "to": years[1]}), *columns(table, (0, _MODE)),
             "  " + say("story-formats", region=phrase("mode-intra_regional"),
                        power=phrase("mode-great_power_led")),
             say("story-most", year=years[1])]
    for row in course.central:
        effort = np.stack([world.effort[row, :, 0] for world in course.worlds[last]]).mean(axis=0)
        most = np.argsort(-effort, kind="stable")[:_PARTNERS]
        partners = in_a_row((say("story-share", partner=channel_label(facts, int(at)),
                                 share=whole_percent(float(effort[at]))) for at in most),
                            "semicolon")
        lines.append(f"  {names[facts.states[row]]}: {partners}")
    return lines


def sides_said(courses: Sequence[Course]) -> Said:
    """What is said of several scenarios in one world: where trade ends highest and lowest."""
    pair = courses[0].pair
    ends = [float(course.trade_between(*pair)[-1]) for course in courses]
    titles = titles_of(courses)
    high, low = (ends.index(pick(ends)) for pick in (max, min))
    about = {"subject": {"measure": "bilateral_trade", "place": "-".join(pair)},
             "period": courses[0].quarters[-1], "middle": ends[high]}
    return Said("sides.none", about) if ends[high] == ends[low] else Said("sides.apart", about | {
        "scenario": titles[high], "against": titles[low], "lowest": ends[low]})


def titles_of(courses: Sequence[Course]) -> list[str]:
    """What each scenario is called, in full where that tells them apart."""
    titles = [title_of(course.scenario) for course in courses]
    return titles if len(set(titles)) == len(titles) else [course.title for course in courses]


def comparison_text(courses: Sequence[Course]) -> str:
    """Several scenarios beside each other: trade by year and targets."""
    pair = courses[0].pair
    said = sides_said(courses)
    table = [[say("story-column-year"), *(course.title for course in courses)]]
    for year in sorted({year for course in courses for year in course.years}):
        ends = [(course, course.year(year).stop) for course in courses]
        table.append([as_written(str(year)), *(as_written(
            f"{course.trade_between(*pair)[end - 1]:.2f}") if end else "" for course, end in ends)])
    lines = [sentence(said.key, said.values), say("story-pair-trade", **of_pair(pair)),
             *columns(table, (_YEAR, _MODE))]
    names = dict.fromkeys(target.name for course in courses for target in course.scenario.targets)
    for name in names:
        when = in_a_row((met_words(course, name) for course in courses), "semicolon")
        lines.append(f"  {name}: {when}")
    if len({int(course.outcome.members[0]) for course in courses}) == 1:
        lines.append("  " + say("story-same-luck"))
    return "\n".join(lines) + "\n"


def met_words(course: Course, target: str) -> str:
    """When one of several scenarios first met a target."""
    result = next((one for one in course.outcome.targets() if one.name == target), None)
    first = int(result.first[0]) if result else -1
    key = ("not-asked" if result is None else "never" if first < 0
           else "when" if result.reached[0] else "late")
    return say(f"story-side-{key}", scenario=course.title,
               when=quarter_phrase(course.quarters[first]))
