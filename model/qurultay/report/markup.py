"""HTML and SVG by hand: whatever is not marked as markup is text, and text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_VOID = {"meta", "br"}
_KEPT = "\n\u00a0"  # a line feed, and a blank at which no line breaks


class Markup(str):
    """Text that is markup already and goes out as it stands."""

    __slots__ = ()


def text(given: object) -> Markup:
    """Anything as escaped text; letters that cannot be seen, or turn the reading, are dropped."""
    if isinstance(given, Markup):
        return given
    seen = (letter if letter.isprintable() or letter in _KEPT else " " * letter.isspace()
            for letter in str(given))
    return Markup(escape("".join(seen)))


def joined(inside: Iterable[object]) -> Markup:
    """Several pieces, one after the other."""
    return Markup("".join(text(one) for one in inside))


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
    """A table with a caption; the first cell of each line is its heading.

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


def section(title: str, name: str, *inside: object) -> Markup:
    """A part of a page under a heading of its own; `name` is where a link leads."""
    return tag("section", tag("h2", title, id=name), *inside, aria_labelledby=name)


def figure(picture: Markup, caption: object, *inside: object) -> Markup:
    """A picture under its title."""
    return tag("figure", tag("figcaption", caption), picture, *inside)
