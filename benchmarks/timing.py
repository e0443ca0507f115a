"""Clocks: CPU of all threads and wall time of the engine, of the peer and of whole processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from qurultay.engine import block as simulate
from qurultay.engine.ensemble import ensemble
from qurultay.engine.programs import OFF
from qurultay.scenario.scenario import Scenario

from .peer import Given, PeerRegion
from .phases import timed

MICRO = 1e6
HERE = Path(__file__).resolve().parent.parent


class Inline(Executor):
    """An executor without threads: everything at once, where it was asked for."""

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """Do it now."""
        future: Future[Any] = Future()
        try:
            future.set_result(function(*given, **named))
        except Exception as failure:
            future.set_exception(failure)
        return future


@dataclass(frozen=True)
class Spent:
    """What a run took: CPU of all threads and wall, seconds; its members and quarters.

    `begun` is the CPU in which first worlds were made, counted or not; `whole` wall time with it.
    """

    cpu: float
    wall: float
    members: int
    quarters: int
    begun: float = 0.0
    whole: float = 0.0

    @property
    def each(self) -> float:
        """CPU of a member-quarter, microseconds."""
        return self.cpu / self.members / self.quarters * MICRO

    @property
    def wall_each(self) -> float:
        """Wall time of a member-quarter, microseconds."""
        return self.wall / self.members / self.quarters * MICRO


def shortened(scenario: Scenario, quarters: int | None) -> Scenario:
    """The scenario with an earlier end."""
    if quarters is None or quarters >= len(scenario.quarters()):
        return scenario
    return replace(scenario, end=scenario.start + (quarters - 1))


def engine(scenario: Scenario, members: int, cores: int = 1, begin: bool = True,
           compiled: bool = True) -> Spent:
    """An ensemble on one thread or all; without `begin` first worlds are free.

    In NumPy alone, or compiled wherever that can be had.
    """
    with _aside() as aside, only_numpy(not compiled):
        cpu, wall = time.process_time(), time.perf_counter()
        ensemble(scenario, members=members, executor=Inline() if cores == 1 else None)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    begun, whole = sum(aside), wall
    if not begin:
        cpu, wall = cpu - begun, wall - begun / min(cores, len(aside))
    return Spent(cpu, wall, members, len(scenario.quarters()), begun, whole)


@contextmanager
def only_numpy(plain: bool = True) -> Iterator[None]:
    """Within it nothing is compiled, if `plain`."""
    before = os.environ.get(OFF, "")
    os.environ[OFF] = "off" if plain else before
    try:
        yield
    finally:
        os.environ[OFF] = before


def prepared(scenario: Scenario) -> float:
    """Have the rules compiled, as an ensemble of many worlds does by itself; wall seconds."""
    since = time.perf_counter()
    simulate.compile_rules(scenario)
    return time.perf_counter() - since


@contextmanager
def _aside() -> Iterator[list[float]]:
    """Within it, the CPU time of beginning each block is noted."""
    begin, spent = simulate.Block.begin, []

    def begun(*given: Any, **named: Any) -> simulate.Block:
        since = time.thread_time()
        block = begin(*given, **named)
        spent.append(time.thread_time() - since)
        return block

    simulate.Block.begin = begun  # type: ignore[method-assign]
    try:
        yield spent
    finally:
        simulate.Block.begin = begin  # type: ignore[method-assign]


def peer(given: Given) -> Spent:
    """One world of the peer; what it is given and its setting up are not counted."""
    region = PeerRegion(given)
    cpu, wall = time.process_time(), time.perf_counter()
    while region.running:
        region.step()
    return Spent(time.process_time() - cpu, time.perf_counter() - wall, 1, len(given.quarters))


def one_exponential(times: int = 20) -> float:
    """One `np.exp` over [14, 14, 500], microseconds of CPU: the best of three goes."""
    values = np.random.default_rng(1).normal(size=(14, 14, 500))
    into, found = np.empty_like(values), []
    for _ in range(3):
        since = time.process_time()
        for _ in range(times):
            np.exp(values, out=into)
        found.append((time.process_time() - since) / times * MICRO)
    return min(found)


def phases(scenario: Scenario, members: int) -> dict[str, float]:
    """CPU of each phase of an ensemble in NumPy on one thread, us of a member-quarter."""
    with timed() as clock, only_numpy():
        ensemble(scenario, members=members, executor=Inline())
    count = members * len(scenario.quarters())
    return {phase: seconds / count * MICRO for phase, seconds in clock.spent.items()}


def cold(members: int, goes: int) -> dict[str, float]:
    """A fresh process from nothing to an ensemble of `baseline`, wall seconds."""
    taken = []
    for _ in range(goes):
        since = time.perf_counter()
        subprocess.run([sys.executable, "-m", "qurultay", "ensemble", "baseline", "--members",
                        str(members), "--json"], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - since)
    return {"median": median(taken), "least": min(taken)}


def alone(members: int, quarters: int) -> dict[str, float]:
    """`baseline` in a process of its own on all threads: CPU, wall, and the most memory held."""
    command = [sys.executable, "-m", "benchmarks.alone", str(members), str(quarters)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HERE)
    found: dict[str, float] = json.loads(done.stdout)
    return found
