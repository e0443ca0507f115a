"""A stored run: nothing lost, nothing half-read, and never mixed with another one."""

import csv
import errno
import importlib
import json
import os
import random
import resource
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tomlkit
from failing import Disk
from stored import (
    BLOCK,
    COMMAND,
    SHORT,
    Remembering,
    check_finished,
    chunks,
    digest,
    done,
    leftovers,
    short_scenario,
    start,
)

from qurultay.commands.main import call
from qurultay.core import files as disk
from qurultay.core.errors import ScenarioError, StoreError
from qurultay.engine.ensemble import ensemble
from qurultay.inputs.parameters import Catalogue
from qurultay.results import assembling, store
from qurultay.results import chunks as chunk_files
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario

engine = importlib.import_module("qurultay.engine.ensemble")  # the front door names the function
manifests = importlib.import_module("qurultay.results.manifest")
MEMBERS = 6
DAMAGES = int(os.environ.get("QURULTAY_DAMAGES", "300"))


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


@pytest.fixture
def run(tmp_path, scenario) -> Path:
    """The folder of a finished run."""
    ensemble(scenario, MEMBERS, store=tmp_path / "run")
    return tmp_path / "run"


def same(one: Outcome, other: Outcome) -> bool:
    """Whether two outcomes agree in every bit and in what they say."""
    pairs = [(one.measures, other.measures), (one.arrays, other.arrays)]
    return one.to_ensemble_dict() == other.to_ensemble_dict() and all(
        list(mine) == list(its) and all(
            np.ascontiguousarray(mine[name]).tobytes() == np.ascontiguousarray(its[name]).tobytes()
            for name in mine) for mine, its in pairs)


# What is stored is what was computed


def test_a_stored_run_is_the_run(run, plain, scenario):
    assert same(store.read(run), plain)
    assert same(ensemble(scenario, MEMBERS, store=run), plain)
    assert store.read(run).dollar_inflation.tobytes() == plain.dollar_inflation.tobytes()
    check_finished(run, MEMBERS)


def test_every_array_is_stored_to_the_last_bit(tmp_path, scenario):
    whole = ensemble(scenario, 3, record="all")
    assert same(ensemble(scenario, 3, record="all", store=tmp_path), whole)
    assert same(store.read(tmp_path), whole)


def test_chunks_are_plain_parquet(run, plain):
    pandas = pytest.importorskip("pandas")
    table = pandas.concat([pandas.read_parquet(path) for path in chunks(run)])
    assert table["quarter"].tolist() == list(plain.quarters) * MEMBERS
    assert table["member"].tolist() == [k for k in range(MEMBERS) for _ in plain.quarters]
    kept = plain.measures["turnover"][:, :, plain.pairs.index("KZ-UZ")]
    assert np.array_equal(table["turnover_KZ_UZ"].to_numpy(), kept.ravel())


def test_duckdb_reads_a_run(run, plain):
    duckdb = pytest.importorskip("duckdb")
    [(count, most)] = duckdb.sql(
        f"select count(*), max(turnover_KZ_UZ) from '{run}/*.parquet'").fetchall()
    assert count == MEMBERS * len(plain.quarters)
    assert most == plain.measures["turnover"][:, :, plain.pairs.index("KZ-UZ")].max()


def test_polars_reads_a_run(run, plain):
    polars = pytest.importorskip("polars")
    table = polars.scan_parquet(run / "members-*.parquet").group_by("member", maintain_order=True)
    found = table.agg(polars.col("turnover_KZ_UZ").last()).sort("member").collect()
    assert found["member"].to_list() == list(range(MEMBERS))
    kept = plain.measures["turnover"][:, -1, plain.pairs.index("KZ-UZ")]
    assert np.array_equal(found["turnover_KZ_UZ"].to_numpy(), kept)


def test_the_manifest_holds_the_scenario_in_full(run, scenario):
    kept = store.Manifest.read(run)
    assert kept.scenario.digest == scenario.digest
    assert (kept.scenario.name, kept.scenario.lineage) == (scenario.name, scenario.lineage)
    assert kept.digest == store.Manifest(scenario, 1, MEMBERS, "summary", True, BLOCK).digest


def test_what_does_not_fit_in_memory_is_the_same(plain, scenario, monkeypatch, tmp_path):
    monkeypatch.setattr(assembling, "LARGEST_IN_MEMORY", 0)
    large = ensemble(scenario, MEMBERS)
    assert isinstance(large.measures, assembling.Mapped)
    assert same(large, plain)
    assert large.digest == plain.digest
    assert same(ensemble(scenario, MEMBERS, store=tmp_path), plain)
    whole = ensemble(scenario, 5, record="all")
    monkeypatch.undo()
    assert same(whole, ensemble(scenario, 5, record="all"))


MANY = """
import importlib, resource, sys
from concurrent.futures import Executor, Future
from dataclasses import replace
import numpy as np
from qurultay.scenario.scenario import Scenario
engine = importlib.import_module("qurultay.engine.ensemble")
scenario = Scenario.read(sys.argv[1])
block = engine.one_block(scenario, 1, "summary", True, np.arange(engine.BLOCK))

class Copies(Executor):
    def submit(self, work, members):
        future = Future()
        future.set_result(replace(block, members=members))
        return future

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
many = engine.ensemble(scenario, int(sys.argv[2]), executor=Copies())
many.to_ensemble_dict()
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(before, after, sum(many.measures[name].nbytes for name in many.measures) // 1024)
"""


def test_memory_is_bounded(file):
    """Two hundred thousand short worlds take a small part of the memory of what is kept of them."""
    told = subprocess.run([sys.executable, "-c", MANY, str(file), "200000"], text=True,
                          capture_output=True, check=True)
    before, after, kept = map(int, told.stdout.split())
    assert kept > 300_000
    assert after < before + kept / 3


# A run cut short


def test_a_cut_run_goes_on(run, plain, scenario, monkeypatch):
    for path in chunks(run)[1:]:
        path.unlink()
    (run / "finished.toml").unlink()
    monkeypatch.setattr(engine, "BLOCK", 500)  # the run keeps the blocks that it was begun with
    counted: list[int] = []
    assert same(ensemble(scenario, MEMBERS, store=run, each=counted.append), plain)
    assert counted == [BLOCK] * (MEMBERS // BLOCK)
    check_finished(run, MEMBERS)


def test_a_finished_run_keeps_its_digest_when_other_bits_come_out(run, scenario, monkeypatch):
    """Damaged members computed again are not what they were: the old digest stays."""
    witness = (run / "finished.toml").read_bytes()
    chunks(run)[0].unlink()
    known = engine.one_block

    def other(*asked, **named):
        found = known(*asked, **named)
        trust = np.nextafter(found.measures["trust"], 2.0)
        return replace(found, measures={**found.measures, "trust": trust})

    monkeypatch.setattr(engine, "one_block", other)
    for _ in range(2):
        with pytest.raises(StoreError, match=r"finished.toml: names the digest") as refusal:
            ensemble(scenario, MEMBERS, store=run)
        assert refusal.value.exit_code == 74
        assert (run / "finished.toml").read_bytes() == witness
    assert "names another digest" in store.verify(run).faults[0]


def test_what_a_killed_write_left_is_swept(run, scenario):
    left = [run / f".{chunks(run)[0].name}.qurultay-4711", run / ".manifest.toml.qurultay-12"]
    for path in left:
        path.write_bytes(b"half")
    mine = [run / name for name in (".notes", ".draft.2031", ".x.toml.77", "members.qurultay-3")]
    for path in mine:
        path.write_text("a user's own")
    ensemble(scenario, MEMBERS, store=run)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in mine)


@pytest.mark.parametrize("left", [[], [".lock"], [".manifest.toml.qurultay-99", ".lock"]])
def test_a_run_killed_before_its_manifest_begins_afresh(left, tmp_path, scenario, plain):
    for name in left:
        (tmp_path / name).write_bytes(b"")
    assert same(ensemble(scenario, MEMBERS, store=tmp_path), plain)


# Another run


@pytest.mark.parametrize(("other", "says"), [
    ({"members": MEMBERS - 1}, "members 5, not 6"),
    ({"random_seed": 2}, "random seed 2, not 1"),
    ({"record": "all"}, "record all, not summary"),
    ({"uncertain": False}, "uncertain False, not True"),
])
def test_another_run_is_refused_with_the_difference(run, scenario, other, says):
    with pytest.raises(ScenarioError, match=says) as refusal:
        ensemble(scenario, **{"members": MEMBERS} | other, store=run)
    assert refusal.value.exit_code == 2
    check_finished(run, MEMBERS)


@pytest.mark.parametrize("more", [MEMBERS + 1, MEMBERS + 5])
def test_members_are_added_to_a_run(more, run, scenario, file):
    old = {path.name for path in chunks(run)}
    added = done("ensemble", file, "--resume", run, "--members", more, "--json")
    assert added.returncode == 0
    assert digest(added.stdout) == ensemble(scenario, more).digest == store.read(run).digest
    assert old < {path.name for path in chunks(run)}  # nothing was computed again
    check_finished(run, more)
    assert call(["verify", str(run), "--quiet"]) == 0


def test_a_block_that_was_not_full_is_filled(tmp_path, scenario):
    ensemble(scenario, 3, store=tmp_path)  # blocks of two
    assert ensemble(scenario, 7, store=tmp_path).digest == ensemble(scenario, 7).digest
    assert sorted(path.name[8:25] for path in chunks(tmp_path)) == [
        "00000000-00000001", "00000002-00000002", "00000003-00000003", "00000004-00000005",
        "00000006-00000006"]


def test_another_scenario_is_refused_with_the_difference(run, scenario):
    other = scenario.with_overrides({"payments.refusal_share": 0.25})
    with pytest.raises(ScenarioError, match=r"payments.refusal_share 0.25, not not there"):
        ensemble(other, MEMBERS, store=run)


@pytest.mark.parametrize("name", ["code", "data"])
def test_another_version_is_refused_with_the_difference(run, scenario, name, monkeypatch):
    now = manifests.versions()
    monkeypatch.setattr(manifests, "versions", lambda: {**now, name: "another"})
    with pytest.raises(ScenarioError, match=f"{name} another, not"):
        ensemble(scenario, MEMBERS, store=run)


def test_a_changed_parameter_is_named(run, scenario, monkeypatch):
    now = manifests.versions()
    monkeypatch.setattr(manifests, "versions", lambda: {**now, "data": "another"})
    values = Catalogue.shipped().values_by_key() | {"trust.gain": 0.5}
    monkeypatch.setattr(Catalogue, "values_by_key", lambda _: values)
    with pytest.raises(ScenarioError, match=r"parameter trust.gain 0.5, not"):
        ensemble(scenario, MEMBERS, store=run)


def test_a_chunk_of_another_run_is_not_taken(run, scenario, plain, tmp_path, caplog):
    ensemble(scenario, MEMBERS, 2, store=tmp_path / "other")
    stranger = chunks(tmp_path / "other")[0]
    mine = chunks(run)[0]
    mine.unlink()
    (run / stranger.name).write_bytes(stranger.read_bytes())
    assert "belongs to another run" in store.verify(run).faults[0]
    assert same(ensemble(scenario, MEMBERS, store=run), plain)
    assert stranger.name in caplog.text


# Comparisons


@pytest.fixture(scope="module")
def other_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("other") / "another.toml"
    path.write_text(SHORT.replace("A year", "Another") + "[policies]\n"
                    '"projects.investment" = 2.0\n')
    return path


def test_stored_runs_are_compared_as_if_computed(run, file, tmp_path, other_file, capsys):
    ensemble(Scenario.read(other_file), MEMBERS, store=tmp_path / "other")
    assert call(["compare", str(run), str(tmp_path / "other"), "--json"]) == 0
    stored = json.loads(capsys.readouterr().out)
    assert call(["compare", str(file), str(other_file), "--members", str(MEMBERS), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == stored


@pytest.mark.parametrize(("more", "says"), [
    (["baseline"], "compare stored runs with one another"), (["--seed", "3"], "as they are"),
    (["--set", "choice.habit=0.1"], "as they are"), (["--vintage", "2016"], "as they are")])
def test_stored_runs_are_not_changed_by_options(more, says, run, capsys):
    assert call(["compare", str(run), str(run), *more]) == 2
    assert says in capsys.readouterr().err


def test_runs_of_other_members_say_how_to_add_them(run, tmp_path, scenario, capsys):
    ensemble(scenario, MEMBERS - 2, store=tmp_path / "fewer")
    assert call(["compare", str(run), str(tmp_path / "fewer")]) == 2
    assert "ensemble --resume adds members" in capsys.readouterr().err


def test_a_comparison_that_was_stopped_goes_on(file, other_file, tmp_path, capsys):
    what = ["compare", file, other_file, "--members", "24"]
    begun = start(*what, "--out", tmp_path / "both")
    while not ((tmp_path / "both" / "a_year").is_dir() and chunks(tmp_path / "both" / "a_year")):
        assert begun.poll() is None
        time.sleep(0.02)
    begun.terminate()
    _, err = begun.communicate(timeout=60)
    assert (begun.returncode, "--resume" in err) == (130, True)
    there = {path.name for path in chunks(tmp_path / "both" / "a_year")}
    assert 0 < len(there) < 12
    assert done(*what, "--resume", tmp_path / "both").returncode == 0
    assert there < {path.name for path in chunks(tmp_path / "both" / "a_year")}
    assert call([*map(str, what), "--json"]) == 0
    kept = (tmp_path / "both" / "compare" / "comparison.json").read_text()
    assert json.loads(kept) == json.loads(capsys.readouterr().out)


def test_a_comparison_as_a_table_has_per_cent_beside_logs(run, tmp_path, other_file):
    ensemble(Scenario.read(other_file), MEMBERS, store=tmp_path / "other")
    assert call(["compare", str(run), str(tmp_path / "other"), "--quiet", "--out",
                 str(tmp_path / "c")]) == 0
    lines = list(csv.DictReader((tmp_path / "c" / "compare" / "comparison.csv").open()))
    assert {line["scenario"] for line in lines} == {"another"}
    for line in lines:
        assert (line["percent_mean"] != "") == ("log " in line["measure"])
        if line["percent_low"]:
            assert float(line["percent_low"]) == pytest.approx(
                100 * np.expm1(float(line["low"])))


# Damage


def damaged(folder: Path, chance: random.Random) -> str:
    """Do one random harm to a run; what it was."""
    files = [*chunks(folder), folder / "manifest.toml", folder / "finished.toml"]
    path = chance.choice(files)
    content = bytearray(path.read_bytes())
    sort = chance.choice(["flip", "cut", "append", "swap", "blank", "rename"])
    one, other = chance.sample(chunks(folder), 2)
    if sort == "flip":
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif sort == "cut":
        del content[chance.randrange(len(content)):]
    elif sort == "append":
        content += chance.randbytes(chance.randint(1, 40))
    elif sort == "blank":
        first = chance.randrange(len(content))
        length = min(chance.randint(1, 4096), len(content) - first)
        content[first : first + length] = bytes(length)
    elif sort == "swap":
        mine, its = one.read_bytes(), other.read_bytes()
        one.write_bytes(its)
        other.write_bytes(mine)
        return f"swap {one.name} {other.name}"
    else:  # a chunk under the members of another, its own checksum kept
        span, sha = other.name.split(".")[0], one.name.split(".")[1]
        other.unlink()
        one.rename(folder / f"{span}.{sha}.parquet")
        return f"rename {one.name} to {span}"
    if bytes(content) == path.read_bytes():
        return damaged(folder, chance)
    path.write_bytes(bytes(content))
    return f"{sort} {path.name}"


def test_every_damage_is_seen_and_mended(run, scenario, plain):
    """Hundreds of random harms; now and then the run is gone on with, and comes out the same.

    `QURULTAY_DAMAGES=10000 pytest tests/test_store.py -k damage` does ten thousand.
    """
    chance, known = random.Random(20221122), Remembering()
    good = {path.name: path.read_bytes() for path in run.iterdir()}
    for turn in range(DAMAGES):
        what = damaged(run, chance)
        assert store.verify(run).faults, what
        if turn % 10 == 0:
            mended = ensemble(scenario, MEMBERS, store=run, executor=known)
            assert same(mended, plain), what
            check_finished(run, MEMBERS)
        for path in run.iterdir():
            path.unlink()
        for name, content in good.items():
            (run / name).write_bytes(content)


def test_a_damaged_chunk_is_put_aside_and_named(run, file):
    path = chunks(run)[1]
    path.write_bytes(path.read_bytes()[:-9])
    seen = done("verify", run)
    assert (seen.returncode, path.name in seen.stdout) == (1, True)
    mended = done("ensemble", file, "--resume", run, "--members", MEMBERS, "--json")
    assert mended.returncode == 0
    assert path.name in mended.stderr
    assert (run / f"{path.name}.damaged").exists()
    sound = done("verify", run, "--json")
    assert (sound.returncode, json.loads(sound.stdout)["sound"]) == (0, True)
    assert json.loads(sound.stdout)["digest"] == digest(mended.stdout)


def test_a_damaged_manifest_never_begins_another_run(run, file):
    """What is asked is compared with the members that are there, which nobody touches."""
    path = run / "manifest.toml"
    path.write_bytes(path.read_bytes() + b"x")
    before = {one.name: one.read_bytes() for one in run.iterdir()}
    other = done("ensemble", file, "--resume", run, "--seed", 5)
    assert (other.returncode, "is damaged" in other.stderr, "--seed" in other.stderr) == (
        2, True, True)
    assert {one.name: one.read_bytes() for one in run.iterdir()} == before
    unsaid = done("ensemble", file, "--resume", run)  # it would become the usual thousand
    assert (unsaid.returncode, "--members" in unsaid.stderr) == (2, True)
    assert {one.name: one.read_bytes() for one in run.iterdir()} == before
    same = done("ensemble", file, "--resume", run, "--members", MEMBERS)
    assert same.returncode == 0
    assert store.verify(run).faults == ()


def sealed_with(run: Path, changes: dict[str, object]) -> None:
    """A manifest with other contents and a right checksum."""
    found = tomlkit.parse(disk.unsealed(run / "manifest.toml"))
    for key, value in changes.items():
        if value is None:
            del found[key]
        else:
            found[key] = value
    (run / "manifest.toml").write_bytes(disk.sealed(tomlkit.dumps(found)))


@pytest.mark.parametrize("changes", [
    {"members": "sixty"}, {"members": 0}, {"members": True}, {"block": -1}, {"block": None},
    {"form": None}, {"form": "two"}, {"record": "some"}, {"versions": {"code": 3}},
    {"scenario": {}}, {"scenario": "baseline"}, {"parameters": [1.0]}, {"random_seed": 1.5},
])
def test_a_manifest_of_odd_contents_is_damaged(run, changes):
    sealed_with(run, changes)
    assert "is damaged" in store.verify(run).faults[0]
    with pytest.raises(StoreError, match=r"manifest\.toml"):
        store.read(run)


@pytest.mark.parametrize("text", ["", "\x00", "form = 2", "= 3", "[" * 5000, "a." * 9000 + "b=1"])
def test_a_sealed_file_may_hold_anything(run, text):
    for name in ("manifest.toml", "finished.toml"):
        good = (run / name).read_bytes()
        (run / name).write_bytes(disk.sealed(text))
        assert store.verify(run).faults, name
        (run / name).write_bytes(good)
    assert store.verify(run).faults == ()


def renamed(path: Path, content: bytes) -> None:
    """Other contents for a chunk, with the checksum in its name."""
    first, last = path.name.split(".")[0].split("-")[1:]
    path.unlink()
    (path.parent / chunk_files.name_of(int(first), int(last), content)).write_bytes(content)


def test_a_chunk_of_odd_contents_is_damaged(run, scenario, plain):
    from pyarrow import BufferOutputStream, BufferReader, parquet

    path = chunks(run)[1]
    good = path.read_bytes()
    table = parquet.ParquetFile(BufferReader(good)).read()
    header = json.loads(table.schema.metadata[chunk_files.KEY])

    def other(new: object, changed: object = table) -> bytes:
        stream = BufferOutputStream()
        parquet.write_table(changed.replace_schema_metadata(
            {chunk_files.KEY: json.dumps(new)}), stream)
        return bytes(stream.getvalue())

    nan = table.set_column(4, table.column_names[4], [[float("nan")] * len(table)])
    words_ = table.set_column(4, table.column_names[4], [["a"] * len(table)])
    for content in (
            b"hello", b"", good[:len(good) // 2], other([]), other({}),
            other(header | {"first": "2"}), other(header | {"last": 2}), other(header, table[:-1]),
            other(header | {"quarters": header["quarters"][:-1]}), other(header | {"pairs": []}),
            other(header | {"measures": {}}), other(header | {"arrays": {"barrier": [2]}}),
            other(header, table.drop_columns(table.column_names[-1:])), other(header, nan),
            other(header, words_)):
        renamed(chunks(run)[1], content)
        assert len(store.verify(run).faults) >= 1, content[:40]
        with pytest.raises((StoreError, ScenarioError)):
            store.read(run)
    assert same(ensemble(scenario, MEMBERS, store=run), plain)


@pytest.mark.parametrize("which", ["manifest.toml", "finished.toml", "ensemble.json", "chunk"])
def test_a_pipe_in_a_run_folder_keeps_nobody_waiting(which, run):
    path = chunks(run)[0] if which == "chunk" else run / which
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    seen = done("verify", run, timeout=60)
    assert (seen.returncode, seen.stderr.count("Traceback")) == (
        74 if which == "ensemble.json" else 1, 0)
    assert "no regular file" in seen.stdout + seen.stderr


def test_a_chunk_gone_from_a_finished_run_is_seen(run):
    chunks(run)[0].unlink()
    assert "not all" in store.verify(run).faults[0]


def test_an_unfinished_run_is_sound(run, capsys):
    chunks(run)[0].unlink()
    (run / "finished.toml").unlink()
    assert call(["verify", str(run)]) == 0
    assert "--resume" in capsys.readouterr().out


def test_damage_to_what_readers_see_is_seen(file, tmp_path, capsys):
    asked = ["ensemble", str(file), "--members", "3", "--quiet", "--out", str(tmp_path / "run")]
    assert call(asked) == 0
    assert call(["verify", str(tmp_path / "run"), "--quiet"]) == 0
    for name in ("ensemble.json", "ensemble.txt"):
        path = tmp_path / "run" / name
        good = path.read_bytes()
        path.write_bytes(good.replace(b"2022", b"2023", 1))
        assert call(["verify", str(tmp_path / "run")]) == 1
        assert name in capsys.readouterr().out
        path.write_bytes(good)


# The disk, of which `test_faults` says more


def test_a_full_disk_is_one_line_and_74(file, tmp_path, run):
    """A limit on the size of files stops the first chunk; without it the run goes on."""
    most = min(path.stat().st_size for path in chunks(run)) - 1
    assert (run / "manifest.toml").stat().st_size < most

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    asked = ("ensemble", file, "--members", MEMBERS, "--json", "--resume", tmp_path / "full")
    full = done(*asked, preexec_fn=limit)
    assert full.returncode == 74, full.stderr
    assert len(full.stderr.splitlines()) == 1
    assert (full.stdout, leftovers(tmp_path / "full")) == ("", [])
    again = done(*asked)
    assert again.returncode == 0, again.stderr
    check_finished(tmp_path / "full", MEMBERS)


WITHOUT = """
import concurrent.futures.thread, logging, multiprocessing, numpy, os, random, sys, tempfile
for name in ("fcntl", "resource", "pwd", "grp"):
    sys.modules[name] = None
for name in ("register_at_fork", "O_DIRECTORY", "O_NONBLOCK", "pwrite", "getuid"):
    delattr(os, name)
"""


def test_where_a_system_has_no_locks_and_no_forks_a_run_is_stored(file, tmp_path, plain):
    """As on Windows, which nobody has tried; two at once are not kept apart there."""
    asked = ["ensemble", str(file), "--members", str(MEMBERS), "--json", "--resume",
             str(tmp_path / "run")]
    for _ in range(2):
        told = subprocess.run([sys.executable, "-c", WITHOUT + COMMAND, *asked], check=False,
                              capture_output=True, text=True)
        assert told.returncode == 0, told.stderr
        assert digest(told.stdout) == plain.digest
    check_finished(tmp_path / "run", MEMBERS)


def test_what_stays_unread_is_not_taken_for_damaged(run, scenario, plain, monkeypatch):
    """A scanner holds a file for a while: nothing is put aside, written again or made another."""
    before = {path.name: path.read_bytes() for path in run.iterdir()}
    for name in before:
        if name != ".lock":
            disk_ = Disk(run / name, "open", 1, errno.EACCES)
            with disk_.used(monkeypatch), pytest.raises(StoreError, match="cannot be read") as held:
                ensemble(scenario, MEMBERS, store=run)
            assert name in held.value.message
            assert {path.name: path.read_bytes() for path in run.iterdir()} == before
    assert same(ensemble(scenario, MEMBERS, store=run), plain)


def test_the_digest_of_fewer_members_stays_until_the_new_one(run, scenario, plain, monkeypatch):
    """And is a witness of its members for ever."""
    last = (run / "finished.toml").read_bytes()
    with (Disk(run, "rename", 2, errno.ENOSPC).used(monkeypatch),  # the first is the manifest
          pytest.raises(StoreError)):
        ensemble(scenario, MEMBERS + 4, store=run)
    assert (run / "finished.toml").read_bytes() == last
    assert store.verify(run).faults == ()
    other = disk.sealed(f'members = {MEMBERS}\ndigest = "{"0" * 64}"\n')
    (run / "finished.toml").write_bytes(other)
    with pytest.raises(StoreError, match=plain.digest):
        ensemble(scenario, MEMBERS + 4, store=run)
    assert (run / "finished.toml").read_bytes() == other
    assert len(store.verify(run).faults) == 1
    (run / "finished.toml").write_bytes(last)
    more = ensemble(scenario, MEMBERS + 4, store=run)
    assert more.digest != plain.digest
    check_finished(run, MEMBERS + 4)


# Two at once


def test_a_second_run_in_a_folder_is_refused_at_once(run, file, scenario):
    with disk.locked(run):
        with pytest.raises(ScenarioError, match="another run is writing"):
            ensemble(scenario, MEMBERS, store=run)
        second = done("ensemble", file, "--members", MEMBERS, "--resume", run)
    assert second.returncode == 2
    assert "another run is writing" in second.stderr
    check_finished(run, MEMBERS)


def test_two_at_once_never_mix(file, tmp_path, plain):
    asked = ("ensemble", file, "--members", MEMBERS, "--json", "--resume", tmp_path / "run")
    for _ in range(3):
        two = [start(*asked), start(*asked)]
        ended = [(one.communicate()[0], one.returncode) for one in two]
        assert sorted(code for _, code in ended) in ([0, 0], [0, 2])
        assert {digest(output) for output, code in ended if code == 0} == {plain.digest}
    check_finished(tmp_path / "run", MEMBERS)


# The command


def test_out_must_be_empty_and_names_resume(file, run):
    refused = done("ensemble", file, "--out", run)
    assert refused.returncode == 2
    assert "--resume" in refused.stderr


def test_resume_takes_the_numbers_of_the_run(file, tmp_path, capsys):
    folder = str(tmp_path / "run")
    assert call(["ensemble", str(file), "--members", "3", "--seed", "7", "--json",
                 "--out", folder]) == 0
    first = capsys.readouterr().out
    assert call(["ensemble", str(file), "--resume", folder, "--json"]) == 0
    assert capsys.readouterr().out == first
    assert call(["ensemble", str(file), "--resume", folder, "--seed", "8"]) == 2


def test_the_usual_place_keeps_what_it_held(file, tmp_path, monkeypatch, capsys):
    """More worlds are added, the same run is read again; another is put aside, whole and said."""
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "qurultay-out" / "a_year"
    for asked, aside in ((3, None), (5, None), (5, None), (4, "a_year-1")):
        assert call(["ensemble", str(file), "--members", str(asked), "--quiet"]) == 0
        said = capsys.readouterr().err
        assert said == ("" if aside is None else
                        "qurultay: warning: qurultay-out/a_year held another run, which is now in "
                        f"qurultay-out/{aside}\n")
        check_finished(place, asked)
        assert json.loads((place / "ensemble.json").read_text())["members"] == asked
    check_finished(place.with_name("a_year-1"), 5)


@pytest.mark.parametrize("words_", [
    ["--resume", "a", "--out", "b"], ["--workers", "2", "--scheduler", "127.0.0.1:1"],
    ["--resume", "a\0b"], ["--resume", "/dev/null"]])
def test_odd_requests_are_refused(file, words_, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert call(["ensemble", str(file), "--members", "2", *words_]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("command", [["verify"], ["replay", "--member", "0"]])
def test_a_folder_without_a_run_is_refused(command, tmp_path, capsys):
    assert call([command[0], str(tmp_path), *command[1:]]) == 2
    assert "holds no run" in capsys.readouterr().err


def test_storing_imports_no_pandas(file, tmp_path):
    """It would take longer than a short run."""
    spy = ("import sys\nfrom qurultay.commands.main import call\ncode = call(sys.argv[1:])\n"
           "print(code, *sorted({'pandas', 'mesa', 'xarray'} & set(sys.modules)), "
           "file=sys.stderr)")
    told = subprocess.run([sys.executable, "-c", spy, "ensemble", str(file), "--members", "2",
                           "--json", "--out", str(tmp_path / "run")],
                          capture_output=True, text=True, check=True)
    assert told.stderr.split() == ["0"]


# Replay


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> Path:
    """A stored run of a whole scenario."""
    folder = tmp_path_factory.mktemp("told") / "run"
    ensemble(Scenario.read("five_billion"), 4, store=folder)
    return folder


def test_replay_is_the_member_with_story_and_picture(told, tmp_path, capsys):
    assert call(["replay", str(told), "--member", "3", "--out", str(tmp_path / "one")]) == 0
    assert "matches the stored one" in capsys.readouterr().out
    assert (tmp_path / "one" / "picture.png").read_bytes().startswith(b"\x89PNG")
    assert call(["replay", str(told), "--member", "3", "--json"]) == 0
    replayed = json.loads(capsys.readouterr().out)
    assert replayed.pop("same_as_stored") is True
    assert call(["run", "five_billion", "--member", "3", "--json"]) == 0
    assert replayed == json.loads(capsys.readouterr().out)


def test_replay_refuses_what_comes_out_otherwise(file, tmp_path, scenario, capsys):
    folder = tmp_path / "run"
    ensemble(scenario, 2, store=folder)
    [path] = chunks(folder)
    kept = store.block_with(folder, 1)
    assert kept is not None
    turnover = kept.measures["turnover"].copy()
    turnover[1, 0, 0] = np.nextafter(turnover[1, 0, 0], 0.0)  # one bit
    content = chunk_files.written(replace(kept, measures={**kept.measures, "turnover": turnover}),
                                  store.Manifest.read(folder).digest)
    path.unlink()
    (folder / chunk_files.name_of(0, 1, content)).write_bytes(content)
    assert call(["replay", str(folder), "--member", "0", "--json"]) == 0
    assert call(["replay", str(folder), "--member", "1", "--json"]) == 1
    assert "see turnover" in capsys.readouterr().err


def test_replay_knows_its_members(told, capsys):
    assert call(["replay", str(told), "--member", "4"]) == 2
    assert "0 to 3" in capsys.readouterr().err


def test_replay_of_what_is_damaged_names_the_file(told, tmp_path, capsys):
    folder = tmp_path / "run"
    folder.mkdir()
    for path in told.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    path = chunks(folder)[0]
    path.write_bytes(path.read_bytes() + b"x")
    assert call(["replay", str(folder), "--member", "0"]) == 74
    assert path.name in capsys.readouterr().err
