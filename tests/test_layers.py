"""Who may import whom: a package imports only from packages to the left of it.

Held by reading the source, so that an import inside a function, a relative one, or a string
handed to `importlib.import_module` counts like any other.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "model" / "qurultay"

LADDER = ("core", "languages", "inputs", "scenario", "world", "results", "engine.compiler",
          "engine", "analysis", "studies", "report", "evidence", "lab", "commands")
"""From the ground up. `world.rules` counts as part of `world`; its modules have stricter laws."""

APART = {("lab", "evidence")}
"""Packages that stand side by side: neither imports the other."""

RULES_MAY_IMPORT = ("qurultay.core.", "qurultay.world.world", "qurultay.world.readings",
                    "qurultay.world.now", "qurultay.inputs.region", "qurultay.inputs.values")
"""A rule reads a world and what is known; never a file, never another rule."""

DATA = ("qurultay.seeds", "qurultay.scenarios", "qurultay.experiments")  # TOML and CSV alone

# Libraries kept behind a few doors: they are slow to import, or are a face and not the model.
KEEPERS = {
    "mesa": {"engine.mesa_region", "lab.mesa_viz"},
    "solara": {"lab.mesa_viz"},
    "pandas": {"results.outcome", "results.store", "results.export", "analysis.failures"},
    "xarray": {"results.outcome", "results.store", "results.export", "studies.sweep"},
    "matplotlib": {"report.pictures", "report.notebook"},
    "typer": {"commands"},
    "rich": {"languages.progress"},
    "starlette": {"lab"},
    "uvicorn": {"lab"},
    "segno": {"lab"},
    "llvmlite": {"engine.compiler"},
}
# What reads or writes a file, or holds a number that is not an argument.
FILE_LIBRARIES = {"tomllib", "tomlkit", "json", "csv", "pathlib", "io", "os", "importlib"}
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "loadtxt"}

MOST_PACKAGES, MOST_MODULES = 13, 16
LONGEST_CHAIN = 21


def name_of(file: Path) -> str:
    """The module's dotted name below `qurultay`, "" for the front door."""
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(file): file for file in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in FILES.items()}
MODULES = sorted(name for name in FILES if name)
RULES = sorted(name.rpartition(".")[2] for name in MODULES if name.startswith("world.rules."))


def text_argument(call: ast.Call) -> str | None:
    """The dotted name handed to `import_module(...)` or `__import__(...)`, if written out."""
    function = call.func
    called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if called not in {"import_module", "__import__"} or not call.args:
        return None
    first = call.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def absolute(module: str, level: int, package: str) -> str:
    """Turn a relative module name, seen in a package, into a full one."""
    if level == 0:
        return module
    base = package.split(".")[: len(package.split(".")) - level + 1]
    return ".".join([*base, *([module] if module else [])])


def imported(tree: ast.AST, package: str = "qurultay") -> Iterator[str]:
    """Full dotted names of everything a module imports, anywhere in it, in any spelling."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = absolute(node.module or "", node.level, package)
            # `from qurultay.core import arrays` may bring in a module as well as a name.
            yield from (f"{source}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and (text := text_argument(node)) is not None:
            dots = len(text) - len(text.lstrip("."))
            yield absolute(text[dots:], dots, package)


def ours(tree: ast.AST, package: str = "qurultay") -> set[str]:
    """Modules of ours that a module imports, by their names below `qurultay`."""
    found = set()
    for name in imported(tree, package):
        if name.startswith("qurultay.") and not name.startswith(DATA):
            below = name.removeprefix("qurultay.")
            found.add(below if below in FILES else below.rpartition(".")[0])
    return found - {""}  # `from qurultay import __version__` names the front door


def package_of(module: str) -> str:
    """The package a file's relative imports start from."""
    parts = FILES[module].relative_to(PACKAGE).parts[:-1]
    return ".".join(["qurultay", *parts])


IMPORTS = {name: ours(TREES[name], package_of(name)) for name in MODULES}


def rung(module: str) -> str:
    """The package of the ladder that a module stands in."""
    return max((package for package in LADDER
                if module == package or module.startswith(f"{package}.")), key=len)


def libraries(tree: ast.AST) -> set[str]:
    """Top-level names of everything a module imports."""
    return {name.split(".")[0] for name in imported(tree)}


def complaint(module: str, other: str) -> str | None:
    """Why `module` may not import `other`; None if it may."""
    if module == "__main__" or other == "__main__":
        return None
    mine, theirs = rung(module), rung(other)
    if LADDER.index(theirs) > LADDER.index(mine):
        return f"{module} may not import {other}: {theirs} stands to the right of {mine}"
    if (mine, theirs) in APART:
        return f"{mine} and {theirs} never import each other"
    if module.startswith("world.rules.") and not f"qurultay.{other}".startswith(RULES_MAY_IMPORT):
        return f"{module} is a rule: it may not import {other}"
    return None


@cache
def chain(module: str) -> tuple[str, ...]:
    """The longest chain of imports that ends in a module; RecursionError in a circle."""
    return max(((*chain(other), module) for other in IMPORTS[module] if other != module),
               key=len, default=(module,))


def reached(module: str) -> set[str]:
    """Every module of ours that `module` imports, directly or through another."""
    seen, waiting = set[str](), [module]
    while waiting:
        found = IMPORTS[waiting.pop()]
        waiting += found - seen
        seen |= found
    return seen


def test_the_top_holds_packages_alone() -> None:
    """Somebody who opens the folder sees a dozen words."""
    top = {path.name for path in PACKAGE.iterdir() if path.is_file() or any(path.rglob("*.py"))}
    folders = {package.split(".")[0] for package in LADDER}
    assert top - folders == {"__init__.py", "__main__.py", "py.typed"}
    assert len(folders) <= MOST_PACKAGES


@pytest.mark.parametrize("package", [*LADDER, "world.rules"])
def test_a_package_has_few_modules(package: str) -> None:
    """Rules apart: there is one for each mechanism."""
    own = [name for name in MODULES if name.rpartition(".")[0] == package and name not in LADDER]
    assert own
    assert len(own) <= MOST_MODULES or package == "world.rules"


def test_every_folder_is_on_the_ladder() -> None:
    """A new package says where it stands."""
    assert {name.rpartition(".")[0] for name in MODULES} - {"", *LADDER, "world.rules"} == {
        name for name in ("world", "engine") if f"{name}.x" in MODULES}


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_left(module: str) -> None:
    """Every import of ours stands in the same package or further to the left."""
    found = (complaint(module, other) for other in sorted(IMPORTS[module]))
    assert [reason for reason in found if reason] == []


def test_no_circles_and_no_long_chains() -> None:
    """Within a package modules may import each other, but never in a circle."""
    longest = max((chain(module) for module in MODULES), key=len)
    assert len(longest) <= LONGEST_CHAIN, " < ".join(longest)


@pytest.mark.parametrize("module", MODULES)
def test_libraries_stay_with_their_keepers(module: str) -> None:
    """Only `mesa_region` knows Mesa; only results know pandas; only pictures know matplotlib."""
    def keeps(library: str) -> bool:
        return any(module == keeper or module.startswith(f"{keeper}.")
                   for keeper in KEEPERS.get(library, {module}))

    assert [library for library in libraries(TREES[module]) if not keeps(library)] == []


def test_the_ensemble_reaches_mesa_for_agents_alone() -> None:
    """A thousand worlds run without Mesa, not even by way of another module."""
    at_once = [node for node in TREES["engine.ensemble"].body
               if isinstance(node, ast.Import | ast.ImportFrom)]
    assert not any("engine.mesa_region" in ours(node) for node in at_once)
    others = IMPORTS["engine.ensemble"] - {"engine.mesa_region"}
    assert not any("engine.mesa_region" in reached(other) for other in others)


@pytest.mark.parametrize("rule", RULES)
def test_rules_touch_no_file(rule: str) -> None:
    """A rule takes arrays and returns arrays."""
    tree = TREES[f"world.rules.{rule}"]
    called = {node.func.attr if isinstance(node.func, ast.Attribute)
              else getattr(node.func, "id", "")
              for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert called & FILE_CALLS == set()
    assert libraries(tree) & FILE_LIBRARIES == set()


def test_front_door_imports_nothing_of_ours_at_once() -> None:
    """`import qurultay` stays free: the front door fetches its names when asked."""
    body = TREES[""].body
    eager = ast.Module([node for node in body if isinstance(node, ast.Import | ast.ImportFrom)], [])
    assert libraries(eager) <= {"importlib", "typing"}


@pytest.mark.parametrize(
    "source",
    [
        "import qurultay.engine.mesa_region",
        "import qurultay.engine.mesa_region as place",
        "from qurultay.engine import mesa_region",
        "from qurultay.engine.mesa_region import Region",
        "from .engine import mesa_region",
        "from .engine.mesa_region import Region",
        "import importlib\nimportlib.import_module('qurultay.engine.mesa_region')",
        "from importlib import import_module\nimport_module('.engine.mesa_region', 'qurultay')",
        "__import__('qurultay.engine.mesa_region')",
        "def late():\n    from qurultay.engine.mesa_region import Region",
        "if TYPE_CHECKING:\n    from qurultay.engine.mesa_region import Region",
    ],
)
def test_every_spelling_of_an_import_is_seen(source: str) -> None:
    """The reader of imports is itself tested: a spelling it missed would pass in silence."""
    assert "engine.mesa_region" in ours(ast.parse(source))


@pytest.mark.parametrize(
    ("module", "other"),
    [
        ("core.arrays", "engine.mesa_region"),
        ("world.rules.barriers", "world.rules.gravity"),
        ("world.rules.gravity", "scenario.scenario"),
        ("world.rules.gravity", "world.step"),
        ("lab.app", "evidence.page"),
        ("results.outcome", "commands.main"),
        ("engine.compiler.tape", "engine.block"),
    ],
)
def test_the_ladder_forbids(module: str, other: str) -> None:
    """The law is itself tested: one that forbade nothing would pass in silence."""
    assert complaint(module, other)
