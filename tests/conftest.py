"""Fixtures that several tests share."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from scenario_fixture import Folder

# Compiled rules are kept for the whole session, by all of its processes, and nowhere else.
if "QURULTAY_CACHE" not in os.environ:
    PROGRAMS = os.environ["QURULTAY_CACHE"] = tempfile.mkdtemp(prefix="qurultay-programs-")
    atexit.register(shutil.rmtree, PROGRAMS, ignore_errors=True)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A fresh folder with a base scenario."""
    return Folder(tmp_path)
