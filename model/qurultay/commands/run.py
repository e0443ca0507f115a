"""The command `run`: one world of each scenario, with its story, picture and figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
    Out,
    Output,
    Quiet,
    Seed,
    Sets,
    View,
    Vintage,
    read_scenarios,
    say_json,
    say_result,
    together,
    warn,
)

if TYPE_CHECKING:
    from qurultay.analysis.one_world import Course


def run_command(
        names: Annotated[list[str], typer.Argument(
            metavar="NAME", help="Scenarios, by name or path.")],
        member: Annotated[int, typer.Option("--member", min=0, max=MOST_MEMBERS, metavar="K",
                                            help="Which world: 0, 1, 2 and so on.")] = 0,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None) -> None:
    """Run one world of each scenario.

    Prints its story, and writes story, picture and figures to qurultay-out/NAME or to --out.
    """
    from qurultay.analysis.follow import follow
    from qurultay.core.files import write_whole
    from qurultay.languages import say
    from qurultay.languages.progress import progress
    from qurultay.report.story import comparison_text
    from qurultay.results.answer import run_object
    from qurultay.results.wording import quarter_phrase

    several = read_scenarios(names, sets, worldview, vintage)
    output = Output.of(out, usual=not as_json, several=len(several) > 1)
    silent = quiet or as_json
    courses = []
    for one in several:
        start, end = (quarter_phrase(str(at)) for at in (one.scenario.start, one.scenario.end))
        span = say("progress-run", name=one.label, start=start, end=end)
        with progress(span, len(one.scenario.quarters()), silent) as step:
            courses.append(follow(one.scenario, member, seed, one.label, step))
        if not as_json:
            write_world(courses[-1], output.folder(one.folder), quiet)
    if as_json:  # told before the disk may fail, as a story is
        say_json(together([run_object(course.outcome) for course in courses]))
        for one, course in zip(several, courses, strict=True):
            write_world(course, output.folder(one.folder), silent=True)
    if len(courses) > 1:
        text = comparison_text(courses)
        say_result(text, [], silent)
        if output.top:
            files = [write_whole(output.top / "side_by_side.txt", text.encode()),
                     *_picture(output.top / "side_by_side.png", courses)]
            say_result("", files, silent)


def write_world(course: Course, folder: Path | None, silent: bool) -> None:
    """Tell a world's story, and then write it, its figures and its picture, if to a folder."""
    from qurultay.core.files import json_text, write_whole
    from qurultay.report.story import story
    from qurultay.results.answer import run_object

    text = story(course)
    say_result(text, [], silent)
    if folder is not None:
        say_result("", [
            write_whole(folder / "story.txt", text.encode()),
            write_whole(folder / "outcome.json", json_text(run_object(course.outcome)).encode()),
            *_picture(folder / "picture.png", [course]),
        ], silent)


def _picture(path: Path, courses: Sequence[Course]) -> list[Path]:
    """The file with the picture of one world or of several; none, and a warning, if that fails."""
    from qurultay.core.files import write_whole

    try:
        from qurultay.report import pictures  # matplotlib takes half a second to import

        figure = (pictures.draw_comparison(courses) if courses[1:] else
                  pictures.draw_one_world(courses[0]))
        drawn = pictures.png(figure)
    except Exception as failure:  # another program's settings must not cost the result
        warn(f"{path} could not be drawn: {' '.join(str(failure).split())[:200]}")
        return []
    return [write_whole(path, drawn)]
