"""The price of long money: scarce, dearer under sanctions, cheaper where risk is shared.

Claims B-76, B-80, B-93; a risk premium of some points on long loans is an assumption.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.values import Parameters, Section
from qurultay.world.now import News, Now
from qurultay.world.readings import fear, felt
from qurultay.world.world import World


def aim(fear: FloatArray, discord: FloatArray, p: Section) -> FloatArray:
    """Interest that lenders ask in the end, share a year. (n, m)

    `fear` (n, m) pressure that reaches a state by the powers it trades with, 0..1; `discord`
    (n, m) the strongest rivalry or conflict it is party to. Bonds with shared risk take away
    part of the premium.
    """
    premium = p.scarcity + p.sanctions_premium * fear + p.discord_premium * discord
    return p.base_rate + premium * (1.0 - p.shared_risk_relief * p.shared_risk_bonds)


def capital_cost(before: FloatArray, aim: FloatArray, p: Section) -> FloatArray:
    """Interest on long money on its way to what lenders ask, share a year. (n, m)"""
    return before + p.speed * (aim - before)


def asked(world: World, parameters: Parameters) -> FloatArray:
    """Interest on long money that lenders ask of each state, share a year. (n, m)"""
    facts = world.base.facts
    discord = np.maximum(felt(world.rivalry, facts), felt(world.conflict, facts))
    return aim(fear(world), discord, parameters.finance)


def quarter(now: Now) -> News:
    """The price of long money."""
    world, p = now.world, now.parameters
    return {"capital_cost": capital_cost(world.capital_cost, asked(world, p), p.finance)}
