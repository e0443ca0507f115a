"""Does simulated trade swing as much as trade on record? Pair by pair, over 1, 4 and 10 years.

The spread of a path is the root mean square of its changes over so many years, overlapping and
about their mean. A simulated path has the length, the gaps and the errors of the record it stands
beside, so what a short record gets wrong its simulated likeness gets wrong alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import chi2

from qurultay.core.arrays import FloatArray
from qurultay.engine.block import BLOCK
from qurultay.evidence.recorded import from_year, joined_blocks, recorded
from qurultay.inputs import vintages
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import dyads

HORIZONS = (1, 4, 10)
"""Years over which changes are looked at."""

LENGTH = 20
"""Years of the paths that are compared, where the record is so long."""

LEVEL = 0.9
"""Of the intervals."""

_FEWEST = 3
"""Changes that a path has at least to have a spread."""


@dataclass(frozen=True)
class Swing:
    """How much the recorded turnover of a dyad moves over some years, log points.

    `record` and its interval `low`, `high`; `usual` the median of simulated paths and 90 % of them
    from `least` to `most`.
    """

    dyad: str
    years: int
    record: float
    low: float
    high: float
    usual: float
    least: float
    most: float

    @property
    def holds(self) -> bool:
        """The usual path swings as much as the record allows."""
        return self.low <= self.usual <= self.high


def spreads(year: int | None = None, members: int = 300, random_seed: int = 1,
            horizons: Sequence[int] = HORIZONS, sample: Posterior | None = None) -> list[Swing]:
    """Simulated worlds from a base year beside the record, for every dyad that has one.

    From an earlier year they stand beside the record of the same years, if these are enough; from
    the last one beside the LENGTH years before it.
    """
    known, parts, newest = dyads(), [], vintages.latest()
    start = newest if year is None else year
    last = newest if start < newest else start + LENGTH
    for first in range(0, members, BLOCK):
        some = np.arange(first, min(first + BLOCK, members))
        parts.append(recorded(from_year(start, some, random_seed, last,
                                        sample or Posterior.shipped()), known))
    seen = joined_blocks(parts)
    lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
    record = known.series()[:, -lead.shape[2]:]
    found = []
    for place, name in enumerate(known.names):
        paths = np.where(np.isfinite(record[place]), lead[:, place], np.nan)
        for years in horizons:
            own, count = spread(record[place][None], years)
            if count >= _FEWEST:
                low, high = true_spread(float(own[0]), count, years)
                simulated = spread(paths, years)[0]
                least, most = np.quantile(simulated, [(1.0 - LEVEL) / 2.0, (1.0 + LEVEL) / 2.0])
                usual = np.nanstd(paths[:, years:] - paths[:, :-years])
                found.append(Swing(name, years, float(own[0]), low, high, float(usual),
                                   float(least), float(most)))
    return found


def spread(paths: FloatArray, years: int) -> tuple[FloatArray, int]:
    """Spread of the changes over some years of each path (path, year), and how many there are."""
    gone = paths[:, years:] - paths[:, :-years] if paths.shape[1] > years else paths[:, :0]
    gone = gone[:, np.isfinite(gone).all(axis=0)]
    if not gone.shape[1]:
        return np.full(len(paths), np.nan), 0
    away = gone - gone.mean(axis=1, keepdims=True)
    found: FloatArray = np.sqrt((away**2).sum(axis=1) / max(gone.shape[1] - 1, 1))
    return found, gone.shape[1]


def true_spread(own: float, count: int, years: int) -> tuple[float, float]:
    """Where the true spread lies if so many overlapping changes over some years show `own`.

    By chi-square; overlapping changes count as the periods that lie side by side in them.
    """
    degrees = max((count + years - 1) / years - 1.0, 1.0)
    tails = chi2.ppf([(1.0 + LEVEL) / 2.0, (1.0 - LEVEL) / 2.0], degrees)
    low, high = own * np.sqrt(degrees / tails)
    return float(low), float(high)
