"""kill -9 at random moments, of the command and of its workers: a run always goes on.

Each round takes a fresh folder, kills the command a few times on its way, and lets it finish;
the result must be that of a run that nobody touched. `QURULTAY_KILLS=500 pytest
tests/test_kill.py` does it five hundred times instead of forty.
"""

import os
import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from stored import BLOCK, check_finished, chunks, digest, done, leftovers, short_scenario, start

KILLS = int(os.environ.get("QURULTAY_KILLS", "40"))
KILLS_A_ROUND = 5
MEMBERS = 24
CHUNKS = MEMBERS // BLOCK
PATIENCE = 120
WORKERS = ("--workers", "2")

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc")


class Case:
    """A run that nobody touched: what it says, and how long it takes."""

    def __init__(self, folder: Path, *more: str) -> None:
        self.folder, self.more = folder, more
        self.file = short_scenario(folder)
        begun = time.monotonic()
        whole = done(*self.words(folder / "whole"), timeout=PATIENCE)
        self.seconds = time.monotonic() - begun
        assert whole.returncode == 0, whole.stderr
        self.digest = digest(whole.stdout)

    def words(self, run: Path) -> list[str]:
        """The command that begins or goes on with a run."""
        return ["ensemble", str(self.file), "--members", str(MEMBERS), "--json",
                "--resume", str(run), *self.more]

    def finish(self, run: Path) -> None:
        """Go on to the end, and check that nothing is lost or doubled."""
        ended = done(*self.words(run), timeout=PATIENCE)
        assert ended.returncode == 0, ended.stderr
        assert digest(ended.stdout) == self.digest
        check_finished(run, MEMBERS)


@pytest.fixture(scope="module")
def threads(tmp_path_factory) -> Case:
    return Case(tmp_path_factory.mktemp("threads"))


@pytest.fixture(scope="module")
def processes(tmp_path_factory) -> Case:
    return Case(tmp_path_factory.mktemp("processes"), *WORKERS)


def children(process: "subprocess.Popen[str]") -> list[int]:
    """The workers that a running command has."""
    found = []
    for task in Path(f"/proc/{process.pid}/task").glob("*/children"):
        for child in task.read_text().split():
            if b"spawn_main" in _read(Path(f"/proc/{child}/cmdline")):
                found.append(int(child))
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # it has ended
        return b""


def alive(worker: int) -> bool:
    """Whether a process runs, and is not one that has ended and waits to be counted."""
    state = _read(Path(f"/proc/{worker}/stat")).rpartition(b")")[2].split()
    return bool(state) and state[0] != b"Z"


def moment(case: Case, run: Path, command: "subprocess.Popen[str]", chance: random.Random) -> None:
    """Wait for a random moment: of the whole run, or more often of the time when it writes."""
    if chance.random() < 0.3:
        time.sleep(chance.uniform(0.0, case.seconds))
        return
    enough = stored(run) + chance.randint(0, CHUNKS // 3)
    until = time.monotonic() + PATIENCE
    while command.poll() is None and stored(run) < enough and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(chance.uniform(0.0, 0.03))


def stored(run: Path) -> int:
    """How many chunks are there."""
    return len(chunks(run)) if run.exists() else 0


def killed(case: Case, run: Path, chance: random.Random) -> None:
    """Start the command and kill it at a random moment; its workers must go with it."""
    command = start(*case.words(run))
    moment(case, run, command, chance)
    workers = children(command) if command.poll() is None else []
    command.kill()
    _, told = command.communicate(timeout=PATIENCE)
    assert command.returncode in (0, -signal.SIGKILL), told
    until = time.monotonic() + 10
    while any(map(alive, workers)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(map(alive, workers))


def robbed(case: Case, run: Path, chance: random.Random) -> None:
    """Start the command and kill a worker of it; it must say so in one line and end with 1."""
    command = start(*case.words(run))
    until = time.monotonic() + PATIENCE
    while command.poll() is None and not children(command) and time.monotonic() < until:
        time.sleep(0.005)
    moment(case, run, command, chance)
    workers = children(command) if command.poll() is None else []
    with suppress(ProcessLookupError):  # it may just have ended by itself
        for worker in workers[:1]:
            os.kill(worker, signal.SIGKILL)
    _, told = command.communicate(timeout=PATIENCE)
    assert command.returncode in ((0, 1) if workers else (0,)), told
    if command.returncode == 1:
        assert len(told.splitlines()) == 1
        assert "a worker was lost" in told
        assert "--resume" in told
        assert leftovers(run) == []


def round_of(case: Case, number: int) -> int:
    """Some kills in one folder, then to the end; how many kills left it half done."""
    chance = random.Random(number)
    run = case.folder / f"run-{number}"
    met = 0
    for _ in range(KILLS_A_ROUND):
        victim = robbed if case.more and chance.random() < 0.4 else killed
        victim(case, run, chance)
        met += 0 < stored(run) < CHUNKS
    case.finish(run)
    return met


@pytest.mark.parametrize(("kind", "share"), [("threads", 0.7), ("processes", 0.3)])
def test_a_killed_run_goes_on(kind, share, request):
    """In rounds, two at a time."""
    case: Case = request.getfixturevalue(kind)
    rounds = max(1, round(KILLS * share / KILLS_A_ROUND))
    with ThreadPoolExecutor(2) as two:
        met = list(two.map(lambda number: round_of(case, number), range(rounds)))
    assert sum(met) >= rounds  # kills did fall into the middle of runs


@pytest.mark.parametrize("kind", ["threads", "processes"])
@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "term"])
def test_asked_to_end_it_ends_with_130(kind, wish, request):
    """At once, in plain words, and the run goes on later."""
    case: Case = request.getfixturevalue(kind)
    run = case.folder / f"asked-{wish}"
    command = start(*case.words(run), start_new_session=True)
    until = time.monotonic() + PATIENCE
    while not (run.exists() and chunks(run)) and command.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.005)
    workers = children(command)
    os.killpg(command.pid, wish)  # as a terminal does: to the workers as well
    _, told = command.communicate(timeout=PATIENCE)
    if command.returncode != 0:  # it may have been as good as finished
        assert command.returncode == 130, told
        assert "Traceback" not in told
        assert "--resume" in told
        assert leftovers(run) == []
    assert not any(map(alive, workers))
    case.finish(run)
