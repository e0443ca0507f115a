"""Scores agree with sums done by hand and with what is known in closed form."""

import numpy as np
import pytest
from scipy.special import ndtr, ndtri
from scipy.stats import binomtest

from qurultay.analysis import statistics

GENERATOR = np.random.default_rng(20)


def normal_crps(mean: float, spread: float, observed: np.ndarray) -> np.ndarray:
    """The score of a normal forecast in closed form (Gneiting and Raftery 2007)."""
    z = (observed - mean) / spread
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    return spread * (z * (2 * ndtr(z) - 1) + 2 * density - 1 / np.sqrt(np.pi))


def test_three_members_by_hand() -> None:
    """Members 0, 1, 3 and truth 2: mean distance 4/3; the pairs are 1, 2 and 3 apart."""
    members, truth = np.array([3.0, 0.0, 1.0]), np.array(2.0)
    assert statistics.crps(members, truth, fair=False) == pytest.approx(4 / 3 - 12 / 18)
    assert statistics.crps(members, truth) == pytest.approx(4 / 3 - 12 / 12)


def test_one_member_scores_its_distance() -> None:
    """A forecast without spread is off by as much as it is off; it has no fair score."""
    assert statistics.crps(np.array([5.0]), np.array(3.0), fair=False) == 2.0
    with pytest.raises(ValueError, match="1 members are too few"):
        statistics.crps(np.array([5.0]), np.array(3.0))


def test_a_normal_forecast_scores_as_the_formula_says() -> None:
    """Evenly spaced quantiles stand for the normal; every truth within 0.1 % of the formula."""
    quantiles = ndtri((np.arange(20_000) + 0.5) / 20_000)[:, None]
    truth = np.linspace(-3.0, 3.0, 13)
    found = statistics.crps(1.0 + 0.4 * quantiles, 1.0 + truth, fair=False)
    assert found == pytest.approx(normal_crps(1.0, 0.4, 1.0 + truth), rel=1e-3)


def test_the_fair_form_does_not_punish_small_ensembles() -> None:
    """Over many throws of five members its mean is that of the whole distribution."""
    members = GENERATOR.normal(size=(5, 40_000))
    truth = np.full(40_000, 0.7)
    expected = float(normal_crps(0.0, 1.0, np.array(0.7)))
    assert statistics.crps(members, truth).mean() == pytest.approx(expected, abs=0.01)
    assert statistics.crps(members, truth, fair=False).mean() > expected + 0.08


def test_the_score_is_proper() -> None:
    """Saying what one knows beats saying less, saying more, and saying something else."""
    truth = GENERATOR.normal(0.0, 1.0, size=4000)
    noise = GENERATOR.normal(size=(200, 4000))
    honest, timid, bold, biased = (
        statistics.crps(mean + spread * noise, truth).mean()
        for mean, spread in [(0.0, 1.0), (0.0, 2.0), (0.0, 0.5), (0.5, 1.0)])
    assert honest < min(timid, bold, biased) - 0.02


def test_what_is_not_on_record_scores_nothing() -> None:
    """NaN in, NaN out, and it counts nowhere."""
    members = GENERATOR.normal(size=(50, 2, 3))
    truth = np.array([[0.0, np.nan, 0.2], [np.nan, np.nan, np.nan]])
    score = statistics.crps(members, truth)
    assert np.isnan(score[np.isnan(truth)]).all() and np.isfinite(score[0, 0])
    assert statistics.averages(score).mean == pytest.approx(np.nanmean(score[0]))
    assert statistics.coverage(members, truth).trials == 2
    assert statistics.pit_histogram(statistics.pit(members, truth)).sum() == 2


def test_what_was_not_forecast_scores_nothing() -> None:
    """Nor does a cell that no member speaks of count as a miss."""
    members = np.zeros((50, 2)) + np.arange(50)[:, None]
    members[:, 1] = np.nan
    truth = np.array([10.5, 10.5])
    assert np.isnan(statistics.crps(members, truth)).tolist() == [False, True]
    assert statistics.coverage(members, truth).trials == 1
    assert statistics.direction(members, truth, np.zeros(2)).trials == 1
    assert statistics.pit_histogram(statistics.pit(members, truth)).sum() == 1


def test_averages_are_over_dyads_not_over_cells() -> None:
    """A dyad with one year weighs as much as one with three."""
    score = np.array([[1.0, 1.0, 1.0], [4.0, np.nan, np.nan], [10.0, np.nan, np.nan]])
    assert statistics.averages(score) == statistics.Averages(mean=5.0, median=4.0)
    assert np.isnan(statistics.averages(np.full((2, 2), np.nan)).median)


def test_skill() -> None:
    """Half the score is a skill of a half; a worse one is negative."""
    assert statistics.skill(0.1, 0.2) == pytest.approx(0.5)
    assert statistics.skill(0.3, 0.2) == pytest.approx(-0.5)


@pytest.mark.parametrize(("spread", "low", "high"), [(1.0, 0.88, 0.92), (0.5, 0.0, 0.65),
                                                     (2.0, 0.99, 1.0)])
def test_coverage_tells_honest_from_narrow_and_wide(spread: float, low: float,
                                                    high: float) -> None:
    """An honest 90 % interval holds 90 %."""
    truth = GENERATOR.normal(size=3000)
    found = statistics.coverage(spread * GENERATOR.normal(size=(400, 3000)), truth, 0.9)
    assert low <= found.value <= high
    assert found.low < found.value < found.high or found.value == 1.0


@pytest.mark.parametrize(("hits", "trials"), [(0, 10), (10, 10), (45, 50), (3, 7)])
@pytest.mark.parametrize(("own", "method"),
                         [(statistics.share, "exact"), (statistics.wilson, "wilson")])
def test_binomial_intervals_are_the_textbook_ones(own, method: str, hits: int,
                                                  trials: int) -> None:
    """Clopper-Pearson and Wilson, as an independent implementation gives them."""
    known = binomtest(hits, trials).proportion_ci(0.95, method=method)
    found = own(hits, trials)
    assert (found.low, found.high) == pytest.approx((known.low, known.high), abs=1e-9)
    assert found.value == hits / trials


def test_no_trials_say_nothing() -> None:
    """The share is unknown and may be anything."""
    for nothing in (statistics.share(0, 0), statistics.wilson(0, 0)):
        assert np.isnan(nothing.value) and (nothing.low, nothing.high) == (0.0, 1.0)


def test_pit_by_hand() -> None:
    """Below all, above all, in the middle, and equal to one of four members."""
    members = np.array([1.0, 2.0, 3.0, 4.0])[:, None] + np.zeros(4)
    assert statistics.pit(members, np.array([0.0, 9.0, 2.5, 2.0])) == pytest.approx(
        [0.1, 0.9, 0.5, 0.4])


def test_the_histogram_shows_what_is_wrong() -> None:
    """Flat where honest, heaped at both ends where too narrow, in the middle where too wide."""
    truth, noise = GENERATOR.normal(size=5000), GENERATOR.normal(size=(99, 5000))
    honest, narrow, wide = (statistics.pit_histogram(statistics.pit(spread * noise, truth))
                            for spread in (1.0, 0.4, 2.5))
    assert honest.sum() == narrow.sum() == wide.sum() == 5000
    assert np.abs(honest - 500).max() < 110
    assert min(narrow[0], narrow[-1]) > 1000 > 600 > narrow[4]
    assert max(wide[0], wide[-1]) < 100 < 800 < wide[4]


def test_direction_by_hand() -> None:
    """Two hits, one miss; one that did not move and one not on record do not count."""
    members = np.array([[1.0, 1.0, -1.0, 1.0, 1.0]] * 3)
    truth = np.array([0.5, -0.5, -2.0, 0.0, np.nan])
    found = statistics.direction(members, truth, np.zeros(5))
    assert (found.hits, found.trials) == (2, 3)
