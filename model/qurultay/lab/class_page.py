"""What a class has on paper: role cards, one page of what it did; and a QR code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import segno

from qurultay.inputs.region import STANCES
from qurultay.lab.classroom import Class, ClosedVote
from qurultay.languages import phrase, say, speaking, use
from qurultay.report.markup import Markup, PageSection, document, joined, number, table, tag
from qurultay.results.wording import (
    as_written,
    in_a_row,
    in_order,
    percent_sign,
    state_names,
    state_phrase,
)

MONEY = ("trade", "output")
"""Scores that are compared in per cent, all others in points."""
SCORES = (*MONEY, "trust", "autonomy", "calm", "hold")
"""What a state or power is judged by: keys `class-score-…` and `class-page-…`."""
TOLD = 0.05
"""The smallest difference that is given as one."""


@dataclass(frozen=True)
class Role:
    """The scores that a role aims at, which count double, and the claims its card rests on.

    `assumed` says that the texts give this power no aims, so that those of the card are ours.
    """

    aims: tuple[str, ...]
    claims: tuple[str, ...]
    assumed: bool = False


ROLES: Mapping[str, Role] = {
    "KZ": Role(("trade", "autonomy"), (
        "A-61", "A-76", "B-28", "B-56", "B-57", "B-79", "B-85", "B-91", "B-92", "B-115")),
    "UZ": Role(("trade", "trust"), (
        "A-28", "A-33", "A-78", "A-80", "A-116", "B-66", "B-137", "B-139")),
    "KG": Role(("output", "calm"), ("A-24", "B-63", "B-65", "B-156", "B-168")),
    "TJ": Role(("calm", "trust"), ("A-24", "A-62", "B-45", "B-46", "B-54", "B-118", "B-119",
                                    "B-120")),
    "TM": Role(("autonomy", "trade"), (
        "B-69", "B-70", "B-71", "B-81", "B-83", "B-157", "B-159", "B-160")),
    "RU": Role(("hold", "trust"), ("A-113", "B-59", "B-60", "B-62", "B-79", "B-114", "B-123")),
    "CN": Role(("trade",), ("A-10", "A-70", "A-123", "B-81"), True),
    "US": Role(("trust",), ("A-10", "A-60", "A-116", "A-124", "B-45"), True),
    "EU": Role(("trust",), ("A-10", "A-60", "A-71", "A-124", "B-85", "B-113"), True),
    "TR": Role(("trade",), ("A-09", "A-10", "A-71", "A-75", "B-81"), True),
}
"""Roles by code, in the order in which cards are handed out."""


def roles() -> dict[str, dict[str, Any]]:
    """The roles as the page of the lab asks for them."""
    return {code: vars(role) for code, role in ROLES.items()}


def role_cards(language: str) -> list[dict[str, str]]:
    """Every role card in a language, for print.

    Texts by part: code, state, title, who, wants, fears, wins, aim, rests_on, and the headings
    says_wants, says_fears, says_wins, says_aim.
    """
    with use(language):
        return [{
            "code": code, "state": state_names()[code],
            "title": say("role-title", state=state_phrase(code)), "who": say(f"role-{code}"),
            "says_wants": say("role-wants"), "wants": say(f"role-{code}.wants"),
            "says_fears": say("role-fears"), "fears": say(f"role-{code}.fears"),
            "says_wins": say("role-wins"), "wins": say(
                "role-scoring" if len(role.aims) > 1 else "role-scoring-one",
                **{place: phrase(f"class-score-{aim}") for place, aim in zip(
                    ("first", "second"), role.aims, strict=False)}),
            "says_aim": say("role-aim"), "aim": say(f"role-{code}.aim"),
            "rests_on": say("role-assumed" if role.assumed else "role-claims",
                            claims=in_a_row(map(in_order, role.claims))),
        } for code, role in ROLES.items()]


def cards_page() -> str:
    """All role cards as one page to print, in the language spoken."""
    parts = ("wants", "fears", "wins", "aim")
    return document(say("role-cards-kicker"), say("role-cards"),
                    tag("p", say("role-cards-note")),
                    [PageSection(card["code"], card["state"], tag(
                        "div", tag("p", card["who"], class_="lead"),
                        *(joined([tag("h3", card[f"says_{part}"]), tag("p", card[part])])
                          for part in parts),
                        tag("p", card["rests_on"], class_="note"), class_="uncut"))
                     for card in role_cards(speaking().locale.code)], "qurultay lab")


def qr_path(text: str) -> dict[str, Any]:
    """A QR code: how many modules wide it is, and its dark ones as an SVG path."""
    rows = segno.make(text, error="m", micro=False).matrix
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, one in enumerate(row) if one)
    return {"size": len(rows), "path": "".join(dark)}


def change_of_score(name: str, ours: float, alone: float) -> float:
    """How far a score lies from that of the world left to itself: in % or in points."""
    if name in MONEY:
        return 100.0 * (ours / alone - 1.0) if alone else 0.0
    return 100.0 * (ours - alone)


def points(code: str, changes: Mapping[str, float]) -> int:
    """Points of a role by its changes of scores: gains less losses, aims twice."""
    signs = {name: (change > TOLD) - (change < -TOLD) for name, change in changes.items()}
    return sum(sign * (2 if name in ROLES[code].aims else 1) for name, sign in signs.items())


def class_page(one: Class, file: str) -> str:
    """The whole page: trade, what was decided, and a score for everybody. At least one round."""
    assert one.world is not None and one.alone is not None
    at, (left, right) = one.played - 1, one.scenario.pair
    ours, alone = one.world["line"][at], one.alone["line"][at]
    sentence = say("class-page-sentence", year=_year(one.turns[-1].last), one=state_phrase(left),
                   other=state_phrase(right), ours=as_written(f"{ours:.2f}"),
                   alone=as_written(f"{alone:.2f}"))
    note = say("class-page-note", digest=in_order(one.world["digest"][:12]))
    command = f"qurultay run {file} --member {one.member}"
    if one.random_seed != 1:
        command += f" --seed {one.random_seed}"
    return document(say("class-page-kicker"), one.title,
                    joined([tag("p", sentence, class_="lead"), tag("p", note)]),
                    [PageSection("decided", say("class-page-decided"), decided_table(one)),
                     PageSection("scores", say("class-page-scores"), scores_table(one, at))],
                    command)


def _year(year: int) -> str:
    return as_written(str(year))


def decided_table(one: Class) -> Markup:
    """What was decided in each round, and by how many votes."""
    def line(turn: ClosedVote) -> str:
        said = [say("class-page-choice-counted", state=state_phrase(code), mode=phrase(
            f"class-stance-{mode}" if mode in STANCES else f"mode-{mode}"),
                    count=turn.counts[code][mode]) for code, mode in turn.told.items()]
        ties = [say("class-page-choice-tie", state=state_phrase(code))
                for code, count in turn.counts.items() if count and code not in turn.told]
        return in_a_row([*said, *ties], "semicolon") or say("class-page-no-vote")

    return table(say("class-page-decided-how"), [say("class-page-years"), say("class-page-choice")],
                 [[_year(turn.year) if turn.year == turn.last
                   else f"{_year(turn.year)}–{_year(turn.last)}", line(turn)]
                  for turn in one.turns])


def scores_table(one: Class, at: int) -> Markup:
    """A score for everybody in a quarter, against the world left to itself."""
    assert one.world is not None and one.alone is not None
    world, alone = one.world["scores"], one.alone["scores"]

    def changes(code: str) -> dict[str, float]:
        return {name: change_of_score(name, world[code][name][at], alone[code][name][at])
                for name in SCORES if name in world[code]}

    def cell(code: str, name: str) -> object:
        if name not in world[code]:
            return ""
        ours, change = world[code][name][at], changes(code)[name]
        level = as_written(f"{ours:.1f}" if name in MONEY else f"{100 * ours:.0f}")
        told = as_written(f"{change:+.1f}")
        told = f" ({in_order(percent_sign(told) if name in MONEY else told)})"
        return number(ours, level + told if abs(change) >= TOLD else level)

    def won(code: str) -> str:
        found = points(code, changes(code))
        return in_order(as_written(f"{found:+d}" if found else "0"))

    names = state_names()
    return table(say("class-page-scores-how"),
                 ["", *(say(f"class-page-{name}") for name in SCORES), say("class-won")],
                 [[names[code], *(cell(code, name) for name in SCORES), won(code)]
                  for code in world])
