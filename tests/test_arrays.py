"""Sums that do not change with the company a member keeps."""

import numpy as np
import pytest

from qurultay.core.arrays import Largest, Weights, clip01, mean, solved, total


@pytest.fixture
def values() -> np.ndarray:
    """States, partners, members; of very different sizes, so that rounding shows."""
    random = np.random.default_rng(20211231)
    return np.exp(random.normal(0.0, 8.0, size=(14, 14, 137)))


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("block", [1, 2, 7])
def test_a_sum_is_the_same_in_any_block(values: np.ndarray, axis: int, block: int) -> None:
    """To the last bit, for total and mean."""
    for add in (total, mean):
        alone = [add(values[..., k : k + block], axis) for k in range(0, 137, block)]
        assert np.array_equal(np.concatenate(alone, axis=-1), add(values, axis))


def test_the_sum_is_a_left_fold(values: np.ndarray) -> None:
    """Against the plainest loop there is."""
    expected = 0.0
    for number in values[:, 3, 5].tolist():
        expected += number
    assert total(values)[3, 5] == expected


@pytest.mark.parametrize("strided", [False, True])
def test_a_sum_is_the_same_however_its_members_lie(values: np.ndarray, strided: bool) -> None:
    """Side by side, where NumPy adds row after row, or apart, where it would not."""
    table = np.moveaxis(np.ascontiguousarray(np.moveaxis(values, -1, 0)), 0, -1)
    laid = table[..., ::2] if strided else np.asfortranarray(values)
    whole = values[..., ::2] if strided else values
    for axis in (0, 1):
        assert np.array_equal(total(laid, axis), total(np.ascontiguousarray(whole), axis))
        assert np.array_equal(mean(laid, axis), mean(np.ascontiguousarray(whole), axis))


@pytest.fixture
def table() -> np.ndarray:
    """Weights of 30 sums over 14 by 5 rows, one in eight not zero, some sums empty."""
    random = np.random.default_rng(5)
    found = random.normal(size=(6, 5, 14, 5)) * (random.random((6, 5, 14, 5)) < 0.125)
    found[2] = 0.0
    return found


@pytest.mark.parametrize("members", [1, 2, 7, 137, 500])
def test_weighted_sums_are_those_of_the_full_table(table: np.ndarray, members: int) -> None:
    """To rounding against a dense product, and to the last bit against a plain loop."""
    values = np.exp(np.random.default_rng(6).normal(0.0, 4.0, (14, 5, members)))
    found = Weights(table, inner=2).of(values)
    assert found.shape == (6, 5, members)
    np.testing.assert_allclose(found, np.tensordot(table, values, 2), rtol=1e-11, atol=1e-12)
    assert not found[2].any()
    expected = np.zeros(members)
    for weight, row in zip(table[3, 1].ravel(), values.reshape(-1, members), strict=True):
        expected = expected + weight * row if weight else expected
    assert np.array_equal(found[3, 1], expected)


@pytest.mark.parametrize("size", [1, 2, 7, 137, 500])
def test_weighted_sums_are_the_same_in_any_block(table: np.ndarray, size: int) -> None:
    """To the last bit, also where members do not lie side by side."""
    values = np.exp(np.random.default_rng(7).normal(0.0, 4.0, (14, 5, 500)))
    weights = Weights(table, inner=2)
    whole = weights.of(values)
    for first in range(0, 500 if size > 1 else 20, size):
        part = slice(first, first + size)
        assert np.array_equal(weights.of(values[..., part]), whole[..., part])
        assert np.array_equal(weights.of(values[..., part].copy()), whole[..., part])
    backward = np.asfortranarray(values)
    assert np.array_equal(weights.of(backward), whole)


def test_weights_leave_what_they_are_given_alone(table: np.ndarray) -> None:
    """Neither values nor table change, and a later change of the table is not seen."""
    values = np.ones((14, 5, 3))
    weights = Weights(table, inner=2)
    before = weights.of(values)
    table[:] = 9.0
    assert np.array_equal(weights.of(values), before)
    assert (values == 1.0).all()


@pytest.mark.parametrize("shape", [(4, 2), (6, 2), (3,)])
def test_weights_refuse_another_number_of_rows(shape: tuple[int, ...]) -> None:
    """In one sentence; never a read beyond the end."""
    with pytest.raises(ValueError, match="weights for 5 rows cannot add up"):
        Weights(np.ones((3, 5))).of(np.ones(shape))


def test_weights_carry_what_is_no_number() -> None:
    """A member that is lost is lost in the sums it enters, and no other member with it."""
    found = Weights(np.array([[1.0, 0.0], [0.0, 2.0]])).of(np.array([[np.nan, 1.0], [3.0, 4.0]]))
    assert np.array_equal(found, [[np.nan, 1.0], [6.0, 8.0]], equal_nan=True)


def test_the_largest_of_each_group() -> None:
    """Of the rows named, member by member; 0 where none is named, and no number stays none."""
    values = np.array([[0.1, 0.9], [0.5, 0.2], [0.3, np.nan]])
    groups = [np.array([0, 1]), np.array([], dtype=np.int64), np.array([2]), np.array([0, 2])]
    assert np.array_equal(Largest(groups).of(values), [
        [0.5, 0.9], [0.0, 0.0], [0.3, np.nan], [0.3, np.nan]], equal_nan=True)
    assert np.array_equal(Largest(groups[1:2]).of(values), [[0.0, 0.0]])
    alone = [Largest(groups).of(values[:, k : k + 1]) for k in (0, 1)]
    assert np.array_equal(np.concatenate(alone, axis=1), Largest(groups).of(values),
                          equal_nan=True)


def test_an_empty_axis_adds_up_to_zero_and_has_no_mean() -> None:
    """A region without corridors has no corridor cost; its average cost is a mistake."""
    nothing = np.empty((0, 3))
    assert np.array_equal(total(nothing), np.zeros(3))
    with pytest.raises(ValueError, match="empty axis"):
        mean(nothing)


def test_clip01_holds_the_ends_and_keeps_what_is_no_number() -> None:
    """Missing values must not turn into shares."""
    clipped = clip01(np.array([-0.1, 0.0, 0.4, 1.0, 1.3, np.nan]))
    assert np.array_equal(clipped, [0.0, 0.0, 0.4, 1.0, 1.0, np.nan], equal_nan=True)


def test_equations_are_solved() -> None:
    """Against LAPACK, member by member, and to the same bits in any company."""
    random = np.random.default_rng(11)
    roots = random.normal(size=(13, 20, 7))
    tables = np.einsum("ikm,jkm->ijm", roots, roots)
    right = random.normal(size=(13, 7))
    found = solved(tables, right)
    for member in range(7):
        expected = np.linalg.solve(tables[..., member], right[:, member])
        np.testing.assert_allclose(found[:, member], expected, rtol=1e-9)
        one = slice(member, member + 1)
        assert np.array_equal(solved(tables[..., one], right[:, one]), found[:, one])
