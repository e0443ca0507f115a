"""A program belongs to the code that is loaded: whatever is replaced, the right one is used."""

import types
from collections.abc import Callable
from functools import cache, cached_property, partial
from typing import Any

import numpy as np
import pytest
from compiling import PAIRS, SHORT, compiled, elsewhere, plain, shared

from qurultay.core.quarters import Quarter
from qurultay.engine import compiled_run, programs
from qurultay.engine.block import Block
from qurultay.engine.compiler.loaded_code import kinds, loaded_code
from qurultay.engine.ensemble import ensemble
from qurultay.inputs import channels
from qurultay.world import choice, draws, readings
from qurultay.world.rules import gravity, growth
from qurultay.world.rules import trust as trust_rules

pytest.importorskip("llvmlite")
__all__ = ["elsewhere", "shared"]  # fixtures

REPLACED: dict[str, tuple[Any, str, Any]] = {
    "a rule": (trust_rules, "trust", lambda was=trust_rules.trust, **given: was(**given) / 2.0),
    "a constant": (choice, "_STEEPEST_YIELD", 1.0),
    "a constant of the solver": (gravity, "MOST_ROUNDS", 3),
    "a table of numbers": (draws, "_ABOVE", tuple(one * np.float32(1.01) for one in draws._ABOVE)),
    "a helper of a helper": (draws, "_polynomial", lambda by, at, was=draws._polynomial: (
        was(by, at) * np.float32(0.9))),
    "a method": (channels.Slots, "pick", lambda self, values, was=channels.Slots.pick: (
        was(self, values) * 0.9)),
    "a reading": (readings, "felt", lambda *given, was=readings.felt: was(*given) + 0.1),
    "a choice": (choice, "stances", lambda *given, was=choice.stances: tuple(
        one * 0.9 for one in was(*given))),
    "what is decided": (choice, "decide", lambda now, was=choice.decide: was(now)),
}


@pytest.mark.parametrize("name", REPLACED)
def test_what_is_replaced_in_a_process_is_compiled_for_itself(
        name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two ensembles, and back again; each comes to what NumPy comes to."""
    before = ensemble(SHORT, 6).digest
    ready = set(programs._ready)
    with monkeypatch.context() as patch:
        patch.setattr(*REPLACED[name])
        replaced = ensemble(SHORT, 6).digest
        assert replaced == plain(SHORT, 6).digest
        assert (replaced == before) is (name in {"what is decided", "a constant of the solver"})
        assert len(set(programs._ready) - ready) == 1
        assert all(programs._ready.values())
    assert ensemble(SHORT, 6).digest == before
    assert len(programs._ready) == len(ready) + 1


SOURCE = """
from functools import cache, cached_property, partial
import numpy as np
SCALE, TABLE, LIST, ROWS = 2.0, {"a": 1.0}, [1.0, 2.0], np.array([1.0, 2.0])
SET, NESTED = {1, 2}, (1, (2.0, "x"))
def helper(x): return x * SCALE
def other(x): return x
def made(y):
    def inner(x): return x + y
    return inner
closed = made(1.0)
held = made(helper)
@cache
def cached(x): return helper(x)
part = partial(helper, 3.0)
class Thing:
    size = 4
    def method(self, x): return x
    @property
    def height(self): return 1
    @cached_property
    def width(self): return 1
    @classmethod
    def of(cls): return cls()
    @staticmethod
    def loose(x): return x
    def __add__(self, more): return 1
    def never(self): return 1
class Other(Thing):
    def method(self, x): return x + 1
def unrelated(x): return x
OUT_OF_REACH = 1.0
def rule(x, thing, more=1.0, *, kept=2.0):
    y = [helper(x) for _ in range(2)]
    f = lambda z: z + len(TABLE) + LIST[0] + ROWS[0] + len(SET) + NESTED[0]
    thing.method(x), thing.height, thing.width, thing.of(), thing.loose(x), thing.size
    return closed(f(y)), held(1), cached(2.0), part(), min(1, 2)
"""


def lay(module: types.ModuleType, name: str, value: Any) -> Callable[[], None]:
    """Put something into a module."""
    return lambda: setattr(module, name, value)


def changes(module: Any) -> dict[str, Callable[[], Any]]:
    """Ways to change what `rule` does."""
    def code(x: float) -> float:
        return x * 3.0

    return {
        "number": lay(module, "SCALE", 3.0), "kind of number": lay(module, "SCALE", 2),
        "function": lay(module, "helper", module.other), "nested": lay(module, "NESTED", (1, (3,))),
        "code": lambda: setattr(module.helper, "__code__", code.__code__),
        "default": lambda: setattr(module.rule, "__defaults__", (2.0,)),
        "keyword": lambda: setattr(module.rule, "__kwdefaults__", {"kept": 3.0}),
        "closure": lay(module, "closed", module.made(2.0)),
        "cell": lambda: setattr(module.closed.__closure__[0], "cell_contents", 5.0),
        "closed function": lay(module, "held", module.made(module.other)),
        "cached": lay(module, "cached", cache(module.other)),
        "partial": lay(module, "part", partial(module.helper, 4.0)),
        "table": lambda: module.TABLE.update(a=2.0), "more": lambda: module.TABLE.update(b=1.0),
        "list": lambda: module.LIST.append(3.0), "array": lambda: module.ROWS.__setitem__(0, 9.0),
        "set": lambda: module.SET.add(3), "shadow": lay(module, "min", max),
        "method": lambda: setattr(module.Thing, "method", module.other),
        "method of a child": lambda: setattr(module.Other, "method", module.other),
        "property": lambda: setattr(module.Thing, "height", property(lambda self: 2)),
        "cached property": lambda: setattr(module.Thing, "width", cached_property(module.other)),
        "class method": lambda: setattr(module.Thing, "of", classmethod(module.other)),
        "static method": lambda: setattr(module.Thing, "loose", staticmethod(module.helper)),
        "class constant": lambda: setattr(module.Thing, "size", 5),
        "special method": lambda: setattr(module.Thing, "__add__", module.rule),
    }


def freshly() -> types.ModuleType:
    """The source above as a module."""
    module = types.ModuleType("made_up_rules")
    exec(compile(SOURCE, "made_up_rules.py", "exec"), vars(module))
    return module


def name_of(module: Any) -> str:
    """What stands for all that its rule can reach."""
    return loaded_code([module.rule], kinds(module.Other()), "qurultay.engine.compiler")


@pytest.mark.parametrize("how", changes(freshly()))
def test_whatever_a_function_can_reach_is_in_its_name(how: str) -> None:
    """Each change gives another name at once; what is loaded alike has the same name."""
    module = freshly()
    before = name_of(module)
    assert name_of(module) == name_of(freshly()) == before
    changes(module)[how]()
    after = name_of(module)
    assert after != before
    again = freshly()
    changes(again)[how]()
    assert name_of(again) == after


def test_what_no_name_leads_to_is_not_in_it() -> None:
    """Another function, another constant, a method that nobody asks for."""
    module: Any = freshly()
    before = name_of(module)
    module.OUT_OF_REACH, module.unrelated = 2.0, module.helper
    module.Thing.never = module.helper
    assert name_of(module) == before


def late(patch: pytest.MonkeyPatch) -> None:
    """Have a rule do something else in the last quarter, where a tape cannot see it."""
    rule = growth.quarter

    def altered(now: Any) -> Any:
        found = rule(now)
        if isinstance(now.quarter, Quarter) and now.quarter == SHORT.end:
            return {**found, "potential_output": found["potential_output"] * 1.01}
        return found

    patch.setattr(growth, "quarter", altered)


def test_a_program_that_is_wrong_in_the_end_is_not_used(
        monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The last quarter is done again in NumPy; nobody is given the wrong numbers before."""
    late(monkeypatch)
    monkeypatch.setattr(programs, "_said", set())
    assert ensemble(SHORT, 6).digest == plain(SHORT, 6).digest
    assert list(programs._ready.values()) == [None]
    [said] = caplog.messages
    assert "potential_output" in said
    assert said.endswith(" would not be as in NumPy in 2023Q4")
    monkeypatch.setattr(programs, "_ready", {})
    block = Block.begin(SHORT, np.arange(5), reports=False)
    found = [world.potential_output for world, _ in block.run()]
    known = [world.potential_output for world, _ in block._plain()]
    assert all(np.array_equal(*both) for both in zip(found, known, strict=True))


def test_the_last_quarter_is_checked_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the first run of a process, and then after so much work that it costs next to nothing."""
    tried, trial = [], compiled_run.Run.trial

    def counted(self: compiled_run.Run, quarters: int) -> Any:
        tried.append(self.members)
        return trial(self, quarters)

    monkeypatch.setattr(compiled_run.Run, "trial", counted)
    compiled(SHORT, 6)
    for program in programs._ready.values():
        program.unchecked = np.inf
    tried.clear()
    monkeypatch.setattr(programs, "CHECKED_EVERY", 30 * len(SHORT.quarters()))
    for members in (7, 20, 10, 1, 29, 2, 40, 40):
        ensemble(SHORT, members)
    assert tried == [7, 1, 2, 40, 40]


@pytest.mark.parametrize("members", [1, 3, 8, 20])
def test_a_trial_is_the_run_itself(members: int) -> None:
    """Of its first members, without moving it."""
    block = Block.begin(SHORT, np.arange(members), reports=False)
    mine = programs.compiled_run(block, PAIRS, 4)
    assert mine is not None
    before, after, measured = mine.trial(4)
    assert mine.quarter == block.first.quarter
    mine.forward(3)
    few = min(members, 8)
    assert np.array_equal(mine.world(kept=True).trust[..., :few], before.trust)
    found, _ = mine.forward(1)
    assert np.array_equal(mine.world().trade_flow[..., :few], after.trade_flow)
    assert all(np.array_equal(values[0][..., :few], measured[name])
               for name, values in found.items())
