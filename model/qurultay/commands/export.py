"""The command `export`: a stored run in forms that others read."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import Quiet, say


class Form(str, Enum):  # noqa: UP042  typer shows the values of a plain Enum of texts
    """What to write: one of `interchange.FORMS`."""

    netcdf = "netcdf"
    parquet = "parquet"
    csv = "csv"
    iamc = "iamc"


def export(
        folder: Annotated[str, typer.Argument(metavar="DIR", help="A stored run that finished.")],
        form: Annotated[Form, typer.Option(
            "--as", help="netcdf: all arrays; parquet: a row an observation; csv: a row a member "
                         "and quarter; iamc: years in columns, percentiles of worlds.")],
        out: Annotated[str, typer.Option("--out", metavar="FILE", help="The file to write.")],
        quiet: Quiet = False) -> None:
    """Write a stored run as NetCDF, Parquet, CSV or IAMC columns.

    The run is not computed again.
    """
    from qurultay.results import export as interchange
    from qurultay.results import store

    interchange.write(store.read(folder), form.value, Path(out))
    if not quiet:
        say([f"wrote {out}"])
