"""The command line: what each command prints and writes, and how it ends."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from qurultay.commands import main, run
from qurultay.core import files
from qurultay.core.errors import RunError, StoreError
from qurultay.engine.mesa_region import Region
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.scenario import Scenario, shipped_names

COMMANDS = {"list", "show", "check", "diff", "new", "explain", "schema", "run", "ensemble",
            "sweep", "versus",
            "replay", "verify", "report", "compare", "decide", "grip", "levers", "export",
            "sensitivity", "discover", "lab", "experiment", "calibrate", "seeds"}
SHORT = """\
title = "Two years"
asks = "What comes of two years?"
extends = ["baseline"]
start = "2022Q1"
end = "2023Q4"
[assumptions]
"payments.refusal_share" = 0.2
[[targets]]
name = "four"
measure = "bilateral_trade"
pair = ["KZ", "UZ"]
at_least = 4.0
by = "2023Q4"
"""


class Said(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one object it must be."""
        assert self.out.count("\n") == 1
        return json.loads(self.out)


Command = Callable[..., Said]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], tmp_path: Path,
            monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command in an empty folder that holds short.toml alone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "short.toml").write_text(SHORT, encoding="utf-8")

    def run(*words: str) -> Said:
        code = main.call(list(words))
        return Said(code, *capsys.readouterr())

    return run


def python(*words: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    return subprocess.run([sys.executable, "-m", "qurultay", *words], check=False, text=True,
                          capture_output="stdout" not in options, **options)


def left(folder: Path) -> set[str]:
    """Files in a folder, but for the scenario it began with."""
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return found - {"short.toml"}


# --- looking around --------------------------------------------------------------------------


def test_help_names_the_commands_that_work(command: Command) -> None:
    """Exactly those; a command of a later day is not announced."""
    said = command("--help")
    listed = said.out.split("Commands:\n")[1].splitlines()
    assert said.code == 0
    assert {line.split()[0] for line in listed if line.strip()} == COMMANDS
    assert "..." not in "".join(listed)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_has_help(command: Command, name: str) -> None:
    """`--help` after any command."""
    assert command(name, "--help").code == 0


def test_list_names_every_scenario_and_marks_overlays(command: Command) -> None:
    """A line each, with its title."""
    said = command("list")
    for name in shipped_names():
        assert [line for line in said.out.splitlines() if line.split()[:1] == [name]]
    marked = [line.split()[0] for line in said.out.splitlines() if "[overlay" in line]
    assert marked == ["worldview_functional", "worldview_insider"]


def test_list_as_json(command: Command) -> None:
    """The same as one object."""
    found = command("list", "--json").json
    assert {entry["name"] for entry in found["scenarios"]} == set(shipped_names())
    assert found["scenarios"][0]["name"] == "baseline"


def test_names_are_never_cut() -> None:
    """Not on the narrowest terminal there is."""
    done = python("list", env={**os.environ, "COLUMNS": "10"})
    assert all(name in done.stdout.split() for name in shipped_names())


def test_show_says_what_is_in_force(command: Command) -> None:
    """Changes with what they make of the value, events with reasons, targets."""
    said = command("show", "five_billion")
    assert said.code == 0
    assert "barriers.removal_speed = { times = 1.5 } makes" in said.out
    assert "2023Q4 to 2024Q3: payments.refusal_share = 0.3" in said.out
    assert "five_billion: bilateral_trade KZ-UZ >= 5 bn by 2030Q4" in said.out


def test_show_origin_gives_file_and_line_of_everything(command: Command) -> None:
    """Every parameter, and each line of settings ends in the place it was written."""
    said = command("show", "short.toml", "--origin")
    keyed = {line.split()[0]: line for line in said.out.splitlines() if " = " in line}
    assert set(Catalogue.shipped()) <= set(keyed)
    assert keyed["payments.refusal_share"].endswith("[short.toml, line 7]")
    assert "[seeds/parameters.toml, line " in keyed["trust.gain"]
    assert "four: bilateral_trade KZ-UZ >= 4 bn by 2023Q4  [short.toml, line 8]" in said.out


def test_show_with_set_and_worldview(command: Command) -> None:
    """What is laid over is shown as well."""
    found = command("show", "baseline", "--set", "payments.refusal_share=0.3", "--worldview",
                    "insider", "--json").json
    assert found["changes"]["payments.refusal_share"]["origin"].startswith("--set")
    assert found["worldview"] == "insider"


def test_diff(command: Command) -> None:
    """What differs, with the value of the side that is silent."""
    said = command("diff", "baseline", "five_billion")
    value = Catalogue.shipped()["barriers.removal_speed"].value
    line = f"change barriers.removal_speed: {value:g} as in the seeds -> {{ times = 1.5 }}"
    assert line in said.out
    assert "same to the model" in command("diff", "baseline", "baseline").out
    differences = command("diff", "baseline", "five_billion", "--json").json["differences"]
    assert {one["what"] for one in differences} == {"change", "event", "target"}


def test_check_reports_each_file(command: Command, tmp_path: Path) -> None:
    """Good ones on standard output, faults with file and line beside it; one fault is code 2."""
    (tmp_path / "bad.toml").write_text(SHORT.replace("refusal_share", "refusl_share"))
    assert command("check", "short.toml", "baseline").code == 0
    said = command("check", "short.toml", "bad.toml")
    assert said.code == 2
    assert said.out.startswith("short.toml: good")
    assert "bad.toml, line 7" in said.err
    assert 'did you mean "payments.refusal_share"?' in said.err
    found = command("check", "short.toml", "bad.toml", "--json").json["files"]
    assert [one["good"] for one in found] == [True, False]


def test_a_scenario_that_changes_nothing_raises_an_alarm(command: Command, tmp_path: Path) -> None:
    """In `check` as a fault, in `run` as a warning."""
    (tmp_path / "idle.toml").write_text('title = "Idle"\nasks = "Well?"\nextends = ["baseline"]\n')
    said = command("check", "idle.toml")
    assert (said.code, "changes nothing" in said.err) == (2, True)
    assert "changes nothing" in command("ensemble", "idle.toml", "--members", "1", "--json").err


def test_new_writes_a_scenario_that_is_good(command: Command, tmp_path: Path) -> None:
    """It passes its own check, differs from baseline, and is never written over."""
    assert command("new", "mine.toml").code == 0
    assert command("check", "mine.toml").code == 0
    (tmp_path / "mine.toml").write_text("mine\n")
    said = command("new", "mine.toml")
    assert (said.code, "not overwritten" in said.err) == (2, True)
    assert (tmp_path / "mine.toml").read_text() == "mine\n"


@pytest.mark.parametrize("path", ["no/folder.toml", "mine.txt", "", "a\0b.toml"])
def test_new_refuses_odd_paths(command: Command, path: str) -> None:
    """One clean sentence."""
    said = command("new", path)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_schema_is_json_schema_with_the_keys(command: Command) -> None:
    """For an editor."""
    found = json.loads(command("schema").out)
    assert "payments.refusal_share" in found["properties"]["assumptions"]["properties"]


# --- running one world -----------------------------------------------------------------------

RUN_KEYS = ["label", "answer", "scenario", "random_seed", "member", "digest", "quarters",
            "bilateral_trade", "mode_shares", "targets", "said"]


def test_run_as_json_is_one_object_and_writes_nothing(command: Command, tmp_path: Path) -> None:
    """With the names of the contract, and the same world as in Python."""
    found = command("run", "short.toml", "--member", "3", "--seed", "7", "--json").json
    assert list(found) == RUN_KEYS
    assert (found["scenario"], found["member"], found["random_seed"]) == ("short", 3, 7)
    assert found["quarters"] == [f"{year}Q{q}" for year in (2022, 2023) for q in (1, 2, 3, 4)]
    assert set(found["mode_shares"]) == {"bilateral", "intra_regional", "great_power_led", "none"}
    assert [list(target) for target in found["targets"]] == [
        ["name", "reached", "quarter", "shortfall"]]
    outcome = Region(Scenario.read("short.toml"), member=3, random_seed=7).run()
    assert found["digest"] == outcome.digest
    assert found["bilateral_trade"] == {"KZ-UZ": outcome.turnover("KZ", "UZ")[0].tolist()}
    assert left(tmp_path) == set()


def test_several_runs_as_json(command: Command) -> None:
    """Under "runs", in the order asked for."""
    found = command("run", "short.toml", "short.toml", "--json").json
    assert list(found) == ["runs"]
    assert [list(run) for run in found["runs"]] == [RUN_KEYS, RUN_KEYS]
    assert found["runs"][0]["digest"] == found["runs"][1]["digest"]


def test_both_worldviews(command: Command) -> None:
    """Each scenario runs under each, and says so; without a worldview the key is not there."""
    runs_of = command("run", "short.toml", "--worldview", "both", "--json").json["runs"]
    assert [run["worldview"] for run in runs_of] == ["insider", "functional"]
    assert runs_of[0]["digest"] != runs_of[1]["digest"]


def test_run_tells_and_writes(command: Command, tmp_path: Path) -> None:
    """Story, picture and figures in qurultay-out/NAME; a second run writes over them."""
    folder = "qurultay-out/short"
    for _ in range(2):
        said = command("run", "short.toml")
        assert (said.code, said.err) == (0, "short, 2022Q1 to 2023Q4\n")
        assert left(tmp_path) == {f"{folder}/{name}" for name in
                                  ("picture.png", "story.txt", "outcome.json")}
    assert "What comes of two years?" in said.out
    assert "possible course of events" in said.out
    assert "qurultay ensemble short.toml" in said.out
    written = tmp_path / folder
    assert said.out.startswith((written / "story.txt").read_text(encoding="utf-8"))
    assert json.loads((written / "outcome.json").read_text())["scenario"] == "short"
    assert (written / "picture.png").read_bytes().startswith(b"\x89PNG")


def test_quiet_says_nothing(command: Command, tmp_path: Path) -> None:
    """And works all the same; several scenarios get a picture together."""
    assert command("run", "short.toml", "short.toml", "--quiet", "--out", "x") == (0, "", "")
    assert {"x/side_by_side.png", "x/side_by_side.txt", "x/short/story.txt",
            "x/short-2/story.txt"} <= left(tmp_path)


def test_out_takes_an_empty_folder_only(command: Command, tmp_path: Path) -> None:
    """A folder with something in it is code 2, names --resume and stays as it was."""
    (tmp_path / "empty").mkdir()
    said = command("run", "short.toml", "--json", "--out", "empty")
    assert list(said.json) == RUN_KEYS
    assert left(tmp_path) == {"empty/picture.png", "empty/story.txt", "empty/outcome.json"}
    for words in (("run", "short.toml"), ("ensemble", "short.toml")):
        again = command(*words, "--out", "empty")
        assert (again.code, "--resume" in again.err) == (2, True)
    assert command("run", "short.toml", "--out", "empty/story.txt").code == 2
    assert command("run", "short.toml", "--out", "").code == 2


def test_nothing_from_a_title_reaches_the_terminal(command: Command, tmp_path: Path) -> None:
    """Control and direction characters of a stranger's file are spelt out."""
    odd = SHORT.replace("Two years", r"Two\u001b[31m \u202eyears\u009b")
    (tmp_path / "odd.toml").write_text(odd)
    for words in (("show", "odd.toml"), ("ensemble", "odd.toml", "--members", "1")):
        said = command(*words)
        assert said.code == 0
        assert not set(said.out) & {"\x1b", "\u202e", "\x9b"}
        assert r"Two\x1b[31m \u202eyears\x9b" in said.out


# --- many worlds -----------------------------------------------------------------------------


def test_ensemble_as_json(command: Command, tmp_path: Path) -> None:
    """One object with the names of the contract; member 0 stands in it as in `run`."""
    found = command("ensemble", "short.toml", "--members", "5", "--json").json
    assert list(found) == ["label", "answer", "scenario", "random_seed", "members", "digest",
                           "digest_rounded", "quarters", "bilateral_trade", "targets", "said"]
    assert found["digest_rounded"] == found["digest"]
    assert set(found["bilateral_trade"]["KZ-UZ"]) == {"p05", "p25", "p50", "p75", "p95"}
    assert [list(target) for target in found["targets"]] == [
        ["name", "touched", "standing", "probability", "median_quarter", "in_base_dollars"]]
    one = command("ensemble", "short.toml", "--members", "1", "--json").json
    world = command("run", "short.toml", "--json").json
    assert one["bilateral_trade"]["KZ-UZ"]["p50"] == world["bilateral_trade"]["KZ-UZ"]
    assert one["digest"] == world["digest"]
    assert left(tmp_path) == set()


def test_compare_says_what_follows_from_what(command: Command, tmp_path: Path) -> None:
    """The same worlds under two scenarios: inputs, paired differences, and the alarm."""
    words = ("compare", "short.toml", "short.toml", "--members", "3")
    found = command(*words, "--json").json
    assert set(found["paired"][0]) == {
        "scenario", "against", "measure", "mean", "low", "high", "before", "percent"}
    assert found["alarms"]
    assert left(tmp_path) == set()
    said = command(*words)
    assert "changed nothing" in said.out
    assert "qurultay-out/compare/comparison.txt" in left(tmp_path)
    assert command("compare", "short.toml", "--members", "3").code == 2


def test_ensemble_tells_chances(command: Command, tmp_path: Path) -> None:
    """A fan by year and a share of worlds for each target; the worlds are kept beside them."""
    said = command("ensemble", "short.toml", "--members", "4")
    assert "% of worlds" in said.out
    folder = "qurultay-out/short"
    worlds = [name for name in left(tmp_path) if name.endswith(".parquet")]
    assert [name.split(".")[0] for name in worlds] == [f"{folder}/members-00000000-00000003"]
    assert left(tmp_path) - set(worlds) == {f"{folder}/{name}" for name in (
        "ensemble.json", "ensemble.txt", "manifest.toml", "finished.toml", ".lock")}


# --- how it ends -----------------------------------------------------------------------------

BAD = [
    ("run",), ("run", "baselin"), ("run", "nowhere.toml"), ("run", "."), ("nonsense",),
    ("run", "short.toml", "--member", "-1"), ("run", "short.toml", "--member", "9" * 30),
    ("run", "short.toml", "--member", "x"), ("run", "short.toml", "--seed", "-1"),
    ("run", "short.toml", "--seed", "9" * 30), ("run", "short.toml", "--worldview", "mine"),
    ("run", "short.toml", "--set", "x"), ("run", "short.toml", "--set", "=1"),
    ("run", "short.toml", "--set", "payments.refusal_share="),
    ("run", "short.toml", "--set", "payments.refusal_share=nan"),
    ("run", "short.toml", "--set", "payments.refusal_share=2"),
    ("run", "short.toml", "--set", "payments.refusal_share=1e999"),
    ("run", "short.toml", "--set", "payments.refusal_share=0.1\ntitle = 'x'"),
    ("run", "short.toml", "--set", "payments.refusl_share=0.2"),
    ("run", "short.toml", "--set", "trust.gain=0.1", "--set", "trust.gain=0.2"),
    ("ensemble", "short.toml", "--members", "0"), ("ensemble", "short.toml", "short.toml"),
    ("show", ""), ("show", "a\0b"), ("diff", "baseline"), ("explain", ""), ("explain", "\x1b[2J"),
]


@pytest.mark.parametrize("words", BAD, ids=lambda words: ascii(" ".join(words))[:60])
def test_bad_input_is_code_2_with_a_clean_message(
    command: Command, words: tuple[str, ...]
) -> None:
    """No traceback, nothing on standard output, nothing unprintable."""
    said = command(*words)
    assert said.code == 2
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err.replace("\n", "").isprintable()
    assert said.err.strip()


@pytest.mark.parametrize(
    ("failure", "code"),
    [(RunError("2024Q1: member 0 is lost"), 1), (KeyboardInterrupt(), 130),
     (OSError(errno.ENOSPC, "No space left on device", "x.png"), 74),
     (OSError(errno.EIO, "Input/output error"), 74)],
    ids=["run", "interrupt", "full", "broken"],
)
def test_exit_codes(command: Command, monkeypatch: pytest.MonkeyPatch, failure: BaseException,
                    code: int) -> None:
    """A failed run, an interrupt and a failing disk each have their own."""
    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(run, "write_world", fail)
    said = command("run", "short.toml")
    assert said.code == code
    assert "Traceback" not in said.err


def test_a_fault_of_ours_keeps_its_traceback(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is neither a user's mistake nor a disk's is not hidden."""
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(run, "write_world", fail)
    with pytest.raises(ZeroDivisionError):
        command("run", "short.toml")


def test_a_failed_write_leaves_no_half_file(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Files are written whole under another name first."""
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert command("run", "short.toml", "--quiet").code == 74
    assert left(tmp_path) == set()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_standard_output_is_code_74() -> None:
    """Also where output fails at the very end."""
    with Path("/dev/full").open("w") as full:
        done = python("list", stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, "cannot read or write" in done.stderr) == (74, True)


@pytest.mark.skipif(os.name != "posix", reason="pipes close like this on POSIX")
def test_a_reader_that_leaves_is_no_failure() -> None:
    """`qurultay show --origin | head -1` ends quietly."""
    with subprocess.Popen([sys.executable, "-m", "qurultay", "show", "baseline", "--origin"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait() == 0


def test_odd_letters_survive_an_ascii_terminal() -> None:
    """A name the terminal cannot show is spelt out, and JSON stays JSON."""
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii"}
    assert "T\\xfcrkiye" in python("explain", "TR", env=ascii_only).stdout
    assert json.loads(python("explain", "TR", "--json", env=ascii_only).stdout)["name"] == "Türkiye"


def test_version() -> None:
    """`python -m qurultay` is the command."""
    assert python("--version").stdout.startswith("qurultay ")


@pytest.mark.skipif(os.name != "posix", reason="a terminal is made the POSIX way")
def test_a_terminal_gets_a_bar_and_the_same_story(command: Command) -> None:
    """The bar goes to standard error and is gone before the story begins."""
    import pty

    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "qurultay", "run", "short.toml"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=theirs,
                          env={**os.environ, "TERM": "xterm"}) as child:
        assert child.stdout is not None
        out = child.stdout.read().decode()
    os.close(theirs)
    told = b""
    with suppress(OSError):  # how a terminal says that the other end is closed
        while more := os.read(ours, 4096):
            told += more
    os.close(ours)
    shown = told.decode()
    assert "8/8 quarters" in shown
    assert "\x1b" not in out
    assert out == command("run", "short.toml").out


# --- what other programs and machines do to it --------------------------------------------------


def test_a_story_comes_before_its_files(command: Command) -> None:
    """Where no folder can be made the story is told all the same; the code says the disk failed."""
    Path("qurultay-out").write_text("mine", encoding="utf-8")
    for words in (["run", "short.toml"], ["run", "short.toml", "baseline"]):
        done = command(*words)
        assert done.code == 74
        assert "Two years (short)" in done.out
        assert "qurultay-out" in done.err
    assert Path("qurultay-out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("words", [
    ["compare", "short.toml", "short.toml"], ["ensemble", "short.toml"], ["run", "short.toml"]],
    ids=lambda words: words[0])
def test_a_result_comes_before_its_files(command: Command, monkeypatch: pytest.MonkeyPatch,
                                         words: list[str]) -> None:
    """However long it took, a disk that is full at its end does not cost it; as JSON neither."""
    more = [] if words[0] == "run" else ["--members", "2"]
    good = [command(*words, *more, *how).out for how in (["--out", "a"], ["--json"])]
    real = files.write_whole

    def full(path: Path, content: bytes) -> Path:
        if path.suffix in (".json", ".txt", ".csv", ".png"):
            raise StoreError(f"{path}: cannot be written: No space left on device")
        return real(path, content)

    monkeypatch.setattr(files, "write_whole", full)
    for number, how in enumerate(([], ["--json"])):
        done = command(*words, *more, *how, "--out", f"b{number}")
        assert done.code == 74, done.err
        told = [line for line in good[number].splitlines() if not line.startswith("wrote ")]
        assert done.out.splitlines() == told
        assert "No space left" in done.err


def test_a_picture_that_fails_costs_no_story(command: Command, monkeypatch: pytest.MonkeyPatch,
                                             ) -> None:
    """Nor the figures; of one world and of several side by side."""
    from qurultay.report import pictures

    def broken(figure: object) -> bytes:
        raise RuntimeError("no\nfont")

    monkeypatch.setattr(pictures, "png", broken)
    done = command("run", "short.toml", "baseline", "--out", "out")
    assert done.code == 0
    assert done.err.count("could not be drawn: no font") == 3
    assert {file.name for file in Path("out").rglob("*") if file.is_file()} == {
        "story.txt", "outcome.json", "side_by_side.txt"}
    assert "picture.png" not in done.out


def test_a_callers_matplotlib_settings_are_not_ours(command: Command) -> None:
    """Neither an unknown backend nor a settings file that cannot be read, let alone obeyed."""
    Path("matplotlibrc").write_text("savefig.format: svg\ntext.usetex: True\nfigure.dpi: 20\n")
    for number, backend in enumerate(["nonsense", "module://no.such.backend"]):
        done = python("run", "short.toml", "--out", f"out{number}",
                      env={**os.environ, "MPLBACKEND": backend})
        assert done.returncode == 0, done.stderr
        assert (Path(f"out{number}") / "picture.png").read_bytes()[:4] == b"\x89PNG"
    Path("matplotlibrc").write_bytes(b"\xff\xfe\x00 lines.linewidth: 3\n")
    done = python("run", "short.toml", "--out", "out")
    assert done.returncode == 0
    assert "Two years (short)" in done.stdout
    assert Path("out/outcome.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="descriptors are closed the POSIX way")
@pytest.mark.parametrize(("closed", "words", "code"), [
    ("1", ["list"], 74), ("1", ["run", "short.toml"], 74), ("1", ["show", "nosuch"], 2),
    ("2", ["list"], 0), ("2", ["show", "nosuch"], 2), ("1", ["run", "short.toml", "--quiet"], 0),
])
def test_closed_streams(command: Command, closed: str, words: list[str], code: int) -> None:
    """What cannot be said is a failure of the disk's kind; what need not be said is none."""
    asked = " ".join([sys.executable, "-m", "qurultay", *words])
    done = subprocess.run(["/bin/sh", "-c", f"{asked} {closed}>&-"], capture_output=True, text=True,
                          check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals are sent the POSIX way")
@pytest.mark.parametrize("module", ["typer", "numpy", "qurultay.scenario"])
def test_ctrl_c_while_modules_are_read(command: Command, module: str) -> None:
    """From the first moment of ours on, before anything was begun."""
    Path("sitecustomize.py").write_text(f'''
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
''')
    done = python("run", "short.toml", env={**os.environ, "PYTHONPATH": "."})
    assert done.returncode == 130
    assert done.stderr.strip().endswith("interrupted")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="the size of files is limited the POSIX way")
def test_new_leaves_nothing_where_the_disk_fails(command: Command) -> None:
    """So that it works as soon as there is room."""
    asked = f"{sys.executable} -m qurultay new mine.toml"
    done = subprocess.run(["/bin/sh", "-c", f"ulimit -f 0; {asked}"], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 74, done.stderr
    assert not Path("mine.toml").exists()
    assert command("new", "mine.toml").code == 0
