"""The seeds: every number has a meaning and a source, every name leads somewhere."""

import re
import tomllib
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from qurultay.core.quarters import Quarter
from qurultay.inputs import region
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import KINDS, Catalogue, Parameter
from qurultay.inputs.tables import KEYS, Row, rows

SEEDS = Path(__file__).parent.parent / "seeds"
PARAMETERS = list(Catalogue.shipped().values())
TABLES = sorted(path.name for path in SEEDS.glob("*.csv"))
FACTS = region.read()
SOURCES = tomllib.loads((SEEDS / "sources.toml").read_text(encoding="utf-8"))
BASE = date(2021, 12, 31)

# What may be known later than the base year: how measures and refusals came, never what trade did.
FORCING = ("payments.refusal_", "sanctions.")
# Studies that came out later and measure earlier years.
LATE_STUDIES = (
    "Boehm, Levchenko and Pandalai-Nayar 2023",
    "Flyvbjerg and Gardner 2023, projects of the decades before",
    "embargo of 2014 (J. Int. Economics 152, 2024)",
)
STANDINGS = {
    "channels.csv": "kind",
    "corridors.csv": "kind",
    "dependences.csv": "standing",
    "incidents.csv": "kind_of_source",
    "mediators.csv": "standing",
    "powers.csv": "standing",
    "priorities.csv": "kind",
    "projects.csv": "standing",
    "relations.csv": "standing",
    "routes.csv": "standing",
}
each_parameter = pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda one: one.key)

# --- parameters --------------------------------------------------------------------------------


def test_every_parameter_says_what_it_is() -> None:
    for parameter in PARAMETERS:
        assert parameter.unit.strip(), parameter.key
        assert parameter.says[0].isupper(), parameter.key
        assert parameter.says.endswith("."), parameter.key
        assert parameter.sources, parameter.key
        assert len(set(parameter.sources)) == len(parameter.sources), parameter.key


def law(parameter: Parameter) -> object:
    """The spread of a parameter before it is cut off at its range, from scipy."""
    from scipy import stats

    assert parameter.spread
    family, numbers = parameter.spread.family, parameter.spread.numbers
    if family == "triangular":
        low, mode, high = numbers
        return stats.triang((mode - low) / (high - low), low, high - low)
    if family == "lognormal":
        return stats.lognorm(numbers[1], scale=numbers[0])
    if family == "beta":
        return stats.beta(*numbers, parameter.low, parameter.high - parameter.low)
    return stats.norm(*numbers) if family == "normal" else stats.uniform(
        numbers[0], numbers[1] - numbers[0])


def test_a_range_holds_the_value_and_the_spread() -> None:
    for parameter in PARAMETERS:
        assert parameter.low <= parameter.value <= parameter.high, parameter.key
        if parameter.spread:
            spread = law(parameter)
            inside = spread.cdf(parameter.high) - spread.cdf(parameter.low)  # type: ignore[attr-defined]
            assert inside >= 0.9, parameter.key


def test_a_value_stands_in_the_middle_of_its_spread() -> None:
    for parameter in PARAMETERS:
        if parameter.uncertain:
            low, high = parameter.quantile(np.array([0.2, 0.8]))
            assert low <= parameter.value <= high, parameter.key


def test_measured_values_were_known_by_the_end_of_2021() -> None:
    """A number that is called data or literature is not tuned on what came later."""
    for parameter in PARAMETERS:
        if parameter.kind in ("data", "literature") and not parameter.key.startswith(FORCING):
            assert parameter.known_by <= BASE, parameter.key


def test_less_than_three_fifths_of_what_no_state_decides_is_judgement() -> None:
    """A new number about the world without a source needs another that gets one."""
    about_the_world = [row for row in PARAMETERS if row.decided_by == "world"]
    judged = [row for row in about_the_world if row.kind == "assumption"]
    assert len(judged) < 0.6 * len(about_the_world)


def test_sources_known_by_2021_name_no_later_year() -> None:
    """An honest date: what was measured after 2021 is an assumption, or forcing and dated so."""
    for parameter in PARAMETERS:
        if parameter.kind in ("data", "literature") and parameter.known_by <= BASE:
            text = " ".join(parameter.sources)
            for study in LATE_STUDIES:
                text = text.replace(study, "")
            assert not re.search(r"\b20(2[2-9]|[3-9]\d)\b", text), parameter.key


def test_a_number_from_the_texts_has_a_claim_behind_it() -> None:
    for parameter in PARAMETERS:
        assert parameter.kind in KINDS
        assert parameter.kind != "text" or parameter.claims, parameter.key


# --- tables ------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_every_row_or_its_table_names_a_source(table: str) -> None:
    if table in SOURCES["tables"]:
        named = SOURCES["tables"][table]["sources"]
        assert named
        assert {name for name in named if name.isupper()} <= set(SOURCES["sources"])
        return
    if table in ("mechanisms.csv", "groups.csv"):  # say what the code does; no number stands there
        return
    columns = ("claims", "source") if table in ("memberships.csv", "sanctions.csv") else (
        "claims", "source", "from")
    for row in rows(table):
        assert any(row.cells.get(column, "").strip() for column in columns), row


@pytest.mark.parametrize(("table", "column"), STANDINGS.items())
def test_every_row_says_what_kind_of_source_it_has(table: str, column: str) -> None:
    for row in rows(table):
        row.one_of(column, KINDS)


def test_every_table_is_known_to_these_tests() -> None:
    assert set(TABLES) == {*KEYS, *SOURCES["tables"]}


def test_every_actor_that_acts_has_priorities_that_are_shares() -> None:
    acting = {code for code, role in zip(FACTS.states, FACTS.roles, strict=True) if role != "rest"}
    assert {row.text("state") for row in rows("priorities.csv")} == acting
    for row in rows("priorities.csv"):
        weights = [row.number(theme, 0, 1) for theme in themes(row)]
        assert sum(weights) == pytest.approx(1.0, abs=0.0025), row.text("state")


def themes(row: Row) -> list[str]:
    return [name for name in row.cells if name not in ("state", "kind", "from")]


def test_channels_offer_the_themes_that_states_have() -> None:
    wanted = themes(rows("priorities.csv")[0])
    for row in rows("channels.csv"):
        offered = [row.number(theme, 0, 1) for theme in wanted]
        assert sum(offered) == pytest.approx(1.0, abs=0.0025), row.text("channel")
        row.one_of("mode", MODES)


def test_goods_of_a_group_take_some_corridor() -> None:
    np.testing.assert_allclose(FACTS.routes.share[:-1, :, 0].sum(axis=1), 1.0, atol=1e-9)


def test_weights_of_dependence_add_up() -> None:
    weights = [p.value for p in PARAMETERS if p.key.startswith("dependence.weight.")]
    assert sum(weights) == pytest.approx(1.0)


def test_members_belong_to_forums_of_channels() -> None:
    """The first row of a forum founds it; whom the others name joined it later."""
    led = {row.text("channel"): row.text("power") for row in rows("channels.csv")}
    founded = set()
    for row in rows("memberships.csv"):
        members = row.words("state")
        assert len(set(members)) == len(members)
        assert set(members) <= set(FACTS.states)
        assert row.text("channel") in led
        if row.text("forum") not in founded:
            assert len(members) >= 2
            assert led[row.text("channel")] in ("", *members)
        founded.add(row.text("forum"))
        since = Quarter.parse(row.text("from"))
        assert not row.text("until") or since <= Quarter.parse(row.text("until"))
        assert row.text("union") in ("yes", "no")


def test_consultative_meeting_is_of_central_asia_alone() -> None:
    forums = [row for row in rows("memberships.csv") if row.text("channel") == "intra_regional"]
    central = {c for c, r in zip(FACTS.states, FACTS.roles, strict=True) if r == "central_asian"}
    assert [set(row.words("state")) for row in forums] == [central]


def test_projects_say_when_they_were_known() -> None:
    for row in rows("projects.csv"):
        assert date.fromisoformat(row.text("known_by")) <= date(2025, 12, 31)
        assert row.text("claims")
