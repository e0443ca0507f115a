"""The routes: what the page may ask, and what it is told."""

from __future__ import annotations

import asyncio
import gzip
import hmac
import json
import threading
import traceback
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import CancelledError
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from qurultay import __version__
from qurultay.analysis.explain import explain
from qurultay.core.errors import QurultayError
from qurultay.inputs import region
from qurultay.inputs.channels import MODES
from qurultay.lab import answers, asks, decisions, levers, pages, replay
from qurultay.lab.classes import ClassRoutes
from qurultay.lab.classroom import Classroom, NoSuchClass
from qurultay.lab.engine import Engine, Pause
from qurultay.lab.guard import COOKIE, Guard, Refused
from qurultay.lab.results import PREVIEW, Results
from qurultay.report.page import command_line, report_page
from qurultay.scenario import listing
from qurultay.scenario.scenario import WORLDVIEWS, Scenario

WORLD_SIZE = 800_000  # bytes one world holds in memory, roughly
MOST_WHYS = 1_000
PRESSED_FROM = 4_000  # bytes
Answer = Callable[[Request], Awaitable[Response]]
T = TypeVar("T")


class Lab:
    """The application with all it holds: the page, the engine, what was run, and the classes."""

    def __init__(self, shared: bool = False, join: str | None = None) -> None:
        self.engine = Engine()
        self.results = Results(self.engine)
        self.files = pages.table()
        self.whys: dict[str, dict[str, Any]] = {}
        self.join = join
        routes = ClassRoutes(Classroom(), self.world)
        posts = {"run": self.run, "compare": self.compare, "moved": self.moved,
                 "world": self.one_world, "read": self.read, "file": self.file,
                 "report": self.report, "join": self.joined, **routes.posts}
        self.app = Starlette(routes=[
            *(Route(path, self.page, methods=["GET"]) for path in self.files),
            Route("/api/lab", _spoken(self.start), methods=["GET"]),
            Route("/api/why", _spoken(self.why), methods=["GET"]),
            *(Route(f"/api/{name}", _spoken(answer), methods=["POST"])
              for name, answer in posts.items()),
        ], exception_handlers={404: _nowhere, 405: _nowhere})
        self.guarded = Guard(self.app, shared, join)
        self._begin()

    def close(self) -> None:
        """End every run."""
        self.engine.close()

    def _begin(self) -> None:
        """Compile the rules, run the first page's worlds, and fetch Mesa, before anybody asks."""
        from qurultay.engine.block import compile_rules
        from qurultay.lab.watching import watch

        first = Scenario.read("baseline")
        region.read()  # before there are two threads that might both read it
        threading.Thread(target=compile_rules, args=(first,), daemon=True).start()
        for members in (PREVIEW, 1000):
            self.engine.ask(("seen", first.digest, members, 1),
                            lambda pause, members=members: self._keep(  # type: ignore[misc]
                                first, members, watch(first, members, 1, pause)))
        self.engine.ask("mesa", lambda pause: __import__("qurultay.engine.mesa_region") and None)

    def _keep(self, scenario: Scenario, members: int, seen: Any) -> Any:
        self.results.shelf.put(("seen", scenario.digest, members, 1), seen, seen.size)
        return seen

    async def page(self, request: Request) -> Response:
        """A file of the page."""
        return self.files[request.url.path].answer(request)

    async def start(self, request: Request) -> Response:
        """What the page needs before anything runs."""
        return told(request, {
            "version": __version__, "scenarios": listing.scenarios(), "levers": levers.table(),
            "groups": levers.GROUPS, "worldviews": list(WORLDVIEWS), "modes": list(MODES),
            "states": answers.names(), "players": decisions.players(), "preview": PREVIEW,
            "shared": self.join is not None,
        })

    async def why(self, request: Request) -> Response:
        """What is behind a parameter: meaning, range, source, claims."""
        key = request.query_params.get("key", "")[:120]
        if key not in self.whys:  # it reads every scenario, which must not hold others up
            found = await asyncio.to_thread(explain, key)
            if len(self.whys) < MOST_WHYS:
                self.whys[key] = found
            return told(request, found)
        return told(request, self.whys[key])

    async def run(self, request: Request) -> Response:
        """Many worlds: what the command line prints of them, and what the page draws besides."""
        ask = asks.read(asks.RunAsk, await request.body())
        scenario = ask.read()
        members = self.results.fewer(ask.members) if ask.shrink else ask.members
        seen = await _while_heard(
            request, self.results.seen(scenario, members, ask.random_seed))
        found = answers.answer(seen)
        found["page"] |= {"asked": ask.members, "waiting": self.engine.length}
        return told(request, found)

    async def compare(self, request: Request) -> Response:
        """The same worlds under two scenarios."""
        ask = asks.read(asks.CompareAsk, await request.body())
        both = []
        for side in (ask.pinned, ask.moved):
            both.append(await _while_heard(
                request, self.results.seen(side.read(), ask.members, side.random_seed)))
        pinned, moved = (seen.outcome for seen in both)
        return told(request, answers.differences(pinned, moved))

    async def moved(self, request: Request) -> Response:
        """What moved the trade of the pair asked about."""
        ask = asks.read(asks.Ask, await request.body())
        scenario = ask.read()
        found = await _while_heard(request, self.results.moved(scenario, ask.random_seed))
        return told(request, answers.moved(scenario, found, PREVIEW))

    async def one_world(self, request: Request) -> Response:
        """One world with its story, and what was decided in it."""
        ask = asks.read(asks.WorldAsk, await request.body())
        return told(request, await _while_heard(request, self.world(
            ask.read(), ask.member, ask.random_seed, ask.decided())))

    async def world(self, scenario: Scenario, member: int, random_seed: int,
                    decided: Sequence[decisions.Decision]) -> dict[str, Any]:
        """One world, from the shelf or run."""
        def work(pause: Pause) -> dict[str, Any]:
            return replay.told(scenario, member, random_seed, decided, pause)

        key = ("world", scenario.digest, scenario.name, member, random_seed, tuple(decided))
        found: dict[str, Any] = await self.results.told(key, work, WORLD_SIZE)
        return found

    async def read(self, request: Request) -> Response:
        """A user's own file, checked: what it asks, or what is wrong with it and where."""
        ask = asks.read(asks.Ask, await request.body())
        scenario = ask.read()
        decided = decisions.read(ask.text or "")
        return told(request, {"name": scenario.name, **answers.heading(scenario), "decisions": [
            {"state": one.state, "first": str(one.first), "last": str(one.last), "mode": one.mode}
            for one in decided]})

    async def file(self, request: Request) -> Response:
        """The scenario as a file to take home."""
        ask = asks.read(asks.WorldAsk, await request.body())
        decided = ask.decided()
        scenario = ask.read() if decided else asks.Ask.read(ask)
        return told(request, {"name": f"{scenario.name}.toml",
                              "text": decisions.file_of(scenario, decided)})

    async def report(self, request: Request) -> Response:
        """The report as one page to take home."""
        ask = asks.read(asks.RunAsk, await request.body())
        scenario = ask.read()
        seen = await _while_heard(
            request, self.results.seen(scenario, ask.members, ask.random_seed))
        made_by = command_line("ensemble", [scenario.name], ask.members, ask.random_seed,
                               sets=ask.settings(), worldview=ask.worldview)
        page = await _while_heard(request, self.results.told(
            ("report", scenario.digest, scenario.name, ask.members, ask.random_seed),
            lambda pause: report_page([seen.outcome], made_by), 2_000_000))
        return told(request, {"name": f"{scenario.name}.html", "text": page})

    async def joined(self, request: Request) -> Response:
        """Let another computer in, by the join code."""
        given = asks.read_json(await request.body())
        said = given.get("code", "") if isinstance(given, dict) else ""
        if self.join is None:
            return told(request, {"joined": True})
        if not hmac.compare_digest(str(said).strip().upper().encode(), self.join.encode()):
            await asyncio.sleep(1.0)  # a guesser shall not hurry
            raise Refused(403, "this is not the join code")
        answer = told(request, {"joined": True})
        answer.set_cookie(COOKIE, self.join, httponly=True, samesite="strict")
        return answer


def told(request: Request, found: object) -> Response:
    """An object as JSON, pressed where it is long."""
    body = json.dumps(found, allow_nan=False, separators=(",", ":")).encode()
    if len(body) < PRESSED_FROM or not pages.takes_gzip(request):
        return Response(body, media_type="application/json")
    return Response(gzip.compress(body, 2), media_type="application/json",
                    headers={"content-encoding": "gzip", "vary": "accept-encoding"})


def _spoken(answer: Answer) -> Answer:
    """An answer whose failures are told in one plain sentence."""
    async def spoken(request: Request) -> Response:
        try:
            return await answer(request)
        except Refused as failure:
            return _refusal(failure.status, failure.why)
        except NoSuchClass as failure:
            return _refusal(404, failure.message)
        except QurultayError as failure:
            return _refusal(400, failure.message)
        except _Gone:
            return Response(status_code=499)
        except CancelledError:
            return _refusal(503, "this run was dropped; ask again")
        except Exception:  # our own fault: the page hears of it, the terminal sees where
            traceback.print_exc()
            return _refusal(500, "the lab made a mistake; its terminal says more")

    return spoken


def _refusal(status: int, why: str) -> Response:
    return JSONResponse({"error": why}, status,
                        headers={"retry-after": "1"} if status == 503 else None)


class _Gone(Exception):
    """Whoever asked has gone, and the run with them."""


async def _while_heard(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """What some work comes to, given up where whoever asked goes away meanwhile."""
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_departure(request))
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise _Gone
        return task.result()
    finally:
        gone.cancel()
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def _departure(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _nowhere(request: Request, failure: Exception) -> Response:
    status = getattr(failure, "status_code", 404)
    why = "there is nothing here" if status == 404 else "this is asked in another way"
    return _refusal(status, why)
