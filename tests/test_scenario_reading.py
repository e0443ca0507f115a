"""Scenarios as differences: what is merged, who wins, what holds in which quarter."""

import json
import pickle
from pathlib import Path

import numpy as np
import pytest
from scenario_fixture import BASE, HEAD, KNOWN, Folder, child, event, shipped_files

from qurultay.core.errors import ScenarioError
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place
from qurultay.scenario.changes import Change
from qurultay.scenario.scenario import Scenario, changes_nothing, difference
from qurultay.scenario.schema import scenario_schema

SPEED = '[policies]\n"barriers.removal_speed" = '
REFUSAL = '[assumptions]\n"payments.refusal_share" = '
OVERLAY = 'overlay = true\n[assumptions]\n"sanctions.pressure_on.RU" = '
HERE = Place("here.toml", 1)


def told(scenario: Scenario) -> dict[str, str]:
    """Changes by key, as text."""
    return {key: str(change) for key, change in scenario.changes.items()}


def at(scenario: Scenario, quarter: str) -> dict[str, str]:
    """Changes of a quarter by key, as text."""
    changes = scenario.changes_at(Quarter.parse(quarter))
    return {key: str(change) for key, change in changes.items()}


def test_a_scenario_is_read_whole(folder: Folder) -> None:
    scenario = Scenario.read(folder.path / "base.toml", known=KNOWN)
    assert (scenario.name, scenario.title, scenario.asks) == ("base", "Base", "What then?")
    assert (str(scenario.start), str(scenario.end)) == ("2022Q1", "2035Q4")
    assert len(scenario.quarters()) == 56
    assert told(scenario) == {"sanctions.pressure_on.RU": "0.7"}
    [refusals] = scenario.events
    assert (refusals.name, refusals.because) == ("refusals", ("B-79",))
    five, ten = scenario.targets
    assert (five.name, five.pair, five.at_least, str(five.by)) == (
        "five_billion",
        ("KZ", "UZ"),
        5.0,
        "2030Q4",
    )
    assert (five.measure, five.held_for, five.in_dollars_of, five.statistic) == (
        "bilateral_trade",
        1,
        None,
        "mean",
    )
    assert ten.at_least == 10.0


def test_every_value_knows_where_it_was_written(folder: Folder) -> None:
    scenario = folder.read(child(SPEED + "0.1"))
    base, own = (str(folder.path / name) for name in ("base.toml", "child.toml"))
    assert scenario.lineage == (base, own)
    assert scenario.changes["sanctions.pressure_on.RU"].origin == Place(base, 7)
    assert scenario.changes["barriers.removal_speed"].origin == Place(own, 5)
    assert scenario.changes["barriers.removal_speed"].table == "policies"
    assert scenario.events[0].origin == Place(base, 9)
    assert scenario.targets[1].origin == Place(base, 24)
    assert scenario.origins["end"] == Place(base, 4)


def test_the_child_wins_key_by_key(folder: Folder) -> None:
    body = 'end = "2033Q4"\n[assumptions]\n"sanctions.pressure_on.RU" = { plus = 0.1 }\n'
    scenario = folder.read(child(body + SPEED + "{ times = 1.5 }"))
    assert scenario.title == "Child"
    assert str(scenario.end) == "2033Q4"
    assert told(scenario) == {
        "sanctions.pressure_on.RU": "{ plus = 0.1 }",
        "barriers.removal_speed": "{ times = 1.5 }",
    }


def test_targets_merge_by_name(folder: Folder) -> None:
    own = BASE[BASE.index("[[targets]]") : BASE.rindex("[[targets]]")].replace("5.0", "6.5")
    other = own.replace("five_billion", "six").replace('"KZ", "UZ"', '"KZ", "KG"')
    extra = 'held_for = 4\nin_dollars_of = 2021\nstatistic = "exporter"\n'
    scenario = folder.read(child(own + other + extra))
    assert [(target.name, target.at_least) for target in scenario.targets] == [
        ("five_billion", 6.5),
        ("ten_billion", 10.0),
        ("six", 6.5),
    ]
    six = scenario.targets[2]
    assert (six.held_for, six.in_dollars_of, six.statistic) == (4, 2021, "exporter")


def test_events_are_inherited_appended_and_dropped(folder: Folder) -> None:
    later = event("2026Q1", "2026Q2", "0.2")
    assert [str(e.at) for e in folder.read(child(later)).events] == ["2023Q4", "2026Q1"]
    dropped = folder.read(child('drop_events = ["refusals"]\n' + later))
    assert [str(e.at) for e in dropped.events] == ["2026Q1"]


def test_a_dropped_event_stays_dropped_beside_a_parent_that_has_it(folder: Folder) -> None:
    folder.write("calm.toml", child('drop_events = ["refusals"]'))
    folder.write("plain.toml", child())
    for extends in ('"calm.toml", "plain.toml"', '"plain.toml", "calm.toml"'):
        assert folder.read(child(extends=extends)).events == ()


def test_an_event_holds_in_its_quarters_and_then_the_former_value_returns(
    folder: Folder,
) -> None:
    scenario = folder.read(child(REFUSAL + "0.05"))
    found = [
        at(scenario, quarter)["payments.refusal_share"]
        for quarter in ("2023Q3", "2023Q4", "2024Q3", "2024Q4")
    ]
    assert found == ["0.05", "0.3", "0.3", "0.05"]
    untouched = folder.read(child())
    assert "payments.refusal_share" not in at(untouched, "2024Q4")


@pytest.mark.parametrize(
    ("changed", "dated", "joint"),
    [
        ("0.2", "{ times = 1.5 }", "0.30000000000000004"),
        ("0.2", "{ plus = 0.25 }", "0.45"),
        ("{ times = 2 }", "{ times = 1.5 }", "{ times = 3 }"),
        ("{ plus = 0.25 }", "{ plus = 0.5 }", "{ plus = 0.75 }"),
        ("{ times = 2 }", "0.3", "0.3"),
    ],
)
def test_an_event_acts_on_what_the_scenario_makes_of_the_key(
    folder: Folder,
    changed: str,
    dated: str,
    joint: str,
) -> None:
    scenario = folder.read(child(REFUSAL + changed + "\n" + event("2026Q1", "2026Q4", dated)))
    assert at(scenario, "2026Q2")["payments.refusal_share"] == joint
    assert at(scenario, "2027Q1")["payments.refusal_share"] == str(
        scenario.changes["payments.refusal_share"]
    )


def test_an_event_without_end_lasts(folder: Folder) -> None:
    text = event("2030Q1", "2030Q1", "0.4").replace('until = "2030Q1"\n', "")
    scenario = folder.read(child(text))
    assert at(scenario, "2035Q4")["payments.refusal_share"] == "0.4"
    assert "payments.refusal_share" not in at(scenario, "2029Q4")


def test_a_shorter_question_leaves_inherited_things_out_and_says_so(folder: Folder) -> None:
    scenario = folder.read(child('end = "2023Q2"'))
    assert (scenario.events, scenario.targets) == ((), ())
    assert len(scenario.notes) == 3
    assert all("is left out" in note and "base.toml, line" in note for note in scenario.notes)


def test_the_more_derived_parent_wins(folder: Folder) -> None:
    folder.write("tight.toml", child(OVERLAY.replace("overlay = true\n", "") + "0.9"))
    for extends in ('"base.toml", "tight.toml"', '"tight.toml", "base.toml"'):
        scenario = folder.read(child(extends=extends))
        assert told(scenario) == {"sanctions.pressure_on.RU": "0.9"}
        assert len(scenario.events) == 1


def test_an_overlay_wins_over_a_whole_scenario(folder: Folder) -> None:
    folder.write("belief.toml", HEAD + OVERLAY + "0.2")
    scenario = folder.read(child(extends='"base.toml", "belief.toml"'))
    assert told(scenario) == {"sanctions.pressure_on.RU": "0.2"}


def test_two_overlays_that_agree_are_no_conflict_and_the_child_may_decide(folder: Folder) -> None:
    folder.write("a.toml", HEAD + OVERLAY + "0.2")
    folder.write("b.toml", HEAD + OVERLAY + "0.2")
    folder.write("c.toml", HEAD + OVERLAY + "0.3")
    both = '"base.toml", "a.toml", "b.toml"'
    assert told(folder.read(child(extends=both))) == {"sanctions.pressure_on.RU": "0.2"}
    own = OVERLAY.removeprefix("overlay = true\n") + "0.5"
    scenario = folder.read(child(own, '"base.toml", "b.toml", "c.toml"'))
    assert told(scenario) == {"sanctions.pressure_on.RU": "0.5"}


def test_a_folder_below_may_be_extended(folder: Folder) -> None:
    (folder.path / "below").mkdir()
    folder.write("below/other.toml", BASE)
    assert folder.read(child(extends='"below/other.toml"')).lineage[0].endswith("below/other.toml")


def test_overrides_win_over_all_files(folder: Folder) -> None:
    overrides: dict[str, str | float] = {
        "sanctions.pressure_on.RU": "0.1",
        "barriers.removal_speed": "{ times = 2 }",
        "payments.refusal_share": 0.25,
        "barriers.removal_cap": 2,
    }
    scenario = folder.read(child(), overrides)
    assert told(scenario) == {
        "sanctions.pressure_on.RU": "0.1",
        "barriers.removal_speed": "{ times = 2 }",
        "payments.refusal_share": "0.25",
        "barriers.removal_cap": "2",
    }
    change = scenario.changes["barriers.removal_speed"]
    assert (change.table, str(change.origin)) == ("policies", "--set barriers.removal_speed")


@pytest.fixture
def shipped(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A folder in place of the scenarios that come with the package."""
    folder.write("baseline.toml", BASE)
    folder.write("worldview_insider.toml", HEAD + OVERLAY + "0.2")
    folder.write("worldview_functional.toml", HEAD + OVERLAY + "0.4")
    monkeypatch.setattr("qurultay.scenario.form._shipped", lambda kind: folder.path)
    return folder


def test_shipped_scenarios_go_by_name(shipped: Folder) -> None:
    assert Scenario.read("baseline", known=KNOWN).lineage == ("qurultay/scenarios/baseline.toml",)
    scenario = shipped.read(child(extends='"baseline"'))
    assert scenario.lineage[0] == "qurultay/scenarios/baseline.toml"
    with pytest.raises(ScenarioError, match=r'no scenario "baselin".*did you mean "baseline"'):
        Scenario.read("baselin", known=KNOWN)


def test_a_worldview_lies_over_the_scenario(shipped: Folder) -> None:
    scenario = shipped.read(child(extends='"baseline"'), worldview="insider")
    assert told(scenario) == {"sanctions.pressure_on.RU": "0.2"}
    assert (scenario.name, scenario.title, scenario.worldview) == ("child", "Child", "insider")
    assert len(scenario.events) == 1
    neutral = shipped.read(child(extends='"baseline"'))
    assert neutral.digest != scenario.digest
    assert neutral.worldview is None


def test_an_overlay_alone_stands_on_the_baseline(shipped: Folder) -> None:
    scenario = Scenario.read("worldview_functional", known=KNOWN)
    assert told(scenario) == {"sanctions.pressure_on.RU": "0.4"}
    assert (scenario.name, len(scenario.quarters())) == ("worldview_functional", 56)


def test_two_worldviews_at_once_are_a_conflict(shipped: Folder) -> None:
    with pytest.raises(ScenarioError, match=r"set differently by two parents: 0\.4 in .* 0\.2 in"):
        Scenario.read("worldview_functional", worldview="insider", known=KNOWN)
    with pytest.raises(ScenarioError, match='did you mean "insider"'):
        Scenario.read("baseline", worldview="insder", known=KNOWN)


def test_the_digest_is_of_the_content(folder: Folder) -> None:
    scenario = folder.read(child())
    assert len(scenario.digest) == 64
    assert folder.read("# said otherwise\n" + BASE).digest == scenario.digest
    for body in (SPEED + "0.1", 'end = "2035Q3"', event("2030Q1", "2030Q1", "0.2")):
        assert folder.read(child(body)).digest != scenario.digest


def test_differences_are_listed(folder: Folder) -> None:
    base = folder.read(BASE)
    body = 'end = "2034Q4"\n' + SPEED + "{ times = 1.5 }\n" + event("2026Q1", "2026Q2", "0.2")
    other = folder.read(child(body))
    assert [(d.what, d.key, d.left, d.right) for d in difference(base, other)] == [
        ("horizon", "end", "2035Q4", "2034Q4"),
        ("target", "ten_billion", "bilateral_trade KZ-UZ >= 10 bn by 2035Q4", None),
        ("change", "barriers.removal_speed", None, "{ times = 1.5 }"),
        ("event", "payments.refusal_share from 2026Q1", None, "0.2 (2026Q1 to 2026Q2)"),
    ]
    assert difference(base, base) == []


@pytest.mark.parametrize(
    ("body", "nothing"),
    [
        ("", True),
        (SPEED + "{ times = 1 }", True),
        (SPEED + "{ plus = 0.0 }", True),
        (OVERLAY.replace("overlay = true\n", "") + "0.7", True),
        (SPEED + "{ times = 1.0000001 }", False),
        (event("2030Q1", "2030Q1", "0.2"), False),
    ],
)
def test_a_scenario_that_changes_nothing_is_noticed(
    folder: Folder,
    body: str,
    nothing: bool,
) -> None:
    base = folder.read(BASE, name="base.toml")
    assert changes_nothing(folder.read(child(body)), base) == nothing
    assert not changes_nothing(base, base)


def test_a_flattened_scenario_reads_back_the_same(folder: Folder) -> None:
    body = (
        SPEED + "{ times = 1.5 }\n" + REFUSAL + "0.05\n" + event("2026Q1", "2026Q2", "{plus=0.1}")
    )
    scenario = folder.read(child('claims = ["B-79"]\n' + body), {"barriers.removal_cap": 0.5})
    twin = folder.read(scenario.to_toml())
    assert twin.digest == scenario.digest
    assert twin.claims == ("B-79",)
    assert not difference(twin, scenario)


def test_a_scenario_travels_between_processes(folder: Folder) -> None:
    scenario = folder.read(child(SPEED + "0.1"))
    twin = pickle.loads(pickle.dumps(scenario))
    assert (twin, hash(twin)) == (scenario, hash(scenario))


def test_changes_act_elementwise() -> None:
    members = np.array([0.1, 0.2])
    assert Change("to", 0.5, "x", HERE).apply(members).tolist() == [0.5, 0.5]
    assert Change("times", 2.0, "x", HERE).apply(members).tolist() == [0.2, 0.4]
    assert Change("plus", 1.0, "x", HERE).apply(members).tolist() == [1.1, 1.2]
    assert Change("times", 2.0, "x", HERE).apply(0.1) == 0.2


def test_the_schema_knows_the_keys() -> None:
    document = scenario_schema(KNOWN)
    json.dumps(document)
    policies = document["properties"]["policies"]
    assert set(policies["properties"]) == {"barriers.removal_speed", "barriers.removal_cap"}
    assert policies["additionalProperties"] is False
    speed = policies["properties"]["barriers.removal_speed"]["oneOf"][0]
    assert (speed["minimum"], speed["maximum"]) == (0.0, 0.2)


@pytest.mark.parametrize("name", shipped_files())
def test_every_shipped_scenario_is_read(name: str) -> None:
    scenario = Scenario.read(name)
    assert not scenario.notes
    assert scenario.digest == Scenario.read(name).digest


@pytest.mark.parametrize("name", shipped_files())
def test_every_shipped_scenario_flattens(name: str, tmp_path: Path) -> None:
    scenario = Scenario.read(name)
    path = tmp_path / "flat.toml"
    path.write_text(scenario.to_toml(), encoding="utf-8")
    assert Scenario.read(path).digest == scenario.digest


def test_what_a_shorter_horizon_cuts_can_be_written_and_read_again(tmp_path: Path) -> None:
    """An inherited event that outlasts the child ends with it, and the file says so."""
    short = tmp_path / "short.toml"
    short.write_text('title = "-"\nasks = "-"\nextends = ["baseline"]\nend = "2023Q1"\n',
                     encoding="utf-8")
    scenario = Scenario.read(short)
    assert any(event.until == scenario.end for event in scenario.events)
    whole = tmp_path / "whole.toml"
    whole.write_text(scenario.to_toml(), encoding="utf-8")
    assert Scenario.read(whole).digest == scenario.digest
