"""What another version of this program made of the same scenario, and what this one does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qurultay.analysis.compare import Comparison, compare
from qurultay.core.errors import ScenarioError
from qurultay.core.versions import differing, versions
from qurultay.engine.ensemble import ensemble
from qurultay.results import store
from qurultay.results.manifest import Manifest
from qurultay.scenario.scenario import Scenario

THEN, NOW = "as stored", "today"


@dataclass(frozen=True)
class Versus:
    """A stored run and the same worlds of today, `compared` in this order.

    `asked` is the manifest of the stored run; `versions` and `parameters` say in words in what the
    two differ; `same` whether in no bit.
    """

    compared: Comparison
    asked: Manifest

    @property
    def versions(self) -> tuple[str, ...]:
        """Versions that differ, in English."""
        return tuple(differing(self.asked.versions, versions()))

    @property
    def moved(self) -> list[tuple[str, float | None, float | None]]:
        """Key, value then and today of parameters that differ; None where there is none."""
        then = self.asked.parameters
        now = self.asked.scenario.catalogue.values_by_key()
        return [(key, then.get(key), now.get(key)) for key in dict.fromkeys([*then, *now])
                if then.get(key) != now.get(key)]

    @property
    def parameters(self) -> tuple[str, ...]:
        """Parameters that differ, in English."""
        return tuple(f"{key}: {'not there' if then is None else then} -> "
                     f"{'not there' if now is None else now}" for key, then, now in self.moved)

    @property
    def same(self) -> bool:
        """Whether both have the same bits."""
        then, now = self.compared.outcomes
        return then.digest == now.digest

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"same": self.same, "versions": list(self.versions),
                "parameters": list(self.parameters), **self.compared.to_dict()}


def versus(folder: str | Path, each: Callable[[int], None] = lambda members: None) -> Versus:
    """Run what a stored run was asked once more, and compare world by world.

    World k has the luck of world k then, as far as both versions draw the same.

    Raises:
        ScenarioError: if the folder holds no finished run, or of one world, or this version cannot
            read its scenario.
        StoreError: if it is damaged, or has other measures than this version.
    """
    asked = Manifest.read(Path(folder))
    if asked.members < 2:
        raise ScenarioError(f"{folder}: two worlds or more are needed to compare")
    then, scenario = store.read(folder), asked.scenario
    now = ensemble(scenario, asked.members, asked.random_seed, uncertain=asked.uncertain,
                   each=each)

    def called(which: str) -> Scenario:
        return replace(scenario, name=f"{scenario.name} {which}")

    both = [replace(then, scenario=called(THEN)), replace(now, scenario=called(NOW))]
    return Versus(compare(both, same_draws=False), asked)
