"""The commands `sensitivity` and `discover` as a user types them."""

import json
from pathlib import Path

import pytest

from qurultay.commands import main

pytest.importorskip("SALib")
pytest.importorskip("ema_workbench")

SHORT = """\
title = "Three years"
asks = "What comes of three years?"
extends = ["baseline"]
start = "2022Q1"
end = "2024Q4"

[[targets]]
name = "five_billion"
measure = "bilateral_trade"
pair = ["KZ", "UZ"]
at_least = 4.2
by = "2023Q4"
"""


@pytest.fixture
def short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a scenario of three years, in a folder to work in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "short.toml").write_text(SHORT, encoding="utf-8")
    return "short.toml"


def test_sensitivity_prints_one_object(short: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With every outcome weighed, and no file."""
    assert main.call(["sensitivity", short, "--members", "8", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert "five_billion reached in time" in found["outcomes"]
    assert found["scenario"] == "short" and found["size"]["base"] == 8
    assert list(Path().iterdir()) == [Path("short.toml")]


def test_sensitivity_writes_what_it_says(short: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Text and JSON in the folder, the text also on the screen."""
    assert main.call(["sensitivity", short, "--members", "8", "--out", "found"]) == 0
    said = capsys.readouterr().out
    text = Path("found/sensitivity.txt").read_text(encoding="utf-8")
    assert said.startswith(text) and "by kind of source" in text
    assert json.loads(Path("found/sensitivity.json").read_text(encoding="utf-8"))["outcomes"]


def test_discover_finds_a_box_in_a_scenario_and_in_a_stored_run(
        short: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same box, since the worlds are the same."""
    words = ["discover", short, "--members", "120", "--json"]
    assert main.call(words) == 0, capsys.readouterr().err
    alone = json.loads(capsys.readouterr().out)
    assert alone["fresh"]["failing"]["trials"] == 120
    assert main.call(["ensemble", short, "--members", "120", "--out", "run", "--quiet"]) == 0
    assert main.call(["discover", "run", "--json"]) == 0, capsys.readouterr().err
    assert json.loads(capsys.readouterr().out) == alone


@pytest.mark.parametrize(("words", "code", "said"), [
    (["sensitivity", "baseline", "--members", "100"], 2, "power of two from 8 on, such as 64"),
    (["sensitivity", "baselin"], 2, 'did you mean "baseline"'),
    (["discover", "baseline", "--target", "five_bilion"], 2, 'did you mean "five_billion"'),
    (["discover", "short.toml", "--members", "100", "--set", "trade.elasticty=4"], 2,
     "trade.elasticity"),
])
def test_a_slip_is_one_sentence(words: list[str], code: int, said: str, short: str,
                                capsys: pytest.CaptureFixture[str]) -> None:
    """With what is allowed, and no traceback."""
    assert main.call(words) == code
    err = capsys.readouterr().err
    assert said in err and "Traceback" not in err
