"""The house rules that a machine can check: lint, types, length, docstrings, what is committed."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "model" / "qurultay").rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef
LONGEST_FILE = 500
LONGEST_BODY = 40
MOST_POSITIONAL = 6
MOST_SHARED_NAMES, MOST_USED_ONCE = 20, 150
MOST_SAID = 11.2  # characters of docstrings for each line of code, as before there were packages
LARGEST_FILE = 1_000_000

# Places on the machine where this was written, and registries: a clone must need none of them.
# The brackets keep this line from finding itself.
WORKSHOP = re.compile(
    rb"(?<!\w)[/](work|root)/|[.]library\b|\bfarm[-]\w|[/]tmp/|pypi[.]org|pythonhosted[.]org|"
    rb"[/]opt/(pypi|wheels)"
)

YEAR = re.compile(r"(?<![0-9A-Za-z])(?:19|20)[0-9]{2}(?![0-9])")
YEARS_IN_CODE = {
    "core/quarters.py": {"1900", "2022"},  # what a quarter may be, and an example in a message
    "analysis/explain.py": {"2030"},  # an example in a message
    "commands/scenarios.py": {"2030"},
    "inputs/parameters.py": {"2021"},
    "scenario/form.py": {"2022", "1990"},  # an example; the first year whose dollars are meant
    "scenario/template.py": {"2022", "2023", "2026", "2027", "2028", "2032"},  # to start from
    "inputs/claims.py": {"2021"},  # the name of a key of claims.toml
    "evidence/run.py": {"2000"},  # worlds
    "lab/requests.py": {"2000"},
}
"""The only years that stand in code: all others are rows."""

each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda module: str(module.relative_to(ROOT))
)


@cache
def committed() -> list[Path]:
    """Files git tracks or would track; skips the test where there is no checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def tool(*words: str) -> None:
    """Run a tool of this environment over the repository; its complaints become the failure."""
    if find_spec(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def functions(module: Path) -> Iterator[Function]:
    """Every function and method of a module, however deep."""
    tree = ast.parse(module.read_bytes())
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def offered(scope: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """What a module or class shows to others: functions inside functions are its own business."""
    for node in scope.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from offered(node)


def is_overload(node: Function | ast.ClassDef) -> bool:
    """Whether a definition only adds a signature or a setter to one that speaks for it."""
    names = {getattr(mark, "attr", getattr(mark, "id", "")) for mark in node.decorator_list}
    return bool(names & {"overload", "setter"})


def body_length(function: Function) -> int:
    """Lines from the first statement to the last, the docstring not counted."""
    statements = function.body[1:] if ast.get_docstring(function) else function.body
    if not statements:
        return 0
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1


def test_ruff_has_no_complaint() -> None:
    """Lint, import order and docstring conventions."""
    tool("ruff", "check", "--no-cache", ".")


def test_mypy_has_no_complaint() -> None:
    """Strict types over the package."""
    tool("mypy")


@each_module
def test_a_file_fits_in_the_head(module: Path) -> None:
    """At most 500 lines a file."""
    length = module.read_bytes().count(b"\n")
    assert length <= LONGEST_FILE


@each_module
def test_a_function_fits_on_a_screen(module: Path) -> None:
    """At most 40 lines a body."""
    lengths = {f"{one.name}, line {one.lineno}": body_length(one) for one in functions(module)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_BODY} == {}


@each_module
def test_what_is_public_says_what_it_is(module: Path) -> None:
    """A docstring on the module and on all it offers."""
    tree = ast.parse(module.read_bytes())
    assert ast.get_docstring(tree)
    spoken_for = (node for node in offered(tree) if not is_overload(node))
    assert [node.name for node in spoken_for if not ast.get_docstring(node)] == []


def test_docstrings_grow_no_faster_than_code() -> None:
    """What needs many words is made simpler, or explained in docs/."""
    said = lines = 0
    for module in MODULES:
        text = module.read_text(encoding="utf-8")
        found = [doc for node in ast.walk(ast.parse(text))
                 if isinstance(node, ast.Module | ast.ClassDef | Function)
                 and (doc := ast.get_docstring(node, clean=False))]
        said += sum(map(len, found))
        lines += sum(map(bool, map(str.strip, text.splitlines())))
        lines -= sum(len(doc.splitlines()) for doc in found)
    assert said / lines <= MOST_SAID


def test_few_public_names_mean_two_things() -> None:
    """A function or class that stands in several modules makes a reader ask whose it is."""
    places: dict[str, set[Path]] = {}
    for module in MODULES:
        for node in ast.parse(module.read_bytes()).body:
            if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, set()).add(module)
    shared = sorted(name for name, found in places.items() if len(found) > 1)
    assert len(shared) <= MOST_SHARED_NAMES, shared


def test_few_private_functions_are_used_once() -> None:
    """One that is called once is inlined, unless its name says more than its body."""
    once = []
    for module in MODULES:
        tree = ast.parse(module.read_bytes())
        used = Counter(node.id if isinstance(node, ast.Name) else node.attr
                       for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute))
        once += [node.name for node in ast.walk(tree) if isinstance(node, Function)
                 and re.match("_[^_]", node.name) and used[node.name] == 1]
    assert len(once) <= MOST_USED_ONCE


@each_module
def test_many_arguments_are_named(module: Path) -> None:
    """At most six by position; commands apart, whose options typer names."""
    found = {}
    for node in functions(module):
        given = [one.arg for one in node.args.args if one.arg not in ("self", "cls")]
        if len(given) > MOST_POSITIONAL and not node.name.endswith("_command"):
            found[node.name] = given
    assert found == {}


def test_nothing_committed_names_the_workshop() -> None:
    """A clone elsewhere must not look for folders of the machine it was written on."""
    named = {
        f"{file.relative_to(ROOT)}: {found.group().decode()}"
        for file in committed()
        if (found := WORKSHOP.search(file.read_bytes()))
    }
    assert named == set()


def test_nothing_committed_is_large() -> None:
    """A clone stays small: compact tables, no bulk data."""
    assert [file.name for file in committed() if file.stat().st_size > LARGEST_FILE] == []


def years_in(code: ast.AST) -> Iterator[str]:
    """All years among the constants of some code, docstrings aside."""
    said = {id(node.value) for node in ast.walk(code) if isinstance(node, ast.Expr)}
    for node in ast.walk(code):
        if isinstance(node, ast.Constant) and id(node) not in said:
            yield from YEAR.findall(str(node.value) if not isinstance(node.value, float)
                                    else f"{node.value:.0f}")


def test_years_in_code_are_found() -> None:
    code = '"""Of 1991."""\nA, B = 2013, f"{A} to 2021Q4"\nC = 12016, "a2009", 2016.0\n"""2010"""\n'
    assert list(years_in(ast.parse(code))) == ["2013", "2016", "2021"]


@each_module
def test_no_year_stands_in_code(module: Path) -> None:
    """Years are rows, of seeds/vintages.csv and the others."""
    name = module.relative_to(ROOT / "model" / "qurultay").as_posix()
    found = set(years_in(ast.parse(module.read_text(encoding="utf-8"))))
    assert found - YEARS_IN_CODE.get(name, set()) == set()
