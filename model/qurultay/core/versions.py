"""What the last bit of a result hangs on: code, data, libraries and processor."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
import scipy


@cache
def versions() -> Mapping[str, str]:
    """By name; two computers where all agree give the same bits."""
    package = Path(__file__).parents[1]
    code = sorted(package.rglob("*.py"))
    seeds = sorted(resources.files("qurultay.seeds").iterdir(), key=lambda file: file.name)
    found = np.show_config(mode="dicts")["SIMD Extensions"]["found"]
    return {
        "code": _digest((str(file.relative_to(package)), file) for file in code),
        "data": _digest((file.name, file) for file in seeds
                        if file.name.endswith((".toml", ".csv"))),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "processor": " ".join([platform.machine(), *found]),
    }


def _digest(files: Iterable[tuple[str, Traversable]]) -> str:
    """SHA-256 over names and contents of files."""
    whole = hashlib.sha256()
    for name, file in files:
        content = file.read_bytes()
        whole.update(f"{name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


def differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """What differs between two fingerprints, in words: "numpy 2.3.0, not 2.4.6"."""
    return [f"{name} {_short(now.get(name, 'unknown'))}, not {_short(then.get(name, 'unknown'))}"
            for name in dict.fromkeys([*then, *now]) if then.get(name) != now.get(name)]


def _short(text: str) -> str:
    return text[:12] if len(text) == 64 and text.isalnum() else text
