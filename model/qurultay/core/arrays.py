"""Arithmetic on arrays whose last axis is the *member* (one world of an ensemble).

NumPy's own reductions (`sum`, `mean`, `einsum`, matrix products) choose the order of additions by
the shape of the whole array, so the last bits of one member's sum would depend on how many stand
beside it. Everything here adds in one fixed order, elementwise over members.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Float = TypeVar("Float", bound=np.floating[Any])

FloatArray = npt.NDArray[np.float64]
"""Array of 64-bit floats; states or pairs first, members last."""

IntArray = npt.NDArray[np.int64]
"""Array of 64-bit integers, for indices and counts."""

BoolArray = npt.NDArray[np.bool_]
"""Array of truth values, for masks."""


def total(values: npt.NDArray[Float], axis: int = 0) -> npt.NDArray[Float]:
    """Sum of `values` over one axis, never that of members, from its first entry to its last.

    In the unit of `values`, which have at least two axes; zeros where the axis is empty.
    """
    if values.shape[-1] > 1 and values.strides[-1] == values.itemsize:
        # Members lie side by side, so NumPy runs along them and adds row after row.
        whole: npt.NDArray[Float] = np.add.reduce(values, axis=axis)
        return whole
    terms = np.moveaxis(values, axis, 0)
    if not len(terms):
        return np.zeros(terms.shape[1:], dtype=values.dtype)
    running: npt.NDArray[Float] = terms[0] + values.dtype.type(0.0)  # as NumPy: no sign on zero
    for term in terms[1:]:
        running = running + term
    return running


def mean(values: FloatArray, axis: int = 0) -> FloatArray:
    """Average over one axis, added up by `total`; ValueError if the axis is empty."""
    count: int = values.shape[axis]
    if count == 0:
        raise ValueError("the mean over an empty axis is not defined")
    return total(values, axis) / count


def solved(table: FloatArray, right: FloatArray) -> FloatArray:
    """What a symmetric positive definite `table` (n, n, member) times gives `right` (n, member).

    By Gaussian elimination, for which such a table needs no exchange of rows. The versions of
    LAPACK for different processors differ in the last bits.
    """
    table, found = table.copy(), right.copy()
    for row in range(len(table)):
        share = table[row + 1:, row] / table[row, row]
        table[row + 1:] -= share[:, None] * table[row]
        found[row + 1:] -= share * found[row]
    for row in reversed(range(len(table))):
        found[row] = (found[row] - total(table[row, row + 1:] * found[row + 1:])) / table[row, row]
    return found


def clip01(values: FloatArray) -> FloatArray:
    """Hold shares within 0 and 1; what is not a number stays so and is caught later."""
    return np.minimum(np.maximum(values, 0.0), 1.0)


def laid_out(values: FloatArray, shape: tuple[int, ...], at: Any, otherwise: float = 0.0,
             ) -> FloatArray:
    """`values` (..., member) at some places of an array of `shape`, `otherwise` at all others."""
    found = np.full_like(values, otherwise, shape=(*shape, values.shape[-1]))
    found[at] = values
    return found


def repeated(step: Callable[..., tuple[FloatArray, ...]], unsettled: Callable[..., BoolArray],
             moving: Sequence[FloatArray], fixed: Sequence[FloatArray], most: int,
             ) -> tuple[FloatArray, ...]:
    """Repeat a step, at most `most` times, in those members that have not settled.

    `step(*moving, *fixed)` gives the next `moving`, `unsettled` of the same (m,) who goes on.
    Members that have settled cost nothing more.
    """
    if not isinstance(moving[0], np.ndarray):
        return moving[0].repeated(step, unsettled, moving, fixed, most)
    left = np.flatnonzero(unsettled(*moving, *fixed))
    if not left.size:
        return tuple(moving)
    found = tuple(values.copy() for values in moving)
    few = [np.take(values, left, axis=-1) for values in (*found, *fixed)]
    for _ in range(most):
        if not left.size:
            break
        few[:len(found)] = step(*few)
        for whole, part in zip(found, few, strict=False):
            whole[..., left] = part
        on = np.flatnonzero(unsettled(*few))
        if len(on) < len(left):
            left, few = left[on], [values[..., on] for values in few]
    return found


class Weights:
    """A fixed table of weights, most of them zero, by which rows are added up.

    Every sum runs over the weights that are not zero, in their order.
    """

    def __init__(self, table: FloatArray, inner: int = 1) -> None:
        """`table` (result..., summed...) without members; the last `inner` axes are summed over."""
        self.result: tuple[int, ...] = table.shape[:-inner]
        self.columns = int(np.prod(table.shape[-inner:]))
        flat = np.array(table, dtype=np.float64).reshape(-1, self.columns)
        rows, self.places = np.nonzero(flat)
        self.weights = flat[rows, self.places]
        self.ends = np.searchsorted(rows, np.arange(len(flat) + 1))
        """Where the entries of each row begin in `places` and `weights`, and the last ones end."""
        counts = np.diff(self.ends)
        order = np.argsort(-counts, kind="stable")
        self._back = np.argsort(order)
        self._terms = []
        """The first entry of each row that has one, the second, and so on; longest rows first."""
        for rank in range(int(np.max(counts, initial=0))):
            entries = self.ends[order[:np.count_nonzero(counts > rank)]] + rank
            self._terms.append((self.places[entries], self.weights[entries][:, None]))

    def of(self, values: FloatArray) -> FloatArray:
        """The weighted sums of `values` (summed..., member), in their unit. (result..., member)"""
        if not isinstance(values, np.ndarray):
            return values.weighed(self)
        flat = np.ascontiguousarray(values).reshape(-1, values.shape[-1])
        if len(flat) != self.columns:
            raise ValueError(f"weights for {self.columns} rows cannot add up {len(flat)}")
        found = np.zeros((len(self._back), values.shape[-1]))
        room = np.empty_like(found)
        for places, weights in self._terms:
            sums, terms = found[:len(places)], room[:len(places)]
            flat.take(places, axis=0, out=terms, mode="clip")  # no place is beyond the end
            if (weights != 1.0).any():
                terms *= weights
            sums += terms
        return found[self._back].reshape(*self.result, values.shape[-1])


class DatedWeights:
    """Sums by weights that change with the date, over places that do not.

    `table` (result..., summed...) is not zero wherever a weight can ever be; the last `inner` axes
    are summed over. The weights of a date are the rows `place`, from `start` on, of one array.
    """

    def __init__(self, table: FloatArray, start: int, inner: int = 1) -> None:
        result = table.shape[:-inner]
        self._rows = int(np.prod(result))
        self._at = np.nonzero(table.reshape(self._rows, -1))
        row, self._column = self._at
        self.place = slice(start, start + len(row))
        own = row == np.arange(self._rows)[:, None]
        self._sums = Weights((own * 1.0).reshape(*result, len(row)))

    def weights(self, table: FloatArray) -> FloatArray:
        """The weights of a table of the same shape, one under the other. (entry, 1)"""
        return table.reshape(self._rows, -1)[self._at][:, None]

    def of(self, values: FloatArray, dated: FloatArray) -> FloatArray:
        """The weighted sums of `values` (summed..., m). (result..., m)"""
        flat = values.reshape((-1, values.shape[-1]))
        return self._sums.of(dated[self.place] * flat[self._column])


class Largest:
    """The largest of some rows, group by group; 0 where a group is empty."""

    def __init__(self, groups: Sequence[IntArray]) -> None:
        """`groups` names the rows of each."""
        self.some = [place for place, group in enumerate(groups) if len(group)]
        self.rows = np.concatenate([*groups, np.zeros(0, dtype=np.int64)])
        self.starts = np.cumsum([0, *(len(groups[at]) for at in self.some)])[:-1]
        self.count = len(groups)

    def of(self, values: FloatArray) -> FloatArray:
        """The largest of the rows of each group of `values` (row, member). (group, member)"""
        if not isinstance(values, np.ndarray):
            return values.largest(self)
        found = np.zeros((self.count, values.shape[-1]))
        if self.some:
            found[self.some] = np.maximum.reduceat(values[self.rows], self.starts, axis=0)
        return found
