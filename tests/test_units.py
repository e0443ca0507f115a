"""Quarters, and errors that carry their exit code."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qurultay.core.errors import (
    QurultayError,
    RunError,
    ScenarioError,
    SeedError,
    StoreError,
    shown,
)
from qurultay.core.quarters import Quarter, quarters

some_quarter = st.builds(Quarter, st.integers(1950, 2150), st.integers(1, 4))


@given(some_quarter)
def test_text_and_back(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter
    assert Quarter.parse(quarter) == quarter


@given(some_quarter, st.integers(-150, 150))
def test_addition_and_difference_agree(quarter: Quarter, count: int) -> None:
    later = quarter + count
    assert later - quarter == count
    assert later - count == quarter
    assert (later > quarter) == (count > 0)


@given(some_quarter)
def test_ordinals_follow_each_other(quarter: Quarter) -> None:
    assert Quarter.from_ordinal(quarter.ordinal) == quarter
    assert (quarter + 1).ordinal == quarter.ordinal + 1


def test_a_year_has_four_quarters() -> None:
    assert [str(quarter) for quarter in quarters(Quarter(2021, 4), Quarter(2023, 1))] == [
        "2021Q4",
        "2022Q1",
        "2022Q2",
        "2022Q3",
        "2022Q4",
        "2023Q1",
    ]
    assert quarters(Quarter(2022, 2), Quarter(2022, 1)) == []
    assert (Quarter(2022, 3).year, Quarter(2022, 3).number) == (2022, 3)


def test_a_quarter_is_a_key_that_travels() -> None:
    quarter = Quarter.parse("2022Q1")
    assert {quarter: 1}[Quarter(2022, 1)] == 1
    assert pickle.loads(pickle.dumps(quarter)) == quarter
    with pytest.raises(AttributeError):
        quarter.year = 2023  # type: ignore[misc]


@pytest.mark.parametrize(
    "text",
    ["2022Q5", "2022Q0", "2022q1", "22Q1", " 2022Q1", "2022Q1\n", "٢٠٢٢Q1", "", "Q1", "2022-Q1"],
)
def test_what_is_no_quarter_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ScenarioError, match='such as "2022Q1"') as failure:
        Quarter.parse(text)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    "thing", [None, True, 2022, 2022.1, 10**5000, ["2022Q1"], b"2022Q1"], ids=shown
)
def test_what_is_no_text_is_no_quarter(thing: object) -> None:
    with pytest.raises(ValueError, match="is not a quarter"):
        Quarter.parse(thing)


@pytest.mark.parametrize("text", ["0000Q1", "1899Q4", "2200Q1", "9999Q4"])
def test_years_far_away_are_refused(text: str) -> None:
    with pytest.raises(ScenarioError, match="years run from 1900 to 2199"):
        Quarter.parse(text)


def test_errors_carry_their_exit_code() -> None:
    assert [error("x").exit_code for error in (QurultayError, SeedError, RunError)] == [1, 1, 1]
    assert (ScenarioError("x").exit_code, StoreError("x").exit_code) == (2, 74)
    assert QurultayError("interrupted", exit_code=130).exit_code == 130
    assert QurultayError.exit_code == 1
    assert issubclass(ScenarioError, ValueError)


@pytest.mark.parametrize("error", [QurultayError, SeedError, ScenarioError, RunError, StoreError])
def test_errors_travel_between_processes(error: type[QurultayError]) -> None:
    back = pickle.loads(pickle.dumps(error("one line", 7)))
    assert (type(back), str(back), back.exit_code) == (error, "one line", 7)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("five", '"five"'),
        (True, "true"),
        (0.3, "0.3"),
        ({"a": 1}, "a table"),
        ([1], "a list"),
        (10**5000, "a whole number of about 4983 digits"),
        ("red\x1b[31m\n", '"red\\x1b[31m\\n"'),
        ("x\u202ey", '"x\\u202ey"'),
    ],
    ids=lambda value: shown(value),
)
def test_values_are_shown_on_one_line_with_nothing_hidden(value: object, text: str) -> None:
    assert shown(value) == text


@given(st.text())
def test_no_text_can_redraw_the_terminal(text: str) -> None:
    assert shown(text).isprintable()
    assert len(shown(text)) <= 62
