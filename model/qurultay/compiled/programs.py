"""Programs that are ready, and those kept from earlier runs; none where NumPy must do.

A program is used only after the first quarter of a block has come out of it as out of NumPy, to
the last bit; so it can change how long a run takes and nothing else.
"""

from __future__ import annotations

import hashlib
import importlib.util
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

from qurultay import facts
from qurultay.arrays import FloatArray
from qurultay.compiled.machine import loaded, machine_code, processor
from qurultay.compiled.quarter import Block, Layout, Reading, Rows, written
from qurultay.compiled.run import Compiled, Run, Unsettled
from qurultay.compiled.tape import Untraceable
from qurultay.measures import summary
from qurultay.step import step
from qurultay.versions import versions

WORTH = 50_000
"""Quarters of worlds from which on it pays to compile, which takes some seconds once."""

OFF = "QURULTAY_COMPILED"
"""Set to "off" in the environment, everything runs in NumPy."""

_ready: dict[str, Compiled | None] = {}
_lock = Lock()


def compiled_for(block: Block, pairs: tuple[str, ...], work: int) -> Compiled | None:
    """The program for a block, made if `work`, quarters of worlds, is worth it; else None."""
    if os.environ.get(OFF) == "off" or not _available():
        return None
    name = _name(block, pairs)
    with _lock:
        if name not in _ready:
            found = _kept(name, block)
            if found is None and work < WORTH:
                return None
            _ready[name] = found if found and _alike(found, block, pairs) else _made(
                name, block, pairs)
        return _ready[name]


@cache
def _available() -> bool:
    return importlib.util.find_spec("llvmlite") is not None


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
    except (Untraceable, RuntimeError, OSError):
        return None
    if not _alike(found, block, pairs):
        return None
    if block.first.base.facts is facts.read():
        _keep(name, layout, code)
    return found


def _alike(compiled: Compiled, block: Block, pairs: tuple[str, ...]) -> bool:
    """Whether a program does the first quarter of a block as NumPy does, bit for bit."""
    run = Run(compiled, block)
    try:
        found = run.forward(1)
    except Unsettled:
        return False
    parameters, draws = block.conditions(block.first)
    world = step(block.first, block.choices(block.first, parameters, draws), draws, parameters)
    after = run.world()
    return all(_same(values, found[name][0]) for name, values in summary(
        world, parameters, pairs).items()) and all(
        _same(getattr(world, name), getattr(after, name)) for name in compiled.layout.state.shapes)


def _same(one: FloatArray, other: FloatArray) -> bool:
    return np.array_equal(np.broadcast_to(one, other.shape), other, equal_nan=True)


def _place(name: str) -> Path:
    """The user's own folder for what can be made again."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "qurultay" / f"{name}.program"


def _keep(name: str, layout: Layout, code: bytes) -> None:
    """Write whole or not at all; a disk that will not have it is no matter."""
    head = json.dumps({**asdict(layout), "size": len(code),
                       "sum": hashlib.sha256(code).hexdigest()}, default=_plain)
    place = _place(name)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, part = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(head.encode() + b"\n" + code)
        Path(part).replace(place)


def _kept(name: str, block: Block) -> Compiled | None:
    """A program that an earlier run kept; None if there is none, or it is damaged."""
    if block.first.base.facts is not facts.read():
        return None
    try:
        line, _, code = _place(name).read_bytes().partition(b"\n")
        head: dict[str, Any] = json.loads(line)
        if hashlib.sha256(code).hexdigest() != head["sum"]:
            return None
        parts = {part: Rows.of({key: tuple(shape) for key, shape in head[part]["shapes"].items()})
                 for part in ("state", "base", "measured")}
        readings = tuple(Reading(**one) for one in head["readings"])
        return Compiled(Layout(**parts, parameters=tuple(head["parameters"]), readings=readings,
                               scratch=head["scratch"]), loaded(code))
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        return None


def _plain(value: Any) -> Any:
    """A slice as its ends; everything else is plain already."""
    return [value.start, value.stop]
