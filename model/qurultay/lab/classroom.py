"""A class: teams decide for a state or a power round by round, and the world answers.

A voter is known only by a random token that the lab gives; votes are deleted once their round is
decided. Each class is a file in the lab's folder until it is ended, so it survives a restart.
"""

from __future__ import annotations

import hmac
import json
import logging
import secrets
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from qurultay.core.errors import QurultayError, StoreError
from qurultay.core.files import clean, write_whole
from qurultay.core.quarters import Quarter
from qurultay.lab.decisions import Decision, free_in, options, players
from qurultay.languages import say
from qurultay.results.wording import title_of
from qurultay.scenario.scenario import Scenario

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"  # without letters that are easily confused
CODE_LENGTH = 6
MOST_CLASSES = 8
MOST_VOTERS = 200
MOST_OF_ONE_ADDRESS = 3
IDLE = 4 * 3600.0
"""Seconds after which a class gives way to a new one."""
KEPT = 14 * 24 * 3600.0
"""Seconds that the file of a class is kept unused."""

log = logging.getLogger(__name__)


class NoSuchClass(QurultayError):
    """There is no class with this code."""


def join_code(length: int = CODE_LENGTH) -> str:
    """A random code that is easy to read out."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))


def same_text(given: str, known: str) -> bool:
    """Whether two texts are the same, in a time that tells nothing; any text is a good one."""
    return hmac.compare_digest(given.encode(errors="replace"), known.encode())


@dataclass(frozen=True)
class ClosedVote:
    """A round whose vote is closed: what was decided, by how many votes."""

    year: int
    last: int
    told: dict[str, str]
    counts: dict[str, dict[str, int]]
    votes: int


@dataclass
class Class:
    """A scenario and world, what was decided so far, and the votes of this round.

    `asked` is the request it was opened with; `years` how long a round is; `teams` a state by
    voter; `addresses` how many voters each address has, in memory only.
    """

    scenario: Scenario
    member: int
    random_seed: int
    asked: Mapping[str, Any] = field(default_factory=dict)
    years: int = 1
    roles: tuple[str, ...] = ()
    code: str = field(default_factory=join_code)
    teacher: str = field(default_factory=lambda: secrets.token_urlsafe(18))
    decided: list[Decision] = field(default_factory=list)
    turns: list[ClosedVote] = field(default_factory=list)
    teams: dict[str, str] = field(default_factory=dict)
    votes: dict[str, str] = field(default_factory=dict)
    world: dict[str, Any] | None = None
    alone: dict[str, Any] | None = None
    version: int = 0
    busy: bool = False
    touched: float = field(default_factory=time.time)
    addresses: Counter[str] = field(default_factory=Counter)

    @property
    def title(self) -> str:
        """The title of its scenario in the language spoken."""
        return title_of(self.scenario)

    @property
    def year(self) -> int:
        """The first year of the round that is open."""
        return self.turns[-1].last + 1 if self.turns else self.scenario.start.year

    @property
    def last(self) -> int:
        """The last year of the round that is open."""
        return min(self.year + self.years - 1, self.scenario.end.year)

    @property
    def over(self) -> bool:
        """Whether every year has been decided."""
        return self.year > self.scenario.end.year

    @property
    def played(self) -> int:
        """How many quarters have been played."""
        return min(max(Quarter(self.year, 1) - self.scenario.start, 0),
                   self.scenario.end - self.scenario.start + 1)

    def enter(self, state: str | None, voter: str | None, address: str | None) -> str:
        """The token of a voter in a team: the one asked for, or the smallest.

        A known `voter` changes its team; an `address` (None for this computer) has few tokens.
        """
        if state is not None and state not in self.roles:
            raise QurultayError(say("class-error-no-team", team=state,
                                    teams=", ".join(self.roles)))
        if voter is None or voter not in self.teams:
            if len(self.teams) >= MOST_VOTERS:
                raise QurultayError(say("class-error-full", most=MOST_VOTERS))
            if address is not None and self.addresses[address] >= MOST_OF_ONE_ADDRESS:
                raise QurultayError(say("class-error-device", most=MOST_OF_ONE_ADDRESS))
            if address is not None:
                self.addresses[address] += 1
            voter = secrets.token_urlsafe(12)
        sizes = Counter(self.teams.values())
        team = state or self.teams.get(voter) or min(self.roles, key=lambda one: sizes[one])
        if self.teams.get(voter) != team:
            self.votes.pop(voter, None)
            self.teams[voter] = team
            self.version += 1
        return voter

    def vote(self, voter: str, mode: str) -> None:
        """One voter's vote for its team this round; the last one counts."""
        team = self.teams.get(voter)
        if team is None:
            raise QurultayError(say("class-error-not-joined"))
        if mode not in options()[team]:
            raise QurultayError(say("class-error-no-choice", team=team, choice=repr(mode),
                                    choices=", ".join(options()[team])))
        if self.over or self.busy:
            raise QurultayError(say("class-error-deciding"))
        self.votes[voter] = mode
        self.version += 1

    def counts(self) -> dict[str, dict[str, int]]:
        """Votes of this round by team and choice: shown to nobody before it is closed."""
        found: dict[str, dict[str, int]] = {state: {} for state in self.roles}
        for voter, mode in self.votes.items():
            found[self.teams[voter]][mode] = found[self.teams[voter]].get(mode, 0) + 1
        return found

    def closing(self) -> tuple[ClosedVote, list[Decision]]:
        """What closing the vote now would decide: most votes by team, nothing after a tie.

        A state is bound for the round. A power, which seldom reviews its stance, is told until its
        team decides otherwise.
        """
        told: dict[str, str] = {}
        for state, count in self.counts().items():
            first = Counter(count).most_common(2)
            if first and (len(first) == 1 or first[0][1] > first[1][1]):
                told[state] = first[0][0]
        begin = max(Quarter(self.year, 1), self.scenario.start)
        last = min(Quarter(self.last, 4), self.scenario.end)
        return (ClosedVote(self.year, self.last, told, self.counts(), len(self.votes)),
                [Decision(state, begin, last if state in players() else self.scenario.end, mode)
                 for state, mode in told.items()])

    def answered(self, turn: ClosedVote, decided: Sequence[Decision],
                 world: dict[str, Any]) -> None:
        """Keep a round and the world that its decisions made; open the next vote."""
        self.world = world
        self.turns.append(turn)
        self.decided += decided
        self.votes.clear()
        self.version += 1

    def shown(self, seen: int, voter: str | None = None) -> dict[str, Any]:
        """What all see, and a voter's own team; the world only if it has more than `seen`."""
        joined = Counter(self.teams.values())
        voted = Counter(self.teams[one] for one in self.votes)
        found: dict[str, Any] = {
            "code": self.code, "version": self.version, "year": self.year, "last": self.last,
            "over": self.over, "busy": self.busy, "voters": len(self.votes),
            "joined": len(self.teams), "years": self.years, "member": self.member,
            "teams": {state: {"joined": joined[state], "voted": voted[state],
                              "options": list(options()[state])} for state in self.roles},
            "turns": [asdict(turn) for turn in self.turns], "title": self.title,
            "end": self.scenario.end.year, "played": self.played,
        }
        if voter is not None:
            found["mine"] = {"team": self.teams.get(voter), "vote": self.votes.get(voter)}
        if self.world is not None and seen < self.played:
            found["world"] = first_quarters(self.world, self.played)
            if self.alone is not None:
                alone = first_quarters(self.alone, self.played)
                found["alone"] = {name: alone[name] for name in ("line", "scores")}
        return found

    def stored(self) -> dict[str, Any]:
        """All that a restart must know."""
        return {"asked": self.asked, "member": self.member, "random_seed": self.random_seed,
                "years": self.years, "roles": self.roles, "code": self.code,
                "teacher": self.teacher, "teams": self.teams,
                "turns": [asdict(turn) for turn in self.turns],
                "decided": [[one.state, str(one.first), str(one.last), one.mode]
                            for one in self.decided]}

    @classmethod
    def restored(cls, scenario: Scenario, kept: Mapping[str, Any]) -> Class:
        """A class from what was `stored`."""
        return cls(scenario, kept["member"], kept["random_seed"], kept["asked"], kept["years"],
                   tuple(kept["roles"]), kept["code"], kept["teacher"],
                   decided=[Decision.of(*one) for one in kept["decided"]],
                   turns=[ClosedVote(**one) for one in kept["turns"]], teams=dict(kept["teams"]))


def first_quarters(world: dict[str, Any], count: int) -> dict[str, Any]:
    """What a class sees of a `world_reply`: its first `count` quarters, nothing of later ones."""
    def cut(value: Any, depth: int) -> Any:
        if depth == 0:
            return value[:count]
        return {key: cut(inside, depth - 1) for key, inside in value.items()}

    depths = {"quarters": 0, "line": 0, "trade": 1, "exports": 1, "stance": 1, "scores": 2}
    found = {name: cut(world[name], depth) for name, depth in depths.items() if name in world}
    return {"pair": world["pair"], **found}


class Classroom:
    """All classes of this lab by their codes, kept in `folder` if there is one."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.classes: dict[str, Class] = {}

    def restore(self, read: Callable[[Mapping[str, Any]], Scenario]) -> None:
        """Open the classes again that an earlier lab has left; `read` reads their scenario."""
        if self.folder is None or not self.folder.is_dir():
            return
        clean(self.folder)
        for file in sorted(self.folder.glob("class-*.json")):
            with suppress(ValueError, KeyError, TypeError, OSError, QurultayError):
                if time.time() - file.stat().st_mtime > KEPT:
                    file.unlink(missing_ok=True)
                    continue
                kept = json.loads(file.read_text(encoding="utf-8"))
                one = Class.restored(read(kept["asked"]), kept)
                self.classes[one.code] = one

    def keep(self, one: Class) -> None:
        """Write a class to its file; where the disk fails the lesson goes on, and that is said."""
        if self.folder is None:
            return
        try:
            write_whole(self._file(one), json.dumps(one.stored()).encode())
        except StoreError as failure:
            log.warning("%s; the class goes on, but a restart may not know of this", failure)

    def _file(self, one: Class) -> Path:
        assert self.folder is not None
        return self.folder / f"class-{one.code}.json"

    def open(self, scenario: Scenario, member: int, random_seed: int,
             asked: Mapping[str, Any] | None = None, years: int = 1,
             roles: Sequence[str] | None = None) -> Class:
        """A new class with a team for each of `roles`, which are the Central Asian states.

        Those for which the scenario itself decides have none. QurultayError if there are too many.
        """
        for one in list(self.classes.values()):
            if len(self.classes) >= MOST_CLASSES and time.time() - one.touched > IDLE:
                self.close(one)
        if len(self.classes) >= MOST_CLASSES:
            raise QurultayError(say("class-error-too-many", most=MOST_CLASSES))
        free = free_in(scenario)
        teams = tuple(code for code in (players() if roles is None else roles) if code in free)
        if not teams:
            raise QurultayError(say("class-error-nobody-free"))
        opened = Class(scenario, member, random_seed, asked or {}, years, teams)
        self.classes[opened.code] = opened
        self.keep(opened)
        return opened

    def find(self, asked: str) -> Class:
        """A class by its code; NoSuchClass if there is none."""
        found = self.classes.get(asked.strip().upper())
        if found is None:
            raise NoSuchClass(say("class-error-no-class"))
        found.touched = time.time()
        return found

    def taught(self, asked: str, teacher: str) -> Class:
        """A class for its teacher; QurultayError for anybody else."""
        found = self.find(asked)
        if not same_text(teacher, found.teacher):
            raise QurultayError(say("class-error-not-teacher"))
        return found

    def close(self, one: Class) -> None:
        """End a class and delete all it held; StoreError, and it is there, if that fails."""
        if self.folder is not None:
            try:
                self._file(one).unlink(missing_ok=True)
            except OSError as failure:
                raise StoreError(f"{self._file(one)}: cannot be deleted: {failure.strerror}"
                                 ) from failure
        self.classes.pop(one.code, None)
