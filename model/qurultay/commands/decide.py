"""The command `decide`: which policy to choose when nobody knows which future comes."""

from typing import Annotated

import typer

from qurultay.commands.base import MOST_MEMBERS, Json, Out, Quiet, Seed, say, say_json

Futures = Annotated[list[str], typer.Option(
    "--future", metavar="NAME", help="A scenario whose [assumptions] are a future; give several.")]


def decide(policies: Annotated[list[str], typer.Argument(
               metavar="POLICY ...", help="Scenarios whose [policies] are to be weighed.")],
           futures: Futures,
           measure: Annotated[str, typer.Option(
               "--measure", metavar="NAME", help="What counts, by the name `compare` gives it."
           )] = "log KZ-UZ trade in 2035Q4",
           at_least: Annotated[float | None, typer.Option(
               "--at-least", metavar="X", help="Good enough is this or more.")] = None,
           at_most: Annotated[float | None, typer.Option(
               "--at-most", metavar="X", help="Good enough is this or less.")] = None,
           members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                                help="How many worlds a cell.")] = 200,
           seed: Seed = 1, as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Weigh policies against futures.

    Every policy runs in every future, in the same worlds; maximin, minimax regret and
    satisficing choose among them.
    """
    from qurultay.commands import deciding

    place = deciding.place(out, as_json)
    text, found, files = deciding.weighed(
        policies, futures, measure, deciding.wanted(at_least, at_most), members, seed, place)
    if as_json:
        say_json(found)
    elif not quiet:
        say(text)
        say(f"wrote {file}" for file in files)
