"""The fixed sums of the map, which run over a few places, against the full tables they stand for.

And the rules that use them: joint effort and the terms of appeal, worked out a second time over
all states, channels and pairs.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np
import pytest

from qurultay.core.arrays import DatedWeights, FloatArray, Weights
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.inputs import region
from qurultay.inputs.channels import MODES, Ties
from qurultay.inputs.region import BUILT_IN_STATE, Facts
from qurultay.inputs.tables import rows
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world import choice, readings
from qurultay.world.draws import Draws
from qurultay.world.now import Now
from qurultay.world.readings import rows_of
from qurultay.world.rules import cooperation
from qurultay.world.world import World

MAP = region.read()
WAYS, ROUTES, THINGS = MAP.channels, MAP.routes, MAP.projects
N, P, C = len(MAP.states), MAP.pairs, len(MAP.channels.names)
K, R, G = len(THINGS.names), len(ROUTES.names), len(MAP.powers)
MEMBERS = 3


def both_sides(values: FloatArray) -> FloatArray:
    """A pair value laid over both sides, 0 with oneself. (n, n, m)"""
    return values[MAP.pair_of] * (1.0 - np.eye(N))[..., None]


def in_slots(values: FloatArray) -> FloatArray:
    """Values by state and channel where a channel is open. (s, m)"""
    state, channel = np.nonzero(WAYS.ever.open_to[..., 0])
    return values[state, channel]


def partners_in_region(values: FloatArray) -> FloatArray:
    """Mean of a pair value over Central Asian partners. (n, m)"""
    others = MAP.central[:, 0] * (1.0 - np.eye(N))
    return np.einsum("ij,ijm->im", others, both_sides(values)) / others.sum(axis=1)[:, None]


def neighbours_in_region(values: FloatArray) -> FloatArray:
    """Mean of a pair value over neighbours, both in Central Asia, 0 without any. (n, m)"""
    inside = np.outer(MAP.central, MAP.central)
    border = MAP.neighbours[MAP.pair_of, 0] * (1.0 - np.eye(N)) * inside
    count = np.maximum((border > 0).sum(axis=1), 1)[:, None]
    return np.einsum("ij,ijm->im", border, both_sides(values)) / count


def exposed(values: FloatArray) -> FloatArray:
    """A pair value weighed by base-year trade over output. (n, m)"""
    flow = MAP.base.flow
    share = (flow + flow.T) / MAP.base.output[:, None]
    return np.einsum("ij,ijm->im", share, both_sides(values))


def tie(energetic: bool) -> Callable[[FloatArray], FloatArray]:
    """What projects that are about energy, or not, tie each place to each sponsor."""
    these = ((THINGS.energy_gain > 0) == energetic) * THINGS.dependence_gain
    return lambda values: np.einsum(
        "kn,kg,k,km->ngm", THINGS.places[..., 0], THINGS.sponsor[..., 0], these[:, 0], values)


def by_corridor(column: FloatArray) -> Callable[[FloatArray], FloatArray]:
    """What projects do to the corridors they serve."""
    return lambda values: np.einsum("kr,k,km->rm", THINGS.corridor[..., 0], column[:, 0], values)


def by_place(column: FloatArray) -> Callable[[FloatArray], FloatArray]:
    """What projects do to the places they are in."""
    return lambda values: np.einsum("kn,k,km->nm", THINGS.places[..., 0], column[:, 0], values)


def answered(ties: Ties, values: FloatArray) -> FloatArray:
    """Effort of the partners that one's own reaches in the same channel. (s, m)"""
    return in_slots(theirs_of(ties, WAYS.slots.spread(values)))


def theirs_of(ties: Ties, effort: FloatArray) -> FloatArray:
    """What partners put into each channel of a state; one to one, into theirs with it. (n, c, m)"""
    found = np.einsum("cij,jcm->icm", ties.toward[..., 0], effort)
    for c, partner in enumerate(WAYS.ground.partner):
        if partner >= 0:
            for i in range(N):
                back = own_channel(i)
                found[i, c] = ties.toward[c, i, partner, 0] * (
                    effort[partner, back] if back >= 0 else 0.0 * effort[0, 0])
    return found


def own_channel(state: int) -> int:
    """The channel that is one to one with a state; -1 for none, as with the rest of the world."""
    kind = "power" if state in MAP.powers else "neighbour"
    name = f"{kind}.{MAP.states[state]}"
    return WAYS.names.index(name) if name in WAYS.names else -1


def building(values: FloatArray) -> FloatArray:
    """What effort in each channel builds in the states of the region. (thing, n, m)"""
    table = {row.text("channel"): row for row in rows("builds.csv")}
    sorts = [name if name in table else f"{name.split('.')[0]}.*" for name in WAYS.names]
    weight = np.array([[table[sort].number(thing, 0, 1) for sort in sorts]
                       for thing in BUILT_IN_STATE])
    return np.einsum("tc,ncm->tnm", weight, values) * MAP.central


def paid_by(values: FloatArray) -> FloatArray:
    """Sum of a state value over the places of a project that are no power. (k, m)"""
    ours = np.array([role != "great_power" for role in MAP.roles])
    return (THINGS.places[..., 0] * ours) @ values


SUMS: dict[str, tuple[Weights, tuple[int, ...], Callable[[FloatArray], FloatArray]]] = {
    "togetherness": (MAP.togetherness, (P,), neighbours_in_region),
    "of_state": (MAP.of_state, (P,), lambda v: both_sides(v).sum(axis=1)),
    "exposed": (MAP.exposed, (P,), exposed),
    "with_region": (MAP.with_region, (P,), partners_in_region),
    "builds_in_state": (MAP.builds_in_state, (N, C), building),
    "by_group": (MAP.by_group, (P,), lambda v: np.stack(
        [v[ROUTES.group == g].sum(axis=0) for g in range(len(ROUTES.share))])),
    "passed": (MAP.passed, (R,), lambda v: np.stack(
        [(ROUTES.crosses[:, at] * v).sum(axis=0) for at in MAP.powers])),
    "crossed": (ROUTES.crossed, (N,), lambda v: ROUTES.crosses[..., 0] @ v),
    "usual": (ROUTES.usual, (R,), lambda v: ROUTES.share[..., 0] @ v),
    "loaded": (ROUTES.loaded, (len(ROUTES.share),), lambda v: ROUTES.share[..., 0].T @ v),
    "adds": (THINGS.adds, (K,), by_corridor(THINGS.capacity)),
    "saves_days": (THINGS.saves_days, (K,), by_corridor(THINGS.days_saved)),
    "cuts_cost": (THINGS.cuts_cost, (K,), by_corridor(THINGS.cost_cut)),
    "yields_energy": (THINGS.yields_energy, (K,), by_place(THINGS.energy_gain)),
    "yields_skill": (THINGS.yields_skill, (K,), by_place(THINGS.high_value_gain)),
    "energy tie": (THINGS.ties[0], (K,), tie(energetic=True)),
    "debt tie": (THINGS.ties[1], (K,), tie(energetic=False)),
    "paid_by": (THINGS.paid_by, (N,), paid_by),
    "sponsored": (THINGS.sponsored, (G,), lambda v: THINGS.sponsor[..., 0] @ v),
}


@pytest.mark.parametrize("name", SUMS)
def test_a_fixed_sum_is_that_of_the_full_table(name: str) -> None:
    """Over values of any size, and none of the sums is empty of all weight."""
    weights, shape, plain = SUMS[name]
    values = np.random.default_rng(11).normal(0.0, 1.0, (*shape, MEMBERS))
    found = weights.of(values)
    np.testing.assert_allclose(found, plain(values), rtol=1e-12, atol=1e-13)
    assert found.any()


DATES = (Quarter(2012, 1), Quarter(2021, 4), Quarter(2030, 1))
DATED: dict[str, tuple[tuple[int, ...], Callable[[Ties, FloatArray], FloatArray]]] = {
    "answered": ((len(WAYS.slots.state),), answered),
    "partners": ((P,), lambda ties, v: in_slots(
        np.einsum("cij,ijm->icm", ties.toward[..., 0], both_sides(v)))),
    "reached": ((P,), lambda ties, v: in_slots(
        np.einsum("cij,ijm->icm", ties.reach_dense[..., 0], both_sides(v)))),
    "bound": ((N, G), lambda ties, v: in_slots(
        np.einsum("icg,igm->icm", ties.binding[..., 0], v))),
    "binds": ((N, C), lambda ties, v: np.einsum("icg,icm->igm", ties.binding[..., 0], v)),
}


@pytest.mark.parametrize("quarter", DATES, ids=str)
@pytest.mark.parametrize("name", DATED)
def test_a_dated_sum_is_that_of_the_forums_in_force(name: str, quarter: Quarter) -> None:
    """The weights of a date, over places that are the same at all dates."""
    shape, plain = DATED[name]
    values = np.random.default_rng(11).normal(0.0, 1.0, (*shape, MEMBERS))
    found = getattr(WAYS, name).of(values, WAYS.in_force(quarter))
    np.testing.assert_allclose(found, plain(WAYS.ties(quarter), values), rtol=1e-12, atol=1e-13)
    assert found.any()


def test_forums_differ_between_the_dates() -> None:
    """Or the test above would not tell dates apart."""
    early, base, late = (WAYS.in_force(quarter) for quarter in DATES)
    assert (early != base).any() and (base != late).any()


def test_every_fixed_sum_is_looked_at() -> None:
    """Those of the map, the networks and the channels; slots and meetings have their own tests."""
    found = {name for owner in (MAP, ROUTES, THINGS, WAYS) for name in dir(type(owner))
             if isinstance(getattr(owner, name), Weights | DatedWeights)}
    assert found - {*SUMS, *DATED} == set()
    assert len(found) > 15


def test_slots_are_the_open_channels() -> None:
    """Each once, state by state; what is spread over them comes back, closed ones get nothing."""
    slots = WAYS.slots
    listed = [(s, c) for s in range(N) for c in range(C) if WAYS.ever.open_to[s, c, 0] > 0]
    assert list(zip(slots.state.tolist(), slots.channel.tolist(), strict=True)) == listed
    values = np.random.default_rng(12).random((len(listed), MEMBERS))
    laid_out = slots.spread(values)
    assert (slots.pick(laid_out) == values).all()
    assert not laid_out[WAYS.ever.open_to[..., 0] == 0].any()
    assert (slots.abroad[:, 0] == (WAYS.mode[slots.channel] != MODES.index("none"))).all()


def test_nests_are_the_modes_of_a_state() -> None:
    """Sums within a nest, over the nests of a state, and the number of channels in each."""
    slots = WAYS.slots
    values = np.random.default_rng(13).random((len(slots.state), MEMBERS))
    named = list(zip(slots.state.tolist(), WAYS.mode[slots.channel].tolist(), strict=True))
    nests = sorted(set(named))
    inside = np.stack([sum(v for v, name in zip(values, named, strict=True) if name == nest)
                       for nest in nests])
    np.testing.assert_allclose(slots.alike.of(values), inside, rtol=1e-13)
    whole = np.stack([sum(v for v, nest in zip(inside, nests, strict=True) if nest[0] == own[0])
                      for own in nests])
    np.testing.assert_allclose(slots.modes.of(inside), whole, rtol=1e-13)


def test_the_slots_of_one_state_are_its_own() -> None:
    """As a state of one row, in the same order."""
    for state in range(N):
        own = WAYS.slots_of[state]
        assert not own.state.any()
        assert (own.channel == WAYS.slots.channel[WAYS.slots.state == state]).all()


@cache
def later() -> tuple[World, Parameters, Draws]:
    """A world in which much has moved, and the conditions of its next quarter."""
    block = Block.begin(Scenario.read("five_billion"), np.arange(20), 1)
    world, _ = next(islice(block.run(), 23, None))
    return world, block.now(world).parameters, block.now(world).draws


def plain_built(world: World, parameters: Parameters, thing: str) -> FloatArray:
    """What effort gives each pair by the words of the rule, all of it or a thing. (p, m)"""
    known, p = world.base.facts, parameters.cooperation
    table = {row.text("channel"): row for row in rows("builds.csv")}
    members = world.effort[known.central[:, 0] > 0]
    average = members.mean(axis=0)
    hold = np.where(average > 0, members.min(axis=0) / np.where(average > 0, average, 1.0), 0.0)
    held = 1.0 - p.veto_weight * WAYS.regional * (1.0 - hold)
    weight = known.base.output[:, None] / p.reference_output
    able = np.minimum(weight ** p.weight_exponent, 1.5)
    counted = world.effort * able[:, None] * held
    for channel, power in enumerate(WAYS.led_by):
        counted[:, channel] *= world.supply[power] if power >= 0 else 1.0
    found = np.zeros_like(world.joint)

    def share(sort: str) -> float:
        return 1.0 if thing == "joint" else table[sort].number(thing, 0, 1)

    for channel in np.flatnonzero(WAYS.ground.partner < 0):
        one, other = counted[known.left, channel], counted[known.right, channel]
        divided, reach = WAYS.ever.divided[channel], WAYS.ever.reach[channel]
        both = np.sqrt(one * other) * (divided + p.forum_sharing * (reach - divided))
        found += share(WAYS.names[channel]) * both
    for pair, (left, right) in enumerate(zip(known.left, known.right, strict=True)):
        to_right, to_left = own_channel(right), own_channel(left)
        if to_right >= 0 and to_left >= 0:
            power = "great_power" in (known.roles[left], known.roles[right])
            sort = "power.*" if power else "neighbour.*"
            found[pair] += share(sort) * np.sqrt(counted[left, to_right] * counted[right, to_left])
    found = np.minimum(p.yield_of_effort * found, 1.0)
    if thing == "opening":
        others = known.inside * (np.arange(P) != known.pair("KZ", "UZ"))[:, None]
        kept = 1.0 - p.diversion * world.rivalry[known.pair("KZ", "UZ")]
        motor = found[known.pair("KZ", "UZ")] * kept
        found = np.minimum(found + p.motor_spread * motor * others, 1.0)
    return found * (1.0 - p.diversion * world.rivalry)


@pytest.mark.parametrize("thing", ["joint", "opening", "calm"])
def test_what_effort_gives_is_that_of_the_full_table(thing: str) -> None:
    """Every pair and channel, whether they meet or not."""
    world, parameters, draws = later()
    found = cooperation.quarter(Now(world, parameters, draws))[thing]
    assert (world.supply < 1.0).any() and found.any()
    np.testing.assert_allclose(found, plain_built(world, parameters, thing), rtol=1e-11, atol=1e-15)


def test_a_led_channel_needs_supply() -> None:
    """Half the supply, half of what comes of it; channels that nobody leads do not ask for any."""
    world, parameters, draws = later()
    gentle = parameters.replace({"cooperation.yield_of_effort": 1e-3})
    led = WAYS.led_by >= 0
    for only, expected in ((led, 0.5), (~led, 1.0)):
        some = replace(world, effort=world.effort * only[:, None])
        less = replace(some, supply=0.5 * some.supply)
        before, after = (
            cooperation.quarter(Now(one, gentle, draws))["joint"] for one in (some, less))
        assert before.any()
        np.testing.assert_allclose(after, expected * before, rtol=1e-12)


def plain_terms(world: World, parameters: Parameters) -> list[FloatArray]:
    """The terms of appeal by the words of the rule, over all states and channels. (n, c, m)"""
    known, p = world.base.facts, parameters
    table = {row.text("channel"): row for row in rows("builds.csv")}
    sorts = [name if name in table else f"{name.split('.')[0]}.*" for name in WAYS.names]
    weighed = readings.burden(world)
    quality = rows_of(p.choice.over("security_quality", [s.split(".")[0] for s in sorts]))
    binding, toward = WAYS.ever.binding[..., 0], WAYS.ever.toward[..., 0]
    floor = world.base.barrier * (1.0 - p.barriers.removable_share)
    left = np.maximum(world.barrier - floor, 0.0) * p.trade.elasticity
    room = p.choice.rung_worth * (3.0 - world.relation)
    flow = world.trade_flow + np.swapaxes(world.trade_flow, 0, 1)
    freed = flow[known.left, known.right] * (left + room)
    opens = np.array([table[sort].number("opening", 0, 1) for sort in sorts])[:, None]
    gain = np.einsum("cij,ijm->icm", WAYS.ever.reach_dense[..., 0], both_sides(freed)) * opens
    offered = np.stack([p.powers.coopt_gain * world.supply[g] if g >= 0 else 0.0 * world.supply[0]
                        for g in WAYS.led_by])
    root = np.sqrt(world.effort)
    theirs = theirs_of(WAYS.ever, root)
    slope = np.minimum(theirs / np.maximum(root, 0.1), 2.0)
    abroad = (WAYS.mode != MODES.index("none")) * 1.0
    return [
        (gain / world.output[:, None] + offered) * slope,
        readings.threat(world)[:, None] * quality + 0.0 * root,
        WAYS.fit * abroad[:, None] + 0.0 * root,
        np.einsum("cij,ijm->icm", toward, both_sides(world.trust)),
        -2.0 * np.einsum("icg,igm->icm", binding, readings.bonds(world, p)),
        -np.einsum("icg,gm->icm", binding, weighed),
    ]


def test_the_terms_of_appeal_are_those_of_the_full_table() -> None:
    """Each of the six, in every slot."""
    world, parameters, _ = later()
    found = choice.terms(world, parameters)
    expected = plain_terms(world, parameters)
    for name, mine, its in zip(choice.TERMS, found, expected, strict=True):
        np.testing.assert_allclose(mine + 0.0 * world.output[:1], in_slots(its),
                                   rtol=1e-11, atol=1e-14, err_msg=name)
        assert mine.any(), name


def test_staying_at_home_gains_secures_and_costs_nothing() -> None:
    """All six terms of attention at home are 0."""
    world, parameters, _ = later()
    home = np.flatnonzero(WAYS.slots.channel == WAYS.home)
    assert len(home) == N
    for name, term in zip(choice.TERMS, choice.terms(world, parameters), strict=True):
        assert not term[home].any(), name


def test_appeal_is_the_weighted_sum_of_scaled_terms() -> None:
    """In spreads of the base year, with a constant, habit, mood, priors and what a leader wants."""
    world, parameters, draws = later()
    p, base = parameters.choice, world.base
    prior = np.stack([parameters[f"choice.mode_prior.{MODES[mode]}"] for mode in WAYS.mode])
    moods = WAYS.slots.spread(draws.mood)
    worth = WAYS.slots.spread(base.constant) + rows_of(prior)[None]
    worth = worth + (p.habit - p.diminishing) * world.effort + p.mood * moods
    worth += np.swapaxes(world.leaning[WAYS.mode], 0, 1)
    worth[:, WAYS.home] = worth[:, WAYS.home] + p.home_appeal
    for name, term, scale in zip(choice.TERMS, plain_terms(world, parameters), base.scale,
                                 strict=True):
        worth += p[f"{name}_weight"] / scale * term
    assert world.leaning.any() and base.constant.any()
    np.testing.assert_allclose(choice.appeal(world, parameters, draws.mood), in_slots(worth),
                               rtol=1e-9, atol=1e-10)


def test_a_map_with_other_borders_has_other_sums() -> None:
    """Remembered sums belong to one map alone."""
    shut: Facts = replace(MAP, neighbours=np.zeros_like(MAP.neighbours))
    values = np.ones((P, 1))
    assert not shut.togetherness.of(values).any()
    assert MAP.togetherness.of(values).any()
