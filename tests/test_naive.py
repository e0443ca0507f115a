"""Naive forecasts: what each says of a record made by hand, and that none of them looks ahead."""

from dataclasses import replace
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from qurultay.analysis import statistics
from qurultay.core.errors import RunError, ScenarioError
from qurultay.evidence import hard, naive
from qurultay.evidence.naive import Changes, NaiveRules, NaiveTask, Series

RULES = NaiveRules.shipped()
AHEAD = (2011, 2012, 2013)
MANY = 4000


def changed(table: str, **values: object) -> NaiveRules:
    """The shipped rules with some values of a table changed."""
    return RULES.model_copy(update={table: getattr(RULES, table).model_copy(update=values)})


FEW = changed("combination", members=10)


def made(turnover: np.ndarray, output: np.ndarray | None = None, first: int = 2000) -> Series:
    """A record of pairs (dyad, year) of two states of two to a pair."""
    dyads, years = turnover.shape
    states = 2 * dyads
    return Series(
        dyads=tuple(f"A{i}-B{i}" for i in range(dyads)),
        states=tuple(f"S{i}" for i in range(states)), sides=np.arange(states).reshape(dyads, 2),
        years=tuple(range(first, first + years)), turnover=turnover,
        output=np.zeros((states, years)) + 0.01 * np.arange(years) if output is None else output)


def walk(drift: float, spread: float, dyads: int = 3, years: int = 11, seed: int = 4,
         ) -> np.ndarray:
    """Log turnover with that very mean and spread of its own yearly changes."""
    steps = np.random.default_rng(seed).normal(size=(dyads, years - 1))
    steps = steps - steps.mean(axis=1, keepdims=True)
    steps = drift + spread * steps / steps.std(axis=1, ddof=1, keepdims=True)
    return 1.0 + np.concatenate([np.zeros((dyads, 1)), np.cumsum(steps, axis=1)], axis=1)


def forecast(name: str, known: Series, rules: NaiveRules = RULES, members: int = MANY,
             ) -> np.ndarray:
    """One of those that are no combination, from the last year of a record."""
    task = NaiveTask(rules, known, AHEAD, np.arange(members), 1)
    return hard.SINGLE[name](task)


def test_there_are_nine_and_the_hard_one_pools_the_others() -> None:
    assert hard.NAMES == ("no_change", "own_drift", "linear_trend", "gdp_gravity", "shrunk_drift",
                          "group_drift", "group_drift_t", "group_drift_common", "combination")
    assert (*hard.SINGLE, hard.HARD_TO_BEAT) == hard.NAMES


@pytest.mark.parametrize(("name", "drift"), [("no_change", 0.0), ("own_drift", 0.08),
                                             ("shrunk_drift", 0.02)])
def test_random_walks_have_the_drift_they_say(name: str, drift: float) -> None:
    """None, all, and a quarter of the 0.08 a year of the record."""
    known = made(walk(0.08, 0.2))
    found = np.median(forecast(name, known), axis=0) - known.turnover[:, -1:]
    assert found == pytest.approx(drift * np.array([1.0, 2.0, 3.0]) + 0 * found, abs=0.03)


@pytest.mark.parametrize("name", ["no_change", "own_drift", "shrunk_drift"])
def test_random_walks_spread_with_the_root_of_time(name: str) -> None:
    """By the spread of the record: 0.2 after a year, and the doubt about the drift on top."""
    found = forecast(name, made(walk(0.08, 0.2))).std(axis=0)
    doubt = 0.2 / np.sqrt(10) * np.array([1.0, 2.0, 3.0]) * (name == "own_drift")
    expected = np.hypot(0.2 * np.sqrt([1.0, 2.0, 3.0]), doubt)
    assert found == pytest.approx(expected + 0 * found, rel=0.06)


def test_one_spread_serves_all_pairs_and_its_tails_are_fat() -> None:
    """A calm and a wild pair get the same; extremes come oftener than a normal has them."""
    calm, wild = walk(0.0, 0.1, 1), walk(0.0, 0.3, 1)
    known = made(np.concatenate([calm, wild]))
    found = forecast("shrunk_drift", known, members=20_000)[:, :, 0] - known.turnover[:, -1]
    pooled = np.sqrt((0.1**2 + 0.3**2) / 2)
    assert found.std(axis=0) == pytest.approx([pooled, pooled], rel=0.06)
    assert np.mean(np.abs(found) > 4 * pooled) > 10 * 6.3e-5
    normal = forecast("own_drift", known, members=20_000)[:, :, 0].std(axis=0)
    assert normal[1] / normal[0] == pytest.approx(3.0, rel=0.05)


def test_a_trend_goes_on() -> None:
    """Of a straight line the forecast is the line, whatever the last year was off by."""
    years = np.arange(11)
    bent = np.array([0.5 + 0.1 * years, 2.0 - 0.05 * years])
    bent[0, -1] += 0.11
    found = np.median(forecast("linear_trend", made(bent)), axis=0)
    line = np.polynomial.Polynomial.fit(years, bent[0], 1)
    assert found[0] == pytest.approx(line(np.array([11, 12, 13])), abs=0.01)
    assert found[1] == pytest.approx(2.0 - 0.05 * np.array([11, 12, 13]), abs=1e-9)


def test_a_trend_is_as_unsure_as_the_textbook_says() -> None:
    """The standard error of a prediction far from the middle of the years."""
    known = made(walk(0.05, 0.2, 1))
    years, value = np.arange(11.0), known.turnover[0]
    left = value - np.polynomial.Polynomial.fit(years, value, 1)(years)
    error = np.sqrt((left**2).sum() / 9)
    expected = error * np.sqrt(1 + 1 / 11 + (np.array([11, 12, 13]) - 5) ** 2 / 110)
    assert forecast("linear_trend", known).std(axis=0)[0] == pytest.approx(expected, rel=0.05)


def test_gravity_finds_the_elasticity_and_forecasts_the_masses() -> None:
    """Trade made as 0.7 times the product of GDPs that grow by 5 % and 3 % a year."""
    steps = np.random.default_rng(8).normal(size=(2, 10)) * 0.04
    steps = steps - steps.mean(axis=1, keepdims=True) + np.array([[0.05], [0.03]])
    output = np.concatenate([np.zeros((2, 1)), np.cumsum(steps, axis=1)], axis=1)
    known = made(1.0 + 0.7 * output.sum(axis=0, keepdims=True), output)
    own = changed("gdp_gravity", share_of_own=1.0, share_of_pooled=0.0)
    found = np.median(forecast("gdp_gravity", known, own), axis=0) - known.turnover[:, -1:]
    assert found[0] == pytest.approx(0.7 * 0.08 * np.array([1, 2, 3]), abs=0.01)
    pooled = changed("gdp_gravity", share_of_own=0.0, share_of_pooled=0.25)
    slow = np.median(forecast("gdp_gravity", known, pooled), axis=0) - known.turnover[:, -1:]
    assert slow[0] == pytest.approx(0.7 * 0.02 * np.array([1, 2, 3]), abs=0.01)


def test_nothing_after_the_start_is_seen() -> None:
    """A record that goes mad after the start year leaves every forecast alone."""
    whole = naive.series(RULES)
    mad = replace(whole, turnover=whole.turnover.copy(), output=whole.output.copy())
    later = np.array(whole.years) > 2015
    mad.turnover[:, later] += 7.0
    mad.output[:, later] -= 3.0
    quiet, loud = (hard.forecasts(one, FEW, 2015, 2018, 20) for one in (whole, mad))
    for name in hard.NAMES:
        assert np.isfinite(quiet[name]).any()
        np.testing.assert_array_equal(quiet[name], loud[name], err_msg=name)


def test_the_start_is_seen() -> None:
    """One more unit of trade on record moves every forecast."""
    whole = naive.series(RULES)
    more = replace(whole, turnover=whole.turnover + 0.5 * (np.array(whole.years) == 2015))
    one, other = (hard.forecasts(known, FEW, 2015, 2018, 20) for known in (whole, more))
    for name in hard.NAMES:
        assert np.nanmedian(other[name] - one[name]) > 0.1, name


def test_member_k_does_not_depend_on_how_many_there_are() -> None:
    """Nor on anything but the seed."""
    known = naive.series(RULES)
    few, many, other = (hard.forecasts(known, FEW, 2016, 2021, members, seed)
                        for members, seed in [(3, 1), (50, 1), (3, 2)])
    for name in hard.SINGLE:
        np.testing.assert_array_equal(few[name], many[name][:3], err_msg=name)
        assert not np.array_equal(few[name], other[name]), name


@pytest.mark.parametrize("name", hard.SINGLE)
def test_an_honest_walk_is_forecast_honestly(name: str) -> None:
    """Of walks without drift, 90 % intervals of all but the trend hold about 90 %."""
    steps = np.random.default_rng(3).normal(size=(400, 24)) * 0.2
    paths = np.cumsum(steps, axis=1)
    known = replace(made(paths[:, :21]), sides=np.zeros((400, 2), dtype=int))  # one group
    found = forecast(name, known, members=400)
    held = statistics.coverage(found, paths[:, 21:24]).value
    assert 0.1 < held < 0.7 if name == "linear_trend" else 0.84 < held < 0.95


def test_a_pair_with_few_years_takes_what_all_have() -> None:
    """Three years on record are no spread of one's own."""
    paths = walk(0.06, 0.2, 4)
    paths[3, :8] = np.nan
    changes = Changes.of(paths, fewest=4)
    assert changes.few.tolist() == [False, False, False, True]
    assert changes.mean[3] == changes.pooled_mean
    assert changes.spread[3] == changes.pooled_spread
    for name in hard.SINGLE:
        assert np.isfinite(forecast(name, made(paths), members=5)).all()


def test_a_pair_without_the_start_year_is_not_forecast() -> None:
    """There is nothing to start from."""
    paths = walk(0.06, 0.2, 2)
    paths[1, -1] = np.nan
    for name in hard.SINGLE:
        found = forecast(name, made(paths), members=5)
        assert np.isnan(found[:, 1]).all() and np.isfinite(found[:, 0]).all()


def test_too_short_a_record_is_refused() -> None:
    """With a sentence, not with NaN."""
    with pytest.raises(RunError, match="need three years"):
        hard.forecasts(made(walk(0.0, 0.1)), RULES, 2001, 2004, 5)
    with pytest.raises(RunError, match="there is no record of 1950"):
        hard.forecasts(naive.series(RULES), RULES, 1950, 1955, 5)
    with pytest.raises(RunError, match="must look beyond"):
        hard.forecasts(naive.series(RULES), RULES, 2015, 2015, 5)


def test_the_record_is_that_of_the_table() -> None:
    """KZ-UZ turnover of 2021 is what either side reports, 3.83 or 3.92 bn."""
    known = naive.series(RULES)
    both = known.observed((2021,))[known.dyads.index("KZ-UZ"), 0]
    assert 3.8 < np.exp(both) < 3.95
    assert {code for pair in known.dyads for code in pair.split("-")} <= {
        *RULES.record.among, *RULES.record.partners}
    for pair, sides in zip(known.dyads, known.sides, strict=True):
        assert pair == "-".join(known.states[side] for side in sides)
    assert np.isnan(known.observed((2050,))).all()


def test_the_rules_choose_pairs_and_years() -> None:
    """Fewer states, fewer pairs; a later window, fewer years."""
    some = naive.series(changed("record", among=["KZ", "UZ"], partners=["RU"], opens=2010))
    assert set(some.dyads) == {"KZ-UZ", "KZ-RU", "UZ-RU"}
    assert some.years == tuple(range(2010, 2022))


def test_the_reporter_rule_is_kept() -> None:
    """Where both sides speak, the mean of the two lies between them."""
    mean = naive.series(changed("record", reporter_rule="both_sides"))
    one = naive.series(RULES)
    assert not np.allclose(mean.turnover, one.turnover, equal_nan=True)
    assert np.isfinite(mean.turnover).sum() >= 0.9 * np.isfinite(one.turnover).sum()


WHOLE = resources.files("qurultay.experiments") / "naive_forecasts.toml"


@pytest.mark.parametrize(("old", "new", "said"), [
    ("opens     = 1995", "opens = 1995.5", r"record\.opens.*whole number from 1995 to 2021"),
    ("fewest_changes = 4", "fewest_change = 4", r'unknown key.*did you mean "fewest_changes"'),
    ("degrees         = 4.0", "degrees = 2.0", r"shrunk_drift\.degrees.*from 2.1 to 1000.0 "),
    ("degrees         = 4.0", "", r"shrunk_drift\.degrees.*is missing"),
    ('"RU", "CN"', '"RU", "UN"', r'there is no "UN"'),
    ('"RU", "CN"', '"RU", "RU"', r'record\.partners.*"RU" is there twice'),
    ('"RU", "CN"', '"RU", "KZ"', r"record\.partners.*KZ is in among as well"),
    ('["RU", "CN", "EU", "TR"]', '"RU"', r'record\.partners.*must be a valid list, not "RU"'),
    ('"RU", "CN"', '"RU", 5', r"record.partners.*a name is needed, not 5"),
    ('"one_side"\n', '"one_sides"\n', r'there is no "one_sides".*did you mean "one_side"'),
    ("since       = 2003", "since = 2030", r"combination\.since.*whole number from 1995 to 2021"),
    ("[gdp_gravity]", "[gdp_gravty]", r'unknown key.*did you mean "gdp_gravity"'),
    ('title  = "Nine', 'titel = "Nine', r'unknown key.*did you mean "title"'),
    ("share_of_own    = 0.5", "share_of_own = true", r"a number from 0.0 to 1.0 is needed"),
])
def test_a_slip_in_the_rules_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    """With file, line, key and the nearest good name."""
    text = WHOLE.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = tmp_path / "mine.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ScenarioError, match=said) as failure:
        NaiveRules.read(path)
    assert all(line.startswith(str(path)) for line in str(failure.value).splitlines())


# --- the stronger ones ------------------------------------------------------------------------


def group_walk(known: Series, **values: object) -> hard.GroupWalk:
    """What `group_drift` reads in a record."""
    return hard.GroupWalk.of(NaiveTask(changed("group_drift", **values), known, AHEAD,
                                       np.arange(2), 1))


def grouped(turnover: np.ndarray) -> Series:
    """A record of pairs, those of even place with the first partner, the others with a second."""
    known = made(turnover)
    partner = len(RULES.record.among) + np.arange(len(turnover)) % 2
    return replace(known, sides=np.stack([np.zeros_like(partner), partner], axis=1))


def test_a_group_has_its_own_drift_and_half_of_it_is_forecast() -> None:
    """8 % a year with one partner, -4 % with the other, by hand."""
    known = grouped(np.concatenate([walk(drift, 0.1, 1, seed=seed) for seed, drift in
                                    enumerate([0.08, -0.04] * 3)]))
    assert group_walk(known).drift[:, 0] == pytest.approx([0.04, -0.02] * 3)
    assert group_walk(known, share_of_group=1.0).drift[:, 0] == pytest.approx([0.08, -0.04] * 3)


def test_the_doubt_about_a_drift_is_by_years_and_not_by_pairs() -> None:
    """Twenty copies of one pair tell no more than the pair."""
    once, often = (group_walk(made(np.repeat(walk(0.0, 0.2, 1), count, axis=0)))
                   for count in (1, 20))
    assert once.doubt[0, 0] == pytest.approx(0.2 / np.sqrt(10))
    assert often.doubt[0, 0] == pytest.approx(once.doubt[0, 0])


def test_the_spread_is_half_of_the_pair_and_half_of_its_size() -> None:
    """Variances made as a power of size are met by the law; half of an odd one stays its own."""
    size = np.array([-3.0, -1.0, 0.0, 1.0, 3.0])
    paths = np.concatenate([walk(0.0, float(spread), 1, seed=seed) for seed, spread in
                            enumerate(0.2 * np.exp(-0.2 * size))])
    known = made(paths - paths[:, -1:] + size[:, None])
    assert group_walk(known).spread[:, 0] == pytest.approx(0.2 * np.exp(-0.2 * size))
    law = group_walk(known, share_of_own_variance=0.0).spread[0, 0] ** 2
    known.turnover[0] = known.turnover[0, -1] + 2.0 * (known.turnover[0] - known.turnover[0, -1])
    odd, only = (group_walk(known, share_of_own_variance=share) for share in (0.5, 0.0))
    own = 4.0 * law
    assert odd.spread[0, 0] ** 2 == pytest.approx((own + only.spread[0, 0] ** 2) / 2)


def test_the_common_factor_is_found_and_moves_pairs_together() -> None:
    """Half of the variance is common: correlations of one half, in the record and the forecast."""
    random = np.random.default_rng(2)
    steps = 0.2 * np.sqrt(0.5) * (random.normal(size=(30, 60)) + random.normal(size=(1, 60)))
    known = made(np.concatenate([np.zeros((30, 1)), np.cumsum(steps, axis=1)], axis=1), first=1950)
    walk_ = group_walk(known)
    assert walk_.common == pytest.approx(0.5, abs=0.12)
    alone, together = (np.corrcoef(forecast(name, known, members=2000)[:, :8, 0].T)
                       for name in ("group_drift_t", "group_drift_common"))
    off = ~np.eye(8, dtype=bool)
    assert alone[off].mean() == pytest.approx(0.0, abs=0.06)
    assert together[off].mean() == pytest.approx(walk_.common, abs=0.1)


def test_weights_fall_with_a_power_of_the_score() -> None:
    found = hard.weights({"good": 0.1, "bad": 0.2}, 2.0)
    assert found == {"good": pytest.approx(0.8), "bad": pytest.approx(0.2)}
    assert hard.weights({"good": 0.1, "unknown": np.nan}, 2.0) == {"good": 0.5, "unknown": 0.5}


def test_a_pool_has_of_each_its_share_and_whole_members() -> None:
    """Member k of the pool is member k of one of them, all its pairs and years."""
    samples = {name: np.full((1000, 2, 3), value) + np.arange(1000)[:, None, None]
               for name, value in (("one", 0.0), ("other", 0.25))}
    found = hard.pooled(samples, {"one": 0.3, "other": 0.7}, 1, "test")
    assert (found == found[:, :1, :1]).all()
    whose, rest = np.modf(found[:, 0, 0])
    np.testing.assert_array_equal(rest, np.arange(1000))
    assert np.mean(whose == 0.25) == pytest.approx(0.7, abs=0.002)


def test_weights_come_from_earlier_origins_alone() -> None:
    """What is known of later years changes nothing, and before the first origin all are equal."""
    known = naive.series(RULES)
    whole = hard.Past.of(known, FEW, 1)
    for last in (2008, 2014):
        cut = hard.Past.of(known.until(last), FEW, 1)
        assert cut.means(last) == pytest.approx(whole.means(last))
        assert all(0.02 < score < 1.0 for score in cut.means(last).values())
    assert whole.means(2008) != whole.means(2014)
    assert whole.weights(RULES.combination.since) == dict.fromkeys(hard.SINGLE, 1 / 8)
