"""The benchmark: its peer is the same model, its worlds add up, and its smallest form runs."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qurultay.engine.block import Block
from qurultay.engine.ensemble import ensemble
from qurultay.inputs import region as facts
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import summary

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks/ stands beside tests/ and is not installed

from benchmarks import worlds  # noqa: E402
from benchmarks.measuring import ALLOWED, Differs, held  # noqa: E402
from benchmarks.peer import Given, PeerRegion  # noqa: E402
from benchmarks.peer.comparing import apart  # noqa: E402
from benchmarks.peer.pair import Pair  # noqa: E402
from benchmarks.phases import PHASES, phase_of  # noqa: E402
from benchmarks.timing import Inline, phases, shortened  # noqa: E402

BASELINE = Scenario.read("baseline")
GIVEN_ONLY = {"world.draws", "inputs.region", "results.outcome", "inputs.tables",
              "inputs.values", "scenario.scenario", "engine.block", "world.world"}
"""Modules of the engine that the peer may know: what it is given, and names of rows."""
EVERYTHING = """
title = "Everything at once"
asks = "Do both agree where states join and leave, leaders change and powers answer?"
extends = ["baseline"]
memberships = [
  { name = "uz_joins", state = "UZ", forum = "eaeu", from = "2022Q2", until = "2023Q4" },
  { name = "kg_leaves", state = "KG", forum = "eaeu", until = "2022Q4" },
  { name = "tj_joins", state = "TJ", forum = "ots", from = "2022Q3" }]
choices = [
  { state = "UZ", at = "2022Q2", until = "2022Q4", effort = { intra_regional = 0.3, none = 0.2 } },
  { state = "TM", at = "2022Q3", effort = { led_RU = 0.5, "neighbour.KZ" = 0.1 } }]
events = [
  { name = "ru", at = "2022Q1", sets = "powers.opposition.RU", to = 8.0, because = "A-122" },
  { name = "cn", at = "2022Q1", sets = "powers.cooptation.CN", to = 8.0, because = "A-122" },
  { name = "new", at = "2022Q2", sets = "leader.change.KZ", to = 1.0, because = "A-32" },
  { name = "opens", at = "2022Q2", sets = "leader.opens.KZ", to = 1.0, because = "A-32" },
  { name = "shut", at = "2022Q3", sets = "conflict.shut.KZ-UZ", to = 1.0, because = "A-32" },
  { name = "clash", at = "2022Q2", sets = "conflict.clash.AZ-AM", to = 1.0, because = "A-24" },
  { name = "warm", at = "2022Q4", sets = "relation.at_least.UZ-TM", to = 3.0, because = "A-24" }]
[[treaties]]
name = "allies"
kind = "alliance"
between = ["KZ", "KG"]
signed = "2022Q1"
in_force = "2022Q2"
implemented = "2022Q4"
until = "2023Q3"
[[treaties]]
name = "line"
kind = "border"
between = ["KG", "TJ"]
signed = "2022Q2"
in_force = "2022Q2"
[policies]
"leader.turnover" = 3.0
"choice.mode_prior.bilateral" = 0.4
"choice.mode_prior.bilateral.KZ" = 0.3
[assumptions]
"hazard.cold_ends" = 0.6
"hazard.normal_to_cold" = 0.4
"hazard.normal_to_cold_outside" = 0.2
"hazard.cold_to_shut" = 0.3
"conflict.hazard_scale" = 5.0
"""


@pytest.fixture(params=[13, 30])
def generated(request: pytest.FixtureRequest) -> Iterator[int]:
    """A generated world in place of the seeds, and how many states act in it."""
    with worlds.in_place(worlds.generated(request.param)):
        yield request.param


@pytest.mark.parametrize("name", ["baseline", "five_billion", "great_power_led",
                                  "border_clash_unmediated", "water_crisis", "russia_opposes",
                                  "alliance_signed", "gas_union_coopts"])
def test_the_peer_is_the_same_model(name: str) -> None:
    """All arrays of six years, by rules written a second time."""
    assert held(shortened(Scenario.read(name), 24), member=3) <= ALLOWED


def test_the_peer_is_the_same_model_where_everything_happens(tmp_path: Path) -> None:
    """Unions, treaties, leaders, closed borders and powers that answer, in two years."""
    file = tmp_path / "everything.toml"
    file.write_text(EVERYTHING, encoding="utf-8")
    scenario = shortened(Scenario.read(str(file)), 8)
    assert held(scenario, member=3) <= ALLOWED
    *_, (world, _) = Block.begin(scenario, np.array([3])).run()
    assert set(world.stance.ravel()) == {0.0, 1.0, 2.0}
    assert set(world.relation.ravel()) == {0.0, 1.0, 2.0, 3.0}
    assert world.reform.any() and world.leaning.any() and world.coercion.any()


def test_the_peer_measures_the_same() -> None:
    """All that an ensemble keeps of a world, so that neither has less to do."""
    given = Given(shortened(Scenario.read("gas_union_coopts"), 24), member=3)
    region = PeerRegion(given)
    *_, (world, parameters) = given.block.run()
    while region.running:
        region.step()
    mine = region.datacollector.model_vars
    measured = summary(world, parameters, given.pairs)
    assert set(mine) == set(measured)
    assert (world.progress == 1.0).any()
    for name, values in measured.items():
        np.testing.assert_allclose(mine[name][-1], values[..., 0], rtol=1e-9, atol=1e-9)


def test_measured_effort_is_at_rest_for_the_peer_too() -> None:
    """Without moods, and before anything happens, nobody wants to do anything else.

    But for channels below the least share that a choice gives, 1e-9; the others make up for them.
    """
    region = PeerRegion(Given(shortened(BASELINE, 1), member=2))
    region.luck.mood = dict.fromkeys(region.luck.mood, 0.0)
    region.look()
    for state in region.states:
        np.testing.assert_allclose(state.wanted(), state.effort, rtol=0.0,
                                   atol=1e-9 * len(state.effort))


def test_a_rule_that_differs_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """One barrier rule off by a millionth, and no ratio is printed."""
    barrier = Pair._barrier
    monkeypatch.setattr(Pair, "_barrier", lambda pair: barrier(pair) * (1.0 + 1e-6))
    with pytest.raises(Differs, match=r"baseline, 2022Q1.* differ by"):
        held(shortened(BASELINE, 2))


def test_every_array_is_compared() -> None:
    """A change in any single array of the engine's world shows under its name."""
    given = Given(shortened(BASELINE, 1))
    region = PeerRegion(given)
    region.step()
    world, _ = next(given.block.run())
    arrays = world.arrays()
    assert set(apart(region, world)) == set(arrays)
    for name, value in arrays.items():
        moved = value.copy()
        moved[(0,) * moved.ndim] += 1e-3 * (1.0 + abs(moved[(0,) * moved.ndim]))
        found = apart(region, replace(world, **{name: moved}))
        assert {other for other, size in found.items() if size > ALLOWED} == {name}


def test_the_peer_uses_no_rule_of_the_engine() -> None:
    """It imports what it is given and nothing that computes a quarter."""
    used = set()
    for file in (ROOT / "benchmarks" / "peer").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("qurultay"):
                used.add(str(node.module).removeprefix("qurultay."))
            elif isinstance(node, ast.Import):
                assert not any(name.name.startswith("qurultay") for name in node.names)
    assert used <= GIVEN_ONLY


def test_a_generated_world_has_its_size_and_adds_up(generated: int) -> None:
    """Rows are output and columns expenditure, in every quarter, all of it positive."""
    block = Block.begin(shortened(BASELINE, 4), np.arange(3))
    assert sum(block.first.base.facts.acting[:, 0]) == generated
    for world, _ in block.run():
        for axis, sums in ((1, world.output), (0, world.expenditure)):
            np.testing.assert_allclose(world.final_flow.sum(axis=axis), sums, rtol=1e-10)
        assert (world.final_flow > 0).all()
        np.testing.assert_allclose(world.effort.sum(axis=1), 1.0, rtol=1e-12)


def test_the_peer_is_the_same_model_there(generated: int) -> None:
    """In a world of another size too."""
    assert held(shortened(BASELINE, 3)) <= ALLOWED
    assert len(facts.read().states) == generated + 1


def test_a_generated_world_depends_on_its_seed_alone() -> None:
    """And afterwards the engine reads its own seeds again."""
    assert worlds.generated(20, 1) == worlds.generated(20, 1)
    assert worlds.generated(20, 1)["base_flow.csv"] != worlds.generated(20, 2)["base_flow.csv"]
    before = ensemble(shortened(BASELINE, 2), members=2, executor=Inline()).digest
    with worlds.in_place(worlds.generated(20)):
        inside = ensemble(shortened(BASELINE, 2), members=2, executor=Inline()).digest
    after = ensemble(shortened(BASELINE, 2), members=2, executor=Inline()).digest
    assert before == after != inside


def test_a_world_smaller_than_the_shipped_one_is_refused() -> None:
    """The shipped actors are always among them."""
    with pytest.raises(ValueError, match="at least 13"):
        worlds.generated(5)


def test_every_phase_is_found() -> None:
    """If rules move where names no longer tell, the table would go silent about them."""
    found = phases(shortened(BASELINE, 3), 5)
    assert set(PHASES) <= set(found)
    assert all(spent > 0.0 for spent in found.values())
    assert found["driver and the rest"] < 0.5 * sum(found.values())
    assert phase_of("payments", "quarter") == "payments and finance"
    assert phase_of("step", "unheard_of") is None


def test_the_smallest_benchmark_runs(tmp_path: Path) -> None:
    """By the command a reader types: a table, and the same figures as JSON."""
    file = tmp_path / "figures.json"
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--smallest", "--quiet", "--json", str(file)],
        cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(file.read_text(encoding="utf-8"))
    assert max(found["peer_apart"].values()) <= ALLOWED
    assert found["head_to_head"]["ratio_one"] > 0.0
    assert [size["states"] for size in found["sizes"]] == [13, 20]
    assert found["many"]["most_mib"] > found["many"]["before_mib"] > 0.0
    assert "Mesa objects" in done.stdout
    assert done.stderr == ""
