"""The evidence as one page of HTML and as text, made from the plain values of evidence.json."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

from qurultay.core.errors import RunError
from qurultay.core.files import write_result, write_whole
from qurultay.core.versions import versions
from qurultay.evidence import sections
from qurultay.evidence.run import Evidence
from qurultay.evidence.words import (
    CARE,
    DOUBT,
    TEXTS,
    TRUST,
    UNKNOWN,
    Values,
    limits,
    not_found,
    sentences,
)
from qurultay.inputs import vintages
from qurultay.languages import say, speaking, use
from qurultay.report.markup import (
    Markup,
    PageSection,
    bullets,
    document,
    joined,
    table,
    tag,
)
from qurultay.results.wording import as_written

_COLOURS = {TRUST: "good", CARE: "care", DOUBT: "bad", UNKNOWN: "silent"}

_SECTIONS: dict[str, Callable[[Values], Markup]] = {
    "origins": sections.origins_part, "calibration": sections.calibration_part,
    "swings": sections.swings_part, "forecast": sections.forecast_part,
    "sensitivity": sections.sensitivity_part, "hypotheses": sections.hypotheses_part,
    "discovery": sections.discovery_part,
}


_TOLD = {"calibration", "swings", "forecast", "discovery"}
"""Sections that speak the language; the others, for the analyst, are in English, and whole."""


def evidence_page(found: Evidence) -> str:
    """The whole page; the same evidence gives the same page, to the letter."""
    trust = tag("ol", *(
        tag("li", tag("strong", one.asks), " ",
            tag("strong", one.marked_as, class_=f"mark {_COLOURS[one.mark]}"), " ", one.says)
        for one in sentences(found.parts, found.missing)), class_="sentences")
    parts = [PageSection("trust", say("evidence-trust"), trust)]
    for name, section in _SECTIONS.items():
        why = found.missing.get(name, say("evidence-not-asked"))
        if name in found.parts:
            told = name in _TOLD or speaking().locale.code == "en"
            with nullcontext() if told else use("en"):
                inside = section(found.parts[name])
            inside = inside if told else tag("div", inside, lang="en", dir="ltr")
        else:
            inside = bullets([say("evidence-part-missing", why=why)], "alarm")
        parts.append(PageSection(name, say(f"evidence-heading-{name}"), inside))
    looked = list(not_found(found.parts, found.missing))
    known = joined([tag("h3", say("evidence-not-found")),
                    bullets(looked) if looked else tag("p", say("evidence-nothing")),
                    tag("h3", say("evidence-known-limits")), bullets(limits())])
    heads = [say("evidence-what"), say("evidence-value")]
    digest = {say("evidence-six-digits"): found.digest}
    was_run = joined([
        tag("p", say("evidence-again")),
        tag("pre", tag("code", found.command, dir="ltr")),
        *(table(say(f"evidence-{key}"), heads, (
            [name, tag("code", value, class_="digest", dir="ltr")]
            for name, value in values.items()))
          for key, values in (("digest", digest), ("versions", versions()))),
        table(say("evidence-sizes"), [heads[0], "#" + say("evidence-how-many")], (
            [name, say("evidence-as-files") if size is None else as_written(f"{size:,}")]
            for name, size in vars(found.sizes).items()))])
    parts += [PageSection("limits", say("evidence-limits"), known),
              PageSection("run", say("evidence-run"), was_run)]
    rests = say("evidence-rests-reduced" if found.sizes.is_reduced else "evidence-rests",
                seed=as_written(str(found.random_seed)), year=as_written(str(vintages.latest())))
    top = joined([tag("p", say("evidence-asked"), class_="question"),
                  tag("p", rests, class_="rests")])
    return document(say("evidence-kicker"), say("evidence-title"), top, parts, found.command)


def evidence_lines(found: Evidence) -> Iterator[str]:
    """The evidence as text: the answers, then each part."""
    yield say("evidence-trust")
    for place, one in enumerate(sentences(found.parts, found.missing), start=1):
        yield f"{as_written(str(place))}. {one.plain()}"
    for name, part in found.parts.items():
        yield ""
        yield say(f"evidence-part-{name}")
        with use("en"):
            lines = list(TEXTS[name](part))
        yield from lines
    yield ""
    yield say("evidence-not-found")
    yield from (f"- {one}" for one in not_found(found.parts, found.missing))
    yield say("evidence-known-limits")
    yield from (f"- {one}" for one in limits())
    yield ""
    yield say("evidence-made", command=found.command)
    yield say("evidence-digest-is", digest=found.digest)


def write_evidence(folder: Path, found: Evidence) -> Iterator[Path]:
    """Page, values and text in a folder, as they are taken; StoreError if the disk fails."""
    yield write_whole(folder / "evidence.html", evidence_page(found).encode())
    yield from write_result(folder, "evidence", found.to_dict(), evidence_lines(found))


def short(found: Evidence) -> Iterator[str]:
    """The answers as lines, and the digest."""
    for place, one in enumerate(sentences(found.parts, found.missing), start=1):
        yield f"{as_written(str(place))}. {one.plain()}"
    yield say("evidence-digest-short", digest=found.digest)


def refuse_broken(found: Evidence) -> None:
    """RunError if a part met a fault; a part whose library is missing is none."""
    if found.broken:
        raise RunError("the evidence is not whole: " + "; ".join(
            f"{name}: {found.missing[name]}" for name in found.broken))
