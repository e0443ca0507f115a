"""Parameters: what is read, what is refused, how uncertain ones spread."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scenario_fixture import CATALOGUE_TEXT, KNOWN, row

from qurultay.core.errors import ScenarioError, SeedError
from qurultay.inputs import earlier_years
from qurultay.inputs.distributions import FAMILIES, Spread
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.record import BASE_YEAR, read_record, read_states
from qurultay.inputs.tables import rows
from qurultay.inputs.values import Parameters, Section
from qurultay.scenario.entries import Known
from qurultay.scenario.scenario import Scenario

CATALOGUE = KNOWN.catalogue
SPREADS = [
    Spread("triangular", (0.0, 0.2, 1.0), 0.0, 1.0),
    Spread("triangular", (0.0, 0.0, 1.0), 0.1, 0.7),
    Spread("triangular", (-1.0, 1.0, 1.0), 0.0, 1.0),
    Spread("lognormal", (0.02, 0.5), 0.0, 0.2),
    Spread("lognormal", (1.0, 2.0), -1.0, 3.0),
    Spread("beta", (2.0, 5.0), -1.0, 3.0),
    Spread("beta", (4.0, 36.0), 0.0, 1.0),
    Spread("beta", (1.0, 1.0), 0.0, 1.0),
    Spread("beta", (100.0, 90.0), 0.0, 1.0),
    Spread("normal", (0.0, 1.0), -0.5, 4.0),
    Spread("uniform", (0.0, 0.4), 0.1, 1.0),
]
shares = arrays(np.float64, st.integers(2, 20), elements=st.floats(0.0, 1.0))


def test_a_row_is_read_whole() -> None:
    speed = CATALOGUE["barriers.removal_speed"]
    assert (speed.key, speed.value, speed.low, speed.high) == (
        "barriers.removal_speed",
        0.02,
        0.0,
        0.2,
    )
    assert speed.spread == Spread("lognormal", (0.02, 0.5), 0.0, 0.2)
    assert (speed.unit, speed.says, speed.kind) == ("share", "What this is.", "assumption")
    assert (speed.sources, speed.claims) == (("B-74", "a citation"), ("B-74",))
    assert (speed.known_by, speed.decided_by, speed.uncertain) == (
        date(2021, 12, 31),
        "state",
        True,
    )


def test_the_catalogue_is_a_mapping_in_file_order() -> None:
    assert next(iter(CATALOGUE)) == "sanctions.pressure_on.RU"
    assert len(CATALOGUE) == 5
    assert CATALOGUE.values_by_key()["payments.refusal_share"] == 0.1
    assert str(CATALOGUE.place("sanctions.pressure_on.RU")) == "parameters.toml, line 2"


def test_a_certain_parameter_is_the_same_in_every_world() -> None:
    certain = CATALOGUE["barriers.removal_cap"]
    assert not certain.uncertain
    assert certain.quantile(np.array([[0.1], [0.9]])).tolist() == [[1.0], [1.0]]


def faulty(**fields: str) -> str:
    """A row with some of its lines replaced, or left out where given as ''."""
    lines = row("barriers.speed", spread="spread = { uniform = [0, 1] }").splitlines()
    kept = [line for line in lines if line.split(" = ")[0].rstrip() not in fields]
    return "\n".join([*kept, *(f"{name} = {text}" for name, text in fields.items() if text)])


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        *(
            ({name: ""}, f'"barriers.speed": {name} is missing')
            for name in ("value", "range", "unit", "says", "kind", "from", "known_by", "decided_by")
        ),
        ({"spred": "1"}, 'unknown field; allowed: .*did you mean "spread"'),
        ({"value": "true"}, "a number is needed, not true"),
        ({"value": '"0.5"'}, 'a number is needed, not "0.5"'),
        ({"value": "nan"}, "a finite number is needed"),
        ({"value": "2.0"}, "2 lies outside the range 0 to 1"),
        ({"range": "[1.0, 0.0]"}, "low end 1 must be below the high end 0"),
        ({"range": "[0.0, inf]"}, "a finite number is needed"),
        ({"range": "[0.0]"}, "a list of 2 numbers"),
        ({"range": "0.5"}, "a list of 2 numbers"),
        ({"unit": '" "'}, "a text is needed"),
        ({"says": "3"}, "a text is needed, not 3"),
        ({"kind": '"txt"'}, 'did you mean "text"'),
        ({"from": '"B-74"'}, "a list of claim ids and citations"),
        ({"from": "[]", "kind": '"data"'}, "only an assumption may have no source"),
        ({"from": str([f"A-{n:02}" for n in range(9)])}, "more than 8 claims"),
        ({"known_by": '"2021-12-31"'}, "a date without quotes"),
        ({"known_by": "2021-12-31T00:00:00"}, "a date without quotes"),
        ({"decided_by": '"worlds"'}, 'did you mean "world"'),
        ({"spread": "0.5"}, "one of triangular, lognormal, beta, normal, uniform"),
        ({"spread": "{ uniform = [0, 1], beta = [1, 1] }"}, "one of triangular"),
        ({"spread": "{ unifrom = [0, 1] }"}, 'did you mean "uniform"'),
        ({"spread": "{ uniform = [0] }"}, "uniform takes 2 numbers: low, high"),
        ({"spread": "{ uniform = [1, 0] }"}, "is none"),
        ({"spread": "{ triangular = [0, 2, 1] }"}, "is none"),
        ({"spread": "{ lognormal = [0, 1] }"}, "is none"),
        ({"spread": "{ normal = [0, 0] }"}, "is none"),
        ({"spread": "{ beta = [0.5, 2] }"}, "is none: they must be whole, 1 to 100"),
        ({"spread": "{ beta = [0, 101] }"}, "is none: they must be whole, 1 to 100"),
        ({"spread": "{ normal = [0, nan] }"}, "a finite number is needed"),
        ({"spread": "{ uniform = [5, 6] }"}, "next to nothing between 0.0 and 1.0"),
    ],
)
def test_a_faulty_row_is_named_with_file_line_and_key(fields: dict[str, str], said: str) -> None:
    with pytest.raises(SeedError, match=said) as failure:
        Catalogue.parse(faulty(**fields))
    assert str(failure.value).startswith("parameters.toml, line ")
    assert '"barriers.speed' in str(failure.value)


@pytest.mark.parametrize("key", ["speed", "a.b.c.d"])
def test_a_key_has_two_or_three_parts(key: str) -> None:
    with pytest.raises(SeedError, match="two or three parts"):
        Catalogue.parse(row(key))


def test_a_stray_line_is_no_parameter() -> None:
    with pytest.raises(SeedError, match=r"parameters.toml, line 1: \"speed\": .* two or three"):
        Catalogue.parse("speed = 3\n" + CATALOGUE_TEXT)


@pytest.mark.parametrize("spread", SPREADS, ids=str)
@given(u=shares)
def test_quantiles_are_monotone_and_within_range(spread: Spread, u: np.ndarray) -> None:
    values = spread.quantile(np.sort(u))
    assert np.all(np.diff(values) >= 0)
    assert np.all((spread.low <= values) & (values <= spread.high))
    assert np.all(np.isfinite(values))


@pytest.mark.parametrize("spread", SPREADS, ids=str)
def test_a_quantile_does_not_depend_on_its_neighbours(spread: Spread) -> None:
    u = np.linspace(0.0, 1.0, 101)
    alone = np.concatenate([spread.quantile(u[k : k + 1]) for k in range(len(u))])
    assert alone.tobytes() == spread.quantile(u).tobytes()


@pytest.mark.parametrize("spread", SPREADS, ids=str)
def test_quantiles_agree_with_scipy_stats(spread: Spread) -> None:
    from scipy import stats

    low, high = spread.low, spread.high
    laws: dict[str, Callable[..., Any]] = {
        "triangular": lambda a, m, b: stats.triang((m - a) / (b - a), a, b - a),
        "lognormal": lambda median, sd: stats.lognorm(sd, scale=median),
        "beta": lambda a, b: stats.beta(a, b, low, high - low),
        "normal": lambda mean, sd: stats.norm(mean, sd),
        "uniform": lambda a, b: stats.uniform(a, b - a),
    }
    law = laws[spread.family](*spread.numbers)
    u = np.linspace(0.01, 0.99, 25)
    expected = law.ppf(law.cdf(low) + u * (law.cdf(high) - law.cdf(low)))
    np.testing.assert_allclose(spread.quantile(u), expected, rtol=1e-9, atol=1e-12)


def test_every_family_is_tested() -> None:
    assert {spread.family for spread in SPREADS} == set(FAMILIES)


@pytest.fixture
def values() -> Parameters:
    """Two members of a few parameters."""
    return Parameters.of(
        {
            "barriers.removal_speed": np.array([0.01, 0.02]),
            "barriers.cap": 1.0,
            "sanctions.pressure_on.RU": np.array([0.5, 0.6]),
            "sanctions.pressure_on.BY": 0.25,
        }
    )


def test_values_are_opened_by_name(values: Parameters) -> None:
    assert values.barriers.removal_speed.tolist() == [0.01, 0.02]
    assert values.barriers["cap"] == 1.0
    assert values["barriers.removal_speed"] is values.barriers.removal_speed
    assert values.sanctions.by_actor("pressure_on")["RU"].tolist() == [0.5, 0.6]
    assert values.sanctions.pressure_on["BY"] == 0.25  # type: ignore[call-overload]
    assert list(values.sanctions.by_actor("pressure_on")) == ["RU", "BY"]


def test_actors_become_rows(values: Parameters) -> None:
    rows = values.sanctions.over("pressure_on", ["BY", "KZ", "RU"])
    assert rows.tolist() == [[0.25, 0.25], [0.0, 0.0], [0.5, 0.6]]


def test_rows_are_remembered_and_belong_to_one_asking(values: Parameters) -> None:
    section = values.sanctions
    rows = section.over("pressure_on", ["BY", "RU"])
    assert section.over("pressure_on", ("BY", "RU")) is rows
    assert section.over("pressure_on", ["RU", "BY"]).tolist() == rows[::-1].tolist()
    assert section.over("pressure_on", ["BY", "KZ"], 7.0).tolist() == [0.25, 7.0]
    assert section.over("pressure_on", ["BY", "KZ"]).tolist() == [0.25, 0.0]
    changed = values.replace({"sanctions.pressure_on.BY": 0.75})
    assert changed.sanctions.over("pressure_on", ["BY", "RU"])[0].tolist() == [0.75, 0.75]
    assert section.over("pressure_on", ["BY", "RU"]) is rows


def test_rows_need_a_good_name(values: Parameters) -> None:
    for _ in range(2):
        with pytest.raises(AttributeError, match='did you mean "pressure_on"'):
            values.sanctions.over("presure_on", ["BY"])


def test_a_section_knows_its_values(values: Parameters) -> None:
    section = values.barriers
    assert (list(section), len(section)) == (["removal_speed", "cap"], 2)
    assert "cap" in section
    assert "_name" not in section
    with pytest.raises(KeyError, match='did you mean "cap"'):
        section["cpa"]
    for own in ("_name", "_values", "over"):
        with pytest.raises(KeyError):
            section[own]


def test_no_shipped_key_hides_a_method_of_its_section() -> None:
    own = set(dir(Section("", {}))) | set(dir(Parameters({})))
    parts = {part for key in Catalogue.shipped() for part in key.split(".")}
    assert parts & own == set()


def test_a_wrong_name_brings_the_nearest(values: Parameters) -> None:
    with pytest.raises(AttributeError, match='barriers has no "removal_sped"; did you mean'):
        values.barriers.removal_sped  # noqa: B018
    with pytest.raises(AttributeError, match='did you mean "barriers"'):
        values.bariers  # noqa: B018
    with pytest.raises(KeyError, match="did you mean"):
        values["barriers.removal_sped"]
    with pytest.raises(KeyError):
        values.replace({"barriers.removal_sped": 1.0})


def test_replacing_leaves_the_former_values_alone(values: Parameters) -> None:
    changed = values.replace({"barriers.cap": 0.5})
    assert (float(changed.barriers.cap), float(values.barriers.cap)) == (0.5, 1.0)


def test_values_travel_between_processes(values: Parameters) -> None:
    for twin in (pickle.loads(pickle.dumps(values)), copy.deepcopy(values)):
        assert twin.barriers.removal_speed.tolist() == [0.01, 0.02]
        assert twin.barriers["removal_speed"] is twin.barriers.removal_speed
        assert twin.sanctions.over("pressure_on", ["RU"]).tolist() == [[0.5, 0.6]]
        with pytest.raises(AttributeError, match="did you mean"):
            twin.barriers.removal_sped  # noqa: B018


def test_the_shipped_parameters_are_sound() -> None:
    if not (resources.files("qurultay.seeds") / "parameters.toml").is_file():
        pytest.skip("seeds/parameters.toml is not written yet")
    catalogue = Catalogue.shipped()
    assert Catalogue.shipped() is catalogue
    u = np.linspace(0.0, 1.0, 11)
    for parameter in catalogue.values():
        drawn = parameter.quantile(u)
        assert np.all(np.diff(drawn) >= 0), parameter.key
        assert np.all((parameter.low <= drawn) & (drawn <= parameter.high)), parameter.key


OF_A_STATE = row("choice.mode_prior.bilateral", 0.0, decided_by="state",
                 spread='for_each = "state"')


def test_a_key_may_have_values_of_actors_beside_its_own() -> None:
    """One state's own leaning, on top of that of all."""
    catalogue = Catalogue.parse(OF_A_STATE)
    values = catalogue.values_by_key() | {"choice.mode_prior.bilateral.UZ": 0.5}
    assert catalogue["choice.mode_prior.bilateral.UZ"].value == 0.0
    p = Parameters.of(values)
    assert p.choice.over("mode_prior", ["bilateral"]).tolist() == [0.0]
    own = p.choice.by_actor("mode_prior")
    assert own.over("bilateral", ["KZ", "UZ"]).tolist() == [0.0, 0.5]
    shared = Parameters.of(values | {"choice.mode_prior.bilateral": 1.0}).choice
    assert shared.by_actor("mode_prior").over("bilateral", ["KZ", "UZ"]).tolist() == [1.0, 1.5]
    with pytest.raises(SeedError, match="two or three parts"):
        Catalogue.parse(row("a.b.c.UZ"))
    with pytest.raises(SeedError, match="for_each"):
        Catalogue.parse(OF_A_STATE.replace('each = "state"', 'each = "planet"'))


def test_a_scenario_sets_the_value_of_one_actor(tmp_path: Path) -> None:
    """With the same errors as for every other key."""
    known = Known(Catalogue.parse(OF_A_STATE), ("KZ", "UZ"))
    path = tmp_path / "own.toml"
    text = ('title = "x"\nasks = "y?"\nstart = "2022Q1"\nend = "2023Q4"\n[policies]\n'
            '"choice.mode_prior.bilateral.UZ" = 0.7\n')
    path.write_text(text)
    assert str(Scenario.read(path, known=known).changes["choice.mode_prior.bilateral.UZ"]) == "0.7"
    path.write_text(text.replace(".UZ", ".UX"))
    with pytest.raises(ScenarioError, match=r'did you mean "choice\.mode_prior\.bilateral\.UZ"'):
        Scenario.read(path, known=known)


def test_commodity_loads_are_slopes_of_the_record() -> None:
    gdp = read_record(read_states().codes).gdp
    years = range(1999, BASE_YEAR + 1)
    changes = {code: np.diff(np.log([gdp[code, year] for year in years]))
               for code in read_states().codes if (code, BASE_YEAR) in gdp}
    together = np.mean([changes[code] for code in ("KZ", "RU", "AZ")], axis=0)
    for code, own in changes.items():
        slope = np.cov(own, together)[0, 1] / np.var(together, ddof=1)
        row = Catalogue.shipped()[f"growth.commodity_load.{code}"]
        assert row.kind == "data"
        assert row.value == pytest.approx(slope, abs=0.006), code


def test_what_a_side_records_too_much_is_measured_from_the_mirror_reports() -> None:
    known = earlier_years.dyads()
    gap = known.reports[:, 0] - known.reports[:, 1]
    both = np.isfinite(gap).sum(axis=1) >= 4
    gap, error = gap[both], known.error[both]
    scale = np.nanmedian(np.abs(gap) / error) / (0.6745 * 2.0**0.5)
    joint = np.isfinite(gap[:, :-1]) & np.isfinite(gap[:, 1:])
    before, after = gap[:, :-1][joint], gap[:, 1:][joint]
    echo = (before * after).sum() / (before * before).sum()
    shipped = Catalogue.shipped()
    assert shipped["recording.scale"].value == pytest.approx(scale, rel=0.07)
    assert shipped["recording.persistence"].value == pytest.approx(echo, abs=0.02)


EACH = row("corridors.open") + 'each = "{}"\n'


def test_one_row_serves_everything_of_a_sort() -> None:
    text = CATALOGUE_TEXT + EACH.format("corridor")
    keys = [key for key in Catalogue.parse(text) if key.startswith("corridors.open")]
    assert keys == [f"corridors.open.{one.text('corridor')}" for one in rows("corridors.csv")]


def test_a_row_for_each_of_nothing_known_is_refused() -> None:
    with pytest.raises(SeedError, match=r"allowed: corridor, incident, power, project; did you"):
        Catalogue.parse(CATALOGUE_TEXT + EACH.format("corridors"))
