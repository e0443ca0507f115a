"""Resilience: how far trade falls below what it had reached, and how long it stays there.

One definition for every report. From the quarter before a shock on, the *level* of a series is
held against its running maximum. The *drawdown* is the deepest fall below that maximum, as a
share of it. *Below the peak* counts the quarters from the last one at the maximum before the
deepest fall to the first one that is level with it again; a world that never gets back is
censored: its count stops at the horizon and `recovered` says no. A series that never falls has a
drawdown of 0 and spends 0 quarters below its peak. The paired form is the difference of either
figure between two scenarios in the same world.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.scenario.scenario import Scenario


@dataclass(frozen=True)
class Setback:
    """The deepest fall of each member.

    `drawdown` share of the maximum, 0..1; `below` quarters below it, held at the horizon;
    `recovered` whether the maximum was reached again. (member,) each
    """

    drawdown: FloatArray
    below: IntArray
    recovered: BoolArray


def setback(series: FloatArray, before: float, since: int = 0) -> Setback:
    """The deepest fall of a positive series (member, quarter) from a shock on.

    `since` is the place of the quarter in which the shock begins, `before` the level before the
    first quarter, in the unit of the series.
    """
    start = np.full(len(series), before) if since == 0 else series[:, since - 1]
    level = np.column_stack([start, series[:, since:]])
    places = np.arange(level.shape[1])
    peak = np.maximum.accumulate(level, axis=1)
    fall = 1.0 - level / peak
    trough = fall.argmax(axis=1)[:, None]
    high = level >= np.take_along_axis(peak, trough, axis=1)
    left = np.where(high & (places <= trough), places, 0).max(axis=1)
    back = np.where(high & (places > trough), places, places[-1]).min(axis=1)
    drawdown: FloatArray = fall.max(axis=1)
    fell = drawdown > 0.0
    return Setback(drawdown, np.where(fell, back - left, 0),
                   ~fell | (high & (places > trough)).any(axis=1))


def shock(scenario: Scenario, against: Scenario) -> int:
    """Place of the quarter in which events first set two scenarios apart; 0 where none does.

    Scenarios that differ in an assumption or a policy differ from their first quarter on.
    """
    if dict(scenario.changes) != dict(against.changes):
        return 0
    mine, theirs = ({(e.sets, e.at, e.until, e.change) for e in one.events}
                    for one in (scenario, against))
    dates = [at for _, at, _, _ in mine ^ theirs]
    return max(min(dates) - scenario.start, 0) if dates else 0
