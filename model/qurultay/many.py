"""What `ensemble` does behind the command line: many worlds, and what they say together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qurultay.asking import Asked, Place, asked, json_text, put, run_object, together
from qurultay.ensemble import ensemble
from qurultay.outcome import Outcome

__all__ = ["Place", "asked", "ensemble_lines", "tell", "together"]


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
