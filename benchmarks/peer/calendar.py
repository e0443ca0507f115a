"""What the calendar says of a quarter: treaties, customs unions, and what stirs the powers."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .power import Power
    from .region import PeerRegion

Partners = set[frozenset[int]]


class Calendar:
    """Who is tied to whom by treaties and unions in the quarter in the making, by row."""

    def __init__(self, model: PeerRegion) -> None:
        self.model, self.facts = model, model.facts
        self.unions_at_start = self._members(0)
        self.turn()

    def turn(self) -> None:
        """Read the page of the model's quarter."""
        quarter = self.model.quarter
        self.unions, self.unions_before = self._members(0), self._members(-1)
        self.treaties, self.alliances, self.implemented = set(), set(), set()
        for treaty in self.facts.treaties:
            partners = {frozenset(two) for two in combinations(treaty.between, 2)}
            if treaty.stands("in_force", quarter):
                self.treaties |= partners
                if treaty.kind == "alliance":
                    self.alliances |= partners
            if treaty.implemented == quarter:
                self.implemented |= partners
        self.joined = {row for name, members in self.unions.items()
                       for row in members - self.unions_at_start.get(name, set())}

    unions: dict[str, set[int]]
    unions_before: dict[str, set[int]]
    treaties: Partners
    alliances: Partners
    implemented: Partners

    def _members(self, later: int) -> dict[str, set[int]]:
        """Members of each customs union, some quarters after the model's."""
        quarter = self.model.quarter + later
        return {forum.name: set(forum.at(quarter).members)
                for forum in self.facts.channels.forums
                if forum.union and forum.in_force(quarter)}

    def in_one_union(self, one: int, other: int) -> bool:
        """Whether two states are in one customs union."""
        return any(one in members and other in members for members in self.unions.values())

    def has_ally(self, row: int) -> bool:
        """Whether a state of the region has an ally there."""
        region = {state.row for state in self.model.central}
        return any(row in allies and allies <= region for allies in self.alliances)

    def events_for(self, power: Power) -> float:
        """How many things happen this quarter that stir a power."""
        region = {state.row for state in self.model.central}
        found = sum(treaty.signed == self.model.quarter and region.issuperset(treaty.between)
                    for treaty in self.facts.treaties)
        before, now = self.unions_before.values(), self.unions.values()
        for row in region:
            def together(members: set[int], row: int = row) -> bool:
                return row in members and power.row in members

            def without(members: set[int], row: int = row) -> bool:
                return row in members and power.row not in members

            found += any(map(together, before)) and not any(map(together, now))
            found += any(map(without, now)) and not any(map(without, before))
        return float(found)
