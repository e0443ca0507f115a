"""The ledger of claims: what the two source texts assert, in our words, and where each acts.

A claim acts where something that a rule reads names it: a parameter, a mechanism, a row of a table
in ACTING, a scenario or an experiment. What only mentions it (a docstring, an entry of the
timeline, the weight of a theme) is no use. Uses are found, not written by hand; a claim without
one says why. In a checkout `qurultay seeds claims` updates seeds/claims.toml; everybody else calls
`read`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from qurultay.core.errors import SeedError, shown
from qurultay.core.toml import TomlFile, complaint, hint, parse_toml
from qurultay.inputs.tables import KEYS, rows

LEDGER = "claims.toml"
SHORTEST_REASON = 20
"""Characters that a reason for not modelling a claim has at least."""

_ID = re.compile(r"\b[AB]-[0-9]+\b")
_FIELDS = ("paragraph", "statement", "used_by", "not_modelled", "outcome_after_2021")
_CITING_COLUMNS = ("from", "claims", "source")

ACTING = {
    "builds.csv": "what effort in a channel builds",
    "channels.csv": "which themes a channel serves, who is in it and how far it binds",
    "corridors.csv": "days, cost, risk and room of a route",
    "dependences.csv": "what a state depends on a power for",
    "effort.csv": "where effort goes at the start",
    "incidents.csv": "how often something strikes a state, and what it costs",
    "leaders.csv": "how often leaders change",
    "mechanisms.csv": "each row is a rule of the quarter, with its lever",
    "mediators.csv": "who mediates and moves the region",
    "memberships.csv": "who meets in a channel, and which unions bind",
    "powers.csv": "what a power supplies, where it stands and what it can bring to bear",
    "projects.csv": "what a project costs, takes and brings",
    "relations.csv": "trust, hazard and rivalry of a pair at the start",
    "sanctions.csv": "measures in force",
    "standings.csv": "where a pair stood on the ladder, which trade still answers",
    "treaties.csv": "which pairs are bound by what, and since when",
}
"""Tables whose rows may use a claim, and what the rules read in them.

Left out on purpose: priorities.csv, since a theme weight sums up a whole speech, so that no one
claim can be seen in it.
"""


@dataclass(frozen=True)
class Claim:
    """One assertion of one text.

    `text` is the key of the text in seeds/texts.toml and `paragraph` counts its paragraphs
    from 1. Either `used_by` names where the claim acts, such as "parameters:trust.gain" or
    "relations:KZ-UZ", or `not_modelled` says why nothing does. `outcome_after_2021` marks figures
    of trade or output after 2021, on which no number may rest.
    """

    id: str
    text: str
    paragraph: int
    statement: str
    used_by: tuple[str, ...]
    not_modelled: str
    outcome_after_2021: bool


# --- reading ---------------------------------------------------------------------------------


@cache
def read() -> Mapping[str, Claim]:
    """All claims by id, in the order of the texts; SeedError with file and line if one is odd."""
    return MappingProxyType(parse(_seed(LEDGER)))


CLAIM = re.compile(r"[AB]-[0-9]+")
"""How the id of a claim is written."""


@cache
def claim_ids() -> tuple[str, ...]:
    """The ids of all claims, without reading what they say."""
    return tuple(re.findall(r"^\[([AB]-[0-9]+)\]", _seed(LEDGER), re.MULTILINE))


def parse(text: str, file: str = f"seeds/{LEDGER}") -> dict[str, Claim]:
    """The claims of a ledger given as text; SeedError as in `read`."""
    ledger = parse_toml(text, file, SeedError)
    claims = {name: _claim(ledger, name) for name in ledger.data}
    reasons: dict[str, str] = {}
    for claim in claims.values():
        first = reasons.setdefault(claim.not_modelled or claim.id, claim.id)
        if first != claim.id:
            raise _error(ledger, claim.id, "not_modelled", f"{first} gives the same reason")
    return claims


def _claim(ledger: TomlFile, name: str) -> Claim:
    row = ledger.data[name]
    if not re.fullmatch(r"[AB]-[0-9]{2,3}", name) or not isinstance(row, dict):
        raise _error(ledger, name, None, "an id such as A-01 and a table of its parts is needed")
    for field in row:
        if field not in _FIELDS:
            raise _error(ledger, name, field, "unknown field" + hint(field, _FIELDS))
    claim = Claim(
        id=name,
        text=name[0],
        paragraph=_part(ledger, name, "paragraph", int),
        statement=_part(ledger, name, "statement", str),
        used_by=tuple(_part(ledger, name, "used_by", list, [])),
        not_modelled=_part(ledger, name, "not_modelled", str, ""),
        outcome_after_2021=_part(ledger, name, "outcome_after_2021", bool, False),
    )
    if claim.paragraph < 1:
        raise _error(ledger, claim.id, "paragraph", "paragraphs are counted from 1")
    if not claim.statement.endswith("."):
        raise _error(ledger, claim.id, "statement", "a sentence with a full stop is needed")
    if not all(isinstance(use, str) and ":" in use for use in claim.used_by):
        what = "a list of texts such as parameters:trust.gain is needed"
        raise _error(ledger, claim.id, "used_by", what)
    if bool(claim.used_by) == bool(claim.not_modelled):
        what = "either used_by or not_modelled is needed, not both and not neither"
        raise _error(ledger, claim.id, None, what)
    if 0 < len(claim.not_modelled) < SHORTEST_REASON:
        raise _error(ledger, claim.id, "not_modelled", "a reason of its own is needed")
    return claim


def _part(ledger: TomlFile, name: str, field: str, kind: type, otherwise: object = None) -> Any:
    given = ledger.data[name].get(field, otherwise)
    if given is None:
        raise _error(ledger, name, None, f"{field} is missing")
    if type(given) is not kind:
        raise _error(ledger, name, field, f"{shown(given)} is not of the type {kind.__name__}")
    return given


def _error(ledger: TomlFile, name: str, field: str | None, what: str) -> SeedError:
    place = ledger.place((name, field) if field else (name,))
    return SeedError(complaint(place, f"{name}.{field}" if field else name, what))


def _seed(name: str) -> str:
    try:
        return (resources.files("qurultay.seeds") / name).read_text(encoding="utf-8")
    except OSError:
        raise SeedError(f"seeds/{name}: cannot be read") from None


# --- who cites what --------------------------------------------------------------------------


def uses() -> dict[str, tuple[str, ...]]:
    """Where each claim acts, by claim id, ids that stand in no ledger included.

    References such as "parameters:trust.gain", "relations:KZ-UZ" or "scenarios:baseline", found by
    reading all that may cite.
    """
    found: dict[str, dict[str, None]] = {}
    for reference, text in _citing():
        for name in _ID.findall(text):
            found.setdefault(name, {})[reference] = None
    return {name: tuple(found[name]) for name in sorted(found)}


def _citing() -> Iterator[tuple[str, str]]:
    """Reference and text of everything in which a claim may act."""
    parameters = parse_toml(_seed("parameters.toml"), "seeds/parameters.toml", SeedError)
    yield from _parameters(parameters.data, ())
    for table in ACTING:
        for row in rows(table):
            name = "-".join(row.text(column) for column in KEYS[table])
            cells = (row.cells.get(column, "") for column in _CITING_COLUMNS)
            yield f"{table.removesuffix('.csv')}:{name}", " ".join(cells)
    for folder in ("scenarios", "experiments"):
        files = (file for file in resources.files(f"qurultay.{folder}").iterdir()
                 if file.name.endswith(".toml"))
        for file in sorted(files, key=lambda file: file.name):
            text = file.read_text(encoding="utf-8")
            data = parse_toml(text, f"{folder}/{file.name}", SeedError).data
            yield f"{folder}:{file.name.removesuffix('.toml')}", " ".join(_cited(data))


def _parameters(table: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from _parameters(entry, (*path, name))
        elif name == "from":
            yield f"parameters:{'.'.join(path)}", " ".join(map(str, entry))


def _cited(entry: object) -> Iterator[str]:
    """The texts under `claims` and `because`, however deep a file holds them."""
    if isinstance(entry, list):
        for part in entry:
            yield from _cited(part)
    elif isinstance(entry, dict):
        for name, part in entry.items():
            if name in ("claims", "because"):
                yield " ".join([part] if isinstance(part, str) else map(str, part))
            else:
                yield from _cited(part)


# --- keeping the ledger current --------------------------------------------------------------


def current(text: str, cited: dict[str, tuple[str, ...]]) -> str:
    """A ledger's text with `used_by` as cited; a reason gives way where a claim is used now."""
    name, lines = "", []
    for line in text.splitlines():
        if line.startswith("["):
            name = line.strip("[] ")
        superseded = line.startswith("not_modelled") and name in cited
        if line.startswith("used_by") or superseded:
            continue
        lines.append(line)
        if line.startswith("statement") and name in cited:
            lines.append(f"used_by = {json.dumps(cited[name])}")
    return "\n".join(lines) + "\n"
