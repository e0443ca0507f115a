"""The routes of a class: opened by a teacher, joined with a code, voted in, decided, ended."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from qurultay.core.errors import QurultayError
from qurultay.lab import asks, replay
from qurultay.lab.classroom import Class, Classroom
from qurultay.lab.decisions import Decision
from qurultay.scenario.scenario import Scenario

World = Callable[[Scenario, int, int, Sequence[Decision]], Awaitable[dict[str, Any]]]
Code = Annotated[str, Field(min_length=1, max_length=12)]


class Look(asks.Form):
    """What is there to see in a class, beyond the quarters already seen."""

    code: Code
    seen: Annotated[int, Field(ge=0, le=1000)] = 0


class Vote(asks.Form):
    """One team's wish for a state this year."""

    code: Code
    voter: Annotated[str, Field(min_length=8, max_length=40, pattern=r"^[A-Za-z0-9]+$")]
    state: Annotated[str, Field(max_length=3)]
    mode: Literal["bilateral", "intra_regional", "great_power_led", "none"]


class Taught(asks.Form):
    """What only the teacher may do."""

    code: Code
    teacher: Annotated[str, Field(max_length=60)]


class ClassRoutes:
    """Answers about classes; `world` runs one world."""

    def __init__(self, room: Classroom, world: World) -> None:
        self.room, self.world = room, world
        self.posts = {"class/open": self.open, "class/look": self.look, "class/vote": self.vote,
                      "class/decide": self.decide, "class/close": self.close}

    async def open(self, request: Request) -> Response:
        """A new class for the scenario on the teacher's page."""
        ask = asks.read(asks.WorldAsk, await request.body())
        one = self.room.open(ask.read(), ask.member, ask.random_seed)
        return _told({"teacher": one.teacher, **one.shown(replay.until, 0)})

    async def look(self, request: Request) -> Response:
        """What everybody in the class sees."""
        ask = asks.read(Look, await request.body())
        return _told(self.room.find(ask.code).shown(replay.until, ask.seen))

    async def vote(self, request: Request) -> Response:
        """A vote; the last one of a voter counts."""
        ask = asks.read(Vote, await request.body())
        one = self.room.find(ask.code)
        one.vote(ask.voter, ask.state, ask.mode)
        return _told({"voters": len(one.votes), "votes": one.counts(), "version": one.version})

    async def decide(self, request: Request) -> Response:
        """Close the vote of this year and let the world answer."""
        ask = asks.read(Taught, await request.body())
        one = self.room.taught(ask.code, ask.teacher)
        if one.over or one.busy:
            raise QurultayError("there is no year left to decide" if one.over
                                else "the world is still answering")
        one.busy = True
        try:
            told = one.decide()
            await self._answer(one)
        finally:
            one.busy = False
        return _told({"told": told, **one.shown(replay.until, 0)})

    async def _answer(self, one: Class) -> None:
        if one.alone is None:
            one.alone = await self.world(one.scenario, one.member, one.random_seed, ())
        one.answered(await self.world(
            one.scenario, one.member, one.random_seed, tuple(one.decided)))

    async def close(self, request: Request) -> Response:
        """End the class; everything it held is forgotten."""
        ask = asks.read(Taught, await request.body())
        self.room.close(self.room.taught(ask.code, ask.teacher))
        return _told({"closed": True})


def _told(found: object) -> Response:
    return Response(json.dumps(found, allow_nan=False, separators=(",", ":")),
                    media_type="application/json")
