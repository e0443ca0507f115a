"""Load on a lab: people who drag its levers and look about, and a class of thirty."""

import random
import threading
import time
from collections import defaultdict

import httpx
import numpy as np
from lab_fixture import Lab
from scipy.stats import linregress, t

from qurultay.languages import LOCALES

CLIENTS = 30
LOOK = 1.5
"""Seconds between two looks of a phone."""


def patient(client: httpx.Client, place: str, body: object) -> httpx.Response:
    """An answer, asked for again while the lab is busy, as the page does."""
    for _ in range(60):
        answer = client.post(place, json=body)
        if answer.status_code != 503:
            return answer
        assert answer.headers["retry-after"]
        time.sleep(0.3)
    raise AssertionError("the lab stayed busy")


def drag(lab: Lab, client: httpx.Client, share: float, members: int = 100) -> dict:
    """One preview."""
    answer = patient(client, f"{lab.place}/api/run", {
        "scenario": "baseline", "members": members, "shrink": True,
        "set": {"payments.refusal_share": round(share, 4)}})
    assert answer.status_code == 200, answer.text
    return answer.json()


def together(threads: list[threading.Thread]) -> None:
    """Start all, and wait for all."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class Memory:
    """What a lab holds, looked at again and again until told to stop."""

    def __init__(self, lab: Lab, every: float = 0.25) -> None:
        self.lab, self.every = lab, every
        self.times: list[float] = []
        self.held: list[float] = []
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def _look(self) -> None:
        while True:
            self.times.append(time.monotonic())
            self.held.append(self.lab.memory)
            if self._stopped.wait(self.every):
                return

    def stop(self) -> None:
        """No more looks."""
        self._stopped.set()
        self._thread.join()

    @property
    def half(self) -> int:
        """The first look of the second half, when caches have filled."""
        return len(self.times) // 2

    def slope(self, parts: int = 20) -> tuple[float, float, float]:
        """Megabytes a minute over the second half, and the ends of its 95 % interval.

        By least squares over the means of so many parts: looks that follow each other are alike.
        """
        times, held = ([float(np.mean(part)) for part in np.array_split(
            np.array(values[self.half:]), parts)] for values in (self.times, self.held))
        line = linregress(np.array(times) / 60.0, held)
        wide = float(t.ppf(0.975, parts - 2)) * line.stderr
        return line.slope, line.slope - wide, line.slope + wide


class Lesson:
    """Thirty phones in five languages that look and vote; a teacher who closes the votes."""

    def __init__(self, lab: Lab, seconds: float) -> None:
        self.lab, self.code, self.ended = lab, "", time.monotonic() + seconds
        self.voted: dict[tuple[str, int], set[int]] = defaultdict(set)
        self.spent: dict[str, list[float]] = defaultdict(list)
        self.wrong: list[BaseException] = []

    def ask(self, client: httpx.Client, name: str, **body: object) -> dict | None:
        """A route, again while the lab is busy; None once the class is no more."""
        for _ in range(60):
            began = time.monotonic()
            answer = client.post(f"{self.lab.place}/api/class/{name}", json=body)
            if answer.status_code == 404:
                time.sleep(0.2)
                return None
            if answer.status_code != 503:
                self.spent[name].append(time.monotonic() - began)
                assert answer.status_code == 200, answer.text
                return answer.json()
            time.sleep(0.3)
        raise AssertionError("the lab stayed busy")

    def student(self, number: int) -> None:
        """One phone: enters whatever class is open, and votes once its round is new."""
        luck, language = random.Random(number), list(LOCALES)[number % len(LOCALES)]
        try:
            with httpx.Client(trust_env=False, timeout=120,
                              headers={"accept-language": language}) as client:
                found = None
                while time.monotonic() < self.ended:
                    if not self.code:
                        time.sleep(0.1)
                    elif found is None:
                        code = self.code
                        found = self.ask(client, "enter", code=code)
                        voter = found and found["voter"]
                    elif number in self.voted[code, found["year"]] or found["over"]:
                        time.sleep(LOOK * luck.uniform(0.8, 1.2))
                        found = self.ask(client, "look", code=code, seen=found["played"],
                                         voter=voter)
                    else:
                        year = found["year"]
                        options = found["teams"][found["mine"]["team"]]["options"]
                        for _ in range(luck.randrange(1, 4)):  # minds change; the last counts
                            found = self.ask(client, "vote", code=code, voter=voter,
                                             mode=luck.choice(options))
                        self.voted[code, year].add(number)
        except BaseException as failure:
            self.wrong.append(failure)

    def teach(self, client: httpx.Client) -> list[int]:
        """Votes of each round, as closed once all have voted; a game after the other."""
        rounds: list[int] = []
        while time.monotonic() < self.ended and not self.wrong:
            opened = self.ask(client, "open", years=2, powers=True, fresh_luck=True)
            assert opened is not None
            self.code, over = opened["code"], False
            who, year = {"code": self.code, "teacher": opened["teacher"]}, opened["year"]
            while not over and not self.wrong and time.monotonic() < self.ended:
                if len(self.voted[self.code, year]) < CLIENTS:
                    time.sleep(0.1)
                    continue
                found = self.ask(client, "decide", **who)
                assert found is not None
                rounds.append(found["turns"][-1]["votes"])
                year, over = found["year"], found["over"]
            self.ask(client, "close", **who)
        return rounds

    def held(self) -> list[int]:
        """The whole lesson: votes of each round."""
        students = [threading.Thread(target=self.student, args=(n,)) for n in range(CLIENTS)]
        for one in students:
            one.start()
        try:
            with httpx.Client(trust_env=False, timeout=120) as client:
                return self.teach(client)
        finally:
            self.ended = 0.0
            for one in students:
                one.join()
