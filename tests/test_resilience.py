"""Falls and recoveries, worked out by hand."""

from dataclasses import replace

import numpy as np
import pytest

from qurultay.analysis.indicators import setback, shock
from qurultay.scenario.scenario import Scenario


@pytest.mark.parametrize(("levels", "drawdown", "below", "recovered"), [
    ([10, 11, 12, 13], 0.0, 0, True),             # it only grows
    ([10, 10, 10, 10], 0.0, 0, True),             # it stands still
    ([10, 8, 6, 8, 10, 12], 0.4, 4, True),
    ([10, 8, 6, 8, 9], 0.4, 4, False),            # never back: held at the horizon
    ([20, 10, 20, 15, 20], 0.5, 2, True),         # the deeper of two falls counts
    ([12, 9, 12, 16, 8, 15], 0.5, 2, False),      # the deeper is not the first
    ([10, 10, 5, 10, 10], 0.5, 2, True),          # from the last quarter at the peak
    ([10, 4], 0.6, 1, False),
])
def test_the_deepest_fall_by_hand(levels, drawdown, below, recovered):
    worst = setback(np.array([levels], dtype=float), before=9.0)
    assert worst.drawdown == pytest.approx([drawdown])
    assert worst.below.tolist() == [below]
    assert worst.recovered.tolist() == [recovered]


def test_the_year_before_the_start_can_be_the_peak():
    worst = setback(np.array([[6.0, 9.0, 12.0]]), before=12.0)
    assert worst.drawdown == pytest.approx([0.5])
    assert worst.below.tolist() == [3]
    assert worst.recovered.tolist() == [True]


def test_a_fall_before_the_shock_does_not_count():
    series = np.array([[10.0, 2.0, 8.0, 6.0, 8.0]])
    assert setback(series, 10.0).drawdown == pytest.approx([0.8])
    after = setback(series, 10.0, since=3)
    assert after.drawdown == pytest.approx([0.25])
    assert after.below.tolist() == [2]


def test_members_do_not_touch_each_other():
    rows = np.array([[10.0, 5.0, 10.0], [10.0, 11.0, 12.0], [10.0, 9.0, 9.5]])
    together = setback(rows, 10.0)
    for member, row in enumerate(rows):
        alone = setback(row[None], 10.0)
        assert alone.drawdown[0] == together.drawdown[member]
        assert alone.below[0] == together.below[member]


def test_the_shock_is_where_events_first_differ():
    plain = Scenario.read("baseline")
    tighter = Scenario.read("sanctions_tighten")
    assert shock(tighter, plain) == (2026 - 2022) * 4
    assert shock(plain, plain) == 0
    assert shock(Scenario.read("five_billion"), plain) == 0  # it differs from the first day
    early = replace(tighter, start=tighter.start + 20)
    assert shock(early, replace(plain, start=early.start)) == 0
