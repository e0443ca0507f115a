"""The trust strip: how far this release may be trusted, in numbers from seeds/evidence.toml.

`qurultay seeds evidence` writes the file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Annotated

from qurultay.core.errors import SeedError
from qurultay.core.forms import Form, filled, number_from
from qurultay.core.toml import parse_toml
from qurultay.inputs.parameters import Catalogue
from qurultay.results.wording import sentence

FILE = "evidence.toml"

RESTS_ON = ("seeds/parameters.toml", "seeds/posterior.csv", "seeds/turnover_record.csv",
            "seeds/vintages.csv", "seeds/state_record.csv", "seeds/trade_record.csv",
            "experiments/naive_forecasts.toml", "experiments/rolling_origins.toml")
"""Files whose change makes the numbers old."""

JUDGED = "assumption"
"""The kind of a parameter that no text, data or study gives."""

COVERAGE, SKILL, LAYER, JUDGEMENT = "coverage", "skill", "layer", "judgement"

_Share = Annotated[float, number_from(0.0, 1.0)]
_Gain = Annotated[float, number_from(-100.0, 1.0)]
_Count = Annotated[int, number_from(0, 10_000_000, whole=True)]


class Covered(Form):
    """`[coverage]`: what intervals of `level` held of `cells` (pairs and years), with 95 %."""

    level: _Share
    value: _Share
    low: _Share
    high: _Share
    cells: _Count


class Gained(Form):
    """`[skill]` over the hard naive forecast, `[layer]` over the model without mechanisms.

    One less the ratio of mean CRPS, with 95 %.
    """

    value: _Gain
    low: _Gain
    high: _Gain


class Released(Form):
    """The whole file."""

    over: str
    """The naive forecast of `[skill]`."""
    members: _Count
    seed: _Count
    years_ahead: _Count
    origins: list[int]
    digest: str
    """Of the files it rests on."""
    coverage: Covered
    skill: Gained
    layer: Gained


@dataclass(frozen=True)
class Trust:
    """One number of the strip, by key: COVERAGE, SKILL, LAYER or JUDGEMENT.

    `low` and `high` are its interval at 95 %, None where there is none; `of` how many cells or
    parameters it is of.
    """

    key: str
    value: float
    low: float | None
    high: float | None
    of: int


@cache
def released() -> Released:
    """The shipped file; SeedError if it is missing, ScenarioError about its first fault."""
    file = resources.files("qurultay.seeds") / FILE
    if not file.is_file():
        raise SeedError(f"seeds/{FILE} is missing: `qurultay seeds evidence` writes it")
    return filled(Released, parse_toml(file.read_text(encoding="utf-8"), f"seeds/{FILE}"))


def trust_strip() -> tuple[Trust, ...]:
    """How far the release may be trusted: what is shipped, and what is judgement now."""
    found = released()
    held, judged = found.coverage, judgement()
    return (Trust(COVERAGE, held.value, held.low, held.high, held.cells),
            *(Trust(key, one.value, one.low, one.high, held.cells)
              for key, one in ((SKILL, found.skill), (LAYER, found.layer))),
            Trust(JUDGEMENT, judged["parameters"] / judged["of"], None, None, judged["of"]))


def trust_lines() -> list[str]:
    """The strip in English, a sentence for each number: the same wherever it is shown."""
    found = []
    for one in trust_strip():
        key, values = f"trust.{one.key}", {"meant": released().coverage.level, "of": one.of}
        if one.low is None or one.high is None:
            values["count"] = round(one.value * one.of)
        else:
            values |= {"share": one.value, "low_share": one.low, "high_share": one.high}
            if one.key in (SKILL, LAYER):
                key += ".up" if one.low > 0.0 else ".down" if one.high < 0.0 else ".none"
        found.append(sentence(key, values))
    return found


def judgement() -> dict[str, int]:
    """How many parameters are judgement, and of how many."""
    known = Catalogue.shipped()
    return {"parameters": sum(row.kind == JUDGED for row in known.values()), "of": len(known)}


def digest() -> str:
    """SHA-256 over the files that the numbers rest on."""
    whole = hashlib.sha256()
    for name in RESTS_ON:
        folder, file = name.split("/")
        whole.update((resources.files(f"qurultay.{folder}") / file).read_bytes())
    return whole.hexdigest()
