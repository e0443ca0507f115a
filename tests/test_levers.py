"""Every lever at both ends in the same worlds; what held a target back, and what flips a world."""

import numpy as np
import pytest

from qurultay.analysis.explain import explain_result, flips, result_named
from qurultay.analysis.ranking import (
    ENDS,
    Ranking,
    figure_named,
    lever_runs,
    looking,
    ranking,
)
from qurultay.commands.grip import ranking_lines
from qurultay.core.errors import ScenarioError
from qurultay.engine.block import compile_rules
from qurultay.engine.ensemble import ensemble
from qurultay.results.told import result_lines
from qurultay.scenario.levers import LEVERS, at_value
from qurultay.scenario.scenario import Scenario

MEMBERS = 6


@pytest.fixture(scope="module")
def by_trade() -> Ranking:
    """A ranking of few worlds."""
    return ranking(lever_runs(Scenario.read("baseline"), MEMBERS, None, looking(MEMBERS, 1)))


def test_an_end_is_what_an_ensemble_gives(by_trade: Ranking) -> None:
    """The same worlds with the lever set; money also in dollars of one year."""
    ranked = by_trade.levers[0]
    moved = ensemble(at_value(by_trade.runs.scenario, ranked.lever, ranked.lever.high), MEMBERS)
    plain = ensemble("baseline", MEMBERS)
    logs = np.log(moved.turnover()[:, -1] / plain.turnover()[:, -1])
    assert ranked.ends["high"].current
    assert ranked.ends["high"].current[0] == pytest.approx(100.0 * np.expm1(logs.mean()))
    for target, before in zip(moved.targets(), plain.targets(), strict=True):
        once, standing = ranked.ends["high"].chances[target.name]
        assert once[0] == pytest.approx(100.0 * (target.reached.mean() - before.reached.mean()))
        assert standing[0] == pytest.approx(
            100.0 * (target.standing.mean() - before.standing.mean()))


def test_dearer_dollars_do_not_win(by_trade: Ranking) -> None:
    """In current dollars they move trade most; in dollars of one year hardly."""
    dollars = next(one for one in by_trade.levers if one.lever.key == "growth.dollar_inflation")
    effect = dollars.ends["high"]
    assert effect.current
    assert effect.current[0] > 50.0 > 10.0 > abs(effect.mean)
    assert [one.span for one in by_trade.levers] == sorted(
        (one.span for one in by_trade.levers), reverse=True)


def test_a_lever_that_does_nothing_says_why() -> None:
    """Levers of what a scenario switches off."""
    still = Scenario.read("baseline").with_overrides({"payments.strength": 0.0})
    ranked = ranking(lever_runs(still, 2, None, looking(2, 1)), "autonomy")
    silent = {one.lever.key: one.why_none for one in ranked.levers if one.why_none}
    text = "\n".join(ranking_lines(ranked))
    assert "payments.strength = 0" in silent["payments.refusal_share"]
    for key, why in silent.items():
        assert why and why in text, key
    assert all(one.ends.keys() == set(ENDS) for one in ranked.levers)


def test_figures_are_known_by_a_part_of_their_name() -> None:
    """An unknown one meets the nearest."""
    known = ["trade", "inside", "ten_billion", "ten_billion_held"]
    assert figure_named("ins", known) == "inside"
    assert figure_named("ten_billion", known) == "ten_billion"
    with pytest.raises(ScenarioError, match="part of 2 figures"):
        figure_named("billion", known)
    with pytest.raises(ScenarioError, match='did you mean "inside"'):
        figure_named("insied", known)


def test_what_held_a_target_back_is_what_was_taken_from_trade() -> None:
    """In one world that misses: parts below zero, and the gap that its trade leaves."""
    outcome = ensemble("baseline", members=12)
    result = outcome.targets()[0]
    member = int(np.flatnonzero(~result.standing)[0])
    found = explain_result("KZ-UZ@2030", member=member)
    [target] = found["targets"]
    assert target["target"] == result.name and target["missed"] == 1
    assert target["missing"]["median"] == pytest.approx(float(result.shortfall[member]), abs=1e-3)
    taken = {one["part"]: -one["median"] for one in found["because of"] if one["median"] < -0.001}
    assert {one["part"]: one["mean"] for one in target["held back by"]} == pytest.approx(
        taken, abs=2e-3)
    assert target["world"]["member"] == member
    assert target["held back by"][0]["part"] in "\n".join(result_lines(found))


def test_a_flip_flips() -> None:
    """Set so far, the lever makes this world stand."""
    scenario = Scenario.read("baseline").with_overrides({"rivalry.level": 1.5})
    target = scenario.targets[0]
    compile_rules(scenario)
    result = ensemble(scenario, 40).judged(target)
    member = int(np.argmin(np.where(result.standing, np.inf, result.shortfall)))
    found = flips(scenario, target, member)
    assert found and [one["way"] for one in found] == sorted(one["way"] for one in found)
    assert "growth.dollar_inflation" not in {one["lever"] for one in found}
    lever = next(one for one in LEVERS if one.key == found[0]["lever"])
    moved = ensemble(at_value(scenario, lever, found[0]["to"]), 40)
    assert moved.judged(target).standing[member]


def test_targets_are_results_too() -> None:
    """By name, where no scenario has it."""
    assert result_named("ten_billion_held", "ten_billion") == "KZ-UZ@2035Q4"
    assert result_named("trade.elasticity", "ten_billion") is None
    assert result_named("KZ-UZ@2030", "baseline") == "KZ-UZ@2030"
