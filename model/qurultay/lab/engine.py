"""One queue of runs: urgent requests first; equal requests share a run; unwanted ones end.

Two runs at once take as long as one after the other, so a run pauses every few quarters for more
urgent ones; what is idle gives way to everything. Runs of one group are done side by side, which
costs little more than one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any

URGENT, USUAL, IDLE = range(3)
"""Ranks of runs: a lower one goes first."""

PATIENCE = 5.0
"""Seconds after which a usual run takes its turn among the urgent ones, so that none is starved."""

Pause = Callable[[], None]
"""Called between the quarters of a run; raises Cancelled if nobody waits for it any more."""


class Cancelled(Exception):
    """Nobody waits for this run any more."""


@dataclass(frozen=True)
class Group:
    """Runs that can be done side by side, so many at most."""

    key: Hashable
    work: Callable[[list[Any], Pause], list[Any]]
    most: int


@dataclass(eq=False)
class Job:
    """A requested run; `work` takes a pause, or is one of the things its group's work takes."""

    key: Hashable
    work: Any
    rank: int
    group: Group | None = None
    future: Future[Any] = field(default_factory=Future)
    waiting: int = 1
    asked: float = field(default_factory=monotonic)

    @property
    def turn(self) -> int:
        """Its rank by now."""
        late = self.rank == USUAL and monotonic() - self.asked > PATIENCE
        return URGENT if late else self.rank


class Engine:
    """Runs one job after the other on its own thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: list[Job] = []
        self._running: list[Job] = []
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name="lab-engine", daemon=True)
        self._thread.start()

    def ask(self, key: Hashable, work: Callable[[Pause], Any], rank: int = USUAL) -> Job:
        """Request a run, or join one with the same key."""
        return self._ask(Job(key, work, rank))

    def ask_of(self, group: Group, key: Hashable, thing: object) -> Job:
        """Request an urgent run of a group."""
        return self._ask(Job(key, thing, URGENT, group))

    def _ask(self, new: Job) -> Job:
        with self._changed:
            for job in (*self._queue, *self._running):
                if job.key == new.key and job.waiting > 0:
                    job.waiting += 1
                    job.rank = min(job.rank, new.rank)
                    return job
            self._queue.append(new)
            self._changed.notify()
            return new

    def leave(self, job: Job) -> None:
        """Stop waiting for a run; if nobody else waits, it is cancelled."""
        with self._changed:
            job.waiting -= 1
            if job.waiting <= 0 and job in self._queue:
                self._queue.remove(job)
                job.future.cancel()

    @property
    def length(self) -> int:
        """How many runs wait or are under way, idle ones not counted."""
        with self._changed:
            return sum(job.rank < IDLE for job in (*self._queue, *self._running))

    def close(self) -> None:
        """Cancel everything; a run under way ends at its next pause."""
        with self._changed:
            self._closed = True
            for job in self._queue:
                job.future.cancel()
            self._queue.clear()
            self._changed.notify_all()
        self._thread.join(timeout=1.0)

    def _serve(self) -> None:
        while True:
            with self._changed:
                while not self._queue and not self._closed:
                    self._changed.wait()
                if self._closed:
                    return
                jobs = self._next(IDLE + 1)
            self._run(jobs)

    def _next(self, below: int) -> list[Job]:
        """Take the first job of the lowest rank below one, with others of its group."""
        waiting = sorted((job for job in self._queue if job.turn < below),
                         key=lambda job: job.turn)
        if not waiting:
            return []
        group = waiting[0].group
        jobs = waiting[:1] if group is None else [
            job for job in waiting if job.group and job.group.key == group.key][:group.most]
        for job in jobs:
            self._queue.remove(job)
            self._running.append(job)
        return jobs

    def _run(self, jobs: list[Job]) -> None:
        group = jobs[0].group
        pause = partial(self._give_way, jobs)
        try:
            found = group.work([job.work for job in jobs], pause) if group else [
                jobs[0].work(pause)]
        except Cancelled:
            for job in jobs:
                job.future.cancel()
        except BaseException as failure:
            for job in jobs:
                job.future.set_exception(failure)
        else:
            for job, one in zip(jobs, found, strict=True):
                job.future.set_result(one)
        finally:
            with self._changed:
                for job in jobs:
                    self._running.remove(job)

    def _give_way(self, jobs: list[Job]) -> None:
        if self._closed or all(job.waiting <= 0 for job in jobs):
            raise Cancelled
        while True:
            with self._changed:
                first = self._next(min(job.turn for job in jobs))
            if not first:
                return
            self._run(first)
