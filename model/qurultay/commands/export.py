"""The command `export`: a stored run in formats that other programs read."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import Quiet, say_result


class ExportFormat(str, Enum):  # noqa: UP042  typer shows the values of a plain Enum of texts
    """What to write: one of `results.export.FORMS`."""

    netcdf = "netcdf"
    parquet = "parquet"
    csv = "csv"
    iamc = "iamc"


def export_command(
        folder: Annotated[str, typer.Argument(metavar="DIR", help="A stored run that finished.")],
        form: Annotated[ExportFormat, typer.Option(
            "--as", help="netcdf: all arrays; parquet: one row per observation; csv: one row per "
                         "member and quarter; iamc: years in columns, percentiles of worlds.")],
        out: Annotated[str, typer.Option("--out", metavar="FILE", help="The file to write.")],
        quiet: Quiet = False) -> None:
    """Write a stored run as NetCDF, Parquet, CSV or IAMC columns.

    Nothing is computed again.
    """
    from qurultay.results import export, store

    export.write(store.read(folder), form.value, Path(out))
    say_result("", [Path(out)], quiet)
