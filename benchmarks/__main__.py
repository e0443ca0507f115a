"""`python -m benchmarks [--json FILE] [--full | --smallest]`: ratios measured in one run."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from .measuring import DEFAULT, FULL, SMALLEST, Differs, Figures, measured

EPILOG = """CPU is that of all threads of the process. The peer's draws, parameters and setting up
are ready before its clock starts; the engine's are counted with 13 states. Ratios are medians
over rounds in which peer and engine take turns."""


def main(words: list[str] | None = None) -> int:
    """Measure, print a table, and write the figures if asked; 1 if peer and engine differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", epilog=EPILOG,
                                     description="How fast the worlds run.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures here")
    parser.add_argument("--quiet", action="store_true", help="do not tell what is being measured")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--full", action="store_true", help="take all the time it takes")
    size.add_argument("--smallest", action="store_true", help="a few seconds, to see that it runs")
    given = parser.parse_args(words)
    form = FULL if given.full else SMALLEST if given.smallest else DEFAULT
    began = time.perf_counter()

    def tell(what: str) -> None:
        if not given.quiet:
            print(f"{time.perf_counter() - began:5.0f} s  {what}", file=sys.stderr, flush=True)

    try:
        found = measured(form, tell)
    except Differs as failure:
        print(f"no ratios: {failure}", file=sys.stderr)
        return 1
    found["seconds"] = time.perf_counter() - began
    if given.json:
        given.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print("\n".join(table(found)))
    return 0


def table(found: Figures) -> Iterator[str]:
    """The figures as plain text."""
    machine, head = found["machine"], found["head_to_head"]
    yield (f"{machine['cores']} cores, {machine['processor']}, Python {machine['python']}, NumPy "
           f"{machine['numpy']}, load {machine['load']:.1f}; took {found['seconds']:.0f} s")
    yield (f"Largest difference between peer and engine over {len(found['peer_apart'])} "
           f"scenarios: {max(found['peer_apart'].values()):.1e}")
    yield ""
    yield "The shipped world              CPU us per member-quarter   ratio    wall us   ratio"
    for name, label in (("peer", "Mesa objects, one world"),
                        ("plain", "engine in NumPy, one thread"),
                        ("one", "engine compiled, one thread"),
                        ("all", f"engine compiled, {machine['cores']} threads")):
        ratios = (head[f"ratio_{name}"], head[f"wall_ratio_{name}"]) if name != "peer" else (1, 1)
        yield (f"  {label:28}{head[name + '_cpu_us']:24.1f}{ratios[0]:9.0f}"
               f"{head[name + '_wall_us']:11.1f}{ratios[1]:8.0f}")
    times = head["all_cpu_us"] * 500 / found["exp_us"]
    yield (f"  engine, in np.exp over [14, 14, 500] ({found['exp_us']:.0f} us) per quarter of 500 "
           f"members: {times:.0f}")
    yield f"  compiling the rules, or fetching what was compiled: {found['compile_s']:.1f} s"
    yield ""
    yield from _sizes(found)
    yield ""
    yield from _phases(found)
    yield ""
    many, cold = found["many"], found["cold_s"]
    yield (f"{many['members']:,} members over {many['quarters']} of {many['of']} quarters: "
           f"{many['wall_s']:.1f} s, "
           f"{many['cpu_us']:.1f} us CPU per member-quarter, {many['most_mib']:.0f} MiB at most "
           f"({many['before_mib']:.0f} before)")
    yield (f"A cold process with 100 members: {cold['median']:.2f} s, at best {cold['least']:.2f}")


def _sizes(found: Figures) -> Iterator[str]:
    yield "states  members  quarters  engine CPU us  wall us     peer us   ratio  difference"
    for size in found["sizes"]:
        for row in size["members"]:
            yield (f"{size['states']:6}{row['members']:9,}{row['quarters']:10}"
                   f"{row['cpu_us']:15.1f}{row['wall_us']:9.1f}{row['peer_us']:12.0f}"
                   f"{row['ratio']:8.0f}{size['peer_apart']:12.1e}")
        if size["left_out"]:
            left = " and ".join(f"{members:,}" for members in size["left_out"])
            yield f"{size['states']:6}  {left} members do not fit into the time; --full has them"
    yield "  (all threads; steps and measures, without the first worlds)"


def _phases(found: Figures) -> Iterator[str]:
    columns = found["phases"]
    yield "CPU by phase, in NumPy            " + "".join(
        f"{members + ' members':>20}" for members in columns)
    first = next(iter(columns.values()))
    for phase in sorted(first, key=lambda name: -first[name]):
        cells = "".join(f"{column.get(phase, 0.0):11.2f} us {_share(column, phase):5.1%}"
                        for column in columns.values())
        yield f"  {phase:32}{cells}"


def _share(column: dict[str, float], phase: str) -> float:
    return column.get(phase, 0.0) / sum(column.values())


if __name__ == "__main__":
    sys.exit(main())
