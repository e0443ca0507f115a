"""The first page of a report: answer, one chart, one table, what it rests on, on one sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qurultay.analysis.compare import Comparison
from qurultay.inputs.parameters import Catalogue
from qurultay.report.charts import due_at, endings_of
from qurultay.report.markup import Markup, bullets, figure, joined, number, table, tag
from qurultay.report.palette import LINES, line_places
from qurultay.report.study import Study, chance, recorded, since_base, stands
from qurultay.report.svg import Ending, Goal, fan_chart
from qurultay.report.tables import FEWEST_WORLDS, luck_line, movers
from qurultay.report.words import goal_words, percent, plain_name, spoken
from qurultay.results.answer import in_base_dollars
from qurultay.results.english import (
    date_words,
    number_words,
    pair_words,
    period_words,
    state_names,
)
from qurultay.results.outcome import Outcome
from qurultay.results.trust import JUDGED, trust_lines
from qurultay.scenario.changes import Target

_MOST_COLUMNS, _MOST_TARGETS, _MOST_LINES = 4, 5, 10
_MATTER = 3  # assumptions that are named
_SOURCES = "UN Comtrade in WITS, national statistics"
_WIDE, _NARROW = ((640.0, 244.0), 25), ((342.0, 250.0), 13)
"""Size of the picture, and letters a line right of it: for a sheet or a desk, and for a phone."""

Side = tuple[str, str, Outcome]
"""A scenario: its title, its colour and its ensemble."""


def front(studies: Sequence[Study], compared: Comparison | None, made_by: str) -> Markup:
    """Chart, table, largest differences, assumptions, trust, and how to make the page again."""
    outcomes = [outcome for study in studies for outcome in study.outcomes]
    titles = compared.titles if compared else [outcomes[0].scenario.title]
    places = line_places(len(outcomes))
    sides = [(title, f"s{place}", outcome)
             for title, place, outcome in zip(titles, places, outcomes, strict=True)]
    first = studies[0]
    pair = next((one for one in first.pairs if {*one} == {*outcomes[0].scenario.pair}),
                first.pairs[0])
    digests = (joined([tag("code", f"{outcome.digest[:12]} "),
                       title if compared else "proves that two people saw the same result", "; "
                       if outcome is not outcomes[-1] else ""]) for title, _, outcome in sides)
    rest = tag("div",
               tag("div", tag("h2", "Assumptions that matter most"),
                   bullets(assumption_lines(first, pair))),
               tag("div", tag("h2", "How far to trust this"), bullets(trust_lines())),
               class_="beside")
    made = tag("p", "Made by ", tag("code", made_by), ". Fingerprint: ", *digests, ".",
               class_="made")
    return tag("section", trade_figures(sides, pair), chance_table(sides),
               difference_lists(compared) if compared else "", rest, made, class_="front",
               aria_label="The answer on one page")


def trade_figures(sides: Sequence[Side], pair: tuple[str, str]) -> Markup:
    """The record and the fan, once for a sheet or a desk and once for a phone."""
    _, css, outcome = sides[0]
    record = recorded(outcome, pair)
    fans = [(colour, since_base(one, pair)[1]) for _, colour, one in sides[:len(LINES)]]
    quarters, own = since_base(outcome, pair)
    goals = {(goal.limit, goal.by): Goal(goal.limit, due_at(goal), _line_words(goal))
             for _, _, one in reversed(sides) for goal in one.scenario.targets
             if {*(goal.traded or ())} == {*pair} and not goal.in_dollars_of}
    high = 1.04 * max([float(own[4].max()), *(level for level, _ in goals), *record[1],
                       *(float(fan[2].max()) for _, fan in fans)])
    if len(sides) == 1:
        endings = endings_of(own, css, wide=True)
    else:
        edges = (own[0, -1], "from"), (own[4, -1], "to")
        endings = [Ending(float(fan[2, -1]), f"{title}: {number_words(float(fan[2, -1]))}", colour)
                   for (title, _, _), (colour, fan) in zip(sides, fans, strict=False)]
        endings += [Ending(float(value), f"9 in 10 worlds: {way} {number_words(float(value))}", css)
                    for value, way in edges]
    low, _, middle, _, top = own[:, -1]
    real = np.quantile(outcome.turnover(*pair)[:, -1] / outcome.prices()[:, -1], (0.05, 0.5, 0.95))
    title = f"Trade between {pair_words(pair)}, billion dollars a year"
    whose = "" if len(sides) == 1 else f" under “{sides[0][0]}”"
    says = (f"In {period_words(outcome.quarters[-1])}{whose}: {number_words(float(middle))} in the "
            f"middle world, nine worlds in ten between {number_words(float(low))} and "
            f"{number_words(float(top))}; in dollars of {outcome.scenario.vintage} "
            f"{number_words(float(real[1]))}, between {number_words(float(real[0]))} and "
            f"{number_words(float(real[2]))}.")
    since = (f"Grey: as recorded since {record[0][0] - 1.0:.0f} ({_SOURCES}). " if record[0]
             else "")
    behind = [*((colour, fan[2:3]) for colour, fan in fans[1:]), fans[0]]
    drawn = (tag("div", fan_chart(
        f"front-{name}", title, says, quarters, fans=behind, goals=tuple(goals.values()),
        high=high, endings=endings, record=record, size=size, letters=letters), class_=name)
        for name, (size, letters) in (("broad", _WIDE), ("narrow", _NARROW)))
    return figure(joined(drawn), title, tag("p", since, says, class_="note"))


def _line_words(target: Target) -> str:
    """A target as a few words on its line."""
    return f"target: {number_words(target.limit)} billion by {date_words(str(target.by))}"


def chance_table(sides: Sequence[Side]) -> Markup:
    """Both chances of each target, the one of being there when due in large type."""
    asked = list(dict.fromkeys(target for _, _, one in sides for target in one.scenario.targets))
    nominal = {(target.measure, target.place, target.limit, target.by)
               for target in asked if not target.in_dollars_of}
    shown = [target for target in asked if not target.in_dollars_of
             or (target.measure, target.place, target.limit, target.by) not in nominal]
    if not shown:
        return Markup()
    more = len(shown) - _MOST_TARGETS
    members = len(sides[0][2].members)
    widest = max((share.high - share.low) / 2.0 for _, _, one in sides
                 for share in (stands(one.judged(target)) for target in one.scenario.targets))
    notes = [f"Share of {members:,} worlds, known to within {np.ceil(100 * widest):.0f} points"]
    notes += [f"{more} more targets are in the analyst's part"] if more > 0 else []
    notes += ([f"{len(sides) - _MOST_COLUMNS} more scenarios are in the analyst's part"]
              if len(sides) > _MOST_COLUMNS else [])
    year = sides[0][2].scenario.vintage
    alone = len(sides) == 1
    heads = ["Target", *(["#There when due", f"#In dollars of {year}",
                          "#Touched at least once by then"] if alone else
                         [Markup(f"#{tag('span', title, class_=css)}")
                          for title, css, _ in sides[:_MOST_COLUMNS]])]
    lines: list[list[object]] = []
    for target in shown[:_MOST_TARGETS]:
        cells = [_chances(one, target) for _, _, one in sides[:_MOST_COLUMNS]]
        if alone and cells[0]:
            lines.append([goal_words(target), *cells[0]])
            continue
        lines.append([goal_words(target), *(joined([
            found[0], tag("small", "in dollars of ", str(year), " ", found[1], tag("br"),
                          "touched ", found[2])]) if found else "not asked"
            for found in cells)])
    caption = "Targets: in how many worlds trade is there when due" if alone else (
        "Targets: in how many worlds they are met when due")
    return joined([table(caption, heads, lines, "chances"),
                   tag("p", "; ".join(notes), ".", class_="note")])


def _chances(outcome: Outcome, target: Target) -> tuple[Markup, Markup, Markup] | None:
    """There when due, the same in dollars of the base year, and touched; None if not asked."""
    if target not in outcome.scenario.targets:
        return None
    result, real = outcome.judged(target), in_base_dollars(outcome, target)
    return (tag("strong", percent(stands(result).value)),
            Markup("the same") if real is None else percent(stands(real).value),
            percent(chance(result).value))


def difference_lists(compared: Comparison) -> Markup:
    """The largest differences of each scenario in plain words, ten lines in all."""
    names = [name for place, name in enumerate(compared.names) if compared.against[place] != place]
    found = []
    for place, name in enumerate(compared.names):
        if (other := compared.against[place]) == place:
            continue
        lines = compared.largest(name, max(_MOST_LINES // len(names), 2))
        said = (joined([plain_name(entry.measure), ": ", tag("b", number(
            entry.mean, spoken(entry).level)), f" {spoken(entry).span}"]) for entry in lines)
        found.append(tag("div", tag(
            "h2", f"What “{compared.titles[place]}” changes most against "
                  f"“{compared.titles[other]}”"),
            bullets(said) if lines else tag(
                "p", "Nothing by 1% or 1 point, as far as can be seen.")))
    return tag("div", *found, class_="beside changes")


def assumption_lines(study: Study, pair: tuple[str, str]) -> Iterator[object]:
    """The assumptions that trade goes with most, and how large luck is beside them."""
    known, moving = Catalogue.shipped(), movers(study.baseline, pair)
    for key, strength in list(moving.items())[:_MATTER]:
        row, owner = known[key], state_names().get(key.rsplit(".", 1)[-1])
        whose = f" ({owner})" if owner else ""
        source = "our own judgement" if row.kind == JUDGED else f"from {row.kind}"
        way = "more" if strength > 0.0 else "less"
        yield joined([f"{row.says.removesuffix('.')}{whose}: the higher, the {way} trade. It "
                      f"explains about {100 * strength ** 2:.0f}% of the differences between "
                      f"worlds; {source}."])
    if len(moving) < _MATTER:
        yield (f"{'No' if not moving else 'No other'} single assumption stands out from luck in "
               f"these {study.members:,} worlds."
               if study.members >= FEWEST_WORLDS else
               f"{study.members:,} worlds are too few to rank assumptions; "
               f"{FEWEST_WORLDS} or more are needed.")
    yield luck_line(study, pair)
