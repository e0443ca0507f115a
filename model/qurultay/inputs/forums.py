"""Forums: the bodies through which channels work, who is in them, and from when until when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qurultay.core.quarters import Quarter
from qurultay.inputs.tables import rows


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


def part(name: str, forums: Sequence[Forum], base: Quarter) -> float:
    """What one forum adds to the reach of a channel: 1 over their number in the base quarter.

    For a channel that opens later it is their number when it opens. So forums that begin later,
    or ended before, change nothing until they act.
    """
    own = [forum for forum in forums if forum.channel == name
           and (forum.ends is None or forum.ends >= base)]
    first = min((max(forum.begins, base) for forum in own), default=base)
    return 1.0 / max(sum(forum.in_force(first) for forum in own), 1)
