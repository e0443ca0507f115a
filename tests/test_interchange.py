"""What goes out comes back: NetCDF, tables, IAMC columns, and the command."""

import importlib.abc
import importlib.machinery
import io
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pandas
import pytest
import xarray

from qurultay.commands import ensemble as commands
from qurultay.core.errors import ScenarioError, StoreError
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
    data = interchange.labelled(outcome)
    again = interchange.dataset(interchange.netcdf(outcome))
    assert int(again.attrs.pop("random_seed")) == data.attrs.pop("random_seed")
    xarray.testing.assert_identical(again, data)
    first = again.isel(scenario=0).swap_dims(time="quarter")
    for name, values in outcome.to_dataset().data_vars.items():
        assert first[name].dims == values.dims
        assert np.array_equal(first[name].values, values.values), name
    assert Scenario.read("baseline").title in again.attrs["title"] or which == "whole"


def test_time_in_a_file_is_time(few):
    data = interchange.dataset(interchange.netcdf(few))
    trade = few.measures["turnover"]
    assert np.array_equal(data["turnover"].sel(time="2027-09-30").values[0], trade[:, 22])
    years = data["turnover"].resample(time="YE").mean()
    assert years.sel(time="2027-12-31").values[0] == pytest.approx(trade[:, 20:24].mean(axis=1))
    assert data["quarter"].sel(time="2027-09-30").item() == "2027Q3"
    first, end = data["time_bounds"].sel(time="2027-09-30").values.astype("datetime64[D]")
    assert (str(first), str(end)) == ("2027-07-01", "2027-10-01")
    assert data.attrs["Conventions"].startswith("CF-")
    inside = few.to_dataset()  # in Python both the label and the day find a quarter
    assert inside.sel(time="2027-09-30")["turnover"].identical(
        inside.sel(quarter="2027Q3")["turnover"])


def test_runs_in_one_file_each_have_a_label(few):
    other = ensemble(Scenario.read("baseline", {"choice.temperature": "{ times = 2.0 }"},
                                   worldview="functional"), 4, random_seed=9)
    label = "baseline (functional), choice.temperature = { times = 2 }, seed 9"
    data = interchange.dataset(interchange.netcdf([few, other]))
    assert data["scenario"].values.tolist() == ["baseline", label]
    theirs = data["autonomy"].sel(scenario=label)
    assert np.array_equal(theirs[:4].values, other.measures["autonomy"])
    assert theirs[4].isnull().all()
    assert data["random_seed"].values.tolist() == ["1", "9"]
    table = pandas.read_csv(io.BytesIO(b"".join(interchange.FORMS["csv"]([few, other]))))
    mine = table[table["scenario"] == label]
    assert len(mine) == 4 * 56
    assert set(mine["changes"]) == {"choice.temperature = { times = 2 }"}
    assert set(mine["worldview"]) == {"functional"}
    assert set(interchange.iamc_tables([few, other])["scenario"]) == {"baseline", label}
    assert interchange.run_labels([few, few]) == ("baseline", "baseline-2")


def test_runs_that_differ_never_share_a_label():
    keys = ["choice.habit", "choice.speed", "choice.mood", "choice.likeness", "choice.diminishing"]
    few = ensemble("baseline", 1)
    long = [replace(few, scenario=Scenario.read("baseline", dict.fromkeys(keys, value)))
            for value in (0.11, 0.12)]
    assert len({interchange.full_label(one) for one in long}) == 2
    assert all(len(interchange.full_label(one)) < 140 for one in long)


def test_a_stored_run_keeps_what_was_set(tmp_path):
    asked = Scenario.read("baseline", {"choice.habit": 0.4}, vintage=2016)
    outcome = ensemble(asked, 2, store=tmp_path / "run")
    assert interchange.full_label(store.read(tmp_path / "run")) == (
        interchange.full_label(outcome)) == "baseline, vintage 2016, choice.habit = 0.4"


class _NoServer(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands for pyam's client of a database server, which not every SQLAlchemy can load."""

    def find_spec(self, name, path, target=None):
        if name.split(".")[0] == "ixmp4":
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        made = MagicMock(name=spec.name)
        made.__path__, made.__spec__, made.__name__ = [], spec, spec.name
        return made

    def exec_module(self, module):
        pass


@pytest.fixture(scope="module")
def pyam(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        # Its cache in the user's home names the environment that wrote it, which may be gone.
        patch.setenv("IAM_UNITS_CACHE", str(tmp_path_factory.mktemp("units")))
        pytest.importorskip("iam_units")
        patch.setattr(sys, "meta_path", [_NoServer(), *sys.meta_path])
        return pytest.importorskip("pyam")


@pytest.mark.filterwarnings("ignore")
def test_pyam_joins_and_converts(pyam, few, tmp_path):
    other = ensemble(Scenario.read("baseline", {"choice.habit": 0.4}), 5)
    for number, one in enumerate((few, other)):
        interchange.write(one, "iamc", tmp_path / f"{number}.csv")
    both = pyam.concat([pyam.IamDataFrame(tmp_path / f"{number}.csv") for number in (0, 1)])
    assert both.scenario == ["baseline", "baseline, choice.habit = 0.4"]
    found = both.convert_unit("billion USD / year", "million USD / year").filter(
        variable="Output|50*", region="Uzbekistan", year=2031, scenario="baseline").data
    year = few.measures["state_output"][:, 36:40, 1].mean(axis=1)
    assert found["value"].item() == pytest.approx(1000 * np.median(year))
    slow = both.filter(variable="Transport|Transit Time|5.0*", year=2031)
    assert slow.convert_unit("day", "hour").data["value"].to_numpy() == pytest.approx(
        24 * slow.data["value"].to_numpy())


def test_the_scenario_in_the_file_can_be_run_again(whole, tmp_path):
    text = interchange.dataset(interchange.netcdf(whole)).attrs["scenario_toml"]
    (tmp_path / "again.toml").write_text(text, encoding="utf-8")
    assert Scenario.read(tmp_path / "again.toml").digest == whole.scenario.digest


def test_parquet_comes_back_with_every_bit(few):
    table = interchange.long_table(few)
    again = pandas.read_parquet(io.BytesIO(b"".join(interchange.parquet([table]))))
    pandas.testing.assert_frame_equal(again, table, check_categorical=False)
    for name in MEASURES:
        mine = again[again["variable"] == name]["value"].to_numpy()
        assert np.array_equal(mine, few.measures[name].ravel()), name


def test_polars_and_duckdb_read_an_export(few, tmp_path):
    polars, duckdb = pytest.importorskip("polars"), pytest.importorskip("duckdb")
    interchange.write(few, "parquet", tmp_path / "few.parquet")
    expected = few.measures["state_output"][:, 40].mean(axis=0)
    table = polars.scan_parquet(tmp_path / "few.parquet").filter(
        polars.col("variable") == "state_output", polars.col("quarter") == "2032Q1")
    means = dict(table.group_by("place").agg(polars.col("value").mean()).collect().iter_rows())
    assert [means[code] for code in ("KZ", "UZ")] == pytest.approx(expected[:2])
    found = duckdb.sql(
        f"select place, avg(value) from '{tmp_path}/few.parquet' where variable = 'state_output' "
        "and quarter = '2032Q1' group by place").fetchall()
    assert dict(found) == pytest.approx(means)
    interchange.write(few, "csv", tmp_path / "few.csv")
    wide = polars.read_csv(tmp_path / "few.csv", infer_schema_length=None)
    kept = few.measures["turnover"][..., few.pairs.index("KZ-UZ")]
    assert np.array_equal(wide["turnover KZ-UZ"].to_numpy(), kept.ravel())


def test_a_row_of_the_long_table_says_what_it_is(few):
    table = interchange.long_table(few)
    row = table[(table["variable"] == "turnover") & (table["place"] == "KZ-TJ")
                & (table["member"] == 4) & (table["quarter"] == "2033Q2")]
    assert row["value"].item() == few.measures["turnover"][4, 45, few.pairs.index("KZ-TJ")]
    assert row["unit"].item() == "bn USD / year"
    assert row["scenario"].item() == "baseline"


def test_csv_comes_back_with_every_bit(few):
    again = pandas.read_csv(io.BytesIO(b"".join(interchange.csv([interchange.wide_table(few)]))))
    assert len(again) == 5 * 56
    at = (again["member"] == 3) & (again["quarter"] == "2029Q3")
    assert again[at]["autonomy"].item() == few.measures["autonomy"][3, 30]
    assert again[at]["turnover KZ-UZ"].item() == (
        few.measures["turnover"][3, 30, few.pairs.index("KZ-UZ")])
    width = sum(values[0, 0].size for values in few.measures.values())
    assert again.shape[1] == 6 + width


def test_long_and_wide_hold_the_same(few):
    table = interchange.long_table(few)
    wide = interchange.wide_table(few)
    assert table["value"].sum() == pytest.approx(wide.iloc[:, 6:].to_numpy().sum())


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
    assert path.read_bytes() == b"".join(interchange.FORMS[form]([few]))
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_odd_forms_and_paths_are_refused(few, tmp_path):
    with pytest.raises(ScenarioError, match=r'no form "netcdff".*did you mean "netcdf"'):
        interchange.write(few, "netcdff", tmp_path / "out")
    with pytest.raises(ScenarioError, match="path of a file"):
        interchange.write(few, "csv", tmp_path)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_in_pieces_or_in_one_it_is_the_same(few, form, monkeypatch):
    read = {"csv": pandas.read_csv, "parquet": pandas.read_parquet}[form]
    whole = read(io.BytesIO(b"".join(interchange.FORMS[form]([few]))))
    monkeypatch.setattr(interchange, "AT_ONCE", 4)
    pieces = list(interchange.FORMS[form]([few]))
    assert len(pieces) >= 3
    again = read(io.BytesIO(b"".join(pieces)))
    keys = [name for name in ("variable", "member", "quarter", "place") if name in whole]
    sort = [one.astype({name: str for name in keys if name != "member"}).sort_values(
        keys, ignore_index=True) for one in (whole, again)]
    pandas.testing.assert_frame_equal(sort[0], sort[1], check_categorical=False)


def test_more_rows_than_a_spreadsheet_shows_are_said(few, tmp_path, monkeypatch):
    assert interchange.write(few, "csv", tmp_path / "one.csv") == []
    monkeypatch.setattr(interchange, "ROWS_OF_A_SPREADSHEET", 5 * 56)
    [note] = interchange.write(few, "csv", tmp_path / "two.csv")
    assert "281 lines" in note
    assert interchange.write(few, "parquet", tmp_path / "three.parquet") == []


def test_nothing_is_written_over_unasked(few, tmp_path):
    mine = tmp_path / "notes.txt"
    mine.write_text("mine")
    (tmp_path / "link").symlink_to(mine)
    (tmp_path / "dangling").symlink_to(tmp_path / "not there")
    for path in (mine, tmp_path / "link", tmp_path / "dangling"):
        with pytest.raises(ScenarioError, match="is there already"):
            interchange.write(few, "iamc", path)
    assert mine.read_text() == "mine"
    interchange.write(few, "iamc", tmp_path / "link", replace=True)
    assert (tmp_path / "link").is_symlink()
    assert mine.read_bytes() == b"".join(interchange.FORMS["iamc"]([few]))


def test_nothing_is_written_into_the_folder_of_a_run(few, tmp_path):
    ensemble("baseline", 1, store=tmp_path / "run")
    before = sorted(path.name for path in (tmp_path / "run").iterdir())
    (tmp_path / "way").symlink_to(tmp_path / "run")
    for path in ("run/x.csv", "run/manifest.toml", "run/deep/er/x.csv", "way/x.csv",
                 "run/../way/x.csv"):
        with pytest.raises(ScenarioError, match="folder of a run"):
            interchange.write(few, "csv", tmp_path / path, replace=True)
    assert sorted(path.name for path in (tmp_path / "run").iterdir()) == before


def test_pipes_and_devices_are_written_into(few, tmp_path):
    pipe, found = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: found.append(pipe.read_bytes()))
    reader.start()
    interchange.write(few, "csv", pipe)
    reader.join()
    assert found == [b"".join(interchange.FORMS["csv"]([few]))]
    assert pipe.is_fifo()
    interchange.write(few, "netcdf", Path("/dev/null"))
    assert Path("/dev/null").is_char_device()
    with pytest.raises(StoreError, match="No space"):
        interchange.write(few, "parquet", Path("/dev/full"))


def test_the_command_writes_to_standard_output(few, tmp_path):
    ensemble("baseline", 5, store=tmp_path / "run")
    for out in ("-", "/dev/stdout"):
        with (tmp_path / "out.csv").open("wb") as file:
            subprocess.run([sys.executable, "-m", "qurultay", "export", tmp_path / "run", "--as",
                            "iamc", "--out", out], stdout=file, check=True)
        assert (tmp_path / "out.csv").read_bytes() == b"".join(interchange.FORMS["iamc"]([few]))


def test_the_command_offers_every_form():
    assert {form.value for form in commands.ExportFormat} == set(interchange.FORMS)


def test_the_command_reads_a_stored_run(tmp_path, capsys):
    outcome = ensemble("baseline", 3, store=tmp_path / "run")
    assert store.read(tmp_path / "run").digest == outcome.digest
    commands.export_command([str(tmp_path / "run")], commands.ExportFormat.parquet,
                          str(tmp_path / "x.parquet"))
    assert "wrote" in capsys.readouterr().out
    again = pandas.read_parquet(tmp_path / "x.parquet")
    pandas.testing.assert_frame_equal(again, interchange.long_table(outcome),
                                      check_categorical=False)
    with pytest.raises(ScenarioError):
        commands.export_command([str(tmp_path)], commands.ExportFormat.csv, str(tmp_path / "y.csv"))
