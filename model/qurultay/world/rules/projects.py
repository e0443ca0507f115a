"""Projects: declared, financed, building, open; most are late and some stay on paper.

Progress runs from 0 (declared) over 0.1 (financed) to 1 (open). Rail overruns by 45 % on
average (Flyvbjerg 2003), one project in three meets serious trouble (AidData 2021), and long
money decides who starts (B-80, B-93). Claims A-82, A-106, B-31, B-93.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import exp
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import attention, rows_of

FINANCED = 0.1


def start_chance(capital_cost: FloatArray, will: FloatArray, push: FloatArray, p: Section,
                 ) -> FloatArray:
    """Chance per quarter that a declared project is financed. 0..1, (k, m)

    `capital_cost` (k, m) interest above the base rate, share a year; `will` (k, m) effort and
    sponsor's supply, around 1; `push` (k, m) the priority and money of policy, 1 = as usual.
    """
    dear = exp(-p.interest_sensitivity * capital_cost)
    return np.minimum(p.financing_hazard * dear * will * push, 1.0)


def progress(
    *,
    before: FloatArray,
    chance: FloatArray,
    build_quarters: FloatArray,
    push: FloatArray,
    luck: FloatArray,
    trouble: FloatArray,
    p: Section) -> FloatArray:
    """One quarter of every project. 0..1, (k, m)

    `build_quarters` (k, 1) as planned; `luck` and `trouble` (k, m) uniform draws. A quarter is
    lost where trouble strikes; plans stretch by the overrun, which money and priority, `push`
    (k, m), win back but never more than that.
    """
    declared = before < FINANCED
    begun = np.where(luck < chance, FINANCED, before)
    pushed = push / np.maximum(push + p.overrun, 1e-9)
    pace = (1.0 - FINANCED) / build_quarters * pushed
    built = np.where(trouble < p.stopping_hazard, before, before + pace)
    after = np.where(declared, begun, built)
    return np.where(before >= 1.0, 1.0, np.minimum(after, 1.0))


def quarter(now: Now) -> News:
    """Projects financed, built, delayed and opened."""
    world, things, p = now.world, now.facts.projects, now.parameters.projects
    dear = things.along.of(world.capital_cost - now.parameters.finance.base_rate)
    will = things.along.of(attention(world))
    offered = things.sponsored.of(world.supply + p.coopt_push * (world.stance == 1.0))
    push = rows_of(p.over("push", things.names, 1.0)) * p.investment
    chance = start_chance(
        dear, will * (1.0 + things.led * (2.0 * offered - 1.0)), push, p)
    return {"progress": progress(
        before=world.progress, chance=chance, build_quarters=things.build_quarters, push=push,
        luck=now.draws.financing, trouble=now.draws.trouble, p=p)}
