"""Sweeps: designs are read, take turns, go on, and what fails is written down."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from stored import SHORT

from qurultay.analysis.compare import compare
from qurultay.commands.main import call
from qurultay.core import files
from qurultay.core.errors import RunError, ScenarioError
from qurultay.engine.ensemble import ensemble, one_block
from qurultay.results import chunks, store
from qurultay.results.manifest import FORM, Manifest
from qurultay.scenario.scenario import Scenario
from qurultay.studies import sweep as sweeps
from qurultay.studies.designs import read_designs
from qurultay.studies.versus import versus

TABLE = """name,scenario,worldview,choice.habit,projects.investment
plain,a_year.toml,,,
more,a_year.toml,insider,,{ times = 2.0 }
wild,a_year.toml,,9999,
old,a_year.toml,,0.3,1.5
"""


@pytest.fixture
def table(tmp_path) -> Path:
    (tmp_path / "a_year.toml").write_text(SHORT)
    (tmp_path / "design.csv").write_text(TABLE)
    return tmp_path / "design.csv"


@pytest.fixture(autouse=True)
def short_turns(monkeypatch):
    monkeypatch.setattr(sweeps, "TURN", 2)


def test_a_table_of_designs(table):
    found = read_designs(table)
    assert [one.name for one in found] == ["plain", "more", "wild", "old"]
    expected = Scenario.read(table.parent / "a_year.toml",
                             {"projects.investment": "{ times = 2.0 }"}, worldview="insider")
    assert found[1].scenario.digest == expected.digest
    assert found[2].scenario is None
    assert "design.csv, line 4" in found[2].fault
    assert "outside its range" in found[2].fault


def test_a_grid_is_every_combination(tmp_path):
    (tmp_path / "grid.toml").write_text(
        'scenario = ["baseline", "alliance_signed"]\nvintage = "2021"\n[grid]\n'
        '"choice.habit" = [0.2, { times = 1.5 }]\n"choice.mood" = 0.4\n')
    found = read_designs(tmp_path / "grid.toml")
    assert [one.name for one in found] == ["1", "2", "3", "4"]
    assert found[3].scenario.digest == Scenario.read("alliance_signed", {
        "choice.habit": "{ times = 1.5 }", "choice.mood": 0.4}, vintage=2021).digest


@pytest.mark.parametrize(("name", "text", "says"), [
    ("x.csv", "choice.habbit\n0.2\n", r'line 1: "choice.habbit" is no parameter.*"choice.habit"'),
    ("x.csv", "choice.habit\n", "a line a design"), ("x.csv", "", "a line a design"),
    ("x.csv", "choice.habit,choice.habit\n1,2\n", "stands there twice"),
    ("x.csv", "choice.habit\n1,2\n", "line 2: 2 cells under 1"),
    ("x.csv", "name\na\na\n", "two designs are called"),
    ("x.toml", '[grid]\n"choice.habbit" = [1]\n', "line 2"),
    ("x.toml", "[grids]\n", 'unknown key.*"grid"'),
    ("x.toml", '[grid]\n"choice.habit" = []\n', "at least 1"),
    ("x.toml", "[grid]\n" + "".join(f'"choice.{key}" = {list(range(200))}\n'
                                    for key in ("habit", "mood", "speed")), "8,000,000 designs"),
    ("x.txt", "name\na\n", r"a \.csv or \.toml file"),
])
def test_odd_designs_are_refused(name, text, says, tmp_path):
    (tmp_path / name).write_text(text)
    with pytest.raises(ScenarioError, match=says):
        read_designs(tmp_path / name)


def test_a_sweep_is_its_ensembles(table, tmp_path):
    found = sweeps.sweep(read_designs(table), 5, 3, tmp_path / "s")
    assert list(found.outcomes) == ["plain", "more", "old"]
    for one in read_designs(table):
        if one.scenario:
            assert found.outcomes[one.name].digest == ensemble(one.scenario, 5, 3).digest
    [failure] = found.failures
    assert (failure.design, failure.stage) == ("wild", "design")
    rows = list(csv.DictReader((tmp_path / "s" / "results.csv").open()))
    autonomy = next(row for row in rows if row["design"] == "old"
                    and row["measure"].startswith("autonomy"))
    assert (autonomy["choice.habit"], autonomy["members"]) == ("0.3", "5")
    last = found.outcomes["old"].measures["autonomy"][:, -1]
    assert float(autonomy["mean"]) == pytest.approx(last.mean())
    # Each is a stored run like any other.
    assert store.verify(tmp_path / "s" / "designs" / "00002").faults == ()


def stopped_after(blocks: int):
    """Interrupts once so many blocks of two members are done."""
    done = []

    def each(members: int) -> None:
        done.append(members)
        if len(done) == blocks:
            raise KeyboardInterrupt

    return each


def test_a_stopped_sweep_is_balanced_and_goes_on(table, tmp_path):
    designs, folder = read_designs(table), tmp_path / "s"
    with pytest.raises(KeyboardInterrupt):
        sweeps.sweep(designs, 12, 1, folder, each=stopped_after(9))
    there = {name: len(one.members) for name, one in sweeps.read(folder).outcomes.items()}
    assert len(there) == 3
    assert max(there.values()) - min(there.values()) <= 4  # two are computed at once
    rows = list(csv.DictReader((folder / "results.csv").open()))
    assert {row["design"]: int(row["members"]) for row in rows} == there
    kept = {path.name for path in folder.glob("designs/*/members-*")}
    found = sweeps.sweep(designs, 12, 1, folder)
    assert kept <= {path.name for path in folder.glob("designs/*/members-*")}
    assert found.outcomes["more"].digest == ensemble(designs[1].scenario, 12).digest


def test_a_sweep_takes_more_members(table, tmp_path):
    designs, folder = read_designs(table), tmp_path / "s"
    sweeps.sweep(designs, 3, 1, folder)
    found = sweeps.sweep(designs, 6, 1, folder)
    assert found.outcomes["old"].digest == ensemble(designs[3].scenario, 6).digest
    for other, seed, says in ((designs[:2], 1, "other designs"), (designs, 2, "another seed")):
        with pytest.raises(ScenarioError, match=says):
            sweeps.sweep(other, 6, seed, folder)


def test_a_world_that_fails_is_written_down_and_tried_again(table, tmp_path, monkeypatch):
    designs, folder, real = read_designs(table), tmp_path / "s", sweeps.one_block

    def failing(scenario, *more, **named):
        if scenario.worldview == "insider":
            raise RunError("the ground shook")
        return real(scenario, *more, **named)

    monkeypatch.setattr(sweeps, "one_block", failing)
    found = sweeps.sweep(designs, 4, 1, folder)
    assert list(found.outcomes) == ["plain", "old"]
    assert [(one.design, one.stage) for one in found.failures] == [
        ("wild", "design"), ("more", "world")]
    monkeypatch.undo()
    again = sweeps.sweep(designs, 4, 1, folder)
    assert [one.design for one in again.failures] == ["wild"]
    assert again.outcomes["more"].digest == ensemble(designs[1].scenario, 4).digest


def test_a_sweep_is_read_as_one_dataset(table, tmp_path):
    designs, folder = read_designs(table), tmp_path / "s"
    with pytest.raises(KeyboardInterrupt):
        sweeps.sweep(designs, 12, 1, folder, each=stopped_after(8))
    outcomes = sweeps.read(folder).outcomes
    data = sweeps.sweep_dataset(folder, "autonomy", "turnover")
    assert set(data.data_vars) == {"autonomy", "turnover", "time_bounds"}
    for name, one in outcomes.items():
        mine = data["autonomy"].sel(scenario=name).dropna("member").values
        assert np.array_equal(mine, one.measures["autonomy"])
    with pytest.raises(ScenarioError, match=r'no measure.*"autonomy"'):
        sweeps.sweep_dataset(folder, "autonomie")


def test_the_command(table, tmp_path, capsys):
    words = ["sweep", str(table), "--members", "2", "--json"]
    assert call([*words, "--out", str(tmp_path / "s")]) == 1  # one failed
    said = json.loads(capsys.readouterr().out)
    assert [one["members"] for one in said["designs"]] == [2, 2, 2]
    assert said["failures"][0]["stage"] == "design"
    assert call([*words, "--resume", str(tmp_path / "s"), "--seed", "4"]) == 2
    assert "another seed" in capsys.readouterr().err
    assert call(["export", str(tmp_path / "s"), "--as", "parquet", "--out",
                 str(tmp_path / "s.parquet")]) == 0
    assert call(["sweep", str(tmp_path / "none.csv")]) == 2


# Two versions


def of_another_version(folder: Path, scenario: Scenario, moved: dict[str, float]) -> None:
    """A run as a version would have left it whose parameters were others."""
    now = Manifest(scenario, 4, 3, "summary", True, 500)
    then = Manifest(scenario, 4, 3, "summary", True, 500, written={
        "form": FORM, "versions": {**now.versions, "code": "another"},
        "parameters": {**now.parameters, **moved}})
    then.write(folder)
    part = one_block(scenario.with_overrides(moved), 4, "summary", True, np.arange(3))
    content = chunks.written(part, then.digest)
    files.write_whole(folder / chunks.name_of(0, 2, content), content)


def test_versus_names_what_changed(table, tmp_path, capsys):
    scenario = Scenario.read(table.parent / "a_year.toml")
    moved = {"growth.sanctions_effect": -0.6}
    of_another_version(tmp_path / "old", scenario, moved)
    found = versus(tmp_path / "old")
    assert found.versions[0].endswith("not another")
    assert found.parameters == (
        f"growth.sanctions_effect: -0.6 -> {scenario.catalogue['growth.sanctions_effect'].value}",)
    expected = compare([ensemble(one, 3, 4) for one in (
        scenario.with_overrides(moved), scenario)])
    assert [(one.measure, one.mean) for one in found.compared.paired] == [
        (one.measure, one.mean) for one in expected.paired]
    assert call(["versus", str(tmp_path / "old"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["same"] is False


def test_versus_says_that_nothing_has_changed(table, tmp_path, capsys):
    ensemble(Scenario.read(table.parent / "a_year.toml"), 3, 6, store=tmp_path / "run")
    assert call(["versus", str(tmp_path / "run")]) == 0
    assert "Nothing has changed" in capsys.readouterr().out
    assert call(["versus", str(tmp_path)]) == 2
