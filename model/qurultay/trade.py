"""Trade of a quarter: everything that moves it acts on log cost, output or spending first.

`final_flow = Y E / Y_world * (t / (outward inward))^(-elasticity)` adds up over rows and columns
in every quarter; nothing edits flows after the solve. Frictions enter as differences from the
base year, so the record comes back exactly where nothing has changed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from . import adjustment, gravity, growth, institutions, transit
from .arrays import FloatArray, total
from .parameters import Parameters
from .relations import coerced_pairs
from .sight import rows_of
from .world import World


def traded(before: World, world: World, parameters: Parameters) -> World:
    """The world with this quarter's trade: final goods, goods passed on, and the record."""
    p = parameters
    target = target_cost(world, p)
    effective = adjustment.effective(before.effective_cost, before.target_cost, target,
                                     p.adjustment)
    output, expenditure = masses(world, p)
    phi = openness(world, effective, p)
    flow, inward = gravity.solve(phi, output, expenditure, before.inward)
    passed = passed_on(before, p)
    return replace(world, target_cost=target, effective_cost=effective, output=output,
                   expenditure=expenditure, final_flow=flow, inward=inward, transit=passed,
                   trade_flow=flow + passed)


def masses(world: World, parameters: Parameters) -> tuple[FloatArray, FloatArray]:
    """Output and spending of the quarter in current dollars, luck included. (n, m) each"""
    p, base, facts = parameters, world.base, world.base.facts
    load = rows_of(p.growth.over("commodity_load", facts.states))
    luck = load * (world.common - base.common) + world.state_shock - base.state_shock
    output = growth.output(world.potential_output, world.sanction_toll, luck)
    margin = p.transit.margin / (1.0 + p.transit.margin)
    earned = margin * total(world.transit[:, list(facts.targets)], 1)
    received = total(world.remittances - base.remittances, 1) + earned
    return output, growth.expenditure(output, base.deficit, received)


def components(world: World, parameters: Parameters) -> dict[str, FloatArray]:
    """What each part adds to the log cost of each pair, beyond the base year. (p, m) each"""
    p, base, facts = parameters, world.base, world.base.facts
    helped = institutions.effect(
        base.barrier - world.barrier, world.depth - base.depth, world.trust - base.trust,
        p.trade.elasticity, p.institutions, p.trust.trade_effect)
    inside = (facts.acting[facts.left] * facts.acting[facts.right])
    return {
        "unfinished adjustment": base.unfinished,
        "barriers, institutions and trust": -helped * inside / p.trade.elasticity,
        "payments": world.payment_friction - base.payment_friction,
        "transport": world.transport_cost,
        "outer border": p.trade.outer_border * np.abs(
            facts.central[facts.left] - facts.central[facts.right]),
        "coercion": p.powers.coercion_cost * coerced_pairs(world, facts),
    }


def target_cost(world: World, parameters: Parameters) -> FloatArray:
    """Log cost of each pair once trade has fully answered, beyond the base year. (p, m)"""
    parts = list(components(world, parameters).values())
    whole = parts[0]
    for part in parts[1:]:
        whole = whole + part
    return whole


def openness(world: World, effective: FloatArray, parameters: Parameters) -> FloatArray:
    """Phi = t^(-elasticity) of every flow, with the luck of the pair. (n, n, m)

    Bans and shut borders act at once and need no adjustment of traders; their own onset is slow
    or quick as the measure or the clash is.
    """
    p, base = parameters, world.base
    shut = p.borders.trade_effect * (world.closure - base.closure)
    along = world.pair_shock - base.pair_shock - shut - p.trade.elasticity * effective
    dense = along[base.facts.pair_of]
    n = dense.shape[0]
    dense[np.arange(n), np.arange(n)] = 0.0
    barred = p.trade.elasticity * (world.sanction_cost - base.sanction_cost)
    return base.phi * np.exp(dense - barred)


def passed_on(before: World, parameters: Parameters) -> FloatArray:
    """Goods passed on to sanctioned states, beyond the base year. bn USD a year, (n, n, m)"""
    p, base, facts = parameters, before.base, before.base.facts
    lost = transit.lost_sales(base.flow, before.sanction_cost, facts.controls, p.trade.elasticity)
    passed = np.zeros_like(before.transit)
    for target in facts.targets:
        share = transit.hub_shares(base.flow[:, target], facts.access(target),
                                   before.enforcement, facts.hubs(target), p.transit)
        passed = passed + transit.detour(lost[:, target], share, target, p.transit)
    return np.maximum(passed - base.transit, 0.0)
