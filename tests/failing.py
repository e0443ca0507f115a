"""A disk that fails: the n-th opening, writing, confirming or naming of a file does not succeed."""

import builtins
import errno
import io
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import pytest

KINDS = ("open", "write", "fsync", "rename")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EMFILE,
          errno.ESTALE, errno.ETIMEDOUT)
"""Full, broken, over quota, held by a virus scanner, read-only, too many files open, and what a
network folder says that is gone or slow."""


@dataclass
class Disk:
    """Counts calls on what lies below `place`; the `at`-th of a `kind` fails with `number`.

    If it is `lasting`, all later ones that change something fail as well. `met` says on what.
    """

    place: Path
    kind: str = ""
    at: int = 0
    number: int = 0
    lasting: bool = False
    calls: Counter[str] = field(default_factory=Counter)
    met: list[str] = field(default_factory=list)
    _names: dict[int, str] = field(default_factory=dict)
    _begun: set[int] = field(default_factory=set)
    _lock: Any = field(default_factory=Lock)

    def inside(self, path: Any) -> bool:
        """Whether a path lies below the place."""
        try:
            return os.path.abspath(os.fspath(path)).startswith(str(self.place))  # noqa: PTH100
        except (TypeError, ValueError):
            return False

    def meet(self, kind: str, path: Any, changes: bool = True) -> None:
        """A call; OSError where it is the one that fails."""
        with self._lock:
            self.calls[kind] += 1
            fails = kind == self.kind and self.calls[kind] == self.at
            if fails or (self.met and self.lasting and changes):
                self.met.append(f"{kind} {path}")
                raise OSError(self.number, os.strerror(self.number), str(path))

    @contextmanager
    def used(self, patching: pytest.MonkeyPatch) -> Iterator["Disk"]:
        """Within it all files of the place are on this disk."""
        with patching.context() as patch:
            for name, call in {"open": self._open, "write": self._write,
                               "fsync": self._fsync, "close": self._close, "mkdir": self._mkdir,
                               "replace": self._named(os.replace),
                               "rename": self._named(os.rename)}.items():
                patch.setattr(os, name, call)
            patch.setattr(io, "open", self._opened)
            patch.setattr(builtins, "open", self._opened)
            yield self

    def _open(self, path: Any, flags: int, *more: Any, **named: Any) -> int:
        inside = self.inside(path)
        if inside:
            self.meet("open", path, bool(flags & (os.O_WRONLY | os.O_RDWR)))
        found = _REAL["open"](path, flags, *more, **named)
        if inside:
            self._names[found] = str(path)
        return found

    def _mkdir(self, path: Any, *more: Any, **named: Any) -> None:
        if self.inside(path):
            self.meet("open", path)
        _REAL["mkdir"](path, *more, **named)

    def _write(self, descriptor: int, content: Any) -> int:
        if descriptor in self._names:
            self.meet("write", self._names[descriptor])
            if descriptor not in self._begun:
                self._begun.add(descriptor)
                content = content[: max(1, len(content) // 2)]  # as disks may do
        return _REAL["write"](descriptor, content)

    def _fsync(self, descriptor: int) -> None:
        if descriptor in self._names:
            self.meet("fsync", self._names[descriptor])
        _REAL["fsync"](descriptor)

    def _close(self, descriptor: int) -> None:
        self._names.pop(descriptor, None)
        self._begun.discard(descriptor)
        _REAL["close"](descriptor)

    def _named(self, real: Any) -> Any:
        def call(path: Any, target: Any, **named: Any) -> None:
            if self.inside(target):
                self.meet("rename", target)
            real(path, target, **named)

        return call

    def _opened(self, file: Any, mode: str = "r", buffering: int = -1, encoding: Any = None,
                errors: Any = None, newline: Any = None, closefd: bool = True,
                opener: Any = None) -> Any:
        path = self._names.get(file) if isinstance(file, int) else file if self.inside(
            file) else None
        writes = not set(mode).isdisjoint("wax+")
        if path is not None and not isinstance(file, int):
            self.meet("open", path, writes)
        if path is None or not writes:
            return _OPEN(file, mode, buffering, encoding, errors, newline, closefd, opener)
        disk = self

        class Raw(io.FileIO):
            def write(self, content: Any) -> int:
                disk.meet("write", path)
                return super().write(content)

        raw = Raw(file, mode.replace("b", "").replace("t", ""), closefd, opener)
        if buffering == 0:
            return raw
        held = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return held if "b" in mode else io.TextIOWrapper(held, encoding, errors, newline)


_REAL = {name: getattr(os, name) for name in ("open", "write", "fsync", "close", "mkdir")}
_OPEN = builtins.open
