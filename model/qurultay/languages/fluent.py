"""Reading Fluent files (`.ftl`): the subset that our catalogues use.

Messages, attributes, comments, holes `{ $name }`, references `{ message }`, literals `{ "…" }`
and choices by plural category or number. The official library reads the same files in the tests;
it is no dependency, because a page needs the parsed form as JSON anyway.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from qurultay.core.errors import ScenarioError

Part = str | dict[str, Any]
Pattern = list[Part]
"""Texts, and holes: {"hole": name}, {"message": key}, {"choose": name, "of": {case: pattern},
"else": case}. As JSON carries it."""

_ENTRY = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) =[ \t]*(.*)")
_ATTRIBUTE = re.compile(r" +\.([A-Za-z][A-Za-z0-9_-]*) =[ \t]*(.*)")
_CASE = re.compile(r"\s*(\*?)\[\s*([A-Za-z0-9]+)\s*\][ \t]*")
_PLACE = re.compile(r'\{\s*(?:\$([A-Za-z][A-Za-z0-9_-]*)\s*(->)?|([A-Za-z][A-Za-z0-9_.-]*)|'
                    r'"([^"]*)")\s*')
_SECTION = re.compile(r"##(?!#)[ \t]*(.*)")


def parsed(text: str, place: str) -> tuple[dict[str, Pattern], dict[str, str]]:
    """Patterns of a file by key (attributes as "key.attribute"), and the section of each message.

    ScenarioError names the file and line of what cannot be read.
    """
    found: dict[str, tuple[int, list[str]]] = {}
    sections: dict[str, str] = {}
    section, message, lines = "", "", None
    for number, line in enumerate(text.split("\n"), 1):
        attribute = _ATTRIBUTE.fullmatch(line)
        if entry := _ENTRY.fullmatch(line) or (message and attribute):
            key = f"{message}.{entry[1]}" if attribute else entry[1]
            message = message if attribute else key
            if key in found:
                raise ScenarioError(f"{place}:{number}: {key} stands twice")
            lines = [entry[2]]
            found[key] = (number, lines)
            sections[message] = section
        elif line.startswith("#") or not line.strip():
            lines = None if line else lines
            section = heading[1] if (heading := _SECTION.fullmatch(line)) else section
        elif line[0] in " }" and lines is not None:
            lines.append(line)
        else:
            raise ScenarioError(f"{place}:{number}: neither a message nor a part of one: {line!r}")
    patterns: dict[str, Pattern] = {}
    for key, (number, lines) in found.items():
        body = "\n".join([lines[0], *(line if "[" in line[:12] else line.strip() or line
                                      for line in lines[1:])]).strip()
        patterns[key], at = _pattern(body, 0, f"{place}:{number}: {key}", inside=False)
        if at < len(body) or not patterns[key]:
            raise ScenarioError(f"{place}:{number}: {key} is empty or has a brace too many")
    return patterns, sections


def _pattern(text: str, at: int, place: str, inside: bool) -> tuple[Pattern, int]:
    """Parts from a place on, until the text ends or, inside a choice, until the next case."""
    found: Pattern = []
    while at < len(text):
        if inside and (text[at] == "}" or (_CASE.match(text, at) and text[at] in "\n[*")):
            break
        if text[at] == "}":
            break
        if text[at] == "{":
            part, at = _hole_or_choice(text, at, place)
            found.append(part)
            continue
        end = next((k for k in range(at + 1, len(text)) if text[k] in "{}"
                    or (inside and text[k] == "\n")), len(text))
        found.append(text[at:end])
        at = end
    if inside and found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip()
    return found, at


def _hole_or_choice(text: str, at: int, place: str) -> tuple[Part, int]:
    start = _PLACE.match(text, at)
    if start is None:
        raise ScenarioError(f"{place}: not a hole, a message or a choice: {text[at:at + 20]!r}")
    at = start.end()
    if not start[2]:
        if text[at:at + 1] != "}":
            raise ScenarioError(f"{place}: a brace is not closed")
        part: Part = (start[4] if start[4] is not None else {"message": start[3]} if start[3]
                      else {"hole": start[1]})
        return part, at + 1
    cases: dict[str, Pattern] = {}
    default = None
    while case := _CASE.match(text, at):
        cases[case[2]], at = _pattern(text, case.end(), place, inside=True)
        default = case[2] if case[1] else default
    at += len(text[at:]) - len(text[at:].lstrip())
    if text[at:at + 1] != "}" or default is None:
        raise ScenarioError(f"{place}: a choice needs cases, one of them with a star, and an end")
    return {"choose": start[1], "of": cases, "else": default}, at + 1


def holes(pattern: Pattern) -> set[str]:
    """Names of all holes of a pattern, those that a choice reads included."""
    found: set[str] = set()
    for part in pattern:
        if isinstance(part, Mapping):
            found |= {part[kind] for kind in ("hole", "choose") if kind in part}
            for case in part.get("of", {}).values():
                found |= holes(case)
    return found
