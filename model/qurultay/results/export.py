"""Results in forms that others read: NetCDF, tables for data frames and R, and IAMC columns.

NetCDF holds everything that was recorded, tables the measures. IAMC columns (model, scenario,
region, variable, unit, then time) are what the scenario community exchanges; variables are named
in its way, "Trade|Recorded|KZ-UZ".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from qurultay import __version__
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.files import write_whole
from qurultay.core.toml import hint
from qurultay.inputs.tables import rows
from qurultay.results.labels import MEASURES
from qurultay.results.outcome import Outcome

if TYPE_CHECKING:
    import pandas
    import xarray

PERCENTILES = (5.0, 25.0, 50.0, 75.0, 95.0)
REGION = "Central Asia"

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


def netcdf(outcome: Outcome) -> bytes:
    """Everything recorded as a NetCDF 3 file, with units, meanings and sources."""
    data = outcome.to_dataset()
    if outcome.random_seed >= 2**31:
        data.attrs["random_seed"] = str(outcome.random_seed)  # the format ends at 32 bits
    content: bytes | memoryview = data.to_netcdf(engine="scipy")
    return bytes(content)


def long_table(outcome: Outcome) -> pandas.DataFrame:
    """Measures, one row an observation: scenario, member, quarter, variable, place, unit, value.

    `place` is a pair, mode, power, state or corridor, or empty where a measure has none.
    """
    import pandas

    parts = []
    for name, places, values in _measures(outcome):
        index = pandas.MultiIndex.from_product(
            [outcome.members, outcome.quarters, places], names=["member", "quarter", "place"])
        part = index.to_frame(index=False)
        parts.append(part.assign(variable=name, unit=MEASURES[name].unit, value=values.ravel()))
    whole = pandas.concat(parts, ignore_index=True).assign(scenario=outcome.scenario.name)
    head = ["scenario", "member", "quarter", "variable", "place", "unit", "value"]
    return whole[head].astype(
        {name: "category" for name in head if name not in ("member", "value")})


def wide_table(outcome: Outcome) -> pandas.DataFrame:
    """Measures, one row a member and quarter, columns such as "turnover KZ-UZ"."""
    import pandas

    index = pandas.MultiIndex.from_product([outcome.members, outcome.quarters],
                                           names=["member", "quarter"])
    columns = {f"{name} {place}".strip(): values[:, :, at].ravel()
               for name, places, values in _measures(outcome) for at, place in enumerate(places)}
    table = pandas.DataFrame(columns, index=index).reset_index()
    table.insert(0, "scenario", outcome.scenario.name)
    return table


def iamc_table(outcome: Outcome, quarterly: bool = False,
               members: bool = False) -> pandas.DataFrame:
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
        lines += [(f"Qurultay {__version__}", outcome.scenario.name,
                   called[place] if state else REGION, name, MEASURES[measure].unit,
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


def parquet(table: pandas.DataFrame) -> bytes:
    """A table as a Parquet file."""
    content: bytes = table.to_parquet(None, index=False)
    return content


def csv(table: pandas.DataFrame) -> bytes:
    """A table as CSV with every digit."""
    return table.to_csv(None, index=False, lineterminator="\n").encode()


FORMS: dict[str, Callable[[Outcome], bytes]] = {
    "netcdf": netcdf,
    "parquet": lambda outcome: parquet(long_table(outcome)),
    "csv": lambda outcome: csv(wide_table(outcome)),
    "iamc": lambda outcome: csv(iamc_table(outcome)),
}
"""How `qurultay export --as` writes an outcome."""


def write(outcome: Outcome, form: str, path: Path) -> None:
    """Write an outcome to a file in one of `FORMS`, whole or not at all.

    Raises:
        ScenarioError: if there is no such form, or the path is not that of a file.
        StoreError: if the disk fails.
    """
    if form not in FORMS:
        raise ScenarioError(f"there is no form {shown(form)}{hint(form, FORMS)}")
    if path.is_dir() or not path.name:
        raise ScenarioError(f"{shown(str(path))}: the path of a file is needed")
    write_whole(path, FORMS[form](outcome))


def dataset(content: bytes) -> xarray.Dataset:
    """What `netcdf` wrote, read back into memory."""
    import io

    import xarray

    return xarray.load_dataset(io.BytesIO(content), engine="scipy")
