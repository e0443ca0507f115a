"""The tape: what NumPy does, traced and compiled, comes to the same bits."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tapes import by_machine, check, numbers

from qurultay.core.arrays import Largest, Weights, clip01, laid_out, mean, total
from qurultay.core.elementary import exp, log
from qurultay.engine.compiler import tape
from qurultay.engine.compiler.tape import Untraceable
from qurultay.engine.compiler.traced import LANES

pytest.importorskip("llvmlite")

BINARY = ("add", "subtract", "multiply", "divide", "maximum", "minimum", "greater",
          "greater_equal", "less", "less_equal", "equal", "not_equal")
UNARY = ("negative", "absolute", "sign", "sqrt", "isfinite")
Array = Any


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("name", BINARY)
def test_two_numbers_make_the_same_one(name: str, dtype: type) -> None:
    """With what is not a number, infinite or a zero with a sign, in either place."""
    def rule(one: Array, other: Array) -> tuple[Array, ...]:
        act, one, other = getattr(np, name), one.astype(dtype), other.astype(dtype)
        return act(one, other), act(other, one), act(one, 0.0), act(-0.0, other), act(one, 3)

    check(rule, *numbers((40,), (40,), odd=0.6))


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("name", UNARY)
def test_one_number_makes_the_same_one(name: str, dtype: type) -> None:
    """Signs, roots, and whether it is a number at all."""
    check(lambda one: getattr(np, name)(one.astype(dtype)), *numbers((300,), odd=0.2))


@pytest.mark.parametrize("name", ["exp", "log", "log1p", "power"])
def test_functions_with_bits_of_their_own_are_refused(name: str) -> None:
    """NumPy's are not the same on every machine; `elementary` holds those that are."""
    with pytest.raises(Untraceable, match=name):
        by_machine(lambda one: getattr(np, name)(*[one] * getattr(np, name).nin), numbers((3,)))


@pytest.mark.parametrize("rule", [
    lambda a, b: (a > b) & (a < 1.0) | ~(b == a) ^ (a != 0.0),
    lambda a, b: np.logical_or(np.logical_and(a > 0, b > 0), np.logical_not(a > b)),
    lambda a, b: (a > 0) * b + (b > 0) / a,
    lambda a, b: a.astype(np.float32) + b,
    lambda a, b: a.astype(np.float32) * 3 + b.astype(np.float32) * 0.1,
    lambda a, b: a.astype(np.float32) * np.float64(0.1),
    lambda a, b: a.astype(bool) * b.astype(np.float32),
    lambda a, b: a.astype(np.float32).astype(float) - (b > 0).astype(float),
    lambda a, b: np.where(a > b, a.astype(np.float32), b),
    lambda a, b: np.where(a > b, a.astype(np.float32), 0.1),
    lambda a, b: np.where(a > b, a.astype(np.float32), 0),
    lambda a, b: np.where(a > 0, b > 0, False),
    lambda a, b: np.where(a, b, -1.0),
    lambda a, b: 1.0 - np.clip(a, 0.0, 1.0) + clip01(b),
    lambda a, b: a * np.array([0.0, -0.0, np.nan, 1.0])[:, None],
    lambda a, b: b / np.array([0.0, -0.0, 0.0, 0.0])[:, None],
    lambda a, b: a * np.array([1, 2, 3, 4])[:, None] + b * np.array([[True]] * 4),
])
def test_kinds_of_numbers_meet_as_in_numpy(rule: Callable[..., Array]) -> None:
    """Doubles, singles, truths and constants, and what comes of two of them."""
    check(rule, *numbers((4,), (4,), odd=0.3))


def test_words_are_mixed_as_luck_mixes_them() -> None:
    """Whole numbers of 64 bits, which overflow in silence; and the bits of a number."""
    def rule(one: Array, other: Array) -> tuple[Array, ...]:
        words = one.view(np.uint64)
        mixed = words ^ (words >> np.uint64(30))
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        mixed = mixed + np.arange(5, dtype=np.uint64)[:, None] * np.uint64(0x9E3779B97F4A7C15)
        share = ((mixed >> np.uint64(12)) | np.uint64(0x3FF0000000000000)).view(np.float64)
        return mixed, share - 1.0, mixed & np.uint64(255), other.view(np.uint64)

    check(rule, *numbers((5,), (5,)))


@pytest.mark.parametrize("rule", [
    lambda a, b: a[1:] * a[:-1], lambda a, b: a[::-1] + a[::2][:1], lambda a, b: a[-1] - a[0, 1],
    lambda a, b: a[[2, 0, 0, 1]] / b[0], lambda a, b: a[:, [True, False, True, False]],
    lambda a, b: a[np.array([0, 2]), np.array([1, 3])], lambda a, b: a[:, None] * b[None, :3],
    lambda a, b: a[1, ..., None, :] + b, lambda a, b: a + a[:, :1] * b[0],
    lambda a, b: a.reshape((12, -1))[4:8] + b[:, 0], lambda a, b: np.moveaxis(a, 0, 1) * b[:, :3],
    lambda a, b: np.moveaxis(a, 1, 0)[2], lambda a, b: np.swapaxes(b, 0, 1) - b,
    lambda a, b: np.stack([a[0], b[0], 2.0 * b[1]]), lambda a, b: np.stack([a, a + 1.0], axis=1),
    lambda a, b: np.concatenate([a, b, b[:1] > 0]), lambda a, b: np.concatenate([a, a * a], 1),
    lambda a, b: np.broadcast_to(a[0], b.shape) * b, lambda a, b: a[:0],
    lambda a, b: tuple(np.broadcast_arrays(a[0], b)), lambda a, b: sum(row for row in a),
    lambda a, b: np.zeros_like(a) - np.ones_like(b)[:3] * a, lambda a, b: np.full_like(a, 0.3) * a,
    lambda a, b: laid_out(a[0, :2], (2, 3), (np.array([0, 1]), np.array([2, 0])), -1.0),
    lambda a, b: laid_out(a[0], (9,), [8, 1, 1, 3]), lambda a, b: laid_out(a[0, :0], (2,), []),
])
def test_views_and_shapes(rule: Callable[..., Array]) -> None:
    """Slices, picks, new axes, other shapes, and arrays put together."""
    check(rule, *numbers((3, 4), (4, 4), odd=0.1))


@pytest.mark.parametrize("shape", [(1,), (5,), (3, 4), (2, 1, 5), (4, 0)])
def test_sums_and_extremes_over_each_axis(shape: tuple[int, ...]) -> None:
    """From the first entry to the last, with what is not a number and zeros with a sign."""
    for axis in range(-len(shape) - 1, -1):
        if not shape[axis + 1]:
            continue

        def rule(values: Array, axis: int = axis) -> tuple[Array, ...]:
            single, twice = values.astype(np.float32), values * 2.0
            return (total(values, axis), total(single, axis), total(twice, axis),
                    np.max(values, axis=axis), np.min(twice, axis=axis), mean(values, axis))

        check(rule, *numbers(shape, odd=0.2))
        check(rule, *numbers(shape))


def test_weighted_sums_and_the_largest_of_groups() -> None:
    """Weights that are zero take no part, and of an empty group the largest is 0."""
    chance = np.random.default_rng(3)
    table = chance.normal(size=(4, 3, 5)) * (chance.random((4, 3, 5)) < 0.4)
    table[1] = 0.0
    weights, whole = Weights(table), Weights(table.reshape(2, 6, 5), inner=2)
    groups = Largest([np.array([], dtype=int), np.array([3]), np.array([0, 2, 2, 4]),
                      np.array([], dtype=int), np.array([4, 1]), np.array([], dtype=int)])
    none = Largest([np.array([], dtype=int)] * 2)
    values, more = numbers((5,), (6, 5), odd=0.1)
    check(lambda one: (weights.of(one), weights.of(one * 2.0 + 1.0)), values)
    check(lambda one: (whole.of(one), whole.of(one[::-1])), more)
    check(lambda one: (groups.of(one), groups.of(one - 3.0), groups.of(one[::-1])), values)
    check(lambda one: none.of(one) + one[:2], values)


def eliminated(a: Array, b: Array) -> Array:
    """State by state, as the solver does it."""
    for state in range(3):
        row = a[state, state + 1:]
        share = row / total(row)
        a[state + 1:, state + 1:] += row[:2 - state, None] * share
        a[state, state + 1:] = share
    return a


def chained(a: Array, b: Array) -> Array:
    """Each row into the next."""
    for row in range(2):
        a[row + 1:] += b[row] * a[row]
        a[row] *= 2.0
    return a


def shifted(a: Array, b: Array) -> Array:
    """Reads and writes that overlap."""
    a[1:] = a[:-1] + b[:2]
    b[:3] += b[1:]
    b[::2] = b[1::2]
    b[[0, 3]] = b[[3, 0]]
    return a, b


def remembered(a: Array, b: Array) -> Array:
    """What was read before a change is what it was."""
    before, picked, twice, copy = a[0] * 1.0, a[[0, 1]] + 1.0, a * 2.0, a.copy()
    a[0] = b[0]
    late = copy * 3.0
    b[1] = a[0] + twice[0]
    return before, picked, twice, a, b, a.copy(), late


def through_a_view(a: Array, b: Array) -> Array:
    """What is written through a view is in the array, and the other way round."""
    view, row, turned, flat = a[1:], a[1], np.moveaxis(a, 0, 1), b.reshape((16, -1))
    view += 1.0
    row[2] = b[0, 0]
    a[2, 0] = -5.0
    b[1, 1] = 77.0
    flat[:2] = 6.0
    return view, row, turned, a, b, flat


def under_two_names(a: Array, b: Array) -> Array:
    """A copy is another array, the same array is not."""
    copy, cast, same = a.copy(), a.astype(float), a
    a += 1.0
    cast *= 3.0
    copy[0] = 9.0
    picked = b[[0, 0, 1]]
    picked[0] += 4.0
    picked[[1, 2, 1]] *= 2.0
    same[1] = 8.0
    return a, copy, cast, same, picked, b


def put_nowhere(a: Array, b: Array) -> Array:
    """No places, one place, all places, the same place twice."""
    a[3:] = 5.0
    a[[]] = 6.0
    b[2, 2] = a[0, 0]
    b[[1, 1]] = 3.0
    a[:] = np.where(a > 0, a, b[:3])
    return a, b, a > 0


@pytest.mark.parametrize("rule", [eliminated, chained, shifted, remembered, through_a_view,
                                  under_two_names, put_nowhere], ids=lambda rule: rule.__name__)
def test_changes_in_place(rule: Callable[..., Array]) -> None:
    """As NumPy makes them, whoever else looks at the same memory."""
    check(rule, *numbers((3, 4), (4, 4)))
    check(lambda a, b: rule(a * 2.0, b + a[0]), *numbers((3, 4), (4, 4)))
    check(lambda a, b: rule(np.zeros_like(a), np.full_like(b, 2.0) * b[0]),
          *numbers((3, 4), (4, 4)))


def test_the_same_thing_twice_and_things_nobody_asks_for() -> None:
    """Dead nodes leave no code, alike ones are written once, and one may be taken twice."""
    def rule(one: Array) -> tuple[Array, ...]:
        dead = exp(one) * 7.0
        assert dead is not None
        twice, again = np.sqrt(np.abs(one)), np.sqrt(np.abs(one))
        return twice * again + twice, again - one, one * one, twice, twice

    check(rule, *numbers((6,)))


@pytest.mark.parametrize("members", [1, 2, 7, 8, 9, 17])
@pytest.mark.parametrize("size", [0, 1, 2])
def test_few_elements_and_few_members(size: int, members: int) -> None:
    """None, one or two of them, beside whole registers and beside parts of one."""
    def rule(one: Array, other: Array) -> tuple[Array, ...]:
        whole = np.concatenate([one, exp(other)])
        return whole, one * other[:1], np.where(one > 0, one, 2.0), total(log(whole)), one + one

    check(rule, *numbers((size,), (3,), members=members))


@pytest.mark.parametrize("rule", [
    lambda a: a if a[0, 0] > 0 else -a, lambda a: a if a.max() > 0 else -a, lambda a: not a,
    lambda a: a ** 2, lambda a: np.tanh(a), lambda a: np.isnan(a), lambda a: a % 1.0,
    lambda a: np.multiply.reduce(a), lambda a: np.maximum.reduce(a, initial=0.0),
    lambda a: np.add.reduce(a, axis=0, keepdims=True), lambda a: np.add.reduce(a, axis=-1),
    lambda a: np.add.reduce(a, axis=2), lambda a: np.max(a), lambda a: np.sum(a, axis=0),
    lambda a: np.add.reduce(a > 0), lambda a: total(a[:0]), lambda a: np.add.accumulate(a),
    lambda a: np.add(a, a, where=a > 0), lambda a: np.add(a, 1.0, dtype=np.float32),
    lambda a: a[..., :1], lambda a: a[..., 0], lambda a: a[..., ::-1], lambda a: a[:, :, [0]],
    lambda a: a[a > 0], lambda a: np.asarray(a), lambda a: np.array([a, a]), lambda a: float(a),
    lambda a: np.stack([a, a], axis=-1), lambda a: np.concatenate([a, a], axis=2),
    lambda a: np.moveaxis(a, -1, 0), lambda a: np.swapaxes(a, 0, 2), lambda a: a.astype(int),
    lambda a: a + np.arange(LANES), lambda a: a * np.ones((3, 4, 11)), lambda a: a @ a,
    lambda a: np.copyto(np.zeros((3, 4, LANES)), a), lambda a: np.zeros(LANES).__iadd__(a[0, 0]),
    lambda a: a.reshape((5, -1)), lambda a: np.divmod(a, 2.0), lambda a: (a > 0) - (a < 0),
])
def test_what_a_tape_cannot_hold_is_refused(rule: Callable[..., Array]) -> None:
    """At once, and never taken for something else; `programs` does not ask for the reason."""
    with pytest.raises((Untraceable, AttributeError, LookupError, TypeError, ValueError)):
        by_machine(rule, numbers((3, 4)))


def test_what_llvm_cannot_compile_is_refused() -> None:
    """Sums of truths, and comparisons of words, for which there is no instruction here."""
    for rule in (lambda a: (a > 0) + (a > 1), lambda a: np.sign(a).view(np.uint64) > np.uint64(3),
                 lambda a: np.maximum(a > 0, a > 1)):
        with pytest.raises(RuntimeError):
            by_machine(rule, numbers((3, 4)))


def test_the_compiler_knows_nothing_of_the_model() -> None:
    """Its modules import nothing of the package but each other."""
    files = list(Path(tape.__file__).parent.glob("*.py"))
    assert len(files) > 10
    for file in files:
        found = {node.module for node in ast.walk(ast.parse(file.read_text()))
                 if isinstance(node, ast.ImportFrom) and node.module}
        own = {module for module in found if module.startswith("qurultay")}
        assert {module.rpartition(".")[0] for module in own} <= {"qurultay.engine.compiler"}, file
