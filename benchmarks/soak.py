"""Does a lab hold out? `python benchmarks/soak.py --minutes 60`: its memory, and every answer.

Thirty people drag levers, look at worlds, compare, ask why and take reports home, while a class of
thirty votes. It prints how many answers came, how long 95 % of them took at most, and how memory
went over the second half: its slope by least squares with a 95 % interval. It ends with 1 if an
answer was wrong, a vote was lost, or memory grows: by more than 2 % over the second half, and by
more than chance.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import httpx
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "lab"))

from lab_fixture import start
from lab_load import CLIENTS, Lesson, Memory, patient

GROWTH = 0.02
SHARES = {"run": 70, "world": 10, "compare": 6, "report": 6, "moved": 4, "read": 4}
"""Of what one person asks, in per cent."""
SCENARIOS = ("baseline", "five_billion", "middle_corridor", "rivalry_returns")


def body(name: str, luck: random.Random) -> dict[str, object]:
    """Something to ask of a route; now and then what was asked before."""
    one: dict[str, object] = {"scenario": luck.choice(SCENARIOS), "set": {
        "payments.refusal_share": luck.randrange(1, 200) / 400}}
    if name == "compare":
        return {"pinned": {"scenario": "baseline"}, "moved": one, "members": 32}
    if name == "world":
        return {**one, "member": luck.randrange(1000)}
    return one if name == "read" else {**one, "members": 32, **(
        {"shrink": True} if name == "run" else {})}


class People:
    """Thirty who ask for whatever the page offers until the time is up."""

    def __init__(self, place: str, seconds: float) -> None:
        self.place, self.ended = place, time.monotonic() + seconds
        self.spent: dict[str, list[float]] = defaultdict(list)
        self.wrong: list[str] = []

    def person(self, number: int) -> None:
        """One of them."""
        luck = random.Random(number)
        with httpx.Client(trust_env=False, timeout=120) as client:
            while time.monotonic() < self.ended:
                [name] = luck.choices(list(SHARES), list(SHARES.values()))
                began = time.monotonic()
                try:
                    answer = patient(client, f"{self.place}/api/{name}", body(name, luck))
                    said = "" if answer.status_code == 200 else answer.text[:200]
                except (AssertionError, httpx.HTTPError) as failure:
                    said = repr(failure)
                if said:
                    self.wrong.append(f"{name}: {said}")
                self.spent[name].append(time.monotonic() - began)
                time.sleep(luck.random() * 0.4)


def main() -> int:
    """Start a lab, load it, tell, end it; the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=60.0)
    seconds = 60.0 * asked.parse_args().minutes
    lab = start()
    try:
        lab.rest()
        people, lesson, memory = People(lab.place, seconds), Lesson(lab, seconds), Memory(lab)
        crowd = [threading.Thread(target=people.person, args=(n,)) for n in range(CLIENTS)]
        for one in crowd:
            one.start()
        rounds = lesson.held()
        for one in crowd:
            one.join()
        memory.stop()
    finally:
        lab.end()
    wrong = [*people.wrong, *map(repr, lesson.wrong)]
    for name, spent in sorted({**people.spent, **{
            f"class/{name}": spent for name, spent in lesson.spent.items()}}.items()):
        print(f"{name:<14} {len(spent):7} answers, p95 {np.quantile(spent, 0.95):6.2f} s")
    lost = sum(votes != CLIENTS for votes in rounds)
    print(f"{len(rounds)} rounds of the class, in {lost} of them a vote was lost")
    slope, low, high = memory.slope()
    held = memory.held[memory.half]
    print(f"memory {held:.0f} to {memory.held[-1]:.0f} MB over the second half: {slope:+.3f} MB a "
          f"minute ({low:+.3f} to {high:+.3f})")
    print("\n".join([f"{len(wrong)} wrong answers", *wrong[:10]]))
    grows = low > 0 and slope * seconds / 120 > GROWTH * held
    return int(bool(wrong or lost or grows))


if __name__ == "__main__":
    sys.exit(main())
