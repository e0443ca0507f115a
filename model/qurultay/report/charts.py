"""The pictures of a report: the charts of a study, each with what it says in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from qurultay.analysis.compare import PairedDifference
from qurultay.analysis.indicators import PERCENT, PLAIN, POINTS, QUARTERS, meaning
from qurultay.analysis.inside import CloseUp
from qurultay.analysis.statistics import interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import STANCES
from qurultay.languages import phrase, say
from qurultay.report.layout import places, trade_ties
from qurultay.report.markup import Markup, figure, joined, number, table, tag
from qurultay.report.study import Study, crossed, due_at, record_of, since_base
from qurultay.report.svg import (
    Goal,
    Interval,
    bar_chart,
    chance_chart,
    endings_of,
    fan_chart,
    interval_chart,
    round_up,
    share_chart,
    strip_chart,
    trade_map,
)
from qurultay.report.words import (
    AS_IT_IS,
    Spoken,
    bn,
    goal_words,
    heads_of,
    of_pair,
    part_words,
    plain_name,
    signed,
    spoken,
)
from qurultay.results.outcome import Outcome
from qurultay.results.wording import (
    GROUPS,
    as_written,
    in_a_row,
    mode_name,
    quarter_phrase,
    state_names,
    whole_percent,
)

_RECENT = 11  # years on record in a small chart
_A_PICTURE = 8  # measures in one chart of intervals
_MOST_TIES = 10
_SCALES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0)  # shares that an axis may end at
_UNITS = (PERCENT, POINTS, QUARTERS, PLAIN)
_STANCE_COLOURS = tuple(f"stance-{at}" for at in range(len(STANCES)))


def legend(study: Study) -> Markup:
    """The colour of each scenario."""
    return tag("p", *(joined([tag("span", tag("span", label), class_=f"key {study.css(at)}"), " "])
                      for at, label in enumerate(study.labels)), class_="legend")


def fan_figures(study: Study, name: str) -> Iterator[Markup]:
    """Fans of each pair's trade, each scenario over the edges of the first's."""
    for pair in study.pairs:
        fans = [since_base(outcome, pair) for outcome in study.outcomes]
        goals = [Goal(goal.limit, due_at(goal), goal_words(goal)) for goal in study.goals(pair)]
        goals = list({(goal.level, goal.due): goal for goal in reversed(goals)}.values())
        high = 1.06 * max([*(float(one[4].max()) for _, one in fans), *(g.level for g in goals)])
        years, values = record_of(study.baseline, pair)
        record = years[-_RECENT:], values[-_RECENT:]
        for at, label in enumerate(study.labels):
            quarters, own = fans[at]
            drawn = [(study.css(place), fans[place][1]) for place in dict.fromkeys((0, at))]
            low, _, middle, _, top = own[:, -1]
            title = say("report-fan-title", **of_pair(pair), scenario=label)
            ends = {"from": quarter_phrase(study.baseline.quarters[0]),
                    "to": quarter_phrase(study.baseline.quarters[-1])}
            levels = dict(zip(("first", "middle", "low", "high"), (
                as_written(f"{value:.3g}") for value in (own[2, 1], middle, low, top)),
                strict=True))
            says = say("report-fan-says" if goals else "report-fan-says-alone", title=title,
                       targets=in_a_row((goal.says for goal in goals), "semicolon")
                       if goals else "", **levels, **ends)
            yield figure(fan_chart(
                f"{name}-fan-{'-'.join(pair)}-{at}", title, says, quarters, fans=drawn,
                goals=goals, high=high, record=record, endings=endings_of(own, study.css(at))),
                title)


def chance_figures(study: Study, name: str) -> Iterator[Markup]:
    """The share of worlds that have crossed each target by each quarter."""
    goals = [goal for pair in study.pairs for goal in study.goals(pair)]
    for place, goal in enumerate(goals):
        found = [(at, crossed(outcome, goal)) for at, outcome in enumerate(study.outcomes)]
        curves = [(at, curve) for at, curve in found if curve is not None]
        due = study.baseline.quarters.index(str(goal.by))
        said = in_a_row((say(
            "report-touched-by", scenario=study.labels[at], share=whole_percent(float(curve[due])),
            due=quarter_phrase(str(goal.by)), later=whole_percent(float(curve[-1])),
            end=quarter_phrase(study.baseline.quarters[-1])) for at, curve in curves), "semicolon")
        title = say("report-touched-title", goal=goal_words(goal))
        yield figure(
            chance_chart(f"{name}-chance-{place}", title, say("report-touched-says", shares=said),
                         study.baseline.quarters,
                         [(study.css(at), curve) for at, curve in curves], due_at(goal)), title)


def interval_figures(entries: Sequence[tuple[str, PairedDifference]], against: str,
                     name: str) -> Iterator[Markup]:
    """Paired differences by group and unit, as dots with intervals on one scale for each."""
    found: dict[tuple[str, str], dict[str, list[Interval]]] = {}
    for css, entry in entries:
        what, said = meaning(entry.measure), spoken(entry)
        mean, low, high = (said.scale.of(value) for value in (entry.mean, entry.low, entry.high))
        here = found.setdefault((what.group, what.scale), {})
        here.setdefault(plain_name(entry.measure), []).append(
            Interval(mean, low, high, css, f"{said.level} {said.span}"))
    order = [(group, scale) for group in GROUPS for scale in _UNITS if (group, scale) in found]
    for group, scale in order:
        lines = list(found[group, scale].items())
        reach = None if scale == PLAIN else round_up(max(
            max(abs(one.low), abs(one.high)) for _, several in lines for one in several))
        for first in range(0, len(lines), _A_PICTURE):
            some = lines[first : first + _A_PICTURE]
            key = "part" if len(lines) > _A_PICTURE else "title"
            title = say(f"report-differences-{key}", group=phrase(f"group-{group}"),
                        unit=phrase(f"report-unit-{scale}"), scenario=against,
                        part=first // _A_PICTURE + 1)
            says = in_a_row((say("report-titled", title=measure, says=in_a_row(
                one.shown if one.told_apart else say("report-unseen-in", difference=one.shown)
                for one in several)) for measure, several in some), "semicolon")
            yield figure(interval_chart(f"{name}-{group}-{scale}-{first}", title, says, some,
                                        reach), title)


def mode_figures(study: Study, name: str) -> Iterator[Markup]:
    """How Central Asia spreads its effort over modes, mean over worlds."""
    for at, outcome in enumerate(study.outcomes):
        found = {mode: share.mean(axis=0) for mode, share in outcome.mode_shares().items()}
        said = in_a_row(say("report-modes-then", mode=phrase(f"mode-{mode}"),
                            then=whole_percent(float(share[0])),
                            now=whole_percent(float(share[-1]))) for mode, share in found.items())
        title = say("report-modes-title", scenario=study.labels[at])
        bands = {mode_name(mode): (f"mode-{MODES.index(mode)}", share)
                 for mode, share in found.items()}
        yield figure(share_chart(f"{name}-modes-{at}", title,
                                 say("report-modes-says", shares=said),
                                 outcome.quarters, bands), title)


def stance_figures(study: Study, name: str) -> Iterator[Markup]:
    """In how many worlds each power co-opts or opposes the region's own way."""
    found = []
    for outcome in study.outcomes:  # share of worlds (stance, quarter) by the power's full name
        stance = outcome.measures["stance"]
        found.append({state_names()[power]: np.stack([(stance[:, :, row] == kind).mean(axis=0)
                                                      for kind in range(len(STANCES))])
                      for row, power in enumerate(outcome.facts.power_names())})
    largest = max(float(kinds[1:].sum(axis=0).max()) for one in found for kinds in one.values())
    high = next(step for step in _SCALES if step >= largest)
    for at, (outcome, stances) in enumerate(zip(study.outcomes, found, strict=True)):
        said = in_a_row((say("report-titled", title=power, says=in_a_row(
            say("story-share", partner=phrase(f"report-stance-{kind}"),
                share=whole_percent(float(share)))
            for kind, share in zip(STANCES, kinds[:, -1], strict=True)))
            for power, kinds in stances.items()), "semicolon")
        title = say("report-stance-title", scenario=study.labels[at])
        yield figure(strip_chart(
            f"{name}-stance-{at}", title, say("report-stance-says", shares=said),
            outcome.quarters, rows={power: kinds[1:] for power, kinds in stances.items()},
            colours=_STANCE_COLOURS[1:], high=high), title)


def stance_legend() -> Markup:
    """The colour of each stance."""
    return tag("p", *(joined([tag("span", tag("span", say(f"report-stance-{kind}")),
                                  class_=f"key {css}"), " "])
                      for kind, css in zip(STANCES[1:], _STANCE_COLOURS[1:], strict=True)),
               class_="legend")


def _ties(outcome: Outcome, look: CloseUp) -> dict[tuple[str, str], float]:
    facts = outcome.facts
    return trade_ties(look.flow, facts.states, set(places()), set(_central(outcome)))


def _central(outcome: Outcome) -> list[str]:
    facts = outcome.facts
    return [facts.states[row] for row in np.flatnonzero(facts.central[:, 0] > 0)]


def flow_figures(study: Study, name: str) -> Iterator[Markup]:
    """Who trades with whom in the last year, on a map of the first that was looked into."""
    seen = [(at, look) for at, look in enumerate(study.looks) if look is not None]
    for at, look in seen[:1]:
        outcome = study.outcomes[at]
        ties = _ties(outcome, look)
        most = sorted(ties.items(), key=lambda tie: -tie[1])[:_MOST_TIES]
        title = say("report-flows-title", scenario=study.labels[at])
        says = say("report-flows-says", worlds=phrase("worlds", count=look.members), ties=in_a_row(
            (say("story-share", partner=_ends(pair), share=as_written(f"{value:.3g}"))
             for pair, value in most), "semicolon") if most else "")
        yield figure(trade_map(
            f"{name}-flows-{at}", title, says, ties, accent=study.pairs[0],
            names=state_names(), central=_central(outcome),
            largest=max(ties.values(), default=1.0)), title)


def _ends(pair: tuple[str, str]) -> str:
    one, other = (state_names()[code] for code in pair)
    return say("report-tie", one=one, other=other)


def flow_table(study: Study) -> Markup:
    """The largest ties of Central Asia in the last year, a column a scenario."""
    seen = [(label, _ties(outcome, look)) for label, outcome, look in zip(
        study.labels, study.outcomes, study.looks, strict=True) if look is not None]
    if not seen:
        return Markup()
    first = seen[0][1]
    pairs = sorted(first, key=lambda pair: -first[pair])[:_MOST_TIES]
    return table(say("report-ties-table"),
                 [*heads_of("pair"), *(Markup(f"#{tag('span', label)}") for label, _ in seen)],
                 ([_ends(pair), *(bn(ties[pair]) if pair in ties else say("report-small")
                                  for _, ties in seen)] for pair in pairs))


def part_figures(study: Study, name: str) -> Iterator[Markup]:
    """What moved the trade of the pair since the base year, mean over worlds."""
    seen = [(at, look) for at, look in enumerate(study.looks) if look is not None]
    if not seen:
        return
    headings = list(seen[0][1].parts)
    lines = [(part_words(heading), [_bar(study, at, float(look.parts[heading].mean()))
                                    for at, look in seen]) for heading in headings]
    lines.append((part_words("change in all"), [
        _bar(study, at, float(sum(values.mean() for values in look.parts.values())))
        for at, look in seen]))
    title = say("report-parts-title", **of_pair(seen[0][1].pair),
                year=as_written(str(study.base_year)))
    says = in_a_row((say("report-titled", title=heading, says=in_a_row(
        one.shown for one in several)) for heading, several in lines), "semicolon")
    yield figure(bar_chart(f"{name}-parts", title, says, lines), title)


def _bar(study: Study, at: int, mean: float) -> Interval:
    return Interval(mean, mean, mean, study.css(at), signed(mean, 2))


def part_table(study: Study) -> Markup:
    """The split of the first ensemble, and the paired difference of each other to it."""
    base = study.looks[0]
    if base is None:
        return Markup()
    others = [(label, look) for label, look in zip(study.labels[1:], study.looks[1:], strict=True)
              if look is not None]

    def cell(values: FloatArray) -> Markup:
        mean, low, high = interval(values)
        said = Spoken.of((mean, low, high), AS_IT_IS)
        return tag("span", number(mean, said.level), f" {said.span}",
                   class_=None if told_apart(low, high) else "silent")

    return table(
        say("report-parts-table", scenario=study.labels[0],
            worlds=phrase("worlds", count=base.members)),
        [*heads_of("part"), Markup(f"#{tag('span', study.labels[0])}"),
         *(Markup(f"#{tag('span', label)}") for label, _ in others)],
        ([part_words(heading), number(float(values.mean()), signed(float(values.mean()), 2)),
          *(cell(look.parts[heading] - values) for _, look in others)]
         for heading, values in base.parts.items()))


def in_columns(figures: Iterable[Markup]) -> Markup:
    """Pictures in columns, as many as there is room for."""
    return tag("div", *figures, class_="figures")
