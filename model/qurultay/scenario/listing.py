"""List the scenarios and experiments that ship, and what one says as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from qurultay.languages import say, speaking
from qurultay.scenario.form import ADDED, shipped_file
from qurultay.scenario.scenario import (
    BASELINE,
    Scenario,
    changes_nothing,
    shipped_names,
)


def scenarios() -> list[dict[str, Any]]:
    """Shipped scenarios as plain values."""
    found = []
    for name in shipped_names():
        data = shipped_file(name).data
        found.append({
            "name": name, "title": data["title"], "asks": data["asks"],
            "overlay": bool(data.get("overlay", False)), "extends": data.get("extends", []),
        })
    return sorted(found, key=lambda entry: (entry["overlay"], entry["name"] != BASELINE))


def experiments() -> list[dict[str, str]]:
    """Shipped experiments as plain values."""
    return [{"name": name, "asks": str(shipped_file(name, "experiments").data["asks"])}
            for name in shipped_names("experiments")]


_LISTED = {"condition": ("conditions", "says"), "follows": ("follows_from", "says"),
           "shown": ("shown", "says"), "dated": ("dated", "because"),
           "forcing": ("forcing", "because")}


def texts_of(data: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a scenario's or an experiment's file, by the end of their key."""
    found = {part: data[part] for part in ("title", "asks", "refuted_by") if part in data}
    for part, (table, field) in _LISTED.items():
        found |= {f"{part}-{at}": row[field] for at, row in enumerate(data.get(table, ()), 1)
                  if field in row}
    if "says" in data.get("either_way", {}):
        found["either_way"] = data["either_way"]["says"]
    return found


@cache
def _shipped_texts(folder: str, name: str) -> dict[str, str]:
    return texts_of(shipped_file(name, folder).data) if name in shipped_names(folder) else {}


def own_words(kind: str, name: str, part: str, english: str) -> str:
    """A text of a shipped scenario or experiment (`kind`) in the language that is spoken.

    What differs from the shipped file of that name is somebody's own text and stays as it is.
    """
    if speaking().locale.code == "en" or _shipped_texts(f"{kind}s", name).get(part) != english:
        return english
    return speaking().say(f"{kind}-{name}-{part}".replace(".", "-"), {}, english)


def experiment_words(name: str, english: str) -> str:
    """Any text of an experiment by what it says in English: see `own_words`."""
    texts = {} if speaking().locale.code == "en" else _shipped_texts("experiments", name)
    part = next((part for part, text in texts.items() if text == english), "")
    return own_words("experiment", name, part, english)


def scenario_words(name: str, part: str, english: str) -> str:
    """The title or question (`part` is "title" or "asks") of a scenario: see `own_words`."""
    return own_words("scenario", name, part, english)


def list_lines() -> Iterator[str]:
    """Both with their titles, a line each."""
    entries = scenarios()
    wide = max(len(entry["name"]) for entry in entries) + 2
    yield say("list-scenarios")
    for entry in entries:
        mark = f" [{say('list-overlay')}]" if entry["overlay"] else ""
        title = scenario_words(entry["name"], "title", entry["title"])
        yield f"  {entry['name']:<{wide}}{title}{mark}"
    asked = experiments()
    if asked:
        wide = max(len(entry["name"]) for entry in asked) + 2
        yield say("list-experiments")
        for one in asked:
            yield f"  {one['name']:<{wide}}" + own_words(
                "experiment", one["name"], "asks", one["asks"])


def as_object(scenario: Scenario) -> dict[str, Any]:
    """What a scenario has in force, with origins, as plain values."""
    return {
        "name": scenario.name, "title": scenario.title, "asks": scenario.asks,
        "vintage": str(scenario.vintage), "start": str(scenario.start), "end": str(scenario.end),
        "worldview": scenario.worldview,
        "lineage": list(scenario.lineage), "claims": list(scenario.claims),
        "digest": scenario.digest,
        "changes": {key: {"change": str(change), "table": change.table,
                          "origin": str(change.origin)}
                    for key, change in scenario.changes.items()},
        "events": [{"name": event.name, "at": str(event.at), "sets": event.sets,
                    "until": str(event.until) if event.until else None, "to": str(event.change),
                    "because": list(event.because), "origin": str(event.origin)}
                   for event in scenario.events],
        "targets": [{"name": target.name, "asks": str(target), "origin": str(target.origin)}
                    for target in scenario.targets],
        **{table: [{"name": entry.name, **entry.plain(), "because": list(entry.because),
                    "origin": str(entry.origin)} for entry in scenario.table(table)]
           for table in ADDED},
        "notes": list(scenario.notes),
    }


def set_notes(scenario: Scenario, keys: Iterable[str]) -> Iterator[str]:
    """Where the scenario dates a key that was set from outside, a sentence that says who wins."""
    for key in keys:
        dated = [(f"{event.name or 'an event'} ({event.at} to {event.until or scenario.end})",
                  event.change.kind) for event in scenario.events if event.sets == key]
        dated += [(f"its path ({min(values)} to {max(values)})", "to")
                  for values in [scenario.paths.get(key)] if values]
        for what, kind in dated:
            does = "sets it to another value" if kind == "to" else "acts on it"
            yield f"--set {key}: in {scenario.name}, {what} {does} in those quarters"


def alarm(scenario: Scenario) -> str | None:
    """A sentence where `changes_nothing`; else None."""
    if changes_nothing(scenario, Scenario.read(BASELINE)):
        return (f"{scenario.lineage[-1]}: changes nothing: every world will be that of "
                f"{BASELINE}")
    return None
