"""The commands `seeds ...`, for contributors: update the files that are made from others."""

import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Annotated, Any

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
    from qurultay.inputs import tables
    from qurultay.languages.progress import progress
    from qurultay.report.documentation import grip_page
    from qurultay.scenario.scenario import BASELINE, Scenario

    path, scenario = tables.checkout() / "docs" / "grip.md", Scenario.read(BASELINE)
    with progress("The grip table", runs(scenario, True), unit="ensembles") as each:
        found = grip(scenario, members, scenarios=True, each=each)
    _write(path, grip_page(found, fingerprint(scenario)))


@group.command("languages")
def languages_command() -> None:
    """Count messages by area and language: all, those missing, those a native reader has read."""
    from qurultay.languages import LOCALES, messages

    due = translatable()
    others = [messages(code) for code in LOCALES if code != "en"]
    put([f"{'':<12}" + "".join(f"{found.locale.own_name:>23}" for found in others),
         f"{'area':<12}" + f"{'there':>9}{'missing':>8}{'read':>6}" * len(others)])
    for area in sorted(due):
        line = f"{area:<12}"
        for found in others:
            have = {key for key, place in found.areas.items() if place == area}
            read = sum(found.sections[key].startswith("read by ") for key in have)
            line += f"{len(have):>9}{len(due[area] - have):>8}{read:>6}"
        put([line])


def translatable() -> dict[str, set[str]]:
    """Keys that every language but English should have, by area.

    Those of the English catalogue, and those of texts whose English stands in the data.
    """
    from qurultay.analysis.decomposition import ARRAYS, mechanisms
    from qurultay.inputs import tables
    from qurultay.languages import messages
    from qurultay.results.wording import key_of
    from qurultay.scenario.levers import GROUPS, LEVERS
    from qurultay.scenario.listing import texts_of

    def rows(kind: str, table: str, column: str) -> set[str]:
        return {key_of(kind, row.text(column)) for row in tables.rows(table)}

    def found_in(kind: str, file: str, line: str) -> set[str]:
        text = (resources.files("qurultay.seeds") / file).read_text(encoding="utf-8")
        return {key_of(kind, name) for name in re.findall(rf"(?m)^{line}$", text)}

    found: dict[str, set[str]] = {
        "explain": {key_of("mechanism", row.text("mechanism"))
                    for part in ARRAYS for row in mechanisms(part)},
        "names": rows("state", "states.csv", "code") | rows("corridor", "corridors.csv", "corridor")
        | rows("project", "projects.csv", "project") | rows("incident", "incidents.csv", "kind"),
        "levers": {key_of("lever", lever.key) for lever in LEVERS}
        | {key_of("lever-group", group) for group in GROUPS},
        "claims": found_in("claim", "claims.toml", r"\[(.+)\]"),
        "parameters": found_in("parameter", "parameters.toml", r"\[(.+)\]")
        | {key.lower().replace("_", "-")
           for key in found_in("unit", "parameters.toml", 'unit = "(.+)"')},
        "scenarios": set(), "hypotheses": set(), "verdicts": set(),
    }
    for name, form in _texts("scenarios").items():
        found["scenarios"] |= {key_of("scenario", name, part) for part in texts_of(form)}
        found["names"] |= {key_of("target", one["name"]) for one in form.get("targets", ())}
    for name, form in _texts("experiments").items():
        found["hypotheses"] |= {key_of("experiment", name, part)
                                for part in texts_of(form)}
        found["verdicts"] |= {key_of("verdict-unit", one["unit"])
                              for one in form.get("measures", {}).values()}
        found["verdicts"] |= {key_of("verdict-arm", arm) for one in form.get("conditions", ())
                              if "instead" in one for arm in one["arms"]}
    for key, area in messages("en").areas.items():
        found.setdefault(area, set()).add(key)
    return found


def _texts(folder: str) -> dict[str, dict[str, Any]]:
    """What the shipped files of a folder say, by their names."""
    return {file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
            for file in resources.files(f"qurultay.{folder}").iterdir()
            if file.name.endswith(".toml")}


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
