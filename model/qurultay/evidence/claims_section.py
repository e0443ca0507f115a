"""The section of the evidence on claims: one table with a small picture each."""

from __future__ import annotations

from qurultay.evidence.words import Part
from qurultay.report.markup import Markup, bullets, joined, number, table, tag
from qurultay.report.verdicts import effect_picture
from qurultay.report.words import minus, percent

_HEADS = ("Claim", "Verdict and effect", "What decides it",
          "Robust: both worldviews, halves of the worlds", "Assumptions put in by hand")


def hypotheses_part(part: Part) -> Markup:
    """All claims with verdict, robustness, and what the verdict follows from."""
    rest = ("" if part["tested"] == part["of"] else
            joined([" Of ", number(part["of"], str(part["of"])), " claims this reduced run tests ",
                    number(part["tested"], str(part["tested"])), "."]))
    return joined([
        tag("p", "Each claim is a file with arms, outcome, rule and cut-off, written before the "
                 "run; arms meet the same worlds. Supported: the whole interval lies beyond the "
                 "cut-off on the claimed side, which is shaded; refuted: all of it lies on the "
                 "other side. A refuted claim is a result.", rest),
        table("Claims put to the test", _HEADS, (_line(one) for one in part["experiments"]),
              "claimed"),
        tag("details", tag("summary", "What would have refuted each"), bullets(
            joined([tag("code", one["hypothesis"] or one["experiment"]), " ", one["refuted_by"]])
            for one in part["experiments"]))])


def _line(one: Part) -> list[object]:
    decided = one["findings"][one["deciding"]]
    return [joined([tag("code", one["hypothesis"] or one["experiment"]), " ", one["title"]]),
            joined([tag("strong", one["verdict"], class_=f"mark {one['verdict']}"),
                    _picture(one["experiment"], decided)]),
            joined([decided["says"], ": ", _effect(decided)]),
            joined(["yes; " if one["robust"] else "no; ", one["agreement"]]),
            bullets(one["rests_on"], "tight") if one["rests_on"] else "no one assumption"]


def _picture(name: str, finding: Part) -> Markup:
    effect = finding["effect"]
    if None in (*effect.values(), finding["cut_off"], finding["verdict"]):
        return Markup("")
    return effect_picture(f"claim-{name}", **effect, cut_off=finding["cut_off"],
                          above=finding["above"], verdict=finding["verdict"])


def _effect(finding: Part) -> Markup:
    effect = finding["effect"]
    if None in effect.values():
        return Markup("no ratio: the divisor cannot be told from zero")
    mean, low, high = (number(effect[key], minus(f"{effect[key]:+.3g}"))
                       for key in ("mean", "low", "high"))
    unit = "ratio" if finding["ratio"] else finding["unit"]
    beyond = ("" if finding["share"] is None else
              joined(["; so in ", percent(finding["share"]), " of worlds"]))
    return joined([mean, " (", low, " to ", high, "; ", unit, "), claimed ",
                   "more" if finding["above"] else "less", " than ",
                   number(finding["cut_off"], minus(f"{finding['cut_off']:+.3g}")),
                   beyond])
