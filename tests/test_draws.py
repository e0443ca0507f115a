"""A draw depends on seed, member, stream, quarter and actor, and on nothing else."""

import hashlib
from dataclasses import fields, replace
from itertools import combinations
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from qurultay.core.quarters import Quarter
from qurultay.inputs import region
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.region import STANCES, Facts
from qurultay.world import draws
from qurultay.world.draws import NORMAL, YEARLY, Chance, Draws, normals, uniforms
from qurultay.world.schedule import drawn

WORD = 2**64
GOLDEN = 0x9E3779B97F4A7C15
MANY = np.arange(20_000)
FIRST = Quarter.parse("2022Q1").ordinal
QUANTILE_ERROR = 3e-6
STATES = region.read().states


def mix(word: int) -> int:
    """SplitMix64's output function, as in Vigna's public C code, on Python's long integers."""
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9 % WORD
    word = (word ^ (word >> 27)) * 0x94D049BB133111EB % WORD
    return word ^ (word >> 31)


def word(name: str) -> int:
    """A name as a word."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "little")


def by_hand(seed: int, member: int, stream: str, quarter: int, actor: str) -> float:
    """The same draw computed a second way."""
    start = mix((mix(seed % WORD ^ word(stream)) + (quarter + 1) * GOLDEN) % WORD)
    key = mix((start + (member + 1) * GOLDEN) % WORD)
    return ((mix((key + word(actor)) % WORD) >> 12) + 0.5) / 2**52


def test_the_mixing_is_that_of_splitmix64() -> None:
    """First outputs for seed 0, as published with the generator."""
    assert [mix(k * GOLDEN % WORD) for k in (1, 2, 3)] == [
        0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]


@given(seed=st.integers(-(2**70), 2**70), member=st.integers(0, 2**62 - 1),
       stream=st.text(max_size=12), quarter=st.integers(-1, 20_000))
@settings(max_examples=100, deadline=None)
def test_a_draw_is_what_it_is_by_hand(seed: int, member: int, stream: str, quarter: int) -> None:
    """Any seed, negative and large ones too, and any member."""
    found = uniforms(seed, np.array([member]), stream, quarter, ("", *STATES))[:, 0]
    assert found.tolist() == [by_hand(seed, member, stream, quarter, k) for k in ("", *STATES)]


def test_draws_stay_what_they_have_been() -> None:
    """Published results rest on these; a change here is a change of every world."""
    found = uniforms(1, np.array([0, 417]), "pair", FIRST, ("KZ-UZ", "KG-UZ"))
    assert found.tolist() == [[by_hand(1, m, "pair", FIRST, k) for m in (0, 417)]
                              for k in ("KZ-UZ", "KG-UZ")]
    assert [f"{x:.15f}" for x in found.ravel()] == [
        "0.039638358997620", "0.308249199050959", "0.839768210379425", "0.021280148856295"]


def test_neither_block_nor_order_nor_number_of_actors_matters() -> None:
    """A member's draws are the same in any company; so are those of an actor."""
    whole = uniforms(3, np.arange(100), "state", 7, STATES)
    assert (uniforms(3, np.array([41]), "state", 7, STATES)[:, 0] == whole[:, 41]).all()
    assert (uniforms(3, np.arange(100)[::-1], "state", 7, STATES) == whole[:, ::-1]).all()
    assert (uniforms(3, np.arange(100), "state", 7, STATES[::-2]) == whole[::-2]).all()
    assert (normals(3, np.array([41]), "state", 7, STATES)[:, 0]
            == normals(3, np.arange(100), "state", 7, STATES)[:, 41]).all()


@pytest.mark.parametrize("other", [
    (2, "state", 7), (1, "pair", 7), (1, "state", 8), (1, "state", -1), (-1, "state", 7)])
def test_anything_else_gives_other_luck(other: tuple[int, str, int]) -> None:
    """Another seed, stream or quarter shares nothing with the first and is uncorrelated."""
    seed, stream, quarter = other
    one = uniforms(1, MANY, "state", 7)[0]
    two = uniforms(seed, MANY, stream, quarter)[0]
    assert not np.intersect1d(one, two).size
    assert abs(np.corrcoef(one, two)[0, 1]) < 4.0 / np.sqrt(len(MANY))


def test_uniforms_are_uniform_and_never_at_an_end() -> None:
    """Kolmogorov and Smirnov have no objection, over members and over actors."""
    over_members = uniforms(1, MANY, "clash", FIRST)[0]
    over_actors = uniforms(1, np.array([5]), "clash", FIRST, [str(k) for k in MANY])[:, 0]
    for found in (over_members, over_actors):
        assert found.min() > 0.0
        assert found.max() < 1.0
        assert stats.kstest(found, "uniform").pvalue > 1e-3


def test_neighbours_know_nothing_of_each_other() -> None:
    """Adjacent members, actors and quarters are uncorrelated."""
    found = uniforms(1, MANY, "pair", FIRST, STATES[:2])
    later = uniforms(1, MANY, "pair", FIRST + 1, STATES[:2])
    limit = 4.0 / np.sqrt(len(MANY))
    for one, other in ((found[0, 1:], found[0, :-1]), (found[0], found[1]), (found[0], later[0])):
        assert abs(np.corrcoef(one, other)[0, 1]) < limit


def test_normals_are_the_inverse_of_uniforms() -> None:
    """Against Python's own inverse, to two parts in a million."""
    uniform, normal = (draw(1, np.arange(2000), "state", 7, STATES[:2])
                       for draw in (uniforms, normals))
    expected = [NormalDist().inv_cdf(u) for u in uniform.ravel()]
    assert normal.ravel() == pytest.approx(expected, rel=QUANTILE_ERROR, abs=1e-12)
    wide = normals(1, MANY, "state", 7)[0]
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
    uniform = uniforms(1, np.arange(137), "state", 7, STATES[:3])
    whole = draws._normal(uniform)
    for size in (1, 2, 7):
        parts = [draws._normal(np.ascontiguousarray(uniform[:, at:at + size]))
                 for at in range(0, 137, size)]
        assert np.concatenate(parts, axis=1).tobytes() == whole.tobytes()


def names_by_hand(seeds: Facts) -> dict[str, list[str]]:
    """Of every stream the names of its actors, one after another."""
    pairs = ["-".join(sorted((one, other))) for one, other in combinations(seeds.states, 2)]
    powers = seeds.power_names()
    opened = seeds.channels.ever.open_to[..., 0]
    return {
        "common": [""], "state": [*seeds.states], "partner": [*seeds.states],
        "pair": pairs, "turbulence": [f"{half} {pair}" for half in ("first", "second")
                                      for pair in pairs], "reporting": pairs,
        "delivery": pairs, "clash": pairs, "relation": pairs,
        "leader": [*seeds.states], "character": [*seeds.states], "revolt": [*seeds.states],
        "leaning": [f"{mode} {state}" for mode in MODES for state in seeds.states],
        "mood": [f"{state} {channel}" for at, state in enumerate(seeds.states)
                 for c, channel in enumerate(seeds.channels.names) if opened[at, c]],
        "incident": [f"{kind} {state}" for kind in seeds.incidents for state in seeds.states],
        "stance": [f"{power} {stance}" for power in powers for stance in STANCES],
        "reconsider": [*powers], "financing": [*seeds.projects.names],
        "trouble": [*seeds.projects.names]}


def everywhere(seeds: Facts, members: np.ndarray) -> Chance:
    """Luck of the region as if anything could happen anywhere."""
    return replace(Chance.of(seeds, 1, members), needed={})


def test_a_quarter_holds_every_stream_in_its_shape() -> None:
    """Shapes as documented, all streams different from each other."""
    seeds = region.read()
    found = vars(Chance.of(seeds, 1, np.arange(3)).quarter(FIRST))
    shaped = {"incident": (len(seeds.incidents), len(STATES)),
              "stance": (len(seeds.powers), len(STANCES)), "leaning": (len(MODES), len(STATES)),
              "turbulence": (2, seeds.pairs)}
    assert {name: value.shape[:-1] for name, value in found.items()} == {
        name: shaped.get(name, (len(names),)) for name, names in names_by_hand(seeds).items()}
    assert set(found) == {field.name for field in fields(Draws)}
    firsts = [float(value.reshape(-1, 3)[0, 0]) for value in found.values()]
    assert len(set(firsts)) == len(firsts)


def test_a_draw_is_keyed_by_the_name_of_its_actor() -> None:
    """All streams in one go give what `uniforms` and `normals` give by name, bit for bit."""
    seeds, members = region.read(), np.array([0, 417, 9])
    found = everywhere(seeds, members).quarter(FIRST)
    for stream, names in names_by_hand(seeds).items():
        draw = normals if stream in NORMAL else uniforms
        at = FIRST // 4 if stream in YEARLY else FIRST
        alone = draw(1, members, stream, at, names)
        assert (getattr(found, stream).reshape(alone.shape) == alone).all(), stream


def test_no_two_actors_share_a_draw() -> None:
    """All names are different words, and over a region the draws are uniform and unrelated."""
    seeds = region.read()
    every = [f"{stream} {name}" for stream, names in names_by_hand(seeds).items()
             for name in names]
    assert len({word(name) for name in every}) == len(every)
    found = uniforms(1, np.arange(2000), "pair", FIRST, names_by_hand(seeds)["pair"])
    assert len(np.unique(found)) == found.size
    assert stats.kstest(found.ravel(), "uniform").pvalue > 1e-3
    apart = np.corrcoef(found) - np.eye(len(found))
    assert np.abs(apart).max() < 5.0 / np.sqrt(2000)


def test_draws_made_once_have_the_actors_of_a_stream() -> None:
    """As at the start of a world: the luck of pairs that passes."""
    seeds, members = region.read(), np.arange(4)
    found = Chance.of(seeds, 1, members).once("pair at start", "pair")
    assert (found == normals(1, members, "pair at start", -1, names_by_hand(seeds)["pair"])).all()


def test_the_luck_of_the_region_is_drawn_where_something_can_happen() -> None:
    """There it is what it would be if all were drawn; elsewhere it is 1, which strikes nobody."""
    seeds, members = region.read(), np.arange(5)
    spare = Chance.of(seeds, 1, members)
    found = spare.quarter(FIRST)
    whole = everywhere(seeds, members).quarter(FIRST)
    can = {"delivery": seeds.channels.ever.reach.any(axis=0)[:, 0],
           "clash": np.isin(np.arange(seeds.pairs), seeds.at_odds),
           "relation": np.isin(np.arange(seeds.pairs), seeds.watched),
           "incident": seeds.hazard[..., 0] > 0.0}
    for stream, value in vars(whole).items():
        drawn_here = can.get(stream, np.ones(value.shape[:-1], dtype=bool))
        assert drawn_here.any()
        assert (getattr(found, stream)[drawn_here] == value[drawn_here]).all()
        assert (getattr(found, stream)[~drawn_here] == 1.0).all()
    # What can clash is found by hand: any hazard or past of the pair.
    known = (seeds.conflict_hazard, seeds.conflict, seeds.rivalry)
    assert can["clash"][np.flatnonzero(sum(known)[:, 0])].all()
    # And what can change its relation: a side in the region, or at odds.
    near = seeds.central[seeds.left, 0] + seeds.central[seeds.right, 0] > 0.0
    acts = (seeds.acting[seeds.left] * seeds.acting[seeds.right])[:, 0] > 0.0
    assert (can["relation"] == (near & acts | can["clash"])).all()


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
