"""`import qurultay as q` offers few names, fetches them late, and they mean one thing."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import qurultay


def test_few_names() -> None:
    """At most fifteen, each explained in the docstring."""
    assert len(qurultay.__all__) <= 15
    names = set(re.findall(r"\bq\.(\w+)", qurultay.__doc__ or "")) | {"Outcome"}  # of an ensemble
    assert names == set(qurultay.__all__)
    assert set(qurultay.__all__) <= set(dir(qurultay))


@pytest.mark.parametrize("name", qurultay.__all__)
def test_each_name_is_there(name: str) -> None:
    """Every promised name can be fetched."""
    assert getattr(qurultay, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As for any module, so that `hasattr` works."""
    assert not hasattr(qurultay, "no_such_name")


def test_gravity_is_the_module() -> None:
    """The trade solver can be used on its own."""
    assert callable(qurultay.gravity.resistances)


def test_importing_the_package_imports_nothing_else() -> None:
    """Not even NumPy, until a name is asked for."""
    code = "import qurultay, sys; print('numpy' in sys.modules, 'mesa' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_all_places_say_the_same_version() -> None:
    """The package, its metadata and the file that says how to cite it."""
    cited = (Path(__file__).parent.parent / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {qurultay.__version__}\n" in cited
    assert version("qurultay") == qurultay.__version__
