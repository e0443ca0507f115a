"""How far the trade of a pair swings, and where its group drifts: what the record to a year says.

Yearly changes are of log turnover less half of the log change of both outputs, each within one
reporter, both reporters averaged. The spread of a pair is a quarter its own and three quarters that
of pairs of its size, times a factor nobody knows: a rolling test of 2012 to 2019 covers best so,
for pairs keep little of the spread they showed. Trends are those of groups, shrunk toward none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.record import dyads, read_record
from qurultay.inputs.region import Facts, read
from qurultay.inputs.values import Section
from qurultay.world.draws import Chance, normals

GROUPS = ("inside", "with powers", "others")
"""Pairs within Central Asia, of one of its states with another actor, and of outsiders."""

WINDOW = 20
"""Yearly changes that are looked at, the last up to the base year."""

_ENOUGH = 8
"""Changes from which on a pair's own record has its full weight, as in the study of 76 pairs."""

_ONE = 1e-5
"""Turnover as a share of world output at which the law of size is given: a bn USD in 2021."""

_SMALLEST = 0.03
"""Turnover, in units of that one, below which the law of size is not known and held."""


@dataclass(frozen=True, eq=False)
class Swings:
    """`own` (p, 1) variance of yearly changes, `known` (p, 1) 0..1 how far it is on record.

    `trend` and `error` (group,): mean change a year and its standard error, infinite without a
    record.
    """

    own: FloatArray
    known: FloatArray
    trend: FloatArray
    error: FloatArray


def in_group(facts: Facts) -> FloatArray:
    """Which of GROUPS each pair is in, 0 or 1. (group, p, 1)"""
    sides = facts.central[facts.left] + facts.central[facts.right]
    return np.stack([(sides == count).astype(np.float64) for count in (2.0, 1.0, 0.0)])


def net_changes(year: int) -> FloatArray:
    """Yearly changes of the dyads on record net of outputs, to a year; NaN if none. (dyad, year)"""
    record = dyads().until(year)
    gdp = read_record(read(year).states).gdp
    first = max(year - WINDOW, record.years[0])
    at = slice(record.years.index(first), record.years.index(year) + 1)
    changes = np.diff(record.reports[:, :, at], axis=2)
    spoke = np.isfinite(changes)
    count = spoke.sum(axis=1)  # 0 in a year in which neither side spoke
    found: FloatArray = np.where(count > 0, np.where(spoke, changes, 0.0).sum(axis=1)
                                 / np.maximum(count, 1), np.nan)
    made = {code: log(np.array([gdp.get((code, one), np.nan) for one in record.years[at]]))
            for pair in record.pairs for code in pair}
    found -= np.array([np.diff(made[one] + made[other]) / 2.0 for one, other in record.pairs])
    return found


@cache
def swings(year: int) -> Swings:
    """What the record to a year says of every pair of the region and of every group."""
    facts, changes = read(year), net_changes(year)
    places = [facts.pair(*pair) for pair in dyads().until(year).pairs]
    own, known = np.zeros((facts.pairs, 1)), np.zeros((facts.pairs, 1))
    for place, row in zip(places, changes, strict=True):
        seen = row[np.isfinite(row)]
        if len(seen) > 2:
            own[place], known[place] = np.var(seen, ddof=1), min(len(seen) / _ENOUGH, 1.0)
    trend, error = np.zeros(len(GROUPS)), np.full(len(GROUPS), np.inf)
    for group, members in enumerate(in_group(facts)[:, places, 0]):
        its = changes[members > 0]
        years = [float(np.mean(one[np.isfinite(one)])) for one in its.T if np.isfinite(one).any()]
        if len(years) > 2:
            trend[group] = np.mean(years)
            error[group] = np.std(years, ddof=1) / np.sqrt(len(years))
    return Swings(own, known, trend, error)


def spread(facts: Facts, chance: Chance, p: Section) -> FloatArray:
    """Standard deviation of a pair's yearly change, politics included. Log points, (p, m)"""
    found, flow = swings(facts.base.year), facts.base.flow
    turnover = (flow[facts.left, facts.right] + flow[facts.right, facts.left])[:, None] / (
        _ONE * total(facts.base.output))
    usual = p.pair_usual * exp(-p.pair_size_slope * log(np.maximum(turnover, _SMALLEST)))
    weight = p.pair_own_weight * found.known
    unlike = p.pair_unlike * np.sqrt(1.0 - weight)
    # Its mean square is one, so that what is not known widens the tails and not the variance.
    factor = exp(unlike * chance.once("pair volatility", "pair") - unlike * unlike)
    return np.sqrt(weight * found.own + (1.0 - weight) * (usual * factor) ** 2)


def trend(facts: Facts, chance: Chance, p: Section) -> FloatArray:
    """Growth of a pair's trade a year that outputs do not explain. Log points, (p, m)

    Normal: the record's mean change of the group, shrunk toward no trend.
    """
    found = swings(facts.base.year)
    usual = p.trend_spread + np.zeros(len(chance.members))
    kept = usual * usual / (usual * usual + (found.error * found.error)[:, None])
    seed = chance.redrawn.get("pair", chance.random_seed)
    drawn = normals(seed, chance.members, "trend", -1, GROUPS)
    drift = kept * found.trend[:, None] + usual * np.sqrt(1.0 - kept) * drawn
    return total(in_group(facts) * drift[:, None])
