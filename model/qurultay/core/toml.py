"""Reading TOML that anyone may have written: a small regular file, or one clean sentence.

The parser of the standard library overflows its stack on deep nesting and takes minutes over keys
of ten thousand parts, so a file is looked over first. `toml_lines` finds the line of every key.
"""

from __future__ import annotations

import difflib
import errno
import os
import re
import stat
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from qurultay.core.errors import QurultayError, ScenarioError, StoreError, shown
from qurultay.core.toml_lines import STRING, KeyPath, lines_of_keys

LARGEST_FILE = 1_000_000  # bytes
DEEPEST_NESTING = 32  # brackets within brackets
LONGEST_WORD = 200  # characters of one number or unquoted key
MOST_KEY_PARTS = 8  # a.b.c has three
MOST_ENTRIES = 50_000  # line ends, equals signs and commas together
_OF_THE_USER = {None, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EACCES, errno.EPERM,
                errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL, errno.ENXIO, errno.ENODEV}
"""Why a file cannot be read where another one should have been named; the rest is the disk's."""

# Cyrillic and Greek capitals and small letters, and the Latin ones they are mistaken for.
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaeijopcyxsABEZHIKMNOPTYXo",
)
_GUARDED = re.compile(
    STRING
    + r"|(?P<comment>\#[^\n]*)|(?P<open>[\[{])|(?P<close>[\]}])"
    + rf"|(?P<long>[A-Za-z0-9_+\-]{{{LONGEST_WORD + 1},}})|(?P<dot>\.)|(?P<end>[\n=,])"
)


@dataclass(frozen=True, order=True)
class Place:
    """Where something was written: a file as the user knows it, and a line where known."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}, line {self.line}"


@dataclass(frozen=True)
class TomlFile:
    """A parsed file: its values, and the places they stand."""

    file: str
    data: dict[str, Any]
    text: str = field(repr=False)
    left_out: frozenset[KeyPath] = frozenset()
    """Rows of the text that the values lack, such as ("events", 2)."""

    def without(self, path: KeyPath, instead: object = None) -> TomlFile:
        """Without a row, or a key of a table; with something `instead` of a key at the top."""
        data, left_out = dict(self.data), self.left_out
        top, rest = str(path[0]), path[1:]
        held = data.get(top)
        if rest and isinstance(held, list):
            left_out |= {(top, self._written(path)[1])}
            data[top] = [row for at, row in enumerate(held) if at != rest[0]]
        elif rest and isinstance(held, dict):
            data[top] = {key: value for key, value in held.items() if key != rest[0]}
        elif instead is not None:
            data[top] = instead
        else:
            data.pop(top, None)
        found = replace(self, data=data, left_out=left_out)
        vars(found)["_lines"] = self._lines  # it takes time, and the text is the same
        return found

    def _written(self, path: KeyPath) -> KeyPath:
        """The path in the text of a path in the values."""
        if len(path) < 2 or not isinstance(path[1], int):
            return path
        at = path[1]
        for gone in sorted(int(row) for top, row in self.left_out if top == path[0]):
            at += gone <= at
        return (path[0], at, *path[2:])

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        return lines_of_keys(self.text)

    def place(self, path: KeyPath = ()) -> Place:
        """The place of a key path such as ("events", 0, "at"), or of its nearest known parent.

        Parts of a path are names or, within arrays, indices from 0.
        """
        path = self._written(path)
        for length in range(len(path), 0, -1):
            if path[:length] in self._lines:
                return Place(self.file, self._lines[path[:length]])
        return Place(self.file)


def nearest(name: str, allowed: Iterable[str]) -> str | None:
    """The allowed name most like this one, or None where none is much like it."""
    names = list(allowed)
    same = [one for one in names if one.casefold() == name.casefold()]
    found = same or difflib.get_close_matches(name[:100], names, n=1, cutoff=0.6)
    return found[0] if found else None


def hint(name: str, allowed: Iterable[str]) -> str:
    """For a message about a wrong name: what is allowed, odd letters, the nearest name."""
    names = list(allowed)
    near = nearest(name.translate(_LOOK_ALIKES), names)
    listed = f"; allowed: {', '.join(names)}" if 0 < len(names) <= 30 else ""
    meant = f"; did you mean {shown(near)}?" if near else ""
    strange = ""
    if odd := next((letter for letter in name[:100] if not letter.isascii()), None):
        # Nobody finds a Cyrillic K by looking.
        known_as = unicodedata.name(odd, f"U+{ord(odd):04X}")
        strange = f"; the letter {shown(odd)} ({known_as}) is not Latin"
    return listed + strange + meant


def complaint(place: Place, key: str | None, what: str) -> str:
    """One line that says where, which key and what is wrong."""
    return f"{place}: {shown(key, 90)}: {what}" if key else f"{place}: {what}"


def read_toml(
    path: str | Path, error: type[QurultayError] = ScenarioError, label: str | None = None
) -> TomlFile:
    """Read a regular file of at most 1 MB, without waiting; all that is wrong becomes one `error`.

    StoreError where the disk fails.
    `label` is what messages call the file, if not its path.
    """
    name = label or _printable(path)
    return parse_toml(read_text(path, error, name), name, error)


def _printable(path: str | Path) -> str:
    return str(path) if str(path).isprintable() else shown(str(path), 200)


def read_text(
    path: str | Path, error: type[QurultayError] = ScenarioError, label: str | None = None
) -> str:
    """The text of a small regular file, as `read_toml` reads it."""
    name = label or _printable(path)
    try:
        _refuse_odd(os.stat(path))  # noqa: PTH116  opening a device may already do something
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as opened:
            _refuse_odd(os.fstat(handle))  # it may have been exchanged meanwhile
            raw = opened.read(LARGEST_FILE + 1)
        if len(raw) > LARGEST_FILE:
            raise _Refusal("is larger than 1 MB, the most that is read")
    except _Refusal as refusal:
        raise error(f"{name}: {refusal}") from None
    except (OSError, ValueError) as failure:
        kind = error if getattr(failure, "errno", None) in _OF_THE_USER else StoreError
        raise kind(f"{name}: cannot be read: {_reason(failure)}") from None
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise error(f"{name}: is UTF-16; save it as UTF-8")
    try:
        text = raw.decode("utf-8-sig")  # a byte-order mark, as Windows writes it, does no harm
    except UnicodeDecodeError as failure:
        place = Place(name, raw.count(b"\n", 0, failure.start) + 1)
        raise error(f"{place}: is not UTF-8 (byte {raw[failure.start]:#04x})") from None
    return text.replace("\r\n", "\n")


def parse_toml(text: str, file: str, error: type[QurultayError] = ScenarioError) -> TomlFile:
    """Parse TOML text; `file` is the name used in messages. Raises `error` in one line."""
    _look_over(text, file, error)
    try:
        return TomlFile(file, tomllib.loads(text), text)
    except tomllib.TOMLDecodeError as failure:
        # The message ends in "(at line 3, column 5)" or in "(at end of document)".
        said = re.fullmatch(r"(.*?) \(at line (\d+), column \d+\)", str(failure), re.DOTALL)
        what = said[1] if said else str(failure).removesuffix(" (at end of document)")
        line = int(said[2]) if said else text.rstrip("\n").count("\n") + 1
        wrong = shown(text.split("\n")[line - 1].strip())
        raise error(f"{Place(file, line)}: {wrong}: not valid TOML: "
                    f"{' '.join(what.split())[:200]}") from None
    except RecursionError:
        raise error(f"{file}: not valid TOML: nested too deeply") from None
    except ValueError as failure:
        raise error(f"{file}: not valid TOML: {_reason(failure)}") from None


class _Refusal(Exception):
    """The path leads to something that is not a small regular file."""


def _refuse_odd(found: os.stat_result) -> None:
    kinds: list[tuple[Callable[[int], bool], str]] = [
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    ]
    for is_kind, kind in kinds:
        if is_kind(found.st_mode):
            raise _Refusal(f"is {kind}; a regular file is needed")
    if found.st_size > LARGEST_FILE:
        raise _Refusal(f"is {found.st_size / 1e6:.1f} MB; at most 1 MB is read")


def _look_over(text: str, file: str, error: type[QurultayError]) -> None:
    """Refuse in linear time what holds the parser up: depth, long numbers and keys."""
    depth = dots = entries = 0
    for found in _GUARDED.finditer(text):
        kind = found.lastgroup
        depth += (kind == "open") - (kind == "close")
        entries += kind == "end"
        dots = dots + 1 if kind == "dot" else 0 if kind in ("end", "open", "close") else dots
        what = (
            f"brackets nested more than {DEEPEST_NESTING} deep"
            if depth > DEEPEST_NESTING
            else f"a key of more than {MOST_KEY_PARTS} parts"
            if dots >= MOST_KEY_PARTS
            else f"more than {MOST_ENTRIES:,} lines and entries"
            if entries > MOST_ENTRIES
            else f"a number or name of {len(found[0])} characters, {LONGEST_WORD} at most"
            if kind == "long"
            else None
        )
        if what:
            place = Place(file, text.count("\n", 0, found.start()) + 1)
            raise error(f"{place}: {what}; nothing here needs that")


def _reason(failure: Exception) -> str:
    return (failure.strerror if isinstance(failure, OSError) else None) or str(failure)[:200]
