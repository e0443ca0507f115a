"""Naive forecasts that are hard to beat, and all of them together.

`group_drift` in three forms, and the `combination` of all others; rules in
experiments/naive_forecasts.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from qurultay.analysis.statistics import crps
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import RunError
from qurultay.evidence import naive
from qurultay.evidence.naive import Changes, NaiveRules, NaiveTask, Series
from qurultay.world.draws import uniforms


@dataclass(frozen=True)
class GroupWalk:
    """What a record says of drift and spread. (dyad, 1) each but `common`.

    `doubt` is the standard error of the drift; `common` the share of the variance of yearly changes
    that all pairs have in common; `groups` the place of each dyad's group (dyad,).
    """

    groups: IntArray
    drift: FloatArray
    doubt: FloatArray
    spread: FloatArray
    common: float

    @classmethod
    def of(cls, task: NaiveTask) -> GroupWalk:
        """As the rules read the record."""
        rules, changes = task.rules.group_drift, task.changes
        groups = groups_of(task)
        drift, doubt = (np.zeros(len(groups)) for _ in range(2))
        for group in np.unique(groups):
            mean, error = _mean_of(changes.each[groups == group])
            if np.isnan(error):
                mean, error = _mean_of(changes.each)
            drift[groups == group] = rules.share_of_group * mean
            doubt[groups == group] = error
        own = changes.spread**2
        variance = (rules.share_of_own_variance * own + (1.0 - rules.share_of_own_variance)
                    * size_law(own, task.known.turnover[:, -1], changes))
        spread = np.sqrt(variance)[:, None]
        return cls(groups, drift[:, None], doubt[:, None], spread, common_share(changes, spread))

    def paths(self, task: NaiveTask, luck: FloatArray) -> FloatArray:
        """Random walks from yearly draws of unit variance. (member, dyad, year)"""
        names = [f"group {group}" for group in range(int(self.groups.max()) + 1)]
        draws = task.once("group_drift mean", names)[:, self.groups]
        drift = self.drift + self.doubt * draws
        return task.level + drift * task.steps + np.cumsum(self.spread * luck, axis=2)


def groups_of(task: NaiveTask) -> IntArray:
    """0 inside Central Asia, then one for each partner. (dyad,)"""
    inside = len(task.rules.record.among)
    found: IntArray = np.maximum(task.known.sides.max(axis=1) - inside + 1, 0)
    return found


def _mean_of(changes: FloatArray) -> tuple[float, float]:
    """Mean change, and its standard error by years, since pairs of a year move together."""
    known = np.isfinite(changes)
    years = known.any(axis=0)
    if years.sum() < 2:
        return np.nan, np.nan
    yearly = np.where(known, changes, 0.0).sum(axis=0)[years] / known.sum(axis=0)[years]
    return float(changes[known].mean()), float(np.std(yearly, ddof=1)) / float(years.sum()) ** 0.5


def size_law(variance: FloatArray, level: FloatArray, changes: Changes) -> FloatArray:
    """The variance that goes with the size of a pair's trade. (dyad,)

    A line through log variances, then scaled so that variances are met in the mean; the mean of all
    where fewer than three pairs are known, or all are of one size.
    """
    known = ~changes.few & np.isfinite(level) & (variance > 0.0)
    if known.sum() < 3 or np.ptp(level[known]) < 1e-6:
        return np.full(len(variance), changes.pooled_spread**2)
    line = np.polynomial.Polynomial.fit(level[known], np.log(variance[known]), 1)
    fitted: FloatArray = np.exp(line(level))
    return fitted * float(np.mean(variance[known] / fitted[known]))


def common_share(changes: Changes, spread: FloatArray) -> float:
    """Mean correlation of the changes of two pairs in a year, within 0 and 0.9."""
    known = np.isfinite(changes.each) & np.isfinite(spread)
    away = np.where(known, (changes.each - changes.mean[:, None]) / spread, 0.0)
    count = known.sum(axis=0)
    both = float((away.sum(axis=0) ** 2 - (away**2).sum(axis=0)).sum())
    of = float((count * (count - 1)).sum())
    return min(max(both / of, 0.0), 0.9) if of else 0.0


def group_drift(task: NaiveTask) -> FloatArray:
    """Half of the group's drift, the spread of pair and size. (member, dyad, year)"""
    return GroupWalk.of(task).paths(task, task.luck("group_drift", task.known.dyads))


def group_drift_t(task: NaiveTask) -> FloatArray:
    """The same with fat tails. (member, dyad, year)"""
    return GroupWalk.of(task).paths(task, _fat(task, "group_drift_t", task.known.dyads))


def group_drift_common(task: NaiveTask) -> FloatArray:
    """The same with fat tails and a factor common to all pairs. (member, dyad, year)"""
    walk = GroupWalk.of(task)
    own = _fat(task, "group_drift_common", task.known.dyads)
    shared = _fat(task, "group_drift_common factor", ("all",))
    return walk.paths(task, np.sqrt(walk.common) * shared + np.sqrt(1.0 - walk.common) * own)


def _fat(task: NaiveTask, stream: str, actors: tuple[str, ...]) -> FloatArray:
    """Draws of Student's t with unit variance. (member, actor, year)"""
    degrees = task.rules.group_drift.degrees
    draws: FloatArray = np.sqrt(1.0 - 2.0 / degrees) * task.luck(stream, actors, degrees)
    return draws


SINGLE: dict[str, Callable[[NaiveTask], FloatArray]] = naive.FORECASTS | {
    "group_drift": group_drift, "group_drift_t": group_drift_t,
    "group_drift_common": group_drift_common,
}
"""All that are no combination, by name."""

HARD_TO_BEAT = "combination"

NAMES = (*SINGLE, HARD_TO_BEAT)


def weights(scores: Mapping[str, float], power: float) -> dict[str, float]:
    """Weights that add up to one and fall with a power of a mean score.

    Equal where no score is known (NaN).
    """
    known = np.array(list(scores.values()))
    if not np.isfinite(known).all():
        return dict.fromkeys(scores, 1.0 / len(scores))
    raw = (known.min() / np.maximum(known, 1e-12)) ** power
    return dict(zip(scores, (raw / raw.sum()).tolist(), strict=True))


def pooled(samples: Mapping[str, FloatArray], weight: Mapping[str, float], random_seed: int,
           stream: str) -> FloatArray:
    """A sample from the weighted mixture of samples of the same shape. (member, ...)

    Member k is member k of one of them, drawn by the stream so that each has its share.
    """
    names = list(samples)
    count = len(samples[names[0]])
    points = uniforms(random_seed, np.arange(count), f"naive {stream}", -1, ("all",)).ravel()
    rank = np.argsort(np.argsort(points))
    ends = np.cumsum([weight[name] for name in names]) * count
    whose = np.minimum(np.searchsorted(ends, rank + 0.5), len(names) - 1)
    return np.stack([samples[name] for name in names])[whose, np.arange(count)]


@dataclass(frozen=True, eq=False)
class Past:
    """CRPS of every single forecast from origins of the past, by name. (origin, dyad, ahead)"""

    origins: tuple[int, ...]
    scores: dict[str, FloatArray]
    power: float

    @classmethod
    def of(cls, known: Series, rules: NaiveRules, random_seed: int) -> Past:
        """From every origin of a record that counts, each on what was on record by then."""
        asked, last = rules.combination, known.years[-1]
        origins = tuple(range(asked.since, last))
        shape = (len(origins), len(known.dyads), asked.years_ahead)
        scores = {name: np.full(shape, np.nan) for name in SINGLE}
        for at, start in enumerate(origins):
            ahead = tuple(range(start + 1, min(start + asked.years_ahead, last) + 1))
            task = NaiveTask(rules, known.until(start), ahead, np.arange(asked.members),
                             random_seed)
            for name, forecast in SINGLE.items():
                scores[name][at, :, :len(ahead)] = crps(forecast(task), known.observed(ahead))
        return cls(origins, scores, asked.power)

    def means(self, last: int) -> dict[str, float]:
        """Mean scores over the years up to the last, NaN where there are none."""
        found = {}
        for name, cells in self.scores.items():
            years = np.array(self.origins)[:, None] + 1 + np.arange(cells.shape[2])
            some = cells[np.isfinite(cells) & (years <= last)[:, None, :]]
            found[name] = float(some.mean()) if some.size else np.nan
        return found

    def weights(self, last: int) -> dict[str, float]:
        """Of each in the combination of an origin."""
        return weights(self.means(last), self.power)


def forecasts(known: Series, rules: NaiveRules, start: int, until: int, members: int = 1000,
              random_seed: int = 1, *, past: Past | None = None) -> dict[str, FloatArray]:
    """All from a start year to `until`, logs of bn USD. (member, dyad, year) each

    Member k of those that are no combination depends only on (random seed, k). A dyad not on
    record in the start year is NaN. `past` may know of later years, which are not used.
    """
    if until <= start:
        raise RunError(f"a forecast from {start} must look beyond it, not to {until}")
    task = NaiveTask(rules, known.until(start), tuple(range(start + 1, until + 1)),
                     np.arange(members), random_seed)
    single = {name: forecast(task) for name, forecast in SINGLE.items()}
    past = past or Past.of(task.known, rules, random_seed)
    return single | {HARD_TO_BEAT: pooled(single, past.weights(start), random_seed, "pool")}
