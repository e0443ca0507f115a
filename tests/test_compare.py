"""Paired comparison: refusals, identity, alarm and intervals."""

from dataclasses import replace

import numpy as np
import pytest

from qurultay.compare import compare, interval
from qurultay.ensemble import ensemble
from qurultay.errors import ScenarioError
from qurultay.scenario import Scenario


@pytest.fixture(scope="module")
def base():
    return ensemble("baseline", 12)


def test_a_scenario_differs_from_another_by_itself_alone(base):
    tighter = ensemble(Scenario.read("baseline", {"payments.strength": 0.0}), 12)
    compared = compare([base, tighter])
    assert compared.alarms == ()
    by_name = {entry.measure: entry for entry in compared.paired}
    trade = by_name["log KZ-UZ trade in 2035Q4"]
    assert trade.low <= trade.mean <= trade.high
    assert trade.mean == pytest.approx(
        np.mean(np.log(tighter.turnover()[:, -1] / base.turnover()[:, -1])))
    assert any("payments.strength" in line for line in compared.inputs["baseline"])


def test_a_scenario_that_changes_nothing_raises_the_alarm(base):
    again = ensemble("baseline", 12)
    compared = compare([base, again])
    assert len(compared.alarms) == 1
    assert all(entry.mean == 0.0 for entry in compared.paired)


@pytest.mark.parametrize("other", [
    {"members": 11}, {"members": 12, "random_seed": 2},
])
def test_unpaired_ensembles_are_refused_with_the_reason(base, other):
    with pytest.raises(ScenarioError, match="not paired"):
        compare([base, ensemble("baseline", **other)])


def test_the_interval_covers_as_it_says():
    draws = np.random.default_rng(1).normal(0.3, 1.0, size=(2000, 40))
    covered = [low <= 0.3 <= high for _, low, high in map(interval, draws)]
    assert 0.935 < np.mean(covered) < 0.965


def test_a_target_of_the_same_name_that_asks_for_more_is_not_compared(base):
    targets = tuple(replace(target, at_least=target.at_least * 1.5)
                    if target.name == "ten_billion" else target
                    for target in base.scenario.targets)
    other = ensemble(replace(base.scenario, name="harder", targets=targets), 12)
    named = {entry.measure for entry in compare([base, other]).paired}
    assert "five_billion reached, probability" in named
    assert "ten_billion reached, probability" not in named
