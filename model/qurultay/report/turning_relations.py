"""Turning points between neighbours: fighting, borders, mediation, rivalry, trust, water."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qurultay.analysis.one_world import Course, TurningPoint, in_sentence, pair_name, reasons
from qurultay.scenario.changes import Event
from qurultay.world.rules.conflict import FELT

_OUTBREAK = 0.25  # a rise of conflict within a quarter that counts as new fighting
_SHUT, _OPEN = 0.4, 0.2
_FLARE = 0.1  # rivalry above its first level
_TRUST_STEP = 0.12  # trust moved by this much since the last line about it
_KEPT = 0.5
_INCIDENTS = {
    "terror": "Terror attacks", "drugs": "Drug smuggling flares up",
    "cyber": "Cyber attacks", "water": "A water crisis",
}


def clashes(course: Course) -> Iterator[TurningPoint]:
    """Fighting that breaks out, by chance or because the scenario says so, and who mediates."""
    conflict = course.path("conflict")
    for pair, name, weight in _pairs(course):
        for at in range(len(course.worlds)):
            if conflict[at + 1, pair] - conflict[at, pair] > _OUTBREAK:
                event = _forced(course, at, pair, "clash")
                cause = f" ({reasons(event.because)})" if event else ", by chance"
                says = f"Fighting between {name}{cause}{_mediators(course, at, pair)}"
                yield TurningPoint(at, "clashes", says, weight)


def _mediators(course: Course, at: int, pair: int) -> str:
    """Who calms it in the two quarters after, if anyone does with some weight."""
    found = float(course.path("mediation")[at + 1 : at + 4, pair].max(initial=0.0))
    if found < FELT:
        return ""
    facts = course.facts
    codes = (facts.states[int(side[facts.mediators])] for side in (facts.left, facts.right))
    return f"; {pair_name((next(codes), next(codes)))} mediate"


def borders(course: Course) -> Iterator[TurningPoint]:
    """Borders that shut and open again."""
    closure = course.path("closure")
    for pair, name, weight in _pairs(course):
        shut_at = 0 if closure[0, pair] > _SHUT else None
        for at in range(len(course.worlds)):
            now = closure[at + 1, pair]
            if shut_at is None and now > _SHUT:
                shut_at = at + 1
                yield TurningPoint(at, "borders", f"The border between {name} is shut", weight - 6)
            elif shut_at is not None and now < _OPEN:
                long = "long shut" if shut_at == 0 else f"shut for {at + 1 - shut_at} quarters"
                says = f"The border between {name}, {long}, is open again"
                shut_at = None
                yield TurningPoint(at, "borders", says, weight - 8)


def rivalry(course: Course) -> Iterator[TurningPoint]:
    """The first quarter in which rivalry for leadership is clearly above its first level."""
    level = course.path("rivalry")
    for pair, name, weight in _pairs(course):
        risen = np.flatnonzero(level[1:, pair] > level[0, pair] + _FLARE)
        if len(risen):
            at = int(risen[0])
            says = (f"Rivalry between {name} returns ({level[0, pair]:.2f} at the start, "
                    f"{level[at + 1, pair]:.2f} now, of 1)")
            yield TurningPoint(at, "rivalry", says, weight)


def trust(course: Course) -> Iterator[TurningPoint]:
    """Every clear move of trust between Central Asian states, and what went with it."""
    level = course.path("trust")
    asked = course.facts.pair(*course.pair)
    for pair, name, weight in _pairs(course, central_only=True):
        noted = float(level[0, pair])
        since = 0
        for at in range(len(course.worlds)):
            now = float(level[at + 1, pair])
            if abs(now - noted) >= _TRUST_STEP:
                word = "rises" if now > noted else "falls"
                says = (f"Trust between {name} {word} from {noted:.2f} to {now:.2f} (of 1): "
                        f"{_cause_of_trust(course, since, at, pair, now > noted)}")
                yield TurningPoint(at, "trust", says, weight - (8 if pair == asked else 30))
                noted, since = now, at


def _cause_of_trust(course: Course, since: int, at: int, pair: int, risen: bool) -> str:
    """What stood out between two quarters."""
    span = slice(since, at + 1)

    def high(name: str) -> float:
        return float(course.path(name)[span, pair].max())

    kept = float(course.path("delivered")[1:][span, pair].mean())
    if risen:
        return f"promises were kept in {kept:.0%} of quarters"
    if high("conflict") > FELT:
        return "after fighting"
    if high("rivalry") > course.path("rivalry")[0, pair] + _FLARE / 2:
        return "rivalry for leadership is back"
    if kept < _KEPT:
        return f"promises were kept in only {kept:.0%} of quarters"
    return "it slides back to what memory holds"


def incidents(course: Course) -> Iterator[TurningPoint]:
    """The worst quarter of each kind of incident: only where several states are struck at once."""
    struck = course.path("incident")[1:]
    names = course.facts.states
    for kind, label in enumerate(course.facts.incidents):
        count = struck[:, kind].sum(axis=1)
        at = int(count.argmax())
        if count[at] >= 2 or (count[at] >= 1 and label == "water"):
            where = [names[row] for row in np.flatnonzero(struck[at, kind])]
            total = int((count > 0).sum())
            says = (f"{_INCIDENTS.get(label, label)} in {_listed(where)} (one of {total} quarters "
                    f"with such trouble in this world)")
            yield TurningPoint(at, "incidents", says, 8.0 + 8.0 * float(count[at]))


def _listed(codes: list[str]) -> str:
    words = [in_sentence(code) for code in codes]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _pairs(course: Course, central_only: bool = False) -> Iterator[tuple[int, str, float]]:
    """Pairs of acting states with their names and the weight of what happens between them."""
    facts = course.facts
    asked = facts.pair(*course.pair)
    for pair in range(facts.pairs):
        one, other = int(facts.left[pair]), int(facts.right[pair])
        inside = bool(facts.central[one, 0] * facts.central[other, 0])
        if facts.acting[one, 0] * facts.acting[other, 0] and (inside or not central_only):
            weight = 60.0 if pair == asked else 52.0 if inside else 24.0
            yield pair, pair_name((facts.states[one], facts.states[other])), weight


def _forced(course: Course, at: int, pair: int, what: str) -> Event | None:
    """The dated event of the scenario behind a clash or a shut border, if there is one."""
    facts = course.facts
    codes = (facts.states[int(facts.left[pair])], facts.states[int(facts.right[pair])])
    keys = {f"conflict.{what}.{one}-{other}" for one, other in (codes, codes[::-1])}
    quarter = course.worlds[at].quarter
    return next((event for event in course.scenario.events
                 if event.sets in keys and event.holds(quarter)), None)


