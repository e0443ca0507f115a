"""Run every part of the evidence in turn; what was found, and what failed, as plain values."""

from __future__ import annotations

import hashlib
import math
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from time import monotonic
from typing import Any

import numpy as np

from qurultay.analysis.failures import FailureSample, found_in
from qurultay.analysis.sensitivity import SensitivityPlan, Size, weigh
from qurultay.core.errors import QurultayError
from qurultay.core.files import json_text
from qurultay.core.versions import versions
from qurultay.engine.workers import processes
from qurultay.evidence.calibration import (
    calibration_dict,
    fit_to_record,
    posterior_csv,
    recovery,
    reference,
)
from qurultay.evidence.moments import FIRST, LAST, OPENED
from qurultay.evidence.origins import LAYER, MODEL, CameTrue, OriginRules
from qurultay.evidence.outlook import outlook
from qurultay.evidence.rolling import Workers, roll, summary_of, switched_off
from qurultay.evidence.scores import EVERY
from qurultay.evidence.spreads import spreads
from qurultay.inputs import record
from qurultay.inputs.posterior import Posterior
from qurultay.languages import use
from qurultay.languages.progress import progress
from qurultay.report.verdicts import agreement, basis, stability
from qurultay.results import trust
from qurultay.scenario.scenario import BASELINE, Scenario
from qurultay.studies.trial import hypotheses, verdicts
from qurultay.studies.verdicts import (
    NOT_REPRESENTED,
    UNDECIDED,
    VERDICTS,
)

Found = dict[str, Any]

TARGET = "five_billion"
"""The target whose failures are explained."""

FULL = 500
"""Worlds in each arm of the full evidence."""

DIGITS = 6
"""Digits of the rounded digest: another processor gives the same."""


@dataclass(frozen=True)
class Sizes:
    """How much each part runs; None: as many as the files of the experiments say.

    `reference` worlds and `trials` of the calibration, members from each of the `origins`, of
    which at most so many `years` are taken, with a mechanism `switched_off`, of `swings` and the
    `outlook` and of each `arm`, `base` points of the sensitivity and `finer` times as many by kind
    of source, `worlds` searched for failures; the first so many `hypotheses` and `mechanisms`.
    """

    reference: int = 20_000
    trials: int = 100
    origins: int | None = None
    years: int | None = None
    switched_off: int | None = None
    swings: int = 300
    outlook: int = 1000
    arm: int | None = None
    base: int = 512
    finer: int = 8
    worlds: int = 2000
    hypotheses: int | None = None
    mechanisms: int | None = None

    @classmethod
    def of(cls, members: int) -> Sizes:
        """Everything in proportion to the worlds in each arm, as far as a part can shrink."""
        trials = min(max(members // 5, 10), 100)
        return cls(reference=max(40 * members, 1500 + 21 * trials), trials=trials,
                   origins=max(2 * members, 20), switched_off=max(members, 20),
                   swings=max(members, 20), outlook=max(2 * members, 20), arm=members,
                   base=1 << (min(max(members, 8), 1024).bit_length() - 1),
                   finer=8 if members >= FULL else 2, worlds=max(4 * members, 400))

    @property
    def is_reduced(self) -> bool:
        """Whether some hypotheses or mechanisms are left out."""
        return self.hypotheses is not None or self.mechanisms is not None

    @classmethod
    def reduced(cls) -> Sizes:
        """Every part in a minute or so; nothing to be quoted."""
        return cls(reference=1500, trials=10, origins=40, years=3, switched_off=20, swings=40,
                   outlook=60,
                   arm=16, base=8, finer=1, worlds=400, hypotheses=2, mechanisms=3)


@dataclass(frozen=True)
class Request:
    """One run of the evidence."""

    sizes: Sizes
    random_seed: int
    quiet: bool = True


def calibration(ask: Request) -> Found:
    """What was fitted, to what, how well."""
    sizes, seed = ask.sizes, ask.random_seed
    with progress(f"worlds from the record of {FIRST}", sizes.reference, ask.quiet,
                  "worlds") as each:
        known = reference(sizes.reference, seed, each)
    found = fit_to_record(known)
    shipped, again = Posterior.shipped(), found.posterior()
    apart = np.median(shipped.draws, axis=0) - np.median(again.draws, axis=0)
    return calibration_dict(found, recovery(known, sizes.trials)) | {
        "trials": sizes.trials, "dyads": list(record.dyads().names),
        "years": [FIRST, LAST, OPENED], "shipped": posterior_csv(shipped) == posterior_csv(again),
        "apart_from_shipped": float((np.abs(apart) / shipped.draws.std(axis=0)).max())}


def origins(ask: Request) -> Found:
    """Forecasts from every origin scored, and mechanisms switched off in turn."""
    sizes, rules, record = ask.sizes, OriginRules.shipped(), CameTrue.shipped(ask.sizes.years)
    members = sizes.origins or rules.members
    rules = rules.smaller(members, sizes.switched_off or rules.switched_off.members,
                          ask.random_seed)
    names = list(rules.switched_off.mechanisms)[:sizes.mechanisms]
    with ExitStack() as kept:
        each = kept.enter_context(progress(
            "rolling origins", (3 + len(names)) * len(record.origins), ask.quiet, "runs"))
        pool = (None if sizes.is_reduced or (os.cpu_count() or 1) < 2 else
                kept.enter_context(processes(os.cpu_count() or 1)))
        workers = Workers(pool, each)
        rolled = roll(rules, record, workers)
        off = [switched_off(rolled, name, workers) for name in names]
    return summary_of(rolled) | {"off": off, "off_members": rules.switched_off.members,
                                 "seed": rules.seed}


def pair_spreads(ask: Request) -> Found:
    """How far the trade of each pair moves over some years, beside its record."""
    found = spreads(members=ask.sizes.swings, random_seed=ask.random_seed)
    return {"members": ask.sizes.swings,
            "pairs": [asdict(one) | {"holds": one.holds} for one in found]}


def forecast(ask: Request) -> Found:
    """The years after the record, and what moves them."""
    return outlook(ask.sizes.outlook, ask.random_seed).to_dict() | {"members": ask.sizes.outlook}


def depends_on(ask: Request) -> Found:
    """What the answers of the baseline depend on."""
    full = ask.sizes.base >= 256
    size = (replace(Size(), base=ask.sizes.base, finer=ask.sizes.finer) if full
            else replace(Size.of(ask.sizes.base), finer=ask.sizes.finer))
    worlds = sum(SensitivityPlan.of(Scenario.read(BASELINE)).designs(size))
    with progress("what the answer depends on", worlds, ask.quiet,
                  "worlds") as each, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # few worlds may all be alike: then there is no share
        found = weigh(Scenario.read(BASELINE), size, ask.random_seed, each).to_dict()
    return found | {"judgement": trust.judgement()}


def claims(ask: Request) -> Found:
    """Verdicts on the hypotheses; `by_hand` are assumptions from which a verdict follows."""
    names = hypotheses()
    with ExitStack() as bars:
        def begun(scenarios: int) -> Callable[[], None]:
            return bars.enter_context(progress("arms", scenarios, ask.quiet, "scenarios"))

        found = verdicts(ask.sizes.arm, ask.random_seed, names[:ask.sizes.hypotheses],
                         begun=begun)
    values = [one.to_dict() | {
        "deciding": one.findings.index(one.deciding),
        "agreement": agreement(one), "stability": stability(one),
        "rests_on": [basis(each, one) for each in one.follows_from],
        "by_hand": [each.name for each in one.follows_from if each.without != one.verdict],
    } for one in found]
    sure = [one for one in values if one["verdict"] not in (UNDECIDED, NOT_REPRESENTED)
            and one["robust"] and one["stable"] and not one["by_hand"]]
    return {"of": len(names), "tested": len(values), "sure": len(sure),
            "counts": {verdict: sum(one["verdict"] == verdict for one in values)
                       for verdict in VERDICTS},
            "robust": sum(one["robust"] for one in values),
            "by_hand": sum(bool(one["by_hand"]) for one in values), "experiments": values}


def failures(ask: Request) -> Found:
    """Where the baseline fails, as a box found in some worlds and checked on fresh ones."""
    seen = FailureSample.run(Scenario.read(BASELINE), TARGET, range(ask.sizes.worlds),
                             ask.random_seed)
    found = found_in(seen, seen.fresh())
    return found.to_dict() | {"words": list(found.lines()), "worlds": ask.sizes.worlds}


PARTS: dict[str, Callable[[Request], Found]] = {
    "origins": origins, "calibration": calibration, "swings": pair_spreads, "forecast": forecast,
    "sensitivity": depends_on, "hypotheses": claims, "discovery": failures,
}
"""All parts by name, in the order of the page."""

NEEDS = {"sensitivity": "SALib", "discovery": "ema_workbench"}
"""Libraries of the extra `explore` that a part cannot do without."""


# --- all of them ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Evidence:
    """What was found, by part, and why a part is missing; plain values alone."""

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
                "missing": dict(self.missing), "parts": dict(self.parts)}


def gather(sizes: Sizes, random_seed: int, command: str, quiet: bool = True,
           names: Iterable[str] = PARTS) -> Evidence:
    """Run the parts; one that fails does not stop the others.

    A part whose library is not installed is missing; one that meets a fault is `broken` too.
    """
    ask, found, missing, broken = Request(sizes, random_seed, quiet), {}, {}, []
    for name in names:
        begun = monotonic()
        need = NEEDS.get(name)
        if need and find_spec(need) is None:
            missing[name] = f"it needs {need}: pip install 'qurultay[explore]'"
        else:
            try:
                with use("en"):  # values are the same in every language, and so is their digest
                    found[name] = _finite(PARTS[name](ask))
            except QurultayError as failure:
                missing[name] = failure.message
            except Exception as failure:  # other parts must not be lost with it
                missing[name] = f"{type(failure).__name__}: {failure}"
                broken.append(name)
        if not quiet:
            end = f"failed: {missing[name]}" if name in missing else "done"
            sys.stderr.write(f"{name}: {end}, {monotonic() - begun:.0f} s\n")
            sys.stderr.flush()
    return Evidence(command, random_seed, sizes, found, missing, tuple(broken))


def _finite(found: Any) -> Any:
    """Values with None for numbers that JSON does not know."""
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


# --- the numbers that ship --------------------------------------------------------------------


def released_text(part: Found) -> str:
    """What seeds/evidence.toml holds of rolling origins, with the digest of what they rest on."""
    near, level = part["near"][EVERY], 0.9
    held = near["coverage"][MODEL][f"{level:.0%}"]
    tables = {trust.COVERAGE: {"level": level, "value": held["value"], "low": held["low"],
                                  "high": held["high"], "cells": held["trials"]},
              trust.SKILL: near["gains"][part["hard"]]["mean"],
              trust.LAYER: near["gains"][LAYER]["mean"]}
    lines = ["# How past years were forecast: numbers of the trust strip, made by `qurultay seeds "
             "evidence`.", f'over = "{part["hard"]}"', f"members = {part['members']}",
             f"seed = {part['seed']}", f"years_ahead = {part['years_ahead']}",
             f"origins = {part['origins']}", f'digest = "{trust.digest()}"']
    for name, values in tables.items():
        lines += ["", f"[{name}]", *(f"{key} = {_rounded(value)}" for key, value in values.items())]
    return "\n".join(lines) + "\n"
