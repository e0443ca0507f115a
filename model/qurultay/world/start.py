"""The first world of every run: the last quarter before the scenario, as the record has it.

All scenarios of one member start from the same world, drawn with the member's own parameters
before any scenario touches them. The record of 2021 is long-run level plus disturbances; each
member draws that split, and both together give the data.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from qurultay.core.arrays import FloatArray, mean, total
from qurultay.core.elementary import exp, log
from qurultay.core.quarters import Quarter
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import BUILT_IN_STATE, KINDS_OF_DEPENDENCE, SUPPORTS, Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world import base_answers, base_luck, choice, readings, volatility
from qurultay.world.draws import Chance
from qurultay.world.rules import cooperation, finance, payments, relations, sanctions
from qurultay.world.rules.dependence import passage, trade_share
from qurultay.world.rules.disturbances import unexplained
from qurultay.world.world import Base, World, moved_on


def world(facts: Facts, quarter: Quarter, parameters: Parameters, chance: Chance) -> World:
    """The world in the quarter before the first simulated one, for a block of members.

    Effort is what was measured, and every channel of a state has the constant with which it is at
    rest; states without a measure begin where the rule puts them.
    """
    p, slots = parameters, facts.channels.slots
    first = _unsettled(facts, quarter, p, chance)
    first = replace(first, capital_cost=finance.asked(first, p))
    first = _based(first, scale=_spread_of_terms(choice.terms(first, p), facts, quarter))
    open_to = facts.channels.open_slots(readings.ties(facts, quarter))
    calm = np.zeros((len(slots.state), len(chance.members)))
    told = facts.effort[slots.state, slots.channel] * open_to
    drawn = told * exp(p.choice.start_spread * chance.once("effort at start", "mood"))
    whole = slots.by_state.of(drawn)[slots.state]
    measured = np.where(
        slots.abroad > 0.0, drawn / np.maximum(whole, 1e-9) * (1.0 - p.choice.at_home),
        p.choice.at_home)
    ruled = choice.wanted(choice.appeal(first, p, calm), open_to, slots, p.choice)
    shares = np.where(whole > 0.0, measured, ruled)
    first = replace(first, effort=slots.spread(shares))
    first = _based(first, scale=_spread_of_terms(choice.terms(first, p), facts, quarter))
    worth = choice.appeal(first, p, calm)
    first = _based(first, constant=choice.constants(shares, worth, open_to, slots, p.choice))
    built, building = cooperation.built(first, p), cooperation.building(first, p)
    return _based(
        moved_on(first, quarter, {"building": building, **built}),
        movement=choice.movement(first), bound=readings.bound(first),
        opening=built["opening"], building=building)


def _based(world: World, **levels: FloatArray) -> World:
    """The world with some levels of its base year in place of others."""
    changed: dict[str, Any] = levels
    return replace(world, base=replace(world.base, **changed))


def _spread_of_terms(terms: tuple[FloatArray, ...], facts: Facts, quarter: Quarter) -> FloatArray:
    """Standard deviation of each term over the region's open channels. (term, m)"""
    slots = facts.channels.slots
    open_to = facts.channels.open_slots(readings.ties(facts, quarter))
    seen = np.flatnonzero(facts.central[slots.state, 0] * slots.abroad[:, 0] * open_to[:, 0])
    spread = [mean((term[seen] - mean(term[seen])) ** 2) for term in np.broadcast_arrays(*terms)]
    found: FloatArray = np.maximum(np.sqrt(np.stack(spread)), choice.LEAST_SPREAD[:, None])
    return found


def _unsettled(facts: Facts, quarter: Quarter, parameters: Parameters, chance: Chance) -> World:
    """The base-year world with effort spread evenly over open channels."""
    m = len(chance.members)
    n, g = len(facts.states), len(facts.powers)

    def spread(values: FloatArray) -> FloatArray:
        return np.ascontiguousarray(np.broadcast_to(values, (*values.shape[:-1], m)))

    effects = relations.history(facts, quarter, parameters.relation, m)
    base = _base(facts, quarter, parameters, chance, effects)
    open_to = facts.channels.ties(quarter).open_to
    p, quiet, states = parameters, np.zeros((facts.pairs, m)), np.zeros((n, m))
    return World(
        quarter=quarter, base=base,
        potential_output=spread(base.output), sanction_toll=states,
        output=spread(base.output), expenditure=spread(facts.base.expenditure[:, None]),
        final_flow=spread(base.flow), trade_flow=spread(base.flow),
        transit=np.zeros((n, n, m)), inward=np.ones((n, m)),
        target_cost=quiet, effective_cost=quiet,
        barrier=base.barrier, payment_friction=base.payment_friction, transport_cost=quiet,
        listed_cost=base.sanction_cost, sanction_cost=base.sanction_cost,
        supplier_shift=np.zeros((n, n, m)), coercion=np.zeros((n, g, m)),
        joint=quiet, delivered=quiet, trust=spread(facts.trust),
        conflict=spread(facts.conflict), duration=quiet,
        mediation=quiet, rivalry=spread(facts.rivalry),
        opening=quiet, calm=quiet, relation=spread(facts.rungs(quarter)),
        relation_effect=effects[-1], building=np.zeros((len(BUILT_IN_STATE), n, m)),
        tenure=spread(_tenure(facts, quarter)), opener=states, revolt=states,
        leaning=np.zeros((len(MODES), n, m)), reform_aim=states, reform=states,
        effort=spread(open_to / open_to.sum(1, keepdims=True)),
        stir=np.zeros((g, m)), stance=spread(facts.stance), supply=spread(facts.supply),
        dependence=base.dependence,
        remittances=spread(base.remittances), enforcement=states + p.reroute.policing,
        incident=np.zeros((len(facts.incidents), n, m)), support=spread(_support(facts, p)),
        capital_cost=states, energy_security=base.energy_security,
        high_value_share=states + p.value_added.base_level,
        pressure=base.pressure, progress=spread(facts.projects.progress),
        capacity=spread(facts.routes.capacity),
        corridor_cost=np.zeros((len(facts.routes.names), m)),
        common=base.common, state_shock=base.state_shock,
        pair_shock=base.pair_shock, pair_level=quiet, pair_trend=quiet, reporting=quiet,
    )


def _base(facts: Facts, quarter: Quarter, parameters: Parameters, chance: Chance,
          effects: list[FloatArray]) -> Base:
    """Base-year levels of everything that is measured as a difference.

    `effects` of relations in the four quarters of the base year, whose trade is on record as one.
    """
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
    return Base(
        facts=facts, quarter=quarter, flow=flow, output=output, deficit=expenditure / output - 1.0,
        phi=facts.phi, answers=base_answers.gravity_answers(facts),
        barrier=barrier + np.zeros((facts.pairs, m)),
        payment_friction=friction + np.zeros((facts.pairs, m)), trust=facts.trust,
        rivalry=facts.rivalry, pressure=pressure,
        relation_effect=log(mean(exp(np.stack(effects)))),
        sanction_cost=cost,
        remittances=facts.dependence[KINDS_OF_DEPENDENCE.index("remittances")] * output[:, None],
        host_growth=_host_growth(facts, p) + np.zeros(m), struck=_struck(facts, p) + np.zeros(m),
        energy_security=np.zeros((n, m)) + p.energy.base_level, dependence=dependence,
        passage=passage(np.ones((len(facts.routes.names), 1)), facts),
        supply=facts.supply, bound=np.zeros((n, len(facts.powers), m)), support=support,
        **_luck(facts, p.disturbances, chance),
        constant=np.zeros((len(facts.channels.slots.state), m)), opening=np.zeros((facts.pairs, m)),
        building=np.zeros((len(BUILT_IN_STATE), n, m)), scale=np.ones((len(choice.TERMS), m)),
        movement=np.zeros(m),
    )


def _luck(facts: Facts, p: Section, chance: Chance) -> dict[str, FloatArray]:
    """What of the base year passes, and how far pairs swing and drift from it. Fields of `Base`."""
    swings, trend = (of(facts, chance, p) for of in (volatility.spread, volatility.trend))
    luck, unsure = base_luck.posterior(
        facts, p.pair_scale * swings * unexplained(facts, p), p.pair_lasting, p.pair_persistence,
        p.trend * trend)
    return {
        "common": np.zeros((1, len(chance.members))) + p.common_at_start,
        "state_shock": p.state_spread * chance.once("state at start", "state") * facts.acting,
        "pair_shock": luck + unsure * chance.once("pair at start", "pair"),
        "pair_spread": swings, "pair_trend": trend}


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


def _tenure(facts: Facts, quarter: Quarter) -> FloatArray:
    """Quarters that leaders have held office by then; long where nobody says. (n, 1)"""
    held = [float(quarter - since) if since is not None and since <= quarter else 100.0
            for since in facts.in_office]
    return np.array(held)[:, None]
