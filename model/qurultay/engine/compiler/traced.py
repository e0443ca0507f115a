"""Arrays that are not there yet: what the rules are given while a tape is written.

Views (slices, broadcasts) cost nothing: a Traced is a table of places in what a node of the tape
will hold, and what is written through one view shows in all others, as in NumPy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from qurultay.core.arrays import Largest, Weights
from qurultay.engine.compiler.buffers import INLINE
from qurultay.engine.compiler.tape import DTYPES, KINDS, Ids, Node, Read, Round, Tape, Untraceable

LANES = 1_000_003
"""Length of the member axis of a Traced: no array of the model has it by chance."""

FUNCTIONS: dict[Any, Callable[..., Any]] = {}
"""What stands for functions of NumPy that are no ufuncs; `functions` fills it."""


ELEMENTWISE = INLINE - {"where", "cast", "bits"}
"""Functions of NumPy that are worked out element by element."""


@dataclass
class Memory:
    """What the views of one array share: in which node its elements are now, and where."""

    node: Node
    table: Ids


class Traced(NDArrayOperatorsMixin):
    """Stands for an array of the model while a tape is written: its last axis is the member."""

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
        return (self[place] for place in range(len(self.places)))

    def __bool__(self) -> bool:
        raise Untraceable("a branch on numbers")

    def __array__(self, *asked: Any, **named: Any) -> Any:
        raise Untraceable("an array of numbers")

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

    def _become(self, other: Traced) -> None:
        if np.array_equal(self.places.ravel(), np.arange(self.memory.table.size)):
            self.memory.node, self.memory.table = other.node, other.at.ravel()
        else:
            self._put(self.places, other)

    def cast(self, kind: str) -> Traced:
        """The same numbers in another kind."""
        if kind == self.kind:
            return self
        node = self.tape.write("cast", [self.read(self.at.shape)], self.at.size, kind)
        return Traced.whole(self.tape, node, self.at.shape)

    def astype(self, dtype: Any) -> Traced:
        """As of an array."""
        return self.cast(KINDS[np.dtype(dtype).name]).copy()

    def view(self, dtype: Any) -> Traced:
        """The same bits as numbers of another kind."""
        kind = KINDS[np.dtype(dtype).name]
        node = self.tape.write("bits", [self.read(self.at.shape)], self.at.size, kind)
        return Traced.whole(self.tape, node, self.at.shape)

    def reshape(self, shape: tuple[int, ...]) -> Traced:
        """The same in another shape, which ends with members."""
        return self.view_of(self.places.reshape(shape[:-1]))

    def copy(self) -> Traced:
        """Another name for the same; what is put into one does not show in the other."""
        return Traced(self.tape, self.node, self.at)

    def weighed(self, weights: Weights) -> Traced:
        """What `Weights.of` comes to."""
        node = self.tape.write("weigh", [self.read(self.at.shape)], len(weights.ends) - 1, "f8",
                               id(weights), weights)
        return Traced.whole(self.tape, node, weights.result)

    def largest(self, groups: Largest) -> Traced:
        """What `Largest.of` comes to."""
        node = self.tape.write("largest", [self.read(self.at.shape)], groups.count, "f8",
                               id(groups), groups)
        return Traced.whole(self.tape, node, (groups.count,))

    def repeated(self, step: Callable[..., tuple[Traced, ...]],
                 unsettled: Callable[..., Traced], moving: Sequence[Traced],
                 fixed: Sequence[Traced], most: int) -> tuple[Traced, ...]:
        """What `arrays.repeated` comes to: a loop in which settled members stand still."""
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

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **named: Any) -> Any:
        out = named.pop("out", None)
        if method == "reduce":
            found = reduced(inputs[0], ufunc, **named)
        elif method == "__call__" and not named:
            found = _elementwise(self.tape, ufunc, inputs)
        else:
            raise Untraceable(f"{ufunc.__name__}.{method}")
        if out is None:
            return found
        if found.shape != out[0].shape:
            raise Untraceable("a result that does not fit")
        out[0]._become(found.cast(out[0].kind))
        return out[0]

    def __array_function__(self, function: Any, types: Any, inputs: Any, named: Any) -> Any:
        if function not in FUNCTIONS:
            raise Untraceable(f"np.{function.__name__}")
        return FUNCTIONS[function](self.tape, *inputs, **named)


def traced(tape: Tape, value: Any) -> Traced:
    """A value as a Traced; an array must be the same for all members."""
    if isinstance(value, Traced):
        return value
    values = np.asarray(value)
    if values.ndim and values.shape[-1] != 1:
        if values.shape[-1] != LANES:
            raise Untraceable("an array that is neither of all members nor of one")
        if (values[..., :1] != values[..., [1, -1]]).any():
            raise Untraceable("an array that tells members apart by their place")
        values = values[..., :1]
    node = tape.constant(values)
    shape = values.shape[:-1] if values.ndim else ()
    return Traced.whole(tape, node, shape)


def _elementwise(tape: Tape, ufunc: np.ufunc, inputs: Sequence[Any]) -> Traced:
    """One node for one ufunc; numbers are cast as NumPy casts them."""
    asked = [type(one) if isinstance(one, bool | int | float) and not isinstance(one, np.generic)
             else one.dtype for one in inputs]
    if ufunc.__name__ not in ELEMENTWISE:
        raise Untraceable(f"np.{ufunc.__name__}")
    *wanted, got = ufunc.resolve_dtypes((*asked, None))
    operands = [traced(tape, one).cast(KINDS[dtype.name])
                for one, dtype in zip(inputs, wanted, strict=True)]
    shape = np.broadcast_shapes(*(one.at.shape for one in operands))
    reads = [one.read(shape) for one in operands]
    node = tape.write(ufunc.__name__, reads, int(np.prod(shape)), KINDS[got.name])
    return Traced.whole(tape, node, shape)


def reduced(values: Traced, ufunc: np.ufunc, axis: int = 0, **named: Any) -> Traced:
    """Sums and extremes over one axis, from its first entry to its last."""
    if axis in {-1, values.ndim - 1} or ufunc not in {np.add, np.maximum, np.minimum} or any(
            value not in (None, np._NoValue) and value is not False for value in named.values()):
        raise Untraceable(f"{ufunc.__name__}.reduce over {axis} with {named}")
    at = np.moveaxis(values.at[..., None], axis, -2)[..., 0]
    if not at.shape[-1] or values.kind not in {"f8", "f4"}:
        raise Untraceable(f"{ufunc.__name__}.reduce of nothing, or of what is no number")
    read = Traced(values.tape, values.node, at).read(at.shape)
    node = values.tape.write("reduce", [read], int(np.prod(at.shape[:-1])), values.kind,
                             detail=(ufunc.__name__, at.shape[-1]))
    return Traced.whole(values.tape, node, at.shape[:-1])
