"""What `run` does behind the command line: one world of each scenario, told, drawn, written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from qurultay.analysis.follow import follow
from qurultay.analysis.one_world import Course
from qurultay.commands.asking import Asked, Place, asked, together
from qurultay.core.files import json_text, put
from qurultay.core.progress import progress
from qurultay.report.story import comparison_text, story
from qurultay.results.outcome import run_object

__all__ = ["Place", "asked", "run_object", "side_by_side", "tell", "together", "worlds"]


def worlds(runs: Sequence[Asked], member: int, random_seed: int, quiet: bool) -> Iterator[Course]:
    """Run one world of each scenario, in Mesa, with a bar where someone watches."""
    for run in runs:
        steps = len(run.scenario.quarters())
        with progress(f"{run.label}, {run.scenario.start} to {run.scenario.end}", steps,
                      quiet) as step:
            course = follow(run.scenario, member, random_seed, run.label, each=step)
        yield course  # the bar is gone before anything is told


def tell(course: Course, folder: Path | None) -> tuple[str, list[Path]]:
    """The story of a world, and the files it was written to beside its picture and figures."""
    text = story(course)
    if folder is None:
        return text, []
    from qurultay.report.pictures import (  # matplotlib takes half a second to import
        draw_one_world,
        png,
    )

    found = json_text(run_object(course.outcome))
    return text, [
        put(folder / "picture.png", png(draw_one_world(course))),
        put(folder / "story.txt", text.encode()),
        put(folder / "outcome.json", found.encode()),
    ]


def side_by_side(courses: Sequence[Course], folder: Path | None) -> tuple[str, list[Path]]:
    """Several scenarios beside each other in a table, and the files with it and a picture."""
    text = comparison_text(courses)
    if folder is None:
        return text, []
    from qurultay.report.pictures import draw_comparison, png

    return text, [put(folder / "side_by_side.png", png(draw_comparison(courses))),
                  put(folder / "side_by_side.txt", text.encode())]
