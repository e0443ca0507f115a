"""exp and log: how exact they are, and what they make of numbers at the ends."""

from collections.abc import Callable
from decimal import Decimal, localcontext

import numpy as np
import pytest
from tapes import check, numbers

from qurultay.core.elementary import exp, log

EXACT = {exp: Decimal.exp, log: Decimal.ln}
Function = Callable[[np.ndarray], np.ndarray]


def worst(function: Function, values: np.ndarray) -> float:
    """The largest error, in units of the last place, against forty digits."""
    with localcontext() as context:
        context.prec = 40
        errors = []
        for value, found in zip(values.tolist(), function(values).tolist(), strict=True):
            exact = EXACT[function](Decimal(value))
            unit = Decimal(float(np.spacing(abs(float(exact)))))
            errors.append(float(abs(Decimal(found) - exact) / unit))
    return max(errors)


def spread_out(low: float, high: float, count: int = 2500) -> np.ndarray:
    """Numbers between two ends, both among them."""
    inside = np.random.default_rng(20211231).uniform(low, high, count)
    return np.concatenate([inside, [low, high]])


def around(values: np.ndarray) -> np.ndarray:
    """Numbers and their next neighbours on either side."""
    return np.concatenate([values, np.nextafter(values, np.inf), np.nextafter(values, -np.inf)])


@pytest.mark.parametrize(("low", "high"), [
    (-0.35, 0.35), (-1.0, 1.0), (-40.0, 40.0), (-708.0, 709.78)])
def test_exp_is_within_one_unit(low: float, high: float) -> None:
    assert worst(exp, spread_out(low, high)) < 1.0


def test_exp_is_within_one_unit_where_its_exponent_changes() -> None:
    """At odd halves of log(2), where what is left for the series is largest; and near 0."""
    halves = (np.arange(-1020, 1023) + 0.5) * np.log(2.0)
    assert worst(exp, around(halves)) < 1.0
    small = 10.0 ** np.linspace(-300.0, -1.0, 300)
    assert worst(exp, np.concatenate([small, -small])) < 1.0


@pytest.mark.parametrize(("low", "high"), [
    (0.4, 0.75), (0.7, 1.45), (0.99, 1.01), (1.0, 1e3), (1e-3, 1.0)])
def test_log_is_within_one_unit(low: float, high: float) -> None:
    assert worst(log, spread_out(low, high)) < 1.0


def test_log_is_within_one_unit_over_all_normal_numbers() -> None:
    """Every exponent, the root of 2 at each, both ends, and both sides of 1."""
    powers = 2.0 ** np.arange(-1022.0, 1024.0)
    assert worst(log, around(np.concatenate([powers[1:], powers[1:-1] * np.sqrt(2.0)]))) < 1.0
    assert worst(log, np.array([2.2250738585072014e-308, 1.7976931348623157e308])) < 1.0
    small = 10.0 ** np.linspace(-16.0, -1.0, 300)
    assert worst(log, np.concatenate([1.0 + small, 1.0 - small])) < 1.0


def test_numbers_at_the_ends_are_as_in_numpy() -> None:
    """0, what is infinite and what is no number, of either sign.

    Unlike in NumPy exp warns of overflow at infinity too, and log warns of nothing.
    """
    ends = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 5e-324, -5e-324])
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = np.exp(ends), np.log(ends[:5])
    with np.errstate(over="ignore"):
        np.testing.assert_array_equal(exp(ends), expected[0])
    np.testing.assert_array_equal(log(ends[:5]), expected[1])
    assert np.isnan(log(np.array([-1e-300, -1.0, -np.inf, -np.nan]))).all()


def test_what_is_nearly_zero_counts_as_zero() -> None:
    """Unlike in NumPy, below the smallest normal number and where exp would come near it."""
    assert exp(np.array([-708.04, -709.0, -745.0, -1e300])).tolist()[1:] == [0.0, 0.0, 0.0]
    assert exp(np.array([-708.04]))[0] > 2.2e-308
    assert log(np.array([5e-324, 2.2e-308])).tolist() == [-np.inf, -np.inf]
    assert np.isnan(log(np.array([-5e-324]))).all()


def test_exp_overflows_as_in_numpy() -> None:
    """Just beyond the largest number; it warns likewise."""
    assert np.isfinite(exp(np.array([709.782712893384])))
    with pytest.warns(RuntimeWarning, match="overflow"):
        assert exp(np.array([709.7827128933841, 1e300])).tolist() == [np.inf, np.inf]


def test_exp_never_falls_and_log_never_either() -> None:
    """Over a million steps, the changes of exponent among them, to one unit."""
    for function, values in ((exp, np.linspace(-2.0, 2.0, 1_000_001)),
                             (log, np.linspace(0.3, 3.0, 1_000_001))):
        assert np.diff(function(values)).min() >= 0.0


@pytest.mark.parametrize("function", [exp, log])
def test_any_form_is_taken(function: Function) -> None:
    """One number, a list, integers, single precision, and arrays that lie in other ways."""
    table = np.arange(1.0, 25.0).reshape(2, 3, 4)
    whole = function(table)
    assert function(2.0) == function(2) == function(np.array(2.0)) == whole[0, 0, 1]
    assert function([1.0, 2.0]).tolist() == whole[0, 0, :2].tolist()
    assert np.array_equal(function(table.astype(np.int64)), whole)
    single = function(table.astype(np.float32))
    assert single.dtype == np.float32
    assert np.array_equal(single, whole.astype(np.float32))
    for turned in (table.T, table[:, ::-1, ::2], np.broadcast_to(table[:1], (5, 3, 4))):
        assert np.array_equal(function(turned), function(turned.copy()))
    assert np.array_equal(table, np.arange(1.0, 25.0).reshape(2, 3, 4))


@pytest.mark.parametrize("function", [exp, log])
@pytest.mark.parametrize("odd", [0.0, 0.5])
def test_a_compiled_rule_has_the_same_bits(function: Function, odd: float) -> None:
    """Of all kinds of numbers, in double and in single precision."""
    pytest.importorskip("llvmlite")
    values = numbers((5, 3), members=40, odd=odd)[0]
    check(function, values)
    check(lambda one: function(one[:2] + one[1:3]), values)
    check(lambda one: function(one.astype(np.float32)), values)
