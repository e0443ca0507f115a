"""The three networks of the region as arrays: channels of cooperation, routes, projects."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import FloatArray, IntArray
from .tables import Row, rows

MODES = ("bilateral", "intra_regional", "great_power_led", "none")


@dataclass(frozen=True)
class Channels:
    """Ways to cooperate and whom each one ties together (c channels, p pairs, n actors).

    `reach` (c, p, 1) is how strongly a channel ties a pair, 0..1, `divided` the
    same where its work is divided among partners, `reach_dense` (c, n, n, 1) reach over both
    sides; `toward` (c, n, n, 1) is the
    share of a state's effort in a channel that reaches each partner, rows summing to 1 or 0.
    `fit` (n, c, 1) is the likeness of the state's priorities and the channel's themes, 0..1.
    `binding` (n, c, power, 1) is how far effort in a channel ties a state to a power, 0..1.
    `open_to` (n, c, 1) is 1 where the state can use the channel. `regional` (c, 1) marks the
    channels held back by their least willing member.
    """

    names: tuple[str, ...]
    mode: IntArray
    reach: FloatArray
    divided: FloatArray
    reach_dense: FloatArray
    toward: FloatArray
    fit: FloatArray
    binding: FloatArray
    open_to: FloatArray
    regional: FloatArray
    led_by: IntArray


@dataclass(frozen=True)
class Routes:
    """Corridors and the groups of pairs that may choose among them (r corridors, g groups).

    `share` (g, r, 1) is the base-year share of a group's goods on a corridor; `group` (p,) is
    the group of a pair, the last one (all zero) for pairs without a choice. `crosses`
    (r, n, 1) marks the acting places a corridor passes.
    """

    names: tuple[str, ...]
    labels: tuple[str, ...]
    share: FloatArray
    group: IntArray
    crosses: FloatArray
    risk: FloatArray
    capacity: FloatArray
    load: FloatArray


@dataclass(frozen=True)
class Projects:
    """Things to be built and what each one changes once it is open (k projects)."""

    names: tuple[str, ...]
    labels: tuple[str, ...]
    places: FloatArray
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


def channels(states: tuple[str, ...], roles: tuple[str, ...], themes: tuple[str, ...],
             priorities: FloatArray, neighbours: FloatArray, output: FloatArray,
             pair_of: IntArray) -> Channels:
    """Channels of `channels.csv` with the members of `memberships.csv`."""
    table = rows("channels.csv")
    names = tuple(row.text("channel") for row in table)
    powers = tuple(i for i, role in enumerate(roles) if role == "great_power")
    reach = np.zeros((len(names), neighbours.shape[0], 1))
    for c, row in enumerate(table):
        reach[c] = _reach(row, states, roles, neighbours, pair_of)
    toward = _toward(reach, output, pair_of)
    divided = np.stack([_divided(r, t, pair_of) for r, t in zip(reach, toward, strict=True)])
    two_sided = np.array([name.startswith("bilateral") for name in names])
    reach = np.where(two_sided[:, None, None], divided, reach)
    codes = tuple(states[i] for i in powers)
    led = np.array([codes.index(row.text("power")) if row.text("power") else -1 for row in table])
    offered = np.array([[row.number(theme, 0, 1) for theme in themes] for row in table])
    return Channels(
        names=names,
        mode=np.array([row.one_of("mode", MODES) for row in table]),
        reach=reach, divided=divided, reach_dense=_dense(reach, pair_of), toward=toward,
        fit=_likeness(priorities, offered)[:, :, None],
        binding=_binding(table, toward, powers, led), open_to=_open_to(names, toward),
        regional=np.array([[float(row.text("mode") == "intra_regional")] for row in table]),
        led_by=led,
    )


def _reach(row: Row, states: tuple[str, ...], roles: tuple[str, ...], neighbours: FloatArray,
           pair_of: IntArray) -> FloatArray:
    """How strongly a channel ties each pair: by border, by being a power, or by forums. (p, 1)"""
    name = row.text("channel")
    if name == "bilateral_neighbour":
        return neighbours
    found = np.zeros_like(neighbours)
    if name == "bilateral_power":
        for power, role in enumerate(roles):
            for state, role_there in enumerate(roles):
                if role == "great_power" and role_there not in ("great_power", "rest"):
                    found[pair_of[state, power]] = 1.0
        return found
    forums = [forum for forum in rows("memberships.csv") if forum.text("channel") == name]
    for forum in forums:
        members = [forum.place(code, states) for code in forum.words("state")]
        for one in members:
            for other in members:
                if one < other:
                    found[pair_of[one, other]] += 1.0 / len(forums)
    return found


def _divided(reach: FloatArray, toward: FloatArray, pair_of: IntArray) -> FloatArray:
    """Reach of a channel where effort for one partner is lost to the others. (p, 1)"""
    found = np.zeros_like(reach)
    for one in range(len(pair_of)):
        for other in range(one + 1, len(pair_of)):
            share = toward[one, other] * toward[other, one]
            found[pair_of[one, other]] = reach[pair_of[one, other]] * np.sqrt(share)
    return found


def _toward(reach: FloatArray, output: FloatArray, pair_of: IntArray) -> FloatArray:
    """Attention goes to partners by reach and by the square root of their weight. (c, n, n, 1)"""
    n = len(output)
    weight = np.sqrt(output)[None, None, :]
    tie = reach[:, pair_of, 0] * (1.0 - np.eye(n)) * weight
    whole = tie.sum(axis=2, keepdims=True)
    share: FloatArray = np.where(whole > 0, tie / np.where(whole > 0, whole, 1.0), 0.0)
    return share[..., None]


def _dense(reach: FloatArray, pair_of: IntArray) -> FloatArray:
    """A pair array laid over both sides, nothing on the diagonal. (c, n, n, 1)"""
    n = len(pair_of)
    return np.ascontiguousarray(reach[:, pair_of] * (1.0 - np.eye(n))[None, :, :, None])


def _likeness(priorities: FloatArray, offered: FloatArray) -> FloatArray:
    """Cosine of the angle between what a state wants and what a channel offers. (n, c)"""
    length = np.sqrt((priorities**2).sum(1))[:, None] * np.sqrt((offered**2).sum(1))[None, :]
    found: FloatArray = (priorities @ offered.T) / np.where(length > 0, length, 1.0)
    return found


def _binding(table: tuple[Row, ...], toward: FloatArray, powers: tuple[int, ...],
             led: IntArray) -> FloatArray:
    """How far effort in a channel ties a state to each power. (n, c, power, 1)"""
    n = toward.shape[1]
    found = np.zeros((n, len(table), len(powers), 1))
    for c, row in enumerate(table):
        if led[c] >= 0:
            found[:, c, led[c]] = row.number("binding", 0, 1)
        else:
            found[:, c, :, 0] = row.number("binding", 0, 1) * toward[c][:, list(powers), 0]
    for place, power in enumerate(powers):
        found[power, :, place] = 0.0  # nobody is bound to itself
    return found


def _open_to(names: tuple[str, ...], toward: FloatArray) -> FloatArray:
    """1 where a state has a partner in a channel; staying at home is open to all. (n, c, 1)"""
    found = (toward.sum(axis=2) > 0).astype(np.float64)
    found[names.index("none")] = 1.0
    return np.ascontiguousarray(np.swapaxes(found, 0, 1))


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


def projects(states: tuple[str, ...], powers: tuple[int, ...]) -> Projects:
    """Projects of `projects.csv`; `corridor` (k, r, 1) and `sponsor` (k, power, 1) are masks."""
    table = rows("projects.csv")
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

    return Projects(
        names=tuple(row.text("project") for row in table),
        labels=tuple(row.text("label") for row in table),
        places=places, sponsor=sponsor, corridor=corridor, progress=column("progress_2021"),
        build_quarters=column("build_quarters"), cost=column("cost_busd"),
        capacity=column("capacity_mt"), days_saved=column("days_saved"),
        cost_cut=column("cost_cut"), energy_gain=column("energy_gain"),
        high_value_gain=column("high_value_gain"), dependence_gain=column("dependence_gain"),
    )
