"""The evidence as one page of HTML: what may be trusted, and what every part found.

It is made from the plain values of evidence.json alone; every number on it stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from qurultay.core.errors import RunError
from qurultay.core.files import write_result, write_whole
from qurultay.core.versions import versions
from qurultay.evidence.ahead_section import (
    discovery_part,
    forecast_part,
    hypotheses_part,
    sensitivity_part,
)
from qurultay.evidence.record_section import calibration_part, hindcasts_part
from qurultay.evidence.run import Evidence
from qurultay.evidence.words import (
    CARE,
    DOUBT,
    LIMITS,
    TRUST,
    UNKNOWN,
    Part,
    lines,
    not_found,
    sentences,
)
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

_PARTS: tuple[tuple[str, str, Callable[[Part], Markup]], ...] = (
    ("calibration", "What was fitted, and how well", calibration_part),
    ("hindcasts", "Forecasts of years that are over", hindcasts_part),
    ("forecast", "Forecast of 2022 to 2025", forecast_part),
    ("sensitivity", "What the answers hang on", sensitivity_part),
    ("hypotheses", "The claims of the two texts, put to the test", hypotheses_part),
    ("discovery", "Where five billion fails", discovery_part),
)


def page(found: Evidence) -> str:
    """The whole page; the same evidence gives the same page, to the letter."""
    parts = [PageSection("trust", "What can be trusted, and what not", _trust(found))]
    parts += [PageSection(name, heading, tell(found.parts[name]) if name in found.parts
                    else _missing(found.missing.get(name, "it was not asked for")))
              for name, heading, tell in _PARTS]
    parts += [PageSection("limits", "Known limits, and what was not found", _limits(found)),
              PageSection("run", "What was run", _run(found))]
    top = joined([tag("p", ASKED, class_="question"), tag("p", _rests(found), class_="rests")])
    return document("Qurultay: the evidence", TITLE, top, parts, found.command)


def _rests(found: Evidence) -> str:
    reduced = " A reduced run: a look at every part, nothing to be quoted."
    return (f"Seed {found.random_seed}; data to the end of 2021."
            + (reduced if found.sizes.is_reduced else ""))


def _trust(found: Evidence) -> Markup:
    return tag("ol", *(tag("li", tag("strong", one.mark, class_=f"mark {_COLOURS[one.mark]}"), " ",
                           one.says) for one in sentences(found)), class_="sentences")


def _missing(why: str) -> Markup:
    return bullets([f"This part is missing: {why}."], "alarm")


def _limits(found: Evidence) -> Markup:
    looked = list(not_found(found))
    return joined([tag("h3", "Not found"), bullets(looked) if looked else tag("p", "Nothing."),
                   tag("h3", "Known limits"), bullets(LIMITS)])


def _run(found: Evidence) -> Markup:
    return joined([
        tag("p", "This command makes the page again; the same code and data give the same "
                 "digest on every computer."),
        tag("pre", tag("code", found.command)),
        _codes("Digest of all that was found", [("to six digits", found.digest)]),
        _codes("Versions", versions().items()),
        table("Sizes of the parts", ["What", "#How many"], (
            [name, "as the files say" if size is None else f"{size:,}"]
            for name, size in vars(found.sizes).items()))])


def _codes(caption: str, lines: Iterable[tuple[str, str]]) -> Markup:
    return table(caption, ["What", "Value"], (
        [name, tag("code", value, class_="digest")] for name, value in lines))


def written(folder: Path, found: Evidence) -> list[Path]:
    """Page, values and text in a folder; StoreError where the disk fails."""
    return [write_whole(folder / "evidence.html", page(found).encode()),
            *write_result(folder, "evidence", found.to_dict(), lines(found))]


def short(found: Evidence) -> Iterator[str]:
    """The five sentences as lines, and the digest."""
    for place, one in enumerate(sentences(found), start=1):
        yield f"{place}. {one.plain()}"
    yield f"digest {found.digest}"


def refuse_broken(found: Evidence) -> None:
    """RunError if a part met a fault; one whose library is missing is merely not there."""
    if found.broken:
        raise RunError("the evidence is not whole: " + "; ".join(
            f"{name}: {found.missing[name]}" for name in found.broken))
