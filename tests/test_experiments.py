"""The questions in `experiments/`: well formed, about things that exist, and refused if not.

What is asked, of how many worlds, by which measure and rule stands in the file before any run.
"""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qurultay.core.errors import ScenarioError
from qurultay.inputs import claims
from qurultay.studies import arms
from qurultay.studies.experiment import Experiment
from qurultay.studies.form import read_experiment, shipped_experiments

MOST_CLAIMS = 8
NAMES = list(shipped_experiments())
EXPERIMENTS = {name: read_experiment(name) for name in NAMES}
each = pytest.mark.parametrize("experiment", EXPERIMENTS.values(), ids=NAMES)

GOOD = """
title = "Speed"
asks = "Does speed matter?"
claims = ["B-74"]
members = 20
seed = 1
confidence = 0.95
refuted_by = "No difference."
[arms.slow]
scenario = "baseline"
policies = { "barriers.removal_speed" = { times = 0.5 } }
[arms.fast]
scenario = "baseline"
[[arms.fast.events]]
at = "2023Q1"
sets = "barriers.removal_speed"
to = 0.5
because = "a test"
[measures.trade]
of = "turnover"
where = { pair = "KZ-UZ" }
at = "2030Q4"
log = true
unit = "log points"
[measures.five]
of = "reached"
target = "five_billion"
unit = "share"
[[conditions]]
says = "more"
measure = "trade"
arms = { fast = 1, slow = -1 }
at_least = 0.01
[[conditions]]
says = "likelier"
measure = "five"
arms = { fast = 1, slow = -1 }
at_least = 0.02
instead = { measure = "trade", at_least = 0.01 }
[[follows_from]]
key = "barriers.removable_share"
without = 0.0
says = "It is cheaper by construction."
[either_way]
members = 12
holds = { "barriers.removable_share" = 1.0 }
fails = { "barriers.removable_share" = { times = 0.1 }, "barriers.removal_speed" = 0.01 }
"""


def test_there_is_one_for_every_hypothesis_and_for_the_best_known_question() -> None:
    assert "five_billion" in NAMES
    numbers = sorted(one.hypothesis for one in EXPERIMENTS.values() if one.hypothesis)
    assert numbers == [f"H-{number:02}" for number in range(1, 21)]


@each
def test_it_says_all_that_could_be_bent_afterwards(experiment: Experiment) -> None:
    assert experiment.title and experiment.asks.endswith("?") and experiment.refuted_by
    assert experiment.members >= 200 and 0.9 <= experiment.confidence < 1.0
    assert 0 < len(experiment.claims) <= MOST_CLAIMS
    assert set(experiment.claims) <= set(claims.read())
    assert all(one.cut_off is not None for one in experiment.conditions)
    assert all(one.cut_off is None for one in experiment.shown)


@each
def test_its_arms_differ_in_every_worldview(experiment: Experiment) -> None:
    for worldview in (None, "insider", "functional"):
        digests = {arm.scenario(worldview).digest for arm in experiment.arms.values()}
        assert len(digests) == len(experiment.arms), worldview


@each
def test_its_measures_are_of_things_that_exist(experiment: Experiment) -> None:
    arms.check_measures(experiment)


@each
def test_a_chance_is_never_the_only_judge(experiment: Experiment) -> None:
    of_chance = [one for one in experiment.conditions if one.sum.measure.of == "reached"]
    assert all(one.instead and one.instead.cut_off is not None for one in of_chance)


@each
def test_taking_its_assumption_away_changes_every_arm(experiment: Experiment) -> None:
    for one in experiment.follows_from:
        assert one.says
        if one.without is not None:
            for arm in experiment.arms.values():
                with_it, without = arm.scenario(), arm.scenario(further={one.name: one.without})
                assert with_it.digest != without.digest
                assert without.changes[one.name] == one.without


def test_a_hypothesis_is_found_by_its_number() -> None:
    assert read_experiment("h-08").hypothesis == "H-08"


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    experiment = read_experiment(written(tmp_path, GOOD))
    arms.check_measures(experiment)
    assert list(experiment.arms) == ["slow", "fast"]
    assert experiment.follows_from[0].kind == "literature"
    assert experiment.arms["fast"].scenario().changes == read_experiment(
        tmp_path / "mine.toml").arms["fast"].scenario().changes


def test_an_arm_wins_over_a_worldview() -> None:
    experiment = EXPERIMENTS["h_03_order_of_modes"]
    scenario = experiment.arms["powers"].scenario("insider")
    assert scenario.changes["choice.mode_prior.bilateral"].value == 0.0
    assert scenario.changes["choice.autonomy_weight"].value == 1.5


BROKEN = [
    ('refuted_by = "No difference."', "", "refuted_by", "is missing"),
    ('title = "Speed"', 'titel = "Speed"', "titel", 'did you mean "title"'),
    ("members = 20", "members = 1", "members", "greater than or equal to 2"),
    ("members = 20", 'members = "20"', "members", "valid integer"),
    ("confidence = 0.95", "confidence = 1.0", "confidence", "less than 1"),
    ("confidence = 0.95", "confidence = nan", "confidence", "finite"),
    ('claims = ["B-74"]', 'claims = ["H-01"]', "claims", "match pattern"),
    ("times = 0.5", "tims = 0.5", "arms.slow.policies.barriers.removal_speed", "{ times = x }"),
    ("barriers.removal_speed\" = { times", "barriers.removal_sped\" = { times",
     "barriers.removal_sped", 'did you mean "barriers.removal_speed"'),
    ("policies = {", "assumptions = {", "barriers.removal_speed", "belongs under [policies]"),
    ("times = 0.5 }", "times = 500 }", "barriers.removal_speed", "outside its range"),
    ('sets = "barriers.removal_speed"', 'sets = "barriers.speed"', "events.sets", "unknown key"),
    ('because = "a test"', 'becuase = "a test"', "becuase", 'did you mean "because"'),
    ('[arms.fast]\nscenario = "baseline"', '[arms.fast]\nscenario = "baselin"', "scenario",
     'did you mean "baseline"'),
    ('at = "2023Q1"', 'at = "2023Q5"', "arms.fast.events.at", "is not a quarter"),
    ('at = "2030Q4"', 'at = "2050Q4"', "measures.trade", "lies outside 2022Q1 to 2035Q4"),
    ('at = "2030Q4"\n', "", "measures.trade", "at, or since and until"),
    ('at = "2030Q4"', 'since = "2030Q4"', "measures.trade", "at, or since and until"),
    ('at = "2030Q4"', 'since = "2030Q4"\nuntil = "2029Q4"', "measures.trade", "after until"),
    ('of = "turnover"', 'of = "turnovr"', "measures.trade.of", 'did you mean "turnover"'),
    ('where = { pair = "KZ-UZ" }', 'where = { pair = "KZ-UX" }', "measures.trade.where.pair",
     'did you mean "KZ-UZ"'),
    ('where = { pair = "KZ-UZ" }', 'where = { pear = "KZ-UZ" }', "measures.trade.where",
     'did you mean "pair"'),
    ('target = "five_billion"', 'target = "five_bilion"', "measures.five.target",
     'did you mean "five_billion"'),
    ('target = "five_billion"\n', "", "measures.five", "name a target"),
    ("at_least = 0.01\n[[conditions]]", "[[conditions]]", "conditions", "needs one cut-off"),
    ("at_least = 0.01\n[[conditions]]", "at_least = 0.01\nat_most = 0.02\n[[conditions]]",
     "conditions", "needs one cut-off"),
    ('measure = "trade"\narms', 'measure = "trad"\narms', "conditions", 'did you mean "trade"'),
    ("arms = { fast = 1, slow = -1 }\nat_least = 0.01", "arms = { fst = 1 }\nat_least = 0.01",
     "conditions", 'did you mean "fast"'),
    ('instead = { measure = "trade", at_least = 0.01 }', "", "conditions", "say by instead"),
    ('instead = { measure = "trade", at_least = 0.01 }',
     'instead = { measure = "five", at_least = 0.01 }', "conditions.instead", "is none"),
    ('key = "barriers.removable_share"', 'key = "barriers.removable_shar"', "follows_from.key",
     'did you mean "barriers.removable_share"'),
    ("without = 0.0", "without = 7.0", "barriers.removable_share", "outside its range"),
    ('key = "barriers.removable_share"\nwithout = 0.0', "", "follows_from", "key of a parameter"),
    ("members = 12", "members = 1", "either_way.members", "greater than or equal to 2"),
    ("members = 12", "members = 10000", "either_way.members", "less than or equal to 1000"),
    ("members = 12", "membrs = 12", "membrs", 'did you mean "members"'),
    ("holds = {", "hold = {", "either_way.hold", 'did you mean "holds"'),
    ('holds = { "barriers.removable_share" = 1.0 }\n', "", "either_way.says",
     "say why no setting holds"),
    ("holds = { \"barriers.removable_share\" = 1.0 }\n", 'says = ""\n', "either_way.says",
     "at least 1 character"),
    ("{ times = 0.1 }", "{ tims = 0.1 }", "either_way.fails.barriers.removable_share",
     "{ times = x }"),
    ("{ times = 0.1 }", "{ times = 10 }", "barriers.removable_share", "outside its range"),
    ("{ times = 0.1 }", "nan", "barriers.removable_share", "finite"),
    ('"barriers.removal_speed" = 0.01', '"barriers.removal_sped" = 0.01', "barriers.removal_sped",
     'did you mean "barriers.removal_speed"'),
    ('{ "barriers.removable_share" = 1.0 }', "1.0", "either_way.holds", "dictionary"),
    ('{ "barriers.removable_share" = { times = 0.1 }, "barriers.removal_speed" = 0.01 }',
     '{ "barriers.removable_share" = 1.0 }', "either_way", "the same setting"),
    ("[measures.five]", '[arms.idle]\nscenario = "ten_billion"\n[measures.five]', "arms.idle",
     "is used by no condition"),
]


@pytest.mark.parametrize(("good", "bad", "key", "what"), BROKEN,
                         ids=[f"{index}-{case[2]}" for index, case in enumerate(BROKEN)])
def test_what_is_wrong_is_said_in_one_sentence(
        tmp_path: Path, good: str, bad: str, key: str, what: str) -> None:
    """File, line, key, what is wrong, and the nearest good name."""
    assert good in GOOD
    path = written(tmp_path, GOOD.replace(good, bad, 1))
    with pytest.raises(ScenarioError) as failure:
        arms.check_measures(read_experiment(path))
    said = failure.value.message
    assert re.match(rf"{re.escape(str(path))}(, line \d+)?: ", said), said
    assert key in said and what in said, said
    assert all(line.startswith(str(path)) for line in said.splitlines()), said


EITHER_WAY = GOOD[GOOD.index("[either_way]"):]
PIECES = st.sampled_from([*EITHER_WAY.split(), *"[]{}=,.\"'#\\\n", "nan", "true", "9" * 30, "\x00"])


@settings(max_examples=60, deadline=None, suppress_health_check=[
    HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join)))
def test_whatever_stands_under_either_way_is_read_or_refused(tmp_path: Path, text: str) -> None:
    """One sentence with the file, and no traceback."""
    path = tmp_path / "mine.toml"
    path.write_bytes((GOOD.replace(EITHER_WAY, "[either_way]\n") + text).encode(errors="replace"))
    try:
        read_experiment(path)
    except ScenarioError as failure:
        assert failure.message.isprintable() and "mine.toml" in failure.message


def test_settings_either_way_go_on_top_of_every_arm(tmp_path: Path) -> None:
    """They win over what an arm sets and over its events on the same key."""
    experiment = read_experiment(written(tmp_path, GOOD))
    assert experiment.either_way is not None and experiment.either_way.members == 12
    assert experiment.either_way.holds and experiment.either_way.fails
    assert experiment.either_way.holds["barriers.removable_share"].value == 1.0
    for arm in experiment.arms.values():
        under = arm.scenario(further=experiment.either_way.fails)
        assert under.changes["barriers.removal_speed"].value == 0.01
        assert not [event for event in under.events if event.sets == "barriers.removal_speed"]


def test_the_line_is_that_of_the_fault(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace("times = 0.5", "times = 500"))
    line = GOOD[: GOOD.index("times = 0.5")].count("\n") + 1
    with pytest.raises(ScenarioError, match=rf"mine\.toml, line {line}: "):
        read_experiment(path)


def test_a_wrong_name_gets_the_nearest_one() -> None:
    with pytest.raises(ScenarioError, match='did you mean "h_08_mediation"'):
        read_experiment("h_08_meditation")
