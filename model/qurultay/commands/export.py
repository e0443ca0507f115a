"""The command `export`: stored runs in formats that other programs read."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import Quiet, say_result, warn


class ExportFormat(str, Enum):  # noqa: UP042  typer shows the values of a plain Enum of texts
    """What to write: one of `results.export.FORMS`."""

    netcdf = "netcdf"
    parquet = "parquet"
    csv = "csv"
    iamc = "iamc"


def export_command(
        folders: Annotated[list[str], typer.Argument(
            metavar="DIR ...", help="Stored runs that finished; several go into one file.")],
        form: Annotated[ExportFormat, typer.Option(
            "--as", help="netcdf: all arrays; parquet: one row per observation; csv: one row per "
                         "member and quarter; iamc: years in columns, percentiles of worlds.")],
        out: Annotated[str, typer.Option(
            "--out", metavar="FILE", help="The file to write; a pipe or a device too, and - for "
                                          "standard output.")],
        replace: Annotated[bool, typer.Option(
            "--replace", help="Write over a file that is there.")] = False,
        quiet: Quiet = False) -> None:
    """Write stored runs as NetCDF, Parquet, CSV or IAMC columns.

    Nothing is computed again. Every row says what was set over the scenario.
    """
    from qurultay.core.files import stream_of
    from qurultay.results import export, store

    path = Path("/dev/stdout" if out == "-" else out)
    for note in export.write([store.read(one) for one in folders], form.value, path, replace):
        warn(note)
    say_result("", [path], quiet or stream_of(path))
