"""What becomes of trade that controls stop, in paired worlds with and without a new measure.

All else is at rest, so that whatever differs comes from the measure. The sizes looked for are those
of the Russian food embargo of 2014, of Russian import shares from 2013 to 2021 and of the
Emirates' re-exports to Iran in 2012, with the ranges that these sources leave.
"""

from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np
import pytest
from worlds import at_rest, block_of

from qurultay.core.quarters import Quarter
from qurultay.inputs import region
from qurultay.inputs.region import Facts, Measure
from qurultay.scenario.scenario import Scenario
from qurultay.world.world import World

BEGUN = Quarter(2022, 1)
CONTROLS = (("EU", "RU", "export_control", 0.5), ("US", "RU", "export_control", 0.6))
EMBARGO = (("RU", "EU", "counter", 0.5), ("RU", "US", "counter", 0.5))
BANS = (("EU", "RU", "import_ban", 0.8), ("US", "RU", "import_ban", 0.6))
SECONDARY = (("US", "RU", "secondary", 0.8),)
SUDDEN = (("sanctions.onset_speed", 1.0), ("sanctions.friendly_fire", 0.0))
YEAR = 4
Given = tuple[tuple[str, str, str, float], ...]
Changes = tuple[tuple[str, float], ...]


def facts_with(new: Given) -> Facts:
    """The seeds with the measures of the base year and some new ones, and no others."""
    seeds = region.read()
    kept = tuple(one for one in seeds.measures if one.since < BEGUN)
    added = tuple(Measure(seeds.index(sender), seeds.index(target), kind, BEGUN, None, strength)
                  for sender, target, kind, strength in new)
    return replace(seeds, measures=kept + added)


@cache
def later(new: Given, quarters: int, changes: Changes = ()) -> World:
    """A world some quarters after the measures began, central values throughout."""
    values = {"sanctions.onset_speed": 0.4, "reroute.policing_speed": 0.5, **dict(changes)}
    block = block_of(Scenario.read("baseline"), at_rest(growing=False).replace(values), [0],
                     seeds=facts_with(new))
    return list(islice((world for world, _ in block.run()), quarters))[-1]


def row(*codes: str) -> list[int]:
    return [region.read().index(code) for code in codes]


JOINERS, [TARGET] = row("EU", "US"), row("RU")
OTHERS = [i for i in range(len(region.read().states)) if i not in {*JOINERS, TARGET}]


def sold(world: World, sellers: list[int]) -> float:
    """Final goods that some sell to the target. bn USD a year"""
    return float(world.final_flow[sellers, TARGET].sum())


def parts(quarters: int, new: Given = CONTROLS, changes: Changes = ()) -> tuple[float, ...]:
    """What is cut, and the shares of it that others bring and that passes third states."""
    calm, struck = later((), quarters), later(new, quarters, changes)
    cut = sold(calm, JOINERS) - sold(struck, JOINERS)
    through = float(struck.transit[:, OTHERS].sum())
    return cut, (sold(struck, OTHERS) - sold(calm, OTHERS)) / cut, through / cut


def turnover(world: World, state: int, partners: list[int] | None = None) -> float:
    """Recorded trade of a state with some partners or all others, both ways. bn USD a year"""
    flow = world.trade_flow[..., 0]
    partners = [i for i in range(len(flow)) if i != state] if partners is None else partners
    return float(flow[state, partners].sum() + flow[partners, state].sum())


def test_with_no_new_measure_nothing_moves() -> None:
    """The base record stands after years: to the bit what it is where there are no detours."""
    world = later((), 5 * YEAR)
    bare = later((), 5 * YEAR, (("reroute.third_states", 0.0), ("reroute.suppliers", 0.0)))
    assert not world.transit.any() and not world.supplier_shift.any()
    assert np.array_equal(world.trade_flow, bare.final_flow)
    np.testing.assert_allclose(world.trade_flow, world.base.flow, rtol=1e-12)


def test_others_replace_two_fifths_of_what_is_stopped() -> None:
    """Near that after two years, the range being 0.25 to 0.60, and in full after eight."""
    assert 0.25 < parts(2 * YEAR)[1] < 0.60
    assert parts(8 * YEAR)[1] == pytest.approx(0.40, abs=0.03)


def test_gravity_gives_most_of_what_others_bring_to_russia() -> None:
    """About a third of the cut, as paired solves of the base year say; the rest is preference."""
    alone = parts(8 * YEAR, changes=(("reroute.suppliers", 0.0),))[1]
    assert alone < parts(8 * YEAR)[1]
    world = later((), 1)
    gone = world.base.answers[world.base.facts.targets.index(TARGET), :, JOINERS[0], 0]
    assert alone == pytest.approx(-gone[OTHERS].sum() / gone[JOINERS].sum(), abs=0.04)
    assert not later(CONTROLS, YEAR, (("reroute.suppliers", 0.0),)).supplier_shift.any()


def test_china_brings_most_of_it_in_the_end() -> None:
    """0.64 of it in the record; 0.45 to 0.85 is its range."""
    calm, struck = later((), 8 * YEAR), later(CONTROLS, 8 * YEAR)
    gained = [sold(struck, who) - sold(calm, who) for who in (row("CN"), OTHERS)]
    assert 0.45 < gained[0] / gained[1] < 0.85


def test_gravity_alone_turns_banned_exports_to_other_buyers() -> None:
    """Two thirds of Iran's lost exports found others (0.45 to 0.85); no preference is needed."""
    calm, struck = later((), 8 * YEAR), later(BANS, 8 * YEAR)
    change = (struck.final_flow - calm.final_flow)[TARGET, :, 0]
    assert 0.45 < change[OTHERS].sum() / -change[JOINERS].sum() < 0.85


def test_an_eighth_passes_third_states_and_the_rest_is_lost() -> None:
    """The three ways add up to what is stopped, and each is there."""
    _, direct, through = parts(8 * YEAR)
    assert through == pytest.approx(0.12, abs=0.015)
    assert 1.0 - direct - through > 0.3
    greedy = parts(8 * YEAR, changes=(("reroute.suppliers", 0.9), ("reroute.third_states", 0.9)))
    assert greedy[1] + greedy[2] == pytest.approx(1.0, abs=0.05)


def test_detours_are_quick_and_new_suppliers_slow() -> None:
    """Of a ban that bites at once most goes round within a year; new suppliers take two."""
    alone = (*SUDDEN, ("reroute.suppliers", 0.0))
    added, through = zip(*((parts(at, changes=SUDDEN)[1] - parts(at, changes=alone)[1],
                            parts(at, changes=SUDDEN)[2])
                           for at in (3, YEAR + 1, 10 * YEAR)), strict=True)
    assert through[0] / through[2] > 0.5
    assert through[1] / through[2] > 0.8
    assert added[1] / added[2] < 0.5


def test_what_comes_in_goes_out_with_the_margin() -> None:
    """Goods passed on stand beside final trade, in the records of hubs."""
    world = later(CONTROLS, 2 * YEAR)
    into, onward = world.transit[:, OTHERS].sum(axis=0), world.transit[OTHERS, TARGET]
    assert onward == pytest.approx(1.1 * into)
    assert np.array_equal(world.trade_flow, world.final_flow + world.transit)


def test_a_small_hub_gains_by_a_factor_with_those_who_join_and_with_the_target() -> None:
    """By half at the median of the share, twofold at its upper end; a twentieth with all partners.

    A large hub passes on more and hardly shows it. The trade of the small one with all others
    doubles in no world of this kind: its own share of the detour is too small.
    """
    small, large = row("KG", "KZ")
    calm, usual, most = later((), 4 * YEAR), later(CONTROLS, 4 * YEAR), later(
        CONTROLS, 4 * YEAR, (("reroute.third_states", 0.25),))

    def times(world: World, hub: int, partners: list[int] | None) -> float:
        return turnover(world, hub, partners) / turnover(calm, hub, partners)

    assert 1.3 < times(usual, small, JOINERS) < 2.0 < times(most, small, JOINERS)
    assert times(usual, small, [TARGET]) > 1.05
    assert 1.03 < times(usual, small, None) < times(most, small, None) < 1.5
    assert times(usual, large, JOINERS) < times(usual, small, JOINERS)
    assert usual.transit[large, TARGET] > usual.transit[small, TARGET]


def test_policing_lowers_what_hubs_pass_on() -> None:
    """In full for a year by a third, as the Emirates' re-exports to Iran fell."""
    lax, strict = (later(CONTROLS, 8 * YEAR, changes).transit[OTHERS, TARGET].sum()
                   for changes in ((), (("reroute.policing", 1.0),)))
    assert np.log(strict / lax) == pytest.approx(-0.4, abs=0.02)


def test_fear_of_secondary_measures_makes_hubs_police_and_others_send_goods_round() -> None:
    """Less passes in all, and of that more comes from those who do not join."""
    calm, afraid = later(CONTROLS, 3 * YEAR), later(CONTROLS + SECONDARY, 3 * YEAR)
    [china] = row("CN")
    assert afraid.transit[:, OTHERS].sum() < calm.transit[:, OTHERS].sum()
    assert calm.transit[china, OTHERS].sum() < afraid.transit[china, OTHERS].sum()


def test_the_embargo_of_2014_would_pass_by_belarus_and_kazakhstan() -> None:
    """In three years 9 to 17 % of what it stopped came by third states, mostly by these two.

    It bit within days and on its list alone, as bans of a state's own customs do.
    """
    found = [parts(at, EMBARGO, SUDDEN) for at in range(1, 3 * YEAR + 1)]
    cut = sum(stopped for stopped, _, _ in found)
    assert cut > 1.0
    assert 0.09 < sum(stopped * through for stopped, _, through in found) / cut < 0.17
    into = later(EMBARGO, 3 * YEAR, SUDDEN).transit[JOINERS].sum(axis=(0, 2))
    assert into[row("BY", "KZ")].sum() > 0.5 * into[OTHERS].sum()


def test_a_state_that_leaves_the_union_passes_on_less() -> None:
    """As Kyrgyz transit did, by about half, when its partners made a union without it in 2010."""
    seeds = facts_with(CONTROLS)
    [hub] = row("KG")
    forums = tuple(replace(forum, members=tuple(i for i in forum.members if i != hub))
                   if forum.union else forum for forum in seeds.channels.forums)
    left = replace(seeds, channels=replace(seeds.channels, forums=forums))
    values = at_rest(growing=False).replace({"sanctions.onset_speed": 0.4})
    block = block_of(Scenario.read("baseline"), values, [0], seeds=left)
    world = list(islice((world for world, _ in block.run()), YEAR))[-1]
    inside = later(CONTROLS, YEAR).transit[hub, TARGET]
    assert 0.0 < world.transit[hub, TARGET] < 0.5 * inside


def test_goods_on_no_list_follow_later() -> None:
    """Seven tenths of the cost come after the rest, and in the end nothing is left out."""
    early, late = (
        [float(later(CONTROLS, at, (("sanctions.friendly_fire", fire),)).sanction_cost[
            JOINERS[0], TARGET, 0]) for fire in (0.0, 0.7)] for at in (2, 8 * YEAR))
    base = float(later((), 1).sanction_cost[JOINERS[0], TARGET, 0])
    assert early[1] - base < 0.6 * (early[0] - base)
    assert late[1] == pytest.approx(late[0], rel=1e-3)
