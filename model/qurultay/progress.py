"""How far a run has come: a bar on a terminal, a plain line anywhere else, always on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: str, steps: int, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Within it, call what it gives after every step."""
    if quiet:
        yield lambda: None
    elif sys.stderr.isatty():
        with _bar(what, steps) as step:
            yield step
    else:
        sys.stderr.write(f"{what}\n")
        sys.stderr.flush()
        yield lambda: None


@contextmanager
def _bar(what: str, steps: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console  # costs a tenth of a second
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(TextColumn("{task.description}", markup=False), BarColumn(),
                   TextColumn("{task.completed:.0f}/{task.total:.0f} quarters"),
                   TimeRemainingColumn(), console=Console(stderr=True), transient=True)
    with bar:
        task = bar.add_task(what, total=steps)
        yield lambda: bar.advance(task)
