"""How much of the record of the base year is passing luck: the split that each member draws.

Log turnover less the mean log of both outputs is a level that wanders and drifts, a passing part
that fades from year to year, and an error of the record. Year by year a normal posterior is carried
forward in closed form (Kalman 1960); without a record it is the long-run distribution.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import log
from qurultay.inputs.record import dyads, read_record
from qurultay.inputs.region import Facts, read

_LEVEL_VARIANCE = 4.0
"""How little is known of a pair's level before the record begins, log points squared."""

_WINDOW = 13
"""Years of the record that are looked at, the base year among them."""


@cache
def _on_record(year: int) -> tuple[tuple[FloatArray, FloatArray, FloatArray], ...]:
    """For each year of the window log openness, whether it is on record, error variance. (p, 1)"""
    facts, record = read(year), dyads().until(year)
    outputs = read_record(facts.states).gdp
    series, found = record.series(), []
    first = record.years[0]
    for at in range(max(year - _WINDOW + 1, first) - first, year + 1 - first):
        seen, known, error = (np.zeros((facts.pairs, 1)) for _ in range(3))
        for row, (one, other) in enumerate(record.pairs):
            if np.isfinite(series[row, at]):
                place, made = facts.pair(one, other), outputs[one, first + at] * outputs[
                    other, first + at]
                middle = np.nanmean(series[row, : year + 1 - first])
                seen[place] = series[row, at] - middle - float(log(made)) / 2.0
                known[place], error[place] = 1.0, record.error[row, at] ** 2
        found.append((seen, known, error))
    return tuple(found)


def posterior(facts: Facts, spread: FloatArray, lasting: FloatArray, persistence: FloatArray,
              trend: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of each pair's passing luck in the base year. Log points, (p, m)

    `spread` (p, m) of yearly changes and `lasting`, the share of its square that stays a year;
    `persistence` of a quarter; `trend` (p, m) a year.
    """
    fading = persistence * persistence * persistence * persistence
    variance = spread * spread
    usual = variance * (1.0 - lasting) / (2.0 * (1.0 - fading))
    level, luck = 0.0 * variance, 0.0 * variance
    of_level, of_both, of_luck = level + _LEVEL_VARIANCE, 0.0 * variance, usual
    for seen, known, error in _on_record(facts.base.year):
        level, luck = level + trend, fading * luck
        of_level, of_both = of_level + lasting * variance, fading * of_both
        of_luck = usual + fading * fading * (of_luck - usual)
        whole = of_level + 2.0 * of_both + of_luck + error + (1.0 - known)
        of_seen, its = of_level + of_both, of_both + of_luck
        gain, share = known * of_seen / whole, known * its / whole
        surprise = seen - level - luck
        level, luck = level + gain * surprise, luck + share * surprise
        of_level, of_both, of_luck = (
            of_level - gain * of_seen, of_both - gain * its, of_luck - share * its)
    return luck, np.sqrt(np.maximum(of_luck, 0.0))
