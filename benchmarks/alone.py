"""An ensemble in a process of its own: `python -m benchmarks.alone MEMBERS QUARTERS`.

Nothing but the engine is imported, so that the memory it reports is the engine's.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

from qurultay.engine.ensemble import ensemble
from qurultay.scenario.scenario import Scenario


def most_memory() -> float:
    """The most memory that this process has held so far, MiB."""
    status = Path("/proc/self/status")
    if status.exists():  # on Linux ru_maxrss begins at what the parent held
        [held] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return float(held.split()[1]) / 1024.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024.0**2 if sys.platform == "darwin" else 1024.0)


def main(members: int, quarters: int) -> None:
    """Run `baseline` on all threads; figures as JSON on stdout."""
    scenario = Scenario.read("baseline")
    scenario = replace(scenario, end=scenario.start + (quarters - 1))
    before, cpu, wall = most_memory(), time.process_time(), time.perf_counter()
    ensemble(scenario, members=members)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"cpu_us": cpu / members / quarters * 1e6, "wall_s": wall,
                      "quarters": quarters, "before_mib": before, "most_mib": most_memory()}))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
