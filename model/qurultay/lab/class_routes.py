"""The routes of a class."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from qurultay.core.errors import QurultayError
from qurultay.lab import requests
from qurultay.lab.classroom import Classroom
from qurultay.lab.decisions import Decision
from qurultay.lab.pages import json_reply
from qurultay.scenario.scenario import Scenario

RunWorld = Callable[[Scenario, int, int, Sequence[Decision]], Awaitable[dict[str, Any]]]
Code = Annotated[str, Field(min_length=1, max_length=12)]


class LookRequest(requests.RequestForm):
    """A class as all see it, but for the quarters already `seen`."""

    code: Code
    seen: Annotated[int, Field(ge=0, le=1000)] = 0


class VoteRequest(requests.RequestForm):
    """A team's vote for a state's mode this year."""

    code: Code
    voter: Annotated[str, Field(min_length=8, max_length=40, pattern=r"^[A-Za-z0-9]+$")]
    state: Annotated[str, Field(max_length=3)]
    mode: Literal["bilateral", "intra_regional", "great_power_led", "none"]


class TeacherRequest(requests.RequestForm):
    """A request that only the teacher may make."""

    code: Code
    teacher: Annotated[str, Field(max_length=60)]


class ClassRoutes:
    """Answers about classes; `world` runs one world."""

    def __init__(self, room: Classroom, world: RunWorld) -> None:
        self.room, self.world = room, world
        self.posts = {"class/open": self.open, "class/look": self.look, "class/vote": self.vote,
                      "class/decide": self.decide, "class/close": self.close}

    async def open(self, request: Request) -> Response:
        """A new class for the scenario on the teacher's page."""
        ask = requests.read_request(requests.WorldRequest, await request.body())
        one = self.room.open(ask.read(), ask.member, ask.random_seed)
        return json_reply(request, {"teacher": one.teacher, **one.shown(0)})

    async def look(self, request: Request) -> Response:
        """What everybody in the class sees."""
        ask = requests.read_request(LookRequest, await request.body())
        return json_reply(request, self.room.find(ask.code).shown(ask.seen))

    async def vote(self, request: Request) -> Response:
        """A vote; the last one of a voter counts."""
        ask = requests.read_request(VoteRequest, await request.body())
        one = self.room.find(ask.code)
        one.vote(ask.voter, ask.state, ask.mode)
        return json_reply(request, {"voters": len(one.votes), "votes": one.counts(),
                                    "version": one.version})

    async def decide(self, request: Request) -> Response:
        """Close the vote of this year and run the world on."""
        ask = requests.read_request(TeacherRequest, await request.body())
        one = self.room.taught(ask.code, ask.teacher)
        if one.over or one.busy:
            raise QurultayError("there is no year left to decide" if one.over
                                else "the world is still being computed")
        one.busy = True
        try:
            told = one.decide()
            if one.alone is None:
                one.alone = await self.world(one.scenario, one.member, one.random_seed, ())
            one.answered(await self.world(
                one.scenario, one.member, one.random_seed, tuple(one.decided)))
        finally:
            one.busy = False
        return json_reply(request, {"told": told, **one.shown(0)})

    async def close(self, request: Request) -> Response:
        """End the class and delete all it held."""
        ask = requests.read_request(TeacherRequest, await request.body())
        self.room.close(self.room.taught(ask.code, ask.teacher))
        return json_reply(request, {"closed": True})
