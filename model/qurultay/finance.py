"""The price of long money: scarce, dearer under sanctions, cheaper where risk is shared.

Claims B-76, B-80, B-93; a risk premium of some points on long loans is an assumption.
"""

from __future__ import annotations

from .arrays import FloatArray
from .parameters import Section


def capital_cost(before: FloatArray, fear: FloatArray, discord: FloatArray, p: Section,
                 ) -> FloatArray:
    """Interest on long money, share a year. (n, m)

    `fear` (n, m) pressure that reaches a state by the powers it trades with, 0..1; `discord`
    (n, m) the strongest rivalry or conflict it is party to. Bonds with shared risk take away
    part of the premium.
    """
    premium = (p.scarcity + p.sanctions_premium * fear + p.discord_premium * discord)
    aim = p.base_rate + premium * (1.0 - p.shared_risk_relief * p.shared_risk_bonds)
    return before + p.speed * (aim - before)
