"""What a class did, on one page to keep; and a QR code."""

from __future__ import annotations

from typing import Any

import segno

from qurultay.lab.classroom import Class, ClosedVote
from qurultay.report.markup import Markup, PageSection, document, joined, number, table, tag
from qurultay.results.wording import mode_name, state_names

SCORES = {
    "trade": ("Own trade, bn USD a year", "%"), "output": ("Output, bn USD a year", "%"),
    "trust": ("Trust in the region", "points"), "autonomy": ("Autonomy", "points"),
    "calm": ("Calm", "points"), "hold": ("Hold over the region", "points")}
"""What a state or power is judged by, and in what a difference is given."""
TOLD = 0.05
"""The smallest difference that is given as one."""


def qr_path(text: str) -> dict[str, Any]:
    """A QR code: how many modules wide it is, and its dark ones as an SVG path."""
    rows = segno.make(text, error="m", micro=False).matrix
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, one in enumerate(row) if one)
    return {"size": len(rows), "path": "".join(dark)}


def change_of_score(name: str, ours: float, alone: float) -> float:
    """How far a score lies from that of the world left to itself: in % or in points."""
    if SCORES[name][1] == "%":
        return 100.0 * (ours / alone - 1.0) if alone else 0.0
    return 100.0 * (ours - alone)


def class_page(one: Class, file: str) -> str:
    """The whole page: trade, what was decided, and a score for everybody. At least one round."""
    assert one.world is not None and one.alone is not None
    at, pair = one.played - 1, " and ".join(state_names()[code] for code in one.scenario.pair)
    ours, alone = one.world["line"][at], one.alone["line"][at]
    sentence = (f"At the end of {one.turns[-1].last}, {pair} trade {ours:.2f} billion dollars a "
                f"year in the world of this class, and {alone:.2f} in the same world left to "
                "itself.")
    note = ("One world of many: the same luck in both, so the difference is what was decided. "
            "In another world the same decisions may do more or less. "
            f"Digest {one.world['digest'][:12]}.")
    command = f"qurultay run {file} --member {one.member}"
    if one.random_seed != 1:
        command += f" --seed {one.random_seed}"
    return document("A class in the Qurultay lab", one.scenario.title,
                    joined([tag("p", sentence, class_="lead"), tag("p", note)]),
                    [PageSection("decided", "What was decided", decided_table(one)),
                     PageSection("scores", "How each fared", scores_table(one, at))], command)


def decided_table(one: Class) -> Markup:
    """What was decided in each round, and by how many votes."""
    names = state_names()

    def line(turn: ClosedVote) -> str:
        said = [f"{names[code]}: {mode_name(mode)} ({turn.counts[code][mode]})"
                for code, mode in turn.told.items()]
        ties = [names[code] for code, count in turn.counts.items()
                if count and code not in turn.told]
        return "; ".join([*said, *(f"{name}: a tie" for name in ties)]) or "no vote"

    return table("The choice with most votes, votes in brackets; all others decided for themselves",
                 ["Years", "Decided"],
                 [[f"{turn.year}" if turn.year == turn.last else f"{turn.year} to {turn.last}",
                   line(turn)] for turn in one.turns])


def scores_table(one: Class, at: int) -> Markup:
    """A score for everybody in a quarter, against the world left to itself."""
    assert one.world is not None and one.alone is not None
    world, alone = one.world["scores"], one.alone["scores"]

    def cell(code: str, name: str) -> object:
        if name not in world[code]:
            return ""
        ours, unit = world[code][name][at], SCORES[name][1]
        change = change_of_score(name, ours, alone[code][name][at])
        level = f"{ours:.1f}" if unit == "%" else f"{100 * ours:.0f}"
        told = f" ({change:+.1f}{' %' if unit == '%' else ''})".replace("-", "\u2212")
        return number(ours, level + told if abs(change) >= TOLD else level)

    return table("In brackets the difference to the same world left to itself, where there is "
                 "one; trust, autonomy, calm and hold are parts of 100",
                 ["", *(says for says, _ in SCORES.values())],
                 [[state_names()[code], *(cell(code, name) for name in SCORES)] for code in world])
