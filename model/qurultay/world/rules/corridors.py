"""Corridors: what they cost, how much they carry, and which one the goods take.

Goods choose among the corridors of their group by a logit over time, cost and risk, anchored on
base-year shares, so that nothing changes where nothing has changed. An open project saves days
and cost only as far as last mile, insurance and common rules stand behind it: otherwise it is
built and moves little (B-85 to B-88, A-86, B-81). Value of a day: Hummels and Schaur 2013.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Weights, mean
from qurultay.core.elementary import log
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import (
    dollar_prices,
    eased,
    kind,
    opened,
    rows_of,
    taken,
    trade_of_pairs,
    whole,
)


def capacity(base: FloatArray, added: FloatArray, p: Section) -> FloatArray:
    """Capacity of each corridor with the projects that serve it. Mt / year, (r, m)

    `base` (r, 1); `added` (r, m) what open projects were planned to add, both Mt a year.
    """
    return base + p.planned_capacity * added


def cost(*, before: FloatArray, saved: FloatArray, blocked: FloatArray, shut: FloatArray,
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


def crowding(*, load: FloatArray, room: FloatArray, load_base: FloatArray, room_base: FloatArray,
             ) -> FloatArray:
    """How much fuller a corridor is than in the base year, only where it was or gets tight. (r, m)

    Counted from 80 % of capacity on and at most 3; loads and capacities in Mt a year.
    """
    now = np.maximum(load / room - 0.8, 0.0)
    then = np.maximum(load_base / room_base - 0.8, 0.0)
    return np.minimum(now, 3.0) - np.minimum(then, 3.0)


def transport_cost(pull: FloatArray, usual: Weights, group: IntArray, p: Section) -> FloatArray:
    """Log transport cost of each pair, as a difference from the base year. (p, m)

    The logsum of the route choice: a corridor that is closed costs no more than the next one.
    """
    mean_cost = -log(whole(pull, usual)) / p.route_sensitivity
    return (p.pass_through * mean_cost)[group]


def quarter(now: Now) -> News:
    """Capacity and cost of corridors, and what transport costs each pair."""
    world, base, p = now.world, now.world.base, now.parameters.corridors
    facts, things, routes = now.facts, now.facts.projects, now.facts.routes
    serves, pull = opened(world, now.parameters), eased(world, now.parameters)
    goods = taken(
        pull=pull,
        goods=facts.by_group.of(trade_of_pairs(world)),
        usual=routes.usual,
        loaded=routes.loaded)
    loads = goods / (np.maximum(facts.base_load, 1e-12)
                     * dollar_prices(world, now.parameters))
    return {
        "capacity": capacity(routes.capacity, things.adds.of(serves), p),
        "corridor_cost": cost(
            before=world.corridor_cost,
            saved=things.saves_days.of(serves) * p.day_value + things.cuts_cost.of(serves),
            blocked=_blocked(world.pressure, facts) - _blocked(base.pressure, facts),
            shut=rows_of(p.over("closed", routes.names)),
            crowding=crowding(load=routes.load * loads, room=world.capacity,
                              load_base=routes.load, room_base=routes.capacity),
            smooth=_smooth(world.support, facts) - _smooth(base.support, facts),
            risk=routes.risk, p=p),
        "transport_cost": transport_cost(pull, routes.usual, routes.group, p),
    }


def _smooth(support: FloatArray, facts: Facts) -> FloatArray:
    """The weaker of last mile and common rules, as means over the region. 0..1, (1, m)"""
    last_mile, rules = (mean(kind[facts.insiders]) for kind in support[3:])
    return np.minimum(last_mile, rules)[None]


def _blocked(pressure: FloatArray, facts: Facts) -> FloatArray:
    """Transport pressure on the places that each corridor passes. 0..1, (r, m)"""
    return np.minimum(facts.routes.crossed.of(kind(pressure, "transport")), 1.0)
