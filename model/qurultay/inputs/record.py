"""The record up to 2021: who the actors are, what trade they reported, how far apart they lie.

Every reader also takes rows like those of its table, so that the tables of a student can be
checked the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import SeedError
from qurultay.inputs.tables import Row, rows

BASE_YEAR = 2021
"""The year all levels start from; nothing later may stand in a record."""

YEARS = (2009, 2013, 2016)
"""Years that a hindcast may start from; state_record.csv describes the actors in them."""

FIRST_CHANGE = 1995
"""Growth before this year is that of another economy; gdp_record.csv begins here."""

ROLES = ("central_asian", "great_power", "other_cis", "rest")
"""What an actor can be; exactly one is the rest of the world, which trades and does not act."""


class Observation(NamedTuple):
    """One reported flow: bn current USD in a year, and the log s.d. of its reporting error."""

    exporter: str
    importer: str
    year: int
    value: float
    error: float


@dataclass(frozen=True)
class States:
    """The actors in the order of seeds/states.csv; every array has shape [n].

    `gdp` is in bn current USD of 2021, `openness` is (exports + imports) / GDP and `deficit_share`
    (imports - exports) / GDP, both of goods, not used for the rest of the world, whose trade
    follows from all the others.
    """

    codes: tuple[str, ...]
    roles: tuple[str, ...]
    gdp: FloatArray
    openness: FloatArray
    deficit_share: FloatArray

    @property
    def rest(self) -> BoolArray:
        """Which actor is the rest of the world, shape [n]."""
        return np.array([role == "rest" for role in self.roles])

    @property
    def exports(self) -> FloatArray:
        """Goods sold abroad in 2021, bn USD, shape [n]."""
        return (self.openness - self.deficit_share) / 2 * self.gdp

    @property
    def imports(self) -> FloatArray:
        """Goods bought abroad in 2021, bn USD, shape [n]."""
        return (self.openness + self.deficit_share) / 2 * self.gdp

    @property
    def reported(self) -> BoolArray:
        """Flows that statistics can report: between two different states, not ROW; [n, n]."""
        return ~(np.eye(len(self.codes), dtype=bool) | self.rest[:, None] | self.rest)


@dataclass(frozen=True)
class Pairs:
    """Geography, symmetric arrays of shape [n, n] with zeros on the diagonal.

    `distance` in km (population-weighted); `contiguous` 0 or 1; `language` 1 for a common official
    language, 0.5 for one that is only widely spoken, else 0.
    """

    distance: FloatArray
    contiguous: FloatArray
    language: FloatArray


@dataclass(frozen=True)
class Record:
    """What was reported up to 2021: flows, and `gdp[state, year]` in bn current USD."""

    flows: tuple[Observation, ...]
    gdp: dict[tuple[str, int], float]


def read_states(table: Iterable[Row] | None = None) -> States:
    """The actors, from seeds/states.csv or rows like it; SeedError names file and line."""
    found = list(unique(rows("states.csv") if table is None else table, "code"))
    if [row.text("role") for row in found].count("rest") != 1:
        raise SeedError("seeds/states.csv needs exactly one actor with the role 'rest'")
    return States(
        tuple(row.text("code") for row in found),
        tuple(ROLES[row.one_of("role", ROLES)] for row in found),
        np.array([positive(row, "gdp_2021") for row in found]),
        np.array([positive(row, "openness") for row in found]),
        np.array([_number(row, "deficit_share", -1.0, 1.0) for row in found]),
    )


def read_pairs(codes: Sequence[str], table: Iterable[Row] | None = None) -> Pairs:
    """Geography, from seeds/pairs.csv or rows like it; SeedError as above."""
    found = np.zeros((3, len(codes), len(codes)))
    for row in unique(rows("pairs.csv") if table is None else table, "a", "b"):
        one, other = row.one_of("a", codes), row.one_of("b", codes)
        if one == other or found[0, one, other]:
            raise row.error("is a pair of a state with itself, or stands twice")
        found[:, one, other] = found[:, other, one] = (
            positive(row, "distance_km"),
            _number(row, "contiguous", 0.0, 1.0),
            _number(row, "language", 0.0, 1.0),
        )
    for one, other in np.argwhere((found[0] == 0) & ~np.eye(len(codes), dtype=bool)):
        raise SeedError(f"seeds/pairs.csv has no row {codes[one]},{codes[other]}")
    return Pairs(*found)


def read_record(
    codes: Sequence[str], trade: Iterable[Row] | None = None, gdp: Iterable[Row] | None = None
) -> Record:
    """Reports, from seeds/trade_record.csv and gdp_record.csv; SeedError as above."""
    trade = rows("trade_record.csv") if trade is None else trade
    gdp = rows("gdp_record.csv") if gdp is None else gdp
    masses = {
        (codes[row.one_of("state", codes)], _year(row)): positive(row, "gdp_busd")
        for row in unique(gdp, "state", "year")
    }
    flows = []
    for row in unique(trade, "exporter", "importer", "year"):
        exporter, importer = row.one_of("exporter", codes), row.one_of("importer", codes)
        if exporter == importer:
            raise row.error("a state does not trade with itself")
        report = Observation(
            codes[exporter], codes[importer], _year(row),
            positive(row, "value_busd"), positive(row, "observation_error"))
        for state in (report.exporter, report.importer):
            for year in (report.year, BASE_YEAR):
                if (state, year) not in masses:
                    raise row.error(f"seeds/gdp_record.csv has no GDP of {state} in {year}")
        flows.append(report)
    return Record(tuple(flows), masses)


def unique(table: Iterable[Row], *key: str) -> Iterator[Row]:
    """Rows whose key columns are filled in and stand nowhere else."""
    seen = set()
    for row in table:
        name = tuple(row.text(column) for column in key)
        if not all(name):
            raise row.error(f"{' or '.join(key)} is empty")
        if name in seen:
            raise row.error(f"{' '.join(name)} stands twice")
        seen.add(name)
        yield row


def _number(row: Row, column: str, low: float, high: float) -> float:
    if not row.text(column):
        raise row.error(f"{column} is empty")
    return row.number(column, low, high)


def positive(row: Row, column: str) -> float:
    """A cell that is filled in with a number above zero."""
    value = _number(row, column, 0.0, 1e12)
    if value == 0:
        raise row.error(f"{column} must be above zero")
    return value


def _year(row: Row) -> int:
    year = _number(row, "year", 1990, BASE_YEAR)
    if not year.is_integer():
        raise row.error(f"year {year} is not a whole year")
    return int(year)
