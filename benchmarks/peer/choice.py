"""How a state spreads its effort: a nested logit over the channels it can use."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .leader import Led, of

if TYPE_CHECKING:
    from .network import Channel
    from .pair import Pair
    from .state import State

MODES = ("bilateral", "intra_regional", "great_power_led", "none")
TERMS = ("gain", "security", "theme", "trust", "autonomy", "exposure")
STEEPEST, STEEPEST_YIELD, BARELY_BEGUN = 200.0, 2.0, 0.01


@dataclass
class Link:
    """A partner that a channel reaches: how much of the effort, and how strongly the pair.

    `answer` is the channel in which the partner answers: its own to this state, or the same one.
    """

    partner: State
    pair: Pair
    toward: float
    reach: float
    answer: int


@dataclass
class Use:
    """A channel as one state can use it."""

    channel: Channel
    fit: float
    binding: list[float]
    links: list[Link]


class Chooser(Led):
    """What a state adds to its economy: it weighs channels and moves its effort."""

    effort: list[float]
    uses: list[Use]
    channels: list[Channel]
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
                    answer = at if channel.partner is None else self.model.leading_to[self.row]
                    links.append(Link(states[other], pair, share, reach, answer))
            self.uses.append(Use(
                channel, float(facts.channels.fit[self.row, at, 0]),
                ties.binding[self.row, at, :, 0].tolist(), links))

    def bound(self) -> list[float]:
        """Effort in channels that bind it to each power."""
        return [sum(self.effort[use.channel.row] * use.binding[at] for use in self.uses)
                for at in range(len(self.model.powers))]

    def choose(self) -> list[float]:
        """Effort moves part of the way to what would be wanted, unless a scenario decides."""
        speed = self.model.p.choice.speed
        return self._as_bound([before + speed * (aim - before)
                               for before, aim in zip(self.effort, self.wanted(), strict=True)])

    def _as_bound(self, effort: list[float]) -> list[float]:
        """Some channels get what a scenario gives them; the rest shares what is left."""
        given: dict[int, float] = {}
        for choice in self.model.facts.choices:
            if choice.state == self.row and choice.holds(self.model.quarter):
                given.update(choice.effort)
        if not given:
            return effort
        left = 1.0 - sum(given.values())
        free = sum(share for row, share in enumerate(effort) if row not in given)
        found = [given.get(row, share / free * left if free else 0.0)
                 for row, share in enumerate(effort)]
        if not free:
            found[self.model.home] += left
        return found

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
        at = self.row, channel.row
        common = (model.constant[at] + of(p.mode_prior[MODES[channel.mode]], self.code)
                  + self.leaning[channel.mode] + (p.habit - p.diminishing) * effort
                  + p.mood * model.luck.mood[at])
        if channel.row == model.home:
            return common + p.home_appeal
        return common + sum(weight * term / scale for weight, term, scale in zip(
            model.weights, self.terms(use, effort), model.scale, strict=True))

    def terms(self, use: Use, effort: float) -> tuple[float, ...]:
        """Gain, security, theme, trust, autonomy and exposure of a channel, unscaled."""
        p, channel = self.model.p, use.channel
        freed = theirs = trust = 0.0
        for link in use.links:
            flow = self.trade_with(link.partner)
            freed += link.reach * flow * link.pair.potential
            theirs += link.toward * link.partner.root_of_effort[link.answer]
            trust += link.toward * link.pair.trust
        own = math.sqrt(max(effort, BARELY_BEGUN))
        offered = p.powers.coopt_gain * channel.leader.supply if channel.leader else 0.0
        gain = ((channel.builds["opening"] * freed / self.output + offered)
                * min(theirs / own, STEEPEST_YIELD))
        autonomy = exposure = 0.0
        for power, bond, binding in zip(self.model.powers, self.bonds, use.binding, strict=True):
            autonomy -= 2.0 * bond * binding
            exposure -= power.burden * binding
        quality = p.choice.security_quality.get(channel.sort, 0.0)
        return gain, self.threat * quality, use.fit, trust, autonomy, exposure

    def trade_with(self, other: State) -> float:
        """Recorded trade with a partner, both ways. bn USD a year"""
        raise NotImplementedError
