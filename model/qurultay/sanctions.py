"""Measures in force and what they cost: pressure by kind and target, and the log cost of a flow.

Measures are rows of `sanctions.csv`; several of one kind add up like independent sieves. Their
bite comes over some quarters and fades more slowly (Dai et al. 2021). Claims A-60, A-61, B-79.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .arrays import FloatArray
from .parameters import Section


def biting(before: FloatArray, announced: FloatArray, p: Section) -> FloatArray:
    """What measures do by now, drawn toward what is announced; any shape, members last."""
    speed = np.where(announced > before, p.onset_speed, p.fading_speed)
    return before + speed * (announced - before)


def announced_cost(letter: FloatArray, enforced: FloatArray, kinds: Sequence[str], p: Section,
                   ) -> FloatArray:
    """Log cost that measures in force would put on each flow, exporter to importer. (n, n, m)

    `letter` (kind, sender, target, 1) what a sender's measures amount to on paper, `enforced`
    (n, m) how much of it is enforced against each target. An export control burdens sender to
    target; an import ban or price cap, and a counter-sanction, burden target to sender.
    """
    export, banned, counter = (kinds.index(k) for k in ("export_control", "import_ban", "counter"))
    sold = p.export_control_cost * letter[export]
    bought = p.import_ban_cost * letter[banned] + p.counter_cost * letter[counter]
    burdened: FloatArray = sold * enforced[None] + np.swapaxes(bought * enforced[None], 0, 1)
    return burdened
