"""NumPy functions that the rules use, as nodes of a tape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from qurultay.engine.compiler.buffers import INLINE
from qurultay.engine.compiler.tape import Tape, Untraceable, kind_of
from qurultay.engine.compiler.traced import FUNCTIONS, Traced, traced, values_of, without_members

ELEMENTWISE = INLINE - {"where", "cast", "bits"}
"""Functions of NumPy that are worked out element by element."""


def _where(tape: Tape, mask: Any, one: Any, other: Any) -> Traced:
    operands = [traced(tape, value) for value in (mask, one, other)]
    kind = kind_of(np.result_type(*(
        float(value) if type(value) in {int, float} else traced(tape, value).dtype
        for value in (one, other))))
    shape = np.broadcast_shapes(*(value.at.shape for value in operands))
    reads = [value.cast(wanted).read(shape)
             for value, wanted in zip(operands, ("b1", kind, kind), strict=True)]
    return Traced.whole(tape, tape.write("where", reads, int(np.prod(shape)), kind), shape)


def _joined(tape: Tape, parts: Sequence[Any], axis: int, join: Callable[..., Any]) -> Traced:
    """Parts one after the other; `join` does it to their places."""
    operands = [traced(tape, part) for part in parts]
    kind = kind_of(np.result_type(*(part.dtype for part in operands)))
    reads = [part.cast(kind).read(part.at.shape) for part in operands]
    ends = np.cumsum([part.at.size for part in operands])
    node = tape.write("join", reads, int(ends[-1]), kind)
    at = join([np.arange(end - part.at.size, end).reshape(*part.at.shape, 1)
               for part, end in zip(operands, ends, strict=True)], axis=axis)
    if axis in {-1, at.ndim - 1}:
        raise Untraceable("members one after the other")
    return Traced(tape, node, at[..., 0])


def _broadcast_arrays(tape: Tape, *values: Any) -> list[Traced]:
    operands = [traced(tape, value) for value in values]
    shape = np.broadcast_shapes(*(value.at.shape for value in operands))
    return [value.view_of(np.broadcast_to(value.places, shape)) for value in operands]


def _full_like(tape: Tape, like: Traced, value: float, dtype: Any = None, shape: Any = None,
               ) -> Traced:
    filled = np.asarray(value, dtype=dtype or like.dtype)
    size = like.at.shape if shape is None else without_members(shape)
    return Traced(tape, tape.constant(filled), np.zeros(size, dtype=np.int64))


def _zeros_like(tape: Tape, like: Traced, dtype: Any = None, shape: Any = None) -> Traced:
    return _full_like(tape, like, 0.0, dtype, shape)


def _turned(value: Traced, turn: Callable[..., Any], one: int, other: int) -> Traced:
    """Axes in another order, members last."""
    if {-1, value.ndim - 1} & {one, other}:
        raise Untraceable("members that are not last")
    return value.view_of(turn(value.places[..., None], one, other)[..., 0])


def _called(tape: Tape, ufunc: np.ufunc, *inputs: Any, **named: Any) -> Traced:
    """One node for one ufunc; numbers are cast as NumPy casts them."""
    if named:
        raise Untraceable(f"np.{ufunc.__name__} with {', '.join(named)}")
    if ufunc.__name__ not in ELEMENTWISE:
        raise Untraceable(f"np.{ufunc.__name__}")
    asked = [type(one) if isinstance(one, bool | int | float) and not isinstance(one, np.generic)
             else values_of(one).dtype for one in inputs]
    *wanted, got = ufunc.resolve_dtypes((*asked, None))
    operands = [traced(tape, one).cast(kind_of(dtype))
                for one, dtype in zip(inputs, wanted, strict=True)]
    shape = np.broadcast_shapes(*(one.at.shape for one in operands))
    reads = [one.read(shape) for one in operands]
    node = tape.write(ufunc.__name__, reads, int(np.prod(shape)), kind_of(got))
    return Traced.whole(tape, node, shape)


def _reduced(tape: Tape, ufunc: np.ufunc, values: Traced, axis: int = 0, **named: Any) -> Traced:
    """Sums and extremes over one axis, from its first entry to its last."""
    if axis in {-1, values.ndim - 1} or ufunc not in {np.add, np.maximum, np.minimum} or any(
            value not in (None, np._NoValue) and value is not False for value in named.values()):
        raise Untraceable(f"np.{ufunc.__name__}.reduce over {axis} with {named}")
    at = np.moveaxis(values.at[..., None], axis, -2)[..., 0]
    if not at.shape[-1] or values.kind not in {"f8", "f4"}:
        raise Untraceable(f"np.{ufunc.__name__}.reduce of nothing, or of truths")
    read = Traced(tape, values.node, at).read(at.shape)
    node = tape.write("reduce", [read], int(np.prod(at.shape[:-1])), values.kind,
                             detail=(ufunc.__name__, at.shape[-1]))
    return Traced.whole(tape, node, at.shape[:-1])


FUNCTIONS.update({
    "__call__": _called, "reduce": _reduced,
    np.where: _where,
    np.stack: lambda tape, parts, axis=0: _joined(tape, parts, axis, np.stack),
    np.concatenate: lambda tape, parts, axis=0: _joined(tape, parts, axis, np.concatenate),
    np.broadcast_to: lambda tape, value, shape: value.view_of(
        np.broadcast_to(value.places, without_members(shape))),
    np.broadcast_arrays: _broadcast_arrays,
    np.full_like: _full_like, np.zeros_like: _zeros_like, np.empty_like: _zeros_like,
    np.ones_like: lambda tape, like, **named: _full_like(tape, like, 1.0, **named),
    np.max: lambda tape, value, axis: _reduced(tape, np.maximum, value, axis),
    np.min: lambda tape, value, axis: _reduced(tape, np.minimum, value, axis),
    np.clip: lambda tape, value, low, high: np.minimum(np.maximum(value, low), high),
    np.moveaxis: lambda tape, value, source, destination: _turned(
        value, np.moveaxis, source, destination),
    np.swapaxes: lambda tape, value, one, other: _turned(value, np.swapaxes, one, other),
})
