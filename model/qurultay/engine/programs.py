"""Programs that are ready, and those kept from earlier runs; none where NumPy must do.

A program is used only after `quarter` has found no difference to NumPy in its first and in its
last quarter; so it can change how long a run takes and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import asdict
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from qurultay.core.errors import RunError
from qurultay.core.versions import versions
from qurultay.engine.compiled_run import (
    SHARED,
    Block,
    Compiled,
    Layout,
    Reading,
    Rows,
    Run,
    Unsettled,
)
from qurultay.engine.compiler.loaded_code import content
from qurultay.engine.compiler.machine import loaded, machine_code, processor
from qurultay.engine.quarter import (
    code_of_rules,
    fault_of_first,
    fault_of_last,
    fits,
    why,
    written,
)

WORTH = 50_000
"""Quarters of worlds, of one run or of many small ones, from which on it pays to compile, which
takes some seconds once."""

ALONE = 120
"""Worlds that take NumPy as long as a quarter does however few they are: 11 ms beside 0.09 ms
each, for eight to three hundred worlds of the baseline."""

CHECKED_EVERY = 200_000
"""Quarters of worlds after which a last quarter is checked again, beside that of the first run."""

MOST_KEPT = 12
"""Programs that are kept; each version of the code has its own."""

STALE = 3600.0
"""Seconds after which nobody writes any more at a program that is half there."""

MOST_READY = 50
"""Programs in memory at a time; scenarios with tables of their own have one each."""

MOST_STATES = 101
"""Trade is solved state by state, each with code of its own; so many take ten seconds or more."""

OFF = "QURULTAY_COMPILED"
"""Set to "off" in the environment, everything runs in NumPy."""

FOLDER = "QURULTAY_CACHE"
"""In the environment, the folder in which programs are kept."""

_content_of_region = lru_cache(maxsize=8)(content)
_ready: dict[str, Compiled | None] = {}
_making: set[str] = set()
_in_numpy: Counter[str] = Counter()
"""Work so far, by the name of the program that was not worth making for it; few are kept."""
_said: set[str] = set()
"""Reasons that were given for not compiling; each is given once."""
_lock = Lock()
log = logging.getLogger(__name__)


def compiled_run(block: Block, pairs: tuple[str, ...], quarters: int, threads: int = 1,
                 wanted: bool = False) -> Run | None:
    """The run of a block through a program, made if it is `wanted` or worth it; else None.

    None also while another thread is making it. Why there is none where it would be worth it is
    logged once, unless the user switched it off.
    """
    work = len(block.members) * quarters
    slow = work + ALONE * quarters
    if os.environ.get(OFF) == "off":
        return None
    states = len(block.first.base.facts.states)
    obstacle = _missing() or (f"the region has {states} states, and no more than {MOST_STATES} "
                              "are compiled" if states > MOST_STATES else "")
    name = "" if obstacle else _name(block, pairs)
    worth = wanted or slow + _in_numpy[name] >= WORTH
    if obstacle:
        if worth:
            _say(obstacle)
        return None
    try:
        program = _program(name, block, pairs, quarters, worth)
        if program is None:
            with _lock:
                _in_numpy[name] += slow
                for old in list(_in_numpy)[:-MOST_READY]:
                    del _in_numpy[old]
            return None
        run = Run(program, block, threads)
        with _lock:
            program.unchecked += work
            due = program.unchecked > CHECKED_EVERY
            program.unchecked = 0 if due else program.unchecked
        if due and (fault := fault_of_last(run, pairs, quarters)):
            _ready[name] = None
            _say(fault)
            return None
    except (Unsettled, RunError):  # the fault of these worlds, which says nothing of the program
        return None
    return run


def _program(name: str, block: Block, pairs: tuple[str, ...], quarters: int, worth: bool,
             ) -> Compiled | None:
    """A program that is ready, was kept, or is made now if that is worth it."""
    with _lock:
        if name in _ready or name in _making:
            return _ready.get(name)
        found = _kept(name)
        if found is None and not worth:
            return None
        _making.add(name)
    try:
        if found and fits(found, block, pairs, quarters):
            found.unchecked = 0
            _ready[name] = found
        else:
            _ready[name] = _made(name, block, pairs)
    finally:
        _making.discard(name)
    made = _ready[name]
    with _lock:
        for old in list(_ready)[:-MOST_READY]:
            del _ready[old]
    return made


def _say(cause: str) -> None:
    """Log once why NumPy does what a program would do faster."""
    with _lock:
        new = cause not in _said
        _said.add(cause)
    if new:
        log.warning("not compiled, so slower: %s", cause)


@cache
def _missing() -> str:
    """Why nothing can be compiled here; empty if it can."""
    try:
        processor()
    except ImportError:
        return "llvmlite is not installed (pip install 'qurultay[fast]')"
    except (OSError, RuntimeError) as failure:
        return f"llvmlite does not run here: {failure}"
    return ""


def _name(block: Block, pairs: tuple[str, ...]) -> str:
    """A digest of what a program depends on."""
    base = block.first.base
    said = json.dumps([dict(versions()), code_of_rules(block), processor(), pairs,
                       _content_of_region(base.facts),
                       content([getattr(base, name) for name in SHARED]),
                       list(block.schedule.own), str(base.quarter), block.chance.reports])
    return hashlib.sha256(said.encode()).hexdigest()[:40]


def _made(name: str, block: Block, pairs: tuple[str, ...]) -> Compiled | None:
    """A program compiled now and kept; None, with a message, if that fails."""
    try:
        layout, text = written(block, pairs)
        code = machine_code(text)
        found = Compiled(layout, loaded(code))
    except Exception as failure:  # a rule on stand-ins may fail in any way; NumPy is there
        _say(why(failure))
        return None
    if fault := fault_of_first(found, block, pairs):
        _say(fault)
        return None
    head = json.dumps(asdict(layout), default=lambda rows: [rows.start, rows.stop]).encode()
    with suppress(OSError, RuntimeError):  # a disk that will not have it is no matter
        place = _place(name)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, part = tempfile.mkstemp(".part", dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(head + code) + b"\n" + head + b"\n" + code)
            Path(part).replace(place)
        finally:
            Path(part).unlink(missing_ok=True)
        kept = sorted(place.parent.glob("*.program"), key=lambda one: one.stat().st_mtime)
        left = [one for one in place.parent.glob("*.part")  # by a process that was killed
                if time.time() - one.stat().st_mtime > STALE]
        for old in (*kept[:-MOST_KEPT], *left):
            old.unlink()
    return found


def cache_folder() -> Path:
    """The user's own folder for what can be made again."""
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(os.environ.get(FOLDER) or (
        Path(base) if base else Path.home() / ".cache") / "qurultay")


def _place(name: str) -> Path:
    return cache_folder() / f"{name}.program"


def _kept(name: str) -> Compiled | None:
    """A program that an earlier run kept; None if there is none, or it is damaged."""
    try:
        place = _place(name)
        if hasattr(os, "getuid") and place.stat().st_uid != os.getuid():
            return None  # what somebody else put there is not run
        known, line, code = place.read_bytes().split(b"\n", 2)
        if known != _sum(line + code):
            return None
        head: dict[str, Any] = json.loads(line)
        parts = {part: Rows.of({key: tuple(shape) for key, shape in head[part]["shapes"].items()})
                 for part in ("state", "base", "measured", "looked")}
        readings = tuple(Reading(**one) for one in head["readings"])
        return Compiled(Layout(**parts, parameters=tuple(head["parameters"]), readings=readings,
                               scratch=head["scratch"]), loaded(code))
    except (OSError, RuntimeError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
