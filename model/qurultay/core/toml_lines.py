"""On which line of a TOML file each key stands; `tomllib` does not say.

A walk over text that the parser has already accepted, so it has no errors of its own.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Callable

KeyPath = tuple[str | int, ...]
"""Names from the top of the file down, with an index from 0 within arrays."""

# An unfinished string counts as running to the end of its line or of the file: one pass over
# the text then does, whatever a stranger wrote.
STRING = (
    r'(?P<string>"""(?:\\[\s\S]|[^\\])*?(?:""""{0,2}|\Z)'
    r"|'''[\s\S]*?(?:''''{0,2}|\Z)"
    r'|"(?:\\.|[^"\\\n])*"?'
    r"|'[^'\n]*'?)"
)
_TOKEN = re.compile(STRING + r"|\#[^\n]*|(?P<mark>[\[\]{}=,.\n])|(?P<word>[A-Za-z0-9_+\-:]+)")


def lines_of_keys(text: str) -> dict[KeyPath, int]:
    """Line (from 1) of every key, table and array entry of a valid TOML text, by key path."""
    return _Walk(text).lines


class _Walk:
    """Notes the line of each key path at its first appearance."""

    def __init__(self, text: str) -> None:
        self._tokens = [
            (found.lastgroup or "", found[0], found.start())
            for found in _TOKEN.finditer(text)
            if found.lastgroup
        ]
        self._tokens.append(("mark", "", len(text)))
        self._breaks = [at for at, letter in enumerate(text) if letter == "\n"]
        self._next = 0
        self._array_lengths: dict[KeyPath, int] = {}
        self.lines: dict[KeyPath, int] = {}
        table: KeyPath = ()
        while self._peek():
            if self._peek() == "\n":
                self._take()
            elif self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _peek(self) -> str:
        kind, token, _ = self._tokens[self._next]
        return token if kind == "mark" else "value"

    def _take(self) -> tuple[str, str]:
        kind, token, _ = self._tokens[self._next]
        self._next = min(self._next + 1, len(self._tokens) - 1)
        return kind, token

    def _line(self) -> int:
        return bisect_left(self._breaks, self._tokens[self._next][2]) + 1

    def _header(self) -> KeyPath:
        line = self._line()
        self._take()
        is_array = self._peek() == "["
        if is_array:
            self._take()
        path: KeyPath = ()
        names = self._key()
        for position, name in enumerate(names, start=1):
            path = (*path, name)
            if is_array and position == len(names):
                self._array_lengths[path] = self._array_lengths.get(path, 0) + 1
            if path in self._array_lengths:  # the index of its current entry
                path = (*path, self._array_lengths[path] - 1)
        self._note(path, line)
        while self._peek() == "]":
            self._take()
        return path

    def _key(self) -> list[str]:
        names = [_plain(*self._take())]
        while self._peek() == ".":
            self._take()
            names.append(_plain(*self._take()))
        return names

    def _pair(self, table: KeyPath) -> None:
        line = self._line()
        path = (*table, *self._key())
        self._note(path, line)
        if self._peek() == "=":
            self._take()
            self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._note(path, self._line())
        if self._peek() == "{":
            self._inside("}", lambda index: self._pair(path))
        elif self._peek() == "[":
            self._inside("]", lambda index: self._value((*path, index)))
        else:
            while self._peek() not in ("\n", ",", "]", "}", ""):
                self._take()

    def _inside(self, close: str, item: Callable[[int], None]) -> None:
        """The items of an inline table or an array."""
        self._take()
        index = 0
        while self._peek() not in (close, ""):
            if self._peek() in ("\n", ","):
                index += self._take()[1] == ","
            else:
                before = self._next
                item(index)
                if self._next == before:  # cannot happen in valid TOML; never hang on it
                    self._take()
        self._take()

    def _note(self, path: KeyPath, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)


def _plain(kind: str, token: str) -> str:
    """The name a key token stands for, quotes and escapes resolved."""
    if kind != "string":
        return token
    return str(tomllib.loads(f"key = {token}")["key"]) if "\\" in token else token[1:-1]
