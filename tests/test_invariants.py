"""What must hold in every world, however foolish its parameters.

Worlds are generated: every parameter anywhere in its range or at one of its ends, redrawn after
a year as an event would, any member, any seed. They run side by side, members of one block.
`QURULTAY_PROPERTY_WORLDS=10000` makes it the long form; the default is 200 worlds.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from worlds import at_rest, block_of

from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.inputs import region
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world.rules.barriers import LARGEST_EFFECT, trade_gain
from qurultay.world.trade import components
from qurultay.world.world import World

WORLDS = int(os.environ.get("QURULTAY_PROPERTY_WORLDS", "200"))
SIDE_BY_SIDE = 20
QUARTERS = 8
TWO_YEARS = replace(Scenario.read("five_billion"), end=Quarter.parse("2023Q4"))
SHARES = (
    "trust", "conflict", "mediation", "rivalry", "joint", "opening", "calm", "delivered",
    "opener", "revolt", "pressure", "dependence", "support", "coercion", "supply", "enforcement",
    "progress", "effort", "energy_security", "high_value_share",
)


@dataclass(frozen=True)
class Redrawn:
    """In the place of a schedule: one set of parameters for a year, then another."""

    own: Parameters
    later: Parameters

    def at(self, quarter: Quarter) -> Parameters:
        """The parameters of a quarter."""
        return self.own if quarter.year == TWO_YEARS.start.year else self.later


def anywhere(random: np.random.Generator, at_ends: float, members: int) -> Parameters:
    """Every parameter over its whole range, a share of them at one of its ends. (member) each"""
    values = {}
    for key, row in Catalogue.shipped().items():
        place = random.random(members)
        end = np.where(random.random(members) < 0.5, 0.0, 1.0)
        place = np.where(random.random(members) < at_ends, end, place)
        values[key] = row.low + place * (row.high - row.low)
    return Parameters.of(values)


def block(own: Parameters, later: Parameters, members: list[int], seed: int,
          seeds: Facts | None = None) -> Block:
    """Worlds with these parameters in the quarter before the first."""
    begun = block_of(TWO_YEARS, own, members, seed, seeds)
    return replace(begun, schedule=Redrawn(own, later))  # type: ignore[arg-type]


def anything(seed: int, at_ends: float, member: int) -> Block:
    """A block of generated worlds."""
    random = np.random.default_rng(seed)
    own, later = (anywhere(random, at_ends, SIDE_BY_SIDE) for _ in range(2))
    return block(own, later, list(range(member, member + SIDE_BY_SIDE)), seed)


each_world = given(
    seed=st.integers(0, 2**32 - 1), at_ends=st.sampled_from([0.0, 0.2, 0.5, 1.0]),
    member=st.integers(0, 10**6))
often = settings(
    max_examples=max(1, WORLDS // SIDE_BY_SIDE), derandomize=True, deadline=None, database=None,
    phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck))


@often
@each_world
def test_whatever_the_parameters(seed: int, at_ends: float, member: int) -> None:
    """No number is lost, shares are shares, trade adds up."""
    worlds = anything(seed, at_ends, member)
    before = worlds.first
    for world, given_parameters in worlds.run():
        everything_is_finite(world)
        nobody_sends_more_than_it_makes(world, before)
        before = world
        shares_are_shares(world)
        trade_adds_up(world)
        help_is_bounded(world, given_parameters)
        relations_are_on_the_ladder(world)


def everything_is_finite(world: World) -> None:
    """No array holds NaN or infinity."""
    lost = [name for name, value in world.arrays().items() if not np.isfinite(value).all()]
    assert lost == []


def shares_are_shares(world: World) -> None:
    """Within 0 and 1; effort sums to 1 in every state."""
    outside = {name: (float(value.min()), float(value.max()))
               for name in SHARES
               if (value := getattr(world, name)).min() < 0.0 or value.max() > 1.0}
    assert outside == {}
    assert np.abs(world.effort.sum(axis=1) - 1.0).max() <= 1e-12
    assert set(np.unique(world.stance)) <= {0.0, 1.0, 2.0}


def nobody_sends_more_than_it_makes(world: World, before: World) -> None:
    """Remittances follow what hosts made in the quarter before."""
    made = before.output[list(world.base.facts.powers)]
    assert (world.remittances.sum(axis=0) / made).max() <= 1.0 + 1e-12


def trade_adds_up(world: World) -> None:
    """Never negative; rows give output, columns spending, the world spends what it makes."""
    assert min(world.final_flow.min(), world.transit.min(), world.trade_flow.min()) >= 0.0
    assert np.abs(world.final_flow.sum(axis=1) / world.output - 1.0).max() <= 1e-10
    assert np.abs(world.final_flow.sum(axis=0) / world.expenditure - 1.0).max() <= 1e-10
    assert np.abs(world.expenditure.sum(axis=0) / world.output.sum(axis=0) - 1.0).max() <= 1e-12
    assert min(world.remittances.min(), world.capacity.min(), world.barrier.min()) >= 0.0


def help_is_bounded(world: World, p: Parameters) -> None:
    """Barriers removed and trust give a pair one log point of trade at most."""
    base = world.base
    gain = trade_gain(
        barrier_cut=base.barrier - world.barrier,
        trust_gain=world.trust - base.trust,
        elasticity=p.trade.elasticity,
        trust_effect=p.trust.trade_effect)
    assert gain.max() <= LARGEST_EFFECT
    share = components(world, p)["barriers and trust"]
    assert (-share * p.trade.elasticity).max() <= LARGEST_EFFECT + 1e-12


def relations_are_on_the_ladder(world: World) -> None:
    """On one of four rungs, and pairs that nothing can move where they were."""
    known = world.base.facts
    assert set(np.unique(world.relation)) <= {0.0, 1.0, 2.0, 3.0}
    still = np.delete(np.arange(known.pairs), known.watched)
    assert (world.relation[still] == known.rungs(world.base.quarter)[still]).all()
    assert min(world.tenure.min(), world.building.min()) >= 0.0


def in_other_money(seeds: Facts, factor: float) -> Facts:
    """The same region counted in another money."""
    projects = replace(seeds.projects, cost=seeds.projects.cost * factor)
    return replace(seeds, base=replace(seeds.base, flow=seeds.base.flow * factor),
                   projects=projects)


def shares_of(block: Block) -> Iterator[tuple[FloatArray, FloatArray, FloatArray]]:
    """Trade over world output, effort and trust, quarter by quarter."""
    for world, _ in block.run():
        yield world.trade_flow / world.output.sum(axis=0), world.effort, world.trust


@settings(often, max_examples=max(3, WORLDS // (10 * SIDE_BY_SIDE)))
@given(seed=st.integers(0, 2**32 - 1), factor=st.sampled_from([1e-3, 7.3, 450.0]))
def test_counting_in_another_money_changes_no_share(seed: int, factor: float) -> None:
    """Dollars, tenge, or thousands of them: no rule knows what a dollar is worth."""
    random = np.random.default_rng(seed)
    own, later = (anywhere(random, 0.2, SIDE_BY_SIDE) for _ in range(2))
    members = list(range(SIDE_BY_SIDE))
    money = "cooperation.reference_output"  # the one parameter in dollars
    scaled = [given.replace({money: given[money] * factor}) for given in (own, later)]
    dollars = shares_of(block(own, later, members, seed))
    others = shares_of(block(*scaled, members, seed, in_other_money(region.read(), factor)))
    for mine, its in zip(dollars, others, strict=True):
        for one, other in zip(mine, its, strict=True):
            assert np.abs(one - other).max() <= 1e-9


def test_an_unchanged_world_returns_the_record() -> None:
    """With no growth, luck, effort or measure, recorded trade is the base year's, always."""
    nothing_said = replace(TWO_YEARS, changes={}, events=())
    for world, _ in block_of(nothing_said, at_rest(growing=False), [0, 1]).run():
        record = np.broadcast_to(world.base.flow, world.trade_flow.shape)
        assert world.trade_flow == pytest.approx(record, rel=1e-12)
