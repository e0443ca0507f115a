"""Tables of the documentation, written from the seeds and from what the world says of its arrays.

A page of docs/ holds blocks between `<!-- generated: NAME -->` and `<!-- end -->`. In a checkout
`qurultay seeds docs` updates them; a test says when one is out of date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import resources
from itertools import groupby
from typing import Any

from qurultay.core.errors import SeedError, shown
from qurultay.core.toml import hint, parse_toml
from qurultay.inputs.channels import MODES
from qurultay.inputs.distributions import FAMILIES
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.tables import Row, rows
from qurultay.scenario import listing
from qurultay.world.world import GROUPS, described

_BLOCK = re.compile(r"(<!-- generated: (\S+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_MARK = re.compile(r"^<!-- (?:generated:.*|end) -->$", re.MULTILINE)
_NONE = "–"


# --- pages -----------------------------------------------------------------------------------


def updated_page(page: str) -> str:
    """A page with all its blocks as they should be now.

    Raises:
        SeedError: a block is not known, or one of its two marks is missing.
    """
    blocks = list(_BLOCK.finditer(page))
    inside = [block for block in blocks if _MARK.search(block[3])]
    if inside or len(_MARK.findall(page)) != 2 * len(blocks):
        raise SeedError("a mark stands alone: '<!-- generated: NAME -->' and '<!-- end -->' pair")
    return _BLOCK.sub(lambda block: f"{block[1]}\n{block_text(block[2])}\n{block[4]}", page)


def block_text(name: str) -> str:
    """One block of Markdown by its name; SeedError where there is none of that name."""
    if name not in BLOCKS:
        raise SeedError(f"there is no block {shown(name)}{hint(name, BLOCKS)}")
    return BLOCKS[name]()


def markdown_table(headings: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    """A table of Markdown; what would break a row is escaped, what is empty gets a dash."""
    cells = [list(headings), ["---"] * len(headings), *([_cell(one) for one in line]
                                                         for line in lines)]
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)


def _cell(value: object) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text.replace("|", "\\|").replace("\n", " ").strip() or _NONE


def _code(name: str) -> str:
    return f"`{name}`" if name else ""


def _sources(given: str) -> str:
    """Claim ids and what follows them, as a list a browser can break."""
    return re.sub(r"([AB]-\d+) (?=[AB]-\d)", r"\1, ", given)


# --- what the blocks hold --------------------------------------------------------------------


def world_arrays() -> Iterator[tuple[str, str, str, str]]:
    """Name, shape, unit and meaning of every array, with the name of each group before it."""
    for name, array in described().items():
        if name in GROUPS:
            yield f"*{GROUPS[name]}*", "", "", ""
        yield _code(name), array.shape.replace(" ", ", "), array.unit, array.meaning


def _seed_table(name: str, *columns: tuple[str, str]) -> Callable[[], str]:
    """A block with some columns of a table of seeds, each (heading, column)."""
    def block() -> str:
        lines = ([_value(row, column) for _, column in columns] for row in rows(name))
        return markdown_table([heading for heading, _ in columns], lines)
    return block


def _value(row: Row, column: str) -> str:
    """A cell, names in code, claim ids told apart."""
    text = row.text(column)
    if column in ("channel", "corridor", "project", "forum"):
        return _code(text)
    if column in ("lever", "arrays"):
        return " ".join(_code(name) for name in text.split())
    return _sources(text) if column in ("from", "claims", "source") else text


def _channels() -> str:
    """Channels with who is in them; those without forums are two-sided."""
    lines = []
    for row in rows("channels.csv"):
        forums = [one for one in rows("memberships.csv")
                  if one.text("channel") == row.text("channel")]
        inside = ", ".join(one.text("forum") for one in forums)
        lines.append((_code(row.text("channel")), MODES[row.one_of("mode", MODES)],
                      row.text("power"), inside, row.number("binding", 0.0, 1.0),
                      _sources(row.text("from"))))
    return markdown_table(("channel", "mode", "led by", "forums", "binding", "from"), lines)


def _parameters() -> str:
    """All parameters, one table a section of keys."""
    def section(parameter: Parameter) -> str:
        return parameter.key.split(".")[0]

    parts = []
    for name, group in groupby(sorted(Catalogue.shipped().values(), key=section), section):
        lines = [(_code(one.key), one.says, one.value, f"{one.low:g} to {one.high:g}", _spread(one),
                  one.unit, one.kind, one.decided_by, ", ".join(one.sources)) for one in group]
        parts.append(f"#### {name}\n\n" + markdown_table(
            ("key", "what it is", "value", "range", "spread", "unit", "kind", "decided by", "from"),
            lines))
    return "\n".join(parts)


def _spread(parameter: Parameter) -> str:
    if parameter.spread is None:
        return ""
    family = parameter.spread.family
    numbers = zip(FAMILIES[family], parameter.spread.numbers, strict=True)
    return f"{family}: " + ", ".join(f"{name} {value:g}" for name, value in numbers)


def _kinds() -> str:
    """How many parameters rest on what, and how many of them differ between worlds."""
    found = Catalogue.shipped().values()
    kinds = sorted({one.kind for one in found})
    lines = [(kind, len(mine := [one for one in found if one.kind == kind]),
              sum(one.uncertain for one in mine)) for kind in kinds]
    return markdown_table(("kind of source", "parameters", "of them uncertain"), lines)


def _credits(part: str) -> dict[str, Any]:
    """A part of seeds/sources.toml: `tables` or `sources`."""
    text = (resources.files("qurultay.seeds") / "sources.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = parse_toml(text, "seeds/sources.toml", SeedError).data[part]
    return found


BLOCKS: dict[str, Callable[[], str]] = {
    "arrays": lambda: markdown_table(
        ("array", "shape", "unit", "what it is"), world_arrays()),
    "actors": _seed_table(
        "states.csv", ("code", "code"), ("name", "name"), ("role", "role"),
        ("output 2021, bn USD", "gdp_2021"), ("population, millions", "population_2021"),
        ("standing of the figures", "confidence")),
    "powers": _seed_table(
        "powers.csv", ("power", "power"), ("stance 2021", "stance_2021"),
        ("supply 2021", "supply_2021"), ("leverage", "leverage"), ("kind", "standing"),
        ("from", "from")),
    "channels": _channels,
    "forums": _seed_table(
        "memberships.csv", ("forum", "forum"), ("channel", "channel"), ("members", "state"),
        ("stands since", "from"), ("customs union", "union"), ("claims", "claims")),
    "corridors": _seed_table(
        "corridors.csv", ("corridor", "corridor"), ("what it is", "label"), ("places", "places"),
        ("risk", "risk"), ("capacity, Mt / year", "capacity_mt"), ("load 2021, Mt", "load_mt"),
        ("kind", "kind"), ("from", "from")),
    "routes": _seed_table(
        "routes.csv", ("group", "group"), ("between", "left"), ("and", "right"),
        ("corridor", "corridor"), ("share 2021", "share"), ("kind", "standing")),
    "projects": _seed_table(
        "projects.csv", ("project", "project"), ("what it is", "label"), ("places", "places"),
        ("sponsor", "sponsor"), ("corridor", "corridor"), ("progress 2021", "progress_2021"),
        ("quarters to build", "build_quarters"), ("cost, bn USD", "cost_busd"),
        ("Mt / year", "capacity_mt"), ("days saved", "days_saved"), ("energy", "energy_gain"),
        ("dependence", "dependence_gain"), ("claims", "claims")),
    "measures": _seed_table(
        "sanctions.csv", ("sender", "sender"), ("target", "target"), ("kind", "kind"),
        ("from", "from"), ("until", "until"), ("enforcement", "enforcement"),
        ("source", "source")),
    "mechanisms": _seed_table(
        "mechanisms.csv", ("mechanism", "mechanism"), ("module", "module"), ("lever", "lever"),
        ("off at", "off"), ("arrays", "arrays"), ("what it says", "says"), ("claims", "claims")),
    "parameters": _parameters,
    "kinds": _kinds,
    "scenarios": lambda: markdown_table(("scenario", "title", "question"), [
        (_code(one["name"]) + (" (overlay)" if one["overlay"] else ""), one["title"], one["asks"])
        for one in listing.scenarios()]),
    "experiments": lambda: markdown_table(("experiment", "question"), [
        (_code(one["name"]), one["asks"]) for one in listing.experiments()]),
    "figures": lambda: markdown_table(("table", "what it holds", "how it was made", "sources"), [
        (_code(name), entry["holds"], entry["method"], ", ".join(entry["sources"]))
        for name, entry in _credits("tables").items()]),
    "licences": lambda: markdown_table(("source", "what it is", "on what terms"), [
        (name, entry["is"], entry["licence"]) for name, entry in _credits("sources").items()]),
}
"""Every block by the name that stands in its mark."""
