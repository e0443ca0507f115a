"""The command `sweep`: many designs with the same members."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    LARGEST_SEED,
    MOST_MEMBERS,
    MOST_WORKERS,
    SEED,
    Json,
    Out,
    Output,
    Quiet,
    resumed,
    say_json,
    say_result,
    say_resume,
    terminated_as_interrupted,
    warn,
)

if TYPE_CHECKING:
    from qurultay.studies.sweep import Swept

MOST_SHOWN = 20


def sweep_command(
        design: Annotated[str, typer.Argument(
            metavar="DESIGN", help="A CSV file with a row a design, or a TOML file with a grid.")],
        members: Annotated[int, typer.Option(
            "--members", min=1, max=MOST_MEMBERS, metavar="N",
            help="How many worlds of each design.")] = 100,
        seed: Annotated[int, typer.Option(
            "--seed", min=0, max=LARGEST_SEED, metavar="S", help="Random seed.")] = SEED,
        as_json: Json = False, quiet: Quiet = False, out: Out = None,
        resume: Annotated[str | None, typer.Option(
            "--resume", metavar="DIR", help="Continue the sweep in this folder; a larger "
                                            "--members adds worlds.")] = None,
        workers: Annotated[int | None, typer.Option(
            "--workers", min=1, max=MOST_WORKERS, metavar="W",
            help="Use so many processes instead of threads.")] = None) -> None:
    """Run many designs with the same worlds.

    Designs take turns, so that a sweep that is stopped has about as many worlds of each; it goes
    on with --resume. What fails is listed in failures.csv, and the exit code is then 1.
    """
    from qurultay.engine.workers import processes
    from qurultay.languages import say
    from qurultay.languages.progress import progress
    from qurultay.results.wording import typed
    from qurultay.studies.designs import read_designs
    from qurultay.studies.sweep import sweep

    silent, designs = quiet or as_json, read_designs(design)
    folder = resumed(resume, out) if resume is not None else (
        Output.of(out, usual=True).folder("sweep"))
    assert folder is not None  # the usual place is one
    worlds = members * sum(one.scenario is not None for one in designs)
    with (terminated_as_interrupted(),
          nullcontext() if workers is None else processes(workers) as executor,
          progress(say("progress-sweep", count=typed(len(designs), ",d")), worlds, silent,
                   "worlds") as step):
        try:
            found = sweep(designs, members, seed, folder, executor=executor, each=step)
        except KeyboardInterrupt:
            say_resume(folder)
            raise
    for failure in found.failures[:MOST_SHOWN]:
        warn(f"design {failure.design}: {failure.message}")
    if as_json:
        say_json({"folder": str(folder), **found.to_dict()})
    say_result(sweep_lines(found), [folder / "results.csv", folder / "failures.csv"], silent)
    if found.failures:
        raise typer.Exit(1)


def sweep_lines(found: Swept) -> Iterator[str]:
    """What is there of each design, and both chances of its first target."""
    from qurultay.languages import say
    from qurultay.report.words import goal_words
    from qurultay.results.wording import percent_text, typed

    members = [len(one.members) for one in found.outcomes.values()]
    least, most = (typed(some(members, default=0), ",d") for some in (min, max))
    yield say("sweep-designs" if members else "sweep-none", count=typed(len(members), ",d"),
              all=typed(len(found.says), ",d"), least=least, most=most)
    for name, outcome in list(found.outcomes.items())[:MOST_SHOWN]:
        target = next(iter(outcome.scenario.targets), None)
        yield "  " + (say("sweep-no-target", name=name) if target is None else say(
            "sweep-chance", name=name, goal=goal_words(target),
            chance=percent_text(float(outcome.judged(target).standing.mean()))))
    if len(members) > MOST_SHOWN:
        yield f"  {say('sweep-more', count=typed(len(members) - MOST_SHOWN, ',d'))}"
