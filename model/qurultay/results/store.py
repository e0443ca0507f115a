"""A run on disk.

    manifest.toml                            what was asked, and what computes it
    members-00000000-00000499.SHA.parquet    a block of members, see `chunks`
    finished.toml                            the digest, once every member is there

Who asks for the same run goes on from what is there, who asks for more members of it has them
added; who asks for another one is refused with the difference.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import numpy as np

from qurultay.core import files
from qurultay.core.arrays import IntArray
from qurultay.core.errors import Damaged, ScenarioError, StoreError
from qurultay.core.toml import parse_toml
from qurultay.results import chunks, manifest
from qurultay.results.assembling import Gathering, joined
from qurultay.results.manifest import AnotherRun, Manifest
from qurultay.results.outcome import Outcome

__all__ = ["AnotherRun", "Manifest", "Store", "Verdict", "make_room", "opened", "read", "verify"]

FINISHED = "finished.toml"
log = logging.getLogger(__name__)


class Store:
    """A folder and the run in it, held by this process."""

    def __init__(self, folder: Path, asked: Manifest) -> None:
        self.folder, self.asked = folder, asked
        self._there = np.zeros(asked.members, dtype=bool)

    def sound(self) -> Iterator[Outcome]:
        """The chunks that are there; a damaged one is put aside and said so.

        StoreError at one that cannot be read: it may be whole.
        """
        for path, found in _judged(self.folder, self.asked):
            if isinstance(found, Damaged):
                aside = files.put_aside(path)
                log.warning("%s; put aside as %s and computed again", found.message, aside.name)
            elif isinstance(found, StoreError):
                raise found
            else:
                self._there[found.members] = True
                yield found

    def missing(self) -> list[IntArray]:
        """Blocks of members that are yet to be computed, once `sound` has gone through."""
        rest = [block[~self._there[block]] for block in self.asked.blocks]
        return [part for block in rest for part in np.split(
            block, np.flatnonzero(np.diff(block) > 1) + 1) if len(part)]

    def keep(self, part: Outcome) -> None:
        """Write a block of members, whole or not at all; StoreError where the disk fails."""
        content = chunks.written(part, self.asked.digest)
        name = chunks.name_of(int(part.members[0]), int(part.members[-1]), content)
        files.write_whole(self.folder / name, content)
        self._there[part.members] = True

    def finish(self, outcome: Outcome) -> None:
        """Write down the digest, unless it stands there already.

        Raises:
            StoreError: if another one stands there for the members it speaks of; it is left as
                it is.
        """
        path = self.folder / FINISHED
        if path.exists():
            try:
                count, said = _finished(path)
            except Damaged as failure:
                log.warning("%s; written again", failure.message)
            else:
                now = outcome.subset(slice(count)).digest
                if said != now:
                    raise StoreError(
                        f"{path}: names the digest {said}, but with the members computed again it "
                        f"is {now}; the file is left as it is. This must not "
                        "happen: keep the folder, and run into a new one")
                if count == len(outcome.members):
                    return
        files.write_whole(path, files.sealed(
            f'members = {len(outcome.members)}\ndigest = "{outcome.digest}"\n'))


@contextmanager
def opened(folder: Path, asked: Manifest) -> Iterator[Store]:
    """Hold a folder for a run: a new one, or the same that was cut short or had fewer members.

    Raises:
        AnotherRun: if the folder holds a run of something else, with the difference.
        ScenarioError: if another process is at it.
        StoreError: if the disk fails.
    """
    files.make_folder(folder)
    path, before = folder / manifest.FILE, None
    with files.locked(folder):
        files.clean(folder)
        if path.exists():
            try:
                before = Manifest.read(folder)
            except Damaged as failure:
                if runs_in(folder) - {asked.digest}:
                    raise AnotherRun(
                        f"{failure.message}; the members that are there are of another run than "
                        "the one that is asked now, so nothing was touched: give --seed, --set "
                        "and all else that it was started with") from None
                aside = files.put_aside(path)
                log.warning("%s; put aside as %s and written again", failure.message, aside.name)
        if before is None:
            asked.write(folder)
        else:
            more = before.takes_more and asked.members > before.members
            before.refuse_other(replace(asked, members=before.members) if more else asked, folder)
            asked = replace(asked, block=before.block)
            if more:
                asked.write(folder)  # the digest of the fewer members stays until the new one
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
    return [path for path in files.paths_in(folder) if chunks.NAME.fullmatch(path.name)]


def runs_in(folder: Path) -> set[str]:
    """The digests of the runs to which the sound chunks of a folder belong."""
    found = set()
    for path in _chunks(folder):
        with suppress(Damaged):
            found.add(chunks.run_of(path))
    return found


def _finished(path: Path) -> tuple[int, str]:
    """How many members a finished run had, and their digest; Damaged where it does not say."""
    found = parse_toml(files.unsealed(path), str(path), Damaged).data
    count, digest = found.get("members"), found.get("digest")
    if not isinstance(digest, str) or not isinstance(count, int) or count < 1:
        raise Damaged(f"{path}: is damaged: it names no digest")
    return count, digest


def _read(path: Path, asked: Manifest) -> Outcome:
    return chunks.read(path, asked.digest, asked.scenario, asked.random_seed,
                       asked.scenario.facts())


def _judged(folder: Path, asked: Manifest) -> Iterator[tuple[Path, Outcome | StoreError]]:
    """Every chunk, with its content or what is wrong with it."""
    there = np.zeros(asked.members, dtype=bool)
    for path in _chunks(folder):
        try:
            part = _read(path, asked)
            if part.members[-1] >= asked.members:
                raise Damaged(f"{path}: holds members beyond the {asked.members} of the run")
            if there[part.members].any():
                raise Damaged(f"{path}: holds members that another file holds too")
        except StoreError as failure:
            yield path, failure
        else:
            there[part.members] = True
            yield path, part


def holds_run(name: str | Path) -> bool:
    """Whether a path is that of a folder with a run."""
    try:
        return (Path(name) / manifest.FILE).exists()
    except (OSError, ValueError):
        return False


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


def so_far(folder: Path) -> Outcome | None:
    """What came of the first members of a run, as far as they are there without a gap.

    None if member 0 is not there; StoreError where something is damaged.
    """
    parts: list[Outcome] = []
    for _, found in _judged(folder, Manifest.read(folder)):
        if isinstance(found, StoreError):
            raise found
        if int(found.members[0]) != sum(len(part.members) for part in parts):
            break
        parts.append(found)
    return joined(parts) if parts else None


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
            count, named = _finished(end)
            if whole is None and count >= asked.members:
                faults.append(f"{path}: has finished, but not all of its {asked.members} members "
                              "are there")
            elif whole is not None and named != whole.subset(slice(count)).digest:
                faults.append(f"{end}: names another digest than that of the members that are "
                              "there")
        except StoreError as failure:
            faults.append(failure.message)
    return Verdict(str(path), asked.members, gathering.done, whole, tuple(faults))
