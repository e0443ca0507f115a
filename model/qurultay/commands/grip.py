"""The command `grip`: what every lever does to the same worlds, beside what sources say."""

from typing import Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
    Out,
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


def grip_command(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help="A scenario, by name or path.")] = "baseline",
        scenarios: Annotated[bool, typer.Option(
            "--scenarios", help="Also every shipped scenario of the same horizon, in its place."
        )] = False,
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds.")] = 1000,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None) -> None:
    """Find what each mechanism does to the result.

    Switches every mechanism off in turn, freezes all choice, and shows the effects in the same
    worlds beside the ranges of sources; then why worlds differ, by groups of what they draw.
    """
    from qurultay.analysis.grip import grip, grip_lines, runs
    from qurultay.core.files import write_result
    from qurultay.core.progress import progress

    several, silent = read_scenarios([name], sets, worldview, vintage), quiet or as_json
    output = Output.of(out, usual=not as_json, several=len(several) > 1)
    found = []
    for one in several:
        with progress(f"The grip table of {one.label}", runs(one.scenario, scenarios), silent,
                      "ensembles") as each:
            table = grip(one.scenario, members, seed, scenarios=scenarios, each=each)
        found.append(table.to_dict())
        lines = list(grip_lines(table))
        say_result(lines, write_result(output.folder(one.folder), "grip", found[-1], lines), silent)
    if as_json:
        say_json(together(found))
