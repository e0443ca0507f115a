"""Results in words: names, numbers, dates and whole sentences in the language that is spoken.

Each sentence stands whole in the catalogue (`languages/*/answer.ftl`). Its holes are phrases, so
that each language takes the grammatical form it needs and no sentence holds half of another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, reduce
from typing import Any
from unicodedata import category, east_asian_width

from qurultay.inputs.distributions import FAMILIES
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.tables import rows
from qurultay.languages import Phrase, phrase, say, speaking
from qurultay.scenario import form
from qurultay.scenario.changes import written
from qurultay.scenario.listing import scenario_words
from qurultay.scenario.scenario import Scenario

LEFT = "\u200e"
"""A mark that keeps a sign at the left of its number where all else runs to the left."""

GROUPS = ("trade", "targets", "partners", "corridors", "security", "money")
"""Headings under which differences are shown: messages `group-…`."""

SHOWN_MODES = ("bilateral", "intra_regional", "great_power_led", "none")


def key_of(*words: str) -> str:
    """A key of the catalogue from names: signs that no key may hold become dashes."""
    return "-".join(re.sub(r"[^A-Za-z0-9_]+", "-", word).strip("-") for word in words)


def words_of(one: Phrase | str) -> str:
    """A phrase on its own, in its plain form."""
    return (one if isinstance(one, str)
            else speaking().say(one.key, one.values, one.otherwise))


@cache
def _rows(table: str, key: str, label: str) -> dict[str, str]:
    return {row.text(key): row.text(label) for row in rows(table)}


def title_of(scenario: Scenario) -> str:
    """What a scenario is called in the language spoken."""
    return scenario_words(_file_of(scenario), "title", scenario.title)


def asks_of(scenario: Scenario) -> str:
    """The question of a scenario in the language spoken."""
    return scenario_words(_file_of(scenario), "asks", scenario.asks)


def _file_of(scenario: Scenario) -> str:
    """Its name without what a label adds to it: see `answer.labels`."""
    return re.split(r",| \(", scenario.name)[0]


def title_words(title: str) -> str:
    """A shipped scenario's title, perhaps with brackets behind it, in the language spoken."""
    if speaking().locale.code == "en":
        return title
    plain, *behind = re.split(r" (?=\([^()]*\)$)", title)
    name = _names_by_title().get(plain)
    return " ".join([scenario_words(name, "title", plain) if name else plain, *behind])


@cache
def _names_by_title() -> dict[str, str]:
    return {str(form.shipped_file(name).data["title"]): name for name in form.shipped_names()}


def state_names() -> dict[str, str]:
    """Full names of the actors by code."""
    return {code: speaking().say(key_of("state", code), {}, name)
            for code, name in _rows("states.csv", "code", "name").items()}


def state_phrase(code: str) -> Phrase:
    """A state inside a sentence, in the form that the sentence asks for."""
    name = _rows("states.csv", "code", "name")[code]
    the = name.split()[0] in ("United", "European", "Rest")
    return phrase(key_of("state", code), f"the {name}" if the else name)


def width_of(shown: str) -> int:
    """How many places of a terminal a text takes: signs above and within letters take none."""
    return sum(0 if category(sign) in ("Mn", "Me", "Cf") else 2 if east_asian_width(sign) in "WF"
               else 1 for sign in shown)


def set_in(wide: int, shown: str) -> str:
    """A cell as wide as a terminal shows it, to the right; to the left where `wide` is negative."""
    room = " " * (abs(wide) - width_of(shown))
    return room + shown if wide > 0 else shown + room


def in_sentence(code: str) -> str:
    """A state's name inside a sentence."""
    return words_of(state_phrase(code))


def pair_words(pair: tuple[str, str]) -> str:
    """Two codes as "Kazakhstan and Uzbekistan"."""
    return say("pair", one=state_phrase(pair[0]), other=state_phrase(pair[1]))


def corridor_names() -> dict[str, str]:
    """What each corridor is called in full."""
    return {name: speaking().say(key_of("corridor", name), {}, label)
            for name, label in _rows("corridors.csv", "corridor", "label").items()}


def project_names() -> dict[str, str]:
    """What each project is called in full."""
    return {name: speaking().say(key_of("project", name), {}, label)
            for name, label in _rows("projects.csv", "project", "label").items()}


def mode_name(mode: str) -> str:
    """What a mode is called everywhere."""
    return say(key_of("mode", mode))


def mode_names() -> dict[str, str]:
    """What all modes are called, by code."""
    return {mode: mode_name(mode) for mode in SHOWN_MODES}


def _place(name: str) -> Phrase:
    """A state, a corridor, a mode or a kind of incident."""
    if name in _rows("states.csv", "code", "name"):
        return state_phrase(name)
    corridors = _rows("corridors.csv", "corridor", "label")
    kind = ("corridor" if name in corridors else "mode" if name in SHOWN_MODES else "incident")
    return phrase(key_of(kind, name), corridors.get(name, name))


def figure_phrase(measure: str, place: str | None = None) -> Phrase:
    """A measure as part of a sentence, with the place it is of."""
    if place is None:
        return phrase(f"figure-{measure}")
    places = [_place(one) for one in place.split("-")]
    key = f"figure-{measure}-at" if measure == "transit_days" else f"figure-{measure}"
    return phrase(key, one=places[0], other=places[-1], mode=places[0], incident=places[0],
                  corridor=places[0])


def figure_words(measure: str, place: str | None = None) -> str:
    """A measure as the subject of a sentence, with the place it is of."""
    return words_of(figure_phrase(measure, place))


def indicator_words(key: str, places: Mapping[str, str]) -> str:
    """A figure of a whole run by its key, with its places; states, modes, corridors in full."""
    named: dict[str, Callable[[str], Phrase | str]] = {
        "one": _place, "other": _place, "mode": _place, "corridor": _place, "period": period_phrase,
        "kind": _place,
        "quarter": lambda at: phrase("quarter", year=_year(at), number=int(at[-1])),
        "unit": lambda unit: phrase(key_of("shortfall", unit), unit),
        "target": lambda name: phrase(key_of("target", name), name.replace("_", " "))}
    return say(key_of("indicator", key), **{
        name: named[name](place) if name in named else place for name, place in places.items()})


def number_words(value: float, digits: int = 3) -> str:
    """A number to so many digits, with thousands marked and no idle zeros."""
    shown = f"{value:,.0f}" if abs(value) >= float(f"1e{digits - 1}") else f"{value:.{digits}g}"
    return as_written(shown)


def as_written(plain: str) -> str:
    """A number in English signs as the language spoken writes it, with a true minus."""
    locale = speaking().locale
    found = locale.written(plain.replace("-", "−"))
    return re.sub("[+−]", f"{LEFT}\\g<0>", found) if locale.right_to_left else found


def share_phrase(hits_of: Sequence[int]) -> Phrase:
    """A share of worlds: counted where they are few, otherwise in whole per cent.

    Never rounded up to all or down to none.
    """
    hits, of = hits_of
    if hits in (0, of):
        return phrase("share-every" if hits else "share-none")
    if of < 100:
        return phrase("share-counted", hits=hits, of=of)
    whole = f"{100.0 * hits / of:.0f}"
    key, shown = {"0": ("under", "1"), "100": ("over", "99")}.get(whole, ("percent", whole))
    return phrase(f"share-{key}", percent=percent_sign(as_written(shown)))


def share_words(hits_of: Sequence[int]) -> str:
    """A share of worlds on its own: see `share_phrase`."""
    return words_of(share_phrase(hits_of))


def in_order(shown: str) -> str:
    """A number or a code that keeps its own order in a text written from right to left."""
    return f"\u2066{shown}\u2069" if speaking().locale.right_to_left else shown


def percent_sign(shown: str) -> str:
    """A written number with the sign for per cent."""
    return shown + speaking().locale.percent


def percent_text(share: float) -> str:
    """A share in whole per cent, never rounded up to all or down to none."""
    whole = f"{100.0 * share:.0f}"
    if whole in ("0", "-0"):
        return say("percent-under", percent=percent_sign(as_written("1"))) if (
            share > 0.0) else percent_sign(as_written("0"))
    if whole == "100" and share < 1.0:
        return say("percent-over", percent=percent_sign(as_written("99")))
    return percent_sign(as_written(whole))


def whole_percent(share: float, signed: bool = False) -> str:
    """A share in whole per cent, rounded."""
    return percent_sign(as_written(f"{100.0 * share:{'+' * signed}.0f}"))


def typed(value: float, form: str) -> str:
    """A number of a table in a `form` of Python's with commas, such as "+,.3f".

    In English as programs read it: without commas, with the hyphen of a keyboard.
    """
    shown = f"{value:{form}}"
    if speaking().locale.code == "en":
        return shown.replace(",", "")
    if "e" in shown:  # powers of ten are for programs
        shown = f"{value:,.0f}" if abs(value) >= 1.0 else f"{value:.12f}".rstrip("0")
    return as_written(shown if float(shown.replace(",", "")) else shown.lstrip("-"))


def typed_percent(share: float) -> str:
    """A share of a table in whole per cent: see `typed`."""
    return percent_sign(typed(100.0 * share, ",.0f"))


def _tenths(value: float) -> str:
    shown = f"{value:.1f}" if abs(value) < 9.95 else f"{value:.0f}"
    if float(shown) == 0.0:
        shown = f"{value:.1g}" if value else "0"
    return shown.removesuffix(".0")


def tenths(value: float) -> str:
    """To one decimal below ten, otherwise whole; what is not zero never looks so."""
    return as_written(_tenths(value))


def points_phrase(value: float) -> Phrase:
    """A difference of chances."""
    shown = _tenths(value)
    return phrase("points", count=abs(float(shown)), number=as_written(shown))


def points_words(value: float) -> str:
    """A difference of chances on its own."""
    return words_of(points_phrase(value))


def _year(quarter: str) -> str:
    return as_written(quarter[:4])


def date_phrase(quarter: str) -> Phrase:
    """The end of a quarter."""
    at = int(quarter[-1])
    if at == 4:
        return phrase("date-end", year=_year(quarter))
    return phrase("date-month", year=_year(quarter), month=phrase(f"month-{3 * at}"))


def date_words(quarter: str) -> str:
    """The end of a quarter, on its own."""
    return words_of(date_phrase(quarter))


def quarter_phrase(quarter: str) -> Phrase:
    """A quarter by its name, "2022Q1", inside a sentence."""
    return phrase("story-quarter", year=_year(quarter), at=int(quarter[-1]))


def quarter_words(quarter: str) -> str:
    """A quarter on its own."""
    return words_of(quarter_phrase(quarter))


def period_phrase(quarter: str) -> Phrase:
    """The year that ends with a quarter."""
    if quarter.endswith("Q4"):
        return phrase("period-year", year=_year(quarter))
    return phrase("period-to", year=_year(quarter), month=phrase(f"month-{3 * int(quarter[-1])}"))


def period_words(quarter: str) -> str:
    """The year that ends with a quarter, on its own."""
    return words_of(period_phrase(quarter))


def amount_phrase(value: float, unit: str, shown: str | None = None) -> Phrase:
    """An amount in its unit."""
    return phrase(key_of("amount", unit), count=value, number=shown or number_words(value))


def level_phrase(level: Mapping[str, Any]) -> Phrase:
    """The level a target asks for."""
    side = "at_least" if level["at_least"] is not None else "at_most"
    held = level.get("held_for", 1)
    key = key_of("level", side, *(["real"] if level.get("dollars_of") else []),
                 *(["held"] if held > 1 else []))
    return phrase(key, amount=amount_phrase(level[side], level["unit"],
                                            as_written(written(level[side]))),
                  year=as_written(str(level.get("dollars_of"))), held=held)


def level_words(level: Mapping[str, Any]) -> str:
    """The level a target asks for, on its own."""
    return words_of(level_phrase(level))


_HOLES: dict[str, Callable[[Any], Phrase | str | float]] = {
    "subject": lambda of: figure_phrase(of["measure"], of.get("place")),
    "level": level_phrase, "due": date_phrase, "period": period_phrase,
    "standing": share_phrase, "touched": share_phrase, "before": share_phrase,
    "scenario": title_words, "against": title_words,
    "points": points_phrase, "low": tenths, "high": points_phrase,
    "percent": lambda value: percent_sign(tenths(value)), "from_percent": tenths,
    "to_percent": lambda value: percent_sign(tenths(value)),
    "middle": lambda value: amount_phrase(value, "bn"),
    "lowest": lambda value: amount_phrase(value, "bn"),
    "from": number_words, "to": number_words, "share": percent_text, "meant": percent_text,
    "low_share": percent_text, "high_share": percent_text,
    "members": lambda count: phrase("worlds", count=count), "count": int,
    "of": int,
    "year": lambda year: as_written(str(year)),
}


def sentence(key: str, values: Mapping[str, Any]) -> str:
    """One sentence of the catalogue with its holes filled."""
    return sentence_of(key.replace(".", "-"), **{
        name: _HOLES[name](value) if name in _HOLES else str(value)
        for name, value in values.items()})


def sentence_of(key: str, /, **values: Any) -> str:
    """A message that begins with a large letter, whichever hole it begins with."""
    said = say(key, **values)
    return said[0].upper() + said[1:]


def in_a_row(names: Iterable[str], sign: str = "comma") -> str:
    """Names in a row: "a, b, c", or with the `sign` "semicolon"."""
    return reduce(lambda before, one: say(f"row-{sign}", before=before, one=one) if before else one,
                  names, "")


def meaning_words(key: str, english: str) -> str:
    """What a parameter means; that of its row and its place where it stands for one of several."""
    spoken, (row, _, place) = speaking(), key.rpartition(".")
    own, of_row = (key_of("parameter", one) for one in (key, row))
    if spoken.locale.code == "en" or spoken.has(own) or not spoken.has(of_row):
        return spoken.say(own, {}, english)
    codes = place.split("-")
    where = (phrase("pair", one=state_phrase(codes[0]), other=state_phrase(codes[1]))
             if len(codes) == 2 else phrase(key_of("project", place), project_names()[place])
             if place in project_names() else _place(place))
    return say("explain-alone" if row in Catalogue.shipped() else "explain-of-each",
               says=say(of_row), place=where)


def unit_of_parameter(unit: str) -> str:
    """The unit of a parameter."""
    return speaking().say(key_of("unit", unit).lower().replace("_", "-"), {}, unit)


def claim_words(claim: str, statement: str) -> str:
    """What a claim says: `statement`, or our own words in other languages."""
    return speaking().say(f"claim-{claim}", {}, statement)


def label_words(part: str) -> str:
    """What a part of an explanation is called."""
    return speaking().say(key_of("explain", part), {}, part)


def spread_words(row: Parameter) -> str:
    """How a parameter varies between worlds."""
    if row.spread is None:
        return say("page-spread-none")
    numbers = in_a_row(
        say("page-part-said", name=say(key_of("page-number", name)),
            number=as_written(written(number)))
        for name, number in zip(FAMILIES[row.spread.family], row.spread.numbers, strict=True))
    return say("page-spread", family=say(f"page-family-{row.spread.family}"), numbers=numbers)
