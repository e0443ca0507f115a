"""Whoever computes the blocks, the result is the same; and a lost worker is no lost run."""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import pytest
from stored import BLOCK, check_finished, chunks, digest, done, short_scenario

from qurultay.commands.main import call
from qurultay.core.errors import RunError, ScenarioError
from qurultay.engine import workers
from qurultay.engine.ensemble import ensemble
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario

engine = importlib.import_module("qurultay.engine.ensemble")  # the front door names the function
MEMBERS = 12


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(engine, "BLOCK", BLOCK)


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    return short_scenario(tmp_path_factory.mktemp("scenario"))


@pytest.fixture(scope="module")
def scenario(file) -> Scenario:
    return Scenario.read(file)


@pytest.fixture(scope="module")
def plain(scenario) -> Outcome:
    return ensemble(scenario, MEMBERS)


class Backwards(Executor):
    """Computes the last block first, and all of them when the first is asked for."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future, tuple]] = []

    def submit(self, function, /, *arguments, **more):
        future: Future = Future()
        self.waiting.append((future, (function, arguments, more)))
        if len(self.waiting) == MEMBERS // BLOCK:
            for one, (work, given, named) in reversed(self.waiting):
                one.set_result(work(*given, **named))
        return future


def test_any_executor_gives_the_same(scenario, plain):
    with ThreadPoolExecutor(3) as executor:
        assert ensemble(scenario, MEMBERS, executor=executor).digest == plain.digest
    with ProcessPoolExecutor(2) as executor:
        assert ensemble(scenario, MEMBERS, executor=executor).digest == plain.digest
    assert ensemble(scenario, MEMBERS, executor=Backwards()).digest == plain.digest


@pytest.mark.parametrize("size", [1, 3, 5, 500])
def test_any_size_of_chunks_gives_the_same(size, scenario, plain, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "BLOCK", size)
    assert ensemble(scenario, MEMBERS, store=tmp_path).digest == plain.digest
    assert ensemble(scenario, MEMBERS).to_ensemble_dict() == plain.to_ensemble_dict()


@pytest.mark.parametrize("environment", [
    {"PYTHONHASHSEED": "1", "OPENBLAS_NUM_THREADS": "1"},
    {"PYTHONHASHSEED": "77", "OPENBLAS_NUM_THREADS": "2"}], ids=["one", "other"])
def test_surroundings_do_not_matter(environment, file, plain, tmp_path):
    told = done("ensemble", file, "--members", MEMBERS, "--json", "--workers", 2, "--out",
                tmp_path / "run", environment=environment)
    assert told.returncode == 0, told.stderr
    assert digest(told.stdout) == plain.digest
    check_finished(tmp_path / "run", MEMBERS)


# Processes of this computer


def test_a_worker_of_another_version_is_refused(scenario):
    wanted = {**engine.versions(), "data": "1.0"}
    with pytest.raises(RunError, match=r"a worker has data .*, not 1\.0"):
        engine.alike(wanted, lambda members: None, None)


def _end(members: object) -> None:
    os._exit(3)


def test_a_lost_worker_is_said_in_one_sentence():
    with (pytest.raises(workers.WorkerLost, match="a worker was lost") as loss,
          workers.processes(1) as executor):
        list(workers.as_they_come(executor, _end, range(3)))
    assert loss.value.exit_code == 1
    assert "\n" not in loss.value.message


def _large(task: int) -> bytes:
    return bytes(30_000_000)


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.02, 0.04, 0.08])
def test_a_worker_killed_while_it_hands_over_is_lost_too(delay):
    """The pool of the standard library waits for ever for the rest of its result."""
    with pytest.raises(workers.WorkerLost), workers.processes(1) as executor:
        results = workers.as_they_come(executor, _large, range(1000))
        next(results)
        Timer(delay, executor.kill).start()
        for _ in results:
            pass


def _odd(task: int) -> int:
    return 1 // task


def test_a_fault_of_ours_in_a_worker_keeps_its_traceback():
    with pytest.raises(ZeroDivisionError) as fault, workers.processes(1) as executor:
        list(workers.as_they_come(executor, _odd, [0]))
    assert "return 1 // task" in fault.value.__notes__[0]


def test_what_is_good_is_not_lost_to_what_failed():
    def work(task: int) -> int:
        if task == 0:
            raise RunError("member 0 is lost")
        return task

    class AtOnce(Executor):
        def submit(self, function, /, *arguments, **more):
            future: Future = Future()
            try:
                future.set_result(function(*arguments))
            except RunError as failure:
                future.set_exception(failure)
            return future

    found: list[int] = []
    with pytest.raises(RunError, match="member 0"):
        found.extend(workers.as_they_come(AtOnce(), work, []))
        for result in workers.as_they_come(AtOnce(), work, range(4)):
            found.append(result)
    assert sorted(found) == [1, 2, 3]


def test_a_forked_worker_does_not_hold_the_folder(scenario, tmp_path):
    """Workers of a pool that is forked outlive their parent; the next run must not wait."""
    script = f"""
import importlib, os, signal, sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from qurultay.scenario.scenario import Scenario
engine = importlib.import_module("qurultay.engine.ensemble")
engine.BLOCK = 2
def each(members):
    print(*executor._processes, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
executor = ProcessPoolExecutor(2, get_context("fork"))
engine.ensemble(Scenario.read({str(tmp_path / 'a_year.toml')!r}), {MEMBERS}, executor=executor,
                store={str(tmp_path / 'run')!r}, each=each)
"""
    short_scenario(tmp_path)
    output = tmp_path / "output"  # no pipe: orphans would keep it open
    with output.open("w") as file:
        died = subprocess.run([sys.executable, "-c", script], stdout=file, check=False,
                              stderr=subprocess.DEVNULL, timeout=120)
    orphans = [int(word) for word in output.read_text().split()]
    assert (died.returncode, len(orphans)) == (-signal.SIGKILL, 2)
    try:
        ensemble(scenario, MEMBERS, store=tmp_path / "run")
        check_finished(tmp_path / "run", MEMBERS)
    finally:
        for orphan in orphans:
            os.kill(orphan, signal.SIGKILL)


# A Dask cluster


def _started(module: str, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", module, *words], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


class Cluster:
    """A real scheduler and two real worker processes."""

    def __init__(self, folder: Path) -> None:
        file = folder / "scheduler.json"
        self.all = [_started("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port",
                             "0", "--no-dashboard", "--scheduler-file", str(file))]
        self.workers = [
            _started("distributed.cli.dask_worker", "--scheduler-file", str(file), "--nthreads",
                     "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
            for _ in range(2)]
        self.all += self.workers
        until = time.monotonic() + 60
        while not file.exists():
            assert time.monotonic() < until
            time.sleep(0.05)
        time.sleep(0.1)
        self.address: str = json.loads(file.read_text())["address"]

    def end(self) -> None:
        """Kill whatever still runs."""
        for process in reversed(self.all):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path) -> Iterator[Cluster]:
    pytest.importorskip("distributed")
    found = Cluster(tmp_path)
    yield found
    found.end()


def test_a_cluster_that_loses_a_worker_gives_the_same(cluster, scenario, plain, tmp_path):
    """One of two workers is killed when the first block is there; the other does the rest."""
    from distributed import Client

    with Client(cluster.address) as client:
        client.wait_for_workers(2, timeout=60)
    done_before: list[int] = []

    def kill_one(members: int) -> None:
        if not done_before:
            cluster.workers[0].kill()
        done_before.append(members)

    run = tmp_path / "run"
    with workers.cluster(cluster.address) as executor:
        found = ensemble(scenario, MEMBERS, executor=executor, store=run, each=kill_one)
    assert found.digest == plain.digest
    assert cluster.workers[0].wait(10) == -signal.SIGKILL
    assert cluster.workers[1].poll() is None
    check_finished(run, MEMBERS)


def test_the_command_runs_on_a_cluster(cluster, file, plain, tmp_path):
    told = done("ensemble", file, "--members", MEMBERS, "--json", "--scheduler", cluster.address,
                "--resume", tmp_path / "run", timeout=120)
    assert told.returncode == 0, told.stderr
    assert digest(told.stdout) == plain.digest
    assert len(chunks(tmp_path / "run")) == MEMBERS // BLOCK


def test_a_scheduler_that_is_not_there_is_said_plainly(file):
    pytest.importorskip("distributed")
    told = done("ensemble", file, "--members", 2, "--json", "--scheduler", "127.0.0.1:9",
                timeout=120)
    assert told.returncode == 1
    assert told.stderr.splitlines() == [
        'qurultay: --scheduler "127.0.0.1:9": no Dask scheduler answers there']


@pytest.mark.parametrize("address", ["", "here", "a b:1", "tcp://", "ftp://a:1"])
def test_an_address_that_is_none_is_refused(address, file, capsys):
    pytest.importorskip("distributed")
    assert call(["ensemble", str(file), "--members", "2", "--scheduler", address]) == 2
    assert "tcp://127.0.0.1:8786" in capsys.readouterr().err


def test_without_dask_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (pytest.raises(ScenarioError, match=r"qurultay\[cluster\]"),
          workers.cluster("127.0.0.1:8786")):
        pass


def test_an_interrupt_waits_until_work_is_handed_out():
    """In the middle of it a lock of the pool would stay taken, and the run could not end."""
    done = []
    with pytest.raises(KeyboardInterrupt), workers.uninterrupted():
        signal.raise_signal(signal.SIGINT)
        done.append("handed out")
    assert done == ["handed out"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
