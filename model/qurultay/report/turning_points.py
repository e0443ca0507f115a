"""What changed the course of one world: quarter, what happened, and why, in plain words.

Each function looks for one sort of event. Weights only rank lines of a story: 100 a target met,
50 a power that changes its stance, 20 a project that finds its money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from qurultay.analysis.decomposition import headed
from qurultay.analysis.one_world import Course
from qurultay.inputs import claims
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.politics import KINDS_OF_SANCTION, RUNGS
from qurultay.inputs.region import STANCES
from qurultay.languages import Phrase, phrase, say
from qurultay.report.words import (
    lack_phrase,
    line_phrase,
    listed,
    moved_words,
    of_pair,
    parameter_words,
)
from qurultay.results.told import entry_words
from qurultay.results.wording import (
    as_written,
    claim_words,
    in_a_row,
    in_sentence,
    key_of,
    quarter_phrase,
    sentence_of,
    state_phrase,
    whole_percent,
    words_of,
)
from qurultay.scenario.changes import ONE_OF, written
from qurultay.world.readings import opened
from qurultay.world.rules.conflict import FELT
from qurultay.world.rules.projects import FINANCED

MOST = 12
MOST_OF_A_SORT = 3
A_FALL, A_RISE = -0.15, 0.25
"""Changes of trade within a year that are worth a line, as shares."""
_YEAR = 4
_SERVES = 0.5  # an open project that serves less than this exists mostly on paper
_HEAVY = 0.4  # pressure on a power from which on it is said to be busy with itself
_OUTBREAK = 0.25  # a rise of conflict within a quarter that counts as new fighting
_STEPS = {0.0: ("border-shut", 60), 1.0: ("relations-fall", 50), 2.0: ("border-open", 55),
          3.0: ("relations-rise", 45)}
_FLARE = 0.1  # rivalry above its first level
_TRUST_STEP = 0.12  # trust moved by this much since the last line about it
_KEPT = 0.5


@dataclass(frozen=True)
class TurningPoint:
    """An event that changed the course; `at` is the place of its quarter."""

    at: int
    sort: str
    says: str
    weight: float


def turning_points(course: Course, most: int = MOST) -> list[TurningPoint]:
    """The turning points of most weight in a world, at most `most`, in order of time."""
    looks = (target_points, event_points, entry_points, trade_points, mode_points, project_points,
             sanction_points, stance_points, clash_points, border_points, leader_points,
             rivalry_points, trust_points, incident_points)
    found = sorted((point for look in looks for point in look(course)),
                   key=lambda point: -point.weight)
    kept: list[TurningPoint] = []
    seen: Counter[str] = Counter()
    for point in found:
        seen[point.sort] += 1
        if seen[point.sort] <= MOST_OF_A_SORT:
            kept.append(point)
    return sorted(kept[:most], key=lambda point: (point.at, -point.weight))


def reason_words(because: Sequence[str]) -> str:
    """The reasons of an event in words: claims by their statements, all else unchanged."""
    known = claims.read()
    return in_a_row((say("story-claim", claim=one, statement=claim_words(
        one, known[one].statement).rstrip(".")) if one in known else words_of(
            phrase(key_of("story-because", one), one)) for one in because), "semicolon")


def target_points(course: Course) -> Iterator[TurningPoint]:
    """Targets crossed, and deadlines that pass without it."""
    asked = {target.name: target for target in course.scenario.targets}
    for result in course.outcome.targets():
        target = asked[result.name]
        line, by = line_phrase(target), quarter_phrase(str(target.by))
        first, due = int(result.first[0]), course.quarters.index(str(target.by))
        if first >= 0:
            key = "passes" if target.traded and target.at_least is not None else "reached"
            key += "-late" * (first > due)
            says = _says(key, line=line, due=by, **of_pair(target.traded or course.pair))
            yield TurningPoint(first, "targets", says, 100.0)
        if first < 0 or first > due:
            says = _says("missed", line=line, lack=lack_phrase(result, target))
            yield TurningPoint(due, "targets", says, 90.0)


def _says(key: str, /, **values: Any) -> str:
    """A turning point in a sentence without its full stop."""
    return sentence_of(f"story-turn-{key}", **values)


def event_points(course: Course) -> Iterator[TurningPoint]:
    """Dated events of the scenario with their reasons, but those of conflict."""
    catalogue = Catalogue.shipped()
    quarters = course.quarters
    for event in course.scenario.events:
        if event.sets.startswith("conflict.") or str(event.at) not in quarters:
            continue
        says = _says("event" if event.until else "event-on", key=event.sets,
                     what=parameter_words(event.sets, catalogue[event.sets].says),
                     change=phrase(f"story-change-{event.change.kind}",
                                   number=as_written(written(event.change.value))),
                     until=quarter_phrase(str(event.until or event.at)),
                     because=reason_words(event.because))
        yield TurningPoint(quarters.index(str(event.at)), "events", says, 48.0)


def entry_points(course: Course) -> Iterator[TurningPoint]:
    """What the scenario's own tables bring, each when it begins."""
    for entry in course.scenario.entries:
        if entry.date is None or str(entry.date) not in course.quarters:
            continue
        says = _says("entry-because" if entry.because else "entry",
                     kind=phrase(f"story-entry-{entry.table}", ONE_OF[entry.table]),
                     told=entry_words(entry), because=reason_words(entry.because or ("",)))
        yield TurningPoint(course.quarters.index(str(entry.date)), "events", says, 70.0)


def trade_points(course: Course) -> Iterator[TurningPoint]:
    """Years in which trade fell or rose a lot, at their steepest, with the two largest movers."""
    level = np.concatenate([np.full(_YEAR, course.base_trade), course.trade])
    change = level[_YEAR:] / level[:-_YEAR] - 1.0
    beyond = np.where(change <= A_FALL, -1, np.where(change >= A_RISE, 1, 0))
    edges = np.flatnonzero(np.diff(beyond, prepend=0, append=0))
    for begin, end in pairwise(edges.tolist()):
        if not beyond[begin]:
            continue
        at = begin + int(np.abs(change[begin:end]).argmax())
        moved = {name: float(values[at] - (values[at - _YEAR] if at >= _YEAR else 0.0))
                 for name, values in headed(course.parts).items()}
        whole = sum(moved.values())
        same = sorted(moved, key=lambda name: -moved[name] * np.sign(whole))
        says = _says(
            "trade-falls" if change[at] < 0 else "trade-rises", **of_pair(course.pair),
            share=whole_percent(abs(float(change[at]))),
            level=as_written(f"{level[at + _YEAR]:.1f}"), moved=in_a_row(
                moved_words(name, moved[name], 1) for name in same[:2] if moved[name] * whole > 0))
        weight = 60.0 if change[at] < 0 else 35.0
        yield TurningPoint(at, "trade", says, weight + 60.0 * abs(float(change[at])))


def mode_points(course: Course) -> Iterator[TurningPoint]:
    """Quarters in which another way of cooperating takes the lead and keeps it for a year."""
    share = np.stack([course.mean_mode(mode) for mode in MODES])
    leader = share.argmax(axis=0)
    now = int(leader[0])
    for at in range(1, len(leader)):
        ahead = leader[at : at + _YEAR]
        if leader[at] != now and len(ahead) == _YEAR and bool((ahead == leader[at]).all()):
            former, now = now, int(leader[at])
            says = _says("mode", mode=phrase(f"mode-{MODES[now]}"),
                         share=whole_percent(float(share[now, at])),
                         former=phrase(f"mode-{MODES[former]}"),
                         before=whole_percent(float(share[former, at])))
            yield TurningPoint(at, "modes", says, 46.0)


def project_points(course: Course) -> Iterator[TurningPoint]:
    """Projects that find their money, open, or open and move little."""
    things = course.facts.projects
    progress = course.path("progress")
    for k, (name, label) in enumerate(zip(things.names, things.labels, strict=True)):
        size, project = float(things.cost[k, 0]), phrase(key_of("project", name), label)
        for at in np.flatnonzero((progress[:-1, k] < FINANCED) & (progress[1:, k] >= FINANCED)):
            says = _says("financed", project=project, cost=as_written(f"{size:g}"))
            yield TurningPoint(int(at), "projects financed", says, 14.0 + size)
        for at in np.flatnonzero((progress[:-1, k] < 1.0) & (progress[1:, k] >= 1.0)):
            serves = float(opened(course.worlds[int(at)], course.parameters[int(at)])[k, 0])
            key, weight = (("on-paper", 30.0) if serves < _SERVES else ("opened", 32.0))
            says = _says(key, project=project, share=whole_percent(serves))
            sort = "projects on paper" if serves < _SERVES else "projects opened"
            yield TurningPoint(int(at), sort, says, weight + size)


def sanction_points(course: Course) -> Iterator[TurningPoint]:
    """Quarters in which measures begin or end, and how far pressure moves in the year after."""
    states, every = course.facts.states, course.path("pressure")
    for at, world in enumerate(course.worlds):
        steps = [m for m in course.facts.measures if m.since == world.quarter]
        ends = [m for m in course.facts.measures if m.until and m.until + 1 == world.quarter]
        for key, measures in (("sanctions", steps), ("sanctions-end", ends)):
            for target in dict.fromkeys(measure.target for measure in measures):
                mine = [measure for measure in measures if measure.target == target]
                pressure = every[:, :, target]
                before, after = pressure[at], pressure[min(at + _YEAR, len(pressure) - 1)]
                kinds = list(dict.fromkeys(measure.kind for measure in mine))
                moved = {row: after[row] - before[row]
                         for row in map(KINDS_OF_SANCTION.index, kinds)}
                row = max(moved, key=lambda row: abs(moved[row]))
                senders = dict.fromkeys(in_sentence(states[measure.sender]) for measure in mine)
                says = _says(
                    key, senders=in_a_row(senders, "and"), target=state_phrase(states[target]),
                    kinds=in_a_row(words_of(phrase(f"story-sanction-{kind}", kind))
                                   for kind in kinds),
                    **{"from": whole_percent(float(before[row])),
                       "to": whole_percent(float(after[row]))})
                yield TurningPoint(at, "sanctions", says,
                                   15.0 + 60.0 * sum(map(abs, moved.values())))


def stance_points(course: Course) -> Iterator[TurningPoint]:
    """Powers that change their stance on the region's own way, and what they saw."""
    stance, pressure = course.path("stance"), course.path("pressure")
    for row, code in enumerate(course.facts.power_names()):
        for at in range(len(course.worlds)):
            if stance[at + 1, row] != stance[at, row]:
                former, now = (STANCES[int(stance[at + step, row])] for step in (0, 1))
                # What the power saw when it decided: the quarter before.
                spent, at_first = (
                    sum(float(course.mean_mode(mode)[max(place, 0)])
                        for mode in ("bilateral", "intra_regional")) for place in (at - 1, 0))
                seen = ("same" if abs(spent - at_first) < 0.01 else
                        "more" if spent > at_first else "less")
                burden = max(float(pressure[at, KINDS_OF_SANCTION.index(kind),
                                            course.facts.powers[row]])
                             for kind in ("finance", "secondary"))
                says = _says("stance-burden" if burden > _HEAVY else "stance",
                             power=state_phrase(code), former=phrase(f"story-stance-{former}"),
                             now=phrase(f"story-stance-{now}"), burden=whole_percent(burden),
                             seen=phrase(f"story-seen-{seen}", share=whole_percent(spent),
                                         before=whole_percent(at_first)))
                leverage = float(course.facts.leverage[row, 0])
                yield TurningPoint(at, "stances", says, 30.0 + 30.0 * leverage)


def clash_points(course: Course) -> Iterator[TurningPoint]:
    """Fighting that breaks out, by chance or by the scenario, and who mediates soon after."""
    conflict, facts = course.path("conflict"), course.facts
    for pair, name, weight in _pairs(course):
        codes = (facts.states[int(facts.left[pair])], facts.states[int(facts.right[pair])])
        keys = {f"conflict.clash.{one}-{other}" for one, other in (codes, codes[::-1])}
        for at, world in enumerate(course.worlds):
            if conflict[at + 1, pair] - conflict[at, pair] <= _OUTBREAK:
                continue
            event = next((event for event in course.scenario.events
                          if event.sets in keys and event.holds(world.quarter)), None)
            clash = phrase("story-turn-clash-because" if event else "story-turn-clash", **name,
                           because=reason_words(event.because) if event else "")
            calmed = float(course.path("mediation")[at + 1 : at + 4, pair].max(initial=0.0))
            one, other = (facts.states[int(side[facts.mediators])]
                          for side in (facts.left, facts.right))
            says = words_of(clash) if calmed < FELT else _says(
                "clash-mediated", clash=clash, mediators=of_pair((one, other))["pair"])
            yield TurningPoint(at, "clashes", says, weight)


def border_points(course: Course) -> Iterator[TurningPoint]:
    """Pairs that climb or fall on the ladder of relations."""
    relation, facts = course.path("relation"), course.facts
    for pair in np.flatnonzero(facts.inside[:, 0]):
        name = of_pair((facts.states[facts.left[pair]], facts.states[facts.right[pair]]))
        for at in range(len(course.worlds)):
            before, now = relation[at, pair], relation[at + 1, pair]
            if before != now:
                key, weight = _STEPS[0.0 if now == 0.0 else 1.0 if now < before
                                     else 2.0 if before == 0.0 else 3.0]
                says = _says(key, **name, rung=phrase(f"story-rung-{RUNGS[int(now)]}"))
                yield TurningPoint(at, "borders", says, weight)


def leader_points(course: Course) -> Iterator[TurningPoint]:
    """New leaders in Central Asia, and whether they open their country."""
    tenure, opener, facts = course.path("tenure"), course.path("opener"), course.facts
    for state in facts.insiders:
        for at in range(len(course.worlds)):
            if tenure[at + 1, state] < tenure[at, state]:
                says = _says("leader-opens" if opener[at + 1, state] else "leader",
                             state=state_phrase(facts.states[state]))
                yield TurningPoint(at, "leaders", says, 55)


def rivalry_points(course: Course) -> Iterator[TurningPoint]:
    """The first quarter in which rivalry for leadership is clearly above its first level."""
    level = course.path("rivalry")
    for pair, name, weight in _pairs(course):
        risen = np.flatnonzero(level[1:, pair] > level[0, pair] + _FLARE)
        if len(risen):
            at = int(risen[0])
            says = _says("rivalry", **name, **_from_to(level[0, pair], level[at + 1, pair]))
            yield TurningPoint(at, "rivalry", says, weight)


def trust_points(course: Course) -> Iterator[TurningPoint]:
    """Every clear move of trust between Central Asian states, with its likely cause."""
    level = course.path("trust")
    asked = course.facts.pair(*course.pair)
    for pair, name, weight in _pairs(course, central_only=True):
        noted = float(level[0, pair])
        since = 0
        for at in range(len(course.worlds)):
            now = float(level[at + 1, pair])
            if abs(now - noted) >= _TRUST_STEP:
                says = _says("trust-rises" if now > noted else "trust-falls", **name,
                             **_from_to(noted, now),
                             cause=_cause_of_trust(course, since, at, pair, now > noted))
                yield TurningPoint(at, "trust", says, weight - (8 if pair == asked else 30))
                noted, since = now, at


def _from_to(before: float, now: float) -> dict[str, str]:
    return {"from": as_written(f"{before:.2f}"), "to": as_written(f"{now:.2f}")}


def _cause_of_trust(course: Course, since: int, at: int, pair: int, risen: bool) -> Phrase:
    """The most likely cause of a move of trust between two quarters."""
    span = slice(since, at + 1)

    def high(name: str) -> float:
        return float(course.path(name)[span, pair].max())

    kept = float(course.path("delivered")[1:][span, pair].mean())
    cause = ("kept" if risen else "fighting" if high("conflict") > FELT else
             "rivalry" if high("rivalry") > course.path("rivalry")[0, pair] + _FLARE / 2 else
             "broken" if kept < _KEPT else "back")
    return phrase(f"story-cause-{cause}", share=whole_percent(kept))


def incident_points(course: Course) -> Iterator[TurningPoint]:
    """The worst quarter of each kind of incident: only where several states are struck at once."""
    struck = course.path("incident")[1:]
    names = course.facts.states
    for kind, label in enumerate(course.facts.incidents):
        count = struck[:, kind].sum(axis=1)
        at = int(count.argmax())
        if count[at] >= 2 or (count[at] >= 1 and label == "water"):
            where = listed([in_sentence(names[row]) for row in np.flatnonzero(struck[at, kind])])
            says = _says("incident", what=phrase(f"story-incident-{label}", label), places=where,
                         count=int((count > 0).sum()))
            yield TurningPoint(at, "incidents", says, 8.0 + 8.0 * float(count[at]))


def _pairs(course: Course, central_only: bool = False) -> Iterator[
        tuple[int, dict[str, Phrase], float]]:
    """Pairs of acting states with their names and the weight of events between them."""
    facts = course.facts
    asked = facts.pair(*course.pair)
    for pair in range(facts.pairs):
        one, other = int(facts.left[pair]), int(facts.right[pair])
        inside = bool(facts.central[one, 0] * facts.central[other, 0])
        if facts.acting[one, 0] * facts.acting[other, 0] and (inside or not central_only):
            weight = 60.0 if pair == asked else 52.0 if inside else 24.0
            yield pair, of_pair((facts.states[one], facts.states[other])), weight
