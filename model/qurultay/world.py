"""The world: everything that moves, in one frozen quarter.

Shapes: n actors, p unordered pairs, c channels, k projects, r corridors, g powers, m members;
the member axis is always last. Money is bn USD a year; costs and frictions are logarithms of
one plus an ad-valorem equivalent (log points of cost).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from .arrays import FloatArray
from .facts import Facts
from .units import Quarter


@dataclass(frozen=True)
class Base:
    """What a world remembers of its base year: the levels that frictions are measured from.

    `facts` is the map of the region; `phi` (n, n, 1) trade openness that returns the record;
    `deficit` (n, 1) share of output; `transit` what was passed on already; `unfinished` (p, m)
    cost changes of earlier years that trade has not answered yet; `centre` and `scale`
    (term, 1, 1, m) mean and spread of each term of appeal; `movement` (m,); `passage` (g, m);
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
    common: FloatArray
    state_shock: FloatArray
    pair_shock: FloatArray
    unfinished: FloatArray
    centre: FloatArray
    scale: FloatArray
    movement: FloatArray


@dataclass(frozen=True)
class World:
    """One quarter of a block of worlds. See DESIGN of arrays in docs/odd.md, section 2."""

    quarter: Quarter
    base: Base
    # trade
    potential_output: FloatArray  # n, bn USD / year: without luck or toll
    sanction_toll: FloatArray     # n, log points of output
    output: FloatArray            # n, bn USD / year
    expenditure: FloatArray       # n, bn USD / year
    final_flow: FloatArray        # n, n: goods for final use; adds up
    trade_flow: FloatArray        # n, n: what customs offices record
    transit: FloatArray           # n, n: goods passed on
    inward: FloatArray            # n: inward multilateral resistance, warm start
    target_cost: FloatArray       # p: what log cost would be after full adjustment
    effective_cost: FloatArray    # p: what traders have adjusted to so far
    # frictions between pairs
    barrier: FloatArray           # p: non-tariff barrier
    payment_friction: FloatArray  # p
    transport_cost: FloatArray    # p: difference from the base year
    sanction_cost: FloatArray     # n, n: measures in force
    coercion: FloatArray          # n, g: pressure of an opposing power
    # relations of pairs, 0..1
    joint: FloatArray             # p: effort of both sides in all channels
    delivered: FloatArray         # p: whether last quarter's promises were kept
    depth: FloatArray             # p: institutions in force
    trust: FloatArray             # p
    conflict: FloatArray          # p
    duration: FloatArray          # p: quarters the conflict has lasted
    closure: FloatArray           # p: how far the border is shut
    mediation: FloatArray         # p
    rivalry: FloatArray           # p
    # actors
    effort: FloatArray            # n, c: shares that sum to 1
    stance: FloatArray            # g: 0 tolerate, 1 co-opt, 2 oppose
    supply: FloatArray            # g, 0..1
    dependence: FloatArray        # kind, n, g: 0..1
    remittances: FloatArray       # n, g: bn USD / year
    enforcement: FloatArray       # n: own policing of goods passed on, 0..1
    incident: FloatArray          # kind, n: 1 where something happened
    support: FloatArray           # support, n: 0..1
    capital_cost: FloatArray      # n: interest on long money, share a year
    energy_security: FloatArray   # n, 0..1
    high_value_share: FloatArray  # n, 0..1
    # networks
    pressure: FloatArray          # kind of sanction, n, 0..1
    progress: FloatArray          # k, 0..1
    capacity: FloatArray          # r, Mt / year
    corridor_cost: FloatArray     # r: difference from the base year
    # disturbances, log points
    common: FloatArray            # 1
    state_shock: FloatArray       # n
    pair_shock: FloatArray        # p
    reporting: FloatArray         # p: error of the customs record, touches nothing else


def moved_on(world: World, quarter: Quarter, news: dict[str, FloatArray]) -> World:
    """The world in another quarter, with the arrays named in `news` in place of the old ones."""
    changes: dict[str, Any] = {"quarter": quarter, **news}
    return replace(world, **changes)
