"""A user's own numbers: a small CSV file, such as one with the columns quarter and value."""

from __future__ import annotations

import csv
import math
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import Place, complaint, hint, read_text

QUARTERLY = ("quarter", "value")
BETWEEN = ("exporter", "importer", "value")
MOST_ROWS = 1000


def beside(child: str, text: str, at: Place, key: str) -> str:
    """The real path of a file that a scenario names; it must lie in the same folder or below.

    Raises:
        ScenarioError: where it leads out of the folder, or there is no such file.
    """
    folder = os.path.realpath(Path(child).parent)
    try:
        path = os.path.realpath(Path(folder) / text)
        inside = os.path.commonpath([folder, path]) == folder and not Path(text).is_absolute()
    except ValueError:  # a NUL in the name, or another drive
        inside = False
    if not inside:
        what = f"{shown(text)} leads out of the folder of this file"
        raise ScenarioError(complaint(at, key, what))
    if not exists(path):
        raise ScenarioError(complaint(at, key, f"there is no file {shown(text)}"))
    return path


def exists(path: str) -> bool:
    """Whether there is something; False also for what cannot be a path."""
    try:
        return path != "" and Path(path).exists()
    except (OSError, ValueError):
        return False


def values_of(text: str, child: str | None, at: Place, key: str = "paths.file",
              columns: Sequence[str] = QUARTERLY) -> Iterator[tuple[str, float, Place]]:
    """Name, value and place of every row of a CSV file that a scenario names under a key.

    The name is what stands before the value, joined by "-" where it is several cells. `child` is
    the path of the scenario; None where it is no file, so that nothing is opened.

    Raises:
        ScenarioError: where the file cannot be read, or a row is none; with file and line.
    """
    if child is None:
        what = "a scenario that is no file has no CSV beside it; write `values` instead"
        raise ScenarioError(complaint(at, key, what))
    path = beside(child, text, at, key)
    label = str(Path(child).parent / text)
    label = label if label.isprintable() else shown(label)
    lines = csv.reader(read_text(path, label=label).splitlines(), skipinitialspace=True)
    try:
        table = [(lines.line_num, [cell.strip() for cell in cells]) for cells in lines if cells]
    except csv.Error as failure:
        raise ScenarioError(f"{Place(label, lines.line_num)}: {failure}") from None
    if not table or table[0][1] != list(columns):
        given = ",".join(table[0][1])[:80] if table else ""
        what = f"the first line must be {','.join(columns)}, not {shown(given)}"
        raise ScenarioError(complaint(Place(label, 1), None, what))
    if not 1 <= len(table) - 1 <= MOST_ROWS:
        raise ScenarioError(f"{label}: {len(table) - 1} rows; 1 to {MOST_ROWS} are needed")
    for line, cells in table[1:]:
        place = Place(label, line)
        if len(cells) != len(columns):
            what = f"{len(cells)} cells; {' and '.join(columns)} are needed"
            raise ScenarioError(complaint(place, None, what))
        try:
            value = float(cells[-1])
        except ValueError:
            what = f"a number is needed, not {shown(cells[-1])}" + hint(cells[-1], ())
            raise ScenarioError(complaint(place, "value", what)) from None
        if not math.isfinite(value):
            what = f"a finite number is needed, not {shown(cells[-1])}"
            raise ScenarioError(complaint(place, "value", what))
        yield "-".join(cells[:-1]), value, place
