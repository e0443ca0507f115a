"""A class: teams vote for a state's mode each year, and the world is run with their decisions.

A voter is known only by a random token of the page; votes are deleted once their year is decided.
Classes live in memory and end with the lab, or after some hours.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from qurultay.core.errors import QurultayError
from qurultay.core.quarters import Quarter
from qurultay.inputs.channels import MODES
from qurultay.lab.decisions import Decision, players
from qurultay.scenario.scenario import Scenario

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"  # without letters that are easily confused
MOST_CLASSES = 8
MOST_VOTERS = 200
IDLE = 4 * 3600.0  # seconds


class NoSuchClass(QurultayError):
    """There is no class with this code."""


def join_code(length: int = 6) -> str:
    """A random code that is easy to read out."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))


@dataclass
class Class:
    """A scenario and world, what was decided so far, and this year's votes."""

    scenario: Scenario
    member: int
    random_seed: int
    code: str = field(default_factory=join_code)
    teacher: str = field(default_factory=lambda: secrets.token_urlsafe(18))
    year: int = 0
    decided: list[Decision] = field(default_factory=list)
    votes: dict[str, tuple[str, str]] = field(default_factory=dict)
    turns: list[dict[str, Any]] = field(default_factory=list)
    world: dict[str, Any] | None = None
    alone: dict[str, Any] | None = None
    version: int = 0
    busy: bool = False
    touched: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.year = self.scenario.start.year

    @property
    def over(self) -> bool:
        """Whether every year has been decided."""
        return self.year > self.scenario.end.year

    @property
    def played(self) -> int:
        """How many quarters have been played."""
        return min(max(Quarter(self.year, 1) - self.scenario.start, 0),
                   self.scenario.end - self.scenario.start + 1)

    def vote(self, voter: str, state: str, mode: str) -> None:
        """One team's vote for its state this year; its last one counts."""
        if state not in players() or mode not in MODES:
            raise QurultayError("a vote names a state of Central Asia and one of the four modes")
        if voter not in self.votes and len(self.votes) >= MOST_VOTERS:
            raise QurultayError(f"this class has {MOST_VOTERS} voters already")
        if self.over or self.busy:
            raise QurultayError("this year is being decided; wait for the next")
        self.votes[voter] = (state, mode)
        self.version += 1

    def counts(self) -> dict[str, dict[str, int]]:
        """This year's votes by state and mode."""
        found: dict[str, dict[str, int]] = {state: {} for state in players()}
        for state, mode in self.votes.values():
            found[state][mode] = found[state].get(mode, 0) + 1
        return found

    def decide(self) -> dict[str, str]:
        """Close the year: the mode with most votes by state, none after a tie."""
        told: dict[str, str] = {}
        for state, count in self.counts().items():
            first = Counter(count).most_common(2)
            if first and (len(first) == 1 or first[0][1] > first[1][1]):
                told[state] = first[0][0]
        begin = max(Quarter(self.year, 1), self.scenario.start)
        last = min(Quarter(self.year, 4), self.scenario.end)
        self.decided += [Decision(state, begin, last, mode) for state, mode in told.items()]
        self.turns.append({"year": self.year, "told": told, "votes": len(self.votes)})
        return told

    def answered(self, world: dict[str, Any]) -> None:
        """Keep the world of this year's decisions; open the next vote."""
        self.world, self.busy = world, False
        self.year += 1
        self.votes.clear()
        self.version += 1

    def shown(self, seen: int) -> dict[str, Any]:
        """What all see; the world only if it has more quarters than `seen`."""
        found: dict[str, Any] = {
            "code": self.code, "version": self.version, "year": self.year, "over": self.over,
            "busy": self.busy, "votes": self.counts(), "voters": len(self.votes),
            "turns": self.turns, "title": self.scenario.title, "asks": self.scenario.asks,
            "end": self.scenario.end.year, "played": self.played,
        }
        if self.world is not None and seen < self.played:
            found["world"] = first_quarters(self.world, self.played)
            if self.alone is not None:
                found["alone"] = self.alone["line"][:self.played]
        return found


def first_quarters(world: dict[str, Any], count: int) -> dict[str, Any]:
    """The first `count` quarters of a `world_reply`, without anything about later ones."""
    def cut(value: Any, name: str) -> Any:
        if name in ("quarters", "line"):
            return value[:count]
        if name in ("effort", "trade", "trust", "stance"):
            return {key: rows[:count] for key, rows in value.items()}
        if name == "reasons":
            return {state: {mode: rows[:count] for mode, rows in modes.items()}
                    for state, modes in value.items()}
        return [point for point in value if point["at"] < count]

    shown = {name: cut(value, name) for name, value in world.items() if name in (
        "quarters", "line", "effort", "trade", "trust", "stance", "reasons", "points")}
    ended = count >= len(world["quarters"])
    kept = world["quarters"][:count]
    hidden = {} if ended else {"story": "", "digest": "", "targets": [
        {**target, "quarter": target["quarter"] if target["quarter"] in kept else None,
         "reached": target["reached"] and target["quarter"] in kept}
        for target in world["targets"]]}
    return {**world, **shown, **hidden}


class Classroom:
    """All classes of this lab, by their codes."""

    def __init__(self) -> None:
        self.classes: dict[str, Class] = {}

    def open(self, scenario: Scenario, member: int, random_seed: int) -> Class:
        """A new class; QurultayError if there are too many."""
        now = time.monotonic()
        self.classes = {one.code: one for one in self.classes.values() if now - one.touched < IDLE}
        if len(self.classes) >= MOST_CLASSES:
            raise QurultayError(f"{MOST_CLASSES} classes are open here already; end one first")
        opened = Class(scenario, member, random_seed)
        self.classes[opened.code] = opened
        return opened

    def find(self, asked: str) -> Class:
        """A class by its code; NoSuchClass if there is none."""
        found = self.classes.get(asked.strip().upper())
        if found is None:
            raise NoSuchClass("no class has this code; ask your teacher for it")
        found.touched = time.monotonic()
        return found

    def taught(self, asked: str, teacher: str) -> Class:
        """A class for its teacher; QurultayError for anybody else."""
        found = self.find(asked)
        if not hmac.compare_digest(found.teacher.encode(), teacher.encode()):
            raise QurultayError("only the teacher's own page may do this")
        return found

    def close(self, one: Class) -> None:
        """End a class and forget it."""
        self.classes.pop(one.code, None)
