"""How far a run is, in the language spoken."""

from __future__ import annotations

from contextlib import AbstractContextManager

from qurultay.core import progress as plain
from qurultay.languages.catalogue import phrase, say, speaking


def progress(what: str, steps: int, quiet: bool = False, unit: str = "quarters",
             ) -> AbstractContextManager[plain.Step]:
    """`core.progress.progress`; `unit` is "quarters", "worlds", "ensembles" or "scenarios"."""
    if quiet:  # no catalogue is read for it
        return plain.progress(what, steps, quiet)
    return plain.progress(what, steps, unit=unit, told=told, unit_said=say(f"progress-{unit}"))


def told(what: str, unit: str, *, done: int, steps: int, seconds: float | None) -> str:
    """A line that says how many steps are done, and how long the others will take."""
    def number(shown: str) -> str:
        return speaking().locale.written(shown)

    values = {"what": what, "unit": phrase(f"progress-{unit}"), "done": number(str(done)),
              "all": number(str(steps))}
    if seconds is None:
        return say("progress-done", **values)
    count, of = plain.time_left(seconds)
    return say("progress-left", **values, left=phrase(f"progress-{of}", number=number(count)))
