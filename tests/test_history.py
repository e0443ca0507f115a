"""Vintages: each by the same method, and nothing that was not known at the end of its year."""

from dataclasses import replace

import numpy as np
import pytest

from qurultay.core.errors import RunError, SeedError
from qurultay.core.quarters import Quarter
from qurultay.inputs import base_year, expectations, vintages
from qurultay.inputs import region as present
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.record import (
    Observation,
    Record,
    dyads,
    read_pairs,
    read_record,
    read_states,
)
from qurultay.inputs.region import RUNGS
from qurultay.inputs.tables import Row, rows
from qurultay.world.base_luck import posterior

NOW = present.read()
RECORD = read_record(NOW.states)
DYADS = dyads()
each_year = pytest.mark.parametrize("year", vintages.years()[:-1])


def with_cell(table: str, line: int, column: str, text: str) -> list[Row]:
    """A table of the seeds with one cell written otherwise; the header is line 1."""
    changed = list(rows(table))
    row = changed[line - 2]
    changed[line - 2] = row._replace(cells=row.cells | {column: text})
    return changed


# --- the map of an earlier year ---------------------------------------------------------------


@each_year
def test_reports_of_the_year_stand_and_nothing_later_does(year: int) -> None:
    base = present.read(year).base
    assert base.year == year
    told = {(r.exporter, r.importer): r.value for r in RECORD.flows if r.year == year}
    assert len(told) > 85
    for (exporter, importer), value in told.items():
        assert base.flow[NOW.index(exporter), NOW.index(importer)] == value
    assert np.count_nonzero(~base.filled) == len(told)
    assert np.all(base.flow > 0)


@each_year
def test_the_future_does_not_reach_the_base_year(
        year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Later flows and outputs may be anything: map and expectations stay as they are."""
    def bent(*given: object) -> Record:
        flows = (Observation(*r[:3], r.value * (9.0 if r.year > year else 1.0), r.error)
                 for r in RECORD.flows)
        gdp = {at: value * (7.0 if at[1] > year else 1.0) for at, value in RECORD.gdp.items()}
        return Record(tuple(flows), gdp)

    expected = expectations.growth(year)
    monkeypatch.setattr(expectations, "read_record", bent)
    assert expectations.growth(year) == expected
    again = base_year.complete(bent(), read_states(year), read_pairs(NOW.states), year)
    np.testing.assert_array_equal(again.flow, present.read(year).base.flow)


@each_year
def test_luck_at_the_start_is_told_from_the_record_before_it(
        year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from qurultay.world import base_luck, volatility

    facts = present.read(year)
    quiet = np.zeros((facts.pairs, 1))
    given = quiet + 0.3, np.array([0.3]), np.array([0.7]), quiet

    def all_that_is_told() -> tuple[np.ndarray, ...]:
        base_luck._on_record.cache_clear()
        volatility.swings.cache_clear()
        swings = volatility.swings(year)
        return *posterior(facts, *given), swings.own, swings.trend

    mean, deviation, own, _ = before = all_that_is_told()
    assert np.count_nonzero(mean) > 15 and np.all(deviation[mean != 0] < 0.3)
    assert np.count_nonzero(own) > 15
    later = np.array(DYADS.years) > year
    bent = replace(DYADS, reports=DYADS.reports + np.where(later, 3.0, 0.0))
    for module in (base_luck, volatility):
        monkeypatch.setattr(module, "dyads", lambda: bent)
    try:
        for one, other in zip(all_that_is_told(), before, strict=True):
            np.testing.assert_allclose(one, other, atol=1e-12)
    finally:
        base_luck._on_record.cache_clear()
        volatility.swings.cache_clear()


def test_unions_and_forums_come_with_their_dates() -> None:
    kazakh_russian = NOW.pair("KZ", "RU")
    unions = [present.read(year).in_union(Quarter(year, 4))[kazakh_russian, 0]
              for year in (2009, 2013, 2016)]
    assert unions == [0, 0, 1]
    american = NOW.channels.names.index("led_US")
    assert not present.read(2013).channels.ties(Quarter(2013, 4)).reach[american].any()
    assert present.read(2016).channels.ties(Quarter(2016, 4)).reach[american].any()


def test_relations_change_on_the_day_they_did() -> None:
    pair = NOW.pair("UZ", "TJ")
    assert present.read(2016).trust[pair] < NOW.trust[pair]
    assert present.read(2017).trust[pair] == NOW.trust[pair]
    fallen_out, opened = NOW.pair("KG", "TJ"), NOW.pair("KZ", "UZ")
    rungs = {year: present.read(year).rungs(Quarter(year, 4))[:, 0] for year in (2009, 2016)}
    assert [rungs[year][fallen_out] for year in (2009, 2016)] == [2.0, 2.0]
    assert NOW.rungs(Quarter(2021, 4))[fallen_out, 0] == RUNGS.index("shut")
    assert [rungs[year][pair] for year, pair in ((2009, NOW.pair("UZ", "TJ")), (2016, opened))] == [
        RUNGS.index("cold"), RUNGS.index("normal")]
    assert NOW.rungs(Quarter(2017, 1))[opened, 0] == RUNGS.index("close")


@pytest.mark.parametrize(("year", "nearest"), [(1995, 2009), (2008, 2009), (2024, 2021)])
def test_other_years_are_refused(year: int, nearest: int) -> None:
    with pytest.raises(RunError, match=f"allowed: 2009, 2010, .*; the nearest is {nearest}"):
        present.read(year)


def test_leaders_are_those_of_the_year() -> None:
    uzbek = NOW.index("UZ")
    assert [present.read(year).in_office[uzbek] for year in (2015, 2016)] == [
        Quarter(1991, 4), Quarter(2016, 3)]


# --- what was expected ------------------------------------------------------------------------


@each_year
def test_growth_is_between_a_states_own_and_that_of_all(year: int) -> None:
    found = expectations.growth(year)
    whole = found["ROW"][0]
    for code in NOW.states[:-1]:
        own = np.log(RECORD.gdp[code, year] / RECORD.gdp[code, 1995]) / (year - 1995)
        mean, spread = found[code]
        assert min(own, whole) - 1e-12 <= mean <= max(own, whole) + 1e-12
        assert 0.01 < spread < 0.1


@each_year
def test_only_growth_and_the_start_differ_from_the_parameters_of_today(year: int) -> None:
    today, then = Catalogue.shipped(), expectations.catalogue(year)
    differ = {key for key in today if today[key] != then[key]}
    assert differ <= {"disturbances.common_at_start", "growth.dollar_inflation"} | {
        key for key in today if key.startswith("growth.trend.")}


# --- the record of dyads ----------------------------------------------------------------------


def test_a_series_never_changes_its_reporter() -> None:
    """Where both sides spoke in two years, the change is that of the side that leads."""
    series = DYADS.series()
    for place, lead in enumerate(DYADS.leads):
        told = np.diff(DYADS.reports[place, lead])
        seen = np.isfinite(told)
        np.testing.assert_allclose(np.diff(series[place])[seen], told[seen])


def test_kz_uz_is_the_kazakh_series() -> None:
    at = DYADS.names.index("KZ-UZ")
    kazakh = {row.number("year"): row.number("kz_turnover") for row in rows("kz_uz_record.csv")}
    for year, value in zip(DYADS.years, np.exp(DYADS.series()[at]), strict=True):
        assert value == pytest.approx(kazakh[year], rel=2e-3)


def test_the_two_records_of_trade_agree() -> None:
    """Where one side alone stands behind both flows, turnover is their sum."""
    checked = 0
    for place, (left, right) in enumerate(DYADS.pairs):
        for at, year in enumerate(DYADS.years):
            flows = [row for row in rows("trade_record.csv") if row.number("year") == year
                     and {row.text("exporter"), row.text("importer")} == {left, right}]
            rules = {(row.text("exporter"), row.text("reporter_rule")) for row in flows}
            sides = ({(left, "exporter"), (right, "importer")},
                     {(right, "exporter"), (left, "importer")})
            for side in (0, 1):
                if rules == sides[side] and np.isfinite(DYADS.reports[place, side, at]):
                    whole = sum(row.number("value_busd") for row in flows)
                    assert np.exp(DYADS.reports[place, side, at]) == pytest.approx(whole, rel=0.02)
                    checked += 1
    assert checked > 50


# --- broken tables ----------------------------------------------------------------------------


@pytest.mark.parametrize(("column", "text"), [
    ("left", "KX"), ("right", ""), ("right", "KZ"), ("year", "2022"), ("year", "1999"),
    ("left_reports", "-1"), ("left_reports", "a"), ("observation_error", ""),
])
def test_a_broken_record_of_turnover_names_its_row(column: str, text: str) -> None:
    with pytest.raises(SeedError, match=r"seeds/turnover_record\.csv:\d+:"):
        dyads(with_cell("turnover_record.csv", 5, column, text))


@pytest.mark.parametrize(("column", "text"), [
    ("gdp_busd", "0"), ("openness", ""), ("deficit_share", "3"), ("year", "2009.5"),
    ("state", "UZ"),
])
def test_a_broken_state_of_an_earlier_year_is_named(column: str, text: str) -> None:
    with pytest.raises(SeedError, match=r"seeds/state_record\.csv"):
        read_states(2009, with_cell("state_record.csv", 2, column, text))
