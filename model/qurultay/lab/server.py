"""A server that ends slow requests, and calls back once it answers."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Callable
from typing import ClassVar

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from qurultay.core.errors import RunError, shown

HEADER_SECONDS = 10.0
IDLE_SECONDS = 75  # longer than browsers keep a connection, so that they close it first
MOST_LINES = 300
"""Connections of one client at a time."""
LAST_MOMENTS = 1  # seconds for runs under way at the end


class TimedProtocol(H11Protocol):
    """HTTP that closes a connection whose request takes too long, or of which one has too many."""

    lines: ClassVar[Counter[str]] = Counter()
    _timer: asyncio.TimerHandle | None = None
    _peer = ""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the timer."""
        super().connection_made(transport)
        self._peer = str((transport.get_extra_info("peername") or ("",))[0])
        self.lines[self._peer] += 1
        if self.lines[self._peer] > MOST_LINES:
            transport.abort()
        self._start_timer()

    def data_received(self, data: bytes) -> None:
        """Read; the timer runs until a request is complete."""
        super().data_received(data)
        self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the timer."""
        self._stop_timer()
        self.lines[self._peer] -= 1
        if not self.lines[self._peer]:
            del self.lines[self._peer]
        super().connection_lost(exc)

    def _start_timer(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_timer()
        elif self._timer is None:
            self._timer = self.loop.call_later(HEADER_SECONDS, self._too_slow)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _too_slow(self) -> None:
        self._timer = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()


class _Server(uvicorn.Server):
    """A server that calls `ready` once it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then call `ready`."""
        await super().startup(sockets)
        self._ready()


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens; RunError if the address or port is not available."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle's algorithm on, which delays small answers by 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(512)
    except OSError as failure:
        listener.close()
        raise RunError(f"the lab cannot listen on {shown(host)}, port {port}: "
                       f"{failure.strerror or failure}; choose another with --port") from None
    return listener


def outward_address(host: str) -> str:
    """The address by which this computer is reached, if it listens on `host`."""
    if host not in ("0.0.0.0", "::"):
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: only finds the outward address
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def answer(app: ASGIApp, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Answer what comes to a listening socket until the process is asked to end."""
    config = uvicorn.Config(
        app, http=TimedProtocol, ws="none", lifespan="off", loop="asyncio",
        server_header=False, date_header=False, access_log=False, log_level="critical",
        limit_concurrency=1000, timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=LAST_MOMENTS)
    _Server(config, ready).run(sockets=[listener])
