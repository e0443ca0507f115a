"""The evidence as a whole: every part run in turn, what failed beside what was found."""


from __future__ import annotations

import hashlib
import math
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from time import monotonic
from typing import Any

import numpy as np

from qurultay.analysis.failures import FailureSample, found_in
from qurultay.analysis.sensitivity import SensitivityPlan, Size, weigh
from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import QurultayError
from qurultay.core.files import json_text
from qurultay.core.progress import Step, progress
from qurultay.core.versions import versions
from qurultay.evidence import naive
from qurultay.evidence.calibration import (
    Reference,
    calibrate,
    calibration_dict,
    posterior_csv,
    recovery,
    reference,
)
from qurultay.evidence.hindcast import Rules, hindcast
from qurultay.evidence.hindcast_score import (
    MODEL,
    Start,
    Stilled,
    by_dyad,
    groups,
    judged,
    skills,
    stilled,
    to_dict,
)
from qurultay.evidence.moments import FIRST, LAST, OPENED
from qurultay.evidence.outlook import outlook
from qurultay.hypotheses.trial import hypotheses, verdicts
from qurultay.hypotheses.verdicts import REFUTED, SUPPORTED, UNDECIDED, Verdict, mean_effect
from qurultay.inputs import earlier_years
from qurultay.inputs.posterior import Posterior
from qurultay.report.verdicts import agreement, basis
from qurultay.results.outcome import FAN
from qurultay.scenario.scenario import BASELINE, Scenario

Found = dict[str, Any]

TARGET = "five_billion"
"""The target whose failures are looked into."""

FULL = 500
"""Worlds in each arm of the full evidence."""


@dataclass(frozen=True)
class Sizes:
    """How much each part runs; None: as many as the files of the experiments say.

    `reference` worlds and `trials` of the calibration, members of each `hindcast`, of the
    `outlook` and of each `arm`, `base` points of the sensitivity and `finer` times as many by
    kind of source, `worlds` looked into for failures and as many fresh ones. Of hypotheses and
    of mechanisms so many of the first.
    """

    reference: int = 20_000
    trials: int = 100
    hindcast: int | None = None
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
        return cls(reference=max(40 * members, 1200 + 21 * trials), trials=trials,
                   hindcast=max(2 * members, 20), outlook=max(2 * members, 20), arm=members,
                   base=1 << (min(max(members, 8), 1024).bit_length() - 1),
                   finer=8 if members >= FULL else 2, worlds=max(4 * members, 400))

    @property
    def is_reduced(self) -> bool:
        """Whether parts are left out altogether."""
        return self.hypotheses is not None or self.mechanisms is not None

    @classmethod
    def reduced(cls) -> Sizes:
        """A look at every part in a minute or so; nothing to be quoted."""
        return cls(reference=1500, trials=10, hindcast=40, outlook=60, arm=16, base=8, finer=1,
                   worlds=400, hypotheses=2, mechanisms=3)


@dataclass
class Ask:
    """One run of the evidence: how much, from which seed, and whether to say how far it is."""

    sizes: Sizes
    random_seed: int
    quiet: bool = True


def calibration(ask: Ask) -> Found:
    """What was fitted, to what, how well, and whether the method finds what it was made of."""
    sizes, seed = ask.sizes, ask.random_seed
    with progress("worlds from the record of 2009", sizes.reference, ask.quiet, "worlds") as each:
        known = reference(sizes.reference, seed, each)
    found = calibrate(known)
    shipped, dyads = Posterior.shipped(), earlier_years.dyads()
    again = found.posterior()
    return calibration_dict(found, recovery(known, sizes.trials)) | {
        "trials": sizes.trials, "dyads": list(dyads.names),
        "years": [FIRST, LAST, OPENED], "shipped": _same(shipped, again),
        "apart_from_shipped": _apart(shipped, again, known)}


def _same(shipped: Posterior, again: Posterior) -> bool:
    """Whether the sample made again is the shipped one to the last digit written."""
    return posterior_csv(shipped) == posterior_csv(again)


def _apart(shipped: Posterior, again: Posterior, known: Reference) -> float:
    """The largest distance of two medians, in standard deviations of the shipped sample."""
    middles = np.median(shipped.draws, axis=0) - np.median(again.draws, axis=0)
    return float((np.abs(middles) / shipped.draws.std(axis=0)).max())


def hindcasts(ask: Ask) -> Found:
    """All hindcasts scored, every mechanism switched off in turn, and the episode by year."""
    members = ask.sizes.hindcast
    rules = [replace(one, seed=ask.random_seed) for one in Rules.all()]
    switches = list(rules[0].off)[:ask.sizes.mechanisms]
    with progress("hindcasts", 3 * len(rules) + len(rules) * len(switches), ask.quiet,
                  "runs") as each:
        starts = [_counted(judged(one, None, members), each, 2) for one in rules]
        off = [_still(one, rules, starts, members, each) for one in switches]
        fans = [_counted(_episode(start, members), each, 1) for start in starts]
    everything = groups(starts)["all"]
    told = to_dict(starts, off)
    for one in told["off"]:
        one["luck"] = all(key.startswith("disturbances.") for key in rules[0].off[one["mechanism"]])
    return told | {
        "dyads": {name: int((mask & np.isfinite(by_dyad(starts, MODEL))).sum())
                  for name, mask in groups(starts).items()},
        "gains": {name: _gains(starts, mask) for name, mask in groups(starts).items()},
        "by_start": [{name: vars(skill) for name, skill in skills([one], everything).items()}
                     for one in starts],
        "hard": naive.HARD_TO_BEAT, "level": rules[0].level,
        "pit": np.sum([start.pit for start in starts], axis=0).tolist(),
        "bases": [one.base for one in rules], "last": rules[0].last,
        "members": members or rules[0].members, "episodes": fans}


def _counted(found: Any, each: Step, steps: int) -> Any:
    each(steps)
    return found


def _still(mechanism: str, rules: Sequence[Rules], starts: Sequence[Start], members: int | None,
           each: Step) -> Stilled:
    alone = [replace(one, off={mechanism: one.off[mechanism]}) for one in rules]
    [found] = stilled(alone, starts, None, members)
    each(len(rules))
    return found


def _gains(starts: Sequence[Start], among: BoolArray) -> Found:
    """What the model gains over each naive forecast: ratio of means with its interval.

    Student's over dyads, of the linear form of the ratio; None for a single dyad.
    """
    own = by_dyad(starts, MODEL)
    used = among & np.isfinite(own)
    found: Found = {}
    for name in naive.FORECASTS:
        its = by_dyad(starts, name)[used]
        if used.sum() > 2:
            found[name] = vars(mean_effect(its - own[used], 0.95, its))
    return found


def _episode(start: Start, members: int | None) -> Found:
    """The one episode by year: forecast and explained fans, and what came true; bn USD."""
    found = start.hindcast
    rules = found.rules
    at = found.dyads.index(rules.episode[0])
    explained = hindcast(rules, "explain", members=members)
    return {"dyad": rules.episode[0], "base": rules.base, "years": list(found.years),
            "levels": list(FAN.values()), "before": float(np.exp(found.before[at])),
            "observed": np.exp(found.observed[at]).tolist(),
            "forecast": _fan(found.samples[:, at]), "explained": _fan(explained.samples[:, at])}


def _fan(logs: FloatArray) -> list[list[float]]:
    levels: list[list[float]] = np.quantile(np.exp(logs), list(FAN.values()), axis=0).tolist()
    return levels


def forecast(ask: Ask) -> Found:
    """The years after the record, and what moves them."""
    return outlook(ask.sizes.outlook, ask.random_seed).to_dict() | {"members": ask.sizes.outlook}


def hangs_on(ask: Ask) -> Found:
    """What the answers of the baseline hang on."""
    full = ask.sizes.base >= 256
    size = (replace(Size(), base=ask.sizes.base, finer=ask.sizes.finer) if full
            else replace(Size.of(ask.sizes.base), finer=ask.sizes.finer))
    worlds = sum(SensitivityPlan.shipped().designs(size))
    with progress("what the answer depends on", worlds, ask.quiet,
                  "worlds") as each, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # few worlds may be all alike: then a share is none
        return weigh(Scenario.read(BASELINE), size, ask.random_seed, each).to_dict()


def claims(ask: Ask) -> Found:
    """Verdicts on the hypotheses, with what each rests on in words."""
    names = hypotheses()
    with ExitStack() as bars:
        def begun(scenarios: int) -> Callable[[], None]:
            return bars.enter_context(progress("arms", scenarios, ask.quiet, "scenarios"))

        found = verdicts(ask.sizes.arm, ask.random_seed, names[:ask.sizes.hypotheses],
                         begun=begun)
    told = [_claim(one) for one in found]
    sure = [one for one in told if one["verdict"] != UNDECIDED and one["robust"]
            and not one["by_hand"]]
    return {"of": len(names), "tested": len(told), "sure": len(sure),
            "counts": {verdict: sum(one["verdict"] == verdict for one in told)
                       for verdict in (SUPPORTED, REFUTED, UNDECIDED)},
            "robust": sum(one["robust"] for one in told),
            "by_hand": sum(bool(one["by_hand"]) for one in told), "experiments": told}


def _claim(one: Verdict) -> Found:
    """A verdict with the words of its table; `by_hand` are assumptions that it follows from."""
    return one.to_dict() | {
        "deciding": one.findings.index(one.deciding),
        "agreement": agreement(one),
        "rests_on": [basis(each, one.verdict) for each in one.follows_from],
        "by_hand": [each.name for each in one.follows_from if each.without != one.verdict]}


def failures(ask: Ask) -> Found:
    """Where the baseline fails, as a box found in some worlds and checked on fresh ones."""
    seen = FailureSample.run(Scenario.read(BASELINE), TARGET, range(ask.sizes.worlds),
                             ask.random_seed)
    found = found_in(seen, seen.fresh())
    return found.to_dict() | {"words": list(found.lines()), "worlds": ask.sizes.worlds}


PARTS: dict[str, Callable[[Ask], Found]] = {
    "calibration": calibration, "hindcasts": hindcasts, "forecast": forecast,
    "sensitivity": hangs_on, "hypotheses": claims, "discovery": failures,
}
"""All parts by name, in the order of the page."""

NEEDS = {"sensitivity": "SALib", "discovery": "ema_workbench"}
"""Libraries of the extra `explore` that a part cannot do without."""


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
