"""A small catalogue and small scenarios, for tests that need no more than a few keys."""

from importlib import resources
from pathlib import Path

from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.entries import Known
from qurultay.scenario.scenario import Scenario, shipped_names

STATES = ("KZ", "UZ", "KG", "TJ", "TM", "RU", "CN", "US", "EU", "TR", "AZ", "AM", "BY")
ROW = """
[{key}]
value = {value}
range = [0.0, {high}]
{spread}
unit = "{unit}"
says = "What this is."
kind = "assumption"
from = ["B-74", "a citation"]
known_by = 2021-12-31
decided_by = "{decided_by}"
"""


def row(
    key: str,
    value: float = 0.5,
    high: float = 1.0,
    decided_by: str = "world",
    spread: str = "",
    unit: str = "share",
) -> str:
    """One row of a parameter file, well formed."""
    return ROW.format(**locals())


CATALOGUE_TEXT = (
    row("sanctions.pressure_on.RU", 0.6)
    + row("sanctions.pressure_on.BY", 0.3)
    + row("payments.refusal_share", 0.1, spread="spread = { uniform = [0.0, 0.4] }")
    + row("barriers.removal_speed", 0.02, 0.2, "state", "spread = { lognormal = [0.02, 0.5] }")
    + row("barriers.removal_cap", 1.0, 2.0, "state", unit="log points")
)
KNOWN = Known(Catalogue.parse(CATALOGUE_TEXT), STATES)

BASE = """\
title = "Base"
asks = "What then?"
start = "2022Q1"
end = "2035Q4"

[assumptions]
"sanctions.pressure_on.RU" = 0.7

[[events]]
name = "refusals"
at = "2023Q4"
until = "2024Q3"
sets = "payments.refusal_share"
to = 0.3
because = "B-79"

[[targets]]
name = "five_billion"
measure = "bilateral_trade"
pair = ["KZ", "UZ"]
at_least = 5.0
by = "2030Q4"

[[targets]]
name = "ten_billion"
measure = "bilateral_trade"
pair = ["KZ", "UZ"]
at_least = 10
by = "2035Q4"
"""
HEAD = 'title = "Child"\nasks = "And then?"\n'


def child(body: str = "", extends: str = '"base.toml"') -> str:
    """The text of a scenario that builds on others."""
    return f"{HEAD}extends = [{extends}]\n{body}"


def event(at: str, until: str, to: str, key: str = "payments.refusal_share") -> str:
    """The text of one event."""
    span = f'[[events]]\nat = "{at}"\nuntil = "{until}"\n'
    return f'{span}sets = "{key}"\nto = {to}\nbecause = "news"\n'


def shipped_files() -> list[str]:
    """Names of the scenarios that come with the package, once its parameters do too."""
    written = (resources.files("qurultay.seeds") / "parameters.toml").is_file()
    return shipped_names() if written else []


class Folder:
    """A folder of scenarios, one of them the base."""

    def __init__(self, path: Path) -> None:
        """Write the base into the folder."""
        self.path = path
        self.write("base.toml", BASE)

    def write(self, name: str, text: str) -> Path:
        """Write a scenario and return its path."""
        path = self.path / name
        path.write_text(text, encoding="utf-8")
        return path

    def read(
        self,
        text: str,
        overrides: dict[str, str | float] | None = None,
        worldview: str | None = None,
        name: str = "child.toml",
    ) -> Scenario:
        """Write a scenario and read it."""
        path = self.write(name, text)
        return Scenario.read(path, overrides, worldview=worldview, known=KNOWN)
