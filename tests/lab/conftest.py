"""A lab to ask, and a browser to look at it with."""

import os
import shutil
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from lab_fixture import Lab, start

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    """One lab for all tests that do not end it."""
    one = start()
    yield one
    if one.process.poll() is None:
        one.end(signal.SIGKILL)


@pytest.fixture(scope="module")  # its event loop would be in the way of other modules
def chromium() -> Iterator[Any]:
    """A real browser; only its absence outside CI is a reason to do without."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs chromium: apt-get install chromium")
        pytest.skip("no chromium on this machine: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def page(lab: Lab, chromium: Any) -> Iterator[Any]:
    """A page of the lab at laptop size, on which nothing may go wrong unseen."""
    one = chromium.new_page(viewport={"width": 1366, "height": 768})
    wrong: list[str] = []
    outside: list[str] = []
    one.on("pageerror", lambda failure: wrong.append(str(failure)))
    one.on("console", lambda said: wrong.append(said.text)
           if said.type == "error" and "status of 400" not in said.text else None)
    one.on("request", lambda asked: outside.append(asked.url)
           if not asked.url.startswith((lab.place, "blob:", "data:")) else None)
    yield one
    one.close()
    assert wrong == []
    assert outside == []
