"""A draw depends on seed, member, stream, quarter and actor, and on nothing else."""

import hashlib
from dataclasses import fields, replace
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from qurultay.core.quarters import Quarter
from qurultay.inputs import region
from qurultay.inputs.parameters import Catalogue
from qurultay.world import draws
from qurultay.world.draws import NORMAL, Chance, Draws, normals, uniforms
from qurultay.world.schedule import drawn

WORD = 2**64
GOLDEN = 0x9E3779B97F4A7C15
MANY = np.arange(20_000)
FIRST = Quarter.parse("2022Q1").ordinal
QUANTILE_ERROR = 3e-6


def mix(word: int) -> int:
    """SplitMix64's output function, as in Vigna's public C code, on Python's long integers."""
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9 % WORD
    word = (word ^ (word >> 27)) * 0x94D049BB133111EB % WORD
    return word ^ (word >> 31)


def by_hand(seed: int, member: int, stream: str, quarter: int, actor: int) -> float:
    """The same draw computed a second way."""
    name = int.from_bytes(hashlib.sha256(stream.encode()).digest()[:8], "little")
    start = mix((mix(seed % WORD ^ name) + (quarter + 1) * GOLDEN) % WORD)
    key = mix((start + (member + 1) * GOLDEN) % WORD)
    return ((mix((key + (actor + 1) * GOLDEN) % WORD) >> 12) + 0.5) / 2**52


def test_the_mixing_is_that_of_splitmix64() -> None:
    """First outputs for seed 0, as published with the generator."""
    assert [mix(k * GOLDEN % WORD) for k in (1, 2, 3)] == [
        0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]


@given(seed=st.integers(-(2**70), 2**70), member=st.integers(0, 2**62 - 1),
       stream=st.text(max_size=12), quarter=st.integers(-1, 20_000))
@settings(max_examples=100, deadline=None)
def test_a_draw_is_what_it_is_by_hand(seed: int, member: int, stream: str, quarter: int) -> None:
    """Any seed, negative and large ones too, and any member."""
    found = uniforms(seed, np.array([member]), stream, quarter, 5)[:, 0]
    assert found.tolist() == [by_hand(seed, member, stream, quarter, k) for k in range(5)]


def test_draws_stay_what_they_have_been() -> None:
    """Published results rest on these; a change here is a change of every world."""
    found = uniforms(1, np.array([0, 417]), "pair", FIRST, 2)
    assert found.tolist() == [[by_hand(1, m, "pair", FIRST, k) for m in (0, 417)] for k in (0, 1)]
    assert [f"{x:.15f}" for x in found.ravel()] == [
        "0.893175308493321", "0.654697519866089", "0.941175649287786", "0.640523368148929"]


def test_neither_block_nor_order_nor_number_of_actors_matters() -> None:
    """A member's draws are the same in any company; so are those of the first actors."""
    whole = uniforms(3, np.arange(100), "state", 7, 14)
    assert (uniforms(3, np.array([41]), "state", 7, 14)[:, 0] == whole[:, 41]).all()
    assert (uniforms(3, np.arange(100)[::-1], "state", 7, 14) == whole[:, ::-1]).all()
    assert (uniforms(3, np.arange(100), "state", 7, 3) == whole[:3]).all()
    assert (normals(3, np.array([41]), "state", 7, 14)[:, 0]
            == normals(3, np.arange(100), "state", 7, 14)[:, 41]).all()


@pytest.mark.parametrize("other", [
    (2, "state", 7), (1, "pair", 7), (1, "state", 8), (1, "state", -1), (-1, "state", 7)])
def test_anything_else_gives_other_luck(other: tuple[int, str, int]) -> None:
    """Another seed, stream or quarter shares nothing with the first and is uncorrelated."""
    seed, stream, quarter = other
    one = uniforms(1, MANY, "state", 7, 1)[0]
    two = uniforms(seed, MANY, stream, quarter, 1)[0]
    assert not np.intersect1d(one, two).size
    assert abs(np.corrcoef(one, two)[0, 1]) < 4.0 / np.sqrt(len(MANY))


def test_uniforms_are_uniform_and_never_at_an_end() -> None:
    """Kolmogorov and Smirnov have no objection, over members and over actors."""
    over_members = uniforms(1, MANY, "clash", FIRST, 1)[0]
    over_actors = uniforms(1, np.array([5]), "clash", FIRST, len(MANY))[:, 0]
    for found in (over_members, over_actors):
        assert found.min() > 0.0
        assert found.max() < 1.0
        assert stats.kstest(found, "uniform").pvalue > 1e-3


def test_neighbours_know_nothing_of_each_other() -> None:
    """Adjacent members, actors and quarters are uncorrelated."""
    found = uniforms(1, MANY, "pair", FIRST, 2)
    later = uniforms(1, MANY, "pair", FIRST + 1, 2)
    limit = 4.0 / np.sqrt(len(MANY))
    for one, other in ((found[0, 1:], found[0, :-1]), (found[0], found[1]), (found[0], later[0])):
        assert abs(np.corrcoef(one, other)[0, 1]) < limit


def test_normals_are_the_inverse_of_uniforms() -> None:
    """Against Python's own inverse, to two parts in a million."""
    uniform, normal = (draw(1, np.arange(2000), "state", 7, 2) for draw in (uniforms, normals))
    expected = [NormalDist().inv_cdf(u) for u in uniform.ravel()]
    assert normal.ravel() == pytest.approx(expected, rel=QUANTILE_ERROR, abs=1e-12)
    wide = normals(1, MANY, "state", 7, 1)[0]
    assert abs(wide.mean()) < 0.03
    assert wide.std() == pytest.approx(1.0, abs=0.03)
    assert stats.kstest(wide, "norm").pvalue > 1e-3


def test_the_inverse_is_good_in_both_tails() -> None:
    """From the median to 8 standard deviations, alike on either side, finite at the very ends."""
    half = np.concatenate([2.0**-53 * np.array([1.0, 3.0, 1001.0]), np.geomspace(1e-15, 0.5, 4000)])
    uniform = np.concatenate([half, 1.0 - half])
    found = draws._normal(uniform.copy())
    expected = np.array([NormalDist().inv_cdf(u) for u in uniform])
    assert found == pytest.approx(expected, rel=QUANTILE_ERROR, abs=1e-12)
    assert np.abs(found).max() > 8.0
    assert draws._normal(np.array([0.5])).tolist() == [0.0]


def test_the_inverse_does_not_depend_on_its_neighbours() -> None:
    """Single precision or not: one draw alone has the bits it has among many."""
    uniform = uniforms(1, np.arange(137), "state", 7, 3)
    whole = draws._normal(uniform)
    for size in (1, 2, 7):
        parts = [draws._normal(np.ascontiguousarray(uniform[:, at:at + size]))
                 for at in range(0, 137, size)]
        assert np.concatenate(parts, axis=1).tobytes() == whole.tobytes()


SHAPES = {
    "common": (1,), "state": (14,), "pair": (91,), "reporting": (91,), "mood": (126,),
    "delivery": (91,), "clash": (91,), "incident": (4, 14), "stance": (5, 3), "reconsider": (5,),
    "financing": (15,), "trouble": (15,)}


def chance(members: np.ndarray, pairs: int = 91) -> Chance:
    """Luck for a region of the usual size in which anything can happen."""
    shapes = {name: (pairs,) if shape == (91,) else shape for name, shape in SHAPES.items()}
    return Chance(random_seed=1, members=members, shapes=shapes, needed={})


def test_a_quarter_holds_every_stream_in_its_shape() -> None:
    """Shapes as documented, all streams different from each other."""
    found = vars(chance(np.arange(3)).quarter(FIRST))
    shapes = {name: value.shape[:-1] for name, value in found.items()}
    assert shapes == SHAPES
    assert set(SHAPES) == {field.name for field in fields(Draws)}
    firsts = [float(value.reshape(-1, 3)[0, 0]) for value in found.values()]
    assert len(set(firsts)) == len(firsts)


def test_another_actor_leaves_the_luck_of_the_others_alone() -> None:
    """More pairs change nothing for the first ones, nor for any other stream."""
    small, large = (vars(chance(np.arange(4), pairs).quarter(FIRST)) for pairs in (91, 105))
    for name, value in small.items():
        assert (large[name][:value.shape[0]] == value).all()


def test_a_quarter_draws_each_stream_as_if_alone() -> None:
    """All streams in one go give what `uniforms` and `normals` give one by one, bit for bit."""
    members = np.array([0, 417, 9])
    for stream, found in vars(chance(members).quarter(FIRST)).items():
        draw = normals if stream in NORMAL else uniforms
        alone = draw(1, members, stream, FIRST, int(np.prod(SHAPES[stream])))
        assert (found.reshape(alone.shape) == alone).all(), stream


def test_the_luck_of_the_region_is_drawn_where_something_can_happen() -> None:
    """There it is what it would be if all were drawn; elsewhere it is 1, which strikes nobody."""
    seeds, members = region.read(), np.arange(5)
    spare = Chance.of(seeds, 1, members)
    found = spare.quarter(FIRST)
    whole = replace(spare, needed={"mood": spare.needed["mood"]}).quarter(FIRST)
    can = {"delivery": seeds.channels.ever.reach.any(axis=0)[:, 0],
           "clash": np.isin(np.arange(seeds.pairs), seeds.at_odds),
           "incident": seeds.hazard[..., 0] > 0.0}
    for stream, value in vars(whole).items():
        drawn_here = can.get(stream, np.ones(value.shape[:-1], dtype=bool))
        assert drawn_here.any()
        assert (getattr(found, stream)[drawn_here] == value[drawn_here]).all()
        assert (getattr(found, stream)[~drawn_here] == 1.0).all()
    # What can clash is found by hand: any hazard or past of the pair.
    known = (seeds.conflict_hazard, seeds.conflict, seeds.closure, seeds.rivalry)
    assert can["clash"][np.flatnonzero(sum(known)[:, 0])].all()


def test_the_mood_of_a_slot_is_that_of_its_state_and_channel() -> None:
    """A channel that opens to one state leaves the moods of all others alone."""
    seeds, members = region.read(), np.arange(4)
    slots, names = seeds.channels.slots, seeds.channels.names
    found = Chance.of(seeds, 1, members).quarter(FIRST).mood
    every = normals(1, members, "mood", FIRST, len(seeds.states) * len(names))
    laid_out = every.reshape(len(seeds.states), len(names), -1)
    assert (found == slots.pick(laid_out)).all()


def test_errors_of_the_record_rest_where_nobody_asks_for_them() -> None:
    """And leave every other stream as it is."""
    asked, rested = (Chance.of(region.read(), 1, np.arange(3), reports).quarter(FIRST)
                     for reports in (True, False))
    assert not rested.reporting.any()
    for stream, value in vars(asked).items():
        same = getattr(rested, stream).tobytes() == value.tobytes()
        assert same == (stream != "reporting"), stream


def test_a_drawn_parameter_depends_on_seed_key_and_member_alone() -> None:
    """Never on how many members or other parameters there are, and within its range."""
    catalogue = Catalogue.shipped()
    whole = drawn(catalogue, 1, np.arange(50))
    key = "barriers.removal_speed"
    alone = drawn(Catalogue({key: catalogue[key]}, {}), 1, np.array([17]))
    assert alone[key][0] == whole[key][17]
    for name, row in catalogue.items():
        assert whole[name].min() >= row.low
        assert whole[name].max() <= row.high
        assert whole[name].shape == ((50,) if row.uncertain else ())


def test_a_world_without_ignorance_has_central_values() -> None:
    """`uncertain=False` draws nothing."""
    catalogue = Catalogue.shipped()
    own = drawn(catalogue, 1, np.arange(3), uncertain=False)
    assert {key: float(own[key]) for key in own} == catalogue.values_by_key()
