"""What effort comes to: it yields only where the other side spends effort too.

A pair's joint effort is the geometric mean of what the two put into working with each other, one to
one or in a channel of many; what it builds depends on the channel (builds.csv). A regional channel
is held back by its least willing member (A-05, A-98), a power-led one needs the power's supply.
Promises are kept or not (B-85).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world.now import News, Now
from qurultay.world.readings import fear, spent, supplied, ties
from qurultay.world.world import World


def met(*, one: FloatArray, other: FloatArray, divided: FloatArray, shared: FloatArray,
        p: Section) -> FloatArray:
    """What both sides put into each meeting of theirs. (meeting, m)

    `one` and `other` (meeting, m) are the root of what a side puts in, counted with capacity,
    supply and the least willing member; `divided` and `shared` (meeting, 1) how strongly the
    channel ties the pair, divided among partners, and what more where it serves all at once.
    """
    return one * other * (divided + p.forum_sharing * shared)


def held(effort: FloatArray, members: FloatArray, regional: FloatArray, p: Section) -> FloatArray:
    """How far a channel is held back by its least willing member. 0..1, (c, m)

    `effort` (n, c, m); `members` (n, c, 1) is 1 where the channel is open; `regional` (c, 1).
    """
    least = np.min(np.where(members > 0.0, effort, 1.0), axis=0)
    average = total(effort * members) / np.maximum(total(members), 1.0)
    hold = least / (average + (average == 0.0))
    found: FloatArray = 1.0 - p.veto_weight * regional * (1.0 - hold)
    return found


def delivery(luck: FloatArray, trust: FloatArray, shrinkage: FloatArray, p: Section) -> FloatArray:
    """Whether each pair keeps this quarter's promises, 1 or 0. (p, m)

    The chance rises with trust and falls with sanctions pressure (B-79, B-85); `luck` (p, m)
    uniform, `shrinkage` (p, m) pressure felt by the pair, 0..1.
    """
    chance = p.delivery_chance + p.trust_in_delivery * (trust - 0.5) - p.shrinkage * shrinkage
    return (luck < chance).astype(np.float64)


def built(world: World, parameters: Parameters) -> dict[str, FloatArray]:
    """What effort of two sides gives a pair: all of it, opening and calm. 0..1, (p, m) each

    What the motor of the region, its two mediators, opens between them spreads to the others at
    a share (A-11, A-33). Rivalry diverts all of it.
    """
    facts, p = world.base.facts, parameters.cooperation
    channels, tied = facts.channels, ties(facts, world.quarter)
    holding = held(effort=world.effort, members=channels.open_to(tied),
                   regional=channels.regional, p=p)
    levels = np.sqrt(capacity(facts, parameters))[channels.slots.state] * spent(world)
    levels *= np.sqrt(supplied(world) * holding)[channels.slots.channel]
    at = channels.met
    given = met(one=levels[at.one], other=levels[at.other], divided=tied[at.divided],
                shared=tied[at.shared], p=p)
    kept = 1.0 - p.diversion * world.rivalry
    found = {name: np.minimum(p.yield_of_effort * channels.pair_building[thing].of(given), 1.0)
             for name, thing in (("joint", "all"), ("opening", "opening"), ("calm", "calm"))}
    motor = slice(facts.mediators, facts.mediators + 1)
    spread = p.motor_spread * found["opening"][motor] * kept[motor] * facts.follows
    found["opening"] = np.minimum(found["opening"] + spread, 1.0)
    return {name: values * kept for name, values in found.items()}


def building(world: World, parameters: Parameters) -> FloatArray:
    """Effort of each state that builds something in the state itself. 0..1, (thing, n, m)

    The things are SUPPORTS and shelter, by the table of builds.csv.
    """
    facts = world.base.facts
    channels, tied = facts.channels, ties(facts, world.quarter)
    holding = held(effort=world.effort, members=channels.open_to(tied),
                   regional=channels.regional, p=parameters.cooperation)
    working = supplied(world) * holding
    built_there = facts.builds_in_state.of(world.effort * working[None])
    return parameters.cooperation.yield_of_effort * built_there


def quarter(now: Now) -> News:
    """What effort builds, and whether promises were kept."""
    world, facts, p = now.world, now.facts, now.parameters
    feared = fear(world)
    return built(world, p) | {
        "building": building(world, p),
        "delivered": delivery(
            now.draws.delivery, world.trust,
            np.maximum(feared[facts.left], feared[facts.right]), p.delivery),
    }


def capacity(facts: Facts, parameters: Parameters) -> FloatArray:
    """What a state can put into cooperation, by its weight in the base year. 0..1.5, (n, 1 or m)"""
    weight = log(facts.base.output[:, None] / parameters.cooperation.reference_output)
    return np.minimum(exp(parameters.cooperation.weight_exponent * weight), 1.5)
