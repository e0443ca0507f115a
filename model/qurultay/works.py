"""How the rules on states, powers and networks read a world; each names its own arrays."""

from __future__ import annotations

import numpy as np

from . import corridors as corridor_rules
from . import dependence as dependence_rules
from . import disturbances as disturbance_rules
from . import energy, finance, powers, remittances, sanctions, transit, value_added
from . import growth as growth_rules
from . import payments as payment_rules
from . import projects as project_rules
from .arrays import FloatArray, total
from .draws import Draws
from .facts import KINDS_OF_SANCTION, SUPPORTS, Facts
from .parameters import Parameters
from .sight import (
    announced,
    bonds,
    bound,
    burden,
    enforced,
    fear,
    felt,
    kind,
    letter,
    rows_of,
    standing,
)
from .units import Quarter
from .world import World

Arrays = dict[str, FloatArray]


def pressure(world: World, parameters: Parameters, quarter: Quarter) -> Arrays:
    """Sanctions as they bite this quarter, and what they cost each flow."""
    facts, p = world.base.facts, parameters.sanctions
    cost = sanctions.announced_cost(
        letter(facts, quarter), enforced(facts, parameters), KINDS_OF_SANCTION, p)
    return {
        "pressure": sanctions.biting(world.pressure, announced(facts, quarter, parameters), p),
        "sanction_cost": sanctions.biting(world.sanction_cost, cost, p),
    }


def coercion(world: World, parameters: Parameters) -> Arrays:
    """What powers that oppose the region's own way do to its states that depend on them."""
    facts = world.base.facts
    held = bonds(world, parameters) * facts.central[:, None]
    return {"coercion": powers.coercion(
        world.coercion, world.stance, held, facts.leverage, parameters.powers)}


def opened(world: World, parameters: Parameters) -> FloatArray:
    """How far each project serves. 0..1, (k, m)"""
    return corridor_rules.opened(world.progress, standing(world), parameters.corridors)


def projects(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Projects financed, built, delayed and opened."""
    things, p = world.base.facts.projects, parameters.projects
    dear = _along(things.places, world.capital_cost - parameters.finance.base_rate)
    idle = world.effort[:, world.base.facts.channels.names.index("none")]
    will = _along(things.places, 1.0 - idle)
    led = total(things.sponsor, 1)
    offered = total(things.sponsor * (world.supply + p.coopt_push * (world.stance == 1.0)), 1)
    push = rows_of(p.over("push", things.names, 1.0)) * p.investment
    chance = project_rules.start_chance(
        dear, will * np.where(led > 0, 2.0 * offered, 1.0), push, p)
    return {"progress": project_rules.progress(
        world.progress, chance, things.build_quarters, push, draws.financing, draws.trouble, p)}


def _along(places: FloatArray, values: FloatArray) -> FloatArray:
    """Mean of a state value over the places of each project. (k, m)"""
    return total(places * values, 1) / total(places, 1)


def corridors(world: World, parameters: Parameters) -> Arrays:
    """Capacity and cost of corridors, and what transport costs each pair."""
    facts, p = world.base.facts, parameters.corridors
    serves = opened(world, parameters)
    things, routes = facts.projects, facts.routes
    saved = total(things.corridor * (
        (things.days_saved * p.day_value + things.cost_cut) * serves)[:, None])
    blocked = np.minimum(total(routes.crosses * kind(world.pressure, "transport"), 1), 1.0)
    shut = rows_of(p.over("closed", routes.names))
    now = corridor_rules.shares(world.corridor_cost, routes.share, p)
    crowd = corridor_rules.crowding(
        routes.load * load_ratio(world, now, parameters), world.capacity, routes.load,
        routes.capacity)
    region = total(world.support[3:] * facts.central, 1) / total(facts.central)
    start = total(world.base.support[3:] * facts.central, 1) / total(facts.central)
    smooth = np.minimum(region[0], region[1]) - np.minimum(start[0], start[1])
    return {
        "capacity": corridor_rules.capacity(
            routes.capacity, things.capacity, serves, things.corridor, p),
        "corridor_cost": corridor_rules.cost(
            saved, blocked - _blocked_at_start(world), shut, crowd, smooth[None], routes.risk, p),
        "transport_cost": corridor_rules.transport_cost(
            world.corridor_cost, routes.share, routes.group, p),
    }


def _blocked_at_start(world: World) -> FloatArray:
    crosses = world.base.facts.routes.crosses
    return np.minimum(total(crosses * kind(world.base.pressure, "transport"), 1), 1.0)


def load_ratio(world: World, shares: FloatArray, parameters: Parameters) -> FloatArray:
    """Goods on each corridor over the base year, by value at constant dollar prices. (r, m)"""
    facts = world.base.facts
    now = total(shares * _by_group(world.trade_flow, facts)[:, None])
    then = total(facts.routes.share * _by_group(world.base.flow, facts)[:, None])
    years = (world.quarter - world.base.quarter) / 4.0
    prices = np.exp(parameters.growth.dollar_inflation * years)
    return now / np.maximum(then, 1e-12) / prices


def _by_group(flow: FloatArray, facts: Facts) -> FloatArray:
    """Trade of the pairs of each group of routes, both ways. bn USD a year, (group, m)"""
    both = flow[facts.left, facts.right] + flow[facts.right, facts.left]
    groups = range(facts.routes.share.shape[0])
    return np.stack([total(both[facts.routes.group == group]) for group in groups])


def payments(world: World, parameters: Parameters) -> Arrays:
    """Payment friction, what stands behind payments and corridors, and the price of long money."""
    facts, p = world.base.facts, parameters
    weighed = burden(world)
    lean = payment_rules.exposure(world.dependence[0], weighed)
    aims = rows_of(p.support.over("aim", SUPPORTS))
    attention = 1.0 - world.effort[:, facts.channels.names.index("none")]
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
    things = facts.projects
    led = np.flatnonzero(things.dependence_gain[:, 0])
    tie = (things.dependence_gain * serves)[led, None, None] * (
        things.places[led, :, None] * things.sponsor[led, None])
    shares = corridor_rules.shares(world.corridor_cost, facts.routes.share, p.corridors)
    passing = dependence_rules.passage(shares, facts.passes, facts.choosing)
    sent = world.remittances / np.maximum(base.remittances, 1e-9)
    home = world.output / base.output
    share_now = np.where(base.remittances > 0, sent / home[:, None], 0.0)
    energetic = (things.energy_gain[led] > 0)[:, :, None, None]
    energy_tie, debt_tie = total(tie * energetic), total(tie * ~energetic)
    hosts = list(facts.powers)
    withheld = total(world.dependence[3] * world.coercion, 1)
    gained = total(things.places * (things.energy_gain * serves)[:, None])
    skilled = total(things.places * (things.high_value_gain * serves)[:, None])
    deeper = _mean_with_region(world, world.depth - base.depth)
    return {
        "dependence": dependence_rules.dependence(
            world.dependence, base.dependence,
            dependence_rules.trade_share(world.trade_flow, facts.powers),
            passing / np.maximum(base.passage, 1e-9), share_now, energy_tie, debt_tie,
            p.dependence.format_tie * (bound(world.effort, facts) - base.bound), p.dependence),
        "remittances": remittances.remittances(
            world.remittances, base.remittances, home[hosts], world.coercion, p.remittances),
        "energy_security": energy.security(world.energy_security, gained, withheld, p.energy),
        "high_value_share": value_added.high_value_share(
            world.high_value_share, skilled, deeper, world.support[4] - base.support[4],
            p.value_added),
    }


def _mean_with_region(world: World, values: FloatArray) -> FloatArray:
    """Mean of a pair value over each state's Central Asian partners. (n, m)"""
    facts = world.base.facts
    away = facts.central[None] * (1.0 - np.eye(len(facts.states)))[..., None]
    return total(values[facts.pair_of] * away, 1) / total(away, 1)


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
    facts, base = world.base.facts, world.base
    easier = -(world.target_cost - base.unfinished)[facts.pair_of]
    abroad = (base.flow + np.swapaxes(base.flow, 0, 1)) / base.output[:, None]
    return total(easier * abroad * (1.0 - np.eye(len(facts.states)))[..., None], 1)
