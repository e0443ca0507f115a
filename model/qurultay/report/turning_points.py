"""What changed the course of one world: quarter, what happened, and why, in plain words.

Each function looks for one sort of thing and weighs what it finds; `turning_points` keeps the
weightiest. Weights only rank lines of a story: 100 a target met, 50 a power that changes its
stance, 20 a project that finds its money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from qurultay.analysis.decomposition import headed
from qurultay.analysis.one_world import (
    MODE_SENTENCES,
    Course,
    TurningPoint,
    missing,
    pair_name,
    reasons,
)
from qurultay.core.arrays import FloatArray
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import Catalogue
from qurultay.report import turning_powers, turning_relations
from qurultay.scenario.changes import written
from qurultay.world.readings import opened
from qurultay.world.rules.projects import FINANCED

MOST = 12
MOST_OF_A_SORT = 3
A_FALL, A_RISE = -0.15, 0.25
"""Changes of trade within a year that are worth a line, as shares."""
_YEAR = 4
_SERVES = 0.5  # an open project that serves less than this stands on paper
_TOLD_ELSEWHERE = ("conflict.",)  # events that `turning_relations` tells with what came of them


def turning_points(course: Course, most: int = MOST) -> list[TurningPoint]:
    """The weightiest turning points of a world in order of time, at most `most`."""
    found = sorted(
        (point for look in _LOOKS for point in look(course)), key=lambda point: -point.weight)
    kept: list[TurningPoint] = []
    seen: Counter[str] = Counter()
    for point in found:
        seen[point.sort] += 1
        if seen[point.sort] <= MOST_OF_A_SORT:
            kept.append(point)
    return sorted(kept[:most], key=lambda point: (point.at, -point.weight))


def targets(course: Course) -> Iterator[TurningPoint]:
    """Targets crossed, and deadlines that pass without it."""
    asked = {target.name: target for target in course.scenario.targets}
    for result in course.outcome.targets():
        target = asked[result.name]
        line = f"{written(target.at_least)} billion dollars a year"
        first, due = int(result.first[0]), course.quarters.index(str(target.by))
        pair = pair_name(target.pair)
        if first >= 0:
            late = "" if first <= due else f", after the date set ({target.by})"
            yield TurningPoint(first, "targets", f"Trade of {pair} passes {line}{late}", 100.0)
        if first < 0 or first > due:
            says = f"The date set for {line} passes: {missing(result)}"
            yield TurningPoint(due, "targets", says, 90.0)


def events(course: Course) -> Iterator[TurningPoint]:
    """Dated events of the scenario, with the reason it gives."""
    catalogue = Catalogue.shipped()
    quarters = course.quarters
    for event in course.scenario.events:
        if event.sets.startswith(_TOLD_ELSEWHERE) or str(event.at) not in quarters:
            continue
        row = catalogue[event.sets]
        until = f"until {event.until}" if event.until else "to the end"
        says = (f"{row.says.rstrip('.')} ({event.sets}) is set to {event.change} {until}: "
                f"{reasons(event.because)}")
        yield TurningPoint(quarters.index(str(event.at)), "events", says, 48.0)


def trade(course: Course) -> Iterator[TurningPoint]:
    """Years in which trade fell or rose a lot, at their steepest, with what moved it most."""
    level = np.concatenate([np.full(_YEAR, course.base_trade), course.trade])
    change = level[_YEAR:] / level[:-_YEAR] - 1.0
    for at in _steepest(change):
        word = "falls" if change[at] < 0 else "rises"
        says = (f"Trade of {pair_name(course.pair)} {word} by {abs(change[at]):.0%} within a year, "
                f"to {level[at + _YEAR]:.1f} billion: {_movers(course, at)}")
        weight = 60.0 if change[at] < 0 else 35.0
        yield TurningPoint(at, "trade", says, weight + 60.0 * abs(float(change[at])))


def _steepest(change: FloatArray) -> Iterator[int]:
    """The steepest quarter of each stretch beyond A_FALL or A_RISE."""
    beyond = np.where(change <= A_FALL, -1, np.where(change >= A_RISE, 1, 0))
    edges = np.flatnonzero(np.diff(beyond, prepend=0, append=0))
    for begin, end in pairwise(edges.tolist()):
        if beyond[begin]:
            yield begin + int(np.abs(change[begin:end]).argmax())


def _movers(course: Course, at: int) -> str:
    """The two parts that moved trade most within the year, bn USD."""
    moved = {name: float(values[at] - (values[at - _YEAR] if at >= _YEAR else 0.0))
             for name, values in headed(course.parts).items()}
    whole = sum(moved.values())
    same = sorted(moved, key=lambda name: -moved[name] * np.sign(whole))
    return ", ".join(f"{name} {moved[name]:+.1f}" for name in same[:2]
                     if moved[name] * whole > 0)


def modes(course: Course) -> Iterator[TurningPoint]:
    """Quarters in which another way of cooperating takes the lead and keeps it for a year."""
    share = np.stack([course.mean_mode(mode) for mode in MODES])
    leader = share.argmax(axis=0)
    now = int(leader[0])
    for at in range(1, len(leader)):
        ahead = leader[at : at + _YEAR]
        if leader[at] != now and len(ahead) == _YEAR and bool((ahead == leader[at]).all()):
            former, now = now, int(leader[at])
            says = (f"Work {MODE_SENTENCES[MODES[now]]} ({share[now, at]:.0%} of effort) overtakes "
                    f"work {MODE_SENTENCES[MODES[former]]} ({share[former, at]:.0%})")
            yield TurningPoint(at, "modes", says, 46.0)


def projects(course: Course) -> Iterator[TurningPoint]:
    """Projects that find their money, open, or open and move little."""
    things = course.facts.projects
    progress = course.path("progress")
    for k, label in enumerate(things.labels):
        size = float(things.cost[k, 0])
        for at in np.flatnonzero((progress[:-1, k] < FINANCED) & (progress[1:, k] >= FINANCED)):
            says = f"Money is found for a project: {label} ({size:g} billion dollars)"
            yield TurningPoint(int(at), "projects financed", says, 14.0 + size)
        for at in np.flatnonzero((progress[:-1, k] < 1.0) & (progress[1:, k] >= 1.0)):
            yield _opening(course, int(at), k, label, size)


def _opening(course: Course, at: int, k: int, label: str, size: float) -> TurningPoint:
    world, own = course.worlds[at], course.parameters[at]
    serves = float(opened(world, own)[k, 0])
    if serves < _SERVES:
        says = (f"Opened, and still much on paper: {label} works at {serves:.0%} for want of last "
                f"mile, insurance and common rules")
        return TurningPoint(at, "projects on paper", says, 30.0 + size)
    return TurningPoint(at, "projects opened", f"Opened: {label}, working at {serves:.0%}",
                        32.0 + size)


_LOOKS: tuple[Callable[[Course], Iterator[TurningPoint]], ...] = (
    targets, events, trade, modes, projects, turning_powers.sanctions, turning_powers.stances,
    turning_relations.clashes, turning_relations.borders, turning_relations.rivalry,
    turning_relations.trust, turning_relations.incidents,
)
