"""Fixtures that several tests share."""

import atexit
import contextlib
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from scenario_fixture import Folder

try:
    import fcntl
except ModuleNotFoundError:  # Windows: tests run one after another there
    fcntl = None  # type: ignore[assignment]

# Compiled rules are kept for the whole session, by all of its processes, and nowhere else.
os.environ["LC_ALL"] = "C.UTF-8"  # tests read English, whatever the machine speaks
if "QURULTAY_CACHE" not in os.environ:
    os.environ["QURULTAY_CACHE"] = tempfile.mkdtemp(prefix="qurultay-programs-")
    atexit.register(shutil.rmtree, os.environ["QURULTAY_CACHE"], ignore_errors=True)
PROGRAMS = Path(os.environ["QURULTAY_CACHE"])
PROGRAMS.mkdir(parents=True, exist_ok=True)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A fresh folder with a base scenario."""
    return Folder(tmp_path)


@contextlib.contextmanager
def locked(name: str, kind: int) -> Iterator[None]:
    """A lock among the processes of one test run."""
    with (PROGRAMS / name).open("a") as file:
        fcntl.flock(file, kind)
        yield


FIRST = ["lab/test_lab_load.py", "test_cold_start.py", "lab/test_lab_page.py",
         "lab/test_lab_server.py", "test_kill.py", "lab/test_lab_tongues.py", "test_evidence.py",
         "test_benchmarks.py", "lab/test_lab_desk.py", "test_compiled.py", "test_store.py",
         "lab/test_lab_newcomer.py", "lab/test_lab_memory.py", "test_adding.py",
         "lab/test_printed_report.py"]
"""Files begun first: those with tests that run alone, then the longest, so that none is left to
one worker at the end."""


def alone(item: pytest.Item | None) -> bool:
    """Whether a test measures time."""
    return item is not None and item.get_closest_marker("alone") is not None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put `FIRST` first, and in each file the tests that run alone."""
    here = Path(__file__).parent
    ranks = {here / name: rank for rank, name in enumerate(FIRST)}
    files = {path: at for at, path in enumerate(dict.fromkeys(item.path for item in items))}
    items.sort(key=lambda item: (ranks.get(item.path, len(FIRST)), files[item.path],
                                 not alone(item)))


_held: list[contextlib.ExitStack] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
        item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None, object, object]:
    """Tests marked `alone` measure time: no other process of the run is in a test meanwhile.

    Who waits for all others holds the gate, so that they do not go on for ever; tests that
    follow each other alone wait once.
    """
    if fcntl is None or "PYTEST_XDIST_WORKER" not in os.environ:
        return (yield)
    if not _held:
        with contextlib.ExitStack() as stack, locked("gate.lock", fcntl.LOCK_EX):
            stack.enter_context(
                locked("tests.lock", fcntl.LOCK_EX if alone(item) else fcntl.LOCK_SH))
            _held.append(stack.pop_all())
    try:
        return (yield)
    finally:
        if not (alone(item) and alone(nextitem)):
            _held.pop().close()
