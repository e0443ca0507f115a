"""How the rules on states, powers and networks read a world; each names its own arrays."""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, laid_out, mean, total
from qurultay.core.elementary import exp
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import KINDS_OF_SANCTION, SUPPORTS, Facts
from qurultay.inputs.values import Parameters
from qurultay.world.draws import Draws
from qurultay.world.readings import (
    announced,
    bonds,
    bound,
    burden,
    enforced,
    fear,
    felt,
    kind,
    letter,
    once,
    rows_of,
    standing,
    trade_of_pairs,
)
from qurultay.world.rules import corridors as corridor_rules
from qurultay.world.rules import dependence as dependence_rules
from qurultay.world.rules import disturbances as disturbance_rules
from qurultay.world.rules import (
    energy,
    finance,
    powers,
    remittances,
    sanctions,
    transit,
    value_added,
)
from qurultay.world.rules import growth as growth_rules
from qurultay.world.rules import payments as payment_rules
from qurultay.world.rules import projects as project_rules
from qurultay.world.world import World

Arrays = dict[str, FloatArray]


def pressure(world: World, parameters: Parameters, quarter: Quarter) -> Arrays:
    """Sanctions as they bite this quarter, and what they cost each flow."""
    facts, p = world.base.facts, parameters.sanctions
    cost = announced_cost(facts, quarter, parameters)
    return {
        "pressure": sanctions.biting(world.pressure, announced(facts, quarter, parameters), p),
        "sanction_cost": on_flows(facts, sanctions.biting(
            world.sanction_cost[facts.burdened], cost, p)),
    }


def announced_cost(facts: Facts, quarter: Quarter, parameters: Parameters) -> FloatArray:
    """Log cost that measures in force would put on the flows they can burden. (f, m)"""
    return sanctions.announced_cost(
        letter(facts, quarter), enforced(facts, parameters), KINDS_OF_SANCTION, facts.burdened,
        parameters.sanctions)


def on_flows(facts: Facts, values: FloatArray) -> FloatArray:
    """Values of the flows that measures can burden among all flows, 0 elsewhere. (n, n, m)"""
    n = len(facts.states)
    return laid_out(values, (n, n), facts.burdened)


def coercion(world: World, parameters: Parameters) -> Arrays:
    """What powers that oppose the region's own way do to its states that depend on them."""
    facts = world.base.facts
    held = bonds(world, parameters) * facts.central[:, None]
    return {"coercion": powers.coercion(
        world.coercion, world.stance, held, facts.leverage, parameters.powers)}


@once
def opened(world: World, parameters: Parameters) -> FloatArray:
    """How far each project serves. 0..1, (k, m)"""
    return corridor_rules.opened(world.progress, standing(world), parameters.corridors)


def projects(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Projects financed, built, delayed and opened."""
    things, p = world.base.facts.projects, parameters.projects
    dear = things.along.of(world.capital_cost - parameters.finance.base_rate)
    will = things.along.of(1.0 - world.effort[:, world.base.facts.channels.home])
    offered = things.sponsored.of(world.supply + p.coopt_push * (world.stance == 1.0))
    push = rows_of(p.over("push", things.names, 1.0)) * p.investment
    chance = project_rules.start_chance(
        dear, will * (1.0 + things.led * (2.0 * offered - 1.0)), push, p)
    return {"progress": project_rules.progress(
        world.progress, chance, things.build_quarters, push, draws.financing, draws.trouble, p)}


@once
def eased(world: World, parameters: Parameters) -> FloatArray:
    """Pull of each corridor at last quarter's cost, 1 at that of the base year. (r, m)"""
    return corridor_rules.ease(world.corridor_cost, parameters.corridors)


def corridors(world: World, parameters: Parameters) -> Arrays:
    """Capacity and cost of corridors, and what transport costs each pair."""
    facts, p = world.base.facts, parameters.corridors
    serves = opened(world, parameters)
    things, routes = facts.projects, facts.routes
    saved = things.saves_days.of(serves) * p.day_value + things.cuts_cost.of(serves)
    shut = rows_of(p.over("closed", routes.names))
    crowd = corridor_rules.crowding(
        routes.load * load_ratio(world, parameters), world.capacity, routes.load, routes.capacity)
    smooth = _smooth(world.support, facts) - _smooth(world.base.support, facts)
    blocked = _blocked(world.pressure, facts) - _blocked(world.base.pressure, facts)
    return {
        "capacity": corridor_rules.capacity(routes.capacity, things.adds.of(serves), p),
        "corridor_cost": corridor_rules.cost(
            world.corridor_cost, saved, blocked, shut, crowd, smooth, routes.risk, p),
        "transport_cost": corridor_rules.transport_cost(
            eased(world, parameters), routes.usual, routes.group, p),
    }


def _smooth(support: FloatArray, facts: Facts) -> FloatArray:
    """The weaker of last mile and common rules, as means over the region. 0..1, (1, m)"""
    last_mile, rules = (mean(kind[facts.insiders]) for kind in support[3:])
    return np.minimum(last_mile, rules)[None]


def _blocked(pressure: FloatArray, facts: Facts) -> FloatArray:
    """Transport pressure on the places that each corridor passes. 0..1, (r, m)"""
    return np.minimum(facts.routes.crossed.of(kind(pressure, "transport")), 1.0)


def load_ratio(world: World, parameters: Parameters) -> FloatArray:
    """Goods on each corridor over the base year, by value at constant dollar prices. (r, m)"""
    facts, routes = world.base.facts, world.base.facts.routes
    now = corridor_rules.taken(eased(world, parameters), facts.by_group.of(trade_of_pairs(world)),
                               routes.usual, routes.loaded)
    years = (world.quarter - world.base.quarter) / 4.0
    prices = exp(parameters.growth.dollar_inflation * years)
    found: FloatArray = now / (np.maximum(facts.base_load, 1e-12) * prices)
    return found


def payments(world: World, parameters: Parameters) -> Arrays:
    """Payment friction, what stands behind payments and corridors, and the price of long money."""
    facts, p = world.base.facts, parameters
    weighed = burden(world)
    lean = payment_rules.exposure(world.dependence[0], weighed)
    aims = rows_of(p.support.over("aim", SUPPORTS))
    attention = 1.0 - world.effort[:, facts.channels.home]
    return {
        "payment_friction": payment_rules.friction(
            kind(world.pressure, "finance"), kind(world.pressure, "secondary"), lean,
            payment_rules.readiness(world.support), facts.central, facts.left, facts.right,
            p.payments),
        "support": payment_rules.support(
            world.support, aims, attention * facts.central, p.support),
        "capital_cost": finance.capital_cost(
            world.capital_cost, asked_interest(world, p), p.finance),
        "enforcement": transit.enforcement(world.enforcement, fear(world), p.transit),
    }


def asked_interest(world: World, parameters: Parameters) -> FloatArray:
    """Interest on long money that lenders ask of each state, share a year. (n, m)"""
    facts = world.base.facts
    discord = np.maximum(felt(world.rivalry, facts), felt(world.conflict, facts))
    return finance.aim(fear(world), discord, parameters.finance)


def dependence(world: World, parameters: Parameters) -> Arrays:
    """Dependence on powers, remittances, energy security and value added."""
    facts, p, base = world.base.facts, parameters, world.base
    serves = opened(world, p)
    things, powers_at = facts.projects, list(facts.powers)
    home = world.output / base.output
    shares = dependence_rules.trade_share(
        trade_of_pairs(world), facts.with_power, facts.apart, facts.of_state)
    sent = world.remittances / np.maximum(base.remittances, 1e-9)
    energy_tie, debt_tie = (tie.of(serves) for tie in things.ties)
    passing = passage(eased(world, p), facts)
    withheld = total(world.dependence[3] * world.coercion, 1)
    deeper = facts.with_region.of(world.depth - base.depth)
    return {
        "dependence": dependence_rules.dependence(
            world.dependence, base.dependence, shares, passing / np.maximum(base.passage, 1e-9),
            sent / home[:, None], energy_tie, debt_tie,
            p.dependence.format_tie * (bound(world.effort, facts) - base.bound), p.dependence),
        "remittances": remittances.remittances(
            world.remittances, base.remittances, home[powers_at], world.coercion, p.remittances),
        "energy_security": energy.security(
            world.energy_security, things.yields_energy.of(serves), withheld, p.energy),
        "high_value_share": value_added.high_value_share(
            world.high_value_share, things.yields_skill.of(serves), deeper,
            world.support[4] - base.support[4], p.value_added),
    }


def passage(pull: FloatArray, facts: Facts) -> FloatArray:
    """Share of long-distance goods that pass each power's land. 0..1, (g, m)

    `pull` (r, m) of each corridor; every group of pairs that can choose counts alike.
    """
    choosing = facts.choosing / total(facts.choosing)
    return facts.passed.of(corridor_rules.taken(
        pull, choosing, facts.routes.usual, facts.routes.loaded))


def disturbances(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Luck of the region, of states, of pairs, and of the customs record."""
    p = parameters.disturbances
    off_region = world.base.facts.acting
    return {
        "common": disturbance_rules.persistent(
            world.common, draws.common, p.common_persistence, p.common_spread),
        "state_shock": disturbance_rules.persistent(
            world.state_shock, draws.state, p.state_persistence, p.state_spread) * off_region,
        "pair_shock": disturbance_rules.persistent(
            world.pair_shock, draws.pair, p.pair_persistence, p.pair_spread),
        "pair_level": disturbance_rules.turned(world.pair_level, draws.pair, p),
        "reporting": disturbance_rules.reporting(draws.reporting, p),
    }


def growth(world: World, parameters: Parameters) -> Arrays:
    """Output without passing luck, and what sanctions have done to it so far."""
    facts, p = world.base.facts, parameters
    more = kind(world.pressure, "finance") - kind(world.base.pressure, "finance")
    struck = total(world.incident * facts.loss)
    return {
        "sanction_toll": growth_rules.toll(world.sanction_toll, more, p.growth),
        "potential_output": growth_rules.potential(
            world.potential_output, rows_of(p.growth.over("trend", facts.states)),
            felt(world.rivalry, facts), struck, _openness_gain(world), p.growth),
    }


def _openness_gain(world: World) -> FloatArray:
    """Log points by which barriers, transport and payments are easier than in the base year. (n, m)

    Weighted by the state's base-year trade with each partner over its output.
    """
    return -world.base.facts.exposed.of(world.target_cost - world.base.unfinished)
