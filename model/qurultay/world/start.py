"""The first world of every run: the last quarter before the scenario, as the record has it.

All scenarios of one member start from the same world, drawn with the member's own parameters
before any scenario touches them. The record of 2021 is long-run level plus disturbances plus
unfinished adjustment; each member draws that split, and all parts together give the data.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from qurultay.core.arrays import FloatArray, mean, total
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import KINDS_OF_DEPENDENCE, SUPPORTS, Facts
from qurultay.inputs.values import Parameters
from qurultay.world import base_luck, choice, readings
from qurultay.world.draws import Chance
from qurultay.world.rules import finance, payments, sanctions
from qurultay.world.rules.dependence import passage, trade_share
from qurultay.world.trade import ledger
from qurultay.world.world import Base, World

_SETTLING = 20
_STRIDE = 0.25


def world(facts: Facts, quarter: Quarter, parameters: Parameters, chance: Chance) -> World:
    """The world in the quarter before the first simulated one, for a block of members."""
    members = len(chance.members)
    first = _unsettled(facts, quarter, parameters, chance)
    first = replace(first, capital_cost=finance.asked(first, parameters))
    centre, scale = _spread_of_terms(choice.terms(first, parameters), facts, quarter)
    first = replace(first, base=replace(first.base, centre=centre, scale=scale))
    # Effort settles at the base year's own quantal response before anything moves.
    slots = facts.channels.slots
    open_to = facts.channels.open_slots(readings.ties(facts, quarter))
    calm = np.zeros((len(slots.state), members))
    terms = choice.terms_of_effort(first, parameters)
    for _ in range(_SETTLING):
        worth = choice.appeal(first, parameters, calm, terms(first))
        settled = slots.spread(choice.wanted(worth, open_to, slots, parameters.choice))
        first = replace(first, effort=first.effort + _STRIDE * (settled - first.effort))
    return replace(first, base=replace(
        first.base, movement=choice.movement(first), bound=readings.bound(first)))


def _spread_of_terms(terms: tuple[FloatArray, ...], facts: Facts, quarter: Quarter,
                     ) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of each term over the region's open channels. (term, m)"""
    slots = facts.channels.slots
    open_to = facts.channels.open_slots(readings.ties(facts, quarter))
    seen = np.flatnonzero(facts.central[slots.state, 0] * slots.abroad[:, 0] * open_to[:, 0])
    centre = np.stack([mean(term[seen]) for term in np.broadcast_arrays(*terms)])
    squares = np.stack([mean((term[seen] - middle) ** 2)
                        for term, middle in zip(np.broadcast_arrays(*terms), centre, strict=True)])
    return centre, np.maximum(np.sqrt(squares), choice.LEAST_SPREAD[:, None])


def _unsettled(facts: Facts, quarter: Quarter, parameters: Parameters, chance: Chance) -> World:
    """The base-year world with effort spread evenly over open channels."""
    m = len(chance.members)
    n, g = len(facts.states), len(facts.powers)

    def spread(values: FloatArray) -> FloatArray:
        return np.ascontiguousarray(np.broadcast_to(values, (*values.shape[:-1], m)))

    base = _base(facts, quarter, parameters, chance)
    open_to = facts.channels.ties(quarter).open_to
    quiet = np.zeros((facts.pairs, m))
    states = np.zeros((n, m))
    p = parameters
    return World(
        quarter=quarter, base=base,
        potential_output=spread(base.output), sanction_toll=states,
        output=spread(base.output), expenditure=spread(facts.base.expenditure[:, None]),
        final_flow=spread(base.flow), trade_flow=spread(base.flow),
        transit=np.zeros((n, n, m)), inward=np.ones((n, m)),
        target_cost=base.unfinished, effective_cost=quiet,
        barrier=base.barrier, payment_friction=base.payment_friction, transport_cost=quiet,
        sanction_cost=base.sanction_cost, coercion=np.zeros((n, g, m)),
        joint=quiet, delivered=quiet, depth=spread(facts.depth), trust=spread(facts.trust),
        conflict=spread(facts.conflict), duration=quiet, closure=spread(facts.closure),
        mediation=quiet, rivalry=spread(facts.rivalry),
        effort=spread(open_to / open_to.sum(1, keepdims=True)),
        stance=spread(facts.stance), supply=spread(facts.supply), dependence=base.dependence,
        remittances=spread(base.remittances), enforcement=states + p.transit.enforcement,
        incident=np.zeros((len(facts.incidents), n, m)), support=spread(_support(facts, p)),
        capital_cost=states,
        energy_security=base.energy_security,
        high_value_share=states + p.value_added.base_level,
        pressure=base.pressure, progress=spread(facts.projects.progress),
        capacity=spread(facts.routes.capacity),
        corridor_cost=np.zeros((len(facts.routes.names), m)),
        common=base.common, state_shock=base.state_shock,
        pair_shock=base.pair_shock, pair_level=quiet, reporting=quiet,
    )


def _base(facts: Facts, quarter: Quarter, parameters: Parameters, chance: Chance) -> Base:
    """Base-year levels of everything that is measured as a difference."""
    p, m, n = parameters, len(chance.members), len(facts.states)
    flow = np.ascontiguousarray(facts.base.flow[..., None])
    output = facts.base.output[:, None]
    expenditure = facts.base.expenditure[:, None]
    pressure = readings.announced(facts, quarter, p) + np.zeros((1, 1, m))
    cost = sanctions.on_flows(facts, sanctions.cost_on_paper(facts, quarter, p) + np.zeros(m))
    dependence = facts.dependence + np.zeros((m,))
    trade = KINDS_OF_DEPENDENCE.index("trade")
    dependence[trade] = trade_share(
        trade=flow[facts.left, facts.right] + flow[facts.right, facts.left],
        with_power=facts.with_power, apart=facts.apart, of_state=facts.of_state)
    union, support = facts.in_union(quarter), _support(facts, p)
    barrier = np.where(union > 0, p.barriers.inside_union, p.barriers.outside_union)
    friction = payments.friction(
        finance=readings.kind(pressure, "finance"),
        secondary=readings.kind(pressure, "secondary"),
        exposure=payments.exposure(dependence[trade], readings.heavier(pressure, facts)),
        behind=payments.readiness(support) + np.zeros((m,)), central=facts.central,
        left=facts.left, right=facts.right, p=p.payments)
    passed = ledger(facts=facts, flow=flow, sanction_cost=cost, union=union, parameters=p,
                    enforcement=np.zeros((1, 1)) + p.transit.enforcement)
    return Base(
        facts=facts, quarter=quarter, flow=flow, output=output, deficit=expenditure / output - 1.0,
        phi=flow * float(total(output)[0]) / (output[:, None] * expenditure[None]),
        barrier=barrier + np.zeros((facts.pairs, m)),
        payment_friction=friction + np.zeros((facts.pairs, m)), trust=facts.trust,
        depth=facts.depth, closure=facts.closure, rivalry=facts.rivalry, pressure=pressure,
        sanction_cost=cost, transit=passed,
        remittances=facts.dependence[KINDS_OF_DEPENDENCE.index("remittances")] * output[:, None],
        host_growth=_host_growth(facts, p) + np.zeros(m), struck=_struck(facts, p) + np.zeros(m),
        energy_security=np.zeros((n, m)) + p.energy.base_level, dependence=dependence,
        passage=passage(np.ones((len(facts.routes.names), 1)), facts),
        supply=facts.supply, bound=np.zeros((n, len(facts.powers), m)), support=support,
        common=np.zeros((1, m)) + p.disturbances.common_at_start,
        state_shock=(
            p.disturbances.state_spread * chance.once("state at start", "state") * facts.acting),
        pair_shock=base_luck.draw(facts, chance, p.disturbances),
        unfinished=_unfinished(facts, chance, p), centre=np.zeros((len(choice.TERMS), m)),
        scale=np.ones((len(choice.TERMS), m)), movement=np.zeros(m),
    )


def _support(facts: Facts, p: Parameters) -> FloatArray:
    """Support that stands in Central Asia in the base year. 0..1, (support, n, 1 or m)"""
    return readings.rows_of(p.support.over("at_start", SUPPORTS))[:, None] * facts.central[None]


def _host_growth(facts: Facts, p: Parameters) -> FloatArray:
    """Growth a year of dollar output that is expected of powers. (g, 1 or m)"""
    trend = readings.rows_of(p.growth.over("trend", facts.power_names()))
    return trend + p.growth.dollar_inflation


def _struck(facts: Facts, p: Parameters) -> FloatArray:
    """Share of a quarter's output that incidents are expected to take. (n, 1 or m)"""
    scale = readings.rows_of(p.incidents.over("scale", facts.incidents))
    return total(facts.hazard * scale[:, None] * facts.loss)


def _unfinished(facts: Facts, chance: Chance, p: Parameters) -> FloatArray:
    """Cost changes of the opening of 2016-18 that trade has not fully answered. (p, m)"""
    touched = (facts.central[facts.left] * facts.central[facts.right])
    luck = chance.once("unfinished", "pair")
    return touched * (p.adjustment.unfinished + p.adjustment.unfinished_spread * luck)
