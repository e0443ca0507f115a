"""Dependence on one power, kind by kind: what a power could withdraw (B-77, A-115, A-126).

Trade, export transit, remittances, energy, debt and security; hedging follows from the rising
price of each further bit of dependence, it is not put in.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Weights, total
from qurultay.inputs.values import Section


def trade_share(trade: FloatArray, with_power: IntArray, apart: FloatArray, of_state: Weights,
                ) -> FloatArray:
    """Share of each power in a state's trade with others; none with itself. 0..1, (n, g, m)

    `trade` (p, m) of each pair, both ways; `with_power` (n, g) the pair of a state and a power,
    `apart` (n, g, 1) 0 where they are one; `of_state` (n <- p) adds up a state's pairs.
    """
    return trade[with_power] * apart / np.maximum(of_state.of(trade), 1e-12)[:, None]


def dependence(before: FloatArray, base: FloatArray, trade: FloatArray, passage_ratio: FloatArray,
               remittance_ratio: FloatArray, energy_tie: FloatArray, debt_tie: FloatArray,
               format_tie: FloatArray, p: Section) -> FloatArray:
    """Dependence by kind, state and power. 0..1, (kind, n, g, m)

    Kinds in the order trade, export transit, remittances, energy, debt, security. Ratios are to
    the base year; ties (n, g, m) are what open projects of a power, and effort in
    the formats it leads, add to the base year.
    """
    aims = (
        trade,
        np.minimum(base[1] * passage_ratio[None], 1.0),
        np.minimum(base[2] * remittance_ratio, 1.0),
        np.minimum(base[3] + energy_tie, 1.0),
        np.minimum(base[4] + debt_tie, 1.0),
        np.minimum(np.maximum(base[5] + format_tie, 0.0), 1.0),
    )
    after = np.empty_like(before)
    for kind, aim in enumerate(aims):
        after[kind] = before[kind] + p.speed * (aim - before[kind])
    return after


def overall(dependence: FloatArray, weight: FloatArray) -> FloatArray:
    """Dependence of a state on each power over all kinds. 0..1, (n, g, m)

    `weight` (kind, m); weights that add up to more than 1 are scaled down to 1.
    """
    return total(dependence * (weight / np.maximum(total(weight), 1.0))[:, None, None])
