"""The command `discover`: under which conditions a target fails."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
    Output,
    Quiet,
    Result,
    Seed,
    Sets,
    View,
    Vintage,
    read_scenarios,
    say_each,
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

    def results() -> Iterator[Result]:
        for number, seen in enumerate(runs, start=1):
            box = found_in(seen, seen.fresh())
            found, lines = box.to_dict(), list(box.lines())
            yield found, lines, write_result(output.folder(str(number)), "discovery", found, lines)

    say_each(results(), as_json, quiet)
