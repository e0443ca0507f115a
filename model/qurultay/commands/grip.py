"""`grip`: what every mechanism does, beside what sources say; `levers`: what helps most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.commands.base import (
    MOST_MEMBERS,
    Json,
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

if TYPE_CHECKING:
    from qurultay.analysis.ranking import LeverEffect, RankedLever, Ranking

_BAR = 20  # signs of a bar to either side


def grip_command(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help="A scenario, by name or path.")] = "baseline",
        scenarios: Annotated[bool, typer.Option(
            "--scenarios", help="Also every shipped scenario of the same horizon, in its place."
        )] = False,
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds.")] = 1000,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False,
        quiet: Quiet = False, out: Out = None) -> None:
    """Find what each mechanism does to the result.

    Switches every mechanism off in turn, freezes all choice, and shows the effects in the same
    worlds beside the ranges of sources; then why worlds differ, by groups of what they draw.
    """
    from qurultay.analysis.grip import grip, grip_lines, runs
    from qurultay.core.files import write_result
    from qurultay.languages import say
    from qurultay.languages.progress import progress

    several, silent = read_scenarios([name], sets, worldview, vintage), quiet or as_json
    output = Output.of(out, usual=not as_json, several=len(several) > 1)

    def results() -> Iterator[Result]:
        for one in several:
            with progress(say("progress-grip", name=one.label), runs(one.scenario, scenarios),
                          silent, "ensembles") as each:
                table = grip(one.scenario, members, seed, scenarios=scenarios, each=each)
            found, lines = table.to_dict(), list(grip_lines(table))
            yield found, lines, write_result(output.folder(one.folder), "grip", found, lines)

    say_each(results(), as_json, quiet)


def levers_command(
        name: Annotated[str, typer.Argument(
            metavar="NAME", help="A scenario, by name or path.")] = "baseline",
        figure: Annotated[str, typer.Option(
            "--figure", metavar="F", help="What is looked at: trade, inside (share of effort "
            "inside the region), autonomy, a target, or a measure of `compare`, or a part of its "
            "name.")] = "trade",
        members: Annotated[int, typer.Option("--members", min=2, max=MOST_MEMBERS, metavar="N",
                                             help="How many worlds.")] = 200,
        base: Annotated[int | None, typer.Option(
            "--in-dollars-of", metavar="BASE",
            help="The year in whose dollars money is ranked; otherwise the year before the start."
        )] = None,
        seed: Seed = 1, sets: Sets = None, worldview: View = None, vintage: Vintage = None,
        as_json: Json = False, quiet: Quiet = False, out: Out = None) -> None:
    """Find what helps most.

    Sets every lever to both its ends in the same worlds and sorts them by what that does to one
    figure. Levers that do nothing say why.
    """
    from qurultay.analysis.ranking import RUNS, lever_runs, looking, ranking
    from qurultay.core.errors import ScenarioError
    from qurultay.core.files import write_result
    from qurultay.languages import say
    from qurultay.languages.progress import progress
    from qurultay.scenario.form import DOLLARS_OF

    if base is not None and not DOLLARS_OF[0] <= base <= DOLLARS_OF[1]:
        raise ScenarioError(f"--in-dollars-of {base}: a year from {DOLLARS_OF[0]} to "
                            f"{DOLLARS_OF[1]} is needed")
    several, silent = read_scenarios([name], sets, worldview, vintage), quiet or as_json
    output = Output.of(out, usual=not as_json, several=len(several) > 1)

    def results() -> Iterator[Result]:
        for one in several:
            with progress(say("progress-levers", name=one.label), RUNS, silent,
                          "ensembles") as each:
                runs = lever_runs(one.scenario, members, base, looking(members, seed, each),
                                  figure)
            ranked = ranking(runs, figure)
            found, lines = ranked.to_dict() | {"random_seed": seed}, list(ranking_lines(ranked))
            yield found, lines, write_result(output.folder(one.folder), "levers", found, lines)

    say_each(results(), as_json, quiet)


def ranking_lines(ranked: Ranking) -> Iterator[str]:
    """The answer, then a bar for each lever."""
    from qurultay.analysis.ranking import ENDS, signed_words
    from qurultay.languages import phrase, say
    from qurultay.results.wording import in_a_row, key_of, set_in, title_of, width_of, words_of
    from qurultay.scenario.levers import GROUPS

    yield say("ranking-head", scenario=title_of(ranked.runs.scenario),
              worlds=phrase("worlds", count=ranked.runs.members))
    working = [one for one in ranked.levers if not one.why_none]
    yield from (ranked.answer, "", ranked.heading)
    largest = max((abs(effect.mean) for one in working for effect in one.ends.values()),
                  default=0.0) or 1.0
    wide = max((width_of(one.called) for one in working), default=0) + 2
    yield (f"  {set_in(wide + 16, say('ranking-to-least'))}  {'':>{_BAR}}|{'':<{_BAR}}  "
           f"{say('ranking-to-most')}")
    for one in working:
        low, high = (one.ends[end] for end in ENDS)
        ends = [set_in(7, signed_words(end.mean)) + set_in(9, end.reach) for end in (low, high)]
        yield (f"  {set_in(-wide, one.called)}{ends[0]}  {bar_of(low.mean, high.mean, largest)}  "
               f"{ends[1]}   " + say("ranking-ends", low=one.word("low"), high=one.word("high")))
        yield from (f"      {say('ranking-dated', dated=dated)}" for dated in one.dated)
    yield from beside_lines(ranked, working, wide)
    silent = [one for one in ranked.levers if one.why_none]
    if silent:
        yield from ("", say("ranking-silent"))
    for one in silent:
        yield f"  {one.called}: {one.why_none}"
    groups = [say("report-titled", title=words_of(phrase(
        key_of("lever-group", group), name)).lower(), says=in_a_row(
            one.called for one in ranked.levers if one.group == group))
        for group, name in GROUPS.items()]
    yield from ("", say("ranking-foot", groups=in_a_row(groups, "semicolon")))


def beside_lines(ranked: Ranking, working: Sequence[RankedLever], wide: int) -> Iterator[str]:
    """Current dollars, and both chances of each target; to the least of a lever, to its most."""
    from qurultay.analysis.ranking import ENDS, signed_words, target_phrase
    from qurultay.languages import say
    from qurultay.results.wording import set_in

    tables: dict[str, Callable[[LeverEffect], float]] = {}
    if ranked.figure.is_money:
        tables[say("ranking-current")] = lambda effect: (effect.current or (0.0,))[0]
    for target in ranked.runs.plain.chances:
        for at, key in enumerate(("touched", "there")):
            tables[say(f"ranking-{key}", target=target_phrase(target))] = (
                lambda effect, target=target, at=at: effect.chances[target][at][0])  # type: ignore[misc]
    for says, mean in tables.items():
        yield from ("", says)
        yield from (f"  {set_in(-wide, one.called)}" + "  ".join(
            set_in(7, signed_words(mean(one.ends[end]))) for end in ENDS) for one in working)


def bar_of(low: float, high: float, largest: float) -> str:
    """Both ends drawn from the middle; where they go the same way the longer stands behind."""
    cells = [" "] * (2 * _BAR)
    ends = sorted(((low, "-"), (high, "#")), key=lambda end: -abs(end[0]))
    for value, mark in ends:
        length = round(_BAR * abs(value) / largest)
        places = range(_BAR, _BAR + length) if value > 0 else range(_BAR - length, _BAR)
        for place in places:
            cells[place] = mark
    return f"{''.join(cells[:_BAR])}|{''.join(cells[_BAR:])}"
