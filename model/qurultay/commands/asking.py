"""What a command was asked to run, and where its files go: checked before anything runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.scenario.changes import settings
from qurultay.scenario.listing import alarm
from qurultay.scenario.scenario import WORLDVIEWS, Scenario

BOTH = "both"
OUT = Path("qurultay-out")


@dataclass(frozen=True)
class Asked:
    """One scenario to run, what to call it, and the folder name its files go to."""

    label: str
    folder: str
    scenario: Scenario

    def alarm(self) -> str | None:
        """A warning where it says nothing that the baseline does not say."""
        return alarm(self.scenario)


def asked(names: Sequence[str], given: Sequence[str], worldview: str | None) -> list[Asked]:
    """Every scenario to run, read and checked; with both worldviews each comes twice."""
    overrides = settings(given)
    views = WORLDVIEWS if worldview == BOTH else (worldview,)
    found: list[Asked] = []
    for name in names:
        for view in views:
            scenario = Scenario.read(name, overrides, worldview=view)
            label = f"{scenario.name} ({view})" if view and worldview == BOTH else scenario.name
            folder = _folder_name(f"{scenario.name}-{view}" if view else scenario.name)
            known = [one.folder for one in found]
            twice = f"-{known.count(folder) + 1}" if folder in known else ""
            found.append(Asked(label + twice, folder + twice, scenario))
    return found


def _folder_name(name: str) -> str:
    """A name that is safe as that of a folder."""
    return re.sub(r"[^\w.\-]", "_", name).strip(".")[:100] or "scenario"


@dataclass(frozen=True)
class Place:
    """Where files go: `top` for what concerns all runs, None where nothing is written."""

    top: Path | None
    several: bool
    given: bool

    @classmethod
    def of(cls, out: str | None, writes: bool, several: bool) -> Place:
        """The place for `--out`, made if it is missing; ScenarioError where it is not empty."""
        if not writes:
            return cls(None, several, False)
        return cls(OUT if out is None else free_folder(out), several, out is not None)

    def folder(self, one: Asked) -> Path | None:
        """The folder of one run: that of `--out` itself where there is but one."""
        if self.top is None or (self.given and not self.several):
            return self.top
        return self.top / one.folder


def free_folder(out: str) -> Path:
    """A folder that is empty, made where it is missing; ScenarioError where it is not."""
    folder = Path(out)
    if not out or "\0" in out:
        raise ScenarioError(f"--out {shown(out)}: the path of a folder is needed")
    if folder.exists() and not folder.is_dir():
        raise ScenarioError(f"--out {shown(out)} is a file; a folder is needed")
    if folder.is_dir() and any(folder.iterdir()):
        raise ScenarioError(f"--out {shown(out)} is not empty; choose another folder (an "
                            "ensemble that was cut short goes on with --resume)")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def together(objects: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One object for all runs."""
    return objects[0] if len(objects) == 1 else {"runs": list(objects)}
