"""How much of the record of the base year is passing luck: the split that each member draws.

For each pair with a record, log turnover less the log of the geometric mean of the two outputs
is a drifting level plus a first-order autoregression plus reporting error; given the years on
record the luck of the last one has a normal posterior, found in closed form. Pairs without a
record draw from the long-run distribution.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, mean, solved, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.record import dyads, read_record
from qurultay.inputs.region import Facts, read
from qurultay.inputs.values import Section
from qurultay.world.draws import Chance

_LEVEL_VARIANCE = 4.0
"""How little is known of a pair's level before the record begins, log points squared."""

_LEVEL_DRIFT = 0.15
"""Yearly drift of the level itself, log points: openings and closings are no passing luck."""

_WINDOW = 13
"""Years of the record that are looked at, the base year among them."""

_SPREADS = (0.1, 0.2, 0.4, 0.8)
_PERSISTENCES = (0.6, 0.8, 0.9, 0.95, 0.98, 0.995)
"""Where the posterior is found; between them it is interpolated, beyond them held."""


@cache
def _series(year: int) -> tuple[tuple[int, FloatArray, FloatArray, FloatArray], ...]:
    """(pair, years, log openness, error variance) for every pair with three years or more."""
    facts, record = read(year), dyads().until(year)
    outputs = read_record(facts.states).gdp
    window = [record.years.index(y) for y in range(year - _WINDOW + 1, year + 1)
              if y in record.years]
    found = []
    for (one, other), logs, error in zip(
            record.pairs, record.series()[:, window], record.error[:, window], strict=True):
        at = np.flatnonzero(np.isfinite(logs))
        years = [record.years[window[place]] for place in at]
        if len(years) >= 3 and years[-1] == year:
            size = log([outputs[one, y] * outputs[other, y] for y in years])
            found.append((facts.pair(one, other), np.array(years, dtype=np.float64),
                          logs[at] - size / 2.0, error[at] * error[at]))
    return tuple(found)


def posterior(pairs: int, year: int, spread: FloatArray, persistence: FloatArray,
              ) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of each pair's luck at the end of a year. Log points, (p, m)

    `spread` (m,) is the long-run standard deviation, `persistence` (m,) that of one quarter.
    """
    middle, deviation = np.zeros((pairs, len(spread))), np.tile(spread, (pairs, 1))
    variance, fading = spread * spread, 4.0 * log(persistence)
    for pair, when, logs, errors in _series(year):
        luck = variance * exp(np.abs(when[:, None] - when)[..., None] * fading)
        common_years = np.minimum(when[:, None], when) - when[0]
        level = _LEVEL_VARIANCE + _LEVEL_DRIFT * _LEVEL_DRIFT * common_years
        gain = solved(luck + (level + np.diag(errors))[..., None], luck[:, -1])
        seen = logs[:, None]
        middle[pair] = total(gain * (seen - mean(seen)))
        deviation[pair] = np.sqrt(np.maximum(variance - total(gain * luck[:, -1]), 1e-6))
    return middle, deviation


@cache
def _grid(pairs: int, year: int) -> FloatArray:
    """Mean and deviation, over spread. (spread, persistence, 2, p)"""
    spread = np.repeat(_SPREADS, len(_PERSISTENCES))
    found = np.stack(posterior(pairs, year, spread, np.tile(_PERSISTENCES, len(_SPREADS))))
    shape = len(_SPREADS), len(_PERSISTENCES), 2, pairs
    grid: FloatArray = np.moveaxis(found / spread, -1, 0).reshape(shape)
    return grid


def draw(facts: Facts, chance: Chance, p: Section) -> FloatArray:
    """The luck of every pair at the start of each member's world. Log points, (p, m)"""
    spread = np.zeros(len(chance.members)) + p.pair_spread
    grid = _grid(facts.pairs, facts.base.year)
    row, down = _between(log(np.maximum(spread, _SPREADS[0])), log(_SPREADS))
    column, along = _between(-log(1.0 - p.pair_persistence + 0.0 * spread),
                             -log(1.0 - np.array(_PERSISTENCES)))
    near = (1.0 - along)[:, None, None] * grid[row, column] + along[:, None, None] * grid[
        row, column + 1]
    far = (1.0 - along)[:, None, None] * grid[row + 1, column] + along[:, None, None] * grid[
        row + 1, column + 1]
    # (2, p, m)
    middle, deviation = np.moveaxis((1.0 - down)[:, None, None] * near
                                  + down[:, None, None] * far, 0, -1)
    luck: FloatArray = spread * (middle + deviation * chance.once("pair at start", "pair"))
    return luck


def _between(values: FloatArray, points: FloatArray) -> tuple[IntArray, FloatArray]:
    """The point below each value and how far it lies on the way to the next, 0..1. (m,) each"""
    below = np.clip(np.searchsorted(points, values) - 1, 0, len(points) - 2)
    share = (values - points[below]) / (points[below + 1] - points[below])
    return below, np.clip(share, 0.0, 1.0)
