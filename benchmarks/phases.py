"""Where the time of a quarter goes: functions of the engine are timed by what their names mean.

Names are found at run time, so that rules may move: every function of the engine whose name, or
whose module's name, says which phase it serves is wrapped wherever it is known. Time is charged
to the innermost phase; what no phase claims is the driver.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from types import FunctionType, ModuleType
from typing import Any

PHASES: dict[str, tuple[str, ...]] = {
    "events and sanctions": ("pressure", "sanctions", "incidents", "conflict", "conflicts",
                             "mediation", "rivalry"),
    "choice": ("choice", "appeal", "respond", "answers", "stances", "leaders", "coercion",
               "powers"),
    "cooperation": ("cooperation", "barriers", "relations", "trust", "delivery"),
    "projects and corridors": ("projects", "corridors", "networks"),
    "payments and finance": ("payments", "finance", "support"),
    "dependence, energy, value added": ("dependence", "remittances", "energy", "value_added"),
    "luck and draws": ("draws", "disturbances"),
    "growth": ("growth",),
    "trade but gravity": ("trade", "traded", "adjustment", "reroute"),
    "gravity": ("gravity",),
    "measures": ("measures", "gathered", "joined"),
    "parameters": ("schedule",),
    "first world": ("start", "base_luck", "begin", "drawn"),
}
COMPOSED = ("step", "block", "readings")
"""Modules that serve many phases: there the name of each function decides, not the module's."""

WITH_METHODS = ("Chance", "Schedule", "Block")
OTHER = "driver and the rest"


class Clock:
    """CPU time of this thread by phase, in seconds; the innermost phase is charged."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._stack = [OTHER]
        self._since = time.thread_time()

    def enter(self, phase: str) -> None:
        """Charge the time so far to the phase before, and begin this one."""
        self._charge()
        self._stack.append(phase)

    def leave(self) -> None:
        """End the innermost phase."""
        self._charge()
        self._stack.pop()

    def _charge(self) -> None:
        now = time.thread_time()
        self.spent[self._stack[-1]] += now - self._since
        self._since = now


def phase_of(module: str, name: str) -> str | None:
    """The phase that a function of a module of the engine serves, if its name tells."""
    if name.startswith("_"):
        return None  # already inside a public function of the same module
    for word in (name,) if module in COMPOSED else (module, name):
        for phase, names in PHASES.items():
            if word in names:
                return phase
    return None


@contextmanager
def timed() -> Iterator[Clock]:
    """Within it, whatever the engine does in this thread is charged to the clock it gives."""
    clock, undo = Clock(), []
    modules = [(name.rpartition(".")[2], module) for name, module in sys.modules.items()
               if name.startswith("qurultay.") and isinstance(module, ModuleType)]
    wrapped = {function: _charged(function, phase, clock)
               for module, held in modules for function, phase in _found(module, held)}
    for _, module in modules:
        for name, value in list(vars(module).items()):
            if isinstance(value, FunctionType) and value in wrapped:
                undo.append(partial(setattr, module, name, value))
                setattr(module, name, wrapped[value])
    for short, module in modules:
        for kind in _classes(module):
            for name, value in list(vars(kind).items()):
                phase = phase_of(short, name)
                if phase and isinstance(value, FunctionType | classmethod):
                    undo.append(partial(setattr, kind, name, value))
                    setattr(kind, name, _method(value, phase, clock))
    try:
        yield clock
        clock.enter(OTHER)  # charges what is open
    finally:
        for restore in undo:
            restore()


def _found(module: str, held: ModuleType) -> Iterator[tuple[FunctionType, str]]:
    """Functions that a module defines itself and whose phase is known."""
    for name, value in vars(held).items():
        if isinstance(value, FunctionType) and value.__module__ == held.__name__:
            phase = phase_of(module, name)
            if phase is not None:
                yield value, phase


def _classes(module: ModuleType) -> list[type]:
    return [value for name, value in vars(module).items()
            if name in WITH_METHODS and isinstance(value, type)
            and value.__module__ == module.__name__]


def _method(value: Any, phase: str, clock: Clock) -> Any:
    if isinstance(value, classmethod):
        return classmethod(_charged(value.__func__, phase, clock))
    return _charged(value, phase, clock)


def _charged(function: Callable[..., Any], phase: str, clock: Clock) -> Callable[..., Any]:
    @wraps(function)
    def charged(*given: Any, **named: Any) -> Any:
        clock.enter(phase)
        try:
            return function(*given, **named)
        finally:
            clock.leave()
    return charged
