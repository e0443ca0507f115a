"""Loops on a tape: as many rounds as each member needs, and no more."""

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from tapes import by_machine, by_numpy, check, numbers

from qurultay.core.arrays import repeated, total
from qurultay.core.elementary import exp, log
from qurultay.engine.compiler.tape import Untraceable

pytest.importorskip("llvmlite")

Array = Any


def root_of(step_up: float = 0.0) -> Callable[..., tuple[Array, ...]]:
    """A rule that looks for square roots, and tells members apart by how long that takes."""
    def step(at: Array, gone: Array, goal: Array) -> tuple[Array, ...]:
        return (at + goal / at) / 2.0 + step_up, gone + 1.0

    def unsettled(at: Array, gone: Array, goal: Array) -> Array:
        return np.max(np.abs(at * at - goal), axis=0) > 1e-9

    def rule(goal: Array) -> tuple[Array, ...]:
        goal = np.abs(goal) + 1.0
        at, gone = repeated(step, unsettled, (goal, np.zeros_like(goal[0])), (goal,), 40)
        return at, gone, at * gone, goal

    return rule


def test_a_loop_goes_on_for_those_who_need_it() -> None:
    """Each member takes its own number of rounds, and those who settled stand still."""
    [goal] = numbers((3,), members=30)
    goal[:, 4], goal[:, 9] = 0.0, np.nan
    rounds = by_numpy(root_of(), [goal])[1][0]
    assert rounds[4] == 0
    assert len(set(rounds.tolist())) > 4
    check(root_of(), goal)
    assert not by_machine(root_of(), [goal])[1].any()


def test_a_loop_ends_and_says_so() -> None:
    """Whoever has not settled after the last round is marked, and nobody else."""
    [goal] = numbers((3,), members=13)
    goal[:, 3] = np.inf
    goal[:, 5] = 0.0
    for rule in (root_of(), root_of(1.0)):
        check(rule, goal)
    found, flags = by_machine(root_of(1.0), [goal])
    assert flags.shape == (1, 13)
    assert flags[0].astype(bool).tolist() == [place not in {3, 5} for place in range(13)]
    assert (found[1] == np.where(flags, 40.0, 0.0)).all()


def swapped(a: Array) -> Array:
    """Each becomes the other."""
    return repeated(lambda x, y: (y, x), lambda x, y: x[0] > y[0], (a[:2], a[2:4]), (), 5)


def interwoven(a: Array) -> Array:
    """Of different sizes, each made from parts of the other."""
    return repeated(lambda x, y: (y[:2] * 0.5, np.concatenate([x, y[:2]])),
                    lambda x, y: total(x) > 2.0, (exp(a[:2]), exp(a[2:6])), (), 5)


def never_settled(a: Array) -> Array:
    """Whether to go on is known before, and does not change; others look at it too."""
    go = a[0] > 0.0
    return *repeated(lambda x, g, b: (x * 1.5,), lambda x, g, b: g, (a[1:3],), (go, a), 5), go


def one_still(a: Array) -> Array:
    """One that moves and one that does not."""
    return repeated(lambda x, y: (x * 1.5, y), lambda x, y: np.abs(x[0]) < y[0],
                    (a[1:3], np.full_like(a, 5.0)), (), 9)


def one_after_the_other(a: Array) -> Array:
    """A loop that starts from the end of another, and takes what was there before both."""
    before = exp(a)
    [x] = repeated(lambda x: (x * 1.5,), lambda x: np.abs(x[0]) < 5.0, (a[1:3],), (), 9)
    [y] = repeated(lambda x, a: (x * 1.5 + a[4:6],), lambda x, a: np.abs(x[0]) < 15.0,
                   (x,), (before,), 9)
    return x, y, before * y[0]


def single(a: Array) -> Array:
    """In single precision."""
    return repeated(lambda x, y: (x * np.float32(0.7), y + x[0]), lambda x, y: x[0] > 0.1,
                    (a.astype(np.float32), a[0].astype(np.float32)), (), 20)


def changed_within(a: Array) -> Array:
    """A step that changes arrays in place, its own and none else."""
    def step(x: Array, y: Array, fixed: Array) -> tuple[Array, ...]:
        moved = x * 1.0
        moved[1:] += fixed[1:] * x[:-1]
        moved[0] = y
        return moved, exp(-np.abs(y))

    return *repeated(step, lambda x, y, f: np.max(x, axis=0) < 9.0, (a, a[2]), (a,), 6), a


def needed_again(a: Array) -> Array:
    """What a step needs at its beginning it needs in the next round too."""
    def step(x: Array, early: Array) -> tuple[Array, ...]:
        y = exp(-exp(x + early) * 0.1)
        return (x + exp(log(exp(y) + 1.0)) * 0.1,)

    return repeated(step, lambda x, early: np.max(x, axis=0) < 3.0, (a,), (exp(a * 0.1),), 9)


@pytest.mark.parametrize("rule", [
    swapped, interwoven, never_settled, one_still, one_after_the_other, single, changed_within,
    needed_again,
], ids=lambda rule: rule.__name__)
def test_whatever_moves_in_a_loop(rule: Callable[..., Array]) -> None:
    """What moves, what stays and what is needed later do not get into each other's way."""
    [values] = numbers((9,), members=21)
    check(rule, np.clip(values, -3.0, 3.0))
    check(lambda a: rule(a * 1.0), np.clip(values, -3.0, 3.0))


@pytest.mark.parametrize("seed", range(20))
def test_a_loop_starts_from_what_it_is_given(seed: int) -> None:
    """In whatever order and wherever in memory that was made, and whatever its size."""
    chance = random.Random(seed)
    sizes = [chance.randint(1, 6) for _ in range(chance.randint(2, 4))]
    order, before = list(enumerate(sizes)), [chance.randint(1, 9) for _ in range(4)]
    chance.shuffle(order)

    def rule(a: Array) -> tuple[Array, ...]:
        others = [exp(a[:count]) for count in before]
        made = {place: log(exp(a[:size] + place) + total(others[place]))
                for place, size in order}
        return repeated(lambda *at: tuple(one * 1.5 for one in at), lambda *at: at[0][0] < 9.0,
                        [made[place] for place in range(len(sizes))], (), 3)

    [values] = numbers((9,))
    check(rule, np.clip(values, -3.0, 3.0))


def test_a_loop_within_a_loop_is_refused() -> None:
    """There is none in the rules."""
    def inner(x: Array) -> tuple[Array, ...]:
        return repeated(lambda x: (x * 2.0,), lambda x: x[0] < 3.0, (x,), (), 3)

    with pytest.raises(Untraceable, match="loop"):
        by_machine(lambda a: repeated(inner, lambda x: x[0] < 9.0, (a,), (), 3), numbers((3,)))
