"""Hindcasts: they see no future, and in explain mode what happened."""

import tomllib
from dataclasses import replace
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from qurultay.core.errors import ScenarioError
from qurultay.evidence import hard, naive
from qurultay.evidence.hindcast import HindcastRules, hindcast, outputs_on_record, simulated
from qurultay.evidence.outlook import outlook
from qurultay.inputs import region
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import dyads, read_record

RULES = HindcastRules.all()
LATE = HindcastRules.shipped(2016)
DYADS = dyads()


# --- the rules --------------------------------------------------------------------------------


def test_there_is_one_from_each_base_year_and_it_ends_with_the_record() -> None:
    assert [one.base for one in RULES] == [2009, 2013, 2016]
    assert {one.last for one in RULES} == {2021}


def test_rules_differ_in_their_base_year_alone() -> None:
    own = {"title": "", "asks": "", "base": 0}
    for other in RULES[1:]:
        assert other.model_copy(update=own) == RULES[0].model_copy(update=own)


@pytest.mark.parametrize(("old", "new", "says"), [
    ("base    = 2016", "base    = 2007", "2009, 2010, 2011"),
    ("last    = 2021", "last    = 2022", "2021"),
    ("members = 1000", "membres = 1000", "members"),
    ("members = 1000", "members = true", "a whole number from 2 to 1000000 is needed, not true"),
    ('shuts   = "KG-TJ"', 'shuts   = "KG-TX"', "TX"),
    ("last    = 2021", "last    = 2016", "last.*2016 is not after the base year 2016"),
    ("opens   =", "open    =", 'unknown key.*did you mean "opens"'),
    ('shuts   = "KG-TJ"', 'shuts   = "KGTJ"', 'two states are needed, such as "KG-TJ"'),
    ('shuts   = "KG-TJ"', 'shuts   = "KG-TJ"\nopens = "UZ"', "opens a state or shuts a pair"),
    ("share   = 0.8", 'share   = "0.8"', "a number from 0.0 to 1.0 is needed"),
])
def test_a_slip_in_the_rules_is_one_clean_sentence(
        tmp_path: Path, old: str, new: str, says: str) -> None:
    text = (resources.files("qurultay.experiments") / "hindcast_2016.toml").read_text("utf-8")
    assert old in text
    file = tmp_path / "hindcast.toml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ScenarioError, match=says) as failure:
        HindcastRules.read(file)
    assert str(failure.value).count("\n") == 0 and "hindcast.toml, line" in str(failure.value)


def test_dated_events_say_why() -> None:
    for one in RULES:
        text = resources.files("qurultay.experiments") / f"hindcast_{one.base}.toml"
        for event in tomllib.loads(text.read_text("utf-8"))["dated"]:
            assert event["because"]


# --- forecasts --------------------------------------------------------------------------------


def test_nothing_later_than_the_base_year_reaches_a_forecast(
        monkeypatch: pytest.MonkeyPatch) -> None:
    """Bend the record after the base year: samples stay as they are, only the judge sees it."""
    before = hindcast(LATE, members=8)
    later = np.array(DYADS.years) > LATE.base
    bent = replace(DYADS, reports=DYADS.reports + np.where(later, 2.0, 0.0))
    monkeypatch.setattr("qurultay.evidence.hindcast.dyads_on_record", lambda: bent)
    after = hindcast(LATE, members=8)
    np.testing.assert_allclose(after.samples, before.samples, rtol=1e-12)
    told = np.isfinite(before.observed)
    assert np.mean(np.abs(after.observed - before.observed)[told] > 1.0) > 0.8


def test_a_forecast_starts_from_the_record_and_grows_wider() -> None:
    found = hindcast(LATE, members=200)
    assert found.samples.shape == (200, len(DYADS.names), 5)
    told = np.isfinite(found.before)
    spread = np.std(found.samples[:, told], axis=0)
    assert np.all(np.diff(np.median(spread, axis=0)) > -0.02)
    assert np.median(spread[:, -1]) > 1.2 * np.median(spread[:, 0])
    gone = np.median(found.samples[:, told, 0], axis=0) - found.before[told]
    assert np.abs(gone).max() < 0.4


def test_members_are_the_same_in_any_company() -> None:
    many, few = (hindcast(LATE, members=count) for count in (6, 3))
    np.testing.assert_allclose(few.samples, many.samples[:3], rtol=1e-9)


def test_cells_without_a_base_year_are_not_scored() -> None:
    early = hindcast(RULES[0], members=2)
    silent = np.isnan(early.before)
    assert {"UZ-TJ", "UZ-TM", "TJ-TM"} <= {
        name for name, gap in zip(early.dyads, silent, strict=True) if gap}
    assert np.isnan(early.observed[silent]).all() and np.isnan(early.samples[:, silent]).all()


def test_naive_forecasts_start_from_the_same_record() -> None:
    known = naive.series(naive.NaiveRules.shipped())
    assert known.dyads == DYADS.names
    np.testing.assert_array_equal(known.turnover, DYADS.series())
    found = hard.forecasts(known, naive.NaiveRules.shipped(), 2016, 2017, 400, 1)
    ours = hindcast(LATE, members=2)
    at = [known.dyads.index(name) for name in ours.dyads]
    middle = np.median(found["no_change"][:, at, 0], axis=0)
    told = np.isfinite(middle) & np.isfinite(ours.before)
    np.testing.assert_allclose(middle[told], ours.before[told], atol=0.15)


# --- explain mode -----------------------------------------------------------------------------


def test_explain_mode_makes_what_was_made() -> None:
    """Outputs follow their record, state by state and year by year."""
    seen = simulated(LATE, "explain", Posterior.shipped(), 20)
    told, codes = outputs_on_record(), region.read(2016).states
    gdp = read_record(codes).gdp
    for place, year in enumerate(seen.years[1:], start=1):
        np.testing.assert_array_equal(
            told[year][:-1], [gdp[code, year] for code in codes[:-1]])
        apart = seen.output[:, :-1, place] - np.log(told[year][:-1])
        assert np.abs(np.median(apart, axis=0)).max() < 0.1


def test_explain_mode_knows_the_opening_and_the_shut_border() -> None:
    blind = LATE.model_copy(update={"dated": []})
    told, untold = (simulated(one, "explain", Posterior.shipped(), 20).turnover
                    for one in (LATE, blind))
    gone = dict(zip(DYADS.names, np.median(told - untold, axis=0)[:, -1], strict=True))
    assert gone["KZ-UZ"] > 0.05 and gone["UZ-TJ"] > 0.05
    assert gone["KG-TJ"] < -0.2
    assert abs(gone["KZ-RU"]) < 0.03


# --- the forecast of the years after ----------------------------------------------------------


def test_the_outlook_adds_up_and_begins_with_the_record() -> None:
    found = outlook(members=12, last=2025)
    assert found.years == (2022, 2023, 2024, 2025)
    assert found.base == pytest.approx(3.88, abs=0.01)
    whole = found.base + sum(found.parts.values())
    np.testing.assert_allclose(found.turnover, whole, rtol=1e-9)
    assert {"growth of the economies", "chance", "goods passed on"} <= set(found.parts)
