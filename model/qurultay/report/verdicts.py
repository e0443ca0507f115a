"""Verdicts on claims as text and as a page: a table of all, and a small picture of each effect."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from qurultay.languages import phrase, say, speaking
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
from qurultay.report.words import heads_of, view_words
from qurultay.results.wording import as_written, in_a_row, in_order, key_of, whole_percent, width_of
from qurultay.scenario.listing import experiment_words
from qurultay.studies.verdicts import (
    SETTLED,
    SUPPORTED,
    VERDICTS,
    Basis,
    Finding,
    Verdict,
)

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
    says = say(f"verdict-picture-{'more' if above else 'less'}", mean=_short(mean),
               low=_short(low), high=_short(high), cut_off=_short(cut_off))
    return picture(
        name, say("verdict-picture"), says, _HIGH,
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


def verdict_words(verdict: str) -> str:
    """What a verdict is called."""
    return say(key_of("verdict", verdict))


def unit_of(found: Finding) -> str:
    """The unit of a finding, as people say it."""
    return speaking().say(key_of("verdict-unit", found.unit), {}, found.unit)


def _short(value: float) -> str:
    return in_order(as_written(f"{value:+.3g}")) if math.isfinite(value) else say("verdict-unknown")


def verdict_page(verdicts: Sequence[Verdict], made_by: str) -> str:
    """All verdicts as one page of HTML; `made_by` is the command that makes it again."""
    lines = [(joined([tag("code", _name(one)), " ", _own(one, one.experiment.title)]),
              joined([_marked(one.verdict), finding_picture(f"all-{at}", one.deciding)]),
              say("verdict-decided", says=_own(one, one.deciding.says),
                  measured=_measured(one.deciding)), stability(one), agreement(one),
              in_a_row((basis(each, one) for each in one.follows_from), "semicolon")
              or say("verdict-no-assumption"))
             for at, one in enumerate(verdicts)]
    whole = table(say("verdict-every"), heads_of(
        "claim", "and-effect", "decides", "worlds", "others", "by-hand", area="verdict"),
        lines, "claimed")
    sections = [PageSection("all", say("verdict-all-verdicts"), joined([
        tag("p", say("verdict-reading", times=SETTLED)), whole]))]
    for at, one in enumerate(verdicts):
        asked = one.experiment
        findings = (
            (_own(one, found.says), finding_picture(f"claim-{at}-{place}", found),
             _measured(found),
             "" if found.cut_off is None else number(found.cut_off, _short(found.cut_off)),
             _marked(found.verdict) if found.verdict else say("verdict-shown-only"))
            for place, found in enumerate((*one.findings, *one.shown)))
        heading = say("report-titled", title=_name(one), says=_own(one, asked.title))
        sections.append(PageSection(f"claim-{at}", heading, joined([
            tag("p", _own(one, asked.asks)),
            tag("p", say("verdict-refuted-by", says=_own(one, asked.refuted_by))),
            table(say("verdict-conditions", members=one.members,
                      seed=as_written(str(one.random_seed)), claims=in_a_row(asked.claims)),
                  heads_of("condition", "effect", "interval", "#cut-off", "verdict",
                           area="verdict"),
                  findings, "claimed"),
            *(tag("p", text) for text in _reasons(one))])))
    return document(say("verdict-kicker"), say("verdict-title"),
                    tag("p", _counts(verdicts), class_="rests"), sections, made_by)


def _name(one: Verdict) -> str:
    return one.experiment.hypothesis or one.experiment.name


def _own(one: Verdict, english: str) -> str:
    """A text of the experiment's file in the language spoken."""
    return experiment_words(one.experiment.name, english)


def _marked(verdict: str) -> Markup:
    return tag("strong", verdict_words(verdict), class_=css_of(verdict))


def _counts(verdicts: Sequence[Verdict]) -> str:
    return in_a_row(say("verdict-count", count=sum(one.verdict == verdict for one in verdicts),
                        verdict=verdict_words(verdict)) for verdict in VERDICTS)


def _measured(found: Finding) -> str:
    """An effect in figures, with its unit."""
    effect = found.effect
    if not math.isfinite(effect.low):
        return say("verdict-no-ratio", unit=unit_of(found))
    return say("verdict-measured", mean=_short(effect.mean), low=_short(effect.low),
               high=_short(effect.high),
               unit=say("verdict-ratio") if found.ratio else unit_of(found))


def basis(one: Basis, of: Verdict) -> str:
    """An assumption, and whether the verdict follows from it."""
    assumed = say("verdict-assumed", name=in_order(one.name), kind=say(f"verdict-kind-{one.kind}"))
    if one.without is None:
        return say("verdict-follows", assumed=assumed)
    without = verdict_words(one.without)
    if one.without != of.verdict:
        return say("verdict-follows-without", assumed=assumed, verdict=without)
    if not one.turned:
        return say("verdict-no-matter", assumed=assumed, verdict=without)
    return say("verdict-no-matter-turned", assumed=assumed, verdict=without,
               turned=in_a_row((_own(of, says) for says in one.turned), "semicolon"))


def agreement(one: Verdict) -> str:
    """Where another worldview or a half of the worlds gives another verdict."""
    views = [say("verdict-view", view=view_words(view), verdict=verdict_words(verdict))
             for view, verdict in one.worldviews.items() if verdict != one.verdict]
    halves = [say(f"verdict-{half}-half", key=in_order(stratum.key), verdict=verdict_words(verdict))
              for stratum in one.strata
              for half, verdict in (("low", stratum.low), ("high", stratum.high))
              if verdict != one.verdict]
    return in_a_row((*views, *halves), "semicolon") or say("verdict-the-same")


def stability(one: Verdict) -> str:
    """From how many worlds on the verdict is the same, or that it may still turn."""
    if one.stable:
        return say("verdict-stable", count=one.same_since)
    spans: list[tuple[str, list[int]]] = []
    for worlds, verdict in one.by_worlds.items():
        if not spans or spans[-1][0] != verdict:
            spans.append((verdict, []))
        spans[-1][1].append(worlds)
    found = in_a_row(say(f"verdict-seen{'-at' * (len(seen) == 1)}", since=seen[0], until=seen[-1],
                         verdict=verdict_words(verdict)) for verdict, seen in spans)
    return say("verdict-unstable", count=one.members, seen=found)


def both_ways(one: Verdict) -> Iterator[str]:
    """Where the claim holds and where it fails, or that it cannot."""
    for side in one.either_way:
        way = "verdict-holds" if side.wanted == SUPPORTED else "verdict-fails"
        if side.setting is None or side.verdict is None:
            yield say(f"{way}-never")
        else:
            way += "" if side.shown else "-not"
            at = in_a_row(in_order(f"{key} = {value}") for key, value in side.setting.items())
            yield say(way + "-with" if at else way, verdict=verdict_words(side.verdict),
                      setting=at)
    if not one.either_way:
        yield say("verdict-sides-unsaid")
    elif (says := one.experiment.either_way) and says.says:
        yield _own(one, says.says)


def _reasons(one: Verdict) -> Iterator[str]:
    """What a verdict rests on, in sentences."""
    yield say("verdict-its-stability", stability=stability(one))
    yield from both_ways(one)
    yield say("verdict-views", views=in_a_row(
        say("verdict-view-is", view=view_words(view), verdict=verdict_words(verdict))
        for view, verdict in one.worldviews.items()))
    for stratum in one.strata:
        yield say("verdict-halves", key=in_order(stratum.key),
                  kind=say(f"verdict-kind-{stratum.kind}"),
                  low_effect=_short(stratum.low_effect), low=verdict_words(stratum.low),
                  high_effect=_short(stratum.high_effect), high=verdict_words(stratum.high))
    for assumed in one.follows_from:
        yield say("verdict-it", basis=basis(assumed, one), says=_own(one, assumed.says))


def _claimed(found: Finding) -> str:
    if found.cut_off is None:
        return say("verdict-nothing")
    return say(f"verdict-{'more' if found.above else 'less'}", number=_short(found.cut_off))


def _padded() -> dict[str, str]:
    """What verdicts are called, all equally wide."""
    names = {verdict: verdict_words(verdict) for verdict in (*VERDICTS, "shown")}
    wide = max(map(width_of, names.values()))
    return {verdict: name + " " * (wide - width_of(name)) for verdict, name in names.items()}


def summary_lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """All verdicts, a few lines each."""
    yield say("verdict-all", count=len(verdicts), counts=_counts(verdicts))
    names = _padded()
    for one in verdicts:
        found = one.deciding
        yield f"{_name(one)}  {names[one.verdict]} {_own(one, one.experiment.title)}"
        yield "      " + say("verdict-line", says=_own(one, found.says), measured=_measured(found),
                             claimed=_claimed(found))
        yield f"      {stability(one)}"
        yield "      " + say("verdict-elsewhere", agreement=agreement(one))
        for assumed in one.follows_from:
            yield f"      {basis(assumed, one)}"


def claim_lines(one: Verdict) -> Iterator[str]:
    """One verdict with everything it rests on."""
    asked, names = one.experiment, _padded()
    below = " " * (3 + width_of(names["shown"]))
    yield say("verdict-head", title=_own(one, asked.title), name=_name(one),
              verdict=verdict_words(one.verdict))
    yield _own(one, asked.asks)
    yield say("verdict-arms", members=one.members, arms=len(asked.arms),
              seed=as_written(str(one.random_seed)))
    for found in one.findings:
        yield f"  {names[found.verdict or 'shown']} {_own(one, found.says)}"
        shares = [] if found.share is None else [
            say("verdict-share", share=whole_percent(found.share))]
        yield below + in_a_row((
            say("verdict-against", measured=_measured(found), claimed=_claimed(found)), *shares,
            *(say("verdict-chance", arm=phrase(key_of("verdict-arm", arm), in_order(arm)),
                  share=whole_percent(chance))
              for arm, chance in found.chances.items())), "semicolon")
    for found in one.shown:
        yield f"  {names['shown']} {_own(one, found.says)}"
        yield below + _measured(found)
    yield from (f"  {text}" for text in _reasons(one))
    yield say("verdict-refuted-by", says=_own(one, asked.refuted_by))
