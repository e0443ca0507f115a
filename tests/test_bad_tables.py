"""What a user gets wrong in the tables of a scenario comes back as one clean sentence."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scenario_fixture import BASE, KNOWN, Folder, child
from test_bad_input import FORM_KEYS, accepted_misspellings, refused

from qurultay.core.errors import Faults, ScenarioError
from qurultay.core.forms import filled
from qurultay.core.toml import parse_toml
from qurultay.scenario.entries import own_entries
from qurultay.scenario.form import ADDED, ScenarioFile
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario

ROWS = {
    "memberships": {"state": '"UZ"', "forum": '"eaeu"', "from": '"2028Q1"'},
    "measures": {"sender": '"EU"', "target": '"RU"', "kind": '"finance"', "from": '"2027Q1"',
                 "enforcement": "0.8"},
    "projects": {"name": '"second_line"', "cost": "2.0", "along": '["KZ", "UZ"]',
                 "serves": '"middle"'},
    "paths": {"key": '"payments.refusal_share"', "values": '{ "2026Q1" = 0.2, "2026Q2" = 0.3 }'},
    "flows": {"values": '{ "KZ-UZ" = 3.5, "CN-KZ" = 9.0 }'},
    "choices": {"state": '"UZ"', "at": '"2026Q1"', "until": '"2028Q4"',
                "effort": '{ "neighbour.KZ" = 0.5, intra_regional = 0.3 }'},
    "treaties": {"name": '"alliance"', "kind": '"alliance"', "between": '["KZ", "UZ"]',
                 "signed": '"2022Q4"', "in_force": '"2023Q2"'},
}


def row(table: str, **changed: str) -> str:
    """The text of one row of a table; a key given as '' is left out, `from_` is `from`."""
    fields = {**ROWS[table], **{key.rstrip("_"): text for key, text in changed.items()}}
    return f"[[{table}]]\n" + "".join(f"{key} = {text}\n" for key, text in fields.items() if text)


ALL = "".join(map(row, ROWS))

# What the child says, the line blamed (its own text begins on line 4), the key, and words.
CASES = {
    "unknown key of a membership": (row("memberships", formu='"x"'), 8, "memberships.formu",
                                    'allowed: name, because, state, .*did you mean "forum"'),
    "member that is no state": (row("memberships", state='"UX"'), 5, "memberships.state",
                                'unknown state "UX"; allowed: KZ, UZ'),
    "look-alike member": (row("memberships", state='"КZ"'), 5, "memberships.state",
                          'CYRILLIC.*did you mean "KZ"'),
    "unknown forum": (row("memberships", forum='"eaue"'), 6, "memberships.forum",
                      'unknown forum "eaue"; allowed: .*did you mean "eaeu"'),
    "no date of a membership": (row("memberships", from_=""), 4, "memberships.from",
                                "needs `from`, to join, or `until`, to leave"),
    "membership that ends before it begins": (
        row("memberships", until='"2027Q4"'), 8, "memberships.until", "2027Q4 is before from"),
    "member already": (row("memberships", state='"KZ"'), 4, "memberships.state",
                       "KZ: it is a member of eaeu already"),
    "leaves what it is not in": (
        row("memberships", from_="", until='"2028Q1"'), 4, "memberships.state",
        "UZ: it is no member of eaeu in 2028Q1"),
    "the power itself leaves": (
        row("memberships", state='"RU"', from_="", until='"2028Q1"'), 5, "memberships.state",
        '"RU" leads eaeu'),
    "membership after the end": (row("memberships", from_='"2036Q1"'), 4, "memberships.from",
                                 "lies outside 2022Q1 to 2035Q4"),
    "joins twice": (row("memberships") + row("memberships", from_='"2030Q1"'), 8,
                    "memberships.state", "a member of eaeu already"),
    "unknown kind of measure": (row("measures", kind='"financ"'), 7, "measures.kind",
                                'there is no "financ"; allowed: .*did you mean "finance"'),
    "measure against oneself": (row("measures", target='"EU"'), 6, "measures.target",
                                'sender and target are both "EU"'),
    "measure of 80": (row("measures", enforcement="80"), 9, "measures.enforcement",
                      "less than or equal to 1, not 80"),
    "measure of nothing": (row("measures", enforcement="0"), 9, "measures.enforcement",
                           "greater than 0"),
    "measure without a date": (row("measures", from_=""), 4, "measures.from", "is missing"),
    "measure of Q5": (row("measures", from_='"2027Q5"'), 8, "measures.from", "is not a quarter"),
    "measure before the start": (row("measures", from_='"2021Q4"'), 4, "measures.from",
                                 "lies outside 2022Q1 to 2035Q4"),
    "measure twice": (row("measures") + row("measures"), 10, "measures.from", "overlaps the "),
    "project of a taken name": (row("projects", name='"gas_union"'), 5, "projects.name",
                                "is a project already; change it by projects.push.gas_union"),
    "project for nothing": (row("projects", cost="0"), 6, "projects.cost", "greater than 0"),
    "project nowhere": (row("projects", along="[]"), 7, "projects.along", "at least 1 item"),
    "project in no state": (row("projects", along='["KZ", "UX"]'), 7, "projects.along",
                            'unknown state "UX"'),
    "project twice in a state": (row("projects", along='["KZ", "KZ"]'), 7, "projects.along",
                                 '"KZ" twice'),
    "project for no corridor": (row("projects", serves='"north_south"'), 8, "projects.serves",
                                'unknown corridor "north_south"; allowed: northern, .*caspian_n'),
    "project that does nothing": (row("projects", serves=""), 4, "projects.serves",
                                  "or it does nothing"),
    "days saved on no corridor": (
        row("projects", serves="", energy_gain="0.1", days_saved="2"), 9, "projects.days_saved",
        "name it by serves"),
    "sponsor that is no power": (row("projects", sponsor='"KZ"'), 9, "projects.sponsor",
                                 'unknown power "KZ"; allowed: RU, CN'),
    "two projects of one name": (row("projects") + row("projects"), 9, "projects.name",
                                 'a second project called "second_line"'),
    "path of no key": (row("paths", key='"payments.refusal_shares"'), 5, "paths.key",
                       'did you mean "payments.refusal_share"'),
    "path of nothing": (row("paths", values=""), 4, "paths.file", "needs either `file`"),
    "path of two sorts": (row("paths", file='"a.csv"'), 7, "paths.file", "needs either `file`"),
    "path outside the range": (row("paths", values='{ "2026Q1" = 30.0 }'), 6,
                               "payments.refusal_share", "30 lies outside its range: 0 to 1"),
    "path of Q5": (row("paths", values='{ "2026Q5" = 0.1 }'), 6, "paths.values",
                   "is not a quarter"),
    "flow of no state": (row("flows", values='{ "KZ-UX" = 1.0 }'), 5, "flows.values",
                         'unknown state "UX"; allowed: KZ, UZ'),
    "flow of one state": (row("flows", values='{ "KZ" = 1.0 }'), 5, "flows.values",
                          "exporter and importer are needed"),
    "flow at home": (row("flows", values='{ "KZ-KZ" = 1.0 }'), 5, "flows.values",
                     "sales at home follow"),
    "flow of nothing": (row("flows", values='{ "TJ-KG" = 0.0 }'), 5, "flows.values",
                        "TJ-KG: 0 is not between"),
    "flow beyond output": (row("flows", values='{ "TJ-KG" = 900.0 }'), 4, "flows.values",
                           "TJ would sell more abroad than 95%"),
    "two flows of a pair": (row("flows") + row("flows", values='{ "KZ-UZ" = 4.0 }'), 6,
                            "flows.values", "overlaps"),
    "flows of no sort": (row("flows", values=""), 4, "flows.file", "needs either `file`"),
    "path that is no number": (row("paths", values='{ "2026Q1" = "x" }'), 6, "paths.values",
                               'valid number, not "x"'),
    "path after the end": (row("paths", values='{ "2036Q1" = 0.1 }'), 4, "paths.values",
                           "no quarter of path .* lies within"),
    "two paths of a key": (row("paths") + row("paths", name='"other"'), 7, "paths.key", "overlaps"),
    "path out of the folder": (row("paths", values="", file='"../a.csv"'), 6, "paths.file",
                               "leads out of the folder"),
    "path that is not there": (row("paths", values="", file='"a.csv"'), 6, "paths.file",
                               'there is no file "a.csv"'),
    "path beyond the range with an event": (
        row("paths", values='{ "2023Q4" = 0.9 }') + '[[events]]\nat = "2026Q1"\nsets = '
        '"payments.refusal_share"\nto = { plus = 0.5 }\nbecause = "x"\n'
        + row("paths", key='"barriers.removal_cap"', values='{ "2026Q1" = 3.0 }'),
        14, "barriers.removal_cap", "outside its range"),
    "choice of no state": (row("choices", state='"ROW"'), 5, "choices.state", "unknown state"),
    "choice of more than all": (
        row("choices", effort='{ "neighbour.KZ" = 0.8, intra_regional = 0.3 }'), 8,
        "choices.effort", "the shares sum to 1.1; at most 1"),
    "choice of less than nothing": (
        row("choices", effort="{ intra_regional = -0.3 }"), 8, "choices.effort",
        "greater than or equal to 0, not -0.3"),
    "choice of nothing": (row("choices", effort="{}"), 8, "choices.effort", "at least 1 item"),
    "choice of no channel": (
        row("choices", effort="{ intra_regionl = 0.3 }"), 4, "choices.effort",
        '"intra_regionl" is not open to UZ in 2026Q1; allowed: .*did you mean "intra_regional"'),
    "choice of a closed channel": (
        row("choices", state='"BY"', effort="{ intra_regional = 0.3 }"), 4, "choices.effort",
        '"intra_regional" is not open to BY in 2026Q1'),
    "choices at once": (row("choices") + row("choices", at='"2028Q4"', until='"2029Q4"'), 9,
                        "choices.at", "overlaps the choice .*drop removes"),
    "choice that ends before it begins": (row("choices", until='"2025Q4"'), 7, "choices.until",
                                          "2025Q4 is before at"),
    "treaty of an unknown kind": (row("treaties", kind='"aliance"'), 6, "treaties.kind",
                                  'did you mean "alliance"'),
    "treaty of one": (row("treaties", between='["KZ"]'), 7, "treaties.between", "at least 2 items"),
    "treaty with oneself": (row("treaties", between='["KZ", "KZ"]'), 7, "treaties.between",
                            '"KZ" twice'),
    "treaty in force before it is signed": (
        row("treaties", in_force='"2022Q1"'), 9, "treaties.in_force", "2022Q1 is before signed"),
    "treaty kept before it is signed": (
        row("treaties", implemented='"2022Q1"'), 10, "treaties.implemented", "is before signed"),
    "treaty without a name": (row("treaties", name=""), 4, "treaties.name", "is missing"),
    "reasons without end": (
        row("treaties", because="[" + '"x", ' * 2_000 + "]"), 10, "treaties.because",
        "holds 2000 entries; at most 20"),
    "reason that is none": (row("treaties", because='"A-9999"'), 10, "because",
                            'there is no claim "A-9999"'),
    "drops what is not there": (
        'drop = ["refusal"]', 4, "drop",
        'no inherited event, target or row is called "refusal".*"refusals"'),
    "table as one": ("[measures]\nsender = 1", 4, "measures", "must be a valid list, not a table"),
}
TARGET = '[[targets]]\nname = "own"\nby = "2030Q4"\n'
TARGETS = {
    "no limit": ('measure = "autonomy"', 4, "targets.at_least", "needs either at_least or at_most"),
    "two limits": ('measure = "autonomy"\nat_least = 0.1\nat_most = 0.2', 8, "targets.at_least",
                   "needs either"),
    "no place": ('measure = "trust"\nat_least = 0.7', 4, "targets.pair", "is missing; trust is of"),
    "too much place": ('measure = "autonomy"\nat_least = 0.7\nstate = "KZ"', 9, "targets.state",
                       "autonomy has no state; it is of the whole region"),
    "another place": ('measure = "trust"\nat_least = 0.7\npair = ["KZ", "UZ"]\ncorridor = "middle"',
                      10, "targets.corridor", "trust has no corridor; it needs pair"),
    "unknown corridor": ('measure = "transit_days"\nat_most = 7.0\ncorridor = "north_south"', 9,
                         "targets.corridor", 'unknown corridor "north_south"; allowed: northern'),
    "unknown power": ('measure = "dependence_on"\nat_most = 0.2\npower = "KZ"', 9,
                      "targets.power", "unknown power"),
    "unknown incident": ('measure = "incidents"\nat_most = 0.2\nincident = "cybr"', 9,
                         "targets.incident", 'did you mean "cyber"'),
    "state of nowhere": ('measure = "state_output"\nat_least = 1.0\nstate = "RU"', 9,
                         "targets.state", "unknown state"),
    "a share above 1": ('measure = "autonomy"\nat_least = 1.5', 8, "targets.at_least",
                        "1.5 lies outside what autonomy can be: 0 to 1"),
    "dollars for what is no money": ('measure = "autonomy"\nat_least = 0.5\nin_dollars_of = 2021',
                                     9, "targets.in_dollars_of", "autonomy is no money"),
    "dollars, not billions": (
        'measure = "bilateral_trade"\npair = ["KZ", "UZ"]\nat_least = 5000000000.0', 9,
        "targets.at_least", "lies outside .*billion dollars a year"),
    "what every world meets": ('measure = "autonomy"\nat_most = 1.0', 8, "targets.at_most",
                               "every world meets it: must be less than 1"),
    "held for longer than there is": (
        'measure = "autonomy"\nat_least = 0.5\nheld_for = 37', 4, "targets.held_for",
        "37 quarters cannot be held by 2030Q4: there are 36 from 2022Q1 on"),
    "a figure of a whole run": ('measure = "largest_fall"\nat_most = 0.1', 7, "targets.measure",
                                'there is no "largest_fall"; allowed'),
}


@pytest.mark.parametrize("case", [*CASES, *TARGETS])
def test_a_fault_is_told_with_file_line_and_key(folder: Folder, case: str) -> None:
    """As for events and targets, in `test_bad_input`."""
    if case in CASES:
        body, line, key, words = CASES[case]
    else:
        body, line, key, words = TARGETS[case]
        body = TARGET + body
    path = folder.write("child.toml", child(body))
    message = refused(path)
    assert message.startswith(f"{path}, line {line}: "), message
    assert key in message
    assert re.search(words, message), message


@pytest.mark.parametrize(("text", "line", "words"), [
    ("", 1, "the first line must be quarter,value"),
    ("quarter;value\n2026Q1;0.2\n", 1, 'not "quarter;value"'),
    ("quarter,value\n", None, "0 rows; 1 to 1000 are needed"),
    ("quarter,value\n" + "2026Q1,0.2\n" * 1001, None, "1001 rows"),
    ("quarter,value\n2026Q1,0.2\n2026Q1,0.3\n", 3, "2026Q1 is there twice"),
    ("quarter,value\n2026Q1,0.2\n\n2026,0.3\n", 4, '"2026" is not a quarter'),
    ("quarter,value\n2026Q1,0.2,0.3\n", 2, "3 cells; quarter and value are needed"),
    ("quarter,value\n2026Q1,zero\n", 2, '"value": a number is needed, not "zero"'),
    ("quarter,value\n2026Q1,О.2\n", 2, "CYRILLIC CAPITAL LETTER O"),
    ("quarter,value\n2026Q1,nan\n", 2, 'a finite number is needed, not "nan"'),
    ("quarter,value\n2026Q1,30\n", 2, "30 lies outside its range: 0 to 1"),
    ("quarter,value\n" + "x" * 200_000, 2, "field larger than field limit|1 cells"),
])
def test_a_fault_of_a_csv_is_told_in_that_file(
    folder: Folder, text: str, line: int | None, words: str,
) -> None:
    """With its own line, not that of the scenario."""
    folder.write("numbers.csv", text)
    path = folder.write("child.toml", child(row("paths", values="", file='"numbers.csv"')))
    message = refused(path)
    csv = folder.path / "numbers.csv"
    assert message.startswith(f"{csv}, line {line}: " if line else f"{csv}: "), message
    assert re.search(words, message), message


def test_a_csv_that_cannot_be_read(folder: Folder, tmp_path: Path) -> None:
    """A folder, a link out of the folder, another encoding."""
    (folder.path / "below").mkdir()
    (folder.path / "link.csv").symlink_to("/etc/hostname")
    (folder.path / "odd.csv").write_bytes(b"quarter,value\n2026Q1,\xff\n")
    for file, words in {"below": "is a folder", "link.csv": "leads out of the folder",
                        "odd.csv": "line 2: is not UTF-8"}.items():
        text = child(row("paths", values="", file=f'"{file}"'))
        assert words in refused(folder.write("child.toml", text))


def test_a_scenario_that_is_no_file_opens_none(folder: Folder,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    """What the lab is sent cannot name files of the server, whatever it calls itself."""
    from qurultay.scenario.inheritance import Source

    monkeypatch.chdir(folder.path)
    folder.write("numbers.csv", "quarter,value\n2026Q1,0.2\n")
    text = BASE + row("paths", values="", file='"numbers.csv"')
    with pytest.raises(ScenarioError, match="no CSV beside it; write `values` instead"):
        Scenario.read(Source("base", "base.toml", text=text), known=KNOWN)


# --- every misspelling of every key, and anything at all -------------------------------------


@pytest.mark.usefixtures("without_suggestions")
@pytest.mark.parametrize("table", ROWS)
def test_no_misspelling_of_a_key_is_accepted(table: str) -> None:
    valid = FORM_KEYS | set(KNOWN.catalogue)
    # Channels are judged with the map, once all files are read: see the case of no channel above.
    text = row(table, **({"effort": "{}"} if table == "choices" else {}))
    assert accepted_misspellings(BASE + text, KNOWN, valid) == []


@pytest.fixture
def without_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking for the nearest name is what takes time, and is not what is tested here."""
    monkeypatch.setattr("qurultay.core.toml.nearest", lambda name, allowed: None)


PIECES = st.sampled_from([
    *ALL.splitlines(keepends=True), *(f"[[{table}]]\n" for table in ADDED),
    *"[]{}=,.\"'#\n", '"2026Q1"', '"2199Q4"', "-1", "nan", "true", "[]", "{}", '"КZ"', "9" * 30])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        file = parse_toml(text, "any.toml")
        faults = Faults()
        own_entries(filled(ScenarioFile, file), file, KNOWN, faults)
        faults.report()
    except ScenarioError as failure:
        assert all(line.isprintable() for line in str(failure).split("\n"))


VALUES = st.sampled_from([
    '""', '"KZ"', '"RU"', '"eaeu"', '"finance"', '"middle"', '"2026Q1"', '"2035Q4"', '"1999Q1"',
    "0", "0.5", "1", "-1", "1e9", "true", "[]", '["KZ"]', '["KZ", "UZ"]', '["KZ", "RU", "UZ"]',
    "{}", "{ intra_regional = 0.4 }", "{ none = 1.0 }", "{ led_RU = 1.0 }",
    '{ "2026Q1" = 0.1 }', '"\\u202e"', "1979-05-27"])


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A few rows, some of their values exchanged for others, some keys left out or added."""
    text = ""
    for table in draw(st.lists(st.sampled_from(list(ROWS)), min_size=1, max_size=4)):
        keys = list(ADDED[table].written())
        changed = draw(st.dictionaries(st.sampled_from(keys), VALUES | st.just(""), max_size=2))
        text += row(table, **changed)
    return text


@settings(max_examples=300, deadline=None,
          suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(bodies())
def test_rows_with_odd_values_are_read_or_refused_in_one_line(folder: Folder, body: str) -> None:
    """Through to the map of the region; what is read flattens to the same."""
    path = folder.write("child.toml", child(body))
    try:
        scenario = Scenario.read(path, known=KNOWN)
    except ScenarioError as failure:
        for line in str(failure).split("\n"):
            assert line.isprintable() and len(line) < 900
        assert str(failure).startswith(str(path))
        return
    flat = folder.write("flat.toml", scenario.to_toml())
    assert Scenario.read(flat, known=KNOWN).digest == scenario.digest


def test_every_measure_can_be_a_target(folder: Folder) -> None:
    """With the place it needs, at least and at most, both of which flatten to the same."""
    places = {"pair": '["UZ", "TJ"]', "state": '"TJ"', "corridor": '"middle"', "power": '"CN"',
              "mode": '"none"', "incident": '"water"'}
    body = ""
    for name, asked in MEASURABLE.items():
        for at, sign in enumerate(("at_least", "at_most")):
            place = asked.place or asked.optional
            where = f"{place} = {places[place]}\n" if place else ""
            body += TARGET.replace("own", f"{name}_{at}") + (
                f'measure = "{name}"\n{where}{sign} = 0.5\n')
    scenario = folder.read(child(body))
    assert len(scenario.targets) == 2 + 2 * len(MEASURABLE)
    flat = folder.write("flat.toml", scenario.to_toml())
    assert Scenario.read(flat, known=KNOWN).digest == scenario.digest


def test_the_rows_of_this_file_are_good() -> None:
    """The rows of this file are good as they stand, so that each case has one fault."""
    file = parse_toml(BASE + ALL, "all.toml")
    assert len(own_entries(filled(ScenarioFile, file), file, KNOWN, Faults())) == len(ROWS)
