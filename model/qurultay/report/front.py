"""The first page of a report: answer, one chart, one table, what it rests on, on one sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from textwrap import shorten

import numpy as np

from qurultay.analysis.compare import Comparison
from qurultay.report.markup import (
    MODEST,
    Markup,
    bullets,
    figure,
    joined,
    number,
    table,
    tag,
    text,
)
from qurultay.report.palette import LINES, line_places
from qurultay.report.study import Study, chance, due_at, record_of, since_base, stands
from qurultay.report.svg import (
    SHORT_WORDS,
    WIDE_WORDS,
    Ending,
    Goal,
    endings_of,
    fan_chart,
)
from qurultay.report.words import goal_words, percent, plain_name, spoken
from qurultay.results.answer import Said, answer_of, in_base_dollars
from qurultay.results.outcome import Outcome
from qurultay.results.trust import trust_lines
from qurultay.results.wording import (
    date_words,
    number_words,
    pair_words,
    period_words,
    sentence,
)
from qurultay.scenario.changes import Target

_MOST_COLUMNS, _MOST_ROWS, _MOST_LINES = 3, 7, 10
_MOST_SAID = 3  # sentences after the first
_IN_FULL = 2  # scenarios compared with the first that are all spoken of
_TITLE, _SHORT_TITLE = 48, 19  # letters of a title at the end of a line
_SOURCES = "UN Comtrade in WITS, national statistics"
_LETTERS = 25  # a line right of the broad picture
_BROAD, _LOW, _NARROW = (640.0, 244.0), (640.0, 194.0), (304.0, 230.0)
"""Size of the picture: for a sheet or a desk, there beside more text, and for a phone."""

Side = tuple[str, str, Outcome]
"""A scenario: its title, its colour and its ensemble."""


def head(outcomes: Sequence[Outcome], compared: Comparison | None) -> tuple[str, str, Markup]:
    """The line above the title, the title, and the answer below it with its alarms.

    Of many scenarios the one that moves its target most is spoken of.
    """
    first, others = outcomes[0], len(outcomes) - 1
    years = " to ".join(dict.fromkeys((first.quarters[0][:4], first.quarters[-1][:4])))
    kicker = f"Qurultay: {len(first.members):,} worlds, {years}"
    title, asks = first.scenario.title, first.scenario.asks
    said: Sequence[Said] = answer_of(first)
    if compared:
        kicker = (f"Qurultay: the same {len(first.members):,} worlds, {years}, compared with "
                  f"“{compared.titles[0]}”")
        title, asks, said = " · ".join(compared.titles[1:]), "", compared.answer
        if others == 1:
            asks = outcomes[1].scenario.asks
        else:
            said = sorted((several[0] for several in compared.answers), key=lambda one: -float(
                one.values.get("points", 0.0)) * (one.key in ("moves.up", "moves.down")))
        if others > _IN_FULL:
            title, said = f"{others} scenarios compared", said[:1]
    alarms = [*(compared.alarms if compared else ()), *(
        f"{one.scenario.name}: {note}" for one in outcomes for note in one.scenario.notes)]
    lead, *more = (sentence(one.key, one.values) for one in said)
    return kicker, title, joined([
        bullets(alarms, "alarm") if alarms else "", tag("p", lead, class_="answer-first"),
        tag("p", " ".join(more[:_MOST_SAID]), class_="answer-more") if more else "",
        tag("p", asks, class_="rests") if asks else ""])


def front(studies: Sequence[Study], compared: Comparison | None, made_by: str,
          assumptions: Callable[[Study, tuple[str, str]], Iterable[str]]) -> Markup:
    """Chart, table, largest differences, assumptions, trust, and how to make the page again.

    `assumptions` says which go with the trade of a pair.
    """
    outcomes = [outcome for study in studies for outcome in study.outcomes]
    titles = compared.titles if compared else [outcomes[0].scenario.title]
    places = line_places(len(outcomes))
    sides = [(title, f"s{place}", outcome)
             for title, place, outcome in zip(titles, places, outcomes, strict=True)]
    first = studies[0]
    pair = next((one for one in first.pairs if {*one} == {*outcomes[0].scenario.pair}),
                first.pairs[0])
    digests = ", ".join(outcome.digest[:12] for outcome in outcomes)
    command = joined(joined([" " if place else "", tag("span", word, class_="word")])
                     for place, word in enumerate(made_by.split(" ")))
    rest = tag("div",
               tag("div", tag("h2", "Assumptions that matter most"),
                   bullets(assumptions(first, pair))),
               tag("div", tag("h2", "How far to trust this"), bullets(trust_lines())),
               class_="beside")
    made = tag("p", f"{MODEST} Made by ", tag("code", command), ". Fingerprint",
               "s, in this order" if compared else "", ": ", tag("code", digests),
               ".", class_="made")
    return tag("section", tag("div", trade_figures(sides, pair), chance_table(sides),
                              difference_lists(compared) if compared else ""),
               rest, made, class_="front", aria_label="The answer on one page")


def trade_figures(sides: Sequence[Side], pair: tuple[str, str]) -> Markup:
    """The record and the fan, once for a sheet or a desk and once for a phone."""
    _, css, outcome = sides[0]
    fans = [(colour, since_base(one, pair)[1]) for _, colour, one in sides[:len(LINES)]]
    quarters, own = since_base(outcome, pair)
    record, alone = record_of(outcome, pair), len(sides) == 1
    asked = {(goal.limit, goal.by): goal for _, _, one in reversed(sides)
             for goal in one.scenario.targets
             if {*(goal.traded or ())} == {*pair} and not goal.in_dollars_of}
    high = 1.04 * max([float(own[4].max()), *(level for level, _ in asked), *record[1],
                       *(float(fan[2].max()) for _, fan in fans)])
    title = f"Trade between {pair_words(pair)}, billion dollars a year"
    says = trade_words(sides[0], pair, alone)
    behind = [*((colour, fan[2:3]) for colour, fan in fans[1:]), (css, own if alone else own[::2])]
    drawn = []
    for name, size, words in (("broad", _BROAD if len(sides) < _MOST_COLUMNS else _LOW, WIDE_WORDS),
                              ("narrow", _NARROW, SHORT_WORDS)):
        goals = [Goal(goal.limit, due_at(goal), f"target: {number_words(goal.limit)} " + (
            f"billion by {date_words(str(goal.by))}" if name == "broad" else "bn"))
            for goal in asked.values()]
        endings = endings_of(own, css, words)
        if not alone:
            short = [shorten(title, _TITLE if len(sides) <= _MOST_COLUMNS else _SHORT_TITLE,
                             placeholder=" …") for title, _, _ in sides]
            titles = [f"{title}: " if name == "broad" else "" for title in short]
            endings = [endings[0], endings[-1], *(
                Ending(float(fan[2, -1]), title + number_words(float(fan[2, -1])), colour)
                for title, (colour, fan) in zip(titles, fans, strict=False))]
        drawn.append(tag("div", fan_chart(
            f"front-{name}", title, says, quarters, fans=behind, goals=goals, high=high,
            endings=endings, record=record, size=size, letters=_LETTERS), class_=name))
    key = tag("p", *(joined([tag("span", tag("span", title), class_=f"key {colour}"), " "])
                     for title, colour, _ in sides), class_="legend narrow") if not alone else ""
    says = says if len(sides) < _MOST_COLUMNS else ""
    since = f"Grey: as recorded since {record[0][0] - 1.0:.0f} ({_SOURCES}). " if record[0] else ""
    return figure(joined(drawn), title, key, tag("p", since, says, class_="note"))


def trade_words(side: Side, pair: tuple[str, str], alone: bool) -> str:
    """Trade of a pair in the last year, in nominal dollars and in those of the base year."""
    title, _, outcome = side
    last, levels = outcome.turnover(*pair)[:, -1], (0.05, 0.5, 0.95)
    low, middle, top = (number_words(float(one)) for one in np.quantile(last, levels))
    real = [number_words(float(one))
            for one in np.quantile(last / outcome.prices()[:, -1], levels)]
    return (f"In {period_words(outcome.quarters[-1])}{'' if alone else f' under “{title}”'}: "
            f"{middle} in the middle world, nine worlds in ten between {low} and {top}; in dollars "
            f"of {outcome.scenario.vintage} {real[1]}, between {real[0]} and {real[2]}.")


def shown_targets(sides: Sequence[Side]) -> list[Target]:
    """Targets that any scenario asks for; one in real dollars only where none is the same in money.

    Beside each nominal target stands what it is in dollars of the base year.
    """
    asked = dict.fromkeys(target for _, _, one in sides for target in one.scenario.targets)
    nominal = [replace(target, name="") for target in asked if not target.in_dollars_of]
    return [target for target in asked if not target.in_dollars_of
            or replace(target, name="", in_dollars_of=None) not in nominal]


def chance_table(sides: Sequence[Side]) -> Markup:
    """Both chances of each target, the one of being there when due in large type.

    A line a target; where there are many scenarios a line a scenario.
    """
    targets = shown_targets(sides)
    if not targets:
        return Markup()
    year, members = sides[0][2].scenario.vintage, len(sides[0][2].members)
    widest = max((share.high - share.low) / 2.0 for _, _, one in sides for share in (
        stands(one.judged(target)) for target in one.scenario.targets))
    goals = [text(goal_words(target)) for target in targets]
    titles = [tag("span", title, class_=css) for title, css, _ in sides]
    found = [[both_chances(one, target) for _, _, one in sides] for target in targets]
    if len(sides) == 1:
        rows, columns = goals, [text(one) for one in (
            "There when due", f"In dollars of {year}", "Touched at least once by then")]
        cells = [list(one or ()) for [one] in found]
    else:
        rows, columns = goals, titles
        cells = [[text("not asked") if one is None else joined([one[0], tag(
            "small", f"in dollars of {year} ", one[1], tag("br"), "touched ", one[2])])
            for one in several] for several in found]
        if len(sides) > _MOST_COLUMNS:
            rows, columns, cells = titles, goals, [list(line) for line in zip(*cells, strict=True)]
    hidden = max(len(rows) - _MOST_ROWS, len(columns) - _MOST_COLUMNS, 0)
    whole = table(
        f"In how many of {members:,} worlds each target is met when due (known to within "
        f"{np.ceil(100 * widest):.0f} points)",
        ["", *(Markup(f"#{one}") for one in columns[:_MOST_COLUMNS])],
        ([row, *(joined([tag("span", name, class_="whose"), cell])
                 for name, cell in zip(columns[:_MOST_COLUMNS], line, strict=False))]
         for row, line in zip(rows[:_MOST_ROWS], cells, strict=False)), "chances")
    return whole if not hidden else joined([
        whole, tag("p", "The other targets and scenarios are in the analyst's part.",
                   class_="note")])


def both_chances(outcome: Outcome, target: Target) -> tuple[Markup, Markup, Markup] | None:
    """There when due, the same in dollars of the base year, and touched; None if not asked."""
    if target not in outcome.scenario.targets:
        return None
    result, real = outcome.judged(target), in_base_dollars(outcome, target)
    return (tag("strong", percent(stands(result).value)),
            Markup("the same") if real is None else percent(stands(real).value),
            percent(chance(result).value))


def difference_lists(compared: Comparison) -> Markup:
    """The largest differences of each scenario in plain words, ten lines in all."""
    moved = [place for place, other in enumerate(compared.against) if other != place]
    most = max(_MOST_LINES // len(moved), 1)
    lists, single = [], []
    for place in moved[:_MOST_LINES]:
        name, title = compared.names[place], compared.titles[place]
        lines = [joined([plain_name(entry.measure), ": ", tag("b", number(
            entry.mean, spoken(entry).level)), f" {spoken(entry).span}"])
            for entry in compared.largest(name, most if len(moved) <= _IN_FULL else 1)]
        lines = lines or [text("nothing by 1% or 1 point, as far as can be seen")]
        single.append(joined([tag("b", title), ": ", lines[0]]))
        lists.append(tag("div", tag("h2", f"What “{title}” changes most"), bullets(lines)))
    if len(moved) > _IN_FULL:
        return tag("div", tag("h2", "What each changes most"), bullets(single), class_="changes")
    return tag("div", *lists, class_="changes")
