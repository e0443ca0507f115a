"""Choice: nested quantal response over channels, on what was seen last quarter.

First among modes, then among a mode's channels (nested logit with inclusive values corrected
for the number of channels, so that no mode wins by headcount); effort moves part of the way.
Every channel of a state has a constant (the alternative-specific constant of discrete choice,
McFadden 1974) with which the effort measured at the end of 2021 is at rest; what happens later
moves effort away from there. The order of modes that the texts assert is a hypothesis: every
mode prior is zero by default.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp, log
from qurultay.core.quarters import Quarter
from qurultay.inputs.channels import MODES, Slots
from qurultay.inputs.region import RUNGS, Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world.draws import Draws
from qurultay.world.now import News, Now
from qurultay.world.readings import (
    bonds,
    bound_effort,
    burden,
    heavier,
    rows_of,
    spent,
    stirring,
    supplied,
    threat,
    ties,
    trade_of_pairs,
)
from qurultay.world.rules import powers
from qurultay.world.world import World

Terms = tuple[FloatArray, ...]
TERMS = ("gain", "security", "theme", "trust", "autonomy", "exposure")
CLOSE = float(RUNGS.index("close"))
LEAST_SPREAD = np.array([1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 0.25])
"""Exposure hardly varied in the base year; its yardstick is one power of five under pressure."""

_STEEPEST = 200.0
_STEEPEST_YIELD = 2.0
_UNSEEN = 0.01
_LEAST = 1e-9
"""Shares below this count as this: a choice that is never made has no odds."""
_BARELY_BEGUN = 0.1
"""Root of the effort, 1 %, below which a channel counts as one that has barely begun."""


def decide(now: Now) -> News:
    """What every actor decides: effort (n, c, m), stance and supply (g, m)."""
    world, facts, p = now.world, now.facts, now.parameters
    slots, tied = facts.channels.slots, ties(facts, world.quarter)
    effort = respond(appeal(world, p, now.draws.mood), slots.pick(world.effort),
                     facts.channels.open_slots(tied), slots, p.choice)
    stance, supply = stances(world, answers(world, p), now.draws, p)
    return {"effort": as_bound(slots.spread(effort), facts, now.quarter), "stance": stance,
            "supply": supply}


def as_bound(effort: FloatArray, facts: Facts, quarter: Quarter) -> FloatArray:
    """Effort (n, c, m) where a scenario says what states do; the rest keeps its proportions.

    The rest of a state that would spend nothing beside what is given stays at home.
    """
    if not facts.choices:
        return effort
    bound, n = bound_effort(facts, quarter), len(facts.states)
    given, fixed = bound[:n], bound[n:]
    some = total(fixed, 1)[:, None] > 0.0
    left = effort * (1.0 - fixed)
    rest, spare = total(left, 1)[:, None], 1.0 - total(given, 1)[:, None]
    idle = spare * (rest == 0.0) * facts.channels.at_home
    scaled = left * (spare / (rest + (rest == 0.0))) + idle
    found: FloatArray = np.where(some, given + scaled, effort)
    return found


def terms(world: World, parameters: Parameters) -> Terms:
    """The unscaled terms of appeal in the order of TERMS; costs count negative. (s, m) each

    Over the slots of `Channels`; staying at home gains, secures and costs nothing.
    """
    channels, slots = world.base.facts.channels, world.base.facts.channels.slots
    tied = ties(world.base.facts, world.quarter)
    quality = rows_of(parameters.choice.over("security_quality", channels.sorts))[channels.sort]
    return (
        _gain(world, parameters) * _yields(world),
        # Threat felt times how well a channel's bodies have dealt with threats.
        threat(world)[slots.state] * quality[slots.channel],
        channels.fit[slots.state, slots.channel] * slots.abroad,
        channels.partners.of(world.trust, tied),
        # The marginal cost of a convex price on dependence: 2 w D dD/deffort.
        -2.0 * channels.bound.of(bonds(world, parameters), tied),
        -channels.bound.of(_burden_of_all(world), tied),
    )


def appeal(world: World, parameters: Parameters, moods: FloatArray,
           known: Terms | None = None) -> FloatArray:
    """What each open channel is worth to each state, in spreads of the base year. (s, m)

    `moods` (s, m) standard normal; `known` are the `terms` of the world if they are known. Each
    term is scaled once, by its spread in the base year, so that weights compare and diminishing
    returns stay visible.
    """
    p, base = parameters.choice, world.base
    slots = base.facts.channels.slots
    # Habit pulls back to what was done; the next bit of effort is worth less than the first.
    worth = base.constant + (p.habit - p.diminishing) * slots.pick(world.effort) + p.mood * moods
    worth += leanings(base.facts, parameters) + lean(world)
    for name, scale, term in zip(TERMS, base.scale, known or terms(world, parameters),
                                 strict=True):
        worth += p[f"{name}_weight"] / scale * term
    found: FloatArray = worth
    return found


def leanings(facts: Facts, parameters: Parameters) -> FloatArray:
    """What scenarios believe of modes, for all states and for one, by slot. (s, 1 or m)"""
    p, channels = parameters.choice, facts.channels
    slots, mode = channels.slots, channels.mode
    prior = [rows_of(p.by_actor("mode_prior").over(name, facts.states)) for name in MODES]
    whole = np.stack(np.broadcast_arrays(*prior))[mode[slots.channel], slots.state]
    return whole + p.home_appeal * (1.0 - slots.abroad)


def lean(world: World) -> FloatArray:
    """What each state's leader leans to, by slot. (s, m)"""
    channels = world.base.facts.channels
    found: FloatArray = world.leaning[channels.mode[channels.slots.channel], channels.slots.state]
    return found


def constants(shares: FloatArray, worth: FloatArray, open_to: FloatArray, slots: Slots,
              p: Section) -> FloatArray:
    """What each slot must be worth beyond `worth`, so that `shares` are at rest. (s, m)

    The inverse of `wanted`: `shares` (s, m) of a state sum to 1, `open_to` (s, 1). A channel that
    is closed still is taken for one with the share `_UNSEEN` of its mode.
    """
    crowd = slots.alike.of(open_to)
    nest = np.where(crowd > 0.0, np.maximum(slots.alike.of(shares * open_to), _LEAST), _UNSEEN)
    seen = np.where(open_to > 0.0, shares / nest[slots.nest], _UNSEEN)
    inclusive = log(nest) / p.likeness + log(np.maximum(crowd, 1.0))
    found: FloatArray = p.temperature * p.likeness * (
        log(np.maximum(seen, _LEAST)) + inclusive[slots.nest]) - worth
    return found


def respond(appeal: FloatArray, before: FloatArray, open_to: FloatArray, slots: Slots,
            p: Section) -> FloatArray:
    """Shares of effort after one quarter of quantal response; those of a state sum to 1. (s, m)

    `appeal` and `before` (s, m) over `slots`; `open_to` (s, 1) is 0 for channels that are closed.
    """
    return before + p.speed * (wanted(appeal, open_to, slots, p) - before)


def wanted(appeal: FloatArray, open_to: FloatArray, slots: Slots, p: Section) -> FloatArray:
    """Shares of effort that states would settle at if nothing held them back. (s, m)

    A nested logit: first among modes, then among a mode's open channels, which are the more alike.
    """
    sharp = appeal / (p.temperature * p.likeness)
    worth = exp(np.minimum(np.maximum(sharp, -_STEEPEST), _STEEPEST)) * open_to
    crowd = slots.alike.of(open_to)
    may = np.minimum(crowd, 1.0)  # 0 for a mode in which every channel of a state is closed
    inside = slots.alike.of(worth) + (1.0 - may)
    inclusive = exp(p.likeness * log(inside / np.maximum(crowd, 1.0))) * may
    among = inclusive / slots.modes.of(inclusive)
    return worth * (among / inside)[slots.nest]


def answers(world: World, parameters: Parameters) -> FloatArray:
    """What each stance is worth to each power after looking at the region. (g, 3, m)"""
    p = parameters.powers
    weighed = burden(world)
    names = world.base.facts.power_names()
    offers, threats = (rows_of(p.over(name, names)) + 0.0 * weighed
                       for name in ("cooptation", "opposition"))
    moved = (movement(world) - world.base.movement)[None] + 0.0 * weighed
    # A review that an event brings about knows of the event.
    stirred = powers.stir(world.stir, stirring(world.base.facts, world.quarter + 1), p)
    return powers.worth_of_stances(
        movement=moved, stir=stirred, leverage=leverage(world, parameters), burden=weighed,
        offers=offers, threats=threats, p=p)


def stances(world: World, worth: FloatArray, draws: Draws, parameters: Parameters,
            rows: slice = slice(None)) -> tuple[FloatArray, FloatArray]:
    """Stance and supply of the powers in `rows`. (g, m) each; `worth` as `answers` gives it."""
    p = parameters.powers
    events = stirring(world.base.facts, world.quarter + 1)[rows]
    started = heavier(world.base.pressure, world.base.facts)
    stance = powers.stance(before=world.stance[rows], worth=worth[rows], luck=draws.stance[rows],
                           reconsider=draws.reconsider[rows],
                           stirred=np.minimum(events, 1.0), p=p)
    supply = powers.supply(
        before=world.supply[rows],
        base=world.base.supply[rows],
        stance=world.stance[rows],
        burden=(burden(world) - started)[rows],
        p=p)
    return stance, supply


def movement(world: World) -> FloatArray:
    """How far Central Asia goes its own way: mean share of its two own modes. 0..1, (m,)"""
    facts = world.base.facts
    own = np.flatnonzero(facts.channels.mode < MODES.index("great_power_led"))
    share = total(world.effort[:, own], 1)
    return total(share * facts.central) / total(facts.central)


def leverage(world: World, parameters: Parameters) -> FloatArray:
    """What each power holds over Central Asia: mean dependence on it. 0..1, (g, m)"""
    facts = world.base.facts
    overall = bonds(world, parameters)
    held = total(overall * facts.central[:, None]) / total(facts.central)
    return held * facts.leverage


def _burden_of_all(world: World) -> FloatArray:
    """The burden of each power, the same for every state that may be bound to it. (n, g, m)"""
    weighed = burden(world)
    return np.broadcast_to(weighed, (len(world.base.facts.states), *weighed.shape))


def _yields(world: World) -> FloatArray:
    """What a bit more effort yields, given the partners' and one's own. (s, m)

    Joint effort is the geometric mean of both sides, so its slope in one's own effort is the
    root of theirs over one's own: returns diminish, and a channel that nobody answers in is
    worth little. At most `_STEEPEST_YIELD`, where one has barely begun.
    """
    root = spent(world)
    facts = world.base.facts
    theirs = facts.channels.answered.of(root, ties(facts, world.quarter))
    return np.minimum(theirs / np.maximum(root, _BARELY_BEGUN), _STEEPEST_YIELD)


def _gain(world: World, parameters: Parameters) -> FloatArray:
    """What a channel could still give a state, as a share of its output. (s, m)

    The trade it could free on the pairs it reaches, as far as it opens them, and what the power
    that leads it offers.
    """
    channels, slots = world.base.facts.channels, world.base.facts.channels.slots
    p = parameters.barriers
    floor = world.base.barrier * (1.0 - p.removable_share)
    left = np.maximum(world.barrier - floor, 0.0) * parameters.trade.elasticity
    room = parameters.choice.rung_worth * (CLOSE - world.relation)
    freed = trade_of_pairs(world) * (left + room)
    counted = channels.reached.of(freed, ties(world.base.facts, world.quarter))
    opens = channels.builds[:, channels.things.index("opening")][slots.channel, None]
    offered = parameters.powers.coopt_gain * supplied(world) * (channels.led_by >= 0)[:, None]
    return counted * opens / world.output[slots.state] + offered[slots.channel]
