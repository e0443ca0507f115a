"""The commands `sensitivity` and `discover`: what an answer hangs on, and where it fails."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import (
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


def sensitivity(name: Name,
                members: Annotated[int, typer.Option(
                    "--members", min=8, max=2**20, metavar="N",
                    help="Base points of the design, a power of two; it runs many times as "
                    "many worlds.")] = 1024,
                seed: Seed = 1, sets: Sets = None, worldview: View = None, as_json: Json = False,
                quiet: Quiet = False, out: Out = None) -> None:
    """Say which parameters an answer hangs on.

    And how much of it rests on assumptions, on data, and on chance.
    """
    from qurultay.analysis.sensitivity import SensitivityPlan, Size, weigh
    from qurultay.commands import asking
    from qurultay.core.progress import progress

    asked = asking.asked([name], sets or [], worldview and worldview.value)
    size = Size.of(members)
    place = asking.Place.of(out, writes=out is not None or not as_json, several=len(asked) > 1)
    found = []
    for one in asked:
        worlds = sum(SensitivityPlan.shipped().designs(size))
        with progress(f"{one.label}, what it depends on", worlds, quiet or as_json,
                      "worlds") as each:
            weighed = weigh(one.scenario, size, seed, each)
        found.append(weighed.to_dict())
        files = _put(place.folder(one), "sensitivity", found[-1], weighed.lines())
        if not (quiet or as_json):
            say(weighed.lines())
            say(f"wrote {file}" for file in files)
    if as_json:
        say_json(asking.together(found))


def discover(name: Annotated[str, typer.Argument(
                 metavar="DIR|NAME", help="A folder with a stored run, or a scenario.")],
             target: Annotated[str, typer.Option(
                 "--target", metavar="T", help="Which target fails.")] = "five_billion",
             members: Annotated[int, typer.Option(
                 "--members", min=100, max=MOST_MEMBERS, metavar="N",
                 help="How many worlds of a scenario; a stored run has its own.")] = 1000,
             seed: Seed = 1, sets: Sets = None, worldview: View = None, as_json: Json = False,
             quiet: Quiet = False, out: Out = None) -> None:
    """Say under which conditions a target fails.

    As a box in plain words, checked on as many fresh worlds.
    """
    from qurultay.analysis.failures import FailureSample, found_in
    from qurultay.commands import asking

    if _is_run(name):
        worlds = [FailureSample.stored(name, target)]
    else:
        asked = asking.asked([name], sets or [], worldview and worldview.value)
        for one in asked:
            warn(one.alarm())
        worlds = [FailureSample.run(one.scenario, target, range(members), seed) for one in asked]
    place = asking.Place.of(out, writes=out is not None, several=len(worlds) > 1)
    found = []
    for seen in worlds:
        box = found_in(seen, seen.fresh())
        found.append(box.to_dict())
        folder = place.top and (place.top / f"{len(found)}" if place.several else place.top)
        files = _put(folder, "discovery", found[-1], box.lines())
        if not (quiet or as_json):
            say(box.lines())
            say(f"wrote {file}" for file in files)
    if as_json:
        say_json(asking.together(found))


def _is_run(name: str) -> bool:
    """Whether a folder of that name holds a stored run."""
    from qurultay.results.manifest import FILE

    return (Path(name) / FILE).is_file()


def _put(folder: Path | None, name: str, found: object, lines: Iterable[str]) -> list[Path]:
    """Write what was found as JSON and as text; the files, or none where no folder is."""
    from qurultay.core.files import json_text, put

    if folder is None:
        return []
    text = "".join(f"{line}\n" for line in lines)
    return [put(folder / f"{name}.json", json_text(found).encode()),
            put(folder / f"{name}.txt", text.encode())]
