"""The evidence as a whole: every part run in turn, what failed beside what was found."""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from time import monotonic
from typing import Any

from qurultay.core.errors import QurultayError
from qurultay.core.files import json_text
from qurultay.core.versions import versions
from qurultay.evidence.parts import NEEDS, PARTS, Ask, Found, Sizes

DIGITS = 6
"""Digits of each number that the digest is taken over: fits by libraries differ beyond them."""


@dataclass(frozen=True)
class Evidence:
    """What was found, by part, and why a part is missing; all of it plain values."""

    command: str
    random_seed: int
    sizes: Sizes
    parts: Mapping[str, Found]
    missing: Mapping[str, str]
    broken: tuple[str, ...]

    @property
    def digest(self) -> str:
        """SHA-256 over all that was found, every number to DIGITS digits."""
        return hashlib.sha256(json_text(_rounded(self.parts)).encode()).hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """What evidence.json holds."""
        return {"command": self.command, "random_seed": self.random_seed,
                "sizes": asdict(self.sizes), "versions": dict(versions()), "digest": self.digest,
                "digest_rounded": self.digest,  # its name in 0.1.0, for one release
                "missing": dict(self.missing),
                "parts": dict(self.parts)}


def gather(sizes: Sizes, random_seed: int, command: str, quiet: bool = True,
           names: Iterable[str] = PARTS) -> Evidence:
    """Run the parts, all of them if not told otherwise; one that fails costs no other.

    A part whose library is not installed is missing; one that meets a fault is `broken` too.
    """
    ask, found, missing, broken = Ask(sizes, random_seed, quiet), {}, {}, []
    for name in names:
        begun = monotonic()
        need = NEEDS.get(name)
        if need and find_spec(need) is None:
            missing[name] = f"it needs {need}: pip install 'qurultay[explore]'"
        else:
            try:
                found[name] = _finite(PARTS[name](ask))
            except QurultayError as failure:
                missing[name] = failure.message
            except Exception as failure:  # what was found elsewhere must not be lost with it
                missing[name] = f"{type(failure).__name__}: {failure}"
                broken.append(name)
        if not quiet:
            _say(name, missing.get(name), monotonic() - begun)
    return Evidence(command, random_seed, sizes, found, missing, tuple(broken))


def _say(name: str, failure: str | None, seconds: float) -> None:
    sys.stderr.write(f"{name}: " + (f"failed: {failure}" if failure else "done")
                     + f", {seconds:.0f} s\n")
    sys.stderr.flush()


def _finite(found: Any) -> Any:
    """The same with None for numbers that JSON does not know."""
    if isinstance(found, dict):
        return {str(key): _finite(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [_finite(value) for value in found]
    return None if isinstance(found, float) and not math.isfinite(found) else found


def _rounded(found: Any) -> Any:
    if isinstance(found, Mapping):
        return {key: _rounded(value) for key, value in found.items()}
    if isinstance(found, list):
        return [_rounded(value) for value in found]
    return float(f"{found:.{DIGITS - 1}e}") if isinstance(found, float) else found
