"""The server from its start to its end."""

from __future__ import annotations

import asyncio
import socket
import threading
import webbrowser
from collections.abc import Callable
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from qurultay.core.errors import RunError, shown
from qurultay.lab.app import Lab
from qurultay.lab.classroom import code

HEADER_SECONDS = 10.0
IDLE_SECONDS = 75  # longer than a browser likes to keep a line, so that it hangs up first
LAST_MOMENTS = 1  # seconds that runs under way are given at the end
LOCAL_ADDRESSES = ("127.0.0.1", "localhost", "::1")


class Impatient(H11Protocol):
    """HTTP that hangs up on whoever does not finish a request in time."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Read on; wait while no whole request is there."""
        super().data_received(data)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._calm()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._calm()
        elif self._patience is None:
            self._patience = self.loop.call_later(HEADER_SECONDS, self._hang_up)

    def _calm(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _hang_up(self) -> None:
        self._patience = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()


class _Server(uvicorn.Server):
    """A server that says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        self._ready()


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens; RunError where the address or the port cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, or asyncio leaves small answers waiting 40 ms for company (Nagle).
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


def serve(port: int, host: str | None, opens_browser: bool, say: Callable[[str], Any]) -> None:
    """Serve the lab until it is told to stop.

    Without `host` this computer alone is served; with one, other computers too, once they
    have given the join code that is said here.
    """
    shared = host is not None and host not in LOCAL_ADDRESSES
    listener = bound(host or "127.0.0.1", port)
    join = code(8) if shared else None
    lab = Lab(shared=shared, join=join)
    place = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    if shared:
        place = f"http://{_outward(host or '')}:{listener.getsockname()[1]}/"

    def ready() -> None:
        say(f"The lab is at {place} (Ctrl-C ends it)")
        if join:
            say(f"Join code for other computers: {join}")
        if opens_browser:
            threading.Thread(target=webbrowser.open, args=(place,), daemon=True).start()

    config = uvicorn.Config(
        lab.guarded, http=Impatient, ws="none", lifespan="off", loop="asyncio",
        server_header=False, date_header=False, access_log=False, log_level="critical",
        limit_concurrency=1000, timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=LAST_MOMENTS)
    try:
        _Server(config, ready).run(sockets=[listener])
    finally:
        listener.close()
        lab.close()


def _outward(host: str) -> str:
    """The address others reach this computer by, where it listens on all of them."""
    if host not in ("0.0.0.0", "::"):
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: only asks which way is out
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
