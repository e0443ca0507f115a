"""Channels of cooperation: who can work with whom in which mode, and how strongly it ties them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np

from qurultay.core.arrays import DatedWeights, FloatArray, IntArray, Weights, laid_out, total
from qurultay.core.quarters import Quarter
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
class Term:
    """First and last quarter of a member (its row) in a forum; None: those of the forum."""

    member: int
    begins: Quarter | None
    ends: Quarter | None

    def holds(self, quarter: Quarter) -> bool:
        """Whether the quarter lies within it, its first and last included."""
        return ((self.begins is None or self.begins <= quarter)
                and (self.ends is None or quarter <= self.ends))


@dataclass(frozen=True)
class Forum:
    """A body through which a channel works: its members (rows of states) and when it is in force.

    `members` are all that it has at some time, `terms` the dates of those that are not in it as
    long as it stands. `begins` and `ends` are its first and last quarter, None for one that has no
    end; `union` says whether it is a customs union.
    """

    name: str
    channel: str
    members: tuple[int, ...]
    begins: Quarter
    ends: Quarter | None
    union: bool
    terms: tuple[Term, ...] = ()

    def in_force(self, quarter: Quarter) -> bool:
        """Whether it works in a quarter, its first and last included."""
        return self.begins <= quarter and (self.ends is None or quarter <= self.ends)

    def at(self, quarter: Quarter) -> Forum:
        """The forum with those alone who are members in a quarter."""
        absent = ({term.member for term in self.terms}
                  - {term.member for term in self.terms if term.holds(quarter)})
        here = tuple(member for member in self.members if member not in absent)
        return replace(self, members=here, terms=()) if self.terms else self

    def changed(self, member: int, begins: Quarter | None, ends: Quarter | None) -> Forum:
        """The forum after a state joins it (with `begins`), or leaves it after `ends`.

        Raises:
            ValueError: if who joins is a member in that time, or who leaves is none; it says so.
        """
        first = begins or ends
        if first is None or not self.in_force(first):
            raise ValueError(f"{self.name} is not in force in {first}")
        always = member in self.members and all(term.member != member for term in self.terms)
        mine = [Term(member, None, None)] if always else [
            term for term in self.terms if term.member == member]
        others = tuple(term for term in self.terms if term.member != member)
        meets = [term for term in mine if (ends is None or term.begins is None
                 or term.begins <= ends) and (term.ends is None or first <= term.ends)]
        if begins is None and not any(term.holds(first) for term in mine):
            raise ValueError(f"it is no member of {self.name} in {first}")
        if begins is not None and meets:
            since = meets[0].begins or self.begins
            raise ValueError(f"it is a member of {self.name} already, from {max(since, first)} on")
        new = Term(member, begins, ends) if begins is not None else replace(
            next(term for term in mine if term.holds(first)), ends=ends)
        kept = tuple(term for term in mine if begins is not None or not (
            term.holds(first) or (term.begins is not None and term.begins > first)))
        members = self.members if member in self.members else (*self.members, member)
        return replace(self, members=members, terms=(*others, *kept, new))


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
        toward = _toward(reach, self.output, self.pair_of)
        for c, partner in enumerate(self.partner):
            if partner >= 0:  # all effort goes to the one partner, who has other channels
                toward[c] = 0.0
                toward[c, :, partner] = reach[c, self.pair_of[:, partner]]
                toward[c, partner, partner] = 0.0
        divided = np.stack([r if partner >= 0 else _divided(r, t, self.pair_of) for r, t, partner
                            in zip(reach, toward, self.partner, strict=True)])
        return Ties(reach, divided, _dense(reach, self.pair_of), toward,
                    self._binding(toward), self._open_to(toward))

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

    def _open_to(self, toward: FloatArray) -> FloatArray:
        """1 where a state has a partner in a channel; home is open to all. (n, c, 1)"""
        found = (toward.sum(axis=2) > 0).astype(np.float64)
        found[self.names.index("none")] = 1.0
        return np.ascontiguousarray(np.swapaxes(found, 0, 1))


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
            ties = self.ground.ties(standing)
            self._known[standing] = ties, self._weights(ties)
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

    def _weights(self, ties: Ties) -> FloatArray:
        at = (self.slots.state, self.slots.channel)
        return np.concatenate([
            ties.open_to.reshape(-1, 1), ties.open_to[at],
            self.answered.weights(self._answered(ties)),
            self.partners.weights(self._by_pair(ties.toward)),
            self.reached.weights(self._by_pair(ties.reach_dense)),
            self.bound.weights(self._bound(ties)), self.binds.weights(self._binds(ties)),
            *(part[self.met.channel, self.met.pair]
              for part in (ties.divided, ties.reach - ties.divided))])

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


def forums_of(states: tuple[str, ...], roles: tuple[str, ...]) -> tuple[Forum, ...]:
    """The forums of memberships.csv with their dates.

    Its first row founds a forum; members of further rows join it at dates of their own.

    Raises:
        SeedError: if a forum lacks a second member or the power that leads its channel, or has a
            member twice or one that does not act.
    """
    acting = [code for code, role in zip(states, roles, strict=True) if role != "rest"]
    led = {row.text("channel"): row.text("power") for row in rows("channels.csv")}
    found: dict[str, Forum] = {}
    for row in rows("memberships.csv"):
        channel, codes = list(led)[row.one_of("channel", list(led))], row.words("state")
        members = tuple(states.index(acting[row.place(code, acting)]) for code in codes)
        union, (begins, ends) = bool(row.one_of("union", ("no", "yes"))), row.dates()
        forum = found.get(row.text("forum"))
        if len(set(members)) < len(members) or (forum is None and len(members) < 2):
            raise row.error("needs at least two members, each named once")
        if forum is None:
            if led[channel] and led[channel] not in codes:
                raise row.error(f"{led[channel]} leads the channel {channel!r} but is no member")
            found[row.text("forum")] = Forum(
                row.text("forum"), channel, members, begins, ends, union)
            continue
        if (channel, union) != (forum.channel, forum.union):
            raise row.error(f"{forum.name} has another channel or union in a row above")
        try:
            for member in members:
                forum = forum.changed(member, begins, ends)
        except ValueError as failure:
            raise row.error(str(failure)) from None
        found[forum.name] = forum
    return tuple(found.values())


def named(table: Sequence[Row], states: Sequence[str], roles: Sequence[str],
          ) -> list[tuple[str, Row, int]]:
    """Every channel with its row of channels.csv and its partner's place, -1 for none.

    A row `neighbour.*` stands for a channel to each state that is no power, `power.*` for one to
    each great power.
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
    every = named(rows_of_sorts, states, roles)
    names, table = tuple(name for name, _, _ in every), tuple(row for _, row, _ in every)
    sorts = tuple(row.text("channel").removesuffix(".*") for row in rows_of_sorts)
    powers = tuple(i for i, role in enumerate(roles) if role == "great_power")
    codes = tuple(states[i] for i in powers)
    led = np.array([codes.index(row.text("power")) if row.text("power") else -1 for row in table])
    offered = np.array([[row.number(theme, 0, 1) for theme in themes] for row in table])
    parts = {name: _part(name, forums, base) for name in names}
    ground = Ground(
        names, table, np.array([partner for _, _, partner in every]), powers,
        _meet(roles, neighbours, pair_of), output, pair_of, parts, led)
    built = {row.text("channel"): row for row in rows("builds.csv")}
    things = tuple(name for name in rows("builds.csv")[0].cells
                   if name not in ("channel", "kind", "from"))
    return Channels(
        names=names, sorts=sorts,
        sort=np.array([sorts.index(row.text("channel").removesuffix(".*")) for row in table]),
        mode=np.array([row.one_of("mode", MODES) for row in table]),
        fit=_likeness(priorities, offered)[:, :, None],
        regional=np.array([[float(row.text("mode") == "intra_regional")] for row in table]),
        led_by=led, things=things,
        builds=np.array([[built[row.text("channel")].number(thing, 0, 1) for thing in things]
                         for row in table]),
        forums=forums, ever=ground.ties(forums), ground=ground)


def _meet(roles: tuple[str, ...], neighbours: FloatArray, pair_of: IntArray) -> FloatArray:
    """1 for pairs that can work one to one: of one region, neighbours, or with a power. (p, 1)"""
    found = neighbours.copy()
    for one, other in combinations(range(len(roles)), 2):
        both = {roles[one], roles[other]}
        if both == {"central_asian"} or ("great_power" in both and len(both) == 2
                                         and "rest" not in both):
            found[pair_of[one, other]] = 1.0
    return found


def _part(name: str, forums: Sequence[Forum], base: Quarter) -> float:
    """What one forum adds to the reach of a channel: 1 over their number in the base quarter.

    For a channel that opens later it is their number when it opens. So forums that begin later,
    or ended before, change nothing until they act.
    """
    own = [forum for forum in forums if forum.channel == name
           and (forum.ends is None or forum.ends >= base)]
    first = min((max(forum.begins, base) for forum in own), default=base)
    return 1.0 / max(sum(forum.in_force(first) for forum in own), 1)


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
