"""Whether a program makes the same quarters as NumPy, to the last bit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.engine.compiled_run import Arrays, Compiled, Run, Unsettled
from qurultay.engine.quarter import Block, why
from qurultay.inputs.values import Parameters
from qurultay.world.measures import finite, summary
from qurultay.world.now import Now
from qurultay.world.step import step
from qurultay.world.world import World

_UNFIT = (KeyError, AttributeError, ValueError, OSError)
"""What comes of a program that was made for something else."""


def fault_of_first(compiled: Compiled, block: Block, pairs: tuple[str, ...]) -> str:
    """What differs in the first quarter of all members; empty if nothing does.

    Raises:
        Unsettled, RunError: if these worlds do not come out as they should in NumPy either.
    """
    found: Arrays = {}
    try:
        run = Run(compiled, block)
        with suppress(Unsettled):
            measured, _ = run.forward(1)
            found = {name: values[0] for name, values in measured.items()}
        return _fault(block.now(block.first), pairs, run.world(), found)
    except _UNFIT as failure:
        return f"the program does not fit: {why(failure)}"


def fits(compiled: Compiled, block: Block, pairs: tuple[str, ...], quarters: int) -> bool:
    """Whether nothing differs in the last of some quarters of the first members.

    Raises:
        Unsettled, RunError: as above.
    """
    try:
        return not fault_of_last(Run(compiled, block), pairs, quarters)
    except _UNFIT:
        return False


def fault_of_last(run: Run, pairs: tuple[str, ...], quarters: int) -> str:
    """What differs in the last of some quarters of the first members; empty if nothing does.

    It is done again in NumPy, from the worlds that the program made of those before.

    Raises:
        Unsettled, RunError: as above.
    """
    before, after, found = run.trial(quarters)
    block, few, quarter = run.block, run.few, after.quarter
    now = block.schedule.at(quarter)
    own = Parameters({key: value[..., :few] if (value := now[key]).ndim else value for key in now})
    draws = block.chance.luck(block.chance.starts(quarter.ordinal),
                              block.members[:few].astype(np.uint64))
    return _fault(Now(before, own, draws), pairs, after, found)


def _fault(now: Now, pairs: tuple[str, ...], after: World, measured: Arrays) -> str:
    """The arrays in which worlds and measures are not what NumPy makes of the worlds before."""
    world = step(now)
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
