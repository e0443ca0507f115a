"""How fast the lab answers, in milliseconds on this machine: python benchmarks/lab.py

Slider to pixels for a preview and for all worlds, the first load, and thirty students who drag
at once. Needs chromium and playwright. Absolute figures mean something on two idle cores only;
beside each stands an empty round trip in the same browser.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import threading
import time
from typing import Any

import httpx
import numpy as np

SWITCHES = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]
PROBE = """
window.seen = [];
addEventListener('input', () => { window.began = performance.now(); }, true);
addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
  if (window.began) requestAnimationFrame(() => window.seen.push(
    [performance.now() - window.began, document.getElementById('status').textContent]));
}).observe(document.getElementById('fan'), { childList: true }));
"""
EMPTY = """async () => { const began = performance.now();
  await (await fetch('icon.svg', { cache: 'no-store' })).text();
  return performance.now() - began; }"""
STEPS = 40


def main() -> None:
    """Start a lab, measure, print, end it."""
    process = subprocess.Popen([sys.executable, "-m", "qurultay", "lab", "--port", "0",
                                "--no-browser"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    found = re.search(r"http://\S+?/", process.stdout.readline())
    assert found
    try:
        time.sleep(6.0)  # the worlds of the first page, and Mesa
        in_a_browser(found[0])
        thirty(found[0])
    finally:
        process.terminate()
        process.wait()


def in_a_browser(place: str) -> None:
    """First load and slider to pixels."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=SWITCHES)
        context = browser.new_context(viewport={"width": 1366, "height": 768}, bypass_csp=True)
        context.add_init_script(PROBE)
        page = context.new_page()
        began = time.perf_counter()
        page.goto(place)
        page.wait_for_selector("#fan svg")
        print(f"first load, to the charts          {1000 * (time.perf_counter() - began):7.0f} ms")
        page.wait_for_timeout(4000)
        told("empty round trip", [page.evaluate(EMPTY) for _ in range(STEPS)])
        told("slider to pixels, preview", steps(page, 0, 2000))
        told("slider to pixels, 1,000 worlds", steps(page, -1, 2500))
        browser.close()


def steps(page: Any, which: int, wait: int) -> list[float]:
    """Milliseconds of the first or last drawing after each press of an arrow key.

    The last follows a pause of 350 ms in which a keyboard may press again; it is taken off.
    """
    found = []
    page.focus("#lever-payments-refusal_share")
    for _ in range(STEPS if which == 0 else STEPS // 4):
        page.evaluate("window.seen = []")
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(wait)
        if seen := page.evaluate("window.seen"):
            found.append(seen[which][0] - (350 if which else 0))
    return found


def thirty(place: str) -> None:
    """Thirty students who drag at once, each to a place of its own."""
    spent: list[float] = []
    gate = threading.Barrier(30)

    def student(number: int) -> None:
        with httpx.Client(trust_env=False, timeout=120) as client:
            gate.wait()
            began = time.perf_counter()
            client.post(f"{place}api/run", json={"members": 100, "shrink": True, "set": {
                "payments.refusal_share": round(0.1 + number / 503, 5)}}).raise_for_status()
            spent.append(1000 * (time.perf_counter() - began))

    students = [threading.Thread(target=student, args=(number,)) for number in range(30)]
    for one in students:
        one.start()
    for one in students:
        one.join()
    told("thirty at once, 100 worlds each", spent)


def told(what: str, values: list[float]) -> None:
    """One line: median and p95."""
    low, high = np.quantile(values, (0.5, 0.95))
    print(f"{what:<34} {low:7.0f} ms median {high:7.0f} ms p95   ({len(values)} times)")


if __name__ == "__main__":
    main()
