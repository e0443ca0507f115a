"""The first page of a report: answer, one chart, one table, what it rests on, on one sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Any

import numpy as np

from qurultay.analysis.compare import Comparison
from qurultay.languages import phrase, say
from qurultay.report.markup import (
    Markup,
    bullets,
    figure,
    joined,
    marked,
    number,
    table,
    tag,
    text,
)
from qurultay.report.palette import LINES, line_places
from qurultay.report.study import Study, chance, due_at, record_of, since_base, stands
from qurultay.report.svg import (
    Ending,
    Goal,
    endings_of,
    fan_chart,
)
from qurultay.report.words import goal_words, of_pair, percent, plain_name, spoken
from qurultay.results.answer import Said, answer_of, in_base_dollars
from qurultay.results.outcome import Outcome
from qurultay.results.trust import trust_lines
from qurultay.results.wording import (
    as_written,
    asks_of,
    date_phrase,
    number_words,
    period_phrase,
    points_phrase,
    sentence,
    sentence_of,
    title_of,
    title_words,
)
from qurultay.scenario.changes import Target

_MOST_COLUMNS, _MOST_ROWS, _MOST_LINES = 3, 7, 10
_MOST_SAID = 3  # sentences after the first
_IN_FULL = 2  # scenarios compared with the first that are all spoken of
_TITLE, _SHORT_TITLE = 48, 19  # letters of a title at the end of a line
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
    ends = [as_written(first.quarters[at][:4]) for at in (0, -1)]
    years = ends[0] if ends[0] == ends[1] else say(
        "report-years", **dict(zip(("from", "to"), ends, strict=True)))
    about: dict[str, Any] = {"worlds": phrase("worlds", count=len(first.members)), "years": years}
    kicker = say("report-kicker", **about)
    title, asks = title_of(first.scenario), asks_of(first.scenario)
    said: Sequence[Said] = answer_of(first)
    if compared:
        kicker = say("report-kicker-compared", **about, scenario=title_words(compared.titles[0]))
        title, asks, said = " · ".join(map(title_words, compared.titles[1:])), "", compared.answer
        if others == 1:
            asks = asks_of(outcomes[1].scenario)
        else:
            said = sorted((several[0] for several in compared.answers), key=lambda one: -float(
                one.values.get("points", 0.0)) * (one.key in ("moves.up", "moves.down")))
        if others > _IN_FULL:
            title, said = say("report-several", count=others), said[:1]
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
    titles = [*map(title_words, compared.titles)] if compared else [
        title_of(outcomes[0].scenario)]
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
               tag("div", tag("h2", say("report-matter-most")),
                   bullets(assumptions(first, pair))),
               tag("div", tag("h2", say("report-trust")), bullets(trust_lines())),
               class_="beside")
    made = tag("p", marked("report-made-several" if compared else "report-made",
                           command=tag("code", command), digests=tag("code", digests)),
               class_="made")
    return tag("section", tag("div", trade_figures(sides, pair), chance_table(sides),
                              difference_lists(compared) if compared else ""),
               rest, made, class_="front", aria_label=say("report-front"))


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
    title = say("story-pair-trade", **of_pair(pair))
    says = trade_words(sides[0], pair, alone)
    behind = [*((colour, fan[2:3]) for colour, fan in fans[1:]), (css, own if alone else own[::2])]
    drawn = []
    for name, size, words in (("broad", _BROAD if len(sides) < _MOST_COLUMNS else _LOW, "end"),
                              ("narrow", _NARROW, "short")):
        key = "report-target-line" if name == "broad" else "report-target-short"
        goals = [Goal(goal.limit, due_at(goal), say(
            key, number=number_words(goal.limit), due=date_phrase(str(goal.by))))
            for goal in asked.values()]
        endings = endings_of(own, css, words)
        if not alone:
            short = [shorten(title, _TITLE if len(sides) <= _MOST_COLUMNS else _SHORT_TITLE,
                             placeholder=" …") for title, _, _ in sides]
            ends = [number_words(float(fan[2, -1])) for _, fan in fans]
            endings = [endings[0], endings[-1], *(
                Ending(float(fan[2, -1]), say("report-titled", title=title, says=end)
                       if name == "broad" else end, colour)
                for title, end, (colour, fan) in zip(short, ends, fans, strict=False))]
        drawn.append(tag("div", fan_chart(
            f"front-{name}", title, says, quarters, fans=behind, goals=goals, high=high,
            endings=endings, record=record, size=size, letters=_LETTERS), class_=name))
    key = tag("p", *(joined([tag("span", tag("span", title), class_=f"key {colour}"), " "])
                     for title, colour, _ in sides), class_="legend narrow") if not alone else ""
    says = says if len(sides) < _MOST_COLUMNS else ""
    since = say("report-record", year=as_written(
        f"{record[0][0] - 1.0:.0f}")) + " " if record[0] else ""
    return figure(joined(drawn), title, key, tag("p", since, says, class_="note"))


def trade_words(side: Side, pair: tuple[str, str], alone: bool) -> str:
    """Trade of a pair in the last year, in nominal dollars and in those of the base year."""
    title, _, outcome = side
    last, levels = outcome.turnover(*pair)[:, -1], (0.05, 0.5, 0.95)
    low, middle, top = (number_words(float(one)) for one in np.quantile(last, levels))
    real = [number_words(float(one))
            for one in np.quantile(last / outcome.prices()[:, -1], levels)]
    key = "report-trade-words" if alone else "report-trade-words-under"
    return sentence_of(key, scenario=title,
                       period=period_phrase(outcome.quarters[-1]), middle=middle, low=low,
                       high=top, year=as_written(str(outcome.scenario.vintage)), real=real[1],
                       least=real[0], most=real[2])


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
    year, members = as_written(str(sides[0][2].scenario.vintage)), len(sides[0][2].members)
    widest = max((share.high - share.low) / 2.0 for _, _, one in sides for share in (
        stands(one.judged(target)) for target in one.scenario.targets))
    goals = [text(goal_words(target)) for target in targets]
    titles = [tag("span", title, class_=css) for title, css, _ in sides]
    found = [[both_chances(one, target) for _, _, one in sides] for target in targets]
    if len(sides) == 1:
        rows, columns = goals, [text(one) for one in (
            say("report-there"), say("report-in-dollars", year=year), say("report-touched"))]
        cells = [list(one or ()) for [one] in found]
    else:
        rows, columns = goals, titles
        cells = [[text(say("report-not-asked")) if one is None else joined([one[0], tag(
            "small", marked("report-share-dollars", year=year, share=one[1]), tag("br"),
            marked("report-share-touched", share=one[2]))])
            for one in several] for several in found]
        if len(sides) > _MOST_COLUMNS:
            rows, columns, cells = titles, goals, [list(line) for line in zip(*cells, strict=True)]
    hidden = max(len(rows) - _MOST_ROWS, len(columns) - _MOST_COLUMNS, 0)
    whole = table(
        say("report-chance-table", worlds=phrase("worlds", count=members),
            points=points_phrase(float(np.ceil(100 * widest)))),
        ["", *(Markup(f"#{one}") for one in columns[:_MOST_COLUMNS])],
        ([row, *(joined([tag("span", name, class_="whose"), cell])
                 for name, cell in zip(columns[:_MOST_COLUMNS], line, strict=False))]
         for row, line in zip(rows[:_MOST_ROWS], cells, strict=False)), "chances")
    return whole if not hidden else joined([
        whole, tag("p", say("report-more-targets"), class_="note")])


def both_chances(outcome: Outcome, target: Target) -> tuple[Markup, Markup, Markup] | None:
    """There when due, the same in dollars of the base year, and touched; None if not asked."""
    if target not in outcome.scenario.targets:
        return None
    result, real = outcome.judged(target), in_base_dollars(outcome, target)
    return (tag("strong", percent(stands(result).value)),
            text(say("report-the-same")) if real is None else percent(stands(real).value),
            percent(chance(result).value))


def difference_lists(compared: Comparison) -> Markup:
    """The largest differences of each scenario in plain words, ten lines in all."""
    moved = [place for place, other in enumerate(compared.against) if other != place]
    most = max(_MOST_LINES // len(moved), 1)
    lists, single = [], []
    for place in moved[:_MOST_LINES]:
        name, title = compared.names[place], title_words(compared.titles[place])
        lines = [marked("report-difference", measure=plain_name(entry.measure), level=tag(
            "b", number(entry.mean, spoken(entry).level)), span=spoken(entry).span)
            for entry in compared.largest(name, most if len(moved) <= _IN_FULL else 1)]
        lines = lines or [text(say("report-changes-nothing"))]
        single.append(marked("report-titled", title=tag("b", title), says=lines[0]))
        lists.append(tag("div", tag("h2", say("report-changes-most", scenario=title)),
                         bullets(lines)))
    if len(moved) > _IN_FULL:
        return tag("div", tag("h2", say("report-changes-each")), bullets(single), class_="changes")
    return tag("div", *lists, class_="changes")
