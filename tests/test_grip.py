"""The grip table: frozen choice, levers that are off, pairs that share luck, ranges, shares."""

import json
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from qurultay.analysis import grip as table
from qurultay.analysis import shares
from qurultay.analysis.contrasts import (
    DECIDED,
    FROZEN,
    MECHANISM,
    SCENARIO,
    Contrast,
    contrasts,
    without,
)
from qurultay.analysis.grip import (
    AUTONOMY,
    NO_SOURCE,
    PAIR_TRADE,
    SHARE_OF_REST,
    SourcedRange,
    effects,
    fingerprint,
    grip,
    grip_lines,
    runs,
    sourced,
)
from qurultay.analysis.prescribed import run_through
from qurultay.analysis.shares import DrawnGroup, Sharing, drawn_groups, redrawn
from qurultay.commands.main import call
from qurultay.core.errors import ScenarioError, SeedError
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.engine.ensemble import ensemble
from qurultay.inputs.parameters import Catalogue, off_values
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.tables import rows
from qurultay.inputs.tables import rows_from as parse
from qurultay.report.documentation import grip_page
from qurultay.scenario.scenario import Scenario, difference
from qurultay.world.draws import Draws

BASELINE = Scenario.read("baseline")
SHORT = replace(BASELINE, end=Quarter.parse("2025Q4"), targets=())
ROWS = rows("mechanisms.csv")
LUCK = ("common", "state_shock", "pair_shock")
PAGE = Path(__file__).parent.parent / "docs" / "grip.md"


def frozen(scenario: Scenario) -> Scenario:
    """The scenario with all choice frozen, as the table has it."""
    return next(one.scenario for one in contrasts(scenario) if one.kind == FROZEN)


# --- contrasts -------------------------------------------------------------------------------


def test_frozen_choice_stays_where_it_started() -> None:
    """To the bit, to the end of the horizon, while the rest of the world moves."""
    block = Block.begin(frozen(BASELINE), np.arange(4))
    for world, _ in block.run():
        for name in DECIDED:
            assert np.array_equal(getattr(world, name), getattr(block.first, name)), name
    assert not np.array_equal(world.trade_flow, block.first.trade_flow)


def test_choice_that_is_not_frozen_moves() -> None:
    """Or the test before would say nothing."""
    block = Block.begin(BASELINE, np.arange(20))
    *_, (world, _) = block.run()
    for name in DECIDED:
        assert not np.array_equal(getattr(world, name), getattr(block.first, name)), name


def test_every_mechanism_has_a_contrast_that_differs_in_its_lever_alone() -> None:
    """In nothing else: no event, no target, no horizon."""
    found = {one.name: one for one in contrasts(BASELINE) if one.kind == MECHANISM}
    assert list(found) == [row.text("mechanism") for row in ROWS]
    for row in ROWS:
        apart = difference(BASELINE, found[row.text("mechanism")].scenario)
        assert {(one.what, one.key) for one in apart} <= {("change", key)
                                                          for key in off_values(row)}


def test_a_mechanism_stays_off_whatever_an_event_says() -> None:
    """An event that sets its lever is left out, all others stay."""
    event = BASELINE.events[0]
    set_by_event = next(row for row in ROWS if len(off_values(row)) == 1)
    key, off = next(iter(off_values(set_by_event).items()))
    scenario = replace(BASELINE, events=(*BASELINE.events, replace(event, sets=key)))
    found = without(scenario, [set_by_event])
    assert found.events == BASELINE.events
    assert all(found.changes_at(quarter)[key].value == off for quarter in found.quarters())


def test_scenarios_of_the_same_horizon_that_pull_a_lever_stand_beside() -> None:
    """One that only asks another question, or ends at another time, does not."""
    found = [one for one in contrasts(BASELINE, scenarios=True) if one.kind == SCENARIO]
    assert found
    for one in found:
        apart = {entry.what for entry in difference(BASELINE, one.scenario)}
        assert not apart & {"target", "horizon"}
        assert apart
    assert not [one for one in contrasts(SHORT, scenarios=True) if one.kind == SCENARIO]


# --- effects ---------------------------------------------------------------------------------


def test_pairs_share_luck_and_parameters() -> None:
    """Member k of a contrast has the luck of member k without it, to the bit."""
    plain, other = (Block.begin(one, np.arange(5)) for one in (SHORT, frozen(SHORT)))
    assert all(np.array_equal(plain.schedule.own[key], other.schedule.own[key])
               for key in plain.schedule.own)
    for (one, _), (two, _) in zip(plain.run(), other.run(), strict=True):
        for name in LUCK:
            assert np.array_equal(getattr(one, name), getattr(two, name)), name


def test_a_mechanism_that_is_off_already_has_no_effect() -> None:
    """Exactly none, with an interval of no width."""
    off = without(SHORT, ROWS[:1])
    again = Contrast("again", MECHANISM, "", "", without(off, ROWS[:1]))
    plain, found = (ensemble(one, 6) for one in (off, again.scenario))
    assert plain.digest == found.digest
    for effect in effects(again, found, plain, (4,), {}):
        assert (effect.mean, effect.low, effect.high) == (0.0, 0.0, 0.0)
        assert (effect.told_apart, effect.verdict) == (False, NO_SOURCE)


def test_an_effect_on_trade_is_per_cent_of_its_geometric_mean() -> None:
    """Trade that is halved in every world has lost fifty per cent; autonomy counts in points."""
    plain = ensemble(SHORT, 3)
    halved = replace(plain, measures={
        **plain.measures, "turnover": plain.measures["turnover"] * 0.5,
        "autonomy": plain.measures["autonomy"] - 0.1})
    found = effects(Contrast("x", MECHANISM, "", "", SHORT), halved, plain, (4,),
                    {("x", PAIR_TRADE, 4): SourcedRange(-60.0, -40.0, "a study", "data")})
    trade = next(one for one in found if one.measure == PAIR_TRADE)
    autonomy = next(one for one in found if one.measure == AUTONOMY)
    assert (trade.mean, trade.low, trade.high) == pytest.approx((-50.0,) * 3)
    assert (autonomy.mean, autonomy.unit) == (pytest.approx(-10.0), "points")
    assert (trade.at, trade.verdict, autonomy.verdict) == ("2025Q4", "inside", NO_SOURCE)


@pytest.mark.parametrize(("low", "high", "verdict"), [
    (-3.0, -1.5, "inside"), (-1.1, 0.2, "inside"), (-4.0, 4.0, "inside"), (-1.0, -1.0, "inside"),
    (-0.9, 0.2, "outside"), (-4.0, -3.1, "outside"), (1.0, 3.0, "outside"),
])
def test_a_range_judges_an_interval(low: float, high: float, verdict: str) -> None:
    """Outside is what shares no value with -3 to -1."""
    assert SourcedRange(-3.0, -1.0, "a study", "data").judge(low, high) == verdict


# --- what sources say ------------------------------------------------------------------------

HEADER = "contrast,measure,years,low,high,unit,source,kind\n"


def put(monkeypatch: pytest.MonkeyPatch, module: object, name: str, text: str) -> None:
    """Put a table in the place of the shipped one, for one module."""
    monkeypatch.setattr(module, "rows",
                        lambda one: parse(text, name) if one == name else rows(one))


def test_log_points_become_per_cent(monkeypatch: pytest.MonkeyPatch) -> None:
    """exp(-1.2) leaves 30 per cent."""
    put(monkeypatch, table, "effects.csv",
        HEADER + f"{FROZEN},{PAIR_TRADE},8,-1.2,0.1,log,a study,data\n")
    found = sourced()[FROZEN, PAIR_TRADE, 8]
    assert (found.low, found.high) == pytest.approx((-69.88, 10.52), abs=0.01)


@pytest.mark.parametrize(("row", "says"), [
    (f"al choice frozen,{PAIR_TRADE},4,0,1,log,a study,data", f"Did you mean '{FROZEN}'?"),
    (f"{FROZEN},KZ-UZ trad,4,0,1,log,a study,data", f"Did you mean '{PAIR_TRADE}'?"),
    (f"{FROZEN},{PAIR_TRADE},5,0,1,log,a study,data", "unknown name '5'; allowed: 4, 8, 14"),
    (f"{FROZEN},{PAIR_TRADE},4,2,1,log,a study,data", "low = 2 is more than high = 1"),
    (f"{FROZEN},{PAIR_TRADE},4,0,1,logs,a study,data", "unknown name 'logs'"),
    (f"{FROZEN},{PAIR_TRADE},4,0,x,log,a study,data", "high = 'x' is not a number"),
    (f"{FROZEN},{PAIR_TRADE},4,0,1,log,a study,hearsay", "unknown name 'hearsay'"),
])
def test_an_odd_row_is_refused(monkeypatch: pytest.MonkeyPatch, row: str, says: str) -> None:
    """With file, line and the nearest good name."""
    put(monkeypatch, table, "effects.csv", HEADER + row + "\n")
    with pytest.raises(SeedError, match=r"seeds/effects\.csv:2: ") as refused:
        sourced()
    assert says in refused.value.message


# --- groups ----------------------------------------------------------------------------------


def test_every_parameter_and_every_stream_has_one_group() -> None:
    """What is drawn is shared out without remainder: a new parameter needs a row."""
    known = drawn_groups()
    assert sorted(key for group in known for key in group.keys) == sorted(Catalogue.shipped())
    assert sorted(one for group in known for one in group.draws) == sorted(
        stream.name for stream in fields(Draws))


@pytest.mark.parametrize(("text", "says"), [
    ("all,one,*,common\n", "no row has 'state' in its column draws"),
    ("all,one,trade.*,*\n", "no row has 'adjustment.impact' in its column keys"),
    ("all,one,*,*\nmore,two,trust.gain,\n", "groups.csv:3: keys: trust.gain is in line 2 too"),
    ("all,one,* trsut.*,*\n", "groups.csv:2: keys: nothing is named 'trsut.*'"),
])
def test_groups_that_do_not_share_out_all(monkeypatch: pytest.MonkeyPatch, text: str, says: str,
                                          ) -> None:
    """What is missing, doubled or unknown is named."""
    put(monkeypatch, shares, "groups.csv", "part,group,keys,draws\n" + text)
    with pytest.raises(SeedError) as refused:
        drawn_groups()
    assert says in refused.value.message


def test_groups_do_not_cut_what_the_record_ties_together() -> None:
    """Rows of the posterior are redrawn group by group: ties across groups must be weak."""
    sample = Posterior.shipped()
    owner = {key: group.name for group in drawn_groups() for key in group.keys}
    tie = np.abs(np.corrcoef(sample.draws.T))
    apart = [[owner[one] != owner[other] for other in sample.keys] for one in sample.keys]
    assert tie[np.array(apart)].max() < 0.3


def test_all_redrawn_are_the_worlds_of_the_other_seed() -> None:
    """To the bit; and with nothing redrawn they are those of their own."""
    members = np.arange(6)
    for which, seed in ((drawn_groups(), 2), ((), 1)):
        found = run_through(redrawn(SHORT, members, 1, 2, which))
        known = ensemble(SHORT, 6, seed)
        assert found.digest == known.digest


@pytest.mark.parametrize("group", drawn_groups(), ids=lambda group: group.name)
def test_a_group_is_redrawn_alone(group: DrawnGroup) -> None:
    """Its streams and parameters change, all others stay to the bit."""
    own, other = (redrawn(SHORT, np.arange(4), 1, 2, which) for which in ((), (group,)))
    for stream in fields(Draws):
        if stream.name == "reporting":  # not drawn where nothing is recorded
            continue
        one, two = (getattr(block.chance.quarter(8088), stream.name) for block in (own, other))
        assert np.array_equal(one, two) == (stream.name not in group.draws), stream.name
    changed = {key for key in own.schedule.own
               if not np.array_equal(own.schedule.own[key], other.schedule.own[key])}
    uncertain = {key for key in own.schedule.own if own.schedule.own[key].ndim}
    assert changed == uncertain & set(group.keys)


# --- shares ----------------------------------------------------------------------------------


def shared(answer: object, count: int = 20_000) -> Sharing:
    """How a function of three independent normal numbers is shared out."""
    a, b = np.random.default_rng(3).normal(size=(2, 3, count))
    mixed = {name: np.where(np.arange(3)[:, None] == at, b, a) for at, name in enumerate("xyz")}
    return Sharing(answer(*a), answer(*b), {  # type: ignore[operator]
        name: answer(*values) for name, values in mixed.items()})  # type: ignore[operator]


def test_what_adds_up_is_shared_out_exactly() -> None:
    """3 x + y has nine parts of ten in x; the sum is one in every sample."""
    found = shared(lambda x, y, z: 3 * x + y, 500).shares()
    assert [one.share for one in found] == pytest.approx([0.9, 0.1, 0.0], abs=0.03)
    assert sum(one.share for one in found) == pytest.approx(1.0)
    assert found[2].low == found[2].high == 0.0


def test_what_two_do_together_is_halved_between_them() -> None:
    """Of x + y z (variances 1 and 1) y and z have a quarter each: their Shapley shares."""
    found = shared(lambda x, y, z: x + y * z).shares()
    assert [one.share for one in found] == pytest.approx([0.5, 0.25, 0.25], abs=0.02)
    for one, known in zip(found, (0.5, 0.25, 0.25), strict=True):
        assert one.low < known < one.high
        assert one.high - one.low < 0.05


def test_a_share_of_what_others_leave() -> None:
    """Of 2 x + y + z, y has a sixth, and half of what x leaves."""
    found = shared(lambda x, y, z: 2 * x + y + z).share_of_rest("y", ("x",))
    assert found.share == pytest.approx(0.5, abs=0.03)
    assert found.low < 0.5 < found.high


def test_worlds_that_do_not_differ_have_no_shares() -> None:
    """And no division by nothing."""
    found = shared(lambda x, y, z: 0.0 * x, 10)
    assert {one.share for one in found.shares()} == {0.0}
    assert found.share_of_rest("y", ("x",)).share == 0.0


# --- the table -------------------------------------------------------------------------------


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frozen choice and two mechanisms alone, and one sourced range for each kind of row."""
    original = contrasts
    monkeypatch.setattr(table, "contrasts", lambda *given: original(*given)[:3])
    group = drawn_groups()[0].name
    put(monkeypatch, table, "effects.csv", HEADER + "".join(
        f"{name},{measure},4,-9000,-8000,per cent,a study,data\n"
        for name, measure in ((FROZEN, PAIR_TRADE), (group, SHARE_OF_REST))))


def test_the_table_is_the_same_twice(few: None) -> None:
    """Plain values that JSON can hold; runs are counted; every effect has a verdict."""
    counted = []
    one = grip(SHORT, 5, each=lambda: counted.append(1))
    found = one.to_dict()
    assert found == json.loads(json.dumps(grip(SHORT, 5).to_dict(), allow_nan=False))
    assert len(counted) == runs(SHORT)
    assert found["years"] == [4]
    assert found["verdicts"]["inside"] == 0
    assert found["verdicts"]["outside"] == 2
    largest = [abs(line["effects"][0]["mean"]) for line in found["contrasts"]]
    assert largest == sorted(largest, reverse=True)


def test_text_and_page_say_what_the_table_holds(few: None) -> None:
    """First what moves most and what choice does; then every contrast, group and source."""
    found = grip(SHORT, 5)
    text, page = "\n".join(grip_lines(found)), grip_page(found, "0123")
    for said in (text, page):
        assert found.answer in said
        assert "all choice frozen it changes by" in said
        for word in (*(line.contrast.name for line in found.lines), "a study", "outside",
                     *(group.name for group in drawn_groups())):
            assert word in said
    assert "made from 0123" in page


def test_a_scenario_that_is_too_short_is_refused() -> None:
    """Three years and three quarters are not four."""
    with pytest.raises(ScenarioError, match="needs 4 years or more from 2022Q1 on"):
        grip(replace(SHORT, end=Quarter.parse("2025Q3")), 5)


def test_the_page_is_current() -> None:
    """If not: `qurultay seeds grip`."""
    assert fingerprint(BASELINE) in PAGE.read_text(encoding="utf-8"), (
        "docs/grip.md: run qurultay seeds grip")


# --- the command -----------------------------------------------------------------------------


@pytest.fixture
def short(tmp_path: Path) -> str:
    """A scenario file of four years."""
    path = tmp_path / "short.toml"
    path.write_text('title = "Four years"\nasks = "What moves it?"\nextends = ["baseline"]\n'
                    'end = "2025Q4"\n', encoding="utf-8")
    return str(path)


def test_the_command_prints_one_object(few: None, short: str,
                                       capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing else."""
    assert call(["grip", short, "--members", "4", "--json"]) == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert (found["scenario"], found["members"], said.err) == ("short", 4, "")


def test_the_command_writes_what_it_says(few: None, short: str, tmp_path: Path,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    """Text and JSON, in the folder asked for."""
    folder = tmp_path / "found"
    assert call(["grip", short, "--members", "4", "--out", str(folder)]) == 0
    assert (folder / "grip.txt").read_text() in capsys.readouterr().out
    assert json.loads((folder / "grip.json").read_text())["years"] == [4]


@pytest.mark.parametrize(("asked", "says"), [
    (["basline"], 'did you mean "baseline"?'),
    (["baseline", "--set", "choice.sped=1"], 'did you mean "choice.speed"?'),
])
def test_what_the_command_refuses(asked: list[str], says: str,
                                  capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence and exit code 2, before anything runs."""
    assert call(["grip", *asked]) == 2
    assert says in capsys.readouterr().err
