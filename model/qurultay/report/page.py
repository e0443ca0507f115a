"""The report: one page of HTML that a person can forward, read offline and print.

The same ensembles give the same page, to the letter.
"""


from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from qurultay.analysis.compare import compare
from qurultay.analysis.inside import MEMBERS
from qurultay.analysis.statistics import interval
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.files import contents_of, write_whole
from qurultay.inputs import vintages
from qurultay.languages import phrase, say
from qurultay.report.charts import (
    chance_figures,
    fan_figures,
    flow_figures,
    flow_table,
    in_columns,
    interval_figures,
    legend,
    mode_figures,
    part_figures,
    part_table,
    stance_figures,
    stance_legend,
)
from qurultay.report.front import front, head
from qurultay.report.markup import (
    Markup,
    PageSection,
    bullets,
    document,
    joined,
    marked,
    table,
    tag,
)
from qurultay.report.study import Study, chance, result_of, shift, stands
from qurultay.report.tables import (
    MOST_MOVERS,
    assumption_lines,
    assumption_table,
    changed_keys,
    cited,
    difference_cell,
    found_lines,
    inputs,
    kinds_line,
    luck_line,
    mover_table,
    movers,
    paired_table,
    run_table,
    said_difference,
    target_table,
    trade_table,
    version_table,
    xlrm,
)
from qurultay.report.words import (
    IN_PERCENT,
    IN_POINTS,
    goal_words,
    heads_of,
    of_pair,
    percent,
    plain_name,
    spoken,
    view_words,
)
from qurultay.results.answer import answer_of, answer_text
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome
from qurultay.results.wording import as_written, asks_of, title_of
from qurultay.scenario.scenario import Scenario, shipped_names


def worldview_section(one: Study, other: Study) -> Markup:
    """What one worldview gives less what the other does, with intervals."""
    both = list(zip(one.outcomes, other.outcomes, strict=True))
    across = [compare(pair) for pair in both]
    turned = [*_turned(one, other)]
    none = say("report-views-none", worlds=phrase("worlds", count=one.members))
    left, right = view_words(one.view), view_words(other.view)
    counted = (
        say("report-views-found", scenario=label, all=len(compared.paired),
            apart=sum(entry.told_apart for entry in compared.paired), clear=len(compared.clear))
        for label, compared in zip(one.labels, across, strict=True))
    entries = [(one.css(at), entry) for at, compared in enumerate(across)
               for entry in compared.paired]
    levels: dict[str, dict[int, Markup]] = {}
    for at, compared in enumerate(across):
        for entry in compared.paired:
            clear = (entry.scenario, entry.measure) in compared.clear
            levels.setdefault(plain_name(entry.measure), {})[at] = difference_cell(entry, clear)
    return joined([
        tag("p", say("report-views-says", one=left, other=right)),
        tag("h3", say("report-views-advice")), _effects(one, other, both[1:]),
        bullets(turned) if turned else tag("p", none),
        tag("h3", say("report-views-expect")), bullets(counted),
        table(say("report-views-chances"), [*heads_of("scenario", "target"), f"#{left}",
              f"#{right}", *heads_of("#difference-95-interval")], chance_rows(both)),
        legend(one), in_columns(interval_figures(entries, say("report-the-view", view=left),
                                                 "both")),
        tag("details", tag("summary", say("report-as-table")), table(
            say("report-views-less", one=left, other=right),
            [*heads_of("measure"), *(Markup(f"#{tag('span', label)}") for label in one.labels)],
            ([measure, *(cells.get(at, say("report-not-asked")) for at in range(len(across)))]
             for measure, cells in levels.items())))])


def chance_rows(both: Sequence[tuple[Outcome, Outcome]]) -> list[list[str | Markup]]:
    """Both chances of each target under two worldviews, with the difference."""
    chances: list[list[str | Markup]] = []
    for mine, theirs in both:
        for target in mine.scenario.targets:
            left, right = result_of(mine, target), result_of(theirs, target)
            if left is None or right is None:
                continue
            for what, share, which in (("there", stands, "standing"),
                                       ("touched", chance, "reached")):
                three = interval(getattr(right, which) * 1.0 - getattr(left, which))
                chances.append([mine.scenario.name,
                                say(f"report-views-{what}", goal=goal_words(target)),
                                percent(share(left).value), percent(share(right).value),
                                said_difference(three, IN_POINTS)])
    return chances


def _effects(one: Study, other: Study, both: Sequence[tuple[Outcome, Outcome]]) -> Markup:
    """What each scenario does to trade under both, and the paired difference of the two."""
    if not both:
        return Markup()
    pair = one.pairs[0]
    lines = []
    for mine, theirs in both:
        logs = [np.log(outcome.turnover(*pair)[:, -1] / study.baseline.turnover(*pair)[:, -1])
                for study, outcome in ((one, mine), (other, theirs))]
        lines.append([mine.scenario.name, *(said_difference(three, IN_PERCENT) for three in (
            shift(mine, one.baseline, pair), shift(theirs, other.baseline, pair),
            interval(logs[1] - logs[0])))])
    return table(say("report-views-effects", **of_pair(pair), scenario=one.labels[0]), [
        *heads_of("scenario"), f"#{view_words(one.view)}", f"#{view_words(other.view)}",
        *heads_of("#difference-two")], lines)


def _turned(one: Study, other: Study) -> Iterator[str]:
    """Measures that a scenario moves one way by one text, and the other way by the other.

    Only what is clear although so many were looked at counts, by both.
    """
    if one.compared is None or other.compared is None:
        return
    for label, its_label in zip(one.labels[1:], other.labels[1:], strict=True):
        right = {entry.measure: entry for entry in other.differences(its_label)
                 if (its_label, entry.measure) in other.compared.clear}
        for left in one.differences(label):
            its = right.get(left.measure)
            if its is None or (label, left.measure) not in one.compared.clear:
                continue
            if left.mean * its.mean < 0.0:
                yield say("report-views-turned", scenario=label, measure=plain_name(left.measure),
                          level=spoken(left).level, one=view_words(one.view),
                          theirs=spoken(its).level, other=view_words(other.view))


LARGEST_REPORT = 100_000_000  # bytes
ENDINGS = (".html", ".htm")
FILE = "report.html"
_IN_FULL = "scenario.toml"  # the name a reader may give to a scenario printed in the report
_READING = ("world", "interval", "target", "trade")


def report_page(outcomes: Sequence[Outcome], made_by: str, members: int = MEMBERS,
                made_with: Mapping[str, str] | None = None) -> str:
    """The page on one ensemble, or on several compared with the first, as HTML.

    Outcomes of both worldviews are compared with the first of their own, and the worldviews with
    each other. `made_by` is the command that makes the ensembles again; `members` worlds of each
    are looked into; `made_with` are versions, those of now if None.

    Raises:
        ScenarioError: if ensembles are not paired.
    """
    views = dict.fromkeys(outcome.scenario.worldview for outcome in outcomes)
    studies = [Study.of([one for one in outcomes if one.scenario.worldview == view], view, members)
               for view in views]
    named = [outcome for study in studies for outcome in study.outcomes]
    compared = compare(named) if len(named) > 1 else None
    kicker, title, top = head(named, compared)
    return document(kicker, title, top, _sections(studies, made_by, made_with), made_by,
                    front(studies, compared, made_by, assumption_lines))


def _sections(studies: Sequence[Study], made_by: str, made_with: Mapping[str, str] | None,
              ) -> list[PageSection]:
    found: list[PageSection] = []
    several = len(studies) > 1
    for study in studies:
        said = study.compared.answer if study.compared else answer_of(study.baseline)
        lines = [answer_text(said), luck_line(study, study.pairs[0]), *found_lines(study)]
        asked = bullets(joined([tag("code", one.scenario.name), " ", say(
            "report-titled", title=title_of(one.scenario), says=asks_of(one.scenario))])
            for one in study.outcomes)
        heading = _heading("numbers", study, several)
        found.append(PageSection(f"numbers{_mark(study)}", heading, joined(
            [asked, target_table(study), trade_table(study), bullets(lines)])))
    if several:
        found.append(PageSection("worldviews", say("report-worldviews"),
                                 worldview_section(studies[0], studies[1])))
    for study in studies:
        found += _pictures(study, several)
    in_full = (tag("details", tag("summary", say("report-in-full",
                                                 scenario=outcome.scenario.name)),
                   tag("pre", tag("code", outcome.scenario.to_toml())))
               for study in studies for outcome in study.outcomes)
    first = studies[0]
    moving = movers(first.baseline, first.pairs[0])
    keys = list(dict.fromkeys([*changed_keys(studies), *list(moving)[:MOST_MOVERS]]))
    behind = mover_table(moving, first) if moving else tag("p", say("report-no-movers"))
    found += [
        PageSection("run", say("report-run"), joined([
            run_table(studies), tag("p", say("report-same-digest")),
            tag("pre", tag("code", made_by)), version_table(made_with)])),
        PageSection("xlrm", say("report-xlrm"), xlrm(studies)),
        PageSection("assumptions", say("report-assumptions"), joined([
            tag("p", marked("report-listed", kinds=kinds_line(),
                            command=tag("code", "qurultay explain KEY"))),
            behind, assumption_table(keys, first.baseline.scenario),
            tag("h3", say("report-claims-behind")), bullets(cited(keys), "claims")])),
        PageSection("inputs", say("report-inputs"), joined([
            *(inputs(study) for study in studies), *in_full])),
        PageSection("reading", say("report-reading"), bullets(
            say(f"report-reading-{about}", year=as_written(str(first.base_year)))
            for about in _READING))]
    return [section for section in found if section.inside]


def _mark(study: Study) -> str:
    return f"-{study.view}" if study.view else ""


def _heading(about: str, study: Study, several: bool) -> str:
    """The heading of a section, with the worldview where there are several."""
    heading = say(f"report-{about}")
    return heading if not several else say(
        "report-of-view", heading=heading, view=view_words(study.view))


def _pictures(study: Study, several: bool) -> list[PageSection]:
    """The charts of a study, with the numbers where a chart is not enough."""
    mark, key = _mark(study), legend(study)
    name = f"p{mark}"
    paired = tag("details", tag("summary", say("report-as-table")), paired_table(study))
    looked = next((look.members for look in study.looks if look), 0)
    found = [
        ("trade", "trade", joined([
            tag("p", say("report-trade-says-compared" if study.compared else
                         "report-trade-says")), key, in_columns(fan_figures(study, name))])),
        ("chances", "chances-over-time", joined([
            key, in_columns(chance_figures(study, name))])),
        ("paired", "paired", joined([
            tag("p", say("report-paired-says", scenario=study.labels[0])),
            key, in_columns(interval_figures(
                study.coloured(), study.labels[0], name)), paired])
         if study.compared else Markup()),
        ("parts", "parts", joined([
            tag("p", say("report-parts-says", year=as_written(str(study.base_year)),
                         count=looked)),
            key, *part_figures(study, name), part_table(study)]) if looked else Markup()),
        ("modes", "modes", in_columns(mode_figures(study, name))),
        ("powers", "powers", joined([
            tag("p", say("report-powers-says")),
            stance_legend(), in_columns(stance_figures(study, name))])),
        ("flows", "flows", joined([
            in_columns(flow_figures(study, name)), flow_table(study)])
         if looked else Markup()),
    ]
    return [PageSection(f"{place}{mark}", _heading(about, study, several), inside,
                        listed=not several or place == "trade")
            for place, about, inside in found]


def report_path(asked: str) -> Path:
    """The path for a report; ScenarioError where it cannot be one."""
    path = Path(asked)
    if "\0" in asked or path.suffix.lower() not in ENDINGS:
        raise ScenarioError(f"--report {shown(asked)}: a file that ends in .html is needed")
    if path.is_dir():
        raise ScenarioError(f"--report {shown(asked)} is a folder; a file is needed")
    if not path.parent.is_dir():
        raise ScenarioError(f"--report {shown(asked)}: there is no folder "
                            f"{shown(str(path.parent))}")
    if path.exists() and not is_report(path):
        raise ScenarioError(f"--report {shown(asked)} is there already and is no report; nothing "
                            "is written over it")
    return path


def is_report(path: Path) -> bool:
    """Whether a file is empty or a report that was written before."""
    content = contents_of(path, LARGEST_REPORT)
    return not content or (content.startswith(b"<!DOCTYPE html>") and b"Qurultay" in content)


def command_line(verb: str, names: Sequence[str], members: int | None,
                 random_seed: int | None, *, sets: Sequence[str] = (),
                 worldview: str | None = None, vintage: str | int | None = None,
                 report: str | None = None) -> str:
    """The command that gives the same again, quoted for a shell."""
    words = ["qurultay", verb, *names]
    for option, value in (("--members", members), ("--seed", random_seed),
                          *(("--set", one) for one in sets), ("--worldview", worldview),
                          ("--vintage", vintage), ("--report", report)):
        words += [] if value is None else [option, str(value)]
    return shlex.join(words)


def write_report(path: Path, made_by: str, outcomes: Sequence[Outcome],
                 made_with: Mapping[str, str] | None = None) -> Path:
    """Write the report on outcomes whole; StoreError if the disk fails."""
    return write_whole(path, report_page(outcomes, made_by, made_with=made_with).encode())


def write_stored_report(folder: Path, asked: str | None) -> Path:
    """Write the report on a stored run, in its folder unless another file is asked for.

    Raises:
        ScenarioError: if the folder holds no run, or one that has not finished.
        StoreError: if it is damaged.
    """
    from qurultay.results import store

    run = Manifest.read(folder)
    path = report_path(str(folder / FILE) if asked is None else asked)
    scenario = run.scenario
    vintage = None if scenario.vintage == vintages.latest() else scenario.vintage
    shipped = (scenario.name in shipped_names()
               and Scenario.read(scenario.name, worldview=scenario.worldview,
                                 vintage=vintage).digest == scenario.digest)
    if shipped:
        made_by = command_line("ensemble", [scenario.name], run.members, run.random_seed,
                               worldview=scenario.worldview, vintage=vintage)
    else:
        made_by = command_line("ensemble", [_IN_FULL], run.members, run.random_seed)
        made_by += f"  # {_IN_FULL} is the scenario printed in full below"
    return write_report(path, made_by, [store.read(folder)], run.versions)
