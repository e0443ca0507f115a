"""Reading the seeds: who the actors are, how pairs, channels, routes and projects lie."""

from __future__ import annotations

from functools import cache

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import SeedError
from qurultay.core.quarters import Quarter
from qurultay.inputs.base_year import read as read_base_year
from qurultay.inputs.channels import channels, forums_of
from qurultay.inputs.completeness import check
from qurultay.inputs.networks import projects, routes
from qurultay.inputs.region_map import (
    KINDS_OF_DEPENDENCE,
    KINDS_OF_SANCTION,
    STANCES,
    SUPPORTS,
    Facts,
    Measure,
    mask,
)
from qurultay.inputs.tables import Row, rows

__all__ = ["KINDS_OF_DEPENDENCE", "KINDS_OF_SANCTION", "STANCES", "SUPPORTS", "Facts", "Measure",
           "priorities_of", "read"]


def _pair_value(table: str, column: str, states: tuple[str, ...], pair_of: IntArray,
                fill: float) -> FloatArray:
    """A column of relations.csv over all pairs, `fill` where no row speaks. (p, 1)"""
    values = np.full((len(states) * (len(states) - 1) // 2, 1), fill)
    for row in rows(table):
        values[pair_of[row.two("left", "right", states)]] = row.number(column, 0.0, 1.0)
    return values


def _measures(states: tuple[str, ...]) -> tuple[Measure, ...]:
    return tuple(
        Measure(*row.two("sender", "target", states),
                KINDS_OF_SANCTION[row.one_of("kind", KINDS_OF_SANCTION)], *row.dates(),
                row.number("enforcement", 0.0, 1.0))
        for row in rows("sanctions.csv"))


def _imposes(measures: tuple[Measure, ...], n: int) -> FloatArray:
    """1 where a sender has a measure of a kind against a target at any time. (kind, n, n, 1)"""
    found = np.zeros((len(KINDS_OF_SANCTION), n, n, 1))
    for measure in measures:
        found[KINDS_OF_SANCTION.index(measure.kind), measure.sender, measure.target] = 1.0
    return found


def _mediation(states: tuple[str, ...], pair_of: IntArray, central: FloatArray,
               ) -> tuple[int, FloatArray]:
    """The pair of mediators, and the pairs of the region they are no party to. (p, 1)"""
    if len(rows("mediators.csv")) != 1:
        raise SeedError("seeds/mediators.csv needs exactly one row: the pair that mediates")
    [row] = rows("mediators.csv")
    both = set(row.two("left", "right", states))
    reach = np.zeros((len(states) * (len(states) - 1) // 2, 1))
    inside = [i for i in range(len(states)) if central[i, 0] > 0 and i not in both]
    for one in inside:
        for other in inside:
            if one != other:
                reach[pair_of[one, other]] = 1.0
    first, second = sorted(both)
    return int(pair_of[first, second]), reach


def _dependence(states: tuple[str, ...], powers: tuple[int, ...]) -> FloatArray:
    """Dependence of a state on a power by kind in the base year, share. (kind, state, power, 1)"""
    found = np.zeros((len(KINDS_OF_DEPENDENCE), len(states), len(powers), 1))
    codes = tuple(states[i] for i in powers)
    for row in rows("dependences.csv"):
        kind, power = row.one_of("kind", KINDS_OF_DEPENDENCE), row.one_of("power", codes)
        state, _ = row.two("state", "power", states)
        found[kind, state, power] = row.number("value", 0.0, 1.0)
    return found


def _incidents(states: tuple[str, ...]) -> tuple[tuple[str, ...], FloatArray, FloatArray]:
    """Kinds, hazard per quarter and loss as a share of a quarter's output. (kind, state, 1)"""
    table = rows("incidents.csv")
    kinds = tuple(dict.fromkeys(row.text("kind") for row in table))
    hazard = np.zeros((len(kinds), len(states), 1))
    loss = np.zeros_like(hazard)
    for row in table:
        at = (row.one_of("kind", kinds), row.one_of("state", states))
        hazard[at], loss[at] = row.number("hazard", 0, 1), row.number("loss", 0, 1)
    return kinds, hazard, loss


def _neighbours(states: tuple[str, ...], roles: tuple[str, ...], pair_of: IntArray) -> FloatArray:
    """Pairs of acting states with a common border, neither a power. (p, 1)"""
    found = np.zeros((len(states) * (len(states) - 1) // 2, 1))
    for row in rows("pairs.csv"):
        one, other = row.one_of("a", states), row.one_of("b", states)
        if not {roles[one], roles[other]} & {"great_power", "rest"}:
            found[pair_of[one, other]] = row.number("contiguous", 0, 1)
    return found


def priorities_of(states: tuple[str, ...]) -> tuple[tuple[str, ...], FloatArray]:
    """Themes, and the share of each in what every state wants. (n, theme)"""
    table = rows("priorities.csv")
    themes = tuple(name for name in table[0].cells if name not in ("state", "kind", "from"))
    found = np.zeros((len(states), len(themes)))
    for row in table:
        found[row.one_of("state", states)] = [row.number(theme, 0, 1) for theme in themes]
    return themes, found


def _powers_column(column: str, powers: tuple[int, ...], states: tuple[str, ...]) -> FloatArray:
    found = np.zeros((len(powers), 1))
    codes = tuple(states[i] for i in powers)
    for row in rows("powers.csv"):
        found[row.one_of("power", codes)] = _power_cell(row, column)
    return found


def _power_cell(row: Row, column: str) -> float:
    if column == "stance_2021":
        return float(row.one_of(column, STANCES))
    return row.number(column, 0, 2)


@cache
def read() -> Facts:
    """Everything the seeds say, checked and laid out as arrays; SeedError names table and line."""
    check()
    table = rows("states.csv")
    states = tuple(row.text("code") for row in table)
    roles = tuple(row.text("role") for row in table)
    n = len(states)
    left, right = (side.astype(np.int64) for side in np.triu_indices(n, 1))
    pair_of = np.zeros((n, n), dtype=np.int64)
    pair_of[left, right] = pair_of[right, left] = np.arange(len(left))
    powers = tuple(i for i, role in enumerate(roles) if role == "great_power")
    neighbours = _neighbours(states, roles, pair_of)
    themes, priorities = priorities_of(states)
    kinds, hazard, loss = _incidents(states)
    base = read_base_year()
    central = mask([role == "central_asian" for role in roles])

    measures = _measures(states)
    mediators, mediated = _mediation(states, pair_of, central)

    def relation(column: str, fill: float) -> FloatArray:
        return _pair_value("relations.csv", column, states, pair_of, fill)

    return Facts(
        states=states, roles=roles, base=base, left=left, right=right, pair_of=pair_of,
        central=central, acting=mask([role != "rest" for role in roles]), powers=powers,
        neighbours=neighbours,
        trust=relation("trust", 0.4), depth=relation("depth", 0.2),
        conflict_hazard=relation("conflict_hazard", 0.0), conflict=relation("conflict_2021", 0.0),
        closure=relation("closure_2021", 0.0), rivalry=relation("rivalry", 0.0),
        dependence=_dependence(states, powers),
        stance=_powers_column("stance_2021", powers, states),
        supply=_powers_column("supply_2021", powers, states),
        leverage=_powers_column("leverage", powers, states),
        hazard=hazard, loss=loss, incidents=kinds, measures=measures,
        imposes=_imposes(measures, n), mediators=mediators, mediated=mediated,
        channels=channels(states, roles, themes, priorities, neighbours, base.output, pair_of,
                          forums_of(states, roles), Quarter(base.year, 4)),
        routes=routes(states, pair_of),
        projects=projects(states, powers),
    )
