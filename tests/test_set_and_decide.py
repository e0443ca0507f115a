"""What users type: numbers nearly right, dated keys, namesakes, and targets to decide by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qurultay.commands.main import call
from qurultay.core.errors import ScenarioError
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.scenario import Scenario

KEY = "payments.refusal_share"


@pytest.mark.parametrize(("given", "meant"), [
    ("0,3", "0.3"), (".25", "0.25"), ("30%", "0.3"), ("12,5 %", "0.125"), ("-0,4", "-0.4"),
    ("+.75", "0.75"), ("7%", "0.07"),
])
def test_a_number_in_another_style_is_refused_with_the_right_one(given: str, meant: str) -> None:
    with pytest.raises(ScenarioError, match=rf"did you mean {meant}\?"):
        Scenario.read("baseline", {KEY: given})


def test_so_is_one_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('extends = ["baseline"]\ntitle = "t"\nasks = "a?"\n'
                    f'[assumptions]\n"{KEY}" = "0,45"\n')
    with pytest.raises(ScenarioError, match=r"line 5.*did you mean 0.45"):
        Scenario.read(file)


@pytest.mark.parametrize("given", ["three", "1.2.3", "%", ",", "nan", "1e3e"])
def test_what_is_no_number_gets_no_hint(given: str) -> None:
    with pytest.raises(ScenarioError) as failure:
        Scenario.read("baseline", {KEY: given})
    assert "did you mean" not in failure.value.message


def test_a_set_key_that_the_scenario_dates_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    dated = Scenario.read("sanctions_tighten").events[0]
    row = Catalogue.shipped()[dated.sets]
    assert call(["show", "sanctions_tighten", "--set", f"{dated.sets}={row.value}"]) == 0
    said = capsys.readouterr().err
    assert f"--set {dated.sets}: in sanctions_tighten" in said and str(dated.at) in said
    assert call(["show", "sanctions_tighten", "--set", "growth.dollar_inflation=0.03"]) == 0
    assert "--set" not in capsys.readouterr().err


def test_a_central_value_is_fixed_where_worlds_drew_it(capsys: pytest.CaptureFixture[str]) -> None:
    catalogue = Catalogue.shipped()
    drawn = next(row for row in catalogue.values() if row.uncertain and row.read_when != "start")
    fixed = next(row for row in catalogue.values()
                 if not row.uncertain and row.read_when == "every quarter")
    for row, words in ((drawn, "fixed in every world; before: drawn around"),
                       (fixed, "instead of")):
        assert call(["show", "baseline", "--set", f"{row.key}={row.value}"]) == 0
        said = capsys.readouterr().out
        [line] = [line for line in said.splitlines() if line.startswith(f"  {row.key} = ")]
        assert words in line


@pytest.mark.parametrize("command", [
    ["show", "ten_billion"], ["check", "ten_billion"], ["diff", "baseline", "ten_billion"]])
def test_a_file_called_like_a_shipped_scenario_is_noticed(
        command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(command) == 0
    assert "in this folder" not in capsys.readouterr().err
    Path("ten_billion.toml").write_text('extends = ["baseline"]\ntitle = "mine"\nasks = "a?"\n')
    assert call(command) == 0
    assert "for the file in this folder write ten_billion.toml" in capsys.readouterr().err


ASKED = ["decide", "bilateral_first", "ten_billion", "--future", "sanctions_tighten",
         "--future", "sanctions_lift", "--members", "12", "--json"]


def decided(capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, list[list[float]]]:
    assert call([*ASKED, *more]) == 0
    found: dict[str, list[list[float]]] = json.loads(capsys.readouterr().out)
    return found


def test_to_decide_by_a_target_is_to_decide_by_its_chance(
        capsys: pytest.CaptureFixture[str]) -> None:
    found = decided(capsys, "--target", "ten_billion")
    assert found["met"] == found["worth"]
    assert {12 * share for row in found["met"] for share in row} <= set(range(13))


def test_trade_is_judged_in_billions(capsys: pytest.CaptureFixture[str]) -> None:
    found = decided(capsys, "--at-least", "8")
    logs = decided(capsys, "--measure", "log KZ-UZ trade in 2035Q4", "--at-least",
                   "2.0794415416798357")
    assert found["met"] == logs["met"]
    assert found["worth"] != logs["worth"]
    assert any(share > 0.0 for row in found["met"] for share in row)


@pytest.mark.parametrize(("more", "says"), [
    (["--target", "ten_bilion"], 'did you mean "ten_billion"'),
    (["--target", "ten_billion", "--at-least", "10"], "leave out"), ([], "--target NAME"),
])
def test_what_cannot_be_decided_by(more: list[str], says: str,
                                   capsys: pytest.CaptureFixture[str]) -> None:
    assert call([*ASKED, *more]) == 2
    assert says in capsys.readouterr().err
