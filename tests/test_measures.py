"""What is kept of a world each quarter: each figure against the plain way to work it out."""

from itertools import islice

import numpy as np
import pytest

from qurultay.engine.block import Block
from qurultay.inputs.tables import rows
from qurultay.results.labels import ARRAYS, MEASURES, label
from qurultay.results.outcome import everything, kept_pairs
from qurultay.scenario.scenario import Scenario
from qurultay.world import readings
from qurultay.world.measures import mode_shares, summary, trailing

SCENARIO = Scenario.read("middle_corridor")
CENTRAL = ("KZ", "UZ", "KG", "TJ", "TM")


def worlds(members, quarters=24):
    """The last of some quarters, late enough for something to be open."""
    block = Block.begin(SCENARIO, np.arange(members), 1)
    return list(islice(block.run(), quarters))[-1]


@pytest.fixture(scope="module")
def late():
    world, parameters = worlds(7)
    pairs = kept_pairs(SCENARIO, world.base.facts)
    return world, parameters, pairs, summary(world, parameters, pairs)


def test_every_measure_and_array_says_what_it_is(late):
    world, _, pairs, found = late
    facts = world.base.facts
    count = {"pair": len(pairs), "mode": 4, "power": len(facts.powers), "central_state": 5,
             "incident_kind": len(facts.incidents), "corridor": len(facts.routes.names)}
    assert set(found) == set(MEASURES)
    for name, values in found.items():
        assert values.shape == (*(count[place] for place in MEASURES[name].places), 7), name
    assert set(everything(world)) == set(ARRAYS)
    for name in ARRAYS:
        assert all(label(name).attributes().values()), name


def test_the_measures_are_what_they_say(late):
    world, parameters, pairs, found = late
    facts, flow = world.base.facts, world.trade_flow
    central = [facts.index(code) for code in CENTRAL]
    one, other = facts.index("KG"), facts.index("TJ")
    at = pairs.index("KG-TJ")
    assert np.array_equal(found["turnover"][at], flow[one, other] + flow[other, one])
    assert np.array_equal(found["trust"][at], world.trust[facts.pair("KG", "TJ")])
    inside = sum(flow[i, j] for i in central for j in central if i != j)
    np.testing.assert_allclose(found["regional_trade"], inside, rtol=1e-13)
    abroad = [sum(flow[i, j] + flow[j, i] for j in range(14) if j != i) for i in central]
    np.testing.assert_allclose(found["state_trade"], abroad, rtol=1e-12)
    np.testing.assert_allclose(found["output"], found["state_output"].sum(axis=0), rtol=1e-14)
    bonds = readings.bonds(world, parameters)[central]
    np.testing.assert_allclose(found["dependence_on"], bonds.mean(axis=0), rtol=1e-13)
    np.testing.assert_allclose(found["autonomy"], 1 - bonds.max(axis=1).mean(axis=0), rtol=1e-13)
    np.testing.assert_allclose(found["mode_share"], mode_shares(world)[central].mean(axis=0),
                               rtol=1e-13)
    targets = list(facts.targets)
    np.testing.assert_allclose(
        found["passed_on"], world.transit[np.ix_(central, targets)].sum(axis=(0, 1)), rtol=1e-13)
    assert np.array_equal(found["incidents"], world.incident[:, central].sum(axis=1))
    for name in ("capital_cost", "energy_security", "high_value_share"):
        np.testing.assert_allclose(found[name], getattr(world, name)[central].mean(axis=0),
                                   rtol=1e-13)


def test_corridors_are_taken_as_the_rule_says(late):
    world, parameters, _, found = late
    facts = world.base.facts
    groups = np.flatnonzero(facts.choosing[:, 0])
    pull = facts.routes.share * np.exp(
        -parameters.corridors.route_sensitivity * world.corridor_cost)
    flow = facts.base.flow + facts.base.flow.T
    goods = np.array([flow[facts.left, facts.right][facts.routes.group == g].sum()
                      for g in groups])
    weight = goods / goods.sum()
    taken = np.einsum("g,grm->rm", weight, pull[groups] / pull[groups].sum(axis=1)[:, None])
    np.testing.assert_allclose(found["corridor_share"], taken, rtol=1e-12)
    np.testing.assert_allclose(found["corridor_share"].sum(axis=0), 1.0, rtol=1e-12)
    things = facts.projects
    serves = readings.opened(world, parameters)
    assert serves.max() > 0  # something must be open for the next line to say anything
    saved = np.einsum("krx,kx,km->rm", things.corridor, things.days_saved, serves)
    days = np.array([[row.number("days")] for row in rows("corridors.csv")]) - saved
    usual = np.einsum("g,grm->rm", weight, facts.routes.share[groups]
                      / facts.routes.share[groups].sum(axis=1)[:, None])
    np.testing.assert_allclose(found["corridor_days"], days, rtol=1e-12)
    np.testing.assert_allclose(found["transit_days"], (usual * days).sum(axis=0), rtol=1e-12)
    np.testing.assert_allclose(found["corridor_capacity"], world.capacity.sum(axis=0), rtol=1e-13)
    cost = [world.transport_cost[np.flatnonzero(facts.routes.group == g)[-1]] for g in groups]
    np.testing.assert_allclose(found["transit_cost"], weight @ np.array(cost), rtol=1e-12)


@pytest.mark.parametrize("members", [1, 2, 3])
def test_company_changes_no_bit(late, members):
    world, parameters = worlds(members)
    few = summary(world, parameters, late[2])
    for name, values in late[3].items():
        assert np.array_equal(few[name], values[..., :members]), name


def test_a_pair_outside_the_region_is_kept_beside_it(late):
    world, parameters, pairs, found = late
    more = summary(world, parameters, ("UZ-RU", *pairs))
    i, j = world.base.facts.index("UZ"), world.base.facts.index("RU")
    assert np.array_equal(more["turnover"][0], world.trade_flow[i, j] + world.trade_flow[j, i])
    assert np.array_equal(more["turnover"][1:], found["turnover"])
    assert np.array_equal(more["regional_trade"], found["regional_trade"])


def test_trailing_counts_the_base_year_before_the_start():
    series = np.array([[8.0, 8.0, 8.0, 8.0, 12.0]])
    assert trailing(series, 4.0).tolist() == [[5.0, 6.0, 7.0, 8.0, 9.0]]
