"""Mediation: the two strong states calm a clash between others as far as they trust each other.

Astana and Tashkent mediated in April 2021 (A-24); coordination of insiders shortens conflict and
keeps outsiders away (A-23, A-25 to A-27).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import over_pairs


def mediation(*, conflict: FloatArray, reach: FloatArray, trust: FloatArray, rivalry: FloatArray,
              p: Section) -> FloatArray:
    """Strength with which the mediators work on each conflict. 0..1, (p, m)

    `reach` (p, 1) is 1 for pairs they can mediate; `trust` and `rivalry` (1, m) are those of the
    mediating pair itself.
    """
    together = trust * (1.0 - rivalry)
    return np.where(conflict > 0.0, p.strength * reach * together, 0.0)


def quarter(now: Now) -> News:
    """How strongly the mediators work on each conflict."""
    world, facts, at = now.world, now.facts, now.facts.at_odds
    between = slice(facts.mediators, facts.mediators + 1)
    return {"mediation": over_pairs(facts, mediation(
        conflict=world.conflict[at], reach=facts.mediated[at], trust=world.trust[between],
        rivalry=world.rivalry[between], p=now.parameters.mediation))}
