"""The evidence on one page: every part there, numbers as in the JSON, words by rules."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from html import unescape
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from test_report import ATTACK, Page

from qurultay.commands.experiment import gather_evidence
from qurultay.commands.main import call
from qurultay.core.errors import RunError, ScenarioError
from qurultay.evidence import run
from qurultay.evidence.calibration import KEYS
from qurultay.evidence.origins import LAYER, MODEL
from qurultay.evidence.page import evidence_lines, evidence_page, refuse_broken, write_evidence
from qurultay.evidence.run import PARTS, Evidence, Sizes, gather
from qurultay.evidence.scores import HARMS, HELPS
from qurultay.evidence.sections import calibration_part, discovery_part, forecast_part, swings_part
from qurultay.evidence.spreads import HORIZONS, spreads
from qurultay.evidence.words import (
    CARE,
    DOUBT,
    TRUST,
    UNKNOWN,
    limits,
    not_found,
    sentences,
)
from qurultay.languages import LOCALES, use

COMMAND = "qurultay experiment evidence --seed 3 --reduced"
SECTIONS = ("trust", *PARTS, "limits", "run")


@pytest.fixture(scope="module")
def found() -> Evidence:
    """All parts at their smallest."""
    pytest.importorskip("SALib")
    pytest.importorskip("ema_workbench")
    begun = process_time()
    found = gather(Sizes.reduced(), 3, COMMAND)
    assert process_time() - begun < 120.0  # seconds of all threads: two minutes on one core
    return found


@pytest.fixture(scope="module")
def source(found: Evidence) -> str:
    return evidence_page(found)


@pytest.fixture
def parts(found: Evidence) -> dict[str, Any]:
    """The findings to bend."""
    return deepcopy(dict(found.parts))


def numbers(value: object) -> Iterator[float]:
    """Every number in plain values."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            yield from numbers(one)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield float(value)


def marks(parts: dict[str, Any], found: Evidence) -> list[str]:
    return [one.mark for one in sentences(parts, found.missing)]


# --- the page ---------------------------------------------------------------------------------


def test_every_part_is_there(found: Evidence, source: str) -> None:
    assert found.missing == {} and found.broken == ()
    page = Page(source)
    places = [one.get("id") for name, one in page.tags if name == "h2"]
    assert places == list(SECTIONS)
    assert page.open == [] and page.crossed == []
    ids = [one["id"] for _, one in page.tags if one.get("id")]
    assert len(ids) == len(set(ids))


def test_numbers_are_those_of_the_json(found: Evidence, source: str) -> None:
    known = set(numbers(json.loads(json.dumps(found.to_dict(), allow_nan=False))))
    shown = Page(source).numbers
    assert len(shown) > 300
    assert shown <= known


def test_it_is_whole_and_asks_for_nothing(source: str) -> None:
    page = Page(source)
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {
        tag for tag, _ in page.tags}
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes), tag
        assert (attributes.get("href") or "#").startswith("#")
    assert "http:" not in source.replace("http://www.w3.org/2000/svg", "")
    assert "https:" not in source
    [policy] = [one["content"] for one in page.all("meta") if one.get("http-equiv")]
    assert str(policy).startswith("default-src 'none'; style-src 'sha256-")


def test_every_picture_says_what_it_shows(source: str) -> None:
    page = Page(source)
    pictures = len(page.all("svg"))
    assert pictures > 15
    assert len(page.inside["desc"]) == pictures
    assert all(len(text) > 20 for text in page.inside["desc"])
    assert {one["role"] for one in page.all("svg")} == {"img"}


def test_the_same_seed_gives_the_same_page(found: Evidence, source: str) -> None:
    """Run once more: every part of it, and so the page, to the letter."""
    again = gather(Sizes.reduced(), 3, COMMAND)
    assert again.digest == found.digest
    assert evidence_page(again) == source
    assert list(evidence_lines(again)) == list(evidence_lines(found))


def test_what_a_part_says_cannot_run(found: Evidence, parts: dict[str, Any]) -> None:
    """Titles, units, names and failures are text and stay text."""
    one = parts["hypotheses"]["experiments"][0]
    one["title"] = one["refuted_by"] = one["agreement"] = ATTACK
    one["findings"][one["deciding"]]["unit"] = ATTACK
    one["rests_on"] = [ATTACK]
    parts["origins"]["off"][0]["mechanism"] = ATTACK
    parts["calibration"]["moments"][ATTACK] = {"record": 9.0, "low": 0.0, "high": 1.0}
    parts.pop("discovery")
    odd = replace(found, parts=parts, missing={"discovery": ATTACK}, command=ATTACK)
    shown = evidence_page(odd)
    assert "<script" not in shown and "<img" not in shown and "\u202e" not in shown
    assert Page(shown).crossed == []
    assert any('alert("x")' in text for text in Page(shown).text)


def test_text_json_and_page_are_written(found: Evidence, tmp_path: Path, source: str) -> None:
    files = {file.name: file for file in write_evidence(tmp_path, found)}
    assert set(files) == {"evidence.html", "evidence.json", "evidence.txt"}
    assert files["evidence.html"].read_text(encoding="utf-8") == source
    told = json.loads(files["evidence.json"].read_text(encoding="utf-8"))
    assert told == json.loads(json.dumps(found.to_dict()))
    text = files["evidence.txt"].read_text(encoding="utf-8")
    assert all(one.plain() in text for one in sentences(found.parts, found.missing))
    assert found.digest in text and COMMAND in text


# --- sentences follow figures -----------------------------------------------------------------


def test_there_are_six_sentences(found: Evidence) -> None:
    assert len(sentences(found.parts, found.missing)) == 6
    assert all(one.plain().endswith(".") for one in sentences(found.parts, found.missing))


def between(low: float, value: float, high: float) -> dict[str, float]:
    return {"value": value, "low": low, "high": high}


@pytest.mark.parametrize(("gain", "mark", "says"), [
    ((-0.1, 0.05, 0.2), DOUBT, "does not forecast clearly better than its own"),
    ((-0.3, -0.2, -0.1), DOUBT, "forecasts worse than its own statistical layer"),
    ((0.01, 0.1, 0.2), TRUST, "forecasts better than with its mechanisms switched off"),
])
def test_the_first_line_says_whether_mechanisms_earn_their_keep(
        found: Evidence, parts: dict[str, Any], gain: tuple[float, float, float], mark: str,
        says: str) -> None:
    """And if not, which of them harm and which help."""
    part = parts["origins"]
    part["near"]["all"]["gains"][LAYER]["mean"] = between(*gain)
    for one, verdict in zip(part["off"], ("harms", "helps", "harms"), strict=True):
        one["verdict"], one["layer"] = verdict, False
    part["off"].append(part["off"][0] | {"mechanism": "some luck", "layer": True})
    first = sentences(parts, found.missing)[0]
    assert first.mark == mark and says in first.plain()
    one, other, third = (one["mechanism"] for one in part["off"][:3])
    why = f"better without {one} and {third}, and worse without {other}"
    assert (why in first.plain()) == (mark == DOUBT)


@pytest.mark.parametrize(("gain", "mark"), [
    ((0.01, 0.1, 0.2), TRUST), ((-0.1, 0.0, 0.2), CARE), ((-0.1, -0.01, 0.2), DOUBT)])
def test_the_hard_forecast_decides_what_is_beaten(
        found: Evidence, parts: dict[str, Any], gain: tuple[float, float, float], mark: str,
) -> None:
    near = parts["origins"]["near"]["all"]
    near["gains"][parts["origins"]["hard"]]["mean"] = between(*gain)
    assert marks(parts, found)[2] == mark
    looked = "\n".join(not_found(parts, found.missing))
    assert ("that is clearly above zero" in looked) == (mark != TRUST)


@pytest.mark.parametrize(("mean", "median", "says"), [
    (0.3, 0.25, "reached by mean and median"), (0.3, 0.1, "reached by mean)"),
    (0.1, 0.1, "reached by neither")])
def test_own_drift_is_to_be_beaten_by_a_fifth(
        found: Evidence, parts: dict[str, Any], mean: float, median: float, says: str) -> None:
    drift = parts["origins"]["near"]["all"]["gains"]["own_drift"]
    drift["mean"], drift["median"] = (between(0.0, one, 0.5) for one in (mean, median))
    assert says in sentences(parts, found.missing)[2].plain()
    missed = any("over own drift by mean and by median" in line
                 for line in not_found(parts, found.missing))
    assert missed == ("mean and median" not in says)


@pytest.mark.parametrize(("pooled", "half", "one", "mark", "says"), [
    (0.9, 0.5, 0.9, TRUST, "At least 80% in every group"),
    (0.9, 0.5, 0.7, CARE, "held: small pairs 70"), (0.9, 0.3, 0.9, CARE, "(too narrow)"),
    (0.7, 0.5, 0.9, DOUBT, "(too narrow)"), (0.99, 0.5, 0.9, DOUBT, "(too wide)")])
def test_coverage_is_compared_with_what_was_asked(
        found: Evidence, parts: dict[str, Any], pooled: float, half: float, one: float, mark: str,
        says: str) -> None:
    near = parts["origins"]["near"]
    for group in near.values():
        group["coverage"][MODEL]["90%"]["value"] = 0.9
    near["small pairs"]["coverage"][MODEL]["90%"]["value"] = one
    near["all"]["coverage"][MODEL]["90%"]["value"] = pooled
    near["all"]["coverage"][MODEL]["50%"]["value"] = half
    second = sentences(parts, found.missing)[1]
    assert second.mark == mark
    assert says in second.plain().replace(" %", "%")


@pytest.mark.parametrize(("forced", "inside", "mark"), [
    ((0.1, 0.2, 0.3), (-0.1, 0.0, 0.1), TRUST), ((-0.1, 0.0, 0.1), (0.1, 0.2, 0.3), CARE),
    ((-0.1, 0.0, 0.1), (-0.1, 0.0, 0.1), DOUBT)])
def test_known_forcing_is_where_the_model_should_be_better(
        found: Evidence, parts: dict[str, Any], forced: tuple[float, float, float],
        inside: tuple[float, float, float], mark: str) -> None:
    part = parts["origins"]
    for name, group in part["near"].items():
        group["gains"][part["hard"]]["mean"] = between(*(
            forced if name == "known forcing" else inside if name == "inside Central Asia"
            else (-0.2, -0.1, 0.0)))
    assert marks(parts, found)[3] == mark


@pytest.mark.parametrize(("low", "high", "mark"), [
    (0.6, 0.9, DOUBT), (0.4, 0.6, CARE), (0.1, 0.4, TRUST)])
def test_what_rests_on_judgement_is_said(
        found: Evidence, parts: dict[str, Any], low: float, high: float, mark: str) -> None:
    assert "so few worlds" in sentences(found.parts, found.missing)[4].plain()
    parts["sensitivity"]["size"]["base"] = 512
    for outcome in parts["sensitivity"]["outcomes"].values():
        for share in outcome["by_kind"]:
            if share["group"] == "assumption":
                share |= {"of_parameters": (low + high) / 2, "low": low, "high": high}
    assert marks(parts, found)[4] == mark


def test_a_share_that_is_none_is_unknown(found: Evidence, parts: dict[str, Any]) -> None:
    """Of few worlds some outcomes are all alike, and nothing can be shared out."""
    for outcome in parts["sensitivity"]["outcomes"].values():
        for group in ("by_kind", "by_mechanism"):
            for share in outcome[group]:
                share |= dict.fromkeys(("first", "first_reach", "total", "total_reach"))
                share |= dict.fromkeys(("of_parameters", "low", "high"))
    parts["sensitivity"]["size"]["base"] = 512
    odd = replace(found, parts=parts)
    assert "unknown ± unknown" in "".join(Page(evidence_page(odd)).text)
    assert "unknown" in "\n".join(evidence_lines(odd)) and marks(parts, found)[4] == CARE


def test_verdicts_are_trusted_only_if_most_are_sure(
        found: Evidence, parts: dict[str, Any]) -> None:
    for sure, mark in ((0, DOUBT), (15, CARE)):
        parts["hypotheses"] |= {"tested": 20, "sure": sure}
        assert marks(parts, found)[5] == mark


def test_a_mechanism_that_never_helps_is_named(found: Evidence, parts: dict[str, Any]) -> None:
    one, other = parts["origins"]["off"][:2]
    one["verdict"], other["verdict"] = "not told apart", "harms"
    told = "\n".join(not_found(parts, found.missing))
    assert f"neither worse nor better: {one['mechanism']}" in told
    assert f"forecasts are better: {other['mechanism']}" in told


CODES = re.compile(r"[\w.]*[._][\w.]*|[ABH]-[0-9]+|[A-Z]{2}-[A-Z]{2}|CRPS|Qurultay")
"""Keys of parameters, claims, pairs of states and one score: alike in all languages."""


@pytest.mark.parametrize("code", [code for code in LOCALES if code != "en"])
def test_answers_limits_and_headings_speak_the_language(
        found: Evidence, parts: dict[str, Any], code: str) -> None:
    """Also where parts are missing; the numbers are the same, and so is the digest."""
    for mechanism, verdict in zip(parts["origins"]["off"], (HARMS, HELPS, HARMS), strict=False):
        mechanism["verdict"] = verdict
    parts["sensitivity"]["size"]["base"] = 512
    for outcome in parts["sensitivity"]["outcomes"].values():
        for one in outcome["by_kind"]:
            one |= {"of_parameters": 0.5, "low": 0.4, "high": 0.6}
    odd = replace(found, parts=parts)
    english, digest = [one.says for one in sentences(parts, {})], odd.digest
    with use(code):
        answers = sentences(parts, {})
        page = evidence_page(odd)
        said = [*(one.plain() for one in answers), *not_found(parts, {}), *limits(),
                *(one.plain() for one in sentences({}, {})),
                *re.findall(r"<h[12][^>]*>([^<]*)</h", page)]
        assert odd.digest == digest
    assert f'lang="{code}"' in page and ('dir="rtl"' in page) == (code == "fa")
    for one, other in zip(answers, english, strict=True):
        shown, known = (sorted(re.findall('value="([^"]+)"', says)) for says in (one.says, other))
        assert shown == known
    for line in (CODES.sub("", line) for line in said):
        assert not re.search(r"[\[\]{}⟦]|evidence-", line)
        assert not re.search(r"\b(the|of|and|with|worlds?|is|from|not|than|it|trade)\b", line), line
        if code != "uz":
            assert not re.search("[A-Za-z]{2}", line), line


@pytest.mark.parametrize("code", [code for code in LOCALES if code != "en"])
def test_what_was_fitted_swings_and_fails_speaks_the_language(
        parts: dict[str, Any], code: str) -> None:
    """The sections that do, whichever way each sentence turns; the numbers are the same."""
    def shown() -> list[str]:
        return [*map(calibration_part, fitted), swings_part(parts["swings"]),
                forecast_part(parts["forecast"]), *map(discovery_part, boxes)]

    fitted = [parts["calibration"] | {"shipped": shipped} for shipped in (True, False)]
    ends = [{"key": "trust.gain", "low": low, "high": high}
            for low, high in ((None, 0.1), (0.02, None), (0.02, 0.1))]
    boxes = [parts["discovery"] | {"limits": limits} for limits in (ends, [])]
    english = shown()
    with use(code):
        told = shown()
    for one, other in zip(told, english, strict=True):
        assert Counter(re.findall('value="([^"]+)"', one)) == Counter(
            re.findall('value="([^"]+)"', other))
        text = CODES.sub("", re.sub("<code.*?</code>", "", one).replace("PRIM", "").replace(
            "baseline", ""))
        text = unescape(re.sub("<[^>]+>", " ", text))
        assert not re.search(r"[\[\]{}⟦]|evidence-", text)
        assert not re.search(r"\b(the|of|and|with|worlds?|is|from|not|than|it|trade)\b", text)
        if code != "uz":
            assert not re.search("[A-Za-z]{2}", text)
        if code == "fa":
            assert not re.search("[0-9]", text)


# --- parts that fail --------------------------------------------------------------------------


def test_a_part_that_fails_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its reason stands on the page, and the command does not end as if all were well."""
    def fault(ask: object) -> dict[str, Any]:
        raise ZeroDivisionError("of the test")

    def failing(ask: object) -> dict[str, Any]:
        raise RunError("too few fail")

    monkeypatch.setitem(PARTS, "origins", fault)
    monkeypatch.setitem(PARTS, "discovery", failing)
    names = ("origins", "forecast", "discovery")
    found = gather(Sizes.reduced(), 1, COMMAND, names=names)
    assert set(found.parts) == {"forecast"} and found.broken == ("origins",)
    said = "".join(Page(evidence_page(found)).text)
    assert "ZeroDivisionError: of the test" in said and "too few fail" in said
    assert [one.mark for one in sentences(found.parts, found.missing)] == [UNKNOWN] * 6
    assert "too few fail" in "\n".join(evidence_lines(found))
    with pytest.raises(RunError, match="origins: ZeroDivisionError"):
        refuse_broken(found)


def test_without_the_extra_a_section_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "find_spec", lambda name: None)
    found = gather(Sizes.reduced(), 1, COMMAND, names=("sensitivity", "discovery"))
    assert found.broken == ()
    assert "".join(Page(evidence_page(found)).text).count("pip install 'qurultay[explore]'") >= 2
    refuse_broken(found)


# --- the command ------------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the forecast, of few worlds."""
    for name in [name for name in PARTS if name != "forecast"]:
        monkeypatch.delitem(PARTS, name)


@pytest.mark.usefixtures("quick")
def test_the_command_writes_where_told(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "found"
    words = ["experiment", "evidence", "--reduced", "--seed", "5", "--out", str(folder)]
    assert call(words) == 0
    told = capsys.readouterr()
    assert "5. What rests on judgement? Not known" in told.out and "forecast: done" in told.err
    found = json.loads((folder / "evidence.json").read_text(encoding="utf-8"))
    assert found["random_seed"] == 5
    assert found["command"] == "qurultay experiment evidence --seed 5 --reduced"
    assert call(words) == 2 and "not empty" in capsys.readouterr().err


@pytest.mark.usefixtures("quick")
def test_json_is_one_object_and_no_file(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(["experiment", "evidence", "--members", "10", "--json"]) == 0
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert found["command"] == "qurultay experiment evidence --members 10 --seed 1"
    assert found["sizes"]["arm"] == 10 and told.err == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [
    ["evidence", "--reduced", "--members", "10"], ["H-08", "--reduced"]])
def test_reduced_stands_alone(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["experiment", *words]) == 2
    assert "--reduced" in capsys.readouterr().err


@pytest.mark.parametrize("members", [2, 7, 100, 3000])
def test_sizes_are_such_as_every_part_can_run(members: int) -> None:
    sizes = Sizes.of(members)
    assert sizes.base >= 8 and sizes.base & (sizes.base - 1) == 0
    assert 0.05 * (sizes.reference - sizes.trials) >= 3 * len(KEYS)
    assert sizes.worlds >= 100


def test_both_are_refused_as_bad_input() -> None:
    with pytest.raises(ScenarioError):
        gather_evidence(5, 1, True, quiet=True, folder=None)


# --- how far trade moves ----------------------------------------------------------------------


def test_trade_of_pairs_moves_as_far_as_their_record_allows() -> None:
    """Over one, four and ten years. Pairs that fall outside are named, so that a new one is seen.

    Pairs that one contract, pipeline or price moved swing less here than on record.
    """
    found = {(one.dyad, one.years): one for one in spreads(members=300)}
    outside = {years: {dyad for (dyad, over), one in found.items()
                       if over == years and not one.holds} for years in HORIZONS}
    assert outside[1] <= {"KZ-TM", "KG-TM", "KG-EU", "KZ-CN", "KZ-EU", "KZ-TR", "TM-CN", "TM-EU",
                          "UZ-TJ"}
    assert outside[4] <= {"KZ-CN", "KZ-EU", "TJ-CN", "TM-CN"}
    assert outside[10] <= {"KZ-CN", "KZ-EU"}
    assert 0.20 <= found["KZ-UZ", 1].usual <= 0.38


def test_a_pair_outside_its_record_is_named(parts: dict[str, Any], found: Evidence) -> None:
    one = next(each for each in parts["swings"]["pairs"] if each["years"] == 4)
    one |= {"dyad": "XX-YY", "usual": one["low"] / 2.0, "holds": False}
    assert any("XX-YY (too little)" in line for line in not_found(parts, found.missing))
