"""The world: everything that moves, in one frozen quarter.

Shapes: n actors, p unordered pairs, c channels, k projects, r corridors, g powers, m members;
the member axis is always last. Money is bn USD a year; costs and frictions are logarithms of
one plus an ad-valorem equivalent (log points of cost).
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any

from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import Facts


@dataclass(frozen=True)
class Base:
    """What a world remembers of its base year: the levels that frictions are measured from.

    `facts` is the map of the region; `quarter` the last one before the run; `phi` (n, n, 1)
    trade openness that returns the record;
    `deficit` (n, 1) share of output; `transit` what was passed on already; `unfinished` (p, m)
    cost changes of earlier years that trade has not answered yet; `centre` and `scale`
    (term, m) mean and spread of each term of appeal; `movement` (m,); `passage` (g, m);
    `bound` (n, g, m) effort in channels that bind to a power;
    the rest are base values of `World` fields.
    """

    facts: Facts
    quarter: Quarter
    flow: FloatArray
    output: FloatArray
    deficit: FloatArray
    phi: FloatArray
    barrier: FloatArray
    payment_friction: FloatArray
    trust: FloatArray
    depth: FloatArray
    closure: FloatArray
    rivalry: FloatArray
    pressure: FloatArray
    sanction_cost: FloatArray
    transit: FloatArray
    remittances: FloatArray
    dependence: FloatArray
    passage: FloatArray
    supply: FloatArray
    support: FloatArray
    bound: FloatArray
    common: FloatArray
    state_shock: FloatArray
    pair_shock: FloatArray
    unfinished: FloatArray
    centre: FloatArray
    scale: FloatArray
    movement: FloatArray


@dataclass(frozen=True)
class World:
    """One quarter of a block of worlds.

    Beside each array stand its shape without the member axis, its unit and what it is; the
    table of arrays in docs/odd.md is written from these comments.
    """

    quarter: Quarter
    base: Base
    # trade
    potential_output: FloatArray  # n, bn USD / year: without luck or toll
    sanction_toll: FloatArray     # n, log points: output gained or lost to sanctions
    output: FloatArray            # n, bn USD / year: what a state makes, luck included
    expenditure: FloatArray       # n, bn USD / year: what it spends
    final_flow: FloatArray        # n n, bn USD / year: goods for final use; adds up
    trade_flow: FloatArray        # n n, bn USD / year: final goods and goods passed on
    transit: FloatArray           # n n, bn USD / year: goods passed on, beyond the base year
    inward: FloatArray            # n, 1: inward multilateral resistance, warm start
    target_cost: FloatArray       # p, log points: cost once trade has fully answered
    effective_cost: FloatArray    # p, log points: cost that traders have answered so far
    # frictions between pairs
    barrier: FloatArray           # p, log points: non-tariff barrier
    payment_friction: FloatArray  # p, log points: cost of getting paid
    transport_cost: FloatArray    # p, log points: difference from the base year
    sanction_cost: FloatArray     # n n, log points: measures in force
    coercion: FloatArray          # n g, 0..1: pressure of an opposing power
    # relations of pairs
    joint: FloatArray             # p, 0..1: effort of both sides in all channels
    delivered: FloatArray         # p, 0 or 1: whether the quarter's promises were kept
    depth: FloatArray             # p, 0..1: institutions in force
    trust: FloatArray             # p, 0..1: expectation that the other keeps its word
    conflict: FloatArray          # p, 0..1: open conflict
    duration: FloatArray          # p, quarters: how long it has lasted
    closure: FloatArray           # p, 0..1: how far the border is shut
    mediation: FloatArray         # p, 0..1: how strongly mediators work on it
    rivalry: FloatArray           # p, 0..1: contest for leadership
    # actors
    effort: FloatArray            # n c, share: of attention by channel; sums to 1
    stance: FloatArray            # g, code: 0 tolerate, 1 co-opt, 2 oppose
    supply: FloatArray            # g, 0..1: what a power puts into its formats
    dependence: FloatArray        # kind n g, 0..1: what a power could withdraw
    remittances: FloatArray       # n g, bn USD / year: sent home from a power
    enforcement: FloatArray       # n, 0..1: own policing of goods passed on
    incident: FloatArray          # hazard n, 0 or 1: 1 where something happened
    support: FloatArray           # support n, 0..1: clearing, rules and the like in force
    capital_cost: FloatArray      # n, share a year: interest on long money
    energy_security: FloatArray   # n, 0..1: energy that nobody can withhold
    high_value_share: FloatArray  # n, share: of high-value goods in mutual trade
    # networks
    pressure: FloatArray          # measure n, 0..1: sanctions that bite
    progress: FloatArray          # k, 0..1: 0 declared, 0.1 financed, 1 open
    capacity: FloatArray          # r, Mt / year: what a corridor can carry
    corridor_cost: FloatArray     # r, log points: difference from the base year
    # disturbances
    common: FloatArray            # 1, log points: luck of the whole region
    state_shock: FloatArray       # n, log points: luck of a state
    pair_shock: FloatArray        # p, log points: luck of a pair
    pair_level: FloatArray        # p, log points: turns of a pair that last
    reporting: FloatArray         # p, log points: error of the customs record

    def __getstate__(self) -> dict[str, Any]:
        """What a copy or another process gets: the world, without what has been read off it."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}


def moved_on(world: World, quarter: Quarter, news: dict[str, FloatArray]) -> World:
    """The world in another quarter, with the arrays named in `news` in place of the old ones."""
    if unknown := news.keys() - World.__dataclass_fields__.keys():
        raise TypeError(f"a world has no {', '.join(sorted(unknown))}")
    after = copy(world)  # `dataclasses.replace` asks for each of sixty fields by name
    vars(after).update(news, quarter=quarter)
    return after
