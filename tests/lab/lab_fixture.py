"""A lab in a process of its own, and how tests ask it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

PLACE = re.compile(r"http://([^/]+):(\d+)/")


@dataclass
class Lab:
    """A lab in a process of its own."""

    process: subprocess.Popen[str]
    port: int
    seconds: float
    join: str = ""

    @property
    def place(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, name: str, body: object, **more: Any) -> httpx.Response:
        """POST to one of its routes."""
        return httpx.post(f"{self.place}/api/{name}", json=body, timeout=120, trust_env=False,
                          **more)

    def found(self, name: str, body: object) -> Any:
        """The answer of a route, which must be good."""
        answer = self.ask(name, body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def raw(self, text: bytes, wait: float = 8.0) -> bytes:
        """Send bytes as they are, and read until the line is cut or nothing more comes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as line:
            line.sendall(text)
            got = b""
            try:
                while part := line.recv(65536):
                    got += part
            except (TimeoutError, ConnectionResetError):
                pass
        return got

    def rest(self) -> None:
        """Wait until it has done what it does of itself after its start.

        It runs the worlds of the first page and imports Mesa. That is most of the memory it ever
        takes, and lasts several times as long where others already ask meanwhile.
        """
        self.found("run", {"members": 1000})  # joins the lab's own run
        self.found("world", {})  # needs Mesa

    @property
    def memory(self) -> float:
        """Megabytes it holds."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def end(self, by: int = signal.SIGTERM) -> float:
        """End it; how long that took."""
        began = time.monotonic()
        self.process.send_signal(by)
        self.process.wait(20)
        if self.process.stdout:
            self.process.stdout.close()
        return time.monotonic() - began


def start(*words: str) -> Lab:
    """A lab that answers."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "qurultay", "lab", "--port", "0", "--no-browser", *words],
        stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout is not None
    found = PLACE.search(process.stdout.readline())
    assert found, "the lab did not say where it is"
    seconds = time.monotonic() - began
    lab = Lab(process, int(found[2]), seconds)
    if "--host" in words:
        lab.join = process.stdout.readline().rsplit(" ", 1)[-1].strip()
    return lab


def opened(page: Any, lab: Lab, asks: str = "") -> None:
    """Open the page and wait until all worlds have answered."""
    page.goto(f"{lab.place}/{asks}")
    settled(page)


def settled(page: Any) -> None:
    """Wait until the page is at rest: twice, because rest may lie between two runs."""
    page.wait_for_selector("#fan svg", timeout=60_000)
    for _ in range(2):
        page.wait_for_timeout(450)
        page.wait_for_selector("#worlds:not([aria-busy])", state="attached", timeout=90_000)


def plain(found: object) -> str:
    """An object as text, to compare two."""
    return json.dumps(found, sort_keys=True)
