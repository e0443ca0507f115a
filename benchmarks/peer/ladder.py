"""The ladder on which a pair stands: shut, cold, normal or close, and what that means for trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .region import PeerRegion
    from .state import State

SHUT, COLD, NORMAL, CLOSE = 0.0, 1.0, 2.0, 3.0
SLIGHT, STRONGEST = 0.02, 4.0
LIKELIEST = 0.5
"""A step has at most this chance in a quarter."""


class Ladder:
    """What a pair adds to its trust and barriers: a rung, and steps up and down."""

    model: PeerRegion
    base: Any
    row: int
    left: State
    right: State
    sides: frozenset[int]
    within_region: bool
    moves: bool
    relation: float
    relation_effect: float
    opening: float
    conflict: float
    mediation: float

    def coerced(self) -> float:
        """Pressure of one of the two, if it is a power, on the other."""
        raise NotImplementedError

    def forced(self, given: dict[str, float]) -> float:
        """The least value that a scenario prescribes for this pair."""
        raise NotImplementedError

    def stepped(self) -> float:
        """The rung a quarter later."""
        if not self.moves:
            return self.relation
        model, p = self.model, self.model.p
        luck, up, down = model.luck.relation[self.row], self._up(), self._down()
        after = self.relation
        if luck > 1.0 - up:
            leaps = self.relation == COLD and luck > 1.0 - up * p.relation.thaw_to_close
            after += 2.0 if leaps else 1.0
        elif luck < down:
            after = COLD if self.relation == CLOSE else self.relation - 1.0
        if self.forced(p.conflict.shut) > 0.0:
            after = SHUT
        if self.sides in model.calendar.implemented:
            after = CLOSE
        return max(after, float(int(self.forced(p.relation.at_least))))

    def effect(self, rung: float) -> float:
        """Log points of trade that the relation means by now: quickly down, slowly up."""
        p, before = self.model.p.relation, self.relation_effect
        level = {SHUT: p.shut_level, COLD: p.cold_level, CLOSE: p.close_level}.get(rung, 0.0)
        if self.model.calendar.in_one_union(self.left.row, self.right.row):
            level += p.union_level
        if level < before:
            after = before + p.closing_share * (level - before)
        elif rung == SHUT:
            after = before
        elif rung == COLD:  # the scar heals by halves in a half-life, which is in years
            after = level + (before - level) * 0.5 ** (0.25 / p.scar_half_life)
        else:
            after = before + p.opening_speed * (level - before)
        if rung == SHUT:
            after -= p.shut_drift * max(before - p.shut_old_level, 0.0)
        return after

    def _work(self) -> float:
        """Work on opening over that of the base year, by what it does to chances."""
        more = (self.opening + SLIGHT) / (self.base.opening + SLIGHT)
        bounded = min(max(more, 1.0 / STRONGEST), STRONGEST)
        return float(bounded ** self.model.p.relation.effort_exponent)

    def _up(self) -> float:
        """Chance of a step up in this quarter."""
        p, inside = self.model.p, self.within_region
        h = p.hazard
        redrawn = self.left.redraws() or self.right.redraws()
        if self.relation == SHUT:
            a_year = h.shut_ends if inside else h.shut_ends_outside
            a_year *= 1.0 + p.conflict.mediation_gain * self.mediation
        elif self.relation == COLD:
            a_year = self._of_redrawers(h.cold_ends_new_leader, h.cold_ends) if redrawn \
                else h.cold_ends
        elif self.relation == NORMAL:
            a_year = h.normal_to_close if inside else h.normal_to_close_outside
            a_year *= self._of_redrawers(p.relation.window_gain, 1.0) if redrawn else 1.0
        else:
            return 0.0
        if self.sides in self.model.calendar.treaties:
            a_year *= p.treaty.hazard_gain
        return min(a_year * self._work() / 4.0, LIKELIEST)

    def _of_redrawers(self, of_all: float, usual: float) -> float:
        """What is `of_all` new leaders in the mean, for those of them who redraw relations."""
        share = self.model.p.leader.redraws
        return (of_all - (1.0 - share) * usual) / max(share, 0.05)

    def _down(self) -> float:
        """Chance of a step down in this quarter."""
        p, h, inside = self.model.p, self.model.p.hazard, self.within_region
        a_year = {
            CLOSE: h.close_to_cold if inside else h.close_to_cold_outside,
            NORMAL: h.normal_to_cold if inside else h.normal_to_cold_outside,
            COLD: h.cold_to_shut if inside else 0.0,
        }.get(self.relation, 0.0)
        a_year *= 1.0 + (p.relation.shaken_gain - 1.0) * self._shaken()
        if self.sides in self.model.calendar.alliances:
            a_year *= 1.0 - p.treaty.alliance_hold
        return min(a_year / self._work() / 4.0, LIKELIEST)

    def _shaken(self) -> float:
        """The greatest of a clash, a power's pressure and a revolt on either side."""
        if self.left.in_revolt() or self.right.in_revolt():
            return 1.0
        return min(max(self.conflict, self.coerced()), 1.0)

    def effect_on_trade(self) -> float:
        """Log points of trade since the base year: relation, reforms, unions, and pressure."""
        model, calendar = self.model, self.model.calendar
        found = (self.relation_effect - self.base.relation_effect
                 + self.left.reform + self.right.reform
                 - model.p.powers.coercion_effect * self.coerced())
        if self.sides & calendar.joined and not calendar.in_one_union(*self.sides):
            found += model.p.relation.diversion
        return found
