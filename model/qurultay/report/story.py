"""The story of one world as text: targets, trade, partners, and turning points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qurultay.analysis.decomposition import HEADINGS, headed, of_cost
from qurultay.analysis.one_world import Course
from qurultay.inputs.channels import MODES
from qurultay.report.turning_points import turning_points
from qurultay.report.words import channel_label, line_words, missing
from qurultay.results.answer import Said, answer_of, answer_text
from qurultay.results.wording import mode_name, pair_words, sentence, state_names

_SHORT = {  # headings of columns; in full in the sentence below the table
    "growth of the economies": "growth", "commodity prices and the dollar": "prices",
    "relations": "relations", "pressure of powers": "pressure", "cost": "cost",
    "goods passed on": "passed on", "pull of other markets": "elsewhere", "chance": "chance",
}
_COLUMN = 16
_PARTNERS = 3


def story(course: Course) -> str:
    """The whole story of a world in plain text, a few dozen lines ending with a line feed."""
    scenario = course.scenario
    view = f", seen with the {scenario.worldview} worldview" if scenario.worldview else ""
    opening = [
        f"{scenario.title} ({course.title})", scenario.asks,
        f"One world: number {int(course.outcome.members[0])} of seed "
        f"{course.outcome.random_seed}, {scenario.start} to {scenario.end}{view}.",
        answer_text(answer_of(course.outcome))]
    turned = ["Turning points", *(f"  {course.quarters[point.at]}  {point.says}."
                                  for point in turning_points(course))]
    if len(turned) == 1:
        turned = ["Turning points: none; this world kept its course."]
    closing = [
        "One world is one possible course of events: with another --member the same scenario "
        "goes another way.",
        f"For chances run many worlds: qurultay ensemble {course.asked_as} --members 1000"]
    sections = (opening, target_lines(course), trade_lines(course), mode_lines(course), turned,
                closing)
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def target_lines(course: Course) -> list[str]:
    """Whether each target was reached, when, and how much was missing."""
    asked = {target.name: target for target in course.scenario.targets}
    if not asked:
        return ["Targets: this scenario sets none."]
    lines = ["Targets"]
    for result in course.outcome.targets():
        first = int(result.first[0])
        when = course.quarters[first] if first >= 0 else None
        late = f"; passed later, in {when}" if when else ""
        target = asked[result.name]
        verdict = (f"reached in {when}, and there when due" if result.standing[0]
                   else f"touched in {when}, but not there when due" if result.reached[0]
                   else f"not reached, {missing(result, target)}{late}")
        lines.append(f"  {result.name}: {line_words(target)} by {target.by}: {verdict}")
    return lines


def trade_lines(course: Course) -> list[str]:
    """A table of years, and its sum in words."""
    parts = headed(course.parts)
    before = dict.fromkeys(parts, 0.0)
    level = course.base_trade
    columns = "".join(f"{_SHORT[name]:>10}" for name in HEADINGS)
    lines = [f"Trade of {pair_words(course.pair)}, billion dollars a year, and what moved it",
             f"  {'year':<6}{'trade':>8}{'change':>9}{columns}",
             f"  {course.scenario.vintage:<6}{level:8.2f}"]
    for year in course.years:
        last = course.year(year).stop - 1
        now = {name: float(values[last]) for name, values in parts.items()}
        cells = "".join(f"{now[name] - before[name]:+10.2f}" for name in parts)
        lines.append(f"  {year:<6}{course.trade[last]:8.2f}"
                     f"{course.trade[last] / level - 1.0:+9.0%}{cells}")
        before, level = now, float(course.trade[last])
    whole = float(course.trade[-1] - course.base_trade)
    order = sorted(parts, key=lambda name: -abs(float(parts[name][-1])))
    moved = ", ".join(f"{name} {float(parts[name][-1]):+.2f}" for name in order)
    return [*lines,
            f"  From {course.base_trade:.2f} to {course.trade[-1]:.2f} billion ({whole:+.2f}), of "
            f"which {moved}.",
            f"  Of cost: {cost_words(course)}.",
            "  Relations: the ladder from shut to close, unions and reforms. Cost: barriers, "
            "trust, transport, payments and measures. "
            "Elsewhere: what trade with others draws away or sends back."]


def cost_words(course: Course) -> str:
    """What each part of cost added to trade by the end, bn USD a year, the largest first."""
    last = {name: float(values[-1]) for name, values in of_cost(course.parts).items()}
    seen = [f"{name} {value:+.2f}" for name, value in
            sorted(last.items(), key=lambda part: -abs(part[1])) if abs(value) >= 0.005]
    return ", ".join(seen) or "no part by a hundredth"


def mode_lines(course: Course) -> list[str]:
    """Who cooperated with whom in which mode, first year to last, and the main partners."""
    first, last = course.year(course.years[0]), course.year(course.years[-1])
    names, facts = state_names(), course.facts
    wide = max(len(names[facts.states[row]]) for row in course.central) + 2
    head = "".join(f"{mode_name(mode):>{_COLUMN}}" for mode in MODES)
    lines = [f"Who worked with whom: shares of effort, {course.years[0]} to {course.years[-1]}",
             f"  {'':<{wide}}{head}"]
    for row in course.central:
        shares = (tuple(course.modes[span, row, mode].mean() for span in (first, last))
                  for mode in range(len(MODES)))
        cells = "".join(f"{f'{then:.0%} -> {now:.0%}':>{_COLUMN}}" for then, now in shares)
        lines.append(f"  {names[facts.states[row]]:<{wide}}{cells}")
    lines.append(f"  “{mode_name('intra_regional')}”: in Central Asia's own meetings. "
                 f"“{mode_name('great_power_led')}”: pair by pair, or in bodies it leads.")
    lines.append(f"Most of it in {course.years[-1]}")
    for row in course.central:
        effort = np.stack([world.effort[row, :, 0] for world in course.worlds[last]]).mean(axis=0)
        most = np.argsort(-effort, kind="stable")[:_PARTNERS]
        partners = [f"{channel_label(facts, int(at))} {effort[at]:.0%}" for at in most]
        lines.append(f"  {names[facts.states[row]]}: {'; '.join(partners)}")
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
    titles = [course.scenario.title for course in courses]
    return titles if len(set(titles)) == len(titles) else [course.title for course in courses]


def comparison_text(courses: Sequence[Course]) -> str:
    """Several scenarios beside each other: trade by year and targets."""
    wide = max(_COLUMN, *(len(course.title) + 2 for course in courses))
    pair = courses[0].pair
    said = sides_said(courses)
    lines = [sentence(said.key, said.values),
             f"Trade between {pair_words(pair)}, billion dollars a year",
             f"  {'year':<6}" + "".join(f"{course.title:>{wide}}" for course in courses)]
    for year in sorted({year for course in courses for year in course.years}):
        ends = ((course, course.year(year).stop) for course in courses)
        cells = "".join(f"{course.trade_between(*pair)[end - 1]:{wide}.2f}" if end else " " * wide
                        for course, end in ends)
        lines.append(f"  {year:<6}{cells}")
    names = dict.fromkeys(target.name for course in courses for target in course.scenario.targets)
    for name in names:
        when = []
        for course in courses:
            result = next((one for one in course.outcome.targets() if one.name == name), None)
            first = int(result.first[0]) if result else -1
            late = "" if result and (result.reached[0] or first < 0) else " (late)"
            when.append(f"{course.title} " + (
                "does not ask" if result is None else
                (course.quarters[first] if first >= 0 else "never") + late))
        lines.append(f"  {name}: {'; '.join(when)}")
    if len({int(course.outcome.members[0]) for course in courses}) == 1:
        lines.append("  All share the luck of one world, so every difference comes from the "
                     "scenario and its consequences.")
    return "\n".join(lines) + "\n"
