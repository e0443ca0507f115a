"""The command `qurultay`. Only typer is imported at once; everything else when it is needed."""

import json
import sys
from typing import Annotated

import typer

from qurultay.commands import (
    calibrate,
    compare,
    decide,
    ensemble,
    experiment,
    export,
    lab,
    report,
    sensitivity,
)
from qurultay.commands.base import (
    BAD_INPUT,
    MOST_MEMBERS,
    Json,
    Name,
    Out,
    Quiet,
    Seed,
    Sets,
    View,
    exit_code,
    say,
    say_json,
    warn,
)

app = typer.Typer(
    name="qurultay", add_completion=False, rich_markup_mode=None, no_args_is_help=True,
    pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
    help="How the states of Central Asia and the powers around them choose whom to cooperate "
    "with, and what trade makes of it. Begin with: qurultay run baseline")


def main() -> None:
    """Run the command and leave with its exit code."""
    sys.exit(call())


def call(arguments: list[str] | None = None) -> int:
    """Run the command with arguments (those of this process if None); its exit code."""
    return exit_code(lambda: app(args=arguments, prog_name="qurultay"))


def _version(asked: bool) -> None:
    if asked:
        from qurultay import __version__

        say(f"qurultay {__version__}\n")
        raise typer.Exit


@app.callback()
def _common(version: Annotated[bool, typer.Option(
        "--version", callback=_version, is_eager=True, help="Print the version.")] = False) -> None:
    pass


@app.command("list")
def list_(as_json: Json = False) -> None:
    """Name the scenarios and experiments."""
    from qurultay.scenario import listing

    if as_json:
        say_json({"scenarios": listing.scenarios(), "experiments": listing.experiments()})
    else:
        say(listing.list_lines())


@app.command()
def show(name: Name, origin: Annotated[bool, typer.Option(
        "--origin", help="Every parameter, and the file and line it comes from.")] = False,
         sets: Sets = None, worldview: View = None, as_json: Json = False) -> None:
    """Show all that a scenario has in force."""
    from qurultay.commands import asking
    from qurultay.scenario import listing

    asked = asking.asked([name], sets or [], worldview and worldview.value)
    if as_json:
        say_json(asking.together([listing.as_object(one.scenario) for one in asked]))
        return
    for one in asked:
        say(listing.show_lines(one.scenario, origin))


@app.command()
def check(files: Annotated[list[str], typer.Argument(
        metavar="FILE", help="Scenario files, or names.")], as_json: Json = False) -> None:
    """Check scenario files.

    What is wrong is said with file, line, key and the nearest good name.
    """
    from qurultay.core.errors import ScenarioError
    from qurultay.scenario import listing
    from qurultay.scenario.scenario import Scenario

    found = []
    for file in files:
        try:
            scenario = Scenario.read(file)
            fault = listing.alarm(scenario)
        except ScenarioError as failure:
            fault = failure.message
        found.append({"file": file, "good": fault is None, "fault": fault})
        if fault:
            sys.stderr.write(f"qurultay: {fault}\n")
        elif not as_json:
            say([listing.check_line(scenario, file), *(f"  note: {n}" for n in scenario.notes)])
    if as_json:
        say_json({"files": found})
    if not all(one["good"] for one in found):
        raise typer.Exit(BAD_INPUT)


@app.command()
def diff(left: Annotated[str, typer.Argument(metavar="A")],
         right: Annotated[str, typer.Argument(metavar="B")], as_json: Json = False) -> None:
    """Show where two scenarios differ."""
    from qurultay.scenario import listing
    from qurultay.scenario.scenario import Scenario, difference

    one, other = Scenario.read(left), Scenario.read(right)
    if as_json:
        say_json({"left": one.name, "right": other.name, "differences": [
            {"what": d.what, "key": d.key, "left": d.left, "right": d.right}
            for d in difference(one, other)]})
    else:
        say(listing.diff_lines(one, other))


@app.command()
def new(file: Annotated[str, typer.Argument(metavar="FILE", help="A path ending in .toml.")],
        quiet: Quiet = False) -> None:
    """Write a scenario to begin with.

    It is commented, and never written over a file that is there.
    """
    from qurultay.scenario.template import write_starter

    path = write_starter(file)
    if not quiet:
        say(f"{path}: written; change it, then: qurultay check {path}\n")


@app.command()
def explain(key: Annotated[str, typer.Argument(
        metavar="KEY", help="A parameter, a section, a claim, a scenario, a state, a corridor, "
        "a project, a channel or a forum.")], as_json: Json = False) -> None:
    """Say what is behind a name.

    Meaning, value, range, source, claims, and who uses it.
    """
    from qurultay.analysis.explain import explain as explained
    from qurultay.analysis.explain import explain_lines

    found = explained(key)
    if as_json:
        say_json(found)
    else:
        say(explain_lines(found))


@app.command()
def schema() -> None:
    """Print the JSON Schema of scenarios."""
    from qurultay.scenario.scenario import scenario_schema

    say(json.dumps(scenario_schema(), indent=2) + "\n")


@app.command()
def run(names: Annotated[list[str], typer.Argument(
        metavar="NAME", help="Scenarios, by name or path.")],
        member: Annotated[int, typer.Option("--member", min=0, max=MOST_MEMBERS, metavar="K",
                                            help="Which world: 0, 1, 2 and so on.")] = 0,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, as_json: Json = False,
        quiet: Quiet = False, out: Out = None) -> None:
    """Run one world of each scenario.

    Tells its story, draws it, and writes both to qurultay-out/NAME or to --out.
    """
    from qurultay.commands import runs

    asked = runs.asked(names, sets or [], worldview and worldview.value)
    for one in asked:
        warn(one.alarm())
    place = runs.Place.of(out, writes=out is not None or not as_json, several=len(asked) > 1)
    courses = []
    for one, course in zip(asked, runs.worlds(asked, member, seed, quiet or as_json), strict=True):
        courses.append(course)
        text, files = runs.tell(course, place.folder(one))
        if not (quiet or as_json):
            say(text)
            say(f"wrote {file}" for file in files)
    if len(courses) > 1:
        text, files = runs.side_by_side(courses, place.top)
        if not (quiet or as_json):
            say(text)
            say(f"wrote {file}" for file in files)
    if as_json:
        say_json(runs.together([runs.run_object(course.outcome) for course in courses]))


# Commands that stand in modules of their own.
app.command()(ensemble.ensemble)
app.command()(ensemble.replay)
app.command()(ensemble.verify)
app.command()(report.report)
app.command()(compare.compare)
app.command()(decide.decide)
app.command()(export.export)
app.command()(sensitivity.sensitivity)
app.command()(sensitivity.discover)
app.command()(lab.lab)
app.command()(experiment.experiment)
app.command()(calibrate.calibrate)
