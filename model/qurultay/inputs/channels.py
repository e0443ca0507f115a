"""Channels of cooperation: who can work with whom in which mode, and how strongly it ties them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Weights, laid_out, total
from qurultay.inputs.tables import Row, rows

MODES = ("bilateral", "intra_regional", "great_power_led", "none")


@dataclass(frozen=True)
class Slots:
    """Where effort can go: every channel that is open to a state, state by state (s slots).

    `state` and `channel` (s,) say whose and which; the modes that a state has any channel in
    are its nests, `nest` (s,) the nest of each slot and `state_of_nest` (nest,) whose it is.
    `abroad` (s, 1) is 0 for attention kept at home and 1 elsewhere.
    """

    state: IntArray
    channel: IntArray
    nest: IntArray
    state_of_nest: IntArray
    abroad: FloatArray
    shape: tuple[int, int]

    @classmethod
    def of(cls, open_to: FloatArray, mode: IntArray) -> Slots:
        """The slots of `open_to` (n, c, 1), 1 where a channel is open; `mode` (c,) of each."""
        state, channel = np.nonzero(open_to[..., 0])
        nests, nest = np.unique(state * len(MODES) + mode[channel], return_inverse=True)
        abroad = (mode[channel] != MODES.index("none"))[:, None] * 1.0
        return cls(state, channel, nest, nests // len(MODES), abroad, open_to.shape[:2])

    @cached_property
    def alike(self) -> Weights:
        """Sums over the slots of each nest."""
        return Weights((self.nest == np.arange(len(self.state_of_nest))[:, None]) * 1.0)

    @cached_property
    def modes(self) -> Weights:
        """Sums over the nests of the state of each nest."""
        return Weights((self.state_of_nest == self.state_of_nest[:, None]) * 1.0)

    @cached_property
    def crowd(self) -> FloatArray:
        """How many slots share a nest. (nest, 1)"""
        return np.bincount(self.nest).astype(np.float64)[:, None]

    def pick(self, effort: FloatArray) -> FloatArray:
        """Effort (n, c, m) in each slot. (s, m)"""
        return effort[self.state, self.channel]

    def spread(self, values: FloatArray) -> FloatArray:
        """Values of slots (s, m) laid out by state and channel, 0 where closed. (n, c, m)"""
        return laid_out(values, self.shape, (self.state, self.channel))


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

    @cached_property
    def slots(self) -> Slots:
        """Every channel open to every state."""
        return Slots.of(self.open_to, self.mode)

    def slots_of(self, state: int) -> Slots:
        """The channels open to one state, which is the only one of its rows."""
        return Slots.of(self.open_to[state : state + 1], self.mode)

    @cached_property
    def home(self) -> int:
        """The channel of attention kept at home."""
        return self.names.index("none")

    @cached_property
    def answered(self) -> Weights:
        """From effort in slots to effort of the partners each slot reaches. (s <- s)"""
        at, slots = self.slots.channel, self.slots
        alike = at[:, None] == at[None]
        toward = self.toward[at][np.arange(len(at)), slots.state][:, slots.state, 0]
        return Weights(toward * alike)

    @cached_property
    def partners(self) -> Weights:
        """From a pair value to its mean over the partners each slot reaches. (s <- p)"""
        return Weights(self._by_pair(self.toward))

    @cached_property
    def reached(self) -> Weights:
        """From a pair value to its sum over the partners each slot reaches. (s <- p)"""
        return Weights(self._by_pair(self.reach_dense))

    def _by_pair(self, tie: FloatArray) -> FloatArray:
        """A tie (c, n, n, 1) of each slot to each pair that its state is party to. (s, p)"""
        n = tie.shape[1]
        found = np.zeros((len(self.slots.state), n * (n - 1) // 2))
        for pair, (left, right) in enumerate(zip(*np.triu_indices(n, 1), strict=True)):
            for one, other in ((left, right), (right, left)):
                own = np.flatnonzero(self.slots.state == one)
                found[own, pair] = tie[self.slots.channel[own], one, other, 0]
        return found

    @cached_property
    def bound(self) -> Weights:
        """From values by state and power to the slots that bind the state to it. (s <- n, g)"""
        at = self.slots
        table = np.zeros((len(at.state), len(self.binding), self.binding.shape[2]))
        table[np.arange(len(at.state)), at.state] = self.binding[at.state, at.channel, :, 0]
        return Weights(table, inner=2)

    @cached_property
    def binds(self) -> Weights:
        """From effort by state and channel to effort bound to each power. (n, g <- n, c)"""
        n, c, g = self.binding.shape[:3]
        table = np.zeros((n, g, n, c))
        for state in range(n):
            table[state, :, state] = self.binding[state, :, :, 0].T
        return Weights(table, inner=2)

    @cached_property
    def meetings(self) -> tuple[IntArray, IntArray, Weights, Weights]:
        """Every channel and pair that meet: slots of both sides, and two sums over them by pair.

        The first sum counts work that is divided among partners, the second what more there is
        where it serves all pairs at once. (p <- meeting)
        """
        slot = np.full(self.slots.shape, -1)
        slot[self.slots.state, self.slots.channel] = np.arange(len(self.slots.state))
        channel, pair = np.nonzero(self.reach[..., 0])
        left, right = np.triu_indices(self.slots.shape[0], 1)
        own = np.arange(self.reach.shape[1])[:, None] == pair[None]
        divided = self.divided[channel, pair, 0]
        return (slot[left[pair], channel], slot[right[pair], channel], Weights(own * divided),
                Weights(own * (self.reach[channel, pair, 0] - divided)))


def channels(states: tuple[str, ...], roles: tuple[str, ...], themes: tuple[str, ...],
             priorities: FloatArray, neighbours: FloatArray, output: FloatArray,
             pair_of: IntArray, forums: Sequence[Row] | None = None) -> Channels:
    """Channels of `channels.csv` with the members of `memberships.csv`, or of those `forums`."""
    known = rows("memberships.csv") if forums is None else forums
    table = rows("channels.csv")
    names = tuple(row.text("channel") for row in table)
    powers = tuple(i for i, role in enumerate(roles) if role == "great_power")
    reach = np.zeros((len(names), neighbours.shape[0], 1))
    for c, row in enumerate(table):
        reach[c] = _reach(row, states, roles, neighbours, pair_of, known)
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
           pair_of: IntArray, known: Sequence[Row]) -> FloatArray:
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
    forums = [forum for forum in known if forum.text("channel") == name]
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
    tie = (reach[:, pair_of, 0] * (1.0 - np.eye(n)) * weight)[..., None]
    whole = total(tie, axis=2)[:, :, None]
    share: FloatArray = np.where(whole > 0, tie / np.where(whole > 0, whole, 1.0), 0.0)
    return share


def _dense(reach: FloatArray, pair_of: IntArray) -> FloatArray:
    """A pair array laid over both sides, nothing on the diagonal. (c, n, n, 1)"""
    n = len(pair_of)
    return np.ascontiguousarray(reach[:, pair_of] * (1.0 - np.eye(n))[None, :, :, None])


def _likeness(priorities: FloatArray, offered: FloatArray) -> FloatArray:
    """Cosine of the angle between what a state wants and what a channel offers. (n, c)"""
    wanted, given = priorities.T[:, :, None], offered.T[:, None]
    length = np.sqrt(total(wanted * wanted) * total(given * given))
    found: FloatArray = total(wanted * given) / np.where(length > 0, length, 1.0)
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
