"""Two networks of the region as arrays: routes of goods and projects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Weights
from qurultay.inputs.tables import Row, rows


@dataclass(frozen=True)
class Routes:
    """Corridors and the groups of pairs that may choose among them (r corridors, g groups).

    `share` (g, r, 1) is the base-year share of a group's goods on a corridor; `group` (p,) that of
    a pair, the last one (all zero) for pairs without a choice; `crosses` (r, n, 1) marks the
    acting places a corridor passes.
    """

    names: tuple[str, ...]
    labels: tuple[str, ...]
    share: FloatArray
    group: IntArray
    crosses: FloatArray
    risk: FloatArray
    capacity: FloatArray
    load: FloatArray

    @cached_property
    def crossed(self) -> Weights:
        """From a state value to its sum over the places a corridor passes. (r <- n)"""
        return Weights(self.crosses[:, :, 0])

    @cached_property
    def usual(self) -> Weights:
        """From a corridor value to its mean at base-year shares in each group. (group <- r)"""
        return Weights(self.share[:, :, 0])

    @cached_property
    def loaded(self) -> Weights:
        """From goods of a group to those on each corridor at base-year shares. (r <- group)"""
        return Weights(self.share[:, :, 0].T)


@dataclass(frozen=True)
class Projects:
    """Things to be built and what each one changes once it is open (k projects).

    `places` (k, n, 1) where it lies, `payers` those of them that are no power.
    """

    names: tuple[str, ...]
    labels: tuple[str, ...]
    places: FloatArray
    payers: FloatArray
    sponsor: FloatArray
    corridor: FloatArray
    progress: FloatArray
    build_quarters: FloatArray
    cost: FloatArray
    capacity: FloatArray
    days_saved: FloatArray
    cost_cut: FloatArray
    energy_gain: FloatArray
    high_value_gain: FloatArray
    dependence_gain: FloatArray

    def joined(self, more: Projects) -> Projects:
        """These projects, and then some more."""
        both: dict[str, Any] = {part.name: (getattr(self, part.name), getattr(more, part.name))
                                for part in fields(self)}
        found: dict[str, Any] = {
            name: one + other if isinstance(one, tuple) else np.concatenate([one, other])
            for name, (one, other) in both.items()}
        return Projects(**found)

    @cached_property
    def adds(self) -> Weights:
        """From how far a project serves to capacity by corridor. (r <- k)"""
        return Weights((self.corridor[:, :, 0] * self.capacity).T)

    @cached_property
    def saves_days(self) -> Weights:
        """As `adds`, to days saved by corridor. (r <- k)"""
        return Weights((self.corridor[:, :, 0] * self.days_saved).T)

    @cached_property
    def cuts_cost(self) -> Weights:
        """As `adds`, to log cost saved by corridor. (r <- k)"""
        return Weights((self.corridor[:, :, 0] * self.cost_cut).T)

    @cached_property
    def yields_energy(self) -> Weights:
        """As `adds`, to energy security by state. (n <- k)"""
        return Weights((self.places[:, :, 0] * self.energy_gain).T)

    @cached_property
    def yields_skill(self) -> Weights:
        """As `adds`, to high-value goods by state. (n <- k)"""
        return Weights((self.places[:, :, 0] * self.high_value_gain).T)

    @cached_property
    def ties(self) -> tuple[Weights, Weights]:
        """As `adds`, to energy tied, and debt owed, to a power. (n, g <- k)"""
        table = self.places * self.sponsor[:, None, :, 0] * self.dependence_gain[:, :, None]
        energetic = (self.energy_gain > 0)[:, :, None]
        return (Weights(np.moveaxis(table * energetic, 0, -1)),
                Weights(np.moveaxis(table * ~energetic, 0, -1)))

    @cached_property
    def paid_by(self) -> Weights:
        """From a state value to its sum over the places of a project that pay for it. (k <- n)"""
        return Weights(self.payers[:, :, 0])

    @cached_property
    def sponsored(self) -> Weights:
        """From a value of powers to that of the project's sponsors. (k <- g)"""
        return Weights(self.sponsor[:, :, 0])


def routes(states: tuple[str, ...], pair_of: IntArray) -> Routes:
    """Corridors of `corridors.csv` and the groups of pairs of `routes.csv`."""
    table = rows("corridors.csv")
    names = tuple(row.text("corridor") for row in table)
    groups = tuple(dict.fromkeys(row.text("group") for row in rows("routes.csv")))
    share = np.zeros((len(groups) + 1, len(names), 1))
    group = np.full(len(states) * (len(states) - 1) // 2, len(groups), dtype=np.int64)
    for row in rows("routes.csv"):
        g = groups.index(row.text("group"))
        share[g, row.one_of("corridor", names)] = row.number("share", 0, 1)
        for one in row.words("left"):
            for other in row.words("right"):
                if one != other:
                    group[pair_of[row.place(one, states), row.place(other, states)]] = g
    crosses = np.zeros((len(names), len(states), 1))
    # Corridors may pass places that do not act; those are rows of places.csv.
    known = (*states, *(row.text("code") for row in rows("places.csv")))
    for r, row in enumerate(table):
        for at in (row.place(name, known) for name in row.words("places")):
            if at < len(states):
                crosses[r, at] = 1.0

    def column(name: str) -> FloatArray:
        return np.array([[row.number(name, 0)] for row in table])

    return Routes(
        names=names, labels=tuple(row.text("label") for row in table), share=share, group=group,
        crosses=crosses, risk=column("risk"),
        capacity=column("capacity_mt"), load=column("load_mt"),
    )


def projects(states: tuple[str, ...], powers: tuple[int, ...], table: Sequence[Row],
             year: int | None = None) -> Projects:
    """Projects out of rows like those of `projects.csv`.

    `corridor` (k, r, 1) and `sponsor` (k, power, 1) are masks. What was measured of progress after
    `year` had not begun by then.
    """
    corridors = tuple(row.text("corridor") for row in rows("corridors.csv"))
    codes = tuple(states[i] for i in powers)
    places = np.zeros((len(table), len(states), 1))
    corridor = np.zeros((len(table), len(corridors), 1))
    sponsor = np.zeros((len(table), len(powers), 1))
    for k, row in enumerate(table):
        for place in row.words("places"):
            places[k, row.place(place, states)] = 1.0
        if row.text("corridor"):
            corridor[k, row.one_of("corridor", corridors)] = 1.0
        if row.text("sponsor"):
            sponsor[k, row.one_of("sponsor", codes)] = 1.0

    def column(name: str) -> FloatArray:
        return np.array([[row.number(name, 0)] for row in table])

    payers = places.copy()
    payers[:, list(powers)] = 0.0
    return Projects(
        names=tuple(row.text("project") for row in table),
        labels=tuple(row.text("label") for row in table),
        places=places, payers=payers, sponsor=sponsor, corridor=corridor,
        progress=column("progress") * np.array(
            [[float(year is None or row.year() <= year)] for row in table]),
        build_quarters=column("build_quarters"), cost=column("cost_busd"),
        capacity=column("capacity_mt"), days_saved=column("days_saved"),
        cost_cut=column("cost_cut"), energy_gain=column("energy_gain"),
        high_value_gain=column("high_value_gain"), dependence_gain=column("dependence_gain"),
    )
