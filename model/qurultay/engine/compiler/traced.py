"""Arrays that are not there yet: what the rules are given while a tape is written.

A Traced is a table of places in what a node of the tape will hold; what is written through one
view shows in all others, as in NumPy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from qurultay.engine.compiler.tape import (
    DTYPES,
    Groups,
    Ids,
    Node,
    Read,
    Refusing,
    Round,
    Sums,
    Tape,
    Untraceable,
    kind_of,
)

LANES = 1_000_003
"""Length of the member axis of a Traced: no array of the model has it by chance."""

FUNCTIONS: dict[Any, Callable[..., Any]] = {}
"""What stands for functions of NumPy, and for methods of its ufuncs; `functions` fills it."""


@dataclass
class Memory:
    """Where the elements are that views of one array share."""

    node: Node
    table: Ids


class Traced(NDArrayOperatorsMixin, Refusing):
    """Stands for an array of the model, members last."""

    _stands_for = "an array"
    __hash__ = Refusing.__hash__  # `==` is that of arrays, and would leave it without

    def __init__(self, tape: Tape, node: Node, at: Ids) -> None:
        self.tape, self.memory = tape, Memory(node, at.ravel())
        self.places: Ids = np.arange(at.size).reshape(at.shape)

    @classmethod
    def whole(cls, tape: Tape, node: Node, shape: tuple[int, ...]) -> Traced:
        """All of a node, in a shape."""
        return cls(tape, node, np.arange(node.count).reshape(shape))

    @classmethod
    def given(cls, tape: Tape, matrix: str, row: int, shape: tuple[int, ...]) -> Traced:
        """An array that lies in a matrix from some row on. `shape` is without members."""
        node = tape.write("input", (), int(np.prod(shape)), "f8", detail=(matrix, row))
        return cls.whole(tape, node, shape)

    @property
    def node(self) -> Node:
        """Where its elements are now."""
        return self.memory.node

    @property
    def at(self) -> Ids:
        """Which elements of the node they are."""
        return self.memory.table[self.places]

    @property
    def kind(self) -> str:
        """f8, f4, b1 or u8."""
        return self.node.kind

    @property
    def shape(self) -> tuple[int, ...]:
        """With members last."""
        return (*self.places.shape, LANES)

    @property
    def ndim(self) -> int:
        """Axes, that of the members included."""
        return self.places.ndim + 1

    @property
    def dtype(self) -> np.dtype[Any]:
        """Of the numbers."""
        return DTYPES[self.kind]

    @property
    def itemsize(self) -> int:
        """Bytes of a number."""
        return self.dtype.itemsize

    @property
    def strides(self) -> tuple[int, ...]:
        """As if members lay side by side."""
        return (*(0 for _ in self.places.shape), self.itemsize)

    def __len__(self) -> int:
        return self.shape[0]

    def __iter__(self) -> Iterator[Traced]:
        if not self.places.ndim:
            raise Untraceable("a loop over members")
        return (self[place] for place in range(len(self.places)))

    def __array__(self, *asked: Any, **named: Any) -> Any:
        raise Untraceable("an array made of an array by np.asarray or the like")

    def read(self, shape: tuple[int, ...]) -> Read:
        """How a node of `shape`, without members, takes this one."""
        table = np.broadcast_to(self.at, shape).ravel()
        same = len(table) == self.node.count and np.array_equal(table, np.arange(len(table)))
        return Read(self.node, None if same else table)

    def view_of(self, places: Ids) -> Traced:
        """Some of its places: the same memory if NumPy would share it, else a copy."""
        if not np.may_share_memory(places, self.places):
            return Traced(self.tape, self.node, self.memory.table[places])
        found = object.__new__(Traced)
        found.tape, found.memory, found.places = self.tape, self.memory, places
        return found

    def _places(self, index: Any) -> Ids:
        """The places that an index picks; it must leave members alone."""
        lanes = np.broadcast_to(np.arange(3), (*self.places.shape, 3))[index]
        if lanes.shape[-1:] != (3,) or (lanes != np.arange(3)).any():
            raise Untraceable("an index along members")
        found: Ids = self.places[..., None][index]
        return found.reshape(found.shape[:-1])

    def __getitem__(self, index: Any) -> Traced:
        return self.view_of(self._places(index))

    def __setitem__(self, index: Any, value: Any) -> None:
        places, put = self._places(index), traced(self.tape, value)
        if put.memory is not self.memory or not np.array_equal(put.places, places):
            self._put(places, put)  # else `a[i:] += b` has put it there already

    def _put(self, places: Ids, value: Traced) -> None:
        memory = self.memory
        whole = Traced(self.tape, memory.node, memory.table)
        reads = whole.read(memory.table.shape), value.cast(self.kind).read(places.shape)
        memory.node = self.tape.write("put", reads, memory.table.size, self.kind,
                                      places.tobytes(), places.ravel())
        memory.table = np.arange(memory.table.size)

    def cast(self, kind: str) -> Traced:
        """The same numbers in another kind."""
        if kind == self.kind:
            return self
        node = self.tape.write("cast", [self.read(self.at.shape)], self.at.size, kind)
        return Traced.whole(self.tape, node, self.at.shape)

    def astype(self, dtype: Any) -> Traced:
        """As of an array."""
        return self.cast(kind_of(dtype)).copy()

    def view(self, dtype: Any) -> Traced:
        """The same bits as numbers of another kind."""
        kind = kind_of(dtype)
        node = self.tape.write("bits", [self.read(self.at.shape)], self.at.size, kind)
        return Traced.whole(self.tape, node, self.at.shape)

    def reshape(self, shape: tuple[int, ...]) -> Traced:
        """The same in another shape, which ends with members."""
        if shape[-1] != -1:
            without_members(shape)
        return self.view_of(self.places.reshape(shape[:-1]))

    def copy(self) -> Traced:
        """Another name for the same; what is put into one does not show in the other."""
        return Traced(self.tape, self.node, self.at)

    def weighed(self, weights: Sums) -> Traced:
        """Its elements added up by weights."""
        node = self.tape.write("weigh", [self.read(self.at.shape)], len(weights.ends) - 1, "f8",
                               id(weights), weights)
        return Traced.whole(self.tape, node, weights.result)

    def largest(self, groups: Groups) -> Traced:
        """The largest element of each group; 0 where it is empty."""
        node = self.tape.write("largest", [self.read(self.at.shape)], groups.count, "f8",
                               id(groups), groups)
        return Traced.whole(self.tape, node, (groups.count,))

    def repeated(self, step: Callable[..., tuple[Traced, ...]],
                 unsettled: Callable[..., Traced], moving: Sequence[Traced],
                 fixed: Sequence[Traced], most: int) -> tuple[Traced, ...]:
        """A loop of at most `most` steps in which settled members stand still."""
        tape, shapes = self.tape, [one.at.shape for one in moving]
        if tape.is_apart:
            raise Untraceable("a loop within a loop")
        loop = Round([one.read(one.at.shape) for one in moving], most)
        loop.variables = [Node("variable", (), one.at.size, one.kind, loop) for one in moving]
        at = [Traced.whole(tape, node, shape) for node, shape in zip(
            loop.variables, shapes, strict=True)]
        with tape.apart() as loop.test:
            mask = unsettled(*at, *fixed)
            loop.unsettled = mask.read(())
        with tape.apart() as loop.body:
            found = [FUNCTIONS[np.where](tape, mask, after, before) for after, before in zip(
                step(*at, *fixed), at, strict=True)]
            loop.results = [one.read(one.at.shape) for one in found]
        loop.node = Node("repeat", (), 0, "f8", loop)
        tape.nodes.append(loop.node)
        with tape.apart() as afterwards:
            tape.flags.append(unsettled(*at, *fixed).node)
        tape.nodes += afterwards
        return tuple(at)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, out: Any = None,
                        **named: Any) -> Any:
        if method not in FUNCTIONS:
            raise Untraceable(f"np.{ufunc.__name__}.{method}")
        found = FUNCTIONS[method](self.tape, ufunc, *inputs, **named)
        if out is None:
            return found
        if found.shape != out[0].shape:
            raise Untraceable("a result that does not fit")
        taker, found = out[0], found.cast(out[0].kind)
        if np.array_equal(taker.places.ravel(), np.arange(taker.memory.table.size)):
            taker.memory.node, taker.memory.table = found.node, found.at.ravel()
        else:
            taker._put(taker.places, found)
        return taker

    def __array_function__(self, function: Any, types: Any, inputs: Any, named: Any) -> Any:
        if function not in FUNCTIONS:
            raise Untraceable(f"np.{function.__name__}")
        return FUNCTIONS[function](self.tape, *inputs, **named)


def without_members(shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape without its last axis, which must be that of the members."""
    if shape[-1:] != (LANES,):
        raise Untraceable(f"an array of shape {shape}, which does not end with members")
    return shape[:-1]


def traced(tape: Tape, value: Any) -> Traced:
    """A value as a Traced; an array must be the same for all members."""
    if isinstance(value, Traced):
        return value
    values = values_of(value)
    if values.ndim and values.shape[-1] != 1:
        if values.shape[-1] != LANES:
            raise Untraceable("an array that is neither of all members nor of one")
        if (values[..., :1] != values[..., [1, -1]]).any():
            raise Untraceable("an array that tells members apart by their place")
        values = values[..., :1]
    node = tape.constant(values)
    shape = values.shape[:-1] if values.ndim else ()
    return Traced.whole(tape, node, shape)


def values_of(value: Any) -> Any:
    """What has a dtype: a Traced as it is, numbers as an array."""
    if isinstance(value, Traced):
        return value
    values = np.asarray(value)
    if values.dtype.kind not in "bfiu":
        raise Untraceable(f"{type(value).__name__} in place of an array or a number")
    return values
