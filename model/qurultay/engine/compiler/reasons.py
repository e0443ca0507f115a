"""Why the rules could not be compiled: one sentence with the rule, its file and its line."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import walk_tb

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
    for frame, line in reversed(list(walk_tb(failure.__traceback__))):
        module, code = frame.f_globals.get("__name__", ""), frame.f_code
        library = module.partition(".")[0]
        if (library != "numpy" and library not in sys.stdlib_module_names
                and not code.co_filename.startswith((_COMPILER, *helpers))):
            path = Path(code.co_filename)
            file = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
            return f"{said} in {module.rpartition('.')[2]}.{code.co_qualname} ({file}:{line})"
    return said
