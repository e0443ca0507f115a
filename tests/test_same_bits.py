"""The same bits whatever parts of a processor NumPy, OpenBLAS and the C library may use."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest
from test_layers import FILES, TREES

PROGRAM = """
import hashlib
import locale
import os
from dataclasses import replace

import numpy as np

from qurultay.inputs import expectations, region
from qurultay.engine import programs
from qurultay.engine.ensemble import ensemble
from qurultay.scenario.scenario import Scenario
from qurultay.world.base_luck import posterior
from qurultay.core.quarters import Quarter

if os.environ["LC_ALL"].endswith(".UTF-8") and os.environ["LC_ALL"] != "C.UTF-8":
    locale.setlocale(locale.LC_ALL, "")  # as a window around us may do
    assert locale.localeconv()["decimal_point"] != "."
programs.WORTH = 0
short = replace(Scenario.read("rivalry_returns"), end=Quarter.parse("2022Q3"))
print(ensemble(short, 4).digest)
assert all(programs._ready.values()) and len(programs._ready) == HAS_LLVM
os.environ[programs.OFF] = "off"
print(ensemble(short, 4).digest)
whole = ensemble(short, 2, record="all").arrays
known = expectations.catalogue(2013)
begun = [*whole.values(), region.read(2013).base.flow,
         np.array([known[key].value for key in known]),
         *posterior(region.read(), np.full((91, 2), 0.3), np.array([0.2, 0.6]),
                    np.array([0.7, 0.99]), np.zeros((91, 2)))]
print(hashlib.sha256(b"".join(np.ascontiguousarray(one).tobytes() for one in begun)).hexdigest())
"""
"""A few worlds compiled and in NumPy, everything recorded, and what is made of the record."""

try:
    import llvmlite  # noqa: F401
except ImportError:
    HAS_LLVM = 0
else:
    HAS_LLVM = 1

FOUND = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
GROUPS = [*FOUND, " ".join(FOUND), "X86_V3 X86_V4 AVX512_ICL"]
CORES = ("Prescott", "Core2", "Nehalem", "Sandybridge", "Haswell", "Zen", "SkylakeX")
CHANGES: dict[str, dict[str, str]] = {
    **{f"NumPy without {group}": {"NPY_DISABLE_CPU_FEATURES": group}
       for group in dict.fromkeys(GROUPS) if group},
    **{f"OpenBLAS for {core}": {"OPENBLAS_CORETYPE": core} for core in CORES},
    "the C library without AVX2 and FMA": {
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4"},
    "the same by older names": {
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2_Usable,-FMA_Usable,-FMA4_Usable"},
    "no assertions": {"PYTHONOPTIMIZE": "1"},
    "other hashes of names": {"PYTHONHASHSEED": "7"},
    "in Almaty": {"TZ": "Asia/Almaty"},
    "a quarter of an hour beside the others": {"TZ": "Pacific/Chatham"},
    "in Kazakh, commas in numbers": {"LC_ALL": "kk_KZ.UTF-8", "LANG": "kk_KZ.UTF-8"},
    "in Russian, likewise": {"LC_ALL": "ru_RU.UTF-8", "LANG": "ru_RU.UTF-8"},
}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the program, which is compiled once and then held against NumPy each time."""
    return tmp_path_factory.mktemp("programs")


def said(cache: Path, changes: Mapping[str, str]) -> str:
    """What the program prints; skips where it cannot run like this."""
    environment = {name: value for name, value in os.environ.items() if name not in {
        "NPY_DISABLE_CPU_FEATURES", "OPENBLAS_CORETYPE", "GLIBC_TUNABLES", "QURULTAY_COMPILED"}}
    found = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROGRAM.replace("HAS_LLVM", str(HAS_LLVM))],
        env={**environment, "QURULTAY_CACHE": str(cache), **changes}, capture_output=True,
        text=True, check=False)
    if found.returncode < 0 and "OPENBLAS_CORETYPE" in changes:
        pytest.skip("this processor cannot do what it is told to")
    assert found.returncode == 0, found.stderr
    return found.stdout


@pytest.fixture(scope="module")
def as_it_is(cache: Path) -> str:
    """What comes of it with nothing changed."""
    return said(cache, {})


def test_compiled_and_in_numpy_it_is_the_same(as_it_is: str) -> None:
    compiled, plain, _ = as_it_is.split()
    assert compiled == plain


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Locales of the C library in which a number has a comma; few machines have them ready."""
    folder = tmp_path_factory.mktemp("locales")
    for name in ("kk_KZ", "ru_RU"):
        made = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", folder / f"{name}.UTF-8"],
                              capture_output=True, check=False) if shutil.which("localedef") else 1
        if not (folder / f"{name}.UTF-8").exists():
            pytest.skip(f"no locale can be made here: {made}")
    return folder


@pytest.mark.parametrize("name", CHANGES)
def test_bits_do_not_depend_on_the_computer(name: str, cache: Path, as_it_is: str,
                                            request: pytest.FixtureRequest) -> None:
    """One digest each, with a program that was made without the change."""
    changes = CHANGES[name]
    if "LC_ALL" in changes:
        changes = {**changes, "LOCPATH": str(request.getfixturevalue("locales"))}
    assert said(cache, changes) == as_it_is


def test_a_program_made_among_commas_is_the_same(tmp_path: Path, locales: Path,
                                                 as_it_is: str) -> None:
    """LLVM reads its numbers as text."""
    assert said(tmp_path, {"LC_ALL": "kk_KZ.UTF-8", "LOCPATH": str(locales)}) == as_it_is


# What is not rounded in one way, or is added up in an order that a library chooses.
FORBIDDEN = {
    "numpy": {
        "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "power", "float_power", "cbrt",
        "hypot", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "arctan2", "logaddexp",
        "dot", "vdot", "inner", "matmul", "tensordot", "einsum", "linalg", "interp", "convolve",
        "cov", "corrcoef", "polyfit", "polyval", "random"},
    "math": {
        "exp", "expm1", "log", "log2", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos",
        "tan", "tanh", "erf", "erfc", "gamma", "lgamma", "fsum", "sumprod"}}
BELOW_A_DIGEST = sorted(module for module in FILES if module.startswith(
    ("core.", "inputs.", "scenario.", "world.", "results.", "engine.")))


def forbidden(tree: ast.AST) -> Iterator[str]:
    """What of a module has not the same bits everywhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            library = {"np": "numpy"}.get(node.value.id, node.value.id)
            if node.attr in FORBIDDEN.get(library, ()):
                yield f"line {node.lineno}: {library}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and node.module:
            taken = FORBIDDEN.get(node.module, set()) & {name.name for name in node.names}
            scipy = {"scipy"} & {node.module.split(".")[0]}
            yield from (f"line {node.lineno}: {name}" for name in taken | scipy)
        elif isinstance(node, ast.Import):
            yield from (f"line {node.lineno}: scipy" for name in node.names
                        if name.name.startswith("scipy"))
        elif isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.MatMult):
            yield f"line {node.lineno}: @"
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow) and not whole(node):
            yield f"line {node.lineno}: a power that is not a whole number"


def whole(power: ast.BinOp) -> bool:
    """A square, or a power of numbers written out."""
    base, exponent = power.left, power.right
    if isinstance(exponent, ast.UnaryOp):
        exponent = exponent.operand
    return isinstance(exponent, ast.Constant) and type(exponent.value) is int and (
        exponent.value == 2 or isinstance(base, ast.Constant))


@pytest.mark.parametrize("module", BELOW_A_DIGEST)
def test_nothing_below_a_digest_has_bits_of_its_own(module: str) -> None:
    """`elementary` and `arrays` hold what may be used instead."""
    assert not list(forbidden(TREES[module]))


@pytest.mark.parametrize("line", [
    "np.exp(a)", "math.log(a)", "from math import exp", "a @ b", "a @= b", "np.linalg.solve(a, b)",
    "a ** 0.5", "a ** b", "a ** 3", "import scipy.special", "from scipy.special import ndtr"])
def test_what_is_forbidden_is_seen(line: str) -> None:
    assert list(forbidden(ast.parse(line)))


@pytest.mark.parametrize("line", ["a ** 2", "2.0 ** -53", "np.sqrt(a)", "exp(a)", "10 ** 3"])
def test_what_is_allowed_is_let_be(line: str) -> None:
    assert not list(forbidden(ast.parse(line)))
