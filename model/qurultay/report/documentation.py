"""Tables of the documentation, written from the seeds and from what the world says of its arrays.

A page of docs/ holds blocks between `<!-- generated: NAME -->` and `<!-- end -->`, which
`qurultay seeds docs` updates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import resources
from itertools import groupby
from typing import Any

from qurultay.analysis.contrasts import FROZEN, MECHANISM, SCENARIO
from qurultay.analysis.grip import (
    PAIR_TRADE,
    SHARE_OF_REST,
    Grip,
    GripLine,
    in_per_cent,
    measures,
    rounded,
    with_interval,
)
from qurultay.core.errors import SeedError, shown
from qurultay.core.toml import hint, parse_toml
from qurultay.inputs.channels import MODES
from qurultay.inputs.distributions import FAMILIES
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.tables import rows
from qurultay.scenario import listing
from qurultay.world.world import GROUPS, described

_BLOCK = re.compile(r"(<!-- generated: (\S+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_MARK = re.compile(r"^<!-- (?:generated:.*|end) -->$", re.MULTILINE)
_NONE = "–"


# --- pages -----------------------------------------------------------------------------------


def updated_page(page: str) -> str:
    """A page with all its blocks as they should be.

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
    cells = [list(headings), ["---"] * len(headings)]
    for line in lines:
        texts = (f"{one:g}" if isinstance(one, float) else str(one) for one in line)
        cells.append([text.replace("|", "\\|").replace("\n", " ").strip() or _NONE
                      for text in texts])
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)


def _code(name: str) -> str:
    return f"`{name}`" if name else ""


def _sources(given: str) -> str:
    """Claim ids and what follows them, as a list a browser can break."""
    return re.sub(r"([AB]-\d+) (?=[AB]-\d)", r"\1, ", given)


# --- the grip table --------------------------------------------------------------------------

GRIP_PAGE = """# The grip of each mechanism

How much does it matter? Every mechanism is switched off in turn (at the values of *off at* in the
[table of mechanisms](odd.md)), and all choice is frozen: states keep the effort and powers the
stance they start with. The same {members} worlds run with and without, so that a difference is
what the mechanism did. An effect on trade or output is per cent of the geometric mean over worlds
in the year that ends so many years after the start; autonomy and the chances of targets are in
points of a hundred. Brackets hold a 95 % interval. `qurultay grip NAME` makes this table for any
scenario, `--json` gives all of it.

**{answer}**

Of all effects here {ranged} have a range from a source; {inside} of these lie inside, {outside}
outside. All others have *no source*: nobody measured what they compare. An effect is outside if no
value of its interval lies in the range.

## Trade between Kazakhstan and Uzbekistan

Per cent, by what is switched off; the largest at the end first.

{trade}
## The rest after {last} years

Per cent; autonomy and chances in points. A dot: cannot be told apart from none.

{rest}
## Scenarios in its place

Shipped scenarios against {scenario}, in the same worlds.

{scenarios}
## What sources say

{sources}
## Why worlds differ

Shares of the variance of log trade between Kazakhstan and Uzbekistan over worlds, by group of
what worlds draw, parameters and luck alike (`seeds/groups.csv`).

{shares}
Take worlds *A* of one random seed, *B* of another, and *A* with one group redrawn as in *B*. The
share of a group is the mean of (A - B)(A - A redrawn) over the mean of (A - B) squared. That is the
mean of its first-order and its total Sobol index, and its Shapley share where at most two groups
act together; the sum is then 100, but for the error of the sample. Intervals are from resampled
worlds. A share is of what worlds draw: what does the same in every world moves trade and has no
share.

<!-- made from {fingerprint} by `qurultay seeds grip` -->
"""


def grip_page(grip: Grip, made_from: str) -> str:
    """docs/grip.md as it should be; `made_from` is `grip.fingerprint` of the scenario."""
    count = grip.verdicts()
    changed = [line for kind in (FROZEN, MECHANISM) for line in grip.of_kind(kind)]
    return GRIP_PAGE.format(
        members=grip.members, answer=grip.answer, scenario=f"`{grip.scenario.name}`",
        ranged=count["inside"] + count["outside"], inside=count["inside"],
        outside=count["outside"], last=grip.years[-1], fingerprint=made_from,
        trade=_trade(grip, changed), rest=_rest(grip, changed),
        scenarios="\n".join(table(grip, grip.of_kind(SCENARIO)) for table in (_trade, _rest)),
        sources=_ranges(grip), shares=_variance(grip))


def _trade(grip: Grip, lines: Sequence[GripLine]) -> str:
    """Effects on KZ-UZ trade at all horizons."""
    return markdown_table(
        ("what", "group", *(f"{after} years" for after in grip.years), "sources"),
        [(line.contrast.name, line.contrast.group,
          *(with_interval(line.of(PAIR_TRADE, after)) for after in grip.years),
          line.judged(PAIR_TRADE)) for line in lines])


def _rest(grip: Grip, lines: Sequence[GripLine]) -> str:
    """All other effects at the end of the horizon."""
    asked: list[tuple[str, int | None]] = [
        (name, grip.years[-1]) for name in measures() if name != PAIR_TRADE]
    asked += [(one.measure, None) for one in grip.choice.effects if one.years is None]
    return markdown_table(("what", *(name for name, _ in asked)), [
        (line.contrast.name, *(rounded(line.of(*one)) for one in asked)) for line in lines])


def _ranges(grip: Grip) -> str:
    """Effects and shares that have a sourced range."""
    found = [(line.contrast.name, f"{one.measure} after {one.years} years, {one.unit}",
              with_interval(one), one.source, one.verdict)
             for line in grip.lines for one in line.effects if one.source]
    found += [(one.share.group, f"{SHARE_OF_REST} after {split.years} years, per cent",
               in_per_cent(one.share), one.source, one.verdict)
              for split in grip.splits for one in split.of_rest]
    return markdown_table(
        ("what", "of what", "effect", "range", "verdict", "source", "kind"),
        [(name, what, effect, f"{source.low:.0f} to {source.high:.0f}", verdict, source.source,
          source.kind) for name, what, effect, source, verdict in found])


def _variance(grip: Grip) -> str:
    """Shares of the variance over worlds, by group."""
    places = range(len(grip.splits[0].shares))
    lines = [(grip.splits[0].shares[place].group,
              *(in_per_cent(split.shares[place]) for split in grip.splits)) for place in places]
    lines.append(("sum", *(f"{100 * split.sum:.0f}" for split in grip.splits)))
    return markdown_table(("group", *(f"{after} years, %" for after in grip.years)), lines)


# --- what the blocks hold --------------------------------------------------------------------


def world_arrays() -> Iterator[tuple[str, str, str, str]]:
    """Name, shape, unit and meaning of every array, under the names of the groups."""
    for name, array in described().items():
        if name in GROUPS:
            yield f"*{GROUPS[name]}*", "", "", ""
        yield _code(name), array.shape.replace(" ", ", "), array.unit, array.meaning


def _seed_table(name: str, *columns: tuple[str, str]) -> Callable[[], str]:
    """A block with some columns of a table of seeds, each (heading, column)."""
    def block() -> str:
        lines = []
        for row in rows(name):
            given = [(column, row.text(column)) for _, column in columns]
            lines.append([
                _code(text) if column in ("channel", "corridor", "project", "forum") else
                " ".join(map(_code, text.split())) if column in ("lever", "arrays") else
                _sources(text) if column in ("from", "claims", "source") else text
                for column, text in given])
        return markdown_table([heading for heading, _ in columns], lines)
    return block


def _channels() -> str:
    """Channels with who is in them; those without forums are two-sided."""
    lines = []
    for row in rows("channels.csv"):
        forums = [one for one in rows("memberships.csv")
                  if one.text("channel") == row.text("channel")]
        inside = ", ".join(dict.fromkeys(one.text("forum") for one in forums))
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
        lines = []
        for one in group:
            spread = f"{one.spread.family}: " + ", ".join(
                f"{number} {value:g}" for number, value in zip(
                    FAMILIES[one.spread.family], one.spread.numbers, strict=True)
            ) if one.spread else ""
            lines.append((_code(one.key), one.says, one.value, f"{one.low:g} to {one.high:g}",
                          spread, one.unit, one.kind, one.decided_by, ", ".join(one.sources)))
        parts.append(f"#### {name}\n\n" + markdown_table(
            ("key", "what it is", "value", "range", "spread", "unit", "kind", "decided by", "from"),
            lines))
    return "\n".join(parts)


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
        ("population, millions", "population"),
        ("standing of the figures", "confidence")),
    "powers": _seed_table(
        "powers.csv", ("power", "power"), ("year", "year"), ("stance", "stance"),
        ("supply", "supply"), ("leverage", "leverage"), ("kind", "standing"),
        ("from", "from")),
    "channels": _channels,
    "forums": _seed_table(
        "memberships.csv", ("forum", "forum"), ("channel", "channel"), ("members", "state"),
        ("stands since", "from"), ("customs union", "union"), ("claims", "claims")),
    "corridors": _seed_table(
        "corridors.csv", ("corridor", "corridor"), ("what it is", "label"), ("places", "places"),
        ("risk", "risk"), ("capacity, Mt / year", "capacity_mt"), ("load, Mt", "load_mt"),
        ("kind", "kind"), ("from", "from")),
    "routes": _seed_table(
        "routes.csv", ("group", "group"), ("between", "left"), ("and", "right"),
        ("corridor", "corridor"), ("share", "share"), ("kind", "standing")),
    "projects": _seed_table(
        "projects.csv", ("project", "project"), ("what it is", "label"), ("places", "places"),
        ("sponsor", "sponsor"), ("corridor", "corridor"), ("progress", "progress"), ("in", "year"),
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
    "kinds": lambda: markdown_table(("kind of source", "parameters", "of them uncertain"), [
        (kind, len(mine := [one for one in Catalogue.shipped().values() if one.kind == kind]),
         sum(one.uncertain for one in mine))
        for kind in sorted({one.kind for one in Catalogue.shipped().values()})]),
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
