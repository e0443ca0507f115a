"""The peer's world laid out like the engine's, and how far the two lie apart."""

from __future__ import annotations

from typing import Any

import numpy as np

from qurultay.inputs.region import (
    BUILT_IN_STATE,
    KINDS_OF_DEPENDENCE,
    KINDS_OF_SANCTION,
    SUPPORTS,
)
from qurultay.world.world import World

from .choice import MODES
from .pair import MOVING
from .region import PeerRegion
from .state import ONE_A_POWER, ONE_EACH

MONEY = ("potential_output", "output", "expenditure", "final_flow", "trade_flow", "transit",
         "remittances", "inward")
SMALLEST_MONEY, SMALLEST_OTHER = 1e-5, 1e-2
"""Below these, differences count as absolute: bn USD a year; log points and shares."""


def arrays(model: PeerRegion) -> dict[str, Any]:
    """Every array of the engine's world, out of the agents' attributes, without member axis."""
    states, pairs, powers = model.states, model.pairs, model.powers
    found: dict[str, Any] = {name: [getattr(state, name) for state in states]
                             for name in ("effort", *ONE_EACH, *ONE_A_POWER)}
    found |= {name: [getattr(pair, name) for pair in pairs] for name in MOVING}
    found |= {name: [getattr(power, name) for power in powers]
              for name in ("stance", "stir", "supply")}
    for name, kinds in {"dependence": KINDS_OF_DEPENDENCE, "pressure": KINDS_OF_SANCTION,
                        "support": SUPPORTS, "building": BUILT_IN_STATE,
                        "incident": model.facts.incidents}.items():
        found[name] = [[getattr(state, name)[kind] for state in states] for kind in kinds]
    size = range(len(states))
    return found | {
        "leaning": [[state.leaning[mode] for state in states] for mode in range(len(MODES))],
        "common": [model.common],
        "progress": [project.progress for project in model.projects],
        "capacity": [corridor.capacity for corridor in model.corridors],
        "corridor_cost": [corridor.corridor_cost for corridor in model.corridors],
        "trade_flow": [state.sales for state in states],
        "final_flow": [state.final_sales for state in states],
        "transit": [[state.passed.get(buyer, 0.0) for buyer in size] for state in states],
        **{name: [[_cost(model, name, seller, buyer) for buyer in size] for seller in size]
           for name in ("listed_cost", "sanction_cost")},
        "supplier_shift": [[shift.get(buyer, 0.0) for buyer in size]
                           for shift in model.detours.shift],
        "inward": model.market.inward,
    }


def _cost(model: PeerRegion, name: str, seller: int, buyer: int) -> float:
    pair = model.states[seller].pair_with.get(buyer)
    return 0.0 if pair is None else getattr(pair, name)[0 if pair.left.row == seller else 1]


def apart(model: PeerRegion, world: World, member: int = 0) -> dict[str, float]:
    """Largest relative difference of each array of the engine's world to the peer's."""
    mine, found = arrays(model), {}
    for name, value in world.arrays().items():
        its, own = value[..., member], np.asarray(mine[name])
        if name == "inward":  # only known up to a scale
            its, own = its / its[-1], own / own[-1]
        floor = SMALLEST_MONEY if name in MONEY else SMALLEST_OTHER
        size = np.maximum(np.abs(its), floor)
        found[name] = float(np.max(np.abs(its - own) / size))
    return found
