"""Two sections of the evidence: what the record taught, and forecasts of years that are over."""

from __future__ import annotations

from collections.abc import Iterator

from qurultay.analysis.statistics import Share
from qurultay.evidence.charts import Span, came_true, histogram, spans
from qurultay.evidence.hindcast_score import EXPLAINED, MODEL
from qurultay.evidence.words import ASKED_COVER, STILL, Part, best_naive, span
from qurultay.report.markup import Markup, bullets, figure, joined, number, table, tag
from qurultay.report.svg import Interval, interval_chart
from qurultay.report.words import listed, minus, percent, signed

NINE_TENTHS = 1.645
"""Standard deviations of a normal distribution between which nine tenths lie."""

_GROUP_COLOURS = ("s1", "s0", "s2", "s3")


def plain(value: float) -> Markup:
    """A number to three digits."""
    return number(value, minus(f"{value:.3g}"))


def score(value: float) -> Markup:
    """A score to three decimals."""
    return number(value, minus(f"{value:.3f}"))


def whole(value: int) -> Markup:
    """A count."""
    return number(value, f"{value:,}")


def calibration_part(part: Part) -> Markup:
    """What was fitted to what, how far each parameter moved, and whether the method works."""
    first, last, opened = part["years"]
    held = part["recovery"]["all"]
    same = ("The sample made here is the one that ships, to the last digit."
            if part["shipped"] else joined([
                "The sample made here differs from the one that ships, which is of 20,000 worlds "
                "and seed 1: medians lie up to ", plain(part["apart_from_shipped"]),
                " of its standard deviations apart."]))
    return joined([
        tag("p", f"{len(part['moved'])} parameters were held against the record of {first} to "
            f"{last} and the opening of {last} to {opened}: yearly turnover of "
            f"{len(part['dyads'])} dyads as both sides report it, and outputs of their states. "
            "Of ", whole(part["members"]), " worlds the ", whole(part["kept"]),
            " nearest to the record were kept (approximate Bayesian computation with a local "
            "regression). ", same),
        tag("p", "Does the method find what it was made of? In ", whole(part["trials"]),
            " simulated records, intervals of 90\u00a0% held the true parameter in ",
            percent(held["value"]), " ", span(held["low"], held["high"]), " of all cases."),
        figure(_moved(part), "How far each posterior moved from its prior"),
        _posterior(part), _moments(part)])


def _moved(part: Part) -> Markup:
    rows = [Span(key, one["shift"] - NINE_TENTHS * one["ratio"], one["shift"],
                 one["shift"] + NINE_TENTHS * one["ratio"],
                 signed(one["shift"], 1), faint=one["divergence"] < STILL)
            for key, one in part["moved"].items()]
    most = max(part["moved"], key=lambda key: part["moved"][key]["divergence"])
    return spans("moved", "Posterior against prior, in standard deviations of the prior",
                 "The shaded band holds nine tenths of each prior; the dot is the posterior's "
                 "mean and the bar nine tenths of it, hollow where the record says next to "
                 f"nothing. {most} moved most.", rows, band=(-NINE_TENTHS, NINE_TENTHS), line=0.0)


def _posterior(part: Part) -> Markup:
    return table(
        "Calibrated parameters: median and nine tenths before and after; divergence from the "
        "prior (chance alone gives about 0.01); how often 90 % intervals held the truth",
        ["Parameter", "#Prior", "#Posterior", "#Shift (sd)", "#Nats", "#Recovered"],
        ([tag("code", key), _ends(one["prior"]), _ends(one["posterior"]),
          number(one["shift"], signed(one["shift"], 2)),
          number(one["divergence"], f"{one['divergence']:.2f}"),
          joined([percent(held["value"]), " ", span(held["low"], held["high"])])]
         for key, one in part["moved"].items() for held in [part["recovery"][key]]))


def _ends(three: list[float]) -> Markup:
    low, middle, high = map(plain, three)
    return joined([middle, " (", low, " to ", high, ")"])


def _moments(part: Part) -> Markup:
    outside = [name for name, one in part["moments"].items()
               if not one["low"] <= one["record"] <= one["high"]]
    return tag("details", tag("summary", f"How well the moments are met: {len(outside)} of "
                              f"{len(part['moments'])} lie outside 90 % of the worlds kept"),
               table("Moments of the record and of the worlds kept (logs and shares)",
                     ["Moment", "#Record", "#90 % of worlds kept", "Met"],
                     ([name, score(one["record"]),
                       joined([score(one["low"]), " to ", score(one["high"])]),
                       "no" if name in outside else "yes"]
                      for name, one in part["moments"].items())))


# --- hindcasts --------------------------------------------------------------------------------


def hindcasts_part(part: Part) -> Markup:
    """Scores against five naive forecasts, spread, direction, the episode, and mechanisms."""
    return joined([
        tag("p", f"From the record of {listed([str(base) for base in part['bases']])}, up to "
            f"{part['last']}, with ", whole(part["members"]), " worlds each. In forecast mode "
            "leadership, devaluations, the pandemic and prices are luck; this alone is scored. In "
            "explain mode outputs and dated events are known; it is shown beside. A score (CRPS) "
            "is in log points, and low is good. Only what is gained over ",
            tag("code", part["hard"]), ", fixed beforehand as the hard one, is credited to "
            "mechanisms."),
        tag("p", *(joined([tag("span", tag("span", group), class_=f"key {css}"), " "])
                   for css, (group, gains) in zip(_GROUP_COLOURS, part["gains"].items(),
                                                  strict=True) if gains), class_="legend"),
        figure(_gains(part), "What the model gains over each naive forecast (ratio of means, "
                             "95 % over dyads)"), _groups(part),
        _by_start(part), tag("div", *_spread(part), class_="figures"),
        tag("h3", f"{part['episodes'][0]['dyad']}, one episode"),
        tag("p", "Line and bands: the forecast, its middle and what holds half and nine tenths of "
                 "its worlds. Dashes: the middle of explain mode. Dots: what came true; bn USD a "
                 "year."),
        tag("div", *_episodes(part), class_="figures"),
        tag("h3", "Mechanisms switched off in turn"), _mechanisms(part)])


def _gains(part: Part) -> Markup:
    told = {group: gains for group, gains in part["gains"].items() if gains}
    rows = [(name, [
        Interval(gains[name]["mean"], gains[name]["low"], gains[name]["high"], css,
                 minus(f"{gains[name]['mean']:+.0%} ({gains[name]['low']:+.0%} to "
                       f"{gains[name]['high']:+.0%})"))
        for css, gains in zip(_GROUP_COLOURS, told.values(), strict=False)])
        for name in part["gains"]["all"]]
    hard = part["gains"]["all"][part["hard"]]
    return interval_chart(
        "gains", "Gain over naive forecasts, ratio of means with 95 % interval",
        f"In each row from above: {', '.join(told)}. Over {part['hard']} all dyads "
        f"gain {hard['mean']:+.0%}, from {hard['low']:+.0%} to {hard['high']:+.0%}.", rows)


def _groups(part: Part) -> Markup:
    """Rows of forecasts, a column for each group of dyads."""
    heads = ["Forecast", *(f"#{group} ({part['dyads'][group]})" for group in part["groups"])]
    names = list(part["groups"]["all"])
    return joined([
        table("CRPS, mean / median over dyads (how many in brackets)", heads, (
            [_named(name, part["hard"]), *(_pair(forecasts[name])
                                           for forecasts in part["groups"].values())]
            for name in names)),
        table("What the model gains over each: ratio of means / ratio of medians / typical dyad",
              heads, ([_named(name, part["hard"]), *(
                  joined([percent(forecasts[name]["over_mean"], True), " / ",
                          percent(forecasts[name]["over"], True), " / ",
                          percent(forecasts[name]["typical"], True)])
                  for forecasts in part["groups"].values())] for name in names if name != MODEL))])


def _pair(one: Part) -> Markup:
    return joined([score(one["mean"]), " / ", score(one["median"])])


def _named(name: str, hard: str) -> object:
    if name == EXPLAINED:
        return "explain mode (shown, not scored)"
    return joined([tag("code", name), " (the hard one)"]) if name == hard else tag("code", name)


def _by_start(part: Part) -> Markup:
    names = [name for name in part["by_start"][0] if name != EXPLAINED]
    starts = list(enumerate(zip(part["bases"], part["by_start"], part["starts"], strict=True)))
    return joined([
        table("By start: CRPS, mean / median over dyads", [
            "From", *(f"#{name}" for name in names), "Best naive by mean", "Best by median"],
            ([str(base), *(_pair(scores[name]) for name in names),
              *(best_naive(part, at, average) for average in ("mean", "median"))]
             for at, (base, scores, _) in starts)),
        table("By start: how often the middle world moved the way the world did, and how often "
              f"intervals of {part['level']:.0%} held what came true (95 % if independent)",
              ["From", "#Direction", f"#Direction of {part['hard']}", "#Coverage",
               f"#Coverage of {part['hard']}"],
              ([str(base), *(_share(start[what][name]) for what in ("direction", "coverage")
                             for name in (MODEL, part["hard"]))]
               for _, (base, _, start) in starts))])


def _share(one: dict[str, float]) -> Markup:
    held = Share(**one)  # type: ignore[arg-type]
    return joined([percent(held.value), " ", span(held.low, held.high)])


def _spread(part: Part) -> Iterator[Markup]:
    held = {"all together": part["coverage"][MODEL]} | {
        f"from {base}": one["coverage"][MODEL]
        for base, one in zip(part["bases"], part["starts"], strict=True)}
    held |= {f"{name}, all": one for name, one in part["coverage"].items() if name != MODEL}
    rows = [Span(name, one["low"], one["value"], one["high"], f"{one['value']:.0%}",
                 "s2" if name.endswith(", all") else "s1") for name, one in held.items()]
    title = f"What intervals of {part['level']:.0%} held"
    pooled = part["coverage"][MODEL]
    yield figure(spans(
        "coverage", title, f"The model's held {pooled['value']:.0%} ({pooled['low']:.0%} to "
        f"{pooled['high']:.0%}) of {pooled['trials']} dyad-years; the shaded band was asked for.",
        rows, band=ASKED_COVER, written=lambda value: f"{value:.0%}"), title)
    title = "Where what came true stood among the worlds (PIT)"
    yield figure(histogram(
        "pit", title, f"Counts in ten equal bins from below all worlds to above all: "
        f"{', '.join(map(str, part['pit']))}. An honest forecast is even, as the dotted line; "
        "high at the left: forecasts too high; high at the right: too low.", part["pit"]), title)


def _episodes(part: Part) -> Iterator[Markup]:
    for one in part["episodes"]:
        end = one["observed"][-1]
        title = f"{one['dyad']} from {one['base']}, bn USD a year"
        low, _, middle, _, high = (row[-1] for row in one["forecast"])
        yield figure(came_true(
            f"episode-{one['base']}", title, f"For {one['years'][-1]} the forecast has a middle "
            f"of {middle:.2f}, nine tenths between {low:.2f} and {high:.2f}; "
            + (f"{end:.2f} came true." if end is not None else "nothing is on record."), one),
            title)


def _mechanisms(part: Part) -> Markup:
    off = sorted(part["off"], key=lambda one: -one["mean"])
    rows = [Span(one["mechanism"], one["low"], one["mean"], one["high"],
                 signed(one["mean"], 3), "s0" if one["verdict"] == "harms" else
                 "s1", faint=one["verdict"] == "not told apart") for one in off]
    by_verdict = {verdict: [one["mechanism"] for one in off if one["verdict"] == verdict]
                  for verdict in ("helps", "harms", "not told apart")}
    says = {"helps": "The forecast is worse without", "harms": "The forecast is better without",
            "not told apart": "No difference can be told without"}
    words = [f"{says[verdict]}: {listed(names)}." for verdict, names in by_verdict.items() if names]
    title = "CRPS lost without a mechanism, mean over dyads with 95 % interval"
    return joined([bullets(words), figure(spans(
        "mechanisms", title, " ".join(words), rows, line=0.0), title), tag(
        "details", tag("summary", "The same as a table"), table(
            "CRPS without a mechanism less CRPS with it",
            ["Mechanism", "#Mean", "#Low", "#High", "What it does"],
            ([one["mechanism"], *(number(one[key], signed(one[key], 4))
                                  for key in ("mean", "low", "high")), one["verdict"]]
             for one in off)))])
