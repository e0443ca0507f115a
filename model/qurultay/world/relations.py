"""How the rules on pairs read a world: each function gathers arguments and names its arrays."""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, laid_out
from qurultay.core.elementary import exp, log
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.world.draws import Draws
from qurultay.world.readings import fear, forced, once, rows_of, spent, supplied
from qurultay.world.rules import barriers as barrier_rules
from qurultay.world.rules import conflict as conflict_rules
from qurultay.world.rules import cooperation as cooperation_rules
from qurultay.world.rules import incidents as incident_rules
from qurultay.world.rules import institutions, mediation, rivalry
from qurultay.world.rules import trust as trust_rules
from qurultay.world.world import World

Arrays = dict[str, FloatArray]


def incidents(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Terror, drugs, cyber, water: this quarter's incidents."""
    facts = world.base.facts
    scale = rows_of(parameters.incidents.over("scale", facts.incidents))
    return {"incident": incident_rules.incidents(
        facts.hazard, facts.togetherness.of(world.joint), draws.incident, scale,
        parameters.incidents)}


def conflicts(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Clashes, shut borders, mediation and rivalry, of the pairs that know any of them."""
    facts, p, at = world.base.facts, parameters.conflict, world.base.facts.at_odds
    clash, shut = (forced(facts, p, name)[at] for name in ("clash", "shut"))
    between = slice(facts.mediators, facts.mediators + 1)
    before, joint, mediators = world.conflict[at], world.joint[at], world.mediation[at]
    conflict = conflict_rules.conflict(
        before, facts.conflict_hazard[at], joint, mediators, draws.clash[at], clash, p)
    found = {
        "conflict": conflict,
        "duration": conflict_rules.duration(world.duration[at], conflict),
        "closure": conflict_rules.closure(
            world.closure[at], before, joint, mediators, shut, parameters.borders),
        "mediation": mediation.mediation(
            before, facts.mediated[at], world.trust[between], world.rivalry[between],
            parameters.mediation),
        "rivalry": rivalry.rivalry(
            world.rivalry[at], (facts.rivalry[at] > 0).astype(float), world.trust[at],
            parameters.rivalry),
    }
    return {name: _laid_over(facts, values) for name, values in found.items()}


def _laid_over(facts: Facts, values: FloatArray) -> FloatArray:
    """Values of the pairs at odds among those of all pairs, which have none. (p, m)"""
    return laid_out(values, (facts.pairs,), facts.at_odds)


def cooperation(world: World, parameters: Parameters, draws: Draws) -> Arrays:
    """Joint effort, whether promises were kept, barriers removed and institutions deepened."""
    facts, p = world.base.facts, parameters
    slots = facts.channels.slots
    held = cooperation_rules.held(
        world.effort[facts.insiders], facts.channels.regional, p.cooperation)
    levels = np.sqrt(capacity(facts, p))[slots.state] * spent(world)
    levels *= np.sqrt(supplied(world) * held)[slots.channel]
    return {
        "joint": cooperation_rules.joint(
            levels, facts.channels.meetings, world.rivalry, p.cooperation),
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
    return {"trust": trust_rules.trust(
        world.trust, world.base.trust, world.joint, world.delivered, world.conflict,
        np.maximum(world.rivalry - world.base.rivalry, 0.0), coerced_pairs(world),
        parameters.trust)}


def capacity(facts: Facts, parameters: Parameters) -> FloatArray:
    """What a state can put into cooperation, by its weight in the base year. 0..1.5, (n, 1 or m)"""
    weight = log(facts.base.output[:, None] / parameters.cooperation.reference_output)
    return np.minimum(exp(parameters.cooperation.weight_exponent * weight), 1.5)


def pressed_pairs(world: World) -> FloatArray:
    """Sanctions pressure that a pair feels, its own or that of powers it leans on. 0..1, (p, m)"""
    facts, felt = world.base.facts, fear(world)
    return np.maximum(felt[facts.left], felt[facts.right])


@once
def coerced_pairs(world: World) -> FloatArray:
    """Pressure of a power on each of its pairs in Central Asia. 0..1, (p, m)"""
    facts, inside = world.base.facts, world.base.facts.insiders
    return laid_out(world.coercion[inside], (facts.pairs,), facts.with_power[inside])
