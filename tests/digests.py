"""The digest of every shipped scenario, to tell whether a change moved any result.

`python tests/digests.py` writes tests/digests.toml; `test_digests` compares. A change that is
meant to move results writes the table again and says so in CHANGELOG.
"""

from pathlib import Path

import qurultay
from qurultay import Region, Scenario

TABLE = Path(__file__).with_name("digests.toml")
MEMBERS, MESA_SCENARIO, MESA_MEMBER = 12, "five_billion", 3
WORLDVIEWS = (None, "insider", "functional")


def names() -> list[str]:
    """Every scenario that ships, overlays included."""
    folder = Path(__file__).parents[1] / "scenarios"
    return sorted(file.stem for file in folder.glob("*.toml"))


def cases() -> list[tuple[str, str | None]]:
    """Every scenario by itself and under both worldviews; a worldview is not laid over another."""
    return [(name, view) for name in names() for view in WORLDVIEWS
            if view is None or not name.startswith("worldview_")]


def key(name: str, view: str | None) -> str:
    """How a case is called in the table."""
    return f"{name}+{view}" if view else name


def digest(name: str, view: str | None) -> str:
    """What an ensemble of a dozen worlds gives."""
    scenario = Scenario.read(name, worldview=view)
    return qurultay.ensemble(scenario, members=MEMBERS).digest


def mesa_digest() -> str:
    """What one world in Mesa gives."""
    return Region(MESA_SCENARIO, member=MESA_MEMBER).run().digest


def table() -> str:
    """The whole table as TOML."""
    lines = ["# Written by `python tests/digests.py`: SHA-256 over the bits of every result.",
             f"# {MEMBERS} members from random seed 1; in Mesa, member {MESA_MEMBER} of "
             f"{MESA_SCENARIO}.", f'mesa = "{mesa_digest()}"', "", "[ensemble]"]
    return "\n".join([*lines, *(f'"{key(*case)}" = "{digest(*case)}"' for case in cases())]) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
