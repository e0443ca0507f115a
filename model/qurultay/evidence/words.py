"""The evidence in words: six sentences by rules, what was not found, and each part as text.

Sentences are made from the figures, and the rule in a docstring decides the mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from html import unescape
from typing import Any

from qurultay.analysis.prescribed import CHANCE
from qurultay.evidence.origins import LAYER, MODEL
from qurultay.evidence.scores import EVERY, FORCED, HARMS, HELPS, NOT_TOLD_APART
from qurultay.languages import say, speaking
from qurultay.report.markup import Markup, marked, number
from qurultay.report.words import listed, percent
from qurultay.results.wording import as_written, in_order, key_of, whole_percent
from qurultay.studies.verdicts import NOT_REPRESENTED, UNDECIDED

TRUST, CARE, DOUBT, UNKNOWN = "trust", "care", "doubt", "unknown"
"""What an answer comes to; in words as `evidence-mark-...` says."""

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

    @property
    def marked_as(self) -> str:
        """Its mark in words."""
        return say(f"evidence-mark-{self.mark}")

    def plain(self) -> str:
        """As text."""
        return say("evidence-answer", asks=self.asks, mark=self.marked_as,
                   says=plain_text(self.says))


def plain_text(markup: Markup) -> str:
    """What a reader sees of markup."""
    return unescape(re.sub(r"<[^>]+>", "", markup))


def shown_share(value: float | None, signed: bool = False) -> Markup:
    """A share in whole per cent, with its sign where that is asked for; None is unknown."""
    if value is None or (value >= 0.0 and not signed):
        return percent(value)
    none = round(100.0 * value) == 0
    return number(value, in_order(whole_percent(0.0 if none else value, signed and not none)))


def span(low: float, high: float, signed: bool = False) -> Markup:
    """Two ends of an interval of shares, in brackets."""
    return marked("report-span", low=shown_share(low, signed), high=shown_share(high, signed))


def called(kind: str, name: str) -> str:
    """What a group of pairs, a mechanism, a naive forecast, an outcome or a moment is called."""
    return speaking().say(key_of("evidence", kind, name), {}, name)


def names_of(kind: str, names: Iterable[str]) -> str:
    """Several of them in a row."""
    return listed([called(kind, name) for name in names])


def sentences(parts: Mapping[str, Values], missing: Mapping[str, str]) -> list[Sentence]:
    """The answers for a reader's one screen; what is missing is said to be."""
    return [Sentence(name, say(f"evidence-asks-{asks}"), *(
                rule(parts[name]) if name in parts else (UNKNOWN, marked(
                    "evidence-missing", why=missing.get(name, say("evidence-not-run"))))))
            for name, asks, rule in _RULES]


def _gain(one: Values) -> Markup:
    return marked("evidence-gain", value=shown_share(one["value"], True),
                  span=span(one["low"], one["high"], True))


def _row(pieces: Iterable[Markup], sign: str) -> Markup:
    return reduce(lambda before, one: marked(f"row-{sign}", before=before, one=one), pieces)


def _count(value: int) -> Markup:
    return number(value, as_written(str(value)))


def clearly(gain: Values) -> str:
    """Whether an interval of a gain lies above zero, below it, or on both sides."""
    return ("better" if gain["low"] > 0.0 else "worse" if gain["high"] < 0.0
            else "not told apart")


def layer_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted only where the whole interval of the gain over the layer is above zero."""
    gain = part["near"][EVERY]["gains"][LAYER]["mean"]
    stands = clearly(gain)
    if stands == "better":
        return TRUST, marked("evidence-layer-better", gain=_gain(gain))
    harms, helps = (names_of("off", [one["mechanism"] for one in part["off"]
                                     if one["verdict"] == verdict and not one["layer"]])
                    for verdict in (HARMS, HELPS))
    why = "both" if harms and helps else "harms" if harms else "helps" if helps else "neither"
    groups = {name: one["gains"][LAYER]["mean"] for name, one in part["near"].items()
              if name != EVERY and one["cells"]}
    least = min(groups, key=lambda name: groups[name]["value"])
    return DOUBT, marked(f"evidence-layer-{'worse' if stands == 'worse' else 'unclear'}",
                         gain=_gain(gain), why=say(f"evidence-why-{why}", harms=harms, helps=helps),
                         group=called("group", least), least=_gain(groups[least]))


def cover_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted where all that was asked of intervals is met, with care where all pairs meet it."""
    groups = {name: one["coverage"][MODEL] for name, one in part["near"].items() if one["cells"]}
    narrow = [name for name, one in groups.items() if one["90%"]["value"] < ASKED_LEAST]
    met: dict[str, str] = {}
    holes: dict[str, object] = {}
    for level, name, (low, high) in (("90%", "wide", ASKED_COVER), ("50%", "half", ASKED_HALF)):
        one = groups[EVERY][level]
        met[name] = ("met" if low <= one["value"] <= high else
                     "too-narrow" if one["value"] < low else "too-wide")
        holes |= {name: shown_share(one["value"]), f"{name}_span": span(one["low"], one["high"]),
                  f"{name}_low": whole_percent(low), f"{name}_high": whole_percent(high),
                  f"{name}_met": say(f"evidence-{met[name]}")}
    mark = (DOUBT if met["wide"] != "met" else TRUST if met["half"] == "met" and not narrow
            else CARE)
    least = whole_percent(ASKED_LEAST)
    few = (marked("evidence-cover-few", least=least, few=_row(
        (marked("evidence-group-share", group=called("group", name),
                share=shown_share(groups[name]["90%"]["value"])) for name in narrow), "comma"))
        if narrow else marked("evidence-cover-every", least=least))
    return mark, marked("evidence-cover", trials=_count(groups[EVERY]["90%"]["trials"]),
                        groups=few, **holes)


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
    reached = [say(f"evidence-{how}") for how in ("mean", "median")
               if drift[how]["value"] >= ASKED_GAIN]
    return mark, marked(
        "evidence-beats", hard=called("naive", part["hard"]), mean=_gain(gain),
        median=_gain(hard["median"]), drift_mean=_gain(drift["mean"]),
        drift_median=_gain(drift["median"]), asked=whole_percent(ASKED_GAIN),
        reached=listed(reached) or say("evidence-neither"),
        count=as_written(str(len(part["naive"]))),
        **{how: names_of("naive", by_verdict[how]) or say("evidence-none")
           for how in ("better", "worse")},
        pool=_gain(near["combined_gains"][part["hard"]]["mean"]))


def pairs_sentence(part: Values) -> tuple[str, Markup]:
    """Trusted where known forcing acts and the hard one is clearly beaten there.

    With care where that is so of some other group.
    """
    gains = {name: one["gains"][part["hard"]]["mean"] for name, one in part["near"].items()
             if name != EVERY and one["cells"]}
    better = [name for name, gain in gains.items() if clearly(gain) == "better"]
    forced = gains.get(FORCED)
    mark = TRUST if FORCED in better else CARE if better else DOUBT
    said = _row((marked("evidence-group-gain", group=called("group", name), gain=_gain(gain))
                 for name, gain in gains.items()), "semicolon")
    return mark, marked(
        "evidence-pairs" if forced else "evidence-pairs-unforced",
        hard=called("naive", part["hard"]), gains=said,
        better=names_of("group", better) or say("evidence-none"), forced=called("group", FORCED))


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
    judged = {"judged": _count(part["judgement"]["parameters"]),
              "of": _count(part["judgement"]["of"])}
    if part["size"]["base"] * part["size"]["finer"] < ENOUGH:
        return CARE, marked("evidence-judgement-few", **judged)
    luck = {"low": shown_share(chance[0]), "high": shown_share(chance[-1])}
    if not known:
        return CARE, marked("evidence-judgement-unsplit", **judged, **luck)
    mark = (DOUBT if all(one["low"] > 0.5 for one in known.values())
            else TRUST if all(one["high"] < 0.5 for one in known.values()) else CARE)
    ordered = sorted(known.items(), key=lambda pair: pair[1]["of_parameters"])
    least, most = (marked(
        "evidence-of-outcome", share=shown_share(one["of_parameters"]),
        span=span(one["low"], one["high"]), outcome=called("outcome", name))
        for name, one in (ordered[0], ordered[-1]))
    return mark, marked(f"evidence-judgement{'-one' * (len(ordered) == 1)}", **judged, **luck,
                        least=least, most=most)


def claims_sentence(part: Values) -> tuple[str, Markup]:
    """Never more than with care: a verdict is about the model. Doubted where few are sure."""
    counts = {verdict.replace(" ", "_"): count for verdict, count in part["counts"].items()}
    return CARE if 2 * part["sure"] >= part["tested"] else DOUBT, marked(
        "evidence-claims", **{name: _count(count) for name, count in (
            *counts.items(), *((name, part[name]) for name in ("tested", "by_hand", "sure")))})


_RULES: tuple[tuple[str, str, Callable[[Values], tuple[str, Markup]]], ...] = (
    ("origins", "layer", layer_sentence), ("origins", "cover", cover_sentence),
    ("origins", "beats", beats_sentence), ("origins", "pairs", pairs_sentence),
    ("sensitivity", "judgement", judgement_sentence), ("hypotheses", "claims", claims_sentence),
)


# --- what was not found -----------------------------------------------------------------------

def limits() -> list[str]:
    """What limits the evidence whatever it finds."""
    return [say(f"evidence-limit-{name}")
            for name in ("fitted", "earlier", "overlap", "later", "unseen", "model")]


_OPEN: dict[str, Callable[[Values], bool]] = {
    "undecided": lambda one: one["verdict"] == UNDECIDED,
    "represented": lambda one: one["verdict"] == NOT_REPRESENTED,
    "unstable": lambda one: one["verdict"] != UNDECIDED and not one["stable"],
}
"""What leaves a claim open: so many worlds, or a model that has nothing to decide by."""


def not_found(parts: Mapping[str, Values], missing: Mapping[str, str]) -> Iterator[str]:
    """What was looked for and is not there, from the figures."""
    for name, why in missing.items():
        yield say("evidence-lost-part", part=say(f"evidence-part-{name}"), why=why)
    if "calibration" in parts:
        part = parts["calibration"]
        outside = [name for name, one in part["moments"].items()
                   if not one["low"] <= one["record"] <= one["high"]]
        if outside:
            yield say("evidence-lost-moments", names=names_of("moment", outside))
        still = [in_order(key) for key, one in part["moved"].items() if one["divergence"] < STILL]
        if still:
            yield say("evidence-lost-still", nats=as_written(f"{STILL:g}"), names=listed(still))
        off = [in_order(key) for key, one in part.get("recovery", {}).items()
               if key != "all" and not one["low"] <= 0.9 <= one["high"]]
        if off:
            yield say("evidence-lost-recovery", names=listed(off))
    if "origins" in parts:
        yield from _not_shown(parts["origins"])
    if "swings" in parts:
        yield from (say("evidence-lost-swings", years=years, names=listed(names))
                    for years, names in moves_unlike(parts["swings"]).items() if names)
    if "hypotheses" in parts:
        found = parts["hypotheses"]
        for key, names in (
                (key, [one["hypothesis"] for one in found["experiments"] if holds(one)])
                for key, holds in _OPEN.items()):
            if names:
                yield say(f"evidence-lost-{key}", names=listed(names))
        if untested := found["of"] - found["tested"]:
            yield say("evidence-lost-untested", count=untested)
    if "discovery" in parts and not is_borne_out(parts["discovery"]):
        yield say("evidence-lost-box")


def _not_shown(part: Values) -> Iterator[str]:
    """What rolling origins were asked for and do not show."""
    for key, verdict in (("silent", NOT_TOLD_APART), ("harmful", HARMS)):
        names = names_of("off", [one["mechanism"] for one in part["off"]
                                 if one["verdict"] == verdict])
        if names:
            yield say(f"evidence-lost-{key}", names=names)
    drift = part["near"][EVERY]["gains"]["own_drift"]
    if min(drift[how]["value"] for how in ("mean", "median")) < ASKED_GAIN:
        yield say("evidence-lost-drift", asked=whole_percent(ASKED_GAIN))
    if part["near"][EVERY]["gains"][part["hard"]]["mean"]["low"] <= 0.0:
        yield say("evidence-lost-hard", hard=called("naive", part["hard"]))


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
            found[one["years"]].append(say(
                f"evidence-too-{'little' if one['usual'] < one['low'] else 'much'}",
                pair=one["dyad"]))
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
