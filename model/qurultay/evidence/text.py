"""What was not found, what is known to limit the evidence, and the whole of it as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from qurultay.evidence.run import Evidence
from qurultay.evidence.words import ASKED_GAIN, STILL, Part, plain, sentences
from qurultay.hypotheses.verdicts import UNDECIDED
from qurultay.report.words import listed, percent

LIMITS = (
    "The posterior was fitted to the record of 2009 to 2018, and the hindcasts from 2009, 2013 "
    "and 2016 are scored on years among them: in the size of shocks they are not out of sample. "
    "Both ran on data that ends with 2021, and the model was written by people who knew it.",
    "Where nothing is known of an earlier year (dependence, stances of the powers, corridors) a "
    "hindcast starts from the values of 2021.",
    "Intervals over dyads and dyad-years take them as independent. Years of one dyad move "
    "together and all dyads move with prices, so the true intervals are wider, and three "
    "hindcasts that overlap are fewer than they look.",
    "The forecast of 2022 to 2025 is scored by nobody here: no figure of trade, output, exchange "
    "rates or prices after 2021 is in this repository.",
    "Effort that states put into ways of working together is observed nowhere; dependence other "
    "than trade and remittances is judged; the weight of measures against a state is judged.",
    "Verdicts and shares of variance are about this model. That a mechanism is in it is an "
    "assumption which no part of this page varies, except by switching it off.",
)
"""What limits the evidence whatever it finds."""


def not_found(found: Evidence) -> Iterator[str]:
    """What was looked for and is not there, from the figures."""
    for name, why in found.missing.items():
        yield f"{name.capitalize()}: missing; {why}."
    parts = found.parts
    if "calibration" in parts:
        yield from _unfitted(parts["calibration"])
    if "hindcasts" in parts:
        yield from _unhelpful(parts["hindcasts"])
    if "hypotheses" in parts:
        open_ = [one["hypothesis"] for one in parts["hypotheses"]["experiments"]
                 if one["verdict"] == UNDECIDED]
        if open_:
            yield f"No verdict: {listed(open_)}; so many worlds decide neither way."
        if untested := parts["hypotheses"]["of"] - parts["hypotheses"]["tested"]:
            yield f"Not tested in this reduced run: {untested} of the claims."
    if "discovery" in parts and not _borne_out(parts["discovery"]):
        yield "Failure: no box of conditions that fresh worlds bear out."


def _borne_out(part: Part) -> bool:
    fresh = part["fresh"]
    return bool(part["limits"]) and fresh["density"]["low"] > fresh["failing"]["value"]


def _unfitted(part: Part) -> Iterator[str]:
    outside = [name for name, one in part["moments"].items()
               if not one["low"] <= one["record"] <= one["high"]]
    if outside:
        yield f"Moments of the record that the fitted worlds do not meet: {listed(outside)}."
    still = [key for key, one in part["moved"].items() if one["divergence"] < STILL]
    if still:
        yield ("Parameters that the record says next to nothing of (divergence below "
               f"{STILL:g} nats): {listed(still)}.")
    off = [key for key, one in part.get("recovery", {}).items() if not one["low"] <= 0.9
           <= one["high"]]
    if off:
        yield ("Parameters whose intervals of 90 % do not hold the truth at that rate in "
               f"simulated records: {listed(off)}.")


def _unhelpful(part: Part) -> Iterator[str]:
    verdicts = {one["mechanism"]: one["verdict"] for one in part["off"]}
    silent = [name for name, verdict in verdicts.items() if verdict == "not told apart"]
    harmful = [name for name, verdict in verdicts.items() if verdict == "harms"]
    if silent:
        yield ("Mechanisms without which the hindcasts are neither worse nor better: "
               f"{listed(silent)}.")
    if harmful:
        yield f"Mechanisms without which the hindcasts are better: {listed(harmful)}."
    skill = part["groups"]["all"]["own_drift"]
    if min(skill["over"], skill["over_mean"], skill["typical"]) < ASKED_GAIN:
        yield (f"A gain of {ASKED_GAIN:.0%} over own drift in every way of counting. Much of what "
               "moves the trade of a pair from year to year is its own luck, which no mechanism "
               "here foresees.")


def lines(found: Evidence) -> Iterator[str]:
    """The evidence as text: the five sentences, then each part."""
    yield "What can be trusted, and what not"
    for place, one in enumerate(sentences(found), start=1):
        yield f"{place}. {one.plain()}"
    for name, part in found.parts.items():
        yield ""
        yield name.capitalize()
        yield from _LINES[name](part)
    yield ""
    yield "Not found"
    yield from (f"- {one}" for one in not_found(found))
    yield "Known limits"
    yield from (f"- {one}" for one in LIMITS)
    yield ""
    yield f"Made by {found.command}"
    yield f"Digest {found.digest}"


def _calibration(part: Part) -> Iterator[str]:
    yield f"{part['kept']} of {part['members']} worlds kept; {len(part['dyads'])} dyads"
    for key, one in part["moved"].items():
        prior, after = (" to ".join(f"{one[name][at]:.3g}" for at in (0, 2))
                        for name in ("prior", "posterior"))
        held = part["recovery"][key]
        yield (f"  {key:<32}{one['prior'][1]:9.3g} ({prior}) -> {one['posterior'][1]:9.3g} "
               f"({after}), {one['divergence']:.2f} nats, recovered {held['value']:.0%}")
    for name, one in part["moments"].items():
        yield f"  {name:<42}{one['record']:8.3f}  ({one['low']:.3f} to {one['high']:.3f})"


def _hindcasts(part: Part) -> Iterator[str]:
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


def _forecast(part: Part) -> Iterator[str]:
    for name, fan in part["fans"].items():
        cells = "".join(f"{f'{fan[2][at]:.2f} ({fan[0][at]:.2f} to {fan[4][at]:.2f})':>24}"
                        for at in range(len(part["years"])))
        yield f"  {name:<32}{cells}"


def _sensitivity(part: Part) -> Iterator[str]:
    for name, one in part["outcomes"].items():
        split = one["split"]
        yield (f"  {name}: parameters {split['parameters']:.0%}, chance {split['chance']:.0%}, "
               f"both together {split['together']:.0%}")
        for group in ("by_kind", "by_mechanism"):
            yield f"   {group.replace('_', ' ')}"
            for share in sorted(one[group], key=lambda share: -(share["total"] or 0.0))[:8]:
                alone, total = (f"{plain(percent(share[name])):>9} +- "
                                f"{plain(percent(share[f'{name}_reach']))}"
                                for name in ("first", "total"))
                yield f"    {share['group']:<30}alone {alone}, in all {total}"


def _hypotheses(part: Part) -> Iterator[str]:
    for one in part["experiments"]:
        decided = one["findings"][one["deciding"]]
        yield f"  {one['hypothesis']} {one['verdict']:<10} {one['title']}"
        yield f"      {decided['says']}; elsewhere: {one['agreement']}"
        yield from (f"      {basis}" for basis in one["rests_on"])


def _discovery(part: Part) -> Iterator[str]:
    yield from (f"  {line}" for line in part["words"])


_LINES = {"calibration": _calibration, "hindcasts": _hindcasts, "forecast": _forecast,
          "sensitivity": _sensitivity, "hypotheses": _hypotheses, "discovery": _discovery}
