"""The command `ensemble`, and those that read what it stored."""

from typing import Annotated

import typer

from qurultay.cli_base import (
    MOST_MEMBERS,
    Json,
    Name,
    Out,
    Quiet,
    Seed,
    Sets,
    View,
    say,
    say_json,
    warn,
)


def ensemble(name: Name,
             members: Annotated[int, typer.Option("--members", min=1, max=MOST_MEMBERS,
                                                  metavar="N", help="How many worlds.")] = 1000,
             seed: Seed = 1, sets: Sets = None, worldview: View = None, as_json: Json = False,
             quiet: Quiet = False, out: Out = None) -> None:
    """Run many worlds of a scenario.

    Gives chances where `run` gives one throw of the dice.
    """
    from qurultay import many

    asked = many.asked([name], sets or [], worldview and worldview.value)
    for one in asked:
        warn(one.alarm())
    place = many.Place.of(out, writes=out is not None or not as_json, several=len(asked) > 1)
    found = []
    for one in asked:
        text, result, files = many.tell(one, members, seed, place.folder(one))
        found.append(result)
        if not (quiet or as_json):
            say(text)
            say(f"wrote {file}" for file in files)
    if as_json:
        say_json(many.together(found))
