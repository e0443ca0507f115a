"""The evidence as one page of HTML and as text, made from the plain values of evidence.json."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from qurultay.core.errors import RunError
from qurultay.core.files import write_result, write_whole
from qurultay.core.versions import versions
from qurultay.evidence import sections
from qurultay.evidence.run import Evidence
from qurultay.evidence.words import (
    CARE,
    DOUBT,
    LIMITS,
    TEXTS,
    TRUST,
    UNKNOWN,
    Values,
    not_found,
    sentences,
)
from qurultay.inputs import vintages
from qurultay.report.markup import (
    Markup,
    PageSection,
    bullets,
    document,
    joined,
    table,
    tag,
)

TITLE = "How far the model may be trusted"
ASKED = ("What was fitted to which data and how well, how it forecast years it had not seen, "
         "which answers rest on judgement, and which claims of the two texts hold inside it.")
_COLOURS = {TRUST: "good", CARE: "care", DOUBT: "bad", UNKNOWN: "silent"}

_SECTIONS: tuple[tuple[str, str, Callable[[Values], Markup]], ...] = (
    ("origins", "Forecasts of years that are over", sections.origins_part),
    ("calibration", "What was fitted, and how well", sections.calibration_part),
    ("swings", "How far trade moves, pair by pair", sections.swings_part),
    ("forecast", "The forecast", sections.forecast_part),
    ("sensitivity", "What the answers depend on", sections.sensitivity_part),
    ("hypotheses", "The claims of the two texts, put to the test", sections.hypotheses_part),
    ("discovery", "Where five billion fails", sections.discovery_part),
)


def evidence_page(found: Evidence) -> str:
    """The whole page; the same evidence gives the same page, to the letter."""
    trust = tag("ol", *(
        tag("li", tag("strong", one.asks), " ",
            tag("strong", one.mark, class_=f"mark {_COLOURS[one.mark]}"), " ", one.says)
        for one in sentences(found.parts, found.missing)), class_="sentences")
    parts = [PageSection("trust", "What can be trusted, and what not", trust)]
    for name, heading, section in _SECTIONS:
        why = found.missing.get(name, "it was not asked for")
        parts.append(PageSection(name, heading, section(found.parts[name]) if name in found.parts
                          else bullets([f"This part is missing: {why}."], "alarm")))
    looked = list(not_found(found.parts, found.missing))
    limits = joined([tag("h3", "Not found"), bullets(looked) if looked else tag("p", "Nothing."),
                     tag("h3", "Known limits"), bullets(LIMITS)])
    was_run = joined([
        tag("p", "This command makes the page again; the same code and data give the same "
                 "digest on every computer."),
        tag("pre", tag("code", found.command)),
        *(table(caption, ["What", "Value"], (
            [name, tag("code", value, class_="digest")] for name, value in values.items()))
          for caption, values in (
              ("Digest of all that was found", {"to six digits": found.digest}),
              ("Versions", versions()))),
        table("Sizes of the parts", ["What", "#How many"], (
            [name, "as the files say" if size is None else f"{size:,}"]
            for name, size in vars(found.sizes).items()))])
    parts += [PageSection("limits", "Known limits, and what was not found", limits),
              PageSection("run", "What was run", was_run)]
    rests = f"Seed {found.random_seed}; data to the end of {vintages.latest()}." + (
        " A reduced run: a look at every part, nothing to be quoted."
        if found.sizes.is_reduced else "")
    top = joined([tag("p", ASKED, class_="question"), tag("p", rests, class_="rests")])
    return document("Qurultay: the evidence", TITLE, top, parts, found.command)


def evidence_lines(found: Evidence) -> Iterator[str]:
    """The evidence as text: the answers, then each part."""
    yield "What can be trusted, and what not"
    for place, one in enumerate(sentences(found.parts, found.missing), start=1):
        yield f"{place}. {one.plain()}"
    for name, part in found.parts.items():
        yield ""
        yield name.capitalize()
        yield from TEXTS[name](part)
    yield ""
    yield "Not found"
    yield from (f"- {one}" for one in not_found(found.parts, found.missing))
    yield "Known limits"
    yield from (f"- {one}" for one in LIMITS)
    yield ""
    yield f"Made by {found.command}"
    yield f"Digest {found.digest}"


def write_evidence(folder: Path, found: Evidence) -> list[Path]:
    """Page, values and text in a folder; StoreError if the disk fails."""
    return [write_whole(folder / "evidence.html", evidence_page(found).encode()),
            *write_result(folder, "evidence", found.to_dict(), evidence_lines(found))]


def short(found: Evidence) -> Iterator[str]:
    """The answers as lines, and the digest."""
    for place, one in enumerate(sentences(found.parts, found.missing), start=1):
        yield f"{place}. {one.plain()}"
    yield f"digest {found.digest}"


def refuse_broken(found: Evidence) -> None:
    """RunError if a part met a fault; a part whose library is missing is none."""
    if found.broken:
        raise RunError("the evidence is not whole: " + "; ".join(
            f"{name}: {found.missing[name]}" for name in found.broken))
