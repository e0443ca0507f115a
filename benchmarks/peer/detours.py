"""What becomes of trade that controls stop: from other suppliers, by third states, or lost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .region import PeerRegion

Ledger = list[dict[int, float]]
LEAST = 1e-12


class Detours:
    """Preference for suppliers who do not join, and goods passed on, by seller and buyer."""

    def __init__(self, model: PeerRegion) -> None:
        self.model = model
        facts = model.facts
        self.targets = facts.targets
        self.answers: list[list[list[float]]] = model.given.first.base.answers[..., 0].tolist()
        self.flow = model.market.base_flow
        self.spending: list[float] = facts.base.expenditure.tolist()
        self.world: float = float(facts.base.output.sum())
        self.borders = [[float(facts.borders[row, 0]) for row in line] for line in facts.pair_of]
        self.rows = range(len(facts.states))
        self.shift: Ledger = [{} for _ in self.rows]
        self.passed: Ledger = [{} for _ in self.rows]
        self.coming = self.shift, self.passed

    def look(self) -> None:
        """Where both ways lead to, and how far they get this quarter."""
        p = self.model.p.reroute
        shift: Ledger = [{} for _ in self.rows]
        passed: Ledger = [{} for _ in self.rows]
        for place, target in enumerate(self.targets):
            self._ways(target, self.answers[place], shift, passed)
        self.coming = (moved(self.shift, shift, p.supplier_half_time),
                       moved(self.passed, passed, p.hub_half_time))

    def advance(self) -> None:
        """Take over what has been worked out."""
        self.shift, self.passed = self.coming

    def _ways(self, target: int, answer: list[list[float]], shift: Ledger, passed: Ledger) -> None:
        model, p = self.model, self.model.p.reroute
        usual = self._usual(target)
        joiners = [row for row in self.rows if (row, target) in model.stopped]
        others = [row for row in self.rows if row != target and row not in joiners]
        cut, given = self._stopped(target, answer, usual, joiners)
        whole = sum(cut.values())
        gain = self._gains(whole, usual, others)
        short = {row: max(gain[row] - given[row], 0.0) for row in others}
        missing = max(sum(short.values()), LEAST)
        wanted = max(p.suppliers * whole - sum(given[row] for row in others), 0.0)
        net = sum(short[row] / missing * (sum(answer[other][row] for other in others)
                                          + p.suppliers * sum(answer[one][row] for one in joiners))
                  for row in others)
        for row in others:
            more = wanted / max(net, LEAST) * short[row] / missing
            shift[row][target] = math.log(1.0 + more / max(usual[row], LEAST))
        self._pass_on(target, cut, gain, passed)

    def _usual(self, target: int) -> list[float]:
        """What each would sell to the target without new measures."""
        states = self.model.states
        spent = states[target].expenditure / self.spending[target]
        made = self.world / sum(state.output for state in states)
        return [self.flow[state.row][target] * (state.output / state.base.output) * spent * made
                for state in states]

    def _stopped(self, target: int, answer: list[list[float]], usual: list[float],
                 joiners: list[int]) -> tuple[dict[int, float], list[float]]:
        """What measures stop of each joiner's sales, and what gravity gives everybody else."""
        elasticity = self.model.p.trade.elasticity
        left, gone = {}, {}
        for row in joiners:
            harder = max(self._harder(row, target), 0.0)
            left[row] = math.exp(-elasticity * harder)
            gone[row] = usual[row] * (1.0 - left[row])
        at_once = [sum(line[row] * gone[row] for row in joiners) for line in answer]
        cut = {row: gone[row] * (1.0 - left[row]) + sum(
            answer[row][one] * gone[one] * left[one] for one in joiners) for row in joiners}
        scale = sum(cut.values()) / max(sum(at_once[row] for row in joiners), LEAST)
        return cut, [-value * scale for value in at_once]

    def _harder(self, seller: int, buyer: int) -> float:
        pair = self.model.states[seller].pair_with[buyer]
        way = 0 if pair.left.row == seller else 1
        return pair.sanction_cost[way] - pair.base.sanction_cost[way]

    def _gains(self, cut: float, usual: list[float], others: list[int]) -> dict[int, float]:
        """What those who do not join sell more in the end."""
        p = self.model.p.reroute
        lead = {row: p.suppliers_first.get(self.model.states[row].code, 0.0) for row in others}
        rest = 1.0 - sum(lead.values())
        ordinary = max(sum(usual[row] for row in others if lead[row] == 0.0), LEAST)
        return {row: p.suppliers * cut * (
            lead[row] + (rest * usual[row] / ordinary if lead[row] == 0.0 else 0.0))
            for row in others}

    def _pass_on(self, target: int, cut: dict[int, float], gain: dict[int, float],
                 passed: Ledger) -> None:
        """Goods of those who join, and of others who fear or have no border, by way of hubs."""
        model, p = self.model, self.model.p.reroute
        fear = model.states[target].pressure["secondary"]
        origin = {row: max(value, 0.0) for row, value in cut.items()}
        for row, value in gain.items():
            origin[row] = (1.0 - self.borders[row][target] * (1.0 - fear)) * value
        goods = (min(p.third_states, 1.0 - p.suppliers) * sum(cut.values())
                 / max(sum(origin.values()), LEAST))
        weight = {hub: self._weight(hub, target) for hub in self.rows if self._is_hub(hub, target)}
        whole = sum(weight.values())
        for hub, own in weight.items():
            lets = math.exp(p.enforcement * model.states[hub].enforcement)
            into = 0.0
            for row, value in origin.items():
                if row != hub:
                    part = own / max(whole - weight.get(row, 0.0), LEAST)
                    share = goods * value * part * lets
                    passed[row][hub] = passed[row].get(hub, 0.0) + share
                    into += share
            passed[hub][target] = passed[hub].get(target, 0.0) + into * (1.0 + p.margin)

    def _is_hub(self, hub: int, target: int) -> bool:
        stopped = self.model.stopped
        return (self.model.states[hub].acting and hub != target and (hub, target) not in stopped
                and all(buyer != hub for _, buyer in stopped))

    def _weight(self, hub: int, target: int) -> float:
        kinds, border = self.model.p.reroute.hub_weight, self.borders[hub][target] > 0.0
        union = self.model.calendar.in_one_union(hub, target)
        name = ("union_and_border" if border else "union") if union else (
            "border" if border else "neither")
        return math.sqrt(self.flow[hub][target] + self.flow[target][hub]) * float(kinds[name])


def moved(before: Ledger, aim: Ledger, half_time: float) -> Ledger:
    """Half way to the aim in the half-time, in quarters."""
    share = 1.0 - math.exp(-math.log(2.0) / half_time)
    return [{key: old.get(key, 0.0) + share * (new.get(key, 0.0) - old.get(key, 0.0))
             for key in old.keys() | new.keys()} for old, new in zip(before, aim, strict=True)]
