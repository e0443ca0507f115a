"""What was expected at the end of a vintage: growth, prices, and which sample the record taught.

Growth is what the record up to the year says, unless parameters.toml holds what was forecast then.
The shipped sample serves the vintages that know all years it was fitted to; earlier ones draw from
the priors, since the sample would tell them how large shocks were going to be.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import sqrt

import numpy as np

from qurultay.core.arrays import FloatArray, mean, total
from qurultay.core.elementary import log
from qurultay.inputs.distributions import Spread
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import read_record, read_roles
from qurultay.inputs.vintages import vintage


@cache
def catalogue(year: int) -> Catalogue:
    """The parameters as they could be known at the end of a vintage; RunError if there is none."""
    then, shipped = vintage(year), Catalogue.shipped()
    if then.prices is None:
        return shipped
    expected = {f"growth.trend.{code}": (middle - then.prices[0], spread)
                for code, (middle, spread) in growth(year).items()}
    expected |= {"growth.dollar_inflation": then.prices,
                 "disturbances.common_at_start": (0.0, then.commodities)}
    return Catalogue(
        {key: _expected(row, *expected[key]) if key in expected else row
         for key, row in shipped.items()}, {key: shipped.place(key) for key in shipped})


def _expected(row: Parameter, mean: float, spread: float) -> Parameter:
    middle = min(max(mean, row.low), row.high)
    return replace(row, value=middle,
                   spread=Spread("normal", (middle, spread), row.low, row.high))


def sample(year: int) -> Posterior:
    """The sample of the posterior that a vintage draws from: none if it was taught later years."""
    return Posterior.shipped() if vintage(year).sample else Posterior.none()


def growth(year: int) -> dict[str, tuple[float, float]]:
    """Expected growth of dollar output a year, and its standard deviation, by state.

    A state's own mean over the record, shrunk toward the growth of all states together by as much
    as chance alone would scatter such means (empirical Bayes); its spread is that of such a mean.
    The rest of the world is expected to grow like all together.
    """
    every = tuple(read_roles())
    record = read_record(every).until(year)
    codes = [code for code in every if (code, year) in record.gdp]
    levels = np.array([[record.gdp[code, at] for code in codes]
                       for at in range(record.first, year + 1)])  # (year, code)
    changes = np.diff(log(levels), axis=0)
    own, count = mean(changes), len(changes)
    chance = float(mean(_variance(changes)[:, None])[0]) / count
    between = max(float(_variance(own[:, None])[0]) - chance, 0.0)
    weight = between / (between + chance)
    together = total(levels[[0, -1]], axis=1)
    whole = float(log(together[1] / together[0])) / count
    found = {code: (weight * its + (1.0 - weight) * whole, sqrt(chance))
             for code, its in zip(codes, own.tolist(), strict=True)}
    return found | {code: (whole, sqrt(chance) / 2.0) for code in every if code not in found}


def _variance(values: FloatArray) -> FloatArray:
    """Variance of each column of `values` (row, column), by the count less one."""
    away = values - mean(values)
    return total(away * away) / (len(values) - 1)
