"""What a stored run was asked, and the versions of what computes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import Field

from qurultay.core import files
from qurultay.core.arrays import IntArray
from qurultay.core.errors import MOST_MEMBERS, Damaged, ScenarioError, StoreError, shown
from qurultay.core.forms import Form, filled
from qurultay.core.toml import parse_toml
from qurultay.core.versions import differing, versions
from qurultay.scenario.inheritance import Source
from qurultay.scenario.scenario import Scenario, difference

FILE = "manifest.toml"
FORM, FIRST_FORM = 2, 1
"""The form of a run directory; in the first one the chunks belonged to a number of members."""

MOST_SHOWN = 8
NUMBERS = ("members", "random_seed", "record", "uncertain", "block")


class AnotherRun(ScenarioError):
    """A folder holds a run of something else than what is asked."""


class _WrittenScenario(Form):
    name: str
    title: str
    asks: str
    worldview: str
    asked: list[str] = []
    lineage: list[str]
    digest: str
    file: str


class _Written(Form):
    """What stands in a manifest."""

    form: int
    members: Annotated[int, Field(ge=1, le=MOST_MEMBERS)]
    random_seed: Annotated[int, Field(ge=0)]
    record: Literal["summary", "all"]
    uncertain: bool
    block: Annotated[int, Field(ge=1, le=MOST_MEMBERS)]
    versions: dict[str, str]
    scenario: _WrittenScenario
    parameters: dict[str, float]


@dataclass(frozen=True)
class Manifest:
    """A run: a scenario, how many worlds of it, from which seed, and what is kept of them.

    `block` members go into a chunk. `written` holds versions and parameters of a stored run.
    """

    scenario: Scenario
    random_seed: int
    members: int
    record: str
    uncertain: bool
    block: int
    written: Mapping[str, Any] | None = field(default=None, repr=False)

    @property
    def versions(self) -> Mapping[str, str]:
        """What computes it, see `versions.versions`."""
        found: Mapping[str, str] = self.written["versions"] if self.written else versions()
        return found

    @property
    def parameters(self) -> Mapping[str, float]:
        """The central value of every parameter, which the scenario changes."""
        found: Mapping[str, float] = (self.written["parameters"] if self.written
                                      else self.scenario.catalogue.values_by_key())
        return found

    @property
    def form(self) -> int:
        """How its folder is laid out."""
        return int(self.written["form"]) if self.written else FORM

    @property
    def takes_more(self) -> bool:
        """Whether members can be added to it."""
        return self.form > FIRST_FORM

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the results and their chunks depend on."""
        numbers = self._numbers()
        if self.takes_more:
            del numbers["members"]
        parts = [self.form, self.scenario.digest, numbers, dict(self.versions)]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _numbers(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in NUMBERS}

    @property
    def blocks(self) -> list[IntArray]:
        """The members of every chunk."""
        return [np.arange(first, min(first + self.block, self.members))
                for first in range(0, self.members, self.block)]

    def write(self, folder: Path) -> None:
        """Put it into a folder, whole or not at all; StoreError where the disk fails."""
        import tomlkit

        asked = self.scenario
        document = {
            "form": FORM, **self._numbers(), "versions": dict(self.versions),
            "scenario": {"name": asked.name, "title": asked.title, "asks": asked.asks,
                         "worldview": asked.worldview or "", "asked": list(asked.asked),
                         "lineage": list(asked.lineage),
                         "digest": asked.digest,
                         "file": tomlkit.string(asked.to_toml(), multiline=True)},
            "parameters": dict(self.parameters)}
        files.write_whole(folder / FILE, files.sealed(tomlkit.dumps(document)))

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """That of a run directory.

        Raises:
            StoreError: if it cannot be read; Damaged if it can and is not what was written.
            ScenarioError: if there is none, or this version cannot read it.
        """
        path = folder / FILE
        if not path.exists():
            raise ScenarioError(f"{shown(str(folder))}: holds no run (there is no {FILE})")
        parsed = parse_toml(files.unsealed(path), str(path), Damaged)
        if isinstance(form := parsed.data.get("form"), int) and form not in (
                FIRST_FORM, FORM):
            raise AnotherRun(f"{path}: is of form {form}; this version reads {FORM}")
        try:
            found = filled(_Written, parsed).model_dump()
        except ScenarioError as failure:
            raise Damaged(f"{path}: is damaged: {failure.message}") from None
        return cls(_scenario(found["scenario"], path), written=found,
                   **{name: found[name] for name in NUMBERS})

    def differences(self, asked: Manifest) -> list[str]:
        """In what another run differs from this one, the size of blocks apart."""
        mine, its = self._numbers(), asked._numbers()
        found = [f"{name.replace('_', ' ')} {its[name]}, not {mine[name]}"
                 for name in NUMBERS[:-1] if mine[name] != its[name]]
        if self.scenario.digest != asked.scenario.digest:
            found += [f"{one.what} {one.key} {one.right or 'not there'}, "
                      f"not {one.left or 'not there'}"
                      for one in difference(self.scenario, asked.scenario)] or [
                f"scenario {asked.scenario.name} says the same in other words"]
        found += differing(self.versions, asked.versions)
        before, now = self.parameters, asked.parameters
        return found + [f"parameter {key} {now.get(key)}, not {before.get(key)}"
                        for key in dict.fromkeys([*before, *now])
                        if before.get(key) != now.get(key)]

    def refuse_other(self, asked: Manifest, folder: Path) -> None:
        """AnotherRun, with the difference, unless the same is asked."""
        found = self.differences(asked)
        if found:
            more = f"; and {len(found) - MOST_SHOWN} more" if len(found) > MOST_SHOWN else ""
            raise AnotherRun(f"{folder} holds another run; asked is now "
                             f"{'; '.join(found[:MOST_SHOWN])}{more}")


def holding_run(path: Path) -> Path | None:
    """The folder of a run that a path lies in, however deep; None if there is none.

    StoreError if that cannot be told.
    """
    try:
        return next((folder for folder in path.resolve().parents if (folder / FILE).is_file()
                     and files.has_seal(folder / FILE)), None)
    except OSError as failure:
        raise StoreError(f"{failure.filename or path}: cannot be read: {failure.strerror}"
                         ) from failure
    except ValueError:
        return None


def _scenario(found: Mapping[str, Any], path: Path) -> Scenario:
    whole = Source("whole", "its scenario", text=found["file"])
    # What is inherited may reach beyond the horizon, as it did where it came from.
    heir = Source("heir", "heir", text='title = "-"\nasks = "-"\nextends = ["whole"]\n',
                  given={whole.name: whole})
    try:
        read = Scenario.read(heir)
    except ScenarioError as failure:
        raise AnotherRun(f"{path}: is of a version that this one cannot read: "
                         f"{failure.message}") from None
    known = replace(read, name=found["name"], title=found["title"], asks=found["asks"],
                    worldview=found["worldview"] or None, lineage=tuple(found["lineage"]),
                    asked=tuple(found.get("asked", ())))
    if known.digest != found["digest"]:
        raise AnotherRun(f"{path}: this version reads its scenario otherwise than the one that "
                         "wrote it")
    return known
