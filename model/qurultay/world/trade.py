"""Trade of a quarter: everything that moves it acts on log cost, output or spending first.

`final_flow = Y E / Y_world * (t / (outward inward))^(-elasticity)` adds up over rows and columns
in every quarter; nothing edits flows after the solve. Frictions enter as differences from the
base year, so the record comes back exactly where nothing has changed.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.world.readings import coerced_pairs, hubs, in_union, rows_of
from qurultay.world.rules import adjustment, gravity, growth, institutions, transit
from qurultay.world.world import World, moved_on


def traded(before: World, world: World, parameters: Parameters) -> World:
    """The world with this quarter's trade: final goods, goods passed on, and the record."""
    p = parameters
    target = target_cost(world, p)
    effective = adjustment.effective(before.effective_cost, before.target_cost, target,
                                     p.adjustment)
    output, expenditure = masses(world, p)
    phi = openness(world, effective, p)
    flow, inward = gravity.solve(
        phi=phi, output=output, expenditure=expenditure, start=before.inward)
    passed = passed_on(before, p)
    return moved_on(world, world.quarter, {
        "target_cost": target, "effective_cost": effective, "output": output,
        "expenditure": expenditure, "final_flow": flow, "inward": inward, "transit": passed,
        "trade_flow": flow + passed})


def masses(world: World, parameters: Parameters) -> tuple[FloatArray, FloatArray]:
    """Output and spending of the quarter in current dollars, luck included. (n, m) each"""
    p, base, facts = parameters, world.base, world.base.facts
    load = rows_of(p.growth.over("commodity_load", facts.states))
    luck = load * (world.common - base.common) + world.state_shock - base.state_shock
    output = growth.output(world.potential_output, world.sanction_toll, luck)
    margin = p.transit.margin / (1.0 + p.transit.margin)
    # Only hubs earn: what passes into a hub does so too where that is a target later.
    passing = total(world.transit[:, list(facts.targets)], 1) * hubs(facts, world.quarter)
    earned = margin * passing
    received = total(world.remittances - base.remittances, 1) + earned
    return output, growth.expenditure(output, base.deficit, received)


def components(world: World, parameters: Parameters) -> dict[str, FloatArray]:
    """What each part adds to the log cost of each pair, beyond the base year. (p, m) each"""
    p, base, facts = parameters, world.base, world.base.facts
    helped = institutions.effect(
        barrier_cut=base.barrier - world.barrier,
        depth_gain=world.depth - base.depth,
        trust_gain=world.trust - base.trust,
        elasticity=p.trade.elasticity,
        p=p.institutions,
        trust_effect=p.trust.trade_effect)
    inside = (facts.acting[facts.left] * facts.acting[facts.right])
    return {
        "unfinished adjustment": base.unfinished,
        "barriers, institutions and trust": -helped * inside / p.trade.elasticity,
        "payments": world.payment_friction - base.payment_friction,
        "transport": world.transport_cost,
        "outer border": p.trade.outer_border * np.abs(
            facts.central[facts.left] - facts.central[facts.right]),
        "coercion": p.powers.coercion_cost * coerced_pairs(world),
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
    p, base, facts = parameters, world.base, world.base.facts
    along = world.pair_level + world.pair_shock - base.pair_shock - p.trade.elasticity * effective
    at = facts.at_odds
    along[at] -= p.borders.trade_effect * (world.closure[at] - base.closure[at])
    phi = base.phi * exp(along)[facts.pair_of]
    here = np.arange(len(facts.states))
    phi[here, here] = base.phi[here, here]
    flows = facts.burdened
    phi[flows] *= exp(-p.trade.elasticity * (world.sanction_cost[flows]
                                                - base.sanction_cost[flows]))
    return phi


def passed_on(before: World, parameters: Parameters) -> FloatArray:
    """Goods passed on to sanctioned states, beyond the base year. bn USD a year, (n, n, m)"""
    base = before.base
    passed = ledger(
        facts=base.facts,
        flow=base.flow,
        sanction_cost=before.sanction_cost,
        enforcement=before.enforcement,
        union=in_union(base.facts, before.quarter),
        may=hubs(base.facts, before.quarter),
        parameters=parameters)
    return np.maximum(passed - base.transit, 0.0)


def ledger(*, facts: Facts, flow: FloatArray, sanction_cost: FloatArray, enforcement: FloatArray,
           union: FloatArray, may: FloatArray, parameters: Parameters) -> FloatArray:
    """All goods passed on by way of a hub, into it and onward. bn USD a year, (n, n, m)

    `flow` (n, n, 1) of the base year; `sanction_cost` (n, n, m); `enforcement` (n, 1 or m);
    `union` (p, 1) is 1 for pairs in one customs union, `may` (n, 1) for who may be a hub.
    """
    p = parameters.transit
    passed = np.zeros_like(sanction_cost)
    for target in facts.targets:
        senders = np.flatnonzero(facts.controls[:, target, 0])
        lost = transit.lost_sales(flow[senders, target], sanction_cost[senders, target],
                                  parameters.trade.elasticity)
        share = transit.hub_shares(
            flow_to_target=flow[:, target],
            access=union[facts.pair_of[:, target]],
            enforcement=enforcement,
            may=may,
            p=p)
        into, onward = transit.detour(lost, share, p)
        passed[senders] += into
        passed[:, target] += onward
    return passed
