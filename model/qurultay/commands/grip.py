"""`grip`: what every mechanism does, beside what sources say; `levers`: what helps most."""

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


def levers_command(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help="A scenario, by name or path.")] = "baseline",
        figure: Annotated[str, typer.Option(
            "--figure", metavar="F", help="What is looked at: trade, inside (share of effort "
            "inside the region), autonomy, a target, or a measure of `compare`, or a part of its "
            "name.")] = "trade",
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds.")] = 200,
        base: Annotated[int | None, typer.Option(
            "--in-dollars-of", metavar="BASE",
            help="The year in whose dollars money is ranked; otherwise the year before the start."
        )] = None,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Find what helps most.

    Sets every lever to both its ends in the same worlds and sorts them by what that does to one
    figure. Levers that do nothing say why.
    """
    from qurultay.analysis.ranking import RUNS, lever_runs, looking, ranking
    from qurultay.core.errors import ScenarioError
    from qurultay.core.files import write_result
    from qurultay.core.progress import progress
    from qurultay.report.story import ranking_lines
    from qurultay.scenario.form import DOLLARS_OF

    if base is not None and not DOLLARS_OF[0] <= base <= DOLLARS_OF[1]:
        raise ScenarioError(f"--in-dollars-of {base}: a year from {DOLLARS_OF[0]} to "
                            f"{DOLLARS_OF[1]} is needed")
    several, silent = read_scenarios([name], sets, worldview, vintage), quiet or as_json
    output = Output.of(out, usual=not as_json, several=len(several) > 1)
    found = []
    for one in several:
        with progress(f"The levers of {one.label}", RUNS, silent, "ensembles") as each:
            runs = lever_runs(one.scenario, members, base, looking(members, seed, each),
                              figure)
        ranked = ranking(runs, figure)
        found.append(ranked.to_dict() | {"random_seed": seed})
        lines = list(ranking_lines(ranked))
        say_result(lines, write_result(output.folder(one.folder), "levers", found[-1], lines),
                   silent)
    if as_json:
        say_json(together(found))
