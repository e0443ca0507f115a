"""The page: its files, read once and served from memory, so that no request reaches the disk."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from qurultay.languages import LOCALES, messages, use

KINDS = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
         "js": "text/javascript; charset=utf-8", "json": "application/json",
         "svg": "image/svg+xml", "woff2": "font/woff2", "txt": "text/plain; charset=utf-8"}
COMPRESSED_FROM = 4_000  # bytes of an answer
COMPRESSED = {"html", "css", "js", "json", "svg", "txt"}


@dataclass(frozen=True)
class File:
    """A file of the page, plain and compressed."""

    kind: str
    plain: bytes
    compressed: bytes | None
    tag: str

    @classmethod
    def of(cls, name: str, plain: bytes) -> File:
        """A file from its name and content."""
        ending = name.rsplit(".", 1)[-1]
        tag = f'"{hashlib.sha256(plain).hexdigest()[:20]}"'
        return cls(KINDS[ending], plain, gzip.compress(plain, 9) if ending in COMPRESSED else None,
                   tag)

    def answer(self, request: Request) -> Response:
        """The file for a browser, or that it has not changed."""
        headers = {"cache-control": "no-cache", "etag": self.tag,
                   "vary": "accept-encoding, accept-language"}
        if request.headers.get("if-none-match") == self.tag:
            return Response(status_code=304, headers=headers)
        if self.compressed and takes_gzip(request):
            return Response(self.compressed, media_type=self.kind,
                            headers={**headers, "content-encoding": "gzip"})
        return Response(self.plain, media_type=self.kind, headers=headers)


def in_language_asked(app: ASGIApp) -> ASGIApp:
    """Answer each request in the language its `accept-language` asks for first."""
    async def spoken(scope: Scope, receive: Receive, send: Send) -> None:
        asked = dict(scope.get("headers") or ()).get(b"accept-language", b"").decode("latin-1")
        code = next((code for word in asked.split(",") if (code := word.strip()[:2].lower())
                     in LOCALES), "en")
        with use(code):
            await app(scope, receive, send)
    return spoken


def takes_gzip(request: Request) -> bool:
    """Whether a browser reads gzip."""
    return "gzip" in request.headers.get("accept-encoding", "")


def json_reply(request: Request, found: object) -> Response:
    """An object as JSON, compressed if it is long."""
    body = json.dumps(found, allow_nan=False, separators=(",", ":")).encode()
    if len(body) < COMPRESSED_FROM or not takes_gzip(request):
        return Response(body, media_type="application/json")
    return Response(gzip.compress(body, 2), media_type="application/json",
                    headers={"content-encoding": "gzip", "vary": "accept-encoding"})


def page_files() -> dict[str, File]:
    """All files of the page by path."""
    return dict(_files(resources.files("qurultay.lab") / "static", "/"))


@cache
def words_file(code: str) -> File:
    """The words of the page in a language, made when they are first asked for."""
    words = json.dumps(page_words(code), ensure_ascii=False, separators=(",", ":"))
    return File.of(f"{code}.json", words.encode())


@cache
def first_page(code: str) -> File:
    """The page with the words of a language, so that none of another is seen while it loads."""
    own = messages(code)
    page = (resources.files("qurultay.lab") / "static" / "index.html").read_text(encoding="utf-8")

    def text(found: re.Match[str]) -> str:
        return found[1] + escape(own.say(found["key"], {}), quote=False)

    def attribute(found: re.Match[str]) -> str:
        return f'{found[1]}"{escape(own.say(found["key"], {}))}"{found[3]}'

    for name, kind in (("aria-label", "label"), ("title", "title")):
        page = re.sub(rf'( {name}=)"([^"]*)"([^>]* data-say-{kind}="(?P<key>[\w-]+)")', attribute,
                      page)
    page = re.sub(r'(<[^>]* data-say="(?P<key>[\w-]+)"[^>]*>)[^<]*', text, page)
    direction = "rtl" if own.locale.right_to_left else "ltr"
    page = page.replace('<html lang="en">', f'<html lang="{code}" dir="{direction}" '
                                            f'data-languages="{" ".join(LOCALES)}">')
    return File.of("index.html", page.encode())


def page_words(code: str) -> dict[str, Any]:
    """What the page says in a language: parsed messages, in English where the language has none."""
    own, english = messages(code), messages("en")
    areas = ("page", "class", "names")
    found = {key: pattern for one in (english, own) for key, pattern in one.by_key.items()
             if one.areas[key.partition(".")[0]] in areas
             and (one is own or not own.has(key.partition(".")[0]))}
    locale = own.locale
    return {"code": code, "direction": "rtl" if locale.right_to_left else "ltr",
            "percent": locale.percent, "point": locale.point, "group": locale.group,
            "digits": locale.written("0123456789"), "languages": {one.code: one.own_name
                                                      for one in LOCALES.values()},
            "messages": found}


def _files(folder: Traversable, path: str) -> list[tuple[str, File]]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _files(entry, f"{path}{entry.name}/")
        elif entry.name.rsplit(".", 1)[-1] in KINDS:
            found.append((path + entry.name, File.of(entry.name, entry.read_bytes())))
    return found
