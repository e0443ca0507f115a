"""Worlds of other sizes from a seeded generator, as tables like those of `seeds/`.

A generated world keeps the shipped actors, channels, corridors and projects and adds states,
projects and corridors until it has the size asked for; every trade flow is new. Since it is made
of tables, the engine reads it as it reads its own seeds and needs to know nothing of it.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from qurultay.inputs import tables, vintages
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import rows

Cells = dict[str, Any]
Tables = dict[str, str]
Numbers = np.random.Generator

KEYED = {"growth.trend": ("states.csv", "code"), "growth.commodity_load": ("states.csv", "code"),
         "corridors.closed": ("corridors.csv", "corridor"),
         "projects.push": ("projects.csv", "project")}
"""Parameters of which every row of a table needs one; a generated row has that of a shipped one."""


def generated(states: int, random_seed: int = 1) -> Tables:
    """Tables of a world of so many acting states, 13 or more, and the rest of the world."""
    shipped = [dict(row.cells) for row in rows("states.csv")]
    if states < len(shipped) - 1:
        raise ValueError(f"a generated world has at least {len(shipped) - 1} states, not {states}")
    numbers = np.random.default_rng([random_seed, states])
    people = _states(shipped, states)
    output = _outputs(people, numbers)
    place = numbers.uniform(0.0, 6000.0, (len(people), 2))
    apart = np.hypot(*(place[:, None] - place[None]).transpose(2, 0, 1)) + 100.0
    touching = _touching(apart, people)
    region = [state["code"] for state in people if state["role"] == "central_asian"]
    outside = [state["code"] for state in people if state["role"] == "other_cis"]
    corridors, routes = _corridors(region, outside, numbers)
    found = {
        "states.csv": people, "pairs.csv": _pairs(people, apart, touching),
        "base_flow.csv": _flows(people, output, apart, numbers),
        "relations.csv": _relations(people, touching, numbers),
        "priorities.csv": _priorities(people, numbers),
        "memberships.csv": _memberships(region, outside, numbers),
        "incidents.csv": _incidents(region, numbers),
        "dependences.csv": _dependences(region + outside, numbers),
        "corridors.csv": corridors, "routes.csv": routes,
        "projects.csv": _projects(region, corridors, numbers),
        "gdp_record.csv": _earlier("gdp_record.csv", people, output),
        "state_record.csv": _earlier("state_record.csv", people, output),
        "vintages.csv": [dict(row.cells) for row in rows("vintages.csv")
                         if row.number("year", 0) == vintages.latest()],
        "leaders.csv": _leaders(region, numbers),
        "standings.csv": _standings(people, touching, numbers),
    }
    return {name: _text(lines) for name, lines in found.items()}


@contextmanager
def in_place(world: Mapping[str, str]) -> Iterator[None]:
    """Within it, the engine reads these tables instead of those of `seeds/`, and only then."""
    text_of, shipped = tables.text_of, Catalogue.shipped
    _forget()
    tables.text_of = lambda table: world[table] if table in world else text_of(table)
    catalogue = _catalogue(shipped())
    Catalogue.shipped = staticmethod(lambda: catalogue)  # type: ignore[method-assign]
    try:
        yield
    finally:
        tables.text_of, Catalogue.shipped = text_of, staticmethod(shipped)  # type: ignore[method-assign]
        _forget()


def _forget() -> None:
    """Drop whatever the engine has remembered of the tables it read before."""
    for name, module in list(sys.modules.items()):
        if name.startswith("qurultay."):
            for value in vars(module).values():
                forget: Callable[[], None] | None = getattr(value, "cache_clear", None)
                if forget is not None:
                    forget()


def _catalogue(shipped: Catalogue) -> Catalogue:
    """The shipped parameters, and those keyed by state for generated states too."""
    parameters = dict(shipped)
    for section, (table, column) in KEYED.items():
        given = [key for key in shipped if key.startswith(f"{section}.")]
        for at, row in enumerate(rows(table)):
            key = f"{section}.{row.text(column)}"
            if key not in parameters and row.cells.get("role") != "rest":
                parameters[key] = replace(shipped[given[at % len(given)]], key=key)
    return Catalogue(parameters, {key: shipped.place(key) for key in shipped})


# --- who and where ---------------------------------------------------------------------------


def _states(shipped: list[Cells], states: int) -> list[Cells]:
    """The shipped states, new ones of the region and outside it five to three, the rest last."""
    acting, rest = shipped[:-1], shipped[-1]
    found = [dict(state) for state in acting]
    for at in range(states - len(acting)):
        found.append({
            **dict.fromkeys(acting[0], ""), "code": f"N{at + 1:03}", "name": f"New land {at + 1}",
            "role": "central_asian" if at % 8 < 5 else "other_cis", "lat": "0", "lon": "0",
            "population": "10",
        })
    return [*found, rest]


def _outputs(people: list[Cells], numbers: Numbers) -> dict[str, float]:
    """Output of every state in the year of the last vintage, bn USD."""
    known = {row.text("state"): row.number("gdp_busd", 0.0) for row in rows("state_record.csv")
             if row.number("year", 0) == vintages.latest()}
    return {state["code"]: known.get(state["code"]) or float(numbers.lognormal(4.0, 1.2))
            for state in people}


def _earlier(table: str, people: list[Cells], output: Mapping[str, float]) -> list[Cells]:
    """A table of earlier years: new states went as the first shipped one did."""
    found = [dict(row.cells) for row in rows(table)]
    like = [row for row in found if row["state"] == people[0]["code"]]
    for state in people:
        if state["code"] in _new(people):
            ratio = output[state["code"]] / output[people[0]["code"]]
            found += [{**row, "state": state["code"],
                       "gdp_busd": f"{ratio * float(row['gdp_busd']):.4f}"} for row in like]
    return found


def _touching(apart: Any, people: list[Cells]) -> Any:
    """Each state borders on its three nearest; the rest of the world on nobody."""
    near = np.zeros(apart.shape, dtype=bool)
    for one, nearest in enumerate(np.argsort(apart, axis=1)[:, 1:4]):
        near[one, nearest] = near[nearest, one] = True
    rest = [state["role"] == "rest" for state in people]
    near[rest] = near[:, rest] = False
    return near


def _pairs(people: list[Cells], apart: Any, touching: Any) -> list[Cells]:
    return [{"a": one["code"], "b": other["code"], "distance_km": f"{apart[i, j]:.1f}",
             "contiguous": int(touching[i, j]), "language": 0, "source": "generated"}
            for i, one in enumerate(people) for j, other in enumerate(people) if i < j]


def _flows(people: list[Cells], outputs: Mapping[str, float], apart: Any,
           numbers: Numbers) -> list[Cells]:
    """Flows by size and distance with luck; at home what the others leave of output."""
    output = np.array([outputs[state["code"]] for state in people])
    flow = np.outer(output, output) / apart * numbers.lognormal(0.0, 0.5, apart.shape)
    np.fill_diagonal(flow, 0.0)
    abroad = numbers.uniform(0.15, 0.45, len(output)) * output
    flow *= (abroad / flow.sum(axis=1))[:, None]
    flow *= np.minimum(0.5 * output / flow.sum(axis=0), 1.0)[None]
    np.fill_diagonal(flow, output - flow.sum(axis=1))
    return [{"year": vintages.latest(), "exporter": one["code"],
             "importer": other["code"], "value_busd": f"{flow[i, j]:.9f}",
             "filled": "domestic" if i == j else "gravity"}
            for i, one in enumerate(people) for j, other in enumerate(people)]


# --- what is between them --------------------------------------------------------------------


def _relations(people: list[Cells], touching: Any, numbers: Numbers) -> list[Cells]:
    """Shipped relations, and new ones between neighbours."""
    found = [dict(row.cells) for row in rows("relations.csv")]
    known = {frozenset((row["left"], row["right"])) for row in found}
    for i, one in enumerate(people):
        for j in np.flatnonzero(touching[i]):
            other = people[int(j)]
            if i < j and frozenset((one["code"], other["code"])) not in known:
                found.append({
                    **dict.fromkeys(found[0], ""), "left": one["code"], "right": other["code"],
                    "from": found[0]["from"], "trust": f"{numbers.uniform(0.2, 0.7):.3f}",
                    "conflict_hazard": f"{numbers.uniform(0.0, 0.01):.4f}",
                    "rivalry": f"{max(numbers.uniform(-0.5, 0.2), 0.0):.3f}"})
    return found


def _priorities(people: list[Cells], numbers: Numbers) -> list[Cells]:
    """Shipped priorities, and shares of the same themes for new states."""
    found = [dict(row.cells) for row in rows("priorities.csv")]
    themes = [name for name in found[0] if name not in ("state", "kind", "from")]
    for state in _new(people):
        shares = dict(zip(themes, numbers.dirichlet(np.ones(len(themes))), strict=True))
        found.append({"state": state, "kind": "assumption", "from": "generated",
                      **{theme: f"{share:.3f}" for theme, share in shares.items()}})
    return found


def _memberships(region: list[str], outside: list[str], numbers: Numbers) -> list[Cells]:
    """New states of the region join the regional forum, and everybody a third of the others."""
    found, known = [dict(row.cells) for row in rows("memberships.csv")], set()
    for row in found:
        if row["forum"] in known:
            continue  # of states that joined later; new ones are founders
        known.add(row["forum"])
        later = [code for other in found if other["forum"] == row["forum"] and other is not row
                 for code in other["state"].split()]
        members = row["state"].split()
        regional = row["channel"] == "intra_regional"
        for code in region if regional else region + outside:
            if code not in members + later and (regional or numbers.random() < 1.0 / 3.0):
                members.append(code)
        row["state"] = " ".join(members)
    return found


def _leaders(region: list[str], numbers: Numbers) -> list[Cells]:
    """Leaders of new states change as often as those of the region do."""
    found = [dict(row.cells) for row in rows("leaders.csv")]
    known = {row["state"] for row in found}
    return found + [{**found[0], "state": code, "rate": f"{numbers.uniform(0.01, 0.2):.3f}"}
                    for code in region if code not in known]


def _standings(people: list[Cells], touching: Any, numbers: Numbers) -> list[Cells]:
    """Half of new neighbours of the region were cold or close from the first year on."""
    found = [dict(row.cells) for row in rows("standings.csv")]
    first = min(row["from"] for row in found)
    near = [state["role"] in ("central_asian", "other_cis") for state in people]
    fresh = set(_new(people))
    for i, j in zip(*np.nonzero(np.triu(touching)), strict=True):
        codes = people[i]["code"], people[j]["code"]
        if near[i] and near[j] and fresh & set(codes) and numbers.random() < 0.5:
            found.append({**found[0], "left": codes[0], "right": codes[1], "from": first,
                          "until": "", "rung": ("cold", "close")[int(numbers.integers(2))]})
    return found


def _incidents(region: list[str], numbers: Numbers) -> list[Cells]:
    found = [dict(row.cells) for row in rows("incidents.csv")]
    known = {row["state"] for row in found}
    kinds = dict.fromkeys(row["kind"] for row in found)
    return found + [{**dict.fromkeys(found[0], ""), "kind": kind, "state": code,
                     "hazard": f"{numbers.uniform(0.01, 0.05):.3f}", "loss": "0.002"}
                    for kind in kinds for code in region if code not in known]


def _dependences(states: list[str], numbers: Numbers) -> list[Cells]:
    """New states depend on one power each, more or less, in every kind but trade."""
    found = [dict(row.cells) for row in rows("dependences.csv")]
    known = {row["state"] for row in found}
    powers = [row.text("power") for row in rows("powers.csv")]
    kinds = dict.fromkeys(row["kind"] for row in found)
    return found + [{**dict.fromkeys(found[0], ""), "year": found[0]["year"], "kind": kind,
                     "state": code,
                     "power": powers[int(numbers.integers(len(powers)))],
                     "value": f"{numbers.uniform(0.0, 0.3):.3f}"}
                    for kind in kinds for code in states if code not in known]


# --- networks --------------------------------------------------------------------------------


def _corridors(region: list[str], outside: list[str], numbers: Numbers,
               ) -> tuple[list[Cells], list[Cells]]:
    """New states use the shipped corridors, and every eight of them two of their own."""
    corridors = [dict(row.cells) for row in rows("corridors.csv")]
    routes = [dict(row.cells) for row in rows("routes.csv")]
    fresh = [code for code in region if code.startswith("N")]
    for row in routes:
        if "TM" in row["left"].split() and "KZ" in row["left"].split():
            row["left"] = " ".join([*row["left"].split(), *fresh])
    for at in range(0, len(fresh), 8):
        users, names = fresh[at : at + 8], [f"way_{at}_{side}" for side in ("a", "b")]
        for name, share in zip(names, (0.7, 0.3), strict=True):
            corridors.append({
                **corridors[0], "corridor": name, "label": name, "places": " ".join(users[:3]),
                "risk": f"{numbers.uniform(0.01, 0.05):.3f}", "capacity_mt": "10",
                "load_mt": f"{numbers.uniform(1.0, 9.0):.2f}"})
            routes.append({**routes[0], "group": f"group_{at}", "left": " ".join(users),
                           "right": " ".join(outside), "corridor": name, "share": str(share)})
    return corridors, routes


def _projects(region: list[str], corridors: list[Cells], numbers: Numbers) -> list[Cells]:
    """Shipped projects, and one more for every new state of the region."""
    found = [dict(row.cells) for row in rows("projects.csv")]
    for code in (code for code in region if code.startswith("N")):
        model = found[int(numbers.integers(15))]
        partner = region[int(numbers.integers(len(region)))]
        way = corridors[int(numbers.integers(len(corridors)))]["corridor"]
        found.append({**model, "project": f"works_{code}", "label": f"Works of {code}",
                      "places": " ".join(dict.fromkeys((code, partner))),
                      "corridor": way if model["corridor"] else ""})
    return found


def _new(people: list[Cells]) -> list[str]:
    known = {row.text("code") for row in rows("states.csv")}
    return [state["code"] for state in people if state["code"] not in known]


def _text(lines: list[Cells]) -> str:
    """Rows as the text of a table; all have the columns of the first."""
    page = io.StringIO()
    table = csv.DictWriter(page, list(lines[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(lines)
    return page.getvalue()
