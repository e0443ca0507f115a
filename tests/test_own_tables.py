"""The tables of a scenario act: each changes what it names from its date on, and nothing before."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qurultay.analysis.compare import compare
from qurultay.analysis.decisions import combined
from qurultay.analysis.inside import idle_targets
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError
from qurultay.core.quarters import Quarter
from qurultay.engine import programs
from qurultay.engine.block import Block
from qurultay.engine.ensemble import ensemble
from qurultay.engine.mesa_region import Region, State
from qurultay.inputs import region
from qurultay.results import store
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome
from qurultay.scenario.form import ADDED
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario, changes_nothing, difference
from qurultay.scenario.schema import scenario_schema
from qurultay.scenario.template import STARTER
from qurultay.world.readings import hubs
from qurultay.world.world import World

MEMBERS = np.arange(8)
SEEDS = region.read()
HEAD = 'title = "x"\nasks = "y?"\nextends = ["baseline"]\n'
JOINS = '[[memberships]]\nname = "in"\nstate = "UZ"\nforum = "eaeu"\nfrom = "2028Q1"\n'
LEAVES = '[[memberships]]\nstate = "KG"\nforum = "eaeu"\nuntil = "2027Q4"\n'
FINANCE = ('[[measures]]\nname = "banks"\nsender = "EU"\ntarget = "RU"\nkind = "finance"\n'
           'from = "2027Q1"\nuntil = "2028Q4"\nenforcement = 0.8\n')
CONTROL = ('[[measures]]\nsender = "EU"\ntarget = "KG"\nkind = "export_control"\n'
           'from = "2028Q1"\nenforcement = 0.9\n')
LINE = ('[[projects]]\nname = "second_line"\ncost = 2.0\nalong = ["KZ", "UZ"]\n'
        'serves = "kz_uz_line"\nprogress = 0.9\nbuild_quarters = 4\ndays_saved = 1.0\n')
DOLLARS = ('[[paths]]\nkey = "growth.dollar_inflation"\n'
           'values = { "2026Q1" = 0.08, "2026Q2" = 0.0 }\n')
EFFORT = '{ "neighbour.KZ" = 0.5, intra_regional = 0.3 }'
CHOICE = ('[[choices]]\nname = "turn"\nstate = "UZ"\nat = "2026Q1"\nuntil = "2028Q4"\n'
          f'effort = {EFFORT}\n')
TREATY = ('[[treaties]]\nname = "alliance"\nkind = "alliance"\nbetween = ["KZ", "UZ"]\n'
          'signed = "2022Q4"\nin_force = "2023Q2"\nuntil = "2030Q4"\n')
FLOWS = '[[flows]]\nname = "own"\nvalues = { "KZ-UZ" = 3.25 }\n'
ALL = JOINS + LEAVES + FINANCE + LINE + DOLLARS + CHOICE + TREATY + FLOWS


Read = Callable[..., Scenario]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A scenario that builds on the baseline, from its own text."""
    def of(body: str, name: str = "own", head: str = HEAD) -> Scenario:
        path = tmp_path / f"{name}.toml"
        path.write_text(head + body, encoding="utf-8")
        return Scenario.read(path)

    return of


def run(scenario: Scenario, until: str = "2030Q4") -> dict[str, World]:
    """Every quarter of a small block, as far as asked."""
    found = {}
    for world, _ in Block.begin(scenario, MEMBERS, uncertain=True).run():
        found[str(world.quarter)] = world
        if str(world.quarter) == until:
            break
    return found


@pytest.fixture(scope="module")
def usual() -> dict[str, World]:
    """The baseline."""
    return run(Scenario.read("baseline"))


def arrays(world: World) -> Iterable[tuple[str, FloatArray]]:
    """The arrays of a world by name."""
    return world.arrays().items()


def same(one: World, other: World) -> bool:
    """Whether two worlds are the same to the last bit, apart from what has rows of its own."""
    mine = dict(arrays(one))
    return all((mine[name] == value).all() for name, value in arrays(other)
               if mine[name].shape == value.shape)


@pytest.mark.parametrize(("body", "first"), [
    (JOINS, "2028Q1"), (LEAVES, "2028Q1"), (FINANCE, "2027Q1"), (CONTROL, "2028Q1"),
    (DOLLARS, "2026Q1"), (CHOICE, "2026Q1")],
    ids=["joins", "leaves", "finance", "export control", "path", "choice"])
def test_nothing_changes_before_its_date(read: Read, usual: dict[str, World], body: str,
                                         first: str) -> None:
    """And something does within a year of it."""
    found = run(read(body))
    begins = Quarter.parse(first)
    for at, world in found.items():
        if Quarter.parse(at) < begins:
            assert same(world, usual[at]), at
    later = str(begins + 3)
    assert not same(found[later], usual[later])


def trade(world: World, one: str, other: str) -> FloatArray:
    """Trade of a pair both ways. (member,)"""
    i, j = SEEDS.index(one), SEEDS.index(other)
    found: FloatArray = world.trade_flow[i, j] + world.trade_flow[j, i]
    return found


def test_who_joins_a_union_trades_more_with_members(read: Read, usual: dict[str, World]) -> None:
    """By what a common union means in each world, which may be little or less than nothing."""
    found, before = run(read(JOINS))["2030Q4"], usual["2030Q4"]
    level = Block.begin(Scenario.read("baseline"), MEMBERS).schedule.own.relation.union_level
    for member in ("RU", "KZ", "KG", "BY", "AM"):
        gain = np.log(trade(found, "UZ", member) / trade(before, "UZ", member))
        assert (gain > 0.0)[level > 0.1].all(), member


def test_who_leaves_a_union_trades_less_with_members(read: Read, usual: dict[str, World]) -> None:
    """Where a union means more trade; the others stay as they were with one another, nearly."""
    found, before = run(read(LEAVES))["2030Q4"], usual["2030Q4"]
    level = Block.begin(Scenario.read("baseline"), MEMBERS).schedule.own.relation.union_level
    for member in ("RU", "KZ"):
        gain = np.log(trade(found, "KG", member) / trade(before, "KG", member))
        assert (gain < 0.0)[level > 0.1].all(), member
    lost = trade(found, "KG", "RU") / trade(before, "KG", "RU") - 1.0
    moved = trade(found, "KZ", "BY") / trade(before, "KZ", "BY") - 1.0
    assert (np.abs(moved) < np.abs(lost) / 2.0)[level > 0.1].all()


def test_who_leaves_and_comes_back_is_in_again(read: Read) -> None:
    """And may not join while it is a member."""
    back = '[[memberships]]\nstate = "KG"\nforum = "eaeu"\nfrom = "2030Q1"\nuntil = "2031Q4"\n'
    facts = read(LEAVES + back).facts()
    pair = SEEDS.pair("KG", "RU")
    inside = {str(quarter): facts.in_union(quarter)[pair, 0] for quarter in (
        Quarter(2015, 2), Quarter(2015, 3), Quarter(2027, 4), Quarter(2028, 1), Quarter(2029, 4),
        Quarter(2030, 1), Quarter(2031, 4), Quarter(2032, 1))}
    assert list(inside.values()) == [0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0]
    with pytest.raises(ScenarioError, match="it is a member of eaeu already"):
        read(LEAVES + back.replace("2030Q1", "2027Q1"))


def test_a_measure_presses_while_it_is_in_force(read: Read, usual: dict[str, World]) -> None:
    """Pressure on Russia's finance rises from its first quarter and fades after its last."""
    found = run(read(FINANCE))
    ru, kind = SEEDS.index("RU"), region.KINDS_OF_SANCTION.index("finance")
    more = {at: float((found[at].pressure - usual[at].pressure)[kind, ru].mean()) for at in found}
    assert more["2026Q4"] == 0.0 < more["2027Q1"] < more["2028Q4"]
    p = Block.begin(Scenario.read("baseline"), MEMBERS).schedule.own.sanctions
    gone = 1.0 - float(np.mean(p.fading_speed))
    assert more["2029Q4"] == pytest.approx(more["2028Q4"] * gone**4, rel=0.05)


def test_an_export_control_on_a_new_target_lowers_that_flow(read: Read,
                                                            usual: dict[str, World]) -> None:
    """And its target is a hub for others until then."""
    found, before = run(read(CONTROL))["2030Q4"], usual["2030Q4"]
    eu, kg = SEEDS.index("EU"), SEEDS.index("KG")
    assert (found.final_flow[eu, kg] < before.final_flow[eu, kg]).all()
    ru, uz = SEEDS.index("RU"), SEEDS.index("UZ")
    until, then = (hubs(read(CONTROL).facts(), Quarter(*when)) for when in ((2027, 4), (2028, 1)))
    assert until[kg, ru, 0] == 1.0 and then[kg, ru, 0] == 0.0 and then[uz, kg, 0] == 1.0


def test_a_project_that_opens_serves_its_corridor(read: Read, usual: dict[str, World]) -> None:
    """Capacity grows and the corridor gets cheaper; projects of the seeds keep their luck."""
    found = run(read(LINE))["2028Q4"]
    before, line = usual["2028Q4"], SEEDS.routes.names.index("kz_uz_line")
    assert found.base.facts.projects.names[-1] == "second_line"
    assert (found.progress[-1] == 1.0).any()
    opened = found.progress[-1] == 1.0
    assert (found.capacity[line] > before.capacity[line])[opened].all()
    first = run(read(LINE), "2022Q2")["2022Q2"]
    np.testing.assert_array_equal(first.progress[:-1], usual["2022Q2"].progress)
    # It is started by the same rule as all others, which is seen by its twin of the seeds.
    assert (run(read(LINE.replace("0.9", "0.0")), "2022Q1")["2022Q1"].progress[-1] <= 0.1).all()


def test_a_path_is_a_value_of_its_quarters(read: Read, tmp_path: Path) -> None:
    """From a CSV beside the file or written out; then the former value returns."""
    (tmp_path / "dollars.csv").write_text("quarter, value\n2026Q2, 0.0\n2026Q1, 0.08\n")
    one, other = read(DOLLARS), read(
        '[[paths]]\nkey = "growth.dollar_inflation"\nfile = "dollars.csv"\n')
    assert one.digest == other.digest
    (tmp_path / "dollars.csv").unlink()
    assert "dollars.csv" not in other.to_toml()
    schedule = Block.begin(other, MEMBERS).schedule
    level = {at: schedule.at(Quarter.parse(at)).growth.dollar_inflation for at in (
        "2025Q4", "2026Q1", "2026Q2", "2026Q3")}
    assert (level["2026Q1"] == 0.08).all() and (level["2026Q2"] == 0.0).all()
    np.testing.assert_array_equal(level["2025Q4"], level["2026Q3"])


def test_an_event_acts_on_top_of_a_path(read: Read) -> None:
    """As on every other value that the scenario gives."""
    event = ('[[events]]\nat = "2026Q2"\nuntil = "2026Q3"\nsets = "payments.refusal_share"\n'
             'to = { plus = 0.1 }\nbecause = "x"\n')
    path = ('[[paths]]\nkey = "payments.refusal_share"\n'
            'values = { "2026Q1" = 0.2, "2026Q2" = 0.3 }\n')
    scenario = read(path + event)
    found = [str(scenario.changes_at(Quarter(2026, n)).get("payments.refusal_share"))
             for n in (1, 2, 3, 4)]
    assert found == ["0.2", "0.4", "{ plus = 0.1 }", "None"]
    with pytest.raises(ScenarioError, match=r"1\.05 lies outside its range"):
        read(path.replace("0.3", "0.95") + event)


def test_dearer_dollars_lower_what_is_counted_in_dollars_of_2021(read: Read) -> None:
    """Targets in dollars of a year follow the prices of the scenario, not those it left."""
    target = ('[[targets]]\nname = "real"\nmeasure = "regional_trade"\nat_least = 9.0\n'
              'by = "2030Q4"\nin_dollars_of = {}\n')
    growth = '[assumptions]\n"growth.dollar_inflation" = {}\n'
    plain = ensemble(read(target.format(2021)), 8)
    fixed = {name: ensemble(read(growth.format(value) + target.format(year), name), 8)
             for name, value, year in (("none", "0.0", 2021), ("fast", "0.08", 2021),
                                       ("later", "0.08", 2029))}

    def short(outcome: Outcome) -> FloatArray:
        return next(one for one in outcome.targets() if one.name == "real").shortfall

    def level(outcome: Outcome, years: float, rate: FloatArray | float) -> FloatArray:
        asked = next(one for one in outcome.scenario.targets if one.name == "real")
        at = outcome.quarters.index("2030Q4")
        return np.maximum(9.0 - outcome.measured(asked)[:, at] / np.exp(rate * years), 0.0)

    np.testing.assert_allclose(short(plain), level(plain, 9.0, plain.dollar_inflation))
    np.testing.assert_allclose(short(fixed["none"]), level(fixed["none"], 9.0, 0.0))
    np.testing.assert_allclose(short(fixed["fast"]), level(fixed["fast"], 9.0, 0.08))
    np.testing.assert_allclose(short(fixed["later"]), level(fixed["later"], 1.0, 0.08))


def effort(world: World, state: str) -> dict[str, FloatArray]:
    """Effort of a state by channel. (member,) each"""
    facts = world.base.facts
    return dict(zip(facts.channels.names, world.effort[facts.index(state)], strict=True))


def test_a_choice_is_what_a_state_does(read: Read, usual: dict[str, World]) -> None:
    """Given shares in its quarters, the rest in its own proportions; other states are free."""
    found = run(read(CHOICE))
    for at in ("2026Q1", "2027Q2", "2028Q4"):
        mine = effort(found[at], "UZ")
        assert (mine["neighbour.KZ"] == 0.5).all() and (mine["intra_regional"] == 0.3).all()
        np.testing.assert_allclose(sum(mine.values()), 1.0)
    mine, free = effort(found["2026Q1"], "UZ"), effort(usual["2026Q1"], "UZ")
    rest = [name for name in mine if name not in ("neighbour.KZ", "intra_regional")]
    whole = sum(free[name] for name in rest)
    for name in rest:
        np.testing.assert_allclose(mine[name], 0.2 * free[name] / whole)
    kz = [name for name in mine if (effort(found["2026Q1"], "KZ")[name]
                                    != effort(usual["2026Q1"], "KZ")[name]).any()]
    assert kz == []
    after = effort(found["2029Q1"], "UZ")["neighbour.KZ"]
    assert ((after != 0.5) & (after > free["neighbour.KZ"])).all()  # habit, but free again


def test_what_is_given_may_be_all(read: Read) -> None:
    """Nothing is left then; afterwards the state goes back at the speed of choice."""
    body = CHOICE.replace(EFFORT, "{ led_CN = 1.0 }")
    found = run(read(body), "2030Q4")
    mine = effort(found["2028Q4"], "UZ")
    assert (mine["led_CN"] == 1.0).all() and (sum(mine.values()) == 1.0).all()
    after = effort(found["2029Q1"], "UZ")
    assert (after["led_CN"] < 1.0).all()
    np.testing.assert_allclose(sum(after.values()), 1.0)


def test_who_spent_all_and_is_given_less_stays_at_home(read: Read) -> None:
    """Where choice stands still, nothing but home is left for the rest."""
    first = CHOICE.replace(EFFORT, "{ led_CN = 1.0 }")
    then = first.replace("turn", "later").replace("2026Q1", "2029Q1").replace(
        "2028Q4", "2029Q4").replace("led_CN = 1.0", "led_CN = 0.4")
    body = '[policies]\n"choice.speed" = 0.0\n' + first + then
    mine = effort(run(read(body), "2029Q4")["2029Q4"], "UZ")
    assert (mine["led_CN"] == 0.4).all()
    np.testing.assert_allclose(mine["none"], 0.6)


def test_treaties_are_there_for_rules(read: Read) -> None:
    """With their dates; what they do is the business of the rules that read them."""
    *known, treaty = read(TREATY).facts().treaties
    assert (treaty.name, treaty.kind) == ("alliance", "alliance")
    assert treaty.between == (SEEDS.index("KZ"), SEEDS.index("UZ"))
    stands = [(what, str(quarter)) for what in ("signed", "in_force", "implemented")
              for quarter in (Quarter(2022, 3), Quarter(2022, 4), Quarter(2023, 2),
                              Quarter(2030, 4), Quarter(2031, 1)) if treaty.stands(what, quarter)]  # type: ignore[arg-type]
    assert stands == [("signed", "2022Q4"), ("signed", "2023Q2"), ("signed", "2030Q4"),
                      ("in_force", "2023Q2"), ("in_force", "2030Q4")]
    assert SEEDS.treaties == tuple(known) and SEEDS.choices == ()


def test_compiled_numpy_and_mesa_are_alike(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """With every table at once; agents with minds of their own are bound as well."""
    scenario = read(ALL)
    monkeypatch.setenv("QURULTAY_COMPILED", "off")
    slow = ensemble(scenario, 4)
    monkeypatch.delenv("QURULTAY_COMPILED")
    monkeypatch.setattr("qurultay.engine.programs.WORTH", 0)
    monkeypatch.setattr(programs, "_ready", {})
    fast = ensemble(scenario, 4)
    assert len(programs._ready) == 1 and all(programs._ready.values())
    assert fast.digest == slow.digest
    alone = Region(scenario, member=3).run()
    for name, values in slow.measures.items():
        np.testing.assert_array_equal(alone.measures[name][0], values[3])

    class Stubborn(State):
        def choose(self) -> FloatArray:
            return self.all_on("none")

    bound = Region(scenario, member=3, agents={"UZ": Stubborn})
    bound.run()
    mine = {str(world.quarter): effort(world, "UZ") for world in bound.history}
    assert mine["2025Q4"]["none"] == 1.0
    assert mine["2026Q1"]["neighbour.KZ"] == 0.5
    np.testing.assert_allclose(mine["2026Q1"]["none"], 0.2)


def test_a_run_on_disk_is_whole_without_the_files_it_came_from(read: Read, tmp_path: Path) -> None:
    """It is gone on with where it was cut, and refused for another table."""
    (tmp_path / "dollars.csv").write_text("quarter,value\n2026Q1,0.08\n2026Q2,0.0\n")
    path = '[[paths]]\nkey = "growth.dollar_inflation"\nfile = "dollars.csv"\n'
    body = ALL.replace(DOLLARS, path)
    scenario, folder = read(body), tmp_path / "run"
    whole = ensemble(scenario, 6, store=folder, record="all")
    for file in (tmp_path / "dollars.csv", tmp_path / "own.toml"):
        file.unlink()
    again = store.read(folder)
    assert again.digest == whole.digest == ensemble(scenario, 6).digest
    assert again.facts is scenario.facts()
    assert again.scenario.digest == scenario.digest
    assert again.arrays["progress"].shape[-1] == len(SEEDS.projects.names) + 1
    [chunk, *_] = sorted(folder.glob("members-*"))
    chunk.unlink()
    (folder / store.FINISHED).unlink()
    assert ensemble(Manifest.read(folder).scenario, 6, store=folder, record="all"
                    ).digest == whole.digest
    with pytest.raises(store.AnotherRun, match="measure banks"):
        ensemble(read(ALL.replace("0.8", "0.7")), 6, store=folder, record="all")


def test_rows_are_inherited_dropped_and_flattened(read: Read, tmp_path: Path) -> None:
    """By name, like events and targets; what comes by two ways is there once."""
    whole = read(ALL, "whole")
    heir = 'title = "z"\nasks = "w?"\nextends = ["whole.toml"]\n'
    assert read("", "heir", heir).digest == whole.digest
    plain = read('drop = ["banks", "turn", "second_line", "ten_billion", "batken_2022", '
                 '"own", "growth.dollar_inflation"]\n', "plain", heir)
    assert {entry.table for entry in plain.entries} == {"memberships", "treaties"}
    assert [target.name for target in plain.targets] == ["five_billion"]
    assert [event.name for event in plain.events] == ["shut_border_kg_tj", "border_kg_tj_opens"]
    both = read("", "both", heir.replace('["whole.toml"]', '["whole.toml", "plain.toml"]'))
    assert both.digest == plain.digest
    flat = tmp_path / "flat.toml"
    flat.write_text(whole.to_toml(), encoding="utf-8")
    twin = Scenario.read(flat)
    assert twin.digest == whole.digest and twin.facts().measures == whole.facts().measures
    assert not difference(twin, whole)
    assert {one.what for one in difference(Scenario.read("baseline"), whole)} == {
        "membership", "measure", "project", "path", "choice", "treaty", "matrix of trade"}


def test_a_shorter_question_cuts_rows_and_says_so(read: Read) -> None:
    """As it cuts events."""
    read(ALL, "whole")
    heir = 'title = "z"\nasks = "w?"\nextends = ["whole.toml"]\n'
    early = read('end = "2026Q1"\n', "early", heir)
    assert [entry.table for entry in early.entries] == ["projects", "paths", "flows", "choices",
                                                       "treaties"]
    assert early.table("choices")[0]["until"] == Quarter(2026, 1)
    assert any("1 of 2 quarters of path" in note for note in early.notes)
    late = read('start = "2028Q2"\n', "late", heir)
    assert late.table("memberships")[0]["from"] == Quarter(2028, 2)
    pair = SEEDS.pair("KG", "RU")
    assert late.facts().in_union(Quarter(2028, 1))[pair] == 1.0
    assert late.facts().in_union(Quarter(2028, 2))[pair] == 0.0


def test_what_a_row_changes_counts_as_a_difference(read: Read) -> None:
    """Each has a digest of its own; a name, a reason or another order is none."""
    base = Scenario.read("baseline")
    digests = [read(body, f"n{n}").digest for n, body in enumerate(
        (JOINS, LEAVES, FINANCE, CONTROL, LINE, DOLLARS, CHOICE, TREATY, ALL))]
    assert len({base.digest, *digests}) == 10
    assert not changes_nothing(read(TREATY), base)
    assert read(FINANCE + 'because = "x"\n').digest == read(FINANCE).digest


def test_policies_and_futures_take_their_own_rows(read: Read) -> None:
    """What states do comes from the policy, measures from the future."""
    policy, future = read(CHOICE + JOINS, "policy"), read(FINANCE, "future")
    both = combined(policy, future)
    assert {entry.table for entry in both.entries} == {"memberships", "choices", "measures"}
    with pytest.raises(ScenarioError, match="future is no policy"):
        combined(future, policy)
    mixed = combined(read(CHOICE + FINANCE, "mixed"), future)
    assert [entry.name for entry in mixed.table("measures")] == ["banks"]
    assert any("is left out" in note for note in mixed.notes)


def test_the_schema_knows_the_tables() -> None:
    """With the names that exist."""
    document = scenario_schema()
    json.dumps(document)
    entries = document["$defs"]
    assert set(entries["MembershipEntry"]["properties"]) == {
        "name", "because", "state", "forum", "from", "until"}
    assert "eaeu" in entries["MembershipEntry"]["properties"]["forum"]["enum"]
    assert "autonomy" in entries["TargetEntry"]["properties"]["measure"]["enum"]
    assert "choices" in document["properties"]


# --- targets on anything measured --------------------------------------------------------------


def target(measure: str, limit: str, where: str = "", by: str = "2030Q4") -> str:
    """The text of one target."""
    return f'[[targets]]\nname = "own"\nmeasure = "{measure}"\n{where}\n{limit}\nby = "{by}"\n'


@pytest.mark.parametrize(("measure", "where", "kept", "place"), [
    ("autonomy", "", "autonomy", None), ("trust", 'pair = ["UZ", "KZ"]', "trust", "KZ-UZ"),
    ("dependence_on", 'power = "CN"', "dependence_on", "CN"),
    ("mode_share", 'mode = "none"', "mode_share", "none"),
    ("transit_days", "", "transit_days", None),
    ("transit_days", 'corridor = "middle"', "corridor_days", "middle"),
    ("corridor_share", 'corridor = "middle"', "corridor_share", "middle"),
    ("stance", 'power = "RU"', "stance", "RU"), ("capital_cost", "", "capital_cost", None)])
def test_a_target_on_a_level_is_about_that_quarter(read: Read, measure: str, where: str, kept: str,
                                                   place: str | None) -> None:
    """At least and at most of the middle world part the worlds by what was measured."""
    plain = ensemble(read(target(measure, "at_most = 0.5", where)), 16)
    values = plain.measures[kept]
    if place:
        axis = {"trust": "pair", "dependence_on": "power", "mode_share": "mode",
                "stance": "power"}.get(measure, "corridor")
        values = values[..., list(plain.coordinates()[axis]).index(place)]
    at = plain.quarters.index("2030Q4")
    middle = float(np.median(values[:, at]))
    for sign, beyond in (("at_least", values >= middle), ("at_most", values <= middle)):
        limit = f"{sign} = {middle!r}\nheld_for = 4" if middle > 0.0 else f"{sign} = 0.5"
        if middle <= 0.0:
            continue
        asked = read(target(measure, limit, where))
        found = next(one for one in replace(plain, scenario=asked).targets() if one.name == "own")
        held = np.stack([beyond[:, n - 3: n + 1].all(axis=1) for n in range(3, at + 1)])
        np.testing.assert_array_equal(found.reached, held.any(axis=0))
        assert (found.shortfall >= 0.0).all()


@pytest.mark.parametrize(("measure", "where"), [
    ("regional_trade", ""), ("state_trade", 'state = "TJ"'), ("state_output", 'state = "KG"'),
    ("output", ""), ("bilateral_trade", 'pair = ["KZ", "RU"]')])
def test_a_target_on_money_is_about_the_last_year(read: Read, measure: str, where: str) -> None:
    """The quarters before the first count as the base year, which the first quarter is near."""
    outcome = ensemble(read(target(measure, "at_least = 1.0", where)), 16)
    asked = next(one for one in outcome.scenario.targets if one.name == "own")
    found = outcome.measured(asked)
    assert found.shape == (16, 56)
    world = Block.begin(outcome.scenario, MEMBERS).first
    i, base = SEEDS.index(asked.state or "KZ"), SEEDS.base
    inside = SEEDS.insiders
    usual = {
        "regional_trade": base.flow[np.ix_(inside, inside)].sum() - base.flow[inside, inside].sum(),
        "state_trade": base.flow[i].sum() + base.flow[:, i].sum() - 2.0 * base.flow[i, i],
        "state_output": base.output[i], "output": base.output[inside].sum(),
        "bilateral_trade": float(trade(world, "KZ", "RU")[0])}[measure]
    np.testing.assert_allclose(found[:, 0], usual, rtol=0.15)


def test_incidents_are_counted_a_year(read: Read) -> None:
    """States struck in four quarters; before the first quarter by the usual hazard."""
    outcome = ensemble(read(target("incidents", "at_most = 1.0", 'incident = "water"')), 16)
    asked = next(one for one in outcome.scenario.targets if one.name == "own")
    found = outcome.measured(asked)
    place = SEEDS.incidents.index("water")
    struck = outcome.measures["incidents"][:, :, place]
    np.testing.assert_allclose(found[:, 7], struck[:, 4:8].sum(axis=1))
    usual = SEEDS.hazard[place, SEEDS.insiders].sum()
    np.testing.assert_allclose(found[:, 0], struck[:, 0] + 3.0 * usual)


def test_comparing_knows_the_unit_of_what_is_short(read: Read) -> None:
    """And pairs targets of all sorts."""
    body = target("transit_days", "at_most = 15.0")
    one, other = read(body, "one"), read(body + CHOICE, "other")
    found = compare([ensemble(one, 8), ensemble(other, 8)])
    assert "own shortfall, days" in {entry.measure for entry in found.paired}
    assert any("choice turn" in line for line in found.inputs["other"])


@pytest.mark.parametrize(("limit", "words"), [
    ("at_least = 3.0", "is met already: bilateral_trade is about 3.8"),
    ("at_least = 100.0", "lies beyond reason: .* more than 20 times"), ("at_least = 5.0", "")])
def test_targets_that_ask_nothing_are_noted(read: Read, limit: str, words: str) -> None:
    """Met by the base year, or far beyond it."""
    notes = [note for note in idle_targets(read(target("bilateral_trade", limit,
                                                       'pair = ["KZ", "UZ"]'))) if ": own" in note]
    assert [bool(re.search(words, note)) for note in notes] == ([True] if words else [])


def test_what_the_template_and_the_page_show_is_good(tmp_path: Path) -> None:
    """Every row that `qurultay new` writes as a comment, and the file in docs/scenarios.md."""
    starter = re.sub(r"^# (\[\[|\w+ = |\")", r"\1", STARTER.format(file="x.toml"), flags=re.M)
    page = (Path(__file__).parent.parent / "docs" / "scenarios.md").read_text(encoding="utf-8")
    shown, *_ = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "shown.toml"
    for text in (starter, shown):
        path.write_text(text, encoding="utf-8")
        scenario = Scenario.read(path)
        assert {entry.table for entry in scenario.entries} == set(ADDED)
        assert list(idle_targets(scenario)) == []
    assert {name for name in MEASURABLE if f"`{name}`" not in page} == set()
    assert {key for form in ADDED.values() for key in form.written()
            if f"`{key}`" not in page and f"{key} = " not in page} <= {"label"}


# A trade matrix of one's own


MATRIX = "exporter,importer,value\nKZ,UZ,4.75\nTM,TJ,0.31\nUZ,KG,1.9\n"


def test_a_matrix_from_a_file_is_the_base_year(read: Read, tmp_path: Path) -> None:
    """Its flows are there, outputs stay, and the rest is as it was."""
    (tmp_path / "matrix.csv").write_text(MATRIX)
    own = read('[[flows]]\nfile = "matrix.csv"\nbecause = "customs"\n')
    facts, base = own.facts(), SEEDS.base
    changed = {("KZ", "UZ"): 4.75, ("TM", "TJ"): 0.31, ("UZ", "KG"): 1.9}
    for (i, j), value in np.ndenumerate(facts.base.flow):
        pair = facts.states[i], facts.states[j]
        if i != j:
            assert value == changed.get(pair, base.flow[i, j])
    assert facts.base.output == pytest.approx(base.output, rel=1e-12)
    at = facts.index("UZ")
    assert facts.base.flow[at, at] == pytest.approx(
        base.flow[at, at] + base.flow[at, facts.index("KG")] - 1.9)
    block = Block.begin(own, MEMBERS, 1)
    assert np.array_equal(block.first.final_flow[..., 3], facts.base.flow)


def test_a_matrix_moves_its_own_trade(read: Read) -> None:
    """In the same worlds the pair trades more as its flow was raised; others hardly move."""
    i, j = SEEDS.index("TM"), SEEDS.index("TJ")
    twice = float(2.0 * SEEDS.base.flow[i, j])
    own = ensemble(read(f'[[flows]]\nvalues = {{ "TM-TJ" = {twice!r} }}\n'), 8)
    usual = ensemble("baseline", 8)
    back = SEEDS.base.flow[j, i]
    ratio = own.turnover("TM", "TJ")[:, 3] / usual.turnover("TM", "TJ")[:, 3]
    assert ratio.mean() == pytest.approx((twice + back) / (twice / 2.0 + back), rel=0.05)
    other = own.turnover("KZ", "UZ") / usual.turnover("KZ", "UZ")
    assert other == pytest.approx(1.0, abs=0.01)


def test_a_run_keeps_its_matrix(read: Read, tmp_path: Path) -> None:
    (tmp_path / "matrix.csv").write_text(MATRIX)
    own = read('[[flows]]\nfile = "matrix.csv"\n')
    found = ensemble(own, 2, store=tmp_path / "run")
    (tmp_path / "matrix.csv").unlink()
    kept = store.read(tmp_path / "run")
    assert kept.digest == found.digest
    assert np.array_equal(kept.facts.base.flow, own.facts().base.flow)
    assert [one.what for one in difference(Scenario.read("baseline"), own)] == ["matrix of trade"]


@pytest.mark.parametrize(("text", "says"), [
    ("exporter,importer\nKZ,UZ\n", "line 1.*exporter,importer,value"),
    ("exporter,importer,value\nKZ,UZ,much\n", "line 2.*a number is needed"),
    ("exporter,importer,value\nKZ,UZ,1\nKZ,UZ,2\n", "line 3.*twice"),
    ("exporter,importer,value\nKZ,,2\n", "line 2.*unknown state"),
])
def test_an_odd_matrix_is_refused(text: str, says: str, read: Read, tmp_path: Path) -> None:
    (tmp_path / "matrix.csv").write_text(text)
    with pytest.raises(ScenarioError, match=f"matrix.csv, {says}"):
        read('[[flows]]\nfile = "matrix.csv"\n')
