"""Take the pictures of the lab in README.md and docs/tour.md.

    python docs/lab_picture.py      # needs the extra `test` and chromium

Beside them stands what they show: the digest of the page's files. A test asks for new pictures
when they have changed.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import signal
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PICTURES = Path(__file__).parent / "pictures"
NOTE = PICTURES / "lab.json"
SHOTS = {
    "lab.png": "scenario=five_billion",
    "tour_compare.png": "scenario=ten_billion&pin-scenario=baseline&view=compare",
    "tour_world.png": "scenario=baseline&view=world&world=7&quarter=2030Q4",
}
"""Links into the lab by the picture of what they open."""
DRAWN_BY = (".css", ".html", ".js")


def digest_of_page() -> str:
    """SHA-256 over the files that draw the page."""
    whole = hashlib.sha256()
    static = Path(str(resources.files("qurultay.lab") / "static"))
    for file in sorted(static.iterdir()):
        if file.suffix in DRAWN_BY:
            whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()


def take(place: str) -> None:
    """Open the page by each link, and wait until it is at rest."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"),
                                       args=["--no-sandbox", "--disable-gpu"])
        for name, link in SHOTS.items():
            page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="en-GB")
            page.goto(f"{place}#{link}")
            page.wait_for_selector("main svg:visible", timeout=60_000)
            for _ in range(4):
                page.wait_for_timeout(2000)
                page.wait_for_selector("#worlds:not([aria-busy])", state="attached",
                                       timeout=90_000)
            page.screenshot(path=PICTURES / name)
            page.close()
            smaller(PICTURES / name)
        phone(browser, place)
        browser.close()


def phone(browser: Browser, place: str) -> None:
    """A class as a student sees it after one round."""
    teacher = browser.new_page(viewport={"width": 1366, "height": 768}, locale="en-GB")
    teacher.goto(f"{place}#scenario=baseline&view=class")
    teacher.click("#open-class")
    address = teacher.locator("#class .address").inner_text(timeout=60_000)
    student = browser.new_page(viewport={"width": 390, "height": 844}, locale="en-GB")
    student.goto(f"{place}{address.strip().rpartition('/')[2]}")
    student.click("#vote-bilateral", timeout=60_000)
    teacher.wait_for_timeout(3000)
    teacher.click("#decide-year")
    student.wait_for_selector("#class table", timeout=60_000)
    student.wait_for_timeout(2000)
    student.screenshot(path=PICTURES / "tour_phone.png")
    smaller(PICTURES / "tour_phone.png")


def smaller(path: Path) -> None:
    """The same picture in 256 colours."""
    from PIL import Image

    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256).save(path, optimize=True)


def main() -> None:
    """Start a lab, take the pictures, end the lab."""
    lab = subprocess.Popen([sys.executable, "-m", "qurultay", "lab", "--port", "0", "--no-browser"],
                           stdout=subprocess.PIPE, text=True)
    try:
        assert lab.stdout is not None
        found = re.search(r"http://\S+", lab.stdout.readline())
        assert found, "the lab did not say where it is"
        take(found[0])
    finally:
        lab.send_signal(signal.SIGINT)
        lab.wait(20)
    NOTE.write_text(json.dumps({"page": digest_of_page()}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
