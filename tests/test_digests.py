"""No result moves unsaid: the digest of every shipped scenario is the one in digests.toml."""

import tomllib

import pytest
from digests import TABLE, cases, digest, key, mesa_digest

KNOWN = tomllib.loads(TABLE.read_text(encoding="utf-8"))


def test_the_table_holds_every_case() -> None:
    """If not: `python tests/digests.py`."""
    assert set(KNOWN["ensemble"]) == {key(*case) for case in cases()}


@pytest.mark.parametrize(("name", "view"), cases())
def test_an_ensemble_gives_what_it_gave(name: str, view: str | None) -> None:
    """If it is meant to differ: `python tests/digests.py`, and a line in CHANGELOG."""
    assert digest(name, view) == KNOWN["ensemble"][key(name, view)]


def test_mesa_gives_what_it_gave() -> None:
    """One world stepped by agents."""
    assert mesa_digest() == KNOWN["mesa"]
