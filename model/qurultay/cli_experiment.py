"""The command `experiment`: a claim put to the test, or all twenty in one table."""

from typing import Annotated

import typer

from qurultay.cli_base import LARGEST_SEED, Json, Out, Quiet, say, say_json

HYPOTHESES = "hypotheses"


def experiment(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help='An experiment by name or path, "H-08", or "hypotheses" for all '
                                 "twenty.")],
        members: Annotated[int | None, typer.Option(
            "--members", min=2, max=100_000, metavar="N",
            help="How many worlds in each arm; else as the file says.")] = None,
        seed: Annotated[int | None, typer.Option(
            "--seed", min=0, max=LARGEST_SEED, metavar="S",
            help="The origin of all luck; else as the file says.")] = None,
        as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Put a claim to the test.

    Runs the arms on the same worlds and holds what differs against cut-offs fixed in the file.
    """
    from qurultay import trying

    several = name == HYPOTHESES
    text, found, files = trying.tell(
        None if several else [name], members, seed, quiet=quiet or as_json,
        out=out, writes=out is not None or not as_json)
    if as_json:
        say_json(found)
    elif not quiet:
        say(text)
        say(f"wrote {file}" for file in files)
