"""Whether the tables of `seeds` fit together: every name is known, and nothing is forgotten.

`check` is asked before the tables become arrays. It refuses a name that no table has, and then
lists every row that is missing, file by file, so that whoever adds a state sees at once what it
still needs. What may be left out, and what holds then, stands in CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import filter as matching
from itertools import combinations, permutations, product

from qurultay.core.errors import SeedError
from qurultay.core.toml import complaint, hint
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.record import BASE_YEAR, FIRST_CHANGE, ROLES, YEARS
from qurultay.inputs.tables import GENERATED, rows

# What a column names; a cell may hold several names.
_NAMES = {
    "builds.csv": {"channel": "channel"},
    "channels.csv": {"power": "power"},
    "effort.csv": {"state": "state"},
    "corridors.csv": {"places": "place"},
    "dependences.csv": {"state": "state", "power": "power"},
    "gdp_record.csv": {"state": "state"},
    "incidents.csv": {"state": "state"},
    "leaders.csv": {"state": "state"},
    "mediators.csv": {"left": "state", "right": "state"},
    "memberships.csv": {"channel": "channel of forums", "state": "state"},
    "pairs.csv": {"a": "state", "b": "state"},
    "powers.csv": {"power": "power"},
    "priorities.csv": {"state": "state"},
    "projects.csv": {"places": "state", "sponsor": "power", "corridor": "corridor"},
    "relations.csv": {"left": "state", "right": "state"},
    "relations_history.csv": {"left": "state", "right": "state"},
    "routes.csv": {"left": "state", "right": "state", "corridor": "corridor"},
    "sanctions.csv": {"sender": "state", "target": "state"},
    "standings.csv": {"left": "state", "right": "state"},
    "state_record.csv": {"state": "state"},
    "trade_record.csv": {"exporter": "state", "importer": "state"},
    "treaties.csv": {"between": "state"},
    "turnover_record.csv": {"left": "state", "right": "state"},
}

_TWO_SIDES = (("a", "b"), ("left", "right"), ("exporter", "importer"), ("sender", "target"),
              ("state", "power"))

_MAY_BE_EMPTY = (("channels.csv", "power"), ("projects.csv", "sponsor"),
                 ("projects.csv", "corridor"))

# Parameters of one actor each, such as growth.trend.KZ: what the last part of their keys names.
_KEYS_OF_ALL = {
    "growth.trend": "state", "growth.commodity_load": "state",
}
_KEYS_OF_SOME = {
    "sanctions.pressure_on": "state", "reroute.suppliers_first": "state",
    "choice.security_quality": "sort of channel", "conflict.clash": "pair",
    "conflict.shut": "pair",
}

_WITHOUT_FORUMS = ("neighbour.*", "power.*", "none")
"""Channels that follow from borders and roles; every other channel needs a forum."""

_MOST_NAMED = 20
"""Missing rows of one table that a message names; of more it gives the number."""

Known = Mapping[str, tuple[str, ...]]


def check(base_year: bool = True) -> None:
    """Refuse seeds that do not fit together; `base_year`: seeds/base_flow.csv is looked at too.

    Raises:
        SeedError: a name that no table has, with file, line and nearest good name; or all rows
            that are missing or left over, one line a file.
    """
    roles = {row.text("code"): ROLES[row.one_of("role", ROLES)] for row in rows("states.csv")}
    channels = _column("channels.csv", "channel")
    known = {
        "state": tuple(roles),
        "acting": tuple(code for code, role in roles.items() if role != "rest"),
        "power": tuple(code for code, role in roles.items() if role == "great_power"),
        "place": (*roles, *_column("places.csv", "code")),
        "pair": tuple("-".join(pair) for pair in permutations(roles, 2)),
        "channel": channels,
        "sort of channel": tuple(name.removesuffix(".*") for name in channels),
        "channel of forums": tuple(name for name in channels if name not in _WITHOUT_FORUMS),
        "corridor": _column("corridors.csv", "corridor"),
        "project": _column("projects.csv", "project"),
        "incident": _column("incidents.csv", "kind"),
    }
    _refuse_unknown(known)
    lines = []
    for table, names in _missing(known).items():
        if names:
            listed = (", " if any(" " in name for name in names) else " ").join(names)
            if len(names) > _MOST_NAMED:
                listed = f"{len(names)} rows, {names[0]} to {names[-1]}"
            lines.append(f"seeds/{table} lacks {listed}")
    lines += [f"seeds/places.csv:{row.line}: {row.text('code')} is a state: remove the row"
              for row in rows("places.csv") if row.text("code") in known["state"]]
    if base_year:
        flows = {(row.text("exporter"), row.text("importer")) for row in rows("base_flow.csv")}
        if flows != set(product(known["state"], repeat=2)):
            lines.append("seeds/base_flow.csv has other states than seeds/states.csv: run "
                         f"`{GENERATED['base_flow.csv']}`" + (" after that" if lines else ""))
    if lines:
        raise SeedError("\n  ".join(["the tables of seeds/ do not fit together:", *lines])
                        if len(lines) > 1 else lines[0])


def _column(table: str, name: str) -> tuple[str, ...]:
    """The different names in a column, in order."""
    return tuple(dict.fromkeys(row.text(name) for row in rows(table)))


def _refuse_unknown(known: Known) -> None:
    """SeedError at the first name that no table has."""
    good = {sort: set(names) for sort, names in known.items()}
    for table, columns in _NAMES.items():
        for row in rows(table):
            for column, sort in columns.items():
                names = row.words(column)
                if not names and (table, column) not in _MAY_BE_EMPTY:
                    raise row.error(f"{column} is empty")
                for name in names:
                    if name not in good[sort]:
                        row.place(name, known[sort])
            if tuple(columns)[:2] in _TWO_SIDES and len({row.text(side) for side in columns}) == 1:
                one, other = columns
                raise row.error(f"{one} and {other} are both {row.text(one)!r}")
    catalogue, families = Catalogue.shipped(), _KEYS_OF_ALL | _KEYS_OF_SOME
    for key in catalogue:
        family, _, name = key.rpartition(".")
        if family in families and name not in known[sort := families[family]]:
            raise SeedError(complaint(catalogue.place(key), key, f"{name} is no {sort} of seeds/"
                                      + hint(name, known[sort])))
    for row in rows("mechanisms.csv"):
        for lever in row.words("lever"):
            if not matching(catalogue, lever):
                raise row.error(f"no parameter is named {lever!r}" + hint(lever, catalogue))


def _missing(known: Known) -> dict[str, list[str]]:
    """What each table must have a row of and has not."""
    def lacking(needed: Iterable[str], table: str, *columns: str) -> list[str]:
        there = {",".join(row.text(column) for column in columns) for row in rows(table)}
        return [name for name in needed if name not in there]

    def years(table: str, codes: Iterable[str], every: Iterable[int]) -> list[str]:
        return lacking((f"{code},{year}" for code, year in product(codes, every)),
                       table, "state", "year")

    pairs = {frozenset((row.text("a"), row.text("b"))) for row in rows("pairs.csv")}
    keys = (f"{family}.{name}" for family, sort in _KEYS_OF_ALL.items() for name in known[sort])
    return {
        "builds.csv": lacking(known["channel"], "builds.csv", "channel"),
        "channels.csv": lacking(_WITHOUT_FORUMS, "channels.csv", "channel"),
        "memberships.csv": [
            f"a forum with the channel {name}"
            for name in lacking(known["channel of forums"], "memberships.csv", "channel")],
        "pairs.csv": [f"{one},{other}" for one, other in combinations(known["state"], 2)
                      if {one, other} not in pairs],
        "powers.csv": lacking(known["power"], "powers.csv", "power"),
        "priorities.csv": lacking(known["acting"], "priorities.csv", "state"),
        "gdp_record.csv": years("gdp_record.csv", known["acting"],
                                range(FIRST_CHANGE, BASE_YEAR + 1)),
        "state_record.csv": years("state_record.csv", known["state"], YEARS),
        "parameters.toml": [key for key in keys if key not in Catalogue.shipped()],
    }
