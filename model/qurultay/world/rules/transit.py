"""Goods passed on to a sanctioned state, on a ledger of their own.

Part of the controlled trade that is lost takes a detour through hubs; only the margin enters a
hub's income. How large a part is an assumption with a wide range: embargoed food came to Russia
through a union partner in 2014 to 2017, and two thirds of Iran's lost exports took another way
(Haidar 2017).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import fear


def enforcement(before: FloatArray, fear: FloatArray, p: Section) -> FloatArray:
    """A hub's own policing of goods passed on: policy plus fear of secondary sanctions. (n, m)"""
    aim = np.minimum(p.enforcement + p.response_to_fear * fear, 1.0)
    return before + p.enforcement_speed * (aim - before)


def lost_sales(base_flow: FloatArray, sanction_cost: FloatArray, elasticity: FloatArray,
               ) -> FloatArray:
    """Controlled trade lost by each sender with one target, bn USD a year. (sender, m)"""
    return base_flow * (1.0 - exp(-elasticity * sanction_cost))


def hub_shares(*, flow_to_target: FloatArray, access: FloatArray, enforcement: FloatArray,
               may: FloatArray, p: Section) -> FloatArray:
    """Share of the detour to one target that passes each hub; what policing stops is lost. (n, m)

    A logit over the size of existing trade with the target and customs-union access, thinned
    by each hub's own enforcement; `may` (n, 1) excludes senders and the target, `access`
    (n, 1). The shares sum to 1 where nobody polices and to less where somebody does.
    """
    known = np.sqrt(np.maximum(flow_to_target, 1e-9))
    weight = may * known * exp(p.union_pull * access)
    let_through = exp(-p.enforcement_push * enforcement)
    return weight / np.maximum(total(weight), 1e-12) * let_through


def detour(lost: FloatArray, share: FloatArray, p: Section) -> tuple[FloatArray, FloatArray]:
    """Goods passed on to one target, by sender into every hub, and onward. (sender, n, m), (n, m)

    `lost` (sender, m) sales of each sender to the target; `share` (n, m) of each hub; all money
    in bn USD a year.
    """
    into = p.reroute_share * lost[:, None] * share[None, :]
    return into, total(into) * (1.0 + p.margin)


def quarter(now: Now) -> News:
    """Hubs' own policing; the goods passed on are part of trade."""
    return {"enforcement": enforcement(
        now.world.enforcement, fear(now.world), now.parameters.transit)}
