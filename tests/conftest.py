"""Fixtures that several tests share."""

import os
import tempfile
from pathlib import Path

import pytest
from scenario_fixture import Folder

# Compiled rules are kept for the whole session, by all of its processes, and nowhere else.
os.environ.setdefault("QURULTAY_CACHE", tempfile.mkdtemp(prefix="qurultay-programs-"))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A fresh folder with a base scenario."""
    return Folder(tmp_path)
