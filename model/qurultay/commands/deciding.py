"""What `decide` does behind the command line: policies in rows, futures in columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qurultay.analysis.decisions import combinations, decide, decision_lines
from qurultay.commands.asking import OUT, free_folder
from qurultay.core.errors import ScenarioError
from qurultay.core.files import json_text, put
from qurultay.engine.ensemble import ensemble
from qurultay.scenario.scenario import Scenario


def place(out: str | None, as_json: bool) -> Path | None:
    """The folder for what is written; None where nothing is."""
    if out is not None:
        return free_folder(out)
    return None if as_json else OUT / "decide"


def wanted(at_least: float | None, at_most: float | None) -> tuple[float, bool]:
    """What is good enough, and whether more is better; ScenarioError for none or both."""
    if (at_least is None) == (at_most is None):
        raise ScenarioError("say what is good enough by one of --at-least X and --at-most X")
    return (at_least, True) if at_least is not None else (float(at_most or 0.0), False)


def weighed(policies: Sequence[str], futures: Sequence[str], measure: str,
            enough: tuple[float, bool], members: int, random_seed: int, folder: Path | None,
            ) -> tuple[str, dict[str, Any], list[Path]]:
    """Run every policy in every future: text, object for `--json`, and files written."""
    scenarios = combinations([Scenario.read(name) for name in policies],
                             [Scenario.read(name) for name in futures])
    grid = {cell: ensemble(scenario, members=members, random_seed=random_seed)
            for cell, scenario in scenarios.items()}
    table = decide(grid, measure, *enough)
    notes = dict.fromkeys(note for one in scenarios.values() for note in one.notes)
    text = "".join(f"{line}\n" for line in (
        *decision_lines(table), f"{members} worlds a cell, seed {random_seed}",
        *(f"note: {note}" for note in notes)))
    found = table.to_dict() | {
        "members": members, "random_seed": random_seed, "notes": list(notes),
        "digests": {f"{policy} in {future}": outcome.digest
                    for (policy, future), outcome in grid.items()}}
    files = [put(folder / "decision.json", json_text(found).encode()),
             put(folder / "decision.txt", text.encode())] if folder else []
    return text, found, files
