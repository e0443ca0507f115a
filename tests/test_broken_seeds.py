"""Broken tables of seeds: one clean sentence that names file and row, never a traceback."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qurultay.analysis.grip import sourced
from qurultay.core.errors import SeedError
from qurultay.inputs import completeness, record, region, tables, vintages
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import KEYS, rows

TABLES = sorted(path.name for path in (Path(__file__).parent.parent / "seeds").glob("*.csv"))
# Not read by facts or record.
ELSEWHERE = ("kz_uz_record.csv", "posterior.csv")

Edit = Callable[[list[list[str]]], None]
Break = Callable[[str, Edit], None]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[Break]:
    """Change one table as if it had been written so; what was read before is forgotten."""
    original = tables.text_of

    def forget() -> None:
        rows.cache_clear()
        region._read.cache_clear()
        vintages._vintages.cache_clear()
        tables.vintage_years.cache_clear()

    def change(table: str, edit: Edit) -> None:
        cells = [list(rows(table)[0].cells), *(list(row.cells.values()) for row in rows(table))]
        edit(cells)
        text = "\n".join(",".join(f'"{cell}"' for cell in line) for line in cells)
        monkeypatch.setattr(
            tables, "text_of", lambda name: text if name == table else original(name))
        forget()

    yield change
    forget()


def put(column: str, value: str) -> Edit:
    """An edit that writes a value into the first row."""
    def edit(cells: list[list[str]]) -> None:
        cells[1][cells[0].index(column)] = value
    return edit


def lose(column: str) -> Edit:
    """An edit that misspells the name of a column."""
    def edit(cells: list[list[str]]) -> None:
        cells[0][cells[0].index(column)] += "x"
    return edit


def add(*row: str) -> Edit:
    """An edit that writes a row more at the end."""
    return lambda cells: cells.append(list(row))


def twice(cells: list[list[str]]) -> None:
    """An edit that repeats the first row at the end."""
    cells.append(list(cells[1]))


def turned(cells: list[list[str]]) -> None:
    """An edit that repeats the first pair the other way round."""
    cells.append([cells[1][1], cells[1][0], *cells[1][2:]])


def short(cells: list[list[str]]) -> None:
    """An edit that forgets a cell."""
    cells[1].pop()


def read_everything() -> None:
    """All tables by all their readers."""
    codes = region.read().states
    for year in vintages.years():
        record.read_states(year)
    record.read_pairs(codes)
    record.read_record(codes)
    sourced()


@pytest.mark.parametrize(
    ("table", "edit", "line", "said"),
    [
        *((table, twice, len(rows(table)) + 2, "stands twice, before in line 2")
          for table in sorted(KEYS) if table not in ELSEWHERE),
        *((table, short, 2, "cells where the header has")
          for table in TABLES if table not in ELSEWHERE),
        ("relations.csv", turned, len(rows("relations.csv")) + 2, "stands twice"),
        ("relations.csv", put("right", "KZ"), 2, "left and right are both 'KZ'"),
        ("pairs.csv", put("b", "KZ"), 2, "a and b are both 'KZ'"),
        ("sanctions.csv", put("sender", "RU"), 2, "sender and target are both 'RU'"),
        ("memberships.csv", put("union", "yep"), 2, "Did you mean 'yes'?"),
        ("relations.csv", lose("trust"), 2, "has no column 'trust'"),
        ("relations.csv", put("left", "KX"), 2, "unknown name 'KX'"),
        ("relations.csv", put("trust", "-0.1"), 2, "lies outside 0 to 1"),
        ("relations.csv", put("trust", "high"), 2, "is not a number"),
        ("relations.csv", put("until", "1990Q4"), 2, "until = 1990Q4 is before from = 1992Q1"),
        ("relations.csv", put("until", ""), 3, "holds in 2021Q4 like line 2"),
        ("vintages.csv", put("year", "soon"), 2, "year = 'soon' is not a number"),
        ("vintages.csv", put("sample", "maybe"), 2, "unknown name 'maybe'"),
        ("vintages.csv", put("prices", ""), 2, "are all given or all empty"),
        ("state_record.csv", put("openness", ""), 2, "openness is empty"),
        ("powers.csv", put("year", "2021.5"), 2, "is not a whole year"),
        ("relations.csv", put("rivalry", "nan"), 2, "lies outside 0 to 1"),
        ("dependences.csv", put("power", "KZ"), 2, "unknown name 'KZ'"),
        ("dependences.csv", put("value", "1.5"), 2, "lies outside 0 to 1"),
        ("dependences.csv", put("kind", "remitances"), 2, "Did you mean 'remittances'?"),
        ("powers.csv", put("stance", "opposed"), 2, "Did you mean 'oppose'?"),
        ("powers.csv", lose("leverage"), 2, "has no column 'leverage'"),
        ("incidents.csv", put("hazard", "-1"), 2, "lies outside 0 to 1"),
        ("incidents.csv", put("state", "ZZ"), 2, "unknown name 'ZZ'"),
        ("corridors.csv", put("risk", "-3"), 2, "risk = -3 lies outside"),
        ("corridors.csv", lose("capacity_mt"), 2, "has no column 'capacity_mt'"),
        ("routes.csv", put("corridor", "kz_us_line"), 2, "Did you mean 'kz_uz_line'?"),
        ("routes.csv", put("left", "KZ UU"), 2, "unknown name 'UU'"),
        ("projects.csv", put("places", "KZ UX"), 2, "unknown name 'UX'"),
        ("projects.csv", put("sponsor", "BY"), 2, "unknown name 'BY'"),
        ("projects.csv", put("build_quarters", "long"), 2, "is not a number"),
        ("sanctions.csv", put("kind", "embargo"), 2, "unknown name 'embargo'"),
        ("sanctions.csv", put("enforcement", "2"), 2, "lies outside 0 to 1"),
        ("memberships.csv", put("state", "KZ U"), 2, "unknown name 'U'"),
        ("memberships.csv", lose("union"), 2, "has no column 'union'"),
        ("memberships.csv", put("channel", "intra_regionl"), 2, "Did you mean 'intra_regional'?"),
        ("memberships.csv", put("channel", "neighbour.KZ"), 2, "unknown name"),
        ("memberships.csv", put("state", ""), 2, "state is empty"),
        ("mechanisms.csv", put("lever", "choice.sped"), 2, 'did you mean "choice.speed"?'),
        ("mechanisms.csv", put("lever", "growth.trends.*"), 2, "no parameter is named"),
        ("memberships.csv", put("union", "Yes"), 2, "Did you mean 'yes'?"),
        ("memberships.csv", put("from", "2018"), 2, '"2018" is not a quarter'),
        ("memberships.csv", put("until", "2017Q4"), 2, "until = 2017Q4 is before from = 2018Q1"),
        ("memberships.csv", put("state", "KZ"), 2, "needs at least two members"),
        ("memberships.csv", put("state", "KZ UZ KZ"), 2, "each named once"),
        ("memberships.csv", put("state", "KZ ROW"), 2, "unknown name 'ROW'"),
        ("memberships.csv", add("pact", "led_US", "KZ UZ", "2020Q1", "", "no", "A-01"),
         len(rows("memberships.csv")) + 2, "US leads the channel 'led_US' but is no member"),
        ("sanctions.csv", put("until", "2024"), 2, '"2024" is not a quarter'),
        ("sanctions.csv", put("until", "2014Q2"), 2, "until = 2014Q2 is before from = 2014Q3"),
        ("sanctions.csv", put("target", "EU"), 2, "sender and target are both 'EU'"),
        ("relations.csv", put("right", "KZ"), 2, "left and right are both 'KZ'"),
        ("dependences.csv", put("state", "RU"), 2, "state and power are both 'RU'"),
        ("mediators.csv", put("right", "KZ"), 2, "left and right are both 'KZ'"),
        ("channels.csv", put("mode", "bilaterl"), 2, "Did you mean 'bilateral'?"),
        ("channels.csv", put("energy", "-1"), 2, "lies outside 0 to 1"),
        ("channels.csv", lose("security"), 2, "has no column 'security'"),
        ("priorities.csv", put("state", "Kazakhstan"), 2, "unknown name 'Kazakhstan'"),
        ("priorities.csv", put("energy", "much"), 2, "is not a number"),
        ("mediators.csv", put("left", "kz"), 2, "unknown name 'kz'"),
        ("states.csv", put("role", "power"), 2, "unknown name 'power'"),
        ("pairs.csv", put("distance_km", "-5"), 2, "lies outside"),
        ("builds.csv", put("channel", "neighbor.*"), 2, "Did you mean 'neighbour.*'?"),
        ("builds.csv", put("opening", "2"), 2, "lies outside 0 to 1"),
        ("effort.csv", put("state", "ZZ"), 2, "unknown name 'ZZ'"),
        ("effort.csv", lose("intra_regional"), 2, "no channel of KZ is named 'intra_regionalx'"),
        ("leaders.csv", put("rate", "often"), 2, "is not a number"),
        ("leaders.csv", put("since", "2019"), 2, '"2019" is not a quarter'),
        ("standings.csv", put("rung", "closed"), 2, "unknown name 'closed'"),
        ("standings.csv", put("right", "KZ"), 2, "left and right are both 'KZ'"),
        ("standings.csv", put("until", "1998Q1"), 2, "is before from = 1999Q1"),
        ("treaties.csv", put("kind", "aliance"), 2, "Did you mean 'alliance'?"),
        ("treaties.csv", put("between", "KZ"), 2, "needs two states"),
        ("treaties.csv", put("in_force", "1998Q1"), 2, "signed and in force"),
    ],
)
def test_a_broken_table_is_named_with_file_and_row(
    broken: Break, table: str, edit: Edit, line: int, said: str
) -> None:
    broken(table, edit)
    with pytest.raises(SeedError, match=re.escape(said)) as failure:
        read_everything()
    assert str(failure.value).startswith(f"seeds/{table}:{line}: ")
    assert "\n" not in str(failure.value)


CODES = set(region.read().states)


def names_states(table: str, column: str) -> bool:
    """Whether a column of a table holds codes of states and nothing else."""
    words = {word for row in rows(table) for word in row.words(column)}
    return bool(words) and words <= CODES


@pytest.mark.parametrize(("table", "column"), [
    (table, column) for table in TABLES for column in rows(table)[0].cells
    if table != "base_flow.csv" and (table, column) != ("states.csv", "code")
    and names_states(table, column)])
def test_a_code_that_no_state_has_is_refused(broken: Break, table: str, column: str) -> None:
    """In every column of every table that holds codes of states."""
    broken(table, put(column, "KZZ"))
    with pytest.raises(SeedError, match="unknown name 'KZZ'") as failure:
        read_everything()
    assert str(failure.value).startswith(f"seeds/{table}:2: ")


def drop(edited: str) -> Edit:
    """An edit that loses every row with this word in one of its first two cells."""
    def edit(cells: list[list[str]]) -> None:
        cells[1:] = [line for line in cells[1:] if edited not in line[:2]]
    return edit


def acts(cells: list[list[str]]) -> None:
    """An edit that lists a state among the places that do not act."""
    cells.append(["KZ", *cells[1][1:]])


@pytest.mark.parametrize(("table", "edit", "said"), [
    ("pairs.csv", drop("AM"), "seeds/pairs.csv lacks KZ,AM UZ,AM KG,AM TJ,AM TM,AM RU,AM CN,AM "
                              "US,AM EU,AM TR,AM AZ,AM AM,BY AM,ROW"),
    ("priorities.csv", drop("AM"), "seeds/priorities.csv lacks AM"),
    ("powers.csv", drop("TR"), "seeds/powers.csv lacks TR"),
    ("gdp_record.csv", drop("AM"), "seeds/gdp_record.csv lacks 27 rows, AM,1995 to AM,2021"),
    ("gdp_record.csv", drop("1996"), "seeds/gdp_record.csv lacks KZ,1996 UZ,1996 KG,1996"),
    ("state_record.csv", drop("2013"), "seeds/state_record.csv lacks KZ,2013 UZ,2013 KG,2013"),
    ("state_record.csv", drop("AM"), "seeds/state_record.csv lacks AM,2009 AM,2010 AM,2011"),
    ("memberships.csv", drop("led_CN"),
     "seeds/memberships.csv lacks a forum with the channel led_CN"),
    ("channels.csv", drop("none"), "seeds/builds.csv:10: unknown name 'none'"),
    ("builds.csv", drop("none"), "seeds/builds.csv lacks none"),
    ("base_flow.csv", drop("2013"), "seeds/base_flow.csv has other years than "
                                    "seeds/vintages.csv: run `qurultay seeds base-year`"),
    ("base_flow.csv", drop("AM"), "seeds/base_flow.csv has other states than seeds/states.csv: "
                                  "run `qurultay seeds base-year`"),
    ("places.csv", acts, "seeds/places.csv:5: KZ is a state: remove the row"),
    ("mediators.csv", drop("KZ"), "seeds/mediators.csv needs exactly one row"),
])
def test_rows_that_are_missing_are_listed(
    broken: Break, table: str, edit: Edit, said: str
) -> None:
    """By table, or what else is amiss between tables."""
    broken(table, edit)
    with pytest.raises(SeedError, match=re.escape(said)):
        region.read()


def test_all_that_a_state_lacks_is_said_at_once(broken: Break) -> None:
    """Georgia is entered among the states and nowhere else."""
    def enter(cells: list[list[str]]) -> None:
        cells.append(["GE", "Georgia", "other_cis", *cells[1][3:]])

    broken("states.csv", enter)
    with pytest.raises(SeedError) as failure:
        region.read()
    heading, *lines = str(failure.value).splitlines()
    assert heading == "the tables of seeds/ do not fit together:"
    assert [re.match(r"  seeds/([\w.]+)", line)[1] for line in lines] == [
        "pairs.csv", "priorities.csv", "gdp_record.csv", "state_record.csv", "parameters.toml",
        "places.csv", "base_flow.csv"]
    assert "growth.trend.GE growth.commodity_load.GE" in lines[4]
    assert lines[-1].endswith("run `qurultay seeds base-year` after that")


def test_a_parameter_of_nobody_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its key ends in a code that no state has."""
    text = tables.text_of("parameters.toml").replace("[growth.trend.AM]", "[growth.trend.AMM]")
    changed = Catalogue.parse(text, "seeds/parameters.toml")
    monkeypatch.setattr(Catalogue, "shipped", staticmethod(lambda: changed))
    said = r"seeds/parameters\.toml, line \d+: .*AMM is no state of seeds/.*did you mean \"AM\"\?"
    with pytest.raises(SeedError, match=said):
        completeness.check()


def test_relations_may_be_left_out(broken: Break) -> None:
    """A pair without a row has the usual trust, as CONTRIBUTING says."""
    broken("relations.csv", drop("AM"))
    facts = region.read()
    assert facts.trust[facts.pair("KZ", "AM")] == 0.4


def test_a_missing_or_empty_table_is_named() -> None:
    with pytest.raises(SeedError, match=r"seeds/relation\.csv: there is no such table"):
        rows("relation.csv")
    with pytest.raises(SeedError, match=r"seeds/a\.csv: is empty"):
        tables.rows_from("# nothing\n\n", "a.csv")


def test_remarks_do_not_shift_the_lines_of_messages() -> None:
    [row] = tables.rows_from("# a remark\nname,value\n\nfirst,x\n", "a.csv")
    with pytest.raises(SeedError, match=r"seeds/a\.csv:4: "):
        row.number("value")
