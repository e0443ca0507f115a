"""Projects: declared, financed, building, open; most are late and some stay on paper.

Progress runs from 0 (declared) over 0.1 (financed) to 1 (open). A project starts when what the
states along it save, what they can borrow at the price of long money and what a sponsor gives
reach its cost (B-80, B-93). Rail overruns by 45 % on average (Flyvbjerg 2003), one project in three
meets serious trouble (AidData 2021). Claims A-82, A-106, B-25, B-26, B-31, B-93.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import exp
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import attention, dollar_prices, rows_of

FINANCED = 0.1
COOPTS = 1.0


def raised(interest: FloatArray, base_rate: FloatArray, p: Section) -> FloatArray:
    """What a given yearly payment brings together, over that at the world rate. (n, m)

    `interest` (n, m) share a year. Part is saved; the rest is lent against the payments of the
    years of a loan, so that dear money is less money: the sum lent is the value of an annuity.
    """
    lent = _annuity(interest, p.loan_years) / _annuity(base_rate, p.loan_years)
    return (1.0 - p.borrowed) + p.borrowed * lent


def _annuity(interest: FloatArray, years: FloatArray) -> FloatArray:
    rate = np.maximum(interest, 1e-6)
    worth: FloatArray = (1.0 - exp(-rate * years)) / rate
    return worth


def start_chance(*, money: FloatArray, cost: FloatArray, offered: FloatArray, push: FloatArray,
                 p: Section) -> FloatArray:
    """Chance per quarter that a declared project starts. 0..1, (k, m)

    `money` (k, m) that states along it find, bn USD a year; `cost` (k, m) in bn USD of the
    quarter; `offered` (k, m) how far a sponsor stands by its part of the cost, 0..1; `push`
    (k, m) the priority and money of policy, 1 = as usual. In the mean a project waits as long as
    it takes to prepare it and to find what the sponsor leaves of its cost.
    """
    left = cost * (1.0 - p.sponsor_share * np.minimum(offered, 1.0))
    waits = p.preparation + 4.0 * left / np.maximum(money, 1e-12)
    return np.minimum(push / np.maximum(waits, 1e-9), 1.0)


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
    push = rows_of(p.over("push", things.names, 1.0)) * p.investment
    found = p.budget * world.output * attention(world) * raised(
        world.capital_cost, now.parameters.finance.base_rate, p)
    chance = start_chance(
        money=things.paid_by.of(found),
        cost=things.cost * dollar_prices(world, now.parameters),
        offered=things.sponsored.of(world.supply + p.coopt_push * (world.stance == COOPTS)),
        push=push, p=p)
    return {"progress": progress(
        before=world.progress, chance=chance, build_quarters=things.build_quarters, push=push,
        luck=now.draws.financing, trouble=now.draws.trouble, p=p)}
