"""The lab says what the command line says, and ends when it is told to."""

import json
import signal
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from lab_fixture import Lab, plain, start
from scipy import stats

from qurultay import Scenario, compare, ensemble
from qurultay.analysis.follow import follow
from qurultay.analysis.ranking import lever_runs, looking, ranking
from qurultay.lab import decisions
from qurultay.results.answer import answer_text, run_object
from qurultay.scenario.scenario import difference

MEMBERS = 12
SET = {"payments.refusal_share": 0.3, "barriers.removal_speed": "{ times = 2 }"}
DECIDED = [{"state": "KZ", "first": "2026Q1", "last": "2027Q4", "mode": "intra_regional"}]


@pytest.mark.parametrize(("scenario", "sets", "view"), [
    ("baseline", {}, None), ("five_billion", SET, None), ("ten_billion", {}, "insider")])
def test_a_run_is_the_ensemble(lab: Lab, scenario: str, sets: dict[str, object],
                               view: str | None) -> None:
    """The same object and the same digest, for any settings and worldview."""
    found = lab.found("run", {"scenario": scenario, "set": sets, "members": MEMBERS,
                              "worldview": view})
    known = ensemble(Scenario.read(scenario, sets, worldview=view), members=MEMBERS)  # type: ignore[arg-type]
    page = found.pop("page")
    assert (found.pop("worldview") if view else None) == view
    told = run_object(known, many=True)
    told.pop("worldview", None)
    assert found == json.loads(json.dumps(told))
    assert page["fan"]["p50"] == pytest.approx(
        np.median(known.turnover(), axis=0), abs=6e-5)
    assert page["targets"][0]["curve"][-1] == pytest.approx(
        float((known.targets()[0].first >= 0).mean()), abs=6e-5)


def test_more_than_one_block_is_still_the_ensemble(lab: Lab) -> None:
    """Blocks on threads give the digest of the command line too."""
    found = lab.found("run", {"scenario": "baseline", "members": 520})
    assert found["digest"] == ensemble("baseline", members=520).digest


def test_settings_may_be_written_as_on_the_command_line(lab: Lab) -> None:
    """A list of key=value gives the same worlds as a table."""
    both = [{"payments.refusal_share": 0.3}, ["payments.refusal_share=0.3"]]
    one, other = (lab.found("run", {"members": MEMBERS, "set": sets}) for sets in both)
    assert one["digest"] == other["digest"]


def test_the_same_is_not_run_twice(lab: Lab) -> None:
    """Whoever presses the same preset gets the same answer from the shelf."""
    body = {"scenario": "water_crisis", "members": 60}
    first = lab.found("run", body)
    began = time.monotonic()
    again = lab.found("run", body)
    shelf = time.monotonic() - began
    assert plain(first["page"] | {"waiting": 0}) == plain(again["page"] | {"waiting": 0})
    other = {**body, "set": {"payments.refusal_share": 0.31}}
    began = time.monotonic()
    assert lab.found("run", other)["digest"] != first["digest"]
    assert shelf < time.monotonic() - began


def test_paired_differences_are_those_of_compare(lab: Lab) -> None:
    """World by world against the pinned scenario."""
    found = lab.found("compare", {"pinned": {"scenario": "baseline"},
                                  "moved": {"scenario": "five_billion"}, "members": MEMBERS})
    known = compare([ensemble(name, members=MEMBERS) for name in ("baseline", "five_billion")])
    assert [(one["measure"], one["mean"]) for one in found["paired"]] == [
        (one.measure, one.mean) for one in known.paired]
    assert found["inputs"] == known.inputs["five_billion"]
    assert found["answer"] == answer_text(known.answer)
    [trade, *chances], [one, other] = found["lines"], known.outcomes
    apart = other.turnover() - one.turnover()
    assert trade["mean"] == pytest.approx(apart.mean(axis=0), abs=6e-5)
    assert np.array(trade["high"]) - trade["low"] == pytest.approx(
        2 * stats.t.ppf(0.975, MEMBERS - 1) * stats.sem(apart, axis=0), abs=3e-4)
    assert [(line["name"], line["mean"]) for line in chances] == [
        (curve.target, pytest.approx(100 * np.array(curve.mean), abs=6e-5))
        for curve in known.curves]
    alike = lab.found("compare", {"pinned": {}, "moved": {"set": SET}, "members": MEMBERS})
    assert "Our best forecast, changed" in alike["answer"]


def test_who_shares_a_scenario_shares_no_title(lab: Lab) -> None:
    """What is kept of one user is not shown to another whose file has other words."""
    def text(title: str, reason: str) -> str:
        return (f'title = "{title}"\nasks = "Asked by {title}?"\nextends = ["baseline"]\n'
                '[[events]]\nat = "2031Q2"\nsets = "rivalry.level"\nto = 0.9\n'
                f'because = "{reason}"\n')

    bodies = [{"scenario": "mine.toml", "text": text(title, reason), "members": 20} for
              title, reason in (("First", "one"), ("Second", "one"), ("Second", "another"))]
    reports, runs = ([lab.found(name, body) for body in bodies] for name in ("report", "run"))
    assert len({one["digest"] for one in runs}) == 1
    for name, one in zip(("First", "Second", "Second"), reports, strict=True):
        assert f"Asked by {name}?" in one["text"]
        assert ("First" in one["text"]) == (name == "First")
    for name, body in zip(("First", "Second"), bodies, strict=False):
        world = lab.found("world", {key: body[key] for key in ("scenario", "text")})
        assert (world["title"], world["asks"]) == (name, f"Asked by {name}?")


def test_what_moved_it_adds_up(lab: Lab) -> None:
    """Base and parts together are the mean of trade in every year."""
    found = lab.found("moved", {"scenario": "five_billion"})
    turnover = ensemble("five_billion", members=found["members"]).turnover().mean(axis=0)
    parts = np.array(list(found["parts"].values()))
    ends = np.arange(3, len(turnover), 4)
    assert found["base"] + parts.sum(axis=0) == pytest.approx(turnover[ends], rel=1e-3)
    split = np.array(list(found["of_cost"].values()))
    assert split.sum(axis=0) == pytest.approx(np.array(found["parts"]["cost"]), abs=1e-3)


def test_one_world_is_that_of_the_command_line(lab: Lab) -> None:
    """Same trajectory as `run --member`, with its story."""
    found = lab.found("world", {"scenario": "five_billion", "member": 3})
    course = follow(Scenario.read("five_billion"), member=3)
    assert found["digest"] == course.outcome.digest
    assert found["line"] == pytest.approx(course.trade, abs=1e-4)
    assert "number 3 of seed" in found["story"]
    assert sum(found["effort"]["KZ"][-1]) == pytest.approx(1.0, abs=0.01)
    assert set(found["reasons"]) == set(decisions.players())


def test_a_decision_alters_the_world_from_its_quarter_on(lab: Lab) -> None:
    """Before it nothing changes; in it the state keeps to what it was told."""
    body = {"scenario": "baseline", "member": 1}
    alone, told = (lab.found("world", {**body, "decisions": one}) for one in ([], DECIDED))
    at = alone["quarters"].index("2026Q1")
    assert told["line"][:at] == alone["line"][:at]
    assert told["line"] != alone["line"]
    assert told["effort"]["KZ"][:at] == alone["effort"]["KZ"][:at]
    mine = [n for n, one in enumerate(told["channels"]) if one["mode"] == "intra_regional"]
    share = sum(told["effort"]["KZ"][at][n] for n in mine)
    assert share == pytest.approx(decisions.KEPT, abs=0.002)
    assert told["altered"] and not alone["altered"]


def test_a_file_taken_home_comes_back_as_it_was(lab: Lab, tmp_path: Path) -> None:
    """The command line reads it, the lab replays its decisions, and says so honestly."""
    body = {"scenario": "five_billion", "set": SET}
    text = lab.found("file", body)["text"]
    assert not difference(Scenario.read("five_billion", SET), _read(tmp_path, text))
    text = lab.found("file", {**body, "decisions": DECIDED})["text"]
    altered = _read(tmp_path, text)
    assert [str(entry["state"]) for entry in altered.table("choices")] == ["KZ"]
    found = lab.found("read", {"scenario": "mine.toml", "text": text})
    assert found["decisions"] == DECIDED
    replayed = lab.found("world", {"scenario": "mine", "text": text, "decisions": DECIDED})
    known = lab.found("world", {**body, "decisions": DECIDED})
    assert replayed["digest"] == known["digest"] == follow(altered).outcome.digest
    run = lab.found("run", {"scenario": "mine", "text": text, "members": MEMBERS})
    assert run["digest"] == ensemble(altered, members=MEMBERS).digest


def _read(folder: Path, text: str) -> Scenario:
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return Scenario.read(file)


@pytest.mark.parametrize(("text", "said"), [
    ("title = ", "line 1"),
    ('title="t"\nasks="a"\nextends=["baseline"]\n[assumptions]\n"payments.refusal_shar"=0.1',
     "line 5"),
    ('title="t"\nasks="a"\nextends=["../secret.toml"]', "extends"),
])
def test_a_bad_file_is_told_with_its_line(lab: Lab, text: str, said: str) -> None:
    """File, line and key, as `check` would say."""
    answer = lab.ask("read", {"scenario": "mine.toml", "text": text})
    assert answer.status_code == 400
    assert "mine.toml" in answer.json()["error"] and said in answer.json()["error"]


def test_why_names_claims_and_sources(lab: Lab) -> None:
    """What is behind every lever."""
    table = httpx.get(f"{lab.place}/api/lab", trust_env=False, timeout=30).json()
    assert {lever["group"] for lever in table["levers"]} == {"world", "state"}
    for lever in table["levers"]:
        found = httpx.get(f"{lab.place}/api/why", params={"key": lever["key"]}, timeout=60,
                          trust_env=False).json()
        assert found["range"][0] <= lever["low"] < lever["high"] <= found["range"][1]
        assert lever["unit"] and found["means"] == lever["says"]
        for key in lever["keys"]:
            assert table["levers"] and Scenario.read("baseline", {key: lever["low"]})


def test_the_report_stands_alone(lab: Lab) -> None:
    """One page without any request of its own."""
    found = lab.found("report", {"scenario": "baseline", "members": 20})
    assert found["text"].startswith("<!DOCTYPE html>") and found["name"] == "baseline.html"
    assert "<script" not in found["text"]


def test_it_is_up_within_five_seconds_and_listens_here_only() -> None:
    """Best of two starts; no other computer can reach it."""
    seconds = []
    for _ in range(2):
        one = start()
        seconds.append(one.seconds)
        others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None)}
        for address in others - {"127.0.0.1", "::1"}:
            with socket.socket() as line:
                assert line.connect_ex((str(address).split("%")[0], one.port)) != 0
        one.end()
    assert min(seconds) < 5.0, seconds


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_at_once_and_frees_its_port(by: signal.Signals) -> None:
    """Also in the middle of long runs; nobody is left behind."""
    one = start()
    threads = [threading.Thread(target=_quietly, args=(one, share), daemon=True)
               for share in (0.11, 0.22, 0.33)]
    for thread in threads:
        thread.start()
    time.sleep(1.0)
    assert one.end(by) < (2.0 if by == signal.SIGTERM else 1.0)
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        line.bind(("127.0.0.1", one.port))
    assert not _of_group(one.process.pid)


def _quietly(lab: Lab, share: float) -> None:
    with suppress(httpx.HTTPError):
        lab.ask("run", {"members": 1000, "set": {"payments.refusal_share": share}})


def _of_group(group: int) -> list[int]:
    """Living processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[2]) == group and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def test_a_port_in_use_is_one_clean_sentence(lab: Lab) -> None:
    """No traceback."""
    from qurultay.core.errors import RunError
    from qurultay.lab.server import listening

    with pytest.raises(RunError, match="choose another with --port"):
        listening("127.0.0.1", lab.port)


@pytest.mark.alone
def test_levers_are_those_of_the_command_line_and_delay_no_slider(lab: Lab) -> None:
    """The ranking gives way: previews take as long beside it as without it."""
    def preview(at: int) -> float:
        began = time.perf_counter()
        lab.found("run", {"members": 100, "set": {"payments.refusal_share": at / 1000}})
        return time.perf_counter() - began

    preview(0)
    alone = float(np.median([preview(n) for n in range(1, 16)]))
    found: list[Any] = []
    asked = threading.Thread(target=lambda: found.append(
        lab.found("levers", {"scenario": "five_billion", "members": 100})))
    asked.start()
    time.sleep(0.3)
    beside = [preview(n) for n in range(16, 31)]
    assert asked.is_alive(), "it was over before it could be in the way"
    assert float(np.median(beside)) < 2.5 * alone + 0.03
    asked.join()
    assert [one["span"] for one in found[0]["levers"]] == sorted(
        (one["span"] for one in found[0]["levers"]), reverse=True)
    few = lab.found("levers", {"scenario": "five_billion", "members": 2, "figure": "autonomy"})
    scenario = Scenario.read("five_billion")
    assert few["levers"] == json.loads(json.dumps(ranking(
        lever_runs(scenario, 2, None, looking(2, 1)), "autonomy").to_dict()["levers"]))
