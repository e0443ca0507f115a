"""What cannot be compiled says so: which rule, where, and why; and it is never taken for more."""

import operator
import re
import subprocess
import sys
from collections.abc import Callable
from copy import copy, deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from compiling import SHORT, keep_in, plain, why_not
from tapes import by_machine, numbers

from qurultay.core.arrays import total
from qurultay.core.quarters import Quarter
from qurultay.engine import programs
from qurultay.engine.compiler import reasons
from qurultay.engine.compiler.tape import Untraceable
from qurultay.engine.ensemble import ensemble
from qurultay.world import readings
from qurultay.world.rules import growth
from qurultay.world.rules import trust as trust_rules

pytest.importorskip("llvmlite")
Array = Any

HERE = Path(__file__).name


def test_the_rules_can_be_compiled() -> None:
    """If not, this test says why; the others that need a program are skipped."""
    if why_not():
        pytest.fail(why_not(), pytrace=False)


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has been compiled or said."""
    keep_in(tmp_path, monkeypatch)
    monkeypatch.delenv(programs.OFF, raising=False)
    monkeypatch.setattr(programs, "_said", set())
    monkeypatch.setattr(programs, "WORTH", 0)


def gain(trust: Array) -> Array:
    """A rule that asks for what is not known."""
    return trust + np.log1p(trust)


def line_of(text: str) -> int:
    """Where in this file a text stands first."""
    return 1 + Path(__file__).read_text().split(text)[0].count("\n")


def bent(bend: Callable[[Array], Array], patch: pytest.MonkeyPatch) -> None:
    """Have trust go through another rule."""
    rule = trust_rules.trust
    patch.setattr(trust_rules, "trust", lambda **given: bend(rule(**given)))


def test_a_rule_that_cannot_be_compiled_is_named_once(
        fresh: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """With the function, its file and its line; and NumPy does the run."""
    bent(gain, monkeypatch)
    for members in (4, 5):
        assert ensemble(SHORT, members).digest == plain(SHORT, members).digest
    place = rf"\(\S*{HERE}:{line_of('return trust + np.log1p')}\)"
    [said] = caplog.messages
    assert re.fullmatch(
        rf"not compiled, so slower: np.log1p in test_compiled_reasons.gain {place}", said)


def test_any_other_failure_is_named_too(
        fresh: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """What Python says of it, and the rule that it befell."""
    bent(lambda trust: trust.astype(float, order="K"), monkeypatch)
    assert ensemble(SHORT, 4).digest == plain(SHORT, 4).digest
    assert re.search(r"slower: TypeError: .*order.* in test_compiled_reasons\..*<lambda> \(\S+:\d+",
                     caplog.text)


def test_what_a_helper_or_a_library_was_asked_is_the_rules_affair(
        fresh: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The rule is named, not the sum or the copy that it called."""
    for bend in (lambda trust: trust + total(trust[:0]), deepcopy):
        with monkeypatch.context() as patch:
            bent(bend, patch)
            ensemble(SHORT, 4)
    assert len(caplog.messages) == 2
    assert "in arrays." not in caplog.text
    assert " in copy." not in caplog.text
    assert "the module copy on an array in test_compiled_reasons.bent" in caplog.text


def test_a_program_that_differs_names_what_differs(
        fresh: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The arrays and the quarter."""
    compile_it = programs.machine_code
    monkeypatch.setattr(programs, "machine_code",
                        lambda text: compile_it(text.replace("fcmp ogt", "fcmp oge")))
    assert ensemble(SHORT, 6).digest == plain(SHORT, 6).digest
    [said] = caplog.messages
    assert re.search(r"slower: compiled, \w+.* would not be as in NumPy in 2022Q1", said)


def test_text_that_llvm_refuses_is_said(
        fresh: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """In one line, whatever LLVM has to say."""
    compile_it = programs.machine_code
    monkeypatch.setattr(programs, "machine_code", lambda text: compile_it("nonsense\n" + text))
    assert ensemble(SHORT, 6).digest == plain(SHORT, 6).digest
    [said] = caplog.messages
    assert said.startswith("not compiled, so slower: RuntimeError: LLVM IR parsing error")
    assert "\n" not in said


@pytest.mark.parametrize(("failure", "words"), [
    (ImportError("no module"), r"llvmlite is not installed \(pip install 'qurultay\[fast\]'\)"),
    (OSError("cannot open it"), "llvmlite does not run here: cannot open it"),
])
def test_what_is_missing_is_said_where_it_would_be_worth_it(
        failure: Exception, words: str, fresh: None, monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture) -> None:
    """Not of a small run, not twice, and not to those who switched compiling off."""
    def absent() -> str:
        raise failure

    monkeypatch.setattr(programs, "processor", absent)
    monkeypatch.setattr(programs, "_missing", programs._missing.__wrapped__)
    monkeypatch.setattr(programs, "WORTH", 10**6)
    ensemble(SHORT, 4)
    plain(SHORT, 4)
    assert not caplog.messages
    monkeypatch.setattr(programs, "WORTH", 0)
    plain(SHORT, 4)
    assert not caplog.messages
    for _ in range(2):
        ensemble(SHORT, 4)
    [said] = caplog.messages
    assert re.fullmatch(f"not compiled, so slower: {words}", said)


def test_too_many_states_are_said(fresh: None, monkeypatch: pytest.MonkeyPatch,
                                  caplog: pytest.LogCaptureFixture) -> None:
    """With how many there are and how many would do."""
    monkeypatch.setattr(programs, "MOST_STATES", 5)
    ensemble(SHORT, 4)
    [said] = caplog.messages
    assert re.search(r"the region has \d+ states, and no more than 5 are compiled", said)


COMMAND = """
import sys
import numpy as np
from qurultay.world.rules import trust
rule = trust.trust
trust.trust = lambda **given: np.log1p(rule(**given))
from qurultay.engine import programs
programs.WORTH = 0
from qurultay.commands.main import call
sys.exit(call(sys.argv[1:]))
"""


@pytest.mark.parametrize("how", ["--json", "--quiet"])
def test_a_command_says_it_on_standard_error(how: str, tmp_path: Path) -> None:
    """One sentence, and standard output stays what was asked for."""
    done = subprocess.run([sys.executable, "-c", COMMAND, "ensemble", "baseline", "--members", "4",
                           how], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert [line for line in done.stderr.splitlines() if "not compiled" in line] == [
        "not compiled, so slower: np.log1p in __main__.<lambda> (<string>:6)"]
    assert (done.stdout == "") is (how == "--quiet")
    assert done.stdout.startswith("{") is (how == "--json")


def test_a_long_reason_is_cut() -> None:
    """A message of Python's may hold whole arrays."""
    assert len(reasons.reason(ValueError("x" * 10_000))) < 300


@pytest.mark.parametrize(("ask", "words"), [
    (lambda a: 1 if a else 2, "a branch on an array"), (lambda a: not a, "a branch on an array"),
    (lambda a: a[0, 0] if a[0, 0] == 0.5 else a, "a branch"), (lambda a: 3.0 in a, "`in`"),
    (lambda a: a in [1.0, 2.0], "a branch on"), (lambda a: {a: 1}, "the hash of an array"),
    (lambda a: a in {1.0, 2.0}, "the hash of"), (int, "int of"), (float, "float of"),
    (lambda a: complex(a), "complex of"), (operator.index, "an index made of"),
    (lambda a: [1, 2][a], "an index made of"), (round, "round of"), (range, "an index made of"),
    (str, "the text of"), (lambda a: f"{a}", "the text of"), (repr, "the text of"),
    (copy, "the module copy"), (deepcopy, "the module copy"), (np.copy, "np.copy"),
    (lambda a: a.sum(axis=0), r"\.sum of an array"), (lambda a: a.T, r"\.T of an array"),
    (lambda a: a.any(), r"\.any of"), (lambda a: hasattr(a, "mask"), r"\.mask of"),
    (lambda a: getattr(a, "size", 7), r"\.size of"), (lambda a: a == None, "NoneType"),  # noqa: E711
    (lambda a: a != "KZ", "str in place of"), (lambda a: list(a[0, 0]), "a loop over members"),
    (lambda a: sorted([a, a]), "a branch"), (lambda a: max(a, 1.0), "a branch"),
    (np.log1p, "np.log1p"), (np.tanh, "np.tanh"), (np.isnan, "np.isnan"),
    (lambda a: np.sum(a, axis=0), "np.sum"), (lambda a: np.shape(a), "np.shape"),
    (np.add.accumulate, "np.add.accumulate"), (np.asarray, "by np.asarray"),
    (lambda a: np.add(a, 1.0, dtype=np.float32), "np.add with dtype"),
    (lambda a: np.add(a, a, where=a > 0), "np.add with where"),
    (lambda a: a.astype(int), "the kind int64"), (lambda a: a.view(np.int8), "the kind int8"),
    (lambda a: a.reshape((6, 2)), "does not end with members"),
    (lambda a: np.broadcast_to(a[0, 0], (3, 5)), "does not end with members"),
    (lambda a: np.zeros_like(a, shape=(3,)), "does not end with members"),
    (lambda a: (a > 0.0) * np.array([[1], [2], [3]])[..., None], "the kind int64"),
])
def test_what_would_silently_be_no_array_is_refused(ask: Callable[[Array], Array],
                                                    words: str) -> None:
    """Truths, numbers, texts and identities of a stand-in; and the refusal names them."""
    with pytest.raises(Untraceable, match=words):
        by_machine(ask, numbers((3, 4)))


def test_comparing_arrays_goes_on() -> None:
    """Element by element, as NumPy does it."""
    [found], _ = by_machine(lambda a: (a == a[0]) | (a != a[1]) & (a != 1.0), numbers((3, 4)))
    assert found.shape[0] == 12


@pytest.mark.parametrize(("ask", "words"), [
    (lambda quarter: quarter + 1 == Quarter(2025, 1), "a comparison with the date"),
    (lambda quarter: Quarter(2025, 1) == quarter, "a comparison with"),
    (lambda quarter: quarter != Quarter(2025, 1), "a comparison with"),
    (lambda quarter: quarter > Quarter(2025, 1), "a comparison with"),
    (lambda quarter: Quarter(2025, 1) <= quarter, "a comparison with"),
    (lambda quarter: quarter in [Quarter(2025, 1)], "a comparison with"),
    (lambda quarter: quarter in {Quarter(2025, 1)}, "the hash of the date"),
    (lambda quarter: {Quarter(2025, 1): 1.0}.get(quarter, 0.0), "the hash of the date"),
    (lambda quarter: quarter.year > 2025, r"\.year of the date"),
    (lambda quarter: quarter.number, r"\.number of the date"),
    (lambda quarter: quarter.ordinal % 4, r"\.ordinal of the date"),
    (lambda quarter: f"{quarter}" == "2025Q1", "the text of the date"),
    (lambda quarter: str(quarter), "the text of the date"), (bool, "a branch on the date"),
    (lambda quarter: quarter - Quarter(2025, 1), "another than the base quarter"),
    (lambda quarter: quarter - 1, "another than the base quarter"),
    (lambda quarter: quarter + np.float64(1.0), "numbers added to the date"),
    (lambda quarter: readings.dated(lambda facts, when: np.ones(1))(None, quarter),
     "none of `readings`"),
])
def test_what_depends_on_the_date_is_refused(
        ask: Callable[[Any], Any], words: str, fresh: None, monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture) -> None:
    """It is not known while a tape is written; it must not silently be something else."""
    rule = growth.quarter

    def altered(now: Any) -> Any:
        ask(now.world.quarter)
        return rule(now)

    monkeypatch.setattr(growth, "quarter", altered)
    ensemble(SHORT, 2)
    [said] = caplog.messages
    assert re.search(words, said)
    assert re.search(r" in (test_compiled_reasons|readings)\.", said)


def test_a_rule_for_one_quarter_is_not_lost(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What happens in one quarter alone happens also where programs could be had."""
    rule = growth.quarter

    def altered(now: Any) -> Any:
        found = rule(now)
        if now.quarter == Quarter(2023, 2):
            return {**found, "potential_output": found["potential_output"] * 2.0}
        return found

    before = ensemble(SHORT, 4).digest
    monkeypatch.setattr(growth, "quarter", altered)
    found = ensemble(SHORT, 4).digest
    assert found == plain(SHORT, 4).digest
    assert found != before
