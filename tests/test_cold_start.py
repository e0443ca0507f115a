"""The command answers at once: what is slow to import waits until it is needed."""

import subprocess
import sys
from statistics import median
from time import perf_counter

import pytest

HEAVY = ("mesa", "pandas", "xarray", "matplotlib", "scipy.stats", "scipy.optimize")
AT_MOST = 3.0
ROUNDS = 5

# Runs the command as `python -m qurultay` does, then tells on standard error what it imported.
SPY = """
import runpy, sys
try:
    runpy.run_module("qurultay", run_name="__main__", alter_sys=True)
except SystemExit as end:
    if end.code not in (None, 0):
        raise
print("IMPORTED", *(name for name in {heavy} if name in sys.modules), file=sys.stderr)
"""


def seconds(*words: str) -> float:
    """Wall time of one run of this Python."""
    begun = perf_counter()
    subprocess.run([sys.executable, *words], check=True, capture_output=True)
    return perf_counter() - begun


def slowness() -> float:
    """How many times longer `--help` takes than importing NumPy; the two take turns."""
    pairs = [
        (seconds("-m", "qurultay", "--help"), seconds("-c", "import numpy")) for _ in range(ROUNDS)
    ]
    ours, numpy = zip(*pairs, strict=True)
    return median(ours) / median(numpy)


@pytest.mark.alone
def test_help_comes_quickly() -> None:
    """Within three times `import numpy`; a busy machine is given three tries."""
    seconds("-m", "qurultay", "--help")  # compiles what has not been compiled yet
    seconds("-c", "import numpy")
    tries: list[float] = []
    while len(tries) < 3 and (not tries or tries[-1] > AT_MOST):
        tries.append(slowness())
    assert min(tries) <= AT_MOST, tries


@pytest.mark.parametrize(
    "words",
    [("--help",), ("ensemble", "baseline", "--members", "2", "--json")],
    ids=["help", "ensemble"],
)
def test_nothing_heavy_is_imported(words: tuple[str, ...]) -> None:
    """Neither help nor a plain ensemble needs Mesa, pandas, xarray, matplotlib or SciPy's tools."""
    done = subprocess.run(
        [sys.executable, "-c", SPY.format(heavy=HEAVY), *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "IMPORTED"


def test_one_world_needs_no_mesa() -> None:
    """Agents are made only where somebody brings their own, and pictures only for a folder."""
    done = subprocess.run(
        [sys.executable, "-c", SPY.format(heavy=("mesa", "matplotlib")), "run", "baseline",
         "--json"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "IMPORTED"
