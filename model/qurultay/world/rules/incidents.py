"""Terror, drugs, cyber attacks and water crises: hazards that working together lowers.

Named threats without rates in the texts (B-45 to B-47, B-83, A-101, A-48); hazards are rows of
`incidents.csv` and assumptions.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import rows_of


def incidents(*, hazard: FloatArray, togetherness: FloatArray, luck: FloatArray, scale: FloatArray,
              p: Section) -> FloatArray:
    """1 where an incident of a kind strikes a state this quarter, else 0. (kind, n, m)

    `hazard` (kind, n, 1) a quarter; `togetherness` (n, m) mean work on calm with neighbours; `luck`
    uniform; `scale` (kind, m) what the scenario makes of each kind.
    """
    chance = hazard * scale[:, None] * (1.0 - p.damping * togetherness)[None]
    return (luck < chance).astype(np.float64)


def quarter(now: Now) -> News:
    """This quarter's incidents, by kind and state."""
    facts, p = now.facts, now.parameters.incidents
    return {"incident": incidents(
        hazard=facts.hazard, togetherness=facts.togetherness.of(now.world.calm),
        luck=now.draws.incident, scale=rows_of(p.over("scale", facts.incidents)), p=p)}
