"""Try the project with the lowest versions of other libraries that `pyproject.toml` allows.

`python tests/lowest.py` makes an environment in a temporary folder, installs every library that
is needed, and the extra `lab`, at its lower bound, and runs there the tests named in `TESTS`:
the digests of every scenario among them. It takes some five minutes and needs an index of
packages. `test_wheel` holds that every requirement has a lower bound.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1]
TESTS = ["test_digests", "test_cli", "test_cli_decide", "test_scenario_reading", "test_store",
         "test_interchange", "test_mesa", "test_pictures", "test_report", "test_notebook",
         "test_python_errors", "test_told_in_languages", "lab/test_lab_server"]
"""What meets each of the libraries: reading, running, storing, drawing, printing, serving."""


def lowest(requirements: list[str]) -> list[str]:
    """Each requirement at its lower bound: `numpy>=2.0` becomes `numpy==2.0`."""
    return [one.split(",")[0].replace(">=", "==") for one in requirements if ">=" in one]


def main() -> int:
    """Exit status of the tests in the environment of the lowest versions."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = lowest(project["dependencies"] + project["optional-dependencies"]["lab"])
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *pins, "-e", PROJECT, "pytest",
                        "pytest-xdist", "hypothesis", "httpx", "fluent.runtime"], check=True)
        subprocess.run([python, "-m", "pip", "list"], check=True)
        return subprocess.run([python, "-m", "pytest", *(f"tests/{one}.py" for one in TESTS)],
                              cwd=PROJECT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
