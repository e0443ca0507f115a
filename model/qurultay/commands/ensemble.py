"""The commands `ensemble`, `replay`, `verify` and `export`: many worlds, stored and then used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    LARGEST_SEED,
    MEMBERS,
    MOST_MEMBERS,
    MOST_WORKERS,
    SEED,
    Folder,
    Json,
    Name,
    NamedScenario,
    Out,
    Output,
    Quiet,
    Result,
    Sets,
    View,
    Vintage,
    put,
    read_scenarios,
    resumed,
    say_each,
    say_json,
    say_result,
    say_resume,
    terminated_as_interrupted,
    warn,
)

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from qurultay.results.outcome import Outcome


# --- ensemble --------------------------------------------------------------------------------


def ensemble_command(
        name: Name,
        members: Annotated[int | None, typer.Option(
            "--members", min=1, max=MOST_MEMBERS, metavar="N",
            help=f"How many worlds; otherwise {MEMBERS}, or as in the resumed run.")] = None,
        seed: Annotated[int | None, typer.Option(
            "--seed", min=0, max=LARGEST_SEED, metavar="S",
            help=f"Random seed; otherwise {SEED}, or as in the resumed run.")] = None,
        sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None,
        resume: Annotated[str | None, typer.Option(
            "--resume", metavar="DIR", help="Continue the run in this folder; a larger --members "
                                            "adds worlds.")] = None,
        workers: Annotated[int | None, typer.Option(
            "--workers", min=1, max=MOST_WORKERS, metavar="W",
            help="Use so many processes instead of threads.")] = None,
        scheduler: Annotated[str | None, typer.Option(
            "--scheduler", metavar="ADDRESS", help="Compute on a Dask cluster.")] = None,
        ) -> None:
    """Run many worlds of a scenario.

    Gives probabilities where `run` gives one possible world. Finished blocks are saved at once;
    continue an interrupted run with --resume.
    """
    from qurultay.core.errors import Damaged, ScenarioError
    from qurultay.core.files import write_result
    from qurultay.engine.workers import cluster, processes
    from qurultay.results.answer import run_object
    from qurultay.results.manifest import FILE, Manifest

    several = read_scenarios([name], sets, worldview, vintage)
    if resume is None:
        output = Output.of(out, usual=not as_json, several=len(several) > 1)
    else:
        output = Output(resumed(resume, out), given=True, several=len(several) > 1)
    if workers is not None and scheduler is not None:
        raise ScenarioError("--workers uses processes of this computer and --scheduler uses other "
                            "computers; give one of them")

    def results(executor: Executor | None) -> Iterator[Result]:
        for one in several:
            folder, usual = output.folder(one.folder), (MEMBERS, SEED)
            if resume is not None and folder is not None and (folder / FILE).exists():
                try:
                    before = Manifest.read(folder)
                    usual = before.members, before.random_seed
                except Damaged as failure:  # it is put aside when the run begins
                    if members is None:
                        raise ScenarioError(f"{failure.message}; give --members, and --seed if it "
                                            "had one, to go on") from None
            numbers = (usual[0] if members is None else members,
                       usual[1] if seed is None else seed)
            outcome = _outcome(one, numbers, folder, output.given, executor, quiet or as_json)
            found, lines = run_object(outcome, many=True), list(_ensemble_lines(outcome, one.label))
            yield found, lines, write_result(folder, "ensemble", found, lines)

    with terminated_as_interrupted(), (
            cluster(scheduler) if scheduler is not None else
            nullcontext() if workers is None else processes(workers)) as executor:
        say_each(results(executor), as_json, quiet)


def _outcome(one: NamedScenario, numbers: tuple[int, int], folder: Path | None, given: bool,
             executor: Executor | None, silent: bool) -> Outcome:
    """Run the worlds and store them in `folder`; `given` if the user chose it."""
    from qurultay.engine.ensemble import ensemble
    from qurultay.languages import say
    from qurultay.languages.progress import progress
    from qurultay.results.store import AnotherRun, make_room
    from qurultay.results.wording import typed

    members, seed = numbers
    with progress(say("progress-ensemble", name=one.label, count=typed(members, ",d")), members,
                  silent, "worlds") as step:
        try:
            return ensemble(one.scenario, members, seed, executor=executor, store=folder, each=step)
        except AnotherRun as failure:
            if given or folder is None:
                raise AnotherRun(f"{failure.message} (--out takes another folder)") from None
            warn(f"{folder} held another run, which is now in {make_room(folder)}")
            return ensemble(one.scenario, members, seed, executor=executor, store=folder, each=step)
        except KeyboardInterrupt:
            if folder is not None:
                say_resume(folder)
            raise


def _ensemble_lines(outcome: Outcome, label: str) -> Iterator[str]:
    """The answer, percentiles of trade by year, and both chances of each target."""
    import numpy as np

    from qurultay.languages import phrase, say
    from qurultay.report.words import chances_words, goal_words
    from qurultay.results.answer import run_object, spoken_answer
    from qurultay.results.wording import (
        as_written,
        asks_of,
        quarter_phrase,
        set_in,
        title_of,
        width_of,
    )

    found, scenario = run_object(outcome, many=True), outcome.scenario
    real = np.quantile(outcome.turnover() / outcome.prices(), 0.5, axis=0)
    yield say("ensemble-head", title=title_of(scenario), label=label,
              worlds=phrase("worlds", count=found["members"]))
    yield asks_of(scenario)
    yield spoken_answer(found)
    yield ""
    for pair, fan in found["bilateral_trade"].items():
        yield say("ensemble-table", pair=pair, year=as_written(str(scenario.vintage)))
        heads = [say(f"ensemble-{name}") for name in ("low", "middle", "high", "real")]
        wide = [max(width_of(head), 8) + 2 for head in heads]
        yield f"  {set_in(-6, say('ensemble-year'))}" + "".join(map(set_in, wide, heads))
        for at, quarter in enumerate(found["quarters"]):
            if quarter.endswith("Q4"):
                cells = (fan["p05"][at], fan["p50"][at], fan["p95"][at], real[at])
                yield f"  {set_in(-6, as_written(quarter[:4]))}" + "".join(
                    map(set_in, wide, (as_written(f"{cell:.2f}") for cell in cells)))
    for target, shown in zip(scenario.targets, found["targets"], strict=True):
        half = shown["median_quarter"]
        yield say("ensemble-half" if half else "ensemble-fewer", goal=goal_words(target),
                  chances=chances_words(shown),
                  quarter=quarter_phrase(half) if half else "")
    yield say("ensemble-digest", digest=found["digest"])
    yield say("ensemble-rounded", digest=found["digest_rounded"])


# --- replay ----------------------------------------------------------------------------------


def replay_command(
        folder: Folder,
        member: Annotated[int, typer.Option("--member", min=0, max=MOST_MEMBERS, metavar="K",
                                            help="Which world.")] = 0,
        as_json: Json = False, quiet: Quiet = False,
        out: Annotated[str | None, typer.Option(
            "--out", metavar="DIR2", help="An empty folder for the files; otherwise DIR/member-K."
        )] = None) -> None:
    """Re-run one stored world in Mesa and check that it matches.

    Also writes its story, picture and figures.
    """
    from qurultay.analysis.follow import follow
    from qurultay.commands.run import write_world
    from qurultay.core.errors import RunError, ScenarioError
    from qurultay.core.versions import differing, versions
    from qurultay.languages import say
    from qurultay.languages.progress import progress
    from qurultay.results.answer import run_object
    from qurultay.results.store import Manifest, block_with
    from qurultay.results.wording import typed

    run, silent = Manifest.read(Path(folder)), quiet or as_json
    if not 0 <= member < run.members:
        raise ScenarioError(f"--member {member}: {folder} holds members 0 to {run.members - 1}")
    if not run.uncertain:
        raise ScenarioError(f"{folder}: all its members have the central parameters; replay one "
                            "in Python: Region(scenario, member=k, uncertain=False)")
    kept, name = block_with(Path(folder), member), run.scenario.name
    with progress(say("progress-replay", name=name, member=typed(member, "d")),
                  len(run.scenario.quarters()), silent) as step:
        course = follow(run.scenario, member, run.random_seed, name, step, agents={})
    if kept is not None:
        place = member - int(kept.members[0])
        for now, then in ((course.outcome.measures, kept.measures),
                          (course.outcome.arrays, kept.arrays)):
            for name, values in then.items():
                if name not in now or now[name][0].tobytes() != values[place].tobytes():
                    others = differing(run.versions, versions())
                    why = f": this is {'; '.join(others)}" if others else ""
                    raise RunError(
                        f"member {member} does not match the stored one (see {name}){why}")
    output = Output.of(out, usual=not as_json)
    write_world(course, Path(folder) / f"member-{member}"
                if output.top and not output.given else output.top, silent)
    if as_json:  # null: not stored yet
        say_json(run_object(course.outcome) | {"same_as_stored": kept is not None or None})
    say_result([say("replay-same" if kept is not None else "replay-alone",
                    member=typed(member, "d"))], [], silent)


# --- verify ----------------------------------------------------------------------------------


def _texts_of(outcome: Outcome, file: str) -> Iterator[bytes]:
    """What a run's file may hold, one after the other: a text depends on the language spoken."""
    from qurultay.core.files import json_text
    from qurultay.languages import CODES, use
    from qurultay.results.answer import run_object

    if file.endswith(".json"):
        yield json_text(run_object(outcome, many=True)).encode()
        return
    name, view = outcome.scenario.name, outcome.scenario.worldview
    for code in CODES:
        with use(code):
            for label in (name, f"{name} ({view})") if view else (name,):
                yield "".join(f"{line}\n" for line in _ensemble_lines(outcome, label)).encode()


def verify_command(folder: Folder, as_json: Json = False, quiet: Quiet = False) -> None:
    """Check every byte of a stored ensemble.

    Damage is reported, and the exit code is then 1.
    """
    from qurultay.core.files import contents_of
    from qurultay.core.versions import differing, versions
    from qurultay.languages import say
    from qurultay.results.store import Manifest, verify
    from qurultay.results.wording import typed

    found, place = verify(Path(folder)), Path(folder)
    if found.outcome is not None and not differing(Manifest.read(place).versions,
                                                   versions()):  # others may word it otherwise
        outcome = found.outcome
        found = found.with_faults(
            f"{place / file}: does not fit the stored members"
            for file in ("ensemble.json", "ensemble.txt") if (place / file).exists()
            and contents_of(place / file) not in _texts_of(outcome, file))
    if as_json:
        say_json({"folder": found.folder, "sound": not found.faults, "members": found.members,
                  "stored": found.stored, "finished": found.outcome is not None,
                  "digest": found.outcome.digest if found.outcome else None,
                  "faults": list(found.faults)})
    elif found.faults or not quiet:
        put(say("verify-damaged", fault=fault) for fault in found.faults)
        put([say("verify-whole", folder=str(found.folder), count=typed(found.stored, ",d"),
                 all=typed(found.members, ",d")),
             say("verify-mend") if found.faults else
             say("ensemble-digest", digest=found.outcome.digest) if found.outcome else
             say("verify-unfinished")])
    if found.faults:
        raise typer.Exit(1)


# --- export ----------------------------------------------------------------------------------


class ExportFormat(str, Enum):  # noqa: UP042  typer shows the values of a plain Enum of texts
    """What to write: one of `results.export.FORMS`."""

    netcdf = "netcdf"
    parquet = "parquet"
    csv = "csv"
    iamc = "iamc"


def export_command(
        folders: Annotated[list[str], typer.Argument(
            metavar="DIR ...",
            help="Stored runs that finished, or sweeps; several go into one file.")],
        form: Annotated[ExportFormat, typer.Option(
            "--as", help="netcdf: all arrays; parquet: one row per observation; csv: one row per "
                         "member and quarter; iamc: years in columns, percentiles of worlds.")],
        out: Annotated[str, typer.Option(
            "--out", metavar="FILE", help="The file to write; a pipe or a device too, and - for "
                                          "standard output.")],
        replace: Annotated[bool, typer.Option(
            "--replace", help="Write over a file that is there.")] = False,
        quiet: Quiet = False) -> None:
    """Write stored runs as NetCDF, Parquet, CSV or IAMC columns.

    Nothing is computed again. Every row says what was set over the scenario.
    """
    from qurultay.core.files import stream_of
    from qurultay.results import export, store
    from qurultay.results.outcome import Outcome
    from qurultay.studies import sweep

    path, outcomes = Path("/dev/stdout" if out == "-" else out), list[Outcome]()
    for one in folders:
        outcomes += sweep.read(one).outcomes.values() if sweep.holds_sweep(one) else [
            store.read(one)]
    for note in export.write(outcomes, form.value, path, replace):
        warn(note)
    say_result("", [path], quiet or stream_of(path))
