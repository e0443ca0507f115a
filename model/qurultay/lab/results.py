"""What was run, kept by scenario digest and members, and run where it is not kept."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any

from qurultay.lab.engine import Engine, Group, Job, Pause
from qurultay.lab.watching import Seen, alike, moved_by, watch, watch_together
from qurultay.scenario.scenario import Scenario

PREVIEW = 100
"""Members while a lever is dragged."""
FEWER = ((8, 32), (4, 50))
"""Where more runs than the first number wait, a run that may shrink has the second of members
in a preview; a full one then becomes a preview."""
SIDE_BY_SIDE = 1000
"""Members that runs of one group have together at most."""
MOST_KEPT = 96_000_000  # bytes


class Shelf:
    """The most recent results that fit into a number of bytes."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self.most, self.size = most, 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def get(self, key: Hashable) -> Any | None:
        """A result, if it is kept; it counts as recent again."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def put(self, key: Hashable, value: Any, size: int) -> None:
        """Keep a result, and let go of the oldest that no longer fit."""
        with self._lock:
            self.size += size - self._kept.pop(key, (None, 0))[1]
            self._kept[key] = (value, size)
            while self.size > self.most and len(self._kept) > 1:
                self.size -= self._kept.popitem(last=False)[1][1]


class Results:
    """Everything the lab has run and may run again."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.shelf = Shelf()

    def fewer(self, members: int) -> int:
        """How many members a run that may shrink has under the present load."""
        waiting = self.engine.length
        for length, preview in FEWER:
            if waiting > length:
                return min(members, preview if members <= PREVIEW else PREVIEW)
        return members

    async def seen(self, scenario: Scenario, members: int, random_seed: int) -> Seen:
        """Many worlds of a scenario, from the shelf or run; under its own name and title."""
        key = ("seen", scenario.digest, members, random_seed)
        found: Seen = await self._found(
            key, lambda: self._watched(key, scenario, members, random_seed),
            lambda seen: seen.size)
        if found.outcome.scenario is scenario:
            return found
        return replace(found, outcome=replace(found.outcome, scenario=scenario))

    async def moved(self, scenario: Scenario, random_seed: int) -> Any:
        """What moved the trade of the pair asked about, in the worlds of a preview."""
        return await self._found(
            key := ("moved", scenario.digest, random_seed), lambda: self.engine.ask(
                key, lambda pause: moved_by(scenario, PREVIEW, random_seed, pause)),
            lambda _: 4_000)

    def _watched(self, key: Hashable, scenario: Scenario, members: int, random_seed: int) -> Job:
        """Previews are run side by side with others that wait; full runs by themselves."""
        if members > PREVIEW:
            return self.engine.ask(
                key, lambda pause: watch(scenario, members, random_seed, pause))
        group = Group(
            (members, random_seed, *alike(scenario)),
            lambda several, pause: watch_together(several, members, random_seed, pause),
            most=max(SIDE_BY_SIDE // members, 1))
        return self.engine.ask_of(group, key, scenario)

    async def told(self, key: Hashable, work: Callable[[Pause], Any], size: int) -> Any:
        """Any other run, such as one world with its story."""
        return await self._found(
            key, lambda: self.engine.ask(key, work, urgent=True), lambda _: size)

    async def _found(self, key: Hashable, ask: Callable[[], Job],
                     size: Callable[[Any], int]) -> Any:
        if (kept := self.shelf.get(key)) is not None:
            return kept
        job = ask()
        try:
            found = await asyncio.shield(asyncio.wrap_future(job.future))
        finally:
            self.engine.leave(job)
        self.shelf.put(key, found, size(found))
        return found
