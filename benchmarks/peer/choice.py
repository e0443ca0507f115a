"""How a state spreads its effort: a nested logit over the channels it can use."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .network import Channel
    from .pair import Pair
    from .state import State

MODES = ("bilateral", "intra_regional", "great_power_led", "none")
TERMS = ("gain", "security", "theme", "trust", "autonomy", "exposure")
STEEPEST, STEEPEST_YIELD, BARELY_BEGUN = 200.0, 2.0, 0.01


@dataclass
class Link:
    """A partner that a channel reaches: how much of the effort, and how strongly the pair."""

    partner: State
    pair: Pair
    toward: float
    reach: float


@dataclass
class Use:
    """A channel as one state can use it."""

    channel: Channel
    fit: float
    binding: list[float]
    links: list[Link]


class Chooser:
    """What a state adds to its economy: it weighs channels and moves its effort."""

    effort: list[float]
    uses: list[Use]
    channels: list[Channel]
    row: int
    model: Any
    bonds: list[float]
    threat: float
    output: float
    pair_with: dict[int, Pair]

    def meet_channels(self) -> None:
        """Find the channels open to the state now and the partners each one reaches."""
        facts, states, ties = self.model.facts, self.model.states, self.model.ties
        self.uses = []
        for channel in self.channels:
            at = channel.row
            if not ties.open_to[self.row, at, 0]:
                continue
            toward = ties.toward[at, self.row, :, 0].tolist()
            links = []
            for other, share in enumerate(toward):
                if share > 0.0:
                    pair = self.pair_with[other]
                    reach = float(ties.reach[at, pair.row, 0])
                    links.append(Link(states[other], pair, share, reach))
            self.uses.append(Use(
                channel, float(facts.channels.fit[self.row, at, 0]),
                ties.binding[self.row, at, :, 0].tolist(), links))

    def bound(self) -> list[float]:
        """Effort in channels that bind it to each power."""
        return [sum(self.effort[use.channel.row] * use.binding[at] for use in self.uses)
                for at in range(len(self.model.powers))]

    def choose(self) -> list[float]:
        """Effort moves part of the way to what would be wanted."""
        speed = self.model.p.choice.speed
        wanted = self.wanted()
        moved = [before + speed * (aim - before)
                 for before, aim in zip(self.effort, wanted, strict=True)]
        whole = sum(moved)
        return [share / whole for share in moved]

    def wanted(self) -> list[float]:
        """Shares that the state would settle at: first among modes, then among channels."""
        p = self.model.p.choice
        sharpness = p.temperature * p.likeness
        worth: dict[int, float] = {}
        nests: dict[int, list[float]] = {}
        for use in self.uses:
            sharp = min(max(self.appeal(use) / sharpness, -STEEPEST), STEEPEST)
            worth[use.channel.row] = math.exp(sharp)
            nests.setdefault(use.channel.mode, []).append(worth[use.channel.row])
        inside = {mode: max(sum(found), 1e-300) for mode, found in nests.items()}
        inclusive = {mode: math.exp(p.likeness * math.log(inside[mode] / len(found)))
                     for mode, found in nests.items()}
        whole = sum(inclusive.values())
        wanted = [0.0] * len(self.channels)
        for use in self.uses:
            mode, row = use.channel.mode, use.channel.row
            wanted[row] = worth[row] / inside[mode] * inclusive[mode] / whole
        return wanted

    def appeal(self, use: Use) -> float:
        """What a channel is worth, in spreads of the base year."""
        model, p, channel = self.model, self.model.p.choice, use.channel
        effort = self.effort[channel.row]
        common = (p.mode_prior.get(MODES[channel.mode], 0.0) + (p.habit - p.diminishing) * effort
                  + p.mood * model.luck.mood[self.row, channel.row])
        if channel.row == model.home:
            return common + p.home_appeal
        weighted = sum(
            weight * (term - centre) / scale for weight, term, centre, scale
            in zip(model.weights, self.terms(use, effort), model.centre, model.scale, strict=True))
        return weighted + common

    def terms(self, use: Use, effort: float) -> tuple[float, ...]:
        """Gain, security, theme, trust, autonomy and exposure of a channel, unscaled."""
        row, channel = use.channel.row, use.channel
        freed = theirs = trust = 0.0
        for link in use.links:
            flow = self.trade_with(link.partner)
            freed += link.reach * flow * link.pair.potential
            theirs += link.toward * link.partner.root_of_effort[row]
            trust += link.toward * link.pair.trust
        own = math.sqrt(max(effort, BARELY_BEGUN))
        supply = channel.leader.supply if channel.leader else 1.0
        gain = freed / self.output * supply * min(theirs / own, STEEPEST_YIELD)
        autonomy = exposure = 0.0
        for power, bond, binding in zip(self.model.powers, self.bonds, use.binding, strict=True):
            autonomy -= 2.0 * bond * binding
            exposure -= power.burden * binding
        quality = self.model.p.choice.security_quality.get(channel.name, 0.0)
        return gain, self.threat * quality, use.fit, trust, autonomy, exposure

    def trade_with(self, other: State) -> float:
        """Recorded trade with a partner, both ways. bn USD a year"""
        raise NotImplementedError
