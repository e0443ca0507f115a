"""Channels of cooperation: who can work with whom in which mode, and how strongly it ties them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cached_property
from itertools import combinations

import numpy as np

from qurultay.core.arrays import DatedWeights, FloatArray, IntArray, Weights, laid_out, total
from qurultay.core.quarters import Quarter
from qurultay.inputs.forums import Forum, part
from qurultay.inputs.tables import Row, rows

MODES = ("bilateral", "intra_regional", "great_power_led", "none")
BUILT = ("opening", "calm")
"""What effort of two sides builds for their pair, in the columns of builds.csv."""
ONE_TO_ONE = {"neighbour.*": ("central_asian", "other_cis"), "power.*": ("great_power",)}
"""Rows of channels.csv that stand for one channel to each partner, by the partner's role."""


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
    def by_state(self) -> Weights:
        """Sums over the slots of each state. (n <- s)"""
        return Weights((self.state == np.arange(self.shape[0])[:, None]) * 1.0)

    @cached_property
    def modes(self) -> Weights:
        """Sums over the nests of the state of each nest."""
        return Weights((self.state_of_nest == self.state_of_nest[:, None]) * 1.0)

    def pick(self, effort: FloatArray) -> FloatArray:
        """Effort (n, c, m) in each slot. (s, m)"""
        return effort[self.state, self.channel]

    def spread(self, values: FloatArray) -> FloatArray:
        """Values of slots (s, m) laid out by state and channel, 0 where closed. (n, c, m)"""
        return laid_out(values, self.shape, (self.state, self.channel))


@dataclass(frozen=True)
class Ties:
    """Whom each channel ties together at a date (c channels, p pairs, n actors).

    `reach` (c, p, 1) is how strongly a channel ties a pair, 1 where both are in all its forums of
    the base quarter; `divided` the same where its work is divided among partners, `reach_dense`
    (c, n, n, 1) reach over both sides; `toward` (c, n, n, 1) is the share of a state's effort in a
    channel that reaches each partner, rows summing to 1 or 0. `binding` (n, c, power, 1) is how far
    effort in a channel ties a state to a power, 0..1. `open_to` (n, c, 1) is 1 where the state can
    use the channel.
    """

    reach: FloatArray
    divided: FloatArray
    reach_dense: FloatArray
    toward: FloatArray
    binding: FloatArray
    open_to: FloatArray


@dataclass(frozen=True, eq=False)
class Ground:
    """What ties follow from, whatever forums are in force.

    `names` and `table` are the channels and the row of channels.csv that each stands in, `partner`
    (c,) whom a one-to-one channel leads to, or -1; `meet` (p, 1) is 1 for pairs that can work one
    to one; `output` (n,) bn USD a year; `parts` is what one forum adds to the reach of each
    channel; `led_by` (c,) the place of the leading power, or -1.
    """

    names: tuple[str, ...]
    table: tuple[Row, ...]
    partner: IntArray
    powers: tuple[int, ...]
    meet: FloatArray
    output: FloatArray
    pair_of: IntArray
    parts: dict[str, float]
    led_by: IntArray

    def ties(self, standing: Sequence[Forum]) -> Ties:
        """Whom channels tie together while some forums are `standing`."""
        reach = np.stack([self._reach(c, standing) for c in range(len(self.names))])
        apart = 1.0 - np.eye(len(self.output))  # nobody works with itself
        # Attention goes to partners by reach and by the square root of their weight.
        weight = np.sqrt(self.output)[None, None, :]
        tie = (reach[:, self.pair_of, 0] * apart * weight)[..., None]
        whole = total(tie, axis=2)[:, :, None]
        toward: FloatArray = np.where(whole > 0, tie / np.where(whole > 0, whole, 1.0), 0.0)
        for c, partner in enumerate(self.partner):
            if partner >= 0:  # all effort goes to the one partner, who has other channels
                toward[c] = 0.0
                toward[c, :, partner] = reach[c, self.pair_of[:, partner]]
                toward[c, partner, partner] = 0.0
        divided = reach.copy()
        joint = self.partner < 0  # of many partners: effort for one is lost to the others
        for one, other in combinations(range(len(self.output)), 2):
            share = toward[joint, one, other] * toward[joint, other, one]
            divided[joint, self.pair_of[one, other]] *= np.sqrt(share)
        dense = np.ascontiguousarray(reach[:, self.pair_of] * apart[None, :, :, None])
        # A channel is open where a state has a partner in it; home is open to all.
        has_partner = (toward.sum(axis=2) > 0).astype(np.float64)
        has_partner[self.names.index("none")] = 1.0
        open_to = np.ascontiguousarray(np.swapaxes(has_partner, 0, 1))
        return Ties(reach, divided, dense, toward, self._binding(toward), open_to)

    def _reach(self, c: int, standing: Sequence[Forum]) -> FloatArray:
        """How strongly a channel ties each pair: by its partner, or by forums. (p, 1)

        Each of its forums that is `standing` adds its part to the pairs of its members.
        """
        found = np.zeros_like(self.meet)
        if (partner := self.partner[c]) >= 0:
            own = [self.pair_of[partner, i] for i in range(len(self.output)) if i != partner]
            found[own] = self.meet[own]
        for forum in standing:
            if forum.channel == self.names[c]:
                for one, other in combinations(sorted(forum.members), 2):
                    found[self.pair_of[one, other]] += self.parts[forum.channel]
        return found

    def _binding(self, toward: FloatArray) -> FloatArray:
        """How far effort in a channel ties a state to each power. (n, c, power, 1)"""
        found = np.zeros((len(self.output), len(self.names), len(self.powers), 1))
        for c, row in enumerate(self.table):
            if self.led_by[c] >= 0:
                found[:, c, self.led_by[c]] = row.number("binding", 0, 1)
            else:
                to_powers = toward[c][:, list(self.powers), 0]
                found[:, c, :, 0] = row.number("binding", 0, 1) * to_powers
        for place, power in enumerate(self.powers):
            found[power, :, place] = 0.0  # nobody is bound to itself
        return found


@dataclass(frozen=True)
class Met:
    """Everywhere two sides meet: the channel, the pair, and the slots of both. (meeting,) each

    One to one, `channel` is that of the left side, or that which leads to a power.
    `divided` and `shared` are the rows, among dated weights, of what each meeting counts: work
    that is divided among partners, and what more there is where it serves all pairs at once.
    """

    channel: IntArray
    pair: IntArray
    one: IntArray
    other: IntArray
    divided: slice
    shared: slice


@dataclass(frozen=True)
class Channels:
    """Ways to cooperate and whom each one ties together (c channels, p pairs, n actors).

    `ever` are the ties if every forum that `forums` dates were in force at once: what has a place
    in it can happen at some date. `fit` (n, c, 1) is the likeness of the state's priorities and
    the channel's themes, 0..1. `regional` (c, 1) marks the channels held back by their least
    willing member. `led_by` (c,) is the place of the leading power, or -1; `sort` (c,) the row of
    channels.csv, and `sorts` their names. `builds` (c, thing) is what effort builds, by `things`.
    """

    names: tuple[str, ...]
    sorts: tuple[str, ...]
    sort: IntArray
    mode: IntArray
    fit: FloatArray
    regional: FloatArray
    led_by: IntArray
    things: tuple[str, ...]
    builds: FloatArray
    forums: tuple[Forum, ...]
    ever: Ties
    ground: Ground

    @cached_property
    def slots(self) -> Slots:
        """Every channel that is open to a state at some date."""
        return Slots.of(self.ever.open_to, self.mode)

    @cached_property
    def slots_of(self) -> tuple[Slots, ...]:
        """The channels open to each state alone, which is the only one of its rows."""
        return tuple(Slots.of(row[None], self.mode) for row in self.ever.open_to)

    @cached_property
    def home(self) -> int:
        """The channel of attention kept at home."""
        return self.names.index("none")

    @cached_property
    def at_home(self) -> FloatArray:
        """1 for attention kept at home, 0 for every other channel. (c, 1)"""
        found: FloatArray = (np.arange(len(self.names)) == self.home)[:, None] * 1.0
        return found

    @cached_property
    def _known(self) -> dict[tuple[Forum, ...], tuple[Ties, FloatArray]]:
        return {}

    def _at(self, quarter: Quarter) -> tuple[Ties, FloatArray]:
        """Ties and weights of the forums in force in a quarter, worked out once."""
        standing = tuple(forum.at(quarter) for forum in self.forums if forum.in_force(quarter))
        if standing not in self._known:
            ties, at = self.ground.ties(standing), (self.slots.state, self.slots.channel)
            self._known[standing] = ties, np.concatenate([
                ties.open_to.reshape(-1, 1), ties.open_to[at],
                self.answered.weights(self._answered(ties)),
                self.partners.weights(self._by_pair(ties.toward)),
                self.reached.weights(self._by_pair(ties.reach_dense)),
                self.bound.weights(self._bound(ties)), self.binds.weights(self._binds(ties)),
                *(part[self.met.channel, self.met.pair]
                  for part in (ties.divided, ties.reach - ties.divided))])
        return self._known[standing]

    def with_forums(self, forums: tuple[Forum, ...]) -> Channels:
        """The same channels where the members of forums have other dates."""
        return replace(self, forums=forums, ever=self.ground.ties(forums))

    def ties(self, quarter: Quarter) -> Ties:
        """Whom each channel ties together in a quarter."""
        return self._at(quarter)[0]

    def in_force(self, quarter: Quarter) -> FloatArray:
        """The weights of all sums below in a quarter, one table under the other. (entry, 1)"""
        return self._at(quarter)[1]

    def open_to(self, dated: FloatArray) -> FloatArray:
        """1 where a state can use a channel at the date of `dated`. (n, c, 1)"""
        n, c = self.slots.shape
        return dated[: n * c].reshape((n, c, dated.shape[-1]))

    def open_slots(self, dated: FloatArray) -> FloatArray:
        """1 for the slots that can be used at the date of `dated`. (s, 1)"""
        n, c = self.slots.shape
        return dated[n * c : n * c + len(self.slots.state)]

    @cached_property
    def answered(self) -> DatedWeights:
        """From effort in slots to effort of the partners each slot reaches. (s <- s)"""
        n, c = self.slots.shape
        return DatedWeights(self._answered(self.ever), n * c + len(self.slots.state))

    @cached_property
    def partners(self) -> DatedWeights:
        """From a pair value to its mean over the partners each slot reaches. (s <- p)"""
        return DatedWeights(self._by_pair(self.ever.toward), self.answered.place.stop)

    @cached_property
    def reached(self) -> DatedWeights:
        """From a pair value to its sum over the partners each slot reaches. (s <- p)"""
        return DatedWeights(self._by_pair(self.ever.reach_dense), self.partners.place.stop)

    @cached_property
    def bound(self) -> DatedWeights:
        """From values by state and power to the slots that bind the state to it. (s <- n, g)"""
        return DatedWeights(self._bound(self.ever), self.reached.place.stop, inner=2)

    @cached_property
    def binds(self) -> DatedWeights:
        """From effort by state and channel to effort bound to each power. (n, g <- n, c)"""
        return DatedWeights(self._binds(self.ever), self.bound.place.stop, inner=2)

    @cached_property
    def to_partner(self) -> IntArray:
        """The one-to-one channel of a state to a partner, or -1. (n, n)"""
        n = self.slots.shape[0]
        found = np.full((n, n), -1)
        for channel, partner in enumerate(self.ground.partner):
            if partner >= 0:
                found[self.ever.open_to[:, channel, 0] > 0, partner] = channel
        return found

    @cached_property
    def met(self) -> Met:
        """Everywhere two sides can meet: one to one once for each pair, else in a channel."""
        slot = np.full(self.slots.shape, -1)
        slot[self.slots.state, self.slots.channel] = np.arange(len(self.slots.state))
        left, right = np.triu_indices(self.slots.shape[0], 1)
        forward, back = self.to_partner[left, right], self.to_partner[right, left]
        pairs = np.flatnonzero((forward >= 0) & (back >= 0))
        # With a power it is work with a power, whichever side comes first in the table.
        with_power = np.where(np.isin(left, self.ground.powers), back, forward)[pairs]
        channel, pair = np.nonzero(
            self.ever.reach[..., 0] * (self.ground.partner < 0)[:, None])
        first = self.binds.place.stop
        count = len(pairs) + len(pair)
        return Met(
            channel=np.concatenate([with_power, channel]),
            pair=np.concatenate([pairs, pair]),
            one=np.concatenate([slot[left[pairs], forward[pairs]], slot[left[pair], channel]]),
            other=np.concatenate([slot[right[pairs], back[pairs]], slot[right[pair], channel]]),
            divided=slice(first, first + count), shared=slice(first + count, first + 2 * count))

    @cached_property
    def pair_building(self) -> dict[str, Weights]:
        """From what meets to what it builds for each pair, and "all" of it. (p <- meeting)"""
        own = np.arange(self.ever.reach.shape[1])[:, None] == self.met.pair
        return {"all": Weights(own * 1.0)} | {
            thing: Weights(own * self.builds[self.met.channel, self.things.index(thing)])
            for thing in BUILT}

    def _answered(self, ties: Ties) -> FloatArray:
        at, slots = self.slots.channel, self.slots
        alike = at[:, None] == at[None]
        found: FloatArray = alike * ties.toward[at][np.arange(len(at)), slots.state][
            :, slots.state, 0]
        for place, (state, partner) in enumerate(
                zip(slots.state, self.ground.partner[at], strict=True)):
            if partner >= 0:
                back = (slots.state == partner) & (at == self.to_partner[partner, state])
                found[place] = back * ties.toward[at[place], state, partner, 0]
        return found

    def _by_pair(self, tie: FloatArray) -> FloatArray:
        """A tie (c, n, n, 1) of each slot to each pair that its state is party to. (s, p)"""
        n = tie.shape[1]
        found = np.zeros((len(self.slots.state), n * (n - 1) // 2))
        for pair, (left, right) in enumerate(zip(*np.triu_indices(n, 1), strict=True)):
            for one, other in ((left, right), (right, left)):
                own = np.flatnonzero(self.slots.state == one)
                found[own, pair] = tie[self.slots.channel[own], one, other, 0]
        return found

    def _bound(self, ties: Ties) -> FloatArray:
        at, n = self.slots, self.slots.shape[0]
        table = np.zeros((len(at.state), n, ties.binding.shape[2]))
        table[np.arange(len(at.state)), at.state] = ties.binding[at.state, at.channel, :, 0]
        return table

    def _binds(self, ties: Ties) -> FloatArray:
        n, c, g = ties.binding.shape[:3]
        table = np.zeros((n, g, n, c))
        for state in range(n):
            table[state, :, state] = ties.binding[state, :, :, 0].T
        return table


def every_channel(table: Sequence[Row], states: Sequence[str], roles: Sequence[str],
          ) -> list[tuple[str, Row, int]]:
    """Every channel with its row of channels.csv and its partner's place, -1 for none.

    A row of ONE_TO_ONE stands for one channel to each partner.
    """
    found = []
    for row in table:
        name = row.text("channel")
        if name in ONE_TO_ONE:
            found += [(name.replace("*", code), row, place) for place, (code, role) in enumerate(
                zip(states, roles, strict=True)) if role in ONE_TO_ONE[name]]
        else:
            found.append((name, row, -1))
    return found


def channels(*, states: tuple[str, ...], roles: tuple[str, ...], themes: tuple[str, ...],
             priorities: FloatArray, neighbours: FloatArray, output: FloatArray,
             pair_of: IntArray, forums: tuple[Forum, ...], base: Quarter) -> Channels:
    """Channels of channels.csv that work through `forums`; `base` is the base quarter."""
    rows_of_sorts = rows("channels.csv")
    every = every_channel(rows_of_sorts, states, roles)
    names, table = tuple(name for name, _, _ in every), tuple(row for _, row, _ in every)
    sorts = tuple(row.text("channel").removesuffix(".*") for row in rows_of_sorts)
    powers = tuple(i for i, role in enumerate(roles) if role == "great_power")
    codes = tuple(states[i] for i in powers)
    led = np.array([codes.index(row.text("power")) if row.text("power") else -1 for row in table])
    # Fit is the cosine of the angle between what a state wants and what a channel offers.
    offered = np.array([[row.number(theme, 0, 1) for theme in themes] for row in table])
    wanted, given = priorities.T[:, :, None], offered.T[:, None]
    length = np.sqrt(total(wanted * wanted) * total(given * given))
    fit = total(wanted * given) / np.where(length > 0, length, 1.0)
    parts = {name: part(name, forums, base) for name in names}
    # One to one work pairs of one region, neighbours, and pairs with a power.
    meet = neighbours.copy()
    for one, other in combinations(range(len(roles)), 2):
        both = {roles[one], roles[other]}
        if both == {"central_asian"} or ("great_power" in both and len(both) == 2
                                         and "rest" not in both):
            meet[pair_of[one, other]] = 1.0
    ground = Ground(
        names, table, np.array([partner for _, _, partner in every]), powers,
        meet, output, pair_of, parts, led)
    built = {row.text("channel"): row for row in rows("builds.csv")}
    things = tuple(name for name in rows("builds.csv")[0].cells
                   if name not in ("channel", "kind", "from"))
    return Channels(
        names=names, sorts=sorts,
        sort=np.array([sorts.index(row.text("channel").removesuffix(".*")) for row in table]),
        mode=np.array([row.one_of("mode", MODES) for row in table]),
        fit=fit[:, :, None],
        regional=np.array([[float(row.text("mode") == "intra_regional")] for row in table]),
        led_by=led, things=things,
        builds=np.array([[built[row.text("channel")].number(thing, 0, 1) for thing in things]
                         for row in table]),
        forums=forums, ever=ground.ties(forums), ground=ground)


_UNNAMED = 0.01
"""Share of effort, for lack of a measure, in a channel that effort.csv does not name."""


def measured_effort(channels: Channels, states: tuple[str, ...], output: FloatArray) -> FloatArray:
    """Measured shares of effort abroad, 0 where nobody has measured. (n, c, 1)

    A column of effort.csv names one or more channels; several share it alike, and those to
    neighbours by the root of the partner's output. A channel that no column names has a little.
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
