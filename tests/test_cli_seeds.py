"""The commands that update files made from other files: they write, and say what stops them."""

from pathlib import Path

import pytest
from test_claims import GOOD

from qurultay.commands.main import call
from qurultay.core.errors import SeedError
from qurultay.evidence import run
from qurultay.inputs import base_year, claims, tables, vintages
from qurultay.report import pictures
from qurultay.report.documentation import block_text

COMMANDS = ("base-year", "claims", "docs", "evidence", "pictures")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a ledger of one claim, an old base year and an old page."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds" / "claims.toml").write_text(GOOD.replace("KZ-UZ", "KG-TJ"), "utf-8")
    (tmp_path / "seeds" / "base_flow.csv").write_text("exporter,importer\n", "utf-8")
    (tmp_path / "docs" / "page.md").write_text(
        "A table:\n<!-- generated: kinds -->\nold\n<!-- end -->\n", "utf-8")
    monkeypatch.setattr(tables, "checkout", lambda: tmp_path)
    monkeypatch.setattr(claims, "uses", lambda: {"A-01": ("relations:KZ-UZ",)})
    return tmp_path


@pytest.mark.parametrize(("command", "file", "text"), [
    ("base-year", "seeds/base_flow.csv", base_year.table_of(map(base_year.read, vintages.years()))),
    ("claims", "seeds/claims.toml", GOOD),
    ("docs", "docs/page.md",
     f"A table:\n<!-- generated: kinds -->\n\n{block_text('kinds')}\n<!-- end -->\n"),
], ids=["base-year", "claims", "docs"])
def test_a_file_is_updated_once(repository: Path, capsys: pytest.CaptureFixture[str],
                                command: str, file: str, text: str) -> None:
    """The second time it is up to date."""
    assert call(["seeds", command]) == 0
    assert (repository / file).read_text("utf-8") == text
    assert call(["seeds", command]) == 0
    assert capsys.readouterr().out == f"wrote {file}\n{file} is up to date\n"


def test_pictures_go_to_the_docs(repository: Path, monkeypatch: pytest.MonkeyPatch,
                                 capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(pictures, "draw_docs", lambda folder: [folder / "one.png"])
    assert call(["seeds", "pictures"]) == 0
    assert capsys.readouterr().out == "wrote docs/pictures/one.png\n"


def test_numbers_of_the_evidence_are_those_of_the_run(
        repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With as many worlds as asked for, nothing switched off, and the seed of the page."""
    asked = []
    monkeypatch.setattr(run, "origins", lambda ask: asked.append(ask) or {})
    monkeypatch.setattr(run, "released_text", lambda part: f"{part}\n")
    assert call(["seeds", "evidence", "--members", "7"]) == 0
    assert (repository / "seeds" / "evidence.toml").read_text("utf-8") == "{}\n"
    assert (asked[0].sizes.origins, asked[0].sizes.mechanisms, asked[0].random_seed) == (7, 0, 1)


def test_a_claim_without_use_is_named(repository: Path, monkeypatch: pytest.MonkeyPatch,
                                      capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(claims, "uses", dict)
    assert call(["seeds", "claims"]) == 1
    assert "A-01" in capsys.readouterr().err


def test_seeds_that_lack_a_row_end_in_one_sentence(
        repository: Path, monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written."""
    def lacking() -> None:
        raise SeedError("seeds/gdp_record.csv has no row GE,2009")

    monkeypatch.setattr(base_year, "computed", lacking)
    assert call(["seeds", "base-year"]) == 1
    assert capsys.readouterr().err == "qurultay: seeds/gdp_record.csv has no row GE,2009\n"
    assert (repository / "seeds" / "base_flow.csv").read_text("utf-8") == "exporter,importer\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_they_need_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                              capsys: pytest.CaptureFixture[str], command: str) -> None:
    """In an installed package there is nothing to update."""
    monkeypatch.setattr(tables.resources, "files", lambda _: tmp_path / "seeds")
    assert call(["seeds", command]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "checkout" in said.err
    assert list(tmp_path.iterdir()) == []
