"""What tests of compiled rules share: a folder of their own, and both ways to run an ensemble."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qurultay.core.quarters import Quarter
from qurultay.engine import programs
from qurultay.engine.block import Block
from qurultay.engine.ensemble import ensemble
from qurultay.engine.quarter import why, written
from qurultay.results.outcome import Outcome, kept_pairs
from qurultay.scenario.scenario import Scenario

BASELINE = Scenario.read("baseline")
SHORT = replace(BASELINE, end=Quarter.parse("2023Q4"))
PAIRS = kept_pairs(SHORT, Block.begin(SHORT, np.arange(1)).first.base.facts)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for programs that all these tests may use, and none needs to make twice."""
    return tmp_path_factory.mktemp("programs")


@cache
def why_not() -> str:
    """Why the rules cannot be compiled; empty if they can."""
    try:
        written(Block.begin(SHORT, np.arange(1), reports=False), PAIRS)
    except Exception as failure:
        return f"the rules cannot be compiled: {why(failure)}"
    return ""


def need_a_program() -> None:
    """Skip a test where the rules cannot be compiled; test_the_rules_can_be_compiled fails then."""
    if why_not():
        pytest.skip(why_not())


@pytest.fixture(autouse=True)
def elsewhere(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is ready in this process, everything pays, and the user's own folder is let be."""
    need_a_program()
    keep_in(shared, monkeypatch)
    monkeypatch.delenv(programs.OFF, raising=False)
    monkeypatch.setattr(programs, "WORTH", 0)


def keep_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as a new process would that keeps its programs in this folder."""
    monkeypatch.delenv(programs.FOLDER, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(programs, "_ready", {})


def plain(*asked: Any, **named: Any) -> Outcome:
    """What NumPy comes to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(programs.OFF, "off")
        return ensemble(*asked, **named)


def compiled(*asked: Any, **named: Any) -> Outcome:
    """The same from a program; it fails where there is none."""
    found = ensemble(*asked, **named)
    assert len(programs._ready) == 1
    assert all(programs._ready.values())
    return found
