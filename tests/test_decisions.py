"""Decision tables, worked out by hand, and what may stand beside what."""

from dataclasses import replace

import numpy as np
import pytest

from qurultay.analysis import decisions
from qurultay.analysis.compare import compare
from qurultay.analysis.decisions import (
    combinations,
    combined,
    decide,
    decision_lines,
    strata,
    thirds,
)
from qurultay.core.errors import ScenarioError
from qurultay.engine.ensemble import ensemble
from qurultay.scenario.scenario import Scenario

MEASURE = "autonomy at the end, 0 to 1"


@pytest.fixture(scope="module")
def plain():
    return ensemble("baseline", 4)


def told(outcome, values):
    """An outcome whose autonomy at the end is as given, member by member."""
    autonomy = outcome.measures["autonomy"].copy()
    autonomy[:, -1] = values
    return replace(outcome, measures={**outcome.measures, "autonomy": autonomy})


@pytest.fixture(scope="module")
def grid(plain):
    cells = {  # in the mean: bold 9 and 1, meek 4 and 3, middling 6 and 2
        ("bold", "calm"): [8, 10, 8, 10], ("bold", "storm"): [0, 2, 0, 2],
        ("meek", "calm"): [4, 4, 4, 4], ("meek", "storm"): [3, 3, 3, 3],
        ("middling", "calm"): [6, 6, 6, 6], ("middling", "storm"): [2, 2, 2.5, 1.5],
    }
    return {key: told(plain, values) for key, values in cells.items()}


def test_the_three_rules_by_hand(grid):
    table = decide(grid, MEASURE, threshold=2.0)
    assert table.policies == ("bold", "meek", "middling")
    assert table.futures == ("calm", "storm")
    assert table.worth.tolist() == [[9, 1], [4, 3], [6, 2]]
    assert table.regret.tolist() == [[0, 2], [5, 0], [3, 1]]
    assert table.met.tolist() == [[1, 0.5], [1, 1], [1, 0.75]]
    assert table.chosen == {"maximin": ("meek",), "minimax regret": ("bold",),
                            "satisficing": ("meek",)}
    assert table.futures_met.tolist() == [1.0, 1.0, 1.0]
    assert decide(grid, MEASURE, 2.0, enough=0.6).futures_met.tolist() == [0.5, 1.0, 1.0]


def test_where_less_is_better_everything_turns_round(grid):
    table = decide(grid, MEASURE, threshold=2.0, higher_is_better=False)
    assert table.worth.tolist() == [[9, 1], [4, 3], [6, 2]]
    assert table.regret.tolist() == [[5, 0], [0, 2], [2, 1]]
    assert table.met.tolist() == [[0, 1], [0, 0], [0, 0.75]]
    assert table.chosen == {"maximin": ("meek",), "minimax regret": ("meek", "middling"),
                            "satisficing": ("bold",)}


def test_how_firm_a_choice_is(grid):
    kept = decide(grid, MEASURE, threshold=2.0).kept
    assert kept["maximin"] == 1.0       # 3 in every world against at most 2.5
    assert kept["satisficing"] > 0.5    # lost only where a draw misses every poor world
    assert decide(grid, MEASURE, threshold=2.0).kept == kept


def test_lines_and_plain_values(grid):
    table = decide(grid, MEASURE, threshold=2.0)
    text = "\n".join(decision_lines(table))
    assert "9 (100%)" in text and "1 (50%)" in text
    assert "maximin: meek; its worst future gives 3" in text
    assert "minimax regret: bold; never more than 2 behind" in text
    assert table.to_dict()["regret"] == [[0, 2], [5, 0], [3, 1]]


def test_what_is_no_table_is_refused(grid, plain):
    with pytest.raises(ScenarioError, match="did you mean"):
        decide(grid, "autonomy at the end, 0 to 2", 1.0)
    with pytest.raises(ScenarioError, match='lacks "meek" in "storm"'):
        decide({key: one for key, one in grid.items() if key != ("meek", "storm")}, MEASURE, 1.0)
    with pytest.raises(ScenarioError, match="a policy and a future"):
        decide({}, MEASURE, 1.0)
    with pytest.raises(ScenarioError, match="not paired"):
        decide({**grid, ("meek", "storm"): ensemble("baseline", 3)}, MEASURE, 1.0)


def test_strata_are_futures_of_the_same_worlds(plain):
    split = {"low": np.array([True, True, False, False]),
             "high": np.array([False, False, True, True])}
    table = decide(strata({"one": told(plain, [1, 2, 3, 4]), "two": told(plain, [2, 1, 9, 9])},
                          split), MEASURE, 2.0)
    assert table.futures == ("low", "high")
    assert table.worth.tolist() == [[1.5, 3.5], [1.5, 9.0]]
    assert table.chosen["maximin"] == ("one", "two")
    assert table.chosen["minimax regret"] == ("two",)
    assert plain.subset(split["high"]).members.tolist() == [2, 3]


def test_thirds_hold_every_world_once():
    groups = thirds(np.array([5.0, 1.0, 3.0, 9.0, 7.0, 2.0]))
    assert list(groups) == ["low", "middle", "high"]
    assert (np.sum(list(groups.values()), axis=0) == 1).all()
    assert groups["low"].tolist() == [False, True, False, False, False, True]


def test_policies_of_one_meet_assumptions_of_another():
    policy, future = Scenario.read("bilateral_first"), Scenario.read("sanctions_tighten")
    both = combined(policy, future)
    assert both.name == "bilateral_first in sanctions_tighten"
    assert both.changes["choice.mode_prior.bilateral"].value == 1.0
    assert {event.sets for event in both.events} == {event.sets for event in future.events}
    assert both.targets == future.targets
    assert Scenario.read("baseline").digest == combined(
        Scenario.read("baseline"), Scenario.read("baseline")).digest


def test_what_belongs_to_the_other_side_is_left_out_and_said():
    led = Scenario.read("great_power_led")
    both = combined(led, Scenario.read("baseline"))
    assert "powers.engagement" not in both.changes
    assert both.changes["choice.mode_prior.great_power_led"].value == 1.0
    assert any("powers.engagement of great_power_led is left out" in note for note in both.notes)


@pytest.mark.parametrize(("policy", "future", "reason"), [
    ("sanctions_tighten", "baseline", "sanctions_tighten is no policy"),
    ("baseline", "bilateral_first", "bilateral_first is no future"),
])
def test_a_side_with_nothing_to_give_is_refused(policy, future, reason):
    with pytest.raises(ScenarioError, match=reason):
        combined(Scenario.read(policy), Scenario.read(future))


def test_other_quarters_and_other_targets_are_refused():
    plain, policy = Scenario.read("baseline"), Scenario.read("bilateral_first")
    with pytest.raises(ScenarioError, match="other quarters"):
        combined(policy, replace(plain, end=plain.end + -1))
    harder = tuple(replace(target, at_least=99.0) for target in plain.targets)
    with pytest.raises(ScenarioError, match='target "five_billion" each'):
        combined(policy, replace(plain, targets=harder))


def test_the_grid_runs_and_is_decided():
    scenarios = combinations(
        [Scenario.read("baseline"), Scenario.read("bilateral_first")],
        [Scenario.read("baseline"), Scenario.read("sanctions_tighten")])
    assert len(scenarios) == 4
    outcomes = {key: ensemble(scenario, 6) for key, scenario in scenarios.items()}
    table = decide(outcomes, MEASURE, 0.5)
    assert table.worth.shape == (2, 2)
    assert len({float(cell) for cell in table.worth.ravel()}) == 4
    assert compare(list(outcomes.values())).alarms == ()
    with pytest.raises(ScenarioError, match="twice"):
        combinations([Scenario.read("baseline")] * 2, [Scenario.read("baseline")])


def test_rules_are_named_once():
    assert len({decisions.MAXIMIN, decisions.REGRET, decisions.SATISFICING}) == 3
