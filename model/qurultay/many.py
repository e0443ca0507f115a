"""What `ensemble` and `compare` do behind the command line: many worlds, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qurultay.asking import Asked, Place, asked, json_text, put, run_object, together
from qurultay.compare import Comparison, compare
from qurultay.ensemble import ensemble
from qurultay.outcome import Outcome

__all__ = ["Place", "asked", "ensemble_lines", "set_side_by_side", "tell", "together"]


def tell(one: Asked, members: int, random_seed: int,
         folder: Path | None) -> tuple[str, dict[str, Any], list[Path]]:
    """Run many worlds of a scenario: text, object for `--json`, and files written."""
    outcome = ensemble(one.scenario, members=members, random_seed=random_seed)
    found = run_object(outcome, many=True)
    text = "".join(f"{line}\n" for line in ensemble_lines(outcome, one.label))
    files = [put(folder / "ensemble.json", json_text(found).encode()),
             put(folder / "ensemble.txt", text.encode())] if folder else []
    return text, found, files


def ensemble_lines(outcome: Outcome, label: str) -> Iterator[str]:
    """What many worlds say: the fan of trade by year, and the chance of each target."""
    found = outcome.to_ensemble_dict()
    yield f"{outcome.scenario.title} ({label}): {found['members']} worlds"
    yield outcome.scenario.asks
    for pair, fan in found["bilateral_trade"].items():
        yield f"Trade of {pair}, billion dollars a year; of 20 worlds"
        yield f"  {'year':<6}{'1 is below':>12}{'10 are below':>14}{'1 is above':>12}"
        for at, quarter in enumerate(found["quarters"]):
            if quarter.endswith("Q4"):
                cells = (fan["p05"][at], fan["p50"][at], fan["p95"][at])
                yield f"  {quarter[:4]:<6}{cells[0]:12.2f}{cells[1]:14.2f}{cells[2]:12.2f}"
    for target in found["targets"]:
        half = target["median_quarter"]
        when = f"half of all worlds pass it by {half}" if half else "fewer than half ever pass it"
        yield f"{target['name']}: reached in time in {target['probability']:.0%} of worlds; {when}"


def set_side_by_side(several: list[Asked], members: int, random_seed: int, folder: Path | None,
                     ) -> tuple[str, dict[str, Any], list[Path]]:
    """Run the same worlds under each scenario and compare them with the first."""
    outcomes = [ensemble(one.scenario, members=members, random_seed=random_seed)
                for one in several]
    compared = compare(outcomes)
    text = "".join(f"{line}\n" for line in comparison_lines(compared))
    found = compared.to_dict()
    files = [put(folder / "comparison.json", json_text(found).encode()),
             put(folder / "comparison.txt", text.encode())] if folder else []
    return text, found, files


def comparison_lines(compared: Comparison) -> Iterator[str]:
    """What many worlds say of two or more scenarios: chances, and paired differences."""
    against = compared.outcomes[compared.baseline].scenario.name
    members = len(compared.outcomes[0].members)
    yield f"The same {members} worlds under {len(compared.outcomes)} scenarios"
    for outcome in compared.outcomes:
        yield f"  {outcome.scenario.name}: {outcome.scenario.title}"
        for target in outcome.targets():
            yield f"    {target.name}: reached in time in {target.reached.mean():.0%} of worlds"
    for name, differing in compared.inputs.items():
        yield f"What {name} changes against {against}"
        yield from (f"  {line}" for line in differing)
        yield f"What follows: mean difference to {against} and its 95 % interval"
        for entry in compared.paired:
            if entry.scenario == name:
                silent = " (not told apart from none)" if entry.low <= 0.0 <= entry.high else ""
                yield (f"  {entry.measure}: {entry.mean:+.3f} "
                       f"({entry.low:+.3f} to {entry.high:+.3f}){silent}")
    yield from (f"Alarm: {alarm}" for alarm in compared.alarms)
