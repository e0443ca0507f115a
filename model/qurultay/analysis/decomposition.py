"""What moved the trade of a pair: growth, prices, cost, goods passed on, other markets, chance.

In every quarter `log(recorded) = log(output) + log(expenditure) - log(world output)
- elasticity * cost + luck - log(resistances) + log(1 + passed on)`, exactly and as differences
from the base year. Each direction is turned into dollars with the logarithmic mean of then and
now (Ang 2004, LMDI), so that the parts add up to the change without a remainder.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.tables import Row, rows
from qurultay.inputs.values import Parameters
from qurultay.world.readings import rows_of
from qurultay.world.rules import adjustment, powers, relations
from qurultay.world.trade import components
from qurultay.world.world import World

GROWTH = "growth of the economies"
PRICES = "commodity prices and the dollar"
PASSED_ON = "goods passed on"
ELSEWHERE = "pull of other markets"
CHANCE = "chance"
COST = "cost"
RELATIONS = "relations"
PRESSURE = "pressure of powers"
BANS = "sanctions on goods"

HEADINGS = (GROWTH, PRICES, RELATIONS, PRESSURE, COST, PASSED_ON, ELSEWHERE, CHANCE)
"""The parts under which all others are summed up; what is not named here belongs to COST."""


ARRAYS = {
    GROWTH: ("potential_output", "sanction_toll", "remittances"),
    PRICES: ("common",),
    CHANCE: ("state_shock", "pair_shock", "pair_level", "pair_trend"),
    RELATIONS: ("relation", "relation_effect", "reform_aim", "tenure"),
    PRESSURE: ("coercion", "stance"),
    BANS: ("sanction_cost",),
    PASSED_ON: ("transit", "enforcement"),
    "barriers and trust": ("barrier", "trust", "joint", "delivered", "effort"),
    "payments": ("payment_friction", "support"),
    "transport": ("transport_cost", "corridor_cost", "capacity", "progress"),
}
"""The arrays of the world that each part is made of; what other markets pull is all of them."""


def mechanisms(part: str) -> list[Row]:
    """Rows of mechanisms.csv whose arrays a part is made of."""
    return [row for row in rows("mechanisms.csv")
            if set(row.words("arrays")) & set(ARRAYS.get(part, ()))]


def parts(first: World, quarters: Iterable[tuple[World, Parameters]], one: str, other: str,
          ) -> dict[str, FloatArray]:
    """What each part adds to the recorded trade of two states since the base quarter `first`.

    `quarters` are worlds with their parameters, as `Block.run` gives them; none is kept. bn USD a
    year, both directions, by part: (quarter, m). Costs are separated by `trade.components`.
    """
    facts = first.base.facts
    i, j = facts.index(one), facts.index(other)
    found: list[dict[str, FloatArray]] = []
    costs: _Costs | None = None
    for world, own in quarters:
        costs = costs or _Costs(first, own)
        answered = costs.next(world, own, facts.pair(one, other))
        there, back = (_direction(first, world, own, answered, at) for at in ((i, j), (j, i)))
        found.append({name: there[name] + back[name] for name in there})
    return {name: np.stack([quarter[name] for quarter in found]) for name in found[0]}


def headed(found: dict[str, FloatArray]) -> dict[str, FloatArray]:
    """Parts summed up under HEADINGS, in that order; same shapes."""
    zero = 0.0 * next(iter(found.values()))
    whole = {name: found.get(name, zero) for name in HEADINGS}
    for values in of_cost(found).values():
        whole[COST] = whole[COST] + values
    return whole


def of_cost(found: dict[str, FloatArray]) -> dict[str, FloatArray]:
    """The parts that COST is the sum of."""
    return {name: values for name, values in found.items() if name not in HEADINGS}


class _Costs:
    """The costs that traders have adjusted to so far, by component; adjustment is linear."""

    def __init__(self, first: World, parameters: Parameters) -> None:
        self.target = components(first, parameters)
        self.answered = {name: 0.0 * cost for name, cost in self.target.items()}

    def next(self, world: World, parameters: Parameters, pair: int) -> dict[str, FloatArray]:
        """A quarter on: the log cost of a pair by component. (m) each"""
        target = components(world, parameters)
        self.answered = {
            name: adjustment.effective(
                self.answered[name], self.target[name], cost, parameters.adjustment)
            for name, cost in target.items()}
        self.target = target
        return {name: cost[pair] for name, cost in self.answered.items()}


def _direction(first: World, world: World, parameters: Parameters,
               answered: dict[str, FloatArray], at: tuple[int, int]) -> dict[str, FloatArray]:
    """The parts of one direction in bn USD a year. (m) each

    Log points since the base quarter, times the logarithmic mean of trade then and now.
    """
    p, base = parameters, world.base
    exporter, importer = at
    pair = base.facts.pair_of[at]
    load = rows_of(p.growth.over("commodity_load", base.facts.states))
    common = load * (world.common - base.common)
    own = world.state_shock - base.state_shock
    # Output without passing luck: growth, and what sanctions take away.
    steady, steady_then = (each.potential_output * exp(each.sanction_toll)
                           for each in (world, first))
    made = _log_change(steady, steady_then)
    spent = _log_change(world.expenditure, first.expenditure) - common - own
    whole = log(total(steady) / total(steady_then))
    whole_with_luck = log(total(world.output) / total(first.output))
    found = {
        GROWTH: made[exporter] + spent[importer] - whole,
        PRICES: common[exporter] + common[importer] - (whole_with_luck - whole),
        CHANCE: own[exporter] + own[importer] + world.pair_trend[pair]
        + world.pair_level[pair] + world.pair_shock[pair] - base.pair_shock[pair],
        RELATIONS: relations.trade_effect(world, p)[pair],
        PRESSURE: powers.pressure_effect(world, p)[pair],
        BANS: world.supplier_shift[at] - p.trade.elasticity * (
            world.sanction_cost[at] - base.sanction_cost[at]),
    }
    found |= {name: -p.trade.elasticity * cost for name, cost in answered.items()}
    explained = total(np.stack(list(found.values())))
    found[ELSEWHERE] = _log_change(world.final_flow[at], first.final_flow[at]) - explained
    now, then = world.trade_flow[at], first.trade_flow[at]
    change = _log_change(now, then)
    found[PASSED_ON] = change - _log_change(world.final_flow[at], first.final_flow[at])
    near = np.abs(change) < 1e-9
    mean = np.where(near, then, (now - then) / np.where(near, 1.0, change))
    return {name: mean * logs for name, logs in found.items()}


def _log_change(now: FloatArray, then: FloatArray) -> FloatArray:
    """Log points between two levels, both kept above zero."""
    change: FloatArray = log(np.maximum(now, 1e-12) / np.maximum(then, 1e-12))
    return change
