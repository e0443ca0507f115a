"""Luck that moves dollars: a common factor, and persistent parts of states and pairs.

Oil, metals and the dollar move all regional trade together (2009, 2015 and 2020 down, 2021 up).
The luck of a pair has the spread of its own record and size (`world.volatility`); of each quarter's
luck part stays and the rest fades within a year or two. It is shared with the world and with other
pairs of its states, and its own part has fat tails. What politics explains, a seventh of the
variance inside the region and a fiftieth elsewhere, is taken from it. What trade drifts beside
outputs is an unexplained trend. Errors of the customs record touch the recorded figures only.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import log
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now

_CALMEST = 0.04
"""No year is more than five times as turbulent as usual; without a bound trade would exceed all
output once in some ten thousand worlds. It takes two per cent of the variance."""


def persistent(*, shock: FloatArray, luck: FloatArray, persistence: FloatArray, spread: FloatArray,
               ) -> FloatArray:
    """One quarter of a first-order autoregression. Log points, any shape with members last.

    `persistence` per quarter in [0, 1); `spread` the standard deviation the shock has in the
    long run; `luck` standard normal.
    """
    return persistence * shock + spread * np.sqrt(1.0 - persistence * persistence) * luck


def passing(lasting: FloatArray, persistence: FloatArray) -> FloatArray:
    """What of a unit of a quarter's luck passes, so that yearly totals change by variance one.

    `lasting` 0..1 is the variance a year of what stays, `persistence` per quarter of what passes.
    The change from one year's mean to the next weighs the luck of each of 7 quarters before by
    1 2 3 4 3 2 1 where it stays; the rest is the positive root of a quadratic.
    """
    keep = persistence
    one = 1.0 + keep
    two = 1.0 + keep * one
    three = 1.0 + keep * two
    below = keep * three
    weights = one, two, three, below - 1.0, keep * below - one, keep * keep * below - two
    later = keep * keep * keep * below - three
    alone, both = 1.0 + later * later / (1.0 - keep * keep), 1.0 + 0.0 * keep
    for step, weight in zip((2.0, 3.0, 4.0, 3.0, 2.0, 1.0), weights, strict=True):
        alone, both = alone + weight * weight, both + step * weight
    both = both * staying(lasting)
    found: FloatArray = (np.sqrt(both * both + alone * (16.0 - 11.0 * lasting)) - both) / alone
    return found


def staying(lasting: FloatArray) -> FloatArray:
    """What of a unit of a quarter's luck stays: four quarters add up to the variance `lasting`."""
    found: FloatArray = np.sqrt(lasting) / 2.0
    return found


def fat(uniform: FloatArray) -> FloatArray:
    """How turbulent a year is for each pair; a normal draw times it is Student's t, 4 degrees.

    `uniform` (2, p, m); the square has mean one. A chi-square of 4 degrees is -2 log(u v). One
    number a year: t of every quarter would be near normal in the year. At most five times usual.
    """
    found: FloatArray = 1.0 / np.sqrt(np.maximum(-log(uniform[0] * uniform[1]), _CALMEST))
    return found


def luck(now: Now) -> FloatArray:
    """Luck of each pair with variance one: the world's, that of both states, its own. (p, m)"""
    draws, facts, p = now.draws, now.facts, now.parameters.disturbances
    own = 1.0 - p.pair_world_share - p.pair_states_share
    states = draws.partner[facts.left] + draws.partner[facts.right]
    return (np.sqrt(p.pair_world_share) * draws.common
            + np.sqrt(p.pair_states_share / 2.0) * states
            + np.sqrt(own) * draws.pair * fat(draws.turbulence))


def unexplained(facts: Facts, p: Section) -> FloatArray:
    """Standard deviation of a pair's luck without what politics explains, as a share. (p, m)"""
    share = facts.inside * p.politics_inside + (1.0 - facts.inside) * p.politics_outside
    found: FloatArray = np.sqrt(1.0 - share)
    return found


def reporting(luck: FloatArray, p: Section) -> FloatArray:
    """Error of the recorded figures of a quarter, log points. (p)"""
    return p.reporting_error * luck


def quarter(now: Now) -> News:
    """Luck of the region, of states, of pairs, and of the customs record."""
    world, draws, p = now.world, now.draws, now.parameters.disturbances
    base, facts = world.base, now.facts
    swing = p.pair_scale * base.pair_spread * unexplained(facts, p) * luck(now)
    return {
        "common": persistent(
            shock=world.common,
            luck=draws.common,
            persistence=p.common_persistence,
            spread=p.common_spread),
        "state_shock": persistent(
            shock=world.state_shock,
            luck=draws.state,
            persistence=p.state_persistence,
            spread=p.state_spread)
        * now.facts.acting,
        "pair_shock": p.pair_persistence * world.pair_shock
        + passing(p.pair_lasting, p.pair_persistence) * swing,
        "pair_level": world.pair_level + staying(p.pair_lasting) * swing,
        "pair_trend": world.pair_trend + p.trend * base.pair_trend / 4.0,
        "reporting": reporting(draws.reporting, p),
    }
