"""Arithmetic on arrays whose last axis is the *member* (one world of an ensemble).

NumPy's own reductions (`sum`, `mean`, `einsum`, matrix products) choose the order of their
additions by the shape of the whole array, so the last bits of one member's sum depend on how
many members stand beside it. A world must not change with its company: everything here adds
in one fixed order, elementwise over members.
"""

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
"""Array of 64-bit floats; states or pairs first, members last."""

IntArray = npt.NDArray[np.int64]
"""Array of 64-bit integers, for indices and counts."""

BoolArray = npt.NDArray[np.bool_]
"""Array of truth values, for masks."""


def total(values: FloatArray, axis: int = 0) -> FloatArray:
    """Sum over one axis from its first entry to its last.

    The axis summed over is short (states, channels, projects); the member axis never is one.

    Args:
        values: any shape with at least two axes, any unit.
        axis: the axis to sum over; it disappears from the result.

    Returns:
        The sums, in the unit of `values`; zeros where the axis is empty.
    """
    terms = np.moveaxis(values, axis, 0) if axis else values
    running = np.zeros(terms.shape[1:], dtype=np.float64)
    for term in terms:
        running = running + term
    return running


def mean(values: FloatArray, axis: int = 0) -> FloatArray:
    """Average over one axis, added up by `total`.

    Args:
        values: any shape with at least two axes, any unit.
        axis: the axis to average over; it must not be empty.

    Returns:
        The averages, in the unit of `values`.

    Raises:
        ValueError: if the axis is empty.
    """
    count: int = values.shape[axis]
    if count == 0:
        raise ValueError("the mean over an empty axis is not defined")
    return total(values, axis) / count


def clip01(values: FloatArray) -> FloatArray:
    """Hold shares within 0 and 1; what is not a number stays so and is caught later."""
    return np.minimum(np.maximum(values, 0.0), 1.0)
