"""A catalogue: all messages of a language, and how their holes are filled."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from typing import Any

from qurultay.core.errors import ScenarioError
from qurultay.languages.fluent import Pattern, parsed
from qurultay.languages.locales import CODES, DIGITS, LOCALES, OTHER_DIGITS, Locale

FALLBACK = "en"
_SPOKEN: ContextVar[str] = ContextVar("language", default=FALLBACK)


@dataclass(frozen=True)
class Phrase:
    """A message inside another one: the outer one asks for the form that it needs.

    A hole `{ $due_by }` takes the attribute `.by` of the phrase given as `due`.
    """

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    otherwise: str | None = None


def phrase(key: str, otherwise: str | None = None, /, **values: Any) -> Phrase:
    """A message for a hole of another; `otherwise` stands where no language has the key."""
    return Phrase(key, values, otherwise)


@dataclass(frozen=True)
class Messages:
    """All messages of one language.

    Of each message `areas` says in which file it stands, and `sections` whether a native read it.
    """

    locale: Locale
    by_key: Mapping[str, Pattern]
    sections: Mapping[str, str]
    areas: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Whether this language itself has a message."""
        return key in self.by_key

    def say(self, key: str, values: Mapping[str, Any], otherwise: str | None = None) -> str:
        """A message with its holes filled; in English where this language lacks it.

        KeyError if no language has it and nothing is said `otherwise`.
        """
        if key in self.by_key:
            return self._filled(self.by_key[key], values)
        if self.locale.code != FALLBACK:
            return messages(FALLBACK).say(key, values, otherwise)
        if otherwise is None:
            raise KeyError(key)
        return otherwise

    def _filled(self, pattern: Pattern, values: Mapping[str, Any]) -> str:
        found = ""
        for part in pattern:
            if isinstance(part, str):
                found += part
            elif "message" in part:
                found += self.say(part["message"], values)
            elif "hole" in part:
                found += self.hole(part["hole"], values)
            else:
                value, cases = values[part["choose"]], part["of"]
                case = str(value) if str(value) in cases else self.locale.plural(value)
                found += self._filled(cases.get(case, cases[part["else"]]), values)
        return found

    def hole(self, name: str, values: Mapping[str, Any]) -> str:
        """What stands in a hole: a text, a number, or a phrase in the form its name asks for."""
        base, _, form = name.rpartition("_")
        value = values.get(name, values.get(base) if base else None)
        if isinstance(value, Phrase):
            formed = f"{value.key}.{form}"
            use_form = name not in values and (self.has(formed) or (messages(FALLBACK).has(formed)
                                               and not self.has(value.key)))
            return self.say(formed if use_form else value.key, value.values, value.otherwise)
        if value is None:
            raise KeyError(f"nothing is given for {name}")
        return value if isinstance(value, str) else self.number(value)

    def number(self, value: float) -> str:
        """A number with thousands marked, as given; text for what is rounded already."""
        return self.locale.written(f"{value:,}").replace("-", "−")


def checked(code: str) -> str:
    """The code of a language, if there is one; ScenarioError names those there are."""
    if code not in CODES:
        raise ScenarioError(f"no language {code!r}: there are {', '.join(CODES)}")
    return code


@cache
def messages(code: str) -> Messages:
    """The catalogue of a language by its code; `fa-latn` is Persian with the digits 0 to 9.

    ScenarioError if there is none, or a file cannot be read.
    """
    locale = LOCALES[checked(code).removesuffix(OTHER_DIGITS)]
    digits = {} if locale.code == code else str.maketrans(locale.digits, DIGITS)
    by_key: dict[str, Pattern] = {}
    sections: dict[str, str] = {}
    areas: dict[str, str] = {}
    folder = resources.files("qurultay.languages") / locale.code
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".ftl"):
            text = file.read_text(encoding="utf-8").translate(digits)
            found, marked = parsed(text, f"{locale.code}/{file.name}")
            if twice := by_key.keys() & found.keys():
                raise ScenarioError(
                    f"{locale.code}/{file.name}: {min(twice)} stands in another file too")
            by_key |= found
            sections |= marked
            areas |= dict.fromkeys(marked, file.name.removesuffix(".ftl"))
    if digits:
        locale = replace(locale, point=".", group=",", percent="%", digits=DIGITS)
    return Messages(locale, by_key, sections, areas)


def speaking() -> Messages:
    """The catalogue of the language that is spoken here and now."""
    return messages(_SPOKEN.get())


def say(key: str, /, **values: Any) -> str:
    """A message in the language spoken. Values are text, numbers or phrases."""
    return speaking().say(key, values)


@contextmanager
def use(code: str) -> Iterator[None]:
    """Speak another language for a while; ScenarioError if there is none of that code.

    Its files are read when it first says something.
    """
    token = _SPOKEN.set(checked(code))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def of_environment() -> str:
    """The language the environment asks for (LC_ALL, LC_MESSAGES, LANG), else English."""
    asked = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG")
                  if (value := os.environ.get(name))), "")
    code = asked[:2].lower()
    return code if code in LOCALES else FALLBACK
