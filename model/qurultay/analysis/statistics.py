"""Intervals of means and shares, and proper scores of forecasts that are samples.

A forecast is an array of samples (member, ...); observed values have the shape (...). NaN marks
cells without a record or a forecast: they score NaN and are not counted. SciPy is imported late:
an ensemble needs none of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError

CONFIDENCE = 0.95

BINS = 10
"""Bins of a histogram of PIT values."""


@dataclass(frozen=True)
class Share:
    """Hits among trials, their share, and an interval for the chance behind it."""

    hits: int
    trials: int
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Averages:
    """Mean and median of a score over dyads, each dyad's own being its mean over years."""

    mean: float
    median: float


def interval(values: FloatArray) -> tuple[float, float, float]:
    """Mean of differences (member,) with its 95 % interval by Student's t.

    Raises:
        RunError: if there are fewer than two.
    """
    from scipy.special import stdtrit

    count = len(values)
    if count < 2:
        raise RunError("an interval needs two members or more")
    mean = float(np.mean(values))
    error = float(np.std(values, ddof=1)) / count**0.5
    reach = float(stdtrit(count - 1, 0.5 + CONFIDENCE / 2)) * error
    return mean, mean - reach, mean + reach


def told_apart(low: float, high: float) -> bool:
    """Whether an interval leaves zero out."""
    return not low <= 0.0 <= high


def share(hits: int, trials: int, confidence: float = CONFIDENCE) -> Share:
    """A share with the binomial interval of Clopper and Pearson, exact and a little wide.

    It takes trials as independent; years of one dyad are not, so it is narrower than the truth.
    """
    from scipy.special import betaincinv

    if trials == 0:
        return Share(0, 0, np.nan, 0.0, 1.0)
    tail = (1.0 - confidence) / 2.0
    low = float(betaincinv(hits, trials - hits + 1, tail)) if hits else 0.0
    high = float(betaincinv(hits + 1, trials - hits, 1.0 - tail)) if hits < trials else 1.0
    return Share(hits, trials, hits / trials, low, high)


def wilson(hits: int, trials: int, confidence: float = CONFIDENCE) -> Share:
    """A share with Wilson's interval, which on average covers at its level."""
    from scipy.special import ndtri

    if trials == 0:
        return Share(0, 0, np.nan, 0.0, 1.0)
    z, value = float(ndtri(0.5 + confidence / 2)), hits / trials
    shrunk = 1.0 + z**2 / trials
    middle = (value + z**2 / (2 * trials)) / shrunk
    reach = z / shrunk * (value * (1 - value) / trials + z**2 / (4 * trials**2)) ** 0.5
    return Share(hits, trials, value, max(middle - reach, 0.0), min(middle + reach, 1.0))


def crps(samples: FloatArray, observed: FloatArray, fair: bool = True) -> FloatArray:
    """Continuous ranked probability score of each cell, in the unit of the samples; low is good.

    E|X - y| - E|X - X'| / 2, where X and X' are members (Gneiting and Raftery 2007). The fair form
    divides the second sum by m (m - 1) and so does not punish a small ensemble (Ferro 2014); the
    plain one divides by m squared.

    Args:
        samples: (member, ...); two members or more where `fair`.
        observed: (...), NaN where nothing is on record.
        fair: which estimator.
    """
    count = len(samples)
    if count < 1 + fair:
        raise ValueError(f"{count} members are too few to score")
    off = np.mean(np.abs(samples - observed), axis=0)
    # The sum of |x_i - x_j| over all ordered pairs, from the order statistics.
    weight = 2.0 * np.arange(1, count + 1) - count - 1.0
    apart = 2.0 * np.tensordot(weight, np.sort(samples, axis=0), axes=1)
    pairs = count * (count - 1) if fair else count**2
    score: FloatArray = off - apart / (2.0 * pairs)
    return score


def energy_score(samples: FloatArray, observed: FloatArray) -> float:
    """The CRPS of vectors, in the fair form: E|X - y| - E|X - X'| / 2 with Euclidean distances.

    Args:
        samples: (member, number), two members or more.
        observed: (number,).
    """
    from scipy.spatial.distance import pdist

    if len(samples) < 2:
        raise ValueError(f"{len(samples)} members are too few to score")
    off = np.linalg.norm(samples - observed, axis=1)
    return float(np.mean(off) - np.mean(pdist(samples)) / 2.0)


def scorable(samples: FloatArray, observed: FloatArray) -> BoolArray:
    """Cells with a forecast and a record. (...)"""
    known: BoolArray = np.isfinite(observed) & np.isfinite(samples).all(axis=0)
    return known


def skill(score: float, reference: float) -> float:
    """How much smaller a score is than that of a reference: 1 - score / reference."""
    return 1.0 - score / reference


def averages(score: FloatArray) -> Averages:
    """Mean and median of a score (dyad, year) over those dyads that have one."""
    own = [float(np.mean(row[np.isfinite(row)])) for row in score if np.isfinite(row).any()]
    if not own:
        return Averages(np.nan, np.nan)
    return Averages(float(np.mean(own)), float(np.median(own)))


def within_interval(samples: FloatArray, observed: FloatArray, level: float = 0.9) -> BoolArray:
    """Whether the central interval of a level holds each observed value; False for NaN. (...)"""
    low, high = np.quantile(samples, (0.5 - level / 2, 0.5 + level / 2), axis=0)
    held: BoolArray = (low <= observed) & (observed <= high)
    return held


def coverage(samples: FloatArray, observed: FloatArray, level: float = 0.9) -> Share:
    """The share of cells that can be scored which the central interval of a level holds."""
    held = within_interval(samples, observed, level)[scorable(samples, observed)]
    return share(int(held.sum()), held.size)


def pit(samples: FloatArray, observed: FloatArray) -> FloatArray:
    """The rank of each observed value among the members: 0 below all, 1 above all. (...)

    The middle of its rank, (members below + half of those equal + 1/2) / (m + 1), so that an honest
    forecast gives evenly spread values.
    """
    below = np.sum(samples < observed, axis=0) + 0.5 * np.sum(samples == observed, axis=0)
    return np.where(scorable(samples, observed), (below + 0.5) / (len(samples) + 1.0), np.nan)


def pit_histogram(values: FloatArray, bins: int = BINS) -> IntArray:
    """How many PIT values fall in each of so many equal bins of 0..1; NaN is left out. (bin,)"""
    counts, _ = np.histogram(values[np.isfinite(values)], bins=bins, range=(0.0, 1.0))
    return counts.astype(np.int64)


def direction(samples: FloatArray, observed: FloatArray, last_known: FloatArray) -> Share:
    """How often the median member moved from the last known value the way the world did.

    Cells where either stays put are left out. `last_known` broadcasts against `observed`.
    """
    expected = np.sign(np.median(samples, axis=0) - last_known)
    happened = np.sign(observed - last_known)
    moved = scorable(samples, happened) & (happened != 0) & (expected != 0)
    return share(int(np.sum(moved & (expected == happened))), int(np.sum(moved)))
