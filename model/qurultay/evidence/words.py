"""The evidence in words: five sentences by rules, what was not found, and each part as text.

Sentences are made from the figures, and the rule in a docstring decides the mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from qurultay.analysis.prescribed import CHANCE
from qurultay.evidence.hindcast import MODEL
from qurultay.hypotheses.verdicts import NOT_REPRESENTED, UNDECIDED
from qurultay.report.markup import Markup, joined, number
from qurultay.report.words import listed, percent

TRUST, CARE, DOUBT, UNKNOWN = ("Can be trusted", "With care", "Cannot be trusted", "Not known")
ASKED_GAIN = 0.30
"""Gain over a pair's own drift that was asked for."""

ASKED_COVER = (0.80, 0.97)
"""Share that intervals of 90 % should cover."""

STILL = 0.05
"""A parameter whose divergence from its prior is below this, in nats, has hardly moved."""

ENOUGH = 256
"""Points below which shares of variance are noise."""

Values = Mapping[str, Any]
"""What one part of the evidence found, plain values."""


@dataclass(frozen=True)
class Sentence:
    """One thing a reader may or may not trust; `part` is where it comes from."""

    part: str
    mark: str
    says: Markup

    def plain(self) -> str:
        """As text."""
        return f"{self.mark}: {plain_text(self.says)}"


def plain_text(markup: Markup) -> str:
    """What a reader sees of markup."""
    return unescape(re.sub(r"<[^>]+>", "", markup)).replace("\u00a0", " ")


def shown_share(value: float | None, signed: bool = False) -> Markup:
    """A share in whole per cent, with its sign where that is asked for; None is unknown."""
    if value is None:
        return Markup("unknown")
    if value >= 0.0 and not signed:
        return percent(value)
    shown = f"{value:+.0%}" if signed else f"{value:.0%}"
    shown = "0%" if shown in ("-0%", "+0%") else shown
    return number(value, shown.replace("%", "\u00a0%").replace("-", "−"))


def span(low: float, high: float, signed: bool = False) -> Markup:
    """Two ends of an interval of shares, in brackets."""
    return joined(["(", shown_share(low, signed), " to ", shown_share(high, signed), ")"])


def sentences(parts: Mapping[str, Values], missing: Mapping[str, str]) -> list[Sentence]:
    """The five sentences; what is missing is said to be."""
    return [Sentence(name, UNKNOWN, joined([says, " is missing: ", missing.get(
                name, "it was not run"), "."]))
            if name not in parts else Sentence(name, *rule(parts[name]))
            for name, says, rule in _RULES]


def best_naive(hindcasts: Values, place: int, average: str) -> str:
    """The naive forecast with the lowest mean or median score from one start."""
    scores: dict[str, float] = {name: hindcasts["by_start"][place][name][average]
                                for name in hindcasts["gains"]["all"]}
    return min(scores, key=lambda name: scores[name])


def _skill(part: Values) -> tuple[str, Markup]:
    """Skill is credited only where the interval over the hard naive forecast is above zero.

    And with care where from some start another naive forecast did better on the mean dyad.
    """
    hard = part["hard"]
    gain, skill = part["gains"]["all"][hard], part["groups"]["all"][hard]
    better = [base for place, base in enumerate(part["bases"])
              if part["by_start"][place][best_naive(part, place, "mean")]["mean"]
              < part["by_start"][place][MODEL]["mean"]]
    helps = [one for one in part["off"] if one["verdict"] == "helps"]
    clear, worse = gain["low"] > 0.0, gain["high"] < 0.0
    alone = ", and that is the size of luck, not foresight" if all(
        one["luck"] for one in helps) else ""
    helpful = (f"only {listed([one['mechanism'] for one in helps])} can be shown to help{alone}."
               if helps else "no mechanism can be shown to help.")
    mark = DOUBT if not clear else CARE if better else TRUST
    said = ("so its mechanisms earn some credit" if clear else
            "so the model forecasts worse, and its mechanisms earn no credit" if worse else
            "not clearly above zero, so its mechanisms earn no credit")
    return mark, joined([
        f"that its mechanisms forecast; over {hard}, the naive forecast that was fixed "
        "beforehand as the hard one, the model gains ", shown_share(gain["mean"], True), " ",
        span(gain["low"], gain["high"], True), " by the ratio of means, ",
        shown_share(skill["over"], True), " by that of medians and ",
        shown_share(skill["typical"], True), f" on the typical dyad: {said}",
        f"; from {listed([str(base) for base in better])} another naive forecast did better than "
        "the model" if better else "", "; switched off in turn, ",
        helpful])


def _drift(part: Values) -> tuple[str, Markup]:
    """Trusted where all three ways of counting reach ASKED_GAIN, with care where one does."""
    skill, gain = part["groups"]["all"]["own_drift"], part["gains"]["all"]["own_drift"]
    ways = {"the ratio of medians": skill["over"], "the ratio of means": skill["over_mean"],
            "the typical dyad": skill["typical"]}
    reached = [name for name, value in ways.items() if value >= ASKED_GAIN]
    mark = TRUST if len(reached) == len(ways) else CARE if reached else DOUBT
    verdict = (f"reached by {listed(reached)}" + (" alone" if len(reached) < len(ways) else "")
               if reached else "reached by none of them")
    pieces = [piece for name, value in ways.items()
              for piece in (shown_share(value, True), f" by {name}, ")]
    return mark, joined([
        "that it beats a random walk with a pair's own drift; the gain is ", *pieces[:-1],
        f" on {list(ways)[-1]}; {ASKED_GAIN:.0%} were asked for, {verdict}; the interval "
        "of the ratio of means is ", span(gain["low"], gain["high"], True), "."])


def _cover(part: Values) -> tuple[str, Markup]:
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
                for piece in (", ", shown_share(one["value"]), f" from {base}")]
    return mark, joined([
        f"the width of its intervals; those of {part['level']:.0%} held what came true in ",
        shown_share(held["value"]), " ", span(held["low"], held["high"]), " of ",
        number(held["trials"], str(held["trials"])),
        f" dyad-years ({low:.0%} to {high:.0%} were asked for: {verdict}): ", *by_start[1:],
        f"; outside that range from {listed(out)}." if out else ", each within that range."])


def _rests(part: Values) -> tuple[str, Markup]:
    """Doubted where assumptions explain most of what parameters explain of every outcome.

    Nothing is said of fewer points than ENOUGH.
    """
    kinds = {name: {one["group"]: one for one in outcome["by_kind"]}
             for name, outcome in part["outcomes"].items()}
    chance = sorted(one[CHANCE]["total"] for one in kinds.values()
                    if one[CHANCE]["total"] is not None) or [None]
    known = {name: one["assumption"] for name, one in kinds.items()
            if None not in (one["assumption"][key] for key in ("of_parameters", "low", "high"))}
    luck = joined(["chance has a part in ", shown_share(chance[0]), " to ", shown_share(chance[-1]),
                   " of all differences between worlds"])
    topic = "that its answers rest on more than judgement; "
    if part["size"]["base"] * part["size"]["finer"] < ENOUGH:
        return CARE, joined([topic, "so few worlds do not show what it rests on."])
    if not known:
        return CARE, joined([topic, "what parameters explain could not be split by kind of "
                             "source; ", luck, "."])
    mark = (DOUBT if all(one["low"] > 0.5 for one in known.values())
            else TRUST if all(one["high"] < 0.5 for one in known.values()) else CARE)
    ordered = sorted(known.items(), key=lambda pair: pair[1]["of_parameters"])
    ends = [ordered[0], ordered[-1]] if len(ordered) > 1 else ordered
    said = [piece for name, one in ends for piece in (
        " and ", shown_share(one["of_parameters"]), " ", span(one["low"], one["high"]),
        f" of {name}")]
    return mark, joined([topic, "of what parameters explain, assumptions alone make up ",
                         *said[1:], ", the least and the most, while " if len(ends) > 1
                         else ", while ", luck, "."])


def _claims(part: Values) -> tuple[str, Markup]:
    """Never more than with care: a verdict is about the model. Doubted where few are sure."""
    counts = {name: number(count, str(count)) for name, count in part["counts"].items()}
    return CARE if 2 * part["sure"] >= part["tested"] else DOUBT, joined([
        "its verdicts on the claims; of ", number(part["tested"], str(part["tested"])),
        " claims put to the test ", counts["supported"], " are supported inside the model, ",
        counts["refuted"], " refuted, ", counts["undecided"], " undecided and ",
        counts["not represented"], " not represented; ",
        number(part["by_hand"], str(part["by_hand"])), " of the verdicts follow from an "
        "assumption put in by hand, and ", number(part["sure"], str(part["sure"])),
        " are decided, stable, the same under both worldviews and in all halves of the worlds, and "
        "follow from no one assumption."])


_RULES: tuple[tuple[str, str, Callable[[Values], tuple[str, Markup]]], ...] = (
    ("hindcasts", "Whether its mechanisms forecast", _skill),
    ("hindcasts", "Whether it beats a pair's own drift", _drift),
    ("hindcasts", "Whether its intervals are honest", _cover),
    ("sensitivity", "What its answers rest on", _rests),
    ("hypotheses", "What its verdicts on the claims are worth", _claims),
)


# --- what was not found -----------------------------------------------------------------------

LIMITS = (
    "The posterior was fitted to the record of 2009 to 2018, and the hindcasts from 2009, 2013 "
    "and 2016 are scored on years among them: in the size of shocks they are not out of sample. "
    "Both ran on data that ends with 2021, and the model was written by people who knew it.",
    "Where nothing is known of an earlier year (dependence, stances of the powers, corridors) a "
    "hindcast starts from the values of 2021.",
    "Intervals over dyads and dyad-years take them as independent. Years of one dyad move "
    "together and all dyads move with prices, so the true intervals are wider, and three "
    "hindcasts that overlap are fewer than they look.",
    "The forecast of 2022 to 2025 is not scored here: no figure of trade, output, exchange "
    "rates or prices after 2021 is in this repository.",
    "Effort that states put into ways of working together is observed nowhere; dependence other "
    "than trade and remittances is judged; the weight of measures against a state is judged.",
    "Verdicts and shares of variance are about this model. That a mechanism is in it is an "
    "assumption which no part of this page varies, except by switching it off.",
)
"""What limits the evidence whatever it finds."""


def not_found(parts: Mapping[str, Values], missing: Mapping[str, str]) -> Iterator[str]:
    """What was looked for and is not there, from the figures."""
    for name, why in missing.items():
        yield f"{name.capitalize()}: missing; {why}."
    if "calibration" in parts:
        part = parts["calibration"]
        outside = [name for name, one in part["moments"].items()
                   if not one["low"] <= one["record"] <= one["high"]]
        if outside:
            yield f"Moments of the record that the fitted worlds do not meet: {listed(outside)}."
        still = [key for key, one in part["moved"].items() if one["divergence"] < STILL]
        if still:
            yield ("Parameters that the record says almost nothing about (divergence below "
                   f"{STILL:g} nats): {listed(still)}.")
        off = [key for key, one in part.get("recovery", {}).items()
               if key != "all" and not one["low"] <= 0.9 <= one["high"]]
        if off:
            yield ("Parameters whose intervals of 90 % do not hold the truth at that rate in "
                   f"simulated records: {listed(off)}.")
    if "hindcasts" in parts:
        verdicts = {one["mechanism"]: one["verdict"] for one in parts["hindcasts"]["off"]}
        silent = [name for name, verdict in verdicts.items() if verdict == "not told apart"]
        harmful = [name for name, verdict in verdicts.items() if verdict == "harms"]
        if silent:
            yield ("Mechanisms without which the hindcasts are neither worse nor better: "
                   f"{listed(silent)}.")
        if harmful:
            yield f"Mechanisms without which the hindcasts are better: {listed(harmful)}."
        skill = parts["hindcasts"]["groups"]["all"]["own_drift"]
        if min(skill["over"], skill["over_mean"], skill["typical"]) < ASKED_GAIN:
            yield (f"A gain of {ASKED_GAIN:.0%} over own drift in every way of counting. Much of "
                   "what moves the trade of a pair from year to year is its own luck, which no "
                   "mechanism here foresees.")
    if "hypotheses" in parts:
        yield from _no_verdict(parts["hypotheses"])
    if "discovery" in parts and not is_borne_out(parts["discovery"]):
        yield "Failure: no box of conditions that fresh worlds bear out."


def _no_verdict(found: Values) -> Iterator[str]:
    """Claims that so many worlds do not decide, or that the model has nothing to decide by."""
    open_ = [one["hypothesis"] for one in found["experiments"]
             if one["verdict"] == UNDECIDED]
    if open_:
        yield f"No verdict: {listed(open_)}; so many worlds decide neither way."
    silent = [one["hypothesis"] for one in found["experiments"]
              if one["verdict"] == NOT_REPRESENTED]
    if silent:
        yield (f"Not represented: {listed(silent)}; nothing in the model could make them true, "
               "or nothing could make them false.")
    turning = [one["hypothesis"] for one in found["experiments"]
               if one["verdict"] != UNDECIDED and not one["stable"]]
    if turning:
        yield f"Not yet stable: {listed(turning)}; with more worlds the verdict may turn."
    if untested := found["of"] - found["tested"]:
        yield f"Not tested in this reduced run: {untested} of the claims."


def is_borne_out(discovery: Values) -> bool:
    """Whether fresh worlds fail more often in the box than elsewhere, at 95 %."""
    fresh = discovery["fresh"]
    return bool(discovery["limits"]) and fresh["density"]["low"] > fresh["failing"]["value"]


# --- each part as text ------------------------------------------------------------------------


def _calibration(part: Values) -> Iterator[str]:
    yield f"{part['kept']} of {part['members']} worlds kept; {len(part['dyads'])} dyads"
    for key, one in part["moved"].items():
        prior, after = (" to ".join(f"{one[name][at]:.3g}" for at in (0, 2))
                        for name in ("prior", "posterior"))
        held = part["recovery"][key]
        yield (f"  {key:<32}{one['prior'][1]:9.3g} ({prior}) -> {one['posterior'][1]:9.3g} "
               f"({after}), {one['divergence']:.2f} nats, recovered {held['value']:.0%}")
    for name, one in part["moments"].items():
        yield f"  {name:<42}{one['record']:8.3f}  ({one['low']:.3f} to {one['high']:.3f})"


def _hindcasts(part: Values) -> Iterator[str]:
    for group, forecasts in part["groups"].items():
        yield f"  {group}, dyads: {part['dyads'][group]}; CRPS mean, median; gain by means, " \
              "by medians, typical"
        for name, one in forecasts.items():
            yield (f"    {name:<14}{one['mean']:8.3f}{one['median']:8.3f}{one['over_mean']:+9.0%}"
                   f"{one['over']:+9.0%}{one['typical']:+9.0%}")
    for base, forecasts in zip(part["bases"], part["by_start"], strict=True):
        scores = ", ".join(f"{name} {one['mean']:.3f}" for name, one in forecasts.items())
        yield f"  from {base}, mean CRPS: {scores}"
    yield f"  PIT, ten bins: {part['pit']}"
    for one in part["off"]:
        yield (f"  without {one['mechanism']:<14}{one['mean']:+8.4f} ({one['low']:+.4f} to "
               f"{one['high']:+.4f}) {one['verdict']}")


def _sensitivity(part: Values) -> Iterator[str]:
    for name, one in part["outcomes"].items():
        split = one["split"]
        yield (f"  {name}: parameters {split['parameters']:.0%}, chance {split['chance']:.0%}, "
               f"both together {split['together']:.0%}")
        for group in ("by_kind", "by_mechanism"):
            yield f"   {group.replace('_', ' ')}"
            for share in sorted(one[group], key=lambda share: -(share["total"] or 0.0))[:8]:
                alone, total = (f"{plain_text(shown_share(share[name])):>9} +- "
                                f"{plain_text(shown_share(share[f'{name}_reach']))}"
                                for name in ("first", "total"))
                yield f"    {share['group']:<30}alone {alone}, in all {total}"


def _hypotheses(part: Values) -> Iterator[str]:
    for one in part["experiments"]:
        decided = one["findings"][one["deciding"]]
        yield f"  {one['hypothesis']} {one['verdict']:<15} {one['title']}"
        yield f"      {one['stability']}"
        yield f"      {decided['says']}; elsewhere: {one['agreement']}"
        yield from (f"      {basis}" for basis in one["rests_on"])


TEXTS: dict[str, Callable[[Values], Iterator[str]]] = {
    "calibration": _calibration, "hindcasts": _hindcasts, "sensitivity": _sensitivity,
    "hypotheses": _hypotheses,
    "forecast": lambda part: (f"  {name:<32}" + "".join(
        f"{f'{fan[2][at]:.2f} ({fan[0][at]:.2f} to {fan[4][at]:.2f})':>24}"
        for at in range(len(part["years"]))) for name, fan in part["fans"].items()),
    "discovery": lambda part: (f"  {line}" for line in part["words"]),
}
"""Lines of text for every part, by name."""
