"""Fifty one-letter slips in the keys of shipped scenarios, typed at the command itself."""

import random
import subprocess
import sys
from pathlib import Path

from test_bad_input import FORM_KEYS, KEY, misspelt, shipped_files

from qurultay.scenario.entries import Known
from qurultay.scenario.form import shipped_file


def slips(count: int, luck: random.Random) -> list[str]:
    """Texts of shipped scenarios, each with one letter of one key gone wrong."""
    valid = FORM_KEYS | set(Known.shipped_with().catalogue)
    found = []
    while len(found) < count:
        text = shipped_file(luck.choice(shipped_files())).text
        match = luck.choice(list(KEY.finditer(text)))
        group = match.lastindex or 0
        wrong = luck.choice(list(misspelt(match[group], luck)))
        if wrong not in valid:
            found.append(text[: match.start(group)] + wrong + text[match.end(group) :])
    return found


def test_fifty_slips_are_refused_by_the_command(tmp_path: Path) -> None:
    files = []
    for number, text in enumerate(slips(50, random.Random(7))):
        files.append(tmp_path / f"slip{number}.toml")
        files[-1].write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "qurultay", "check", *map(str, files)],
                          capture_output=True, text=True, check=False)
    said = done.stderr.splitlines()
    assert done.returncode == 2
    assert len(said) == 50, "one line each"
    assert all(line.startswith("qurultay: ") and f"slip{n}.toml" in line
               for n, line in enumerate(said))
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
