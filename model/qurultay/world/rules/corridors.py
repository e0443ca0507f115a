"""Corridors: what they cost, how much they carry, and which one the goods take.

Goods choose among the corridors of their group by a logit over time, cost and risk, anchored on
base-year shares, so that nothing changes where nothing has changed. An open project saves days
and cost only as far as last mile, insurance and common rules stand behind it: otherwise it is
built and moves little (B-85 to B-88, A-86, B-81). Value of a day: Hummels and Schaur 2013.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Weights
from qurultay.core.elementary import exp, log
from qurultay.inputs.values import Section


def opened(progress: FloatArray, standing: FloatArray, p: Section) -> FloatArray:
    """How far an open project serves: 0 until built, then by what stands behind it. (k, m)

    `standing` (k, m) is the weakest of last mile, insurance and common rules along those of its
    places that are in Central Asia.
    """
    built = (progress >= 1.0).astype(np.float64)
    return built * (p.on_paper_share + (1.0 - p.on_paper_share) * standing)


def capacity(base: FloatArray, added: FloatArray, p: Section) -> FloatArray:
    """Capacity of each corridor with the projects that serve it. Mt / year, (r, m)

    `base` (r, 1); `added` (r, m) what open projects were planned to add, both Mt a year.
    """
    return base + p.planned_capacity * added


def cost(before: FloatArray, saved: FloatArray, blocked: FloatArray, shut: FloatArray,
         crowding: FloatArray, smooth: FloatArray, risk: FloatArray, p: Section) -> FloatArray:
    """Log cost of each corridor, as a difference from the base year. (r, m)

    It follows what bears on it by a share a quarter, so that a crowded corridor does not empty
    and fill again in turn: `before` (r, m) is that of last quarter, `saved` (r, m) days and cost
    saved, already in log points; `blocked` (r, m) transport pressure on places passed, beyond the
    base year; `shut` (r, m) share closed; `crowding` (r, m) as from `crowding`; `smooth` (1, m)
    the weaker of last mile and common rules in the region beyond the base year, -1..1; `risk`
    (r, 1) of the corridor.
    """
    easier = saved + p.rules_gain * smooth + p.risk_price * risk * smooth
    harder = p.blocked_cost * blocked + p.closed_cost * shut + p.crowding_cost * crowding
    return before + p.speed * (harder - easier - before)


def crowding(load: FloatArray, room: FloatArray, load_base: FloatArray, room_base: FloatArray,
             ) -> FloatArray:
    """How much fuller a corridor is than in the base year, only where it was or gets tight. (r, m)

    Counted from 80 % of capacity on and at most 3; loads and capacities in Mt a year.
    """
    now = np.maximum(load / room - 0.8, 0.0)
    then = np.maximum(load_base / room_base - 0.8, 0.0)
    return np.minimum(now, 3.0) - np.minimum(then, 3.0)


def ease(cost: FloatArray, p: Section) -> FloatArray:
    """Pull of each corridor on goods, 1 at the cost of the base year. (r, m)"""
    pull: FloatArray = exp(-p.route_sensitivity * cost)
    return pull


def whole(pull: FloatArray, usual: Weights) -> FloatArray:
    """Pull of all corridors together on each group of pairs; 1 where none can choose. (group, m)"""
    together = usual.of(pull)
    found: FloatArray = together + (together == 0.0)
    return found


def taken(pull: FloatArray, goods: FloatArray, usual: Weights, loaded: Weights) -> FloatArray:
    """What each corridor carries of the goods of all groups, in their unit. (r, m)

    `pull` (r, m) as from `ease`; `goods` (group, m); `usual` (group <- r) and `loaded`
    (r <- group) are the base-year shares of corridors both ways round.
    """
    return pull * loaded.of(goods / whole(pull, usual))


def transport_cost(pull: FloatArray, usual: Weights, group: IntArray, p: Section) -> FloatArray:
    """Log transport cost of each pair, as a difference from the base year. (p, m)

    The logsum of the route choice: a corridor that is closed costs no more than the next one.
    """
    mean_cost = -log(whole(pull, usual)) / p.route_sensitivity
    return (p.pass_through * mean_cost)[group]
