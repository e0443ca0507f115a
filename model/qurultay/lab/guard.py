"""Which requests are refused before they reach the model: by sender, size and time.

Places are limited. A client may take half of what others leave free, so that a newcomer always
finds one; a body that is still coming in holds a place of its own kind only.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.cookies import CookieError, SimpleCookie

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qurultay.languages import say

LARGEST_BODY = 64 * 1024
MOST_AT_ONCE = 64
MOST_BODIES = 400
LEAST_OF_ONE = 2
"""Places that a client finds whatever the others hold."""
WRONG_CODES = 8
WRONG_SECONDS = 60.0
"""So many wrong codes of a client are answered in so many seconds, without making it wait."""
BODY_SECONDS = 10.0
ANSWER_SECONDS = 60.0
LINGER_SECONDS = 3.0
LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})
LOOPBACK = frozenset({"127.0.0.1", "::1"})
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


class Places:
    """So many places at once, of which no client takes more than its share."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.held: Counter[str] = Counter()

    @contextmanager
    def of(self, client: str) -> Iterator[None]:
        """A place for a client; Refused where there is none for it."""
        mine, others = self.held[client], self.held.total() - self.held[client]
        share = max(LEAST_OF_ONE, (self.most - others) // 2) if others else self.most
        if mine >= share or mine + others >= 2 * self.most:  # newcomers may go beyond `most`
            raise Refused(503, say("guard-busy"), wait=1)
        self.held[client] += 1
        try:
            yield
        finally:
            self.held[client] -= 1
            if not self.held[client]:
                del self.held[client]


class Tries:
    """Counts wrong codes by client, and refuses more for a while; nobody is made to wait."""

    def __init__(self) -> None:
        self.wrong: dict[str, tuple[int, float]] = {}

    def check(self, client: str) -> None:
        """Refused where a client has given too many wrong codes."""
        count, ends = self.wrong.get(client, (0, 0.0))
        left = ends - time.monotonic()
        if count >= WRONG_CODES and left > 0:
            raise Refused(429, say("guard-wrong-codes"), wait=int(left) + 1)

    def add(self, client: str) -> None:
        """One more wrong code."""
        now = time.monotonic()
        self.wrong = {one: told for one, told in self.wrong.items() if told[1] > now}
        count, ends = self.wrong.get(client, (0, now + WRONG_SECONDS))
        self.wrong[client] = count + 1, ends


class Guard:
    """Checks requests before they reach the application.

    `shared` says whether other computers are served, by address, by one of `names` and with the
    code `join`.
    """

    def __init__(self, app: ASGIApp, shared: bool = False, join: str | None = None,
                 names: tuple[str, ...] = ()) -> None:
        self.app, self.shared, self.join = app, shared, join
        self.names = frozenset(name.lower() for name in names)
        self.serving, self.reading = Places(MOST_AT_ONCE), Places(MOST_BODIES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            client = self._admit(scope)
            with self.reading.of(client):
                body = await _body(scope, receive)
            with self.serving.of(client):
                await self._serve(scope, receive, answer, body)
        except Refused as refusal:
            await _refuse(refusal, receive, answer)

    async def _serve(self, scope: Scope, receive: Receive, answer: _Answer, body: bytes) -> None:
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
            raise Refused(503, say("guard-too-long"), wait=5) from None

    def _admit(self, scope: Scope) -> str:
        """Refuse a request by its headers alone; else the address of the client."""
        headers = {}
        for name, value in scope["headers"]:
            if name == b"host" and name in headers:
                raise Refused(400, say("guard-one-host"))
            headers[name] = value
        host = headers.get(b"host", b"").decode("latin-1")
        self.check_host(host)
        origin = headers.get(b"origin")
        # Only a proxy, which has a name that was allowed, may speak HTTPS for this lab.
        named = host.rsplit(":", 1)[0].lower() in self.names
        own = {f"http://{host}", *([f"https://{host}"] if named else [])}
        if origin is not None and origin.decode("latin-1") not in own:
            raise Refused(403, say("guard-other-page"))
        site = headers.get(b"sec-fetch-site", b"none")
        if scope["path"].startswith("/api/") and site not in (b"same-origin", b"none"):
            raise Refused(403, say("guard-other-page"))
        kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
        if scope["method"] == "POST" and kind != b"application/json":
            raise Refused(415, say("guard-json"))
        if self.join and scope["path"].startswith("/api/") and scope["path"] != "/api/join":
            given = cookie(headers.get(b"cookie", b"").decode("latin-1"), COOKIE)
            if not hmac.compare_digest(given.encode(), self.join.encode()):
                raise Refused(401, say("guard-join-first"))
        peer = scope.get("client") or ("", 0)
        if peer[0] in LOOPBACK and self.names:  # the proxy says last who has asked it
            said = headers.get(b"x-forwarded-for", b"").decode("latin-1").rsplit(",", 1)[-1]
            scope["client"] = peer = (said.strip()[:60] or peer[0], 0)
        return str(peer[0])

    def check_host(self, host: str) -> None:
        """Refuse hosts that are not ours: another page can point its name at this address."""
        found = _HOST.fullmatch(host)
        name = found[1].lower() if found else ""
        if name in LOCAL or name in self.names:
            return
        if not self.shared:
            raise Refused(403, say("guard-local-names"))
        try:
            ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            raise Refused(403, say("guard-known-names")) from None


def cookie(header: str, name: str) -> str:
    """The value of a cookie, empty where there is none."""
    with suppress(CookieError):
        found = SimpleCookie(header).get(name)
        return found.value if found else ""
    return ""


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
        raise Refused(413, say("guard-too-large", most=LARGEST_BODY // 1024))
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Refused(400, say("guard-cut-short"))
                body += message.get("body", b"")
                if len(body) > LARGEST_BODY:
                    raise Refused(413, say("guard-too-large", most=LARGEST_BODY // 1024))
                if not message.get("more_body", False):
                    return bytes(body)
    except TimeoutError:
        raise Refused(408, say("guard-too-slow")) from None


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
