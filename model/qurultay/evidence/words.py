"""What the evidence says in words: five sentences by rules, what was not found, and all as text.

Every sentence is made from the figures: what decides its verdict is the rule in its docstring,
so that better figures change the words and nobody has to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from qurultay.analysis.prescribed import CHANCE
from qurultay.evidence.hindcast_score import MODEL
from qurultay.evidence.run import Evidence
from qurultay.report.markup import Markup, joined, number
from qurultay.report.words import listed, percent

TRUST, CARE, DOUBT, UNKNOWN = ("Can be trusted", "With care", "Cannot be trusted", "Not known")
ASKED_GAIN = 0.30
"""By how much a forecast should beat a pair's own drift."""

ASKED_COVER = (0.80, 0.97)
"""Between what intervals of 90 % should cover, in the form of a share."""

STILL = 0.05
"""A parameter whose divergence from its prior is below this, in nats, has hardly moved."""

ENOUGH = 256
"""Points below which shares of variance are mere noise."""

Part = Mapping[str, Any]


@dataclass(frozen=True)
class Sentence:
    """One thing a reader may or may not trust; `part` is where it comes from."""

    part: str
    mark: str
    says: Markup

    def plain(self) -> str:
        """As text."""
        return f"{self.mark}: {plain(self.says)}"


def plain(markup: Markup) -> str:
    """What a reader sees of markup."""
    return unescape(re.sub(r"<[^>]+>", "", markup)).replace("\u00a0", " ")


def span(low: float, high: float, signed: bool = False) -> Markup:
    """Two ends of an interval of shares, in brackets."""
    return joined(["(", percent(low, signed), " to ", percent(high, signed), ")"])


def sentences(found: Evidence) -> list[Sentence]:
    """The five sentences; what is missing is said to be."""
    return [Sentence(name, UNKNOWN, joined([says, " is missing: ", found.missing.get(
                name, "it was not run"), "."]))
            if name not in found.parts else Sentence(name, *rule(found.parts[name]))
            for name, says, rule in _RULES]


def best_naive(hindcasts: Part, place: int, average: str) -> str:
    """The naive forecast with the lowest score from one start, by mean or median over dyads."""
    scores: dict[str, float] = {name: hindcasts["by_start"][place][name][average]
                                for name in hindcasts["gains"]["all"]}
    return min(scores, key=lambda name: scores[name])


def _skill(part: Part) -> tuple[str, Markup]:
    """Skill is credited only where the interval over the hard naive forecast is above nought.

    And with care where at some start another naive forecast did better on the mean dyad.
    """
    hard = part["hard"]
    gain, skill = part["gains"]["all"][hard], part["groups"]["all"][hard]
    better = [base for place, base in enumerate(part["bases"])
              if part["by_start"][place][best_naive(part, place, "mean")]["mean"]
              < part["by_start"][place][MODEL]["mean"]]
    helps = [one for one in part["off"] if one["verdict"] == "helps"]
    clear, worse = gain["low"] > 0.0, gain["high"] < 0.0
    mark = DOUBT if not clear else CARE if better else TRUST
    said = ("so its mechanisms earn some credit" if clear else
            "so the model forecasts worse, and its mechanisms earn no credit" if worse else
            "not clearly above nought, so that its mechanisms earn no credit")
    return mark, joined([
        f"that its mechanisms forecast; over {hard}, the naive forecast that was fixed "
        "beforehand as the hard one, the model gains ", percent(gain["mean"], True), " ",
        span(gain["low"], gain["high"], True), " by the ratio of means, ",
        percent(skill["over"], True), " by that of medians and ",
        percent(skill["typical"], True), f" on the typical dyad: {said}",
        f"; from {listed([str(base) for base in better])} another naive forecast did better than "
        "the model" if better else "", "; switched off in turn, ",
        _helpful(helps)])


def _helpful(helps: list[Part]) -> str:
    """Which mechanisms the forecast needs; luck that does not foresee anything is called so."""
    if not helps:
        return "no mechanism can be told to help."
    names = listed([one["mechanism"] for one in helps])
    luck = ", and that is the size of luck, not foresight" if all(
        one["luck"] for one in helps) else ""
    return f"only {names} can be told to help{luck}."


def _drift(part: Part) -> tuple[str, Markup]:
    """Trusted where all three ways of counting reach ASKED_GAIN, with care where one does."""
    skill, gain = part["groups"]["all"]["own_drift"], part["gains"]["all"]["own_drift"]
    ways = {"the ratio of medians": skill["over"], "the ratio of means": skill["over_mean"],
            "the typical dyad": skill["typical"]}
    reached = [name for name, value in ways.items() if value >= ASKED_GAIN]
    mark = TRUST if len(reached) == len(ways) else CARE if reached else DOUBT
    verdict = (f"reached by {listed(reached)}" + (" alone" if len(reached) < len(ways) else "")
               if reached else "reached by none of them")
    pieces = [piece for name, value in ways.items()
              for piece in (percent(value, True), f" by {name}, ")]
    return mark, joined([
        "that it beats a random walk with a pair's own drift; the gain is ", *pieces[:-1],
        f" on {list(ways)[-1]}; {ASKED_GAIN:.0%} were asked for, {verdict}; the interval "
        "of the ratio of means is ", span(gain["low"], gain["high"], True), "."])


def _cover(part: Part) -> tuple[str, Markup]:
    """Trusted where the share covered, pooled and from every start, lies in ASKED_COVER."""
    low, high = ASKED_COVER
    held = part["coverage"][MODEL]
    own = [one["coverage"][MODEL] for one in part["starts"]]
    out = [str(base) for base, one in zip(part["bases"], own, strict=True)
           if not low <= one["value"] <= high]
    within = low <= held["value"] <= high
    mark = DOUBT if not within else CARE if out else TRUST
    verdict = ("met" if within else "too narrow" if held["value"] < low else "too wide")
    by_start = [piece for base, one in zip(part["bases"], own, strict=True)
                for piece in (", ", percent(one["value"]), f" from {base}")]
    return mark, joined([
        f"the width of its intervals; those of {part['level']:.0%} held what came true in ",
        percent(held["value"]), " ", span(held["low"], held["high"]), " of ",
        number(held["trials"], str(held["trials"])),
        f" dyad-years ({low:.0%} to {high:.0%} were asked for: {verdict}): ", *by_start[1:],
        f"; outside that range from {listed(out)}." if out else ", each within that range."])


def _rests(part: Part) -> tuple[str, Markup]:
    """Doubted where assumptions explain most of what parameters explain of every outcome.

    Nothing is said of fewer points than ENOUGH.
    """
    kinds = {name: {one["group"]: one for one in outcome["by_kind"]}
             for name, outcome in part["outcomes"].items()}
    chance = sorted(one[CHANCE]["total"] for one in kinds.values()
                    if one[CHANCE]["total"] is not None) or [None]
    told = {name: one["assumption"] for name, one in kinds.items()
            if None not in (one["assumption"][key] for key in ("of_parameters", "low", "high"))}
    luck = joined(["chance has a part in ", percent(chance[0]), " to ", percent(chance[-1]),
                   " of all differences between worlds"])
    topic = "that its answers rest on more than judgement; "
    if part["size"]["base"] * part["size"]["finer"] < ENOUGH:
        return CARE, joined([topic, "so few worlds cannot tell what it rests on."])
    if not told:
        return CARE, joined([topic, "what parameters explain could not be told apart by kind of "
                             "source; ", luck, "."])
    mark = (DOUBT if all(one["low"] > 0.5 for one in told.values())
            else TRUST if all(one["high"] < 0.5 for one in told.values()) else CARE)
    ordered = sorted(told.items(), key=lambda pair: pair[1]["of_parameters"])
    ends = [ordered[0], ordered[-1]] if len(ordered) > 1 else ordered
    said = [piece for name, one in ends for piece in (
        " and ", percent(one["of_parameters"]), " ", span(one["low"], one["high"]), f" of {name}")]
    return mark, joined([topic, "of what parameters explain, assumptions alone make up ",
                         *said[1:], ", the least and the most, while " if len(ends) > 1
                         else ", while ", luck, "."])


def _claims(part: Part) -> tuple[str, Markup]:
    """Never more than with care: a verdict is about the model. Doubted where few are sure."""
    counts = {name: number(count, str(count)) for name, count in part["counts"].items()}
    return CARE if 2 * part["sure"] >= part["tested"] else DOUBT, joined([
        "its verdicts on the claims; of ", number(part["tested"], str(part["tested"])),
        " claims put to the test ", counts["supported"], " are supported inside the model, ",
        counts["refuted"], " refuted and ", counts["undecided"], " undecided; ",
        number(part["by_hand"], str(part["by_hand"])), " of the verdicts follow from an "
        "assumption put in by hand, and ", number(part["sure"], str(part["sure"])),
        " are decided, the same under both worldviews and in all halves of the worlds, and follow "
        "from no one assumption."])


_RULES: tuple[tuple[str, str, Callable[[Part], tuple[str, Markup]]], ...] = (
    ("hindcasts", "Whether its mechanisms forecast", _skill),
    ("hindcasts", "Whether it beats a pair's own drift", _drift),
    ("hindcasts", "Whether its intervals are honest", _cover),
    ("sensitivity", "What its answers rest on", _rests),
    ("hypotheses", "What became of the claims", _claims),
)
