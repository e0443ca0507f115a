"""Rules made up at random: traced and compiled they come to NumPy's bits, views and changes too."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tapes import by_numpy, check, numbers, same_bits

from qurultay.core.arrays import Largest, Weights, laid_out, repeated, total
from qurultay.core.elementary import exp, log

pytest.importorskip("llvmlite")

Array = Any
Deed = Callable[[Array, Array, int], Array]
Step = tuple[str, int, int, int]
MOST = 60
"""Elements of an array, so that programs stay small."""

WEIGHTS = Weights(np.array([[0.0, 1.5, 0.0, -2.0], [0.0] * 4, [0.1, 0.2, 0.3, 0.4]]))
GROUPS = Largest([np.array([3, 1]), np.array([], dtype=int), np.array([0]), np.array([2, 2, 1])])


def shape(values: Array) -> tuple[int, ...]:
    """Without members."""
    return tuple(values.shape[:-1])


def fits(part: Array, whole: Array) -> bool:
    """Whether one can be put into the other."""
    try:
        return bool(np.broadcast_shapes(shape(part), shape(whole)) == shape(whole))
    except ValueError:
        return False


def meets(act: Callable[[Array, Array], Array], one: Array, other: Array, _: int) -> Array:
    """An operation on two arrays, if their shapes allow one."""
    try:
        size = int(np.prod(np.broadcast_shapes(shape(one), shape(other))))
    except ValueError:
        return None
    return act(one, other) if size <= MOST else None


def within(act: Callable[[Array, int, int], Array], one: Array, _: Array, at: int) -> Array:
    """An operation along an axis that is not empty."""
    if not shape(one) or not len(one):
        return None
    axis = at % len(shape(one))
    length = one.shape[axis]
    return act(one, axis, at % length) if length else None


def put(one: Array, other: Array, at: int) -> None:
    """Change some entries, in one of several ways."""
    if not shape(one):
        return
    count = len(one)
    if not count:
        return
    first, picks = at % count, [at % count, (at // 3) % count, 0]
    index: Any = (slice(first, None), first, picks, slice(None, None, 2),
                  (..., slice(None)), slice(first + 1, None))[at % 6]
    if not fits(other, one[index]):
        return
    if at % 4 == 0:
        one[index] += other
    elif at % 4 == 1:
        one[index] = other
    elif at % 4 == 2:
        one[index] *= np.minimum(other, 1.0)
    else:
        view = one[index]
        view -= other


def whole(one: Array, other: Array, at: int) -> None:
    """Change an array as a whole, under whatever names it goes."""
    if fits(other, one):
        one *= other
        one += 1.0


def joined(one: Array, other: Array, at: int) -> Array:
    """One after the other, or side by side."""
    if 3 * int(np.prod(shape(one))) > MOST:
        return None
    if at % 2 and shape(one) == shape(other):
        return np.stack([one, other], axis=at % (len(shape(one)) + 1))
    if shape(one) and len(shape(one)) == len(shape(other)) and shape(one)[1:] == shape(other)[1:]:
        return np.concatenate([other, one, other])
    return None


def looped(one: Array, other: Array, at: int) -> Array:
    """Rounds until all is small, some members sooner than others, and some never."""
    if not shape(one) or not one.shape[0] or not fits(one[0], other):
        return None
    row = one[0] * 1.0

    def step(goes: Array, row: Array, like: Array) -> tuple[Array, ...]:
        return goes * 0.5 + row, row * goes[0] + 1.0

    def unsettled(goes: Array, row: Array, like: Array) -> Array:
        flat = goes.reshape((int(np.prod(shape(goes))), -1))
        return total(np.abs(flat)) + np.max(like[0] * 0.0, axis=0) > 3.0

    like = one.reshape((one.shape[0], int(np.prod(shape(row))), -1))
    start = (one, row) if at % 2 else (one * 1.0, row)
    return repeated(step, unsettled, start, (like,), 1 + at % 5)[at % 2]


BETWEEN = {act.__name__: partial(meets, act)
           for act in (np.add, np.subtract, np.multiply, np.divide, np.maximum, np.minimum)}
ALONG: dict[str, Deed] = {
    "sum": partial(within, lambda one, axis, at: total(one, axis)),
    "highest": partial(within, lambda one, axis, at: np.max(one, axis=axis)),
    "lowest": partial(within, lambda one, axis, at: np.min(one, axis=axis)),
    "from": partial(within, lambda one, axis, at: one[at:]),
    "one": partial(within, lambda one, axis, at: one[at % len(one)]),
    "back": partial(within, lambda one, axis, at: one[::-1]),
    "turned": partial(within, lambda one, axis, at: np.moveaxis(one, axis, 0)),
    "picked": partial(within, lambda one, axis, at: one[[at % len(one), 0, -1]]),
    "flat": partial(within, lambda one, axis, at: one.reshape(
        (int(np.prod(shape(one))), -1)) * 1.0),
    "laid": partial(within, lambda one, axis, at: laid_out(one[0], (4, *shape(one[0])), 2, 0.5)),
}
DEEDS: dict[str, Deed] = {
    **BETWEEN, **ALONG,
    "where": partial(meets, lambda one, other: np.where(one > other, one, other * 0.5)),
    "both": partial(meets, lambda one, other: ((one > 0) & ~(other > one)) * one),
    "exp": lambda one, other, at: exp(np.minimum(one, 3.0)),
    "log": lambda one, other, at: log(np.abs(one) + 1.0),
    "sqrt": lambda one, other, at: np.sqrt(one), "sign": lambda one, other, at: np.sign(one) * 2.0,
    "single": lambda one, other, at: one.astype(np.float32),
    "double": lambda one, other, at: one.astype(np.float64),
    "copied": lambda one, other, at: one.copy(), "axis": lambda one, other, at: one[None],
    "weighed": lambda one, other, at: WEIGHTS.of(one.astype(np.float64))
    if shape(one) == (4,) else None,
    "largest": lambda one, other, at: GROUPS.of(one.astype(np.float64))
    if len(shape(one)) == 1 and len(one) > 3 else None,
    "put": put, "whole": whole, "joined": joined, "looped": looped,
}


def play(steps: Iterable[Step], *arrays: Array) -> tuple[Array, ...]:
    """Deed after deed on arrays that are there already, each by its place."""
    there = list(arrays)
    for deed, one, other, at in steps:
        found = DEEDS[deed](there[one % len(there)], there[other % len(there)], at)
        if found is not None:
            there.append(found)
    return tuple(there)


PLACES = st.integers(0, 23)
STEPS = st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), PLACES, PLACES, PLACES),
                 min_size=1, max_size=16)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(STEPS, st.integers(0, 3))
def test_made_up_rules_come_to_the_same_bits(steps: list[Step], seed: int) -> None:
    """Every array there is at the end, those included that were changed under another name."""
    check(partial(play, steps), *numbers((4,), (3, 4), (1,), (2, 1, 4), seed=seed, odd=0.02))


def test_the_deeds_are_done() -> None:
    """Every one of them does something somewhere, or the test above would be no use."""
    arrays = numbers((4,), (3, 4), (1,), (2, 1, 4))
    for deed in DEEDS:
        before = by_numpy(partial(play, []), arrays)
        seen = [by_numpy(partial(play, [(deed, one, other, at)]), arrays)
                for one in range(4) for other in range(4) for at in range(6)]
        assert any(len(after) > len(before) or not all(
            same_bits(*pair) for pair in zip(before, after, strict=True)) for after in seen), deed
