"""Trust: the expectation that a partner keeps its word. It moves with conduct.

Kept promises raise it, broken ones, conflict, rivalry and coercion lower it two to three times
faster; over a generation it returns to what culture and memory hold (A-15, A-16, A-04, B-24).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, clip01
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import coerced_pairs


def trust(*, before: FloatArray, base: FloatArray, joint: FloatArray, delivered: FloatArray,
          conflict: FloatArray, rivalry: FloatArray, coerced: FloatArray, p: Section,
          ) -> FloatArray:
    """Trust of each pair. 0..1, (p, m)

    `joint` promised effort, `delivered` 1 where it was kept; `rivalry` beyond that of the base
    year; `coerced` (p, m) pressure of a power on the pair; `base` (p, m) the level it returns to.
    """
    kept = p.gain * joint * delivered * (1.0 - before)
    broken = joint * (1.0 - delivered) * p.broken_promise_share + conflict + rivalry + coerced
    lost = p.gain * p.loss_ratio * broken * before
    return clip01(before + kept - lost + p.return_speed * (base - before))


def quarter(now: Now) -> News:
    """Trust after what was promised, kept, fought over and enforced last quarter."""
    world, base = now.world, now.world.base
    return {"trust": trust(
        before=world.trust, base=base.trust, joint=world.joint, delivered=world.delivered,
        conflict=world.conflict, rivalry=np.maximum(world.rivalry - base.rivalry, 0.0),
        coerced=coerced_pairs(world), p=now.parameters.trust)}
