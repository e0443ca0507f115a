"""Choice: nested quantal response over channels, on what was seen last quarter.

First among modes, then among a mode's channels (nested logit with inclusive values corrected
for the number of channels, so that no mode wins by headcount); effort moves part of the way.
The order of modes that the texts assert is a hypothesis: every mode prior is zero by default.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import powers
from .arrays import FloatArray, IntArray, total
from .draws import Draws
from .facts import Facts
from .networks import MODES
from .parameters import Parameters, Section
from .sight import bonds, burden, heavier, rows_of, threat
from .world import World

TERMS = ("gain", "security", "theme", "trust", "autonomy", "exposure")
LEAST_SPREAD = np.array([1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 0.25])
"""Exposure hardly varied in the base year; its yardstick is one power of five under pressure."""

_STEEPEST = 200.0
_STEEPEST_YIELD = 2.0
_BARELY_BEGUN = 0.01


@dataclass(frozen=True)
class Choices:
    """What every actor has decided for a quarter: effort (n, c, m), stance and supply (g, m)."""

    effort: FloatArray
    stance: FloatArray
    supply: FloatArray


def terms(world: World, parameters: Parameters) -> FloatArray:
    """The unscaled terms of appeal in the order of TERMS; costs count negative. (term, n, c, m)

    Staying at home gains, secures and costs nothing.
    """
    facts = world.base.facts
    overall = bonds(world, parameters)
    return np.stack([
        _gain(world, parameters) * _yields(world),
        _security(world, parameters),
        facts.channels.fit + 0.0 * world.effort,
        _trust(world, facts),
        # The marginal cost of a convex price on dependence: 2 w D dD/deffort.
        -2.0 * total(overall[:, None] * facts.channels.binding, 2),
        -total(burden(world)[None, None] * facts.channels.binding, 2) + 0.0 * world.effort,
    ])


def appeal(world: World, parameters: Parameters, moods: FloatArray) -> FloatArray:
    """What each channel is worth to each state, in spreads of the base year. (n, c, m)

    `moods` (n, c, m) standard normal. Each term is centred and scaled once, by its mean and
    spread in the base year, so that weights compare and diminishing returns stay visible.
    Attention at home is worth what the average channel was worth then, plus `home_appeal`.
    """
    p = parameters.choice
    facts = world.base.facts
    scaled = (terms(world, parameters) - world.base.centre) / world.base.scale
    weight = np.stack(np.broadcast_arrays(*(p[f"{term}_weight"] for term in TERMS)))
    weight = weight.reshape(len(TERMS), 1, 1, -1)
    priors = rows_of(p.over("mode_prior", MODES))[facts.channels.mode]
    # Habit pulls back to what was done; the next bit of effort is worth less than the first.
    common = priors[None] + (p.habit - p.diminishing) * world.effort + p.mood * moods
    worth = total(weight * scaled) + common
    home = (np.array(facts.channels.names) == "none")[None, :, None]
    return np.where(home, common + p.home_appeal, worth)


def respond(appeal: FloatArray, before: FloatArray, open_to: FloatArray, mode: IntArray,
            p: Section) -> FloatArray:
    """Shares of effort after one quarter of quantal response. Rows sum to 1. (n, c, m)

    `appeal` and `before` (n, c, m), `open_to` (n, c, 1), `mode` (c,) the nest of each channel.
    """
    moved = before + p.speed * (wanted(appeal, open_to, mode, p) - before)
    return moved / total(moved, 1)[:, None]


def wanted(appeal: FloatArray, open_to: FloatArray, mode: IntArray, p: Section) -> FloatArray:
    """Shares of effort that states would settle at if nothing held them back. (n, c, m)

    A nested logit: first among modes, then among a mode's channels, which are the more alike.
    """
    sharp = appeal / (p.temperature * p.likeness)
    worth = np.exp(np.clip(sharp, -_STEEPEST, _STEEPEST)) * open_to
    nests = [np.flatnonzero(mode == m) for m in range(len(MODES))]
    inside = np.stack([total(worth[:, nest], 1) for nest in nests])
    count = np.stack([total(open_to[:, nest], 1) for nest in nests])
    mean = np.maximum(inside / np.maximum(count, 1.0), 1e-300)
    inclusive = np.where(count > 0, np.exp(p.likeness * np.log(mean)), 0.0)
    among = inclusive / total(inclusive)
    within = worth / np.moveaxis(np.maximum(inside, 1e-300)[mode], 0, 1)
    return within * np.moveaxis(among[mode], 0, 1)


def answers(world: World, parameters: Parameters) -> FloatArray:
    """What each stance is worth to each power after looking at the region. (g, 3, m)"""
    p = parameters.powers
    weighed = burden(world)
    inclined = rows_of(p.over("opposition", world.base.facts.power_names())) + 0.0 * weighed
    moved = (movement(world) - world.base.movement)[None] + 0.0 * weighed
    return powers.appeal(moved, leverage(world, parameters), weighed, inclined, p)


def stances(world: World, worth: FloatArray, draws: Draws, parameters: Parameters,
            rows: slice = slice(None)) -> tuple[FloatArray, FloatArray]:
    """Stance and supply of the powers in `rows`. (g, m) each; `worth` as `answers` gives it."""
    p = parameters.powers
    started = heavier(world.base.pressure, world.base.facts)
    stance = powers.stance(world.stance[rows], worth[rows], draws.stance[rows],
                           draws.reconsider[rows], p)
    supply = powers.supply(world.supply[rows], world.base.supply[rows], world.stance[rows],
                           (burden(world) - started)[rows], p)
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


def _yields(world: World) -> FloatArray:
    """What a bit more effort yields, given the partners' and one's own. (n, c, m)

    Joint effort is the geometric mean of both sides, so its slope in one's own effort is the
    root of theirs over one's own: returns diminish, and a channel that nobody answers in is
    worth little. At most `_STEEPEST_YIELD`, where one has barely begun.
    """
    toward, effort = world.base.facts.channels.toward, np.swapaxes(world.effort, 0, 1)
    theirs = np.stack([total(share * np.sqrt(spent)[None], 1)
                       for share, spent in zip(toward, effort, strict=True)])
    own = np.sqrt(np.maximum(effort, _BARELY_BEGUN))
    return np.ascontiguousarray(np.swapaxes(np.minimum(theirs / own, _STEEPEST_YIELD), 0, 1))


def _gain(world: World, parameters: Parameters) -> FloatArray:
    """Trade that a channel could still free on its pairs, over the state's trade. (n, c, m)"""
    facts: Facts = world.base.facts
    p = parameters.barriers
    floor = world.base.barrier * (1.0 - p.removable_share)
    left = np.maximum(world.barrier - floor, 0.0) * parameters.trade.elasticity
    room = np.maximum(parameters.institutions.ceiling - world.depth, 0.0)
    potential = (left + parameters.institutions.trade_effect * room)[facts.pair_of]
    both = world.trade_flow + np.swapaxes(world.trade_flow, 0, 1)
    worth = both * potential / world.output[:, None]
    counted = np.stack([total(reach * worth, 1) for reach in facts.channels.reach_dense])
    led = facts.channels.led_by
    supplied = np.where((led >= 0)[:, None], world.supply[np.maximum(led, 0)], 1.0)
    return np.ascontiguousarray(np.swapaxes(counted * supplied[:, None], 0, 1))


def _security(world: World, parameters: Parameters) -> FloatArray:
    """Threat felt times how well a channel's bodies have dealt with threats. (n, c, m)"""
    names = world.base.facts.channels.names
    quality = rows_of(parameters.choice.over("security_quality", names))
    return threat(world)[:, None] * quality[None] + 0.0 * world.effort


def _trust(world: World, facts: Facts) -> FloatArray:
    """Trust in the partners a channel reaches. (n, c, m)"""
    between = world.trust[facts.pair_of]
    found = np.stack([total(toward * between, 1) for toward in facts.channels.toward])
    return np.ascontiguousarray(np.swapaxes(found, 0, 1))
