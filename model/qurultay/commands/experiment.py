"""The command `experiment`: a claim put to the test, all twenty in one table, or the evidence."""

from typing import Annotated

import typer

from qurultay.commands.base import LARGEST_SEED, Json, Out, Quiet, say, say_json

HYPOTHESES, EVIDENCE = "hypotheses", "evidence"


def experiment(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help='An experiment by name or path, "H-08", "hypotheses" for all '
                                 'twenty, or "evidence": how far the model may be trusted, on '
                                 "one page.")],
        members: Annotated[int | None, typer.Option(
            "--members", min=2, max=100_000, metavar="N",
            help="How many worlds in each arm, all else of the evidence in proportion; if not "
                 "given as the files say.")] = None,
        seed: Annotated[int | None, typer.Option(
            "--seed", min=0, max=LARGEST_SEED, metavar="S",
            help="The origin of all luck; else as the file says.")] = None,
        reduced: Annotated[bool, typer.Option(
            "--reduced", help="Evidence in a minute: a look at every part.")] = False,
        as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Put a claim to the test.

    Runs the arms on the same worlds and holds what differs against cut-offs fixed in the file.
    """
    from qurultay.core.errors import ScenarioError

    if name == EVIDENCE:
        _evidence(members, 1 if seed is None else seed, reduced, as_json, quiet, out)
        return
    if reduced:
        raise ScenarioError("--reduced goes with experiment evidence alone; others take --members")
    from qurultay.commands import trying

    text, found, files = trying.tell(
        None if name == HYPOTHESES else [name], members, seed, quiet=quiet or as_json,
        out=out, writes=out is not None or not as_json)
    if as_json:
        say_json(found)
    elif not quiet:
        say(text)
        say(f"wrote {file}" for file in files)


def _evidence(members: int | None, seed: int, reduced: bool, as_json: bool, quiet: bool,
              out: str | None) -> None:
    """Gather the evidence, write it, and say the five sentences; RunError if a part broke."""
    from qurultay.commands.trying import tell_evidence
    from qurultay.evidence import page

    found, files = tell_evidence(members, seed, reduced, quiet=quiet or as_json, out=out,
                                 writes=out is not None or not as_json)
    if as_json:
        say_json(found.to_dict())
    elif not quiet:
        say(page.short(found))
        say(f"wrote {file}" for file in files)
    page.refuse_broken(found)
