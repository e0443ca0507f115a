"""Paired comparison: refusals, identity, alarm, intervals, curves, and what stands."""

import json
from dataclasses import replace

import numpy as np
import pytest

from qurultay.analysis.compare import (
    Comparison,
    PairedDifference,
    compare,
    pairing_gain,
    reached_by,
)
from qurultay.analysis.indicators import indicators, success_due
from qurultay.analysis.statistics import interval
from qurultay.commands.compare import MOST_SHOWN, comparison_lines
from qurultay.core.errors import ScenarioError
from qurultay.engine.ensemble import ensemble
from qurultay.report.words import plain_name
from qurultay.results.wording import sentence
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import TargetResult

FREE = "baseline, payments.strength = 0"
"""What the second of two of a name is called: with what was set."""


@pytest.fixture(scope="module")
def base():
    return ensemble("baseline", 12)


@pytest.fixture(scope="module")
def free():
    return ensemble(Scenario.read("baseline", {"payments.strength": 0.0}), 12)


def test_a_scenario_differs_from_another_by_itself_alone(base, free):
    compared = compare([base, free])
    assert compared.alarms == ()
    by_name = {entry.measure: entry for entry in compared.paired}
    trade = by_name["log KZ-UZ trade in 2035Q4"]
    assert trade.low <= trade.mean <= trade.high
    assert trade.mean == pytest.approx(
        np.mean(np.log(free.turnover()[:, -1] / base.turnover()[:, -1])))
    assert any("payments.strength" in line for line in compared.inputs[FREE])


def test_the_object_keeps_to_its_contract(base, free):
    found = compare([base, free]).to_dict()
    json.dumps(found, allow_nan=False)
    assert {tuple(entry) for entry in found["paired"]} == {
        ("scenario", "against", "measure", "mean", "low", "high", "before", "percent")}
    assert [one["label"] for one in found["ensembles"]] == ["baseline", FREE]
    assert {(one["scenario"], one["against"]) for one in found["paired"]} == {
        (FREE, "baseline")}
    for one in found["paired"]:
        if "log " in one["measure"]:
            assert one["percent"]["low"] == 100.0 * np.expm1(one["low"])
        else:
            assert one["percent"] is None


def test_everything_asked_for_is_compared(base, free):
    named = " | ".join(entry.measure for entry in compare([base, free]).paired)
    for word in ("log KZ-UZ trade", "openness", "autonomy", "dependence on RU", "log output of TJ",
                 "log trade of KG", "largest fall of KZ-UZ trade", "below its peak, quarters",
                 "share of effort intra_regional", "corridor middle",
                 "transit time in 2028Q4, days", "transit cost in 2028Q4", "high-value goods",
                 "cyber", "water",
                 "five_billion reached, probability", "five_billion first reached, quarters",
                 "ten_billion shortfall, bn USD"):
        assert word in named, word


def test_a_scenario_that_changes_nothing_raises_the_alarm(base):
    compared = compare([base, ensemble("baseline", 12)])
    assert compared.alarms == ("baseline-2 changed nothing against baseline",)
    assert all(entry.mean == 0.0 and not entry.told_apart for entry in compared.paired)
    assert compared.clear == frozenset()
    text = "\n".join(comparison_lines(compared, everything=True))
    assert "Alarm: " in text and "the same in every world" in text


@pytest.mark.parametrize(("other", "reason"), [
    ({"members": 11}, "other members"), ({"members": 12, "random_seed": 2}, "seeds 2 and 1"),
    ({"members": 12, "uncertain": False}, "other parameters"),
])
def test_unpaired_ensembles_are_refused_with_the_reason(base, other, reason):
    with pytest.raises(ScenarioError, match=f"not paired: .*{reason}"):
        compare([base, ensemble("baseline", **other)])


def test_another_horizon_is_refused_with_the_reason(base):
    shorter = replace(base.scenario, end=base.scenario.end + -4, targets=())
    with pytest.raises(ScenarioError, match="2034Q4 against 2022Q1 to 2035Q4"):
        compare([base, ensemble(shorter, 12)])


def test_one_alone_is_no_comparison(base):
    with pytest.raises(ScenarioError, match="two ensembles"):
        compare([base])


def test_the_interval_covers_as_it_says():
    draws = np.random.default_rng(1).normal(0.3, 1.0, size=(2000, 40))
    covered = [low <= 0.3 <= high for _, low, high in map(interval, draws)]
    assert 0.935 < np.mean(covered) < 0.965


def test_the_interval_by_hand():
    mean, low, high = interval(np.array([1.0, 2.0, 3.0]))
    assert mean == 2.0
    # Student's t with 2 degrees of freedom: 4.30265; standard error 1 / sqrt(3).
    assert (high - mean, mean - low) == pytest.approx((4.302653 / 3**0.5,) * 2)


def test_a_target_of_the_same_name_that_asks_for_more_is_not_compared(base):
    targets = tuple(replace(target, at_least=target.at_least * 1.5)
                    if target.name == "ten_billion" else target
                    for target in base.scenario.targets)
    other = ensemble(replace(base.scenario, name="harder", targets=targets), 12)
    compared = compare([base, other])
    named = {entry.measure for entry in compared.paired}
    assert "five_billion reached, probability" in named
    assert "ten_billion reached, probability" not in named
    assert {curve.target for curve in compared.curves} == {"five_billion"}


def test_chances_by_quarter_by_hand():
    target = TargetResult("x", "2022Q4", 5.0, None, np.array([True, False, False]),
                          np.array([1, -1, 3]), np.zeros(3), np.zeros(3, dtype=bool))
    assert reached_by(target, 4).tolist() == [[0, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 1]]


def test_the_curve_ends_where_the_targets_end(base, free):
    compared = compare([base, free])
    for curve in compared.curves:
        target = next(one for one in free.targets() if one.name == curve.target)
        due = free.quarters.index(target.by)
        assert curve.probability[due] == pytest.approx(target.reached.mean())
        assert curve.probability == sorted(curve.probability)
        assert len(curve.mean) == len(curve.low) == len(curve.high) == len(free.quarters)
        before = next(one for one in base.targets() if one.name == curve.target)
        assert curve.mean[due] == pytest.approx(target.reached.mean() - before.reached.mean())


def made(base, differences):
    """A comparison with given differences, (mean, half width) each, of 12 worlds."""
    paired = tuple(PairedDifference("b", "a", f"m{place}", mean, mean - half, mean + half)
                   for place, (mean, half) in enumerate(differences))
    return Comparison((base, base), ("a", "b"), (0, 0), paired, (), {"b": []}, ())


def test_what_stands_although_many_were_looked_at(base):
    # Half a width of 2.201 standard errors: the first lies 11 of them away, the second 2.4.
    alone = made(base, [(0.0241, 0.022)])
    assert alone.clear == {("b", "m0")}
    among_many = made(base, [(0.11, 0.022), (0.0241, 0.022), *[(0.001, 0.022)] * 20])
    assert among_many.clear == {("b", "m0")}
    assert among_many.paired[1].told_apart


def test_luck_alone_rarely_stands(base):
    luck = np.random.default_rng(3)
    stood = 0
    for _ in range(300):
        paired = tuple(PairedDifference("b", "a", f"m{place}", *interval(values))
                       for place, values in enumerate(luck.normal(size=(30, 12))))
        stood += bool(Comparison((base, base), ("a", "b"), (0, 0), paired, (), {}, ()).clear)
    assert stood / 300 < 0.09  # 5 % by Holm; the rest is room for 300 tries


def test_pairing_saves_worlds(base, free):
    assert 0.0 < pairing_gain(free, base) < 0.25


def test_two_views_of_one_scenario_keep_their_names(base):
    outcomes = [replace(base, scenario=replace(base.scenario, worldview=view))
                for view in ("insider", "functional", "functional")]
    compared = compare(outcomes)
    assert compared.names == ("baseline (insider)", "baseline (functional)",
                              "baseline (functional)-2")
    assert compared.against == (0, 1, 1)
    assert compare([base, base, base]).names == ("baseline", "baseline-2", "baseline-3")


@pytest.mark.parametrize(("views", "against"), [
    (("insider", "functional", "insider", "functional"), (0, 1, 0, 1)),
    (("insider", "insider", "functional"), (0, 0, 2)),
    (("insider", "functional"), (0, 0)), ((None, None, None), (0, 0, 0)),
])
def test_each_is_compared_within_its_worldview(base, views, against):
    compared = compare([replace(base, scenario=replace(base.scenario, worldview=view))
                        for view in views])
    assert compared.against == against
    found = compared.to_dict()
    shown = [one["label"] for one in found["ensembles"]]
    assert len(set(shown)) == len(shown)
    assert {(one["scenario"], one["against"]) for one in found["paired"]} == {
        (shown[place], shown[other]) for place, other in enumerate(against) if place != other}


def test_all_lines_tell_everything_once(base, free):
    compared = compare([base, free])
    lines = list(comparison_lines(compared, everything=True))
    for entry in compared.paired:
        said = [line for line in lines if line[3:].startswith(f"{plain_name(entry.measure)}:")]
        assert len(said) == 1, entry.measure
        assert "(" in said[0] or "the same" in said[0]
    assert f"{len(compared.paired)} differences were looked at" in lines[-1]


def test_a_comparison_starts_with_alarms_and_the_answer_and_shows_ten_lines(base, free):
    compared = compare([base, free, ensemble("baseline", 12)])
    lines = list(comparison_lines(compared))
    assert lines[0] == "Alarm: baseline-2 changed nothing against baseline"
    assert lines[1] == sentence(compared.answer[0].key, compared.answer[0].values)
    assert 0 < sum(line.startswith("   ") for line in lines if ":" in line) <= MOST_SHOWN
    names = " ".join(lines)
    assert "log " not in names and "KZ" not in names


def test_what_is_shown_are_the_most_relevant(base, free):
    compared = compare([base, free])
    text = " ".join(comparison_lines(compared))
    ranked = sorted(compared.paired, key=lambda entry: -entry.size)
    large = [entry for entry in ranked if entry.relevant]
    for place, entry in enumerate(large):
        assert (f" {plain_name(entry.measure)}: " in text) == (place < MOST_SHOWN)


@pytest.mark.parametrize(("measure", "mean", "before", "size"), [
    ("log KZ-UZ trade in 2035Q4", 0.0198, 2.0, 2.0), ("log output of TJ at the end", -0.05, 3.0,
                                                      4.877),
    ("five_billion standing when due, probability", 0.035, 0.2, 3.5),
    ("share of goods by corridor middle at the end", -0.004, 0.2, 0.4),
    ("five_billion first reached, quarters (held at the horizon)", -3.0, 30.0, 3.0),
    ("transit time in 2028Q4, days", -1.5, 30.0, 5.0),
    ("capacity of all corridors at the end, Mt a year", 2.0, 0.0, np.inf),
    ("ten_billion shortfall, bn USD", 4.0, 1.0, 0.0),
])
def test_relevance_is_counted_in_per_cent_points_or_quarters(measure, mean, before, size):
    entry = PairedDifference("b", "a", measure, mean, mean - 0.001, mean + 0.001, before)
    assert entry.size == pytest.approx(size, rel=1e-3)
    assert entry.relevant == (size >= 1.0)


def test_success_of_text_b_is_looked_at_in_its_quarter(base):
    due = base.quarters.index(str(success_due()))
    found = indicators(base)
    days = found[f"transit time in {success_due()}, days"]
    assert np.array_equal(days, base.measures["transit_days"][:, due])
    cyber = base.facts.incidents.index("cyber")
    by_hand = base.measures["incidents"][:, : due + 1, cyber].sum(axis=1) / (due + 1) * 4
    np.testing.assert_allclose(found[f"states struck by cyber a year to {success_due()}"], by_hand)


def test_openness_and_gains_by_hand(base):
    found = indicators(base)
    trade, output = (base.measures[name][:, -4:].mean(axis=1)
                     for name in ("state_trade", "state_output"))
    np.testing.assert_allclose(found["openness of Central Asia at the end, trade over output"],
                               trade.sum(axis=1) / output.sum(axis=1))
    np.testing.assert_allclose(np.exp(found["log output of TM at the end"]), output[:, 4])
    np.testing.assert_allclose(np.exp(found["log trade of KZ with all others at the end"]),
                               trade[:, 0])
