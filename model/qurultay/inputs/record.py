"""The record: who the actors are, what trade they reported, how far apart they lie.

Nothing later than the last vintage may stand in it. Every reader also takes rows like those of its
table, so that the tables of a student can be checked the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.elementary import log
from qurultay.core.errors import SeedError
from qurultay.inputs.tables import Row, rows, vintage_years

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
    """The actors of a year in the order of seeds/states.csv; every array has shape [n].

    `gdp` is in bn current USD, `openness` is (exports + imports) / GDP and `deficit_share`
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
        """Goods sold abroad in the year, bn USD, shape [n]."""
        return (self.openness - self.deficit_share) / 2 * self.gdp

    @property
    def imports(self) -> FloatArray:
        """Goods bought abroad in the year, bn USD, shape [n]."""
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
    """What was reported: flows, and `gdp[state, year]` in bn current USD."""

    flows: tuple[Observation, ...]
    gdp: dict[tuple[str, int], float]

    @property
    def first(self) -> int:
        """The year in which outputs begin: growth before it is that of another economy."""
        return min(year for _, year in self.gdp)

    def until(self, year: int) -> Record:
        """The record without anything later than a year."""
        return Record(tuple(flow for flow in self.flows if flow.year <= year),
                      {at: value for at, value in self.gdp.items() if at[1] <= year})


def read_roles(table: Iterable[Row] | None = None) -> dict[str, str]:
    """The role of each actor by code, from seeds/states.csv or rows like it."""
    found = {row.text("code"): ROLES[row.one_of("role", ROLES)]
             for row in unique(rows("states.csv") if table is None else table, "code")}
    if list(found.values()).count("rest") != 1:
        raise SeedError("seeds/states.csv needs exactly one actor with the role 'rest'")
    return found


def read_states(year: int | None = None, table: Iterable[Row] | None = None) -> States:
    """The actors in a year, the last vintage if none, from seeds/state_record.csv or rows like it.

    SeedError names file and line.
    """
    roles, year = read_roles(), vintage_years()[-1] if year is None else year
    found = {row.text("state"): row
             for row in unique(rows("state_record.csv") if table is None else table,
                               "state", "year")
             if row.year() == year}
    for code in roles:
        if code not in found:
            raise SeedError(f"seeds/state_record.csv has no row {code},{year}")
    ordered = [found[code] for code in roles]
    return States(
        tuple(roles), tuple(roles.values()),
        gdp=np.array([positive(row, "gdp_busd") for row in ordered]),
        openness=np.array([positive(row, "openness") for row in ordered]),
        deficit_share=np.array([_number(row, "deficit_share", -1.0, 1.0) for row in ordered]))


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
            for year in {report.year, vintage_years()[-1]}:
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
    year = row.year()
    if year > vintage_years()[-1]:
        raise row.error(f"year {year} is after the last vintage, {vintage_years()[-1]}")
    return year


# --- turnover of pairs ------------------------------------------------------------------------


@dataclass(frozen=True)
class Dyads:
    """Turnover of the pairs that are calibrated and hindcast, as each side reports it.

    `reports` (dyad, side, year) log bn USD, NaN where a side is silent; `error` (dyad, year) log
    standard deviation; `leads` (dyad,) which side spoke in more years since the first vintage, the
    left one if both.
    """

    names: tuple[str, ...]
    years: tuple[int, ...]
    reports: FloatArray
    error: FloatArray
    leads: IntArray

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The codes of both states of each dyad."""
        split = (name.split("-") for name in self.names)
        return tuple((one, other) for one, other in split)

    def until(self, year: int) -> Dyads:
        """The record as it was at the end of a year, with the same side in the lead."""
        later = np.array(self.years) > year
        return replace(self, reports=np.where(later, np.nan, self.reports))

    def series(self) -> FloatArray:
        """One series a dyad, that of the side that leads. (dyad, year)

        Where it is silent the other side stands in, moved by the gap between the two in the nearest
        year in which both spoke: a change from one year to the next is never a change of reporter.
        """
        found = []
        for both, leads in zip(self.reports, self.leads, strict=True):
            lead, other = both[leads], both[1 - leads]
            joint = np.flatnonzero(np.isfinite(lead) & np.isfinite(other))
            filled = lead.copy()
            for year in np.flatnonzero(np.isnan(lead) & np.isfinite(other)) if len(joint) else ():
                near = joint[np.argmin(np.abs(joint - year))]
                filled[year] = other[year] + lead[near] - other[near]
            found.append(filled)
        return np.stack(found)


def dyads(table: Iterable[Row] | None = None) -> Dyads:
    """From turnover_record.csv, or rows like it; SeedError names file and row."""
    codes = tuple(read_roles())
    found = list(unique(rows("turnover_record.csv") if table is None else table,
                        "left", "right", "year"))
    names = tuple(dict.fromkeys(f"{row.text('left')}-{row.text('right')}" for row in found))
    years = tuple(range(min(_year(row) for row in found), vintage_years()[-1] + 1))
    reports = np.full((len(names), 2, len(years)), np.nan)
    error = np.full((len(names), len(years)), np.nan)
    for row in found:
        if row.one_of("left", codes) == row.one_of("right", codes):
            raise row.error("a state does not trade with itself")
        at = names.index(f"{row.text('left')}-{row.text('right')}"), years.index(_year(row))
        error[at] = positive(row, "observation_error")
        for side, column in enumerate(("left_reports", "right_reports")):
            if row.text(column):
                reports[at[0], side, at[1]] = positive(row, column)
    reports = log(reports)
    recent = np.array(years) >= vintage_years()[0]
    leads = np.argmax((np.isfinite(reports) & recent).sum(axis=2), axis=1)
    return Dyads(names, years, reports, error, leads)
