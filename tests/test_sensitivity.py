"""Sensitivity on functions whose answer is known, and on worlds at prescribed points."""

import json
from dataclasses import replace

import numpy as np
import pytest

from qurultay.analysis import prescribed, sensitivity
from qurultay.analysis.prescribed import CHANCE, LUCKS
from qurultay.analysis.sensitivity import (
    OTHERS,
    SensitivityPlan,
    Size,
    VarianceShare,
    cross,
    screen,
    split,
    strongest,
    variance_shares,
    weigh,
)
from qurultay.core.errors import RunError, ScenarioError
from qurultay.core.quarters import Quarter
from qurultay.engine.ensemble import ensemble
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import ROW, Posterior
from qurultay.scenario.scenario import Scenario
from qurultay.world.draws import uniforms

pytest.importorskip("SALib")

SHORT = replace(Scenario.read("baseline"), end=Quarter.parse("2024Q4"), targets=())
CALIBRATED = Posterior(("trade.elasticity", "trust.gain"), np.array(
    [[3.0, 0.05], [4.0, 0.06], [5.0, 0.07]]))


def ishigami(points: prescribed.Points) -> dict[str, np.ndarray]:
    """sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 over (-pi, pi), and something that never varies."""
    x1, x2, x3 = (np.pi * (2 * points[name] - 1) for name in ("x1", "x2", "x3"))
    return {"ishigami": np.sin(x1) + 7 * np.sin(x2) ** 2 + 0.1 * x3**4 * np.sin(x1),
            "constant": np.ones_like(x1)}


def linear(points: prescribed.Points) -> dict[str, np.ndarray]:
    """Variances 9, 4 and 1 by parameters and 2 by chance, over twelve each."""
    luck = np.sqrt(2.0) * points[CHANCE]
    return {"linear": 3 * points["a"] + 2 * points["b"] - points["c"] + luck}


def by_group(found: tuple[VarianceShare, ...]) -> dict[str, VarianceShare]:
    """Shares by the name of their group."""
    return {share.group: share for share in found}


def test_ishigami_is_shared_out_as_the_textbook_says() -> None:
    """First-order 0.314, 0.442, 0; total 0.558, 0.442, 0.244; chance has no part."""
    shares = variance_shares(ishigami, {x: x for x in ("x1", "x2", "x3")}, 2048)
    found = by_group(shares["ishigami"])
    firsts = [found[x].first for x in ("x1", "x2", "x3", CHANCE)]
    totals = [found[x].total for x in ("x1", "x2", "x3", CHANCE)]
    assert firsts == pytest.approx([0.3139, 0.4424, 0.0, 0.0], abs=0.03)
    assert totals == pytest.approx([0.5576, 0.4424, 0.2437, 0.0], abs=0.03)
    for x, known in (("x1", 0.3139), ("x2", 0.4424), ("x3", 0.0)):
        assert abs(found[x].first - known) <= 1.5 * found[x].first_reach + 1e-9
    assert 0.0 < found["x1"].first_reach < 0.1


def test_groups_of_a_linear_function_have_their_part() -> None:
    """Two factors in a group add up; luck takes 2 of 16; parameters alone are shared out of 14."""
    shares = variance_shares(linear, {"a": "left", "b": "right", "c": "left"}, 2048)
    found = by_group(shares["linear"])
    assert list(found) == ["left", "right", CHANCE]
    assert [share.factors for share in found.values()] == [2, 1, 1]
    expected = {"left": 10 / 16, "right": 4 / 16, CHANCE: 2 / 16}
    for group, known in expected.items():
        assert found[group].first == pytest.approx(known, abs=0.03)
        assert found[group].total == pytest.approx(known, abs=0.03)
    left = found["left"]
    assert left.of_parameters == pytest.approx(10 / 14, abs=0.03)
    assert left.low < 10 / 14 < left.high and left.high - left.low < 0.2
    assert found[CHANCE].of_parameters is None


def test_where_chance_is_all_nothing_is_shared_out() -> None:
    """A ratio to noise would be noise."""
    found = variance_shares(lambda points: {"luck": points[CHANCE]},
                            {"a": "left", "b": "right"}, 256)
    assert all(share.of_parameters is None for share in found["luck"])
    assert by_group(found["luck"])[CHANCE].first == pytest.approx(1.0, abs=0.05)


def test_what_never_varies_hangs_on_nothing() -> None:
    """No division by a variance of zero."""
    groups = {x: x for x in ("x1", "x2", "x3")}
    assert {share.total for share in variance_shares(ishigami, groups, 16)["constant"]} == {0.0}


def test_a_screening_finds_slopes_whatever_the_luck() -> None:
    """Within a trajectory luck is held, so a step shows the parameter's effect and no more."""
    def answer(points: prescribed.Points) -> dict[str, np.ndarray]:
        luck = 1000 * np.sin(1e6 * points[CHANCE])
        return {"y": luck + 2 * points["a"] - 5 * points["b"] + 4 * points["c"] * points["d"]}

    found = {effect.key: effect for effect in screen(answer, ["a", "b", "c", "d"], 12)["y"]}
    assert next(iter(found)) == "b"
    # From the 5 % point to the 95 % point is nine tenths of the way.
    assert found["a"].mean == pytest.approx(1.8) and found["b"].mean == pytest.approx(-4.5)
    assert found["b"].size == pytest.approx(4.5) and found["b"].spread == pytest.approx(0, abs=1e-9)
    assert found["c"].spread > 0.5
    assert 0.0 < found["c"].mean < 4.0


def test_a_screening_gives_each_trajectory_its_own_luck() -> None:
    """Effects that depend on luck are averaged over it."""
    seen: list[np.ndarray] = []

    def answer(points: prescribed.Points) -> dict[str, np.ndarray]:
        seen.append(points[CHANCE])
        return {"y": points["a"]}

    screen(answer, ["a", "b"], 5)
    assert len(set(seen[0])) == 5 and len(seen[0]) == 15
    assert [len(set(trajectory)) for trajectory in seen[0].reshape(5, 3)] == [1] * 5


def test_the_law_of_total_variance() -> None:
    """Rows of variance 4, columns of 1 and an interplay of 2, by the thousand."""
    generator = np.random.default_rng(5)
    rows, columns = generator.normal(size=(400, 1)) * 2, generator.normal(size=(1, 400))
    values = 3 + rows + columns + np.sqrt(2.0) * generator.normal(size=(400, 400))
    found = split(values)
    assert found.parameters == pytest.approx(4 / 7, abs=0.05)
    assert found.chance == pytest.approx(1 / 7, abs=0.03)
    assert found.together == pytest.approx(2 / 7, abs=0.05)
    assert found.mean == pytest.approx(values.mean())
    assert found.deviation == pytest.approx(7**0.5, abs=0.2)
    assert split(np.ones((3, 3))).parameters == 0.0


def test_the_split_is_not_biased_by_few_lucks() -> None:
    """Five lucks a point would make pure interplay look like parameters and chance, uncorrected."""
    generator = np.random.default_rng(6)
    found = [split(generator.normal(size=(20, 5))) for _ in range(300)]
    assert np.mean([one.together for one in found]) > 0.85


def test_crossed_points_agree_with_shares() -> None:
    """Two designs, one answer: 14 of 16 in parameters, 2 in chance, nothing together."""
    found = cross(linear, ["a", "b", "c"], 200, 50)["linear"]
    assert found.parameters == pytest.approx(14 / 16, abs=0.04)
    assert found.chance == pytest.approx(2 / 16, abs=0.04)
    assert found.together == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("design", [
    lambda seed: screen(linear, ["a", "b", "c"], 4, seed),
    lambda seed: variance_shares(linear, {x: x for x in "abc"}, 32, seed),
    lambda seed: cross(linear, ["a", "b", "c"], 6, 6, seed),
], ids=["screen", "shares", "cross"])
def test_the_seed_decides(design) -> None:
    """The same again by the same seed, seed 0 included; something else by another."""
    assert design(0) == design(0)
    assert design(0) != design(7)


def test_without_salib_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, no traceback."""
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(sensitivity, "import_module", missing)
    with pytest.raises(RunError, match=r"needs SALib.*pip install 'qurultay\[explore\]'"):
        screen(linear, ["a", "b", "c"], 2)


# --- worlds at prescribed points ---------------------------------------------------------------


def own_points(members: int) -> dict[str, np.ndarray]:
    """The points at which members 0, 1, 2 and so on stand anyway."""
    catalogue, sample, each = Catalogue.shipped(), Posterior.shipped(), np.arange(members)
    points = {key: uniforms(1, each, key if key == ROW else f"parameter {key}", -1)[0]
              for key in prescribed.independent(catalogue, sample)}
    return {**points, CHANCE: (each + 0.5) / LUCKS}


def test_at_their_own_points_members_are_those_of_the_ensemble() -> None:
    """To the last bit."""
    found = prescribed.run_points(SHORT, own_points(6))
    known = prescribed.answers_of(ensemble(SHORT, 6))
    assert found.keys() == known.keys()
    for name, values in known.items():
        np.testing.assert_array_equal(found[name], values)


def test_the_same_luck_at_another_point_is_another_world() -> None:
    """And at the same point the same one; blocks and their order do not matter."""
    points = own_points(3)
    points[CHANCE] = np.full(3, 0.3)
    points = {key: values[[0, 1, 0, 2, 1]] for key, values in points.items()}
    found = prescribed.run_points(SHORT, points)["log KZ-UZ trade in 2024Q4"]
    assert found[0] == found[2] and found[1] == found[4]
    assert len(set(found)) == 3


def test_blocks_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does who is done first; every world is told of once."""
    whole = prescribed.run_points(SHORT, own_points(7))
    done: list[int] = []
    monkeypatch.setattr(prescribed, "BLOCK", 2)
    parts = prescribed.run_points(SHORT, own_points(7), each=done.append)
    assert sum(done) == 7 and len(done) == 4
    for name, values in whole.items():
        np.testing.assert_array_equal(parts[name], values)


def test_each_parameter_can_be_moved_alone() -> None:
    """Prescribing one leaves all else to the luck of the member."""
    both = {CHANCE: np.full(2, 4.5 / LUCKS), "growth.trend.KZ": np.array([0.1, 0.9])}
    low, high = prescribed.run_points(SHORT, both)["log KZ-UZ trade in 2024Q4"]
    assert low < high


def test_calibrated_parameters_are_weighed_as_one() -> None:
    """What the record ties together is not taken apart."""
    catalogue = Catalogue.shipped()
    alone = prescribed.independent(catalogue, Posterior.none())
    found = prescribed.independent(catalogue, CALIBRATED)
    assert ROW in found and ROW not in alone
    assert set(alone) - set(found) == {"trade.elasticity", "trust.gain"}
    assert {"trade.elasticity", "trust.gain"} <= set(prescribed.uncertain(catalogue, CALIBRATED))


def test_a_calibrated_group_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a kind of source of its own, and as a mechanism of its own."""
    monkeypatch.setattr(Posterior, "shipped", staticmethod(lambda: CALIBRATED))
    plan = SensitivityPlan.of(SHORT)
    assert plan.by_kind[ROW] == plan.by_mechanism[ROW] == "fitted to the record"
    assert "trust.gain" in plan.kinds and "trust.gain" not in plan.drawn


# --- a whole study, reduced --------------------------------------------------------------------


SMALL = Size(trajectories=2, base=8, finer=2, kept=3, points=6, lucks=6)


@pytest.fixture(scope="module")
def weighed():
    """The sensitivity of a short scenario with a target, and how many worlds it ran."""
    targets = tuple(replace(target, by=Quarter.parse("2024Q4"), at_least=4.5)
                    for target in Scenario.read("baseline").targets[:1])
    done: list[int] = []
    found = weigh(replace(SHORT, targets=targets), SMALL, 1, done.append)
    return found, sum(done)


def test_a_study_runs_what_it_says(weighed) -> None:
    """The number of worlds known beforehand is the number run."""
    found, worlds = weighed
    assert found.worlds == worlds == sum(SensitivityPlan.of(SHORT).designs(SMALL))


def test_a_study_weighs_all_that_is_asked(weighed) -> None:
    """Target, trade, autonomy and resilience, each by kind, mechanism and parameter."""
    found, _ = weighed
    assert [one.outcome for one in found.weighed] == [
        "five_billion reached in time", "log KZ-UZ trade in 2024Q4", "autonomy in 2024Q4",
        "largest fall of KZ-UZ trade"]
    plan = SensitivityPlan.of(SHORT)
    for one in found.weighed:
        assert {share.group for share in one.by_kind} == {*plan.by_kind.values(), CHANCE}
        assert {share.group for share in one.by_mechanism} == {
            *plan.by_mechanism.values(), CHANCE}
        groups = {share.group for share in one.by_parameter}
        assert {OTHERS, CHANCE} <= groups
        assert len(groups - {OTHERS, CHANCE, "fitted to the record"}) == SMALL.kept
        assert sum(share.factors for share in one.by_kind) == len(plan.drawn) + 1
        assert {effect.key for effect in one.effects} == set(plan.kinds)
        assert (one.split.parameters + one.split.chance + one.split.together
                == pytest.approx(1.0))


def test_a_study_can_be_read_by_people_and_machines(weighed) -> None:
    """JSON without NaN, and text that names what the answer rests on."""
    found, _ = weighed
    told = json.loads(json.dumps(found.to_dict(), allow_nan=False))
    assert told["outcomes"].keys() == {one.outcome for one in found.weighed}
    text = "\n".join(found.lines())
    for word in ("assumption", "literature", "chance", "growth", "differences between worlds"):
        assert word in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize("base", [0, 4, 100, 513])
def test_base_points_are_a_power_of_two(base: int) -> None:
    """Refused with one that is."""
    with pytest.raises(ScenarioError, match=r"power of two.*such as (8|64|512),"):
        Size(base=base)


def test_the_strongest_do_not_depend_on_the_order_of_a_set() -> None:
    """Ties are broken by the order of the catalogue, the same in every process."""
    effects = {"y": tuple(sensitivity.ElementaryEffect(key, 1.0, 0.0, 1.0, 0.0)
                          for key in "fcadeb")}
    known = {"y": sensitivity.Split(0.0, 1.0, 1.0, 0.0, 0.0)}
    assert strongest(effects, known, tuple("abcdef"), 3) == ["f", "c", "a"]
