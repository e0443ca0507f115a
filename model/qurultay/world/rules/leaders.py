"""Leaders: how long each has held office, what they lean to, and whether they redraw relations.

A change opens a window of two years (A-32, A-33; UZ 2016, TM 2006); one in four redraws relations
with neighbours, and reforms that open a country move its trade with every partner. Changes by
revolt shake relations with neighbours (KG 2010). Rates are counts of 1995 to 2021.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import rows_of


def changes(rate: FloatArray, luck: FloatArray, dated: FloatArray, p: Section) -> FloatArray:
    """1 where a leader changes in this quarter. (n, m)

    `rate` (n, 1) a year; `luck` (n, m) uniform; `dated` (n, 1 or m) 1 where a scenario has one.
    """
    chance = np.maximum(0.25 * p.turnover * rate, dated)
    return np.where(luck < chance, 1.0, 0.0)


def quarter(now: Now) -> News:
    """Who is new in office, how they came, what they lean to, and what reforms mean for trade."""
    world, facts, p, draws = now.world, now.facts, now.parameters.leader, now.draws
    dated, opens = (rows_of(p.over(name, facts.states)) for name in ("change", "opens"))
    new = changes(facts.turnover, draws.leader, dated, p)
    held = 1.0 - new
    opener = np.where(draws.character < p.redraws + opens, 1.0, 0.0) * facts.central
    revolt = np.where(draws.revolt < p.revolt_share, 1.0, 0.0) * np.where(dated > 0.0, 0.0, 1.0)
    return {
        "tenure": held * (world.tenure + 1.0),
        "opener": new * opener + held * world.opener,
        "revolt": new * revolt + held * world.revolt,
        "leaning": new[None] * p.leaning_spread * draws.leaning + held[None] * world.leaning,
        "reform_aim": np.maximum(new * opener * p.reform, world.reform_aim),
        "reform": world.reform + p.reform_speed * (world.reform_aim - world.reform),
    }
