"""The tables of a report: runs, differences, XLRM, and assumptions with their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import expm1

import numpy as np

from qurultay.analysis.compare import PairedDifference
from qurultay.analysis.statistics import Share, interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.versions import versions
from qurultay.inputs import claims
from qurultay.inputs.parameters import KINDS, Catalogue
from qurultay.inputs.tables import rows
from qurultay.languages import phrase, say
from qurultay.report.markup import Markup, bullets, joined, marked, number, table, tag, text
from qurultay.report.study import Study, chance, fan_of, result_of, shift, stands
from qurultay.report.words import (
    IN_PERCENT,
    IN_POINTS,
    Scale,
    Spoken,
    bn,
    goal_words,
    heads_of,
    parameter_words,
    percent,
    plain_name,
    range_words,
    signed,
    spoken,
    view_words,
)
from qurultay.results.outcome import Outcome
from qurultay.results.wording import (
    as_written,
    claim_words,
    in_a_row,
    key_of,
    number_words,
    pair_words,
    percent_sign,
    percent_text,
    period_phrase,
    quarter_words,
    state_names,
    words_of,
)
from qurultay.scenario.changes import ONE_OF, written
from qurultay.scenario.entries import decided_by
from qurultay.scenario.scenario import Scenario
from qurultay.world.schedule import drawn

MOST_MOVERS = 12
MATTER = 3  # assumptions that are named on the first page
_LITTLE = 0.01  # of log trade
FEWEST_WORLDS = 50  # with fewer, a rank correlation over a hundred parameters says nothing
_LEAST_SCORE = 3.5  # standard errors: one in twenty reports of no relation shows any at all


def run_table(studies: Sequence[Study]) -> Markup:
    """Scenarios with members, seed, horizon and digest."""
    heads = heads_of("scenario", "worldview", "#worlds", "#seed", "quarters", "digest")
    return table(say("report-runs-table"), heads, ([
        outcome.scenario.name, view_words(study.view) if study.view else say("report-as-written"),
        as_written(f"{len(outcome.members):,}"), as_written(str(outcome.random_seed)),
        range_words(quarter_words(outcome.quarters[0]), quarter_words(outcome.quarters[-1])),
        tag("code", outcome.digest, class_="digest")]
        for study in studies for outcome in study.outcomes))


def version_table(made_with: Mapping[str, str] | None) -> Markup:
    """What decides the bits of a result; of now where none is given."""
    from qurultay import __version__

    found = {"qurultay": __version__, **(made_with or versions())}
    return table(say("report-versions-table"), heads_of("what", "version"), (
        [name, tag("code", value, class_="digest")] for name, value in found.items()))


def trade_table(study: Study) -> Markup:
    """Trade of each pair at the horizon over worlds, and how each scenario moves it."""
    lines = [[outcome.scenario.name, pair_words(pair),
              *(bn(float(value)) for value in fan_of(outcome, pair)[:, -1]),
              "" if outcome is study.baseline else
              said_difference(shift(outcome, study.baseline, pair), IN_PERCENT)]
             for pair in study.pairs for outcome in study.outcomes]
    one, five, ten, fifteen, nineteen = (as_written(each) for each in ("1", "5", "10", "15", "19"))
    return table(
        say("report-trade-table", period=period_phrase(study.baseline.quarters[-1]),
            scenario=study.labels[0]),
        [*heads_of("scenario", "pair"), f"#{one}", f"#{five}",
         f"#{say('report-ten-middle', number=ten)}", f"#{fifteen}", f"#{nineteen}",
         *heads_of("#difference-95")], lines)


def target_table(study: Study) -> Markup:
    """Both chances of each target with their intervals, and how each scenario moves the first."""
    lines = []
    for outcome in study.outcomes:
        halves = {one["name"]: one["median_quarter"]
                  for one in outcome.to_ensemble_dict()["targets"]}
        for target in outcome.scenario.targets:
            mine, theirs = outcome.judged(target), result_of(study.baseline, target)
            moved: list[object] = ["", ""]
            if outcome is not study.baseline and theirs is not None:
                both = mine.standing.astype(float) - theirs.standing
                only, lost = int(np.sum(both > 0.0)), int(np.sum(both < 0.0))
                moved = [said_difference(interval(both), IN_POINTS),
                         say("row-and", before=only, one=lost)]
            half = halves[target.name]
            lines.append([outcome.scenario.name, goal_words(target), _sure(stands(mine)),
                          _sure(chance(mine)), quarter_words(half) if half else
                          say("report-never"), *moved])
    return table(
        say("report-target-table", worlds=phrase("worlds", count=study.members),
            scenario=study.labels[0]),
        heads_of("scenario", "target", "#there", "#touched", "half-by", "#difference-head",
                 "#worlds"), lines, "asked")


def _sure(share: Share) -> Markup:
    low, high = (as_written(f"{100 * one:.0f}") for one in (share.low, share.high))
    return joined([percent(share.value), " ", say("report-span", low=low, high=high)])


def said_difference(three: tuple[float, float, float], scale: Scale) -> Markup:
    """A difference with its interval, or that none can be detected."""
    said, apart = Spoken.of(three, scale), told_apart(*three[1:])
    return tag("span", number(three[0], said.level), f" {said.span}",
               "" if apart else joined([tag("br"), say("report-unseen")]),
               class_=None if apart else "silent")


def luck_line(study: Study, pair: tuple[str, str]) -> str:
    """How much worlds differ, compared with what scenarios do."""
    spread = float(np.std(np.log(study.baseline.turnover(*pair)[:, -1])))
    percents = percent_sign(as_written(f"{100 * expm1(spread):.0f}"))
    moved = max((abs(shift(outcome, study.baseline, pair)[0]) for outcome in study.outcomes[1:]),
                default=None)
    if moved is None:
        return say("report-luck", percent=percents)
    if moved < _LITTLE:
        return say("report-luck-none", percent=percents)
    times = spread / moved
    return say("report-luck-times" if times >= 1.0 else "report-luck-less", percent=percents,
               times=number_words(times, 2), count=float(f"{times:.2g}"))


def found_lines(study: Study) -> Iterator[str]:
    """How many differences of each scenario are told apart from none."""
    compared = study.compared
    if compared is None:
        return
    for label in study.labels[1:]:
        entries = study.differences(label)
        clear = sum((label, entry.measure) in compared.clear for entry in entries)
        yield say("report-found", scenario=label, all=len(entries), against=study.labels[0],
                  apart=sum(entry.told_apart for entry in entries),
                  chance=as_written(f"{0.05 * len(entries):.0f}"), clear=clear)


def paired_table(study: Study) -> Markup:
    """Every paired difference to the first with its interval, a column a scenario."""
    found: dict[str, dict[str, Markup]] = {}
    clear = study.compared.clear if study.compared else frozenset()
    for label in study.labels[1:]:
        for entry in study.differences(label):
            cells = found.setdefault(plain_name(entry.measure), {})
            cells[label] = difference_cell(entry, (label, entry.measure) in clear)
    return table(
        say("report-paired-table", scenario=study.labels[0]),
        [*heads_of("measure"), *(Markup(f"#{tag('span', label)}") for label in study.labels[1:])],
        ([measure, *(cells.get(label, say("report-not-asked")) for label in study.labels[1:])]
         for measure, cells in found.items()))


def difference_cell(entry: PairedDifference, clear: bool) -> Markup:
    """A difference with its interval; * where it is clear although many were looked at."""
    said = spoken(entry)
    return tag("span", number(entry.mean, said.level), " ", marked(
        "report-span", low=number(entry.low, said.low), high=number(entry.high, said.high)),
               "\u00a0*" if clear else "" if entry.told_apart else joined([
                   tag("br"), say("report-unseen")]),
               class_=None if entry.told_apart else "silent")


def inputs(study: Study) -> Markup:
    """The entries of each scenario that the first does not have."""
    compared = study.compared
    if compared is None:
        return Markup()
    return joined(joined([tag("h3", name), bullets(lines) if lines else
                          tag("p", say("report-no-inputs"))])
                  for name, lines in compared.inputs.items())


def xlrm(studies: Sequence[Study]) -> Markup:
    """Exogenous uncertainties, levers, relationships and measures (Lempert, Popper, Bankes)."""
    catalogue = Catalogue.shipped()
    outcomes = [(o.scenario.name + (f" ({view_words(study.view)})" if len(studies) > 1 else ""), o)
                for study in studies for o in study.outcomes]
    uncertain = sum(row.uncertain for row in catalogue.values())
    levers = [row for row in catalogue.values() if row.decided_by == "state"]
    measured = dict.fromkeys(plain_name(entry.measure) for study in studies
                             for label in study.labels[1:] for entry in study.differences(label))
    goals = dict.fromkeys(f"{goal_words(target)}" for _, o in outcomes
                          for target in o.scenario.targets)
    relations = (words_of(phrase(key_of("mechanism", row.text("mechanism")), row.text("says")))
                 for row in rows("mechanisms.csv"))
    return table(say("report-xlrm-table"), ["", *heads_of("in-the-model", "set-here")], [
        [say("report-x"), say("report-x-says", uncertain=uncertain, all=len(catalogue)),
         bullets(_set_by(outcomes, "world"), "tight")],
        [say("report-l"), say("report-l-says", count=len(levers), groups=in_a_row(
            dict.fromkeys(row.key.split(".")[0] for row in levers))),
         bullets(_set_by(outcomes, "state"), "tight")],
        [say("report-r"), bullets(relations, "tight"), say("report-r-says")],
        [say("report-m"), bullets(measured or [say("report-m-none")], "tight"),
         bullets((say("report-m-target", goal=goal) for goal in goals), "tight")]], "xlrm")


def _set_by(outcomes: Sequence[tuple[str, Outcome]], decider: str) -> list[str]:
    """Changes and dated events of what the world, or a state, decides, with scenario names."""
    found: dict[str, list[str]] = {}
    catalogue = Catalogue.shipped()
    for name, outcome in outcomes:
        scenario = outcome.scenario
        lines = [(key, f"{key} = {change}") for key, change in scenario.changes.items()
                 if not change.is_idle]
        lines += [(event.sets, f"{event.sets} = {event.change}, " + range_words(
            str(event.at), str(event.until or say("report-to-the-end"))))
                  for event in scenario.events]
        own = [f"{words_of(phrase(f'story-entry-{entry.table}', ONE_OF[entry.table]))}: "
               f"{entry.told}" for entry in scenario.entries
               if decided_by(entry, catalogue) == decider]
        for line in (*(line for key, line in lines if catalogue[key].decided_by == decider), *own):
            found.setdefault(line, []).append(name)
    everywhere = len(outcomes)
    return [f"{line} ({say('report-all') if len(names) == everywhere > 1 else in_a_row(names)})"
            for line, names in found.items()] or [say("report-nothing")]


def changed_keys(studies: Sequence[Study]) -> list[str]:
    """Parameters that any scenario changes, by itself or through an event."""
    found = (key for study in studies for outcome in study.outcomes
             for key in (*outcome.scenario.changes, *(e.sets for e in outcome.scenario.events)))
    return list(dict.fromkeys(found))


def movers(outcome: Outcome, pair: tuple[str, str]) -> dict[str, float]:
    """Uncertain parameters by rank correlation with trade at the horizon, strongest first.

    Only those told apart from none with all parameters looked at.
    """
    count = len(outcome.members)
    own = drawn(outcome.scenario.catalogue, outcome.random_seed, outcome.members,
                sample=outcome.scenario.sample)
    if count < FEWEST_WORLDS or not np.allclose(
            own["growth.dollar_inflation"], outcome.dollar_inflation):
        return {}
    result = _ranks(outcome.turnover(*pair)[:, -1])
    found = {key: float(np.mean(_ranks(own[key]) * result)) for key in own if own[key].ndim}
    strong = [key for key in found if abs(found[key]) > _LEAST_SCORE / count**0.5]
    return {key: found[key] for key in sorted(strong, key=lambda key: -abs(found[key]))}


def _ranks(values: FloatArray) -> FloatArray:
    """Ranks with mean 0 and variance 1."""
    ranks = np.argsort(np.argsort(values, kind="stable"), kind="stable").astype(np.float64)
    return np.asarray((ranks - ranks.mean()) / ranks.std())


def mover_table(found: dict[str, float], study: Study) -> Markup:
    """The uncertain parameters that go with trade most, strongest first."""
    catalogue = Catalogue.shipped()
    shown = list(found.items())[:MOST_MOVERS]
    return table(
        say("report-movers-table", scenario=study.labels[0]),
        heads_of("parameter", "what-it-is", "#correlation", "kind-of-source"),
        ([_key(key), parameter_words(key, catalogue[key].says), number(value, signed(value, 2)),
          say(f"report-kind-{catalogue[key].kind}")] for key, value in shown))


def assumption_table(keys: Iterable[str], scenario: Scenario) -> Markup:
    """Parameters with value, range, kind and source, as the scenario's vintage knew them."""
    found: list[list[object]] = []
    posterior = scenario.sample
    for key in keys:
        row = scenario.catalogue[key]
        differs = say("report-yes" if row.uncertain else "report-no")
        if key in posterior.keys:
            middle = float(np.median(posterior.draws[:, posterior.keys.index(key)]))
            differs = say("report-fitted", number=as_written(f"{middle:.3g}"))
        found.append([joined([_key(key), tag("br"), parameter_words(key, row.says)]),
                      number(row.value, as_written(written(row.value))),
                      range_words(*(as_written(written(end)) for end in (row.low, row.high))),
                      row.unit, differs, say(f"report-kind-{row.kind}"),
                      "; ".join(row.sources), str(row.known_by)])
    return table(say("report-assumptions-table"), heads_of(
        "parameter", "#value", "value-range", "unit", "worlds-differ", "kind", "source",
        "known-by"), found, "assumed")


def _key(key: str) -> Markup:
    """A key that may break after a dot."""
    return tag("code", Markup(text(key).replace(".", ".<wbr>")))


def kinds_line() -> str:
    """How many parameters of the model rest on each kind of source."""
    counted = Counter(row.kind for row in Catalogue.shipped().values())
    return say("report-kinds", all=counted.total(), **{kind: counted[kind] for kind in KINDS})


def cited(keys: Iterable[str]) -> Iterator[Markup]:
    """The claims of the two texts behind parameters, in our words."""
    known = claims.read()
    named = dict.fromkeys(claim for key in keys for claim in Catalogue.shipped()[key].claims)
    for claim in sorted(named, key=lambda name: (name[0], int(name[2:]))):
        if claim in known:
            yield joined([tag("code", claim), " ", claim_words(claim, known[claim].statement)])


def assumption_lines(study: Study, pair: tuple[str, str]) -> Iterator[str]:
    """The assumptions that trade goes with most, and how large luck is beside them."""
    known, moving = Catalogue.shipped(), movers(study.baseline, pair)
    for key, strength in list(moving.items())[:MATTER]:
        row, owner = known[key], state_names().get(key.rsplit(".", 1)[-1])
        what = parameter_words(key, row.says)
        yield say("report-assumption-more" if strength > 0.0 else "report-assumption-less",
                  what=say("report-assumption-of", what=what, state=owner) if owner else what,
                  share=percent_text(strength ** 2), source=phrase(f"report-from-{row.kind}"))
    if len(moving) < MATTER:
        which = ("few" if study.members < FEWEST_WORLDS else "no-other" if moving else "none")
        yield say(f"report-assumption-{which}", worlds=phrase("worlds", count=study.members),
                  needed=FEWEST_WORLDS)
    yield luck_line(study, pair)
