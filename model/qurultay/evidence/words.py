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
from qurultay.evidence.origins import LAYER, MODEL
from qurultay.evidence.scores import EVERY, FORCED, HARMS, HELPS, NOT_TOLD_APART
from qurultay.hypotheses.verdicts import NOT_REPRESENTED, UNDECIDED
from qurultay.report.markup import Markup, joined, number
from qurultay.report.words import listed, percent

TRUST, CARE, DOUBT, UNKNOWN = ("Can be trusted", "With care", "Cannot be trusted", "Not known")
ASKED_GAIN = 0.20
"""Gain over a pair's own drift that was asked for, by mean and by median."""

ASKED_COVER, ASKED_LEAST, ASKED_HALF = (0.86, 0.96), 0.80, (0.42, 0.58)
"""What intervals of 90 % should hold in all and at least in every group, and those of 50 %."""

STILL = 0.05
"""A parameter whose divergence from its prior is below this, in nats, has hardly moved."""

ENOUGH = 256
"""Points below which shares of variance are noise."""

Values = Mapping[str, Any]
"""What one part of the evidence found, plain values."""


@dataclass(frozen=True)
class Sentence:
    """A reader's question and its answer; `part` is where it comes from."""

    part: str
    asks: str
    mark: str
    says: Markup

    def plain(self) -> str:
        """As text."""
        return f"{self.asks} {self.mark}: {plain_text(self.says)}"


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
    """The answers for a reader's one screen; what is missing is said to be."""
    return [Sentence(name, asks, *rule(parts[name])) if name in parts else Sentence(
                name, asks, UNKNOWN, joined(["missing: ", missing.get(name, "it was not run"),
                                             "."]))
            for name, asks, rule in _RULES]


def _gain(one: Values) -> Markup:
    return joined([shown_share(one["value"], True), " ", span(one["low"], one["high"], True)])


def _asked(share: float) -> str:
    """A share that was asked for, which is no result."""
    return f"{share:.0%}".replace("%", "\u00a0%")


def clearly(gain: Values) -> str:
    """Whether an interval of a gain lies above zero, below it, or on both sides."""
    return ("better" if gain["low"] > 0.0 else "worse" if gain["high"] < 0.0
            else "not told apart")


def layer_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted only where the whole interval of the gain over the layer is above zero."""
    gain = part["near"][EVERY]["gains"][LAYER]["mean"]
    stands = clearly(gain)
    if stands == "better":
        return TRUST, joined(["the model forecasts better than with its mechanisms switched off; "
                              "the gain in CRPS, the error of a forecast, is ", _gain(gain), "."])
    by_verdict = {verdict: [one["mechanism"] for one in part["off"]
                            if one["verdict"] == verdict and not one["layer"]]
                  for verdict in (HARMS, HELPS)}
    why = (f"forecasts are better without {listed(by_verdict[HARMS])}" if by_verdict[HARMS] else
           "no mechanism switched off alone makes forecasts clearly better")
    why += (f", and worse without {listed(by_verdict[HELPS])}" if by_verdict[HELPS] else
            ", nor clearly worse")
    groups = {name: one["gains"][LAYER]["mean"] for name, one in part["near"].items()
              if name != EVERY and one["cells"]}
    least = min(groups, key=lambda name: groups[name]["value"])
    verdict = ("forecasts worse" if stands == "worse" else "does not forecast clearly better")
    return DOUBT, joined([
        f"the model {verdict} than its own statistical layer, that is with its mechanisms "
        "switched off; the gain in CRPS, the error of a forecast, is ", _gain(gain),
        f". Why: {why}; the gain is least in the group \u201c{least}\u201d, ",
        _gain(groups[least]), "."])


def cover_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted where all that was asked of intervals is met, with care where all pairs meet it."""
    groups = {name: one["coverage"][MODEL] for name, one in part["near"].items() if one["cells"]}
    wide, half = (groups[EVERY][level] for level in ("90%", "50%"))
    narrow = [name for name, one in groups.items() if one["90%"]["value"] < ASKED_LEAST]
    wide_met, half_met = (low <= one["value"] <= high for one, (low, high) in
                          ((wide, ASKED_COVER), (half, ASKED_HALF)))
    mark = (DOUBT if not wide_met else TRUST if half_met and not narrow else CARE)
    verdicts = ["met" if low <= one["value"] <= high else "too narrow" if one["value"] < low
                else "too wide" for one, (low, high) in ((wide, ASKED_COVER), (half, ASKED_HALF))]
    ends = [f"{_asked(low)} to {_asked(high)}" for low, high in (ASKED_COVER, ASKED_HALF)]
    few = [piece for name in narrow for piece in (
        ", ", name, " ", shown_share(groups[name]["90%"]["value"]))]
    return mark, joined([
        "intervals of 90\u00a0% held what came true in ", shown_share(wide["value"]), " ",
        span(wide["low"], wide["high"]), " of ", number(wide["trials"], str(wide["trials"])),
        f" pair-years, asked were {ends[0]} ({verdicts[0]}); "
        "those of 50\u00a0% in ", shown_share(half["value"]), " ", span(half["low"], half["high"]),
        f", asked were {ends[1]} ({verdicts[1]}).",
        *([f" Fewer than {_asked(ASKED_LEAST)} held: ", *few[1:], "."] if narrow else
          [f" At least {_asked(ASKED_LEAST)} in every group."])])


def beats_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted where it is clearly better than the hard one; with care where its mean is no worse.

    The gain over own drift, and that of the pool over the hard one, stand beside it.
    """
    near = part["near"][EVERY]
    hard, drift = near["gains"][part["hard"]], near["gains"]["own_drift"]
    by_verdict: dict[str, list[str]] = {"better": [], "worse": []}
    for name in part["naive"]:
        by_verdict.setdefault(clearly(near["gains"][name]["mean"]), []).append(name)
    gain = hard["mean"]
    mark = (TRUST if clearly(gain) == "better" else CARE if gain["value"] >= 0.0 else DOUBT)
    reached = [how for how in ("mean", "median") if drift[how]["value"] >= ASKED_GAIN]
    pool = near["combined_gains"][part["hard"]]["mean"]
    return mark, joined([
        f"over {part['hard']}, the naive forecast fixed beforehand as the hard one, the model "
        "gains ", _gain(gain), " by mean CRPS and ", _gain(hard["median"]), " by median; over a "
        "pair's own drift ", _gain(drift["mean"]), " and ", _gain(drift["median"]),
        f" ({_asked(ASKED_GAIN)} were asked for, reached by {listed(reached) or 'neither'}). Of "
        f"{len(part['naive'])} naive forecasts it is clearly better than "
        f"{listed(by_verdict['better']) or 'none'} and clearly worse than "
        f"{listed(by_verdict['worse']) or 'none'}. Pooled with the hard one it gains ",
        _gain(pool), " over that."])


def pairs_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted where known forcing acts and the hard one is clearly beaten there.

    With care where that is so of some other group.
    """
    gains = {name: one["gains"][part["hard"]]["mean"] for name, one in part["near"].items()
             if name != EVERY and one["cells"]}
    better = [name for name, gain in gains.items() if clearly(gain) == "better"]
    forced = gains.get(FORCED)
    mark = TRUST if FORCED in better else CARE if better else DOUBT
    said = [piece for name, gain in gains.items() for piece in ("; ", name, " ", _gain(gain))]
    return mark, joined([
        f"gains over {part['hard']}: ", *said[1:], ". Clearly above zero: "
        f"{listed(better) or 'none'}",
        "." if forced else f". Nothing was scored under {FORCED}."])


def judgement_sentence(part: Values) -> tuple[str, Markup]:
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
    judged = part["judgement"]
    topic = joined([
        number(judged["parameters"], str(judged["parameters"])), " of ",
        number(judged["of"], str(judged["of"])), " parameters are judgement; "])
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


def claims_sentence(part: Values) -> tuple[str, Markup]:
    """Never more than with care: a verdict is about the model. Doubted where few are sure."""
    counts = {name: number(count, str(count)) for name, count in part["counts"].items()}
    return CARE if 2 * part["sure"] >= part["tested"] else DOUBT, joined([
        "of ", number(part["tested"], str(part["tested"])),
        " claims put to the test ", counts["supported"], " are supported inside the model, ",
        counts["refuted"], " refuted, ", counts["undecided"], " undecided and ",
        counts["not represented"], " not represented; ",
        number(part["by_hand"], str(part["by_hand"])), " of the verdicts follow from an "
        "assumption put in by hand, and ", number(part["sure"], str(part["sure"])),
        " are decided, stable, the same under both worldviews and in all halves of the worlds, and "
        "follow from no one assumption."])


_RULES: tuple[tuple[str, str, Callable[[Values], tuple[str, Markup]]], ...] = (
    ("origins", "Do its mechanisms earn their keep?", layer_sentence),
    ("origins", "Do its intervals hold?", cover_sentence),
    ("origins", "What does it beat?", beats_sentence),
    ("origins", "On which pairs?", pairs_sentence),
    ("sensitivity", "What rests on judgement?", judgement_sentence),
    ("hypotheses", "What are its verdicts on the claims worth?", claims_sentence),
)


# --- what was not found -----------------------------------------------------------------------

LIMITS = (
    "The posterior was fitted to years that forecasts from earlier origins are scored on: in the "
    "size of shocks they are not out of sample. The prior alone stands beside for that. All data "
    "end with 2021, and the model was written by people who knew them.",
    "Where nothing is known of an earlier year (dependence, stances, corridors) a forecast starts "
    "from the values of 2021.",
    "Origins overlap and all pairs move with prices. Drawing pairs and origins with replacement "
    "takes that into account as far as so few origins let it.",
    "The forecast of the years after 2021 is not scored here: no figure of trade, output, exchange "
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
    if "origins" in parts:
        yield from _not_shown(parts["origins"])
    if "swings" in parts:
        yield from (f"Pairs that move over {years} year{'s' if years > 1 else ''} as much as "
                    f"their record allows: all but {listed(names)}."
                    for years, names in moves_unlike(parts["swings"]).items() if names)
    if "hypotheses" in parts:
        yield from _no_verdict(parts["hypotheses"])
    if "discovery" in parts and not is_borne_out(parts["discovery"]):
        yield "Failure: no box of conditions that fresh worlds bear out."


def _not_shown(part: Values) -> Iterator[str]:
    """What rolling origins were asked for and do not show."""
    verdicts = {one["mechanism"]: one["verdict"] for one in part["off"]}
    silent = [name for name, verdict in verdicts.items() if verdict == NOT_TOLD_APART]
    harmful = [name for name, verdict in verdicts.items() if verdict == HARMS]
    if silent:
        yield ("Mechanisms without which forecasts are neither worse nor better: "
               f"{listed(silent)}.")
    if harmful:
        yield f"Mechanisms without which forecasts are better: {listed(harmful)}."
    drift = part["near"][EVERY]["gains"]["own_drift"]
    if min(drift[how]["value"] for how in ("mean", "median")) < ASKED_GAIN:
        yield f"A gain of {_asked(ASKED_GAIN)} over own drift by mean and by median."
    hard = part["near"][EVERY]["gains"][part["hard"]]["mean"]
    if hard["low"] <= 0.0:
        yield f"A gain over {part['hard']} that is clearly above zero."


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


def calibration_text(part: Values) -> Iterator[str]:
    """What was fitted."""
    yield f"{part['kept']} of {part['members']} worlds kept; {len(part['dyads'])} dyads"
    for key, one in part["moved"].items():
        prior, after = (" to ".join(f"{one[name][at]:.3g}" for at in (0, 2))
                        for name in ("prior", "posterior"))
        held = part["recovery"][key]
        yield (f"  {key:<32}{one['prior'][1]:9.3g} ({prior}) -> {one['posterior'][1]:9.3g} "
               f"({after}), {one['divergence']:.2f} nats, recovered {held['value']:.0%}")
    for name, one in part["moments"].items():
        yield f"  {name:<42}{one['record']:8.3f}  ({one['low']:.3f} to {one['high']:.3f})"


def origins_text(part: Values) -> Iterator[str]:
    """Scores by group."""
    yield (f"  from {listed([str(one) for one in part['origins']])}, 1 to {part['years_ahead']} "
           f"years ahead, {part['members']} worlds each")
    for group, one in part["near"].items():
        if not one["cells"]:
            continue
        held = ", ".join(f"{level} {its['value']:.0%} ({its['low']:.0%} to {its['high']:.0%})"
                         for level, its in one["coverage"][MODEL].items())
        yield f"  {group}: {one['dyads']} pairs, {one['cells']} pair-years; intervals held {held}"
        for name, score in one["scores"].items():
            gain = one["gains"].get(name, {}).get("mean")
            yield (f"    {name:<22}{score['mean']:8.3f}{score['median']:8.3f}"
                   + (f"{gain['value']:+9.0%} ({gain['low']:+.0%} to {gain['high']:+.0%})"
                      if gain else ""))
    yield f"  PIT, ten bins: {part['pit'][EVERY]}"
    for one in part["off"]:
        yield (f"  without {one['mechanism']:<14}{one['mean']:+8.4f} ({one['low']:+.4f} to "
               f"{one['high']:+.4f}) {one['verdict']}")


def sensitivity_text(part: Values) -> Iterator[str]:
    """What answers depend on."""
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


def hypotheses_text(part: Values) -> Iterator[str]:
    """One line a claim."""
    for one in part["experiments"]:
        decided = one["findings"][one["deciding"]]
        yield f"  {one['hypothesis']} {one['verdict']:<15} {one['title']}"
        yield f"      {one['stability']}"
        yield f"      {decided['says']}; elsewhere: {one['agreement']}"
        yield from (f"      {basis}" for basis in one["rests_on"])


def moves_unlike(part: Values) -> dict[int, list[str]]:
    """Pairs whose trade moves more or less over so many years than their record allows."""
    found: dict[int, list[str]] = {one["years"]: [] for one in part["pairs"]}
    for one in part["pairs"]:
        if not one["holds"]:
            found[one["years"]].append(
                f"{one['dyad']} (too {'little' if one['usual'] < one['low'] else 'much'})")
    return found


def swings_text(part: Values) -> Iterator[str]:
    """One line a pair and horizon."""
    yield f"  {'pair':<8}{'years':>6}{'record':>8}  90 %            worlds  90 % of worlds"
    for one in part["pairs"]:
        yield (f"  {one['dyad']:<8}{one['years']:6}{one['record']:8.2f}  {one['low']:.2f} to "
               f"{one['high']:5.2f}{one['usual']:10.2f}  {one['least']:.2f} to {one['most']:.2f}"
               f"{'' if one['holds'] else '  (outside)'}")


TEXTS: dict[str, Callable[[Values], Iterator[str]]] = {
    "origins": origins_text, "calibration": calibration_text, "sensitivity": sensitivity_text,
    "hypotheses": hypotheses_text, "swings": swings_text,
    "forecast": lambda part: (f"  {name:<32}" + "".join(
        f"{f'{fan[2][at]:.2f} ({fan[0][at]:.2f} to {fan[4][at]:.2f})':>24}"
        for at in range(len(part["years"]))) for name, fan in part["fans"].items()),
    "discovery": lambda part: (f"  {line}" for line in part["words"]),
}
"""Lines of text for every part, by name."""
