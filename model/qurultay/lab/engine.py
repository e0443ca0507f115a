"""One queue of runs: the urgent first, newcomers join a run under way, the forsaken is dropped.

The model is bound to the interpreter, so that two runs at once take as long as one after the
other. A long run therefore gives way between quarters: urgent runs go first, inside it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

Pause = Callable[[], None]
"""Called between the quarters of a run; raises Forsaken where nobody waits for it any more."""


class Forsaken(Exception):
    """Nobody waits for this run any more."""


@dataclass(eq=False)
class Job:
    """A run asked for: what it is, how to do it, and how many wait for it."""

    key: Hashable
    work: Callable[[Pause], Any]
    urgent: bool
    future: Future[Any] = field(default_factory=Future)
    waiting: int = 1


class Engine:
    """Runs one job after the other on a thread of its own, until it is closed."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: list[Job] = []
        self._running: list[Job] = []
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name="lab-engine", daemon=True)
        self._thread.start()

    def ask(self, key: Hashable, work: Callable[[Pause], Any], urgent: bool = False) -> Job:
        """Ask for a run, or join the one that is under way or waiting for the same key."""
        with self._changed:
            for job in (*self._queue, *self._running):
                if job.key == key and job.waiting > 0:
                    job.waiting += 1
                    job.urgent = job.urgent or urgent
                    return job
            job = Job(key, work, urgent)
            self._queue.append(job)
            self._changed.notify()
            return job

    def leave(self, job: Job) -> None:
        """Wait no longer for a run; where nobody else does, it is dropped."""
        with self._changed:
            job.waiting -= 1
            if job.waiting <= 0 and job in self._queue:
                self._queue.remove(job)
                job.future.cancel()

    @property
    def length(self) -> int:
        """How many runs wait or are under way."""
        with self._changed:
            return len(self._queue) + len(self._running)

    def close(self) -> None:
        """Drop everything; a run under way ends at its next quarter."""
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
                job = self._next(urgent_only=False)
            if job:
                self._run(job)

    def _next(self, urgent_only: bool) -> Job | None:
        """Take the first urgent job, else the first of all."""
        urgent = [job for job in self._queue if job.urgent]
        waiting = urgent if urgent or urgent_only else self._queue
        if not waiting:
            return None
        first = waiting[0]
        self._queue.remove(first)
        self._running.append(first)
        return first

    def _run(self, job: Job) -> None:
        try:
            found = job.work(lambda: self._give_way(job))
        except Forsaken:
            job.future.cancel()
        except BaseException as failure:
            job.future.set_exception(failure)
        else:
            job.future.set_result(found)
        finally:
            with self._changed:
                self._running.remove(job)

    def _give_way(self, job: Job) -> None:
        if self._closed or job.waiting <= 0:
            raise Forsaken
        while not job.urgent:
            with self._changed:
                first = self._next(urgent_only=True)
            if first is None:
                return
            self._run(first)
