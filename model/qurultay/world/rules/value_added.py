"""The share of goods of high value added in mutual trade: it follows rules and skills, late.

Claims B-76, B-84, B-89, B-97, B-98: standards, technology projects and common rules first, the
share of such goods afterwards. An indicator: estimates of what better goods do for growth measure
the whole basket of exports (Hausmann, Hwang and Rodrik 2007), not the share in trade with
neighbours, for which there is no record; so no rule reads it.
"""

from __future__ import annotations

from qurultay.core.arrays import FloatArray, clip01
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import opened


def high_value_share(
    *, before: FloatArray, gained: FloatArray, depth: FloatArray, rules: FloatArray, p: Section
) -> FloatArray:
    """Share of high-value goods in a state's trade with its region. 0..1, (n, m)

    `gained` (n, m) from open projects; `depth` (n, m) log points of trade from better relations
    with neighbours, mean; `rules` (n, m) common rules in force beyond the base year.
    """
    aim = p.base_level + gained + p.depth_weight * depth + p.rules_weight * rules
    return clip01(before + p.speed * (aim - before))


def quarter(now: Now) -> News:
    """The share of high-value goods."""
    world, base, p = now.world, now.world.base, now.parameters
    return {"high_value_share": high_value_share(
        before=world.high_value_share,
        gained=now.facts.projects.yields_skill.of(opened(world, p)),
        depth=now.facts.with_region.of(world.relation_effect - base.relation_effect),
        rules=world.support[4] - base.support[4], p=p.value_added)}
