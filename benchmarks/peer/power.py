"""A great power: a state that also answers the region with a stance and with supply."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .agent import clip01
from .network import Channel
from .state import State

if TYPE_CHECKING:
    from .region import PeerRegion

TOLERATE, COOPT, OPPOSE = 0.0, 1.0, 2.0


class Power(State):
    """A state whose formats others join, and which tolerates, co-opts or opposes."""

    def __init__(self, model: PeerRegion, row: int, channels: list[Channel]) -> None:
        super().__init__(model, row, channels)
        self.place = model.facts.powers.index(row)
        self.leverage = float(model.facts.leverage[self.place, 0])
        self.stance: float = model.first["stance"][self.place]
        self.supply: float = model.first["supply"][self.place]
        self.base.supply = self.supply
        self.base.burden = self.burden = self._burden()

    def look(self) -> None:
        """Besides what any state sees: what it holds over the region, and how its hosts fare."""
        super().look()
        p = self.model.p.remittances
        self.host_pull = math.exp(p.host_elasticity * math.log(self.output / self.base.output))

    def look_at_itself(self) -> None:
        """Its own burden, which others read when they look."""
        self.burden = self._burden()

    def _burden(self) -> float:
        """The heavier of financial and secondary pressure on itself."""
        return max(self.pressure["finance"], self.pressure["secondary"])

    def feared(self) -> float:
        """Its own burden counts as well as that of others."""
        return max(self.fear, self.burden)

    def step(self) -> None:
        """A state's quarter, and the power's answer to the region."""
        super().step()
        self.coming["stance"] = self._stance()
        self.coming["supply"] = self._supply()

    def _stance(self) -> float:
        """Reviewed in a share of quarters; the best under extreme-value noise, with inertia."""
        p, luck = self.model.p.powers, self.model.luck
        if luck.reconsider[self.place] >= p.review_chance:
            return self.stance
        worth = self._worth()
        worth[int(self.stance)] += p.inertia
        tolerate, coopt, oppose = (
            value - p.temperature * math.log(-math.log(draw))
            for value, draw in zip(worth, luck.stance[self.place], strict=True))
        if oppose > max(tolerate, coopt):
            return OPPOSE
        return COOPT if coopt > tolerate else TOLERATE

    def _worth(self) -> list[float]:
        """What tolerating, co-opting and opposing are worth."""
        p, region = self.model.p.powers, self.model.central
        held = sum(state.bonds[self.place] for state in region) / len(region) * self.leverage
        moved = self.model.movement() - self.model.movement_at_start
        stirred = p.alarm * moved + p.opposition.get(self.code, 0.0)
        return [
            p.patience,
            stirred + p.offer_worth * held - p.offer_price * self.burden,
            stirred * p.severity + p.threat_worth * held - p.threat_price * (1.0 + self.burden),
        ]

    def _supply(self) -> float:
        p = self.model.p.powers
        offer = p.offer_bonus if self.stance == COOPT else 0.0
        strain = 1.0 - p.burden_on_supply * (self.burden - self.base.burden)
        aim = self.base.supply * p.engagement * (1.0 + offer) * strain
        return clip01(self.supply + p.supply_speed * (aim - self.supply))
