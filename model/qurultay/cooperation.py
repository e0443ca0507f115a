"""What effort comes to: it yields only where the other side spends effort too.

A pair's joint effort is the geometric mean of what the two put into the same channel, added over
channels; a regional channel is held back by its least willing member (Claims A-05, A-98), a
power-led one needs the power's supply. Promises are kept or not (B-85; delivery in priors 8).
"""

from __future__ import annotations

import numpy as np

from .arrays import FloatArray, IntArray, total
from .parameters import Section


def joint(levels: FloatArray, reach: FloatArray, divided: FloatArray, left: IntArray,
          right: IntArray, rivalry: FloatArray, p: Section) -> FloatArray:
    """Joint effort of each pair over all channels, diverted by rivalry. 0..1, (p, m)

    `levels` (n, c, m) what a state puts into a channel, counted with supply and the least
    willing member; `reach` (c, p, 1) how strongly the channel ties the pair if work in
    it serves all its pairs at once, `divided` (c, p, 1) if it is divided among partners.
    """
    root = np.sqrt(levels)
    tie = divided + p.forum_sharing * (reach - divided)
    spent = 0.0 * rivalry
    for channel in range(levels.shape[1]):
        met = np.flatnonzero(reach[channel, :, 0])  # a channel ties few of all pairs
        both = root[left[met], channel] * root[right[met], channel]
        spent[met] = spent[met] + both * tie[channel, met]
    return np.minimum(p.yield_of_effort * spent, 1.0) * (1.0 - p.diversion * rivalry)


def levels(effort: FloatArray, capacity: FloatArray, supply: FloatArray, members: FloatArray,
           regional: FloatArray, p: Section) -> FloatArray:
    """Effort that counts, by state and channel. (n, c, m)

    `effort` (n, c, m) shares; `capacity` (n, 1 or m); `supply` (c, m) of the leading power, 1 where
    none leads; `members` (n, 1) of the regional forum; `regional` (c, 1).
    """
    least = effort[0] * 0.0 + 1.0
    for state in range(effort.shape[0]):
        least = np.where(members[state] > 0, np.minimum(least, effort[state]), least)
    average = total(effort * members[:, None]) / total(members)
    hold = np.where(average > 0, least / np.where(average > 0, average, 1.0), 0.0)
    held = 1.0 - p.veto_weight * regional * (1.0 - hold)
    return effort * capacity[:, None] * supply[None] * held[None]


def delivery(luck: FloatArray, trust: FloatArray, shrinkage: FloatArray, p: Section) -> FloatArray:
    """Whether each pair keeps this quarter's promises, 1 or 0. (p, m)

    The chance rises with trust and falls with sanctions pressure (B-79, B-85); `luck` (p, m)
    uniform, `shrinkage` (p, m) pressure felt by the pair, 0..1.
    """
    chance = p.delivery_chance + p.trust_in_delivery * (trust - 0.5) - p.shrinkage * shrinkage
    return np.where(luck < chance, 1.0, 0.0)
