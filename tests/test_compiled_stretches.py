"""A compiled run may be cut anywhere, among any threads and beside any worlds: nothing changes."""

import os
from collections.abc import Iterator
from copy import copy

import numpy as np
import pytest
from compiling import PAIRS, SHORT, compiled, elsewhere, plain, shared

from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.engine import block as simulate
from qurultay.engine import programs
from qurultay.engine.block import Block
from qurultay.world.measures import looked
from qurultay.world.world import moved_on

pytest.importorskip("llvmlite")
__all__ = ["elsewhere", "shared"]  # fixtures


def course(members: int, stretch: int, threads: int = 1) -> Iterator[dict[str, FloatArray]]:
    """What is measured and seen of some members, and their worlds, at the ends of stretches."""
    block = Block.begin(SHORT, np.arange(members), reports=False)

    def ends(quarter: Quarter) -> bool:
        return quarter.ordinal % stretch == 0 or quarter == SHORT.end

    for seen in block.observed(PAIRS, ends, ends, threads):
        [look] = seen.looks
        assert all(np.array_equal(values, look[name])
                   for name, values in looked(seen.world).items())
        last = {name: values[-1] for name, values in seen.measures.items()}
        shapes = next(iter(programs._ready.values())).layout.state.shapes
        yield last | {f"{name} of a world": getattr(seen.world, name) for name in shapes}


@pytest.mark.parametrize("members", [1, 2, 7, 8, 9, 17])
def test_company_changes_nothing(members: int) -> None:
    """Member 0 and the last one, alone in a register or not, beside copies that fill it up."""
    for found, known in zip(course(members, 2), course(40, 2), strict=True):
        for name, values in known.items():
            assert np.array_equal(found[name], values[..., :members]), name


@pytest.mark.parametrize("threads", [2, 3, 5, 100])
def test_threads_change_nothing(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, and however many processors."""
    for found, known in zip(course(150, 5, threads), course(150, 5), strict=True):
        assert all(np.array_equal(found[name], values) for name, values in known.items())
    digest = plain(SHORT, 70).digest
    monkeypatch.setattr(os, "cpu_count", lambda: threads)
    assert compiled(SHORT, 70).digest == digest


def test_the_length_of_stretches_changes_nothing() -> None:
    """Odd and even ones, after which worlds lie in one half of the memory or the other."""
    [*every], [*third] = course(5, 1), course(5, 3)
    ends = [place for place, quarter in enumerate(SHORT.quarters())
            if quarter.ordinal % 3 == 0 or quarter == SHORT.end]
    for found, place in zip(third, ends, strict=True):
        assert all(np.array_equal(every[place][name], values) for name, values in found.items())


def test_looks_do_not_depend_on_stretches() -> None:
    """In the middle of a long one as at the end of short ones, compiled or not."""
    def seen(long: int) -> list[dict[str, FloatArray]]:
        block = Block.begin(SHORT, np.arange(9), reports=False)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(simulate, "LONG", long)
            return [look for stretch in block.observed(PAIRS, looks=lambda quarter: True)
                    for look in stretch.looks]

    whole, short = seen(10_000), seen(9 * 3)
    assert all(programs._ready.values())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(programs.OFF, "off")
        known = seen(10_000)
    assert len(whole) == len(short) == len(known) == len(SHORT.quarters())
    for one, other, third in zip(whole, short, known, strict=True):
        for name, values in third.items():
            assert np.array_equal(one[name], values) and np.array_equal(other[name], values)


def test_worlds_that_are_kept_stay_as_they_were() -> None:
    """A run yields worlds that are good for ever."""
    found = [world for world, _ in Block.begin(SHORT, np.arange(5), reports=False).run()]
    assert all(programs._ready.values())
    known = [world for world, _ in Block.begin(SHORT, np.arange(5), reports=False)._plain()]
    for one, other in zip(found, known, strict=True):
        assert one.quarter == other.quarter
        assert np.array_equal(one.trade_flow, other.trade_flow)
        assert np.array_equal(one.trust, other.trust)


def test_a_copy_of_a_kept_world_is_whole() -> None:
    """Also of what nobody has looked at."""
    [*worlds] = Block.begin(SHORT, np.arange(5), reports=False).run()
    world = copy(worlds[2][0])
    assert np.array_equal(world.trust, worlds[2][0].trust)
    assert moved_on(worlds[2][0], world.quarter, {"trust": world.trust}).output.shape[-1] == 5
