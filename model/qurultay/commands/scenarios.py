"""Small commands that run nothing: `list`, `show`, `check`, `diff`, `new`, `explain`, `schema`."""

import json
import sys
from typing import Annotated

import typer

from qurultay.commands.base import (
    BAD_INPUT,
    MOST_MEMBERS,
    Json,
    Name,
    Quiet,
    Sets,
    View,
    Vintage,
    put,
    read_scenarios,
    say_json,
    together,
    warn_of_namesakes,
)


def list_command(as_json: Json = False) -> None:
    """List the scenarios and experiments."""
    from qurultay.scenario import listing

    if as_json:
        say_json({"scenarios": listing.scenarios(), "experiments": listing.experiments()})
    else:
        put(listing.list_lines())


def show_command(
        name: Name,
        origin: Annotated[bool, typer.Option(
            "--origin", help="All parameters, each with the file and line it comes from.")] = False,
        sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False) -> None:
    """Show everything that a scenario sets."""
    from qurultay.results import told
    from qurultay.scenario import listing

    several = read_scenarios([name], sets, worldview, vintage)
    if as_json:
        say_json(together([listing.as_object(one.scenario) for one in several]))
        return
    for one in several:
        put(told.show_lines(one.scenario, origin))


def check_command(
        files: Annotated[list[str], typer.Argument(
            metavar="FILE", help="Scenario files, or names.")],
        as_json: Json = False) -> None:
    """Check scenario files.

    Errors are reported with file, line, key and the nearest correct name.
    """
    from qurultay.analysis.inside import idle_targets
    from qurultay.core.errors import ScenarioError
    from qurultay.results.told import check_lines
    from qurultay.scenario.listing import alarm
    from qurultay.scenario.scenario import Scenario

    found: list[dict[str, object]] = []
    warn_of_namesakes(files)
    for file in files:
        notes: list[str] = []
        try:
            scenario = Scenario.read(file)
            fault = alarm(scenario)
            notes = [*scenario.notes, *idle_targets(scenario)]
        except ScenarioError as failure:
            fault = failure.message
        found.append({"file": file, "good": fault is None, "fault": fault, "notes": notes})
        if fault:
            sys.stderr.write(f"qurultay: {fault}\n")
        elif not as_json:
            put(check_lines(scenario, file, notes))
    if as_json:
        say_json({"files": found})
    if not all(one["good"] for one in found):
        raise typer.Exit(BAD_INPUT)


def diff_command(
        left: Annotated[str, typer.Argument(metavar="A", help="A scenario, by name or path.")],
        right: Annotated[str, typer.Argument(metavar="B", help="Another scenario.")],
        as_json: Json = False) -> None:
    """Show where two scenarios differ."""
    from qurultay.results.told import diff_lines
    from qurultay.scenario.scenario import Scenario, difference

    warn_of_namesakes([left, right])
    one, other = Scenario.read(left), Scenario.read(right)
    if as_json:
        say_json({"left": one.name, "right": other.name, "differences": [
            {"what": d.what, "key": d.key, "left": d.left, "right": d.right}
            for d in difference(one, other)]})
    else:
        put(diff_lines(one, other))


def new_command(
        file: Annotated[str, typer.Argument(metavar="FILE", help="A path ending in .toml.")],
        quiet: Quiet = False) -> None:
    """Write a new scenario file with comments.

    An existing file is never overwritten.
    """
    from qurultay.scenario.template import write_starter

    path = write_starter(file)
    if not quiet:
        put(f"{path}: written; change it, then: qurultay check {path}\n")


def explain_command(
        key: Annotated[str, typer.Argument(
            metavar="KEY", help="A parameter, a section of parameters, a claim, a scenario, a "
            "state, a corridor, a project, a channel or a forum; or a result: KZ-UZ@2030, or a "
            "target on trade.")],
        scenario: Annotated[str, typer.Option(
            "--scenario", help="The scenario of a result.")] = "baseline",
        member: Annotated[int | None, typer.Option(
            "--member", min=0, max=MOST_MEMBERS - 1, metavar="M",
            help="One world of a result instead of a hundred.")] = None,
        as_json: Json = False) -> None:
    """Explain a parameter, claim, scenario, other name, or result.

    Meaning, value, range, source, claims, and which parts of the model use it. Of a result, such
    as KZ-UZ@2030: what moved it, by mechanism, parameter and claim; what held it
    back from its targets, and the cheapest lever that would alone have met them.
    """
    from qurultay.analysis.explain import (
        explain,
        explain_lines,
        explain_result,
        result_lines,
        result_named,
    )

    of_result = result_named(key, scenario)
    found = explain_result(of_result, scenario, member=member) if of_result else explain(key)
    if as_json:
        say_json(found)
    else:
        put(result_lines(found) if of_result else explain_lines(found))


def schema_command() -> None:
    """Print the JSON Schema of scenario files."""
    from qurultay.scenario.schema import scenario_schema

    put(json.dumps(scenario_schema(), indent=2) + "\n")
