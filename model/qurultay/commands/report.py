"""The command `report`: a page on a stored run."""

from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import Folder, Json, Quiet, say_json, say_result


def report_command(
        folder: Folder,
        file: Annotated[str | None, typer.Option(
            "--report", metavar="FILE.html",
            help="The file to write; otherwise report.html in DIR.")] = None,
        as_json: Json = False, quiet: Quiet = False) -> None:
    """Write a report on a stored ensemble.

    One HTML page in one file: fan charts, chances, assumptions, digest and command.
    """
    from qurultay.report.page import write_stored_report

    path = write_stored_report(Path(folder), file)
    if as_json:
        say_json({"folder": folder, "report": str(path)})
    say_result("", [path], quiet or as_json)
