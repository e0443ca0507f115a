"""How far a run has come: plain lines with the time left, a bar on a terminal, or nothing."""

import sys

import pytest

from qurultay.core import progress


class Clock:
    """A clock that the test winds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(progress, "monotonic", found)
    return found


def test_plain_lines_tell_the_time_left(clock, capsys):
    with progress.progress("baseline", 1000, unit="worlds") as step:
        for second in range(0, 100, 10):
            clock.now = float(second)
            step(10 if second else 500)  # what was finished before is no measure of speed
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["baseline", "baseline: 530 of 1000 worlds",
                     "baseline: 560 of 1000 worlds, about 7 min left",
                     "baseline: 590 of 1000 worlds, about 7 min left"]


@pytest.mark.parametrize(("seconds", "says"), [(20, "20 s"), (600, "10 min"), (9000, "2.5 h")])
def test_durations_are_short(seconds, says):
    assert " ".join(progress.time_left(seconds)) == says


def test_quiet_says_nothing(capsys):
    with progress.progress("baseline", 10, quiet=True) as step:
        step()
        step(9)
    assert capsys.readouterr() == ("", "")


def test_a_terminal_gets_a_bar(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with progress.progress("baseline", 10, unit="worlds") as step:
        step(10)
    assert "10/10 worlds" in capsys.readouterr().err
