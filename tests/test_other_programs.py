"""EMA Workbench and SALib run the model with their own evaluators and samplers."""

import pickle
import re
from pathlib import Path

import numpy as np
import pytest
from stored import short_scenario

import qurultay as q
from qurultay.core.errors import ScenarioError

pytestmark = [pytest.mark.filterwarnings("ignore")]
KEYS = ["growth.dollar_inflation", "growth.sanctions_effect", "support.aim.clearing"]


@pytest.fixture(scope="module")
def scenario(tmp_path_factory) -> q.Scenario:
    return q.Scenario.read(short_scenario(tmp_path_factory.mktemp("scenario")))


@pytest.fixture(scope="module")
def model(scenario):
    pytest.importorskip("ema_workbench")
    return q.ema.model(scenario, vary=KEYS, members=3, random_seed=8, minimize=["moved"],
                       maximize=["log_KZ_UZ_trade_in_2022Q4"])


def test_uncertainties_are_the_world_and_levers_the_states(scenario):
    world, states = q.ema.uncertainties(scenario), q.ema.levers(scenario)
    assert len(world) > 50
    assert {one.keys[0] for one in states} > {"support.aim.clearing", "projects.investment"}
    assert all(one.low < one.high and one.name.isidentifier() for one in (*world, *states))
    assert len({one.name for one in (*world, *states)}) == len(world) + len(states)
    catalogue = scenario.catalogue
    assert {catalogue[one.keys[0]].decided_by for one in world} == {"world"}
    assert {catalogue[one.keys[0]].decided_by for one in states} == {"state"}


def test_ema_evaluates_the_model(model, scenario):
    from ema_workbench import SequentialEvaluator

    assert [one.name for one in model.levers] == ["support_aim_clearing"]
    with SequentialEvaluator(model) as evaluator:
        rows, found = evaluator.perform_experiments(scenarios=2, policies=2)
    assert len(rows) == 4
    together = ("clearing", "liquidity", "insurance")  # one lever sets all three
    for at, row in rows.iterrows():
        given = {f"support.aim.{one}": row["support_aim_clearing"] for one in together} | {
            key: row[key.replace(".", "_")] for key in KEYS[:2] if key.replace(".", "_") in rows}
        own = q.ensemble(scenario.with_overrides(given), 3, 8)
        expected = np.log(own.turnover()[:, -1]).mean()
        assert found["log_KZ_UZ_trade_in_2022Q4"][at] == pytest.approx(expected)
        usual = scenario.catalogue["support.aim.clearing"].value
        assert found["moved"][at] == pytest.approx(abs(row["support_aim_clearing"] - usual))


def test_what_an_experiment_sets_is_set_in_every_world(model):
    experiment = pickle.loads(pickle.dumps(model.function))
    name = next(one.name for one in model.uncertainties)
    assert experiment(**{name: 0.04}) == model.function(**{name: 0.04})
    assert experiment(**{name: 0.04}) != experiment(**{name: -0.04})


@pytest.mark.parametrize(("more", "says"), [
    ({"vary": ["choice.habbit"]}, "no uncertainty or lever"),
    ({"vary": KEYS[:1], "minimize": ["move"]}, 'no outcome "move".*"moved"')])
def test_odd_names_are_refused(more, says, scenario):
    pytest.importorskip("ema_workbench")
    with pytest.raises(ScenarioError, match=says):
        q.ema.model(scenario, **more)


def test_salib_samples_evaluates_and_analyzes(scenario):
    salib = pytest.importorskip("SALib")
    problem = q.salib.problem(scenario, vary=["growth.sanctions_effect", "posterior row",
                                              "chance"])
    space = salib.ProblemSpec(problem.spec).sample_sobol(8, calc_second_order=False, seed=3)
    space.evaluate(problem).analyze_sobol(calc_second_order=False, seed=3)
    assert space.results.shape == (8 * 5, len(problem.outputs))
    trade = space.analysis["log KZ-UZ trade in 2022Q4"]
    assert dict(zip(problem.names, trade["ST"], strict=True))["chance"] > 0.3
    again = problem(space.samples[7:9])
    assert np.array_equal(again, space.results[7:9])  # a row is a world, whoever stands beside it


def test_every_factor_of_the_model_is_offered(scenario):
    problem = q.salib.problem(scenario)
    assert problem.names[-2:] == ("posterior row", "chance")
    assert len(problem.names) == problem.spec["num_vars"] > 100
    found = problem(np.full((2, len(problem.names)), 0.5))
    assert np.array_equal(found[0], found[1])
    with pytest.raises(ScenarioError, match="no factor"):
        q.salib.problem(scenario, vary=["choice.habbit"])



def test_the_examples_of_the_page_run():
    """With fewer worlds, one after another."""
    pytest.importorskip("ema_workbench")
    pytest.importorskip("SALib")
    text = (Path(__file__).parent.parent / "docs" / "files.md").read_text(encoding="utf-8")
    _, ema, search, salib = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    for more, fewer in (("members=50", "members=1"), ("scenarios=100", "scenarios=3"),
                        ("policies=20", "policies=4"), ("sobol(64)", "sobol(2)"),
                        ("Multiprocessing", "Sequential")):
        assert more in ema + salib
        ema, salib = ema.replace(more, fewer), salib.replace(more, fewer)
    there = {}
    exec(compile(ema + search + salib, "files.md", "exec"), there)
    assert there["outcomes"]["moved"].shape == (12,)
    frontier = there["frontier"]
    assert len(there["robust"]) == 4 and len(frontier) >= 1
    assert frontier["moved"].is_monotonic_increasing and frontier["chance"].is_monotonic_increasing
    assert frontier["moved"].iloc[0] == there["robust"]["moved"].min()
    assert frontier["chance"].max() == there["robust"]["chance"].max()
    assert "projects_investment" in frontier and (there["cheapest"]["chance"] >= 0.5).all()
    assert there["space"].results.shape[0] == 2 * (2 * 3 + 2)


def test_processes_of_ema_give_the_same(model):
    """Its own pool, into which the model goes pickled."""
    from ema_workbench import MultiprocessingEvaluator

    with MultiprocessingEvaluator(model, n_processes=2) as evaluator:
        rows, found = evaluator.perform_experiments(scenarios=2, policies=1)
    names = [one.name for one in (*model.uncertainties, *model.levers)]
    for at, row in rows.iterrows():
        own = model.function(**{name: row[name] for name in names})
        assert {name: values[at] for name, values in found.items()} == own
