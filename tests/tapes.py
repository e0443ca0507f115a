"""Small rules traced and compiled, to be held against the same rules run by NumPy."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.engine.compiled_run import addresses
from qurultay.engine.compiler import functions as functions
from qurultay.engine.compiler.llvm import MATRICES, WORLDS
from qurultay.engine.compiler.machine import loaded, machine_code
from qurultay.engine.compiler.program import program
from qurultay.engine.compiler.tape import Tape
from qurultay.engine.compiler.traced import Traced

Rule = Callable[..., Any]
ODD = (0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, np.nan, 5e-324, 1e300)
"""Numbers at which functions part ways."""


def numbers(*shapes: tuple[int, ...], members: int = 11, seed: int = 1, odd: float = 0.0,
            ) -> list[FloatArray]:
    """Arrays of these shapes for some members; a share of the numbers is odd."""
    chance = np.random.default_rng(seed)
    found = [chance.normal(size=(*shape, members)) * 10.0 ** chance.integers(-3, 4, members)
             for shape in shapes]
    return [np.where(chance.random(one.shape) < odd, chance.choice(ODD, one.shape), one)
            for one in found]


def by_numpy(rule: Rule, arrays: Sequence[FloatArray]) -> list[FloatArray]:
    """What a rule comes to, flat, as the numbers or the bits of numbers."""
    with np.errstate(all="ignore"):
        found = rule(*(values.copy() for values in arrays))
    return [_flat(values) for values in (found if isinstance(found, tuple) else (found,))]


def _flat(values: Any) -> FloatArray:
    bits = values.view(np.float64) if values.dtype == np.uint64 else values.astype(np.float64)
    return bits.reshape(bits[..., 0].size, bits.shape[-1])


def by_machine(rule: Rule, arrays: Sequence[FloatArray]) -> tuple[list[FloatArray], FloatArray]:
    """The same from the rule traced and compiled; and by member whether a loop ran out (flag, m).

    Raises:
        Untraceable: if the rule does what a tape cannot hold.
    """
    tape, row, given = Tape(), 0, []
    for values in arrays:
        given.append(Traced.given(tape, "state", row, values.shape[:-1]))
        row += values[..., 0].size
    found = rule(*given)
    results = [*(found if isinstance(found, tuple) else (found,)),
               *(Traced.whole(tape, flag, ()) for flag in tape.flags)]
    rows, outputs = [0], []
    for one in results:
        shown = one.view(np.float64) if one.kind == "u8" else one.cast("f8")
        outputs.append((shown.read(shown.at.shape), "measured", rows[-1]))
        rows.append(rows[-1] + one.at.size)
    text, scratch = program(tape.nodes, outputs, {
        **dict.fromkeys(MATRICES, 0), "state": row, "measured": rows[-1]})
    whole = _run(text, scratch, np.concatenate([_flat(values) for values in arrays]),
                 rows[-1])
    parts = [whole[first:last] for first, last in pairwise(rows)]
    count = len(parts) - len(tape.flags)
    return parts[:count], np.array([part[0] for part in parts[count:]])


def _run(text: str, scratch: int, state: FloatArray, height: int) -> FloatArray:
    """One quarter of a program, on as many groups of worlds as it takes."""
    members = state.shape[-1]
    groups = -(-members // WORLDS)
    padded = np.concatenate([state, np.repeat(state[:, :1], groups * WORLDS - members, 1)], 1)
    packed = np.ascontiguousarray(padded.reshape(len(state), groups, WORLDS).transpose(1, 0, 2))
    seen, nothing = np.full((groups, height, WORLDS), 7.7), np.empty(1)
    own = addresses([nothing])
    at = addresses([packed, np.empty_like(packed), nothing, own, nothing, seen, own])
    memory = np.full(scratch, 0xA5, dtype=np.uint8)
    loaded(machine_code(text))(
        at.ctypes.data, memory.ctypes.data, 0, groups, 1)
    return seen.transpose(1, 0, 2).reshape(height, groups * WORLDS)[:, :members]


def same_bits(one: FloatArray, other: FloatArray) -> bool:
    """Equal in every bit, but that all that is not a number is alike."""
    lost = np.isnan(one)
    return one.shape == other.shape and np.array_equal(lost, np.isnan(other)) and np.array_equal(
        np.where(lost, 0.0, one).view(np.uint64), np.where(lost, 0.0, other).view(np.uint64))


def check(rule: Rule, *arrays: FloatArray) -> None:
    """Fail if a rule compiled is not what it is in NumPy, to the last bit."""
    expected, (found, _) = by_numpy(rule, arrays), by_machine(rule, arrays)
    assert len(expected) == len(found)
    for place, (one, other) in enumerate(zip(expected, found, strict=True)):
        members = np.broadcast_to(one, other.shape)  # what members share NumPy may hold once
        assert same_bits(np.ascontiguousarray(members), other), f"result {place}"
