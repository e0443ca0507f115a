"""The lab's parts by themselves: its queue, its shelf, its classes, its map."""

import asyncio
import hashlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import resources
from itertools import count, pairwise
from pathlib import Path

import httpx
import pytest
from fontTools.ttLib import TTFont
from lab_fixture import Lab

from qurultay import Scenario, ensemble
from qurultay.core.errors import ScenarioError
from qurultay.lab import decisions
from qurultay.lab.decisions import Decision
from qurultay.lab.engine import IDLE, URGENT, USUAL, Engine, Group, Pause
from qurultay.lab.results import PREVIEW, Cache, Results
from qurultay.lab.runs import run_together, run_worlds
from qurultay.languages import LOCALES, messages
from qurultay.scenario import levers

STATIC = Path(str(resources.files("qurultay.lab"))) / "static"


def test_the_urgent_goes_first_inside_a_long_run() -> None:
    """A preview does not wait for a thousand worlds to end."""
    engine, order, begun = Engine(), [], threading.Event()

    def long(pause: Pause) -> None:
        begun.set()
        for _ in range(200):
            pause()
            time.sleep(0.005)
        order.append("long")

    job = engine.ask("long", long)
    begun.wait(5)
    engine.ask("short", lambda _: order.append("short"), URGENT).future.result(5)
    job.future.result(5)
    assert order == ["short", "long"]
    engine.close()


def test_a_usual_run_is_not_starved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Urgent ones come without end; it takes its turn, and is done, all the same."""
    monkeypatch.setattr("qurultay.lab.engine.PATIENCE", 0.2)
    engine, ended, number = Engine(), threading.Event(), count()

    def urgent(pause: Pause) -> None:
        time.sleep(0.01)
        if not ended.is_set():
            engine.ask(next(number), urgent, URGENT)

    def usual(pause: Pause) -> None:
        for _ in range(20):
            pause()
            time.sleep(0.005)

    for _ in range(3):
        engine.ask(next(number), urgent, URGENT)
    job = engine.ask("usual", usual)
    try:
        job.future.result(10)
    finally:
        ended.set()
        engine.close()


def test_an_idle_run_gives_way_to_all_others() -> None:
    """A usual run does not wait for it, nor an urgent one for a usual one inside it."""
    engine, order, begun = Engine(), [], threading.Event()

    def long(name: str) -> Callable[[Pause], None]:
        def work(pause: Pause) -> None:
            begun.set()
            for _ in range(100):
                pause()
                time.sleep(0.005)
            order.append(name)

        return work

    idle = engine.ask("idle", long("idle"), IDLE)
    assert begun.wait(5) and engine.length == 0  # what is idle is no load
    begun.clear()
    usual = engine.ask("usual", long("usual"), USUAL)
    assert begun.wait(5)
    engine.ask("urgent", lambda _: order.append("urgent"), URGENT).future.result(5)
    assert order == ["urgent"] and engine.length == 1
    idle.future.result(5)
    assert usual.future.done() and order == ["urgent", "usual", "idle"]
    engine.close()


def test_the_same_run_is_joined_and_the_forsaken_dropped() -> None:
    """Two who ask for one thing wait for one run; when both leave, it ends."""
    engine, runs, ended = Engine(), [], threading.Event()

    def work(pause: Pause) -> None:
        runs.append(1)
        try:
            while True:
                pause()
                time.sleep(0.002)
        finally:
            ended.set()

    one, other = engine.ask("same", work), engine.ask("same", work)
    assert one is other
    engine.leave(one)
    assert not ended.wait(0.2)
    engine.leave(one)
    assert ended.wait(5) and one.future.cancelled() and len(runs) == 1
    engine.close()


def test_runs_of_a_group_are_done_side_by_side() -> None:
    """Those that wait together go together, at most so many, and each gets its own answer."""
    engine, gate, sizes = Engine(), threading.Event(), []

    def work(things: list, pause: Pause) -> list:
        sizes.append(len(things))
        return [2 * thing for thing in things]

    engine.ask("first", lambda _: gate.wait(5), URGENT)
    group = Group("pair", work, most=4)
    jobs = [engine.ask_of(group, ("key", n), n) for n in range(6)]
    gate.set()
    assert [job.future.result(5) for job in jobs] == [0, 2, 4, 6, 8, 10]
    assert sizes == [4, 2]
    engine.close()


def test_side_by_side_is_the_same_to_the_last_bit() -> None:
    """Scenarios in one block give the digests they give alone."""
    asked = [Scenario.read("baseline", {"payments.refusal_share": 0.4}), *(
        Scenario.read(name) for name in ("five_billion", "sanctions_lift", "closed_bloc",
                                         "worldview_insider", "water_crisis"))]
    for scenario, seen in zip(asked, run_together(asked, 5, 1, lambda: None), strict=True):
        alone = run_worlds(scenario, 5, 1, lambda: None)
        assert seen.outcome.digest == alone.outcome.digest == ensemble(scenario, members=5).digest
        assert (seen.flow == alone.flow).all() and (seen.stance == alone.stance).all()


@pytest.mark.parametrize("name", ["alliance_signed", "uzbekistan_joins_eaeu"])
def test_a_scenario_with_tables_of_its_own_keeps_them(name: str) -> None:
    """What the lab runs is what the command line runs, treaties and memberships included."""
    scenario = Scenario.read(name)
    own = ensemble(scenario, members=4).digest
    assert run_worlds(scenario, 4, 1, lambda: None).outcome.digest == own
    assert own != ensemble(replace(scenario, entries=()), members=4).digest


def test_closing_ends_runs_under_way() -> None:
    """At their next quarter."""
    engine, begun = Engine(), threading.Event()

    def endless(pause: Pause) -> None:
        begun.set()
        while True:
            pause()
            time.sleep(0.002)

    job, waiting = engine.ask(1, endless), engine.ask(2, endless)
    begun.wait(5)
    began = time.monotonic()
    engine.close()
    assert time.monotonic() - began < 5.0
    assert job.future.cancelled() and waiting.future.cancelled()


def test_a_failed_run_tells_whoever_waits() -> None:
    """And the next one runs."""
    engine = Engine()
    with pytest.raises(ScenarioError, match="odd"):
        engine.ask(1, lambda _: _raised(ScenarioError("odd"))).future.result(5)
    assert engine.ask(2, lambda _: 7).future.result(5) == 7
    engine.close()


def _raised(failure: Exception) -> None:
    raise failure


def test_the_shelf_keeps_what_fits() -> None:
    """The least recent goes first."""
    shelf = Cache(100)
    for key in "abc":
        shelf.put(key, key.upper(), 40)
        shelf.get("a")
    assert (shelf.get("a"), shelf.get("b"), shelf.get("c")) == ("A", None, "C")
    assert shelf.size <= 100
    shelf.put("a", "A", 10)
    assert shelf.size == 50


def test_under_load_previews_shrink() -> None:
    """Only where the page said it may, and never to nothing."""
    engine = Engine()
    results, gate = Results(engine), threading.Event()
    assert results.fewer(PREVIEW) == PREVIEW and results.fewer(1000) == 1000
    for key in range(12):
        engine.ask(key, lambda _: gate.wait(10))
    assert results.fewer(PREVIEW) < PREVIEW and results.fewer(1000) == PREVIEW
    assert results.fewer(8) == 8
    gate.set()
    engine.close()


def test_a_result_carries_the_name_it_was_asked_by() -> None:
    """Two scenarios that mean the same share their worlds, not their names."""
    engine = Engine()
    results, known = Results(engine), Scenario.read("baseline")
    text = known.to_toml().replace(known.title, "Mine")
    from qurultay.scenario.inheritance import Source

    mine = Scenario.read(Source("mine", "mine.toml", text=text))
    assert mine.digest == known.digest
    first, second = (asyncio.run(results.worlds(one, 3, 1)) for one in (known, mine))
    assert first.flow is second.flow
    assert (first.outcome.scenario.title, second.outcome.scenario.title) == (known.title, "Mine")
    engine.close()


def test_a_run_that_nobody_hears_of_ends_early() -> None:
    """`pause` ends it between two stretches of quarters."""
    count = []

    def pause() -> None:
        count.append(1)
        if len(count) == 3:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        run_worlds(Scenario.read("baseline"), 1000, 1, pause)
    assert len(count) == 3


def test_levers_stand_within_their_ranges_and_speak_of_both_sides() -> None:
    """Everything the issue asks for can be moved."""
    table = levers.lever_table()
    assert {one["group"] for one in table} == set(levers.GROUPS)
    for one in table:
        assert one["low"] <= one["value"] <= one["high"] and one["unit"] and one["says"]
    standing = levers.lever_values(Scenario.read("sanctions_lift"))
    assert "times 0.2 from 2027Q1" in standing["sanctions.pressure_on.RU"]["dated"][0]["says"]


@pytest.mark.parametrize(("state", "first", "last", "mode"), [
    ("RU", "2026Q1", "2026Q4", "bilateral"), ("KZ", "2026Q4", "2026Q1", "bilateral"),
    ("KZ", "2026Q1", "2026Q4", "nothing"), ("KZ", "soon", "2026Q4", "bilateral")])
def test_odd_decisions_are_refused(state: str, first: str, last: str, mode: str) -> None:
    """Nobody, nothing, no time."""
    with pytest.raises(ScenarioError):
        decisions.checked_decisions([Decision.of(state, first, last, mode)])


def arcs_of(topology: dict) -> list[list[tuple[float, float]]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        found.append(line)
    return found


def holder(topology: dict, lon: float, lat: float) -> list[str]:
    """Codes of the countries a point lies in."""
    arcs, found = arcs_of(topology), []
    for country in topology["objects"]["countries"]["geometries"]:
        inside = False
        for polygon in country["arcs"]:
            for ring in polygon:
                line = [p for a in ring for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]
                for (ax, ay), (bx, by) in pairwise([*line, line[0]]):
                    if (ay > lat) != (by > lat) and lon < (bx - ax) * (lat - ay) / (by - ay) + ax:
                        inside = not inside
        if inside:
            found.append(country["id"])
    return found


@pytest.mark.parametrize(("place", "lon", "lat", "code"), [
    ("Karabakh", 46.75, 39.82, ["AZE"]), ("Sukhumi", 41.05, 43.05, ["GEO"]),
    ("Baikonur", 63.31, 45.96, ["KAZ"]), ("Caspian", 50.5, 42.0, []),
    ("Crimea", 34.3, 45.2, ["UKR"]), ("Sokh", 71.13, 39.97, ["UZB"]),
    ("Tashkent", 69.24, 41.3, ["UZB"]), ("Osh", 72.8, 40.45, ["KGZ"]),
    ("Nakhchivan", 45.4, 39.2, ["AZE"]), ("Moscow", 37.6, 55.75, ["RUS"])])
def test_the_map_draws_these_points_as_its_source_does(
        place: str, lon: float, lat: float, code: list[str]) -> None:
    """Cutting the map down moved no border across them."""
    topology = json.loads((STATIC / "map.json").read_text(encoding="utf-8"))
    assert holder(topology, lon, lat) == code, place


def test_what_comes_from_elsewhere_is_what_it_says() -> None:
    """The sums beside the vendored files are theirs."""
    said = (STATIC / "vendor" / "README.md").read_text(encoding="utf-8")
    kept = [*STATIC.glob("vendor/*.js"), *STATIC.glob("vendor/*.woff2"), STATIC / "map.json"]
    assert len(kept) == 6
    for name in kept:
        plain = name.read_bytes()
        assert hashlib.sha256(plain).hexdigest() in said, name


def test_the_fonts_hold_every_letter_of_every_language() -> None:
    """Letters, digits and signs of all catalogues; arrows and the like may come from elsewhere."""
    held = {code for font in STATIC.glob("vendor/*.woff2")
            for code in TTFont(font).getBestCmap()}
    for code in LOCALES:
        said = str([messages(code).by_key, LOCALES[code].own_name])
        missing = {sign for sign in said if sign.isalnum() and ord(sign) not in held}
        assert not missing, (code, missing)


def test_files_are_pressed_and_remembered(lab: Lab) -> None:
    """A second visit costs next to nothing."""
    first = httpx.get(f"{lab.place}/main.js", trust_env=False)
    assert first.headers["content-encoding"] == "gzip"
    again = httpx.get(f"{lab.place}/main.js", trust_env=False,
                      headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and not again.content
