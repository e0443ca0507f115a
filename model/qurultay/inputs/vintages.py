"""The vintages: the years at whose end a run can start, as rows of seeds/vintages.csv.

A vintage is what was known at the end of its year: flows, outputs and what was expected of them,
relations, leaders, memberships, measures and projects, each by its date. Measures, memberships and
treaties that are dated later act on their dates.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from qurultay.core.errors import RunError, SeedError
from qurultay.core.quarters import Quarter
from qurultay.core.toml import hint
from qurultay.inputs.tables import rows, vintage_years


class Vintage(NamedTuple):
    """A year, and what was expected at its end where parameters.toml does not say it.

    `prices` is the growth of dollar prices a year and its standard deviation, `commodities` how
    little was known of where commodity prices stood, log points; None: parameters.toml says.
    `sample` is whether the shipped sample of the posterior was taught no later year.
    """

    year: int
    prices: tuple[float, float] | None
    commodities: float
    sample: bool

    @property
    def last(self) -> Quarter:
        """The last quarter that is known."""
        return Quarter(self.year, 4)


@cache
def _vintages() -> dict[int, Vintage]:
    found = {}
    for row in rows("vintages.csv"):
        columns = ("prices", "prices_spread", "commodities")
        given = [row.number(column, 0.0, 1.0) for column in columns if row.text(column)]
        if given and len(given) < len(columns):
            raise row.error(f"{', '.join(columns)} are all given or all empty")
        prices, commodities = ((given[0], given[1]), given[2]) if given else (None, 0.0)
        found[row.year()] = Vintage(
            row.year(), prices, commodities, bool(row.one_of("sample", ("no", "yes"))))
    return {year: found[year] for year in years()}


def years() -> tuple[int, ...]:
    """The years of all vintages, the earliest first."""
    return vintage_years()


def latest() -> int:
    """The last vintage; no figure of a record is later."""
    return years()[-1]


def taught() -> int:
    """The last year that the shipped sample of the posterior was taught."""
    found = [one.year for one in _vintages().values() if one.sample]
    if not found:
        raise SeedError("seeds/vintages.csv: sample is yes in no row")
    return found[0]


def vintage(year: int) -> Vintage:
    """The vintage of a year; RunError where there is none."""
    if year not in _vintages():
        raise RunError(no_vintage(year))
    return _vintages()[year]


def no_vintage(given: object) -> str:
    """What is said of what is no vintage: those there are, and the nearest year."""
    text = str(given).strip("'\"")
    if not (text.isascii() and text.isdigit() and len(text) < 9):
        return f"there is no vintage {given}" + hint(text, map(str, years()))
    near = min(years(), key=lambda year: abs(year - int(text)))
    return (f"there is no vintage {given}; allowed: {', '.join(map(str, years()))}; the nearest "
            f"is {near}")


def before(quarter: Quarter) -> int | None:
    """The last vintage that ends before a quarter; None where there is none."""
    known = [year for year in years() if year < quarter.year]
    return known[-1] if known else None
