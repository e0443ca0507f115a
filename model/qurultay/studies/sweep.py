"""A sweep: many designs with the same members, in a folder.

    sweep.toml            what was asked
    designs/00001/...     the stored run of each design, as `ensemble` stores one
    failures.csv          what could not be done, and at which stage
    results.csv           every indicator of every design, over the members that are there

Designs take turns, a block of members each, so that a sweep that is stopped has about as many
worlds of every one. What failed is left out, and tried again when the sweep goes on.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qurultay.analysis.indicators import indicators
from qurultay.analysis.statistics import interval
from qurultay.core import files
from qurultay.core.arrays import IntArray
from qurultay.core.errors import QurultayError, ScenarioError, StoreError, shown
from qurultay.core.toml import hint, parse_toml
from qurultay.core.versions import versions
from qurultay.engine.ensemble import alike, one_block
from qurultay.engine.workers import as_they_come, threads
from qurultay.results import export, store
from qurultay.results.assembling import joined
from qurultay.results.labels import MEASURES
from qurultay.results.manifest import AnotherRun, Manifest
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario
from qurultay.studies.designs import Design

if TYPE_CHECKING:
    import xarray

FILE, DESIGNS = "sweep.toml", "designs"
TURN = 100
"""Members of a design that are computed before the next one has its turn."""

Task = tuple[int, Scenario, IntArray]


@dataclass(frozen=True)
class Failure:
    """A design that could not be done, at one of the stages design, world and folder."""

    design: str
    stage: str
    message: str


@dataclass(frozen=True)
class Swept:
    """What is in the folder of a sweep: outcomes by design, of the first members that are there."""

    outcomes: Mapping[str, Outcome]
    failures: tuple[Failure, ...]
    says: Mapping[str, Mapping[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"designs": [{"name": name, "says": self.says[name], "members": len(one.members),
                             "digest": one.digest} for name, one in self.outcomes.items()],
                "failures": [vars(one) for one in self.failures]}


def holds_sweep(folder: str | Path) -> bool:
    """Whether a path is that of the folder of a sweep."""
    try:
        return (Path(folder) / FILE).is_file()
    except (OSError, ValueError):
        return False


def sweep(designs: Sequence[Design], members: int, random_seed: int, folder: Path, *,
          executor: Executor | None = None, each: Callable[[int], None] = lambda members: None,
          ) -> Swept:
    """Run members 0 to `members` - 1 of every design that can be read, in turns.

    In a folder where it was begun it goes on, also to more members. `each` is called with a
    number of members as they are done.

    Raises:
        AnotherRun: if the folder holds a sweep of other designs or another seed.
        ScenarioError: if another process is at it, or no design can be read.
        StoreError: if the disk fails.
    """
    if all(one.scenario is None for one in designs):
        raise ScenarioError("\n".join([one.fault or "" for one in designs[:20]]))
    files.make_folder(folder)
    with files.locked(folder):
        files.clean(folder)
        begin(folder, designs, random_seed)
        failures = [Failure(one.name, "design", one.fault) for one in designs if one.fault]
        try:
            _run(designs, members, random_seed, folder, executor=executor, each=each,
                 failures=failures)
        finally:  # also where it is stopped, so that what is there can be looked at
            files.write_whole(folder / "failures.csv", _csv(
                ["design", "stage", "message"],
                ([one.design, one.stage, one.message] for one in failures)))
            found = read(folder)
            files.write_whole(folder / "results.csv", results_csv(found))
    return found


def begin(folder: Path, designs: Sequence[Design], random_seed: int) -> None:
    """Write down what is asked, or check that it is what was asked before."""
    import tomlkit

    asked = {"form": 1, "random_seed": random_seed, "designs": [
        {"name": one.name, "digest": one.scenario.digest if one.scenario else "",
         "says": json.dumps(dict(one.says))} for one in designs]}
    text = tomlkit.dumps(asked)
    path = folder / FILE
    if not path.exists():
        files.write_whole(path, files.sealed(text))
    elif (before := _asked(folder)) != asked:
        what = ("another seed" if before["random_seed"] != random_seed else "other designs")
        raise AnotherRun(f"{folder} holds a sweep with {what}; --out takes another folder")


def _asked(folder: Path) -> dict[str, Any]:
    path = folder / FILE
    if not path.is_file():
        raise ScenarioError(f"{shown(str(folder))}: holds no sweep (there is no {FILE})")
    found = parse_toml(files.unsealed(path), str(path), StoreError).data
    try:
        for one in found["designs"]:
            if not isinstance(one["name"], str) or not isinstance(json.loads(one["says"]), dict):
                raise TypeError
        int(found["random_seed"])
    except (KeyError, TypeError, ValueError):
        raise StoreError(f"{path}: is damaged: it names no designs") from None
    return found


def _place(folder: Path, number: int) -> Path:
    return folder / DESIGNS / f"{number + 1:05d}"


def _run(designs: Sequence[Design], members: int, random_seed: int, folder: Path, *,
         executor: Executor | None, each: Callable[[int], None], failures: list[Failure]) -> None:
    """Compute all that is missing, turn by turn; failures are added to the list."""
    asked = {number: Manifest(one.scenario, random_seed, members, "summary", True,
                              min(TURN, members))
             for number, one in enumerate(designs) if one.scenario}
    failed: set[int] = set()

    def fails(number: int, stage: str, message: str) -> None:
        failed.add(number)
        failures.append(Failure(designs[number].name, stage, message))

    turns: dict[int, list[IntArray]] = {}
    for number, one in asked.items():
        turns[number] = one.blocks
        if store.holds_run(_place(folder, number)):
            try:
                with store.opened(_place(folder, number), one) as kept:
                    each(sum(len(part.members) for part in kept.sound()))
                    turns[number] = kept.missing()
            except ScenarioError as failure:
                fails(number, "folder", failure.message)
    tasks: Iterator[Task] = (
        (number, asked[number].scenario, block)
        for turn in zip_longest(*([(number, block) for block in blocks]
                                  for number, blocks in turns.items()))
        for number, block in filter(None, turn) if number not in failed)
    for number, part, message in in_turns(random_seed, executor, tasks):
        if part is None:
            if number not in failed:
                fails(number, "world", message)
            continue
        try:
            with store.opened(_place(folder, number), asked[number]) as kept:
                kept.keep(part)
        except ScenarioError as failure:
            fails(number, "folder", failure.message)
        each(len(part.members))
    for number in asked.keys() - failed:
        with store.opened(_place(folder, number), asked[number]) as kept:
            kept.finish(joined(list(kept.sound())))


def in_turns(random_seed: int, executor: Executor | None, tasks: Iterator[Task],
             ) -> Iterator[tuple[int, Outcome | None, str]]:
    """Number of the design and its block, or what went wrong, as they are ready."""
    if executor is not None:
        yield from as_they_come(executor, partial(
            alike, dict(versions()), partial(_tried, random_seed)), tasks)
        return
    with threads(os.cpu_count() or 1) as (pool, stopped):
        yield from as_they_come(pool, partial(_tried, random_seed, stopped=stopped), tasks)


def _tried(random_seed: int, task: Task, stopped: Callable[[], bool] = lambda: False,
           ) -> tuple[int, Outcome | None, str]:
    number, scenario, members = task
    try:
        return number, one_block(scenario, random_seed, "summary", True, members,
                                 stopped=stopped), ""
    except QurultayError as failure:
        return number, None, failure.message
    except (ArithmeticError, ValueError, LookupError, MemoryError) as failure:
        return number, None, f"{type(failure).__name__}: {failure}"


def _csv(head: Sequence[str], lines: Iterable[Sequence[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([head, *lines])
    return text.getvalue().encode()


def results_csv(found: Swept) -> bytes:
    """Every indicator of every design: its mean over the members, and a 95 % interval."""
    columns = list(dict.fromkeys(column for says in found.says.values() for column in says
                                 if column != "name"))
    lines = []
    for name, outcome in found.outcomes.items():
        cells = [found.says[name].get(column, "") for column in columns]
        for measure, values in indicators(outcome).items():
            three = interval(values) if len(values) > 1 else (float(values[0]), "", "")
            lines.append([name, *cells, len(values), measure, *three])
    return _csv(["design", *columns, "members", "measure", "mean", "low", "high"], lines)


def read(folder: str | Path) -> Swept:
    """What is in the folder of a sweep, finished or not.

    Raises:
        ScenarioError: if there is no sweep.
        StoreError: if something in it is damaged.
    """
    path = Path(folder)
    asked = _asked(path)["designs"]
    outcomes = {}
    for number, one in enumerate(asked):
        place = _place(path, number)
        if store.holds_run(place) and (found := store.so_far(place)) is not None:
            outcomes[one["name"]] = found
    failures = path / "failures.csv"
    lines = list(csv.reader(files.contents_of(failures).decode().splitlines())) if (
        failures.exists()) else []
    return Swept(outcomes, tuple(Failure(*line) for line in lines[1:] if len(line) == 3),
                 {one["name"]: json.loads(one["says"]) for one in asked})


def sweep_dataset(folder: str | Path, *measures: str) -> xarray.Dataset:
    """A sweep as one dataset over scenario, member, time and places; `scenario` names the design.

    `measures` are those to be read, all if none is given; what is not there is NaN.
    """
    found = read(folder).outcomes
    if not found:
        raise ScenarioError(f"{shown(str(folder))}: no world is there yet")
    if unknown := [name for name in measures if name not in MEASURES]:
        raise ScenarioError(f"there is no measure {shown(unknown[0])}"
                            + hint(unknown[0], MEASURES))
    kept = [replace(one, measures={name: values for name, values in one.measures.items()
                                   if not measures or name in measures})
            for one in found.values()]
    return export.labelled(kept, list(found))

