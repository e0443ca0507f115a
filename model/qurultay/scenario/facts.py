"""The map of the region as a scenario has it: that of the seeds with the rows of its own tables.

Whoever adds a row changes nothing before its date: who is in a forum and which measures are in
force is asked quarter by quarter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter, quarters
from qurultay.core.toml import complaint, hint
from qurultay.inputs import politics
from qurultay.inputs.channels import Channels
from qurultay.inputs.networks import Projects, projects
from qurultay.inputs.politics import Choice, Measure, Treaty
from qurultay.inputs.region import Facts
from qurultay.inputs.tables import Row
from qurultay.scenario.changes import Entry


def extended(facts: Facts, entries: Sequence[Entry], end: Quarter) -> Facts:
    """A map with the rows of a scenario that ends in `end`; the map itself where there are none.

    Raises:
        ScenarioError: where a state joins what it is in, leaves what it is not in, or is to work
            in a channel that is not open to it.
    """
    own = tuple(entry for entry in entries if entry.table != "paths")
    return _extended(facts, own, end) if own else facts


@lru_cache(maxsize=32)
def _extended(facts: Facts, entries: tuple[Entry, ...], end: Quarter) -> Facts:
    def rows(table: str) -> list[Entry]:
        return [entry for entry in entries if entry.table == table]

    measures = (*facts.measures, *(
        Measure(facts.index(entry["sender"]), facts.index(entry["target"]), entry["kind"],
                entry["from"], entry.get("until"), float(entry["enforcement"]))
        for entry in rows("measures")))
    treaties = (*facts.treaties, *(
        Treaty(str(entry.name), entry["kind"], tuple(map(facts.index, entry["between"])),
               entry["signed"], entry.get("in_force"), entry.get("implemented"), entry.get("until"))
        for entry in rows("treaties")))
    forums = {forum.name: forum for forum in facts.channels.forums}
    for entry in sorted(rows("memberships"), key=lambda row: row.get("from") or row["until"]):
        try:
            forums[entry["forum"]] = forums[entry["forum"]].changed(
                facts.index(entry["state"]), entry.get("from"), entry.get("until"))
        except ValueError as failure:
            what = f"{entry['state']}: {failure}"
            raise ScenarioError(complaint(entry.origin, "memberships.state", what)) from None
    channels = facts.channels
    if rows("memberships"):
        channels = channels.with_forums(tuple(forums.values()))
    base = facts.base
    for entry in rows("flows"):
        try:
            base = base.with_flows({
                (one, other): value for text, value in entry["values"]
                for one, other in [text.split("-")]})
        except ValueError as failure:
            raise ScenarioError(complaint(entry.origin, "flows.values", str(failure))) from None
    return replace(
        facts, base=base, measures=measures,
        imposes=politics.imposes(measures, len(facts.states)),
        channels=channels,
        projects=_projects(facts, rows("projects")),
        treaties=treaties,
        choices=(*facts.choices, *(_choice(facts, channels, entry, end)
                                   for entry in rows("choices"))))


def _projects(facts: Facts, entries: Sequence[Entry]) -> Projects:
    """The projects of the seeds and those of a scenario, each as a row of projects.csv."""
    columns = {"along": "places", "serves": "corridor", "cost": "cost_busd"}
    own = []
    for entry in entries:
        cells = {columns.get(key, key): " ".join(value) if isinstance(value, list) else str(value)
                 for key, value in entry.plain().items()}
        name = str(entry.name)
        own.append(Row("projects.csv", 0, {"label": name, **_NOTHING, **cells, "project": name}))
    return facts.projects.joined(projects(facts.states, facts.powers, own)) if own else (
        facts.projects)


_NOTHING = {"sponsor": "", "corridor": "", "capacity_mt": "0", "days_saved": "0", "cost_cut": "0"}
"""What a project says that no power offers and that serves no corridor."""


def _choice(facts: Facts, channels: Channels, entry: Entry, end: Quarter) -> Choice:
    """What a state is to do; every channel must be open to it all the while."""
    state = facts.index(entry["state"])
    for quarter in quarters(entry["at"], entry.get("until") or end):
        is_open = channels.ties(quarter).open_to[state, :, 0]
        open_to = [name for name, may in zip(channels.names, is_open, strict=True) if may]
        for name, _ in entry["effort"]:
            if name not in open_to:
                what = f"{shown(name)} is not open to {entry['state']} in {quarter}"
                raise ScenarioError(complaint(
                    entry.origin, "choices.effort", what + hint(name, open_to)))
    return Choice(state, entry["at"], entry.get("until"), tuple(
        (channels.names.index(name), float(share)) for name, share in entry["effort"]))
