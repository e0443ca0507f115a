"""Thirty browsers at one laptop: every answer arrives."""

import statistics
import threading
import time

import httpx
import numpy as np
import pytest
from lab_fixture import Lab
from lab_load import CLIENTS, drag, together


@pytest.mark.alone
def test_thirty_who_drag_at_once_all_get_their_answer(lab: Lab) -> None:
    """In no longer than their runs take one after the other, with fewer worlds each."""
    lab.rest()
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
