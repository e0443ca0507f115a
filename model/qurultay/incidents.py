"""Terror, drugs, cyber attacks and water crises: hazards that working together lowers.

Named threats without rates in the texts (B-45 to B-47, B-83, A-101, A-48); hazards are rows of
`incidents.csv` and assumptions.
"""

from __future__ import annotations

import numpy as np

from .arrays import FloatArray, IntArray
from .parameters import Section


def incidents(hazard: FloatArray, togetherness: FloatArray, luck: FloatArray, scale: FloatArray,
              p: Section) -> FloatArray:
    """1 where an incident of a kind strikes a state this quarter, else 0. (kind, n, m)

    `hazard` (kind, n, 1) a quarter; `togetherness` (n, m) mean joint effort with neighbours;
    `luck` uniform; `scale` (kind, m) what the scenario makes of each kind.
    """
    chance = hazard * scale[:, None] * (1.0 - p.damping * togetherness)[None]
    return np.where(luck < chance, 1.0, 0.0)


def togetherness(joint: FloatArray, left: IntArray, right: IntArray, ties: FloatArray,
                 ) -> FloatArray:
    """Mean joint effort of each state with those it shares a border with. 0..1, (n, m)

    `ties` (p, 1) marks the pairs that count; states without such a pair get 0.
    """
    states = int(right[-1]) + 1
    shared = np.zeros((states, joint.shape[-1]))
    count = np.zeros((states, 1))
    for pair in np.flatnonzero(ties[:, 0]):
        for state in (left[pair], right[pair]):
            shared[state] = shared[state] + joint[pair]
            count[state] = count[state] + 1.0
    return shared / np.maximum(count, 1.0)
