"""What effort comes to: it yields only where the other side spends effort too.

A pair's joint effort is the geometric mean of what the two put into the same channel, added over
channels; a regional channel is held back by its least willing member (Claims A-05, A-98), a
power-led one needs the power's supply. Promises are kept or not (B-85; delivery in priors 8).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import DatedWeights, FloatArray, IntArray, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world.now import News, Now
from qurultay.world.readings import fear, spent, supplied, ties


def joint(*, levels: FloatArray, meetings: tuple[IntArray, IntArray, DatedWeights, DatedWeights],
          tied: FloatArray, rivalry: FloatArray, p: Section) -> FloatArray:
    """Joint effort of each pair over all channels, diverted by rivalry. 0..1, (p, m)

    `levels` (s, m) root of what a state puts into a channel, counted with capacity, supply and
    the least willing member; `meetings` as in `Channels`: the slots of both sides wherever a
    channel ever ties a pair, and how strongly, divided among partners or serving all at once;
    `tied` (entry, 1) the weights of the date.
    """
    one, other, divided, shared = meetings
    both = levels[one] * levels[other]
    spent = divided.of(both, tied) + p.forum_sharing * shared.of(both, tied)
    return np.minimum(p.yield_of_effort * spent, 1.0) * (1.0 - p.diversion * rivalry)


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


def quarter(now: Now) -> News:
    """Joint effort, and whether promises were kept."""
    world, facts, p = now.world, now.facts, now.parameters
    slots, tied, feared = facts.channels.slots, ties(facts, world.quarter), fear(world)
    holding = held(effort=world.effort, members=facts.channels.open_to(tied),
                   regional=facts.channels.regional, p=p.cooperation)
    levels = np.sqrt(capacity(facts, p))[slots.state] * spent(world)
    levels *= np.sqrt(supplied(world) * holding)[slots.channel]
    return {
        "joint": joint(levels=levels, meetings=facts.channels.meetings, tied=tied,
                       rivalry=world.rivalry, p=p.cooperation),
        "delivered": delivery(
            now.draws.delivery, world.trust,
            np.maximum(feared[facts.left], feared[facts.right]), p.delivery),
    }


def capacity(facts: Facts, parameters: Parameters) -> FloatArray:
    """What a state can put into cooperation, by its weight in the base year. 0..1.5, (n, 1 or m)"""
    weight = log(facts.base.output[:, None] / parameters.cooperation.reference_output)
    return np.minimum(exp(parameters.cooperation.weight_exponent * weight), 1.5)
