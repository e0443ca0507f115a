"""A member's world does not depend on its company, to the last bit.

Blocks of 1, 2, 7 and 137 members, and one hard member among easy ones, give every array of a
member's world the same bits in every quarter; and so does the world that Mesa steps. Nor does
it depend on draws that nothing could have come of, which are not made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from time import process_time

import numpy as np
import pytest
from worlds import arrays_of, block_of

from qurultay.core.arrays import IntArray
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.engine.mesa_region import Region
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world import choice
from qurultay.world.schedule import drawn
from qurultay.world.world import World

SHORT = replace(Scenario.read("five_billion"), end=Quarter.parse("2024Q4"))
WATCHED = 6
"""The member that is looked at in every block."""


def bits(worlds: Iterator[World], place: int) -> list[dict[str, bytes]]:
    """Every array of one member, quarter by quarter, as bytes."""
    return [{name: value[..., place].tobytes() for name, value in arrays_of(world).items()}
            for world in worlds]


def worlds(members: IntArray, scenario: Scenario = SHORT) -> Iterator[World]:
    """The worlds of a block, the one before the first quarter included."""
    block = Block.begin(scenario, members, 1)
    yield block.first
    yield from (world for world, _ in block.run())


def differing(one: list[dict[str, bytes]], other: list[dict[str, bytes]]) -> set[str]:
    """Names of arrays that differ in some quarter."""
    return {name for mine, its in zip(one, other, strict=True) for name in mine
            if mine[name] != its[name]}


ALONE = bits(worlds(np.array([WATCHED])), 0)


def test_every_array_is_looked_at() -> None:
    """Every field of a world but quarter and base, each with this member in it."""
    first = next(worlds(np.array([WATCHED, 1])))
    named = {field.name for field in fields(World)} - {"quarter", "base"}
    assert set(ALONE[0]) == named
    assert {value.shape[-1] for value in arrays_of(first).values()} == {2}


@pytest.mark.parametrize("size", [2, 7, 137])
@pytest.mark.parametrize("place", [0, -1])
def test_bits_do_not_depend_on_the_size_of_the_block(size: int, place: int) -> None:
    """At either end of the block, where the tails of vectorised loops lie."""
    company = 1000 + np.arange(size)
    company[place] = WATCHED
    assert differing(bits(worlds(company), place), ALONE) == set()


def test_bits_do_not_depend_on_the_order_of_the_block() -> None:
    """Nor on who stands beside whom."""
    company = np.array([31, WATCHED, 5, 900, 0])
    assert differing(bits(worlds(company), 1), ALONE) == set()


def with_one_hard(members: IntArray, hard: int, corner: int) -> Parameters:
    """Each member's own parameters, but those of one member all at an end of their range."""
    catalogue, ends = Catalogue.shipped(), np.random.default_rng(corner)
    own = drawn(catalogue, 1, members, sample=Posterior.shipped())
    values = {}
    for key, row in catalogue.items():
        values[key] = own[key] + np.zeros(len(members))
        values[key][hard] = row.high if ends.random() < 0.5 else row.low
    return Parameters.of(values)


@pytest.mark.parametrize("corner", range(5))
def test_a_hard_member_among_easy_ones_disturbs_nobody(corner: int) -> None:
    """Where one world needs many more rounds to add up, the others are left as they are."""
    members = [1, 2, 3, WATCHED, 4]
    run = block_of(SHORT, with_one_hard(np.array(members), 1, corner), members).run()
    assert differing(bits((world for world, _ in run), 3), ALONE[1:]) == set()


def test_a_world_in_mesa_is_the_member_of_the_ensemble() -> None:
    """Region asks its agents one by one and steps the same step."""
    region = Region(SHORT, member=WATCHED, random_seed=1)
    while region.running:
        region.step()
    assert differing(bits(iter(region.history), 0), ALONE[1:]) == set()


def test_an_agent_sees_what_its_open_channels_are_worth() -> None:
    """Those alone, at what the ensemble reckons them worth in the same quarter."""
    region = Region(SHORT, member=WATCHED, random_seed=1)
    before = region.world
    region.step()
    slots, names = region.facts.channels.slots, region.facts.channels.names
    worth = choice.appeal(before, region.parameters, region.draws.mood)[:, 0]
    laid_out = {(state, names[channel]): float(value) for state, channel, value in
                zip(slots.state, slots.channel, worth, strict=True)}
    assert any(len(agent.appeal) < len(names) for agent in region.states)
    for agent in region.states:
        opened = {name for name, may in zip(
            names, region.facts.channels.ever.open_to[agent.row, :, 0], strict=True) if may}
        assert set(agent.appeal) == opened
        assert agent.appeal == {name: laid_out[agent.row, name] for name in opened}


def luck_of(scenario: Scenario) -> list[Mapping[str, bytes]]:
    """All draws of a run, quarter by quarter, as bytes."""
    block = Block.begin(scenario, np.arange(3), 1)
    world, found = block.first, []
    for _ in range(4):
        given, draws = block.now(world).parameters, block.now(world).draws
        found.append({name: value.tobytes() for name, value in vars(draws).items()})
        world = replace(world, quarter=world.quarter + 1)
        assert given is not None
    return found


def test_a_policy_switched_on_leaves_all_luck_alone() -> None:
    """Scenarios share their luck member by member, whatever they change."""
    changed = SHORT.with_overrides({"mediation.strength": 0.0, "projects.investment": 3.0})
    assert luck_of(changed) == luck_of(SHORT)


def test_a_policy_leaves_streams_it_does_not_touch_alone() -> None:
    """Luck that only feeds a disturbance is the same under any policy, bit by bit."""
    changed = SHORT.with_overrides({"barriers.removal_speed": 0.5})
    other = bits(worlds(np.array([WATCHED]), changed), 0)
    names = differing(other, ALONE)
    assert "barrier" in names
    assert names.isdisjoint({"common", "state_shock", "pair_shock", "pair_level", "reporting",
                             "pressure"})


def test_draws_that_are_not_made_could_not_have_mattered() -> None:
    """With every draw made, worlds are the same but for promises of pairs that make none."""
    block = Block.begin(SHORT, np.arange(WATCHED + 1), 1)
    wasteful = replace(block, chance=replace(block.chance, needed={}))
    tied = block.first.base.facts.channels.ever.reach.any(axis=0)
    for (spare, _), (whole, _) in zip(block.run(), wasteful.run(), strict=True):
        named = {name for name, value in arrays_of(spare).items()
                 if value.tobytes() != getattr(whole, name).tobytes()}
        assert named <= {"delivered"}
        assert ((spare.delivered == whole.delivered) | ~tied).all()
        assert not (spare.delivered * ~tied).any()
        assert not (spare.joint * ~tied).any()


def test_errors_of_the_record_touch_the_record_alone() -> None:
    """Where nobody asks for them they rest, and nothing else is another."""
    members = np.arange(WATCHED + 1)
    asked, rested = (Block.begin(SHORT, members, 1, reports=reports) for reports in (True, False))
    for (one, _), (other, _) in zip(asked.run(), rested.run(), strict=True):
        assert {name for name, value in arrays_of(one).items()
                if value.tobytes() != getattr(other, name).tobytes()} == {"reporting"}
        assert one.reporting.all()
        assert not other.reporting.any()


def test_one_world_takes_less_than_a_second() -> None:
    """56 quarters of one world, computed; reading files and importing apart.

    Time of the processor, and the best of three: a busy machine does not fail what is not slow.
    """
    Block.begin(Scenario.read("baseline"), np.array([0]), 1)
    taken = []
    for _ in range(3):
        began = process_time()
        assert sum(1 for _ in Block.begin(Scenario.read("baseline"), np.array([1]), 1).run()) == 56
        taken.append(process_time() - began)
    assert min(taken) < 1.0
