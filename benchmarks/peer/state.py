"""A state: its economy, what it depends on, what it fears, and what its effort builds there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qurultay.inputs.region import (
    BUILT_IN_STATE,
    KINDS_OF_DEPENDENCE,
    KINDS_OF_SANCTION,
    SUPPORTS,
)

from .agent import Mover, clip01
from .choice import Chooser
from .ladder import SLIGHT, STRONGEST
from .network import Channel

if TYPE_CHECKING:
    from .pair import Pair
    from .region import PeerRegion

ONE_EACH = ("potential_output", "sanction_toll", "output", "expenditure", "enforcement",
            "capital_cost", "energy_security", "high_value_share", "state_shock", "tenure",
            "opener", "revolt", "reform_aim", "reform")
ONE_A_POWER = ("coercion", "remittances")
BEHIND_PROJECTS = ("insurance", "last_mile", "common_rules")


class State(Chooser, Mover):
    """A country. Lists over powers and channels stand in the order of the facts."""

    def __init__(self, model: PeerRegion, row: int, channels: list[Channel]) -> None:
        first, facts = model.first, model.facts
        start: dict[str, Any] = {name: first[name][row] for name in ONE_EACH + ONE_A_POWER}
        start["effort"] = first["effort"][row]
        start["dependence"] = _by_kind(KINDS_OF_DEPENDENCE, first["dependence"], row)
        start["pressure"] = _by_kind(KINDS_OF_SANCTION, first["pressure"], row)
        start["support"] = _by_kind(SUPPORTS, first["support"], row)
        start["building"] = _by_kind(BUILT_IN_STATE, first["building"], row)
        start["leaning"] = [by_state[row] for by_state in first["leaning"]]
        start["incident"] = _by_kind(facts.incidents, first["incident"], row)
        super().__init__(model, start)
        self.row, self.code = row, facts.states[row]
        self.central = bool(facts.central[row, 0])
        self.acting = bool(facts.acting[row, 0])
        self.turnover = float(facts.turnover[row, 0])
        self.hazard = _by_kind(facts.incidents, facts.hazard[..., 0], row)
        self.loss = _by_kind(facts.incidents, facts.loss[..., 0], row)
        self.channels = channels
        self.ties: list[tuple[State, Pair]] = []
        self.pair_with: dict[int, Pair] = {}

    def meet(self, other: State, pair: Pair) -> None:
        """Know a partner and the pair the two form."""
        self.ties.append((other, pair))
        self.pair_with[other.row] = pair

    def settle(self) -> None:
        """What is known once all have met: partners that count, base-year levels."""
        market = self.model.market
        self.near = [pair for other, pair in self.ties
                     if pair.bordering and self.central and other.central]
        self.kin = [pair for other, pair in self.ties if other.central]
        self.weight = [(pair, (market.base_flow[self.row][other.row]
                               + market.base_flow[other.row][self.row]) / self.base.output)
                       for other, pair in self.ties]
        self.deficit = self.base.expenditure / self.base.output - 1.0
        self.bound_at_start = self.bound()
        self.rivalry_at_start = max(pair.rivalry for _, pair in self.ties)
        self.struck_at_start = float(self.model.given.first.base.struck[self.row, 0])

    # --- what it sees ------------------------------------------------------------------------

    def look(self) -> None:
        """Take in pressure, discord and dependence as they stood last quarter."""
        powers = self.model.powers
        leaned = self.dependence["trade"]
        self.fear = sum(share * power.burden for share, power in zip(leaned, powers, strict=True))
        self.exposure = sum(share for share, power in zip(leaned, powers, strict=True)
                            if power.burden > 0.0)
        self.felt_rivalry = max(pair.rivalry for _, pair in self.ties)
        self.felt_conflict = max(pair.conflict for _, pair in self.ties)
        self.threat = 0.1 + sum(self.incident.values()) + self.felt_conflict
        self.bonds = self.overall_dependence(self.model.p.dependence.weight)
        capacity = self._capacity()
        self.root_of_effort = [math.sqrt(share) for share in self.effort]
        self.root_of_level = [math.sqrt(share * capacity * channel.strength)
                              for share, channel in zip(self.effort, self.channels, strict=True)]
        support = self.support
        self.worked = {
            thing: min((now + SLIGHT) / (self.base.building[thing] + SLIGHT), STRONGEST)
            for thing, now in self.building.items()}
        self.look_behind_projects()
        self.ready = min(support["liquidity"], support["clearing"], support["insurance"]) \
            if self.central else 1.0

    def look_behind_projects(self) -> None:
        """See what stands behind projects here: the weakest of three supports."""
        self.behind_projects = min(self.support[kind] for kind in BEHIND_PROJECTS)

    def overall_dependence(self, weight: dict[str, float]) -> list[float]:
        """Dependence on each power over all kinds, by the weight of each."""
        whole = max(sum(weight[kind] for kind in KINDS_OF_DEPENDENCE), 1.0)
        return [sum(self.dependence[kind][place] * weight[kind] for kind in KINDS_OF_DEPENDENCE)
                / whole for place in range(len(self.model.powers))]

    def _capacity(self) -> float:
        p = self.model.p.cooperation
        weight = math.log(self.base.output / p.reference_output)
        return min(math.exp(p.weight_exponent * weight), 1.5)

    def trade_with(self, other: State) -> float:
        """Recorded trade with a partner, both ways. bn USD a year"""
        return self.sales[other.row] + other.sales[self.row]

    # --- what comes ---------------------------------------------------------------------------

    def step(self) -> None:
        """All that a state is in a quarter."""
        self.coming = {
            "pressure": self._pressure(),
            "coercion": self._coercion(),
            "incident": self._incident(),
            **self.led(),
            "effort": self.choose(),
            "building": self._building(),
            "support": self._support(),
            "capital_cost": self._capital_cost(),
            "enforcement": self._enforcement(),
            "dependence": self._dependence(),
            "remittances": self._remittances(),
            "energy_security": self._energy_security(),
            "high_value_share": self._high_value_share(),
            "state_shock": self._shock(),
            "sanction_toll": self._toll(),
            "potential_output": self._potential_output(),
        }

    def _pressure(self) -> dict[str, float]:
        """Sanctions bite and fade at speeds of their own."""
        p, announced = self.model.p.sanctions, self.model.announced[self.row]
        coming = {}
        for kind, before in self.pressure.items():
            speed = p.onset_speed if announced[kind] > before else p.fading_speed
            coming[kind] = before + speed * (announced[kind] - before)
        return coming

    def _coercion(self) -> list[float]:
        """What powers that oppose the region's own way do to a state that depends on them."""
        if not self.central:
            return self.coercion
        p, coming, through = self.model.p.powers, [], self._let_through()
        for power, before, bond in zip(self.model.powers, self.coercion, self.bonds, strict=True):
            brought = min(p.coercion_strength * power.leverage * bond, 1.0)
            aim = min(brought * through, 1.0) if power.stance == 2.0 else 0.0
            coming.append(before + p.coercion_speed * (aim - before))
        return coming

    def _let_through(self) -> float:
        """What the region's shelter, and an ally in it, let through of a power's pressure."""
        p = self.model.p
        through = max(self.worked["shelter"], 1.0 / STRONGEST) ** -p.powers.shelter_exponent
        if self.model.calendar.has_ally(self.row):
            through *= 1.0 - p.treaty.alliance_shelter
        return float(through)

    def _building(self) -> dict[str, float]:
        """What its effort builds at home: supports of payments and corridors, and shelter."""
        if not self.central:
            return self.building
        worth = self.model.p.cooperation.yield_of_effort
        return {thing: worth * sum(
            self.effort[channel.row] * channel.strength * channel.builds[thing]
            for channel in self.channels) for thing in BUILT_IN_STATE}

    def _incident(self) -> dict[str, float]:
        """Incidents that work with neighbours on calm makes rarer."""
        p, luck = self.model.p.incidents, self.model.luck.incident
        together = sum(pair.calm for pair in self.near) / max(len(self.near), 1)
        calm = 1.0 - p.damping * together
        return {kind: 1.0 if luck[at][self.row] < hazard * p.scale.get(kind, 0.0) * calm else 0.0
                for at, (kind, hazard) in enumerate(self.hazard.items())}

    def _support(self) -> dict[str, float]:
        if not self.central:
            return self.support
        p = self.model.p.support
        return {kind: before + min(p.speed * self.worked[kind], 1.0) * (p.aim[kind] - before)
                for kind, before in self.support.items()}

    def _capital_cost(self) -> float:
        p = self.model.p.finance
        discord = max(self.felt_rivalry, self.felt_conflict)
        premium = (p.scarcity + p.sanctions_premium * self.feared()
                   + p.discord_premium * discord)
        aim = p.base_rate + premium * (1.0 - p.shared_risk_relief * p.shared_risk_bonds)
        return self.capital_cost + p.speed * (aim - self.capital_cost)

    def feared(self) -> float:
        """Pressure that reaches it by the powers it trades with."""
        return self.fear

    def _enforcement(self) -> float:
        p, model = self.model.p.reroute, self.model
        threat = max(state.pressure["secondary"] for state in model.states)
        aim = min(p.policing + p.policing_by_fear * threat, 1.0)
        return self.enforcement + p.policing_speed * (aim - self.enforcement)

    def _dependence(self) -> dict[str, list[float]]:
        """Each kind drawn toward what trade, routes, migrants, projects and formats make it."""
        p, base, model = self.model.p.dependence, self.base.dependence, self.model
        home = self.output / self.base.output
        abroad = sum(self.trade_with(other) for other, _ in self.ties)
        coming: dict[str, list[float]] = {kind: [] for kind in KINDS_OF_DEPENDENCE}
        bound = self.bound()
        for at, power in enumerate(model.powers):
            trade = self.trade_with(power) if power is not self else 0.0
            sent, sent_then = self.remittances[at], self.base.remittances[at]
            ratio = sent / max(sent_then, 1e-9) / home if sent_then > 0.0 else 0.0
            ties = model.tied_by_projects.get((self.row, at), (0.0, 0.0))
            turned = p.format_tie * (bound[at] - self.bound_at_start[at])
            formats = {kind: turned * share for kind, share in power.supplies.items()}
            aims = (
                trade / max(abroad, 1e-12),
                min(base["export_transit"][at] * power.passage_ratio, 1.0),
                min(base["remittances"][at] * ratio, 1.0),
                clip01(base["energy"][at] + ties[0] + formats["energy"]),
                clip01(base["debt"][at] + ties[1] + formats["debt"]),
                clip01(base["security"][at] + formats["security"]),
            )
            for kind, aim in zip(KINDS_OF_DEPENDENCE, aims, strict=True):
                before = self.dependence[kind][at]
                coming[kind].append(before + p.speed * (aim - before))
        return coming

    def wished(self, at: int) -> float:
        """What its migrants would send from a power if the power could pay all."""
        p, power = self.model.p.remittances, self.model.powers[at]
        aim = (self.base.remittances[at] * power.host_pull * p.policy
               * (1.0 - p.checks * self.coercion[at]))
        return self.remittances[at] + p.speed * (aim - self.remittances[at])

    def _remittances(self) -> list[float]:
        return [self.wished(at) * power.means for at, power in enumerate(self.model.powers)]

    def missed(self) -> float:
        """Output lost, in logs, to energy that is short and to remittances that stay away."""
        model, p = self.model, self.model.p
        years = (model.quarter - model.first_quarter) / 4.0
        expected = sum(sent * math.exp(p.remittances.host_elasticity * growth * years)
                       for sent, growth in zip(self.base.remittances, model.host_growth,
                                               strict=True))
        gap = (expected - sum(self.remittances)) / self.potential_output
        short = max(self.base.energy_security - self.energy_security, 0.0)
        return p.energy.output_loss * short + p.remittances.multiplier * min(max(gap, -1.0), 1.0)

    def _energy_security(self) -> float:
        p = self.model.p.energy
        withheld = sum(tie * pressed for tie, pressed
                       in zip(self.dependence["energy"], self.coercion, strict=True))
        gained = self.model.energy_gained[self.row]
        aim = p.base_level + p.project_weight * gained - p.withholding * withheld
        return clip01(self.energy_security + p.speed * (aim - self.energy_security))

    def _high_value_share(self) -> float:
        p = self.model.p.value_added
        depth = sum(pair.relation_effect - pair.base.relation_effect
                    for pair in self.kin) / len(self.kin)
        rules = self.support["common_rules"] - self.base.support["common_rules"]
        aim = (p.base_level + self.model.skills_gained[self.row] + p.depth_weight * depth
               + p.rules_weight * rules)
        return clip01(self.high_value_share + p.speed * (aim - self.high_value_share))

    def _shock(self) -> float:
        if not self.acting:
            return 0.0
        p = self.model.p.disturbances
        return (p.state_persistence * self.state_shock
                + p.state_spread * math.sqrt(1.0 - p.state_persistence**2)
                * self.model.luck.state[self.row])

    def _toll(self) -> float:
        p = self.model.p.growth
        more = self.pressure["finance"] - self.base.pressure["finance"]
        return self.sanction_toll + p.toll_speed * (p.sanctions_effect * more - self.sanction_toll)

    def _potential_output(self) -> float:
        p = self.model.p.growth
        struck = sum(found * self.loss[kind] for kind, found in self.incident.items())
        opened = sum((pair.unfinished - pair.target_cost) * weight for pair, weight in self.weight)
        steady = (p.trend.get(self.code, 0.0) + p.dollar_inflation) / 4.0
        held = (p.defence_diversion * (self.felt_rivalry - self.rivalry_at_start) / 4.0
                + p.incident_loss * (struck - self.struck_at_start))
        return self.potential_output * math.exp(steady + p.trade_pull * opened - held)


def _by_kind(kinds: tuple[str, ...], values: Any, row: int) -> dict[str, Any]:
    """Values (kind, state) of one state by the name of the kind."""
    return {kind: values[at][row] for at, kind in enumerate(kinds)}
