"""Output in current dollars: what was expected by the end of 2021, and what the world adds.

Trend growth per state is a forecast of that vintage; dollar inflation carries prices. Sanctions
move the target's dollar output with either sign (prices may rise while volumes fall); rivalry
diverts resources into defence (A-77); incidents cost; easier trade pulls. The trend already holds
the rivalry and the incidents of the base year, so only what differs from them counts. Shut borders,
bans and goods passed on act on trade alone, and projects only by what they do to the cost of trade.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import felt, kind, rows_of


def potential(*, before: FloatArray, trend: FloatArray, diverted: FloatArray, struck: FloatArray,
              opened: FloatArray, p: Section) -> FloatArray:
    """Output without passing luck or losses, a quarter later. bn USD a year, (n, m)

    `trend` (n, m) real growth a year; `diverted` (n, m) rivalry felt beyond the base year, -1..1;
    `struck` (n, m) share of output lost to incidents beyond what was expected; `opened` (n, m) log
    points by which trade is easier than in the base year, weighted by trade over output.
    """
    steady = (trend + p.dollar_inflation) / 4.0
    held = p.defence_diversion * diverted / 4.0 + p.incident_loss * struck
    return before * exp(steady + p.trade_pull * opened - held)


def toll(so_far: FloatArray, pressure: FloatArray, p: Section) -> FloatArray:
    """Log output gained or lost to sanctions since the base year, of either sign. (n, m)

    `so_far` (n, m) until last quarter; `pressure` (n, m) financial pressure on the state beyond
    that of the base year.
    """
    return so_far + p.toll_speed * (p.sanctions_effect * pressure - so_far)


def output(*, potential: FloatArray, toll: FloatArray, lost: FloatArray, luck: FloatArray,
           ) -> FloatArray:
    """Output with what passes, each in log points. bn USD a year, (n, m)

    `toll` (n, m) of sanctions; `lost` (n, m) to energy that is short and to remittances that did
    not come; `luck` (n, m).
    """
    passing: FloatArray = exp(toll - lost + luck)
    return potential * passing


def expenditure(output: FloatArray, deficit: FloatArray, received: FloatArray) -> FloatArray:
    """What states spend, rescaled so that the world spends what it makes. bn USD a year, (n, m)

    `deficit` (n, 1) base-year share of output; `received` (n, m) remittances and transit margin
    beyond the share of output they had in the base year, bn USD a year.
    """
    wished = np.maximum(output * (1.0 + deficit) + received, 0.05 * output)
    found: FloatArray = wished * (total(output) / total(wished))
    return found


def quarter(now: Now) -> News:
    """Output without passing luck, and what sanctions have done to it so far."""
    world, base, facts, p = now.world, now.world.base, now.facts, now.parameters.growth
    return {
        "sanction_toll": toll(
            world.sanction_toll, kind(world.pressure, "finance") - kind(base.pressure, "finance"),
            p),
        "potential_output": potential(
            before=world.potential_output, trend=rows_of(p.over("trend", facts.states)),
            diverted=felt(world.rivalry, facts) - felt(base.rivalry, facts),
            struck=total(world.incident * facts.loss) - base.struck,
            opened=-facts.exposed.of(world.target_cost), p=p),
    }
