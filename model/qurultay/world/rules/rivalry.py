"""Rivalry for leadership: dormant while trust holds, drawn back by distrust (A-28, A-29, A-76)."""

from __future__ import annotations

from qurultay.core.arrays import FloatArray, clip01
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import over_pairs


def rivalry(before: FloatArray, inclined: FloatArray, trust: FloatArray, p: Section) -> FloatArray:
    """Rivalry of each pair. 0..1, (p, m); `inclined` (p, 1) marks pairs that have known it."""
    return clip01(before + p.speed * (p.level * inclined * (1.0 - trust) - before))


def quarter(now: Now) -> News:
    """Rivalry of the pairs that have known it."""
    world, facts, at = now.world, now.facts, now.facts.at_odds
    inclined = (facts.rivalry[at] > 0).astype(float)
    return {"rivalry": over_pairs(facts, rivalry(
        world.rivalry[at], inclined, world.trust[at], now.parameters.rivalry))}
