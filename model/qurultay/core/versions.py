"""What decides the bits of a result: the code of this package and its data."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def versions() -> Mapping[str, str]:
    """By name; where all agree, the bits do: rules use only what IEEE 754 rounds in one way."""
    package = Path(__file__).parents[1]
    code = sorted(package.rglob("*.py"))
    seeds = sorted(resources.files("qurultay.seeds").iterdir(), key=lambda file: file.name)
    return {
        "code": _digest((str(file.relative_to(package)), file) for file in code),
        "data": _digest((file.name, file) for file in seeds
                        if file.name.endswith((".toml", ".csv"))),
    }


def _digest(files: Iterable[tuple[str, Traversable]]) -> str:
    whole = hashlib.sha256()
    for name, file in files:
        content = file.read_bytes()
        whole.update(f"{name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


def differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """What differs between two fingerprints, in words: "code 3f1c, not 9ab0"."""
    return [f"{name} {new or 'unknown'}, not {old or 'unknown'}"
            for name, old, new in apart(then, now)]


def apart(then: Mapping[str, str], now: Mapping[str, str],
          ) -> list[tuple[str, str | None, str | None]]:
    """Name, then and now of each version that differs, shortened; None where it is unknown."""
    def short(text: str | None) -> str | None:
        return text[:12] if text and len(text) == 64 and text.isalnum() else text

    return [(name, short(then.get(name)), short(now.get(name)))
            for name in dict.fromkeys([*then, *now]) if then.get(name) != now.get(name)]
