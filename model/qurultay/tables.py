"""Reading the small CSV tables of `seeds`: rows of text in, clean errors out."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from .errors import SeedError
from .tomlfile import nearest


class Row(NamedTuple):
    """One row of a table, remembering where it stands so that an error can say so."""

    table: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell as it stands; SeedError where the table lacks the column."""
        if column not in self.cells:
            raise self.error(f"has no column {column!r}; it has {', '.join(self.cells)}")
        return self.cells[column].strip()

    def words(self, column: str) -> tuple[str, ...]:
        """The cell as words separated by blanks."""
        return tuple(self.text(column).split())

    def number(self, column: str, low: float = -1e12, high: float = 1e12) -> float:
        """The cell as a number within [low, high]; an empty cell counts as 0."""
        raw = self.text(column) or "0"
        try:
            value = float(raw)
        except ValueError:
            raise self.error(f"{column} = {raw!r} is not a number") from None
        if not low <= value <= high:
            raise self.error(f"{column} = {raw} lies outside {low:g} to {high:g}")
        return value

    def one_of(self, column: str, allowed: Sequence[str]) -> int:
        """The place of the cell among the allowed names."""
        return self.place(self.text(column), allowed)

    def place(self, name: str, allowed: Sequence[str]) -> int:
        """The place of a name among the allowed ones; SeedError with the nearest good name."""
        if name in allowed:
            return list(allowed).index(name)
        near = nearest(name, allowed)
        hint = f" Did you mean {near!r}?" if near else ""
        raise self.error(f"unknown name {name!r}; allowed: {', '.join(allowed)}.{hint}")

    def error(self, what: str) -> SeedError:
        """A SeedError that names table and line."""
        return SeedError(f"seeds/{self.table}:{self.line}: {what}")


@cache
def rows(table: str) -> tuple[Row, ...]:
    """All rows of a table of `seeds`, e.g. rows("states.csv")."""
    text = (resources.files("qurultay.seeds") / table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    reader = csv.reader(lines)
    header = next(reader)
    found = []
    for line, cells in enumerate(reader, start=2):
        if len(cells) != len(header):
            raise SeedError(
                f"seeds/{table}:{line}: {len(cells)} cells where the header has {len(header)}"
            )
        found.append(Row(table, line, dict(zip(header, cells, strict=True))))
    return tuple(found)
