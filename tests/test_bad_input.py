"""What a user gets wrong comes back as one clean sentence: file, line, key, allowed, nearest."""

import os
import random
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scenario_fixture import BASE, HEAD, KNOWN, STATES, Folder, child, event, shipped_files

from qurultay.core.errors import Faults, ScenarioError
from qurultay.core.forms import filled
from qurultay.core.toml import parse_toml
from qurultay.scenario.entries import Known, own_entries, own_events, own_settings
from qurultay.scenario.form import ADDED, EventEntry, ScenarioFile, TargetEntry, shipped_file
from qurultay.scenario.scenario import Scenario
from qurultay.scenario.template import STARTER

PRESSURE = '[assumptions]\n"sanctions.pressure_on.RU" = '
SPEED = '[policies]\n"barriers.removal_speed" = '
TARGET = {
    "name": '"own"',
    "measure": '"bilateral_trade"',
    "pair": '["KZ", "UZ"]',
    "at_least": "6.0",
    "by": '"2030Q4"',
}
AT_MOST = 1.0  # seconds of the processor


def target(**changed: str) -> str:
    """The text of one target; a field given as '' is left out."""
    fields = {**TARGET, **changed}
    return "[[targets]]\n" + "".join(f"{name} = {text}\n" for name, text in fields.items() if text)


def refused(path: str | Path, **more: object) -> str:
    """The message with which a scenario is refused, within a second, a fault a line."""
    begun = time.process_time()
    with pytest.raises(ScenarioError) as failure:
        Scenario.read(path, known=KNOWN, **more)  # type: ignore[arg-type]
    assert time.process_time() - begun < AT_MOST
    message = str(failure.value)
    assert message.replace("\n", "").isprintable()
    assert max(map(len, message.split("\n"))) < 900
    assert failure.value.exit_code == 2
    return message


# Each case: what the child says, the line blamed, the key named, and words of the message.
# The child's own text begins on line 4.
CASES = {
    "unknown key": (
        '[policies]\n"barriers.removal_sped" = 0.1',
        5,
        "barriers.removal_sped",
        'unknown key; allowed: .*; did you mean "barriers.removal_speed"',
    ),
    "unknown section": (
        '[policies]\n"zzz.qqq" = 0.1',
        5,
        "zzz.qqq",
        r"unknown key; allowed: sanctions\.pressure_on\.RU, ",
    ),
    "look-alike in a key": (
        '[policies]\n"barriers.rеmoval_speed" = 0.1',
        5,
        "barriers.rеmoval_speed",
        'CYRILLIC SMALL LETTER IE.*not Latin; did you mean "barriers.removal_speed"',
    ),
    "unknown field": ('titel = "x"', 4, "titel", 'allowed: title, .*did you mean "title"'),
    "unknown table": (SPEED.replace("policies", "polices") + "0.1", 4, "polices", '"policies"'),
    "key without quotes": (
        "[policies]\nbarriers.removal_speed = 0.1",
        5,
        "barriers",
        "put quotes around the whole of a key",
    ),
    "the world's key among policies": (
        PRESSURE.replace("assumptions", "policies") + "0.1",
        5,
        "sanctions.pressure_on.RU",
        r"decided by the world: it belongs under \[assumptions\]",
    ),
    "a state's key among assumptions": (
        SPEED.replace("policies", "assumptions") + "0.1",
        5,
        "barriers.removal_speed",
        r"decided by the state: it belongs under \[policies\]",
    ),
    "boolean": (
        PRESSURE + "true",
        5,
        "sanctions.pressure_on.RU",
        "a number, .* is needed, not true",
    ),
    "text": (PRESSURE + '"5.0"', 5, "sanctions.pressure_on.RU", 'needed, not the text "5.0"'),
    "list": (PRESSURE + "[0.5]", 5, "sanctions.pressure_on.RU", "needed, not a list"),
    "date": (PRESSURE + "2022-01-01", 5, "sanctions.pressure_on.RU", "needed, not 2022-01-01"),
    "empty table": (PRESSURE + "{}", 5, "sanctions.pressure_on.RU", "needed, not a table"),
    "misspelt factor": (PRESSURE + "{ time = 2 }", 5, "sanctions.pressure_on.RU", '"times"'),
    "factor and sum": (
        PRESSURE + "{ times = 1, plus = 1 }",
        5,
        "sanctions.pressure_on.RU",
        "unknown key; allowed: times",
    ),
    "factor in quotes": (
        PRESSURE + '{ times = "2" }',
        5,
        "sanctions.pressure_on.RU",
        'valid number, not "2"',
    ),
    "boolean factor": (
        PRESSURE + "{ plus = true }",
        5,
        "sanctions.pressure_on.RU",
        "valid number, not true",
    ),
    "negative factor": (
        PRESSURE + "{ times = -1 }",
        5,
        "sanctions.pressure_on.RU",
        "greater than or equal to 0, not -1",
    ),
    "30 for a share": (
        PRESSURE + "30",
        5,
        "sanctions.pressure_on.RU",
        r"30 lies outside its range: 0 to 1 \(share\)",
    ),
    "negative share": (PRESSURE + "-0.1", 5, "sanctions.pressure_on.RU", "range: 0 to 1"),
    "factor too large": (
        PRESSURE + "{ times = 2 }",
        5,
        "sanctions.pressure_on.RU",
        r"makes 1.2 of 0.6, which lies outside its range: 0 to 1",
    ),
    "sum too large": (PRESSURE + "{ plus = 1 }", 5, "sanctions.pressure_on.RU", "makes 1.6 of 0.6"),
    "NaN": (PRESSURE + "nan", 5, "sanctions.pressure_on.RU", "a finite number is needed, not nan"),
    "infinity": (PRESSURE + "-inf", 5, "sanctions.pressure_on.RU", "a finite number .* not -inf"),
    "overflow": (PRESSURE + "1e999", 5, "sanctions.pressure_on.RU", "a finite number .* not inf"),
    "infinite factor": (
        PRESSURE + "{ times = inf }",
        5,
        "sanctions.pressure_on.RU",
        "a finite number",
    ),
    "200-digit integer": (PRESSURE + "9" * 200, 5, "sanctions.pressure_on.RU", "outside its range"),
    "5,000-digit integer": (PRESSURE + "9" * 5000, 5, "", "number or name of 5000 characters"),
    "5,000-digit hexadecimal": (PRESSURE + "0x" + "f" * 5000, 5, "", "5002 characters"),
    "Q5": ('start = "2022Q5"', 4, "start", '"2022Q5" is not a quarter.*such as "2022Q1"'),
    "a quarter that is a number": ("end = 2030", 4, "end", "2030 is not a quarter"),
    "a far year": ('end = "9999Q1"', 4, "end", "years run from 1900 to 2199"),
    "end before start": ('end = "2020Q4"', 4, "end", "2020Q4 is before the start 2022Q1"),
    "huge horizon": ('end = "2199Q4"', 4, "end", "712 quarters .*; allowed: at most 200"),
    "title that is a number": ("claims = 3", 4, "claims", "valid list, not 3"),
    "claim that is none": ('claims = ["B-79", "C-1"]', 4, "claims", 'not "C-1"'),
    "claim that no text has": (
        'claims = ["B-79", "A-9999"]',
        4,
        "claims",
        'there is no claim "A-9999".*did you mean "A-99"',
    ),
    "20,000 reasons": (
        event("2026Q1", "2026Q2", "0.2").replace(
            'because = "news"', "because = [" + '"news", ' * 20_000 + "]"
        ),
        9,
        "events.because",
        "at most 20 may stand there",
    ),
    "reason that no text has": (
        event("2026Q1", "2026Q2", "0.2").replace('"news"', '["news", "A-9999"]'),
        9,
        "because",
        'there is no claim "A-9999"',
    ),
    "event that sets nothing known": (
        event("2026Q1", "2026Q2", "0.2", "payments.refusal_shares"),
        7,
        "events.sets",
        'did you mean "payments.refusal_share"',
    ),
    "event of a wrong value": (event("2026Q1", "2026Q2", "'0.2'"), 8, "events.to", "the text"),
    "event outside its range": (
        event("2026Q1", "2026Q2", "30"),
        8,
        "payments.refusal_share",
        "30 lies outside its range: 0 to 1",
    ),
    "event factor outside the range of what the scenario makes": (
        '[assumptions]\n"payments.refusal_share" = 0.9\n'
        + event("2026Q1", "2026Q2", "{ times = 2 }"),
        10,
        "payments.refusal_share",
        "1.8 lies outside its range",
    ),
    "event sum after a factor": (
        '[assumptions]\n"payments.refusal_share" = { times = 2 }\n'
        + event("2026Q1", "2026Q2", "{ plus = 0.1 }"),
        10,
        "payments.refusal_share",
        "cannot follow .*; write a plain number",
    ),
    "event that ends before it begins": (
        event("2026Q2", "2026Q1", "0.2"),
        6,
        "events.until",
        "2026Q1 is before its beginning 2026Q2",
    ),
    "event before the start": (
        event("2021Q4", "2022Q2", "0.2"),
        4,
        "events.at",
        "lies outside 2022Q1 to 2035Q4",
    ),
    "event after the end": (event("2035Q4", "2036Q1", "0.2"), 4, "events.at", "lies outside"),
    "event of Q5": (event("2026Q5", "2027Q1", "0.2"), 5, "events.at", "is not a quarter"),
    "events that overlap": (
        event("2026Q1", "2026Q4", "0.2") + event("2026Q4", "2027Q4", "0.1"),
        10,
        "payments.refusal_share",
        "overlaps the event .*2026Q1 to 2026Q4.*line 4",
    ),
    "event over an inherited one": (
        event("2024Q3", "2025Q4", "0.2"),
        4,
        "payments.refusal_share",
        'overlaps event "refusals" .*base.toml, line 9; drop_events',
    ),
    "event without a reason": (
        event("2026Q1", "2026Q2", "0.2").replace('because = "news"\n', ""),
        4,
        "events.because",
        "is missing",
    ),
    "event of a taken name": (
        event("2026Q1", "2026Q2", "0.2") + 'name = "refusals"',
        4,
        "events.name",
        'a second event called "refusals"',
    ),
    "drops what is not there": (
        'drop_events = ["refusal"]',
        4,
        "drop_events",
        'no inherited event is called "refusal".*did you mean "refusals"',
    ),
    "unknown state": (
        target(pair='["KZ", "UX"]'),
        7,
        "targets.pair",
        'unknown state "UX"; allowed: KZ, UZ,',
    ),
    "look-alike letters": (
        target(pair='["КZ", "UZ"]'),
        7,
        "targets.pair",
        r'"К" \(CYRILLIC CAPITAL LETTER KA\) is not Latin; did you mean "KZ"',
    ),
    "rest of the world": (target(pair='["KZ", "ROW"]'), 7, "targets.pair", 'unknown state "ROW"'),
    "a pair of one state": (target(pair='["KZ", "KZ"]'), 7, "targets.pair", '"KZ" twice'),
    "a pair of three": (target(pair='["KZ", "UZ", "KG"]'), 7, "targets.pair", "at most 2 "),
    "a pair of one": (target(pair='["KZ"]'), 7, "targets.pair", "at least 2 items"),
    "a pair as text": (target(pair='"KZ-UZ"'), 7, "targets.pair", 'valid list, not "KZ-UZ"'),
    "negative amount": (
        target(at_least="-5.0"),
        8,
        "targets.at_least",
        "-5 lies outside what bilateral_trade can be: 0 to 200000 bn",
    ),
    "no amount": (target(at_least="0"), 8, "targets.at_least", "greater than 0"),
    "amount in quotes": (target(at_least='"5.0"'), 8, "targets.at_least", 'not "5.0"'),
    "amount true": (target(at_least="true"), 8, "targets.at_least", "valid number, not true"),
    "amount NaN": (target(at_least="nan"), 8, "targets.at_least", "a finite number"),
    "target after the end": (
        target(by='"2036Q1"'),
        4,
        "targets.by",
        "by 2036Q1 lies outside 2022Q1 to 2035Q4",
    ),
    "target before the start": (target(by='"2021Q4"'), 4, "targets.by", "lies outside"),
    "target without a pair": (target(pair=""), 4, "targets.pair", "is missing"),
    "target of an unknown measure": (
        target(measure='"trade"'),
        6,
        "targets.measure",
        'there is no "trade"; allowed: bilateral_trade, .*; did you mean "state_trade"',
    ),
    "target of an unknown statistic": (
        target(statistic='"median"'),
        10,
        "targets.statistic",
        "'mean', 'exporter' or 'importer', not \"median\"",
    ),
    "target held for no time": (target(held_for="0"), 10, "targets.held_for", "or equal to 1"),
    "target held for half a quarter": (target(held_for="1.5"), 10, "targets.held_for", "integer"),
    "target in dollars of no year": (
        target(in_dollars_of="21"),
        10,
        "targets.in_dollars_of",
        "greater than or equal to 1990",
    ),
    "target there twice": (target() + target(), 10, "targets.name", '"own" is there twice'),
    "misspelt field of a target": (
        target(at_leest="5.0"),
        10,
        "targets.at_leest",
        'allowed: name, .*did you mean "at_least"',
    ),
    "events as one table": ("[events]\nat = 1", 4, "events", "must be a valid list, not a table"),
    "table twice": (
        SPEED + "0.1\n" + SPEED + "0.1",
        6,
        "[policies]",
        "not valid TOML: Cannot declare",
    ),
    "key twice": (
        SPEED + '0.1\n"barriers.removal_speed" = 0.2',
        6,
        "",
        "not valid TOML: Cannot overwrite",
    ),
    "broken TOML": ("[policies\n", 4, "[policies", "not valid TOML: Expected"),
    "no value": ("start =", 4, "start =", "not valid TOML: Invalid value"),
    "text without end": ('asks2 = "', 4, "", "not valid TOML"),
    "control character": ('start = "2022\x00Q1"', 4, "", "not valid TOML: Illegal character"),
    "100,000 brackets": ("x = " + "[" * 100_000, 4, "", "brackets nested more than 32 deep"),
    "100,000 tables": ("x = " + "{ a = " * 100_000, 4, "", "brackets nested more than 32 deep"),
    "20,000 parts of a key": ("a" + ".a" * 20_000 + " = 1", 4, "", "a key of more than 8 parts"),
    "100,000 keys": ("".join(f"k{n} = 1\n" for n in range(90_000)), 0, "", "more than 50,000"),
    "10,000 unknown keys": (
        "".join(f"k{n} = 1\n" for n in range(10_000)),
        4,
        "k0",
        "unknown key; allowed",
    ),
    "terminal tricks": ('"\\u001b[2J\\u202e" = 1', 4, "\\x1b[2J\\u202e", "unknown key"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_with_file_line_and_key(folder: Folder, case: str) -> None:
    body, line, key, words = CASES[case]
    path = folder.write("child.toml", child(body))
    message = refused(path)
    assert message.startswith(f"{path}, line {line}: " if line else f"{path}, line "), message
    assert key in message
    assert re.search(words, message), message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", '"title": is missing'),
        ('title = "x"', '"asks": is missing'),
        (HEAD, '"start": is missing; write it, extend "baseline"'),
        (HEAD + 'start = "2022Q1"', '"end": is missing'),
        ('title = ""\nasks = "x"', 'line 1: "title": string should have at least 1 character'),
        ('title = 3\nasks = "x"', 'line 1: "title": must be a valid string, not 3'),
    ],
)
def test_what_a_file_must_say(folder: Folder, text: str, words: str) -> None:
    assert words in refused(folder.write("short.toml", text))


@pytest.mark.parametrize(
    ("extends", "words"),
    [
        ('"nowhere"', '"nowhere" is neither a shipped name nor a'),
        ('"nowhere.toml"', 'there is no file "nowhere.toml"'),
        ('"../base.toml"', "leads out of the folder"),
        ('"sub/../../base.toml"', "leads out of the folder"),
        ('"/etc/passwd.toml"', "leads out of the folder"),
        ('"/etc/passwd"', "is neither a shipped name"),
        ('"link.toml"', "leads out of the folder"),
        ('"base.toml\\u0000.toml"', "leads out of the folder"),
        ('"below.toml"', "below.toml: is a folder"),
        ('""', "is neither a shipped name"),
        ("3", "must be a valid string, not 3"),
    ],
)
def test_what_cannot_be_extended(tmp_path: Path, extends: str, words: str) -> None:
    (tmp_path / "base.toml").write_text(BASE, encoding="utf-8")
    (tmp_path / "inner").mkdir()
    inner = Folder(tmp_path / "inner")
    (inner.path / "link.toml").symlink_to(tmp_path / "base.toml")
    (inner.path / "below.toml").mkdir()
    message = refused(inner.write("child.toml", child(extends=extends)))
    assert re.search(words, message), message
    assert str(inner.path) in message


def test_what_is_extended_is_blamed_in_its_own_file(folder: Folder) -> None:
    folder.write("wrong.toml", child(PRESSURE + "30"))
    message = refused(folder.write("child.toml", child(extends='"wrong.toml"')))
    assert message.startswith(f"{folder.path / 'wrong.toml'}, line 5: ")


def test_circles_are_found(folder: Folder) -> None:
    path = folder.write("a.toml", child(extends='"b.toml"'))
    folder.write("b.toml", child(extends='"a.toml"'))
    own = folder.write("self.toml", child(extends='"self.toml"'))
    assert 'goes round in a circle: "a" -> "b" -> "a"' in refused(path)
    assert 'line 3: "extends": goes round' in refused(own)


def test_long_chains_and_wide_fans_end(folder: Folder) -> None:
    for depth in range(30):
        folder.write(f"c{depth}.toml", child(extends=f'"c{depth + 1}.toml"'))
    assert "more than 20 files build on each other" in refused(folder.path / "c0.toml")
    for depth in range(15):  # 2 to the power of 15 ways down, but only 16 files
        twice = f'"d{depth + 1}.toml", "d{depth + 1}.toml"'
        folder.write(f"d{depth}.toml", child(extends=twice))
    folder.write("d15.toml", BASE)
    assert len(Scenario.read(folder.path / "d0.toml", known=KNOWN).events) == 1


@pytest.mark.parametrize("overlay", ["", "overlay = true\n"])
def test_two_overlays_that_clash_are_told_apart(folder: Folder, overlay: str) -> None:
    folder.write("a.toml", HEAD + overlay + PRESSURE + "0.2")
    folder.write("b.toml", HEAD + overlay + PRESSURE + "{ times = 0.5 }")
    path = folder.write("child.toml", child(extends='"base.toml", "a.toml", "b.toml"'))
    message = refused(path)
    assert message.startswith(f'{path}, line 3: "sanctions.pressure_on.RU": set differently by')
    assert re.search(r"0.2 in .*a.toml, line \d and { times = 0.5 } in .*b.toml, line \d", message)


def test_whole_scenarios_and_targets_clash_too(folder: Folder) -> None:
    folder.write("other.toml", BASE.replace("at_least = 5.0", "at_least = 6.0"))
    path = folder.write("child.toml", child(extends='"base.toml", "other.toml"'))
    assert '"five_billion": set differently by two parents' in refused(path)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("barriers.removal_sped", "0.1", 'did you mean "barriers.removal_speed"'),
        ("barriers.removal_speed", "30", "outside its range: 0 to 0.2"),
        ("barriers.removal_speed", "true", "is needed, not true"),
        ("barriers.removal_speed", True, "is needed, not true"),
        ("barriers.removal_speed", "fast", 'is needed, not the text "fast"'),
        ("barriers.removal_speed", "", "is needed, not the text"),
        ("barriers.removal_speed", "nan", "a finite number"),
        ("barriers.removal_speed", float("inf"), "a finite number"),
        ("barriers.removal_speed", "9" * 5000, "is needed, not the text"),
        ("barriers.removal_speed", 10**5000, "valid number|finite number|outside its range"),
        ("barriers.removal_speed", "[" * 100_000, "is needed, not the text"),
        ("barriers.removal_speed", "0.1\nother = 1", "is needed, not the text"),
        ("barriers.removal_speed", "{ time = 2 }", 'did you mean "times"'),
        ("x\x1b[2J\n", "0.1", "unknown key"),
    ],
    ids=lambda value: repr(value)[:30] if not isinstance(value, int) else "number",
)
def test_overrides_are_judged_like_files(
    folder: Folder,
    key: str,
    value: str | float,
    words: str,
) -> None:
    message = refused(folder.path / "base.toml", overrides={key: value})
    assert message.startswith("--set ")
    assert re.search(words, message), message


def test_what_is_no_readable_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "device.toml").symlink_to("/dev/zero")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    with (tmp_path / "large.toml").open("wb") as large:
        large.truncate(100_000_000)
    listening = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    try:
        os.chdir(tmp_path)  # a socket's path may not be long
        listening.bind("socket.toml")
    finally:
        os.chdir(here)
        listening.close()
    expected = {
        "missing.toml": "cannot be read: No such file",
        ".": "is a folder; a regular file is needed",
        "pipe.toml": "is a pipe",
        "socket.toml": "is a socket",
        "device.toml": "is a device",
        "loop.toml": "cannot be read: Too many levels",
        "large.toml": "is 100.0 MB; at most 1 MB is read",
        "nul\0.toml": "cannot be read: embedded null byte",
        "n" * 5000 + ".toml": "cannot be read: File name too long",
        "base.toml/below.toml": "cannot be read: Not a directory",
    }
    (tmp_path / "base.toml").write_text(BASE, encoding="utf-8")
    for name, words in expected.items():
        assert words in refused_anyhow(f"{tmp_path}/{name}"), name
    for name in ("/dev/zero", "/dev/tty", "/dev/full"):
        assert "is a device" in refused(name) or "cannot be read" in refused(name)


def refused_anyhow(path: str) -> str:
    """The message for a path that may itself be very long."""
    with pytest.raises(ScenarioError) as failure:
        Scenario.read(path, known=KNOWN)
    assert str(failure.value).isprintable()
    return str(failure.value)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (HEAD.encode() + b'start = "\xff"', "line 3: is not UTF-8 (byte 0xff)"),
        ("title = 'Қ'".encode("utf-16"), "is UTF-16; save it as UTF-8"),
        ("title = 'Сценарий'".encode("cp1251"), "line 1: is not UTF-8"),
        (bytes(range(256)), "not"),
        (b"\xef\xbb\xbf\xef\xbb\xbf", "not valid TOML"),
    ],
)
def test_other_encodings(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(raw)
    assert words in refused(path)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "windows.toml"
    path.write_bytes(b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode())
    scenario = Scenario.read(path, known=KNOWN)
    assert scenario.events[0].origin.line == 9


@pytest.mark.parametrize("name", ["", "baselin", "five billion", "\x1b[2J", "x" * 5000, "КZ"])
def test_what_is_no_scenario(name: str) -> None:
    assert "there is no scenario" in refused(name)


# --- every misspelling of every key --------------------------------------------------------

KEY = re.compile(r'^\s*"?([A-Za-z0-9_.\-]+)"?\s*=|^\[+([a-z_]+)\]+|\{\s*(\w+)\s*=', re.MULTILINE)
FORM_KEYS = {
    *ScenarioFile.model_fields,
    *EventEntry.model_fields,
    *TargetEntry.model_fields,
    *(key for form in ADDED.values() for key in form.written()),
    "times",
    "plus",
}


def misspelt(word: str, luck: random.Random) -> Iterator[str]:
    """Every deletion and swap of letters of a word, and a substitution of each letter."""
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]
        yield word[:position] + luck.choice("abcdefghijklmnopqrstuvwxyz") + word[position + 1 :]
    for position in range(len(word) - 1):
        left, right = word[position], word[position + 1]
        yield word[:position] + right + left + word[position + 2 :]


def accepted_misspellings(text: str, known: Known, valid: set[str]) -> list[str]:
    """Misspellings of the keys of a scenario file with which it is read all the same."""
    luck, found, seen = random.Random(1), [], set()
    for match in KEY.finditer(text):
        group = match.lastindex or 0
        for wrong in misspelt(match[group], luck):
            if wrong in valid or wrong in seen:
                continue
            seen.add(wrong)
            changed = text[: match.start(group)] + wrong + text[match.end(group) :]
            try:
                file = parse_toml(changed, "changed.toml")
                form = filled(ScenarioFile, file)
                faults = Faults()
                for own in (own_settings, own_events, own_entries):
                    own(form, file, known, faults)
                faults.report()
            except ScenarioError:
                continue
            found.append(wrong)
    return found


@pytest.fixture
def without_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking for the nearest name is what takes time, and is not what is tested here."""
    monkeypatch.setattr("qurultay.core.toml.nearest", lambda name, allowed: None)


@pytest.mark.usefixtures("without_suggestions")
def test_no_misspelling_of_a_key_is_accepted() -> None:
    text = BASE + SPEED + "{ times = 1.5 }\n"
    assert accepted_misspellings(text, KNOWN, FORM_KEYS | set(KNOWN.catalogue)) == []


@pytest.mark.usefixtures("without_suggestions")
@pytest.mark.parametrize("name", shipped_files())
def test_no_misspelling_of_a_key_of_a_shipped_scenario_is_accepted(name: str) -> None:
    known = Known.shipped_with()
    valid = FORM_KEYS | set(known.catalogue)
    assert accepted_misspellings(shipped_file(name).text, known, valid) == []


# --- anything at all -----------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *BASE.splitlines(keepends=True),
        *"[]{}=,.\"'#\\\n",
        "[[",
        "]]",
        '"""',
        "nan",
        "true",
        "9" * 30,
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_read_or_refused_in_lines_that_can_be_printed(text: str) -> None:
    try:
        file = parse_toml(text, "any.toml")
        form = filled(ScenarioFile, file)
        faults = Faults()
        for own in (own_settings, own_events, own_entries):
            own(form, file, KNOWN, faults)
        faults.report()
    except ScenarioError as failure:
        assert all(line.isprintable() for line in str(failure).split("\n"))


HOSTILE = int(os.environ.get("QURULTAY_HOSTILE", "400"))
"""Files; `QURULTAY_HOSTILE=20000 pytest tests/test_bad_input.py -k hostile` reads many more."""
ODD = [b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\x1b[2J", b"\r", b"\xe2\x80\xae", b"\xed\xa0\x80",
       b"[" * 3000, b"a." * 3000, b"9" * 5000, b"x = " + b"[1," * 4000, b"nan", b"-inf", b"1e999",
       b"true", b'"""', b"'", b"\\", b"1979-05-27", b"[[events]]\n", b"[assumptions]\n", b"{}",
       b'extends = ["../../etc/passwd"]\n', b'file = "/dev/zero"\n', b'because = ["A-9999"]\n']


def hostile(luck: random.Random, good: list[bytes]) -> bytes:
    """A shipped scenario or one with every table to which a few harms were done, or mere noise."""
    if luck.random() < 0.05:
        return luck.randbytes(luck.randrange(2000))
    content = luck.choice(good)
    for _ in range(luck.randrange(1, 5)):
        at, end = sorted(luck.randrange(len(content) + 1) for _ in range(2))
        sort = luck.randrange(6)
        if sort == 0:  # cut
            content = content[:at]
        elif sort == 1:  # left out
            content = content[:at] + content[min(end, at + 60):]
        elif sort == 2:  # said twice
            content = content[:end] + content[at:end] + content[end:]
        elif sort == 3 and content:  # a bit turned
            content = content[:at] + bytes([luck.randrange(256)]) + content[at + 1:]
        elif sort == 4:
            content = content[:at] + luck.choice(ODD) + content[at:]
        else:  # lines in another order
            lines = content.split(b"\n")
            luck.shuffle(lines)
            content = b"\n".join(lines)
    return content


def test_hostile_files_are_read_or_refused_in_lines_that_can_be_printed(tmp_path: Path) -> None:
    """By the door that every command has, with all that ships; none takes long."""
    luck, longest = random.Random(HOSTILE), 0.0
    good = [shipped_file(name).text.encode() for name in shipped_files()]
    good += [BASE.encode(), STARTER.replace("{{", "{").replace("}}", "}").replace(
        "\n# [", "\n[").replace("\n# ", "\n").encode()]
    file, refused = tmp_path / "hostile.toml", 0
    for number in range(HOSTILE):
        content = hostile(luck, good)
        file.write_bytes(content)
        began = time.process_time()
        try:
            Scenario.read(file)
        except ScenarioError as failure:
            refused += 1
            assert failure.message
            assert all(line.isprintable() for line in failure.message.split("\n")), content
        except Exception as failure:
            raise AssertionError(f"file {number}: {content!r}") from failure
        longest = max(longest, time.process_time() - began)
    print(f"{HOSTILE} files, {refused} refused, {longest:.2f} s at most")
    assert HOSTILE / 3 < refused < HOSTILE, "some are good and many are not"
    assert longest < 5.0


def test_the_states_of_the_fixture_are_the_shipped_ones() -> None:
    assert set(STATES) == set(Known.shipped_with(KNOWN.catalogue).states)
