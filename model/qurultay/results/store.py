"""A run on disk.

    manifest.toml                            what was asked, and what computes it
    members-00000000-00000499.SHA.parquet    a block of members, see `chunks`
    finished.toml                            the digest, once every member is there

Who asks for the same run goes on from what is there; who asks for another one is refused with the
difference.
"""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from qurultay.core import files
from qurultay.core.arrays import IntArray
from qurultay.core.errors import ScenarioError, StoreError
from qurultay.results import chunks, manifest
from qurultay.results.assembling import Gathering
from qurultay.results.manifest import AnotherRun, Manifest
from qurultay.results.outcome import Outcome

__all__ = ["AnotherRun", "Manifest", "Store", "Verdict", "make_room", "opened", "read", "verify"]

FINISHED = "finished.toml"
log = logging.getLogger(__name__)


class Store:
    """A folder and the run in it, held by this process."""

    def __init__(self, folder: Path, asked: Manifest) -> None:
        self.folder, self.asked = folder, asked
        self._there: set[int] = set()

    def sound(self) -> Iterator[Outcome]:
        """The chunks that are there; a damaged one is put aside and said so."""
        for path, found in _judged(self.folder, self.asked):
            if isinstance(found, StoreError):
                aside = files.put_aside(path)
                log.warning("%s; put aside as %s and computed again", found.message, aside.name)
            else:
                self._there.add(int(found.members[0]))
                yield found

    def missing(self) -> list[IntArray]:
        """Blocks of members that are yet to be computed, once `sound` has gone through."""
        return [block for block in self.asked.blocks if int(block[0]) not in self._there]

    def keep(self, part: Outcome) -> None:
        """Write a block of members, whole or not at all; StoreError where the disk fails."""
        content = chunks.written(part, self.asked.digest)
        name = chunks.name_of(int(part.members[0]), int(part.members[-1]), content)
        files.write_whole(self.folder / name, content)
        self._there.add(int(part.members[0]))

    def finish(self, outcome: Outcome) -> None:
        """Write down the digest, unless it stands there already.

        Raises:
            StoreError: if another one stands there, which is left as it is.
        """
        path = self.folder / FINISHED
        if path.exists():
            try:
                said = tomllib.loads(files.unsealed(path))["digest"]
            except StoreError as failure:
                log.warning("%s; written again", failure.message)
            else:
                if said != outcome.digest:
                    raise StoreError(
                        f"{path}: names the digest {said}, but with the members computed again it "
                        f"is {outcome.digest}; the file is left as it is. This must not "
                        "happen: keep the folder, and run into a new one")
                return
        files.write_whole(path, files.sealed(
            f'members = {len(outcome.members)}\ndigest = "{outcome.digest}"\n'))


@contextmanager
def opened(folder: Path, asked: Manifest) -> Iterator[Store]:
    """Hold a folder for a run: a new one, or the same that was cut short.

    Raises:
        AnotherRun: if the folder holds a run of something else, with the difference.
        ScenarioError: if another process is at it.
        StoreError: if the disk fails.
    """
    files.make_folder(folder)
    path, before = folder / manifest.FILE, None
    with files.locked(folder):
        files.sweep(folder)
        if path.exists():
            try:
                before = Manifest.read(folder)
            except StoreError as failure:
                aside = files.put_aside(path)
                log.warning("%s; put aside as %s and written again", failure.message, aside.name)
        if before is None:
            asked.write(folder)
        else:
            before.refuse_other(asked, folder)
            asked = replace(asked, block=before.block)
        yield Store(folder, asked)


def make_room(folder: Path) -> Path:
    """Give a folder with a run the first free name beside it; ScenarioError if it is held."""
    with files.locked(folder):
        aside = next(name for number in count(1)
                     if not (name := folder.with_name(f"{folder.name}-{number}")).exists())
        try:
            folder.rename(aside)
            files.confirm(aside.parent)
        except OSError as failure:
            raise StoreError(f"{folder}: cannot be put aside: {failure.strerror}") from failure
    return aside


def _chunks(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if chunks.NAME.fullmatch(path.name))


def _read(path: Path, asked: Manifest) -> Outcome:
    return chunks.read(path, asked.digest, asked.scenario, asked.random_seed,
                       asked.scenario.facts())


def _judged(folder: Path, asked: Manifest) -> Iterator[tuple[Path, Outcome | StoreError]]:
    """Every chunk, with its content or what is wrong with it."""
    there: set[int] = set()
    for path in _chunks(folder):
        try:
            part = _read(path, asked)
            if int(part.members[0]) in there:
                raise StoreError(f"{path}: holds members that another file holds too")
        except StoreError as failure:
            yield path, failure
        else:
            there.add(int(part.members[0]))
            yield path, part


def read(folder: str | Path) -> Outcome:
    """What came of a run that has finished.

    Raises:
        ScenarioError: if the folder holds no run, or one that has not finished.
        StoreError: if something in it is damaged.
    """
    path = Path(folder)
    asked = Manifest.read(path)
    gathering = Gathering(asked.members)
    for _, found in _judged(path, asked):
        if isinstance(found, StoreError):
            raise found
        gathering.put(found)
    if gathering.done < asked.members:
        raise ScenarioError(f"{path}: {gathering.done} of {asked.members} members are there; "
                            "go on with --resume")
    return gathering.outcome()


def block_with(folder: Path, member: int) -> Outcome | None:
    """The stored block that holds a member, or None; StoreError where it is damaged."""
    asked = Manifest.read(folder)
    for path in _chunks(folder):
        named = chunks.NAME.fullmatch(path.name)
        if named and int(named[1]) <= member <= int(named[2]):
            return _read(path, asked)
    return None


@dataclass(frozen=True)
class Verdict:
    """What is in a run directory, and its `faults` in words."""

    folder: str
    members: int = 0
    stored: int = 0
    outcome: Outcome | None = field(default=None, repr=False)
    faults: tuple[str, ...] = ()

    def with_faults(self, more: Iterable[str]) -> Verdict:
        """The same with what else was found."""
        return replace(self, faults=(*self.faults, *more))


def verify(folder: str | Path) -> Verdict:
    """Read all of a run directory; ScenarioError where it holds no run."""
    path = Path(folder)
    try:
        asked = Manifest.read(path)
    except StoreError as failure:
        return Verdict(str(path), faults=(failure.message,))
    gathering, faults = Gathering(asked.members), []
    for _, found in _judged(path, asked):
        if isinstance(found, StoreError):
            faults.append(found.message)
        else:
            gathering.put(found)
    whole = gathering.outcome() if gathering.done == asked.members else None
    if (end := path / FINISHED).exists():
        try:
            named = tomllib.loads(files.unsealed(end))["digest"]
            if whole is None:
                faults.append(f"{path}: has finished, but not all of its {asked.members} members "
                              "are there")
            elif named != whole.digest:
                faults.append(f"{end}: names another digest than that of the members that are "
                              "there")
        except StoreError as failure:
            faults.append(failure.message)
    return Verdict(str(path), asked.members, gathering.done, whole, tuple(faults))
