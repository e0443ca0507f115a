"""The command `decide`: policies in rows, futures in columns, three rules."""

import json
from pathlib import Path

import pytest

from qurultay.commands.main import call

ASKED = ["decide", "bilateral_first", "ten_billion", "--future", "sanctions_tighten",
         "--future", "sanctions_lift", "--members", "8"]


def test_it_weighs_every_policy_in_every_future(capsys: pytest.CaptureFixture[str]) -> None:
    """Two by two cells, regret nothing for the best of each future, one digest a cell."""
    assert call([*ASKED, "--at-least", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["policies"] == ["bilateral_first", "ten_billion"]
    assert found["futures"] == ["sanctions_tighten", "sanctions_lift"]
    assert [min(column) for column in zip(*found["regret"], strict=True)] == [0.0, 0.0]
    assert len(set(found["digests"].values())) == 4
    assert all(0.0 <= share <= 1.0 for row in found["met"] for share in row)


def test_it_writes_what_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text and JSON, in the folder asked for."""
    folder = tmp_path / "weighed"
    assert call([*ASKED, "--at-most", "2", "--out", str(folder)]) == 0
    said = capsys.readouterr().out
    assert (folder / "decision.txt").read_text() in said
    assert not json.loads((folder / "decision.json").read_text())["higher_is_better"]
    assert call([*ASKED, "--at-most", "2", "--out", str(folder)]) == 2


@pytest.mark.parametrize(("asked", "says"), [
    (ASKED, "by one of --at-least X"),
    ([*ASKED, "--at-least", "1", "--at-most", "2"], "by one of --at-least X"),
    ([*ASKED, "--at-least", "1", "--measure", "log KZ-UZ trade in 2035Q3"],
     'did you mean "log KZ-UZ trade in 2035Q4"'),
    (["decide", "ten_billion", "--future", "bilateral_first", "--at-least", "1"],
     "bilateral_first is no future"),
])
def test_what_cannot_be_weighed(asked: list[str], says: str,
                                capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence and exit code 2."""
    assert call(asked) == 2
    assert says in capsys.readouterr().err
