"""The command `decide`: which policy to choose if the future is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
    Out,
    Output,
    Quiet,
    Seed,
    say_json,
    say_result,
    warn_of_namesakes,
)

if TYPE_CHECKING:
    from qurultay.analysis.decisions import DecisionTable


def decide_command(
        policies: Annotated[list[str], typer.Argument(
            metavar="POLICY ...", help="Scenarios whose [policies] are to be compared.")],
        futures: Annotated[list[str], typer.Option(
            "--future", metavar="NAME",
            help="A scenario whose [assumptions] are a future; may be given several times.")],
        target: Annotated[str | None, typer.Option(
            "--target", metavar="NAME",
            help="Judge by the chance that this target is there when due.")] = None,
        measure: Annotated[str | None, typer.Option(
            "--measure", metavar="NAME", help="What to judge by, as `compare --json` names it; "
            "without its \"log\" in its own unit. Otherwise KZ-UZ trade at the end, bn USD a year."
        )] = None,
        at_least: Annotated[float | None, typer.Option(
            "--at-least", metavar="X", help="This much or more is good enough.")] = None,
        at_most: Annotated[float | None, typer.Option(
            "--at-most", metavar="X", help="This much or less is good enough.")] = None,
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds in each cell.")] = 200,
        seed: Seed = 1, as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Find the policy that does well in all futures.

    Runs every policy in every future, in the same worlds, and chooses by maximin, minimax
    regret and satisficing.
    """
    from qurultay.analysis.decisions import combinations, decide
    from qurultay.core.errors import ScenarioError, shown
    from qurultay.core.files import write_result
    from qurultay.core.toml import hint
    from qurultay.engine.ensemble import ensemble
    from qurultay.scenario.scenario import Scenario

    folder = Output.of(out, usual=not as_json).folder("decide")
    limits = [limit for limit in (at_least, at_most) if limit is not None]
    if target is not None and (limits or measure is not None):
        raise ScenarioError("--target says what is good enough; leave out --measure, --at-least "
                            "and --at-most")
    if target is None and len(limits) != 1:
        raise ScenarioError("say what is good enough by --target NAME or by one of --at-least X "
                            "and --at-most X")
    warn_of_namesakes([*policies, *futures])
    scenarios = combinations([Scenario.read(name) for name in policies],
                             [Scenario.read(name) for name in futures])
    if target is not None:
        for scenario in scenarios.values():
            known = [one.name for one in scenario.targets]
            if target not in known:
                raise ScenarioError(f"--target {shown(target)}: there is no such target in "
                                    f"{scenario.name}{hint(target, known)}")
        measure, limits = f"{target} standing when due, probability", [1.0]
    outcomes = {cell: ensemble(scenario, members, seed) for cell, scenario in scenarios.items()}
    last = next(iter(outcomes.values())).quarters[-1]
    table = decide(outcomes, measure or f"KZ-UZ trade in {last}", limits[0], at_most is None)
    notes = list(dict.fromkeys(note for one in scenarios.values() for note in one.notes))
    lines = list(decided_lines(table, members, seed, notes))
    found = table.to_dict() | {
        "members": members, "random_seed": seed, "notes": notes,
        "digests": {f"{policy} in {future}": outcome.digest
                    for (policy, future), outcome in outcomes.items()}}
    files = write_result(folder, "decision", found, lines)
    if as_json:
        say_json(found)
    say_result(lines, files, quiet or as_json)


def decided_lines(table: DecisionTable, members: int, seed: int,
                  notes: Sequence[str]) -> Iterator[str]:
    """The table and its choices, how many worlds they rest on, and what was left out."""
    from qurultay.analysis.decisions import decision_lines
    from qurultay.languages import say
    from qurultay.results.told import note_words
    from qurultay.results.wording import typed

    yield from decision_lines(table)
    yield say("decide-worlds", count=typed(members, ",d"), seed=typed(seed, "d"))
    yield from (say("decide-note", note=note_words(note)) for note in notes)
