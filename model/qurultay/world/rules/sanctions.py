"""Measures in force and what they cost: pressure by kind and target, and the log cost of a flow.

Measures are rows of `sanctions.csv`; several of one kind add up like independent sieves. Their
bite comes over some quarters and fades more slowly (Dai et al. 2021). Claims A-60, A-61, B-79.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.inputs.values import Section


def biting(before: FloatArray, announced: FloatArray, p: Section) -> FloatArray:
    """What measures do by now, drawn toward what is announced; any shape, members last."""
    left = announced - before
    return before + (p.onset_speed * np.maximum(left, 0.0) + p.fading_speed * np.minimum(left, 0.0))


def announced_cost(letter: FloatArray, enforced: FloatArray, kinds: Sequence[str],
                   flows: tuple[IntArray, IntArray], p: Section) -> FloatArray:
    """Log cost that measures in force would put on some flows, exporter to importer. (f, m)

    `letter` (kind, sender, target, 1) what a sender's measures amount to on paper, `enforced`
    (n, m) how much of it is enforced against each target; `flows` exporter and importer of
    each. An export control burdens sender to target; an import ban or price cap, and a
    counter-sanction, burden target to sender.
    """
    exporter, importer = flows
    export, banned, counter = (letter[kinds.index(k)] for k in ("export_control", "import_ban",
                                                                "counter"))
    sold = p.export_control_cost * export[exporter, importer]
    bought = p.import_ban_cost * banned[importer, exporter] + (
        p.counter_cost * counter[importer, exporter])
    found: FloatArray = sold * enforced[importer] + bought * enforced[exporter]
    return found
