"""The routes of a class."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from qurultay.core.errors import QurultayError
from qurultay.lab import requests
from qurultay.lab.class_page import cards_page, class_page, qr_path
from qurultay.lab.classroom import Class, Classroom
from qurultay.lab.decisions import Decision, options, scenario_file
from qurultay.lab.guard import LOOPBACK, Refused
from qurultay.lab.pages import json_reply
from qurultay.languages import say
from qurultay.scenario.scenario import Scenario

RunWorld = Callable[[Scenario, int, int, Sequence[Decision]], Awaitable[dict[str, Any]]]
Code = Annotated[str, Field(min_length=1, max_length=12)]
Voter = Annotated[str, Field(min_length=8, max_length=40, pattern=r"^[A-Za-z0-9_\-]+$")]
LUCK = 1000
"""Worlds that a class with fresh luck is drawn from."""


class OpenRequest(requests.WorldRequest):
    """A class for a scenario: years a round, whether powers play, which world."""

    years: Literal[1, 2] = 1
    powers: bool = False
    fresh_luck: bool = False


class EnterRequest(requests.RequestForm):
    """Joining a class, or changing the team."""

    code: Code
    state: Annotated[str, Field(max_length=3)] | None = None
    voter: Voter | None = None


class LookRequest(requests.RequestForm):
    """A class as all see it, but for the quarters already `seen`."""

    code: Code
    seen: Annotated[int, Field(ge=0, le=1000)] = 0
    voter: Voter | None = None


class VoteRequest(requests.RequestForm):
    """A vote for a choice of one's team this round."""

    code: Code
    voter: Voter
    mode: Annotated[str, Field(max_length=20)]


class TeacherRequest(requests.RequestForm):
    """A request that only the teacher may make."""

    code: Code
    teacher: Annotated[str, Field(max_length=60)]


def read_asked(asked: Mapping[str, Any]) -> Scenario:
    """The scenario that a class was opened with."""
    return requests.fitted(requests.WorldRequest, dict(asked)).read()


class ClassRoutes:
    """Answers about classes; `world` runs one world, `hosts` knows who started the lab.

    `address` is where other devices find the lab, None if it is not shared.
    """

    def __init__(self, room: Classroom, world: RunWorld, hosts: Callable[[Request], bool],
                 address: Callable[[Request], str | None]) -> None:
        self.room, self.world, self.hosts, self.address = room, world, hosts, address
        self.posts = {"class/open": self.open, "class/list": self.list, "class/door": self.door,
                      "class/enter": self.enter, "class/look": self.look,
                      "class/vote": self.vote, "class/decide": self.decide,
                      "class/take": self.take, "class/cards": self.cards,
                      "class/close": self.close}

    def _only_host(self, request: Request) -> None:
        if not self.hosts(request):
            raise Refused(403, say("class-error-not-host"))

    async def open(self, request: Request) -> Response:
        """A new class for the scenario on the teacher's page."""
        self._only_host(request)
        ask = requests.read_request(OpenRequest, await request.body())
        scenario = await asyncio.to_thread(ask.read)
        asked = ask.model_dump(include=set(requests.ScenarioRequest.model_fields))
        one = self.room.open(
            scenario, secrets.randbelow(LUCK) if ask.fresh_luck else ask.member,
            ask.random_seed, asked, ask.years, list(options()) if ask.powers else None)
        return json_reply(request, {"teacher": one.teacher, **one.shown(0)})

    async def list(self, request: Request) -> Response:
        """All classes, with what their teacher's page needs to go on."""
        self._only_host(request)
        return json_reply(request, {"classes": [
            {"code": one.code, "teacher": one.teacher, "title": one.title,
             "year": one.year, "over": one.over, "joined": len(one.teams)}
            for one in self.room.classes.values()]})

    async def door(self, request: Request) -> Response:
        """Where students find the class: a short address, and its QR code."""
        ask = requests.read_request(TeacherRequest, await request.body())
        one, place = self.room.taught(ask.code, ask.teacher), self.address(request)
        address = f"{place or str(request.base_url)}{one.code}"
        return json_reply(request, {"address": address, "shared": place is not None,
                                    "qr": qr_path(address)})

    async def enter(self, request: Request) -> Response:
        """A token for a new voter, or another team for a known one."""
        ask = requests.read_request(EnterRequest, await request.body())
        one = self.room.find(ask.code)
        peer = request.client.host if request.client else ""
        voter = one.enter(ask.state, ask.voter, None if peer in LOOPBACK else peer)
        self.room.keep(one)
        await self._complete(one)
        return json_reply(request, {"voter": voter, **one.shown(0, voter)})

    async def look(self, request: Request) -> Response:
        """What everybody in the class sees."""
        ask = requests.read_request(LookRequest, await request.body())
        one = self.room.find(ask.code)
        await self._complete(one)
        return json_reply(request, one.shown(ask.seen, ask.voter))

    async def vote(self, request: Request) -> Response:
        """A vote; the last one of a voter counts."""
        ask = requests.read_request(VoteRequest, await request.body())
        one = self.room.find(ask.code)
        one.vote(ask.voter, ask.mode)
        return json_reply(request, one.shown(one.played, ask.voter))

    async def decide(self, request: Request) -> Response:
        """Close the vote of this round and run the world on; a failed run leaves it open."""
        ask = requests.read_request(TeacherRequest, await request.body())
        one = self.room.taught(ask.code, ask.teacher)
        if one.over or one.busy:
            raise QurultayError(say("class-error-no-year" if one.over else "class-error-computing"))
        one.busy = True
        try:
            turn, decided = one.closing()
            if one.alone is None:
                one.alone = await self._world(one, ())
            one.answered(turn, decided, await self._world(one, (*one.decided, *decided)))
        finally:
            one.busy = False
        self.room.keep(one)
        return json_reply(request, {"told": turn.told, **one.shown(0)})

    async def take(self, request: Request) -> Response:
        """What the class did: a scenario file, one page, and what a link needs."""
        ask = requests.read_request(LookRequest, await request.body())
        one = self.room.find(ask.code)
        if not one.turns:
            raise QurultayError(say("class-error-nothing-yet"))
        await self._complete(one)
        name = f"{one.scenario.name}-{one.code}.toml"
        asked = one.asked
        return json_reply(request, {
            "name": name, "text": scenario_file(one.scenario, one.decided),
            "page": class_page(one, name), "member": one.member, "asked": dict(asked),
            "decisions": [{"state": each.state, "first": str(each.first),
                           "last": str(each.last), "mode": each.mode} for each in one.decided]})

    async def cards(self, request: Request) -> Response:
        """Role cards to print."""
        requests.read_request(requests.RequestForm, await request.body())
        return json_reply(request, {"name": "role-cards.html", "page": cards_page()})

    async def close(self, request: Request) -> Response:
        """End the class and delete all it held."""
        ask = requests.read_request(TeacherRequest, await request.body())
        self.room.close(self.room.taught(ask.code, ask.teacher))
        return json_reply(request, {"closed": True})

    async def _complete(self, one: Class) -> None:
        """Run the worlds again that a class had before the lab was restarted."""
        if one.turns and one.world is None:
            alone, decided = await self._world(one, ()), tuple(one.decided)
            world = await self._world(one, decided)
            if one.world is None and decided == tuple(one.decided):
                one.alone, one.world, one.version = alone, world, one.version + 1

    async def _world(self, one: Class, decided: Sequence[Decision]) -> dict[str, Any]:
        return await self.world(one.scenario, one.member, one.random_seed, tuple(decided))
