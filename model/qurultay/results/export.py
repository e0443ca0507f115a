"""Results in forms that others read: NetCDF, tables for data frames and R, and IAMC columns.

NetCDF holds everything that was recorded, tables the measures. IAMC columns (model, scenario,
region, variable, unit, then time) are what the scenario community exchanges; variables are named
in its way, "Trade|Recorded|KZ-UZ". Several runs go into one file, each under a label of its own.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from qurultay import __version__
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.files import write_for_user
from qurultay.core.toml import hint
from qurultay.inputs.tables import rows
from qurultay.results.answer import full_label, numbered
from qurultay.results.labels import MEASURES
from qurultay.results.manifest import holding_run
from qurultay.results.outcome import AT_ONCE, Outcome

if TYPE_CHECKING:
    import pandas
    import xarray

PERCENTILES = (5.0, 25.0, 50.0, 75.0, 95.0)
REGION = "Central Asia"
ROWS_OF_A_SPREADSHEET = 1_048_576

# Variables of the IAMC tree by measure; the place, where it is no state, becomes the last branch.
IAMC = {
    "turnover": "Trade|Recorded", "regional_trade": "Trade|Recorded|Central Asia",
    "state_trade": "Trade|Recorded|All Partners", "passed_on": "Trade|Passed On",
    "high_value_share": "Trade|High Value Share", "output": "Output", "state_output": "Output",
    "mode_share": "Cooperation|Effort", "trust": "Cooperation|Trust", "autonomy": "Autonomy",
    "dependence_on": "Dependence", "stance": "Stance", "capital_cost": "Interest Rate|Long Money",
    "energy_security": "Energy Security", "incidents": "Incidents",
    "corridor_share": "Transport|Corridor Share", "corridor_capacity": "Transport|Capacity",
    "corridor_days": "Transport|Corridor Time",
    "transit_days": "Transport|Transit Time", "transit_cost": "Transport|Transit Cost",
}

UNITS = {
    "bn USD / year": "billion USD / year", "share a year": "1 / year", "Mt / year": "Mt / year",
    "days": "day", "states struck a quarter": "count / quarter", "log points of cost": "neper",
}
"""Units in IAMC files as unit libraries read them; what is not here has none."""

HEAD = ["scenario", "worldview", "random_seed", "changes"]
"""Columns that say which run a row is of."""


def run_labels(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """A label for each outcome, unique among them and the same whatever stands beside it."""
    return numbered([full_label(one) for one in outcomes])


def _which(outcome: Outcome, label: str) -> dict[str, str | int]:
    """The values of `HEAD`; changes are those of the caller, over the files."""
    return dict(zip(HEAD, (label, outcome.scenario.worldview or "neutral", outcome.random_seed,
                           "; ".join(outcome.scenario.asked)), strict=True))


# --- NetCDF ----------------------------------------------------------------------------------


def labelled(outcomes: Outcome | Sequence[Outcome],
             labels: Sequence[str] | None = None) -> xarray.Dataset:
    """Everything recorded, over scenario, member, time and places, by the CF conventions.

    `quarter` stands beside `time`, the last day of a quarter. Where runs have other members or
    quarters, what is not there is NaN.
    """
    import xarray

    several = [outcomes] if isinstance(outcomes, Outcome) else list(outcomes)
    parts = []
    for outcome, label in zip(several, labels or run_labels(several), strict=True):
        own = outcome.to_dataset().drop_indexes("time").swap_dims(quarter="time")
        texts = {name: str(value) for name, value in _which(outcome, label).items()} | {
            name: str(own.attrs[name]) for name in ("title", "question", "digest", "scenario_toml")}
        own = own.expand_dims(scenario=[texts.pop("scenario")])
        parts.append(own.assign_coords({name: ("scenario", [text])
                                        for name, text in texts.items()}))
    whole = parts[0] if len(parts) == 1 else xarray.concat(
        [part.drop_vars("quarter") for part in parts], "scenario", data_vars="all",
        coords="minimal", join="outer", compat="override", combine_attrs="drop_conflicts")
    months = whole["time"].values.astype("datetime64[M]")
    bounds = np.stack([months - 2, months + 1], axis=1).astype("datetime64[ns]")
    words = [f"{month.astype(object).year}Q{month.astype(object).month // 3}" for month in months]
    whole = whole.assign(time_bounds=(("time", "bound"), bounds)).assign_coords(
        quarter=("time", words))
    first = np.datetime_as_string(bounds[0, 0], "D")
    day = {"units": f"days since {first}", "calendar": "standard", "dtype": "int32"}
    for name in ("time", "time_bounds"):
        whole[name].encoding = dict(day)
    whole["time"].attrs |= {"standard_name": "time", "axis": "T", "bounds": "time_bounds",
                            "long_name": "last day of the quarter"}
    whole["scenario"].attrs["long_name"] = "run: scenario and what was set over it"
    whole["member"].attrs |= {"standard_name": "realization", "long_name": "world"}
    whole.attrs |= {"Conventions": "CF-1.11", "source": f"Qurultay {__version__}",
                    "comment": "Flows are annual rates, money is in US dollars of the time."}
    return whole


def netcdf(outcomes: Outcome | Sequence[Outcome]) -> bytes:
    """`labelled` as a NetCDF 3 file."""
    data = labelled(outcomes)
    if data.attrs.get("random_seed", 0) >= 2**31:
        data.attrs["random_seed"] = str(data.attrs["random_seed"])  # the format ends at 32 bits
    content: bytes | memoryview = data.to_netcdf(engine="scipy")
    return bytes(content)


def dataset(content: bytes) -> xarray.Dataset:
    """What `netcdf` wrote, read back into memory."""
    import xarray

    return xarray.load_dataset(io.BytesIO(content), engine="scipy",
                               decode_timedelta=False)  # days of transit are numbers


# --- tables ----------------------------------------------------------------------------------


def long_table(outcome: Outcome, label: str | None = None) -> pandas.DataFrame:
    """Measures, one row an observation: `HEAD`, member, quarter, variable, place, unit, value.

    `place` is a pair, mode, power, state or corridor, or empty where a measure has none.
    """
    import pandas

    parts = []
    for name, places, values in _measures(outcome):
        index = pandas.MultiIndex.from_product(
            [outcome.members, outcome.quarters, places], names=["member", "quarter", "place"])
        part = index.to_frame(index=False)
        parts.append(part.assign(variable=name, unit=MEASURES[name].unit, value=values.ravel()))
    whole = pandas.concat(parts, ignore_index=True).assign(
        **_which(outcome, label or full_label(outcome)))
    head = [*HEAD, "member", "quarter", "variable", "place", "unit", "value"]
    return whole[head].astype({name: "category" for name in head
                               if name not in ("member", "value", "random_seed")})


def wide_table(outcome: Outcome, label: str | None = None) -> pandas.DataFrame:
    """Measures, one row a member and quarter, columns such as "turnover KZ-UZ"."""
    import pandas

    index = pandas.MultiIndex.from_product([outcome.members, outcome.quarters],
                                           names=["member", "quarter"])
    columns = {f"{name} {place}".strip(): values[:, :, at].ravel()
               for name, places, values in _measures(outcome) for at, place in enumerate(places)}
    table = pandas.DataFrame(columns, index=index).reset_index()
    for at, (name, value) in enumerate(_which(outcome, label or full_label(outcome)).items()):
        table.insert(at, name, value)
    return table


def iamc_table(outcome: Outcome, quarterly: bool = False, members: bool = False,
               label: str | None = None) -> pandas.DataFrame:
    """Measures in IAMC columns, one column a year: the mean over its four quarters.

    `quarterly` gives a column a quarter instead. Variables end in a percentile of the worlds,
    as in "Trade|Recorded|KZ-UZ|50.0th Percentile"; with `members` each world has its own rows.
    Years that were not simulated whole are left out.
    """
    import pandas

    times, periods = _periods(outcome.quarters, quarterly)
    lines = []
    called = {row.text("code"): row.text("name") for row in rows("states.csv")}
    for measure, place, values in ((name, place, values[..., at])
                                   for name, places, values in _measures(outcome)
                                   for at, place in enumerate(places)):
        state = "central_state" in MEASURES[measure].places
        variable = IAMC[measure] if state or not place else f"{IAMC[measure]}|{place}"
        now = np.stack([values[:, period].mean(axis=1) for period in periods], axis=1)
        whole = [(str(member), variable, row)
                 for member, row in zip(outcome.members, now, strict=True)] if members else [
            ("", f"{variable}|{share}th Percentile", row)
            for share, row in zip(PERCENTILES, np.percentile(now, PERCENTILES, axis=0),
                                  strict=True)]
        lines += [(f"Qurultay {__version__}", label or full_label(outcome),
                   called[place] if state else REGION, name,
                   UNITS.get(MEASURES[measure].unit, ""),
                   *([member] if members else []), *row) for member, name, row in whole]
    head = ["model", "scenario", "region", "variable", "unit", *(["member"] if members else [])]
    return pandas.DataFrame(lines, columns=[*head, *times])


def _periods(quarters: tuple[str, ...], quarterly: bool) -> tuple[list[str], list[list[int]]]:
    """Names of the columns of time, and the quarters of each by place."""
    if quarterly:
        return list(quarters), [[place] for place in range(len(quarters))]
    years: dict[str, list[int]] = {}
    for place, quarter in enumerate(quarters):
        years.setdefault(quarter[:4], []).append(place)
    whole = {year: places for year, places in years.items() if len(places) == 4}
    if not whole:
        raise ScenarioError(f"{quarters[0]} to {quarters[-1]} holds no whole year")
    return list(whole), list(whole.values())


def _measures(outcome: Outcome) -> Iterator[tuple[str, list[str], FloatArray]]:
    """Name, places and values (member, quarter, place) of every measure."""
    names = outcome.coordinates()
    for name, values in outcome.measures.items():
        places = MEASURES[name].places
        yield name, [str(one) for one in names[places[0]]] if places else [""], values.reshape(
            *values.shape[:2], -1)


# --- files -----------------------------------------------------------------------------------


def parquet(tables: Iterable[pandas.DataFrame]) -> Iterator[bytes]:
    """Tables, the rows of one after those of another, as pieces of a Parquet file."""
    import pyarrow
    from pyarrow import parquet

    sink, writer = _Sink(), None
    for table in tables:
        rows_ = pyarrow.Table.from_pandas(table, preserve_index=False)
        writer = writer or parquet.ParquetWriter(sink, rows_.schema, compression="zstd")
        writer.write_table(rows_.cast(writer.schema))
        yield sink.taken()
    if writer:
        writer.close()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """A file that is handed on as it is written."""

    def __init__(self) -> None:
        self._held, self._place = bytearray(), 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def write(self, content: object) -> int:
        piece = bytes(memoryview(content))  # type: ignore[arg-type]
        self._held += piece
        self._place += len(piece)
        return len(piece)

    def taken(self) -> bytes:
        content, self._held = bytes(self._held), bytearray()
        return content


def csv(tables: Iterable[pandas.DataFrame]) -> Iterator[bytes]:
    """Tables, the rows of one after those of another, as pieces of a CSV file with every digit."""
    for place, table in enumerate(tables):
        yield table.to_csv(None, index=False, header=not place, lineterminator="\n").encode()


def _blocks(outcomes: Sequence[Outcome], table: Callable[[Outcome, str], pandas.DataFrame],
            ) -> Iterator[pandas.DataFrame]:
    """A table of every run, some members at a time: all might not fit in memory."""
    for outcome, label in zip(outcomes, run_labels(outcomes), strict=True):
        for first in range(0, len(outcome.members), AT_ONCE // 2):
            yield table(outcome.subset(slice(first, first + AT_ONCE // 2)), label)


def iamc_tables(outcomes: Sequence[Outcome]) -> pandas.DataFrame:
    """The IAMC columns of several runs below one another."""
    import pandas

    return pandas.concat([iamc_table(one, label=label) for one, label in zip(
        outcomes, run_labels(outcomes), strict=True)], ignore_index=True)


FORMS: dict[str, Callable[[Sequence[Outcome]], Iterable[bytes]]] = {
    "netcdf": lambda outcomes: map(netcdf, [outcomes]),
    "parquet": lambda outcomes: parquet(_blocks(outcomes, long_table)),
    "csv": lambda outcomes: csv(_blocks(outcomes, wide_table)),
    "iamc": lambda outcomes: csv(map(iamc_tables, [outcomes])),
}
"""How `qurultay export --as` writes outcomes, piece by piece."""


def write(outcomes: Outcome | Sequence[Outcome], form: str, path: Path,
          replace: bool = False) -> list[str]:
    """Write outcomes in one of `FORMS` where the user said; what the user should know of it.

    Raises:
        ScenarioError: if there is no such form, the path is not that of a file or lies in the
            folder of a run, or something is there and `replace` is not given.
        StoreError: if the disk fails.
    """
    several = [outcomes] if isinstance(outcomes, Outcome) else list(outcomes)
    if form not in FORMS:
        raise ScenarioError(f"there is no form {shown(form)}{hint(form, FORMS)}")
    run = holding_run(path)
    if run is not None:
        raise ScenarioError(f"{shown(str(path))} lies in the folder of a run, {shown(str(run))}, "
                            "which stays as it is; choose another place")
    write_for_user(path, FORMS[form](several), replace)
    lines = sum(len(one.members) * len(one.quarters) for one in several) + 1
    return [f"{lines:,} lines: a spreadsheet shows {ROWS_OF_A_SPREADSHEET:,} at most and leaves "
            "out the rest; --as iamc has few, --as parquet is for programs"
            ] if form == "csv" and lines > ROWS_OF_A_SPREADSHEET else []
