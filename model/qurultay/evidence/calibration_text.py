"""What the record taught, as text, as plain values and as the sample that ships."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.core.files import write_result, write_whole
from qurultay.core.progress import progress
from qurultay.evidence.calibration import (
    ACCEPTED,
    DRAWS,
    KEYS,
    Calibration,
    Recovery,
    calibrate,
    recovery,
    reference,
)
from qurultay.evidence.moments import MOMENTS
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import TABLE, Posterior

ENDS = (0.05, 0.5, 0.95)
"""Where a distribution is looked at: its median between the ends of 90 %."""

Told = tuple[str, dict[str, Any], list[Path]]
"""Text, the object for `--json`, and files written."""


def calibrated(members: int, random_seed: int, folder: Path | None, trials: int = 0,
               quiet: bool = True) -> Told:
    """Calibrate, check by simulation where `trials` are asked for, and write what was found.

    `folder` receives posterior.csv, the sample that seeds/ ships, beside text and values.
    """
    with progress("worlds from the record of 2009", members, quiet, "worlds") as each:
        known = reference(members, random_seed, each)
    found = calibrate(known)
    check = recovery(known, trials) if trials else None
    text = "".join(f"{line}\n" for line in calibration_lines(found, check))
    told = calibration_dict(found, check) | {"random_seed": random_seed}
    files = [write_whole(folder / TABLE, posterior_csv(found.posterior()).encode()),
             *write_result(folder, "calibration", told, text.splitlines())] if folder else []
    return text, told, files


def posterior_csv(sample: Posterior) -> str:
    """A sample as the text of seeds/posterior.csv."""
    lines = [",".join(sample.keys)]
    lines += [",".join(f"{value:.6g}" for value in row) for row in sample.draws]
    return "".join(f"{line}\n" for line in lines)


def calibration_lines(found: Calibration, check: Recovery | None = None) -> Iterator[str]:
    """How far each posterior moved from its prior, and how well the moments are met."""
    sample, known = found.posterior(), Catalogue.shipped()
    yield (f"{found.nearest} of {found.members} worlds kept ({ACCEPTED:.0%} nearest to the record "
           f"of 2009 to 2018), {DRAWS} draws")
    yield "Shift in prior standard deviations, ratio of standard deviations, divergence in nats"
    yield f"{'parameter':<32}{'shift':>7}{'ratio':>7}{'nats':>7}{'prior':>9}{'median':>9}  90 %"
    for at, (key, (shift, ratio, nats)) in enumerate(found.moved().items()):
        low, middle, high = np.quantile(sample.draws[:, at], ENDS)
        prior = float(known[key].quantile(np.array(0.5)))
        yield (f"{key:<32}{shift:7.2f}{ratio:7.2f}{nats:7.2f}{prior:9.3g}{middle:9.3g}"
               f"  {low:.3g} to {high:.3g}")
    yield "Moments: what the record has, and 90 % of the worlds kept"
    for name, value, (low, high) in zip(MOMENTS, found.record, found.kept.T, strict=True):
        outside = "" if low <= value <= high else "  (outside)"
        yield f"{name:<42}{value:8.3f}  {low:.3f} to {high:.3f}{outside}"
    if check:
        yield (f"Does it find what it was made of? {len(check.ranks)} simulated records; intervals "
               f"of {check.level:.0%} hold the truth in")
        for key, held in check.covered().items():
            yield f"{key:<32}{held.value:7.1%}  ({held.low:.1%} to {held.high:.1%})"


def calibration_dict(found: Calibration, check: Recovery | None = None) -> dict[str, Any]:
    """The same as plain values; `prior` and `posterior` at the points of ENDS."""
    sample, known = found.posterior(), Catalogue.shipped()
    told: dict[str, Any] = {
        "members": found.members, "kept": found.nearest, "keys": list(KEYS),
        "moved": {key: {"shift": shift, "ratio": ratio, "divergence": nats,
                        "prior": known[key].quantile(np.array(ENDS)).tolist(),
                        "posterior": np.quantile(sample.draws[:, at], ENDS).tolist()}
                  for at, (key, (shift, ratio, nats)) in enumerate(found.moved().items())},
        "moments": {name: {"record": float(value), "low": float(low), "high": float(high)}
                    for name, value, (low, high) in zip(MOMENTS, found.record, found.kept.T,
                                                        strict=True)}}
    if check:
        told["recovery"] = {key: vars(held) for key, held in check.covered().items()}
    return told
