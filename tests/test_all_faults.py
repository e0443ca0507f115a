"""A file with several faults: all of them in one answer, each with its own line."""

from __future__ import annotations

from pathlib import Path

import pytest

from qurultay.commands.main import call
from qurultay.core.errors import ScenarioError
from qurultay.scenario.scenario import Scenario

FAULTY = """\
extends = ["baseline"]
title = 7
asks = "What then?"
claims = ["A-9999"]
drop_events = ["nothing_of_the_kind"]
colour = "red"

[assumptions]
"growth.dollar_inflatio" = 0.02
"payments.refusal_share" = "0,3"
"growth.dollar_inflation" = 9000

[[events]]
name = "first"
at = "2025Q5"
sets = "growth.dollar_inflation"
to = 0.03
because = "a test"

[[events]]
name = "second"
at = "2026Q1"
until = "2025Q1"
sets = "growth.dollar_inflation"
to = 0.03
because = "a test"

[[events]]
name = "third"
at = "2060Q1"
sets = "growth.dollar_inflation"
to = 0.03
because = "a test"

[[targets]]
name = "much"
measure = "bilateral_trade"
pair = ["KZ", "UZZ"]
at_least = 5.0
by = "2030Q4"

[[measures]]
sender = "EU"
target = "EU"
kind = "finance"
from = "2027Q1"
"""
EXPECTED = {2: "string", 4: "A-9999", 5: "nothing_of_the_kind", 6: "unknown key",
            9: "growth.dollar_inflation", 10: "0.3", 11: "range", 15: "2025Q5", 23: "before",
            28: "outside", 38: "UZZ", 42: "missing"}


def faults(text: str, folder: Path) -> list[str]:
    file = folder / "faulty.toml"
    file.write_text(text)
    with pytest.raises(ScenarioError) as failure:
        Scenario.read(file)
    return failure.value.message.split("\n")


def test_every_fault_is_in_the_answer_with_its_line(tmp_path: Path) -> None:
    found = faults(FAULTY, tmp_path)
    assert len(found) == len(EXPECTED), "\n".join(found)
    for line, word in EXPECTED.items():
        [said] = [one for one in found if f", line {line}:" in one]
        assert word in said


@pytest.mark.parametrize("mended", [2, 6, 9, 11, 38])
def test_mending_one_leaves_the_others(mended: int, tmp_path: Path) -> None:
    lines = FAULTY.splitlines()
    lines[mended - 1] = {2: 'title = "T"', 6: "# red", 9: "# none", 11: "# none",
                         38: 'pair = ["KZ", "UZ"]'}[mended]
    found = faults("\n".join(lines), tmp_path)
    assert len(found) == len(EXPECTED) - 1
    assert not any(f", line {mended}:" in one for one in found)


def test_faults_of_a_parent_are_there_too(tmp_path: Path) -> None:
    (tmp_path / "parent.toml").write_text(
        'extends = ["baseline"]\ntitle = "P"\nasks = "P?"\nstart = "2022Q9"\n')
    found = faults('extends = ["parent.toml"]\ntitle = "C"\nasks = "C?"\n'
                   '[policies]\n"no.key" = 1\n', tmp_path)
    assert len(found) == 2
    assert "parent.toml, line 4" in found[0] + found[1]


def test_check_prints_them_all_and_ends_with_2(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.toml"
    file.write_text(FAULTY)
    assert call(["check", str(file)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == len(EXPECTED)
