"""What `ensemble` and `compare` do behind the command line: many worlds, and what they say."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qurultay.analysis.compare import compare, comparison_lines
from qurultay.commands.asking import Asked, Place, asked, together
from qurultay.core.errors import ScenarioError, StoreError
from qurultay.core.files import json_text, make_folder, put, write_whole
from qurultay.core.progress import progress
from qurultay.engine.ensemble import ensemble
from qurultay.engine.workers import cluster, processes
from qurultay.results.manifest import FILE as MANIFEST
from qurultay.results.outcome import Outcome, run_object
from qurultay.results.store import AnotherRun, Manifest, clear

__all__ = ["Place", "asked", "ensemble_lines", "set_side_by_side", "tell", "together"]

MEMBERS, SEED = 1000, 1
"""Of which nothing is said."""


@dataclass(frozen=True)
class Run:
    """How many worlds from which seed, where they are kept, and who computes them.

    `members` and `random_seed` are None where nothing was said of them: a run that is resumed
    has its own. `place` with `resumed` is a folder that may hold a run already.
    """

    members: int | None
    random_seed: int | None
    place: Place
    resumed: bool = False
    executor: Executor | None = None
    quiet: bool = True

    def numbers(self, folder: Path | None) -> tuple[int, int]:
        """Members and seed: as asked, else as the run that is resumed has them."""
        members, random_seed = MEMBERS, SEED
        if self.resumed and folder is not None and (folder / MANIFEST).exists():
            with suppress(StoreError):  # a damaged manifest is put aside when the run begins
                before = Manifest.read(folder)
                members, random_seed = before.members, before.random_seed
        return (members if self.members is None else self.members,
                random_seed if self.random_seed is None else self.random_seed)


def place_of(out: str | None, resume: str | None, as_json: bool, several: bool) -> Place:
    """Where the files of a run go; ScenarioError where it cannot be there."""
    if resume is None:
        return Place.of(out, writes=out is not None or not as_json, several=several)
    if out is not None:
        raise ScenarioError("--out begins a run in an empty folder and --resume goes on with one; "
                            "give one of them")
    make_folder(Path(resume))
    return Place(Path(resume), several, True)


@contextmanager
def hands(workers: int | None, scheduler: str | None) -> Iterator[Executor | None]:
    """Who computes: processes, a Dask cluster, or (None) threads of this process."""
    if workers is not None and scheduler is not None:
        raise ScenarioError("--workers are processes of this computer and --scheduler leads to "
                            "others; give one of them")
    if scheduler is not None:
        with cluster(scheduler) as executor:
            yield executor
    elif workers is not None:
        with processes(workers) as executor:
            yield executor
    else:
        yield None


@contextmanager
def stoppable() -> Iterator[None]:
    """Within it, being asked to end is the same as Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def tell(one: Asked, run: Run) -> tuple[str, dict[str, Any], list[Path]]:
    """Run many worlds of a scenario: text, object for `--json`, and files written."""
    folder = run.place.folder(one)
    outcome = _outcome(one, run, folder)
    found = run_object(outcome, many=True)
    text = "".join(f"{line}\n" for line in ensemble_lines(outcome, one.label))
    if folder is None:
        return text, found, []
    files = {folder / "ensemble.json": json_text(found), folder / "ensemble.txt": text}
    for path, content in files.items():
        write_whole(path, content.encode())
    return text, found, [*files]


def _outcome(one: Asked, run: Run, folder: Path | None) -> Outcome:
    """What comes of it, kept in its folder as it comes."""
    members, random_seed = run.numbers(folder)
    with progress(f"{one.label}, {members} worlds", members, run.quiet, "worlds") as step:
        try:
            return ensemble(one.scenario, members, random_seed, executor=run.executor,
                            store=folder, each=step)
        except AnotherRun as failure:
            if run.place.given or folder is None:
                raise AnotherRun(f"{failure.message} (--out takes another folder)") from None
            clear(folder)  # files of earlier runs in the usual place make room for new ones
            return ensemble(one.scenario, members, random_seed, executor=run.executor,
                            store=folder, each=step)
        except KeyboardInterrupt:
            if folder is not None:
                sys.stderr.write(f"qurultay: {folder} keeps what is finished; go on with "
                                 f"--resume {folder}\n")
            raise


def ensemble_lines(outcome: Outcome, label: str) -> Iterator[str]:
    """What many worlds say: the fan of trade by year, and the chance of each target."""
    found = outcome.to_ensemble_dict()
    yield f"{outcome.scenario.title} ({label}): {found['members']} worlds"
    yield outcome.scenario.asks
    for pair, fan in found["bilateral_trade"].items():
        yield f"Trade of {pair}, billion dollars a year; of 20 worlds"
        yield f"  {'year':<6}{'1 is below':>12}{'10 are below':>14}{'1 is above':>12}"
        for at, quarter in enumerate(found["quarters"]):
            if quarter.endswith("Q4"):
                cells = (fan["p05"][at], fan["p50"][at], fan["p95"][at])
                yield f"  {quarter[:4]:<6}{cells[0]:12.2f}{cells[1]:14.2f}{cells[2]:12.2f}"
    for target in found["targets"]:
        half = target["median_quarter"]
        when = f"half of all worlds pass it by {half}" if half else "fewer than half ever pass it"
        yield f"{target['name']}: reached in time in {target['probability']:.0%} of worlds; {when}"
    yield f"digest {found['digest']}"


def set_side_by_side(several: list[Asked], members: int, random_seed: int, folder: Path | None,
                     report: Callable[[list[Outcome]], Path] | None = None,
                     ) -> tuple[str, dict[str, Any], list[Path]]:
    """Run the same worlds under each scenario and compare them with the first.

    `report` writes a further file on the outcomes.
    """
    outcomes = [ensemble(one.scenario, members=members, random_seed=random_seed)
                for one in several]
    compared = compare(outcomes)
    text = "".join(f"{line}\n" for line in comparison_lines(compared))
    found = compared.to_dict()
    files = [put(folder / "comparison.json", json_text(found).encode()),
             put(folder / "comparison.txt", text.encode())] if folder else []
    files += [report(outcomes)] if report else []
    return text, found, files
