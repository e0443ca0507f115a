"""The command `sensitivity`: which parameters decide the answer."""

from collections.abc import Iterator
from typing import Annotated

import typer

from qurultay.commands.base import (
    Json,
    Name,
    Out,
    Output,
    Quiet,
    Result,
    Seed,
    Sets,
    View,
    Vintage,
    read_scenarios,
    say_each,
)


def sensitivity_command(
        name: Name,
        members: Annotated[int, typer.Option(
            "--members", min=8, max=2**20, metavar="N",
            help="Base points of the design, a power of two; it runs many times as many worlds."
        )] = 1024,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None) -> None:
    """Find which parameters decide the answer.

    Also how much of it depends on assumptions, on data, and on chance.
    """
    from qurultay.analysis.sensitivity import SensitivityPlan, Size, weigh
    from qurultay.core.files import write_result
    from qurultay.languages import say
    from qurultay.languages.progress import progress

    several, silent = read_scenarios([name], sets, worldview, vintage), quiet or as_json
    size = Size.of(members)
    output = Output.of(out, usual=not as_json, several=len(several) > 1)

    def results() -> Iterator[Result]:
        for one in several:
            worlds = sum(SensitivityPlan.of(one.scenario).designs(size))
            with progress(say("progress-sensitivity", name=one.label), worlds, silent,
                          "worlds") as each:
                weighed = weigh(one.scenario, size, seed, each)
            found, lines = weighed.to_dict(), list(weighed.lines())
            yield found, lines, write_result(output.folder(one.folder), "sensitivity", found, lines)

    say_each(results(), as_json, quiet)
