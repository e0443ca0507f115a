"""Verdicts as people read them: lines, one table, and a small picture of each effect."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qurultay.hypotheses.verdicts import REFUTED, SUPPORTED, UNDECIDED, Basis, Finding, Verdict
from qurultay.report.markup import Markup, number, table, tag
from qurultay.report.palette import CARD, GREY, GRID, INK, ORANGE, PAPER, TEAL

COLOURS = {SUPPORTED: TEAL, REFUTED: ORANGE, UNDECIDED: GREY}
WIDE, HIGH, EDGE = 150.0, 22.0, 8.0
"""Size of a picture and its margin, in pixels."""


@dataclass(frozen=True)
class Picture:
    """An effect with its interval and the cut-off it is held against, in the unit of both."""

    low: float
    mean: float
    high: float
    cut_off: float
    above: bool
    verdict: str


def picture(found: Finding) -> Picture | None:
    """What to draw of a finding; None where the effect has no interval or decides nothing."""
    effect = found.effect
    if found.cut_off is None or found.verdict is None or not math.isfinite(effect.low):
        return None
    return Picture(effect.low, effect.mean, effect.high, found.cut_off, found.above, found.verdict)


def drawn(shown: Picture) -> Markup:
    """A picture as SVG: the claimed side shaded from its cut-off on, zero as a thin line."""
    values = (shown.low, shown.high, shown.cut_off, 0.0)
    left, right = min(values), max(values)
    width = (right - left) or 1.0

    def at(value: float) -> float:
        return round(EDGE + (WIDE - 2.0 * EDGE) * (value - left) / width, 2)

    line, zero, middle = at(shown.cut_off), at(0.0), HIGH / 2.0
    claimed = (line, WIDE - line) if shown.above else (0.0, line)
    colour = COLOURS[shown.verdict]
    says = (f"effect {_short(shown.mean)}, from {_short(shown.low)} to {_short(shown.high)}; "
            f"claimed: {'more' if shown.above else 'less'} than {_short(shown.cut_off)}")
    return tag(
        "svg",
        tag("title", "Effect and cut-off"), tag("desc", says),
        tag("rect", x=claimed[0], y=0, width=round(claimed[1], 2), height=HIGH, fill=GRID),
        tag("line", x1=zero, x2=zero, y1=0, y2=HIGH, stroke=GREY, stroke_width=0.6),
        tag("line", x1=line, x2=line, y1=0, y2=HIGH, stroke=INK, stroke_dasharray="2 2"),
        tag("line", x1=at(shown.low), x2=at(shown.high), y1=middle, y2=middle, stroke=colour,
            stroke_width=3, stroke_linecap="round"),
        tag("circle", cx=at(shown.mean), cy=middle, r=4, fill=colour),
        viewBox=f"0 0 {WIDE:g} {HIGH:g}", width=f"{WIDE:g}", height=f"{HIGH:g}", role="img",
        aria_label=says, xmlns="http://www.w3.org/2000/svg")


def _short(value: float) -> str:
    return f"{value:+.3g}" if math.isfinite(value) else "unknown"


def page(verdicts: Sequence[Verdict]) -> str:
    """All verdicts as one page that needs nothing else."""
    style = (f"body{{font:16px/1.45 system-ui,sans-serif;background:{PAPER};color:{INK};"
             "margin:2rem auto;max-width:78rem;padding:0 1rem}"
             f"table{{border-collapse:collapse;background:{CARD};width:100%}}"
             f"th,td{{text-align:left;vertical-align:top;padding:.4rem .6rem;"
             f"border-bottom:1px solid {GRID}}}caption{{text-align:left;padding:.5rem 0}}"
             ".num{text-align:right}")
    whole = tag("html", tag("head", tag("meta", charset="utf-8"), tag("title", "Claims tested"),
                            tag("style", Markup(style))),
                tag("body", tag("h1", "Claims of the two texts, put to the test"),
                    all_in_one(verdicts), *(section(one) for one in verdicts)), lang="en")
    return f"<!doctype html>\n{whole}\n"


def all_in_one(verdicts: Sequence[Verdict]) -> Markup:
    """One table of all verdicts, a small picture of the deciding effect in each line."""
    lines = []
    for one in verdicts:
        found = one.deciding
        seen = picture(found)
        lines.append((
            one.experiment.hypothesis or one.experiment.name, one.experiment.title,
            _coloured(one.verdict), drawn(seen) if seen else "", found.says, _told(found),
            agreement(one), "; ".join(basis(each, one.verdict) for each in one.follows_from)
            or "no one assumption"))
    return table("Verdict, and the condition that decides it; the claimed side is shaded", (
        "claim", "what it says", "verdict", "effect", "condition", "mean and interval",
        "worldviews and halves", "assumptions put in by hand"), lines)


def section(one: Verdict) -> Markup:
    """Every condition of one experiment, and what it stood on."""
    lines = [(found.says, drawn(seen) if (seen := picture(found)) else "", _told(found),
              "" if found.cut_off is None else number(found.cut_off, _short(found.cut_off)),
              _coloured(found.verdict) if found.verdict else "shown only")
             for found in (*one.findings, *one.shown)]
    asked = one.experiment
    return tag("section", tag("h2", f"{asked.hypothesis or asked.name}: {asked.title}"),
               tag("p", asked.asks), tag("p", f"Refuted by: {asked.refuted_by}"),
               table(f"{one.members} worlds in each arm, seed {one.random_seed}; claims "
                     f"{', '.join(asked.claims)}",
                     ("condition", "effect", "mean and interval", "#cut-off", "verdict"), lines),
               *(tag("p", text) for text in _standing(one)))


def _coloured(verdict: str) -> Markup:
    return tag("strong", verdict, style=f"color:{COLOURS[verdict]}")


def _told(found: Finding) -> str:
    """An effect in figures, with what it is measured in."""
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
    return f"does not hang on {named}: {one.without} without it too{turned}"


def agreement(one: Verdict) -> str:
    """Where another worldview or a half of the worlds comes to something else."""
    views = [f"{view}: {verdict}" for view, verdict in one.worldviews.items()
             if verdict != one.verdict]
    halves = [f"{half} {stratum.key}: {verdict}" for stratum in one.strata
              for half, verdict in (("low", stratum.low), ("high", stratum.high))
              if verdict != one.verdict]
    return "; ".join((*views, *halves)) or "the same in all"


def _standing(one: Verdict) -> Iterator[str]:
    """What a verdict stands on, in sentences."""
    yield "Under the worldviews: " + ", ".join(
        f"{view} {verdict}" for view, verdict in one.worldviews.items()) + "."
    for stratum in one.strata:
        yield (f"Where {stratum.key} ({stratum.kind}) is low the effect is "
               f"{_short(stratum.low_effect)} ({stratum.low}), where it is high "
               f"{_short(stratum.high_effect)} ({stratum.high}).")
    for assumed in one.follows_from:
        yield f"It {basis(assumed, one.verdict)}. {assumed.says}"


def summary_lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """All verdicts, a few lines each."""
    told = {verdict: sum(one.verdict == verdict for one in verdicts)
            for verdict in (SUPPORTED, REFUTED, UNDECIDED)}
    yield (f"{len(verdicts)} claims of the two texts: "
           + ", ".join(f"{count} {verdict}" for verdict, count in told.items()))
    for one in verdicts:
        found = one.deciding
        yield f"{one.experiment.hypothesis or one.experiment.name}  {one.verdict:<10} " \
              f"{one.experiment.title}"
        yield f"      {found.says}: {_told(found)}, claimed {_bound(found)}"
        yield f"      worldviews and halves of the worlds: {agreement(one)}"
        for assumed in one.follows_from:
            yield f"      {basis(assumed, one.verdict)}"


def lines(one: Verdict) -> Iterator[str]:
    """One verdict with all it rests on."""
    asked = one.experiment
    yield f"{asked.title} ({asked.hypothesis or asked.name}): {one.verdict}"
    yield asked.asks
    yield f"The same {one.members} worlds in {len(asked.arms)} arms, seed {one.random_seed}"
    for found in one.findings:
        chances = "".join(f"; {arm} {chance:.0%}" for arm, chance in found.chances.items())
        share = "" if found.share is None else f"; so in {found.share:.0%} of worlds"
        yield f"  {found.verdict:<10} {found.says}"
        yield f"             {_told(found)}, claimed {_bound(found)}{share}{chances}"
    for found in one.shown:
        yield f"  shown      {found.says}"
        yield f"             {_told(found)}"
    yield from (f"  {text}" for text in _standing(one))
    yield f"Refuted by: {asked.refuted_by}"


def _bound(found: Finding) -> str:
    if found.cut_off is None:
        return "nothing"
    return f"{'more' if found.above else 'less'} than {_short(found.cut_off)}"
