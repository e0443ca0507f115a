"""The base year of each vintage: who sold how much to whom, completed so that the world adds up.

The record has a part of the flows among the states of the model. The rest is filled by `complete`,
every filled cell says so, and `qurultay seeds base-year` keeps the result in seeds/base_flow.csv.

Output is set equal to GDP and trade is gross goods trade, so the diagonal ("domestic") is what
is left of GDP after exports. That understates sales at home, most of all for small open states;
it is the usual price of having GDP instead of input-output tables.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from qurultay.core.arrays import BoolArray, FloatArray, mean, solved, total
from qurultay.core.elementary import exp, log
from qurultay.core.errors import SeedError
from qurultay.inputs import vintages
from qurultay.inputs.record import (
    Pairs,
    Record,
    States,
    positive,
    read_pairs,
    read_record,
    read_roles,
    read_states,
    unique,
)
from qurultay.inputs.tables import GENERATED, Row, rows

SMALLEST_FLOW = 1e-6
"""Bn USD a year: no filled cell is smaller, because the trade equations divide by it."""

REST_SHARE = 0.05
"""Share of a state's exports and imports that at least goes to and comes from the rest of the
world: no state here trades with the others alone (assumption)."""

DOMESTIC_SHARE = 0.05
"""Share of its GDP that a state at least sells at home (assumption)."""

ORIGINS = ("observed", "carried", "gravity", "closing", "domestic")
"""Where a cell of the base year can come from, as written in seeds/base_flow.csv."""


@dataclass(frozen=True)
class BaseYear:
    """Trade of `year` among all actors, bn current USD; exporters in rows, importers in columns.

    `flow` [n, n] is positive and has domestic sales on its diagonal; `origin` [n, n] is one of
    `ORIGINS`. Output and expenditure are the sums of rows and columns.
    """

    codes: tuple[str, ...]
    flow: FloatArray
    origin: npt.NDArray[np.str_]
    year: int

    @property
    def filled(self) -> BoolArray:
        """Cells that no statistics reported for the year, shape [n, n]."""
        return np.not_equal(self.origin, "observed")

    @property
    def output(self) -> FloatArray:
        """Sales to all buyers including those at home, bn USD, shape [n]."""
        return total(self.flow, axis=1)

    @property
    def expenditure(self) -> FloatArray:
        """Purchases from all sellers including those at home, bn USD, shape [n]."""
        return total(self.flow, axis=0)

    def with_flows(self, given: Mapping[tuple[str, str], float]) -> BaseYear:
        """The same with other flows by exporter and importer, bn USD; outputs stay.

        Sales at home take up the difference; ValueError where they would be less than
        `DOMESTIC_SHARE` of output.
        """
        flow = self.flow.copy()
        for pair, value in given.items():
            seller, buyer = map(self.codes.index, pair)
            flow[seller, seller] += flow[seller, buyer] - value
            flow[seller, buyer] = value
        for code, at_home, output in zip(self.codes, flow.diagonal(), self.output, strict=True):
            if at_home < DOMESTIC_SHARE * output and any(code == pair[0] for pair in given):
                raise ValueError(f"{code} would sell more abroad than {1 - DOMESTIC_SHARE:.0%} of "
                                 f"its output, {output:.4g} bn USD")
        return replace(self, flow=flow)


# --- completing the matrix -------------------------------------------------------------------


def complete(record: Record, states: States, pairs: Pairs, year: int) -> BaseYear:
    """Fill what the record of a year leaves open, by the first of these that applies.

    1. observed: a reported flow of the year stands as it is.
    2. carried: the latest earlier report, times the growth of the root of both GDPs.
    3. gravity: log flow on both log GDPs, log distance and contiguity, fitted to observed cells.
    4. closing: what a state's world total leaves is its trade with the rest of the world.
    5. domestic: GDP less exports.

    Where the first three exceed a state's own total (imports of TJ and KG, exports of TM and AM)
    they stand, and the rest of the world keeps `REST_SHARE` of that total.

    `states` are n actors as they were in `year`, `pairs` the geography of the same. What `record`
    has of later years is not looked at. All cells are positive, filled ones rounded to one dollar.
    """
    observed, carried = np.full((2, len(states.codes), len(states.codes)), np.nan)
    for report in sorted(record.flows, key=lambda report: report.year):
        sides = report.exporter, report.importer
        place = states.codes.index(report.exporter), states.codes.index(report.importer)
        if report.year == year:
            observed[place] = report.value
        elif report.year < year:
            growth = math.prod(record.gdp[state, year] / record.gdp[state, report.year]
                               for state in sides)
            carried[place] = report.value * math.sqrt(growth)
    is_known, is_carried = ~np.isnan(observed), np.isnan(observed) & ~np.isnan(carried)
    gravity = _gravity(observed, states, pairs)
    flow = np.select([is_known, is_carried], [observed, carried], gravity)
    # The rest of the world: national totals less all other flows.
    rest, same = states.rest, np.eye(len(flow), dtype=bool)
    to_rest = np.maximum(states.exports - total(flow, 1), REST_SHARE * states.exports)
    from_rest = np.maximum(states.imports - total(flow, 0), REST_SHARE * states.imports)
    flow = np.where(np.outer(~rest, rest), to_rest[:, None],
                    np.where(np.outer(rest, ~rest), from_rest, flow))
    # On the diagonal what is left of GDP after exports.
    at_home = np.maximum(states.gdp - total(flow, 1), DOMESTIC_SHARE * states.gdp)
    flow = np.where(same, at_home, flow)
    origin = np.select(
        [is_known, is_carried, states.reported, same],
        ["observed", "carried", "gravity", "domestic"],
        "closing",
    )
    filled = np.maximum(np.round(flow, 9), SMALLEST_FLOW)
    return BaseYear(states.codes, np.where(is_known, flow, filled), origin, year)


def _gravity(observed: FloatArray, states: States, pairs: Pairs) -> FloatArray:
    """What size and distance predict for all reportable flows [n, n], bn USD; zero elsewhere."""
    exporter, importer = np.nonzero(states.reported)
    causes = np.column_stack(
        [
            log(states.gdp[exporter]),
            log(states.gdp[importer]),
            log(pairs.distance[exporter, importer]),
            pairs.contiguous[exporter, importer],
        ]
    )
    values = observed[exporter, importer]
    seen = ~np.isnan(values)
    logs = log(values[seen])[:, None]
    away = causes - mean(causes[seen])
    known = away[seen]
    weights = solved(total(known[:, :, None] * known[:, None])[..., None],
                     total(known * (logs - mean(logs)))[:, None])
    predicted = np.zeros_like(observed)
    predicted[exporter, importer] = exp(mean(logs) + total(away.T * weights))
    return predicted


# --- files -----------------------------------------------------------------------------------


def read(year: int) -> BaseYear:
    """The completed base year of a vintage as shipped in seeds/base_flow.csv.

    Raises:
        SeedError: a row is misspelt, negative or stands twice, or a cell is missing.
    """
    own = (row for row in rows("base_flow.csv") if row.text("year") == str(year))
    return base_year_from(own, tuple(read_roles()), year)


def base_year_from(table: Iterable[Row], codes: Sequence[str], year: int) -> BaseYear:
    """Out of rows of one year like those of seeds/base_flow.csv; SeedError as in `read`."""
    flow = np.full((len(codes), len(codes)), np.nan)
    origin = np.full(flow.shape, "", dtype="<U8")
    for row in unique(table, "exporter", "importer"):
        cell = row.one_of("exporter", codes), row.one_of("importer", codes)
        flow[cell] = positive(row, "value_busd")
        origin[cell] = ORIGINS[row.one_of("filled", ORIGINS)]
    for exporter, importer in np.argwhere(np.isnan(flow)):
        raise SeedError(f"seeds/base_flow.csv has no row {year},{codes[exporter]},"
                        f"{codes[importer]}: run `{GENERATED['base_flow.csv']}`")
    return BaseYear(tuple(codes), flow, origin, year)


def table_of(bases: Iterable[BaseYear]) -> str:
    """As the text of seeds/base_flow.csv, digits enough to read it back exactly."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["year", "exporter", "importer", "value_busd", "filled"])
    for base in bases:
        for cell, value in np.ndenumerate(base.flow):
            digits = np.format_float_positional(value, trim="-")
            codes = (base.codes[place] for place in cell)
            table.writerow([base.year, *codes, digits, base.origin[cell]])
    return text.getvalue()


def computed() -> list[BaseYear]:
    """The base years of all vintages, completed from the other seeds, which must fit together."""
    record, pairs = read_record(tuple(read_roles())), read_pairs(tuple(read_roles()))
    return [complete(record.until(year), read_states(year), pairs, year)
            for year in vintages.years()]
