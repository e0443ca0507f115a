"""The sections of the evidence's page, one function a part, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sized

import numpy as np

from qurultay.analysis.prescribed import CHANCE
from qurultay.evidence.charts import Span, came_true, pit_bars, spans, splits
from qurultay.evidence.origins import COMBINED, LAYER, MODEL, PRIOR
from qurultay.evidence.scores import EVERY, FORCED
from qurultay.evidence.words import (
    ASKED_COVER,
    ASKED_HALF,
    STILL,
    Values,
    called,
    is_borne_out,
    moves_unlike,
    shown_share,
    span,
)
from qurultay.inputs.parameters import Catalogue
from qurultay.languages import say
from qurultay.report.markup import Markup, bullets, figure, joined, marked, number, table, tag
from qurultay.report.svg import Interval, fan_chart, interval_chart
from qurultay.report.verdicts import css_of, effect_picture
from qurultay.report.words import heads_of, listed, part_words, signed
from qurultay.results.wording import (
    as_written,
    in_a_row,
    in_order,
    meaning_words,
    unit_of_parameter,
)

_NINE_TENTHS = 1.645
"""Standard deviations of a normal distribution between which nine tenths lie."""

_GROUP_COLOURS = ("s1", "s0")
_MOST_PATHS = 4
_MOST_MECHANISMS = 8
_TURNOVER = "turnover"


def _digits(value: float, form: str = ".3g") -> Markup:
    """A number in some form, with a true minus."""
    return number(value, as_written(f"{value:{form}}"))


def _between(low: float, middle: float, high: float, form: str = ".3g") -> Markup:
    """A number with its interval in brackets."""
    return marked("evidence-between", middle=_digits(middle, form), low=_digits(low, form),
                  high=_digits(high, form))


def _rate(one: Values) -> Markup:
    """A share with its interval in brackets."""
    return marked("evidence-gain", value=shown_share(one["value"]),
                  span=span(one["low"], one["high"]))


def calibration_part(part: Values) -> Markup:
    """What was fitted, how far each parameter moved, and whether the method works."""
    first, last, opened = (as_written(str(year)) for year in part["years"])
    same = say("evidence-cal-same") if part["shipped"] else marked(
        "evidence-cal-apart", apart=_digits(part["apart_from_shipped"]))
    rows = [Span(key, one["shift"] - _NINE_TENTHS * one["ratio"], one["shift"],
                 one["shift"] + _NINE_TENTHS * one["ratio"],
                 signed(one["shift"], 1), faint=one["divergence"] < STILL)
            for key, one in part["moved"].items()]
    most = max(part["moved"], key=lambda key: part["moved"][key]["divergence"])
    moved = spans("moved", say("evidence-cal-moved"),
                  say("evidence-cal-moved-says", most=in_order(most)), rows,
                  band=(-_NINE_TENTHS, _NINE_TENTHS), line=0.0,
                  written=lambda value: as_written(f"{value:g}"))
    return joined([
        tag("p", marked(
            "evidence-cal-fitted", count=_count(part["moved"]), first=first, last=last,
            opened=opened, dyads=_count(part["dyads"]), members=_digits(part["members"], ","),
            kept=_digits(part["kept"], ","), same=same)),
        tag("p", marked("evidence-cal-known", trials=_digits(part["trials"], ","),
                        rate=_rate(part["recovery"]["all"]))),
        figure(moved, say("evidence-cal-figure")),
        table(say("evidence-cal-table"), _heads(
            "cal", "parameter", "#prior", "#posterior", "#shift", "#nats", "#recovered"),
              ([tag("code", key), _between(*one["prior"]), _between(*one["posterior"]),
                number(one["shift"], signed(one["shift"], 2)), _digits(one["divergence"], ".2f"),
                _rate(part["recovery"][key])] for key, one in part["moved"].items())),
        _moments(part)])


def _moments(part: Values) -> Markup:
    outside = [name for name, one in part["moments"].items()
               if not one["low"] <= one["record"] <= one["high"]]
    return tag("details", tag("summary", say(
        "evidence-met-summary", outside=_count(outside), all=_count(part["moments"]))),
               table(say("evidence-met-table"), _heads("met", "moment", "#record", "#kept", "met"),
                     ([called("moment", name), _digits(one["record"], ".3f"),
                       marked("report-range", low=_digits(one["low"], ".3f"),
                              high=_digits(one["high"], ".3f")),
                       say(f"evidence-{'no' if name in outside else 'yes'}")]
                      for name, one in part["moments"].items())))


def _heads(area: str, *names: str) -> list[str]:
    return heads_of(*names, area=f"evidence-{area}")


def _count(several: Sized) -> str:
    return as_written(str(len(several)))


# --- how far trade moves ---------------------------------------------------------------------


def swings_part(part: Values) -> Markup:
    """Spread of yearly, four-year and ten-year changes of every pair beside its record."""
    away, years = moves_unlike(part), [one["years"] for one in part["pairs"]]
    return joined([
        tag("p", marked("evidence-swings-says", members=_digits(part["members"], ","))),
        bullets([say(f"evidence-swings-{'outside' if names else 'held'}", years=span,
                     held=as_written(str(years.count(span) - len(names))),
                     all=as_written(str(years.count(span))), names=listed(names))
                 for span, names in away.items()]),
        tag("details", tag("summary", say("evidence-swings-every")), table(
            say("evidence-swings-table"),
            _heads("swings", "pair", "#years", "#record", "#worlds", "within"),
            ([one["dyad"], _digits(one["years"], "d"),
              _between(one["low"], one["record"], one["high"], ".2f"),
              _between(one["least"], one["usual"], one["most"], ".2f"),
              say(f"evidence-{'yes' if one['holds'] else 'no'}")] for one in part["pairs"])))])


# --- rolling origins --------------------------------------------------------------------------


def origins_part(part: Values) -> Markup:
    """Scores by group, intervals, what each part of the model earns, the path of a pair."""
    groups = {name: one for name, one in part["near"].items() if one["cells"]}
    return joined([
        tag("p", f"From the record of {listed([str(one) for one in part['origins']])}, ",
            _digits(part["members"], ","), " worlds each, scored 1 to ",
            _digits(part["years_ahead"], "d"), " years ahead and in the last year, "
            f"{part['last']}. Leaders, devaluations, the pandemic and prices are draws; forcing "
            "that carries its own date is known. A score (CRPS) is in log points, and low is good. "
            "Intervals of 95\u00a0% come from drawing pairs and origins with replacement."),
        tag("p", "The ", tag("em", LAYER), f" is the model with nothing but {listed(part['stays'])}"
            "; the ", tag("em", PRIOR), " has parameters no record was used for; ",
            tag("em", COMBINED), " is a pool weighted by earlier origins. ",
            tag("code", part["hard"]), ", fixed beforehand as the naive forecast to beat, pools "
            "all others."),
        tag("p", *(joined([tag("span", tag("span", name), class_=f"key {css}"), " "])
                   for css, name in zip(_GROUP_COLOURS, _charted(groups), strict=False)),
            class_="legend"),
        _gain_picture(part, groups), _score_table(part, groups), tag("div", *_spread(part, groups),
                                                            class_="figures"),
        *_cuts(part), tag("h3", f"The path of {part['path']}, and all pairs inside together"),
        _energy_table(part),
        tag("p", "Line and bands: the forecast, its middle and what holds half and nine tenths of "
                 "its worlds. Dashes: the middle of ", tag("code", part["hard"]),
            ". Dots: what came true; bn USD a year."),
        tag("div", *_episodes(part), class_="figures"),
        tag("h3", "Mechanisms switched off in turn"), _mechanisms(part)])


def _charted(groups: Values) -> list[str]:
    return [name for name in groups if name in (EVERY, FORCED)]


def _gain_picture(part: Values, groups: Values) -> Markup:
    shown = {name: groups[name]["gains"] for name in _charted(groups)}
    rows = [(name, [Interval(one["value"], one["low"], one["high"], css, (
        f"{one['value']:+.0%} ({one['low']:+.0%} to {one['high']:+.0%})".replace("-", "−")))
                    for css, gains in zip(_GROUP_COLOURS, shown.values(), strict=False)
                    for one in [gains[name]["mean"]]]) for name in shown[EVERY]]
    hard = shown[EVERY][part["hard"]]["mean"]
    return figure(interval_chart(
        "gains", "Gain over other forecasts, ratio of mean CRPS with 95 % interval",
        f"In each row from above: {', '.join(shown)}. Over {part['hard']} all pairs gain "
        f"{hard['value']:+.0%}, from {hard['low']:+.0%} to {hard['high']:+.0%}.", rows),
        "What the model gains over each other forecast (ratio of means, 95 %)")


def _score_table(part: Values, groups: Values) -> Markup:
    """Forecasts by group: scores, and the model's gain over each."""
    heads = ["Forecast", *(f"#{name} ({one['dyads']}; {one['cells']})"
                           for name, one in groups.items())]
    names = list(groups[EVERY]["scores"])
    ends = {name: one for name, one in part["end"].items() if one["cells"]}
    return joined([
        table("CRPS, mean / median over pairs (how many pairs; pair-years)", heads, (
            [_named(name, part["hard"]), *(_pair(one["scores"][name]) for one in groups.values())]
            for name in names)),
        tag("details", tag("summary", "Gains with intervals, and gains of the pool"), *(
            table(f"What {says} gains over each: ratio of means, with 95 %", heads, (
                [_named(name, part["hard"]), *(_gain_of(one[what][name]["mean"])
                                               for one in groups.values())]
                for name in groups[EVERY][what]))
            for what, says in (("gains", "the model"), ("combined_gains", "the pool")))),
        tag("details", tag("summary", f"In the last year, {part['last']}"), table(
            "CRPS, mean / median over pairs", ["Forecast", *(
                f"#{name} ({one['dyads']}; {one['cells']})" for name, one in ends.items())],
            ([_named(name, part["hard"]), *(_pair(one["scores"][name]) for one in ends.values())]
             for name in names)))])


def _gain_of(one: Values) -> Markup:
    return joined([shown_share(one["value"], True), " ", span(one["low"], one["high"], True)])


def _pair(one: Values) -> Markup:
    return joined([_digits(one["mean"], ".3f"), " / ", _digits(one["median"], ".3f")])


def _named(name: str, hard: str) -> object:
    if name in (MODEL, LAYER, PRIOR, COMBINED):
        return tag("strong", name)
    return joined([tag("code", name), " (the hard one)"]) if name == hard else tag("code", name)


def _spread(part: Values, groups: Values) -> Iterator[Markup]:
    for level, asked in (("90%", ASKED_COVER), ("50%", ASKED_HALF)):
        rows = [Span(f"{name}{'' if who == MODEL else ', ' + who}", one["low"], one["value"],
                     one["high"], f"{one['value']:.0%}", "s1" if who == MODEL else "s2")
                for name, found in groups.items()
                for who in ((MODEL, LAYER, part["hard"]) if name == EVERY else (MODEL,))
                for one in [found["coverage"][who][level]]]
        held = groups[EVERY]["coverage"][MODEL][level]
        title = f"What intervals of {level[:-1]} % held"
        yield figure(spans(
            f"coverage-{level[:-1]}", title, f"The model's held {held['value']:.0%} "
            f"({held['low']:.0%} to {held['high']:.0%}) of {held['trials']} pair-years; the shaded "
            "band is what was asked for.", rows, band=asked,
            written=lambda value: f"{value:.0%}"), title)
    title = "Place of what came true among the worlds (PIT)"
    yield figure(pit_bars(
        "pit", title, f"Counts in ten equal bins from below all worlds to above all: "
        f"{', '.join(map(str, part['pit'][EVERY]))}. An honest forecast is even, as the dotted "
        "line; high at the left: forecasts too high; high at the right: too low; high at both "
        "ends: too narrow.", part["pit"][EVERY]), title)


def _cuts(part: Values) -> Iterator[Markup]:
    """By how far ahead, by origin, and the direction of change."""
    names = list(part["near"][EVERY]["scores"])
    for what, says, cuts in (("ahead", "Years ahead", part["by_horizon"]),
                             ("origin", "Origin", part["by_origin"])):
        cuts = [one for one in cuts if one["cells"]]
        yield table(f"By {says.lower()}: mean CRPS over pairs", [
            "Forecast", *(f"#{one[what]}" for one in cuts)], (
            [_named(name, part["hard"]), *(_digits(one["mean"][name], ".3f") for one in cuts)]
            for name in names))
        yield table(f"By {says.lower()}: what the model's intervals held", [
            says, "#Pair-years", "#90 % held", "#50 % held", "Lowest CRPS"], (
            [str(one[what]), _digits(one["cells"], "d"),
             *(_rate(one["coverage"][level]) for level in ("90%", "50%")),
             min(names, key=lambda name: one["mean"][name])] for one in cuts))
    directions = part["near"][EVERY]["direction"]
    yield table("How often the middle world moved from the origin year the way the world did",
                ["Forecast", "#Share (95 %)"],
                ([_named(name, part["hard"]), _rate(one)] for name, one in directions.items()))
    singles = list(part["weights"][0]["naive"])
    yield tag("details", tag("summary", "Weights of the pools, from earlier origins"), table(
        f"Of the model in the pool with {part['hard']}, and of each in {part['hard']}",
        ["Origin", "#model", *(f"#{name}" for name in singles)],
        ([str(one["origin"]), shown_share(one["model"]),
          *(shown_share(one["naive"][name]) for name in singles)] for one in part["weights"])))


def _energy_table(part: Values) -> Markup:
    return table(
        f"Energy score, mean over origins, low is good: the path of {part['path']} up to "
        f"{part['years_ahead']} years ahead, and all pairs inside Central Asia in one year; gain "
        "of the model with 95 % over origins", ["Forecast", "#Path", "#Gain", "#Inside", "#Gain"],
        ([_named(name, part["hard"]), *(cell for what in ("path", "inside") for cell in (
            _digits(one[what], ".3f"), _gain_of(part["energy_gains"][name][what])
            if name in part["energy_gains"] else ""))] for name, one in part["energy"].items()))


def _episodes(part: Values) -> Iterator[Markup]:
    """From at most so many origins, far apart, that see all years ahead."""
    full = [one for one in part["episodes"] if len(one["years"]) >= part["years_ahead"]]
    for at in np.unique(np.linspace(0, len(full) - 1, min(_MOST_PATHS, len(full))).astype(int)):
        one = full[at]
        end = one["observed"][-1]
        title = f"{one['dyad']} from {one['base']}, bn USD a year"
        low, _, middle, _, high = (row[-1] for row in one["forecast"])
        yield figure(came_true(
            f"episode-{one['base']}", title, f"For {one['years'][-1]} the forecast has a middle "
            f"of {middle:.2f}, nine tenths between {low:.2f} and {high:.2f}; "
            + (f"{end:.2f} came true." if end is not None else "nothing is on record."), one),
            title)


def _mechanisms(part: Values) -> Markup:
    off = sorted(part["off"], key=lambda one: -one["mean"])
    rows = [Span(one["mechanism"], one["low"], one["mean"], one["high"],
                 signed(one["mean"], 3), "s0" if one["verdict"] == "harms" else
                 "s1", faint=one["verdict"] == "not told apart") for one in off]
    by_verdict = {verdict: [one["mechanism"] for one in off if one["verdict"] == verdict]
                  for verdict in ("helps", "harms", "not told apart")}
    says = {"helps": "The forecast is worse without", "harms": "The forecast is better without",
            "not told apart": "No clear difference without"}
    words = [f"{says[verdict]}: {listed(names)}." for verdict, names in by_verdict.items() if names]
    title = "CRPS lost without a mechanism, mean over pairs with 95 % interval"
    return joined([bullets(words), figure(spans(
        "mechanisms", title, " ".join(words), rows, line=0.0), title), tag(
        "details", tag("summary", "The same as a table"), table(
            "CRPS without a mechanism less CRPS with it",
            ["Mechanism", "#Mean", "#Low", "#High", "What it does"],
            ([one["mechanism"], *(number(one[key], signed(one[key], 4))
                                  for key in ("mean", "low", "high")), one["verdict"]]
             for one in off)))])


# --- the forecast -----------------------------------------------------------------------------


def forecast_part(part: Values) -> Markup:
    """The years after the record with intervals, and what moves them."""
    years, fans = part["years"], part["fans"]
    middle = 2  # of the levels
    kept = sorted({*range(min(4, len(years))), *range(3, len(years), 5), len(years) - 1})
    quarters = [f"{year}Q2" for year in (years[0] - 1, *years)]
    whole_fan = np.array([[part["base"], *row] for row in fans[_TURNOVER]])
    low, mid, high = (fans[_TURNOVER][at][-1] for at in (0, middle, 4))
    title = say("evidence-fore-turnover", pair=part["pair"])
    called_by = {name: say("evidence-fore-whole") if name == _TURNOVER else part_words(name)
                 for name in fans}
    rows = [Span(called_by[name], fans[name][0][-1], fans[name][middle][-1], fans[name][4][-1],
                 signed(fans[name][middle][-1], 2)) for name in fans if name != _TURNOVER]
    ends = {"before": as_written(str(years[0] - 1)), "last": as_written(str(years[-1]))}
    split, base = say("evidence-fore-split", **ends), as_written(f"{part['base']:.2f}")
    shown = {name: as_written(f"{value:.2f}") for name, value in (
        ("middle", mid), ("low", low), ("high", high))}
    return joined([
        tag("p", marked("evidence-fore-says", **ends, members=_digits(part["members"], ","),
                        middle=_digits(mid), low=_digits(low), high=_digits(high))),
        tag("div", figure(fan_chart(
            "outlook", title, say("evidence-fore-fan", **ends, **shown, base=base), quarters,
            fans=[("s1", whole_fan)], goals=(), high=1.06 * float(whole_fan.max())), title),
            figure(spans("outlook-parts", split, in_a_row((
                say("story-moved", part=row.name, amount=row.shown) for row in rows), "semicolon"),
                rows, line=0.0, written=lambda value: as_written(f"{value:g}")), split),
            class_="figures"),
        table(say("evidence-fore-table", pair=part["pair"], base=base),
              [*_heads("fore", "part"), *(f"#{as_written(str(years[at]))}" for at in kept)],
              ([called_by[name], *(_between(rows[0][at], rows[middle][at], rows[4][at], ".2f")
                                   for at in kept)] for name, rows in fans.items()))])


# --- sensitivity ------------------------------------------------------------------------------


def sensitivity_part(part: Values) -> Markup:
    """Parameters against chance, then shares of variance by source and by mechanism."""
    title = "Differences between worlds: parameters, both together, chance"
    rows = [(name, [(css, one["split"][key], f"{one['split'][key]:.0%}") for css, key in (
        ("mode-1", "parameters"), ("mode-2", "together"), ("mode-0", "chance"))])
        for name, one in part["outcomes"].items()]
    says = "; ".join(f"{name}: parameters {one['split']['parameters']:.0%}, both together "
                     f"{one['split']['together']:.0%}, chance {one['split']['chance']:.0%}"
                     for name, one in part["outcomes"].items())
    kinds = ([outcome, share["group"], _digits(share["factors"], ","),
              _reach(share["first"], share["first_reach"]),
              _reach(share["total"], share["total_reach"]),
              "" if share["low"] is None else joined(
                  [shown_share(share["of_parameters"]), " ", span(share["low"], share["high"])])]
             for outcome, one in part["outcomes"].items() for share in one["by_kind"])
    loudest = ([outcome, tag("code", effect["key"]), effect["kind"], _digits(effect["mean"]),
                joined([_digits(effect["size"]), " ± ", _digits(effect["reach"])])]
               for outcome, one in part["outcomes"].items() for effect in one["screening"][:5])
    return joined([
        tag("p", _digits(part["worlds"], ","), f" worlds of {part['scenario']} (Morris screening, "
            "then Sobol indices). A share alone is what a group explains by itself; a share in all "
            "is what would be left if everything but the group were known. It counts what the "
            "group does together with others, so these add up to more than one."),
        tag("p", *(joined([tag("span", tag("span", label), class_=f"key {css}"), " "])
                   for css, label in (("mode-1", "parameters"), ("mode-2", "both together"),
                                      ("mode-0", "chance"))), class_="legend"),
        figure(splits("splits", title, f"{says}.", rows), title),
        tag("h3", "By kind of source, and by mechanism: shares in all"),
        tag("div", *_figures(part), class_="figures"),
        tag("details", tag("summary", "By kind of source as a table"), table(
            "Share of variance by kind of source, with 95 % intervals",
            ["Outcome", "Kind of source", "#Factors", "#Alone", "#In all",
             "#Of what parameters explain"], kinds)),
        tag("details", tag("summary", "Single parameters that move each outcome most"), table(
            "From low to high (5 % to 95 %): effect, and its size whatever the other parameters "
            "are", ["Outcome", "Parameter", "Kind of source", "#Effect", "#Size"], loudest))])


def _reach(share: float | None, reach: float | None) -> Markup:
    return joined([shown_share(share), " ± ", shown_share(reach)])


def _figures(part: Values) -> Iterator[Markup]:
    for place, (outcome, one) in enumerate(part["outcomes"].items()):
        for how in ("kind", "mechanism"):
            known = [share for share in one[f"by_{how}"]
                     if None not in (share["total"], share["total_reach"])]
            own = sorted((share for share in known if share["group"] != CHANCE),
                         key=lambda share: -share["total"])
            chance = (share for share in known if share["group"] == CHANCE)
            rows = [Span(share["group"], share["total"] - share["total_reach"], share["total"],
                         share["total"] + share["total_reach"], f"{share['total']:.0%}",
                         "s0" if share["group"] == CHANCE else "s1",
                         faint=share["total"] <= share["total_reach"])
                    for share in (*own[:_MOST_MECHANISMS], *chance)]
            title = f"By {how}: {outcome}"
            if not rows:
                continue
            yield figure(spans(f"{how}-{place}", title, "; ".join(
                f"{row.name} {row.shown}" for row in rows), rows, line=0.0, ends=(0.0, 1.0),
                written=lambda value: f"{value:.0%}"), title)


# --- discovery --------------------------------------------------------------------------------


def discovery_part(part: Values) -> Markup:
    """The box in plain words, and how it does on fresh worlds."""
    found = part["found"]["failing"]
    said = tag("p", marked(
        f"evidence-box-{'fails' if part['limits'] else 'none'}", scenario=part["scenario"],
        target=tag("code", part["target"]), share=shown_share(found["value"]),
        worlds=_digits(found["trials"], ",")))
    if not part["limits"]:
        return said
    limits, catalogue = [], Catalogue.shipped()
    for limit in part["limits"]:
        ends = {side: _digits(limit[side]) for side in ("low", "high") if limit[side] is not None}
        sort = "most" if "low" not in ends else "least" if "high" not in ends else "between"
        said_limit = marked(f"evidence-box-{sort}", key=tag("code", limit["key"]), **ends)
        row = catalogue.get(limit["key"])
        limits.append(said_limit if row is None else marked(
            "evidence-box-means", limit=said_limit, unit=unit_of_parameter(row.unit),
            says=meaning_words(row.key, row.says)))
    return joined([
        said, bullets(limits),
        table(say("evidence-box-table"), _heads(
            "box", "worlds", "#failing", "#mass", "#density", "#coverage"),
              ([say(f"evidence-box-{name}"), *(
                  _rate(part[name][key]) for key in ("failing", "mass", "density", "coverage"))]
               for name in ("found", "fresh"))),
        tag("p", say(f"evidence-box-holds{'-not' * (not is_borne_out(part))}"))])


# --- claims -----------------------------------------------------------------------------------


_HEADS = ("Claim", "Verdict and effect", "What decides it", "From how many worlds",
          "Robust: both worldviews, halves of the worlds", "Assumptions put in by hand")


def hypotheses_part(part: Values) -> Markup:
    """All claims with verdict, robustness, and what the verdict follows from."""
    rest = ("" if part["tested"] == part["of"] else
            joined([" Of ", _digits(part["of"], "d"), " claims this reduced run tests ",
                    _digits(part["tested"], "d"), "."]))
    lines = []
    for one in part["experiments"]:
        decided = one["findings"][one["deciding"]]
        effect, beside = decided["effect"], (decided["cut_off"], decided["verdict"])
        picture = Markup("") if None in (*effect.values(), *beside) else effect_picture(
            f"claim-{one['experiment']}", **effect, cut_off=decided["cut_off"],
            above=decided["above"], verdict=decided["verdict"])
        if None in effect.values():
            measured = Markup("no ratio: the divisor is not clearly different from zero")
        else:
            mean, low, high = (_digits(effect[key], "+.3g") for key in ("mean", "low", "high"))
            measured = joined([
                mean, " (", low, " to ", high, "; ",
                "ratio" if decided["ratio"] else decided["unit"], "), claimed ",
                "more" if decided["above"] else "less", " than ",
                _digits(decided["cut_off"], "+.3g"),
                "" if decided["share"] is None else
                joined(["; so in ", shown_share(decided["share"]), " of worlds"])])
        lines.append([
            joined([tag("code", one["hypothesis"] or one["experiment"]), " ", one["title"]]),
            joined([tag("strong", one["verdict"], class_=f"mark {css_of(one['verdict'])}"),
                    picture]),
            joined([decided["says"], ": ", measured]), one["stability"],
            joined(["yes; " if one["robust"] else "no; ", one["agreement"]]),
            bullets(one["rests_on"], "tight") if one["rests_on"] else "no one assumption"])
    return joined([
        tag("p", "Each claim is a file with arms, outcome, rule and cut-off, written before the "
                 "run; arms meet the same worlds. Supported: the whole interval lies beyond the "
                 "cut-off on the claimed side, which is shaded; refuted: all of it lies on the "
                 "other side; not represented: nothing in the model could make it true, or "
                 "nothing could make it false. A refuted claim is a result.", rest),
        table("Claims put to the test", _HEADS, lines, "claimed"),
        tag("details", tag("summary", "What would have refuted each"), bullets(
            joined([tag("code", one["hypothesis"] or one["experiment"]), " ", one["refuted_by"]])
            for one in part["experiments"]))])
