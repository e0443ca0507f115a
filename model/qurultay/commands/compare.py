"""The command `compare`, and the report it writes."""

from functools import partial
from typing import Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
    Out,
    Quiet,
    Seed,
    Sets,
    View,
    say,
    say_json,
    warn,
)
from qurultay.commands.report import Report


def compare(
        names: Annotated[list[str], typer.Argument(metavar="A B ...",
                                                   help="Two scenarios or more.")],
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds.")] = 1000,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, as_json: Json = False,
        quiet: Quiet = False, out: Out = None, report: Report = None) -> None:
    """Run the same worlds under several scenarios and compare them.

    Every scenario is compared with the first, world by world, with intervals.
    """
    from qurultay.commands import many
    from qurultay.report.page import command_line, report_path, write_report

    asked = many.asked(names, sets or [], worldview and worldview.value)
    for one in asked:
        warn(one.alarm())
    write = report and partial(
        write_report, report_path(report), command_line(
            "compare", names, members, seed, sets=sets or [],
            worldview=worldview and worldview.value, report=report))
    place = many.Place.of(out, writes=out is not None or not as_json, several=True)
    folder = place.folder(asked[0])
    text, found, files = many.set_side_by_side(
        asked, members, seed, folder.parent / "compare" if folder else None,
        write or None)
    if as_json:
        say_json(found)
    elif not quiet:
        say(text)
        say(f"wrote {file}" for file in files)
