"""What the tables know of politics: rungs of pairs, treaties, leaders, and where effort goes."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.inputs.channels import Channels
from qurultay.inputs.tables import rows

RUNGS = ("shut", "cold", "normal", "close")
TREATIES = ("partnership", "alliance")

_UNNAMED = 0.01
"""Share of effort in a channel that effort.csv does not name."""


@dataclass(frozen=True)
class Standing:
    """On which rung of the ladder a pair stood, from when until when."""

    pair: int
    rung: int
    since: Quarter
    until: Quarter | None


@dataclass(frozen=True)
class Treaty:
    """A treaty of states by their rows: of which kind, when signed, in force and ended."""

    name: str
    kind: str
    between: tuple[int, ...]
    signed: Quarter
    in_force: Quarter
    until: Quarter | None


def standings_of(states: tuple[str, ...], pair_of: IntArray) -> tuple[Standing, ...]:
    """The rungs of pairs by the dates of standings.csv."""
    return tuple(
        Standing(int(pair_of[row.two("left", "right", states)]), row.one_of("rung", RUNGS),
                 *row.dates())
        for row in rows("standings.csv"))


def treaties_of(states: tuple[str, ...]) -> tuple[Treaty, ...]:
    """The treaties of treaties.csv with their dates.

    Raises:
        SeedError: if one lacks a second state or a date, or was in force before it was signed.
    """
    found = []
    for row in rows("treaties.csv"):
        between = tuple(row.place(code, states) for code in row.words("between"))
        signed, in_force, until = (row.quarter(name) for name in ("signed", "in_force", "until"))
        if signed is None or in_force is None or in_force < signed or len(set(between)) < 2:
            raise row.error("needs two states, and the quarters it was signed and in force since")
        found.append(Treaty(row.text("treaty"), TREATIES[row.one_of("kind", TREATIES)], between,
                            signed, in_force, until))
    return tuple(found)


def leaders_of(states: tuple[str, ...]) -> tuple[FloatArray, tuple[Quarter | None, ...]]:
    """Changes of leaders a year (n, 1), and since when the one of the base year holds office."""
    rate = np.zeros((len(states), 1))
    since: list[Quarter | None] = [None] * len(states)
    for row in rows("leaders.csv"):
        at = row.one_of("state", states)
        rate[at], since[at] = row.number("rate", 0.0, 4.0), row.quarter("since")
    return rate, tuple(since)


def effort_of(channels: Channels, states: tuple[str, ...], output: FloatArray) -> FloatArray:
    """Measured shares of effort abroad, 0 where nobody has measured. (n, c, 1)

    A column of effort.csv names one or more channels; several share it alike, and those to
    neighbours by the root of the partner's output. A channel that no column names has a little.

    Raises:
        SeedError: if a column names no channel that is open to a state.
    """
    found = np.zeros((len(states), len(channels.names), 1))
    for row in rows("effort.csv"):
        state = row.one_of("state", states)
        patterns = [pattern for column in row.cells for pattern in column.split()]
        found[state, :, 0] = [
            0.0 if c == channels.home or any(fnmatch(name, pattern) for pattern in patterns)
            else _UNNAMED * channels.ever.open_to[state, c, 0]
            for c, name in enumerate(channels.names)]
        for column in row.cells:
            if column in ("state", "kind", "from"):
                continue
            fits = [c for c, name in enumerate(channels.names)
                    if any(fnmatch(name, pattern) for pattern in column.split())
                    and channels.ever.open_to[state, c, 0]]
            if not fits:
                raise row.error(f"no channel of {states[state]} is named {column!r}")
            near = channels.ground.partner[fits]
            weight = np.where(near >= 0, np.sqrt(output[near]), 1.0) if "*" in column else (
                np.ones(len(fits)))
            found[state, fits, 0] = row.number(column, 0.0, 1.0) * weight / weight.sum()
    return found
