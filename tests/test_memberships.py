"""Dates of memberships act: a forum opens and closes its channel, a union its trade."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from qurultay import Scenario
from qurultay.core.quarters import Quarter
from qurultay.engine import programs
from qurultay.engine.block import Block
from qurultay.inputs import region, tables
from qurultay.inputs.channels import channels
from qurultay.inputs.forums import Forum
from qurultay.inputs.region import Facts, priorities_of
from qurultay.world import readings
from qurultay.world.rules import cooperation, relations
from qurultay.world.world import World

MEMBERS = np.arange(6)
SHIPPED = region.read()
BASE = Quarter(2021, 4)


def with_forums(change: dict[str, dict[str, object]]) -> Facts:
    """The map with some forums changed, by name."""
    forums = tuple(replace(forum, **change.get(forum.name, {}))  # type: ignore[arg-type]
                   for forum in SHIPPED.channels.forums)
    return with_all(forums)


def with_all(forums: tuple[Forum, ...]) -> Facts:
    """The map with other forums."""
    themes, priorities = priorities_of(SHIPPED.states)
    return replace(SHIPPED, channels=channels(
        states=SHIPPED.states, roles=SHIPPED.roles, themes=themes, priorities=priorities,
        neighbours=SHIPPED.neighbours, output=SHIPPED.base.output, pair_of=SHIPPED.pair_of,
        forums=forums, base=BASE))


def run(facts: Facts) -> dict[str, World]:
    """Every quarter of the baseline's first years on a map."""
    block = Block.begin(Scenario.read("baseline"), MEMBERS, seeds=facts)
    found = {}
    for world, _ in block.run():
        found[str(world.quarter)] = world
        if world.quarter >= Quarter(2027, 4):
            break
    return found


@pytest.fixture(scope="module")
def usual() -> dict[str, World]:
    """The shipped memberships."""
    return run(SHIPPED)


def effort(world: World, state: str, channel: str) -> float:
    """Mean share of effort of a state in a channel."""
    facts = world.base.facts
    return float(world.effort[facts.index(state), facts.channels.names.index(channel)].mean())


@pytest.mark.parametrize(("name", "field", "quarter"), [
    ("eaeu", "ends", Quarter(2022, 4)), ("ots", "begins", Quarter(2026, 1)),
    ("consultative_meeting", "ends", Quarter(2023, 2))])
def test_a_date_changes_the_run_from_then_on(usual: dict[str, World], name: str, field: str,
                                             quarter: Quarter) -> None:
    """And, where a forum ends, nothing before it."""
    other = run(with_forums({name: {field: quarter}}))
    assert any((usual[at].effort != other[at].effort).any() for at in usual)
    if field == "ends":
        for at, world in usual.items():
            if Quarter.parse(at) <= quarter:
                assert (world.trade_flow == other[at].trade_flow).all()
                assert (world.effort == other[at].effort).all()


def added(name: str, codes: str, begins: Quarter, ends: Quarter | None = None) -> Facts:
    """The map with one more forum in the channel of the Turkic states."""
    members = tuple(SHIPPED.index(code) for code in codes.split())
    forum = Forum(name, "led_TR", members, begins, ends, union=False)
    return with_all((*SHIPPED.channels.forums, forum))


def test_a_forum_changes_nothing_before_it_begins(usual: dict[str, World]) -> None:
    """Nobody knows in 2022 what will be founded in 2025."""
    begins = Quarter(2025, 1)
    other = run(added("later", "TR AM BY", begins))
    for at, world in usual.items():
        alike = (world.effort == other[at].effort).all() and (
            world.joint == other[at].joint).all()
        assert alike == (Quarter.parse(at) <= begins), at


def test_a_forum_that_ended_before_the_base_year_is_as_none(usual: dict[str, World]) -> None:
    """It leaves no trace, and takes no part of its channel."""
    other = run(added("before", "TR AM BY", Quarter(1995, 1), Quarter(2001, 4)))
    for at, world in usual.items():
        assert (world.effort == other[at].effort).all() and (world.joint == other[at].joint).all()


@pytest.mark.parametrize("name", [forum.name for forum in SHIPPED.channels.forums])
def test_a_forum_more_weakens_no_tie(name: str) -> None:
    """On the day it begins, its members are tied as strongly as before or more; so are others."""
    day = Quarter(2024, 1)
    ways = with_forums({name: {"begins": day, "ends": None}}).channels
    before, after = ways.ties(day + -1).reach, ways.ties(day).reach
    forums = [forum for forum in SHIPPED.channels.forums if forum.name == name]
    own = {SHIPPED.pair_of[one, other] for forum in forums
           for one in forum.members for other in forum.members if one != other}
    assert (after >= before).all()
    assert set(np.nonzero(after != before)[1].tolist()) <= own


def test_nobody_chooses_a_channel_whose_forums_have_all_ended() -> None:
    """Effort moves out of it at the speed of choice, and what it yielded ends."""
    found = run(with_forums({"consultative_meeting": {"ends": Quarter(2022, 4)}}))
    speed = Block.begin(Scenario.read("baseline"), MEMBERS).schedule.own.choice.speed
    at = SHIPPED.index("KZ"), SHIPPED.channels.names.index("intra_regional")
    worlds = [world for name, world in found.items() if Quarter.parse(name) >= Quarter(2023, 1)]
    assert (worlds[0].effort[at] > 0.01).all()
    for before, after in pairwise(worlds):
        np.testing.assert_allclose(after.effort[at], before.effort[at] * (1.0 - speed))
    for world in found.values():
        assert np.allclose(world.effort.sum(axis=1), 1.0)


def test_a_channel_that_opens_later_is_chosen_then() -> None:
    """Not before: the Turkic states' forum begun in 2025."""
    found = run(with_forums({"ots": {"begins": Quarter(2025, 1)}}))
    assert effort(found["2025Q1"], "UZ", "led_TR") == 0.0
    assert effort(found["2027Q4"], "UZ", "led_TR") > effort(found["2025Q4"], "UZ", "led_TR") > 0.0


def test_leaving_a_union_costs_what_the_union_brought(usual: dict[str, World]) -> None:
    """Nearly all at once where it brought trade; barriers and pairs outside are left alone."""
    found = run(with_forums({"eaeu": {"ends": Quarter(2022, 4)}}))
    pair, outside = SHIPPED.pair("KZ", "RU"), SHIPPED.pair("KZ", "UZ")
    before, left, stayed = (world.relation_effect[pair] for world in (
        usual["2022Q4"], found["2023Q1"], usual["2023Q1"]))
    p = Block.begin(Scenario.read("baseline"), MEMBERS).schedule.own.relation
    normal = usual["2023Q1"].relation[pair] == relations.NORMAL
    assert normal.any() and (left != stayed)[normal].all()
    np.testing.assert_allclose(left[normal], np.where(
        before > 0.0, before * (1.0 - p.closing_share), before * (1.0 - p.opening_speed))[normal])
    for name in ("relation_effect", "barrier"):
        one, other = getattr(found["2023Q1"], name), getattr(usual["2023Q1"], name)
        assert (one == other)[outside].all()
    assert (found["2023Q1"].barrier == usual["2023Q1"].barrier).all()
    at = SHIPPED.index("KZ"), SHIPPED.index("RU")
    gained = normal & (p.union_level > 0.0)
    assert gained.any()
    later, otherwise = found["2023Q1"].trade_flow[at], usual["2023Q1"].trade_flow[at]
    assert (later < otherwise)[gained].all()


def test_a_state_that_is_no_member_holds_nobody_back() -> None:
    """A regional channel is held back by its least willing member, not by others."""
    members = tuple(SHIPPED.index(code) for code in ("KZ", "UZ", "KG", "TJ"))
    found = run(with_forums({"consultative_meeting": {"members": members}}))
    world = found["2026Q1"]
    assert effort(world, "TM", "intra_regional") == 0.0
    pair = SHIPPED.pair("KZ", "UZ")
    assert (world.joint[pair] > 0).all()


@pytest.fixture
def caspian(monkeypatch: pytest.MonkeyPatch) -> Iterator[Facts]:
    """The map with a forum that has a channel of its own, by a row in each of three tables."""
    shipped = tables.text_of
    [model] = [line for line in shipped("channels.csv").splitlines()
               if line.startswith("intra_regional,")]
    added = {"channels.csv": model.replace("intra_regional,", "caspian,", 1),
             "builds.csv": "caspian,0.25,1,0,0,0,0,0,0,assumption,A-01",
             "memberships.csv": "caspian_five,caspian,KZ TM RU AZ,2002Q2,,no,A-01"}
    monkeypatch.setattr(tables, "text_of", lambda table: "\n".join(
        [shipped(table).rstrip("\n"), *([added[table]] if table in added else [])]))

    def forget() -> None:
        tables.rows.cache_clear()
        region._read.cache_clear()

    forget()
    yield region.read()
    monkeypatch.undo()
    forget()


def test_a_channel_by_rows_is_held_back_by_its_own_members(caspian: Facts) -> None:
    """As far as the least of the four lags behind their mean; the other states have no part."""
    first = Block.begin(Scenario.read("baseline"), MEMBERS, seeds=caspian).first
    channel = caspian.channels.names.index("caspian")
    own = [caspian.index(code) for code in ("KZ", "TM", "RU", "AZ")]
    spent = first.effort[:, channel]
    assert (spent[own] > 0.0).all() and not np.delete(spent, own, axis=0).any()
    p = Block.begin(Scenario.read("baseline"), MEMBERS, seeds=caspian).schedule.own.cooperation
    held = cooperation.held(
        first.effort, caspian.channels.open_to(readings.ties(caspian, first.quarter)),
        caspian.channels.regional, p)
    expected = 1.0 - p.veto_weight * (1.0 - spent[own].min(axis=0) / spent[own].mean(axis=0))
    np.testing.assert_allclose(held[channel], expected, rtol=1e-12)
    assert (held[channel] > 1.0 - p.veto_weight).all()


def test_compiled_is_as_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where dates change what is tied together."""
    facts = with_forums({"eaeu": {"ends": Quarter(2022, 4)}, "ots": {"begins": Quarter(2025, 1)}})
    monkeypatch.setattr("qurultay.engine.programs.WORTH", 0)
    monkeypatch.setattr(programs, "_ready", {})
    fast = run(facts)
    assert len(programs._ready) == 1 and all(programs._ready.values())
    monkeypatch.setenv("QURULTAY_COMPILED", "off")
    slow = run(facts)
    for at, world in slow.items():
        assert (world.trade_flow == fast[at].trade_flow).all()
        assert (world.effort == fast[at].effort).all()
