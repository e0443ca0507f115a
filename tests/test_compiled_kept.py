"""Programs that are kept: used where they are sound, and no matter where they are not."""

import hashlib
import importlib
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from compiling import need_a_program
from failing import ERRORS, KINDS, Disk

from qurultay.core.quarters import Quarter
from qurultay.engine import programs
from qurultay.engine.block import Block
from qurultay.engine.compiler.machine import machine_code
from qurultay.engine.ensemble import ensemble
from qurultay.inputs import region as facts
from qurultay.results.outcome import kept_pairs
from qurultay.scenario.scenario import Scenario

pytest.importorskip("llvmlite")

SHORT = replace(Scenario.read("baseline"), end=Quarter.parse("2022Q4"))
MEMBERS = 5
SECOND = """
from qurultay.engine import programs
def never(*given): raise SystemExit("compiled again")
programs._made = never
named, asked = programs._name, []
programs._name = lambda *given: asked.append(named(*given)) or asked[-1]
from qurultay.engine.ensemble import ensemble
from qurultay.scenario.scenario import Scenario
digest = ensemble(Scenario.read("baseline"), 5).digest
print(digest, sum(map(bool, programs._ready.values())), *asked)
"""
engine = importlib.import_module("qurultay.engine.ensemble")  # the front door names the function


@dataclass(frozen=True)
class Kept:
    """A program on the disk that is in order, and what ensembles come to in NumPy."""

    folder: Path
    name: str
    content: bytes
    digest: str

    @property
    def code(self) -> bytes:
        """The object file in it."""
        return self.content.split(b"\n", 2)[2]

    def signed(self, head: bytes | None = None, code: bytes | None = None) -> bytes:
        """Another content whose sum is right."""
        head = self.content.split(b"\n", 2)[1] if head is None else head
        code = self.code if code is None else code
        return hashlib.sha256(head + code).hexdigest().encode() + b"\n" + head + b"\n" + code


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Made once for all tests."""
    need_a_program()
    folder = tmp_path_factory.mktemp("programs")
    with pytest.MonkeyPatch.context() as patch:
        begin_in(folder, patch)
        patch.setattr(programs, "WORTH", 0)
        ensemble(SHORT, 1)
        [name] = programs._ready
        patch.setenv(programs.OFF, "off")
        digest = ensemble(SHORT, MEMBERS).digest
    return Kept(folder, name, (folder / "qurultay" / f"{name}.program").read_bytes(), digest)


def begin_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a new process would that keeps its programs there."""
    monkeypatch.delenv(programs.OFF, raising=False)
    monkeypatch.delenv(programs.FOLDER, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(programs, "_ready", {})
    monkeypatch.setattr(programs, "_in_numpy", Counter())


@pytest.fixture(autouse=True)
def place(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program would be, in an empty folder of each test's own."""
    begin_in(tmp_path, monkeypatch)
    return tmp_path / "qurultay" / f"{kept.name}.program"


@pytest.fixture
def never(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be compiled."""
    monkeypatch.setattr(programs, "_made", refuse)


@pytest.fixture
def quick(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is compiled, by somebody who has done it before."""
    monkeypatch.setattr(programs, "WORTH", 0)
    monkeypatch.setattr(programs, "machine_code", lambda text: kept.code)


def refuse(*given: Any) -> NoReturn:
    """Stand in for what must not happen."""
    raise AssertionError("this must not happen")


def second(folder: Path) -> list[str]:
    """What a process that must not compile says: the digest, how many programs, and which."""
    done = subprocess.run([sys.executable, "-c", SECOND], capture_output=True, text=True,
                          check=False, env={**os.environ, "XDG_CACHE_HOME": str(folder)})
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_a_second_process_does_not_compile(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """However little there is to do; and it comes to the same."""
    monkeypatch.setenv(programs.OFF, "off")
    digest = ensemble(Scenario.read("baseline"), 5).digest
    monkeypatch.delenv(programs.OFF)
    assert second(kept.folder) == [digest, "1", kept.name]


def test_what_is_kept_is_all_there_is(kept: Kept) -> None:
    """One file whose name says what it is for, and nothing half-written beside it."""
    assert [file.name for file in (kept.folder / "qurultay").iterdir()] == [f"{kept.name}.program"]
    assert kept.signed() == kept.content
    assert json.loads(kept.content.split(b"\n", 2)[1])["scratch"] > 0


DAMAGES: dict[str, Callable[[Kept], bytes]] = {
    "empty": lambda kept: b"", "a line": lambda kept: b"\n", "two lines": lambda kept: b"\n\n",
    "text": lambda kept: b"not a program at all", "zeros": lambda kept: bytes(len(kept.content)),
    "cut short": lambda kept: kept.content[:-1], "half": lambda kept: kept.content[:90_000],
    "head alone": lambda kept: kept.content[:2000], "too long": lambda kept: kept.content + b"x",
    "twice": lambda kept: kept.content * 2, "no sum": lambda kept: kept.content[64:],
    "code alone": lambda kept: kept.code, "a bit of the code": lambda kept: kept.content.replace(
        kept.code, bytes([kept.code[0] ^ 1]) + kept.code[1:]),
    "less memory": lambda kept: kept.content.replace(b'"scratch": ', b'"scratch": 0'),
    "bad JSON": lambda kept: kept.signed(b'{"state": '), "no JSON": lambda kept: kept.signed(b""),
    "a list": lambda kept: kept.signed(b"[]"), "a number": lambda kept: kept.signed(b"7"),
    "bad letters": lambda kept: kept.signed(b"\xff\xfe"), "null": lambda kept: kept.signed(b"null"),
    "nothing in it": lambda kept: kept.signed(b"{}"),
    "lists in it": lambda kept: kept.signed(b'{"state": {"shapes": []}}'),
    "other shapes": lambda kept: kept.signed(b'{"state": {"shapes": {"trust": "many"}}}'),
    "another reading": lambda kept: kept.signed(
        kept.content.split(b"\n", 2)[1].replace(b'"on_paper"', b'"in_stone"')),
    "another parameter": lambda kept: kept.signed(
        kept.content.split(b"\n", 2)[1].replace(b'"trust.gain"', b'"trust.loss"')),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_program_is_no_matter(name: str, kept: Kept, place: Path,
                                        monkeypatch: pytest.MonkeyPatch,
                                        capfd: pytest.CaptureFixture[str]) -> None:
    """It is not used, nobody hears of it, and the digest is the right one."""
    content = DAMAGES[name](kept)
    assert content != kept.content
    place.parent.mkdir()
    place.write_bytes(content)
    monkeypatch.setattr(programs, "_made", lambda *given: None)
    assert ensemble(SHORT, MEMBERS).digest == kept.digest
    assert not any(programs._ready.values())
    assert capfd.readouterr() == ("", "")


def test_what_is_no_object_file_does_not_end_the_process(kept: Kept, place: Path) -> None:
    """LLVM itself would fall over it; also over one cut short, and one of another program."""
    place.parent.mkdir()
    for code in (b"", b"\x7fELF" + bytes(200), kept.code[:-1],
                 machine_code("define void @other() {\nret void\n}")):
        place.write_bytes(kept.signed(code=code))
        assert second(place.parent.parent)[1:] == ["0", kept.name]


def test_no_flipped_bit_goes_unnoticed(kept: Kept, place: Path) -> None:
    """In whatever part of the file."""
    chance = random.Random(1)
    place.parent.mkdir()
    place.write_bytes(kept.content)
    assert programs._kept(kept.name) is not None
    places = [*range(0, 8000, 80), *(chance.randrange(len(kept.content)) for _ in range(100))]
    for at in places:
        flipped = bytes([kept.content[at] ^ 1 << chance.randrange(8)])
        place.write_bytes(kept.content[:at] + flipped + kept.content[at + 1:])
        assert programs._kept(kept.name) is None, at


def test_damage_is_mended(kept: Kept, place: Path, quick: None) -> None:
    """Whoever compiles anew writes a sound one in its place."""
    place.parent.mkdir()
    place.write_bytes(kept.content[:-5])
    assert ensemble(SHORT, MEMBERS).digest == kept.digest
    assert all(programs._ready.values())
    assert place.read_bytes() == kept.content


@pytest.mark.parametrize("obstacle", ["file", "program", "nowhere", "homeless", "full"])
def test_a_folder_that_will_not_have_it_is_no_matter(
        obstacle: str, kept: Kept, place: Path, quick: None, monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str]) -> None:
    """The program serves this process all the same, and leaves no litter."""
    if obstacle == "file":
        place.parent.write_text("in the way")
    elif obstacle == "program":
        place.mkdir(parents=True)
    elif obstacle == "nowhere":
        monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")
    elif obstacle == "homeless":
        monkeypatch.delenv("XDG_CACHE_HOME")
        monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))
    else:
        monkeypatch.setattr(Path, "replace", lambda *given: (_ for _ in ()).throw(OSError(28)))
    assert ensemble(SHORT, MEMBERS).digest == kept.digest
    assert all(programs._ready.values())
    assert capfd.readouterr() == ("", "")
    assert not [file for file in place.parent.parent.rglob("*") if file.name.endswith(".part")]


def test_a_disk_that_fails_at_any_moment_is_no_matter(
        kept: Kept, place: Path, quick: None, monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str]) -> None:
    """While a program is looked for and kept; what is there afterwards is whole."""
    counting = Disk(place.parent)
    with counting.used(monkeypatch):
        ensemble(SHORT, MEMBERS)
    assert min(counting.calls[kind] for kind in ("open", "write", "rename")) > 0
    for kind in KINDS:
        for at in range(1, counting.calls[kind] + 1):
            for there in (b"", kept.content):
                begin_in(place.parent.parent, monkeypatch)
                place.parent.mkdir(exist_ok=True)
                place.write_bytes(there)
                disk = Disk(place.parent, kind, at, ERRORS[at % len(ERRORS)])
                with disk.used(monkeypatch):
                    assert ensemble(SHORT, MEMBERS).digest == kept.digest
                assert disk.met or there
                assert all(programs._ready.values())
                assert [file.name for file in place.parent.iterdir()] == [place.name]
                assert place.read_bytes() in (there, kept.content)
    assert capfd.readouterr() == ("", "")


def test_what_a_killed_process_left_half_written_goes(place: Path, quick: None) -> None:
    """Once nobody can be writing at it any more."""
    place.parent.mkdir()
    for name, age in (("old.part", 2 * programs.STALE), ("new.part", 0.0)):
        (place.parent / name).write_bytes(b"half")
        os.utime(place.parent / name, (time.time() - age,) * 2)
    ensemble(SHORT, 1)
    assert {file.name for file in place.parent.iterdir()} == {place.name, "new.part"}


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owners here")
def test_what_another_user_put_there_is_not_run(kept: Kept, place: Path,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    """A program is code: only one's own is trusted."""
    place.parent.mkdir()
    place.write_bytes(kept.content)
    assert programs._kept(kept.name) is not None
    monkeypatch.setattr(os, "getuid", lambda: 987_654)
    monkeypatch.setattr(programs, "loaded", refuse)
    assert programs._kept(kept.name) is None


def test_the_program_of_other_code_is_not_even_read(kept: Kept, place: Path, never: None,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    """Its name is another one: of code, seeds, libraries, processor, pairs and base year."""
    place.parent.mkdir()
    place.write_bytes(kept.content)
    block = Block.begin(SHORT, np.arange(1), reports=False)
    pairs, known = kept_pairs(SHORT, facts.read()), dict(programs.versions())
    assert programs._name(block, pairs) == kept.name
    assert programs._name(block, pairs[1:]) != kept.name
    assert programs._name(Block.begin(SHORT, np.arange(1)), pairs) != kept.name
    for name in known:
        monkeypatch.setattr(programs, "versions", lambda name=name: {**known, name: "another"})
        assert programs._name(block, pairs) != kept.name
    monkeypatch.setattr(programs, "loaded", refuse)
    assert ensemble(SHORT, MEMBERS).digest == kept.digest
    assert programs._ready == {}


def test_small_work_is_not_worth_a_program(kept: Kept, place: Path, never: None) -> None:
    """Where none is kept, NumPy has done it sooner."""
    assert ensemble(SHORT, MEMBERS).digest == kept.digest
    assert not place.parent.exists()


def test_much_small_work_is_worth_one(kept: Kept, place: Path,
                                      monkeypatch: pytest.MonkeyPatch) -> None:
    """The third run of a kind finds that two others would have paid for it."""
    run = len(SHORT.quarters()) * (MEMBERS + programs.ALONE)
    monkeypatch.setattr(programs, "WORTH", 3 * run)
    monkeypatch.setattr(programs, "machine_code", lambda text: kept.code)
    for made in (False, False, True, True):
        assert ensemble(SHORT, MEMBERS).digest == kept.digest
        assert place.exists() is made


def test_without_llvm_all_is_as_ever(kept: Kept, never: None,
                                     monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is missing, where it does not run, and where nobody wants it."""
    begin_in(kept.folder, monkeypatch)
    for failure in (ImportError, OSError, RuntimeError):
        monkeypatch.setattr(programs, "processor", lambda failure=failure: (
            _ for _ in ()).throw(failure("not here")))
        assert programs._missing.__wrapped__()
    monkeypatch.setattr(programs, "loaded", refuse)
    for name, value in (("_missing", lambda: "not here"), ("_missing", lambda: "")):
        monkeypatch.setattr(programs, name, value)
        assert ensemble(SHORT, MEMBERS).digest == kept.digest
        monkeypatch.setenv(programs.OFF, "off")
    assert programs._ready == {}


def test_only_the_latest_programs_are_kept(place: Path, quick: None) -> None:
    """Each version of the code leaves one behind; the folder does not grow for ever."""
    place.parent.mkdir()
    for age in range(30):
        (place.parent / f"{age}.program").write_bytes(b"old")
        os.utime(place.parent / f"{age}.program", (age, age))
    ensemble(SHORT, 1)
    left = {file.stem for file in place.parent.iterdir()}
    assert left == {place.stem, *map(str, range(31 - programs.MOST_KEPT, 30))}


def test_blocks_that_run_at_once_make_one_program(kept: Kept, quick: None,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes while it is being made runs in NumPy, to the same end."""
    made, known = [], programs._made
    monkeypatch.setattr(programs, "_made", lambda *given: made.append(1) or known(*given))
    monkeypatch.setattr(engine, "BLOCK", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert ensemble(SHORT, MEMBERS).digest == kept.digest
    assert len(made) == 1


def test_another_region_has_a_program_of_its_own(kept: Kept, place: Path) -> None:
    """Whatever number or word is another there; one that is alike has the same."""
    shipped = facts.read()
    alike = replace(shipped, channels=replace(shipped.channels))
    pairs = kept_pairs(SHORT, shipped)

    def name_of(region: facts.Facts) -> str:
        return programs._name(Block.begin(SHORT, np.arange(2), seeds=region, reports=False), pairs)

    assert name_of(shipped) == name_of(alike) == kept.name
    others = [
        replace(shipped, leverage=shipped.leverage + 0.01),
        replace(shipped, channels=replace(shipped.channels, fit=shipped.channels.fit * 0.5)),
        replace(shipped, states=(*shipped.states[:-1], "XX")),
        replace(shipped, measures=shipped.measures[:-1])]
    names = [name_of(region) for region in others]
    assert len({kept.name, *names}) == 5
