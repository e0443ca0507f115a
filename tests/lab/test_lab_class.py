"""A class: teams, votes, rounds, restarts, and what it takes home."""

import asyncio
import gc
import json
import re
import signal
import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from lab_fixture import Lab, start
from starlette.requests import Request

from qurultay import ensemble
from qurultay.analysis.follow import follow
from qurultay.core.errors import QurultayError, ScenarioError
from qurultay.engine.mesa_region import Region
from qurultay.inputs.region import STANCES
from qurultay.lab import decisions, guard
from qurultay.lab.access import Access
from qurultay.lab.class_page import change_of_score, qr_path
from qurultay.lab.class_routes import ClassRoutes, read_asked
from qurultay.lab.classroom import MOST_CLASSES, MOST_OF_ONE_ADDRESS, Class, Classroom
from qurultay.lab.decisions import Decision
from qurultay.lab.guard import LEAST_OF_ONE, MOST_AT_ONCE, Places, Refused, Tries
from qurultay.lab.replay import world_reply
from qurultay.lab.server import MOST_LINES
from qurultay.scenario.scenario import Scenario
from qurultay.world.world import World

BASELINE = Scenario.read("baseline")


def entered(one: Class, *states: str) -> list[str]:
    """Voters of a class, one in each of the teams."""
    return [one.enter(state, None, None) for state in states]


def test_decisions_are_rows_of_the_scenario() -> None:
    """Spans merge, the last decision wins, powers are pushed, and all comes out again."""
    told = [Decision.of("KZ", "2026Q1", "2026Q4", "bilateral"),
            Decision.of("KZ", "2027Q1", "2027Q4", "bilateral"),
            Decision.of("UZ", "2026Q1", "2026Q4", "bilateral"),
            Decision.of("UZ", "2026Q3", "2026Q4", "none"),
            Decision.of("RU", "2026Q1", "2026Q4", "tolerate")]
    altered = decisions.with_decisions(BASELINE, told)
    spans = [(one["state"], str(one["at"]), str(one["until"])) for one in altered.table("choices")]
    assert spans == [("KZ", "2026Q1", "2027Q4"), ("UZ", "2026Q1", "2026Q2"),
                     ("UZ", "2026Q3", "2026Q4")]
    for one in altered.table("choices"):
        assert sum(share for _, share in one["effort"]) == pytest.approx(decisions.KEPT, abs=1e-9)
    pushes = {one.sets: one.change.value for one in altered.events if "RU" in one.sets}
    assert pushes["powers.opposition.RU"] == pushes["powers.cooptation.RU"] == -decisions.PUSH
    kept = decisions.read_decisions(altered.to_toml())
    assert decisions.with_decisions(BASELINE, kept).digest == altered.digest
    assert decisions.without_decisions(altered).digest == BASELINE.digest
    with pytest.raises(ScenarioError, match="KZ has no choice"):
        decisions.checked_decisions([Decision.of("KZ", "2026Q1", "2026Q4", "oppose")])
    assert "RU" not in decisions.free_in(Scenario.read("russia_opposes"))


def test_a_power_does_what_its_team_decides() -> None:
    """Not at once, but in nearly all worlds after the years in which it was told to."""
    told = {"CN": "co-opt", "US": "oppose"}
    found = ensemble(decisions.with_decisions(BASELINE, [
        Decision.of(power, "2023Q1", "2030Q4", stance) for power, stance in told.items()]), 40)
    at = found.quarters.index("2030Q4")
    for power, stance in told.items():
        place = found.facts.power_names().index(power)
        done = found.measures["stance"][:, at, place] == STANCES.index(stance)
        assert done.mean() > 0.9


def test_votes_count_once_and_are_shown_when_closed() -> None:
    """One voter, one vote; most votes win, a tie decides nothing; nobody sees before the end."""
    one = Classroom().open(BASELINE, 0, 1, roles=["KZ", "UZ"])
    first, second, third, uzbek, other = entered(one, "KZ", "KZ", "KZ", "UZ", "UZ")
    for voter, mode in ((first, "none"), (second, "none"), (third, "bilateral"),
                        (uzbek, "bilateral"), (other, "none"), (first, "bilateral")):
        one.vote(voter, mode)
    shown = one.shown(0, first)
    assert shown["teams"]["KZ"]["voted"] == 3 and shown["mine"]["vote"] == "bilateral"
    assert "bilateral" not in json.dumps({**shown, "teams": None, "mine": None})
    turn, decided = one.closing()
    assert turn.told == {"KZ": "bilateral"} and turn.counts["KZ"] == {"bilateral": 2, "none": 1}
    assert not one.decided, "nothing is decided before its world has run"
    one.answered(turn, decided, {"quarters": [], "line": [], "pair": []})
    power = Classroom().open(BASELINE, 0, 1, roles=["KZ", "RU"])
    for voter, mode in zip(entered(power, "KZ", "RU"), ("none", "oppose"), strict=True):
        power.vote(voter, mode)
    assert [str(one.last) for one in power.closing()[1]] == ["2022Q4", str(BASELINE.end)]
    assert one.shown(99)["turns"][0]["counts"]["UZ"] == {"bilateral": 1, "none": 1}
    assert not one.votes and one.year == BASELINE.start.year + 1
    for voter, mode in (("stranger1", "none"), (first, "oppose")):
        with pytest.raises(QurultayError):
            one.vote(voter, mode)


def test_teams_are_filled_evenly_and_may_be_changed() -> None:
    """The smallest team first; a change takes the vote along to nobody."""
    one = Classroom().open(BASELINE, 0, 1)
    voters = [one.enter(None, None, None) for _ in range(10)]
    assert {state: list(one.teams.values()).count(state) for state in one.roles} == dict.fromkeys(
        decisions.players(), 2)
    one.vote(voters[0], "none")
    assert one.enter("TM", voters[0], None) == voters[0] and not one.votes
    assert len(one.teams) == 10
    with pytest.raises(QurultayError, match="no team RU"):
        one.enter("RU", None, None)


def test_a_device_has_few_voters_and_a_lab_few_classes() -> None:
    """L17: tokens are given by the lab; the teacher's own computer may show several pages."""
    room = Classroom()
    one = room.open(BASELINE, 0, 1)
    tokens = [one.enter(None, None, "10.0.0.7") for _ in range(MOST_OF_ONE_ADDRESS)]
    with pytest.raises(QurultayError, match="joined"):
        one.enter(None, None, "10.0.0.7")
    assert one.enter(None, tokens[0], "10.0.0.7") == tokens[0]
    assert one.enter(None, "made-up-token", None) != "made-up-token"
    for _ in range(MOST_CLASSES - 1):
        room.open(BASELINE, 0, 1)
    with pytest.raises(QurultayError, match="end one first"):
        room.open(BASELINE, 0, 1)
    one.touched -= 5 * 3600
    room.open(BASELINE, 0, 1)
    assert one.code not in room.classes


def _request(body: dict[str, Any]) -> Request:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": json.dumps(body).encode(), "more_body": False}

    return Request({"type": "http", "method": "POST", "headers": [], "path": "/",
                    "query_string": b"", "client": ("127.0.0.1", 1)}, receive)


def test_a_failed_run_leaves_the_year_open_and_a_restart_keeps_what_was_decided(
        tmp_path: Path) -> None:
    """L1: recorded after its world has run, written whole, and read by the next lab."""
    fails = True

    async def world(scenario: Scenario, member: int, seed: int, decided: Sequence[Decision],
                    ) -> dict[str, Any]:
        if fails and decided:
            raise QurultayError("the world broke")
        return {"quarters": ["2022Q1"] * 56, "line": [1.0] * 56, "scores": {}, "pair": [
            str(one) for one in decided]}

    def asked(room: Classroom, name: str, **body: Any) -> Any:
        routes = ClassRoutes(room, world, lambda request: True, lambda request: None)
        reply = asyncio.run(routes.posts[f"class/{name}"](_request(body)))
        return json.loads(bytes(reply.body))

    room = Classroom(tmp_path)
    opened = asked(room, "open", scenario="baseline", member=7, years=2, set={
        "payments.refusal_share": 0.3})
    who = {"code": opened["code"], "teacher": opened["teacher"]}
    voter = asked(room, "enter", code=who["code"], state="UZ")["voter"]
    asked(room, "vote", code=who["code"], voter=voter, mode="none")
    with pytest.raises(QurultayError, match="broke"):
        asked(room, "decide", **who)
    one = room.classes[who["code"]]
    assert (one.year, one.turns, one.decided, one.busy) == (2022, [], [], False)
    assert one.votes == {voter: "none"}, "the vote can be closed again"
    fails = False
    assert asked(room, "decide", **who)["year"] == 2024
    assert [str(one.decided[0].first), str(one.decided[0].last)] == ["2022Q1", "2023Q4"]

    again = Classroom(tmp_path)
    again.restore(read_asked)
    found = asked(again, "look", code=who["code"], voter=voter)
    assert found["year"] == 2024 and len(found["world"]["pair"]) == 1
    assert found["mine"] == {"team": "UZ", "vote": None} and found["member"] == 7
    assert again.classes[who["code"]].scenario.digest == one.scenario.digest
    (tmp_path / "class-BROKEN.json").write_text("{", encoding="utf-8")
    Classroom(tmp_path).restore(read_asked)
    asked(again, "close", **who)
    assert not list(tmp_path.glob(f"*{who['code']}*"))


def test_a_class_from_opening_to_what_it_takes_home(lab: Lab, tmp_path: Path) -> None:
    """Teams vote, the world answers, nobody sees further, and the file gives the same world."""
    opened = lab.found("class/open", {"scenario": "five_billion", "member": 2, "powers": True,
                                      "years": 2})
    code, teacher = opened["code"], opened["teacher"]
    assert set(opened["teams"]) == set(decisions.options())
    for state, mode in (("KZ", "intra_regional"), ("KZ", "intra_regional"), ("TJ", "none"),
                        ("RU", "oppose")):
        voter = lab.found("class/enter", {"code": code.lower(), "state": state})["voter"]
        found = lab.found("class/vote", {"code": code, "voter": voter, "mode": mode})
        assert "teacher" not in found and found["mine"] == {"team": state, "vote": mode}
    assert lab.ask("class/take", {"code": code}).status_code == 400
    assert lab.ask("class/decide", {"code": code, "teacher": "x" * 20}).status_code == 400
    found = lab.found("class/decide", {"code": code, "teacher": teacher})
    assert found["told"] == {"KZ": "intra_regional", "TJ": "none", "RU": "oppose"}
    assert found["played"] == len(found["world"]["line"]) == len(found["alone"]["line"]) == 8
    assert set(found["world"]) == {"pair", "quarters", "line", "trade", "exports", "stance",
                                   "scores"}, "nothing that tells of later years"
    assert {len(line) for line in found["world"]["trade"].values()} == {8}
    for state, names in found["world"]["scores"].items():
        assert all(len(values) == 8 for values in names.values())
        assert set(names) == set(found["alone"]["scores"][state])
    assert found["world"]["scores"]["KZ"]["trade"] != found["alone"]["scores"]["KZ"]["trade"]
    seen = lab.found("class/look", {"code": code, "seen": 8})
    assert "world" not in seen and seen["year"] == 2024 and seen["voters"] == 0

    kept = lab.found("class/take", {"code": code})
    file = tmp_path / kept["name"]
    file.write_text(kept["text"], encoding="utf-8")
    again = follow(Scenario.read(str(file)), kept["member"])
    assert again.trade[:8] == pytest.approx(found["world"]["line"], abs=1e-4)
    assert again.outcome.digest[:12] in kept["page"]
    assert "with all of Central Asia (2)" in kept["page"] and "<script" not in kept["page"]
    own = lab.found("world", {"scenario": "five_billion", "member": 2,
                              "decisions": kept["decisions"]})
    assert own["digest"] == again.outcome.digest
    lab.found("class/close", {"code": code, "teacher": teacher})
    assert lab.ask("class/look", {"code": code}).status_code == 404


def test_thirty_join_vote_and_look_at_once(lab: Lab) -> None:
    """Every answer is good, every vote counts once, and nobody sees the votes."""
    code, teacher = (opened := lab.found("class/open", {}))["code"], opened["teacher"]
    found: list[dict[str, Any]] = []

    def student(number: int) -> None:
        voter = lab.found("class/enter", {"code": code})["voter"]
        for mode in ("none", "bilateral") * 2:
            lab.found("class/vote", {"code": code, "voter": voter, "mode": mode})
        found.append(lab.found("class/look", {"code": code, "voter": voter}))

    threads = [threading.Thread(target=student, args=(number,)) for number in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 30 and {one["mine"]["vote"] for one in found} == {"bilateral"}
    last = lab.found("class/look", {"code": code})
    assert last["voters"] == last["joined"] == 30
    assert {(team["joined"], team["voted"]) for team in last["teams"].values()} == {(6, 6)}
    lab.found("class/close", {"code": code, "teacher": teacher})


def test_a_class_and_the_codes_outlive_a_crash(tmp_path: Path) -> None:
    """L1: killed and started again on its port, the lab has its class, code and host."""
    lab = start()
    opened = lab.found("class/open", {"scenario": "ten_billion"})
    voter = lab.found("class/enter", {"code": opened["code"], "state": "TM"})["voter"]
    lab.end(signal.SIGKILL)
    again = start("--port", str(lab.port))
    assert again.port == lab.port
    found = again.found("class/look", {"code": opened["code"], "voter": voter})
    assert found["mine"]["team"] == "TM" and found["title"] == opened["title"]
    listed = again.found("class/list", {})["classes"]
    assert [one["teacher"] for one in listed] == [opened["teacher"]]
    again.found("class/close", {"code": opened["code"], "teacher": opened["teacher"]})
    again.end()
    first = Access.kept(tmp_path, "http://10.0.0.1:1/", ())
    assert Access.kept(tmp_path, first.place or "", ()).join != first.join, "no class, new codes"
    last = Access.kept(tmp_path, first.place or "", ())
    (tmp_path / "class-ABCDEF.json").write_text("{}", encoding="utf-8")
    assert Access.kept(tmp_path, "http://10.0.0.2:1/", ()).join == last.join


def test_a_score_is_compared_in_its_own_unit() -> None:
    """Money in per cent, shares in points."""
    assert change_of_score("trade", 110.0, 100.0) == pytest.approx(10.0)
    assert change_of_score("calm", 0.45, 0.5) == pytest.approx(-5.0)


def test_the_qr_code_is_square_and_complete() -> None:
    """Finders stand in three corners; a longer address takes more modules."""
    found = qr_path("http://192.168.1.20:8765/ABCDEF")
    dark = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1", found["path"])}
    size = found["size"]
    ring = {(x, y) for x in range(7) for y in range(7) if {x, y} & {0, 6}}
    for right, low in ((0, 0), (size - 7, 0), (0, size - 7)):
        assert {(x + right, y + low) for x, y in ring} <= dark
    assert {(x + size - 7, y + size - 7) for x, y in ring} - dark
    assert qr_path("http://lab.example/" + "x" * 99)["size"] > size


def test_a_shared_lab_admits_by_class_code_and_lets_its_host_teach() -> None:
    """L10, L12, L17, L18: one address; host names by option; odd codes refused plainly."""
    lab = start("--host", "0.0.0.0", "--name", "lab.school.example")
    assert lab.process.stdout is not None
    told = lab.process.stdout.readline()
    key = told.rsplit("#host=", 1)[1].strip()
    with httpx.Client(base_url=lab.place, trust_env=False, timeout=90) as client:
        def ask(name: str, body: dict[str, Any], **headers: str) -> httpx.Response:
            return client.post(f"/api/{name}", content=json.dumps(body), headers={
                "content-type": "application/json", **headers})

        assert ask("join", {"code": "\ud800"}).status_code == 403
        assert ask("run", {}, host="other.example").status_code == 403
        assert "--name" in ask("run", {}, host="other.example").json()["error"]
        proxied = {"host": "lab.school.example", "origin": "https://lab.school.example"}
        assert ask("join", {"code": lab.join}, **proxied).status_code == 200
        assert ask("join", {"code": lab.join}, origin="https://127.0.0.1").status_code == 403
        assert ask("class/open", {}).status_code == 403
        assert ask("class/list", {}).status_code == 403
        assert ask("join", {"code": key}).status_code == 200
        opened = ask("class/open", {}).json()
        who = {"code": opened["code"], "teacher": opened["teacher"]}
        door = ask("class/door", who).json()
        assert door["shared"] and door["address"].endswith(f"/{opened['code']}")
        assert "127.0.0.1" not in door["address"] or told.startswith("To teach a class, open "
                                                                     "http://127.0.0.1")
        listed = ask("class/list", {}).json()["classes"]
        assert [one["teacher"] for one in listed] == [opened["teacher"]]
    with httpx.Client(base_url=lab.place, trust_env=False, timeout=90) as client:
        page = client.get(f"/{opened['code'].lower()}")
        assert page.status_code == 200 and "Qurultay lab</title>" in page.text
        assert client.get("/NOCLAS5").status_code == client.get("/vendor").status_code == 404
        assert client.post("/api/class/enter", json={"code": opened["code"]}).status_code == 401
        assert client.post("/api/join", json={"code": opened["code"]}).status_code == 200
        assert client.post("/api/class/enter", json={"code": opened["code"]}).status_code == 200
        assert client.post("/api/class/open", json={}).status_code == 403
    lab.end()


def test_a_client_may_take_half_of_what_others_leave() -> None:
    """L15: whoever holds everything does not keep others out, and many greedy ones neither."""
    places, held = Places(MOST_AT_ONCE), []

    def take(client: str) -> None:
        place = places.of(client)
        place.__enter__()
        held.append(place)

    for _ in range(MOST_AT_ONCE):
        take("greedy")
    with pytest.raises(Refused):
        take("greedy")
    for client in ("one", "two", "three"):
        for _ in range(LEAST_OF_ONE):
            take(client)
        with pytest.raises(Refused):
            take(client)
    for place in held:
        place.__exit__(None, None, None)
    assert not places.held, "a client that holds nothing is not remembered"


def test_wrong_codes_are_refused_without_making_anybody_wait(
        monkeypatch: pytest.MonkeyPatch) -> None:
    """L15: too many from one client, and only that client; not for ever."""
    tries, now = Tries(), [100.0]
    monkeypatch.setattr(guard.time, "monotonic", lambda: now[0])
    for _ in range(guard.WRONG_CODES):
        tries.check("10.0.0.9")
        tries.add("10.0.0.9")
    with pytest.raises(Refused) as refused:
        tries.check("10.0.0.9")
    assert refused.value.status == 429
    tries.check("10.0.0.10")
    now[0] += guard.WRONG_SECONDS + 1
    tries.check("10.0.0.9")
    tries.add("10.0.0.10")
    assert list(tries.wrong) == ["10.0.0.10"]


def _lines(lab: Lab, count: int, text: bytes) -> list[socket.socket]:
    """So many connections of another client, each of which has said something."""
    found = []
    for _ in range(count):
        line = socket.create_connection(("127.0.0.1", lab.port), timeout=20,
                                        source_address=("127.0.0.2", 0))
        line.sendall(text)
        found.append(line)
    return found


def test_slow_bodies_of_one_client_hold_up_nobody(lab: Lab) -> None:
    """L15: seventy bodies that never end; another asks and is answered at once."""
    lines = _lines(lab, 70, b"POST /api/run HTTP/1.1\r\nHost: localhost\r\ncontent-type: "
                            b"application/json\r\ncontent-length: 500\r\n\r\n{")
    time.sleep(0.2)
    assert lab.ask("class/look", {"code": "ABCDEF"}).status_code == 404
    for line in lines:
        line.close()


def test_a_client_has_so_many_lines_and_no_more(lab: Lab) -> None:
    """Those beyond are cut at once; the others, and other clients, are served."""
    first = _lines(lab, MOST_LINES, b"GET / HT")
    last = socket.create_connection(("127.0.0.1", lab.port), timeout=20,
                                    source_address=("127.0.0.2", 0))
    with suppress(ConnectionResetError):
        assert last.recv(10) == b""
    first[0].sendall(b"TP/1.1\r\nHost: localhost\r\n\r\n")
    assert first[0].recv(12) == b"HTTP/1.1 200"
    assert lab.ask("class/look", {"code": "ABCDEF"}).status_code == 404
    for line in (*first, last):
        line.close()


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 on this machine")
def test_it_says_where_it_listens() -> None:
    """L18: `--host ::1` is asked at [::1], and needs no code there."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("no IPv6 on this machine")
    import subprocess
    import sys
    process = subprocess.Popen(
        [sys.executable, "-m", "qurultay", "lab", "--port", "0", "--no-browser", "--host", "::1"],
        stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    place = process.stdout.readline().split()[4]
    assert place.startswith("http://[::1]:")
    assert httpx.get(f"{place}api/lab", trust_env=False, timeout=60).status_code == 200
    process.terminate()
    process.wait(20)
    process.stdout.close()


def test_nothing_of_a_world_is_kept_once_it_is_told() -> None:
    """L14: a lab that answers for hours holds answers, and no worlds behind them."""
    def alive() -> int:
        gc.collect()
        return sum(isinstance(one, World | Region) for one in gc.get_objects())

    short = Scenario.read("baseline", {"growth.dollar_inflation": 0.021})
    told = (Decision.of("KZ", "2022Q1", "2022Q4", "none"),)
    counts = []
    for member in range(2):
        world_reply(short, member, 1, told, lambda: None)
        counts.append(alive())
    assert counts[0] == counts[1]
