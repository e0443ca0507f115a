"""Quarters of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import overload

from qurultay.core.errors import ScenarioError, shown

_QUARTER = re.compile(r"([0-9]{4})Q([1-4])", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """One quarter of a calendar year, e.g. `Quarter(2022, 1)`, written "2022Q1".

    `q + 3` is three quarters later, `b - a` the number of quarters from a to b. ScenarioError for
    years outside 1900 to 2199 and numbers outside 1 to 4.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.number <= 4):
            raise ScenarioError(
                f"there is no quarter {self.year}Q{self.number} here: years run from "
                f"{FIRST_YEAR} to {LAST_YEAR}, quarters from Q1 to Q4"
            )

    @classmethod
    def parse(cls, text: object) -> Quarter:
        """Read "2022Q1"; anything else is a `ScenarioError` (which is a ValueError)."""
        if isinstance(text, Quarter):
            return cls(text.year, text.number)
        match = _QUARTER.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise ScenarioError(
                f'{shown(text)} is not a quarter: write a year and Q1 to Q4, such as "2022Q1"'
            )
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Quarter:
        """The quarter whose `ordinal` this is."""
        year, rest = divmod(ordinal, 4)
        return cls(year, rest + 1)

    @property
    def ordinal(self) -> int:
        """Quarters since the first quarter of year 0; consecutive quarters differ by one."""
        return self.year * 4 + self.number - 1

    def __add__(self, count: int) -> Quarter:
        return Quarter.from_ordinal(self.ordinal + count)

    @overload
    def __sub__(self, other: Quarter) -> int: ...
    @overload
    def __sub__(self, other: int) -> Quarter: ...
    def __sub__(self, other: Quarter | int) -> int | Quarter:
        if isinstance(other, Quarter):
            return self.ordinal - other.ordinal
        return Quarter.from_ordinal(self.ordinal - other)

    def __str__(self) -> str:
        return f"{self.year:04d}Q{self.number}"


def quarters(start: Quarter, end: Quarter) -> list[Quarter]:
    """All quarters from start to end, both inclusive; empty when end is before start."""
    return [Quarter.from_ordinal(at) for at in range(start.ordinal, end.ordinal + 1)]
