"""A report: one page of HTML that a person can forward, read offline and print.

It holds no script, asks for nothing outside itself, and says so to the browser. The same
ensembles give the same page, to the letter.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import NamedTuple

from qurultay.analysis.inside import MEMBERS
from qurultay.analysis.one_world import BASE_YEAR, pair_name
from qurultay.report import palette
from qurultay.report.charts import (
    chance_figures,
    fan_figures,
    flow_figures,
    flow_table,
    interval_figures,
    legend,
    mode_figures,
    part_figures,
    part_table,
    side_by_side,
    stance_figures,
    stance_legend,
)
from qurultay.report.markup import Markup, bullets, joined, section, tag
from qurultay.report.study import Study, goal_words
from qurultay.report.tables import (
    MOST_MOVERS,
    assumption_table,
    chance_table,
    changed_keys,
    cited,
    inputs,
    kinds_line,
    mover_table,
    movers,
    paired_table,
    run_table,
    version_table,
    xlrm,
)
from qurultay.report.words import answers
from qurultay.report.worldviews import worldview_section
from qurultay.results.outcome import Outcome

TEAL_INK = "#0a6b63"
"""Teal for words: that of the house is a little too light to be read on paper."""

_COLOURS = {"paper": palette.PAPER, "card": palette.CARD, "edge": palette.EDGE,
            "ink": palette.INK, "grey": palette.GREY, "grid": palette.GRID,
            "teal": palette.TEAL, "teal-ink": TEAL_INK,
            "orange": palette.ORANGE, "gold": palette.GOLD,
            "line-3": palette.LINES[2], "line-4": palette.LINES[3], "line-5": palette.LINES[4],
            "line-6": palette.LINES[5], "home": palette.MODE_COLOURS["none"]}


def report(outcomes: Sequence[Outcome], command: str, members: int = MEMBERS,
           made_with: Mapping[str, str] | None = None) -> str:
    """The page on one ensemble, or on several held against the first, as HTML.

    Outcomes of both worldviews are held against the first of their own, and the worldviews
    against each other. `command` makes the ensembles again; `members` worlds of each are looked
    into; `made_with` are versions as of `versions.versions`, those of now if None.

    Raises:
        ScenarioError: if ensembles are not paired.
    """
    views = dict.fromkeys(outcome.scenario.worldview for outcome in outcomes)
    studies = [Study.of([one for one in outcomes if one.scenario.worldview == view], view, members)
               for view in views]
    return _page(studies, command, made_with)


def _page(studies: Sequence[Study], command: str, made_with: Mapping[str, str] | None) -> str:
    """What stands on the page of a comparison."""
    return document(_kicker(studies), _title(studies), _asked(studies),
                    _parts(studies, command, made_with), command)


def document(kicker: str, title: str, top: Markup, parts: Sequence[Part], command: str) -> str:
    """Head and body of a page in the style of the house, with `top` above its contents.

    The style sheet is named to the browser by its hash.
    """
    style = _style()
    seal = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; "
              "form-action 'none'")
    head = tag(
        "head", tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title), tag("style", Markup(style)))
    body = tag("body", tag("header", tag("p", kicker, class_="kicker"), tag("h1", title), top,
                           _contents(parts)),
               tag("main", *(section(part.heading, part.place, part.inside)
                             for part in parts)),
               tag("footer", tag("p", "A simulation of choices under uncertainty: chances in a "
                                 "model, no prediction. Made by ", tag("code", command), ".")))
    return "<!DOCTYPE html>\n" + tag("html", head, body, lang="en") + "\n"


def _style() -> str:
    """The style sheet, with the colours of the house in front."""
    names = ";".join(f"--{name}:{colour}" for name, colour in _COLOURS.items())
    file = resources.files("qurultay.report") / "report.css"
    return f":root{{{names}}}\n" + file.read_text(encoding="utf-8")


def _title(studies: Sequence[Study]) -> str:
    """What is asked about: the scenarios that are held against the first."""
    titles = [outcome.scenario.title for outcome in studies[0].outcomes]
    return " · ".join(dict.fromkeys(titles[1:] or titles))


def _kicker(studies: Sequence[Study]) -> str:
    study = studies[0]
    if len(study.outcomes) == 1:
        return "Qurultay: many worlds of one scenario"
    return f"Qurultay: the same worlds, held against “{study.baseline.scenario.title}”"


def _asked(studies: Sequence[Study]) -> Markup:
    """The question, and on how much the answer rests."""
    study = studies[0]
    seen = f", by {len(studies)} worldviews" if len(studies) > 1 else ""
    many = "scenario" if len(study.outcomes) == 1 else "scenarios"
    return joined([
        tag("p", _question(study), class_="question"),
        tag("p", f"{study.members:,} worlds for each of {len(study.outcomes)} {many}{seen}, "
                 f"{study.baseline.quarters[0]} to {study.baseline.quarters[-1]}, seed "
                 f"{study.baseline.random_seed}", class_="rests")])


def _question(study: Study) -> str:
    if len(study.outcomes) == 1:
        return study.baseline.scenario.asks
    goals = dict.fromkeys(goal_words(goal) for pair in study.pairs for goal in study.goals(pair))
    chance = f", and of the chance of {' and of '.join(goals)}" if goals else ""
    return (f"What do these scenarios make of trade between {pair_name(study.pairs[0])}{chance}, "
            "in the same worlds?")


class Part(NamedTuple):
    """Where a link leads, a heading, what stands under it, and whether the contents name it."""

    place: str
    heading: str
    inside: Markup
    listed: bool = True


def _contents(parts: Sequence[Part]) -> Markup:
    return tag("nav", bullets(tag("a", part.heading, href=f"#{part.place}")
                              for part in parts if part.listed),
               aria_label="Contents")


def _parts(studies: Sequence[Study], command: str, made_with: Mapping[str, str] | None,
           ) -> list[Part]:
    """Every part of the page in order."""
    found = [_alarms(studies)]
    several = len(studies) > 1
    for study in studies:
        of = f" ({study.view} worldview)" if several else ""
        found.append(Part(f"answers{_mark(study)}", f"Answers{of}", joined(
            [answers(study), legend(study), chance_table(study)])))
    if several:
        found.append(Part("worldviews", "Where the two texts differ",
                          worldview_section(studies[0], studies[1])))
    for study in studies:
        found += _pictures(study, f" ({study.view} worldview)" if several else "")
    found += [_run(studies, command, made_with), Part("xlrm", "XLRM", xlrm(studies)),
              _assumptions(studies), _inputs(studies), _reading()]
    return [part for part in found if part.inside]


def _mark(study: Study) -> str:
    return f"-{study.view}" if study.view else ""


def _alarms(studies: Sequence[Study]) -> Part:
    found = [alarm for study in studies if study.compared for alarm in study.compared.alarms]
    found += [f"{outcome.scenario.name}: {note}" for study in studies
              for outcome in study.outcomes for note in outcome.scenario.notes]
    return Part("alarms", "Alarms", bullets(found, "alarm") if found else Markup())


def _pictures(study: Study, of: str) -> list[Part]:
    """What a study looks like, with the numbers where a chart is not enough."""
    mark, key = _mark(study), legend(study)
    name = f"p{mark}"
    paired = tag("details", tag("summary", "The same as a table"), paired_table(study))
    looked = next((look.members for look in study.looks if look), 0)
    found = [
        ("trade", "Trade over time", joined([
            tag("p", "The line is the middle world; the inner band holds half of all worlds, the "
                     "outer nine in ten. Gold lines are the targets, and a ring says when each "
                     "is due.", " Dashes are the middle and the outer edges of the baseline."
                if study.compared else ""),
            key, side_by_side(fan_figures(study, name))])),
        ("chances", "Chances of the targets over time", joined([
            key, side_by_side(chance_figures(study, name))])),
        ("paired", "What the scenarios change", joined([
            tag("p", f"Differences to {study.labels[0]} in the same worlds, with 95 % intervals. "
                     "Each measure has a scale of its own about zero; a hollow dot is not told "
                     "apart from none. In the table * marks what stands although so many were "
                     "looked at (Holm, 5 %)."),
            key, side_by_side(interval_figures(
                study.coloured(), study.labels[0], name)), paired])
         if study.compared else Markup()),
        ("parts", "What moved trade", joined([
            tag("p", f"The change since {BASE_YEAR} split without remainder by the logarithmic "
                     f"mean, from a closer look at {looked} of the worlds. Plain growth in "
                     "dollars stands apart from what states do; costs hold barriers, corridors, "
                     "payments, institutions and trust together."),
            key, *part_figures(study, name), part_table(study)]) if looked else Markup()),
        ("modes", "With whom Central Asia works", side_by_side(mode_figures(study, name))),
        ("powers", "How the powers answer", joined([
            tag("p", "Share of worlds in which each power co-opts the region's own way or opposes "
                     "it; in all others it tolerates it."),
            stance_legend(), side_by_side(stance_figures(study, name))])),
        ("flows", "Who trades with whom", joined([
            side_by_side(flow_figures(study, name)), flow_table(study)])
         if looked else Markup()),
    ]
    return [Part(f"{place}{mark}", heading + of, inside, listed=not of or place == "trade")
            for place, heading, inside in found]


def _run(studies: Sequence[Study], command: str, made_with: Mapping[str, str] | None) -> Part:
    same = ("The same code and data give the same digest on every computer. This command makes "
            "it again:")
    return Part("run", "What was run", joined([
        run_table(studies), tag("p", same), tag("pre", tag("code", command)),
        version_table(made_with)]))


def _assumptions(studies: Sequence[Study]) -> Part:
    study = studies[0]
    moving = movers(study.baseline, study.pairs[0])
    keys = list(dict.fromkeys([*changed_keys(studies), *list(moving)[:MOST_MOVERS]]))
    behind = tag("p", "No assumption could be told apart from luck by its rank correlation with "
                      "trade in these worlds.") if not moving else mover_table(moving, study)
    return Part("assumptions", "Assumptions", joined([
        tag("p", kinds_line(), " Listed are those the scenarios change, and those that go with "
                 "trade most; ", tag("code", "qurultay explain KEY"), " tells of any other."),
        behind, assumption_table(keys), tag("h3", "Claims of the two texts behind them"),
        bullets(cited(keys), "claims")]))


def _inputs(studies: Sequence[Study]) -> Part:
    """What differs, and every scenario in full, so that a reader can run it."""
    whole = (tag("details", tag("summary", f"{outcome.scenario.name} in full"),
                 tag("pre", tag("code", outcome.scenario.to_toml())))
             for study in studies for outcome in study.outcomes)
    return Part("inputs", "Inputs that differ, and scenarios in full", joined([
        *(inputs(study) for study in studies), *whole]))


def _reading() -> Part:
    return Part("reading", "How to read this", bullets([
        "A world is one throw of the dice. World number k has the same luck and the same "
        "parameters in every scenario, so a difference is what the scenario did.",
        "Intervals cover luck and uncertain parameters over the worlds that were run. They do not "
        "cover what the model leaves out or gets wrong; more worlds make them narrower, not the "
        "model better.",
        "A target counts once it is crossed, for as long as it asks to be held, so ups and "
        "downs of trade help: the middle world can lie below a target that most worlds cross.",
        f"Trade is what customs record, over the trailing four quarters, in current dollars. "
        f"Every world starts from the record of {BASE_YEAR}; no trade, output, exchange rate or "
        "price of a later year enters.",
    ]))
