"""Broken tables of seeds: one clean sentence that names file and row, never a traceback."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qurultay.core.errors import SeedError
from qurultay.inputs import record, region, tables
from qurultay.inputs.tables import KEYS, rows

TABLES = sorted(path.name for path in (Path(__file__).parent.parent / "seeds").glob("*.csv"))
# Not read by facts or record.
ELSEWHERE = ("mechanisms.csv", "kz_uz_record.csv", "posterior.csv", "relations_history.csv",
             "state_record.csv", "turnover_record.csv")

Edit = Callable[[list[list[str]]], None]
Break = Callable[[str, Edit], None]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[Break]:
    """Change one table as if it had been written so; what was read before is forgotten."""
    original = tables.text_of

    def forget() -> None:
        rows.cache_clear()
        region.read.cache_clear()

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
    record.read_states()
    record.read_pairs(codes)
    record.read_record(codes)


@pytest.mark.parametrize(
    ("table", "edit", "line", "said"),
    [
        *((table, twice, len(rows(table)) + 2, "stands twice, before in line 2")
          for table in sorted(KEYS) if table not in ELSEWHERE),
        *((table, short, 2, "cells where the header has")
          for table in TABLES if table not in ELSEWHERE),
        ("relations.csv", turned, len(rows("relations.csv")) + 2, "stands twice"),
        ("relations.csv", lose("trust"), 2, "has no column 'trust'"),
        ("relations.csv", put("left", "KX"), 2, "unknown name 'KX'"),
        ("relations.csv", put("trust", "-0.1"), 2, "lies outside 0 to 1"),
        ("relations.csv", put("trust", "high"), 2, "is not a number"),
        ("relations.csv", put("depth", "nan"), 2, "lies outside 0 to 1"),
        ("dependences.csv", put("power", "KZ"), 2, "unknown name 'KZ'"),
        ("dependences.csv", put("value", "1.5"), 2, "lies outside 0 to 1"),
        ("dependences.csv", put("kind", "remitances"), 2, "Did you mean 'remittances'?"),
        ("powers.csv", put("stance_2021", "opposed"), 2, "Did you mean 'oppose'?"),
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
        ("memberships.csv", put("union", "Yes"), 2, "Did you mean 'yes'?"),
        ("memberships.csv", put("channel", "intra_regionl"), 2, "Did you mean 'intra_regional'?"),
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


def test_a_missing_or_empty_table_is_named() -> None:
    with pytest.raises(SeedError, match=r"seeds/relation\.csv: there is no such table"):
        rows("relation.csv")
    with pytest.raises(SeedError, match=r"seeds/a\.csv: is empty"):
        tables.parse("# nothing\n\n", "a.csv")


def test_remarks_do_not_shift_the_lines_of_messages() -> None:
    [row] = tables.parse("# a remark\nname,value\n\nfirst,x\n", "a.csv")
    with pytest.raises(SeedError, match=r"seeds/a\.csv:4: "):
        row.number("value")
