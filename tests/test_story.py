"""The story of a world tells what happened in it: parts that add up, causes that were there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from qurultay.analysis.decomposition import CHANCE, COST, GROWTH, HEADINGS, PASSED_ON, headed, parts
from qurultay.analysis.follow import follow
from qurultay.analysis.one_world import Course
from qurultay.core.arrays import FloatArray
from qurultay.engine.block import Block
from qurultay.inputs.region import KINDS_OF_SANCTION
from qurultay.inputs.values import Parameters
from qurultay.report import turning_points as points
from qurultay.report.story import comparison_text, story
from qurultay.report.turning_points import TurningPoint, reason_words
from qurultay.results.outcome import Outcome
from qurultay.results.wording import state_names
from qurultay.scenario.scenario import Scenario
from qurultay.world.world import World


@cache
def course_of(name: str, member: int = 0, overrides: tuple[tuple[str, float], ...] = ()) -> Course:
    """A world of a scenario, run once for all tests."""
    return follow(Scenario.read(name, dict(overrides)), member=member)


def quarters_of(course: Course) -> Iterator[tuple[World, Parameters]]:
    """Its worlds with their parameters."""
    return zip(course.worlds, course.parameters, strict=True)


def altered(course: Course, name: str, change: Callable[[FloatArray, int], None]) -> Course:
    """The same course with one array of every world changed; `change` gets the quarter's place."""
    def other(world: World, at: int) -> World:
        values = getattr(world, name).copy()
        change(values, at)
        return replace(world, **{name: values})

    worlds = [other(world, at) for at, world in enumerate(course.worlds)]
    return Course(course.scenario, course.first, worlds, course.parameters, course.outcome)


def calm(course: Course, name: str) -> Course:
    """The same course with one array as it was at the start."""
    start = getattr(course.first, name)
    return altered(course, name, lambda values, _: values.__setitem__(slice(None), start))


def said(found: list[TurningPoint]) -> list[tuple[int, str]]:
    """Places and words."""
    return [(point.at, point.says) for point in found]


# --- parts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "pair"), [("baseline", ("KZ", "UZ")), ("sanctions_tighten",
                                            ("KG", "RU")), ("five_billion", ("US", "EU"))])
def test_parts_add_up_to_the_change(name: str, pair: tuple[str, str]) -> None:
    """To the last digits, in every quarter and for many worlds at once."""
    block = Block.begin(Scenario.read(name), np.arange(3), 1)
    worlds, own = zip(*block.run(), strict=True)
    i, j = (block.first.base.facts.index(code) for code in pair)
    trade = np.array([world.trade_flow[i, j] + world.trade_flow[j, i] for world in worlds])
    change = trade - block.first.trade_flow[i, j] - block.first.trade_flow[j, i]
    found = parts(block.first, zip(worlds, own, strict=True), *pair)
    assert np.allclose(sum(found.values()), change, rtol=1e-11, atol=1e-11)
    assert np.allclose(sum(headed(found).values()), change, rtol=1e-11, atol=1e-11)
    assert tuple(headed(found)) == HEADINGS


def test_parts_do_not_depend_on_the_side_one_looks_from() -> None:
    """A pair is a pair."""
    course = course_of("five_billion")
    there, back = (headed(parts(course.first, quarters_of(course), *pair))
                   for pair in (("KZ", "UZ"), ("UZ", "KZ")))
    for name in HEADINGS:
        assert np.allclose(there[name], back[name])


def test_a_lever_shows_in_its_own_part() -> None:
    """Faster work on barriers is cost; growth of output is growth."""
    base = headed(course_of("baseline").parts)
    easier = headed(course_of("baseline", 0, (("barriers.removal_speed", 0.4),)).parts)
    richer = headed(course_of("baseline", 0, (("growth.trend.UZ", 0.09),)).parts)

    def moved(other: dict[str, FloatArray]) -> str:
        return max(HEADINGS, key=lambda name: abs(float(other[name][-1] - base[name][-1])))

    assert moved(easier) == COST
    assert easier[COST][-1] > base[COST][-1]
    assert moved(richer) == GROWTH
    assert richer[GROWTH][-1] > base[GROWTH][-1]


def test_without_luck_chance_has_no_part() -> None:
    """Nothing is laid to chance that is not chance: shocks that pass and turns that last."""
    steady = course_of("baseline")
    for luck in ("state_shock", "pair_shock", "pair_level", "pair_trend"):
        steady = calm(steady, luck)
    assert np.abs(headed(steady.parts)[CHANCE]).max() < 1e-12
    assert np.abs(headed(course_of("baseline").parts)[CHANCE]).max() > 0.1


def test_goods_passed_on_are_told_apart() -> None:
    """Kyrgyz sales to Russia hold goods of others; the pair of Kazakhs and Uzbeks hardly any."""
    course = course_of("baseline")
    to_russia = parts(course.first, quarters_of(course), "KG", "RU")[PASSED_ON]
    assert float(to_russia[-1, 0]) > 0.0


# --- the course ------------------------------------------------------------------------------


def test_the_course_reads_the_outcome() -> None:
    """Trade, pair, years and mode shares are those of the outcome."""
    course = course_of("five_billion")
    assert course.pair == ("KZ", "UZ")
    assert course.years == list(range(2022, 2036))
    assert course.quarters == course.outcome.quarters
    assert np.array_equal(course.trade, course.outcome.turnover("KZ", "UZ")[0])
    for mode, share in course.outcome.mode_shares().items():
        assert np.allclose(course.mean_mode(mode), share[0])
    assert np.allclose(sum(course.parts.values()), course.trade - course.base_trade)


def test_reasons_are_told_in_words() -> None:
    """A claim by its statement and id, all else as it stands."""
    assert reason_words(["a war"]) == "a war"
    assert reason_words(["B-79"]).endswith(" (B-79)")
    assert len(reason_words(["B-79"])) > len(" (B-79)")


# --- turning points --------------------------------------------------------------------------


def test_a_story_has_at_most_twelve_turning_points_in_order() -> None:
    """And no sort of them crowds out the others."""
    for name in ("baseline", "rivalry_returns", "water_crisis"):
        found = points.turning_points(course_of(name, 4))
        sorts = [point.sort for point in found]
        assert 1 <= len(found) <= points.MOST
        assert [point.at for point in found] == sorted(point.at for point in found)
        assert max(sorts.count(sort) for sort in sorts) <= points.MOST_OF_A_SORT


def test_targets_met_late_and_never() -> None:
    """A crossing has its quarter; a date that passes without it has its own line."""
    course = course_of("baseline")
    rising = np.linspace(1.0, 12.0, len(course.quarters))
    met = list(points.target_points(with_trade(course, rising)))
    first = int(np.flatnonzero(with_trade(course, rising).trade >= 5.0)[0])
    assert (first, met[0].says) == (met[0].at, "Trade of Kazakhstan and Uzbekistan passes "
                                    "5 billion dollars a year")
    low = said(list(points.target_points(with_trade(course, 0.0 * rising + 2.0))))
    assert low == [
        (course.quarters.index("2030Q4"),
         "The date set for 5 billion dollars a year passes: 3.00 billion missing"),
        (course.quarters.index("2035Q4"),
         "The date set for 10 billion dollars a year passes: 8.00 billion missing")]


def with_trade(course: Course, turnover: FloatArray) -> Course:
    """The course with another record of the pair's trade, quarter by quarter."""
    outcome: Outcome = course.outcome
    measured = {name: values.copy() for name, values in outcome.measures.items()}
    measured["turnover"][:, :, outcome.pairs.index("KZ-UZ")] = turnover
    return Course(course.scenario, course.first, course.worlds, course.parameters,
                  replace(outcome, measures=measured))


def test_a_fall_of_trade_names_what_moved_it() -> None:
    """Once for a stretch, at its steepest, with the parts of its own direction."""
    level = np.full(56, 4.0)
    level[20:] = 2.0
    found = list(points.trade_points(with_trade(course_of("baseline"), level)))
    assert [(point.at, "falls by 50%" in point.says) for point in found] == [(23, True)]
    steady = with_trade(course_of("baseline"), np.full(56, course_of("baseline").base_trade))
    assert list(points.trade_points(steady)) == []


def test_a_power_that_changes_its_stance_is_told_with_what_it_saw() -> None:
    """Who, from what, to what."""
    course = calm(course_of("baseline"), "stance")
    assert list(points.stance_points(course)) == []
    power = course.facts.power_names().index("RU")

    def oppose(values: FloatArray, at: int) -> None:
        values[power] = 2.0 if at >= 10 else 0.0

    [(at, words)] = said(list(points.stance_points(altered(course, "stance", oppose))))
    assert at == 10
    assert words.startswith("Russia turns from tolerating to opposing the region's own way: ")


def test_sanctions_that_bite_are_told_with_sender_target_and_kind() -> None:
    """The measures of early 2022 are in every world."""
    first = next(points.sanction_points(course_of("sanctions_tighten")))
    assert first.at == 0
    assert "the European Union" in first.says
    assert "against Russia (export controls, finance)" in first.says
    row = KINDS_OF_SANCTION.index("finance")
    pressure = course_of("sanctions_tighten").path("pressure")[:, row]
    assert pressure.max() > pressure[0].max()


def test_a_clash_of_the_scenario_is_told_with_its_reason() -> None:
    """And who mediated."""
    course = course_of("border_clash_mediated")
    at = course.quarters.index("2026Q2")
    lines = [words for place, words in said(list(points.clash_points(course))) if place == at]
    [line] = [words for words in lines if words.startswith("Fighting between Kyrgyzstan and Taj")]
    event = next(one for one in course.scenario.events if str(one.at) == "2026Q2")
    assert reason_words(event.because) in line
    assert "Kazakhstan and Uzbekistan mediate" in line


def test_a_clash_by_chance_says_so() -> None:
    """Once, however long it lasts."""
    course = calm(course_of("baseline"), "conflict")
    pair = course.facts.pair("UZ", "TJ")

    def fight(values: FloatArray, at: int) -> None:
        values[pair] = 1.0 if 8 <= at <= 10 else 0.0

    clash = said(list(points.clash_points(altered(course, "conflict", fight))))
    assert [(at, words) for at, words in clash if "Uzbekistan and Tajikistan" in words] == [
        (8, "Fighting between Uzbekistan and Tajikistan, by chance")]


def test_every_step_of_a_relation_is_told_once() -> None:
    """A border shut and open again, and relations that turn cold, normal and close."""
    course = calm(course_of("baseline"), "relation")
    pair = course.facts.pair("UZ", "TJ")
    assert list(points.border_points(course)) == []
    rungs = {8: 1.0, 10: 0.0, 14: 1.0, 20: 2.0, 30: 3.0}

    def moved(values: FloatArray, at: int) -> None:
        values[pair] = next((rungs[since] for since in sorted(rungs, reverse=True) if at >= since),
                            3.0)

    both = "between Uzbekistan and Tajikistan"
    assert said(list(points.border_points(altered(course, "relation", moved)))) == [
        (8, f"Relations {both} turn cold"),
        (10, f"The border {both} is shut"),
        (14, f"The border {both} is open again, relations stay cold"),
        (20, f"Relations {both} become normal"),
        (30, f"Relations {both} become close")]


def test_a_new_leader_is_told_and_whether_he_opens_the_country() -> None:
    """In the quarter of the change alone."""
    course = course_of("baseline")
    states = [course.facts.index(code) for code in ("TJ", "TM")]

    def change(values: FloatArray, at: int) -> None:
        values[:] = 200.0 + at  # longer than anybody has held office at the start
        values[states] = at - 9.0 if at >= 9 else 200.0 + at

    def opens(values: FloatArray, at: int) -> None:
        values[:] = 0.0
        values[states[0]] = 1.0 * (at >= 9)

    changed = altered(altered(course, "tenure", change), "opener", opens)
    assert said(list(points.leader_points(changed))) == [
        (9, "Tajikistan has a new leader who opens the country to its neighbours"),
        (9, "Turkmenistan has a new leader")]


def test_rivalry_that_returns_is_told_once() -> None:
    """In the first quarter it is clearly there."""
    course = calm(course_of("baseline"), "rivalry")
    pair = course.facts.pair("KZ", "UZ")

    def flare(values: FloatArray, at: int) -> None:
        values[pair] += 0.3 * (at >= 12)

    [(at, words)] = said(list(points.rivalry_points(altered(course, "rivalry", flare))))
    assert (at, words.startswith("Rivalry between Kazakhstan and Uzbekistan returns")) == (12, True)


def test_trust_is_told_where_it_moved_and_why() -> None:
    """A fall after fighting is laid to the fighting."""
    course = calm(calm(calm(course_of("baseline"), "trust"), "conflict"), "rivalry")
    pair = course.facts.pair("KG", "UZ")
    assert list(points.trust_points(course)) == []

    def lost(values: FloatArray, at: int) -> None:
        values[pair] -= 0.2 * (at >= 6)

    def fought(values: FloatArray, at: int) -> None:
        values[pair] = 1.0 * (at == 5)

    fallen = altered(altered(course, "trust", lost), "conflict", fought)
    [(at, words)] = said(list(points.trust_points(fallen)))
    assert at == 6
    assert words.startswith("Trust between Uzbekistan and Kyrgyzstan falls from 0.50 to 0.30")
    assert words.endswith("after fighting")


def test_projects_found_money_and_opened() -> None:
    """Each step once, and an opening that moves little says why."""
    course = calm(course_of("baseline"), "progress")
    things = course.facts.projects
    k = things.labels.index("Uchkuduk-Kyzylorda railway and highway")

    def built(values: FloatArray, at: int) -> None:
        values[k] = 0.0 if at < 5 else 0.1 if at < 20 else 1.0

    found = said(list(points.project_points(altered(course, "progress", built))))
    assert [at for at, _ in found] == [5, 20]
    assert "Money is found" in found[0][1]
    assert found[1][1].startswith(("Opened", "Opened, and still much on paper"))
    bare = altered(altered(course, "progress", built), "support",
                   lambda values, _: values.__setitem__(slice(None), 0.0))
    on_paper = said(list(points.project_points(bare)))[1][1]
    assert "on paper" in on_paper
    assert "last mile" in on_paper


def test_a_mode_that_takes_the_lead_is_told() -> None:
    """Only where it keeps it."""
    course = course_of("baseline")
    channels = course.facts.channels

    def toward(values: FloatArray, at: int) -> None:
        values[:] = 0.0
        keep = "intra_regional" if at >= 30 or at == 10 else "neighbour.KZ"
        values[:, channels.names.index(keep)] = 1.0

    [(at, words)] = said(list(points.mode_points(altered(course, "effort", toward))))
    assert at == 30
    assert words.startswith("Work with all of Central Asia (100% of effort) overtakes")


# --- the whole -------------------------------------------------------------------------------


def test_a_story_holds_what_it_promises() -> None:
    """Question, targets, a row a year, a row a state, turning points, and the warning."""
    course = course_of("five_billion")
    text = story(course)
    assert course.scenario.asks in text
    lines = text.splitlines()
    for year in course.years:
        [row] = [line for line in lines if line.startswith(f"  {year} ")]
        level, change = row.split()[1:3]
        at = course.year(year).stop - 1
        assert float(level) == pytest.approx(course.trade[at], abs=0.005)
        assert change.endswith("%")
    for code in ("KZ", "UZ", "KG", "TJ", "TM"):
        name = state_names()[code]
        [row] = [line for line in lines if line.startswith(f"  {name} ") and "->" in line]
        assert row.count("->") == 4
        assert any(line.startswith(f"  {name}: ") for line in lines)
    assert "five_billion: 5 billion dollars a year by 2030Q4: " in text
    assert "Turning points" in text
    assert "One world is one possible course of events" in text
    assert "qurultay ensemble five_billion" in text


def test_two_worlds_have_two_stories() -> None:
    """What is told comes from the world, not from the scenario."""
    assert story(course_of("baseline", 1)) != story(course_of("baseline", 2))
    assert story(course_of("baseline", 1)) == story(follow(Scenario.read("baseline"), member=1))


def test_scenarios_side_by_side() -> None:
    """A column each, a row a year, and when each met each target."""
    courses = [course_of("baseline"), course_of("five_billion")]
    text = comparison_text(courses)
    assert text.splitlines()[2].split() == ["year", "baseline", "five_billion"]
    row = next(line for line in text.splitlines() if line.startswith("  2030 ")).split()
    for cell, course in zip(row[1:], courses, strict=True):
        at = course.quarters.index("2030Q4")
        assert float(cell) == pytest.approx(course.trade[at], abs=0.005)
    assert "All share the luck of one world" in text
