"""The wheel holds what the folders hold, and works beside a student's own files.

setuptools leaves out data that no pattern names, and keeps in `build/` what was deleted since,
both without a word. So a wheel is built from a copy without `build/` and looked into.
"""

import itertools
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from lowest import lowest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
FOLDERS = {
    "model/qurultay": "qurultay",
    "seeds": "qurultay/seeds",
    "scenarios": "qurultay/scenarios",
    "experiments": "qurultay/experiments",
}
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info", "build", ".*")


def belongs(file: Path) -> bool:
    """Whether a file of the source folders must reach the user."""
    if "__pycache__" in file.parts or not file.is_file():
        return False
    if "static" in file.parts:
        return True
    return file.suffix in {".py", ".toml", ".csv", ".css", ".ftl"} or file.name == "py.typed"


def expected() -> set[str]:
    """What the wheel should hold, by its own names."""
    return {
        f"{target}/{file.relative_to(ROOT / folder).as_posix()}"
        for folder, target in FOLDERS.items()
        for file in (ROOT / folder).rglob("*")
        if belongs(file)
    }


def run(*words: str, cwd: Path, **variables: str) -> str:
    """Run this Python with some words; its output, or a failure that shows what it said."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a clean copy of the sources."""
    pytest.importorskip("build")
    source = tmp_path_factory.mktemp("source")
    for folder in ("model", "seeds", "scenarios", "experiments"):
        shutil.copytree(ROOT / folder, source / folder, ignore=LEFT_OUT)
    for name in ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in"):
        shutil.copy(ROOT / name, source / name)
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", ".", cwd=source)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    run(
        *("-m", "pip", "install", "-q", "--no-deps", "--no-index", "--disable-pip-version-check"),
        *("--target", str(folder), str(wheel)),
        cwd=folder,
    )
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A student's folder, with files that carry the names of our folders."""
    for name in ("model", "seeds", "scenarios", "experiments", "scenario", "gravity"):
        (tmp_path / f"{name}.py").write_text(f"raise RuntimeError('the student\\'s own {name}')\n")
    return tmp_path


def test_the_wheel_holds_what_the_folders_hold(wheel: Path) -> None:
    """No file dropped, none left over, and nothing outside the package."""
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    assert {name for name in names if ".dist-info/" not in name} == expected()


def test_the_wheel_works_beside_a_students_own_files(site: Path, desk: Path) -> None:
    """A `model.py` in the folder one works in is the student's, and stays out of it."""
    code = (
        "import sys, qurultay, qurultay.seeds, qurultay.scenarios, qurultay.experiments\n"
        "import qurultay.world.rules.gravity, qurultay.lab\n"
        "from qurultay import Scenario\n"
        "from importlib.resources import files\n"
        "assert not {'model', 'seeds', 'scenarios', 'experiments'} & set(sys.modules)\n"
        "Scenario.read('baseline')\n"
        "print(files('qurultay.seeds').joinpath('states.csv'), qurultay.__file__)"
    )
    table, door = run("-c", code, cwd=desk, PYTHONPATH=str(site)).split()
    assert Path(table).is_relative_to(site)
    assert Path(table).is_file()
    assert Path(door).is_relative_to(site)


def test_the_installed_command_lists_the_scenarios(site: Path, desk: Path) -> None:
    """`python -m qurultay list` finds the shipped scenarios from any folder."""
    listed = run("-m", "qurultay", "list", cwd=desk, PYTHONPATH=str(site))
    assert "baseline" in listed
    assert "five_billion" in listed


def test_every_library_has_a_lower_bound_that_the_pinned_versions_keep() -> None:
    """Old versions are refused by pip, not met by a traceback; tests/lowest.py tries the bounds."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *itertools.chain(*extras)]
    asked = [one for one in map(Requirement, wanted) if one.name != "qurultay"]
    pinned = {canonicalize_name(name): version for name, _, version in (
        line.strip().partition("==") for line in
        (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()) if version}
    bounded = {one.name for one in asked if any(part.operator == ">=" for part in one.specifier)}
    assert {one.name for one in asked} == bounded
    for one in asked:
        assert one.specifier.contains(pinned[canonicalize_name(one.name)]), one
    assert len(lowest(project["dependencies"])) == len(project["dependencies"])
