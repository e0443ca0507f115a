"""exp and log with the same bits on every machine.

NumPy and the C library choose their versions by processor. Here both are built from what IEEE 754
rounds in one way only: + - * /, comparisons, and the bits of a number. They take arrays of NumPy
and traced ones; the error is below one unit in the last place.

A number closer to 0 than the smallest normal one, 2.2e-308, counts as 0.
"""

from __future__ import annotations

from collections.abc import Callable
from math import factorial
from typing import Any

import numpy as np

from qurultay.core.arrays import FloatArray

_LN2_HIGH = float.fromhex("0x1.62e42fefa38p-1")
"""The first 42 bits of log(2): its product with any exponent is exact."""

_LN2_LOW = float.fromhex("0x1.ef35793c7673p-45")
"""The rest of log(2), to 53 bits."""

_PER_LN2 = float.fromhex("0x1.71547652b82fep+0")
"""1 / log(2)."""

_EXP = tuple(1.0 / factorial(power) for power in range(2, 14))
"""Taylor's series of exp from the square on; up to log(2)/2 what is left out is below 5e-18."""

_LOG = tuple(2.0 / power for power in range(3, 23, 2))
"""Taylor's series of 2 artanh(s) / s in the square of s, without its first term; up to
s = (root of 2 - 1) / (root of 2 + 1) = 0.172 what is left out is below 1e-18."""

_SHIFT = 1.5 * 2.0**52 + 1022.0
"""Added to a number, it rounds it, and leaves 1022 more than the result in the last bits."""

_LEAST, _MOST = -708.39, 710.0
"""Beyond them exp is 0 and infinite."""

_TINY = float(np.finfo(np.float64).tiny)
_EXPONENT = np.uint64(52)
"""Bits of a number below its exponent."""
_FRACTION = np.uint64(2**52 - 1)
_ROOT_HALF = np.sqrt(np.float64(0.5)).view(np.uint64)
_ABOVE_ROOT_HALF = np.float64(1.0).view(np.uint64) - _ROOT_HALF
_INTEGER = np.float64(2.0**52).view(np.uint64)
"""The bits of 2^52; with those of a small integer below, the sum of both as a number."""


def exp(values: Any) -> FloatArray:
    """Powers of e, one for each value any shape; 0 below -708.05, infinite above 709.78.

    With k the nearest integer to x / log(2), it is 2^k times the series at x - k log(2).
    """
    if _is_other(values):
        return _as_asked(exp, values)
    held = np.minimum(np.maximum(values, _LEAST), _MOST)
    turned = held * _PER_LN2
    turned += _SHIFT
    count = turned - _SHIFT
    held -= count * _LN2_HIGH
    count *= _LN2_LOW
    rest = held - count
    found = _series(_EXP, rest)
    found *= rest * rest
    found -= count
    found += held
    found += 1.0
    found += found
    found *= (turned.view(np.uint64) << _EXPONENT).view(np.float64)  # half of 2^k; 0 at the least
    return found


def log(values: Any) -> FloatArray:
    """The natural logarithm of each value, of any shape; of 0 -infinity, below it not a number.

    The value is 2^k (1 + f), with 1 + f between the root of 1/2 and that of 2; with
    s = f / (2 + f) its logarithm is k log(2) + 2 artanh(s).
    """
    if _is_other(values):
        return _as_asked(log, values)
    turned = values.view(np.uint64) + _ABOVE_ROOT_HALF
    count = ((turned >> _EXPONENT) | _INTEGER).view(np.float64)
    count -= 2.0**52 + 1023.0
    turned &= _FRACTION
    turned += _ROOT_HALF
    beyond = turned.view(np.float64) - 1.0
    ratio = beyond / (2.0 + beyond)
    square = ratio * ratio
    found = beyond - square * _series(_LOG, square)  # 2 s is f - s f
    found *= ratio
    found -= count * _LN2_LOW
    found = count * _LN2_HIGH - (found - beyond)
    found = np.where(values < _TINY, np.where(values < 0.0, np.nan, -np.inf), found)
    return np.where(values < np.inf, found, values)


def _series(terms: tuple[float, ...], at: FloatArray) -> FloatArray:
    """By Horner's rule, constant term first."""
    *others, highest = terms
    found = highest * at
    for term in others[:0:-1]:
        found += term
        found *= at
    found += others[0]
    return found


def _is_other(values: Any) -> bool:
    return not getattr(values, "ndim", 0) or values.dtype != np.float64


def _as_asked(function: Callable[[Any], FloatArray], values: Any) -> FloatArray:
    """The function of a number, a list, or an array of single precision."""
    if not getattr(values, "ndim", 0):  # one number, or a list
        alone: FloatArray = function(np.array([values], dtype=np.float64))[0]
        return alone
    found = function(values.astype(np.float64))
    return found.astype(np.float32) if values.dtype == np.float32 else found
