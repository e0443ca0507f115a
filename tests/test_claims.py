"""The ledger of claims: complete, current, honest about where each acts."""

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from qurultay.core.errors import SeedError
from qurultay.inputs import claims, region, vintages
from qurultay.inputs.claims import ACTING, Claim, current, parse, read, uses
from qurultay.inputs.parameters import MOST_CLAIMS, Catalogue
from qurultay.inputs.tables import KEYS, Row, rows

ROOT = Path(__file__).parent.parent
LEDGER = ROOT / "seeds" / "claims.toml"
SOURCE = ROOT.parent / "shared" / "texts" / "claims.toml"
CLAIMS, USES = read(), uses()
REFERENCES = sorted({(use, claim.id) for claim in CLAIMS.values() for use in claim.used_by})
COUNT = {"A": 126, "B": 178}
MOST_DECLINED = 0.35
ID = re.compile(r"\b[AB]-[0-9]+\b")


def toml(*parts: str) -> dict[str, object]:
    """A TOML file of the repository."""
    return tomllib.loads(ROOT.joinpath(*parts).read_text(encoding="utf-8"))


def test_every_claim_stands_once_under_its_own_id() -> None:
    ids = [f"{text}-{n:02}" for text, count in COUNT.items() for n in range(1, count + 1)]
    assert list(CLAIMS) == ids
    assert len(LEDGER.read_text(encoding="utf-8").split("\nstatement = ")) == len(ids) + 1


def test_every_claim_is_of_a_known_text_and_paragraph() -> None:
    texts = toml("seeds", "texts.toml")
    for claim in CLAIMS.values():
        assert 1 <= claim.paragraph <= texts[claim.text]["paragraphs"], claim.id  # type: ignore[index]


def test_ids_and_paragraphs_are_those_of_the_reading() -> None:
    if not SOURCE.is_file():
        pytest.skip("the reading of the texts is not in this checkout")
    found = tomllib.loads(SOURCE.read_text(encoding="utf-8"))["claim"]
    expected = {entry["id"]: entry["paragraph"] for entry in found}
    assert {claim.id: claim.paragraph for claim in CLAIMS.values()} == expected


def test_no_two_statements_are_the_same() -> None:
    said = Counter(claim.statement for claim in CLAIMS.values())
    assert [statement for statement, times in said.items() if times > 1] == []


def test_every_claim_is_used_or_declined_with_a_reason_of_its_own() -> None:
    for claim in CLAIMS.values():
        assert bool(claim.used_by) != bool(claim.not_modelled), claim.id
        assert not claim.not_modelled or len(claim.not_modelled) >= claims.SHORTEST_REASON, claim.id
    reasons = [claim.not_modelled.lower() for claim in CLAIMS.values() if claim.not_modelled]
    assert len(set(reasons)) == len(reasons)
    openings = Counter(reason[:30] for reason in reasons)
    assert [opening for opening, n in openings.items() if n > 1] == []
    assert len(reasons) <= MOST_DECLINED * len(CLAIMS)


def test_the_ledger_says_what_is_cited() -> None:
    text = LEDGER.read_text(encoding="utf-8")
    assert current(text, USES) == text, "run qurultay seeds claims"


def test_no_id_is_cited_that_does_not_exist() -> None:
    assert {name: USES[name] for name in USES if name not in CLAIMS} == {}
    written = [file for folder in ("model", "seeds", "scenarios", "experiments")
               for file in (ROOT / folder).rglob("*") if file.suffix in (".py", ".csv", ".toml")]
    assert len(written) > 100
    for file in written:
        assert set(ID.findall(file.read_text(encoding="utf-8"))) <= set(CLAIMS), file.name


def test_a_use_is_never_a_docstring_an_entry_of_the_timeline_or_a_theme_weight() -> None:
    """What only mentions a claim gives it no use, whatever else changes."""
    families = {use.partition(":")[0] for use, _ in REFERENCES}
    tables = {table.removesuffix(".csv") for table in ACTING}
    assert families <= {"parameters", "scenarios", "experiments", *tables}
    assert families.isdisjoint({"module", "texts", "timeline", "priorities"})
    assert "B-54" in ID.findall((ROOT / "seeds" / "priorities.csv").read_text(encoding="utf-8"))
    assert CLAIMS["B-54"].not_modelled


def test_every_table_that_names_a_claim_is_declared_to_act_or_not() -> None:
    naming = {file.name for file in (ROOT / "seeds").glob("*.csv")
              if ID.search(file.read_text(encoding="utf-8"))}
    assert naming - set(ACTING) == {"priorities.csv"}


def test_what_a_world_is_made_of_is_read_from_the_tables_that_act(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A table that nobody reads any more can be no use."""
    asked: set[str] = set()

    def noting(table: str) -> tuple[Row, ...]:
        asked.add(table)
        return rows(table)

    for name, module in sys.modules.items():
        if name.startswith("qurultay.") and getattr(module, "rows", None) is rows:
            monkeypatch.setattr(module, "rows", noting)
    region._read.__wrapped__(vintages.vintage(vintages.latest()))
    assert set(ACTING) - asked == set()


def test_a_reference_leads_to_something_that_cites_the_claim() -> None:
    """Found here by other means than the ledger's own search."""
    for use, claim in REFERENCES:
        family, _, name = use.partition(":")
        assert claim in ID.findall(cited_by(family, name)), use


def cited_by(family: str, name: str) -> str:
    """What a thing of a family says about its sources, as one text."""
    if family == "parameters":
        return " ".join(claim for key, row in Catalogue.shipped().items()
                        if key == name or key.startswith(f"{name}.") for claim in row.claims)
    if family in ("scenarios", "experiments"):
        return (ROOT / family / f"{name}.toml").read_text(encoding="utf-8")
    table = f"{family}.csv"
    mine = [row for row in rows(table)
            if "-".join(row.cells[column] for column in KEYS[table]) == name]
    assert len(mine) == 1, f"{table} has {len(mine)} rows {name}"
    return " ".join(mine[0].cells.get(c, "") for c in ("from", "claims", "source"))


def test_at_most_eight_claims_stand_behind_one_thing() -> None:
    behind = Counter(use for use, _ in REFERENCES)
    assert {use: n for use, n in behind.items() if n > MOST_CLAIMS} == {}


def test_ids_behind_parameters_stand_alone_so_that_explain_finds_them() -> None:
    for parameter in Catalogue.shipped().values():
        inside = [name for source in parameter.sources for name in ID.findall(source)]
        assert inside == list(parameter.claims), parameter.key
        assert len(set(inside)) == len(inside), parameter.key


def test_ids_are_never_ranges() -> None:
    span = re.compile(r"[AB]-[0-9]+ ?(to|and|–|\.\.|-) ?[AB]?-?[0-9]+")
    for file in [*(ROOT / "seeds").glob("*"), *(ROOT / "scenarios").glob("*.toml")]:
        if file.is_file():
            assert not span.search(file.read_text(encoding="utf-8")), file.name


def test_no_number_rests_on_trade_or_output_after_2021() -> None:
    flagged = {claim.id for claim in CLAIMS.values() if claim.outcome_after_2021}
    assert flagged == {"A-50", "B-22", "B-23"}
    for name in flagged:
        families = {use.partition(":")[0] for use in CLAIMS[name].used_by}
        assert families <= {"scenarios"}, name
    assert not CLAIMS["B-22"].used_by
    assert not CLAIMS["B-23"].used_by


def test_dollars_of_trade_after_2021_are_flagged() -> None:
    late = re.compile(r"trade.* 202[2-9]|202[2-9].* trade", re.IGNORECASE)
    for claim in CLAIMS.values():
        if late.search(claim.statement) and "billion" in claim.statement:
            assert claim.outcome_after_2021, claim.id


def test_the_timeline_is_in_order_and_says_when() -> None:
    events = toml("seeds", "timeline.toml")
    dates = [str(entry["date"]) for entry in events.values()]  # type: ignore[index]
    assert dates == sorted(dates)
    for name, entry in events.items():
        assert set(entry) <= {"date", "until", "says", "claims"}, name  # type: ignore[call-overload]
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", entry["date"]), name  # type: ignore[index]
        assert entry.get("until", entry["date"]) >= entry["date"], name  # type: ignore[attr-defined,index]
        assert entry["says"].endswith("."), name  # type: ignore[index]


def test_every_text_says_what_it_is() -> None:
    texts = toml("seeds", "texts.toml")
    assert list(texts) == ["A", "B"]
    parts = {"title", "language", "institution", "written", "paragraphs", "standing", "caveats"}
    for entry in texts.values():
        assert {*parts, "claims"} == set(entry)  # type: ignore[call-overload]
        assert all(entry.values())  # type: ignore[attr-defined]


# --- broken ledgers ----------------------------------------------------------------------------

GOOD = '[A-01]\nparagraph = 1\nstatement = "It is so."\nused_by = ["relations:KZ-UZ"]\n'
REASON = 'not_modelled = "a reason that is long enough"'


def test_a_claim_is_read_whole() -> None:
    assert parse(GOOD) == {
        "A-01": Claim("A-01", "A", 1, "It is so.", ("relations:KZ-UZ",), "", False)
    }


@pytest.mark.parametrize(
    ("ledger", "line", "said"),
    [
        (GOOD.replace("A-01", "C-01"), 1, "an id such as A-01"),
        (GOOD.replace("A-01", "A-1"), 1, "an id such as A-01"),
        ("A-01 = 3\n", 1, "a table of its parts"),
        (GOOD + GOOD, 5, "declare"),
        (GOOD.replace("paragraph = 1\n", ""), 1, "paragraph is missing"),
        (GOOD.replace("= 1", "= 0"), 2, "counted from 1"),
        (GOOD.replace("= 1", "= true"), 2, "true is not of the type int"),
        (GOOD.replace("so.", "so"), 3, "full stop"),
        (GOOD.replace("used_by", "usedby"), 4, 'did you mean "used_by"'),
        (GOOD.replace('["relations:KZ-UZ"]', '"relations:KZ-UZ"'), 4, "not of the type list"),
        (GOOD.replace("relations:KZ-UZ", "KZ-UZ"), 4, "such as parameters:trust.gain"),
        (GOOD.replace('["relations:KZ-UZ"]', "[]"), 1, "either used_by or not_modelled"),
        (GOOD + REASON, 1, "either used_by or not_modelled"),
        (GOOD.replace('used_by = ["relations:KZ-UZ"]', 'not_modelled = "no"'), 4,
         "reason of its own"),
        (GOOD + "outcome_after_2021 = 1", 5, "not of the type bool"),
    ],
)
def test_a_broken_ledger_is_named_with_file_and_line(ledger: str, line: int, said: str) -> None:
    with pytest.raises(SeedError, match=re.escape(said)) as failure:
        parse(ledger)
    assert str(failure.value).startswith(f"seeds/claims.toml, line {line}: ")
    assert "\n" not in str(failure.value)


def test_two_claims_may_not_share_a_reason() -> None:
    one = GOOD.replace('used_by = ["relations:KZ-UZ"]', REASON)
    with pytest.raises(SeedError, match=r"line 8: .*A-01 gives the same reason"):
        parse(one + one.replace("A-01", "A-02"))


# --- bringing it up to date --------------------------------------------------------------------


def test_uses_are_written_again_and_reasons_stay() -> None:
    declined = f'[A-02]\nparagraph = 2\nstatement = "Or so."\n{REASON}\n'
    cited: dict[str, tuple[str, ...]] = {"A-01": ("parameters:trust.gain", "relations:KZ-UZ")}
    expected = GOOD.replace('["relations:KZ-UZ"]', '["parameters:trust.gain", "relations:KZ-UZ"]')
    assert current(GOOD + declined, cited) == expected + declined


def test_a_reason_gives_way_once_a_claim_is_used() -> None:
    declined = GOOD.replace('used_by = ["relations:KZ-UZ"]', REASON)
    assert current(declined, {"A-01": ("relations:KZ-UZ",)}) == GOOD


def test_the_ledger_costs_little_to_import() -> None:
    program = ("import sys, qurultay.inputs.claims; "
               "print(*{'numpy', 'pandas', 'mesa'} & set(sys.modules))")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
