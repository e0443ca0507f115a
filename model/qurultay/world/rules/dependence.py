"""Dependence on one power, kind by kind: what a power could withdraw (B-77, A-115, A-126).

Trade, export transit, remittances, energy, debt and security; hedging follows from the rising
price of each further bit of dependence, it is not put in.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Weights, clip01, total
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import bound, eased, opened, taken, trade_of_pairs


def trade_share(*, trade: FloatArray, with_power: IntArray, apart: FloatArray, of_state: Weights,
                ) -> FloatArray:
    """Share of each power in a state's trade with others; none with itself. 0..1, (n, g, m)

    `trade` (p, m) of each pair, both ways; `with_power` (n, g) the pair of a state and a power,
    `apart` (n, g, 1) 0 where they are one; `of_state` (n <- p) adds up a state's pairs.
    """
    return trade[with_power] * apart / np.maximum(of_state.of(trade), 1e-12)[:, None]


def dependence(
    *,
    before: FloatArray,
    base: FloatArray,
    trade: FloatArray,
    passage_ratio: FloatArray,
    remittance_ratio: FloatArray,
    energy_tie: FloatArray,
    debt_tie: FloatArray,
    format_tie: FloatArray,
    p: Section) -> FloatArray:
    """Dependence by kind, state and power. 0..1, (kind, n, g, m)

    Kinds in the order trade, export transit, remittances, energy, debt, security. Ratios are to
    the base year; ties (n, g, m) are what open projects of a power, and effort in
    the formats it leads (kind, n, g, m: energy, debt, security), add to the base year.
    """
    aims = (
        trade,
        np.minimum(base[1] * passage_ratio[None], 1.0),
        np.minimum(base[2] * remittance_ratio, 1.0),
        clip01(base[3] + energy_tie + format_tie[0]),
        clip01(base[4] + debt_tie + format_tie[1]),
        clip01(base[5] + format_tie[2]),
    )
    after = np.empty_like(before)
    for kind, aim in enumerate(aims):
        after[kind] = before[kind] + p.speed * (aim - before[kind])
    return after


def quarter(now: Now) -> News:
    """Dependence on powers, kind by kind."""
    world, facts, base, p = now.world, now.facts, now.world.base, now.parameters
    energy_tie, debt_tie = (tie.of(opened(world, p)) for tie in facts.projects.ties)
    sent = world.remittances / np.maximum(base.remittances, 1e-9)
    return {
        "dependence": dependence(
            before=world.dependence,
            base=base.dependence,
            trade=trade_share(
                trade=trade_of_pairs(world),
                with_power=facts.with_power,
                apart=facts.apart,
                of_state=facts.of_state),
            passage_ratio=passage(eased(world, p), facts) / np.maximum(base.passage, 1e-9),
            remittance_ratio=sent / (world.output / base.output)[:, None],
            energy_tie=energy_tie,
            debt_tie=debt_tie,
            format_tie=p.dependence.format_tie * facts.supplies * (bound(world) - base.bound),
            p=p.dependence)}


def passage(pull: FloatArray, facts: Facts) -> FloatArray:
    """Share of long-distance goods that pass each power's land. 0..1, (g, m)

    `pull` (r, m) of each corridor; every group of pairs that can choose counts alike.
    """
    choosing = facts.choosing / total(facts.choosing)
    return facts.passed.of(
        taken(pull=pull, goods=choosing, usual=facts.routes.usual, loaded=facts.routes.loaded))
