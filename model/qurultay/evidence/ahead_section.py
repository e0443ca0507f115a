"""Three sections of the evidence: the forecast, what answers hang on, and where they fail."""


from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qurultay.analysis.prescribed import CHANCE
from qurultay.evidence.charts import Span, spans, splits
from qurultay.evidence.record_section import plain, whole
from qurultay.evidence.words import Part, span
from qurultay.inputs.parameters import Catalogue
from qurultay.report.markup import Markup, bullets, figure, joined, number, table, tag
from qurultay.report.svg import fan_chart
from qurultay.report.verdicts import effect_picture
from qurultay.report.words import minus, percent, signed

_MOST_MECHANISMS = 8
_TURNOVER = "turnover"


def forecast_part(part: Part) -> Markup:
    """The years after the record with intervals, and what moves them."""
    years, fans = part["years"], part["fans"]
    middle = 2  # of the levels
    quarters = [f"{year}Q2" for year in (years[0] - 1, *years)]
    whole_fan = np.array([[part["base"], *row] for row in fans[_TURNOVER]])
    low, mid, high = (fans[_TURNOVER][at][-1] for at in (0, middle, 4))
    title = f"{part['pair']} turnover, bn USD a year"
    parts = [name for name in fans if name != _TURNOVER]
    rows = [Span(name, fans[name][0][-1], fans[name][middle][-1], fans[name][4][-1],
                 signed(fans[name][middle][-1], 2)) for name in parts]
    split = f"What moves it from {years[0] - 1} to {years[-1]}, bn USD"
    return joined([
        tag("p", "The baseline from the record of 2021, with forcing that was dated by 2025 and "
            "no figure of a later year, split into growth, prices, cost and "
            "institutions, goods passed on in transit, other markets and chance; ",
            whole(part["members"]), " worlds. For ", str(years[-1]),
            ": ", plain(mid), " bn USD in the middle world, nine worlds in ten between ",
            plain(low), " and ", plain(high), "."),
        tag("div", figure(fan_chart(
            "outlook", title, f"From {part['base']:.2f} in {years[0] - 1} to {mid:.2f} in "
            f"{years[-1]}, nine worlds in ten between {low:.2f} and {high:.2f}.", quarters,
            fans=[("s1", whole_fan)], goals=(), high=1.06 * float(whole_fan.max())), title),
            figure(spans("outlook-parts", split, "; ".join(
                f"{row.name} {row.shown}" for row in rows), rows, line=0.0), split),
            class_="figures"),
        table(f"{part['pair']}, bn USD a year: median and nine worlds in ten. In each world the "
              f"parts add up to turnover less the {part['base']:.2f} of the base year",
              ["Part", *(f"#{year}" for year in years)],
              ([name, *(_cell(fans[name], at) for at in range(len(years)))] for name in fans))])


def _cell(rows: list[list[float]], at: int) -> Markup:
    low, middle, high = (number(rows[level][at], minus(f"{rows[level][at]:.2f}"))
                         for level in (0, 2, 4))
    return joined([middle, " (", low, " to ", high, ")"])


# --- sensitivity ------------------------------------------------------------------------------


def sensitivity_part(part: Part) -> Markup:
    """Parameters against chance, then shares of variance by kind of source and by mechanism."""
    title = "Differences between worlds: parameters, both together, chance"
    rows = [(name, [(css, one["split"][key], f"{one['split'][key]:.0%}") for css, key in (
        ("mode-1", "parameters"), ("mode-2", "together"), ("mode-0", "chance"))])
        for name, one in part["outcomes"].items()]
    says = "; ".join(f"{name}: parameters {one['split']['parameters']:.0%}, both together "
                     f"{one['split']['together']:.0%}, chance {one['split']['chance']:.0%}"
                     for name, one in part["outcomes"].items())
    return joined([
        tag("p", whole(part["worlds"]), f" worlds of {part['scenario']} (Morris screening, then "
            "Sobol indices). A share alone is what a group explains by itself; a share in all is "
            "what would be left if everything but the group were known, and counts what it does "
            "together with others, so that these add up to more than one."),
        tag("p", *(joined([tag("span", tag("span", label), class_=f"key {css}"), " "])
                   for css, label in (("mode-1", "parameters"), ("mode-2", "both together"),
                                      ("mode-0", "chance"))), class_="legend"),
        figure(splits("splits", title, f"{says}.", rows), title),
        tag("h3", "By kind of source, and by mechanism: shares in all"),
        tag("div", *_figures(part), class_="figures"),
        tag("details", tag("summary", "By kind of source as a table"), _kinds(part)),
        _loudest(part)])


def _kinds(part: Part) -> Markup:
    heads = ["Outcome", "Kind of source", "#Factors", "#Alone", "#In all",
             "#Of what parameters explain"]
    lines = [[outcome, share["group"], whole(share["factors"]),
              _reach(share["first"], share["first_reach"]),
              _reach(share["total"], share["total_reach"]),
              "" if share["low"] is None else joined(
                  [percent(share["of_parameters"]), " ", span(share["low"], share["high"])])]
             for outcome, one in part["outcomes"].items() for share in one["by_kind"]]
    return table("Share of variance by kind of source, with 95 % intervals", heads, lines)


def _reach(share: float | None, reach: float | None) -> Markup:
    return joined([percent(share), " ± ", percent(reach)])


def _figures(part: Part) -> Iterator[Markup]:
    for place, (outcome, one) in enumerate(part["outcomes"].items()):
        for how, groups in (("kind", one["by_kind"]), ("mechanism", one["by_mechanism"])):
            rows = [Span(share["group"], share["total"] - share["total_reach"], share["total"],
                         share["total"] + share["total_reach"], f"{share['total']:.0%}",
                         "s0" if share["group"] == CHANCE else "s1",
                         faint=share["total"] <= share["total_reach"])
                    for share in _largest(groups)]
            title = f"By {how}: {outcome}"
            if not rows:
                continue
            yield figure(spans(f"{how}-{place}", title, "; ".join(
                f"{row.name} {row.shown}" for row in rows), rows, line=0.0, ends=(0.0, 1.0),
                written=lambda value: f"{value:.0%}"), title)


def _largest(groups: list[Part]) -> list[Part]:
    """The groups with the largest shares, chance last; those without an interval left out."""
    told = [one for one in groups if None not in (one["total"], one["total_reach"])]
    own = sorted((one for one in told if one["group"] != CHANCE), key=lambda one: -one["total"])
    return [*own[:_MOST_MECHANISMS], *(one for one in told if one["group"] == CHANCE)]


def _loudest(part: Part) -> Markup:
    """Single parameters that move an outcome most, by screening."""
    lines = [[outcome, tag("code", effect["key"]), effect["kind"], plain(effect["mean"]),
              joined([plain(effect["size"]), " ± ", plain(effect["reach"])])]
             for outcome, one in part["outcomes"].items() for effect in one["screening"][:5]]
    return tag("details", tag("summary", "Single parameters that move each outcome most"), table(
        "From low to high (5 % to 95 %): effect, and its size wherever the others stand",
        ["Outcome", "Parameter", "Kind of source", "#Effect", "#Size"], lines))


# --- discovery --------------------------------------------------------------------------------


def discovery_part(part: Part) -> Markup:
    """The box in plain words, and how it does on fresh worlds."""
    found = part["found"]["failing"]
    said = tag("p", f"In the {part['scenario']} ", tag("code", part["target"]), " fails in ",
               percent(found["value"]), " of ", whole(found["trials"]), " worlds. ",
               "It fails more often where" if part["limits"] else
               "No parameter tells the worlds that fail from the others: it is chance.")
    if not part["limits"]:
        return said
    fresh = part["fresh"]
    borne = fresh["density"]["low"] > fresh["failing"]["value"]
    return joined([
        said, bullets(_condition(limit) for limit in part["limits"]),
        table("The box (PRIM): on the worlds it was found in, and on fresh ones",
              ["Worlds", "#Fail", "#In the box", "#Of those fail (density)",
               "#Of failures in it (coverage)"],
              ([name, *(joined([percent(one[key]["value"]), " ",
                                span(one[key]["low"], one[key]["high"])])
                        for key in ("failing", "mass", "density", "coverage"))]
               for name, one in (("in which it was found", part["found"]), ("fresh", fresh)))),
        tag("p", "Fresh worlds bear the box out." if borne else
            "Fresh worlds do not bear the box out: in it they fail like all the others.")])


def _condition(limit: Part) -> Markup:
    low, high = limit["low"], limit["high"]
    row = Catalogue.shipped().get(limit["key"])
    ends = (joined(["at most ", plain(high)]) if low is None else
            joined(["at least ", plain(low)]) if high is None else
            joined(["from ", plain(low), " to ", plain(high)]))
    return joined([tag("code", limit["key"]), " is ", ends, f" {row.unit}: {row.says}" if row
                   else ""])


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
