"""A great power: a state that also answers the region with a stance and with supply."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .agent import clip01
from .leader import of
from .network import Channel
from .state import State

if TYPE_CHECKING:
    from .region import PeerRegion

TOLERATE, COOPT, OPPOSE = 0.0, 1.0, 2.0
OFFERED = ("energy", "debt", "security")
HARDLY = 0.05
"""Effort bound to a power so slight that more or less of it hardly counts."""


class Power(State):
    """A state whose formats others join, and which tolerates, co-opts or opposes."""

    def __init__(self, model: PeerRegion, row: int, channels: list[Channel]) -> None:
        super().__init__(model, row, channels)
        self.place = model.facts.powers.index(row)
        self.leverage = float(model.facts.leverage[self.place, 0])
        self.supplies = dict(zip(OFFERED, model.facts.supplies[:, 0, self.place, 0].tolist(),
                                 strict=True))
        self.stance: float = model.first["stance"][self.place]
        self.stir: float = model.first["stir"][self.place]
        self.supply: float = model.first["supply"][self.place]
        self.base.supply = self.supply
        self.base.burden = self.burden = self._burden()

    def look(self) -> None:
        """Besides what any state sees: what happens in the region, and how its guests fare."""
        super().look()
        self.events = self.model.calendar.events_for(self)
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
        self.coming["stir"] = self._stir()
        self.coming["supply"] = self._supply()

    def _stance(self) -> float:
        """Reviewed now and then, and on events; the best under noise, with inertia."""
        p, luck = self.model.p.powers, self.model.luck
        if luck.reconsider[self.place] >= max(p.review_chance, min(self.events, 1.0)):
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
        stirred = p.alarm * moved + self._stir()
        return [
            p.patience,
            (stirred + of(p.cooptation, self.code) + p.offer_worth * held
             - p.offer_price * self.burden),
            (stirred * p.severity + of(p.opposition, self.code) + p.threat_worth * held
             - p.threat_price * (1.0 + self.burden)),
        ]

    def _stir(self) -> float:
        """What events still stir in it."""
        p = self.model.p.powers
        return self.stir * (1.0 - p.stir_fading) + p.event_alarm * self.events

    def aid(self, state: State) -> float:
        """What it brings a state of the region while it co-opts. bn USD a year"""
        if self.stance != COOPT:
            return 0.0
        turned = (state.bound()[self.place] + HARDLY) / (state.bound_at_start[self.place] + HARDLY)
        gain = self.model.p.powers.coopt_gain
        return gain * state.output * self.supply * min(turned, 2.0)

    def _supply(self) -> float:
        p = self.model.p.powers
        offer = p.offer_bonus if self.stance == COOPT else 0.0
        strain = 1.0 - p.burden_on_supply * (self.burden - self.base.burden)
        aim = self.base.supply * p.engagement * (1.0 + offer) * strain
        return clip01(self.supply + p.supply_speed * (aim - self.supply))
