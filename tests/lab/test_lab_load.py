"""Thirty browsers at one laptop: every answer arrives, and memory stays where it is."""

import os
import random
import statistics
import threading
import time
from pathlib import Path

import httpx
import numpy as np
import pytest
from lab_fixture import Lab, start
from lab_load import CLIENTS, Lesson, Memory, drag, together

from qurultay.lab.results import MOST_KEPT

SOAK = float(os.environ.get("QURULTAY_LAB_SOAK", "60"))
"""Seconds of load in the memory test; 3600 for the hour."""
GROWTH = 0.02
"""Of the memory held, over the second half. Measured: 0.1 %."""


@pytest.mark.alone
def test_thirty_who_drag_at_once_all_get_their_answer(lab: Lab) -> None:
    """In no longer than their runs take one after the other, with fewer worlds each."""
    with httpx.Client(trust_env=False, timeout=120) as client:
        alone = statistics.median(_timed(lab, client, 0.4 + n / 997, 32) for n in range(3))
    spent: list[float] = []
    counts: list[int] = []
    gate = threading.Barrier(CLIENTS)

    def student(number: int) -> None:
        with httpx.Client(trust_env=False, timeout=120) as client:
            gate.wait()
            began = time.monotonic()
            found = drag(lab, client, 0.1 + number / 501)
            spent.append(time.monotonic() - began)
            counts.append(found["members"])

    together([threading.Thread(target=student, args=(n,)) for n in range(CLIENTS)])
    assert len(spent) == CLIENTS
    assert min(counts) >= 32
    slow = float(np.quantile(spent, 0.95))
    print(f"30 at once: median {statistics.median(spent):.2f} s, p95 {slow:.2f} s; one preview "
          f"of 32 alone {alone:.3f} s")
    assert slow <= 1.6 * CLIENTS * alone * statistics.mean(counts) / 32 + 1.0


def _timed(lab: Lab, client: httpx.Client, share: float, members: int) -> float:
    began = time.monotonic()
    drag(lab, client, share, members)
    return time.monotonic() - began


@pytest.mark.alone
def test_beyond_its_places_the_lab_says_so(lab: Lab) -> None:
    """64 at once; the rest hear 503 and when to come back, and nobody waits in vain."""
    statuses: list[int] = []
    gate = threading.Barrier(90)

    def ask(number: int) -> None:
        with httpx.Client(trust_env=False, timeout=120) as client:
            gate.wait()
            answer = client.post(f"{lab.place}/api/run", json={
                "members": 4, "set": {"payments.refusal_share": 0.2 + number / 1009}})
            statuses.append(answer.status_code)
            if answer.status_code == 503:
                assert answer.headers["retry-after"] and "busy" in answer.json()["error"]

    together([threading.Thread(target=ask, args=(n,)) for n in range(90)])
    assert len(statuses) == 90 and set(statuses) == {200, 503}
    assert statuses.count(200) >= 60


@pytest.mark.alone
def test_whoever_leaves_costs_nothing_more(lab: Lab) -> None:
    """A run nobody waits for is dropped between two quarters."""
    for number in range(6):
        with pytest.raises(httpx.TimeoutException):
            httpx.post(f"{lab.place}/api/run", timeout=0.15, trust_env=False, json={
                "members": 2000, "set": {"payments.refusal_share": 0.3 + number / 1013}})
    with httpx.Client(trust_env=False, timeout=120) as client:
        began = time.monotonic()
        found = drag(lab, client, 0.0137, 10)
        seconds = time.monotonic() - began
    # Six runs of 2,000 worlds would take far longer than ten worlds and a quarter or two.
    assert found["members"] == 10
    assert seconds < 6 * 2000 / 10 * 0.02 and seconds < 20


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


@pytest.mark.alone
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
