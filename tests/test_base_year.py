"""The base year: every report of 2021 stands, the rest is filled and marked, the world adds up."""

import math
import tomllib
from importlib.resources import files

import numpy as np
import pytest

from qurultay.core.arrays import total
from qurultay.core.errors import SeedError
from qurultay.inputs import base_year
from qurultay.inputs.base_year import BaseYear
from qurultay.inputs.record import (
    Observation,
    Record,
    read_pairs,
    read_record,
    read_roles,
    read_states,
)
from qurultay.inputs.tables import GENERATED, Row, rows

CODES = tuple(row.text("code") for row in rows("states.csv"))
SEEDS = files("qurultay.seeds")
BASE = base_year.read(2021)
FLOWS = [row for row in rows("base_flow.csv") if row.text("year") == "2021"]
STATES = read_states()
PAIRS = read_pairs(CODES)
RECORD = read_record(CODES)


def flow(exporter: str, importer: str, base: BaseYear = BASE) -> float:
    return float(base.flow[CODES.index(exporter), CODES.index(importer)])


def turnover(one: str, other: str) -> float:
    return flow(one, other) + flow(other, one)


def origin(exporter: str, importer: str, base: BaseYear = BASE) -> str:
    return str(base.origin[CODES.index(exporter), CODES.index(importer)])


def with_cell(table: str, line: int, column: str, text: str) -> list[Row]:
    """A table of the seeds with one cell written otherwise; the header is line 1."""
    changed = list(rows(table))
    row = changed[line - 2]
    changed[line - 2] = row._replace(cells=row.cells | {column: text})
    return changed


# --- what is shipped


def test_the_committed_file_is_what_the_seeds_give() -> None:
    committed = (SEEDS / "base_flow.csv").read_text(encoding="utf-8")
    assert committed == base_year.table_of(base_year.computed()), (
        f"seeds/base_flow.csv is old: run `{GENERATED['base_flow.csv']}`"
    )


def test_the_actors_are_in_the_order_of_their_table() -> None:
    assert BASE.codes == STATES.codes == CODES


def test_every_report_of_2021_stands_exactly() -> None:
    reports = [report for report in RECORD.flows if report.year == 2021]
    assert len(reports) == 99
    for report in reports:
        assert flow(report.exporter, report.importer) == report.value
        assert origin(report.exporter, report.importer) == "observed"
    assert np.count_nonzero(~BASE.filled) == len(reports)


def test_all_that_touches_the_record_of_kz_uz_kg_is_reported() -> None:
    for one in ("KZ", "UZ", "KG"):
        for other in set(CODES) - {one, "ROW"}:
            assert origin(one, other) == origin(other, one) == "observed"


def test_nothing_is_missing_or_negative() -> None:
    assert BASE.flow.shape == (len(CODES), len(CODES))
    assert np.all(np.isfinite(BASE.flow)) and np.all(BASE.flow > 0)
    assert np.all(BASE.flow[BASE.filled] >= base_year.SMALLEST_FLOW)
    assert set(BASE.origin.ravel()) == set(base_year.ORIGINS)


def test_rows_are_output_and_columns_expenditure() -> None:
    np.testing.assert_allclose(BASE.flow.sum(axis=1), BASE.output, rtol=1e-12)
    np.testing.assert_allclose(BASE.flow.sum(axis=0), BASE.expenditure, rtol=1e-12)
    world = total(BASE.output[:, None], 0), total(BASE.expenditure[:, None], 0)
    np.testing.assert_allclose(*world, rtol=1e-14)


def test_output_is_gdp() -> None:
    """No state sells so much abroad that the floor under its domestic sales lifts its output."""
    np.testing.assert_allclose(BASE.output, STATES.gdp, rtol=1e-9)
    assert np.all(np.diag(BASE.flow) > base_year.DOMESTIC_SHARE * STATES.gdp)


def test_national_totals_are_met_unless_reports_exceed_them() -> None:
    """Partners of TJ and KG report selling them more, those of TM and AM buying more."""
    abroad = BASE.output - np.diag(BASE.flow), BASE.expenditure - np.diag(BASE.flow)
    for traded, official, over in zip(
        abroad, (STATES.exports, STATES.imports), ({"TM", "AM"}, {"TJ", "KG"}), strict=True
    ):
        met = [code == "ROW" or code in over for code in CODES]
        np.testing.assert_allclose(np.where(met, 1, traded), np.where(met, 1, official), rtol=1e-8)
        for code in over:
            assert traded[CODES.index(code)] > official[CODES.index(code)]


def test_levels_a_reader_would_check() -> None:
    assert turnover("KZ", "UZ") == pytest.approx(3.88, abs=0.01)
    assert turnover("KZ", "RU") == pytest.approx(25, abs=1)
    assert turnover("KZ", "CN") == pytest.approx(18, abs=1)
    assert BASE.output[0] - BASE.flow[0, 0] == pytest.approx(60.3, abs=0.1)


def test_the_rest_of_the_world_is_described_as_it_came_out() -> None:
    """Its openness enters no calculation, so it must be kept equal to what closes the world."""
    sold, bought = BASE.output[-1] - BASE.flow[-1, -1], BASE.expenditure[-1] - BASE.flow[-1, -1]
    assert STATES.openness[-1] == pytest.approx((sold + bought) / STATES.gdp[-1], abs=5e-4)
    assert STATES.deficit_share[-1] == pytest.approx((bought - sold) / STATES.gdp[-1], abs=5e-4)


# --- the tables


def test_no_figure_is_later_than_2021() -> None:
    for table in ("trade_record.csv", "gdp_record.csv", "kz_uz_record.csv"):
        assert max(row.number("year") for row in rows(table)) == 2021


def test_both_sides_of_kz_uz_agree_with_the_flows_behind_them() -> None:
    kazakh = {row.number("year"): row.number("kz_turnover") for row in rows("kz_uz_record.csv")}
    uzbek = {row.number("year"): row.number("uz_turnover") for row in rows("kz_uz_record.csv")}
    assert len(kazakh) == 27 and all(kazakh.values())
    assert [year for year, value in uzbek.items() if value] == list(range(2010, 2022))
    for year in range(2009, 2022):
        reports = [r for r in RECORD.flows if r.year == year and {*r[:2]} == {"KZ", "UZ"}]
        both = sum(report.value for report in reports)
        assert len(reports) == 2
        if year < 2018:
            assert both == pytest.approx(kazakh[year], rel=1e-3)
        else:
            assert min(kazakh[year], uzbek[year]) < both < max(kazakh[year], uzbek[year])
        assert {report.error for report in reports} == {0.03 if year >= 2018 else 0.15}


def test_the_record_ends_in_the_gdp_of_the_states() -> None:
    for code, gdp in zip(CODES[:-1], STATES.gdp, strict=False):
        assert RECORD.gdp[code, 2021] == gdp


def test_every_source_is_credited_with_a_licence() -> None:
    known = tomllib.loads((SEEDS / "sources.toml").read_text(encoding="utf-8"))["sources"]
    used = {word for row in rows("trade_record.csv") for word in row.text("source").split("+")}
    assert used <= set(known)
    assert all(entry["is"] and entry["licence"] for entry in known.values())


def test_pairs_are_symmetric_and_complete() -> None:
    for values in (PAIRS.distance, PAIRS.contiguous, PAIRS.language):
        np.testing.assert_array_equal(values, values.T)
        assert np.all(np.diag(values) == 0)
    assert np.all(PAIRS.distance + np.eye(len(CODES)) > 0)
    assert len(rows("pairs.csv")) == math.comb(len(CODES), 2)


# --- the method


def test_a_missing_cell_carries_its_latest_report_with_gdp() -> None:
    last = max((r for r in RECORD.flows if r[:2] == ("CN", "TM")), key=lambda r: r.year)
    growth = math.sqrt(
        RECORD.gdp["CN", 2021] / RECORD.gdp["CN", last.year]
        * RECORD.gdp["TM", 2021] / RECORD.gdp["TM", last.year]
    )  # fmt: skip
    assert origin("CN", "TM") == "carried"
    assert flow("CN", "TM") == pytest.approx(last.value * growth, abs=1e-9)


def test_the_order_of_the_record_does_not_matter() -> None:
    turned = base_year.complete(Record(RECORD.flows[::-1], RECORD.gdp), STATES, PAIRS, 2021)
    np.testing.assert_allclose(turned.flow, BASE.flow, rtol=1e-12)
    np.testing.assert_array_equal(turned.origin, BASE.origin)


def test_gravity_finds_again_what_it_was_made_of() -> None:
    """A world that obeys the equation exactly gets its missing cells back."""
    gdp, distance = STATES.gdp, PAIRS.distance
    made = [
        Observation(one, other, 2021, float(1e-4 * (gdp[i] * gdp[j]) ** 0.7 / distance[i, j]), 0.1)
        for i, one in enumerate(CODES[:-1])
        for j, other in enumerate(CODES[:-1])
        if i != j
    ]
    missing = made[3::17]
    given = tuple(report for report in made if report not in missing)
    base = base_year.complete(Record(given, RECORD.gdp), STATES, PAIRS, 2021)
    for report in missing:
        assert origin(report.exporter, report.importer, base) == "gravity"
        filled = flow(report.exporter, report.importer, base)
        assert filled == pytest.approx(report.value, rel=1e-6, abs=2e-6)


def test_a_table_reads_back_exactly() -> None:
    lines = base_year.table_of([BASE]).splitlines()
    header = lines[0].split(",")
    table = [
        Row("base_flow.csv", number, dict(zip(header, line.split(","), strict=True)))
        for number, line in enumerate(lines[1:], start=2)
    ]
    again = base_year.base_year_from(table, CODES, 2021)
    np.testing.assert_array_equal(again.flow, BASE.flow)
    np.testing.assert_array_equal(again.origin, BASE.origin)


# --- broken tables


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("exporter", "KX"),
        ("importer", ""),
        ("value_busd", "-1"),
        ("value_busd", "0"),
        ("value_busd", ""),
        ("value_busd", "nan"),
        ("value_busd", "1,5"),
        ("filled", "guessed"),
        ("exporter", "UZ"),  # the fourth is KZ,TJ: now UZ,TJ stands twice, again 14 lines on
    ],
)
def test_a_broken_base_flow_names_its_line(column: str, text: str) -> None:
    row = FLOWS[3]
    line = row.line + (14 if (column, text) == ("exporter", "UZ") else 0)
    broken = [*FLOWS[:3], row._replace(cells=row.cells | {column: text}), *FLOWS[4:]]
    with pytest.raises(SeedError, match=rf"seeds/base_flow\.csv:{line}:"):
        base_year.base_year_from(broken, CODES, 2021)


def test_a_missing_cell_is_named() -> None:
    said = r"seeds/base_flow\.csv has no row 2021,KZ,KG: run `qurultay seeds base-year"
    with pytest.raises(SeedError, match=said):
        base_year.base_year_from([*FLOWS[:2], *FLOWS[3:]], CODES, 2021)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("year", "2022"),
        ("year", "2020.5"),
        ("year", "1994"),  # no GDP of that year
        ("year", "2010"),  # stands in the next line
        ("value_busd", "-0.1"),
        ("exporter", "UZ"),  # with itself
        ("importer", "ROW"),  # reports nothing, has no GDP record
        ("observation_error", ""),
    ],
)
def test_a_broken_record_names_its_line(column: str, text: str) -> None:
    with pytest.raises(SeedError, match=r"seeds/trade_record\.csv:[23]:"):
        read_record(CODES, with_cell("trade_record.csv", 2, column, text))


@pytest.mark.parametrize(("column", "text"), [("role", "power"), ("code", "UZ")])
def test_a_broken_state_names_its_line(column: str, text: str) -> None:
    with pytest.raises(SeedError, match=r"seeds/states\.csv:[23]:"):
        read_roles(with_cell("states.csv", 2, column, text))


def test_there_is_one_rest_of_the_world() -> None:
    with pytest.raises(SeedError, match="rest"):
        read_roles(rows("states.csv")[:-1])


def test_a_pair_stands_once_in_either_order() -> None:
    first = rows("pairs.csv")[0]
    turned = first._replace(line=93, cells=first.cells | {"a": "UZ", "b": "KZ"})
    with pytest.raises(SeedError, match=r"seeds/pairs\.csv:93: .*twice"):
        read_pairs(CODES, [*rows("pairs.csv"), turned])
    with pytest.raises(SeedError, match=r"has no row KZ,UZ"):
        read_pairs(CODES, rows("pairs.csv")[1:])
