"""Money sent home by migrants: it follows the host's output and the host's policy.

Nearly a third of output in two states comes from one host (World Bank, 2020); a host that
opposes can check, ban and expel (A-61, A-87, B-65). What does not come is not spent, and output
falls with it: a dollar of spending moves about half a dollar of output in poor states (Kraay 2012,
2014), less where much of it goes abroad (Ilzetzki, Mendoza and Vegh 2013).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
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


def within_means(wished: FloatArray, output: FloatArray) -> FloatArray:
    """Remittances scaled down where a host would send more than it makes, bn USD a year. (n, g, m)

    `wished` (n, g, m); `output` (g, m) of the hosts.
    """
    return wished * np.minimum(output / np.maximum(total(wished), 1e-12), 1.0)[None]


def loss(*, received: FloatArray, base: FloatArray, host_growth: FloatArray, years: float,
         output: FloatArray, p: Section) -> FloatArray:
    """Output lost because remittances stay below what the trend holds, log points. (n, m)

    `received` (n, g, m) and, in the base year, `base` (n, g, 1) bn USD a year; `host_growth`
    (g, m) growth a year of hosts that was expected then, and `years` since; `output` (n, m) of
    the receivers. Negative where more comes than expected; at most the whole output is missed.
    """
    expected = base * exp(p.host_elasticity * host_growth * years)[None]
    missed = total(expected - received, 1) / output
    return p.multiplier * np.clip(missed, -1.0, 1.0)


def quarter(now: Now) -> News:
    """What migrants send home."""
    world, base, hosts = now.world, now.world.base, list(now.facts.powers)
    wished = remittances(
        before=world.remittances, base=base.remittances,
        host_ratio=(world.output / base.output)[hosts],
        coercion=world.coercion, p=now.parameters.remittances)
    return {"remittances": within_means(wished, world.output[hosts])}
