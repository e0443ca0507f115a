"""Base years before 2021: what was known at the end of 2009, 2013 and 2016, and no more.

A run from an earlier year starts from the record of that year, completed by
`base_year.complete`; unions, forums and sanctions carry their own dates; relations that stood
otherwise are rows of relations_history.csv; projects had not begun. Growth is what the record up
to the year says. Where nothing is known of an earlier year (dependence, stances, corridors) the
values of 2021 serve. Measures and forums dated later than the base year are forcing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from math import sqrt

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, mean, total
from qurultay.core.elementary import log
from qurultay.core.errors import RunError, SeedError
from qurultay.core.quarters import Quarter
from qurultay.inputs import region as present
from qurultay.inputs.base_year import complete
from qurultay.inputs.channels import channels
from qurultay.inputs.distributions import Spread
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.record import (
    BASE_YEAR,
    FIRST_CHANGE,
    Record,
    States,
    positive,
    read_pairs,
    read_record,
    read_states,
    unique,
)
from qurultay.inputs.record import YEARS as YEARS
from qurultay.inputs.region import STANCES, Facts
from qurultay.inputs.tables import Row, rows

PRICES = 0.02
"""Growth of dollar prices a year that every vintage expected (assumption)."""

COMMON_AT_START = 0.15
"""How little is known of where commodity prices stand in their cycle, log points (assumption)."""


def check_year(year: int) -> None:
    """Refuse a base year that the seeds do not describe."""
    if year not in YEARS:
        raise RunError(f"a hindcast starts from {', '.join(map(str, YEARS))}, not from {year}")


def states(year: int, table: Iterable[Row] | None = None) -> States:
    """The actors as they were in an earlier year, from state_record.csv or rows like it."""
    known = read_states()
    found = {row.text("state"): row
             for row in unique(rows("state_record.csv") if table is None else table,
                               "state", "year")
             if row.number("year", FIRST_CHANGE, BASE_YEAR) == year}
    for code in known.codes:
        if code not in found:
            raise SeedError(f"seeds/state_record.csv has no row {code},{year}")
    ordered = [found[code] for code in known.codes]
    return replace(
        known, gdp=np.array([positive(row, "gdp_busd") for row in ordered]),
        openness=np.array([positive(row, "openness") for row in ordered]),
        deficit_share=np.array([row.number("deficit_share", -1.0, 1.0) for row in ordered]))


@cache
def facts(year: int) -> Facts:
    """The region at the end of a year; every array as in `region.read`."""
    check_year(year)
    now = present.read()
    record = read_record(now.states)
    base = complete(until(record, year), states(year), read_pairs(now.states), year)
    themes, priorities = present.priorities_of(now.states)
    relation = relations(year)
    return replace(
        now, base=base, trust=relation["trust"],
        conflict=relation["conflict"], rivalry=relation["rivalry"],
        stance=np.full_like(now.stance, float(STANCES.index("tolerate"))),
        channels=channels(
            states=now.states, roles=now.roles, themes=themes, priorities=priorities,
            neighbours=now.neighbours, output=base.output, pair_of=now.pair_of,
            forums=now.channels.forums, base=Quarter(year, 4)),
        projects=replace(now.projects, progress=np.zeros_like(now.projects.progress)))


def until(record: Record, year: int) -> Record:
    """The record without anything later than a year."""
    return Record(tuple(flow for flow in record.flows if flow.year <= year),
                  {at: value for at, value in record.gdp.items() if at[1] <= year})


def relations(year: int, table: Iterable[Row] | None = None) -> dict[str, FloatArray]:
    """Relations of pairs at the end of a year, by the name of their array in Facts. (p, 1) each

    The first row of relations_history.csv that reaches to the year; otherwise relations.csv.
    """
    now = present.read()
    found = {name: getattr(now, name).copy()
             for name in ("trust", "conflict", "rivalry")}
    told = unique(rows("relations_history.csv") if table is None else table,
                  "left", "right", "until")
    for row in sorted(told, key=lambda row: -row.number("until", FIRST_CHANGE, BASE_YEAR)):
        one, other = row.one_of("left", now.states), row.one_of("right", now.states)
        if one == other:
            raise row.error("a state has no relation with itself")
        pair = now.pair_of[one, other]
        if row.number("until") >= year:
            for name, values in found.items():
                values[pair] = row.number(name, 0.0, 1.0)
    return found


# --- what was expected ------------------------------------------------------------------------


def catalogue(year: int, prior: Catalogue | None = None) -> Catalogue:
    """The parameters as they could be known at the end of a year, growth and prices renewed."""
    check_year(year)
    given = dict(prior or Catalogue.shipped())
    for code, (middle, spread) in growth(year).items():
        key = f"growth.trend.{code}"
        given[key] = _spread(given[key], middle - PRICES, spread)
    given["disturbances.common_at_start"] = _spread(
        given["disturbances.common_at_start"], 0.0, COMMON_AT_START)
    return Catalogue(given, {})


def _spread(row: Parameter, mean: float, spread: float) -> Parameter:
    middle = min(max(mean, row.low), row.high)
    return replace(row, value=middle,
                   spread=Spread("normal", (middle, spread), row.low, row.high))


def growth(year: int) -> dict[str, tuple[float, float]]:
    """Expected growth of dollar output a year, and its standard deviation, by state.

    A state's own mean since 1995, shrunk toward the growth of all states together by as much as
    chance alone would scatter such means (empirical Bayes); its spread is that of such a mean. The
    rest of the world is expected to grow like all together.
    """
    gdp = read_record(read_states().codes).gdp
    codes = [code for code in read_states().codes if (code, year) in gdp]
    levels = np.array([[gdp[code, at] for code in codes]
                       for at in range(FIRST_CHANGE, year + 1)])  # (year, code)
    changes = np.diff(log(levels), axis=0)
    own, count = mean(changes), len(changes)
    chance = float(mean(_variance(changes)[:, None])[0]) / count
    between = max(float(_variance(own[:, None])[0]) - chance, 0.0)
    weight = between / (between + chance)
    together = total(levels[[0, -1]], axis=1)
    whole = float(log(together[1] / together[0])) / count
    found = {code: (weight * its + (1.0 - weight) * whole, sqrt(chance))
             for code, its in zip(codes, own.tolist(), strict=True)}
    return found | {code: (whole, sqrt(chance) / 2.0)
                    for code in read_states().codes if code not in found}


def _variance(values: FloatArray) -> FloatArray:
    """Variance of each column of `values` (row, column), by the count less one."""
    away = values - mean(values)
    return total(away * away) / (len(values) - 1)


# --- what came true ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Dyads:
    """Turnover of the pairs that are calibrated and hindcast, as each side reports it.

    `reports` (dyad, side, year) log bn USD, NaN where a side is silent; `error` (dyad, year) log
    standard deviation.
    """

    names: tuple[str, ...]
    years: tuple[int, ...]
    reports: FloatArray
    error: FloatArray

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The codes of both states of each dyad."""
        split = (name.split("-") for name in self.names)
        return tuple((one, other) for one, other in split)

    @property
    def leads(self) -> IntArray:
        """Which side of each dyad spoke in more years since 2009; the left one if both. (dyad,)"""
        recent = np.array(self.years) >= YEARS[0]
        lead: IntArray = np.argmax((np.isfinite(self.reports) & recent).sum(axis=2), axis=1)
        return lead

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
    codes = read_states().codes
    found = list(unique(rows("turnover_record.csv") if table is None else table,
                        "left", "right", "year"))
    names = tuple(dict.fromkeys(f"{row.text('left')}-{row.text('right')}" for row in found))
    years = tuple(range(FIRST_CHANGE, BASE_YEAR + 1))
    reports = np.full((len(names), 2, len(years)), np.nan)
    error = np.full((len(names), len(years)), np.nan)
    for row in found:
        if row.one_of("left", codes) == row.one_of("right", codes):
            raise row.error("a state does not trade with itself")
        at = names.index(f"{row.text('left')}-{row.text('right')}"), row.one_of(
            "year", [str(year) for year in years])
        error[at] = positive(row, "observation_error")
        for side, column in enumerate(("left_reports", "right_reports")):
            if row.text(column):
                reports[at[0], side, at[1]] = log(positive(row, column))
    return Dyads(names, years, reports, error)
