"""The peer's model: who acts when."""

from __future__ import annotations

import math
from typing import Any

import mesa

from qurultay.inputs.region import KINDS_OF_DEPENDENCE, KINDS_OF_SANCTION

from .calendar import Calendar
from .choice import MODES, TERMS
from .detours import Detours
from .given import Given, plain
from .market import Market
from .measures import MEASURES
from .network import Channel, Corridor, Group, Project
from .pair import Pair
from .power import Power
from .state import State


class PeerRegion(mesa.Model):  # type: ignore[misc]
    """One world of objects: states, powers, pairs, projects and corridors, stepped in Mesa."""

    def __init__(self, given: Given) -> None:
        super().__init__(seed=1)
        self.given, self.facts = given, given.facts
        self.first: dict[str, Any] = {
            name: plain(values) for name, values in vars(given.first).items()
            if name not in ("quarter", "base")}
        self.quarter, self.first_quarter = given.first.quarter, given.first.quarter
        self.p, self.luck = given.parameters[0], given.luck[0]
        self.common = self.common_at_start = self.first["common"][0]
        self.constant = given.by_slot(plain(given.first.base.constant))
        self.scale: list[float] = plain(given.first.base.scale.reshape(len(TERMS), -1))
        self.host_growth: list[float] = given.first.base.host_growth[:, 0].tolist()
        self.ruler = dict(zip(KINDS_OF_DEPENDENCE, self.facts.ruler[:, 0].tolist(), strict=True))
        self.home = self.facts.channels.names.index("none")
        self.calendar = Calendar(self)
        self.ties: Any = None
        self._people()
        self._networks()
        self.movement_at_start = self.movement()
        self.smooth_at_start = self._smoothness()
        self.running = True
        self.datacollector = mesa.DataCollector(model_reporters=MEASURES)

    def _people(self) -> None:
        """States, powers and the pairs they form."""
        facts = self.facts
        self.channels = [Channel(self, row) for row in range(len(facts.channels.names))]
        self.market = Market(self)
        self.detours = Detours(self)
        self.states: list[State] = [
            (Power if row in facts.powers else State)(self, row, self.channels)
            for row in range(len(facts.states))]
        self.powers = [state for state in self.states if isinstance(state, Power)]
        self.central = [state for state in self.states if state.central]
        for state in self.states:
            state.sales = self.first["trade_flow"][state.row]
            state.final_sales, state.passed = state.sales, {}
        for channel in self.channels:
            leader = int(facts.channels.led_by[channel.row])
            channel.leader = self.powers[leader] if leader >= 0 else None
        self.leading_to = {state.row: channel.row for state in self.states
                           for channel in self.channels if channel.partner == state.code}
        self.pairs = []
        for row, (left, right) in enumerate(zip(facts.left, facts.right, strict=True)):
            pair = Pair(self, row, self.states[left], self.states[right])
            pair.left.meet(pair.right, pair)
            pair.right.meet(pair.left, pair)
            self.pairs.append(pair)
        self.mediators = self.pairs[facts.mediators]
        self.watched = [self.pairs[facts.pair(*codes.split("-"))] for codes in self.given.pairs]
        self._meet()
        for state in self.states:
            state.settle()

    def _meet(self) -> None:
        """Tie states and pairs together as the forums in force do, where these have changed."""
        ties = self.facts.channels.ties(self.quarter)
        if ties is self.ties:
            return
        self.ties = ties
        for state in self.states:
            state.meet_channels()
        for pair in self.pairs:
            pair.meet_channels()

    def _networks(self) -> None:
        """Projects, corridors, and the groups of pairs that choose among corridors."""
        facts = self.facts
        self.projects = [Project(self, row, self.states, self.powers)
                         for row in range(len(facts.projects.names))]
        self.corridors = [Corridor(self, row, self.states, self.projects)
                          for row in range(len(facts.routes.names))]
        self.groups = []
        for row in range(facts.routes.share.shape[0]):
            pairs = [pair for pair in self.pairs if facts.routes.group[pair.row] == row]
            group = Group(self, row, self.corridors, pairs)
            if group.options:
                self.groups.append(group)
                for pair in pairs:
                    pair.group = group
        self.choosing = [group for group in self.groups if len(group.options) > 1]
        goods = sum(group.part for group in self.choosing)
        for group in self.choosing:
            group.part /= goods
        for power in self.powers:
            power.passage_at_start = self._passage(power)

    # --- one quarter -----------------------------------------------------------------------------

    def step(self) -> None:
        """Look at last quarter, work out what comes, move on together, trade."""
        at = self.quarter - self.first_quarter
        self.p, self.luck = self.given.parameters[at], self.given.luck[at]
        self.quarter = self.quarter + 1
        self.calendar.turn()
        self._announce()
        self.look()
        self.detours.look()
        movers = (self.states, self.pairs, self.projects, self.corridors)
        for agents in movers:
            for agent in agents:
                agent.step()
        for agents in movers:
            for agent in agents:
                agent.advance()
        self.detours.advance()
        p = self.p.disturbances
        self.common = (p.common_persistence * self.common + p.common_spread
                       * math.sqrt(1.0 - p.common_persistence**2) * self.luck.common[0])
        self._meet()
        self.market.clear()
        self._look_at_ways()
        self.datacollector.collect(self)
        self.running = at + 1 < len(self.given.quarters)

    def look(self) -> None:
        """All that more than one agent reads, worked out once."""
        weights = vars(self.p.choice)
        self.weights = [weights[f"{term}_weight"] for term in TERMS]
        years = (self.quarter - 1 - self.first_quarter) / 4.0
        self.price_level = math.exp(self.p.growth.dollar_inflation * years)
        for power in self.powers:
            power.look_at_itself()
        for agents in (self.channels, self.states, self.pairs, self.projects, self.corridors):
            for agent in agents:
                agent.look()
        self.pressed_banks = sum(max(state.pressure["finance"], state.pressure["secondary"])
                                 for state in self.states)
        for power in self.powers:
            asked = sum(state.wished(power.place) for state in self.states)
            power.means = min(power.output / max(asked, 1e-12), 1.0)
        self.smooth = self._smoothness() - self.smooth_at_start
        self._load_corridors()
        self._gather_gains()

    def _look_at_ways(self) -> None:
        """What is measured of corridors, at this quarter's supports and costs."""
        for state in self.central:
            state.look_behind_projects()
        for things in (self.projects, self.corridors, self.choosing):
            for thing in things:
                thing.look()

    def _load_corridors(self) -> None:
        """Goods choose their way; powers hold what crosses their land."""
        for corridor in self.corridors:
            corridor.carried = 0.0
        for group in self.groups:
            group.look()
            group.load()
        for power in self.powers:
            power.passage_ratio = self._passage(power) / max(power.passage_at_start, 1e-9)

    def _passage(self, power: Power) -> float:
        """Share of long-distance goods that pass a power's land."""
        crossing = sum(share for group in self.choosing for corridor, share in group.shares
                       if power in corridor.crossed)
        return crossing / len(self.choosing)

    def _smoothness(self) -> float:
        """The weaker of last mile and common rules, on average over the region."""
        return min(sum(state.support[kind] for state in self.central) / len(self.central)
                   for kind in ("last_mile", "common_rules"))

    def _gather_gains(self) -> None:
        """What open projects bring to the places they serve, and whom they tie to whom."""
        self.energy_gained = dict.fromkeys(range(len(self.states)), 0.0)
        self.skills_gained = dict.fromkeys(range(len(self.states)), 0.0)
        self.tied_by_projects: dict[tuple[int, int], tuple[float, float]] = {}
        for project in self.projects:
            for state in project.places:
                self.energy_gained[state.row] += project.energy_gain * project.serves
                self.skills_gained[state.row] += project.high_value_gain * project.serves
                for power in project.sponsors:
                    tie = project.dependence_gain * project.serves
                    energy, debt = self.tied_by_projects.get((state.row, power.place), (0.0, 0.0))
                    if project.energy_gain > 0.0:
                        energy += tie
                    else:
                        debt += tie
                    self.tied_by_projects[state.row, power.place] = (energy, debt)

    def _announce(self) -> None:
        """What measures in force amount to: pressure on each target, cost of each flow."""
        spared = [dict.fromkeys(KINDS_OF_SANCTION, 1.0) for _ in self.states]
        let_by: dict[tuple[str, int, int], float] = {}
        for measure in self.facts.measures:
            if measure.in_force(self.quarter):
                spared[measure.target][measure.kind] *= 1.0 - measure.enforcement
                key = (measure.kind, measure.sender, measure.target)
                let_by[key] = let_by.get(key, 1.0) * (1.0 - measure.enforcement)
        self.stopped = {(sender, target) if kind == "export_control" else (target, sender)
                        for (kind, sender, target), by in let_by.items()
                        if kind in ("export_control", "counter") and by < 1.0}
        enforced = self.p.sanctions.pressure_on
        self.announced = [
            {kind: (1.0 - spare[kind]) * enforced.get(state.code, 1.0) for kind in spare}
            for state, spare in zip(self.states, spared, strict=True)]
        self.announced_costs: dict[int, tuple[float, float]] = {}
        for (kind, sender, target), by in let_by.items():
            self._price(kind, sender, target,
                        (1.0 - by) * enforced.get(self.states[target].code, 1.0))

    def _price(self, kind: str, sender: int, target: int, strength: float) -> None:
        """An export control burdens sender to target; a ban or counter-sanction the way back."""
        p = self.p.sanctions
        prices = {"export_control": p.export_control_cost, "import_ban": p.import_ban_cost,
                  "counter": p.counter_cost}
        if kind in prices:
            pair = self.states[sender].pair_with[target]
            there, back = self.announced_costs.get(pair.row, (0.0, 0.0))
            forward = (kind == "export_control") == (pair.left.row == sender)
            cost = prices[kind] * strength
            self.announced_costs[pair.row] = (there + cost, back) if forward else (there,
                                                                                   back + cost)

    def movement(self) -> float:
        """How far the region goes its own way: share of its two own modes."""
        led = MODES.index("great_power_led")
        own = [channel.row for channel in self.channels if channel.mode < led]
        spent = sum(state.effort[row] for state in self.central for row in own)
        return spent / len(self.central)
