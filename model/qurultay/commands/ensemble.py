"""The command `ensemble`, and those that read what it stored."""

from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import (
    LARGEST_SEED,
    MOST_MEMBERS,
    Json,
    Name,
    Out,
    Quiet,
    Sets,
    View,
    say,
    say_json,
    warn,
)

MOST_WORKERS = 1024
Folder = Annotated[str, typer.Argument(metavar="DIR", help="The folder of a stored ensemble.")]


def ensemble(name: Name,
             members: Annotated[int | None, typer.Option(
                 "--members", min=1, max=MOST_MEMBERS, metavar="N",
                 help="How many worlds; else 1000, or those of the run resumed.")] = None,
             seed: Annotated[int | None, typer.Option(
                 "--seed", min=0, max=LARGEST_SEED, metavar="S",
                 help="The origin of all luck; else 1, or that of the run resumed.")] = None,
             sets: Sets = None, worldview: View = None, as_json: Json = False,
             quiet: Quiet = False, out: Out = None,
             resume: Annotated[str | None, typer.Option(
                 "--resume", metavar="DIR", help="Go on with the run in this folder.")] = None,
             workers: Annotated[int | None, typer.Option(
                 "--workers", min=1, max=MOST_WORKERS, metavar="W",
                 help="Compute in processes, not threads.")] = None,
             scheduler: Annotated[str | None, typer.Option(
                 "--scheduler", metavar="ADDRESS", help="Compute on a Dask cluster.")] = None,
             ) -> None:
    """Run many worlds of a scenario.

    Gives chances where `run` gives one throw of the dice. What is computed is kept at once; a
    run cut short goes on with --resume.
    """
    from qurultay.commands import many

    asked = many.asked([name], sets or [], worldview and worldview.value)
    for one in asked:
        warn(one.alarm())
    place = many.place_of(out, resume, as_json, several=len(asked) > 1)
    found = []
    with many.stoppable(), many.hands(workers, scheduler) as executor:
        run = many.Run(members, seed, place, resume is not None, executor, quiet or as_json)
        for one in asked:
            text, result, files = many.tell(one, run)
            found.append(result)
            if not run.quiet:
                say(text)
                say(f"wrote {file}" for file in files)
    if as_json:
        say_json(many.together(found))


def replay(folder: Folder,
           member: Annotated[int, typer.Option("--member", min=0, max=MOST_MEMBERS, metavar="K",
                                               help="Which world.")] = 0,
           as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Live through one world of a stored ensemble again.

    Tells its story and draws it, and checks that it comes out as it was stored.
    """
    from qurultay.commands import asking, replays, runs

    course, compared = replays.replay(Path(folder), member, quiet or as_json)
    place = Path(folder) / f"member-{member}" if out is None else asking.free_folder(out)
    text, files = runs.tell(course, None if as_json and out is None else place)
    if as_json:
        say_json(replays.replay_object(course, compared))
    elif not quiet:
        say(text)
        say(f"member {member} comes out as it was stored, to the last bit\n" if compared else
            f"member {member} is not stored yet, so there was nothing to compare it with\n")
        say(f"wrote {file}" for file in files)


def verify(folder: Folder, as_json: Json = False, quiet: Quiet = False) -> None:
    """Check a stored ensemble, every byte of it.

    What is damaged is named, and the exit code is then 1.
    """
    from qurultay.commands import replays

    found = replays.check(Path(folder))
    if as_json:
        say_json(replays.verdict_object(found))
    elif found.faults or not quiet:
        say(replays.verdict_lines(found))
    if found.faults:
        raise typer.Exit(1)
