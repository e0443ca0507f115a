"""Take the picture of the lab that opens README.md.

    python docs/lab_picture.py      # needs the extra `test` and chromium

Beside it stands what it shows: the digest of the page's files. A test asks for a new picture
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

PICTURE = Path(__file__).parent / "pictures" / "lab.png"
NOTE = PICTURE.with_suffix(".json")
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
    """Open the page and wait until it is at rest."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"),
                                       args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.goto(f"{place}#scenario=five_billion")
        page.wait_for_selector("#fan svg", timeout=60_000)
        for _ in range(3):
            page.wait_for_timeout(1500)
            page.wait_for_selector("#worlds:not([aria-busy])", state="attached", timeout=90_000)
        page.screenshot(path=PICTURE)
        browser.close()
    with Image.open(PICTURE) as picture:
        picture.convert("RGB").quantize(256).save(PICTURE, optimize=True)


def main() -> None:
    """Start a lab, take the picture, end the lab."""
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
