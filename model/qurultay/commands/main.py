"""The command `qurultay`. Only typer is imported at once; everything else when it is needed."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from qurultay.commands import (
    calibrate,
    compare,
    decide,
    discover,
    ensemble,
    experiment,
    grip,
    lab,
    report,
    run,
    scenarios,
    seeds,
    sensitivity,
    sweep,
)
from qurultay.commands.base import exit_code, put
from qurultay.languages import CODES, checked, of_environment, use

COMMANDS: dict[str, Callable[..., None]] = {
    "list": scenarios.list_command,
    "show": scenarios.show_command,
    "check": scenarios.check_command,
    "diff": scenarios.diff_command,
    "new": scenarios.new_command,
    "explain": scenarios.explain_command,
    "schema": scenarios.schema_command,
    "run": run.run_command,
    "ensemble": ensemble.ensemble_command,
    "replay": ensemble.replay_command,
    "verify": ensemble.verify_command,
    "report": report.report_command,
    "compare": compare.compare_command,
    "versus": compare.versus_command,
    "decide": decide.decide_command,
    "levers": grip.levers_command,
    "grip": grip.grip_command,
    "export": ensemble.export_command,
    "sweep": sweep.sweep_command,
    "sensitivity": sensitivity.sensitivity_command,
    "discover": discover.discover_command,
    "lab": lab.lab_command,
    "experiment": experiment.experiment_command,
    "calibrate": calibrate.calibrate_command,
}
"""Every command by name, in the order that `--help` lists them."""

app = typer.Typer(
    name="qurultay", add_completion=False, rich_markup_mode=None, no_args_is_help=True,
    pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
    help="How the states of Central Asia and the powers around them choose whom to cooperate "
    "with, and how that changes trade. Start with: qurultay run baseline")
for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(seeds.group, name="seeds")


def call(arguments: list[str] | None = None) -> int:
    """Run the command with arguments (those of this process if None); its exit code."""
    asked = list(sys.argv[1:] if arguments is None else arguments)

    def spoken() -> None:
        rest, code = language_asked(asked)
        with use(code):
            app(args=rest, prog_name="qurultay")
    return exit_code(spoken)


def language_asked(words: list[str]) -> tuple[list[str], str]:
    """Arguments without `--lang`, which may stand anywhere, and the language to speak."""
    end = words.index("--") if "--" in words else len(words)
    at = next((at for at, word in enumerate(words[:end])
               if word == "--lang" or word.startswith("--lang=")), None)
    code = of_environment()
    if at is not None:
        size = 1 if "=" in words[at] else 2
        code = checked(words[at].partition("=")[2] if size == 1 else "".join(words[at + 1:at + 2]))
        words = words[:at] + words[at + size:]
    return words, "en" if words[:1] == ["seeds"] else code  # what ships is written in English


def _version(asked: bool) -> None:
    if asked:
        from qurultay import __version__

        put(f"qurultay {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(version: Annotated[bool, typer.Option(
        "--version", callback=_version, is_eager=True, help="Print the version.")] = False,
        lang: Annotated[str, typer.Option(
            "--lang", help="Language of what is printed and drawn: "
            f"{', '.join(CODES)}; usually that of LANG.")] = "en") -> None:
    pass
