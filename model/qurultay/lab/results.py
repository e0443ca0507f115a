"""Results by scenario digest and members, from a cache or run."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import fields, replace
from typing import Any

from qurultay.analysis.ranking import Figures, LeverRuns, figures, lever_runs
from qurultay.lab.engine import IDLE, URGENT, Engine, Group, Job, Pause
from qurultay.lab.runs import (
    FEW_AT_ONCE,
    Worlds,
    change_by_part,
    compile_aside,
    run_together,
    run_worlds,
    shared_by,
)
from qurultay.scenario.scenario import Scenario

PREVIEW = 100
"""Members while a lever is dragged."""
FEWER = ((8, 32), (4, 50))
"""If more runs wait than the first number, a preview that may shrink has the second number of
members; a full run becomes a preview."""
SIDE_BY_SIDE = 1000
"""Members that runs of one group have together at most."""
MOST_KEPT = 96_000_000  # bytes


def shown_of(scenario: Scenario) -> str:
    """All that can be shown of a scenario, title and reasons too, as one short text."""
    every = repr([getattr(scenario, one.name) for one in fields(scenario)])
    return hashlib.sha256(every.encode()).hexdigest()


class Cache:
    """The most recent results that fit into a number of bytes."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self.most, self.size = most, 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def get(self, key: Hashable) -> Any | None:
        """A result, or None; it counts as recent again."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def put(self, key: Hashable, value: Any, size: int) -> None:
        """Keep a result, and delete the oldest that no longer fit."""
        with self._lock:
            self.size += size - self._kept.pop(key, (None, 0))[1]
            self._kept[key] = (value, size)
            while self.size > self.most and len(self._kept) > 1:
                self.size -= self._kept.popitem(last=False)[1][1]


class Results:
    """Runs the worlds that requests need, or takes them from the cache."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.cache = Cache()

    def fewer(self, members: int) -> int:
        """How many members a run that may shrink gets under the present load."""
        waiting = self.engine.length
        for length, preview in FEWER:
            if waiting > length:
                return min(members, preview if members <= PREVIEW else PREVIEW)
        return members

    async def worlds(self, scenario: Scenario, members: int, random_seed: int) -> Worlds:
        """Many worlds of a scenario, under its own name and title."""
        key = ("seen", scenario.digest, members, random_seed)

        def request() -> Job:
            if members > PREVIEW:
                return self.engine.ask(
                    key, lambda pause: run_worlds(scenario, members, random_seed, pause))
            group = Group(  # previews are run side by side with others that wait
                (members, random_seed, *shared_by(scenario)),
                lambda several, pause: run_together(several, members, random_seed, pause),
                most=max(SIDE_BY_SIDE // members, 1))
            return self.engine.ask_of(group, key, scenario)

        found: Worlds = await self._found(
            key, request, lambda seen: seen.size)
        if found.outcome.scenario is scenario:
            return found
        return replace(found, outcome=replace(found.outcome, scenario=scenario))

    async def parts(self, scenario: Scenario, members: int, random_seed: int) -> Any:
        """What changed the trade of the scenario's pair."""
        return await self._found(
            key := ("moved", scenario.digest, members, random_seed), lambda: self.engine.ask(
                key, lambda pause: change_by_part(scenario, members, random_seed, pause)),
            lambda _: 4_000)

    async def levers(self, scenario: Scenario, members: int, random_seed: int,
                     year: int | None) -> LeverRuns:
        """Every lever at both ends, when nothing else is asked for."""
        key = ("levers", scenario.digest, members, random_seed, year)

        def work(pause: Pause) -> LeverRuns:
            def look(one: Scenario, year: int) -> Figures:
                pause()
                seen = run_worlds(one, members, random_seed, pause, FEW_AT_ONCE)
                return figures(seen.outcome, year)

            compile_aside(scenario, pause)
            return lever_runs(scenario, members, year, look)

        found: LeverRuns = await self._found(
            key, lambda: self.engine.ask(key, work, IDLE), lambda runs: runs.size)
        return replace(found, scenario=scenario)

    async def other(self, key: Hashable, work: Callable[[Pause], Any], size: int) -> Any:
        """Any other run, such as one world with its story."""
        return await self._found(
            key, lambda: self.engine.ask(key, work, URGENT), lambda _: size)

    async def _found(self, key: Hashable, ask: Callable[[], Job],
                     size: Callable[[Any], int]) -> Any:
        if (kept := self.cache.get(key)) is not None:
            return kept
        job = ask()
        try:
            found = await asyncio.shield(asyncio.wrap_future(job.future))
        finally:
            self.engine.leave(job)
        self.cache.put(key, found, size(found))
        return found
