"""Reading the small CSV tables of `seeds`: rows of text in, clean errors out."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qurultay.core.errors import ScenarioError, SeedError
from qurultay.core.toml import nearest

if TYPE_CHECKING:
    from qurultay.core.quarters import Quarter

# What a row of each table is about; the record of trade looks after its own tables.
KEYS = {
    "builds.csv": ("channel",),
    "channels.csv": ("channel",),
    "corridors.csv": ("corridor",),
    "base_flow.csv": ("year", "exporter", "importer"),
    "dependences.csv": ("kind", "state", "power", "year"),
    "effort.csv": ("state",),
    "leaders.csv": ("state",),
    "standings.csv": ("left", "right", "from"),
    "treaties.csv": ("treaty",),
    "effects.csv": ("contrast", "measure", "years"),
    "groups.csv": ("part",),
    "incidents.csv": ("kind", "state"),
    "mechanisms.csv": ("mechanism",),
    "mediators.csv": ("left", "right"),
    "memberships.csv": ("forum", "state"),
    "places.csv": ("code",),
    "powers.csv": ("power", "year"),
    "priorities.csv": ("state",),
    "projects.csv": ("project", "year"),
    "relations.csv": ("left", "right", "from"),
    "routes.csv": ("group", "corridor"),
    "sanctions.csv": ("sender", "target", "kind", "from"),
    "states.csv": ("code",),
    "vintages.csv": ("year",),
}

GENERATED = {"base_flow.csv": "qurultay seeds base-year"}
"""Tables that nobody writes by hand, and the command that writes each."""


class Row(NamedTuple):
    """One row of a table, with the place where it stands for errors."""

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

    def two(self, first: str, second: str, allowed: Sequence[str]) -> tuple[int, int]:
        """The places of the names in two columns."""
        return self.one_of(first, allowed), self.one_of(second, allowed)

    def dates(self) -> tuple[Quarter, Quarter | None]:
        """The first and the last quarter (columns `from` and `until`); None where it has no end."""
        from qurultay.core.quarters import Quarter  # brings NumPy, which most readers do without

        try:
            first = Quarter.parse(self.text("from"))
            last = Quarter.parse(self.text("until")) if self.text("until") else None
        except ScenarioError as wrong:
            raise self.error(wrong.message) from None
        if last is not None and last < first:
            raise self.error(f"until = {last} is before from = {first}")
        return first, last

    def quarter(self, column: str) -> Quarter | None:
        """The cell as a quarter; None where it is empty."""
        found = self.quarters(column)
        if len(found) > 1:
            raise self.error(f"{column}: one quarter is needed, not {self.text(column)}")
        return found[0] if found else None

    def quarters(self, column: str) -> tuple[Quarter, ...]:
        """The cell as quarters separated by blanks."""
        from qurultay.core.quarters import Quarter

        try:
            return tuple(Quarter.parse(word) for word in self.words(column))
        except ScenarioError as wrong:
            raise self.error(f"{column}: {wrong.message}") from None

    def year(self, column: str = "year") -> int:
        """The cell as a whole year; SeedError where it is none."""
        value = self.number(column)
        if not self.text(column) or not value.is_integer():
            raise self.error(f"{column} = {self.text(column)!r} is not a whole year")
        return int(value)

    def error(self, what: str) -> SeedError:
        """A SeedError that names table and line."""
        return SeedError(f"seeds/{self.table}:{self.line}: {what}")


@cache
def rows(table: str) -> tuple[Row, ...]:
    """All rows of a table of `seeds`, e.g. rows("states.csv"); SeedError if it is broken."""
    return rows_from(text_of(table), table)


@cache
def vintage_years() -> tuple[int, ...]:
    """The years of seeds/vintages.csv, the earliest first."""
    found = tuple(sorted(row.year() for row in rows("vintages.csv")))
    if not found:
        raise SeedError("seeds/vintages.csv has no row: a run starts from a vintage")
    return found


def as_known(table: str, year: int) -> tuple[Row, ...]:
    """Of a table with a column `year`, one row for each thing: the latest that is not after `year`.

    Where all are later, the earliest, for want of a better one.
    """
    found: dict[tuple[str, ...], Row] = {}
    for row in sorted(rows(table), key=Row.year):
        name = tuple(row.text(column) for column in KEYS[table] if column != "year")
        if name not in found or row.year() <= year:
            found[name] = row
    return tuple(found[name] for name in dict.fromkeys(
        tuple(row.text(column) for column in KEYS[table] if column != "year")
        for row in rows(table)))


def in_force(table: str, quarter: Quarter) -> list[Row]:
    """The rows of a table of pairs with dates that hold in a quarter, one at most for each pair."""
    found: dict[frozenset[str], Row] = {}
    for row in rows(table):
        first, last = row.dates()
        if first <= quarter and (last is None or quarter <= last):
            former = found.setdefault(frozenset((row.text("left"), row.text("right"))), row)
            if former is not row:
                raise row.error(f"holds in {quarter} like line {former.line}")
    return list(found.values())


def text_of(table: str) -> str:
    """The text of a table of `seeds`; SeedError where there is none."""
    try:
        return (resources.files("qurultay.seeds") / table).read_text(encoding="utf-8")
    except OSError:
        raise SeedError(f"seeds/{table}: there is no such table") from None
    except UnicodeDecodeError:
        raise SeedError(f"seeds/{table}: is not UTF-8") from None


def checkout() -> Path:
    """The folder of the repository; SeedError where there is none."""
    folder = Path(str(resources.files("qurultay.seeds"))).resolve().parent
    if not (folder / "pyproject.toml").is_file():
        raise SeedError("this command writes files of the repository: run it in a checkout")
    return folder


def rows_from(text: str, table: str) -> tuple[Row, ...]:
    """The rows of a table; blank lines and lines beginning with # do not count."""
    lines = [(at, line) for at, line in enumerate(text.splitlines(), start=1)
             if line and not line.startswith("#")]
    cells = [next(csv.reader([line])) for _, line in lines]
    if not cells:
        raise SeedError(f"seeds/{table}: is empty")
    header, found = cells[0], []
    for (line, _), row in zip(lines[1:], cells[1:], strict=True):
        if len(row) != len(header):
            raise SeedError(
                f"seeds/{table}:{line}: {len(row)} cells where the header has {len(header)}"
            )
        found.append(Row(table, line, dict(zip(header, row, strict=True))))
    key, seen = KEYS.get(table, ()), dict[tuple[str, ...], Row]()
    for one in found if key else ():
        names = tuple(one.text(column) for column in key)
        # A pair has no order.
        name = (*sorted(names[:2]), *names[2:]) if key[:2] == ("left", "right") else names
        if name in seen:
            raise one.error(f"{' '.join(names)} stands twice, before in line {seen[name].line}")
        seen[name] = one
    return tuple(found)
