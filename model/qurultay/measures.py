"""What is measured of a world each quarter: the few figures an ensemble keeps of every member.

Also the targets: when turnover crosses a line and stays there as long as asked.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import BoolArray, FloatArray, IntArray, total
from .changes import Target
from .errors import ScenarioError
from .networks import MODES
from .parameters import Parameters
from .sight import bonds
from .units import Quarter
from .world import World

QUARTERS_OF_A_YEAR = 4


def summary(world: World, parameters: Parameters, pairs: tuple[str, ...]) -> dict[str, FloatArray]:
    """Measures of one quarter by name, each with the member axis last.

    `turnover` (pair, m) recorded in both directions, bn USD a year; `mode_share` (mode, m) mean
    over Central Asia; `autonomy` (m) one less the mean dependence on the power most depended
    on; `regional_trade` (m); `output` (m) of Central Asia; `stance` (g, m); and means over
    Central Asia of `capital_cost`, `energy_security`, `high_value_share` (m); `passed_on` (m)
    goods on their way to sanctioned states through Central Asia, beyond those of the base year;
    `trust` (pair, m).
    """
    facts = world.base.facts
    flow = world.trade_flow
    at = [(facts.index(one), facts.index(other)) for one, other in (p.split("-") for p in pairs)]
    central = np.flatnonzero(facts.central[:, 0] > 0)
    share = mode_shares(world)
    overall = bonds(world, parameters)
    most = overall[:, 0]
    for power in range(1, overall.shape[1]):
        most = np.maximum(most, overall[:, power])
    within = [flow[i, j] + 0.0 for i in central for j in central if i != j]
    targets = list(facts.targets)
    return {
        "turnover": np.stack([flow[i, j] + flow[j, i] for i, j in at]),
        "trust": np.stack([world.trust[facts.pair_of[i, j]] for i, j in at]),
        "mode_share": _mean(np.moveaxis(share, 0, 1), central),
        "autonomy": 1.0 - _mean(most[None], central)[0],
        "regional_trade": total(np.stack(within)),
        "output": total(world.output[central]),
        "stance": world.stance,
        "capital_cost": _mean(world.capital_cost[None], central)[0],
        "energy_security": _mean(world.energy_security[None], central)[0],
        "high_value_share": _mean(world.high_value_share[None], central)[0],
        "passed_on": total(total(world.transit[:, targets], 1)[central]),
    }


def mode_shares(world: World) -> FloatArray:
    """Share of each state's effort by mode, by the table of `channels.csv`. (n, mode, m)"""
    mode = world.base.facts.channels.mode
    return np.stack(
        [total(world.effort[:, np.flatnonzero(mode == m)], 1) for m in range(len(MODES))], axis=1)


def _mean(values: FloatArray, states: IntArray) -> FloatArray:
    """Mean over some states of values (k, n, m). (k, m)"""
    return total(values[:, states], 1) / float(len(states))


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

    `reached` by its date; `first` the place of the first crossing among the simulated quarters,
    even if late, or -1; `shortfall` what was missing at the date, bn USD a year.
    """

    name: str
    by: str
    at_least: float
    reached: BoolArray
    first: IntArray
    shortfall: FloatArray


def judge(target: Target, turnover: FloatArray, quarters: tuple[str, ...],
          dollar_inflation: FloatArray) -> TargetResult:
    """Judge a target on trailing turnover (member, quarter); `dollar_inflation` (member,)."""
    if target.statistic != "mean":
        raise ScenarioError(
            f'target "{target.name}": the model records one figure for both reporters, so '
            f'statistic can only be "mean", not "{target.statistic}"')
    value = turnover
    if target.in_dollars_of:
        years = np.array([(Quarter.parse(q) - Quarter(target.in_dollars_of, 4)) / 4.0
                          for q in quarters])
        value = value / np.exp(dollar_inflation[:, None] * years[None, :])
    enough = value >= target.at_least
    held = enough.copy()
    for lag in range(1, target.held_for or 1):
        held[:, lag:] = held[:, lag:] & enough[:, :-lag]
        held[:, :lag] = False
    due = quarters.index(str(target.by))
    first = np.where(held.any(axis=1), held.argmax(axis=1), -1)
    return TargetResult(
        name=target.name, by=str(target.by), at_least=target.at_least,
        reached=(first >= 0) & (first <= due), first=first,
        shortfall=np.maximum(target.at_least - value[:, due], 0.0))
