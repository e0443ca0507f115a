"""`explain` says what is behind a name, whatever the name is of."""

import numpy as np
import pytest

from qurultay.analysis import explain as explaining
from qurultay.analysis.explain import explain, explain_lines, modules_reading
from qurultay.core.errors import ScenarioError
from qurultay.inputs import claims
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.languages import LOCALES, use
from qurultay.results.wording import meaning_words


def test_a_parameter() -> None:
    """Value, range, spread, source, claims with their statements, users, place."""
    found = explain("barriers.removal_speed")
    row = Catalogue.shipped()["barriers.removal_speed"]
    assert (found["value"], found["range"]) == (row.value, [row.low, row.high])
    assert found["decided by"].startswith("states")
    assert found["kind"].startswith("assumption")
    assert [line.split(":")[0] for line in found["claims"]] == list(row.claims)
    first = row.claims[0]
    assert found["claims"][0].endswith(claims.read()[first].statement)
    assert any(line.startswith("five_billion: { times = 1.5 }") for line in found["changed by"])
    assert found["used in"] == ["world/rules/barriers.py"]
    assert found["written in"].startswith("seeds/parameters.toml, line ")


def test_what_the_record_taught_stands_beside_the_prior(monkeypatch: pytest.MonkeyPatch) -> None:
    """Median and nine tenths of both, for calibrated parameters and no others."""
    monkeypatch.setattr(explaining, "shipped_names", list)  # who changes them takes long to read
    row, sample = Catalogue.shipped()["trust.gain"], Posterior.shipped()
    found = explain("trust.gain")
    middle = np.median(sample.draws[:, sample.keys.index("trust.gain")])
    told = float(found["posterior"].removeprefix("median ").split(",")[0])
    assert told == pytest.approx(middle, rel=0.01)
    assert found["prior"].startswith(f"median {float(row.quantile(np.array(0.5))):.3g}, 90 % from")
    assert "posterior: " + found["posterior"] in list(explain_lines(found))
    assert [key for key in Catalogue.shipped() if "posterior" in explain(key)] == sorted(
        sample.keys, key=list(Catalogue.shipped()).index)


def test_events_count_as_changes() -> None:
    """A scenario that changes a parameter for a year changes it."""
    changed = explain("payments.refusal_share")["changed by"]
    assert any("five_billion: 0.3 from 2023Q4 to 2024Q3" in line for line in changed)


@pytest.mark.parametrize(
    ("name", "part", "value"),
    [
        ("A-117", "claim", "A-117"),
        ("five_billion", "scenario", "five_billion"),
        ("KZ", "name", "Kazakhstan"),
        ("kz", "name", "Kazakhstan"),
        ("middle", "label", "Middle Corridor across the Caspian"),
        ("gas_union", "sponsor", "RU"),
        ("intra_regional", "mode", "intra_regional"),
        ("eaeu", "channel", "led_RU"),
        ("mediation", "section", "mediation"),
    ],
)
def test_all_sorts_of_names(name: str, part: str, value: str) -> None:
    """Claims, scenarios, states, corridors, projects, channels, forums, sections."""
    assert explain(name)[part] == value


def test_rows_bring_their_claims_and_parameters() -> None:
    """A corridor shows what the texts say of it, and its own lever."""
    found = explain("middle")
    assert any(line.startswith("A-71: ") for line in found["claims"])
    assert any(line.startswith("corridors.closed.middle = ") for line in found["parameters"])


def test_an_unknown_name_meets_the_nearest() -> None:
    """Nobody is left with a bare no."""
    with pytest.raises(ScenarioError, match=r'did you mean "barriers\.removal_speed"'):
        explain("barriers.removl_speed")


def test_lines_say_all_that_json_says() -> None:
    """People and programs are told the same."""
    found = explain("trade.elasticity")
    text = "\n".join(explain_lines(found))
    for part, value in found.items():
        assert f"{part}:" in text
        for one in value if isinstance(value, list) and part != "range" else []:
            assert str(one) in text


def test_when_a_parameter_is_read_is_told() -> None:
    """A row says so, and who reads it in a quarter bears it out."""
    early = {"world.start", "world.base_luck", "world.base_answers", "world.volatility"}
    for key, row in Catalogue.shipped().items():
        readers = set(modules_reading(key))
        when = ("record" if not readers else "start" if readers <= early else "every quarter")
        assert row.read_when == when, key


def test_every_parameter_is_used_somewhere() -> None:
    """A number nobody reads would be a promise nobody keeps."""
    unread = {key for key in Catalogue.shipped() if not modules_reading(key)}
    assert unread == {"recording.scale", "recording.persistence"}  # read by evidence alone


@pytest.mark.parametrize(
    ("key", "modules"),
    [
        ("conflict.fading_speed", {"world.rules.conflict"}),
        ("conflict.clash.KG-TJ", {"world.readings"}),
        ("choice.gain_weight", {"world.choice"}),
        ("trade.elasticity", {"world.choice", "world.trade", "world.rules.reroute"}),
        ("payments.refusal_share", {"world.rules.payments"}),
    ],
)
def test_users_are_found_and_no_others(key: str, modules: set[str]) -> None:
    """Names that several sections share are told apart by what is handed on."""
    assert set(modules_reading(key)) == modules


@pytest.mark.parametrize("code", [code for code in LOCALES if code != "en"])
def test_every_parameter_has_a_meaning_in_the_language(code: str) -> None:
    """One that stands for a state, a pair, a corridor or a project has that of its row, and says
    which it is."""
    catalogue = Catalogue.shipped()
    with use(code):
        said = {key: meaning_words(key, row.says) for key, row in catalogue.items()}
        names = explain("leader.change.KZ")["means"]
    assert {key for key, words in said.items() if words == catalogue[key].says} == set()
    assert said["leader.change"] in names != said["leader.change"]
    derived = [(row, words) for key, words in said.items()
               if (row := key.rpartition(".")[0]) in said]
    assert len(derived) > 20 and len(set(derived)) == len(derived)
