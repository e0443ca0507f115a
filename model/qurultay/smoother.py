"""How much of the record of 2021 is passing luck: the split that each member draws.

For each pair with a record, log turnover less the log of the geometric mean of the two outputs
is a drifting level plus a first-order autoregression plus reporting error; given the years on
record the luck of 2021 has a normal posterior, found in closed form. Pairs without a record draw
from the long-run distribution.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from .arrays import FloatArray
from .draws import Chance
from .facts import Facts, read
from .parameters import Section
from .tables import rows

_LEVEL_VARIANCE = 4.0
"""How little is known of a pair's level before the record begins, log points squared."""

_LEVEL_DRIFT = 0.15
"""Yearly drift of the level itself, log points: openings and closings are no passing luck."""


@cache
def _series() -> tuple[tuple[int, tuple[int, ...], tuple[float, ...], tuple[float, ...]], ...]:
    """(pair, years, log openness, error variance) for every pair with three years or more."""
    facts = read()
    outputs = {(row.text("state"), row.text("year")): row.number("gdp_busd", 1e-6)
               for row in rows("gdp_record.csv")}
    values: dict[tuple[int, int], float] = {}
    errors: dict[tuple[int, int], float] = {}
    directions: dict[tuple[int, int], int] = {}
    for row in rows("trade_record.csv"):
        pair = facts.pair(row.text("exporter"), row.text("importer"))
        at = (pair, int(row.text("year")))
        values[at] = values.get(at, 0.0) + row.number("value_busd", 0.0)
        directions[at] = directions.get(at, 0) + 1
        errors[at] = max(errors.get(at, 0.0), row.number("observation_error", 0.0))
    found = []
    for pair in range(facts.pairs):
        # Years that record one direction only do not compare with years that record both.
        asked = directions.get((pair, 2021), 0)
        years = tuple(sorted(y for q, y in values if q == pair and values[pair, y] > 0
                             and directions[pair, y] == asked))
        one, other = facts.states[facts.left[pair]], facts.states[facts.right[pair]]
        years = tuple(y for y in years if (one, str(y)) in outputs and (other, str(y)) in outputs)
        if len(years) >= 3 and years[-1] == 2021:
            size = [outputs[one, str(y)] * outputs[other, str(y)] for y in years]
            logs = tuple(float(np.log(values[pair, y] / s**0.5))
                         for y, s in zip(years, size, strict=True))
            found.append((pair, years, logs, tuple(errors[pair, y] ** 2 for y in years)))
    return tuple(found)


def posterior(pairs: int, spread: float, persistence: float) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of each pair's luck at the end of 2021. Log points, (p,)

    `spread` is the long-run standard deviation, `persistence` that of one quarter.
    """
    mean, deviation = np.zeros(pairs), np.full(pairs, spread)
    for pair, years, logs, errors in _series():
        when = np.array(years, dtype=np.float64)
        luck = spread**2 * persistence ** (4.0 * np.abs(when[:, None] - when[None, :]))
        common_years = np.minimum(when[:, None], when[None, :]) - when[0]
        level = _LEVEL_VARIANCE + _LEVEL_DRIFT**2 * common_years
        whole = luck + level + np.diag(np.array(errors))
        observed = np.array(logs) - np.mean(logs)
        gain = np.linalg.solve(whole, luck[:, -1])
        mean[pair] = gain @ observed
        deviation[pair] = max(spread**2 - float(gain @ luck[:, -1]), 1e-6) ** 0.5
    return mean, deviation


def draw(facts: Facts, chance: Chance, p: Section) -> FloatArray:
    """The luck of every pair at the start of each member's world. Log points, (p, m)"""
    spread, persistence = np.atleast_1d(p.pair_spread), np.atleast_1d(p.pair_persistence)
    mean, deviation = posterior(facts.pairs, float(_REFERENCE[0]), float(_REFERENCE[1]))
    scale = spread / _REFERENCE[0] + 0.0 * persistence
    luck = chance.once("pair at start", facts.pairs)
    return scale * (mean[:, None] + deviation[:, None] * luck)


_REFERENCE = (0.30, 0.90)
"""Spread and quarterly persistence at which the posterior is computed once for all members."""
