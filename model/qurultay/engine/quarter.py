"""Quarters compiled: the rules traced once, and run on blocks of worlds."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from qurultay.core import arrays
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.engine.compiler import functions as functions
from qurultay.engine.compiler.loaded_code import kinds, loaded_code
from qurultay.engine.compiler.program import program
from qurultay.engine.compiler.reasons import reason
from qurultay.engine.compiler.tape import Refusing, Tape
from qurultay.engine.compiler.traced import Traced, traced
from qurultay.inputs.values import Parameters
from qurultay.world import readings as world_readings
from qurultay.world.draws import Chance
from qurultay.world.measures import finite, summary
from qurultay.world.measures import looked as looks
from qurultay.world.now import Now
from qurultay.world.schedule import Schedule
from qurultay.world.step import step
from qurultay.world.world import Base, World

Shapes = dict[str, tuple[int, ...]]


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


MEMBER, SOUND = "number of the member", "sound"
SHARED = ("flow", "output", "deficit", "phi", "answers", "trust", "depth", "closure", "rivalry",
          "remittances", "passage", "supply")
"""Of what worlds start from, the arrays that all members have in common: constants of a program."""

SINCE, STARTS = "quarters since the base", "starts of the streams"


@dataclass(frozen=True)
class Reading:
    """What is read off the calendar in a quarter: numbers that all members share.

    `name` is SINCE, STARTS, or one of `world.readings` that is `dated`; `later` counts from the
    quarter before the simulated one.
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


class Someday(Refusing):
    """The quarter of a tape: no date yet, `later` quarters after the one before.

    A rule may ask how long the base quarter is past and take readings that are `dated`; what
    depends on the date in any other way is refused.
    """

    _stands_for = "the date"

    def __init__(self, tape: Tape, readings: list[Reading], base: Quarter, later: int = 0) -> None:
        self.tape, self.readings, self.base, self.later = tape, readings, base, later

    def __add__(self, quarters: int) -> Someday:
        if not isinstance(quarters, int):
            self._refuse("numbers added to {}")
        return Someday(self.tape, self.readings, self.base, self.later + quarters)

    def __sub__(self, other: Quarter) -> Traced:
        if other != self.base:
            self._refuse("the time between {} and another than the base quarter")
        return self.noted(SINCE, ())

    def _compared(self, other: object) -> Any:
        self._refuse("a comparison with {}")

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _compared
    __hash__ = Refusing.__hash__

    def read(self, reading: Callable[..., FloatArray], facts: Any) -> Traced:
        """What a reading of the calendar will give."""
        known = getattr(world_readings, reading.__name__, None)
        if getattr(known, "__wrapped__", None) is not inspect.unwrap(reading):
            self._refuse(f"{reading.__name__}, a reading of {{}} that is none of `readings`,")
        return self.noted(reading.__name__, reading(facts, Quarter(2021, 4)).shape[:-1])

    def noted(self, name: str, shape: tuple[int, ...]) -> Traced:
        """A reading as rows of a matrix of their own; the same one has the same rows."""
        reading = Reading(name, self.later, int(np.prod(shape)))
        if reading not in self.readings:
            self.readings.append(reading)
        before = self.readings[:self.readings.index(reading)]
        return Traced.given(self.tape, "dated", sum(one.size for one in before), shape)


@dataclass(frozen=True)
class Rows:
    """Arrays one under the other in a matrix: their shapes without members, and their rows."""

    shapes: Shapes
    places: dict[str, slice]
    height: int

    @classmethod
    def of(cls, shapes: Shapes) -> Rows:
        """In the order in which they are named."""
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
    """Where everything lies: the matrices of a program, and the scratch memory it needs."""

    state: Rows
    base: Rows
    measured: Rows
    looked: Rows
    parameters: tuple[str, ...]
    readings: tuple[Reading, ...]
    scratch: int


def written(block: Block, pairs: tuple[str, ...]) -> tuple[Layout, str]:
    """Trace a quarter of a block, with what it measures: where things lie, and the program.

    Raises:
        Untraceable: if a rule does what a tape cannot hold.
    """
    first = block.first
    tape, readings = Tape(), list[Reading]()
    own_base = {name: shape for name, shape in _shapes(first.base).items() if name not in SHARED}
    state, base = Rows.of(_shapes(first)), Rows.of({**own_base, MEMBER: ()})
    keys = Rows.of(dict.fromkeys(block.schedule.own, ()))
    own: Any = keys.traced(tape, "parameters")
    known: Any = {**{name: traced(tape, getattr(first.base, name)) for name in SHARED},
                  **base.traced(tape, "base")}
    member = known.pop(MEMBER).view(np.uint64)
    now = Someday(tape, readings, first.base.quarter)
    begun: Any = {**_fields(first), **state.traced(tape, "state"), "quarter": now,
                  "base": Base(**{**vars(first.base), **known})}
    starts: Any = (now + 1).noted(STARTS, block.chance.starts(0).shape[:-1]).view(np.uint64)
    after = step(Now(World(**begun), Parameters(own), block.chance.luck(starts, member)))
    found: Any = {**summary(after, Parameters(own), pairs), SOUND: finite(after)}
    for flag in tape.flags:
        found[SOUND] = found[SOUND] & ~Traced.whole(tape, flag, ())
    seen: Any = looks(after)
    measured, looked = (Rows.of({name: value.shape[:-1] for name, value in values.items()})
                        for values in (found, seen))
    text, scratch = program(tape.nodes, [
        *state.outputs("after", {name: getattr(after, name) for name in state.shapes}),
        *measured.outputs("measured", found), *looked.outputs("looked", seen)], {
            "state": state.height, "base": base.height, "parameters": keys.height,
            "measured": measured.height, "looked": looked.height,
            "dated": sum(one.size for one in readings)})
    return Layout(state, base, measured, looked, tuple(keys.shapes), tuple(readings),
                  scratch), text


def why(failure: Exception) -> str:
    """Which rule could not be traced, and why."""
    return reason(failure, (arrays.__file__, str(Path(__file__).parent)))


def code_of_rules(block: Block) -> str:
    """A name for all functions and constants, as they are loaded, that make a quarter."""
    return loaded_code((step, summary, finite, looks, type(block.chance).luck),
                       kinds(block.first, block.schedule.own, block.chance),
                       "qurultay.engine.compiler")


def _shapes(thing: Any) -> Shapes:
    """Shapes, without members, of the arrays among the fields of a world or its base."""
    return {one.name: getattr(thing, one.name).shape[:-1] for one in fields(thing)
            if isinstance(getattr(thing, one.name), np.ndarray)}


def _fields(world: World) -> dict[str, Any]:
    return {one.name: getattr(world, one.name) for one in fields(world)}
