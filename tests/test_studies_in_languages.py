"""Studies of many runs in every language: nothing left in English, columns by width, JSON as is."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from test_told_in_languages import ENGLISH, OTHERS, check

from qurultay.analysis.compare import compare
from qurultay.analysis.decisions import combined
from qurultay.analysis.failures import Box, FailureSample, Limit, fit
from qurultay.analysis.indicators import measure_words
from qurultay.analysis.sensitivity import Sensitivity, Size, weigh
from qurultay.commands import compare as commands
from qurultay.commands.main import call
from qurultay.core.quarters import Quarter
from qurultay.languages import LOCALES, messages, say, use
from qurultay.languages.progress import progress, told
from qurultay.results.told import note_words
from qurultay.results.wording import width_of
from qurultay.scenario.scenario import Scenario

DECIDE = ["decide", "bilateral_first", "ten_billion", "--future", "sanctions_tighten",
          "--future", "sanctions_lift", "--members", "2", "--target", "five_billion"]
SHORT = """\
title = "A"
asks = "?"
extends = ["baseline"]
start = "2022Q1"
end = "2024Q4"
"""
TYPED = {"resume", "name", "dir", "all", "json", "txt"}
"""What a person types, and ends of files."""


def whole(code: str, text: str) -> None:
    """`check`, apart from paths, what is typed, and changes as a file has them."""
    check(code, re.sub(rf"\S*/\S*|\{{ \w+ = \S+ \}}|\b({'|'.join(TYPED)})\b", "", text,
                       flags=re.I))


def left(code: str, text: str) -> list[str]:
    """English words that stand in a text."""
    return [word for word in re.findall(r"[A-Za-z][\w.-]*", text) if word.lower() in ENGLISH]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a scenario of three years and two designs."""
    monkeypatch.chdir(tmp_path)
    Path("three_years.toml").write_text(SHORT, encoding="utf-8")
    Path("designs.csv").write_text(
        "name,growth.sanctions_effect\nd_1,-0.5\nd_2,-0.2\n", encoding="utf-8")
    return tmp_path


@cache
def weighed() -> Sensitivity:
    pytest.importorskip("SALib")
    one, end = Scenario.read("baseline"), Quarter.parse("2022Q4")
    targets = (replace(one.targets[0], by=end, at_least=4.2),)
    return weigh(replace(one, end=end, targets=targets), Size.of(8))


@cache
def sample() -> FailureSample:
    one = Scenario.read("baseline")
    target = replace(one.targets[0], by=Quarter.parse("2023Q4"), at_least=4.2)
    return FailureSample.run(replace(one, end=Quarter.parse("2023Q4"), targets=(target,)),
                             target.name, range(40))


def boxes() -> list[Box]:
    """Without limits, and with one of each kind; confirmed, and not."""
    known, failed = sample().known, sample().failed
    middle = {key: float(np.median(values)) for key, values in known.items()}
    keys = [key for key in known if key.startswith(("barriers", "trust", "relation"))][:3]
    limits = tuple(Limit(key, *ends) for key, ends in zip(keys, (
        (None, 2.0 * middle[keys[0]]), (0.5 * middle[keys[1]], None),
        (0.5 * middle[keys[2]], 2.0 * middle[keys[2]])), strict=True))
    found = fit(limits, known, failed)
    sure = replace(found, density=replace(found.density, low=found.failing.value + 0.01))
    return [Box("baseline", "five_billion", (), found, found),
            Box("baseline", "five_billion", limits, found, sure),
            Box("baseline", "five_billion", limits, found, found)]


@pytest.mark.parametrize("code", OTHERS)
def test_decide(code: str, room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By a target, and by a measure in its own unit and in logarithms; what is left out too."""
    assert call(["--lang", code, *DECIDE]) == 0
    printed = capsys.readouterr().out
    whole(code, printed)
    assert len({width_of(line) for line in printed.splitlines()[1:4]}) == 1  # the table
    for name in ("KZ-UZ trade in 2035Q4", "log KZ-UZ trade in 2035Q4"):
        with use(code):
            whole(code, measure_words(name))
    both = combined(Scenario.read("bilateral_first"), replace(
        Scenario.read("sanctions_lift"), changes=Scenario.read("five_billion").changes))
    with use(code):
        assert both.notes
        for note in both.notes:
            whole(code, note_words(note))


@pytest.mark.parametrize("code", OTHERS)
def test_sensitivity(code: str) -> None:
    """Every line of it."""
    with use(code):
        whole(code, "\n".join(weighed().lines()))


@pytest.mark.parametrize("code", LOCALES)
def test_columns_of_a_sensitivity(code: str) -> None:
    """Tables of shares are as wide as their heading."""
    with use(code):
        lines = list(weighed().lines())
    rows = [line for line in lines if line.count("+-") == 2 or line.count("±") == 2]
    heads = {code: messages(code).say("sensitivity-total", {}) for code in LOCALES}
    heading = [line for line in lines if line.endswith(heads[code])]
    assert len(heading) == 3 * len(weighed().weighed)
    assert len(rows) > 20
    usual = [width_of(row) for row in rows if width_of(row) <= width_of(heading[0])]
    assert len({*usual, *map(width_of, heading)}) == 1
    assert len(usual) > 0.8 * len(rows)  # shares of several hundred per cent need more room


def test_every_mechanism_has_a_name() -> None:
    """Also those that no scenario of ours puts among the largest."""
    keys = {key.partition(".")[0] for key in Scenario.read("baseline").catalogue}
    for code in LOCALES:
        assert not [key for key in keys if not messages(code).has(f"factor-{key}")]


@pytest.mark.parametrize("code", OTHERS)
def test_discover(code: str) -> None:
    """A box, and that there is none."""
    for box in boxes():
        with use(code):
            whole(code, "\n".join(box.lines()))


@pytest.mark.parametrize("code", OTHERS)
def test_sweep(code: str, room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With progress, and goals."""
    assert call(["--lang", code, "sweep", "designs.csv", "--members", "2"]) == 0
    both = capsys.readouterr()
    whole(code, both.out)
    whole(code, both.err)


@pytest.mark.parametrize("code", OTHERS)
def test_compare(code: str, room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With all that differs in the inputs: a change, an event, a target, none."""
    assert call(["--lang", code, "compare", "baseline", "five_billion", "--members", "2",
                 "--all"]) == 0
    whole(code, capsys.readouterr().out)


@pytest.mark.parametrize("code", OTHERS)
def test_runs_that_are_kept(code: str, room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`versus`, `replay` and `verify` of one that has the same bits."""
    assert call(["--lang", code, "ensemble", "three_years.toml", "--members", "2", "--out",
                 "run_1"]) == 0
    capsys.readouterr()
    for words in (["versus", "run_1"], ["replay", "run_1", "--out", "again"], ["verify", "run_1"]):
        assert call(["--lang", code, *words]) == 0
        both = capsys.readouterr()
        digest = re.compile(r"\b[0-9a-f]{64}\b|^.*(?:Three|A).*$", flags=re.M)
        told_all = digest.sub("", both.out + both.err)
        if words[0] != "replay":  # a story has tests of its own
            whole(code, told_all)
        assert left(code, told_all) == []


@pytest.mark.parametrize("code", LOCALES)
def test_versus_another_version(code: str) -> None:
    """Versions and parameters that differ, and what the two runs are called."""
    from qurultay.engine.ensemble import ensemble
    from qurultay.results.manifest import Manifest
    from qurultay.studies.versus import NOW, THEN, Versus

    one = Scenario.read("baseline")
    one = replace(one, end=Quarter.parse("2022Q4"), targets=())
    asked = Manifest(one, 1, 2, "summary", True, 500)
    key = "growth.sanctions_effect"
    moved = {**asked.parameters, key: -0.6, "old.key": 1.5}
    del moved["trust.gain"]
    asked = replace(asked, written={"form": 1, "parameters": moved,
                                    "versions": {**asked.versions, "code": "0" * 64}})
    runs = [ensemble(each, 2) for each in (one.with_overrides({key: -0.6}), one)]
    both = [replace(run, scenario=replace(one, name=f"baseline {which}"))
            for run, which in zip(runs, (THEN, NOW), strict=True)]
    found = Versus(compare(both, same_draws=False), asked)
    with use(code):
        text = "\n".join(commands.versus_lines(found, everything=False))
    assert key in text
    if code == "en":
        assert "Parameter old.key: 1.5 -> not there" in text
        assert f"Parameter trust.gain: not there -> {one.catalogue['trust.gain'].value}" in text
        assert f"against baseline {THEN}" in text
    else:
        whole(code, re.sub(r"\b[0-9a-f]{12}\b", "", text))


STUDIES = {
    "compare": ["compare", "baseline", "five_billion", "uzbekistan_joins_eaeu", "--members", "2"],
    "views": ["compare", "baseline", "five_billion", "--worldview", "both", "--members", "2"],
    "unmoved": ["compare", "baseline", "baseline", "--members", "2"],
    "ensemble": ["ensemble", "baseline", "--members", "2"],
    "run": ["run", "baseline"], "decide": DECIDE,
}


@pytest.mark.parametrize("name", STUDIES)
def test_json_is_in_english_in_every_language(name: str, room: Path,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    """The same object, and the same in the file."""
    found = {}
    for code in ("en", "kk", "fa"):
        assert call(["--lang", code, *STUDIES[name], "--json"]) == 0
        found[code] = json.loads(capsys.readouterr().out)
    assert found["kk"] == found["fa"] == found["en"]


def test_files_in_json_are_in_english(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the text beside them is not."""
    files: dict[str, list[str]] = {}
    for code in ("en", "fa"):
        for name in ("compare", "ensemble", "unmoved"):
            assert call(["--lang", code, *STUDIES[name], "--out", f"{code}-{name}"]) == 0
        files[code] = [path.read_text(encoding="utf-8") for name in ("compare", "ensemble")
                       for path in sorted(Path(f"{code}-{name}").rglob("*.json"))]
    assert files["en"] == files["fa"] and len(files["en"]) == 2
    assert "سناریو" in Path("fa-compare/compare/comparison.txt").read_text(encoding="utf-8")


def test_what_is_said_in_json_can_be_said_in_another_language() -> None:
    """Titles in it are the English ones, and are translated where they are said."""
    from qurultay.engine.ensemble import ensemble
    from qurultay.results.wording import sentence

    outcomes = [ensemble(name, 2) for name in ("baseline", "five_billion")]
    title = outcomes[1].scenario.title
    with use("fa"):
        compared = compare(outcomes)
        said = compared.answer[0]
        assert title in said.values.values()
        assert title not in sentence(said.key, said.values)


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("unit", ["quarters", "worlds", "ensembles", "scenarios", "runs"])
def test_lines_of_progress(code: str, unit: str) -> None:
    """Nothing is left in English."""
    for seconds in (None, 20.0, 600.0, 9000.0):
        with use(code):
            whole(code, told("x", unit, 5, 1000, seconds))


def test_a_bar_is_in_the_language_spoken(monkeypatch: pytest.MonkeyPatch,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    """The unit beside it."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with use("kk"), progress("x", 10, unit="worlds") as step:
        step(10)
    assert "10/10 әлем" in capsys.readouterr().err


@pytest.mark.parametrize("code", OTHERS)
def test_what_runs_are_called_while_they_run(code: str, room: Path,
                                             capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each command, on stderr."""
    assert call(["--lang", code, "run", "three_years.toml"]) == 0
    assert call(["--lang", code, "ensemble", "three_years.toml", "--members", "2"]) == 0
    seen = capsys.readouterr().err.splitlines()
    assert len(seen) == 2
    with use(code):
        seen += [say(f"progress-{one}", name="baseline") for one in (
            "levers", "grip", "sensitivity")]
    for what in [*seen, messages(code).say("progress-arms", {})]:
        whole(code, what)
