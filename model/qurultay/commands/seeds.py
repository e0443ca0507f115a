"""The commands `seeds ...`, for contributors: update the files that are made from others."""

from pathlib import Path
from typing import Annotated

import typer

from qurultay.commands.base import put

group = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="For contributors: "
                    "update files made from others. Needs a checkout of the repository.")


@group.command("base-year")
def base_year_command() -> None:
    """Update seeds/base_flow.csv from the other tables."""
    from qurultay.inputs import base_year, completeness, tables

    path = tables.checkout() / "seeds" / "base_flow.csv"
    completeness.check(base_year=False)
    _write(path, base_year.table_of(base_year.computed()))


@group.command("claims")
def claims_command() -> None:
    """Update in seeds/claims.toml where each claim acts.

    Claims that act nowhere and give no reason for that are reported.
    """
    from qurultay.inputs import claims, tables

    path = tables.checkout() / "seeds" / claims.LEDGER
    text = claims.current(path.read_text(encoding="utf-8"), claims.uses())
    _write(path, text)
    claims.parse(text)


@group.command("docs")
def docs_command() -> None:
    """Update the tables in docs/*.md."""
    from qurultay.inputs import tables
    from qurultay.report import documentation

    for page in sorted((tables.checkout() / "docs").glob("*.md")):
        _write(page, documentation.updated_page(page.read_text(encoding="utf-8")))


@group.command("evidence")
def write_evidence_command(members: Annotated[int | None, typer.Option(
        "--members", min=2, metavar="N", help="How many worlds; otherwise as the file says.",
        )] = None) -> None:
    """Forecast years that are over and write seeds/evidence.toml. Two minutes."""
    from qurultay.evidence.run import Request, Sizes, origins, released_text
    from qurultay.inputs import tables
    from qurultay.results import trust

    path = tables.checkout() / "seeds" / trust.FILE
    sizes = Sizes(origins=members, mechanisms=0)
    _write(path, released_text(origins(Request(sizes, 1, quiet=False))))


@group.command("grip")
def write_grip_command(members: Annotated[int, typer.Option(
        "--members", min=2, metavar="N", help="How many worlds.")] = 1000) -> None:
    """Run the grip table of the baseline and write docs/grip.md. Several minutes."""
    from qurultay.analysis.grip import fingerprint, grip, runs
    from qurultay.core.progress import progress
    from qurultay.inputs import tables
    from qurultay.report.documentation import grip_page
    from qurultay.scenario.scenario import BASELINE, Scenario

    path, scenario = tables.checkout() / "docs" / "grip.md", Scenario.read(BASELINE)
    with progress("The grip table", runs(scenario, True), unit="ensembles") as each:
        found = grip(scenario, members, scenarios=True, each=each)
    _write(path, grip_page(found, fingerprint(scenario)))


@group.command("pictures")
def pictures_command() -> None:
    """Draw the pictures of README.md, in docs/pictures."""
    from qurultay.inputs import tables

    folder = tables.checkout() / "docs" / "pictures"
    from qurultay.report import pictures  # matplotlib takes half a second to import

    put(f"wrote docs/pictures/{path.name}" for path in pictures.draw_docs(folder))


def _write(path: Path, text: str) -> None:
    """Write a file of the repository if its text differs."""
    from qurultay.core.files import write_whole

    name = f"{path.parent.name}/{path.name}"
    if path.exists() and path.read_bytes() == text.encode():
        put(f"{name} is up to date\n")
    else:
        write_whole(path, text.encode())
        put(f"wrote {name}\n")
