"""What gravity alone does when one seller's goods get harder to sell to a target.

Buyers turn to others, at home and abroad, and sellers to other buyers. How far they do is
measured by paired solves of the base year, so that a mechanism which says what becomes of
trade that measures stop (`rules.reroute`) does not count twice what gravity gives.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import exp
from qurultay.inputs.region import Facts
from qurultay.world.rules import gravity

_STEP = 0.01
"""Log points by which a flow is made easier and harder."""


@cache
def gravity_answers(facts: Facts) -> FloatArray:
    """What gravity alone does where one seller's sales to a target get easier. (target, n, n, 1)

    Change of sales to the target by each seller (second place), over the direct change of the
    one (third place): below 1 for itself, negative for its rivals. Measured by paired solves
    of the base year.
    """
    n, targets = len(facts.states), facts.targets
    at = [(seller, target) for target in targets for seller in range(n)]
    phi = np.repeat(facts.phi, 2 * len(at), axis=-1)
    for place, (seller, target) in enumerate(at):
        phi[seller, target, 2 * place] *= exp(np.float64(_STEP))
        phi[seller, target, 2 * place + 1] *= exp(np.float64(-_STEP))
    every = np.zeros(phi.shape[-1])
    flow, _ = gravity.solve(
        phi=phi, output=facts.base.output[:, None] + every,
        expenditure=facts.base.expenditure[:, None] + every, start=1.0 + np.zeros((n, 1)) + every)
    change = (flow[..., 0::2] - flow[..., 1::2]) / (2.0 * _STEP)
    found = np.zeros((len(targets), n, n, 1))
    for place, (seller, target) in enumerate(at):
        direct = max(float(facts.base.flow[seller, target]), 1e-12)
        found[targets.index(target), :, seller, 0] = change[:, target, place] / direct
    return found
