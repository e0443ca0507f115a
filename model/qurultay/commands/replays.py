"""What was stored, looked at again: one member lived through once more, and all files checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.analysis.follow import follow
from qurultay.analysis.one_world import Course
from qurultay.commands.many import ensemble_lines
from qurultay.core.errors import RunError, ScenarioError
from qurultay.core.files import json_text
from qurultay.core.progress import progress
from qurultay.core.versions import differing, versions
from qurultay.results.outcome import Outcome, run_object
from qurultay.results.store import Manifest, Verdict, block_with, verify


def replay(folder: Path, member: int, quiet: bool) -> tuple[Course, bool]:
    """Member k of a stored run in Mesa, and whether its figures were there to compare with.

    Raises:
        ScenarioError: if there is no such run or member.
        RunError: if it comes out otherwise than it was stored.
        StoreError: if the file that holds it is damaged.
    """
    asked = Manifest.read(folder)
    if not 0 <= member < asked.members:
        raise ScenarioError(f"--member {member}: {folder} holds members 0 to {asked.members - 1}")
    if not asked.uncertain:
        raise ScenarioError(f"{folder}: all its members have the central parameters; replay one "
                            "in Python: Region(scenario, member=k, uncertain=False)")
    kept = block_with(folder, member)
    name = f"{asked.scenario.name}, member {member}"
    with progress(name, len(asked.scenario.quarters()), quiet) as step:
        course = follow(asked.scenario, member, asked.random_seed, asked.scenario.name,
                        each=step)
    if kept is not None:
        _check_same(course.outcome, kept, member, asked)
    return course, kept is not None


def _check_same(one: Outcome, kept: Outcome, member: int, asked: Manifest) -> None:
    """Refuse a world that differs in one bit from what was stored of it."""
    place = member - int(kept.members[0])
    for now, then in ((one.measures, kept.measures), (one.arrays, kept.arrays)):
        for name, values in then.items():
            stored = np.ascontiguousarray(values[place])
            if name not in now or now[name][0].tobytes() != stored.tobytes():
                others = differing(asked.versions, versions())
                why = f": this is {'; '.join(others)}" if others else ""
                raise RunError(f"member {member} does not come out as it was stored (see {name})"
                               f"{why}")


def replay_object(course: Course, compared: bool) -> dict[str, Any]:
    """What `replay --json` prints: as `run`, and that it is what was stored (null: not yet)."""
    return run_object(course.outcome) | {"same_as_stored": True if compared else None}


def check(folder: Path) -> Verdict:
    """Everything in a run directory read again, the files for readers included."""
    found = verify(folder)
    if found.outcome is None or differing(Manifest.read(folder).versions, versions()):
        return found  # another version may word things otherwise
    return found.with_faults(_misread(folder, found.outcome))


def _misread(folder: Path, outcome: Outcome) -> Iterator[str]:
    name, view = outcome.scenario.name, outcome.scenario.worldview
    texts = ["".join(f"{line}\n" for line in ensemble_lines(outcome, label))
             for label in (name, f"{name} ({view})")]
    expected = {"ensemble.json": [json_text(run_object(outcome, many=True))],
                "ensemble.txt": texts}
    for file, contents in expected.items():
        path = folder / file
        if path.exists() and path.read_bytes() not in [text.encode() for text in contents]:
            yield f"{path}: does not say what the stored members say"


def verdict_lines(found: Verdict) -> Iterator[str]:
    """What was found, for a reader."""
    yield from (f"damaged: {fault}" for fault in found.faults)
    yield f"{found.folder}: {found.stored} of {found.members} members are there and whole"
    if found.faults:
        yield "qurultay ensemble NAME --resume DIR computes again what is damaged"
    elif found.outcome is None:
        yield "not finished: qurultay ensemble NAME --resume DIR goes on"
    else:
        yield f"digest {found.outcome.digest}"


def verdict_object(found: Verdict) -> dict[str, Any]:
    """What `verify --json` prints."""
    return {"folder": found.folder, "sound": not found.faults, "members": found.members,
            "stored": found.stored, "finished": found.outcome is not None,
            "digest": found.outcome.digest if found.outcome else None,
            "faults": list(found.faults)}
