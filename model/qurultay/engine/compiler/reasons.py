"""Why the rules could not be compiled: one sentence with the rule, its file and its line."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import walk_tb
from types import FrameType

from qurultay.engine.compiler.tape import Untraceable

_COMPILER = str(Path(__file__).parent)
_MOST = 200


def reason(failure: Exception, helpers: tuple[str, ...] = ()) -> str:
    """What a rule did that cannot be traced: "np.log1p in trust.gain (qurultay/trust.py:41)".

    `helpers` are files of functions that rules call and that are no rules themselves.
    """
    said = str(failure).split("\n", 1)[0][:_MOST]
    if not isinstance(failure, Untraceable):
        said = f"{type(failure).__name__}: {said}"
    frames = walk_tb(failure.__traceback__)
    rules = [(frame, line) for frame, line in frames if _is_rule(frame, helpers)]
    if not rules:
        return said
    frame, line = rules[-1]
    code, module = frame.f_code, frame.f_globals.get("__name__", "").rpartition(".")[2]
    return f"{said} in {module}.{code.co_qualname} ({_short(code.co_filename)}:{line})"


def _is_rule(frame: FrameType, helpers: tuple[str, ...]) -> bool:
    """Whether a frame is neither of the compiler nor of a library that a rule called."""
    library = frame.f_globals.get("__name__", "").partition(".")[0]
    return not (library == "numpy" or library in sys.stdlib_module_names
                or frame.f_code.co_filename.startswith((_COMPILER, *helpers)))


def _short(file: str) -> str:
    """A file as seen from the working folder, if it lies there."""
    path = Path(file)
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
