"""Money sent home by migrants: it follows the host's output and the host's policy.

Nearly a third of output in two states comes from one host (World Bank, 2020); a host that
opposes can check, ban and expel (A-61, A-87, B-65).
"""

from __future__ import annotations

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import exp, log
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now


def remittances(*, before: FloatArray, base: FloatArray, host_ratio: FloatArray,
                coercion: FloatArray, p: Section) -> FloatArray:
    """Remittances of each state from each power, bn USD a year. (n, g, m)

    `base` (n, g, 1); `host_ratio` (g, m) output of the host over the base year; `coercion`
    (n, g, m) 0..1. `policy` of the host is 1 as usual and 0 when the door is shut.
    """
    follows = exp(p.host_elasticity * log(host_ratio))
    aim = base * follows[None] * p.policy * (1.0 - p.checks * coercion)
    return before + p.speed * (aim - before)


def quarter(now: Now) -> News:
    """What migrants send home."""
    world, base = now.world, now.world.base
    hosts = (world.output / base.output)[list(now.facts.powers)]
    return {"remittances": remittances(
        before=world.remittances, base=base.remittances, host_ratio=hosts,
        coercion=world.coercion, p=now.parameters.remittances)}
