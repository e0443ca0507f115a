"""Turning points that come from the great powers: sanctions that bite, stances that change."""

from __future__ import annotations

from collections.abc import Iterator

from qurultay.analysis.one_world import Course, TurningPoint, in_sentence
from qurultay.core.arrays import FloatArray
from qurultay.inputs.region import KINDS_OF_SANCTION, STANCES, Measure

_KIND_LABELS = {
    "export_control": "export controls",
    "import_ban": "import bans and price caps",
    "counter": "counter-sanctions",
    "finance": "finance",
    "transport": "transport",
    "secondary": "threats to those who trade with it",
}
_STANCE_LABELS = {
    "tolerate": "tolerating", "co-opt": "drawing into its own formats", "oppose": "opposing",
}
_YEAR = 4
_ON_THE_POWER = ("finance", "secondary")  # kinds that keep a power busy
_HEAVY = 0.4  # pressure on a power from which on it is said to be busy with itself


def sanctions(course: Course) -> Iterator[TurningPoint]:
    """Quarters in which measures begin or end, and how far pressure moves in the year after."""
    pressure = course.path("pressure")
    for at, world in enumerate(course.worlds):
        steps = [m for m in course.facts.measures if m.since == world.quarter]
        ends = [m for m in course.facts.measures if m.until and m.until + 1 == world.quarter]
        for word, measures in (("New", steps), ("An end of", ends)):
            for target in dict.fromkeys(measure.target for measure in measures):
                mine = [measure for measure in measures if measure.target == target]
                yield _step(course, at, word, mine, pressure)


def _step(course: Course, at: int, word: str, measures: list[Measure],
          pressure: FloatArray) -> TurningPoint:
    target = measures[0].target
    kinds = list(dict.fromkeys(measure.kind for measure in measures))
    before = pressure[at]
    after = pressure[min(at + _YEAR, len(pressure) - 1)]
    moved = {kind: after[row, target] - before[row, target]
             for kind, row in ((kind, KINDS_OF_SANCTION.index(kind)) for kind in kinds)}
    main = max(kinds, key=lambda kind: abs(moved[kind]))
    row = KINDS_OF_SANCTION.index(main)
    states = course.facts.states
    senders = dict.fromkeys(in_sentence(states[measure.sender]) for measure in measures)
    says = (
        f"{word} measures by {' and '.join(senders)} against {in_sentence(states[target])} "
        f"({', '.join(_KIND_LABELS.get(kind, kind) for kind in kinds)}): pressure of the heaviest "
        f"kind goes from {before[row, target]:.0%} to {after[row, target]:.0%} within a year")
    return TurningPoint(at, "sanctions", says, 15.0 + 60.0 * sum(map(abs, moved.values())))


def stances(course: Course) -> Iterator[TurningPoint]:
    """Powers that change their answer to the region's own way, and what they saw."""
    stance = course.path("stance")
    for row, code in enumerate(course.facts.power_names()):
        for at in range(len(course.worlds)):
            if stance[at + 1, row] != stance[at, row]:
                former, now = (STANCES[int(stance[at + step, row])] for step in (0, 1))
                says = (f"{_start(in_sentence(code))} turns from {_STANCE_LABELS[former]} to "
                        f"{_STANCE_LABELS[now]} the region's own way: {_why(course, at, row)}")
                leverage = float(course.facts.leverage[row, 0])
                yield TurningPoint(at, "stances", says, 30.0 + 30.0 * leverage)


def _why(course: Course, at: int, power: int) -> str:
    """What the power saw when it made up its mind: the quarter before."""
    own = ("bilateral", "intra_regional")
    now, then = (
        sum(float(course.mean_mode(mode)[max(place, 0)]) for mode in own) for place in (at - 1, 0))
    if abs(now - then) >= 0.01:
        word = "more" if now > then else "less"
        seen = (f"the region spends {word} of its effort on its own ways, {now:.0%} against "
                f"{then:.0%} at the start")
    else:
        seen = f"it looked at the region anew, which spends {now:.0%} of its effort on its own ways"
    pressure = course.path("pressure")[at, :, course.facts.powers[power]]
    burden = max(float(pressure[KINDS_OF_SANCTION.index(kind)]) for kind in _ON_THE_POWER)
    busy = f", and sanctions weigh on it ({burden:.0%})" if burden > _HEAVY else ""
    return seen + busy


def _start(text: str) -> str:
    return text[0].upper() + text[1:]
