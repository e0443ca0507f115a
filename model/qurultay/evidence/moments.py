"""The moments in which simulated years are compared with the record, fixed beforehand.

Every moment is one number a member, computed alike from the record (one "member") and from
simulated records. Changes are yearly log changes; `own` ones are less the mean over all dyads.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.inputs import vintages

OPENED = vintages.taught()
FIRST, LAST = OPENED - 9, OPENED - 2
"""The last year that the shipped sample was taught, and the nine before it: a stretch of calm
from FIRST to LAST, then two years of an opening."""


@dataclass(frozen=True, eq=False)
class Years:
    """Records of FIRST to OPENED with the gaps of the true one; logs, NaN where missing.

    `turnover` (member, dyad, year); `stretch` the same, but of the record as many years as the
    spread of a pair is read from: ten years may be calm. `mirror` (member, dyad, year) what the
    left side records over what the right one does; `output` (member, state, year); `sides`
    (dyad, 2) places of a dyad's states; `inside` and `opening` mark dyads within Central Asia and
    of the state that opened; `joined` (dyad, year - 1) years in which both are in a customs union
    that they were not in.
    """

    turnover: FloatArray
    stretch: FloatArray
    mirror: FloatArray
    output: FloatArray
    sides: IntArray
    inside: BoolArray
    opening: BoolArray
    joined: BoolArray

    @property
    def changes(self) -> FloatArray:
        """Yearly changes of turnover. (m, dyad, year)"""
        return np.diff(self.turnover, axis=2)

    @property
    def own(self) -> FloatArray:
        """Changes less the mean of the year. (m, dyad, year)"""
        return _apart_from_mean(self.changes)

    @property
    def swings(self) -> FloatArray:
        """The same of the whole stretch. (m, dyad, year)"""
        return _apart_from_mean(np.diff(self.stretch, axis=2))

    @property
    def growth(self) -> FloatArray:
        """Yearly changes of output. (m, state, year)"""
        return np.diff(self.output, axis=2)


def _apart_from_mean(values: FloatArray) -> FloatArray:
    """Values less their mean over places."""
    left: FloatArray = values - np.nanmean(values, axis=1, keepdims=True)
    return left


def _spread(values: FloatArray) -> FloatArray:
    """Log of the root mean square over all but the member axis."""
    found: FloatArray = np.log(np.sqrt(np.nanmean(values**2, axis=(1, 2))) + 1e-9)
    return found


def _echo(values: FloatArray) -> FloatArray:
    """First autocorrelation along years, pooled over places."""
    left, right = values[:, :, :-1], values[:, :, 1:]
    known = np.isfinite(left) & np.isfinite(right)
    both = np.where(known, left * right, 0.0).sum(axis=(1, 2)) / known.sum(axis=(1, 2))
    found: FloatArray = both / np.nanmean(values**2, axis=(1, 2))
    return found


def _common(values: FloatArray) -> FloatArray:
    """Log standard deviation over years of the mean over places."""
    found: FloatArray = np.log(np.nanstd(np.nanmean(values, axis=1), axis=1) + 1e-9)
    return found


def _long(values: FloatArray, years: int) -> FloatArray:
    """Log spread over places of changes over several years, their mean taken away."""
    return _spread(_apart_from_mean(values[:, :, years:] - values[:, :, :-years]))


def _slope(years: Years) -> FloatArray:
    """Per cent by which trade moves with one per cent of the mean output of both states."""
    mass = years.growth[:, years.sides].mean(axis=2)
    trade = np.where(np.isfinite(years.changes), years.changes, 0.0)
    known = np.isfinite(years.changes)
    found: FloatArray = (mass * trade).sum(axis=(1, 2)) / (mass**2 * known).sum(axis=(1, 2))
    return found


def _apart(values: FloatArray, marked: BoolArray) -> FloatArray:
    """Mean of `values` (m, dyad, ...) over marked dyads less that over the others. (m,)"""
    others = tuple(range(1, values.ndim))
    apart: FloatArray = np.nanmean(values[:, marked], axis=others) - np.nanmean(
        values[:, ~marked], axis=others)
    return apart


MOMENTS: dict[str, Callable[[Years], FloatArray]] = {
    "spread of own changes": lambda y: _spread(y.swings),
    "middling own change": lambda y: np.log(np.nanmedian(np.abs(y.swings), axis=(1, 2)) + 1e-9),
    "echo of own changes": lambda y: _echo(y.swings),
    "spread of own changes over three years": lambda y: _long(y.stretch, 3),
    "spread of own changes over seven years": lambda y: _long(y.stretch[:, :, : LAST - OPENED],
                                                              LAST - FIRST),
    "spread of common changes": lambda y: _common(y.changes),
    "echo of common changes": lambda y: _echo(
        np.nanmean(y.changes, axis=1, keepdims=True)
        - np.nanmean(y.changes, axis=(1, 2), keepdims=True)),
    "mean change": lambda y: np.nanmean(y.changes, axis=(1, 2)),
    "spread of output": lambda y: _spread(y.growth - y.growth.mean(axis=1, keepdims=True)),
    "echo of output": lambda y: _echo(
        y.growth - y.growth.mean(axis=1, keepdims=True)),
    "spread of output over seven years": lambda y: _long(y.output[:, :, : LAST - FIRST + 1],
                                                         LAST - FIRST),
    "spread of common output": lambda y: _common(y.growth),
    "mean growth": lambda y: y.growth.mean(axis=(1, 2)),
    "trade per growth": _slope,
    # How much more the trade of the state that opened grew from LAST to OPENED than the rest.
    "the opening": lambda y: _apart(y.turnover[:, :, -1] - y.turnover[:, :, LAST - FIRST],
                                    y.opening),
    # How much faster trade within the region grew to LAST than that with powers, a year.
    "region against powers": lambda y: _apart(y.changes[:, :, : LAST - FIRST], y.inside),
    # How much faster than the rest trade grew, a year, since its states were in one union.
    "growth in a new union": lambda y: np.nanmean(y.own[:, y.joined], axis=1),
    "spread of mirror changes": lambda y: _spread(np.diff(y.mirror, axis=2)),
    "echo of mirror changes": lambda y: _echo(np.diff(y.mirror, axis=2)),
    "spread of mirror levels": lambda y: _spread(
        y.mirror - np.nanmean(y.mirror, axis=2, keepdims=True)),
}
"""All moments by name, in a fixed order."""


def moments(years: Years) -> FloatArray:
    """All moments of all members. (member, moment)"""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a year without any record
        return np.stack([moment(years) for moment in MOMENTS.values()], axis=1)
