"""Sums that do not change with the company a member keeps."""

import numpy as np
import pytest

from qurultay.arrays import clip01, mean, total


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
