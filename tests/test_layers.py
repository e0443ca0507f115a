"""Who may import whom: a module imports only from layers above its own.

Held by reading the source, so that an import inside a function, a relative one, or a string
handed to `importlib.import_module` counts like any other. `qurultay.arrays`, say, stands in
the table as "arrays", everything below `qurultay/lab/` as "lab".
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "model" / "qurultay"

# One row a layer, from the ground up. Within a layer modules stand on one another from left to
# right; rules alone stand side by side and never touch.
LAYERS = {
    "words": "errors units arrays",
    "known": (
        "toml_lines tomlfile tables claims spread catalogue parameters changes scenario_file "
        "scenario_entries lineage scenario_checks scenario experiment_form experiment "
        "experiment_file record base_year channels networks region_map facts history posterior"
    ),
    "chance": "draws",
    "schedule": "schedule",
    "case": "world",
    "rules": (
        "gravity disturbances sanctions payments corridors projects cooperation barriers "
        "institutions trust conflict mediation rivalry dependence remittances powers transit "
        "growth value_added energy finance adjustment incidents"
    ),
    "composition": "sight choice relations works trade parts smoother start step",
    "result": "labels measures outcome disk versions gathering manifest chunks store interchange",
    "running": "compiled simulate region workers ensemble",
    "reading": (
        "resilience indicators compare decisions course close_up study turning_powers "
        "turning_relations turning_points story usage explain shelf starter scores "
        "naive_rules naive recorded summaries calibrate hindcast_rules hindcast hindcast_score "
        "outlook prescribed sensitivity "
        "sensitivity_run discovery verdicts arms hypotheses"
    ),
    "faces": (
        "palette sketch pictures markup charts chart_map report_words report_charts report_tables "
        "worldviews report progress asking report_file runs many replays documentation cli_base "
        "cli_many cli_report cli_compare cli_export deciding cli_decide cli_sensitivity "
        "verdict_pages trying evidence evidence_parts evidence_run evidence_words evidence_text "
        "evidence_charts evidence_record evidence_ahead evidence_claims evidence_page "
        "cli_evidence cli_experiment lab cli_lab cli __main__"
    ),
}
RULES_MAY_IMPORT = {*LAYERS["words"].split(), "world", "parameters"}
# A rule is handed its numbers. It may name the type they come in, and nothing that reads them.
RULES_MAY_NAME = {"qurultay.parameters", "qurultay.parameters.Section"}
DATA = {"seeds", "scenarios", "experiments"}  # folders of TOML and CSV; they import nothing

# Libraries kept behind a few doors: they are slow to import, or are a face and not the model.
KEEPERS = {
    "mesa": {"region"},
    "pandas": {"outcome", "store", "interchange", "discovery"},
    "xarray": {"outcome", "store", "interchange"},
    "matplotlib": {"pictures", "report"},
    "typer": {"cli_decide", "cli", "cli_base", "cli_lab", "cli_many", "cli_compare", "cli_export",
              "cli_sensitivity",
              "cli_report", "cli_experiment", "cli_evidence"},
    "rich": {"progress"},
    "starlette": {"lab"},
    "uvicorn": {"lab"},
    "llvmlite": {"compiled"},
}
# What reads or writes a file, or holds a number that is not an argument.
FILE_LIBRARIES = {"tomllib", "tomlkit", "json", "csv", "pathlib", "io", "os", "importlib"}
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "loadtxt"}

LAYER_OF = {module: layer for layer, names in LAYERS.items() for module in names.split()}
PLACE = {module: place for place, module in enumerate(LAYER_OF)}


def name_of(file: Path) -> str:
    """The module's name in the table; '__init__' for the front door, which stands apart."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


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
            yield source
            # `from qurultay import gravity` may bring in a module as well as a name.
            yield from (f"{source}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and (text := text_argument(node)) is not None:
            dots = len(text) - len(text.lstrip("."))
            yield absolute(text[dots:], dots, package)


def package_of(file: Path) -> str:
    """The package a file's relative imports start from."""
    return ".".join(["qurultay", *file.relative_to(PACKAGE).parts[:-1]])


def siblings(tree: ast.AST, package: str = "qurultay") -> set[str]:
    """Modules of ours that a module imports, as they stand in the table."""
    ours = [name.split(".") for name in imported(tree, package) if name.startswith("qurultay.")]
    # `from qurultay import __version__` names the front door, not a module.
    return {parts[1] for parts in ours if parts[1] != "__version__"}


def libraries(tree: ast.AST) -> set[str]:
    """Top-level names of everything a module imports."""
    return {name.split(".")[0] for name in imported(tree)}


FILES = sorted(file for file in PACKAGE.rglob("*.py") if file != PACKAGE / "__init__.py")
TREES = {file: ast.parse(file.read_text(encoding="utf-8")) for file in FILES}
IMPORTS = {file: siblings(tree, package_of(file)) for file, tree in TREES.items()}
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))


def complaint(module: str, sibling: str) -> str | None:
    """Why `module` may not import `sibling`; None if it may."""
    layer, other = LAYER_OF.get(module), LAYER_OF.get(sibling)
    if layer is None:
        return f"LAYERS does not place {module}"
    if layer == "rules" and sibling not in RULES_MAY_IMPORT:
        return f"{module} is a rule: it imports words, world and Section only, not {sibling}"
    if sibling in DATA:
        return None
    if other is None:
        return f"{module} imports {sibling}, which LAYERS does not place"
    if module == sibling:
        return None if module in {"lab", "compiled"} else f"{module} imports itself"
    if PLACE[sibling] > PLACE[module]:
        return f"{module} ({layer}) may not import {sibling} ({other})"
    return None


def reached(module: str) -> set[str]:
    """Every module of ours that `module` imports, directly or through another."""
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        current = waiting.pop()
        found = {sibling for file in FILES if name_of(file) == current for sibling in IMPORTS[file]}
        waiting += found - seen
        seen |= found
    return seen


def test_each_module_is_placed_once() -> None:
    """A new module must say where it belongs."""
    named = [module for names in LAYERS.values() for module in names.split()]
    assert len(named) == len(set(named))
    assert {name_of(file) for file in FILES} <= set(named)


@each_file
def test_imports_point_upward(file: Path) -> None:
    """Every import of ours stands in an earlier layer, or earlier in its own."""
    found = (complaint(name_of(file), sibling) for sibling in sorted(IMPORTS[file]))
    assert [reason for reason in found if reason] == []


@each_file
def test_libraries_stay_with_their_keepers(file: Path) -> None:
    """Only `region` knows Mesa; only results know pandas; only pictures know matplotlib."""
    module = name_of(file)
    strays = [lib for lib in libraries(TREES[file]) if module not in KEEPERS.get(lib, {module})]
    assert strays == []


def test_the_ensemble_never_reaches_mesa() -> None:
    """A thousand worlds run without Mesa, not even by way of another module."""
    assert "region" not in reached("ensemble")


@each_file
def test_rules_touch_no_file(file: Path) -> None:
    """A rule takes arrays and returns arrays."""
    if LAYER_OF.get(name_of(file)) != "rules":
        return
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(TREES[file])
        if isinstance(node, ast.Call)
    }
    assert called & FILE_CALLS == set()
    assert libraries(TREES[file]) & FILE_LIBRARIES == set()


@each_file
def test_rules_are_handed_their_numbers(file: Path) -> None:
    """From `parameters` a rule takes the type `Section`, never values."""
    if LAYER_OF.get(name_of(file)) != "rules":
        return
    names = set(imported(TREES[file], package_of(file)))
    assert {name for name in names if name.startswith("qurultay.parameters")} <= RULES_MAY_NAME


def test_front_door_imports_nothing_of_ours_at_once() -> None:
    """`import qurultay` stays free: the front door fetches its names when asked."""
    body = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8")).body
    eager = ast.Module([node for node in body if isinstance(node, ast.Import | ast.ImportFrom)], [])
    assert libraries(eager) <= {"sys", "importlib", "types", "typing"}


@pytest.mark.parametrize(
    "source",
    [
        "import qurultay.region",
        "import qurultay.region as place",
        "from qurultay import region",
        "from qurultay.region import Region",
        "from . import region",
        "from .region import Region",
        "import importlib\nimportlib.import_module('qurultay.region')",
        "from importlib import import_module\nimport_module('.region', 'qurultay')",
        "__import__('qurultay.region')",
        "def late():\n    from qurultay.region import Region",
        "if TYPE_CHECKING:\n    from qurultay.region import Region",
    ],
)
def test_every_spelling_of_an_import_is_seen(source: str) -> None:
    """The reader of imports is itself tested: a spelling it missed would pass in silence."""
    assert "region" in siblings(ast.parse(source))


def test_an_import_one_folder_up_is_seen() -> None:
    """Inside `lab/`, two dots reach the package."""
    assert "region" in siblings(ast.parse("from ..region import Region"), "qurultay.lab")
    assert siblings(ast.parse("from .page import Page"), "qurultay.lab") == {"lab"}


@pytest.mark.parametrize(
    ("module", "sibling"),
    [
        ("gravity", "region"),
        ("barriers", "gravity"),
        ("gravity", "scenario"),
        ("gravity", "seeds"),
        ("region", "ensemble"),
        ("errors", "units"),
        ("scenario", "draws"),
        ("step", "not_placed"),
        ("not_placed", "errors"),
    ],
)
def test_forbidden_imports_are_named(module: str, sibling: str) -> None:
    """The law refuses what the design refuses."""
    assert complaint(module, sibling)


@pytest.mark.parametrize(
    ("module", "sibling"),
    [("units", "errors"), ("step", "gravity"), ("cli", "ensemble"), ("facts", "seeds")],
)
def test_allowed_imports_pass(module: str, sibling: str) -> None:
    """The law lets through what the design asks for."""
    assert complaint(module, sibling) is None
