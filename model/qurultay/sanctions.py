"""Measures in force and what they cost: pressure by kind and target, and the log cost of a flow.

Measures are rows of `sanctions.csv`; several of one kind add up like independent sieves. Their
bite comes over some quarters and fades more slowly (Dai et al. 2021). Claims A-60, A-61, B-79.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .arrays import FloatArray
from .parameters import Section


def pressure(before: FloatArray, announced: FloatArray, p: Section) -> FloatArray:
    """Pressure by kind on each target, drawn toward what is announced. 0..1, (kind, n, m)"""
    speed = np.where(announced > before, p.onset_speed, p.fading_speed)
    return before + speed * (announced - before)


def cost(pressure: FloatArray, imposes: FloatArray, kinds: Sequence[str], p: Section,
         ) -> FloatArray:
    """Log cost that measures put on each flow, exporter to importer. (n, n, m)

    `imposes` (kind, sender, target, 1) says how far each sender's measures carry the pressure. An export control
    burdens sender to target; an import ban or price cap, and a counter-sanction, burden the
    way back to the sender.
    """
    export, banned, counter = (kinds.index(k) for k in ("export_control", "import_ban", "counter"))
    to_target = p.export_control_cost * imposes[export] * pressure[export][None]
    from_target = p.import_ban_cost * imposes[banned] * pressure[banned][None]
    # A counter-sanction stops what the one who is answered sells to the one who answers.
    answer = p.counter_cost * imposes[counter] * pressure[counter][None]
    burdened: FloatArray = to_target + np.swapaxes(from_target + answer, 0, 1)
    return burdened
