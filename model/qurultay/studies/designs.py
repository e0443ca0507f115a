"""What a sweep is to run: a CSV file with a row a design, or a TOML file with a grid.

    name,scenario,worldview,vintage,choice.habit,projects.investment
    more,baseline,insider,,0.4,{ times = 2.0 }

    scenario = ["baseline", "alliance_signed"]    # likewise worldview and vintage
    [grid]
    "choice.habit" = [0.2, 0.4]

Columns and cells may be left out; a scenario is a shipped name, or a file beside the design.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.forms import Form, filled
from qurultay.core.toml import Place, complaint, hint, parse_toml, read_text
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.scenario import BASELINE, Scenario, shipped_names

MOST_DESIGNS = 10_000
OF_A_RUN = ("name", "scenario", "worldview", "vintage")
"""Columns that are no parameters."""


@dataclass(frozen=True)
class Design:
    """One scenario of a sweep; `says` is what its row says, by column.

    What cannot be read has no scenario, and `fault` says why.
    """

    name: str
    says: Mapping[str, Any]
    scenario: Scenario | None
    fault: str | None = None


def read_designs(path: str | Path) -> list[Design]:
    """The designs of a CSV or TOML file, in its order.

    Raises:
        ScenarioError: if the file is none, names what there is not in its head, has a name twice,
            or more than 10,000 designs.
    """
    file = Path(path)
    if file.suffix.lower() not in (".csv", ".toml"):
        raise ScenarioError(f"{shown(str(file))}: a design is a .csv or .toml file")
    text, read = read_text(file), {}
    said = list((rows_of_table if file.suffix.lower() == ".csv" else rows_of_grid)(text, str(file)))
    found: list[Design] = []
    for number, (place, says) in enumerate(said, 1):
        name = str(says.get("name") or number)
        key = tuple(says.get(what) for what in OF_A_RUN[1:])
        try:
            if key not in read:
                called = str(says.get("scenario", BASELINE))
                read[key] = Scenario.read(
                    called if called in shipped_names() else file.parent / called,
                    worldview=says.get("worldview"), vintage=says.get("vintage"))
            given = {column: value for column, value in says.items() if column not in OF_A_RUN}
            found.append(Design(name, says, read[key].with_overrides(given)))
        except ScenarioError as failure:
            found.append(Design(name, says, None, f"{place}: {failure.message}"))
    twice, often = Counter(one.name for one in found).most_common(1)[0]
    if often > 1:
        raise ScenarioError(f"{file}: two designs are called {shown(twice)}")
    return found


def rows_of_table(text: str, file: str) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Place and filled cells of every row of a CSV file."""
    lines = csv.reader(text.splitlines(), skipinitialspace=True)
    try:
        rows = [(lines.line_num, [cell.strip() for cell in cells]) for cells in lines if cells]
    except csv.Error as failure:
        raise ScenarioError(f"{Place(file, lines.line_num)}: {failure}") from None
    if len(rows) < 2:
        raise ScenarioError(f"{file}: a line of columns and a line a design are needed")
    if len(rows) - 1 > MOST_DESIGNS:
        raise ScenarioError(f"{file}: {len(rows) - 1:,} designs; {MOST_DESIGNS:,} at most")
    line, head = rows[0]
    for column in head:
        _check_column(column, Place(file, line))
        if head.count(column) > 1:
            raise ScenarioError(complaint(Place(file, line), column, "stands there twice"))
    for line, cells in rows[1:]:
        if len(cells) != len(head):
            raise ScenarioError(f"{Place(file, line)}: {len(cells)} cells under {len(head)} "
                                "columns")
        yield Place(file, line), {
            column: cell for column, cell in zip(head, cells, strict=True) if cell}


def _check_column(name: str, place: Place) -> None:
    if name not in OF_A_RUN and name not in (known := Catalogue.shipped()):
        raise ScenarioError(complaint(
            place, None, f"{shown(name)} is no parameter" + hint(name, [*OF_A_RUN, *known])))


def _listed(given: Any) -> Any:
    return given if isinstance(given, list) else [given]


Several = Annotated[list[str], BeforeValidator(_listed), Field(min_length=1, max_length=1000)]
Values = Annotated[list[Any], BeforeValidator(_listed), Field(min_length=1, max_length=1000)]


class _Grid(Form):
    """A design file in TOML."""

    scenario: Several = [BASELINE]
    worldview: Several | None = None
    vintage: Several | None = None
    grid: dict[str, Values] = {}


def rows_of_grid(text: str, file: str) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every combination of a grid, the last column the quickest."""
    parsed = parse_toml(text, file)
    found = filled(_Grid, parsed)
    for key in found.grid:
        _check_column(key, parsed.place(("grid", key)))
    columns: dict[str, list[Any]] = {"scenario": list(found.scenario)}
    columns |= {name: given for name in ("worldview", "vintage")
                if (given := getattr(found, name))} | found.grid
    count = 1
    for values in columns.values():
        count *= len(values)
    if count > MOST_DESIGNS:
        raise ScenarioError(f"{file}: {count:,} designs; {MOST_DESIGNS:,} at most")
    for mix in product(*columns.values()):
        yield Place(file), dict(zip(columns, mix, strict=True))
