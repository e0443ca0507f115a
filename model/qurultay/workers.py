"""Who computes blocks of members: threads, processes of this computer, or a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import Connection
from threading import Event, Thread
from typing import Any, TypeVar

from qurultay.errors import RunError, ScenarioError, shown

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
    waiting = iter(tasks)
    running = {_handed(executor, work, task) for task in islice(waiting, _room(executor))}
    try:
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=_failed):  # what is good is not lost to what failed
                yield _result(future)
                running |= {_handed(executor, work, task) for task in islice(waiting, 1)}
    finally:
        for future in running:
            future.cancel()


def _room(executor: Any) -> int:
    """How many blocks keep everyone busy without filling memory with what nobody has taken."""
    client = getattr(executor, "_client", None)  # Dask's
    count = sum(client.nthreads().values()) if client else getattr(executor, "_max_workers", 0)
    return 2 * count or AHEAD


def _handed(executor: Executor, work: Callable[[Task], Result], task: Task) -> Future[Result]:
    try:
        return executor.submit(work, task)
    except BrokenExecutor as failure:
        raise _lost(failure) from failure


def _failed(future: Future[Result]) -> bool:
    return future.cancelled() or future.exception() is not None


def _result(future: Future[Result]) -> Result:
    try:
        return future.result()
    except (BrokenExecutor, CancelledError, OSError) as failure:  # a block touches no disk
        raise _lost(failure) from failure
    except Exception as failure:
        if type(failure).__name__ == "KilledWorker":  # Dask's, which need not be installed
            raise _lost(failure) from failure
        raise


def _lost(failure: BaseException) -> WorkerLost:
    what = str(failure).split("\n")[0].rstrip(".") or type(failure).__name__
    return WorkerLost(f"a worker was lost: {what}")


@contextmanager
def threads(count: int) -> Iterator[tuple[Executor, Callable[[], bool]]]:
    """Threads of this process, and what tells their work that it is wanted no more."""
    stop = Event()
    pool = ThreadPoolExecutor(count)
    try:
        yield pool, stop.is_set
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """Processes of this computer; they end with the block in which they are used.

    They start afresh rather than as forks, so that they hold no lock, no socket and no signal
    handler of this process, and they end at once when it is killed.
    """
    fresh = multiprocessing.get_context("spawn")
    theirs, ours = fresh.Pipe(duplex=False)
    pool = ProcessPoolExecutor(count, mp_context=fresh, initializer=_begin, initargs=(theirs,))
    try:
        with _unheard(signal.SIGINT, signal.SIGTERM):  # whoever is asked to end tells its workers
            for _ in range(count):
                pool.submit(os.getpid)
        yield pool
    except BaseException:
        ours.close()  # nobody waits for what is being computed
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        ours.close()
        theirs.close()


@contextmanager
def _unheard(*signals: signal.Signals) -> Iterator[None]:
    """Processes started within it do not hear these signals."""
    before = {one: signal.signal(one, signal.SIG_IGN) for one in signals}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _begin(life: Connection) -> None:
    """In a worker: end when the parent lets go or is gone."""
    Thread(target=_end_with, args=(life,), daemon=True).start()


def _end_with(life: Connection) -> None:
    try:
        life.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)


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
