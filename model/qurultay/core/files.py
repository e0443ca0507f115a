"""Files that are whole or not there, and folders that one run at a time writes to."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qurultay.core.errors import Damaged, ScenarioError, StoreError, shown

LOCK = ".lock"
_SEAL = re.compile(rb"# SHA-256 of all that follows: ([0-9a-f]{64})\n")
_LEFT = re.compile(r"\..+\.qurultay-\d+")
LARGEST_SEALED = 100_000_000  # bytes
_held: set[int] = set()


def write_whole(path: Path, content: bytes | Iterable[bytes]) -> Path:
    """Write a file under another name, have the disk confirm it, then give it its own name.

    A kill at any moment leaves the file as it was, or complete, and what `clean` removes. A
    missing folder is made. Returns `path`; StoreError if the disk fails, also where the file is
    there but a crash could still take it away.
    """
    beside = path.with_name(f".{path.name[:60]}.qurultay-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            _write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        beside.replace(path)
    except OSError as failure:
        raise StoreError(f"{path}: cannot be written: {failure.strerror or failure}") from failure
    finally:
        with suppress(OSError):
            beside.unlink()
    try:
        confirm(path.parent)
    except OSError as failure:
        raise StoreError(f"{path}: is written, but the disk does not confirm it: "
                         f"{failure.strerror or failure}") from failure
    return path


def _write_all(descriptor: int, content: bytes | Iterable[bytes]) -> None:
    for piece in (content,) if isinstance(content, bytes) else content:
        rest = memoryview(piece)
        while rest:
            rest = rest[os.write(descriptor, rest):]


def stream_of(path: Path) -> bool:
    """Whether a path is a pipe, a device or this process's standard output, to be written into."""
    try:
        there = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return False
    kind = there.st_mode
    return (stat.S_ISFIFO(kind) or stat.S_ISCHR(kind) or
            (str(path).startswith(("/dev/", "/proc/")) and os.path.samestat(there, os.fstat(1))))


def write_for_user(path: Path, content: bytes | Iterable[bytes], replace: bool = False) -> None:
    """Write what a user asked for where the user said, and over nothing unless `replace` is given.

    A file is whole or not there; into a pipe or a device it is written piece by piece.

    Raises:
        ScenarioError: if something is there, or the path is not that of a file.
        StoreError: if the disk fails.
        BrokenPipeError: if nobody reads the pipe any more.
    """
    if not path.name or "\0" in str(path) or path.is_dir():
        raise ScenarioError(f"{shown(str(path))}: the path of a file is needed")
    if stream_of(path):
        own = os.path.samestat(os.stat(path), os.fstat(1))  # noqa: PTH116
        try:
            descriptor = os.dup(1) if own else os.open(path, os.O_WRONLY)
            try:
                _write_all(descriptor, content)
            finally:
                os.close(descriptor)
        except BrokenPipeError:
            raise
        except OSError as failure:
            raise StoreError(f"{path}: cannot be written: {failure.strerror}") from failure
        return
    if path.exists() and not path.is_file():
        raise ScenarioError(f"{shown(str(path))} is no file, pipe or device for text; nothing is "
                            "written there")
    if os.path.lexists(path) and not replace:
        raise ScenarioError(f"{shown(str(path))} is there already; --replace writes over it")
    write_whole(path.resolve(), content)  # what a link points to, not the link


def confirm(folder: Path) -> None:
    """Have the disk confirm which names a folder holds; OSError where it fails.

    Some disks, and Windows, confirm files only.
    """
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as failure:
        if failure.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder that is missing, for good; an odd path is a ScenarioError."""
    if not str(folder) or "\0" in str(folder) or (folder.exists() and not folder.is_dir()):
        raise ScenarioError(f"{shown(str(folder))}: the path of a folder is needed")
    if folder.is_dir():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        confirm(folder.parent)
    except OSError as failure:
        raise StoreError(f"{folder}: cannot be made: {failure.strerror or failure}") from failure


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder; ScenarioError at once where another run holds it.

    Windows has no such locks: there nobody is kept from writing where another run does.
    """
    try:
        import fcntl
    except ModuleNotFoundError:
        yield
        return
    try:
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as failure:
        raise StoreError(f"{folder}: cannot be written to: {failure.strerror}") from failure
    _held.add(descriptor)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ScenarioError(f"{folder}: another run is writing there; wait until it has "
                                "ended, or choose another folder") from None
        except OSError as failure:
            raise StoreError(f"{folder}: cannot be locked: {failure.strerror}") from failure
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def _let_go() -> None:
    """A forked worker must not keep the lock of a parent that was killed."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def clean(folder: Path) -> None:
    """Remove what killed writes of ours left, in a folder that is held."""
    for path in paths_in(folder):
        if _LEFT.fullmatch(path.name) and path.is_file():
            with suppress(OSError):  # next time
                path.unlink()


def paths_in(folder: Path) -> list[Path]:
    """What a folder holds, by name; StoreError if it cannot be read."""
    try:
        return sorted(folder.iterdir())
    except OSError as failure:
        raise StoreError(f"{folder}: cannot be read: {failure.strerror or failure}") from failure


def sealed(text: str) -> bytes:
    """A text under a line with its SHA-256, so that damage shows."""
    content = text.encode()
    return f"# SHA-256 of all that follows: {hashlib.sha256(content).hexdigest()}\n".encode() + (
        content)


def unsealed(path: Path) -> str:
    """The text of a sealed file; Damaged, or another StoreError if it cannot be read."""
    content = contents_of(path, LARGEST_SEALED)
    seal = _SEAL.match(content)
    if not seal or hashlib.sha256(content[seal.end():]).hexdigest() != seal[1].decode():
        raise Damaged(f"{path}: is damaged: its checksum does not fit its contents")
    try:
        return content[seal.end():].decode()
    except UnicodeDecodeError:
        raise Damaged(f"{path}: is damaged: it is no text") from None


def contents_of(path: Path, most: int | None = None) -> bytes:
    """All of a regular file; never waits, as a pipe would have it.

    Damaged where it is none or holds more than `most` bytes; StoreError where it cannot be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  opening a device may do more
            raise Damaged(f"{path}: is no regular file")
        with os.fdopen(os.open(path, flags), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):  # exchanged meanwhile
                raise Damaged(f"{path}: is no regular file")
            content = opened.read() if most is None else opened.read(most + 1)
    except OSError as failure:
        raise StoreError(f"{path}: cannot be read: {failure.strerror or failure}") from failure
    if most is not None and len(content) > most:
        raise Damaged(f"{path}: is damaged: it holds more than {most:,} bytes")
    return content


def has_seal(path: Path) -> bool:
    """Whether a file is one of ours, be it damaged below its first line."""
    with path.open("rb") as opened:
        return _SEAL.match(opened.read(200)) is not None


def put_aside(path: Path) -> Path:
    """Rename a damaged file; its new path."""
    aside = path.with_name(f"{path.name}.damaged")
    try:
        path.replace(aside)
        confirm(path.parent)
    except OSError as failure:
        raise StoreError(f"{path}: cannot be put aside: {failure.strerror}") from failure
    return aside


def json_text(found: object) -> str:
    """An object as JSON on one line; ValueError for NaN or infinity."""
    return json.dumps(found, allow_nan=False) + "\n"


def write_result(folder: Path | None, name: str, found: object, lines: Iterable[str],
                 ) -> Iterator[Path]:
    """Write `name`.json, and the lines as `name`.txt; no files without a folder.

    Each is written when its path is taken: a result is told first, since the disk may fail.
    """
    if folder is not None:
        yield write_whole(folder / f"{name}.json", json_text(found).encode())
        yield write_whole(folder / f"{name}.txt", "".join(f"{line}\n" for line in lines).encode())
