"""The command `compare`: the same worlds under several scenarios, and the report on them."""

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
)


def compare_command(
        names: Annotated[list[str], typer.Argument(metavar="A B ...",
                                                   help="Two or more scenarios.")],
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds.")] = 1000,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None,
        report: Annotated[str | None, typer.Option(
            "--report", metavar="FILE.html",
            help="Also write a report: one HTML page in one file.")] = None) -> None:
    """Run the same worlds under several scenarios and compare them.

    Every scenario is compared with the first, world by world, with intervals.
    """
    from qurultay.analysis.compare import compare, comparison_lines
    from qurultay.core.files import write_result
    from qurultay.engine.ensemble import ensemble
    from qurultay.report.page import command_line, report_path, write_report

    several = read_scenarios(names, sets, worldview, vintage)
    page = report_path(report) if report else None
    folder = Output.of(out, usual=not as_json, several=True).folder("compare")
    outcomes = [ensemble(one.scenario, members, seed) for one in several]
    compared = compare(outcomes)
    lines = list(comparison_lines(compared))
    files = write_result(folder, "comparison", compared.to_dict(), lines)
    if page:
        made_by = command_line(
            "compare", names, members, seed, sets=sets or [],
            worldview=worldview and worldview.value, vintage=vintage, report=report)
        files.append(write_report(page, made_by, outcomes))
    if as_json:
        say_json(compared.to_dict())
    say_result(lines, files, quiet or as_json)
