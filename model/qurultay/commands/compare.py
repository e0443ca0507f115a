"""The commands `compare` and `versus`: the same worlds under several scenarios or versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, starmap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    LARGEST_SEED,
    MEMBERS,
    MOST_MEMBERS,
    SEED,
    Folder,
    Json,
    NamedScenario,
    Out,
    Output,
    Quiet,
    Sets,
    View,
    Vintage,
    read_scenarios,
    resumed,
    say_json,
    say_result,
    say_resume,
    terminated_as_interrupted,
)

if TYPE_CHECKING:
    from qurultay.analysis.compare import Comparison, PairedDifference
    from qurultay.results.outcome import Outcome
    from qurultay.studies.versus import Versus

MOST_SHOWN = 10
"""Differences of each scenario that are shown unless all are asked for."""


def compare_command(
        names: Annotated[list[str], typer.Argument(
            metavar="A B ...", help="Two or more scenarios, or folders of stored runs.")],
        members: Annotated[int | None, typer.Option(
            "--members", min=2, max=MOST_MEMBERS, metavar="N",
            help=f"How many worlds; otherwise {MEMBERS}.")] = None,
        seed: Annotated[int | None, typer.Option(
            "--seed", min=0, max=LARGEST_SEED, metavar="S",
            help=f"Random seed; otherwise {SEED}.")] = None,
        sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None,
        resume: Annotated[str | None, typer.Option(
            "--resume", metavar="DIR", help="Continue what --out DIR began.")] = None,
        everything: Annotated[bool, typer.Option(
            "--all", help="Show every difference, and what differs in the inputs.")] = False,
        report: Annotated[str | None, typer.Option(
            "--report", metavar="FILE.html",
            help="Also write a report: one HTML page in one file.")] = None) -> None:
    """Run the same worlds under several scenarios and compare them.

    Or compare stored runs as they are. Every scenario is compared with the first, world by world,
    with 95 % intervals; with both worldviews, with the first of its own worldview. With --out the
    runs are stored too, so that an interrupted comparison goes on with --resume.
    """
    from qurultay.analysis.compare import compare, comparison_csv
    from qurultay.core.files import write_result, write_whole
    from qurultay.report.page import command_line, report_path, write_report

    page, silent = report_path(report) if report else None, quiet or as_json
    given = [one is not None for one in (members, seed, worldview, vintage, resume)]
    stored = stored_runs(names, any(given) or bool(sets))
    if resume is None:
        folder = Output.of(out, usual=not as_json, several=True).folder("compare")
    else:
        folder = resumed(resume, out) / "compare"
    if stored:
        outcomes = stored
    else:
        several = read_scenarios(names, sets, worldview, vintage)
        numbers = MEMBERS if members is None else members, SEED if seed is None else seed
        keeping = folder.parent if folder and (out or resume) else None
        outcomes = stored_ensembles(several, numbers, keeping, silent)
    compared = compare(outcomes)
    found, lines = compared.to_dict(), list(comparison_lines(compared, everything))
    files: Iterable[Path] = write_result(folder, "comparison", found,
                                         comparison_lines(compared, everything=True))
    if folder:
        files = chain(files, starmap(write_whole, [
            (folder / "comparison.csv", comparison_csv(compared).encode())]))
    if page:
        made_by = command_line(
            "compare", names, None if stored else len(outcomes[0].members),
            None if stored else outcomes[0].random_seed, sets=sets or [],
            worldview=worldview and worldview.value, vintage=vintage, report=report)
        files = chain(files, starmap(write_report, [(page, made_by, outcomes)]))
    if as_json:
        say_json(found)
    say_result(lines, files, silent)


def stored_runs(names: list[str], options: bool) -> list[Outcome]:
    """The stored runs that are named; none where scenarios are."""
    from qurultay.core.errors import ScenarioError, shown
    from qurultay.results import store
    from qurultay.scenario.form import shipped_names

    folders = [name for name in names
               if name not in shipped_names() and store.holds_run(name)]
    if not folders:
        return []
    if len(folders) < len(names):
        other = next(name for name in names if name not in folders)
        raise ScenarioError(f"{shown(folders[0])} is a stored run and {shown(other)} is none; "
                            "compare stored runs with one another, or scenarios")
    if options:
        raise ScenarioError("stored runs are compared as they are: --members, --seed, --set, "
                            "--worldview, --vintage and --resume are for scenarios")
    return [store.read(name) for name in folders]


def stored_ensembles(several: list[NamedScenario], numbers: tuple[int, int], keeping: Path | None,
                     silent: bool) -> list[Outcome]:
    """The ensembles, each stored in a folder of `keeping` if there is one."""
    from qurultay.engine.ensemble import ensemble

    with terminated_as_interrupted():
        try:
            return [ensemble(one.scenario, *numbers,
                             store=keeping / one.folder if keeping else None) for one in several]
        except KeyboardInterrupt:
            if keeping is not None:
                say_resume(keeping)
            raise


def comparison_lines(compared: Comparison, everything: bool = False) -> Iterator[str]:
    """A comparison as text: alarms, the answer, chances, and the largest differences or all."""
    from qurultay.analysis.statistics import CONFIDENCE
    from qurultay.languages import say
    from qurultay.results.wording import as_written, sentence

    yield from (say("compare-alarm", alarm=alarm) for alarm in compared.alarms)
    yield from (sentence(said.key, said.values) for said in compared.answer)
    yield ""
    yield from lines_of_chances(compared, compared.names)
    for place, other in enumerate(compared.against):
        if place != other:
            yield ""
            yield from difference_lines(compared, place, everything, called=compared.names)
    if everything:
        looked_at = len(compared.paired)
        yield ""
        yield say("compare-many", all=looked_at, clear=len(compared.clear),
                  chance=as_written(f"{looked_at * (1 - CONFIDENCE):.0f}"))


def lines_of_chances(compared: Comparison, called: Sequence[str]) -> Iterator[str]:
    """Both chances of every target in every scenario; `called` is what these are called."""
    from qurultay.languages import phrase, say
    from qurultay.report.words import goal_words
    from qurultay.results.wording import percent_text, set_in, width_of

    goals = {target: goal_words(target) for outcome in compared.outcomes
             for target in outcome.scenario.targets}
    members = len(compared.outcomes[0].members)
    yield say("compare-chances" if goals else "compare-worlds",
              worlds=phrase("worlds", count=members), count=len(compared.names))
    wide = max(map(width_of, goals.values()), default=0) + 2
    columns = [max(width_of(name), 12) + 2 for name in called]
    if goals:
        yield "  " + " " * wide + "".join(map(set_in, columns, called))
    for target, words in goals.items():
        cells = []
        for outcome in compared.outcomes:
            result = outcome.judged(target) if target in outcome.scenario.targets else None
            cells.append(say("compare-not-asked") if result is None else
                         f"{percent_text(float(result.standing.mean()))} "
                         f"({percent_text(float(result.reached.mean()))})")
        yield f"  {set_in(-wide, words)}" + "".join(map(set_in, columns, cells))


def difference_lines(compared: Comparison, place: int, everything: bool, *,
                     called: Sequence[str]) -> Iterator[str]:
    """The largest differences of a scenario by group, or all; `called` as above."""
    from qurultay.analysis.indicators import meaning
    from qurultay.languages import say
    from qurultay.results.told import difference_words
    from qurultay.results.wording import GROUPS
    from qurultay.scenario.scenario import difference

    name, against = compared.names[place], compared.against[place]
    both = {"name": called[place], "other": called[against]}
    mine = sorted((entry for entry in compared.paired if entry.scenario == name),
                  key=lambda entry: -entry.size)
    large = [entry for entry in mine if entry.relevant]
    shown = mine if everything else compared.largest(name, MOST_SHOWN)
    if everything:
        yield say("compare-inputs", **both)
        missing = say("compare-input-none")
        yield from (f"  {difference_words(one, missing)}" for one in difference(
            compared.outcomes[against].scenario, compared.outcomes[place].scenario))
    yield say("compare-differs" if shown else "compare-nothing", **both)
    for group in GROUPS:
        lines = [_line(entry, (name, entry.measure) in compared.clear and everything)
                 for entry in shown if meaning(entry.measure).group == group]
        yield from ([f" {say(f'group-{group}')}", *lines] if lines else [])
    if not everything:
        unseen = sum(not entry.told_apart for entry in mine)
        yield say("compare-count", all=len(mine), large=len(large),
                  small=len(mine) - len(large) - unseen, unseen=unseen)


def _line(entry: PairedDifference, clear: bool) -> str:
    from qurultay.languages import say
    from qurultay.report.words import plain_name, spoken

    said = spoken(entry)
    seen = "" if entry.told_apart or entry.low == entry.high else f": {say('compare-unseen')}"
    shown = say("compare-same") if entry.low == entry.high == 0.0 else (
        f"{said.level} {said.span}{seen}")
    return f" {'*' if clear else ' '} {plain_name(entry.measure)}: {shown}".replace("\u00a0", "")


# --- versus ----------------------------------------------------------------------------------


def versus_command(folder: Folder, as_json: Json = False, quiet: Quiet = False,
                   everything: Annotated[bool, typer.Option(
                       "--all", help="Show every difference.")] = False) -> None:
    """Find what has changed since a run of another version.

    It is run again, with the same scenario and worlds: versions and parameters that differ, and
    what comes out.
    """
    from qurultay.languages import say
    from qurultay.languages.progress import progress
    from qurultay.results.manifest import Manifest
    from qurultay.results.wording import typed
    from qurultay.studies.versus import versus

    worlds, silent = Manifest.read(Path(folder)).members, quiet or as_json
    with progress(say("progress-again", name=folder, count=typed(worlds, ",d")), worlds, silent,
                  "worlds") as step:
        found = versus(folder, step)
    if as_json:
        say_json(found.to_dict())
    say_result(versus_lines(found, everything), [], silent)


def versus_lines(found: Versus, everything: bool) -> Iterator[str]:
    """What differs in versions and parameters, chances, and the largest differences or all."""
    from qurultay.core.versions import apart, versions
    from qurultay.languages import phrase, say
    from qurultay.results.wording import typed

    other = apart(found.asked.versions, versions())
    for name, then, now in other:
        yield say("versus-version", name=phrase(f"versus-{name}", name),
                  then=then or phrase("report-unknown"), now=now or phrase("report-unknown"))
    if not other:
        yield say("versus-version-same")
    moved = found.moved if everything else found.moved[:MOST_SHOWN]
    for key, *both in moved:
        before, after = (say("compare-input-none") if one is None else typed(one, "")
                         for one in both)
        yield say("versus-parameter", key=key, before=before, after=after)
    if more := len(found.moved) - len(moved):
        yield say("versus-more", count=typed(more, ",d"))
    if found.same:
        yield say("versus-same")
        return
    plain = found.asked.scenario
    called = [say(f"versus-{which}", name=plain.name) + (
        f" ({plain.worldview})" if plain.worldview else "") for which in ("then", "now")]
    yield from lines_of_chances(found.compared, called)
    yield ""
    yield from difference_lines(found.compared, 1, everything, called=called)
