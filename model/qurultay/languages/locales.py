"""How each language writes numbers, and which plural form a number takes (CLDR 46)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_NARROW = "\u00a0"


def _one(value: float) -> str:
    return "one" if value == 1 else "other"


def _one_or_less(value: float) -> str:
    return "one" if 0 <= value <= 1 else "other"


def _russian(value: float) -> str:
    if value != int(value):
        return "other"
    tens, ones = int(abs(value)) % 100, int(abs(value)) % 10
    if ones == 1 and tens != 11:
        return "one"
    return "few" if ones in (2, 3, 4) and tens not in (12, 13, 14) else "many"


@dataclass(frozen=True)
class Locale:
    """A language by its code; `own_name` is what its speakers call it."""

    code: str
    own_name: str
    plural: Callable[[float], str]
    point: str = "."
    group: str = ","
    percent: str = "%"
    right_to_left: bool = False

    def written(self, plain: str) -> str:
        """A number as this language writes it, from "1,234.5" with English signs."""
        swapped = "".join({".": self.point, ",": self.group}.get(sign, sign) for sign in plain)
        return swapped.translate(_PERSIAN) if self.code == "fa" else swapped


LOCALES = {one.code: one for one in (
    Locale("en", "English", _one),
    Locale("ru", "Русский", _russian, ",", _NARROW, f"{_NARROW}%"),
    Locale("kk", "Қазақша", _one, ",", _NARROW, f"{_NARROW}%"),
    Locale("uz", "Oʻzbekcha", _one, ",", _NARROW, "%"),
    Locale("fa", "فارسی", _one_or_less, "٫", "٬", "٪", True),
)}
"""All languages that have a catalogue."""
