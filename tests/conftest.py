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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Tests marked `alone` measure time: no other process of the run is in a test meanwhile.

    Who waits for all others holds the gate, so that they do not go on for ever.
    """
    if fcntl is None or "PYTEST_XDIST_WORKER" not in os.environ:
        return (yield)
    kind = fcntl.LOCK_EX if item.get_closest_marker("alone") else fcntl.LOCK_SH
    with contextlib.ExitStack() as stack:
        with locked("gate.lock", fcntl.LOCK_EX):
            stack.enter_context(locked("tests.lock", kind))
        return (yield)
