"""Whatever a disk does at whatever moment: one sentence, nothing lost, nothing half there.

Each command runs on a disk of which one call fails, now and then every later one too; then again
on a good disk. `QURULTAY_FAULTS=all pytest tests/test_faults.py` has every call fail with each of
the eight errors; a number has so many calls of each kind fail.
"""

import errno
import importlib
import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from failing import ERRORS, KINDS, Disk
from stored import BLOCK, SHORT, short_scenario

from qurultay.commands.main import call
from qurultay.core.errors import StoreError
from qurultay.engine.ensemble import ensemble
from qurultay.lab.access import Access
from qurultay.lab.class_routes import read_asked
from qurultay.lab.classroom import Class, Classroom
from qurultay.scenario.scenario import Scenario
from qurultay.studies import sweep

engine = importlib.import_module("qurultay.engine.ensemble")  # the front door names the function
SIZE = os.environ.get("QURULTAY_FAULTS", "2")
MEMBERS, MORE = 6, 8
FILE = "a_year.toml"


@pytest.fixture(scope="module", autouse=True)
def small_and_quick() -> Iterator[None]:
    """Small blocks, each computed once: what is done with them is what matters here."""
    with pytest.MonkeyPatch.context() as patch:
        known: dict[Any, Any] = {}
        real = engine.one_block

        def remembered(scenario: Scenario, seed: int, record: str, uncertain: bool, members: Any,
                       **more: Any) -> Any:
            key = (scenario.digest, seed, record, uncertain, members.tobytes())
            if key not in known:
                known[key] = real(scenario, seed, record, uncertain, members, **more)
            return known[key]

        for module in (engine, sweep):
            patch.setattr(module, "one_block", remembered)
        patch.setattr(engine, "BLOCK", BLOCK)
        yield


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scenario, half a run of it, two whole ones, and a file of the user's."""
    folder = tmp_path_factory.mktemp("kept")
    scenario = Scenario.read(short_scenario(folder))
    for name, seed in (("whole", 1), ("other", 1), ("half", 1)):
        ensemble(scenario, MEMBERS, seed, store=folder / name)
    (folder / "half" / "finished.toml").unlink()
    sorted((folder / "half").glob("members-*"))[1].unlink()
    (folder / "b_year.toml").write_text(SHORT + '[assumptions]\n"choice.habit" = 0.5\n')
    (folder / "designs.csv").write_text(f"name,scenario,choice.habit\na,{FILE},0.4\nb,{FILE},0.6\n")
    (folder / "mine.csv").write_text("mine")
    (folder / "temp").mkdir()
    return folder


class Said(NamedTuple):
    """What a command ended with and printed, and the files that are there."""

    code: int
    out: str
    err: str
    files: dict[str, bytes]


@dataclass
class Place:
    """A folder that is as it was before each command, and what runs a command there."""

    kept: Path
    folder: Path
    capsys: pytest.CaptureFixture[str]
    patching: pytest.MonkeyPatch

    def fresh(self) -> None:
        """As it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)
        os.chdir(self.folder)

    def said(self, words: list[str], disk: Disk | None = None) -> Said:
        """Run a command; a traceback is a failed test."""
        with (disk or Disk(self.folder)).used(self.patching):
            code = call(words)
        told = self.capsys.readouterr()
        return Said(code, told.out, told.err, self.files())

    def files(self) -> dict[str, bytes]:
        """Every file but locks, which hold nothing."""
        return {str(path.relative_to(self.folder)): path.read_bytes()
                for path in sorted(self.folder.rglob("*"))
                if path.is_file() and path.name != ".lock"}


@pytest.fixture
def place(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
          monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "place" / "temp"))
    found = Place(kept, tmp_path / "place", capsys, monkeypatch)
    found.fresh()
    return found


def faults(calls: dict[str, int], deed: str) -> Iterator[tuple[str, int, int, bool]]:
    """Kind, number of the call, error, and whether it lasts."""
    luck = random.Random(deed)
    turn = luck.randrange(len(ERRORS))
    most = 0 if SIZE == "all" else 1 if deed in SLOW and SIZE == "2" else int(SIZE)
    for kind in KINDS:
        count = calls.get(kind, 0)
        if SIZE == "all":
            yield from ((kind, at, number, lasting) for at in range(1, count + 1)
                        for number in ERRORS for lasting in (False, True))
            continue
        for at in luck.sample(range(1, count + 1), min(most, count)):
            turn += 1
            yield kind, at, ERRORS[turn % len(ERRORS)], turn % 3 == 0


RESUMED = ["ensemble", FILE, "--members", str(MEMBERS), "--json", "--resume"]
COMMANDS: dict[str, list[str]] = {
    "a run begins": [*RESUMED, "new"],
    "a run goes on": [*RESUMED, "half"],
    "a run goes on as it was asked": ["ensemble", FILE, "--json", "--resume", "half"],
    "a run has finished": [*RESUMED, "whole"],
    "members are added": ["ensemble", FILE, "--members", str(MORE), "--json", "--resume", "whole"],
    "a run in the usual place": ["ensemble", FILE, "--members", str(MEMBERS)],
    "a run is verified": ["verify", "whole"],
    "NetCDF": ["export", "whole", "--as", "netcdf", "--out", "found.nc"],
    "Parquet": ["export", "whole", "--as", "parquet", "--out", "found.parquet"],
    "IAMC over a file": ["export", "whole", "--as", "iamc", "--out", "mine.csv", "--replace"],
    "CSV of two": ["export", "whole", "other", "--as", "csv", "--out", "deep/er/found.csv"],
    "a report": ["report", "whole"],
    "runs are compared": ["compare", "whole", "other", "--out", "new"],
    "scenarios are compared": ["compare", FILE, "b_year.toml", "--members", "2", "--resume", "new"],
    "one world": ["run", FILE, "--out", "new"],
    "a sweep": ["sweep", "designs.csv", "--members", "2", "--resume", "new"],
    "a starter": ["new", "mine.toml"],
}
"""Each by what it does; `new` is a folder that is not there before."""


@pytest.mark.parametrize("deed", COMMANDS)
def test_a_disk_that_fails_costs_nothing(deed: str, place: Place) -> None:
    """At every call, with every error: as before, or as after the command; then it works."""
    words = COMMANDS[deed]
    before, counting = place.files(), Disk(place.folder)
    good = place.said(words, counting)
    assert good.code == 0, good.err
    assert not [name for name in good.files if name.startswith("temp/")]
    met = 0
    for kind, at, number, lasting in faults(counting.calls, deed):
        place.fresh()
        disk = Disk(place.folder, kind, at, number, lasting)
        found = place.said(words, disk)
        what = f"{kind} {at}, {errno.errorcode[number]}: {disk.met}\n{found.err}"
        met += bool(disk.met)
        for name, content in before.items():
            assert name in found.files, f"{name} is gone: {what}"
            assert found.files[name] in (content, good.files[name]), f"{name} is other: {what}"
        for name in found.files.keys() - before.keys():
            assert found.files[name] == good.files.get(name) or name in SO_FAR, (
                f"{name} is odd: {what}")
        if found.code == 0:
            assert (found.out, found.files) == (good.out, good.files), what
            continue
        # What cannot be read for lack of leave is the user's; what verify cannot read it lists.
        others = {1} if deed == "a run is verified" else {2} if number == errno.EACCES else set()
        assert found.code in {74, *others}, what
        assert os.strerror(number) in found.err + found.out, what
        assert [line.startswith("qurultay: ") for line in found.err.splitlines()].count(True) == (
            found.code != 1), what
        assert "cannot read or write" not in found.err or deed not in STORED, what
        if deed in SLOW and met > 1:
            continue
        more = ["--replace"] if "is written, but" in found.err and words[0] == "export" else []
        again = place.said([*(word.replace("new", "second") if deed in ONE_FOLDER else word
                              for word in words), *more])
        assert again.code == 0, f"{again.err} after {what}"
        if deed not in ONE_FOLDER:
            assert (again.out, again.files) == (good.out, good.files), what
    assert met


STORED = {deed for deed, words in COMMANDS.items() if words[0] == "ensemble"}
"""What `qurultay.ensemble` does in Python too: it has no errors but those that it names."""
ONE_FOLDER = {"runs are compared", "one world"}
"""What wants an empty folder, so another one the second time."""
SO_FAR = {"new/results.csv"}
"""What says of a sweep how far it came."""
SLOW = {"one world", "a report", "NetCDF", "a sweep", "scenarios are compared"}
"""One fault a kind in the short form, and done again after the first ones only."""


# --- the lab ------------------------------------------------------------------------------------


def decided(room: Classroom, one: Class) -> None:
    """A student comes in, votes, and the vote is closed."""
    voter = one.enter("UZ", None, None)
    room.keep(one)
    one.vote(voter, "none")
    turn, what = one.closing()
    one.answered(turn, what, {})
    room.keep(one)


def known(folder: Path) -> dict[str, int]:
    """The first open year of each class that a lab would find after a restart."""
    room = Classroom(folder)
    room.restore(read_asked)
    return {code: one.year for code, one in room.classes.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_class_goes_on_whatever_its_disk_does(kind: str, tmp_path: Path,
                                                monkeypatch: pytest.MonkeyPatch,
                                                caplog: pytest.LogCaptureFixture) -> None:
    """The lesson stops for no disk; what a restart finds is whole, if not the last."""
    scenario, counting = Scenario.read("baseline"), Disk(tmp_path)
    asked = {"scenario": "baseline"}

    def lesson(folder: Path, disk: Disk) -> tuple[Classroom, Class]:
        with disk.used(monkeypatch):
            room = Classroom(folder)
            one = room.open(scenario, 0, 1, asked)
            decided(room, one)
            decided(room, one)
        return room, one

    lesson(tmp_path / "counted", counting)
    for at in range(1, counting.calls[kind] + 1):
        for lasting in (False, True):
            folder = tmp_path / f"{at}-{lasting}"
            caplog.clear()
            disk = Disk(folder, kind, at, ERRORS[at % len(ERRORS)], lasting)
            room, one = lesson(folder, disk)
            assert disk.met
            if "class-" in disk.met[-1]:  # no matter where the folder is made that is there
                assert "the class goes on" in caplog.text
            assert (one.year, len(one.teams), room.classes) == (2024, 2, {one.code: one})
            assert not list(folder.glob(".*"))
            assert known(folder).get(one.code, 2022) <= 2024
            room.keep(one)
            assert known(folder) == {one.code: 2024}


def test_what_cannot_be_read_or_deleted_of_a_class_stays(tmp_path: Path,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    """A lab starts without it and deletes nothing; a class is over once its file is gone."""
    room = Classroom(tmp_path)
    one, other = (room.open(Scenario.read("baseline"), 0, 1, {"scenario": "baseline"})
                  for _ in range(2))
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    for at, number in enumerate(ERRORS):
        with Disk(tmp_path, "open", 1 + at % 2, number).used(monkeypatch):
            assert len(known(tmp_path)) == 1
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert set(known(tmp_path)) == {one.code, other.code}
    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", _refused)
        with pytest.raises(StoreError, match="cannot be deleted: Read-only"):
            room.close(one)
    assert room.classes[one.code] is one
    room.close(one)
    assert set(known(tmp_path)) == {other.code}
    (tmp_path / f".class-{one.code}.json.qurultay-99").write_text("{")  # by a lab that was killed
    assert set(known(tmp_path)) == {other.code}
    assert [path.name for path in tmp_path.iterdir()] == [f"class-{other.code}.json"]


def _refused(*given: object, **named: object) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))


@pytest.mark.parametrize("kind", KINDS)
def test_a_shared_lab_starts_whatever_its_disk_does(kind: str, tmp_path: Path,
                                                    monkeypatch: pytest.MonkeyPatch,
                                                    caplog: pytest.LogCaptureFixture) -> None:
    """With codes of its own where those of the last lab cannot be read, which stay."""
    def kept() -> Access:
        return Access.kept(tmp_path, "http://10.0.0.1:1/", ())

    kept()
    (tmp_path / "class-ABCDEF.json").write_text("{}")
    last, codes = kept(), (tmp_path / "codes.json").read_bytes()
    counting = Disk(tmp_path)
    with counting.used(monkeypatch):
        assert kept().join == last.join
    if kind == "open":
        for at in range(1, counting.calls[kind] + 1):
            with Disk(tmp_path, kind, at, ERRORS[at % len(ERRORS)]).used(monkeypatch):
                assert kept().join != last.join
            assert "other codes" in caplog.text
            assert (tmp_path / "codes.json").read_bytes() == codes
    (tmp_path / "codes.json").unlink()
    with Disk(tmp_path, kind, 1, errno.ENOSPC, lasting=True).used(monkeypatch):
        assert kept().shared
    assert "other codes" in caplog.text
