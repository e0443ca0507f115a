"""HTML by hand: escaped text, elements, tables, and whole pages in one style.

Text is escaped unless marked as markup. A page holds no script, asks for nothing outside itself,
and its header forbids the browser to load anything.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from html import escape
from importlib import resources
from typing import NamedTuple

from qurultay.languages import say, speaking
from qurultay.report import palette
from qurultay.results.wording import LEFT

_VOID = {"meta", "br"}
# A line feed, a blank at which no line breaks, what keeps Persian letters apart, and what keeps a
# number or a code in its own order; nothing that turns the text around it.
_KEPT = "\n\u00a0\u200c\u2066\u2068\u2069"
_COLOURS = {
    "paper": palette.PAPER, "card": palette.CARD, "edge": palette.EDGE, "ink": palette.INK,
    "grey": palette.GREY, "grid": palette.GRID, "teal": palette.TEAL, "orange": palette.ORANGE,
    "gold": palette.GOLD, "on": "#ffffff", "slate": palette.SLATE, "sand": palette.SAND,
    "teal-ink": palette.TEAL_INK, "orange-ink": palette.ORANGE_INK,
    **{f"line-{at}": colour for at, colour in enumerate(palette.LINES, start=1)},
    **palette.STANCE_COLOURS}


class Markup(str):
    """Text that is markup already and is not escaped again."""

    __slots__ = ()


def text(given: object) -> Markup:
    """Anything as escaped text; invisible letters and those that turn the reading are dropped."""
    if isinstance(given, Markup):
        return given
    seen = (letter if letter.isprintable() or letter in _KEPT + LEFT else " " * letter.isspace()
            for letter in str(given))
    return Markup(escape("".join(seen)))


def joined(inside: Iterable[object]) -> Markup:
    """Several pieces, one after the other."""
    return Markup("".join(text(one) for one in inside))


def marked(key: str, /, **inside: object) -> Markup:
    """A sentence of the catalogue as markup, in whose holes markup may stand."""
    pieces = {f"⟦{name}⟧": text(value) for name, value in inside.items()}
    said = text(say(key, **{name: f"⟦{name}⟧" for name in inside}))
    return Markup("".join(pieces.get(part, part) for part in re.split(r"(⟦[a-z_]+⟧)", said)))


def tag(name: str, /, *inside: object, **attributes: object) -> Markup:
    """An element: `tag("p", "a < b", class_="note")`; attributes that are None are left out."""
    given = "".join(f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
                    for key, value in attributes.items() if value is not None)
    end = "" if name in _VOID else f"</{name}>"
    return Markup(f"<{name}{given}>{joined(inside)}{end}")


def number(value: float, shown: str, css: str | None = None) -> Markup:
    """A number as people read it, with all its digits for machines."""
    return tag("data", shown, value=repr(float(value)), class_=css)


def table(caption: object, heads: Sequence[object], lines: Iterable[Sequence[object]],
          css: str | None = None) -> Markup:
    """A table; the first cell of each line is its heading.

    A column headed by text that begins with "#" holds numbers and is set to the right.
    """
    right = ["num" if str(head).startswith("#") else None for head in heads]
    top = tag("tr", *(tag("th", Markup(text(head).removeprefix("#")), scope="col", class_=side)
                      for head, side in zip(heads, right, strict=True)))
    body = (tag("tr", tag("th", line[0], scope="row"),
                *(tag("td", cell, class_=side)
                  for cell, side in zip(line[1:], right[1:], strict=True))) for line in lines)
    whole = tag("table", tag("caption", tag("span", caption)), tag("thead", top),
                tag("tbody", *body), class_=css)
    return tag("div", whole, class_="wide", tabindex="0", role="region", aria_label=caption)


def bullets(lines: Iterable[object], css: str | None = None) -> Markup:
    """A list without order."""
    return tag("ul", *(tag("li", line) for line in lines), class_=css)


def figure(picture: Markup, caption: object, *inside: object) -> Markup:
    """A picture under its title."""
    return tag("figure", tag("figcaption", caption), picture, *inside)


class PageSection(NamedTuple):
    """A section of a page: its link target, heading, content, and whether the contents list it."""

    place: str
    heading: str
    inside: Markup
    listed: bool = True


def document(kicker: str, title: str, top: Markup, sections: Sequence[PageSection],
             command: str, front: Markup | None = None) -> str:
    """A whole page, with `top` above its contents and the command that makes it at the foot.

    With a `front` all sections are folded below it, for the analyst. The browser is given the hash
    of the style sheet and refuses any other.
    """
    spoken = speaking().locale
    names = ";".join(f"--{name}:{colour}" for name, colour in _COLOURS.items())
    file = resources.files("qurultay.report") / "report.css"
    dark = ";".join(f"--{name}:{colour}" for name, colour in palette.DARK.items())
    style = (f":root{{{names}}}\n@media screen and (prefers-color-scheme:dark)"
             f"{{:root{{{dark};color-scheme:dark}}}}\n") + file.read_text(encoding="utf-8")
    seal = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; "
              "form-action 'none'")
    head = tag(
        "head", tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title), tag("style", Markup(style)))
    contents = tag("nav", bullets(tag("a", one.heading, href=f"#{one.place}")
                                  for one in sections if one.listed),
                   aria_label=say("report-contents"))
    inside = joined(tag("section", tag("h2", one.heading, id=one.place), one.inside,
                        aria_labelledby=one.place) for one in sections)
    if front is not None:
        inside = joined([front, tag("details", tag("summary", say("report-analyst")), contents,
                                    inside, class_="analyst")])
    body = tag("body", tag("header", tag("p", kicker, class_="kicker"), tag("h1", title), top,
                           contents if front is None else ""),
               tag("main", inside),
               tag("footer", tag("p", marked("report-foot",
                                             command=tag("code", command, dir="ltr"))))
               if front is None else "")
    return "<!DOCTYPE html>\n" + tag("html", head, body, lang=spoken.code,
                                     dir="rtl" if spoken.right_to_left else None) + "\n"
