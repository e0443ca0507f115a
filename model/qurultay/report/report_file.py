"""Where a report goes, and the command that makes it again."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.files import write_whole
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario, shipped_names

ENDINGS = (".html", ".htm")
FILE = "report.html"
_IN_FULL = "scenario.toml"  # what a reader may call a scenario that stands in full in the report


def place(asked: str) -> Path:
    """The path for a report, looked at before anything runs; ScenarioError where it is none."""
    path = Path(asked)
    if "\0" in asked or path.suffix.lower() not in ENDINGS:
        raise ScenarioError(f"--report {shown(asked)}: a file that ends in .html is needed")
    if path.is_dir():
        raise ScenarioError(f"--report {shown(asked)} is a folder; a file is needed")
    if not path.parent.is_dir():
        raise ScenarioError(f"--report {shown(asked)}: there is no folder "
                            f"{shown(str(path.parent))}")
    return path


def command(verb: str, names: Sequence[str], members: int, random_seed: int,
            sets: Sequence[str] = (), worldview: str | None = None,
            report: str | None = None) -> str:
    """What one types to get the same again, quoted for a shell."""
    words = ["qurultay", verb, *names, "--members", str(members), "--seed", str(random_seed)]
    for one in sets:
        words += ["--set", one]
    if worldview:
        words += ["--worldview", worldview]
    if report:
        words += ["--report", report]
    return shlex.join(words)


def write(path: Path, made_by: str, outcomes: Sequence[Outcome],
          made_with: Mapping[str, str] | None = None) -> Path:
    """Write the report on outcomes, whole or not at all; StoreError if the disk fails."""
    from qurultay.report.page import report

    return write_whole(path, report(outcomes, made_by, made_with=made_with).encode())


def write_stored(folder: Path, asked: str | None) -> Path:
    """Write the report on a stored run, beside it if not told otherwise.

    Raises:
        ScenarioError: if the folder holds no run, or one that has not finished.
        StoreError: if it is damaged.
    """
    from qurultay.results import store

    run = Manifest.read(folder)
    path = place(str(folder / FILE) if asked is None else asked)
    return write(path, _made_by(run), [store.read(folder)], run.versions)


def _made_by(run: Manifest) -> str:
    """The command behind a stored run; a scenario that is not shipped stands in the report."""
    scenario = run.scenario
    again = command("ensemble", [scenario.name], run.members, run.random_seed,
                    worldview=scenario.worldview)
    if scenario.name in shipped_names():
        shipped = Scenario.read(scenario.name, worldview=scenario.worldview)
        if shipped.digest == scenario.digest:
            return again
    again = command("ensemble", [_IN_FULL], run.members, run.random_seed)
    return f"{again}  # {_IN_FULL} holds what stands in full below"
