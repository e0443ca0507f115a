"""A pair of states: trust, barriers, relation, conflict, payments and the cost of trade."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .agent import Mover, clip01
from .ladder import CLOSE, Ladder
from .leader import of

if TYPE_CHECKING:
    from .network import Group
    from .power import Power
    from .region import PeerRegion
    from .state import State

MOVING = ("barrier", "payment_friction", "transport_cost", "joint", "opening", "calm", "relation",
          "relation_effect", "delivered", "trust", "conflict", "duration", "mediation", "rivalry",
          "pair_shock", "pair_level", "pair_trend", "reporting", "target_cost", "effective_cost")
FELT, LARGEST_EFFECT = 0.1, 1.0
CALMEST = 0.04
BUILDS = ("joint", "opening", "calm")


def passing(stays: float, keeps: float) -> float:
    """What of a quarter's luck passes, if yearly means are to change by variance one.

    Found from what luck of each of many quarters before does to the change: a square in what is
    sought.
    """
    steady, fading = [], []
    for ago in range(400):
        recent = [step for step in (ago - at for at in range(4)) if step >= 0]
        before = [step for step in (ago - at for at in range(4, 8)) if step >= 0]
        steady.append(stays * (len(recent) - len(before)) / 4.0)
        fading.append((sum(keeps**step for step in recent)
                       - sum(keeps**step for step in before)) / 4.0)
    square = sum(one * one for one in fading)
    both = sum(one * other for one, other in zip(steady, fading, strict=True))
    rest = sum(one * one for one in steady) - 1.0
    return (math.sqrt(both * both - square * rest) - both) / square


@dataclass
class Meeting:
    """Where both sides can put effort: the channel of each, and what is built in it."""

    left: int
    right: int
    divided: float
    reach: float
    builds: dict[str, float]


class Pair(Ladder, Mover):
    """Two states and all that stands between them."""

    def __init__(self, model: PeerRegion, row: int, left: State, right: State) -> None:
        start = {name: model.first[name][row] for name in MOVING}
        cost = model.first["sanction_cost"]
        start["sanction_cost"] = start["listed_cost"] = (cost[left.row][right.row],
                                                         cost[right.row][left.row])
        super().__init__(model, start)
        facts = model.facts
        self.base.relation_effect, self.base.pair_spread, self.base.pair_trend = (
            float(getattr(model.given.first.base, name)[row, 0])
            for name in ("relation_effect", "pair_spread", "pair_trend"))
        self.row, self.left, self.right = row, left, right
        self.sides = frozenset((left.row, right.row))
        self.codes = (f"{left.code}-{right.code}", f"{right.code}-{left.code}")
        self.bordering = facts.neighbours[row, 0] > 0
        self.mediated = float(facts.mediated[row, 0])
        self.hazard = float(facts.conflict_hazard[row, 0])
        self.known_rivalry = 1.0 if facts.rivalry[row, 0] > 0 else 0.0
        self.unfinished: float = self.target_cost
        self.inside = left.acting and right.acting
        self.touches_region = left.central or right.central
        self.crosses_region = left.central != right.central
        self.within_region = left.central and right.central
        known = (self.hazard, self.conflict, self.rivalry, self.known_rivalry)
        conflicts = model.p.conflict
        self.moves = (self.inside and self.touches_region) or any(known) or any(
            code in named for code in self.codes for named in (conflicts.clash, conflicts.shut))
        self.met: list[Meeting] = []
        self.group: Group | None = None

    target_cost: float
    effective_cost: float
    barrier: float
    payment_friction: float
    transport_cost: float
    joint: float
    delivered: float
    calm: float
    trust: float
    conflict: float
    duration: float
    mediation: float
    rivalry: float
    pair_shock: float
    pair_level: float
    pair_trend: float
    reporting: float
    listed_cost: tuple[float, float]
    sanction_cost: tuple[float, float]

    def look(self) -> None:
        """Trade, in log points, that barriers and relations could still free."""
        p = self.model.p
        floor = self.base.barrier * (1.0 - p.barriers.removable_share)
        left = max(self.barrier - floor, 0.0) * p.trade.elasticity
        self.potential = left + p.choice.rung_worth * (CLOSE - self.relation)

    def meet_channels(self) -> None:
        """Find everywhere the two can meet now: one to one, or in a channel of many."""
        model, ties = self.model, self.model.ties
        self.met = []
        for channel in model.channels:
            at, reach = channel.row, float(ties.reach[channel.row, self.row, 0])
            if channel.partner is None and reach:
                divided = float(ties.divided[at, self.row, 0])
                self.met.append(Meeting(at, at, divided, reach, channel.builds))
        there, back = (model.leading_to.get(side.row) for side in (self.right, self.left))
        if there is not None and back is not None and (
                reach := float(ties.reach[there, self.row, 0])):
            with_power = back if self.left in model.powers else there
            self.met.append(Meeting(there, back, reach, reach, model.channels[with_power].builds))

    def step(self) -> None:
        """All that a pair is in a quarter."""
        self.conflict_now, rung = self._conflict(), self.stepped()
        self.coming = {
            **self._sanction_costs(),
            "conflict": self.conflict_now,
            "duration": self.duration + 1.0 if self.conflict_now > FELT else 0.0,
            "mediation": self._mediation(),
            "rivalry": self._rivalry(),
            **{name: self.built(name) for name in BUILDS},
            "delivered": self._delivered(),
            "barrier": self._barrier(),
            "relation": rung,
            "relation_effect": self.effect(rung),
            "trust": self._trust(),
            "payment_friction": self._payment_friction(),
            "transport_cost": self.group.logsum if self.group else 0.0,
            **self._luck(),
        }

    def _luck(self) -> dict[str, float]:
        """What passes, what stays, the trend of the group, and the error of the record.

        Luck of the pair is what politics does not explain; it is shared with the world and with
        both states, and the pair's own part is larger in turbulent years.
        """
        p, draws = self.model.p.disturbances, self.model.luck
        first, second = (half[self.row] for half in draws.turbulence)
        turbulent = 1.0 / math.sqrt(max(-math.log(first * second), CALMEST))
        own = 1.0 - p.pair_world_share - p.pair_states_share
        luck = (math.sqrt(p.pair_world_share) * draws.common[0]
                + math.sqrt(p.pair_states_share / 2.0) * (
                    draws.partner[self.left.row] + draws.partner[self.right.row])
                + math.sqrt(own) * draws.pair[self.row] * turbulent)
        politics = p.politics_inside if self.within_region else p.politics_outside
        swing = p.pair_scale * self.base.pair_spread * math.sqrt(1.0 - politics) * luck
        stays = math.sqrt(p.pair_lasting) / 2.0
        passes = passing(stays, p.pair_persistence)
        return {
            "pair_shock": p.pair_persistence * self.pair_shock + passes * swing,
            "pair_level": self.pair_level + stays * swing,
            "pair_trend": self.pair_trend + p.trend * self.base.pair_trend / 4.0,
            "reporting": p.reporting_error * draws.reporting[self.row],
        }

    def forced(self, given: dict[str, float]) -> float:
        """The least value that a scenario prescribes for this pair."""
        named = [code for code in self.codes if code in given]
        return of(given, named[0]) if named else 0.0

    def _sanction_costs(self) -> dict[str, tuple[float, float]]:
        """What measures of either side cost each direction: listed goods first, others after."""
        p, announced = self.model.p.sanctions, self.model.announced_costs.get(self.row, (0.0, 0.0))
        fire, listed, whole = p.friendly_fire, [], []
        for before, all_before, base, aim in zip(
                self.listed_cost, self.sanction_cost, self.base.sanction_cost, announced,
                strict=True):
            listed.append(self._bitten(before, aim))
            elsewhere = all_before - base - (1.0 - fire) * (before - base)
            whole.append(base + (1.0 - fire) * (listed[-1] - base)
                         + self._bitten(elsewhere, fire * (before - base)))
        return {"listed_cost": (listed[0], listed[1]), "sanction_cost": (whole[0], whole[1])}

    def _bitten(self, before: float, aim: float) -> float:
        p = self.model.p.sanctions
        return before + (p.onset_speed if aim > before else p.fading_speed) * (aim - before)

    def _conflict(self) -> float:
        p = self.model.p.conflict
        chance = self.hazard * p.hazard_scale * (1.0 - p.damping * self.calm)
        if self.model.luck.clash[self.row] < chance:
            going_on = 1.0
        else:
            fading = min(p.fading_speed * (1.0 + p.mediation_gain * self.mediation), 1.0)
            going_on = self.conflict * (1.0 - fading)
        return max(going_on, self.forced(p.clash))

    def _mediation(self) -> float:
        if self.conflict <= 0.0 or not self.mediated:
            return 0.0
        between = self.model.mediators
        together = between.trust * (1.0 - between.rivalry)
        return self.model.p.mediation.strength * self.mediated * together

    def _rivalry(self) -> float:
        p = self.model.p.rivalry
        aim = p.level * self.known_rivalry * (1.0 - self.trust)
        return clip01(self.rivalry + p.speed * (aim - self.rivalry))

    def built(self, what: str) -> float:
        """What effort of both sides builds; opening of the motor pair goes ahead of others."""
        p, found = self.model.p.cooperation, self._meets(what)
        motor = self.model.mediators
        if what == "opening" and self.within_region and self is not motor:
            found = min(found + p.motor_spread * motor.built("opening"), 1.0)
        return found * (1.0 - p.diversion * self.rivalry)

    def _meets(self, what: str) -> float:
        """Geometric mean of what both put into each channel, added up by what is built there."""
        p, spent = self.model.p.cooperation, 0.0
        for at in self.met:
            tie = at.divided + p.forum_sharing * (at.reach - at.divided)
            both = self.left.root_of_level[at.left] * self.right.root_of_level[at.right]
            spent += both * tie * at.builds.get(what, 1.0)  # joint effort counts all of it
        return min(p.yield_of_effort * spent, 1.0)

    def _delivered(self) -> float:
        p = self.model.p.delivery
        pressed = max(self.left.feared(), self.right.feared())
        chance = (p.delivery_chance + p.trust_in_delivery * (self.trust - 0.5)
                  - p.shrinkage * pressed)
        return 1.0 if self.model.luck.delivery[self.row] < chance else 0.0

    def _barrier(self) -> float:
        p = self.model.p.barriers
        floor = self.base.barrier * (1.0 - p.removable_share)
        gone = p.removal_speed * self.opening * self.delivered * (self.barrier - floor)
        back = p.relapse_speed * self.conflict * (self.base.barrier - self.barrier)
        return self.barrier - gone + back

    def _trust(self) -> float:
        p = self.model.p.trust
        kept = p.gain * self.joint * self.delivered * (1.0 - self.trust)
        broken = (self.joint * (1.0 - self.delivered) * p.broken_promise_share + self.conflict
                  + max(self.rivalry - self.base.rivalry, 0.0) + self.coerced())
        lost = p.gain * p.loss_ratio * broken * self.trust
        back = p.return_speed * (self.base.trust - self.trust)
        return clip01(self.trust + kept - lost + back)

    def coerced(self) -> float:
        """Pressure of one of the two, if it is a power, on the other."""
        return max(self._pressed(self.left, self.right), self._pressed(self.right, self.left))

    @staticmethod
    def _pressed(one: State, by: State | Power) -> float:
        place = getattr(by, "place", None)
        return 0.0 if place is None else one.coercion[place]

    def _payment_friction(self) -> float:
        p, left, right = self.model.p.payments, self.left, self.right
        refusal = p.refusal_cost * p.refusal_share
        direct = p.direct_cost * (left.pressure["finance"] + right.pressure["finance"])
        fear = refusal * (left.pressure["secondary"] + right.pressure["secondary"])
        lean = math.sqrt(left.exposure * right.exposure)
        through = (p.settlement_reach * lean * (p.direct_cost + refusal)
                   * self.model.pressed_banks)
        strain = direct + fear + through
        if not self.touches_region:
            return p.strength * strain
        covered = min(left.ready, right.ready)
        relief = p.national_currency_share * covered * p.largest_relief
        bare = p.conversion_spread * p.national_currency_share * (1.0 - covered)
        return p.strength * (strain * (1.0 - relief) + bare)

    # --- what trade reads once all have moved on ------------------------------------------------

    def full_cost(self) -> float:
        """Log cost once trade has fully answered, beyond the base year."""
        p = self.model.p
        cost = (self.unfinished + self.payment_friction - self.base.payment_friction
                + self.transport_cost)
        if self.crosses_region:
            cost += p.trade.outer_border
        if self.inside:
            helped = (p.trade.elasticity * (self.base.barrier - self.barrier)
                      + p.trust.trade_effect * (self.trust - self.base.trust))
            cost -= min(helped, LARGEST_EFFECT) / p.trade.elasticity
        return cost

    def adjust(self) -> None:
        """Traders answer part of a change of cost at once, the rest over years."""
        p, full = self.model.p.adjustment, self.full_cost()
        self.effective_cost += (p.impact * (full - self.target_cost)
                                + p.speed * (self.target_cost - self.effective_cost))
        self.target_cost = full

    def openness(self) -> tuple[float, float]:
        """Log change of openness since the base year, in either direction."""
        p = self.model.p
        along = (self.pair_level + self.pair_trend + self.pair_shock - self.base.pair_shock
                 + self.effect_on_trade() - p.trade.elasticity * self.effective_cost)
        there, back = (now - then for now, then
                       in zip(self.sanction_cost, self.base.sanction_cost, strict=True))
        return along - p.trade.elasticity * there, along - p.trade.elasticity * back
