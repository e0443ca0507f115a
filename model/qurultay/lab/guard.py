"""Which requests are refused before they reach the model: by sender, size and time."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import json
import re
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie

from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 64 * 1024
MOST_AT_ONCE = 64
BODY_SECONDS = 10.0
ANSWER_SECONDS = 60.0
LINGER_SECONDS = 3.0
LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})
COOKIE = "qurultay-join"
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.\-]+)(?::([0-9]{1,5}))?")
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
          "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          "frame-ancestors 'none'")
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


class Refused(Exception):
    """A refused request: status, and the reason in one sentence."""

    def __init__(self, status: int, why: str, wait: int | None = None) -> None:
        super().__init__(why)
        self.status, self.why, self.wait = status, why, wait


class Guard:
    """Checks requests before they reach the application.

    `shared` says whether other computers are served, by address and with the code `join`.
    """

    def __init__(self, app: ASGIApp, shared: bool = False, join: str | None = None) -> None:
        self.app, self.shared, self.join = app, shared, join
        self.busy = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            self._admit(scope)
            if self.busy >= MOST_AT_ONCE:
                raise Refused(503, "the lab is busy; try again in a moment", wait=1)
            self.busy += 1
            try:
                await self._serve(scope, receive, answer)
            finally:
                self.busy -= 1
        except Refused as refusal:
            await _refuse(refusal, receive, answer)

    async def _serve(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        body = await _body(scope, receive)
        given = False

        async def replayed() -> Message:
            nonlocal given
            if given:
                return await receive()  # only to notice that the client has left
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self.app(scope, replayed, answer.send)
        except TimeoutError:
            if answer.begun:
                raise
            raise Refused(503, "this took too long; ask for fewer worlds", wait=5) from None

    def _admit(self, scope: Scope) -> None:
        """Refuse a request by its headers alone."""
        headers = {}
        for name, value in scope["headers"]:
            if name == b"host" and name in headers:
                raise Refused(400, "a request must name one host")
            headers[name] = value
        host = headers.get(b"host", b"").decode("latin-1")
        named = _HOST.fullmatch(host)
        name = named[1].lower() if named else ""
        known = name in LOCAL
        if self.shared and not known:
            with suppress(ValueError):  # another page can point names here, but not addresses
                ipaddress.ip_address(name.strip("[]"))
                known = True
        if not known:
            raise Refused(403, "this lab answers to localhost, 127.0.0.1 and [::1] only")
        origin = headers.get(b"origin")
        if origin is not None and origin.decode("latin-1") != f"http://{host}":
            raise Refused(403, "another page may not use this lab")
        site = headers.get(b"sec-fetch-site", b"none")
        if scope["path"].startswith("/api/") and site not in (b"same-origin", b"none"):
            raise Refused(403, "another page may not use this lab")
        kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
        if scope["method"] == "POST" and kind != b"application/json":
            raise Refused(415, "a request must be sent as application/json")
        if self.join and scope["path"].startswith("/api/") and scope["path"] != "/api/join":
            found = None
            with suppress(CookieError):
                found = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1")).get(COOKIE)
            given = found.value if found else ""
            if not hmac.compare_digest(given.encode(), self.join.encode()):
                raise Refused(401, "enter the join code of this lab first")


class _Answer:
    """Sends an answer with our headers, and knows whether it has begun."""

    def __init__(self, send: Send) -> None:
        self._send, self.begun = send, False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            named = {name.lower() for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *HEADERS]
            if b"cache-control" not in named:
                message["headers"].append((b"cache-control", b"no-store"))
        await self._send(message)


async def _body(scope: Scope, receive: Receive) -> bytes:
    """The whole body, counted while it comes in."""
    length = dict(scope["headers"]).get(b"content-length", b"0")
    if not length.isdigit() or int(length[:12]) > LARGEST_BODY or len(length) > 12:
        raise Refused(413, f"a request has at most {LARGEST_BODY // 1024} kB")
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Refused(400, "the request was cut short")
                body += message.get("body", b"")
                if len(body) > LARGEST_BODY:
                    raise Refused(413, f"a request has at most {LARGEST_BODY // 1024} kB")
                if not message.get("more_body", False):
                    return bytes(body)
    except TimeoutError:
        raise Refused(408, "the request came too slowly") from None


async def _refuse(refusal: Refused, receive: Receive, answer: _Answer) -> None:
    """Send the reason, then read on, so that the client gets it before the close."""
    body = json.dumps({"error": refusal.why}).encode()
    headers = [(b"content-type", b"application/json"), (b"connection", b"close"),
               (b"content-length", str(len(body)).encode())]
    if refusal.wait is not None:
        headers.append((b"retry-after", str(refusal.wait).encode()))
    await answer.send({"type": "http.response.start", "status": refusal.status,
                       "headers": headers})
    await answer.send({"type": "http.response.body", "body": body, "more_body": True})
    if refusal.status in (408, 413):
        with suppress(TimeoutError):
            async with asyncio.timeout(LINGER_SECONDS):
                while (await receive()).get("more_body", False):
                    pass
    await answer.send({"type": "http.response.body", "body": b"", "more_body": False})
