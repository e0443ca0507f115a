"""Verdicts on claims as text and as a page: a table of all, and a small picture of each effect."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from qurultay.hypotheses.verdicts import (
    SETTLED,
    SUPPORTED,
    VERDICTS,
    Basis,
    Finding,
    Verdict,
)
from qurultay.report.markup import (
    Markup,
    PageSection,
    document,
    joined,
    number,
    table,
    tag,
)
from qurultay.report.svg import Interval, Panel, picture
from qurultay.report.words import minus

_WIDE, _HIGH = 150.0, 22.0  # picture units; shown in pixels


def effect_picture(name: str, *, low: float, mean: float, high: float, cut_off: float,
                   above: bool, verdict: str) -> Markup:
    """An effect with its interval, zero, and the claimed side shaded from its cut-off on.

    `name` is unique on its page.
    """
    values = (low, high, cut_off, 0.0)
    edge = 0.06 * ((max(values) - min(values)) or 1.0)
    since, until = min(values) - edge, max(values) + edge
    panel = Panel(since, until, 0.0, 1.0, height=_HIGH, left=0.0, right=0.0, top=0.0, bottom=0.0,
                  wide=_WIDE)
    says = (f"effect {_short(mean)}, from {_short(low)} to {_short(high)}; "
            f"claimed: {'more' if above else 'less'} than {_short(cut_off)}")
    return picture(
        name, "Effect and cut-off", says, _HIGH,
        panel.upright(cut_off, "band", until - cut_off) if above
        else panel.upright(since, "band", cut_off - since),
        panel.upright(0.0, "zero"), panel.upright(cut_off, "cut-off"),
        panel.interval(Interval(mean, low, high, css_of(verdict), says), _HIGH / 2.0), wide=_WIDE)


def finding_picture(name: str, found: Finding) -> Markup:
    """The picture of a finding; empty where its effect has no interval or decides nothing."""
    effect = found.effect
    if found.cut_off is None or found.verdict is None or not math.isfinite(effect.low):
        return Markup()
    return effect_picture(name, low=effect.low, mean=effect.mean, high=effect.high,
                          cut_off=found.cut_off, above=found.above, verdict=found.verdict)


def css_of(verdict: str) -> str:
    """The class of a verdict in the style sheet: one word."""
    return verdict.replace(" ", "-")


def _short(value: float) -> str:
    return f"{value:+.3g}" if math.isfinite(value) else "unknown"


def verdict_page(verdicts: Sequence[Verdict], made_by: str) -> str:
    """All verdicts as one page of HTML; `made_by` is the command that makes it again."""
    counts = ", ".join(_counts(verdicts))
    lines = [(joined([tag("code", _name(one)), " ", one.experiment.title]),
              joined([_marked(one.verdict), finding_picture(f"all-{at}", one.deciding)]),
              f"{one.deciding.says}: {minus(_measured(one.deciding))}", stability(one),
              agreement(one),
              "; ".join(basis(each, one.verdict) for each in one.follows_from)
              or "no one assumption") for at, one in enumerate(verdicts)]
    whole = table(
        "Every claim with its verdict", (
            "Claim", "Verdict and effect", "What decides it", "From how many worlds",
            "Other worldviews and halves",
            "Assumptions put in by hand"), lines, "claimed")
    sections = [PageSection("all", "All verdicts", joined([
        tag("p", "In each picture the claimed side is shaded from its cut-off on, the thin line is "
                 "zero, and a hollow dot is not told apart from zero. Not represented: nothing in "
                 "the model could make the claim true, or nothing could make it false. A verdict "
                 "is stable from the number of worlds from which on it stays the same, if "
                 f"{SETTLED} times as many were run."), whole]))]
    for at, one in enumerate(verdicts):
        asked = one.experiment
        findings = (
            (found.says, finding_picture(f"claim-{at}-{place}", found), minus(_measured(found)),
             "" if found.cut_off is None
             else number(found.cut_off, minus(_short(found.cut_off))),
             _marked(found.verdict) if found.verdict else "shown only")
            for place, found in enumerate((*one.findings, *one.shown)))
        sections.append(PageSection(f"claim-{at}", f"{_name(one)}: {asked.title}", joined([
            tag("p", asked.asks), tag("p", f"Refuted by: {asked.refuted_by}"),
            table(f"{one.members} worlds in each arm, seed {one.random_seed}; claims "
                  f"{', '.join(asked.claims)}",
                  ("Condition", "Effect", "Mean and interval", "#Cut-off", "Verdict"), findings,
                  "claimed"),
            *(tag("p", text) for text in _reasons(one))])))
    return document("Qurultay: claims of the two texts", "Claims put to the test",
                    tag("p", counts, class_="rests"), sections, made_by)


def _name(one: Verdict) -> str:
    return one.experiment.hypothesis or one.experiment.name


def _marked(verdict: str) -> Markup:
    return tag("strong", verdict, class_=css_of(verdict))


def _counts(verdicts: Sequence[Verdict]) -> list[str]:
    return [f"{sum(one.verdict == verdict for one in verdicts)} {verdict}"
            for verdict in VERDICTS]


def _measured(found: Finding) -> str:
    """An effect in figures, with its unit."""
    effect = found.effect
    unit = "ratio" if found.ratio else found.unit
    if not math.isfinite(effect.low):
        return f"no ratio: the divisor cannot be told from zero ({found.unit})"
    return f"{_short(effect.mean)} ({_short(effect.low)} to {_short(effect.high)}) {unit}"


def basis(one: Basis, verdict: str) -> str:
    """An assumption, and whether the verdict follows from it."""
    named = f"{one.name} ({one.kind})"
    if one.without is None:
        return f"follows from {named}"
    if one.without != verdict:
        return f"follows from {named}: without it {one.without}"
    turned = f', though this turns: "{"; ".join(one.turned)}"' if one.turned else ""
    return f"does not depend on {named}: {one.without} without it too{turned}"


def agreement(one: Verdict) -> str:
    """Where another worldview or a half of the worlds gives another verdict."""
    views = [f"{view}: {verdict}" for view, verdict in one.worldviews.items()
             if verdict != one.verdict]
    halves = [f"{half} {stratum.key}: {verdict}" for stratum in one.strata
              for half, verdict in (("low", stratum.low), ("high", stratum.high))
              if verdict != one.verdict]
    return "; ".join((*views, *halves)) or "the same in all"


def stability(one: Verdict) -> str:
    """From how many worlds on the verdict is the same, or that it may still turn."""
    if one.stable:
        return f"stable from {one.same_since} worlds on"
    spans: list[tuple[str, list[int]]] = []
    for worlds, verdict in one.by_worlds.items():
        if not spans or spans[-1][0] != verdict:
            spans.append((verdict, []))
        spans[-1][1].append(worlds)
    found = ", ".join(f"{verdict} " + (f"at {seen[0]}" if len(seen) == 1 else
                                       f"from {seen[0]} to {seen[-1]}") for verdict, seen in spans)
    return f"not yet stable at {one.members} worlds: {found}"


def either_way(one: Verdict) -> Iterator[str]:
    """Where the claim holds and where it fails, or that it cannot."""
    for side in one.either_way:
        way = "hold" if side.wanted == SUPPORTED else "fail"
        if side.setting is None:
            yield f"No setting of the parameters was found that makes it {way}."
        else:
            at = ", ".join(f"{key} = {value}" for key, value in side.setting.items())
            yield (f"It {way}s in this model" if side.shown else
                   f"It does not {way}: it is {side.verdict}") + (
                       f" with {at}." if at else " as its arms stand.")
    if not one.either_way:
        yield "Its file does not say with which parameters it would hold and fail."
    elif (says := one.experiment.either_way) and says.says:
        yield says.says


def _reasons(one: Verdict) -> Iterator[str]:
    """What a verdict rests on, in sentences."""
    yield f"Its verdict is {stability(one)}."
    yield from either_way(one)
    yield "Under the worldviews: " + ", ".join(
        f"{view} {verdict}" for view, verdict in one.worldviews.items()) + "."
    for stratum in one.strata:
        yield (f"Where {stratum.key} ({stratum.kind}) is low the effect is "
               f"{_short(stratum.low_effect)} ({stratum.low}), where it is high "
               f"{_short(stratum.high_effect)} ({stratum.high}).")
    for assumed in one.follows_from:
        yield f"It {basis(assumed, one.verdict)}. {assumed.says}"


def _claimed(found: Finding) -> str:
    if found.cut_off is None:
        return "nothing"
    return f"{'more' if found.above else 'less'} than {_short(found.cut_off)}"


def summary_lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """All verdicts, a few lines each."""
    yield f"{len(verdicts)} claims of the two texts: {', '.join(_counts(verdicts))}"
    for one in verdicts:
        found = one.deciding
        yield f"{_name(one)}  {one.verdict:<15} {one.experiment.title}"
        yield f"      {found.says}: {_measured(found)}, claimed {_claimed(found)}"
        yield f"      {stability(one)}"
        yield f"      worldviews and halves of the worlds: {agreement(one)}"
        for assumed in one.follows_from:
            yield f"      {basis(assumed, one.verdict)}"


def claim_lines(one: Verdict) -> Iterator[str]:
    """One verdict with everything it rests on."""
    asked = one.experiment
    yield f"{asked.title} ({_name(one)}): {one.verdict}"
    yield asked.asks
    yield f"The same {one.members} worlds in {len(asked.arms)} arms, seed {one.random_seed}"
    for found in one.findings:
        chances = "".join(f"; {arm} {chance:.0%}" for arm, chance in found.chances.items())
        share = "" if found.share is None else f"; so in {found.share:.0%} of worlds"
        yield f"  {found.verdict:<15} {found.says}"
        yield f"                  {_measured(found)}, claimed {_claimed(found)}{share}{chances}"
    for found in one.shown:
        yield f"  {'shown':<15} {found.says}"
        yield f"                  {_measured(found)}"
    yield from (f"  {text}" for text in _reasons(one))
    yield f"Refuted by: {asked.refuted_by}"
