"""Dependence on one power, kind by kind: what a power could withdraw (B-77, A-115, A-126).

Trade, export transit, remittances, energy, debt and security; hedging follows from the rising
price of each further bit of dependence, it is not put in.
"""

from __future__ import annotations

import numpy as np

from .arrays import FloatArray, total
from .parameters import Section


def trade_share(flow: FloatArray, powers: tuple[int, ...]) -> FloatArray:
    """Share of each power in a state's trade with others; none with itself. 0..1, (n, g, m)"""
    both = (flow + np.swapaxes(flow, 0, 1)) * (1.0 - np.eye(flow.shape[0]))[..., None]
    abroad = total(both, 1)
    return both[:, list(powers)] / np.maximum(abroad, 1e-12)[:, None]


def passage(shares: FloatArray, crosses: FloatArray, choosing: FloatArray) -> FloatArray:
    """Share of long-distance goods that pass each power's land. 0..1, (g, m)

    `shares` (group, r, m); `crosses` (r, g, 1); `choosing` (group, 1) marks the groups counted.
    """
    on_route = total(shares * choosing[:, None]) / total(choosing)
    return total(on_route[:, None] * crosses)


def dependence(before: FloatArray, base: FloatArray, trade: FloatArray, passage_ratio: FloatArray,
               remittance_ratio: FloatArray, energy_tie: FloatArray, debt_tie: FloatArray,
               format_tie: FloatArray, p: Section) -> FloatArray:
    """Dependence by kind, state and power. 0..1, (kind, n, g, m)

    Kinds in the order trade, export transit, remittances, energy, debt, security. Ratios are to
    the base year; ties (n, g, m) are what open projects of a power, and effort in
    the formats it leads, add to the base year.
    """
    aims = np.stack([
        trade,
        np.minimum(base[1] * passage_ratio[None], 1.0),
        np.minimum(base[2] * remittance_ratio, 1.0),
        np.minimum(base[3] + energy_tie, 1.0),
        np.minimum(base[4] + debt_tie, 1.0),
        np.minimum(np.maximum(base[5] + format_tie, 0.0), 1.0),
    ])
    return before + p.speed * (aims - before)


def overall(dependence: FloatArray, weight: FloatArray) -> FloatArray:
    """Dependence of a state on each power over all kinds. 0..1, (n, g, m)

    `weight` (kind, m); weights that add up to more than 1 are scaled down to 1.
    """
    return total(dependence * (weight / np.maximum(total(weight), 1.0))[:, None, None])
