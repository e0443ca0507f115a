"""The program of a quarter: rules traced, results compared with NumPy."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.core import arrays
from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.engine.compiled_run import (
    MEMBER,
    SHARED,
    SINCE,
    SOUND,
    STARTS,
    Arrays,
    Block,
    Compiled,
    Layout,
    Reading,
    Rows,
    Run,
    Shapes,
    Unsettled,
)
from qurultay.engine.compiler import functions as functions
from qurultay.engine.compiler.loaded_code import kinds, loaded_code
from qurultay.engine.compiler.program import program
from qurultay.engine.compiler.reasons import reason
from qurultay.engine.compiler.tape import Refusing, Tape
from qurultay.engine.compiler.traced import Traced, traced
from qurultay.inputs.values import Parameters
from qurultay.world import readings as world_readings
from qurultay.world.measures import finite, looked, summary
from qurultay.world.now import Now
from qurultay.world.world import Base, World

_UNFIT = (KeyError, AttributeError, ValueError, OSError)
"""What comes of a program that was made for something else."""


class Someday(Refusing):
    """The quarter of a tape: no date yet, `later` quarters after the one before.

    A rule may ask how long the base quarter is past and take `dated` readings; all else that
    depends on the date is refused.
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

    def __eq__(self, other: object) -> Any:
        self._refuse("a comparison with {}")

    __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __eq__
    __hash__ = Refusing.__hash__

    def read(self, reading: Callable[..., FloatArray], facts: Any) -> Traced:
        """What a reading of the calendar will give."""
        known = getattr(world_readings, reading.__name__, None)
        if getattr(known, "__wrapped__", None) is not inspect.unwrap(reading):
            self._refuse(f"{reading.__name__}, a reading of {{}} that is none of `readings`,")
        return self.noted(reading.__name__, reading(facts, self.base).shape[:-1])

    def noted(self, name: str, shape: tuple[int, ...]) -> Traced:
        """A reading as rows of their matrix."""
        reading = Reading(name, self.later, int(np.prod(shape)))
        if reading not in self.readings:
            self.readings.append(reading)
        before = self.readings[:self.readings.index(reading)]
        return Traced.given(self.tape, "dated", sum(one.size for one in before), shape)


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
    begun: Any = {**{one.name: getattr(first, one.name) for one in fields(first)},
                  **state.traced(tape, "state"), "quarter": now,
                  "base": Base(**{**vars(first.base), **known})}
    starts: Any = (now + 1).noted(STARTS, block.chance.starts(0).shape[:-1]).view(np.uint64)
    after = block.after(Now(World(**begun), Parameters(own), block.chance.luck(starts, member)))
    found: Any = {**summary(after, Parameters(own), pairs), SOUND: finite(after)}
    for flag in tape.flags:
        found[SOUND] = found[SOUND] & ~Traced.whole(tape, flag, ())
    seen: Any = looked(after)
    measured, glimpsed = (Rows.of({name: value.shape[:-1] for name, value in values.items()})
                          for values in (found, seen))
    text, scratch = program(tape.nodes, [
        *state.outputs("after", {name: getattr(after, name) for name in state.shapes}),
        *measured.outputs("measured", found), *glimpsed.outputs("looked", seen)], {
            "state": state.height, "base": base.height, "parameters": keys.height,
            "measured": measured.height, "looked": glimpsed.height,
            "dated": sum(one.size for one in readings)})
    return Layout(state, base, measured, glimpsed, tuple(keys.shapes), tuple(readings),
                  scratch), text


def why(failure: Exception) -> str:
    """Which rule could not be traced, and why."""
    return reason(failure, (arrays.__file__, str(Path(__file__).parent)))


def code_of_rules(block: Block) -> str:
    """A name for the loaded functions and constants that make a quarter."""
    return loaded_code((type(block).after, summary, finite, looked, type(block.chance).luck),
                       kinds(block.first, block.schedule.own, block.chance),
                       "qurultay.engine.compiler")


def _shapes(thing: Any) -> Shapes:
    """Shapes, without members, of the arrays among the fields of a world or its base."""
    return {one.name: getattr(thing, one.name).shape[:-1] for one in fields(thing)
            if isinstance(getattr(thing, one.name), np.ndarray)}


def fault_of_first(compiled: Compiled, block: Block, pairs: tuple[str, ...]) -> str:
    """What differs in the first quarter of all members; empty if nothing does.

    Raises:
        Unsettled, RunError: if NumPy fails on these worlds too.
    """
    found: Arrays = {}
    try:
        run = Run(compiled, block)
        with suppress(Unsettled):
            measured, _ = run.forward(1)
            found = {name: values[0] for name, values in measured.items()}
        return _fault(block, block.now(block.first), pairs, run.world(), found)
    except _UNFIT as failure:
        return f"the program does not fit: {why(failure)}"


def fits(compiled: Compiled, block: Block, pairs: tuple[str, ...], quarters: int) -> bool:
    """Whether `fault_of_last` finds nothing, in a run from the start; raises as above."""
    try:
        return not fault_of_last(Run(compiled, block), pairs, quarters)
    except _UNFIT:
        return False


def fault_of_last(run: Run, pairs: tuple[str, ...], quarters: int) -> str:
    """What differs in the last of some quarters of the first members; empty if nothing does.

    NumPy starts from the worlds that the program made before it. Raises as above.
    """
    before, after, found = run.trial(quarters)
    block, few, quarter = run.block, run.few, after.quarter
    now = block.schedule.at(quarter)
    own = Parameters({key: value[..., :few] if (value := now[key]).ndim else value for key in now})
    draws = block.chance.luck(block.chance.starts(quarter.ordinal),
                              block.members[:few].astype(np.uint64))
    return _fault(block, Now(before, own, draws), pairs, after, found)


def _fault(block: Block, now: Now, pairs: tuple[str, ...], after: World,
           measured: Arrays) -> str:
    """In which arrays worlds and measures are not what NumPy makes."""
    world = block.after(now)
    if not finite(world).all():
        raise Unsettled
    if not measured:
        return f"compiled, trade does not add up in {world.quarter}, as it does in NumPy"
    wrong = [one.name for one in fields(World) if isinstance(
        values := getattr(world, one.name), np.ndarray)
        and not same(values, getattr(after, one.name))]
    wrong += [name for name, values in summary(world, now.parameters, pairs).items()
              if not same(values, measured[name])]
    return (f"compiled, {', '.join(wrong[:5])} would not be as in NumPy in {world.quarter}"
            if wrong else "")


def same(one: FloatArray, other: FloatArray) -> bool:
    """Whether numbers are the same in every bit, and all that is not a number alike."""
    one = np.broadcast_to(one, other.shape)
    alike = (one == other) & (np.signbit(one) == np.signbit(other))  # zeros have signs
    return bool((alike | (np.isnan(one) & np.isnan(other))).all())
