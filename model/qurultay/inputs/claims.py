"""The ledger of claims: what the two source texts assert, in our words, and what rests on it.

Every claim says which rows, scenarios and modules use it, or why none does. The uses are not
written by hand: a row counts as a use where it names the claim itself. In a checkout
`qurultay seeds claims` updates seeds/claims.toml; everybody else calls `read`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from qurultay.core.errors import SeedError, shown
from qurultay.core.toml import TomlFile, complaint, hint, parse_toml
from qurultay.inputs.tables import rows

LEDGER = "claims.toml"
SHORTEST_REASON = 20
"""Characters that a reason for not modelling a claim has at least."""

_ID = re.compile(r"\b[AB]-[0-9]+\b")
_FIELDS = ("paragraph", "statement", "used_by", "not_modelled", "outcome_after_2021")
_CITING_COLUMNS = ("from", "claims", "source")
_DOCSTRING = re.compile(r'\A\s*[rR]?"""(.*?)"""', re.DOTALL)
# The columns that name a row; of other tables it is the first one.
_NAMED_BY = {
    "relations.csv": ("left", "right"),
    "mediators.csv": ("left", "right"),
    "dependences.csv": ("kind", "state", "power"),
    "sanctions.csv": ("sender", "target", "kind"),
    "standings.csv": ("left", "right", "from"),
}


@dataclass(frozen=True)
class Claim:
    """One assertion of one text.

    `text` is the key of the text in seeds/texts.toml and `paragraph` counts its paragraphs
    from 1. Either `used_by` names what rests on the claim, such as "parameters:trust.gain" or
    "module:trust", or `not_modelled` says why nothing does. `outcome_after_2021` marks figures
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


def read() -> dict[str, Claim]:
    """All claims by id, in the order of the texts; SeedError with file and line if one is odd."""
    return dict(_shipped())


CLAIM = re.compile(r"[AB]-[0-9]+")
"""How the id of a claim is written."""


@cache
def claim_ids() -> tuple[str, ...]:
    """The ids of all claims, without reading what they say."""
    return tuple(re.findall(r"^\[([AB]-[0-9]+)\]", _seed(LEDGER), re.MULTILINE))


@cache
def _shipped() -> dict[str, Claim]:
    return parse(_seed(LEDGER))


def parse(text: str, file: str = f"seeds/{LEDGER}") -> dict[str, Claim]:
    """The claims of a ledger given as text; a missing part or an odd value is a SeedError."""
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
    _check(ledger, claim)
    return claim


def _check(ledger: TomlFile, claim: Claim) -> None:
    if claim.paragraph < 1:
        raise _error(ledger, claim.id, "paragraph", "paragraphs are counted from 1")
    if not claim.statement.endswith("."):
        raise _error(ledger, claim.id, "statement", "a sentence with a full stop is needed")
    if not all(isinstance(use, str) and ":" in use for use in claim.used_by):
        raise _error(ledger, claim.id, "used_by", "a list of texts such as module:trust is needed")
    if bool(claim.used_by) == bool(claim.not_modelled):
        what = "either used_by or not_modelled is needed, not both and not neither"
        raise _error(ledger, claim.id, None, what)
    if 0 < len(claim.not_modelled) < SHORTEST_REASON:
        raise _error(ledger, claim.id, "not_modelled", "a reason of its own is needed")


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


def _parsed(name: str) -> TomlFile:
    return parse_toml(_seed(name), f"seeds/{name}", SeedError)


# --- who cites what --------------------------------------------------------------------------


def uses() -> dict[str, tuple[str, ...]]:
    """What names each claim, by claim id: rows of seeds, scenarios, experiments and modules.

    Found by reading all of them, ids that stand in no ledger included. Takes about a second.
    """
    found: dict[str, dict[str, None]] = {}
    for reference, text in _citing():
        for name in _ID.findall(text):
            found.setdefault(name, {})[reference] = None
    return {name: tuple(found[name]) for name in sorted(found)}


def _citing() -> Iterator[tuple[str, str]]:
    """Everything that may cite a claim: its reference, and the text to look for ids in."""
    yield from _parameters(_parsed("parameters.toml").data, ())
    for table in _files("qurultay.seeds", ".csv"):
        for row in rows(table):
            names = _NAMED_BY.get(table, tuple(row.cells)[:1])
            name = "-".join(row.text(column) for column in names)
            cells = (row.cells.get(column, "") for column in _CITING_COLUMNS)
            yield f"{table.removesuffix('.csv')}:{name}", " ".join(cells)
    for file in ("texts.toml", "timeline.toml"):
        for name, entry in _parsed(file).data.items():
            yield f"{file.removesuffix('.toml')}:{name}", " ".join(entry.get("claims", []))
    for folder in ("scenarios", "experiments"):
        for file in _files(f"qurultay.{folder}", ".toml"):
            text = (resources.files(f"qurultay.{folder}") / file).read_text(encoding="utf-8")
            data = parse_toml(text, f"{folder}/{file}", SeedError).data
            yield f"{folder}:{file.removesuffix('.toml')}", " ".join(_cited(data))
    package = Path(str(resources.files("qurultay")))
    for path in sorted(package.rglob("*.py")):
        docstring = _DOCSTRING.match(path.read_text(encoding="utf-8"))
        module = path.relative_to(package).with_suffix("").as_posix()
        yield f"module:{module}", docstring[1] if docstring else ""


def _files(package: str, suffix: str) -> list[str]:
    names = (file.name for file in resources.files(package).iterdir())
    return sorted(name for name in names if name.endswith(suffix))


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
    return "\n".join(_lines(text.splitlines(), cited)) + "\n"


def _lines(ledger: Iterable[str], cited: dict[str, tuple[str, ...]]) -> Iterator[str]:
    name = ""
    for line in ledger:
        if line.startswith("["):
            name = line.strip("[] ")
        superseded = line.startswith("not_modelled") and name in cited
        if line.startswith("used_by") or superseded:
            continue
        yield line
        if line.startswith("statement") and name in cited:
            yield f"used_by = {json.dumps(cited[name])}"
