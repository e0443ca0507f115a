"""How scenario files build on each other: what `extends` names, and who wins.

A file wins over what it extends. Where two of its parents set the same thing differently,
the one that builds on the other wins, an overlay wins over a whole scenario, and for the rest
it is a conflict that the file must decide. Events and rows of tables add up, and those that have
a name can be dropped by it.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from qurultay.core.errors import Faults, ScenarioError, shown
from qurultay.core.forms import sound
from qurultay.core.toml import Place, TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.scenario.changes import Entry, Event
from qurultay.scenario.entries import (
    Known,
    Setting,
    SettingName,
    check_claims,
    contents,
    named,
    own_entries,
    own_events,
    own_settings,
)
from qurultay.scenario.form import ScenarioFile, shipped_file, shipped_names
from qurultay.scenario.paths import beside, exists

_T = TypeVar("_T", bound=Hashable)
DEEPEST_LINEAGE = 20  # files building on each other in a row


@dataclass(frozen=True)
class Source:
    """A scenario file: its name, how messages call it, and its path (None: shipped).

    `text` is given where there is no file, as in the lab: it builds on shipped scenarios only,
    and on those `given` with it, by name.
    """

    name: str
    label: str
    path: str | None = None
    text: str | None = field(default=None, repr=False)
    given: Mapping[str, Source] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def shipped(cls, name: str) -> Source:
        """A scenario of the package."""
        return cls(name, f"qurultay/scenarios/{name}.toml")

    @classmethod
    def named(cls, name_or_path: str | Path | Source) -> Source:
        """What a user means: a shipped name, else a path; ScenarioError where it is neither."""
        if isinstance(name_or_path, Source):
            return name_or_path
        text = str(name_or_path)
        if isinstance(name_or_path, str) and text in shipped_names():
            return cls.shipped(text)
        is_path = isinstance(name_or_path, Path) or text.endswith(".toml") or os.sep in text
        if is_path or exists(text):
            return cls(Path(text).stem, text if text.isprintable() else shown(text), text)
        raise ScenarioError(f"there is no scenario {shown(text)}" + hint(text, shipped_names()))

    @property
    def identity(self) -> str:
        """Equal for the same file, however it was named."""
        if self.path is None or "\0" in self.path:
            return self.label
        return os.path.realpath(self.path)

    def read(self) -> TomlFile:
        """Its parsed text."""
        if self.text is not None:
            return parse_toml(self.text, self.label)
        if self.path is not None:
            return read_toml(self.path, label=self.label)
        return shipped_file(self.name)


@dataclass(frozen=True)
class Layer:
    """What one file says together with everything it extends.

    `lineage` are the files, parents first; `beneath` the files each of them builds on;
    `overlays` those laid over a whole scenario; `dropped` where was written what is dropped;
    `says_overlay` whether its own file calls itself one; `faults` what is wrong in the files,
    whose faulty parts are left out.
    """

    title: str
    asks: str
    settings: Mapping[SettingName, Setting]
    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
    dropped: frozenset[Place]
    claims: tuple[str, ...]
    lineage: tuple[str, ...]
    beneath: Mapping[str, frozenset[str]]
    overlays: frozenset[str]
    says_overlay: bool
    faults: tuple[str, ...] = ()

    @property
    def has_horizon(self) -> bool:
        """Whether it says when to start."""
        return ("horizon", "start") in self.settings

    @property
    def own_file(self) -> str:
        """The file it was read from."""
        return self.lineage[-1]


class Reader:
    """Reads scenario files with all they extend; each file once."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._layers: dict[str, Layer] = {}

    def layer(self, source: Source, trail: tuple[Source, ...] = ()) -> Layer:
        """A file with everything it extends."""
        if source.identity not in self._layers:
            form, file, found = sound(ScenarioFile, source.read())
            faults, at = Faults(found), file.place(("extends",))
            if form is not None:
                with faults.kept():
                    parents = [
                        self.layer(self._parent(text, (*trail, source), at), (*trail, source))
                        for text in form.extends
                    ]
                    self._layers[source.identity] = _laid_over(
                        parents, form, file, self.known, faults,
                        source.path if source.text is None else None)
            if source.identity not in self._layers:
                faults.report()
        return self._layers[source.identity]

    def _parent(self, text: str, trail: tuple[Source, ...], at: Place) -> Source:
        """The file an `extends` entry names: shipped, or inside the child's own folder."""
        child = trail[-1]
        if text in child.given:
            parent = child.given[text]
        elif text in shipped_names():
            parent = Source.shipped(text)
        elif text.endswith(".toml") and child.path is not None:
            path = beside(child.path, text, at, "extends")
            label = str(Path(child.path).parent / text)
            label = label if label.isprintable() else shown(label)
            parent = Source(Path(text).stem, label, path)
        else:
            what = f"{shown(text)} is neither a shipped name nor a .toml file of the same folder"
            what += hint(text, shipped_names())
            raise ScenarioError(complaint(at, "extends", what))
        chain = [source.identity for source in trail]
        if parent.identity in chain:
            around = " -> ".join(shown(source.name) for source in (*trail, parent))
            raise ScenarioError(complaint(at, "extends", f"goes round in a circle: {around}"))
        if len(trail) >= DEEPEST_LINEAGE:
            what = f"more than {DEEPEST_LINEAGE} files build on each other"
            raise ScenarioError(complaint(at, "extends", what))
        return parent


def joined_layers(layers: Sequence[Layer], title: str, asks: str, place: Place,
                  decided: Iterable[SettingName] = ()) -> Layer:
    """Layers side by side, as a file would that extends them all and says nothing itself.

    Raises:
        ScenarioError: where two layers set the same thing differently and it is not among the
            names that the child has `decided`; the message blames `place`.
    """
    dropped = frozenset().union(*(layer.dropped for layer in layers))
    beneath = {file: below for layer in layers for file, below in layer.beneath.items()}
    overlays = frozenset().union(*(layer.overlays for layer in layers))
    events = {event.origin: event for layer in layers for event in layer.events}
    entries = {entry.origin: entry for layer in layers for entry in layer.entries}
    return Layer(
        title=title,
        asks=asks,
        settings={name: setting for name, setting in _inherited(
            layers, beneath, overlays, set(decided), place).items()
            if setting.origin not in dropped},
        events=tuple(event for origin, event in events.items() if origin not in dropped),
        entries=tuple(entry for origin, entry in entries.items() if origin not in dropped),
        dropped=dropped,
        claims=_once(claim for layer in layers for claim in layer.claims),
        lineage=_once(file for layer in layers for file in layer.lineage),
        beneath=beneath,
        overlays=overlays,
        says_overlay=False,
        faults=_once(fault for layer in layers for fault in layer.faults),
    )


def _laid_over(parents: list[Layer], form: ScenarioFile, file: TomlFile, known: Known,
               faults: Faults, path: str | None) -> Layer:
    """A file, which lies at `path` if it is one, on top of its parents."""
    own = own_settings(form, file, known, faults)
    events = own_events(form, file, known, faults)
    entries = own_entries(form, file, known, faults, path)
    decided = [name for parent in parents for name in parent.settings] if faults.messages else own
    below = joined_layers(parents, form.title, form.asks, file.place(("extends",)), decided)
    gone: frozenset[Place] = frozenset()
    with faults.kept():
        gone = _dropped(form, file, below)
    with faults.kept():
        check_claims(form.claims, file, ("claims",))
    settings = {**{name: setting for name, setting in below.settings.items()
                   if setting.origin not in gone}, **own}
    is_overlay = form.overlay or ("horizon", "start") not in settings
    return replace(
        below,
        settings=settings,
        events=(*(event for event in below.events if event.origin not in gone),
                *events),
        entries=(*(entry for entry in below.entries if entry.origin not in gone),
                 *entries),
        dropped=below.dropped | gone,
        claims=_once([*below.claims, *form.claims]),
        lineage=(*below.lineage, file.file),
        beneath={**below.beneath, file.file: frozenset(below.lineage)},
        overlays=below.overlays | {file.file} if is_overlay else below.overlays,
        says_overlay=form.overlay,
        faults=_once([*below.faults, *faults.messages]),
    )


def _dropped(form: ScenarioFile, file: TomlFile, below: Layer) -> frozenset[Place]:
    """Where was written what a file drops; ScenarioError where nothing inherited has a name."""
    targets = contents(below.settings, "target")
    gone: set[Place] = set()
    for key, names, things in (
            ("drop_events", form.drop_events, below.events),
            ("drop", form.drop, (*below.events, *below.entries, *targets.values()))):
        known = list(dict.fromkeys(named(things)))
        for index, name in enumerate(names):
            if name not in known:
                what = "event" if key == "drop_events" else "event, target or row"
                raise ScenarioError(complaint(
                    file.place((key, index)), key,
                    f"no inherited {what} is called {shown(name)}" + hint(name, known)))
        gone |= {thing.origin for thing in things if thing.name in names}
    return frozenset(gone)


def _inherited(layers: Sequence[Layer], beneath: Mapping[str, frozenset[str]],
               overlays: frozenset[str], decided: set[SettingName], at: Place,
               ) -> dict[SettingName, Setting]:
    """What the layers set together; a conflict is an error unless the child has `decided`."""

    def wins(setting: Setting, other: Setting) -> bool:
        mine, its = setting.origin.file, other.origin.file
        if its in beneath[mine] or mine in beneath[its]:
            return its in beneath[mine]
        return mine in overlays and its not in overlays

    found: dict[SettingName, Setting] = {}
    for name in _once(name for layer in layers for name in layer.settings):
        rivals = [layer.settings[name] for layer in layers if name in layer.settings]
        best = [one for one in rivals if not any(wins(other, one) for other in rivals)]
        if any(one != best[-1] for one in best) and name not in decided:
            both = " and ".join(f"{one} in {one.origin}" for one in (best[0], best[-1]))
            what = f"set differently by two parents: {both}; set it in this file to decide"
            raise ScenarioError(complaint(at, name[1], what))
        found[name] = best[-1]
    return found


def _once(things: Iterable[_T]) -> tuple[_T, ...]:
    """Each thing once, in order of first appearance."""
    return tuple(dict.fromkeys(things))
