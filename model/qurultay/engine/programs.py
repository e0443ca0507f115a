"""Programs that are ready, and those kept from earlier runs; none where NumPy must do.

A program is used only after the first quarter of a block has come out of it as out of NumPy, to
the last bit; so it can change how long a run takes and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError
from qurultay.core.versions import versions
from qurultay.engine.compiled_run import Compiled, Run, Unsettled
from qurultay.engine.compiler.machine import loaded, machine_code, processor
from qurultay.engine.quarter import Block, Layout, Reading, Rows, written
from qurultay.inputs import region as facts
from qurultay.world.measures import finite, summary
from qurultay.world.step import step

WORTH = 50_000
"""Quarters of worlds from which on it pays to compile, which takes some seconds once."""

MOST_KEPT = 12
"""Programs that are kept; each version of the code has its own."""

MOST_STATES = 20
"""Trade is solved state by state, each with code of its own; with more that takes too long."""

OFF = "QURULTAY_COMPILED"
"""Set to "off" in the environment, everything runs in NumPy."""

FOLDER = "QURULTAY_CACHE"
"""In the environment, the folder in which programs are kept."""

_ready: dict[str, Compiled | None] = {}
_regions: list[Any] = []
"""Those with a program, alive, so that no other one can come to have their id."""
_making: set[str] = set()
_lock = Lock()


def compiled_for(block: Block, pairs: tuple[str, ...], work: int) -> Compiled | None:
    """The program for a block, made if `work`, quarters of worlds, is worth it; else None.

    None also while another thread is making it: NumPy is there meanwhile.
    """
    if os.environ.get(OFF) == "off" or not _available():
        return None
    if len(block.first.base.facts.states) > MOST_STATES:
        return None
    name = _name(block, pairs)
    with _lock:
        if name in _ready or name in _making:
            return _ready.get(name)
        found = _kept(name, block)
        if found is None and work < WORTH:
            return None
        _making.add(name)
    try:
        _ready[name] = found if found and _alike(found, block, pairs) else _made(
            name, block, pairs)
        _regions.append(block.first.base.facts)
    except (Unsettled, RunError):  # the fault of these worlds, which says nothing of the program
        return None
    finally:
        _making.discard(name)
    return _ready[name]


@cache
def _available() -> bool:
    try:
        return bool(processor())
    except (ImportError, OSError, RuntimeError):  # none here, or one that does not run here
        return False


def _name(block: Block, pairs: tuple[str, ...]) -> str:
    """What a program depends on: all code and seeds, this processor, and what a block asks for."""
    region = block.first.base.facts
    shipped = region is facts.read()
    said = json.dumps([dict(versions()), processor(), pairs, list(block.schedule.own),
                       str(block.first.base.quarter), block.chance.reports,
                       "shipped" if shipped else id(region)])
    return hashlib.sha256(said.encode()).hexdigest()[:40]


def _made(name: str, block: Block, pairs: tuple[str, ...]) -> Compiled | None:
    """A program compiled now, and kept for later; None if it does not do as NumPy does."""
    try:
        layout, text = written(block, pairs)
        code = machine_code(text)
        found = Compiled(layout, loaded(code))
    except Exception:  # what a tape cannot hold; were it a fault of the rules, NumPy would say so
        return None
    if not _alike(found, block, pairs):
        return None
    if block.first.base.facts is facts.read():
        _keep(name, layout, code)
    return found


def _alike(compiled: Compiled, block: Block, pairs: tuple[str, ...]) -> bool:
    """Whether a program does the first quarter of a block as NumPy does, bit for bit.

    Raises:
        Unsettled, RunError: if these worlds do not come out as they should in NumPy either.
    """
    found: dict[str, FloatArray] = {}
    try:
        run = Run(compiled, block)
        with suppress(Unsettled):
            found, _ = run.forward(1)
    except (KeyError, AttributeError, ValueError, OSError):  # made for something else
        return False
    parameters, draws = block.conditions(block.first)
    world = step(block.first, block.choices(block.first, parameters, draws), draws, parameters)
    if not finite(world).all():
        raise Unsettled
    after = run.world()
    return bool(found) and all(_same(values, found[name][0]) for name, values in summary(
        world, parameters, pairs).items()) and all(
        _same(getattr(world, name), getattr(after, name)) for name in compiled.layout.state.shapes)


def _same(one: FloatArray, other: FloatArray) -> bool:
    one = np.broadcast_to(one, other.shape)
    alike = (one == other) & (np.signbit(one) == np.signbit(other))  # zeros have signs
    return bool((alike | (np.isnan(one) & np.isnan(other))).all())


def _folder() -> Path:
    """The user's own folder for what can be made again."""
    if named := os.environ.get(FOLDER):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "qurultay"


def _place(name: str) -> Path:
    return _folder() / f"{name}.program"


def _keep(name: str, layout: Layout, code: bytes) -> None:
    """Write whole or not at all; a disk that will not have it is no matter."""
    head = json.dumps(asdict(layout), default=_plain).encode()
    with suppress(OSError, RuntimeError):
        place = _place(name)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, part = tempfile.mkstemp(dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(head + code) + b"\n" + head + b"\n" + code)
            Path(part).replace(place)
        finally:
            Path(part).unlink(missing_ok=True)
        kept = sorted(place.parent.glob("*.program"), key=lambda file: file.stat().st_mtime)
        for old in kept[:-MOST_KEPT]:
            old.unlink()


def _kept(name: str, block: Block) -> Compiled | None:
    """A program that an earlier run kept; None if there is none, or it is damaged."""
    if block.first.base.facts is not facts.read():
        return None
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


def _plain(value: Any) -> Any:
    """A slice as its ends; everything else is plain already."""
    return [value.start, value.stop]
