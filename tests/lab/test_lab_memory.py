"""A lab under load for a while: memory stays where it is, and every vote counts once."""

import os
import random
import threading
import time
from pathlib import Path

import httpx
import numpy as np
import pytest
from lab_fixture import start
from lab_load import CLIENTS, Lesson, Memory, drag, together

from qurultay.lab.results import MOST_KEPT

SOAK = float(os.environ.get("QURULTAY_LAB_SOAK", "30"))
"""Seconds of load in the memory test; 3600 for the hour."""
GROWTH = 0.01
"""Of the memory held, over the second half. Measured: 0.1 %."""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_memory_stays_where_it_is() -> None:
    """Thirty clients for a while; the slope of memory over the second half is nothing.

    They begin once the lab has started in full: what it takes in for good at its start is no
    growth, and on a slow machine the clients would drag it into the second half.
    """
    lab = start()
    lab.rest()
    ended = time.monotonic() + SOAK
    asked = [0]

    def student(number: int) -> None:
        luck = random.Random(number)
        with httpx.Client(trust_env=False, timeout=120) as client:
            while time.monotonic() < ended:
                drag(lab, client, luck.randrange(1, 13) / 40, 32)
                asked[0] += 1
                time.sleep(luck.random() * 0.4)

    memory = Memory(lab)
    together([threading.Thread(target=student, args=(n,)) for n in range(CLIENTS)])
    memory.stop()
    slope, low, high = memory.slope()
    held = memory.held[memory.half]
    print(f"{asked[0]} answers in {SOAK:.0f} s; memory {held:.0f} to {memory.held[-1]:.0f} MB, "
          f"slope {slope:+.2f} MB a minute ({low:+.2f} to {high:+.2f})")
    lab.end()  # before anything can fail, or it would outlive the test
    assert asked[0] > CLIENTS
    assert slope / 60 * SOAK / 2 < GROWTH * held


LESSON = float(os.environ.get("QURULTAY_CLASS_SOAK", "20"))
"""Seconds for which a class votes; 600 for ten minutes."""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_thirty_vote_for_as_long_as_a_class_lasts() -> None:
    """Every vote counts once, phones are answered at once, and memory stays."""
    lab = start()
    lab.rest()
    lesson, memory = Lesson(lab, LESSON), Memory(lab, every=1.0)
    rounds = lesson.held()
    memory.stop()
    lab.end()  # before anything can fail, or it would outlive the test
    slow = {name: float(np.quantile(seconds, 0.95)) for name, seconds in lesson.spent.items()}
    half = memory.held[memory.half:]
    print(f"{len(rounds)} rounds, {sum(map(len, lesson.spent.values()))} answers in {LESSON:.0f} s"
          f"; p95 {slow}; memory {half[0]:.0f} to {half[-1]:.0f} MB")
    assert not lesson.wrong, lesson.wrong[0]
    assert set(rounds) == {CLIENTS}, "every vote counts once"
    assert max(slow["look"], slow["vote"]) < slow["decide"], "phones wait for no world"
    # Each round is a world that the cache keeps until it is full; nothing else may grow.
    assert LESSON < 300 or half[-1] < (1 + GROWTH) * half[0] + MOST_KEPT / 1e6
