"""How far a run is, on stderr in the language spoken: a bar on a terminal, lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Protocol

from qurultay.languages.catalogue import phrase, say, speaking

SECONDS_BETWEEN_LINES = 30.0


class Step(Protocol):
    """What is called after each step, or after several at once."""

    def __call__(self, count: int = 1) -> None:
        """Note that `count` steps more are done."""


@contextmanager
def progress(what: str, steps: int, quiet: bool = False, unit: str = "quarters") -> Iterator[Step]:
    """Within it, call what it gives after every step.

    `unit` is "quarters", "worlds", "ensembles", "scenarios" or "runs".
    """
    if quiet:
        yield lambda count=1: None
    elif sys.stderr.isatty():
        from rich.console import Console  # costs a tenth of a second
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        bar = Progress(TextColumn("{task.description}", markup=False), BarColumn(),
                       TextColumn("{task.completed:.0f}/{task.total:.0f} "
                                  + say(f"progress-{unit}")),
                       TimeRemainingColumn(), console=Console(stderr=True), transient=True)
        with bar:
            task = bar.add_task(what, total=steps)
            yield lambda count=1: bar.advance(task, count)
    else:
        _say(what)
        yield _Lines(what, steps, unit)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


class _Lines:
    """A line every half minute, with the time left at the speed since the line before."""

    def __init__(self, what: str, steps: int, unit: str) -> None:
        self.what, self.steps, self.unit = what, steps, unit
        self.done = self.done_before = 0
        self.before = monotonic()
        self.first = True

    def __call__(self, count: int = 1) -> None:
        self.done += count
        passed = monotonic() - self.before
        if passed < SECONDS_BETWEEN_LINES:
            return
        seconds = passed / (self.done - self.done_before) * (self.steps - self.done)
        # What a resumed run finds finished is counted at once: no speed to judge by.
        _say(told(self.what, self.unit, self.done, self.steps, None if self.first else seconds))
        self.before, self.done_before, self.first = self.before + passed, self.done, False


def told(what: str, unit: str, done: int, steps: int, seconds: float | None) -> str:
    """A line that says how many steps are done, and how long the others will take."""
    def number(shown: str) -> str:
        return speaking().locale.written(shown)

    values = {"what": what, "unit": phrase(f"progress-{unit}"), "done": number(str(done)),
              "all": number(str(steps))}
    if seconds is None:
        return say("progress-done", **values)
    if seconds < 90:
        left, of = f"{seconds:.0f}", "s"
    else:
        left, of = ((f"{seconds / 60:.0f}", "min") if seconds < 5400 else
                    (f"{seconds / 3600:.1f}", "h"))
    return say("progress-left", **values, left=phrase(f"progress-{of}", number=number(left)))
