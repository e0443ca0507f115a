"""Fixtures that several tests share."""

from pathlib import Path

import pytest
from scenario_fixture import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A fresh folder with a base scenario."""
    return Folder(tmp_path)
