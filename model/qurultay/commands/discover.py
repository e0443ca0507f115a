"""The command `discover`: under which conditions a target fails."""

from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
    Output,
    Quiet,
    Seed,
    Sets,
    View,
    Vintage,
    read_scenarios,
    say_json,
    say_result,
    together,
)


def discover_command(
        name: Annotated[str, typer.Argument(
            metavar="DIR|NAME", help="A folder with a stored run, or a scenario.")],
        target: Annotated[str, typer.Option(
            "--target", metavar="T", help="The target that fails.")] = "five_billion",
        members: Annotated[int, typer.Option(
            "--members", min=100, max=MOST_MEMBERS, metavar="N",
            help="How many worlds of a scenario; a stored run has its own number.")] = 1000,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False,
        out: Annotated[str | None, typer.Option(
            "--out", metavar="DIR", help="An empty folder for the files; otherwise no files."
        )] = None) -> None:
    """Find the conditions under which a target fails.

    A few ranges of parameters in plain words, checked on as many new worlds.
    """
    from qurultay.analysis.failures import FailureSample, found_in
    from qurultay.core.files import write_result
    from qurultay.results.manifest import FILE

    if (Path(name) / FILE).is_file():
        runs = [FailureSample.stored(name, target)]
    else:
        runs = [FailureSample.run(one.scenario, target, range(members), seed)
                for one in read_scenarios([name], sets, worldview, vintage)]
    output = Output.of(out, usual=False, several=len(runs) > 1)
    found = []
    for seen in runs:
        box = found_in(seen, seen.fresh())
        found.append(box.to_dict())
        lines = list(box.lines())
        folder = output.folder(str(len(found)))
        say_result(lines, write_result(folder, "discovery", found[-1], lines), quiet or as_json)
    if as_json:
        say_json(together(found))
