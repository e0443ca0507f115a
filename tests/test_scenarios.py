"""The scenarios that come with the package: each one reads, asks, changes something and adds up."""

import tomllib
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from importlib import resources
from itertools import islice, pairwise
from typing import Any

import numpy as np
import pytest

from qurultay.engine.block import Block
from qurultay.inputs import claims
from qurultay.scenario.scenario import Scenario, changes_nothing, shipped_names
from qurultay.world import trade
from qurultay.world.world import World

MEMBERS = np.arange(40)
NAMES = shipped_names()
OVERLAYS = [name for name in NAMES if name.startswith("worldview_")]
ASKED_FOR = {
    "baseline", "five_billion", "ten_billion", "sanctions_tighten", "sanctions_lift",
    "bilateral_first", "intra_regional_first", "great_power_led", "gas_union_coopts",
    "russia_opposes", "closed_bloc", "rivalry_returns", "border_clash_mediated",
    "border_clash_unmediated", "middle_corridor", "north_south", "paper_infrastructure",
    "national_currencies_bare", "national_currencies_supported", "water_crisis",
    "worldview_insider", "worldview_functional",
}
LONGEST = 25  # lines of a scenario that builds on another: a difference, not a world
MOST_CLAIMS = 8

each_scenario = pytest.mark.parametrize("name", NAMES)
each_difference = pytest.mark.parametrize("name", [name for name in NAMES if name != "baseline"])


def text_of(name: str) -> str:
    """The file of a shipped scenario."""
    return (resources.files("qurultay.scenarios") / f"{name}.toml").read_text("utf-8")


def file_of(name: str) -> dict[str, Any]:
    """The file of a shipped scenario as tables."""
    return tomllib.loads(text_of(name))


def cited(name: str) -> list[str]:
    """Claim ids a file itself names, as a whole or for one event."""
    file = file_of(name)
    reasons = [event["because"] for event in file.get("events", [])]
    each = [[one] if isinstance(one, str) else one for one in reasons]
    found = [*file.get("claims", []), *(reason for one in each for reason in one)]
    return [reason for reason in found if reason[:2] in ("A-", "B-")]


def test_all_that_were_asked_for_are_there() -> None:
    """The questions of the design, and the two worldviews."""
    assert set(NAMES) >= ASKED_FOR


@each_scenario
def test_it_says_what_it_asks_and_what_it_rests_on(name: str) -> None:
    """A title, a question, and claims that stand in the ledger."""
    scenario, known = Scenario.read(name), claims.read()
    assert scenario.title and not scenario.title.endswith(".")
    assert scenario.asks.endswith("?")
    assert cited(name) and set(cited(name)) <= set(known)
    assert len(file_of(name).get("claims", [])) <= MOST_CLAIMS
    assert scenario.notes == ()


@each_scenario
def test_it_covers_the_years_asked_about(name: str) -> None:
    """From 2022 to 2035; an overlay takes the horizon of what it lies on."""
    scenario = Scenario.read(name)
    assert (str(scenario.start), str(scenario.end)) == ("2022Q1", "2035Q4")


@each_difference
def test_it_is_a_short_difference(name: str) -> None:
    """It builds on another file, and fits on a screen."""
    file = file_of(name)
    assert file.get("extends") or file.get("overlay")
    assert len(text_of(name).splitlines()) <= LONGEST


@each_difference
def test_it_differs_from_the_baseline(name: str) -> None:
    """No scenario is without effect on paper."""
    assert not changes_nothing(Scenario.read(name), Scenario.read("baseline"))


@pytest.mark.parametrize("worldview", ["insider", "functional"])
@each_scenario
def test_it_runs_under_either_belief(name: str, worldview: str) -> None:
    """Every scenario can be read with either worldview laid over it, but for the worldviews."""
    if name not in OVERLAYS:
        under = Scenario.read(name, worldview=worldview)
        assert under.digest != Scenario.read(name).digest


def test_worldviews_hold_beliefs_alone() -> None:
    """An overlay says how the world works and what states prefer: no dates, no targets."""
    for name in OVERLAYS:
        file = file_of(name)
        assert file["overlay"] is True
        assert not file.keys() & {"events", "targets", "start", "end", "extends"}


def test_five_billion_stays_as_it_was_set() -> None:
    """Its inheritance and its target are part of the contract."""
    file = file_of("five_billion")
    assert file["extends"] == ["baseline"]
    assert file["targets"] == [{
        "name": "five_billion", "measure": "bilateral_trade", "pair": ["KZ", "UZ"],
        "at_least": 5.0, "by": "2030Q4",
    }]


# --- every lever moves something ---------------------------------------------------------------


def levers() -> Iterator[Any]:
    """Each key that a scenario sets and each of its events, alone on the baseline."""
    base = Scenario.read("baseline")
    for name in NAMES:
        if name == "baseline":
            continue
        scenario = Scenario.read(name)
        for key, change in scenario.changes.items():
            yield pytest.param(replace(base, changes={key: change}), id=f"{name}: {key}")
        for event in scenario.events:
            if event not in base.events:
                alone = replace(base, events=(*base.events, event))
                yield pytest.param(alone, id=f"{name}: {event.sets} {event.at}")


def worlds_of(scenario: Scenario) -> Iterator[World]:
    """Every quarter of a small block of worlds."""
    return (world for world, _ in Block.begin(scenario, MEMBERS).run())


@cache
def baseline_worlds() -> list[World]:
    """Every quarter of the baseline, kept."""
    return list(worlds_of(Scenario.read("baseline")))


def moved(one: World, other: World) -> list[str]:
    """Arrays in which two worlds differ, by name."""
    names = [field.name for field in fields(World) if field.name not in ("quarter", "base")]
    return [name for name in names if not np.array_equal(getattr(one, name), getattr(other, name))]


@pytest.mark.parametrize("alone", list(levers()))
def test_every_lever_moves_something(alone: Scenario) -> None:
    """Set alone on the baseline, it changes some array of the world sooner or later."""
    first = min((event.at for event in alone.events
                 if event not in Scenario.read("baseline").events), default=alone.start)
    for before, after in zip(baseline_worlds(), worlds_of(alone), strict=True):
        found = moved(before, after)
        assert not found or after.quarter >= first, f"{found} moved before {first}"
        if found:
            return
    pytest.fail("nothing moved")


# --- gravity adds up ---------------------------------------------------------------------------


@each_scenario
def test_trade_adds_up_in_every_quarter(name: str) -> None:
    """Rows of final trade make output and columns spending, within 1e-10 of either."""
    worlds = baseline_worlds() if name == "baseline" else worlds_of(Scenario.read(name))
    quarters = 0
    for world in worlds:
        rows, columns = world.final_flow.sum(axis=1), world.final_flow.sum(axis=0)
        np.testing.assert_allclose(rows, world.output, rtol=1e-10, atol=0.0)
        np.testing.assert_allclose(columns, world.expenditure, rtol=1e-10, atol=0.0)
        assert (world.final_flow >= 0.0).all()
        quarters += 1
    assert quarters == 56


def test_the_record_comes_back_where_nothing_changes() -> None:
    """At the output, spending, costs and relations of the base year trade is that of the record."""
    block = Block.begin(Scenario.read("baseline"), MEMBERS)
    parameters = block.now(block.first).parameters
    nothing = np.zeros_like(block.first.target_cost)
    quiet = replace(block.first, base=replace(block.first.base, unfinished=nothing),
                    target_cost=nothing, effective_cost=nothing,
                    relation_effect=block.first.base.relation_effect)
    again = trade.traded(quiet, quiet, parameters)
    record = quiet.base.flow + np.zeros_like(again.final_flow)
    np.testing.assert_allclose(again.final_flow, record, rtol=1e-9, atol=0.0)
    np.testing.assert_allclose(again.trade_flow, record, rtol=1e-9, atol=0.0)
    np.testing.assert_allclose(again.output, block.first.output, rtol=1e-12)


def test_two_scenarios_share_their_luck_until_they_part() -> None:
    """Nothing differs before the first quarter in which the scenarios differ."""
    later = Scenario.read("russia_opposes")
    pairs = zip(baseline_worlds(), worlds_of(later), strict=True)
    parted = [bool(moved(one, other)) for one, other in islice(pairs, 24)]
    assert not any(parted[:16]) and any(parted[16:])  # 2026Q1 is the seventeenth quarter
    assert all(after >= before for before, after in pairwise(parted))
