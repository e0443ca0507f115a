"""A block of worlds on its way through a compiled program."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.engine.compiler.llvm import WORLDS
from qurultay.engine.compiler.machine import Code
from qurultay.engine.compiler.tape import Tape
from qurultay.engine.compiler.traced import Traced
from qurultay.engine.workers import uninterrupted
from qurultay.inputs.values import Parameters
from qurultay.world import readings as world_readings
from qurultay.world.draws import Chance
from qurultay.world.now import Now
from qurultay.world.schedule import Schedule
from qurultay.world.world import Base, World

T = TypeVar("T")
Arrays = dict[str, FloatArray]
Shapes = dict[str, tuple[int, ...]]

GROUPS = 4
"""Groups of worlds that are worth a thread."""


_THREADS = ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="worlds")
"""For all runs of this process; the code they run does not hold the interpreter."""


class Block(Protocol):
    """What a program needs of a block of worlds."""

    @property
    def members(self) -> IntArray:
        """Their numbers."""

    @property
    def first(self) -> World:
        """The worlds in the quarter before the first simulated one."""

    @property
    def chance(self) -> Chance:
        """Where their draws come from."""

    @property
    def schedule(self) -> Schedule:
        """Where their parameters come from."""

    def now(self, world: World) -> Now:
        """What the rules read in the quarter after `world`."""

    def after(self, now: Now) -> World:
        """The worlds a quarter later, by the rules in NumPy."""


MEMBER, SOUND = "number of the member", "sound"
SHARED = ("flow", "output", "deficit", "phi", "answers", "trust", "rivalry",
          "remittances", "passage", "supply")
"""Of what worlds start from, the arrays that all members have in common: constants of a program."""

SINCE, STARTS = "quarters since the base", "starts of the streams"


@dataclass(frozen=True)
class Reading:
    """What is read off the calendar in a quarter: `size` numbers that all members share.

    `name` is SINCE, STARTS, or a `dated` one of `world.readings`; `later` counts from the quarter
    before the simulated one.
    """

    name: str
    later: int
    size: int

    def of(self, block: Block, quarter: Quarter) -> FloatArray:
        """The numbers after `quarter`, one under the other."""
        then, first = quarter + self.later, block.first
        if self.name == SINCE:
            return np.array([float(then - first.base.quarter)])
        if self.name == STARTS:
            return block.chance.starts(then.ordinal).view(np.float64).ravel()
        found: FloatArray = getattr(world_readings, self.name)(first.base.facts, then)
        return found.ravel()


@dataclass(frozen=True)
class Rows:
    """Arrays one under the other in a matrix; `shapes` without members."""

    shapes: Shapes
    places: dict[str, slice]
    height: int

    @classmethod
    def of(cls, shapes: Shapes) -> Rows:
        """In the order of their names here."""
        ends = np.cumsum([0, *(int(np.prod(shape)) for shape in shapes.values())]).tolist()
        return cls(shapes, {name: slice(first, last) for name, first, last in zip(
            shapes, ends, ends[1:], strict=False)}, ends[-1])

    def traced(self, tape: Tape, matrix: str) -> dict[str, Traced]:
        """The arrays as a tape knows them."""
        return {name: Traced.given(tape, matrix, self.places[name].start, shape)
                for name, shape in self.shapes.items()}

    def outputs(self, matrix: str, values: dict[str, Traced]) -> list[Any]:
        """What a tape is to write into each row."""
        return [(values[name].cast("f8").read(shape), matrix, self.places[name].start)
                for name, shape in self.shapes.items()]


@dataclass(frozen=True)
class Layout:
    """The matrices of a program, and the scratch memory it needs."""

    state: Rows
    base: Rows
    measured: Rows
    looked: Rows
    parameters: tuple[str, ...]
    readings: tuple[Reading, ...]
    scratch: int


class Unsettled(Exception):
    """A world did not come out as it should; NumPy can say why."""


@dataclass
class Compiled:
    """A program; `unchecked` counts quarters of worlds since one was compared with NumPy."""

    layout: Layout
    code: Code
    unchecked: float = math.inf


class Run:
    """Worlds in groups that a register holds: every matrix is (group, row, world)."""

    def __init__(self, compiled: Compiled, block: Block, threads: int = 1) -> None:
        self.compiled, self.layout, self.block = compiled, compiled.layout, block
        self.members = len(block.members)
        self.groups = -(-self.members // WORLDS)
        self.quarter = block.first.quarter
        count = max(1, min(threads, self.groups // GROUPS))
        self._shares = [self.groups * share // count for share in range(count + 1)]
        member = block.members.astype(np.uint64).view(np.float64)[None]
        self._state, self._base = _remembered(block.first, "matrices", lambda: (
            self._packed(getattr(block.first, name) for name in self.layout.state.shapes),
            self._packed(member if name == MEMBER else getattr(block.first.base, name)
                         for name in self.layout.base.shapes)))
        self._other: FloatArray | None = None
        self._parameters: dict[int, tuple[Parameters, FloatArray]] = {}
        self._dates: dict[Quarter, FloatArray] = _remembered(
            block.chance, (self.layout.readings, block.first.base.quarter), dict)
        """What is read off the calendar after each quarter."""

    def forward(self, quarters: int, looks: Sequence[int] = ()) -> tuple[Arrays, list[Arrays]]:
        """Go on by some quarters; measures (quarter, ..., m), and what is seen in some of them.

        `looks` counts quarters from 0; a look is (..., m) by name.

        Raises:
            Unsettled: if trade of a member does not add up, or is not a number.
        """
        if self._other is None:  # what a block begins with is left as it is
            self._state, self._other = self._state.copy(), np.empty_like(self._state)
        found, pages = self._through(quarters, self._state, self._other, self._shares, looks)
        if quarters % 2:
            self._state, self._other = self._other, self._state
        self.quarter += quarters
        return found, pages

    def trial(self, quarters: int) -> tuple[World, World, Arrays]:
        """The first worlds before and after the last of some quarters, and what is measured then.

        The run itself stays where it is. Unsettled as in `forward`.
        """
        state = self._state[:1].copy()
        other = np.empty_like(state)
        found, _ = self._through(quarters, state, other, [0, 1])
        if quarters % 2:
            state, other = other, state
        base, end = first_members(self.block.first.base, self.few), self.quarter + quarters
        return (self._glance(other, base, end + -1, self.few),
                self._glance(state, base, end, self.few),
                {name: values[-1] for name, values in found.items()})

    @property
    def few(self) -> int:
        """How many worlds a trial has."""
        return min(self.members, WORLDS)

    def _through(self, quarters: int, state: FloatArray, other: FloatArray, shares: list[int],
                 looks: Sequence[int] = ()) -> tuple[Arrays, list[Arrays]]:
        """Some groups through some quarters, from `state` to `other` and back."""
        groups = shares[-1]
        ahead = [self.quarter + later for later in range(quarters)]
        for quarter in ahead:
            if quarter not in self._dates:
                self._dates[quarter] = np.concatenate([
                    reading.of(self.block, quarter) for reading in self.layout.readings])
        dated = np.array([self._dates[quarter] for quarter in ahead])
        own = [self._own(quarter + 1) for quarter in ahead]
        rows, seen = self.layout.measured, self.layout.looked
        measured = np.empty((groups, quarters, rows.height, WORLDS))
        unseen = np.empty((groups, seen.height, WORLDS))
        pages = {look: np.empty_like(unseen) for look in looks}
        matrices = [state, other, self._base, addresses(own), dated, measured,  # held till the end
                    addresses([pages.get(place, unseen) for place in range(quarters)])]
        at = addresses(matrices)

        def work(first: int, last: int) -> None:
            scratch = np.empty(self.layout.scratch, dtype=np.uint8)
            self.compiled.code(at.ctypes.data, scratch.ctypes.data, first, last, quarters)

        with uninterrupted():
            others = [_THREADS.submit(work, *ends) for ends in pairwise(shares[1:])]
        work(*shares[:2])
        for thread in others:
            thread.result()
        found = self._named(rows, measured.transpose(1, 2, 0, 3))
        if not found.pop(SOUND).all():
            raise Unsettled
        return found, [{name: values[0] for name, values in self._named(
            seen, page.transpose(1, 0, 2)[None]).items()} for page in pages.values()]

    def world(self, kept: bool = False) -> World:
        """The world as it stands, good until the run goes on, or for ever if it is `kept`."""
        found = self._glance(self._state, self.block.first.base, self.quarter, self.members)
        if kept:
            self._other = np.empty_like(self._state)
        return found

    def _glance(self, state: FloatArray, base: Base, quarter: Quarter, members: int) -> World:
        found = object.__new__(Glance)
        vars(found).update(base=base, quarter=quarter, _of=(state, self.layout.state, members))
        return found

    def _named(self, rows: Rows, matrix: FloatArray) -> Arrays:
        """The arrays of a matrix (quarter, row, group, world) by name. (quarter, ..., m) each"""
        members = min(self.members, matrix.shape[2] * WORLDS)
        return {name: cut(matrix[:, place], rows.shapes[name], members)
                for name, place in rows.places.items()}

    def _own(self, quarter: Quarter) -> FloatArray:
        """The parameters of a quarter, of which few are not the members' own."""
        now, own = self.block.schedule.at(quarter), self.block.schedule.own
        if id(now) not in self._parameters:
            found = _remembered(own, "matrices", lambda: self._packed(
                np.asarray(own[key]).reshape(1, -1) for key in self.layout.parameters))
            if now is not own:
                found = found.copy()
                for row, key in enumerate(self.layout.parameters):
                    if now[key] is not own[key]:
                        found[:, row] = self._packed([np.asarray(now[key]).reshape(1, -1)])[:, 0]
            self._parameters[id(now)] = now, found
        return self._parameters[id(now)][1]

    def _packed(self, arrays: Iterable[FloatArray]) -> FloatArray:
        """Arrays (..., m or 1) one under the other; what is beyond the last member is the first."""
        values = [one.reshape(-1, one.shape[-1]) for one in arrays]
        found = np.empty((self.groups, sum(map(len, values)), WORLDS))
        whole, at = self.members // WORLDS, 0
        for one in values:
            rows = found[:, at:at + len(one)]
            full = np.broadcast_to(one, (len(one), self.members))
            side_by_side = full[:, :whole * WORLDS].reshape(len(one), whole, WORLDS)
            rows[:whole] = side_by_side.transpose(1, 0, 2)
            if whole < self.groups:
                rows[whole] = full[:, :1]
                rows[whole, :, :self.members - whole * WORLDS] = full[:, whole * WORLDS:]
            at += len(one)
        return found


class Glance(World):
    """A world in a compiled run."""

    def __getstate__(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(World)}

    def __getattr__(self, name: str) -> FloatArray:
        if name.startswith("_"):
            raise AttributeError(name)
        matrix, rows, members = self._of
        found: FloatArray = cut(
            matrix.transpose(1, 0, 2)[None, rows.places[name]], rows.shapes[name], members)[0]
        vars(self)[name] = found
        return found


def first_members(base: Base, count: int) -> Base:
    """What worlds started from, of the first members alone."""
    given: dict[str, Any] = {
        name: np.ascontiguousarray(value[..., :count]) if isinstance(value, np.ndarray) else value
        for name, value in vars(base).items()}
    return Base(**given)


def cut(rows: FloatArray, shape: tuple[int, ...], members: int) -> FloatArray:
    """Rows (quarter, row, group, world) of an array as (quarter, ..., m)."""
    whole = rows.reshape(len(rows), *shape, rows.shape[2] * WORLDS)
    found: FloatArray = whole[..., :members]
    return found


def _remembered(thing: Any, name: Hashable, make: Callable[[], T]) -> T:
    """Make it once, and keep it by its name with a thing that many runs begin with."""
    known = vars(thing).setdefault("_made", {})
    if name not in known:
        known[name] = make()
    found: T = known[name]
    return found


def addresses(matrices: Sequence[npt.NDArray[Any]]) -> npt.NDArray[np.uint64]:
    """Where matrices begin in memory."""
    return np.array([values.ctypes.data for values in matrices], dtype=np.uint64)
