"""Who computes blocks: threads, processes, or a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ThreadPoolExecutor,
    wait,
)
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Event, Thread, current_thread, main_thread
from typing import Any, TypeVar

from qurultay.core.errors import RunError, ScenarioError, shown

AHEAD = 16
"""Blocks handed out before the first is taken back, where it is unknown how many work on them."""

_ADDRESS = re.compile(r"((tcp|tls|ws|wss)://)?([\w.-]+|\[[\da-f:]+\]):\d{1,5}")
Task = TypeVar("Task")
Result = TypeVar("Result")


class WorkerLost(RunError):
    """Whoever computed a block is gone."""


def as_they_come(executor: Executor, work: Callable[[Task], Result],
                 tasks: Iterable[Task]) -> Iterator[Result]:
    """Results in the order in which they are ready, of which few wait at a time.

    Raises:
        WorkerLost: if a worker ended, or cannot be reached, before its result was there.
    """
    waiting, client = iter(tasks), getattr(executor, "_client", None)  # Dask's
    count = sum(client.nthreads().values()) if client else getattr(executor, "_max_workers", 0)
    # Enough to keep everyone busy, and not to fill memory with what nobody has taken.
    running = {_handed(executor, work, task) for task in islice(waiting, 2 * count or AHEAD)}
    try:
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            # What is good is not lost to what failed.
            for future in sorted(done, key=lambda one: (
                    one.cancelled() or one.exception() is not None)):
                try:
                    found = future.result()
                except (BrokenExecutor, CancelledError, OSError) as failure:
                    raise _lost(failure) from failure  # a block touches no disk
                except Exception as failure:
                    if type(failure).__name__ == "KilledWorker":  # Dask's, if that is installed
                        raise _lost(failure) from failure
                    raise
                yield found
                running |= {_handed(executor, work, task) for task in islice(waiting, 1)}
    finally:
        for future in running:
            future.cancel()


def _handed(executor: Executor, work: Callable[[Task], Result], task: Task) -> Future[Result]:
    try:
        with uninterrupted():
            return executor.submit(work, task)
    except BrokenExecutor as failure:
        raise _lost(failure) from failure


def _lost(failure: BaseException) -> WorkerLost:
    what = str(failure).split("\n")[0].rstrip(".") or type(failure).__name__
    return WorkerLost(f"a worker was lost: {what}")


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let SIGINT and SIGTERM wait until the end of what is inside.

    An interrupt in the middle of `submit` would leave a lock of the pool taken for ever, and its
    threads could then not end.
    """
    if current_thread() is not main_thread():
        yield
        return
    came: list[int] = []
    before = {one: handler for one in (signal.SIGINT, signal.SIGTERM)
              if (handler := signal.getsignal(one)) is not None}
    try:
        for one in before:
            signal.signal(one, lambda number, _: came.append(number))
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        for number in came:
            signal.raise_signal(number)


@contextmanager
def threads(count: int) -> Iterator[tuple[Executor, Callable[[], bool]]]:
    """Threads, and what tells their work that it is not wanted any more."""
    stop = Event()
    pool = ThreadPoolExecutor(count)
    try:
        yield pool, stop.is_set
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


class Processes(Executor):
    """Processes of this computer, each at the end of a pipe of its own.

    In the pool of the standard library all write into one pipe, and it waits for ever when a
    process is killed meanwhile. They are no forks: they hold no lock, socket or signal handler.
    """

    def __init__(self, count: int) -> None:
        self._max_workers = count
        self._threads = ThreadPoolExecutor(count)
        self._idle: SimpleQueue[Connection] = SimpleQueue()
        self._lines: list[Connection] = []
        self._all: list[BaseProcess] = []
        fresh = multiprocessing.get_context("spawn")
        # Whoever is asked to end tells its workers, so they do not hear it themselves.
        before = {one: signal.signal(one, signal.SIG_IGN)
                  for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            for _ in range(count):
                ours, theirs = fresh.Pipe()
                process = fresh.Process(target=_serve, args=(theirs,), daemon=True)
                process.start()
                theirs.close()  # so that its end is the end of the pipe
                self._all.append(process)
                self._lines.append(ours)
                self._idle.put(ours)
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def submit(self, work: Callable[..., Result], /, *arguments: Any, **named: Any,
               ) -> Future[Result]:
        """Have a process compute `work` on arguments, all of which can be pickled."""
        return self._threads.submit(self._asked, partial(work, *arguments, **named))

    def _asked(self, work: Callable[[], Result]) -> Result:
        line = self._idle.get()
        try:
            line.send(work)
            good, found = line.recv()
        except (EOFError, OSError):
            raise BrokenExecutor("a process ended before its work was done") from None
        finally:
            self._idle.put(line)
        if not good:
            raise found
        result: Result = found
        return result

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End all processes once what was handed out is done."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)
        for line in self._lines if wait else ():
            line.close()
        for process in self._all if wait else ():
            process.join()

    def kill(self) -> None:
        """End all processes at once."""
        for process in self._all:
            process.kill()


def _serve(line: Connection) -> None:
    """In a worker: compute what comes down the line, and end with the parent."""
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            work = line.recv()
            try:
                answer = True, work()
            except Exception as failure:
                failure.add_note(traceback.format_exc())
                answer = False, failure
            line.send(answer)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """Processes that end with this context; at once if it fails."""
    pool = Processes(count)
    try:
        yield pool
    except BaseException:
        pool.kill()  # nobody waits for what is being computed
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str, patience: float = 10.0) -> Iterator[Executor]:
    """The workers of a Dask scheduler, such as tcp://127.0.0.1:8786.

    Raises:
        ScenarioError: if Dask is not installed, or the address is none.
        RunError: if nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ScenarioError("--scheduler needs Dask distributed: pip install "
                            "'qurultay[cluster]'") from None
    if not _ADDRESS.fullmatch(address):
        raise ScenarioError(f"--scheduler {shown(address)}: an address such as "
                            "tcp://127.0.0.1:8786 is needed")
    try:
        connect: Any = Client  # it brings no types
        client = connect(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError):
        raise RunError(f"--scheduler {shown(address)}: no Dask scheduler answers there") from None
    with client, client.get_executor(pure=False) as executor:
        yield executor
