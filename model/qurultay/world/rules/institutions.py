"""Institutions in force between two states: signed is cheap, implemented is slow (A-43, A-97).

Depth grows with joint effort that is delivered, the more slowly the deeper it is, and erodes
under rivalry. The trade it carries follows alliances with economic clauses (Long and Leeds 2006).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now

LARGEST_EFFECT = 1.0
"""Log points of trade that all institutional effects of a pair may reach together."""


def depth(*, before: FloatArray, joint: FloatArray, delivered: FloatArray, rivalry: FloatArray,
          p: Section) -> FloatArray:
    """Depth of the institutions of each pair in force. 0..1, (p, m)"""
    room = np.maximum(p.ceiling - before, 0.0)
    return before + p.speed * joint * delivered * room - p.erosion * rivalry * before


def effect(*, barrier_cut: FloatArray, depth_gain: FloatArray, trust_gain: FloatArray,
           elasticity: FloatArray, p: Section, trust_effect: FloatArray) -> FloatArray:
    """What removed barriers, institutions and trust do to a pair's trade. Log points, (p, m)

    All arguments are differences from the base year. Gains are capped together at
    `LARGEST_EFFECT`, since barriers, treaties and trust overlap on the same pairs.
    """
    whole = elasticity * barrier_cut + p.trade_effect * depth_gain + trust_effect * trust_gain
    return np.minimum(whole, LARGEST_EFFECT)


def quarter(now: Now) -> News:
    """Institutions deepened or eroded."""
    world = now.world
    return {"depth": depth(before=world.depth, joint=world.joint, delivered=world.delivered,
                           rivalry=world.rivalry, p=now.parameters.institutions)}
