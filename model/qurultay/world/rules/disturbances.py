"""Luck that moves dollars: a common factor, and persistent parts of states and pairs.

Oil, metals and the dollar move all regional trade together (2009, 2015 and 2020 down, 2021 up);
the rest is persistent luck of a state or a pair, and rare turns of a pair that last. What politics
explains, a seventh of the variance inside the region and a fiftieth elsewhere, is taken from it.
Errors of the customs record are white and touch the recorded figures only. Yearly changes of KZ-UZ
turnover have a standard deviation of 0.29, about half of it common to the region (data to 2021).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now


def persistent(*, shock: FloatArray, luck: FloatArray, persistence: FloatArray, spread: FloatArray,
               ) -> FloatArray:
    """One quarter of a first-order autoregression. Log points, any shape with members last.

    `persistence` per quarter in [0, 1); `spread` the standard deviation the shock has in the
    long run; `luck` standard normal.
    """
    return persistence * shock + spread * np.sqrt(1.0 - persistence * persistence) * luck


def turned(level: FloatArray, luck: FloatArray, size: FloatArray, p: Section) -> FloatArray:
    """Where the trade of each pair has turned for good, log points. (p, m)

    The rarest luck of a pair does not pass: a pipeline, a commodity that comes or goes. Of a
    quarter's `luck` (p, m), standard normal, what lies beyond `lasting_beyond` stays; times that
    bound it is about exponential, so that turns have `size` (p, m) in the mean.
    """
    beyond = np.maximum(np.abs(luck) - p.lasting_beyond, 0.0) * p.lasting_beyond
    return level + size * np.sign(luck) * beyond


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
        "pair_shock": persistent(
            shock=world.pair_shock,
            luck=draws.pair,
            persistence=p.pair_persistence,
            spread=p.pair_spread * unexplained(now.facts, p)),
        "pair_level": turned(world.pair_level, draws.pair, p.turn_size * unexplained(now.facts, p),
                             p),
        "reporting": reporting(draws.reporting, p),
    }
