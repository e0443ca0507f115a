"""What goes out comes back: NetCDF, tables, IAMC columns, and the command."""

import io

import numpy as np
import pandas
import pytest
import xarray

from qurultay.commands import export
from qurultay.core.errors import ScenarioError
from qurultay.engine.ensemble import ensemble
from qurultay.results import export as interchange
from qurultay.results import store
from qurultay.results.labels import MEASURES
from qurultay.scenario.scenario import Scenario


@pytest.fixture(scope="module")
def whole():
    return ensemble(Scenario.read("five_billion", {"payments.refusal_share": 0.1}), 3,
                    random_seed=2**40, record="all")


@pytest.fixture(scope="module")
def few():
    return ensemble("baseline", 5)


def test_the_dataset_keeps_to_its_contract(whole):
    data = whole.to_dataset()
    directed = ("member", "quarter", "exporter", "importer")
    for name in ("trade_flow", "final_flow", "transit", "barrier", "payment_friction",
                 "transport_cost"):
        assert data[name].dims == directed, name
    for name in ("trust", "relation", "relation_effect", "conflict"):
        assert data[name].dims == ("member", "quarter", "state", "partner"), name
    for name, places in {"effort": ("state", "channel"), "mode_share": ("state", "mode"),
                         "output": ("state",), "stance": ("power",), "progress": ("project",),
                         "capacity": ("corridor",)}.items():
        assert data[name].dims == ("member", "quarter", *places), name
    assert data["member"].values.tolist() == [0, 1, 2]
    assert data["quarter"].values[[0, -1]].tolist() == ["2022Q1", "2035Q4"]
    assert "ROW" in data["exporter"].values
    for name in data.data_vars:
        assert set(data[name].attrs) == {"units", "long_name", "source"}, name
        assert all(data[name].attrs.values()), name


def test_a_summary_has_a_dataset_too(few):
    data = few.to_dataset()
    assert data.sizes["member"] == 5
    assert "trade_flow" not in data
    assert data["mode_share_region"].dims == ("member", "quarter", "mode")
    assert data["state_output"].sel(central_state="TJ", member=2, quarter="2030Q1").item() == (
        few.measures["state_output"][2, 32, 3])


@pytest.mark.parametrize("which", ["whole", "few"])
def test_netcdf_comes_back_as_it_went(which, request):
    outcome = request.getfixturevalue(which)
    data = outcome.to_dataset()
    again = interchange.dataset(interchange.netcdf(outcome))
    assert int(again.attrs.pop("random_seed")) == data.attrs.pop("random_seed")
    xarray.testing.assert_identical(again, data)
    for name in data.data_vars:
        assert np.array_equal(again[name].values, data[name].values), name
    assert Scenario.read("baseline").title in again.attrs["title"] or which == "whole"


def test_the_scenario_in_the_file_can_be_run_again(whole, tmp_path):
    text = interchange.dataset(interchange.netcdf(whole)).attrs["scenario_toml"]
    (tmp_path / "again.toml").write_text(text, encoding="utf-8")
    assert Scenario.read(tmp_path / "again.toml").digest == whole.scenario.digest


def test_parquet_comes_back_with_every_bit(few):
    table = interchange.long_table(few)
    again = pandas.read_parquet(io.BytesIO(interchange.parquet(table)))
    pandas.testing.assert_frame_equal(again, table, check_categorical=False)
    for name in MEASURES:
        mine = again[again["variable"] == name]["value"].to_numpy()
        assert np.array_equal(mine, few.measures[name].ravel()), name


def test_a_row_of_the_long_table_says_what_it_is(few):
    table = interchange.long_table(few)
    row = table[(table["variable"] == "turnover") & (table["place"] == "KZ-TJ")
                & (table["member"] == 4) & (table["quarter"] == "2033Q2")]
    assert row["value"].item() == few.measures["turnover"][4, 45, few.pairs.index("KZ-TJ")]
    assert row["unit"].item() == "bn USD / year"
    assert row["scenario"].item() == "baseline"


def test_csv_comes_back_with_every_bit(few):
    again = pandas.read_csv(io.BytesIO(interchange.csv(interchange.wide_table(few))))
    assert len(again) == 5 * 56
    at = (again["member"] == 3) & (again["quarter"] == "2029Q3")
    assert again[at]["autonomy"].item() == few.measures["autonomy"][3, 30]
    assert again[at]["turnover KZ-UZ"].item() == (
        few.measures["turnover"][3, 30, few.pairs.index("KZ-UZ")])
    width = sum(values[0, 0].size for values in few.measures.values())
    assert again.shape[1] == 3 + width


def test_long_and_wide_hold_the_same(few):
    table = interchange.long_table(few)
    wide = interchange.wide_table(few)
    assert table["value"].sum() == pytest.approx(wide.iloc[:, 3:].to_numpy().sum())


def test_iamc_columns(few):
    table = interchange.iamc_table(few)
    assert list(table.columns[:5]) == ["model", "scenario", "region", "variable", "unit"]
    assert list(table.columns[5:]) == [str(year) for year in range(2022, 2036)]
    assert not table.duplicated(["region", "variable"]).any()
    assert not table.isna().any().any()
    row = table[table["variable"] == "Trade|Recorded|KZ-UZ|50.0th Percentile"]
    year = few.measures["turnover"][:, 32:36, few.pairs.index("KZ-UZ")].mean(axis=1)
    assert row["2030"].item() == pytest.approx(np.median(year))
    # A calendar year of trade is the trailing figure of its last quarter.
    assert row["2030"].item() == pytest.approx(np.median(few.turnover()[:, 35]))
    states = table[table["variable"] == "Output|5.0th Percentile"]["region"]
    assert set(states) == {"Central Asia", "Kazakhstan", "Uzbekistan", "Kyrgyzstan", "Tajikistan",
                           "Turkmenistan"}


def test_iamc_by_quarter_and_by_world(few):
    table = interchange.iamc_table(few, quarterly=True, members=True)
    assert list(table.columns[5:8]) == ["member", "2022Q1", "2022Q2"]
    row = table[(table["variable"] == "Dependence|CN") & (table["member"] == "3")]
    assert row["2024Q1"].item() == few.measures["dependence_on"][3, 8, 1]
    assert set(table["member"]) == {"0", "1", "2", "3", "4"}


def test_a_year_that_was_not_simulated_whole_is_left_out():
    assert interchange._periods(("2022Q3", "2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4"),
                                False) == (["2023"], [[2, 3, 4, 5]])
    with pytest.raises(ScenarioError, match="no whole year"):
        interchange._periods(("2022Q3", "2022Q4"), False)


@pytest.mark.parametrize("form", list(interchange.FORMS))
def test_every_form_is_written_whole(few, form, tmp_path):
    path = tmp_path / "out"
    interchange.write(few, form, path)
    assert path.read_bytes() == interchange.FORMS[form](few)
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_odd_forms_and_paths_are_refused(few, tmp_path):
    with pytest.raises(ScenarioError, match=r'no form "netcdff".*did you mean "netcdf"'):
        interchange.write(few, "netcdff", tmp_path / "out")
    with pytest.raises(ScenarioError, match="path of a file"):
        interchange.write(few, "csv", tmp_path)


def test_the_command_offers_every_form():
    assert {form.value for form in export.ExportFormat} == set(interchange.FORMS)


def test_the_command_reads_a_stored_run(tmp_path, capsys):
    outcome = ensemble("baseline", 3, store=tmp_path / "run")
    assert store.read(tmp_path / "run").digest == outcome.digest
    export.export_command(str(tmp_path / "run"), export.ExportFormat.parquet,
                          str(tmp_path / "x.parquet"))
    assert "wrote" in capsys.readouterr().out
    again = pandas.read_parquet(tmp_path / "x.parquet")
    pandas.testing.assert_frame_equal(again, interchange.long_table(outcome),
                                      check_categorical=False)
    with pytest.raises(ScenarioError):
        export.export_command(str(tmp_path), export.ExportFormat.csv, str(tmp_path / "y.csv"))
