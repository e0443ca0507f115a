"""List the scenarios and experiments that ship, show what one says, and where two differ.

Lines for people, plain objects for `--json`; nothing here runs a world.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from functools import cache
from typing import Any

from qurultay.inputs.parameters import Catalogue
from qurultay.languages import say, speaking
from qurultay.scenario.changes import ONE_OF, written
from qurultay.scenario.form import ADDED, shipped_file
from qurultay.scenario.scenario import (
    BASELINE,
    Scenario,
    changes_nothing,
    difference,
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


_TITLES = {"memberships": "Who joins or leaves a forum", "measures": "Measures of its own",
           "projects": "Projects of its own", "paths": "Numbers by quarter",
           "flows": "Trade of the base year",
           "choices": "What states do, whatever they would have chosen", "treaties": "Treaties"}


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


def show_lines(scenario: Scenario, origin: bool) -> Iterator[str]:
    """What a scenario has in force; with `origin` every parameter, and where each was written."""
    def at(place: object) -> str:
        return f"  [{place}]" if origin else ""

    yield f"{scenario.title} ({scenario.name})"
    yield scenario.asks
    dated = "; ".join(dict.fromkeys(str(place) for place in scenario.origins.values()))
    yield (f"From {scenario.start} to {scenario.end}, from what was known at the end of "
           f"{scenario.vintage}" + (at(dated) if dated else ""))
    yield f"Built from: {', '.join(scenario.lineage)}"
    if scenario.worldview:
        yield f"Seen with the {scenario.worldview} worldview"
    yield from _change_lines(scenario, origin)
    if scenario.events:
        yield "Dated events"
    for event in sorted(scenario.events, key=lambda event: event.at):
        yield (f"  {event.at} to {event.until or 'the end'}: {event.sets} = {event.change}, "
               f"because {'; '.join(event.because)}" + at(event.origin))
    for table, title in _TITLES.items():
        rows = scenario.table(table)
        if rows:
            yield title
        for entry in rows:
            name = f"{entry.name}: " if entry.name else ""
            why = f", because {'; '.join(entry.because)}" if entry.because else ""
            yield f"  {name}{entry.told}{why}" + at(entry.origin)
    if scenario.targets:
        yield "Targets"
    for target in scenario.targets:
        yield f"  {target.name}: {target}" + at(target.origin)
    if scenario.claims:
        yield f"Rests on the claims {', '.join(scenario.claims)} (qurultay explain A-01)"
    yield from (f"Note: {note}" for note in scenario.notes)


def _change_lines(scenario: Scenario, origin: bool) -> Iterator[str]:
    catalogue = scenario.catalogue
    for table, title in (("assumptions", "What the world does"),
                         ("policies", "What states choose to do")):
        mine = {key: change for key, change in scenario.changes.items() if change.table == table}
        if mine:
            yield f"{title} [{table}]"
        for key, change in mine.items():
            row = catalogue[key]
            now = "" if change.kind == "to" else f" makes {change.apply(row.value):g},"
            before = f"instead of {written(row.value)}"
            if change.kind == "to" and row.uncertain:
                before = f"fixed in every world; before: drawn around {written(row.value)}"
            place = f"  [{change.origin}]" if origin else ""
            yield (f"  {key} = {change}{now} {before} ({row.unit})" + place)
    rest = [key for key in catalogue if key not in scenario.changes]
    if not origin:
        yield (f"The other {len(rest)} parameters are as in seeds/parameters.toml "
               f"(--origin lists them)")
        return
    yield "As in the seeds"
    for key in rest:
        row = catalogue[key]
        yield f"  {key} = {written(row.value)} {row.unit}  [{catalogue.place(key)}]"


def diff_lines(left: Scenario, right: Scenario) -> Iterator[str]:
    """`difference`, a line each."""
    found = difference(left, right)
    if not found:
        yield f"{left.name} and {right.name} are the same to the model"
        return
    yield f"From {left.name} to {right.name}"
    for one in found:
        missing = "none"
        if one.what == "change":
            row = Catalogue.shipped()[one.key]
            fixed = not (one.left or one.right or "{").startswith("{")
            drawn = "drawn around " if row.uncertain and fixed else ""
            missing = f"{drawn}{written(row.value)} as in the seeds"
        yield f"  {one.what} {one.key}: {one.left or missing} -> {one.right or missing}"


def check_line(scenario: Scenario, name: str) -> str:
    """What a good file says, in one line."""
    return (f"{name}: good: \"{scenario.title}\", {scenario.start} to {scenario.end}, "
            f"{_count(scenario.changes, 'change')}, {_count(scenario.events, 'event')}, "
            f"{_count(scenario.targets, 'target')}" + "".join(
                f", {_count(scenario.table(table), ONE_OF[table])}"
                for table in ADDED if scenario.table(table)))


def _count(things: Sized, word: str) -> str:
    several = word.replace("treaty", "treatie") + "s"
    return f"{len(things)} {word if len(things) == 1 else several}"


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
