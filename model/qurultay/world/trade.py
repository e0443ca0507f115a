"""Trade of a quarter: everything that moves it acts on log cost, output or spending first.

`final_flow = Y E / Y_world * (t / (outward inward))^(-elasticity)` adds up over rows and columns
in every quarter; nothing edits flows after the solve. Frictions enter as differences from the
base year, so the record comes back exactly where nothing has changed.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, laid_out, total
from qurultay.core.elementary import exp
from qurultay.inputs.values import Parameters
from qurultay.world.readings import barred, rows_of
from qurultay.world.rules import (
    adjustment,
    barriers,
    energy,
    gravity,
    growth,
    powers,
    relations,
    remittances,
)
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
    return moved_on(world, world.quarter, {
        "target_cost": target, "effective_cost": effective, "output": output,
        "expenditure": expenditure, "final_flow": flow, "inward": inward,
        "trade_flow": flow + world.transit})


def masses(world: World, parameters: Parameters) -> tuple[FloatArray, FloatArray]:
    """Output and spending of the quarter in current dollars, luck included. (n, m) each"""
    p, base, facts = parameters, world.base, world.base.facts
    load = rows_of(p.growth.over("commodity_load", facts.states))
    output = growth.output(
        potential=world.potential_output, toll=world.sanction_toll, lost=lost(world, p),
        luck=load * (world.common - base.common) + world.state_shock - base.state_shock)
    margin = p.reroute.margin / (1.0 + p.reroute.margin)
    # Who is a target later may be a hub until then: what passes into it earns nobody a margin.
    stopped, targets = barred(facts, world.quarter), list(facts.targets)
    earned = margin * total(world.transit[:, targets] * stopped[targets], 1)
    grown, hosts = output / base.output, list(facts.powers)
    received = total(world.remittances, 1) - total(base.remittances, 1) * grown
    sent = total(world.remittances) - total(base.remittances) * grown[hosts]
    gained = received - laid_out(sent, output.shape[:1], hosts) + earned
    gained = gained + powers.aid(world, output, p)
    return output, growth.expenditure(output, base.deficit, gained)


def lost(world: World, parameters: Parameters) -> FloatArray:
    """Log output lost to energy that is short and to remittances that did not come. (n, m)"""
    p, base = parameters, world.base
    unsent = remittances.loss(
        received=world.remittances, base=base.remittances, host_growth=base.host_growth,
        years=(world.quarter - base.quarter) / 4.0, output=world.potential_output,
        p=p.remittances)
    short: FloatArray = energy.output_loss(world.energy_security, base.energy_security, p.energy)
    return short + unsent


def components(world: World, parameters: Parameters) -> dict[str, FloatArray]:
    """What each part adds to the log cost of each pair, beyond the base year. (p, m) each"""
    p, base, facts = parameters, world.base, world.base.facts
    helped = barriers.trade_gain(
        barrier_cut=base.barrier - world.barrier, trust_gain=world.trust - base.trust,
        elasticity=p.trade.elasticity, trust_effect=p.trust.trade_effect)
    inside = (facts.acting[facts.left] * facts.acting[facts.right])
    return {
        "barriers and trust": -helped * inside / p.trade.elasticity,
        "payments": world.payment_friction - base.payment_friction,
        "transport": world.transport_cost,
        "outer border": p.trade.outer_border * np.abs(
            facts.central[facts.left] - facts.central[facts.right]),
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

    Relations and bans have speeds of their own and need no adjustment of traders.
    """
    p, base, facts = parameters, world.base, world.base.facts
    along = world.pair_trend + world.pair_level + world.pair_shock - base.pair_shock
    along = along - p.trade.elasticity * effective
    along = along + relations.trade_effect(world, p) + powers.pressure_effect(world, p)
    phi = base.phi * exp(along)[facts.pair_of]
    here = np.arange(len(facts.states))
    phi[here, here] = base.phi[here, here]
    flows = facts.burdened
    phi[flows] *= exp(-p.trade.elasticity * (world.sanction_cost[flows]
                                                - base.sanction_cost[flows]))
    buyers = list(facts.targets)
    phi[:, buyers] *= exp(world.supplier_shift[:, buyers])
    return phi
