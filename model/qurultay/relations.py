"""How the rules on pairs read a world: each function gathers arguments and names its arrays."""

from __future__ import annotations

import numpy as np

from . import barriers as barrier_rules
from . import conflict as conflict_rules
from . import cooperation as cooperation_rules
from . import incidents as incident_rules
from . import institutions, mediation, rivalry
from . import trust as trust_rules
from .arrays import FloatArray
from .draws import Draws
from .facts import Facts
from .parameters import Parameters
from .sight import fear, forced, rows_of
from .world import World

Arrays = dict[str, FloatArray]


def incidents(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Terror, drugs, cyber, water: this quarter's incidents."""
    facts = world.base.facts
    inside = facts.neighbours * facts.central[facts.left] * facts.central[facts.right]
    together = incident_rules.togetherness(world.joint, facts.left, facts.right, inside)
    scale = rows_of(parameters.incidents.over("scale", facts.incidents))
    return {"incident": incident_rules.incidents(
        facts.hazard, together, draws.incident, scale, parameters.incidents)}


def conflicts(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Clashes, shut borders, mediation and rivalry."""
    facts, p = world.base.facts, parameters.conflict
    clash = _forced(facts, parameters, "clash")
    shut = _forced(facts, parameters, "shut")
    between = slice(facts.mediators, facts.mediators + 1)
    conflict = conflict_rules.conflict(
        world.conflict, facts.conflict_hazard, world.joint, world.mediation, draws.clash, clash, p)
    return {
        "conflict": conflict,
        "duration": conflict_rules.duration(world.duration, conflict),
        "closure": conflict_rules.closure(
            world.closure, world.conflict, world.joint, world.mediation, shut, parameters.borders),
        "mediation": mediation.mediation(
            world.conflict, facts.mediated, world.trust[between], world.rivalry[between],
            parameters.mediation),
        "rivalry": rivalry.rivalry(
            world.rivalry, (facts.rivalry > 0).astype(float), world.trust, parameters.rivalry),
    }


def _forced(facts: Facts, parameters: Parameters, name: str) -> FloatArray:
    codes = tuple(parameters.conflict.by_actor(name))
    return forced(facts, parameters.conflict.over(name, codes), codes)


def cooperation(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Joint effort, whether promises were kept, barriers removed and institutions deepened."""
    facts, p = world.base.facts, parameters
    levels = cooperation_rules.levels(
        world.effort, capacity(facts, p), supplied(world), facts.central, facts.channels.regional,
        p.cooperation)
    return {
        "joint": cooperation_rules.joint(
            levels, facts.channels.reach, facts.channels.divided, facts.left, facts.right,
            world.rivalry, p.cooperation),
        "delivered": cooperation_rules.delivery(
            draws.delivery, world.trust, pressed_pairs(world), p.delivery),
        "barrier": barrier_rules.removal(
            world.barrier, world.base.barrier, world.joint, world.delivered, world.conflict,
            p.barriers),
        "depth": institutions.depth(
            world.depth, world.joint, world.delivered, world.rivalry, p.institutions),
    }


def trust(world: World, parameters: Parameters) -> Arrays:
    """Trust after what was promised, kept, fought over and enforced last quarter."""
    facts = world.base.facts
    return {"trust": trust_rules.trust(
        world.trust, world.base.trust, world.joint, world.delivered, world.conflict,
        np.maximum(world.rivalry - world.base.rivalry, 0.0), coerced_pairs(world, facts),
        parameters.trust)}


def capacity(facts: Facts, parameters: Parameters) -> FloatArray:
    """What a state can put into cooperation, by its weight in the base year. 0..1.5, (n, 1 or m)"""
    weight = np.log(facts.base.output[:, None] / parameters.cooperation.reference_output)
    return np.minimum(np.exp(parameters.cooperation.weight_exponent * weight), 1.5)


def supplied(world: World) -> FloatArray:
    """Supply of the power that leads each channel; 1 where none does. (c, m)"""
    led = world.base.facts.channels.led_by
    return np.where((led >= 0)[:, None], world.supply[np.maximum(led, 0)], 1.0)


def pressed_pairs(world: World) -> FloatArray:
    """Sanctions pressure that a pair feels, its own or that of powers it leans on. 0..1, (p, m)"""
    facts, felt = world.base.facts, fear(world)
    return np.maximum(felt[facts.left], felt[facts.right])


def coerced_pairs(world: World, facts: Facts) -> FloatArray:
    """Pressure of a power on each of its pairs. 0..1, (p, m)"""
    n = len(facts.states)
    on = np.zeros((n, n, world.coercion.shape[-1]))
    on[:, list(facts.powers)] = world.coercion
    return np.maximum(on[facts.left, facts.right], on[facts.right, facts.left])
