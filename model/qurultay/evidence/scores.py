"""How good forecasts from rolling origins are: scores of cells, groups of cells, and intervals.

A cell is (origin, dyad, horizon). Intervals come from drawing dyads and origins with replacement,
apart from each other (Owen 2007: a little wide), since cells of one dyad or one origin move
together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from qurultay.analysis.statistics import (
    CONFIDENCE,
    Share,
    crps,
    energy_score,
    pit,
    share,
    within_interval,
)
from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.evidence.origins import CameTrue, IntervalRules, OriginRules, Paths

LEVELS = (0.5, 0.9)
"""Of the intervals whose coverage is counted."""

HELPS, HARMS, NOT_TOLD_APART = "helps", "harms", "not told apart"

EVERY, FORCED = "all", "known forcing"
"""Groups of cells: all, and those on which forcing acts that the origin knows."""


@dataclass(frozen=True, eq=False)
class Scores:
    """One forecast in every cell (origin, dyad, horizon), NaN where it has no score.

    `held` 1 or 0 by level of interval; `right` 1 where the middle member moved from the origin year
    the way the world did. `path` is the energy score of the path of one pair, and `inside` that of
    all pairs of the region in a year, mean over years; both by the root of how many numbers it
    compares. (origin,)
    """

    crps: FloatArray
    pit: FloatArray
    held: dict[float, FloatArray]
    right: FloatArray
    path: FloatArray
    inside: FloatArray

    @classmethod
    def of(cls, paths: Paths, record: CameTrue, rules: OriginRules) -> Scores:
        """Against what came true; paths may end before the record does."""
        shape = record.observed.shape
        pit_, right = (np.full(shape, np.nan) for _ in range(2))
        held = {level: np.full(shape, np.nan) for level in LEVELS}
        whole = []
        inside = masks(record, rules)["inside Central Asia"].any(axis=(0, 2))
        for at, samples in enumerate(paths):
            reach = samples.shape[2]
            true, before = record.observed[at, :, :reach], record.before[at, :, None]
            known = np.isfinite(true) & np.isfinite(samples).all(axis=0)
            pit_[at, :, :reach] = pit(samples, true)
            for level in LEVELS:
                held[level][at, :, :reach] = np.where(
                    known, within_interval(samples, true, level), np.nan)
            said, was = (np.sign(one - before) for one in (np.median(samples, axis=0), true))
            right[at, :, :reach] = np.where(known & (said * was != 0.0), said == was, np.nan)
            near = slice(0, min(rules.years_ahead, reach))
            whole.append((_energy(samples[:, place_of_path(record, rules), near],
                                  true[place_of_path(record, rules), near]),
                          np.nanmean([_energy(samples[:, inside, year], true[inside, year])
                                      for year in range(near.stop)])))
        path, region = np.array(whole).T
        return cls(crps_of(paths, record), pit_, held, right, path, region)


def crps_of(paths: Paths, record: CameTrue) -> FloatArray:
    """The score of every cell, NaN where it has none. (origin, dyad, horizon)"""
    found = np.full(record.observed.shape, np.nan)
    for at, samples in enumerate(paths):
        reach = samples.shape[2]
        found[at, :, :reach] = crps(samples, record.observed[at, :, :reach])
    return found


def place_of_path(record: CameTrue, rules: OriginRules) -> int:
    """The dyad whose paths are scored whole."""
    return [set(name.split("-")) for name in record.dyads].index(set(rules.path.split("-")))


def _energy(samples: FloatArray, observed: FloatArray) -> float:
    """The energy score of what is on record, by the root of how many numbers that is."""
    known = np.isfinite(observed)
    if not known.any():
        return np.nan
    return energy_score(samples[:, known], observed[known]) / math.sqrt(known.sum())


def masks(record: CameTrue, rules: OriginRules) -> dict[str, BoolArray]:
    """Cells of each group, all first. (origin, dyad, horizon) each"""
    asked, shape = rules.groups, record.observed.shape
    pairs = [set(name.split("-")) for name in record.dyads]
    small = record.before < np.log(asked.small_below)
    years = np.broadcast_to(record.years[:, None, :], shape)
    pressed = [min((asked.sanctioned[code] for code in pair if code in asked.sanctioned),
                   default=record.last + 1) for pair in pairs]
    forced = np.zeros(shape, dtype=bool)
    for one in rules.forcing:
        own = np.array([pair in [set(name.split("-")) for name in one.pairs] for pair in pairs])
        informed = np.array(record.origins) >= one.known
        forced |= (informed[:, None, None] & own[:, None]
                   & (years >= one.first) & (years <= one.until))

    def of_pairs(chosen: list[bool]) -> BoolArray:
        return np.broadcast_to(np.array(chosen)[None, :, None], shape)

    return {
        EVERY: np.ones(shape, dtype=bool),
        "inside Central Asia": of_pairs([pair <= set(asked.inside) for pair in pairs]),
        "with powers": of_pairs([bool(pair & set(asked.powers)) for pair in pairs]),
        "small pairs": np.broadcast_to(small[:, :, None], shape),
        "large pairs": np.broadcast_to((record.before >= np.log(asked.small_below))[:, :, None],
                                       shape),
        "under sanctions": years >= np.array(pressed)[:, None],
        FORCED: forced,
    }


# --- what is said of some cells ---------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Resamples:
    """How often each dyad and each origin is drawn. (resample, dyad), (resample, origin)"""

    dyads: FloatArray
    origins: FloatArray

    @classmethod
    def of(cls, rules: IntervalRules, record: CameTrue) -> Resamples:
        """Dyads and origins drawn with replacement, apart."""
        random = np.random.default_rng(rules.seed)
        dyads, origins = (random.multinomial(count, np.full(count, 1.0 / count), rules.resamples)
                          .astype(np.float64) for count in (len(record.dyads), len(record.origins)))
        return cls(dyads, origins)

    def totals(self, cells: FloatArray) -> FloatArray:
        """Sums over origins and horizons, NaN as nothing. (resample, dyad)"""
        found: FloatArray = self.origins @ np.nansum(cells, axis=2)
        return found


@dataclass(frozen=True)
class Between:
    """A value with its interval at CONFIDENCE."""

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, value: float, drawn: FloatArray) -> Between:
        """From resampled values (resample,), those that are not known left out."""
        drawn, tail = drawn[np.isfinite(drawn)], (1.0 - CONFIDENCE) / 2.0
        low, high = np.quantile(drawn, (tail, 1.0 - tail)) if len(drawn) else (np.nan, np.nan)
        return cls(value, float(low), float(high))


def covered(held: FloatArray, among: BoolArray, drawn: Resamples) -> Share:
    """The share of cells that an interval held.

    Its own interval is the wider, at each end, of the resampled and the binomial one.
    """
    cells = np.where(among, held, np.nan)
    known = np.isfinite(cells)
    plain = share(int(np.nansum(cells)), int(known.sum()))
    with np.errstate(invalid="ignore"):
        again = ((drawn.totals(cells) * drawn.dyads).sum(axis=1)
                 / (drawn.totals(known.astype(np.float64)) * drawn.dyads).sum(axis=1))
    block = Between.of(plain.value, again)
    return Share(plain.hits, plain.trials, plain.value, float(np.fmin(plain.low, block.low)),
                 float(np.fmax(plain.high, block.high)))


@dataclass(frozen=True, eq=False)
class ByDyad:
    """Mean scores of dyads over their cells, and the same resampled.

    `own` (dyad,) and `again` (resample, dyad), NaN where there is none; `times` (resample, dyad)
    how often each counts.
    """

    own: FloatArray
    again: FloatArray
    times: FloatArray

    @classmethod
    def of(cls, score: FloatArray, among: BoolArray, drawn: Resamples) -> ByDyad:
        """Of some cells of a score (origin, dyad, horizon)."""
        cells = np.where(among, score, np.nan)
        known = np.isfinite(cells).astype(np.float64)
        with np.errstate(invalid="ignore", divide="ignore"):
            own = np.nansum(cells, axis=(0, 2)) / known.sum(axis=(0, 2))
            again = drawn.totals(cells) / drawn.totals(known)
        return cls(own, again, np.where(np.isfinite(again), drawn.dyads, 0.0))

    def mean(self) -> Between:
        """Over dyads."""
        return Between.of(float(np.nanmean(self.own)), self.means())

    def median(self) -> Between:
        """Over dyads."""
        return Between.of(float(np.nanmedian(self.own)), self.medians())

    def means(self) -> FloatArray:
        """Resampled. (resample,)"""
        with np.errstate(invalid="ignore"):
            found: FloatArray = np.nansum(self.again * self.times, axis=1) / self.times.sum(axis=1)
        return found

    def medians(self) -> FloatArray:
        """Resampled. (resample,)"""
        order = np.argsort(self.again, axis=1)  # NaN last, and never drawn
        score, times = (np.take_along_axis(one, order, axis=1) for one in (self.again, self.times))
        passed, half = np.cumsum(times, axis=1), self.times.sum(axis=1, keepdims=True) / 2.0
        lower, upper = (np.argmax(past, axis=1) for past in (passed >= half, passed > half))
        rows = np.arange(len(score))
        found: FloatArray = (score[rows, lower] + score[rows, upper]) / 2.0
        return np.where(half[:, 0] > 0.0, found, np.nan)


def gain(own: ByDyad, rival: ByDyad) -> dict[str, Between]:
    """How much smaller a score is than a rival's: by means, by medians, and for a typical dyad."""
    with np.errstate(invalid="ignore", divide="ignore"):
        typical = 1.0 - own.own / rival.own
        again = 1.0 - own.again / rival.again
    drawn = ByDyad(typical, again, np.where(np.isfinite(again), own.times, 0.0))
    return {
        "mean": Between.of(1.0 - own.mean().value / rival.mean().value,
                           1.0 - own.means() / rival.means()),
        "median": Between.of(1.0 - own.median().value / rival.median().value,
                             1.0 - own.medians() / rival.medians()),
        "typical": drawn.median()}


def loss_without(without: FloatArray, score: FloatArray, among: BoolArray,
                 drawn: Resamples) -> Between:
    """A score without something less the score with it, mean over dyads; above zero it helps."""
    return ByDyad.of(without - score, among, drawn).mean()


def energy_gains(scores: Mapping[str, Scores], name: str, rival: str,
                 drawn: Resamples) -> dict[str, Between]:
    """How much smaller the energy score is than a rival's, over origins."""
    found = {}
    for what in ("path", "inside"):
        own, other = (np.nan_to_num(getattr(scores[one], what)) for one in (name, rival))
        with np.errstate(invalid="ignore", divide="ignore"):
            again = 1.0 - (drawn.origins @ own) / (drawn.origins @ other)
        found[what] = Between.of(1.0 - float(own.sum() / other.sum()), again)
    return found
