"""How far a run is, on stderr: a bar on a terminal, lines anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Protocol

SECONDS_BETWEEN_LINES = 30.0


class Told(Protocol):
    """How a line is worded; the time left is given in seconds, None where it is not known."""

    def __call__(self, what: str, unit: str, *, done: int, steps: int,
                 seconds: float | None) -> str:
        """So many steps of a unit, such as "worlds", are done."""


class Step(Protocol):
    """What is called after each step, or after several at once."""

    def __call__(self, count: int = 1) -> None:
        """Note that `count` steps more are done."""


@contextmanager
def progress(what: str, steps: int, quiet: bool = False, unit: str = "quarters", *,
             told: Told | None = None, unit_said: str | None = None) -> Iterator[Step]:
    """Within it, call what it gives after every step.

    `languages.progress` gives `told` and `unit_said` in the language spoken; else it is English.
    """
    if quiet:
        yield lambda count=1: None
    elif sys.stderr.isatty():
        from rich.console import Console  # costs a tenth of a second
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        bar = Progress(TextColumn("{task.description}", markup=False), BarColumn(),
                       TextColumn("{task.completed:.0f}/{task.total:.0f} "
                                  + (unit_said or unit)),
                       TimeRemainingColumn(), console=Console(stderr=True), transient=True)
        with bar:
            task = bar.add_task(what, total=steps)
            yield lambda count=1: bar.advance(task, count)
    else:
        _say(what)
        yield _Lines(what, steps, unit, told or in_english)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


class _Lines:
    """A line every half minute, with the time left at the speed since the line before."""

    def __init__(self, what: str, steps: int, unit: str, told: Told) -> None:
        self.what, self.steps, self.unit, self.told = what, steps, unit, told
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
        _say(self.told(self.what, self.unit, done=self.done, steps=self.steps,
                       seconds=None if self.first else seconds))
        self.before, self.done_before, self.first = self.before + passed, self.done, False


def time_left(seconds: float) -> tuple[str, str]:
    """A time in the unit that people would give it in: a number, and "s", "min" or "h"."""
    if seconds < 90:
        return f"{seconds:.0f}", "s"
    return (f"{seconds / 60:.0f}", "min") if seconds < 5400 else (f"{seconds / 3600:.1f}", "h")


def in_english(what: str, unit: str, *, done: int, steps: int, seconds: float | None) -> str:
    """A line in English."""
    left = "" if seconds is None else f", about {' '.join(time_left(seconds))} left"
    return f"{what}: {done} of {steps} {unit}{left}"
