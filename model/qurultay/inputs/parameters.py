"""What every parameter is and where it comes from: seeds/parameters.toml, read and checked.

A row missing a part, or holding an odd value, is a SeedError with file, line and key.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import filter as matching
from functools import cache
from importlib import resources
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qurultay.core.errors import SeedError, shown
from qurultay.core.toml import Place, TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.inputs.distributions import FAMILIES, Spread
from qurultay.inputs.tables import Row, rows

Array = NDArray[np.float64]

KINDS = ("assumption", "data", "literature", "text")
DECIDERS = ("world", "state")
_REQUIRED = ("value", "range", "unit", "says", "kind", "from", "known_by", "decided_by")
_FIELDS = (*_REQUIRED, "spread", "for_each", "each", "read_when")
READ_WHEN = ("every quarter", "start", "record")
"""When a row is read: by rules in every quarter, when the first world is made, for the record."""
FOR_EACH = ("state", "pair")
"""Of what in Central Asia a row can have one each, on top of its own value."""
EACH = {"corridor": ("corridors.csv", "corridor"), "incident": ("incidents.csv", "kind"),
        "power": ("powers.csv", "power"), "project": ("projects.csv", "project")}
"""What a row can stand for one each of, by table and column, with no value of its own."""
_CLAIM = re.compile(r"[AB]-[0-9]+")
MOST_CLAIMS = 8  # more claims than this behind one number explain nothing


@dataclass(frozen=True)
class Parameter:
    """One number of the model with its range, meaning and source.

    `low` and `high` bound it, `spread` says how it varies between worlds (None: it does not),
    `sources` are claim ids and citations, `known_by` the date it was known, and `decided_by`
    whether the world or a state sets it, hence in which table a scenario may. `read_when` says
    whether a scenario, which acts after the first world is made, can change anything by it.
    """

    key: str
    value: float
    low: float
    high: float
    spread: Spread | None
    unit: str
    says: str
    kind: str
    sources: tuple[str, ...]
    known_by: date
    decided_by: str
    read_when: str = READ_WHEN[0]

    @property
    def uncertain(self) -> bool:
        """Whether worlds differ in it."""
        return self.spread is not None

    @property
    def claims(self) -> tuple[str, ...]:
        """Those of its sources that are claim ids of the two texts."""
        return tuple(source for source in self.sources if _CLAIM.fullmatch(source))

    def quantile(self, u: Array) -> Array:
        """Values for uniform numbers `u` in 0..1 of any shape; monotone, within the range."""
        if self.spread is None:
            return np.full(np.shape(u), self.value)
        return self.spread.quantile(u)


class Catalogue(Mapping[str, Parameter]):
    """All parameters by key, in the order of their file."""

    def __init__(self, parameters: Mapping[str, Parameter], places: Mapping[str, Place]) -> None:
        self._parameters = dict(parameters)
        self._places = dict(places)

    @classmethod
    def read(cls, path: str | Path) -> Catalogue:
        """Read a file of parameters."""
        return _catalogue(read_toml(path, SeedError))

    @classmethod
    def parse(cls, text: str, file: str = "parameters.toml") -> Catalogue:
        """The same from text."""
        return _catalogue(parse_toml(text, file, SeedError))

    @staticmethod
    @cache
    def shipped() -> Catalogue:
        """The parameters in seeds/, read once."""
        text = (resources.files("qurultay.seeds") / "parameters.toml").read_text(encoding="utf-8")
        return _catalogue(parse_toml(text, "seeds/parameters.toml", SeedError))

    def __getitem__(self, key: str) -> Parameter:
        return self._parameters[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parameters)

    def __len__(self) -> int:
        return len(self._parameters)

    def place(self, key: str) -> Place:
        """File and line of a parameter."""
        return self._places[key]

    def values_by_key(self) -> dict[str, float]:
        """The central value of every parameter."""
        return {key: parameter.value for key, parameter in self.items()}


def _catalogue(file: TomlFile) -> Catalogue:
    given = dict(_rows(file.data, ()))
    for path in given:
        if not 2 <= len(path) <= 3:
            where = file.place(path)
            raise SeedError(complaint(where, ".".join(path), "a key has two or three parts"))
    parameters, places = {}, {}
    for path, row in given.items():
        for parameter in _Row(file, path, row).parameters():
            parameters[parameter.key], places[parameter.key] = parameter, file.place(path)
    return Catalogue(parameters, places)


def _rows(table: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Tables that hold more than tables are rows; the others lead to rows."""
    if path and not (table and all(isinstance(value, dict) for value in table.values())):
        yield path, table
        return
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _rows(value, (*path, name))
        else:
            yield (name,), {}


class _Row:
    """One row of the file on its way to become a Parameter."""

    def __init__(self, file: TomlFile, path: tuple[str, ...], row: dict[str, Any]) -> None:
        self.file, self.path, self.row = file, path, row

    def parameters(self) -> Iterator[Parameter]:
        """The row's own and one below it for each of `for_each`; or only one for each of `each`."""
        own = self.parameter()
        if "each" in self.row:
            table, column = EACH[self.one_of("each", tuple(EACH))]
            for name in dict.fromkeys(row.text(column) for row in rows(table)):
                yield replace(own, key=f"{own.key}.{name}")
            return
        yield own
        if "for_each" not in self.row:
            return
        inside = [state.text("code") for state in rows("states.csv")
                  if state.text("role") == "central_asian"]
        of = self.one_of("for_each", FOR_EACH)
        for code in inside if of == "state" else map("-".join, combinations(inside, 2)):
            yield replace(own, key=f"{own.key}.{code}", value=0.0, spread=None,
                          says=f"{own.says} Of {code} alone, on top.")

    def parameter(self) -> Parameter:
        for name in self.row:
            if name not in _FIELDS:
                raise self.error(name, "unknown field" + hint(name, _FIELDS))
        for name in _REQUIRED:
            if name not in self.row:
                raise self.error(None, f"{name} is missing")
        low, high = self.range()
        value = self.number("value", self.row["value"])
        if not low <= value <= high:
            raise self.error("value", f"{value:g} lies outside the range {low:g} to {high:g}")
        return Parameter(
            key=".".join(self.path),
            value=value,
            low=low,
            high=high,
            spread=self.spread(low, high) if "spread" in self.row else None,
            unit=self.text("unit"),
            says=self.text("says"),
            kind=self.one_of("kind", KINDS),
            sources=self.sources(),
            known_by=self.date(),
            decided_by=self.one_of("decided_by", DECIDERS),
            read_when=self.one_of("read_when", READ_WHEN) if "read_when" in self.row
            else READ_WHEN[0],
        )

    def range(self) -> tuple[float, float]:
        low, high = self.numbers("range", self.row["range"], 2)
        if low >= high:
            raise self.error("range", f"the low end {low:g} must be below the high end {high:g}")
        return low, high

    def spread(self, low: float, high: float) -> Spread:
        given = self.row["spread"]
        if not isinstance(given, dict) or len(given) != 1:
            raise self.error("spread", f"one of {', '.join(FAMILIES)} and its numbers is needed")
        [(family, numbers)] = given.items()
        if family not in FAMILIES:
            raise self.error("spread", f"unknown family {shown(family)}" + hint(family, FAMILIES))
        try:
            return Spread(family, tuple(self.numbers("spread", numbers)), low, high)
        except ValueError as failure:
            raise self.error("spread", str(failure)) from None

    def sources(self) -> tuple[str, ...]:
        given = self.row["from"]
        if not isinstance(given, list) or not all(_is_text(source) for source in given):
            raise self.error("from", "a list of claim ids and citations is needed")
        if not given and self.row["kind"] != "assumption":
            raise self.error("from", "only an assumption may have no source")
        if sum(_CLAIM.fullmatch(source) is not None for source in given) > MOST_CLAIMS:
            raise self.error("from", f"more than {MOST_CLAIMS} claims stand behind this row")
        return tuple(given)

    def date(self) -> date:
        given = self.row["known_by"]
        if type(given) is not date:
            raise self.error("known_by", "a date without quotes such as 2021-12-31 is needed")
        return given

    def text(self, name: str) -> str:
        given = self.row[name]
        if not _is_text(given):
            raise self.error(name, f"a text is needed, not {shown(given)}")
        return str(given)

    def one_of(self, name: str, allowed: Sequence[str]) -> str:
        given = self.text(name)
        if given not in allowed:
            raise self.error(name, f"{shown(given)} is none of them" + hint(given, allowed))
        return given

    def numbers(self, name: str, given: object, count: int | None = None) -> list[float]:
        if not isinstance(given, list) or count not in (None, len(given)):
            raise self.error(name, f"a list of {count or 'its'} numbers is needed")
        return [self.number(name, entry) for entry in given]

    def number(self, name: str, given: object) -> float:
        if isinstance(given, bool) or not isinstance(given, int | float):
            raise self.error(name, f"a number is needed, not {shown(given)}")
        if not math.isfinite(given):
            raise self.error(name, f"a finite number is needed, not {given}")
        return float(given)

    def error(self, name: str | None, what: str) -> SeedError:
        place = self.file.place((*self.path, name) if name else self.path)
        return SeedError(complaint(place, ".".join((*self.path, *([name] if name else []))), what))


def _is_text(given: object) -> bool:
    return isinstance(given, str) and bool(given.strip())


def off_values(row: Row) -> dict[str, float]:
    """The keys of a row of mechanisms.csv, and the values that switch the mechanism off.

    A lever may be a pattern: `growth.trend.*` is the key of every state, also of one added later.
    """
    words, off = row.words("lever"), [float(value) for value in row.words("off")]
    values = off * len(words) if len(off) == 1 else off
    return {key: value for word, value in zip(words, values, strict=True)
            for key in matching(Catalogue.shipped(), word)}
