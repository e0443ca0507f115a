"""What states have agreed and done, with dates: measures, standings, treaties, leaders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.inputs.tables import rows

KINDS_OF_SANCTION = (
    "export_control", "import_ban", "counter", "finance", "transport", "secondary",
)
KINDS_OF_TREATY = ("alliance", "partnership", "free_trade", "border", "visa", "transit", "water",
                   "investment")
RUNGS = ("shut", "cold", "normal", "close")


@dataclass(frozen=True)
class Measure:
    """One sanctions measure: who, against whom, of which kind, from when until when."""

    sender: int
    target: int
    kind: str
    since: Quarter
    until: Quarter | None
    enforcement: float

    def in_force(self, quarter: Quarter) -> bool:
        """Whether the measure is in force in a quarter (both ends inclusive)."""
        return self.since <= quarter and (self.until is None or quarter <= self.until)


@dataclass(frozen=True)
class Standing:
    """On which rung of the ladder a pair stood, from when until when."""

    pair: int
    rung: int
    since: Quarter
    until: Quarter | None


@dataclass(frozen=True)
class Treaty:
    """What states (rows in `between`) have signed.

    `in_force` and `implemented` are the first quarters in which it is, None where it never is;
    `until` is its last one, None where it does not end.
    """

    name: str
    kind: str
    between: tuple[int, ...]
    signed: Quarter
    in_force: Quarter | None
    implemented: Quarter | None
    until: Quarter | None

    def stands(self, what: Literal["signed", "in_force", "implemented"], quarter: Quarter) -> bool:
        """Whether it is signed, in force or implemented in a quarter, and has not ended."""
        since: Quarter | None = getattr(self, what)
        return since is not None and since <= quarter and (
            self.until is None or quarter <= self.until)


@dataclass(frozen=True)
class Choice:
    """What a state (its row) does, whatever it would have chosen, in some quarters.

    `effort` are channels by place with the share of effort of each; `until` is the last quarter,
    None where it does not end.
    """

    state: int
    at: Quarter
    until: Quarter | None
    effort: tuple[tuple[int, float], ...]

    def holds(self, quarter: Quarter) -> bool:
        """Whether it binds the state in a quarter."""
        return self.at <= quarter and (self.until is None or quarter <= self.until)


def measures_in_force(states: tuple[str, ...]) -> tuple[Measure, ...]:
    """The rows of sanctions.csv."""
    return tuple(
        Measure(*row.two("sender", "target", states),
                KINDS_OF_SANCTION[row.one_of("kind", KINDS_OF_SANCTION)], *row.dates(),
                row.number("enforcement", 0.0, 1.0))
        for row in rows("sanctions.csv"))


def imposes(measures: tuple[Measure, ...], n: int) -> FloatArray:
    """1 where a sender has a measure of a kind against a target at any time. (kind, n, n, 1)"""
    found = np.zeros((len(KINDS_OF_SANCTION), n, n, 1))
    for measure in measures:
        found[KINDS_OF_SANCTION.index(measure.kind), measure.sender, measure.target] = 1.0
    return found


def standings(states: tuple[str, ...], pair_of: IntArray, known: Quarter) -> tuple[Standing, ...]:
    """The rows of standings.csv that had begun in the quarter that is `known` last."""
    found = (Standing(int(pair_of[row.two("left", "right", states)]), row.one_of("rung", RUNGS),
                      *row.dates())
             for row in rows("standings.csv"))
    return tuple(standing for standing in found if standing.since <= known)


def treaties(states: tuple[str, ...]) -> tuple[Treaty, ...]:
    """The rows of treaties.csv."""
    found = []
    for row in rows("treaties.csv"):
        between = tuple(row.place(code, states) for code in row.words("between"))
        signed, in_force = row.quarter("signed"), row.quarter("in_force")
        if signed is None or len(set(between)) < 2 or (in_force and in_force < signed):
            raise row.error("needs two states, and the quarters it was signed and in force since, "
                            "in this order")
        found.append(Treaty(
            row.text("treaty"), KINDS_OF_TREATY[row.one_of("kind", KINDS_OF_TREATY)], between,
            signed, in_force, None, row.quarter("until")))
    return tuple(found)


def leaders(states: tuple[str, ...], known: Quarter,
            ) -> tuple[FloatArray, tuple[Quarter | None, ...]]:
    """Changes of leaders a year (n, 1), and since when the one of the quarter `known` last is."""
    rate = np.zeros((len(states), 1))
    office: list[Quarter | None] = [None] * len(states)
    for row in rows("leaders.csv"):
        at = row.one_of("state", states)
        rate[at] = row.number("rate", 0.0, 4.0)
        begun = row.quarters("since")
        if list(begun) != sorted(begun):
            raise row.error("since: the quarters are not in their order")
        office[at] = max((quarter for quarter in begun if quarter <= known), default=None)
    return rate, tuple(office)
