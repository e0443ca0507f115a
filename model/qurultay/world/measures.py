"""What is measured of a world each quarter: the few figures an ensemble keeps of every member.

Also the targets: when turnover crosses a line and stays there as long as asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray, Weights, mean, total
from qurultay.core.elementary import exp
from qurultay.core.errors import ScenarioError
from qurultay.core.quarters import Quarter
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import Facts
from qurultay.inputs.tables import rows
from qurultay.inputs.values import Parameters
from qurultay.scenario.changes import Target
from qurultay.world.readings import eased, opened, overall, taken, trade_of_pairs
from qurultay.world.world import World

QUARTERS_OF_A_YEAR = 4


def summary(world: World, parameters: Parameters, pairs: tuple[str, ...]) -> dict[str, FloatArray]:
    """Measures of one quarter by name, each with the member axis last.

    What each of them is, over which places and in which unit, stands in `labels.MEASURES`.
    """
    facts = world.base.facts
    at, inside = _weights(facts), facts.insiders
    trade = trade_of_pairs(world)
    bond = overall(world.dependence, facts.ruler)[inside]  # one ruler, whatever states believe
    output = world.output[inside]
    return {
        "turnover": trade[_rows(facts, pairs)],
        "trust": world.trust[_rows(facts, pairs)],
        "mode_share": central_shares(world),
        "autonomy": 1.0 - mean(np.max(bond, axis=1)),
        "dependence_on": mean(bond),
        "regional_trade": at.inside.of(trade),
        "state_trade": facts.of_state.of(trade)[inside],
        "state_output": output,
        "output": total(output),
        "stance": world.stance,
        "capital_cost": mean(world.capital_cost[inside]),
        "energy_security": mean(world.energy_security[inside]),
        "high_value_share": mean(world.high_value_share[inside]),
        "passed_on": at.passed_on.of(world.transit),
        "incidents": total(world.incident[:, inside], 1),
        **_ways(world, parameters, at),
    }


def looked(world: World) -> dict[str, FloatArray]:
    """What a page draws of a quarter: flows (n, n, m), bn USD a year, trust (p, m), stances."""
    return {"flow": world.trade_flow, "trust": world.trust, "stance": world.stance}


def finite(world: World) -> BoolArray:
    """Where trade and trust are numbers. (m,)"""
    found: BoolArray = np.isfinite(
        total(world.expenditure) + total(world.inward) + total(world.trust))
    return found


def _ways(world: World, parameters: Parameters, at: _Weights) -> dict[str, FloatArray]:
    """Corridors: which are taken, how much they carry, what a passage takes and costs.

    Time and cost are those of given goods, on the corridors that they took in the base year:
    over shifting shares a corridor that is served well and draws goods would raise the mean.
    """
    routes, projects = world.base.facts.routes, world.base.facts.projects
    share = taken(pull=eased(world, parameters), goods=at.goods, usual=routes.usual,
                  loaded=routes.loaded)
    days = at.days - projects.saves_days.of(opened(world, parameters))
    return {
        "corridor_share": share,
        "corridor_capacity": total(world.capacity),
        "corridor_days": days,
        "transit_days": total(days * at.usual_share),
        "transit_cost": at.pairs_by_goods.of(world.transport_cost),
    }


@dataclass(frozen=True)
class _Weights:
    """What is added up of a world, by what weight.

    `goods` (group, 1) are shares of the base year's goods by group of routes, of those that
    can choose; `pairs_by_goods` holds the same at one pair of each group, for all its pairs
    share one cost of transport; `days` (r, 1) is the time a corridor takes, `usual_share`
    (r, 1) the part of these goods that took it in the base year.
    """

    modes: Weights
    inside: Weights
    passed_on: Weights
    goods: FloatArray
    pairs_by_goods: Weights
    days: FloatArray
    usual_share: FloatArray


@lru_cache(maxsize=64)
def _weights(facts: Facts) -> _Weights:
    n, central = len(facts.states), facts.central[:, 0]
    share = central[:, None] * (facts.channels.mode == np.arange(len(MODES))[:, None, None])
    hubs = np.zeros((n, n))
    hubs[np.ix_(facts.insiders, np.array(facts.targets))] = 1.0
    flow = (facts.base.flow + facts.base.flow.T)[facts.left, facts.right]
    goods = facts.by_group.of(flow[:, None]) * facts.choosing
    goods = goods / total(goods)
    usual = taken(pull=np.ones((len(facts.routes.names), 1)), goods=goods,
                  usual=facts.routes.usual, loaded=facts.routes.loaded)
    one_each = np.zeros(facts.pairs)
    groups = np.flatnonzero(facts.choosing[:, 0])
    one_each[[np.flatnonzero(facts.routes.group == g)[0] for g in groups]] = goods[groups, 0]
    return _Weights(
        modes=Weights(share / central.sum(), inner=2),
        inside=Weights(central[facts.left] * central[facts.right]),
        passed_on=Weights(hubs, inner=2), goods=goods, pairs_by_goods=Weights(one_each),
        days=np.array([[row.number("days", 0)] for row in rows("corridors.csv")]),
        usual_share=usual)


@lru_cache(maxsize=256)
def _rows(facts: Facts, pairs: tuple[str, ...]) -> IntArray:
    """The rows of pairs by their codes, such as "KZ-UZ"."""
    return np.array([facts.pair(*pair.split("-")) for pair in pairs])


def central_shares(world: World) -> FloatArray:
    """Mean share of effort of Central Asian states by mode. (mode, m)"""
    return _weights(world.base.facts).modes.of(world.effort)


def mode_shares(world: World) -> FloatArray:
    """Share of each state's effort by mode, by the table of `channels.csv`. (n, mode, m)"""
    mode = world.base.facts.channels.mode
    return np.stack(
        [total(world.effort[:, np.flatnonzero(mode == m)], 1) for m in range(len(MODES))], axis=1)


def trailing(turnover: FloatArray, base: float) -> FloatArray:
    """Mean over the trailing four quarters; quarters before the start count as the base year.

    Both (member, quarter), bn USD a year.
    """
    before = np.full((turnover.shape[0], QUARTERS_OF_A_YEAR - 1), base)
    long = np.concatenate([before, turnover], axis=1)
    count = turnover.shape[1]
    whole = long[:, 0:count] + 0.0
    for lag in range(1, QUARTERS_OF_A_YEAR):
        whole = whole + long[:, lag : lag + count]
    return whole / QUARTERS_OF_A_YEAR


@dataclass(frozen=True)
class TargetResult:
    """What became of a target in each member.

    `reached` at least once by its date, `standing` there when it is due, each for as long as the
    target asks; so who stands has reached. `first` the place of the first crossing among the
    simulated quarters, even if late, or -1; `shortfall` what was missing at the date, in the unit
    of the target.
    """

    name: str
    by: str
    at_least: float | None
    at_most: float | None
    reached: BoolArray
    first: IntArray
    shortfall: FloatArray
    standing: BoolArray


def prices_since(year: int, quarters: tuple[str, ...], dollar_inflation: FloatArray,
                dearer: FloatArray | None = None) -> FloatArray:
    """Dollar prices compared with those at the end of a year. (member, quarter)

    `dollar_inflation` (member,) a year; `dearer` (member, quarter) is how far dollar prices have
    moved away from it, in log points, where a scenario changes it (see `schedule.dearer`).
    """
    then = Quarter(year, 4)
    years = np.array([(Quarter.parse(q) - then) / 4.0 for q in quarters])
    risen = dollar_inflation[:, None] * years[None, :]
    if dearer is not None:
        place = min(then - Quarter.parse(quarters[0]), len(quarters) - 1)
        risen = risen + dearer - (dearer[:, place, None] if place >= 0 else 0.0)
    return exp(risen)


def judge(target: Target, values: FloatArray, quarters: tuple[str, ...],
          dollar_inflation: FloatArray, dearer: FloatArray | None = None) -> TargetResult:
    """Judge a target on what it measures (member, quarter), money over the trailing year.

    The last two are those of `prices_since`.
    """
    if target.statistic != "mean":
        raise ScenarioError(
            f'target "{target.name}": the model records one figure for both reporters, so '
            f'statistic can only be "mean", not "{target.statistic}"')
    value = values
    if target.in_dollars_of:
        value = value / prices_since(target.in_dollars_of, quarters, dollar_inflation, dearer)
    enough = value >= target.limit if target.at_least is not None else value <= target.limit
    held = enough.copy()
    for lag in range(1, target.held_for or 1):
        held[:, lag:] = held[:, lag:] & enough[:, :-lag]
        held[:, :lag] = False
    due = quarters.index(str(target.by))
    first = np.where(held.any(axis=1), held.argmax(axis=1), -1)
    return TargetResult(
        name=target.name, by=str(target.by), at_least=target.at_least, at_most=target.at_most,
        reached=(first >= 0) & (first <= due), first=first,
        shortfall=np.maximum(target.limit - value[:, due] if target.at_least is not None
                             else value[:, due] - target.limit, 0.0),
        standing=held[:, due])
