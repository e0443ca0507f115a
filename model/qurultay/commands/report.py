"""The command `report`: a page on a run that was stored."""

from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import Json, Quiet, say, say_json

Report = Annotated[str | None, typer.Option(
    "--report", metavar="FILE.html", help="Also write a report on one page that can be forwarded.")]


def report(folder: Annotated[str, typer.Argument(metavar="DIR", help="A stored run.")],
           file: Annotated[str | None, typer.Option(
               "--report", metavar="FILE.html", help="Where to; else report.html in DIR.")] = None,
           as_json: Json = False, quiet: Quiet = False) -> None:
    """Write a report on a stored ensemble.

    One page of HTML that can be forwarded: fans, chances, assumptions, digest and command.
    """
    from qurultay.report.page import write_stored_report

    path = write_stored_report(Path(folder), file)
    if as_json:
        say_json({"folder": folder, "report": str(path)})
    elif not quiet:
        say(f"wrote {path}\n")
