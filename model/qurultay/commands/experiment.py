"""The command `experiment`: one claim tested, all twenty in one table, or the evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from itertools import chain, starmap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    LARGEST_SEED,
    Json,
    Out,
    Output,
    Quiet,
    say_json,
    say_result,
)

if TYPE_CHECKING:
    from qurultay.evidence.run import Evidence

HYPOTHESES, EVIDENCE = "hypotheses", "evidence"


def experiment_command(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help='An experiment by name or path, "H-08", "hypotheses" for all '
                                 'twenty, or "evidence": how far the model can be trusted, on '
                                 "one page.")],
        members: Annotated[int | None, typer.Option(
            "--members", min=2, max=100_000, metavar="N",
            help="How many worlds of each scenario; the other parts of the evidence in proportion. "
                 "Otherwise as the files say.")] = None,
        seed: Annotated[int | None, typer.Option(
            "--seed", min=0, max=LARGEST_SEED, metavar="S",
            help="Random seed; otherwise as the file says.")] = None,
        reduced: Annotated[bool, typer.Option(
            "--reduced", help="A short version of the evidence, in about a minute.")] = False,
        as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Test a claim, or all of them, or gather the evidence.

    Runs the experiment's scenarios in the same worlds and compares them by the limits in its file.
    """
    from qurultay.core.errors import ScenarioError
    from qurultay.core.files import write_result, write_whole
    from qurultay.languages import say
    from qurultay.languages.progress import progress

    output, silent = Output.of(out, usual=not as_json), quiet or as_json
    if name == EVIDENCE:
        from qurultay.evidence import page

        evidence, files = gather_evidence(
            members, 1 if seed is None else seed, reduced, silent, output.folder(name))
        if as_json:
            say_json(evidence.to_dict())
        say_result(page.short(evidence), files, silent)
        page.refuse_broken(evidence)
        return
    if reduced:
        raise ScenarioError('--reduced is for "experiment evidence" only; others take --members')
    from qurultay.report.page import command_line
    from qurultay.report.verdicts import claim_lines, summary_lines, verdict_page
    from qurultay.studies.trial import verdicts

    every = name == HYPOTHESES
    with ExitStack() as bars:
        def begun(scenarios: int) -> Callable[[], None]:
            return bars.enter_context(progress(say("progress-arms"), scenarios, silent,
                                               unit="scenarios"))

        found = verdicts(members, seed, None if every else [name], begun=begun)
    result = {"experiments": [one.to_dict() for one in found]} if every else found[0].to_dict()
    lines = list(summary_lines(found) if every else claim_lines(found[0]))
    folder = output.folder(name if every else found[0].experiment.name)
    files = chain(write_result(folder, "verdicts", result, lines),
                  starmap(write_whole, [(folder / "verdicts.html", verdict_page(
                      found, command_line("experiment", [name], members, seed)).encode())]),
                  ) if folder else ()
    if as_json:
        say_json(result)
    say_result(lines, files, silent)


def gather_evidence(members: int | None, random_seed: int, reduced: bool, quiet: bool,
                    folder: Path | None) -> tuple[Evidence, Iterable[Path]]:
    """The evidence, and the files of `folder`, written as they are taken.

    Raises:
        ScenarioError: if a size is given as well as `reduced`.
    """
    from qurultay.core.errors import ScenarioError
    from qurultay.evidence import page
    from qurultay.evidence.run import Sizes, gather

    if reduced and members is not None:
        raise ScenarioError("--reduced has its own sizes; give either --reduced or --members")
    sizes = Sizes.reduced() if reduced else Sizes() if members is None else Sizes.of(members)
    command = ("qurultay experiment evidence" + (f" --members {members}" if members else "")
               + f" --seed {random_seed}" + (" --reduced" if reduced else ""))
    found = gather(sizes, random_seed, command, quiet)
    return found, page.write_evidence(folder, found) if folder else []
