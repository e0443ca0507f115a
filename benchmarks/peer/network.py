"""What ties states together: channels of cooperation, corridors and their groups, projects."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from .agent import Mover

if TYPE_CHECKING:
    from .pair import Pair
    from .power import Power
    from .region import PeerRegion
    from .state import State

FINANCED, OPEN = 0.1, 1.0


class Channel:
    """A way to cooperate, held back by the least willing member if it is regional.

    One that leads to one partner is named for it, as `power.RU`.
    """

    def __init__(self, model: PeerRegion, row: int) -> None:
        channels = model.facts.channels
        self.model, self.row, self.name = model, row, channels.names[row]
        self.sort, _, self.partner = (part or None for part in self.name.partition("."))
        self.mode = int(channels.mode[row])
        self.builds = dict(zip(channels.things, channels.builds[row].tolist(), strict=True))
        self.regional = bool(channels.regional[row, 0])
        self.leader: Power | None = None
        self.held = 1.0

    def look(self) -> None:
        """See how willing the least willing member is."""
        if self.regional:
            spent = [state.effort[self.row] for state in self.model.states
                     if self.model.ties.open_to[state.row, self.row, 0]]
            average = sum(spent) / max(len(spent), 1)
            hold = min([1.0, *spent]) / average if average > 0.0 else 0.0
            self.held = 1.0 - self.model.p.cooperation.veto_weight * (1.0 - hold)

    @property
    def strength(self) -> float:
        """What a unit of effort in it counts for."""
        return self.held * (self.leader.supply if self.leader else 1.0)


class Project(Mover):
    """Something to be built: declared, financed, building, open, late more often than not."""

    progress: float

    def __init__(self, model: PeerRegion, row: int, states: list[State],
                 powers: list[Power]) -> None:
        super().__init__(model, {"progress": model.first["progress"][row]})
        things = model.facts.projects
        self.row, self.name = row, things.names[row]
        self.places = [state for state in states if things.places[row, state.row, 0]]
        self.payers = [state for state in self.places if state not in powers]
        self.sponsors = [power for power in powers if things.sponsor[row, power.place, 0]]
        for name in ("build_quarters", "cost", "capacity", "days_saved", "cost_cut", "energy_gain",
                     "high_value_gain", "dependence_gain"):
            setattr(self, name, float(getattr(things, name)[row, 0]))

    build_quarters: float
    cost: float
    capacity: float
    days_saved: float
    cost_cut: float
    energy_gain: float
    high_value_gain: float
    dependence_gain: float

    def look(self) -> None:
        """See how far it serves by now: once built, by what stands behind it."""
        share = self.model.p.corridors.on_paper_share
        behind = min((s.behind_projects for s in self.places if s.central), default=1.0)
        built = self.progress >= OPEN
        self.serves = share + (1.0 - share) * min(behind, 1.0) if built else 0.0

    def step(self) -> None:
        """One quarter of finding money or of building."""
        self.coming = {"progress": self._progress()}

    def _progress(self) -> float:
        model, p, before = self.model, self.model.p.projects, self.progress
        push = p.push.get(self.name, 1.0) * p.investment
        if before >= OPEN:
            return OPEN
        if before < FINANCED:
            return FINANCED if model.luck.financing[self.row] < self._chance(push) else before
        if model.luck.trouble[self.row] < p.stopping_hazard:
            return before
        pace = (1.0 - FINANCED) / self.build_quarters * push / max(push + p.overrun, 1e-9)
        return min(before + pace, OPEN)

    def _chance(self, push: float) -> float:
        """Chance of starting this quarter: one over the quarters it waits in the mean."""
        model, p = self.model, self.model.p.projects
        money = sum(p.budget * state.output * (1.0 - state.effort[model.home])
                    * self._raised(state.capital_cost) for state in self.payers)
        offered = sum(power.supply + p.coopt_push * (power.stance == 1.0)
                      for power in self.sponsors)
        left = self.cost * model.price_level * (1.0 - p.sponsor_share * min(offered, 1.0))
        return min(push / max(p.preparation + 4.0 * left / max(money, 1e-12), 1e-9), 1.0)

    def _raised(self, interest: float) -> float:
        """What payments bring together at this interest, over that at the world rate."""
        p = self.model.p.projects
        here, world = (-math.expm1(-max(rate, 1e-6) * p.loan_years) / max(rate, 1e-6)
                       for rate in (interest, self.model.p.finance.base_rate))
        return 1.0 - p.borrowed + p.borrowed * here / world


class Corridor(Mover):
    """A way for goods: what it costs and how much it carries."""

    capacity: float
    corridor_cost: float

    def __init__(self, model: PeerRegion, row: int, states: list[State],
                 projects: list[Project]) -> None:
        first, routes = model.first, model.facts.routes
        super().__init__(model, {"capacity": first["capacity"][row],
                                 "corridor_cost": first["corridor_cost"][row]})
        self.row, self.name = row, routes.names[row]
        self.crossed = [state for state in states if routes.crosses[row, state.row, 0]]
        self.projects = [project for project in projects
                         if model.facts.projects.corridor[project.row, row, 0]]
        self.risk, self.load = float(routes.risk[row, 0]), float(routes.load[row, 0])
        self.days = model.given.days[row]
        self.planned = float(routes.capacity[row, 0])
        self.blocked_at_start = self._blocked()
        self.carried = self.carried_at_start = 0.0

    def _blocked(self) -> float:
        return min(sum(state.pressure["transport"] for state in self.crossed), 1.0)

    def look(self) -> None:
        """See how attractive it is to goods."""
        self.pull = math.exp(-self.model.p.corridors.route_sensitivity * self.corridor_cost)

    def step(self) -> None:
        """Capacity and cost after what was built, blocked and crowded."""
        p = self.model.p.corridors
        added = sum(project.capacity * project.serves for project in self.projects)
        saved = self.saved_days() * p.day_value + sum(
            project.cost_cut * project.serves for project in self.projects)
        smooth = self.model.smooth
        easier = saved + p.rules_gain * smooth + p.risk_price * self.risk * smooth
        harder = (p.blocked_cost * (self._blocked() - self.blocked_at_start)
                  + p.closed_cost * p.closed.get(self.name, 0.0)
                  + p.crowding_cost * self._crowding())
        self.coming = {
            "capacity": self.planned + p.planned_capacity * added,
            "corridor_cost": self.corridor_cost + p.speed * (
                harder - easier - self.corridor_cost),
        }

    def saved_days(self) -> float:
        """Days that projects along it save."""
        return sum(project.days_saved * project.serves for project in self.projects)

    def _crowding(self) -> float:
        """How much fuller it is than in the base year, where it was or gets tight."""
        growth = self.carried / max(self.carried_at_start, 1e-12) / self.model.price_level
        now = max(self.load * growth / self.capacity - 0.8, 0.0)
        then = max(self.load / self.planned - 0.8, 0.0)
        return min(now, 3.0) - min(then, 3.0)


class Group:
    """Pairs whose goods choose among the same corridors."""

    def __init__(self, model: PeerRegion, row: int, corridors: list[Corridor],
                 pairs: list[Pair]) -> None:
        routes: Any = model.facts.routes
        self.model, self.pairs = model, pairs
        self.options = [(corridor, float(routes.share[row, corridor.row, 0]))
                        for corridor in corridors if routes.share[row, corridor.row, 0]]
        goods = sum(self._goods())
        for corridor, share in self.options:
            corridor.carried_at_start += share * goods
        self.shares = self.options
        self.part = goods  # becomes a share of the goods that can choose once all groups are known

    def _goods(self) -> list[float]:
        return [pair.left.trade_with(pair.right) for pair in self.pairs]

    def look(self) -> None:
        """Share of the group's goods on each corridor, and what the choice costs on average."""
        p = self.model.p.corridors
        weights = [(corridor, share * corridor.pull) for corridor, share in self.options]
        whole = sum(weight for _, weight in weights)
        self.shares = [(corridor, weight / whole) for corridor, weight in weights]
        self.logsum = -p.pass_through * math.log(whole) / p.route_sensitivity

    def load(self) -> None:
        """Put last quarter's goods on the corridors."""
        goods = sum(self._goods())
        for corridor, share in self.shares:
            corridor.carried += share * goods
