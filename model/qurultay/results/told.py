"""Lines of `show`, `diff` and `check`: what a scenario says; of `explain`: what moved a trade.

Keys, files and `key = value` stand as in a file, in every language; English has targets and rows
of tables as the file has them too, where other languages say them in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place
from qurultay.inputs.parameters import Catalogue
from qurultay.languages import Phrase, phrase, say, speaking
from qurultay.results.answer import asked_level
from qurultay.results.wording import (
    amount_phrase,
    as_written,
    asks_of,
    claim_words,
    date_phrase,
    figure_phrase,
    in_a_row,
    in_order,
    in_sentence,
    key_of,
    level_phrase,
    period_phrase,
    quarter_phrase,
    quarter_words,
    state_names,
    state_phrase,
    title_of,
    unit_of_parameter,
    words_of,
)
from qurultay.scenario.changes import Change, Entry, Event, Level, Note, Subject, Target, written
from qurultay.scenario.form import ADDED
from qurultay.scenario.levers import LEVERS
from qurultay.scenario.scenario import Scenario, ScenarioDifference, Thing, difference

_MOST_PAIRS = 4  # of a table of numbers that are told


def show_lines(scenario: Scenario, origin: bool) -> Iterator[str]:
    """What a scenario has in force; with `origin` every parameter, and where each was written."""
    def at(*places: Place) -> str:
        where = in_a_row(dict.fromkeys(map(place_words, places)), "semicolon")
        return f"  [{where}]" if origin and where else ""

    yield say("story-title", title=title_of(scenario), name=scenario.name)
    yield asks_of(scenario)
    yield say("listing-horizon", start=quarter_phrase(str(scenario.start)),
              end=quarter_phrase(str(scenario.end)), year=as_written(str(scenario.vintage)),
              ) + at(*scenario.origins.values())
    yield say("listing-built", files=in_a_row(scenario.lineage))
    if scenario.worldview:
        yield say("listing-view", view=phrase(f"story-view-{scenario.worldview}"))
    yield from _parameter_lines(scenario, origin)
    if scenario.events:
        yield say("listing-events")
    for event in sorted(scenario.events, key=lambda event: event.at):
        yield "  " + say("listing-event", span=_span(event), set=_set(event.sets, event.change),
                         because=_reasons(event.because)) + at(event.origin)
    for table in ADDED:
        rows = scenario.table(table)
        if rows:
            yield say(f"listing-{table}")
        for entry in rows:
            says = say(f"listing-row{'-because' * bool(entry.because)}", told=_told(entry),
                       because=_reasons(entry.because))
            yield f"  {_named(entry.name, says)}" + at(entry.origin)
    if scenario.targets:
        yield say("story-targets")
    for target in scenario.targets:
        yield f"  {_named(target.name, _target_words(target))}" + at(target.origin)
    if scenario.claims:
        yield say("listing-claims", claims=in_a_row(scenario.claims))
    yield from (say("listing-note", note=note_words(note)) for note in scenario.notes)


def _parameter_lines(scenario: Scenario, origin: bool) -> Iterator[str]:
    """Parameters that a scenario changes and what they were, and those that it leaves."""
    catalogue = scenario.catalogue
    for table in ("assumptions", "policies"):
        mine = {key: change for key, change in scenario.changes.items() if change.table == table}
        if mine:
            yield say(f"listing-{table}")
        for key, change in mine.items():
            row = catalogue[key]
            sort = "makes" if change.kind != "to" else "fixed" if row.uncertain else "instead"
            yield "  " + say(
                f"listing-change-{sort}", set=_set(key, change), unit=unit_of_parameter(row.unit),
                before=_number(row.value),
                now=_number(float(f"{change.apply(row.value):g}"))) + (
                f"  [{place_words(change.origin)}]" if origin else "")
    rest = [key for key in catalogue if key not in scenario.changes]
    if not origin:
        yield say("listing-rest", count=len(rest))
        return
    yield say("listing-seeds")
    for key in rest:
        row = catalogue[key]
        yield (f"  {key} = {written(row.value)} {unit_of_parameter(row.unit)}  "
               f"[{place_words(catalogue.place(key))}]")


def diff_lines(left: Scenario, right: Scenario) -> Iterator[str]:
    """Where two scenarios differ, a line each."""
    found = difference(left, right)
    if not found:
        yield say("listing-same", one=left.name, other=right.name)
        return
    yield say("listing-between", one=left.name, other=right.name)
    yield from (f"  {difference_words(one)}" for one in found)


def difference_words(one: ScenarioDifference, missing: str | None = None) -> str:
    """One thing in which two scenarios differ.

    `missing` stands where a side has no such thing; without it that of `diff`, which names the
    number of the seeds.
    """
    if missing is None and one.what == "change":
        row = Catalogue.shipped()[one.key]
        fixed = any(isinstance(side, Change) and side.kind == "to" for side in one.sides)
        missing = say(f"listing-as-seeds{'-drawn' * (row.uncertain and fixed)}",
                      number=_number(row.value))
    elif missing is None:
        missing = say("listing-none")
    thing = next(side for side in one.sides if side is not None)
    what, key = f"listing-what-{one.what}", one.key
    if isinstance(thing, Event):
        key = say("listing-event-key", key=thing.sets, quarter=quarter_phrase(str(thing.at)))
    elif isinstance(thing, Entry):
        what, key = f"story-entry-{thing.table}", _called(thing)
    elif one.what == "horizon":
        key = say(f"listing-horizon-{one.key}")

    def told(side: Thing | None) -> str:
        if isinstance(side, Event):
            return say("listing-event-side", change=_words(side.change), span=_span(side))
        if isinstance(side, Entry):
            return _told(side)
        return missing if side is None else words_of(_words(side))

    before, after = map(told, one.sides)
    return say("listing-difference", what=say(what), key=key, before=before, after=after)


def check_lines(scenario: Scenario, name: str, notes: Iterable[str]) -> Iterator[str]:
    """What a good file says, in one line, and a line for each note on it."""
    many = {"changes": scenario.changes, "events": scenario.events, "targets": scenario.targets}
    yield say("listing-good", name=name, title=title_of(scenario),
              start=quarter_phrase(str(scenario.start)), end=quarter_phrase(str(scenario.end)),
              counts=in_a_row((
                  *(say(f"listing-count-{what}", count=len(all)) for what, all in many.items()),
                  *(say(f"listing-count-{table}", count=len(scenario.table(table)))
                    for table in ADDED if scenario.table(table)))))
    yield from ("  " + say("listing-check-note", note=note_words(note)) for note in notes)


def note_words(note: str) -> str:
    """A note on a scenario in the language spoken."""
    if not isinstance(note, Note) or _in_english():
        return note
    return say(note.key, **{name: value if isinstance(value, int) else _words(value)
                            for name, value in note.values.items()})


def _words(value: Any) -> Phrase | str:
    """A thing that a scenario holds, in words."""
    if isinstance(value, Quarter):
        return quarter_phrase(str(value))
    if isinstance(value, Place):
        return place_words(value)
    if isinstance(value, Level):
        return amount_phrase(value.value, value.unit, as_written(written(value.value)))
    if isinstance(value, Subject):
        return figure_phrase(value.measure, value.place)
    if isinstance(value, Event):
        return say(f"listing-item-event{'-on' * (not value.name)}",
                   name=value.name or value.sets, span=_span(value))
    if isinstance(value, Entry):
        return say(f"listing-item{'-unnamed' * (not value.name)}", name=_called(value),
                   kind=phrase(f"story-entry-{value.table}"))
    if isinstance(value, Target):
        return _target_words(value)
    if isinstance(value, Change) and value.kind == "to":
        return _number(value.value)
    return as_written(str(value)) if isinstance(value, int) else in_order(str(value))


def place_words(place: Place) -> str:
    """Where something was written."""
    return place.file if place.line is None else say(
        "listing-place", file=place.file, line=as_written(str(place.line)))


def entry_words(entry: Entry) -> str:
    """What an entry says: its keys and values in the language spoken, other codes as they are."""
    states = state_names()

    def value_words(value: Any) -> str:
        if isinstance(value, Quarter):
            return quarter_words(str(value))
        if isinstance(value, float | int):
            return as_written(written(value))
        if isinstance(value, tuple) and value and isinstance(value[0], tuple):
            some = [f"{name} {as_written(written(number))}" for name, number in value[:_MOST_PAIRS]]
            return in_a_row([*some, *["…"] * (len(value) > _MOST_PAIRS)])
        if isinstance(value, tuple):
            return in_a_row(map(value_words, value), "and")
        return in_sentence(value) if value in states else words_of(
            phrase(f"story-told-{value}", value))

    return in_a_row(say("story-moved", part=phrase(f"story-told-{key}", key),
                        amount=value_words(value)) for key, value in entry.says)


def result_lines(found: dict[str, Any]) -> Iterator[str]:
    """What moved a pair's trade, as `explain_result` found it, as lines to read; bn USD a year."""
    date, pair = found["in"], found["trade"].split("-")
    yield say("explain-result", scenario=found["scenario"], range=_range(found["then"]),
              worlds=phrase("worlds", count=found["worlds"]),
              base=_number(found["base year"]),
              pair=found["trade"] if _in_english() else phrase(
                  "pair", one=state_phrase(pair[0]), other=state_phrase(pair[1])),
              date=quarter_phrase(date) if "Q" in date else period_phrase(f"{date}Q4"))
    yield say("explain-moved")
    for part in found["because of"]:
        yield f"  {_named(_part(part['part']), _range(part))}"
        for mechanism in part["mechanisms"]:
            key = key_of("mechanism", mechanism["mechanism"])
            yield "      " + say(
                "explain-mechanism", says=phrase(key, mechanism["says"]),
                name=phrase(f"{key}.name", mechanism["mechanism"]),
                levers=in_a_row(mechanism["parameters"]))
            for claim, _, says in (one.partition(": ") for one in mechanism["claims"]):
                yield f"          {_named(claim, claim_words(claim, says))}"
    for target in found["targets"]:
        yield from _held_lines(target, found["worlds"])
    yield say("explain-parts-sum")


def _held_lines(found: dict[str, Any], worlds: int) -> Iterator[str]:
    """What kept trade from a target, and what flips it."""
    asked = {"target": found["target"], "limit": _number(found["limit"]),
             "by": quarter_phrase(found["by"])}
    if not found["missed"]:
        yield say("explain-stands" if worlds == 1 else "explain-all-stand", **asked)
        return
    yield say("explain-missed", **asked, missed=found["missed"], worlds=worlds,
              range=_range(found["missing"]))
    held = found["held back by"]
    yield "  " + (say("explain-held", part=_part(held[0]["part"])) if held
                  else say("explain-held-none"))
    yield from ("    " + say(
        "explain-held-part", part=_part(one["part"]), mean=_plain(f"{one['mean']:.2f}"),
        enough=one["enough alone"], missed=found["missed"]) for one in held)
    world = found["world"]
    sort = "all" if world["median of"] == "all worlds" else "missed"
    yield "  " + say(f"explain-median-{sort}", member=as_written(str(world["member"])),
                     trade=_plain(f"{world['trade']:.2f}"))
    if not found["flipped by"]:
        yield "    " + say("explain-flip-none")
    least = {lever.key: lever.least for lever in LEVERS}
    for at, one in enumerate(found["flipped by"]):
        lever = key_of("lever", one["lever"])
        end = "least" if one["end"] == least[one["lever"]] else "most"
        yield "    " + say(
            f"explain-flip-{'also' if at else 'first'}", lever=phrase(lever, one["name"]),
            end=phrase(f"{lever}.{end}", one["end"]), way=_plain(f"{100 * one['way']:.0f}"),
            **{side: _plain(f"{one[side]:.3g}") for side in ("from", "to")})


def _range(of: dict[str, float]) -> str:
    return say("explain-three", **{name: _plain(f"{of[key]:.2f}") for name, key in (
        ("middle", "median"), ("low", "low"), ("high", "high"))})


def _part(name: str) -> str:
    return say(key_of("story-part", name))


def _in_english() -> bool:
    return speaking().locale.code == "en"


def _plain(shown: str) -> str:
    """A number in English signs in those of the language; English keeps its hyphens."""
    return shown if _in_english() else as_written(shown)


def _number(value: float) -> str:
    return _plain(written(value))


def _told(entry: Entry) -> str:
    return entry.told if _in_english() else entry_words(entry)


def _called(entry: Entry) -> str:
    return entry.name if entry.name else _told(entry)


def _target_words(target: Target) -> str:
    if _in_english():
        return str(target)
    return say("report-goal", due=date_phrase(str(target.by)), line=phrase(
        "story-line", subject=figure_phrase(target.measure, target.place),
        level=level_phrase(asked_level(target))))


def _named(name: str | None, says: str) -> str:
    return say("report-titled", title=name, says=says) if name else says


def _set(key: str, change: Change) -> str:
    return in_order(f"{key} = {change}")


def _span(event: Event) -> Phrase:
    first = quarter_phrase(str(event.at))
    return (phrase("listing-until", start=first, end=quarter_phrase(str(event.until)))
            if event.until else phrase("listing-on", start=first))


def _reasons(because: Iterable[str]) -> str:
    return in_a_row((words_of(phrase(key_of("story-because", one), one)) for one in because),
                    "semicolon")
