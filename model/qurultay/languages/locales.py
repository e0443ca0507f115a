"""How each language writes numbers, and which plural form a number takes (CLDR 46)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

DIGITS, PERSIAN_DIGITS = "0123456789", "۰۱۲۳۴۵۶۷۸۹"
OTHER_DIGITS = "-latn"
"""After a code, as in fa-latn: the same language with the digits 0 to 9."""

_SPACE = "\u00a0"


def one_or_other(value: float) -> str:
    """One, or several."""
    return "one" if value == 1 else "other"


def up_to_one_or_other(value: float) -> str:
    """What is at most one counts as one."""
    return "one" if 0 <= value <= 1 else "other"


def russian_plural(value: float) -> str:
    """One, few (2 to 4) or many, by the last digits; other for fractions."""
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
    digits: str = DIGITS

    def written(self, plain: str) -> str:
        """A number as this language writes it, from "1,234.5" with English signs."""
        swapped = "".join({".": self.point, ",": self.group}.get(sign, sign) for sign in plain)
        return swapped.translate(str.maketrans(DIGITS, self.digits))


LOCALES = {one.code: one for one in (
    Locale("en", "English", one_or_other),
    Locale("ru", "Русский", russian_plural, ",", _SPACE, f"{_SPACE}%"),
    Locale("kk", "Қазақша", one_or_other, ",", _SPACE, f"{_SPACE}%"),
    Locale("uz", "Oʻzbekcha", one_or_other, ",", _SPACE, "%"),
    Locale("fa", "فارسی", up_to_one_or_other, "٫", "٬", "٪", True, PERSIAN_DIGITS),
)}
"""All languages that have a catalogue."""

CODES = (*LOCALES, *(code + OTHER_DIGITS for code, one in LOCALES.items() if one.digits != DIGITS))
"""What `--lang` takes."""
