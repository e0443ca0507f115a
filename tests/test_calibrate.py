"""Calibration: it reads the record right, finds what it was made of, and ships what it says."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from scipy.special import ndtr
from scipy.stats import binom

from qurultay.core.errors import RunError, SeedError
from qurultay.evidence.calibration import (
    KEYS,
    Calibration,
    Reference,
    calibration_dict,
    calibration_lines,
    fit_to_record,
    points_of,
    posterior_csv,
    recovery,
    reference,
    simulated_years,
    true_years,
)
from qurultay.evidence.moments import FIRST, LAST, MOMENTS, OPENED, Years, moments
from qurultay.evidence.recorded import from_year, recorded
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior, sample_from
from qurultay.inputs.record import dyads
from qurultay.inputs.tables import Row, rows
from qurultay.world.schedule import drawn

MEMBERS = np.arange(1200)
TRUE = true_years()
DYADS = dyads()


@pytest.fixture(scope="module")
def known() -> Reference:
    """A small reference ensemble."""
    return reference(len(MEMBERS), random_seed=5)


def moment(name: str, years: Years) -> float:
    """One moment of the first member."""
    return float(moments(years)[0, list(MOMENTS).index(name)])


def with_turnover(turnover: np.ndarray) -> Years:
    """The true record with another turnover, (dyad, year)."""
    return replace(TRUE, turnover=turnover[None], stretch=turnover[None])


# --- the moments ------------------------------------------------------------------------------


def test_nothing_later_than_the_opening_is_looked_at() -> None:
    assert TRUE.turnover.shape[2] == OPENED - FIRST + 1 == 10
    at = DYADS.names.index("KZ-UZ"), DYADS.years.index(LAST)
    assert TRUE.turnover[0, at[0], LAST - FIRST] == DYADS.series()[at]


def test_moments_of_a_record_made_by_hand() -> None:
    """All dyads grow alike but for one jump of the state that opened."""
    years = np.arange(10.0)
    alike = np.tile(0.05 * years, (len(DYADS.names), 1))
    assert moment("mean change", with_turnover(alike)) == pytest.approx(0.05)
    assert moment("the opening", with_turnover(alike)) == pytest.approx(0.0, abs=1e-12)
    assert moment("spread of own changes", with_turnover(alike)) < -15
    opened = alike + np.where(TRUE.opening[:, None] & (years > LAST - FIRST), 0.4, 0.0)
    assert moment("the opening", with_turnover(opened)) == pytest.approx(0.4)
    assert moment("region against powers", with_turnover(opened)) == pytest.approx(0.0, abs=1e-12)
    joined = np.cumsum(np.pad(0.07 * TRUE.joined, ((0, 0), (1, 0))), axis=1)
    assert 0.04 < moment("growth in a new union", with_turnover(alike + joined)) < 0.07


def test_echo_tells_a_walk_from_noise() -> None:
    luck = np.random.default_rng(1).normal(size=(400, 10))
    walk = np.cumsum(luck, axis=1)[None]
    wide = Years(walk, walk, luck[None], TRUE.output, TRUE.sides, TRUE.inside,
                 TRUE.opening, TRUE.joined)
    echo = MOMENTS["echo of mirror changes"](wide)[0]
    assert echo == pytest.approx(-0.5, abs=0.05)  # differences of noise
    assert MOMENTS["echo of own changes"](wide)[0] == pytest.approx(0.0, abs=0.05)


def test_moments_depend_on_no_company() -> None:
    seen = recorded(from_year(FIRST, MEMBERS[:6], 3, OPENED), DYADS)
    few = recorded(from_year(FIRST, MEMBERS[2:4], 3, OPENED), DYADS)
    whole, part = (moments(simulated_years(one, DYADS)) for one in (seen, few))
    np.testing.assert_allclose(part, whole[2:4], rtol=1e-12)


def test_simulated_records_have_the_gaps_of_the_true_one() -> None:
    seen = simulated_years(recorded(from_year(FIRST, MEMBERS[:2], 3, OPENED), DYADS), DYADS)
    for name in ("turnover", "mirror"):
        gaps = np.isnan(getattr(TRUE, name)[0])
        np.testing.assert_array_equal(np.isnan(getattr(seen, name)[0]), gaps)
        np.testing.assert_array_equal(np.isnan(getattr(seen, name)[1]), gaps)


# --- the fit ----------------------------------------------------------------------------------


def made(count: int, noise: float) -> Reference:
    """A made-up ensemble whose first moments are its parameters and noise."""
    luck = np.random.default_rng(2)
    normal = luck.normal(size=(count, len(KEYS)))
    return Reference(ndtr(normal), normal + noise * luck.normal(size=normal.shape))


def test_a_linear_world_is_solved_exactly() -> None:
    """Normal parameters seen with normal noise: mean and spread are known in closed form."""
    ensemble, noise = made(20_000, 0.5), 0.5
    record = np.full(len(KEYS), 0.6)
    found = fit_to_record(ensemble, record)
    for shift, ratio, _ in found.moved().values():
        assert shift == pytest.approx(0.6 / (1.0 + noise**2), abs=0.12)
        assert ratio == pytest.approx((noise**2 / (1.0 + noise**2)) ** 0.5, rel=0.15)


def test_a_silent_record_leaves_the_prior_alone() -> None:
    ensemble = made(20_000, 0.0)
    silent = Reference(ensemble.points, np.random.default_rng(3).normal(size=(20_000, 5)))
    for shift, ratio, divergence in fit_to_record(silent, np.zeros(5)).moved().values():
        assert abs(shift) < 0.2 and ratio == pytest.approx(1.0, abs=0.12) and divergence < 0.06


def test_too_few_worlds_are_refused() -> None:
    with pytest.raises(RunError, match="too few"):
        fit_to_record(made(500, 0.5), np.zeros(len(KEYS)))


def test_truth_is_found_at_the_stated_rate(known: Reference) -> None:
    """Parameters drawn, records simulated, intervals hold them in about 90 % of cases.

    Reduced; `qurultay calibrate --check 200` does it in full. Parameters of one trial are not
    independent, so the binomial bounds are those of a fifth of the trials.
    """
    check = recovery(known, trials=60, accepted=0.2)
    held = check.covered()["all"]
    low, high = binom.interval(0.999, held.trials // 5, check.level) / np.array(held.trials // 5)
    assert low <= held.value <= high
    counts = [np.histogram(ranks, bins=5, range=(0.0, 1.0))[0] for ranks in check.ranks.T]
    even = len(check.ranks) / 5
    assert np.mean([((count - even) ** 2 / even).sum() / 4 for count in counts]) < 2.5
    assert check.ranks.shape == (60, len(KEYS))


def test_the_record_narrows_what_it_speaks_of(known: Reference) -> None:
    """Shocks to pairs and states are told from the record, the removal of barriers is not."""
    moved = fit_to_record(known, accepted=0.2).moved()
    for key in ("disturbances.pair_scale", "disturbances.state_spread", "recording.scale"):
        assert moved[key][1] < 0.85
    assert moved["barriers.removal_speed"][1] > 0.8


def test_the_same_seed_gives_the_same_sample(known: Reference) -> None:
    again = reference(len(MEMBERS), random_seed=5)
    np.testing.assert_array_equal(fit_to_record(known, accepted=0.2).posterior().draws,
                                  fit_to_record(again, accepted=0.2).posterior().draws)


def test_draws_stay_in_their_range(known: Reference) -> None:
    sample = fit_to_record(known, accepted=0.2).posterior()
    for key, draws in zip(sample.keys, sample.draws.T, strict=True):
        row = Catalogue.shipped()[key]
        assert np.all((row.low <= draws) & (draws <= row.high))


# --- the sample that ships --------------------------------------------------------------------


def test_the_shipped_sample_has_what_is_calibrated() -> None:
    sample = Posterior.shipped()
    assert sample.keys == KEYS
    assert len(sample.draws) == 500
    assert len(np.unique(sample.draws, axis=0)) > 300


def test_points_are_those_that_members_draw() -> None:
    prior = drawn(Catalogue.shipped(), 5, MEMBERS[:50])
    points = points_of(MEMBERS[:50], 5)
    for at, key in enumerate(KEYS):
        np.testing.assert_array_equal(
            prior[key], Catalogue.shipped()[key].quantile(points[:, at]))


def test_members_take_whole_rows_whatever_their_company() -> None:
    sample = Posterior.shipped()
    many = drawn(Catalogue.shipped(), 1, MEMBERS, sample=sample)
    table = {tuple(row) for row in sample.draws}
    assert {tuple(row) for row in np.stack([many[key] for key in KEYS], axis=1)} <= table
    few = drawn(Catalogue.shipped(), 1, MEMBERS[7:9], sample=sample)
    other = drawn(Catalogue.shipped(), 1, MEMBERS[7:9])
    for key in Catalogue.shipped():
        if key in KEYS:
            np.testing.assert_array_equal(few[key], many[key][7:9])
        else:
            np.testing.assert_array_equal(few[key], other[key])


def test_points_and_central_values_come_from_the_sample() -> None:
    sample, key = Posterior.shipped(), "disturbances.pair_scale"
    draws = np.sort(sample.draws[:, KEYS.index(key)])
    ends = {key: np.array([0.0, 1.0 - 1e-12])}
    asked = drawn(Catalogue.shipped(), 1, MEMBERS[:2], points=ends, sample=sample)
    np.testing.assert_array_equal(asked[key], draws[[0, -1]])
    middle = drawn(Catalogue.shipped(), 1, MEMBERS[:2], uncertain=False, sample=sample)
    assert middle[key] == draws[len(draws) // 2]


def test_it_reads_back_as_written(known: Reference) -> None:
    sample = fit_to_record(known, accepted=0.2).posterior()
    header, *lines = posterior_csv(sample).splitlines()
    table = [Row("posterior.csv", at, dict(zip(header.split(","), line.split(","), strict=True)))
             for at, line in enumerate(lines, start=2)]
    np.testing.assert_array_equal(sample_from(table, Catalogue.shipped()).draws, sample.draws)


@pytest.mark.parametrize("text", ["", "x", "1e9", "nan"])
def test_a_broken_draw_names_its_row(text: str) -> None:
    table = list(rows("posterior.csv"))
    table[3] = table[3]._replace(cells=table[3].cells | {KEYS[0]: text})
    with pytest.raises(SeedError, match=r"seeds/posterior\.csv:5:"):
        sample_from(table, Catalogue.shipped())


def test_an_unknown_parameter_in_the_sample_is_named() -> None:
    table = [row._replace(cells={"trust.gian": "0.1"}) for row in rows("posterior.csv")]
    with pytest.raises(SeedError, match=r"trust\.gain"):
        sample_from(table, Catalogue.shipped())


def test_what_is_told_can_be_read(known: Reference) -> None:
    found: Calibration = fit_to_record(known, accepted=0.2)
    text = "\n".join(calibration_lines(found, recovery(known, 3, accepted=0.2)))
    for name in (*KEYS, *MOMENTS):
        assert name in text
    assert calibration_dict(found)["members"] == len(MEMBERS)


def test_the_command_writes_the_sample(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "qurultay", "calibrate", "--members", "1500", "--out",
         str(tmp_path), "--quiet"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    written = sorted(path.name for path in tmp_path.iterdir())  # type: ignore[attr-defined]
    assert written == ["calibration.json", "calibration.txt", "posterior.csv"]
