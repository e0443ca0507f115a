"""The answer: what is said of results, case by case, as somebody would print it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest

from qurultay.analysis.compare import chance_change, trade_change, weight
from qurultay.analysis.indicators import indicators, meaning
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place
from qurultay.engine.ensemble import ensemble
from qurultay.languages import messages
from qurultay.results.answer import answer_of, answer_text, chances, labels, run_object
from qurultay.results.wording import (
    indicator_words,
    level_words,
    points_words,
    sentence,
    share_words,
)
from qurultay.scenario.changes import Target
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario, shipped_names
from qurultay.world.measures import TargetResult, prices_since


def target(measure="bilateral_trade", pair=("KZ", "UZ"), by="2030Q4", held_for=1, **more):
    given = {"at_least": 5.0, "in_dollars_of": None} | more
    return Target(name="t", measure=measure, pair=pair, by=Quarter.parse(by), held_for=held_for,
                  statistic="mean", origin=Place("here"), **given)


def result(standing, touched, of):
    """The first so many worlds are there when due, the first so many touch it."""
    order = np.arange(of)
    return TargetResult("t", "2030Q4", 5.0, None, order < touched,
                        np.where(order < touched, 0, -1), np.zeros(of), order < standing)


TRADE = "Trade between Kazakhstan and Uzbekistan"
GOAL = "5 billion dollars a year or more"


@pytest.mark.parametrize(("standing", "touched", "of", "said"), [
    (0, 0, 40, f"{TRADE} does not reach {GOAL} by the end of 2030 in any world."),
    (40, 40, 40, f"{TRADE} is at {GOAL} at the end of 2030 in every world."),
    (0, 1, 40, f"{TRADE} touches {GOAL} by the end of 2030 in 1 of 40 worlds, but is there at the "
               "end of 2030 in no world."),
    (0, 300, 300, f"{TRADE} touches {GOAL} by the end of 2030 in every world, but is there at the "
                  "end of 2030 in no world."),
    (3, 3, 40, f"{TRADE} is at {GOAL} at the end of 2030 in 3 of 40 worlds; no other world touches "
               "it by then."),
    (148, 181, 200, f"{TRADE} is at {GOAL} at the end of 2030 in 74% of worlds, and touches it at "
                    "least once by then in 90% of worlds."),
    (1, 999, 1000, f"{TRADE} is at {GOAL} at the end of 2030 in under 1% of worlds, and touches it "
                   "at least once by then in over 99% of worlds."),
    (7, 20, 20, f"{TRADE} is at {GOAL} at the end of 2030 in 7 of 20 worlds, and touches it at "
                "least once by then in every world."),
    (1, 1, 1, f"In this one world {TRADE[0].lower()}{TRADE[1:]} is at {GOAL} at the end of 2030."),
])
def test_both_chances_in_a_sentence(standing, touched, of, said):
    assert answer_text([chances(target(), result(standing, touched, of))]) == said


@pytest.mark.parametrize(("asked", "said"), [
    ({"at_least": 1.0, "measure": "output", "pair": None},
     "Output of Central Asia is at 1 billion dollars a year or more at the end of 2030"),
    ({"in_dollars_of": 2017, "at_least": 4.5, "by": "2031Q2"},
     f"{TRADE} is at 4.5 billion dollars a year or more in dollars of 2017 at the end of "
     "June 2031"),
    ({"measure": "transit_days", "pair": None, "corridor": "middle", "at_least": None,
      "at_most": 35.0, "by": "2029Q3"},
     "Time in transit on the corridor Middle Corridor across the Caspian is at 35 days or less at "
     "the end of September 2029"),
    ({"measure": "trust", "pair": ("UZ", "TJ"), "at_least": 0.6, "held_for": 4},
     "Trust between Uzbekistan and Tajikistan is at 0.6 of 1 or more for 4 quarters at the end of "
     "2030"),
    ({"measure": "dependence_on", "pair": None, "power": "EU", "at_least": None, "at_most": 0.1},
     "Dependence on the European Union is at 0.1 of 1 or less at the end of 2030"),
])
def test_every_kind_of_target_has_words(asked, said):
    given = chances(target(**asked), result(5, 9, 12))
    assert answer_text([given]).startswith(f"{said} in 5 of 12 worlds, and touches it")


def pair_of(gained, lost, of, base=0.5):
    """Standing in two scenarios: so many worlds gained and lost of so many."""
    old = np.arange(of) < int(base * of)
    new = old.copy()
    new[:lost] = False
    new[int(base * of):int(base * of) + gained] = True
    return new, old


def one_of(standing, touched=None):
    touched = standing if touched is None else touched
    return TargetResult("t", "2030Q4", 5.0, None, touched, np.where(touched, 0, -1),
                        np.zeros(len(standing)), standing)


BOTH = {"scenario": "Sanctions tighten", "against": "Our best forecast"}


@pytest.mark.parametrize(("gained", "lost", "of", "said"), [
    (0, 0, 400, "“Sanctions tighten” makes no difference here: as under “Our best forecast”, trade "
                "between Kazakhstan and Uzbekistan is at 5 billion dollars a year or more at the "
                "end of 2030 in 50% of worlds and touches it at least once by then in every "
                "world."),
    (80, 0, 400, "in 70% of worlds, 20 points more than under “Our best forecast” (between 16 and "
                 "24 points), and touches it at least once by then in every world."),
    (0, 30, 400, "in 42% of worlds, 7.5 points less than under “Our best forecast” (between 4.9 "
                 "and 10 points), and touches it at least once by then in every world."),
    (1, 0, 4000, "in 50% of worlds and touches it at least once by then in every world; “Our best "
                 "forecast” differs by less than 1 point (50% of worlds at the end of 2030)."),
    (3, 2, 50, "in 26 of 50 worlds and touches it at least once by then in every world; whether "
               "“Our best forecast” (25 of 50 worlds at the end of 2030) differs cannot be seen in "
               "50 worlds: the difference lies between −7.1 and 11 points."),
])
def test_a_difference_in_a_sentence(gained, lost, of, said):
    new, old = pair_of(gained, lost, of)
    every = np.ones(of, dtype=bool)
    _, found = chance_change(target(), one_of(new, every), one_of(old, every), BOTH)
    assert answer_text(found).endswith(said)


def test_where_nothing_is_ever_reached_nobody_speaks_of_points():
    no = np.zeros(30, dtype=bool)
    size, found = chance_change(target(), one_of(no), one_of(no), BOTH)
    assert size == 0.0
    assert answer_text(found) == (f"{TRADE} does not reach {GOAL} by the end of 2030 in any world, "
                           "neither under “Sanctions tighten” nor under “Our best forecast”.")
    _, found = chance_change(target(), one_of(~no), one_of(~no), BOTH)
    assert answer_text(found) == (f"{TRADE} is at {GOAL} at the end of 2030 in every world, both "
                           "under “Sanctions tighten” and under “Our best forecast”.")


def test_chances_that_move_in_opposite_directions_are_both_said():
    new, old = pair_of(0, 60, 400)
    more = np.ones(400, dtype=bool)
    fewer = np.arange(400) < 340
    _, found = chance_change(target(), one_of(new, more), one_of(old, fewer), BOTH)
    assert [one.key for one in found] == ["moves.down", "touch.up"]
    assert "15 points less than" in answer_text(found)
    assert answer_text(found).endswith("The chance of touching it at least once by then is "
                                "15 points higher (between 11 and 19 points).")


@pytest.mark.parametrize(("times", "spread", "said"), [
    (1.2, 0.001, "“Sanctions tighten” makes trade between Kazakhstan and Uzbekistan in 2035 20% "
                 "higher than under “Our best forecast” (between 20 and 20%)."),
    (0.9, 0.01, "“Sanctions tighten” makes trade between Kazakhstan and Uzbekistan in 2035 10% "
                "lower than under “Our best forecast” (between 9.8 and 10%)."),
    (1.0, 0.0, "“Sanctions tighten” does not change trade between Kazakhstan and Uzbekistan in "
               "2035 in any world."),
    (1.004, 0.001, "“Sanctions tighten” changes trade between Kazakhstan and Uzbekistan in 2035 by "
                   "less than 1% against “Our best forecast”."),
    (1.004, 0.3, "“Sanctions tighten” does to trade between Kazakhstan and Uzbekistan in 2035 "
                 "against “Our best forecast” cannot be seen in 100 worlds: between "),
])
def test_a_change_of_trade_in_a_sentence(times, spread, said):
    luck = np.tile([-1.0, 1.0], 50) * spread
    found = trade_change(times * np.exp(luck), np.ones(100), BOTH | {
        "subject": {"measure": "bilateral_trade", "place": "KZ-UZ"}, "period": "2035Q4"})
    assert said in answer_text([found])


@pytest.mark.parametrize(("three", "key"), [
    ((0.0, 0.0, 0.0), "none"), ((2.0, 1.0, 3.0), "up"), ((-2.0, -3.0, -1.0), "down"),
    ((0.5, 0.2, 0.8), "little"), ((0.1, -0.4, 0.6), "little"), ((0.5, -0.5, 1.5), "unclear"),
    ((-4.0, -9.0, 1.0), "unclear"), ((0.9, 0.1, 1.7), "little"), ((1.0, 0.4, 1.6), "up"),
])
def test_what_is_sure_may_still_be_small(three, key):
    assert weight(three, 1.0) == key


def test_numbers_in_words():
    assert [points_words(value) for value in (1.0, -1.0, 1.04, 0.04, 0.0, 9.96, 14.6, 2.5)] == [
        "1 point", "−1 point", "1 point", "0.04 points", "0 points", "10 points", "15 points",
        "2.5 points"]
    assert share_words([1, 1]) == "every world" and share_words([0, 1]) == "no world"
    assert level_words({"at_least": None, "at_most": 1.0, "unit": "days"}) == "1 day or less"


def test_the_largest_lever_is_said_if_it_is_known_and_large_enough(outcome):
    plain = answer_of(outcome)
    best = answer_of(outcome, {"count": 28, "lever": "Shared customs rules", "points": 6.25})
    assert best[:-1] == plain
    assert answer_text(best[-1:]) == ("Of 28 levers tried, this one adds most to the chance: "
                               "Shared customs rules, 6.2 points.")
    none = answer_of(outcome, {"count": 28, "lever": "Shared customs rules", "points": 0.4})
    assert answer_text(none[-1:]) == "None of 28 levers tried adds 1 point to the chance."


@pytest.fixture(scope="module")
def outcome():
    return ensemble("five_billion", 24)


def test_the_catalogue_has_a_sentence_for_every_key_and_no_hole_is_forgotten(outcome):
    known = messages("en").by_key
    figures = {key.removeprefix("figure-") for key in known if key.startswith("figure-")}
    assert figures - {"transit_days-at"} == set(MEASURABLE)
    for name in indicators(outcome):
        assert "{" not in indicator_words(meaning(name).key, meaning(name).places)
    for key, words in known.items():
        if messages("en").areas[key.partition(".")[0]] == "answer" and re.match(
                "(chances|one|real|trade|lever|moves|touch|sides|trust)-", key):
            assert str(words[-1]).endswith("."), key
    # What is said holds plain values only, so that another language can say it.
    said = answer_of(outcome)
    again = json.loads(json.dumps([one.to_dict() for one in said]))
    assert " ".join(sentence(one["key"], one["values"]) for one in again) == answer_text(said)


def test_every_shipped_scenario_gets_an_answer_without_codes(outcome):
    for name in shipped_names():
        scenario = Scenario.read(name)
        found = answer_text(answer_of(replace(outcome, scenario=scenario)))
        assert found[0].isupper() and found.endswith(".")
        assert not re.search(r"\b(KZ|UZ|RU)\b|_|\bQ[1-4]\b|\{", found), found


def test_a_scenario_without_targets_tells_the_level_of_trade(outcome):
    bare = replace(outcome, scenario=replace(outcome.scenario, targets=()))
    low, middle, high = np.quantile(outcome.turnover()[:, -1], (0.05, 0.5, 0.95))
    assert answer_text(answer_of(bare)) == (
        f"{TRADE} is {middle:.3g} billion dollars a year in 2035 in the middle world; nine worlds "
        f"in ten lie between {low:.3g} and {high:.3g}.")


def test_who_stands_has_touched(outcome):
    for one in outcome.targets():
        assert not (one.standing & ~one.reached).any()
        asked = next(t for t in outcome.scenario.targets if t.name == one.name)
        due = outcome.quarters.index(one.by)
        level = outcome.turnover()[:, due]
        if asked.in_dollars_of:
            level = level / outcome.prices(asked.in_dollars_of)[:, due]
        assert np.array_equal(one.standing, level >= asked.limit)
        held = outcome.judged(replace(asked, held_for=6))
        assert not (held.standing & ~one.standing).any()


def test_the_object_has_both_chances_twice_and_the_sentence(outcome):
    found = run_object(outcome, many=True)
    assert found["label"] == "five_billion" and found["answer"] == answer_text(answer_of(outcome))
    for shown, asked, one in zip(found["targets"], outcome.scenario.targets, outcome.targets(),
                                 strict=True):
        assert shown["touched"] == shown["probability"] == one.reached.mean()
        assert shown["standing"] == one.standing.mean()
        if asked.in_dollars_of:
            assert shown["in_base_dollars"] is None
        else:
            real = outcome.turnover() / outcome.prices()
            due = outcome.quarters.index(one.by)
            assert shown["in_base_dollars"]["standing"] == np.mean(real[:, due] >= asked.limit)
            assert shown["in_base_dollars"]["touched"] == np.mean(
                (real[:, :due + 1] >= asked.limit).any(axis=1))


def test_prices_rise_by_the_growth_of_dollar_prices_from_the_end_of_the_year():
    found = prices_since(2019, ("2019Q3", "2019Q4", "2020Q4", "2022Q2"), np.array([0.0, 0.03]))
    np.testing.assert_allclose(found[0], 1.0)
    np.testing.assert_allclose(found[1], np.exp(0.03 * np.array([-0.25, 0.0, 1.0, 2.5])))


def test_labels_are_unique_whatever_is_called_alike():
    plain = Scenario.read("baseline")
    seen = replace(plain, worldview="insider")
    numbered = replace(plain, name="baseline-2")
    assert labels([plain, seen, plain, seen, numbered]) == (
        "baseline", "baseline (insider)", "baseline-2", "baseline (insider)-2", "baseline-2-2")


def test_one_number_for_one_thing_on_terminal_page_report_and_json(outcome):
    from qurultay.commands.ensemble import _ensemble_lines
    from qurultay.lab.replies import trade_reply
    from qurultay.report.page import report_page

    found = run_object(outcome, many=True)
    middle = found["bilateral_trade"]["KZ-UZ"]["p50"][-1]
    assert abs(trade_reply(outcome)["fan"]["p50"][-1] - middle) < 1e-3
    [line] = [line for line in _ensemble_lines(outcome, "x") if line.startswith("  2035 ")]
    assert abs(float(line.split()[2]) - middle) < 0.01
    log = indicators(outcome)["log KZ-UZ trade in 2035Q4"]
    assert np.isclose(np.median(np.exp(log)), middle)
    page = report_page([outcome], "made by hand", members=4)
    assert found["answer"] in page
    assert f"{middle:#.3g}".rstrip(".") in page
