"""Rolling origins: rules, groups, scores and intervals, by hand where that can be."""

from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qurultay.analysis import statistics
from qurultay.core.errors import RunError, ScenarioError
from qurultay.core.forms import filled
from qurultay.core.toml import parse_toml
from qurultay.evidence import hard, naive
from qurultay.evidence.origins import (
    COMBINED,
    LAYER,
    MODEL,
    PRIOR,
    CameTrue,
    OriginRules,
    mechanisms,
)
from qurultay.evidence.rolling import (
    Rolled,
    of_model,
    pooled_with_naive,
    roll,
    summary_of,
    switched_off,
)
from qurultay.evidence.run import released_text
from qurultay.evidence.scores import (
    EVERY,
    FORCED,
    ByDyad,
    Resamples,
    Scores,
    covered,
    gain,
    loss_without,
    masks,
)
from qurultay.results import trust

RULES = OriginRules.shipped().smaller(12, 6, 5)
RULES = RULES.model_copy(update={
    "intervals": RULES.intervals.model_copy(update={"resamples": 100})})
DYADS = ("KZ-UZ", "KZ-RU", "KG-RU", "KG-TJ")
YEARS = tuple(range(2008, 2019))
TWO = (2012, 2014)


def toy(series: np.ndarray | None = None) -> CameTrue:
    """Four pairs on a made record of 2008 to 2018, from two origins."""
    steps = np.random.default_rng(7).normal(size=(len(DYADS), len(YEARS))) * 0.2
    whole = np.cumsum(steps, axis=1) + np.array([[1.0], [2.0], [1.0], [-3.0]])
    return CameTrue.of(whole if series is None else series, YEARS, DYADS, TWO)


def walks(record: CameTrue, spread: float, members: int = 400, seed: int = 1) -> list[np.ndarray]:
    """Random walks from every origin to the last year on record."""
    random = np.random.default_rng(seed)
    return [record.before[at][:, None] + np.cumsum(spread * random.normal(
        size=(members, len(record.dyads), record.last - origin)), axis=2)
        for at, origin in enumerate(record.origins)]


# --- the rules --------------------------------------------------------------------------------


@pytest.mark.parametrize(("old", "new", "says"), [
    ('path        = "KZ-UZ"', 'path = "KZ-UX"', 'there is no "KZ-UX".*did you mean "KZ-UZ"'),
    ('pairs   = ["KZ-RU"]', 'pairs = ["KZ-RX"]', "KZ-RX"),
    ("first   = 2010", "first = 1980", "forcing.*first.*whole number from"),
    ('trend_growth  = ["trend growth"]', 'trend_growth = ["trend grwth"]', "trend growth"),
    ('    "reporting error", "adjustment",', '    "reporting eror",', "reporting error"),
    ("sanctioned  = { RU = 2014 }", "sanctioned = { RX = 2014 }", "RX"),
    ("members     = 500", "members = 1", "members.*from 2 to 1000000"),
    ("small_below = 0.5", "small_above = 0.5", 'unknown key.*did you mean "small_below"'),
    ("resamples = 1000", "resamples = 10", "resamples.*from 100"),
])
def test_a_slip_in_the_rules_is_one_clean_sentence(
        tmp_path: Path, old: str, new: str, says: str) -> None:
    text = (resources.files("qurultay.experiments") / "rolling_origins.toml").read_text("utf-8")
    assert old in text
    file = tmp_path / "mine.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=says) as failure:
        OriginRules.read(file)
    assert all(line.startswith(str(file)) for line in str(failure.value).splitlines())


def test_every_mechanism_stays_or_is_switched_off() -> None:
    """None is on in every forecast that is compared."""
    off = {name for some in RULES.switched_off.mechanisms.values() for name in some}
    assert off | set(RULES.statistical_layer.stays) == set(mechanisms())


# --- the record and its groups ----------------------------------------------------------------


def test_the_record_after_each_origin() -> None:
    series = np.arange(44.0).reshape(4, 11)
    series[3, YEARS.index(2014)] = np.nan
    record = toy(series)
    assert record.last == 2018 and record.observed.shape == (2, 4, 6)
    np.testing.assert_array_equal(record.observed[0, 1], series[1, 5:])
    np.testing.assert_array_equal(record.observed[1, 0], [*series[0, 7:], np.nan, np.nan])
    assert np.isnan(record.observed[1, 3]).all()  # nothing to start from
    assert record.end()[:, 0].tolist() == [[False] * 5 + [True], [False] * 3 + [True] + [False] * 2]
    with pytest.raises(RunError, match="no year on record follows the origin 2018"):
        CameTrue.of(series, YEARS, DYADS, (2018,))


def test_groups_are_those_of_the_rules() -> None:
    """By hand: who, how large in the origin year, and what acts in which year."""
    record = toy()
    found = {name: mask & np.isfinite(record.observed)
             for name, mask in masks(record, RULES).items()}
    pairs = {name: mask.any(axis=(0, 2)).tolist() for name, mask in found.items()}
    assert pairs["inside Central Asia"] == [True, False, False, True]
    assert pairs["with powers"] == pairs["under sanctions"] == [False, True, True, False]
    np.testing.assert_array_equal(found["small pairs"] ^ found["large pairs"], found[EVERY])
    np.testing.assert_array_equal(found["small pairs"][:, 3], found[EVERY][:, 3])
    assert found["under sanctions"][0, 1].tolist() == [False] + 5 * [True]  # 2013, 2014 to 2018
    assert found[FORCED][0, 0].sum() == 0  # the opening of 2017 is not known in 2012
    assert found[FORCED][0, 2].tolist() == [False] + 5 * [True]


# --- scores -----------------------------------------------------------------------------------


def test_an_honest_forecast_holds_what_it_says() -> None:
    """Walks forecast by their own law: coverage, an even PIT, and the CRPS of a normal."""
    series = np.cumsum(np.random.default_rng(3).normal(size=(300, 11)) * 0.2, axis=1)
    record = CameTrue.of(series, YEARS, ("KZ-UZ", *(f"KG-{at}" for at in range(299))), TWO)
    scores = Scores.of(walks(record, 0.2), record, RULES)
    near = record.near(1)
    assert covered(scores.held[0.9], near, drawn(record)).value == pytest.approx(0.9, abs=0.03)
    assert covered(scores.held[0.5], near, drawn(record)).value == pytest.approx(0.5, abs=0.05)
    assert ByDyad.of(scores.crps, near, drawn(record)).mean().value == pytest.approx(
        0.2 / np.sqrt(np.pi), rel=0.05)
    counts = statistics.pit_histogram(np.where(near, scores.pit, np.nan))
    assert counts.sum() == 600 and counts.min() > 35 and counts.max() < 90


def drawn(record: CameTrue) -> Resamples:
    return Resamples.of(RULES.intervals, record)


def test_direction_is_that_of_the_middle_member() -> None:
    """From the level of the origin; always up is right where the world went up."""
    series = np.linspace(0.0, 1.0, 11) * np.array([[1.0], [-1.0], [1.0], [-1.0]])
    record = toy(series)
    up = [record.before[at][:, None] + 0.1 * np.ones((5, 4, record.last - origin))
          for at, origin in enumerate(TWO)]
    right = Scores.of(up, record, RULES).right
    assert np.nanmean(right, axis=(0, 2)).tolist() == [1.0, 0.0, 1.0, 0.0]


def test_the_path_is_scored_whole() -> None:
    """Of two forecasts with the same years, the one whose years go together as the record's do."""
    series = np.zeros((4, 11))
    series[0, YEARS.index(2014) + 1:] = 0.5  # a step that stays
    record = toy(series)
    random = np.random.default_rng(5)
    lasting = [record.before[at][:, None] + 0.5 * random.normal(
        size=(1000, 4, 1)) * np.ones(record.last - origin) for at, origin in enumerate(TWO)]
    passing = [random.permuted(one, axis=0) for one in lasting]
    one, other = (Scores.of(some, record, RULES) for some in (lasting, passing))
    assert one.path[1] < 0.95 * other.path[1]
    np.testing.assert_allclose(one.crps, other.crps, atol=1e-9)


def test_the_energy_score_of_one_number_is_its_crps() -> None:
    sample = np.random.default_rng(1).normal(size=(50, 1))
    assert statistics.energy_score(sample, np.array([0.3])) == pytest.approx(
        float(statistics.crps(sample, np.array([0.3]))[0]))
    with pytest.raises(ValueError, match="1 members are too few"):
        statistics.energy_score(sample[:1], np.array([0.3]))


def test_gains_are_ratios_of_means_of_dyads() -> None:
    record = toy()
    scores = Scores.of(walks(record, 0.2), record, RULES).crps
    one, other = (ByDyad.of(some, record.near(4), drawn(record)) for some in (scores, 2 * scores))
    for what in gain(one, other).values():
        assert (what.value, what.low, what.high) == pytest.approx((0.5, 0.5, 0.5))
    found = loss_without(scores + 0.1, scores, record.near(4), drawn(record))
    assert found.value == pytest.approx(0.1)


def test_an_interval_knows_that_cells_of_a_pair_move_together() -> None:
    """Half of the pairs all held, the others never: wider than the binomial one."""
    series = np.zeros((40, 11))
    record = CameTrue.of(series, YEARS, tuple(f"A-{at}" for at in range(40)), TWO)
    held = np.where(np.isfinite(record.observed), (np.arange(40) % 2)[:, None] * 1.0, np.nan)
    found = covered(held, record.near(4), drawn(record))
    plain = statistics.share(found.hits, found.trials)
    assert found.value == plain.value == 0.5
    assert found.high - found.low > 1.5 * (plain.high - plain.low)


def test_weights_of_a_pool_come_from_earlier_origins_alone() -> None:
    """Equal at the first; then what was on record by the second origin counts."""
    record = toy()
    paths = {name: walks(record, 0.2, members=50, seed=seed)
             for seed, name in enumerate(("good", "bad"))}
    cells = np.where(np.isfinite(record.observed), 0.1, np.nan)
    bad = cells * 2.0
    bad[0, :, 2:] = bad[1] = 0.0  # years after 2014, which 2014 does not know
    _, weights = pooled_with_naive(RULES, record, paths, {"good": cells, "bad": bad})
    assert weights == pytest.approx([0.5, 16 / 17])


# --- forecasts --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rolled() -> Rolled:
    """From one year, few members."""
    known = naive.series(naive.NaiveRules.shipped())
    return roll(RULES, CameTrue.of(known.turnover, known.years, known.dyads, (2016,)))


def test_all_forecasts_are_scored_over_the_same_cells(rolled: Rolled) -> None:
    assert set(rolled.scores) == {MODEL, LAYER, PRIOR, COMBINED, *hard.NAMES}
    known = np.isfinite(rolled.record.observed)
    for name, one in rolled.scores.items():
        np.testing.assert_array_equal(np.isfinite(one.crps), known, err_msg=name)


def test_paths_start_from_the_record_and_fewer_years_are_the_same_years(rolled: Rolled) -> None:
    short = of_model(RULES, rolled.record, members=4, years_ahead=2)
    for whole, part, before in zip(rolled.paths[MODEL], short, rolled.record.before, strict=True):
        np.testing.assert_allclose(part, whole[:4, :, :2], rtol=1e-9)
        known = np.isfinite(before)
        assert np.abs(np.median(whole[:, known, 0], axis=0) - before[known]).max() < 0.5


def test_the_layer_differs_and_an_idle_mechanism_does_not(rolled: Rolled) -> None:
    """Off with what is off anyway changes nothing; luck off does."""
    assert not np.array_equal(rolled.paths[MODEL][0], rolled.paths[LAYER][0])
    luck = switched_off(rolled, "pair_luck")
    assert luck["mean"] != 0.0 and luck["layer"]
    assert not switched_off(rolled, "choice")["layer"]


def test_a_difference_that_is_small_is_none(rolled: Rolled) -> None:
    """However surely it is told apart."""
    found = [switched_off(replace(rolled, rules=rolled.rules.model_copy(update={
        "switched_off": rolled.rules.switched_off.model_copy(update={"least": least})})),
        "trend_growth") for least in (0.0, 1.0)]
    assert [one["verdict"] for one in found] == [found[0]["verdict"], "not told apart"]
    assert found[0]["mean"] == found[1]["mean"] != 0.0


@pytest.fixture(scope="module")
def found(rolled: Rolled) -> dict[str, Any]:
    return summary_of(rolled)


def test_the_summary_says_what_the_cells_say(rolled: Rolled, found: dict[str, Any]) -> None:
    everything = found["near"][EVERY]
    cells = rolled.scores[MODEL].crps[rolled.near & np.isfinite(rolled.scores[MODEL].crps)]
    assert everything["cells"] == len(cells) == sum(found["pit"][EVERY])
    assert sum(one["cells"] for one in found["by_horizon"]) == len(cells)
    assert sum(one["cells"] for one in found["by_origin"]) == len(cells)
    ratio = everything["scores"][MODEL]["mean"] / everything["scores"][LAYER]["mean"]
    assert everything["gains"][LAYER]["mean"]["value"] == pytest.approx(1.0 - ratio)


# --- the trust strip --------------------------------------------------------------------------


def test_the_shipped_numbers_are_of_these_files() -> None:
    """If this fails: `qurultay seeds evidence`."""
    assert trust.released().digest == trust.digest()


def test_the_strip_has_the_numbers_of_the_file() -> None:
    strip = {one.key: one for one in trust.trust_strip()}
    assert list(strip) == [trust.COVERAGE, trust.SKILL, trust.LAYER, trust.JUDGEMENT]
    found = trust.released()
    assert (strip[trust.COVERAGE].value, strip[trust.COVERAGE].of) == (
        found.coverage.value, found.coverage.cells)
    assert strip[trust.SKILL].low == found.skill.low
    assert 0.0 < strip[trust.JUDGEMENT].value < 1.0


def test_what_is_written_is_what_was_found(found: dict[str, Any]) -> None:
    text = released_text(found | {"seed": 5})
    written = filled(trust.Released, parse_toml(text, "evidence.toml"))
    held = found["near"][EVERY]["coverage"][MODEL]["90%"]
    assert written.coverage.value == pytest.approx(held["value"], rel=1e-5)
    assert written.skill.high == pytest.approx(
        found["near"][EVERY]["gains"][hard.HARD_TO_BEAT]["mean"]["high"], rel=1e-5)
    assert written.origins == [2016] and written.seed == 5
