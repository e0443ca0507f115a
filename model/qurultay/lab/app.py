"""The routes: what the page may ask, what it receives, and how it is served."""

from __future__ import annotations

import asyncio
import re
import threading
import traceback
import webbrowser
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from qurultay import __version__
from qurultay.analysis.explain import explain
from qurultay.analysis.ranking import ranking
from qurultay.core.errors import QurultayError
from qurultay.engine.block import compile_rules
from qurultay.engine.programs import cache_folder
from qurultay.inputs import region
from qurultay.inputs.channels import MODES
from qurultay.lab import decisions, pages, replay, replies, requests
from qurultay.lab.access import HOST_COOKIE, Access
from qurultay.lab.class_page import roles
from qurultay.lab.class_routes import ClassRoutes, read_asked
from qurultay.lab.classroom import CODE_LENGTH, LETTERS, Classroom, NoSuchClass, same_text
from qurultay.lab.engine import Engine, Pause
from qurultay.lab.guard import COOKIE, Guard, Refused, Tries
from qurultay.lab.pages import json_reply
from qurultay.lab.results import PREVIEW, Results, shown_of
from qurultay.lab.runs import Worlds, run_worlds
from qurultay.lab.server import answer, listening, outward_address
from qurultay.languages import LOCALES, say, speaking, use
from qurultay.report.page import command_line, report_page
from qurultay.results.wording import mode_names, state_names
from qurultay.scenario.scenario import WORLDVIEWS, Scenario

WORLD_SIZE = 1_300_000  # bytes one world holds in memory; measured 1.23 MB
MOST_WHYS = 1_000
LOCAL_ADDRESSES = ("127.0.0.1", "localhost", "::1")
Answer = Callable[[Request], Awaitable[Response]]
T = TypeVar("T")


def remade_by(sides: Sequence[tuple[Scenario, requests.ScenarioRequest]], members: int) -> str:
    """The command that makes a report again, last of the sides the one that is asked about.

    What no option can say, such as dates set on the page, stands in a file saved from it.
    """
    settings, last = [one.settings() for _, one in sides], sides[-1][1]
    alike = all(one == settings[-1] for one in settings)
    names = [f"{scenario.name}.toml" if one.text is not None or one.dated
             or (one.set and not alike) else scenario.name for scenario, one in sides]
    return command_line("compare" if len(sides) > 1 else "ensemble", names, members,
                        last.random_seed, worldview=last.worldview,
                        sets=settings[-1] if alike else [])


class Lab:
    """The application: the page, the engine, the results and the classes."""

    def __init__(self, access: Access | None = None, folder: Path | None = None) -> None:
        self.engine = Engine()
        self.results = Results(self.engine)
        self.files = pages.page_files()
        self.whys: dict[tuple[str, str], dict[str, Any]] = {}
        self.access = access or Access()
        self.tries = Tries()
        self.room = Classroom(folder)
        self.room.restore(read_asked)
        routes = ClassRoutes(self.room, self.world, self.access.is_host, self.access.outside)
        posts = {"run": self.run, "compare": self.compare, "moved": self.moved,
                 "levers": self.levers,
                 "world": self.one_world, "read": self.read, "file": self.file,
                 "report": self.report, "join": self.joined, **routes.posts}
        self.app = Starlette(routes=[
            *(Route(path, self.first, methods=["GET"]) for path in ("/", "/index.html")),
            *(Route(path, self.page, methods=["GET"]) for path in self.files),
            Route("/words/{code}.json", self.words, methods=["GET"]),
            Route("/{code}", self.short, methods=["GET"]),
            Route("/api/lab", _with_errors(self.start), methods=["GET"]),
            Route("/api/why", _with_errors(self.why), methods=["GET"]),
            *(Route(f"/api/{name}", _with_errors(answer), methods=["POST"])
              for name, answer in posts.items()),
        ], exception_handlers={404: _not_found, 405: _not_found})
        self.app.router.redirect_slashes = False
        self.guarded = pages.in_language_asked(Guard(
            self.app, self.access.shared, self.access.join, self.access.names))
        # Before any request: compile the rules and run the worlds of the first page.
        first = Scenario.read("baseline")

        def keep(members: int, pause: Pause) -> Worlds:
            seen = run_worlds(first, members, 1, pause)
            self.results.cache.put(("seen", first.digest, members, 1), seen, seen.size)
            return seen

        region.read()  # before there are two threads that might both read it
        threading.Thread(target=compile_rules, args=(first,), daemon=True).start()
        for members in (PREVIEW, 1000):
            self.engine.ask(("seen", first.digest, members, 1), partial(keep, members))

    def close(self) -> None:
        """End every run."""
        self.engine.close()

    async def page(self, request: Request) -> Response:
        """A file of the page."""
        return self.files[request.url.path].answer(request)

    async def first(self, request: Request) -> Response:
        """The page itself, in the language asked for."""
        return pages.first_page(speaking().locale.code).answer(request)

    async def words(self, request: Request) -> Response:
        """What the page says in a language."""
        code = request.path_params["code"]
        if code not in LOCALES:
            return _refusal(404, say("page-refused-page"))
        return pages.words_file(code).answer(request)

    async def short(self, request: Request) -> Response:
        """The page for the short address of a class."""
        if not re.fullmatch(f"[{LETTERS}]{{{CODE_LENGTH}}}", request.path_params["code"].upper()):
            return _refusal(404, say("page-refused-page"))
        return await self.first(request)

    async def start(self, request: Request) -> Response:
        """What the page needs before anything runs."""
        return json_reply(request, {
            "version": __version__, "scenarios": replies.spoken_scenarios(),
            "levers": replies.spoken_levers(), "groups": replies.spoken_groups(),
            "worldviews": list(WORLDVIEWS), "modes": list(MODES),
            "mode_names": mode_names(), "history": replies.recorded_trade(),
            "trust": replies.trust_reply(),
            "states": state_names(), "players": decisions.players(), "preview": PREVIEW,
            "options": decisions.options(), "host": self.access.is_host(request),
            "roles": roles(),
        })

    async def why(self, request: Request) -> Response:
        """Explain a parameter: meaning, range, source, claims."""
        key = request.query_params.get("key", "")[:120]
        asked = (key, speaking().locale.code)
        if asked not in self.whys:  # reads every scenario: other requests must not wait for it
            found = await asyncio.to_thread(explain, key)
            if len(self.whys) < MOST_WHYS:
                self.whys[asked] = found
            return json_reply(request, replies.why_reply(found))
        return json_reply(request, replies.why_reply(self.whys[asked]))

    async def run(self, request: Request) -> Response:
        """Many worlds: what the command line prints of them, and what the page also draws."""
        ask = requests.read_request(requests.RunRequest, await request.body())
        scenario = await _read(ask)
        members = self.results.fewer(ask.members) if ask.shrink else ask.members
        seen = await _while_connected(
            request, self.results.worlds(scenario, members, ask.random_seed))
        found = replies.run_reply(seen)
        found["page"] |= {"asked": ask.members, "waiting": self.engine.length}
        return json_reply(request, found)

    async def compare(self, request: Request) -> Response:
        """The same worlds under two scenarios."""
        ask = requests.read_request(requests.CompareRequest, await request.body())
        sides = replies.named_apart([await _read(ask.pinned), await _read(ask.moved)])
        pinned, moved = [(await _while_connected(request, self.results.worlds(
            scenario, ask.members, side.random_seed))).outcome
            for scenario, side in zip(sides, (ask.pinned, ask.moved), strict=True)]
        return json_reply(request, await asyncio.to_thread(replies.compare_reply, pinned, moved))

    async def moved(self, request: Request) -> Response:
        """What changed the trade of the scenario's pair."""
        ask = requests.read_request(requests.RunRequest, await request.body())
        scenario = await _read(ask)
        members = self.results.fewer(ask.members)
        found = await _while_connected(
            request, self.results.parts(scenario, members, ask.random_seed))
        return json_reply(request, replies.moved_reply(scenario, found, members))

    async def levers(self, request: Request) -> Response:
        """What helps most: the object of `levers --json`, worked out when nothing else is asked.

        Asked with `figure` ("trade", "inside", "autonomy", a target, a measure of `compare`),
        `in_dollars_of` and `members` beside the scenario. A page may ask after its first picture
        and leave at any time. The reply:

            {scenario, scenario_digest, members, answer,
             figure: {name, says, unit ("per cent", "points" or ""), in_dollars_of, level},
             figures: [names that can be asked for],
             levers: [{key, keys, name, group, least, most, stands, dated, span,
                       why_none ("" unless it moves the figure in no world),
                       ends: {low: {value, level, mean, low, high, told_apart,
                                    current: [mean, low, high] or null}, high: {...}}}]}

        `mean`, `low` and `high` are the effect against the scenario as it stands with its 95 %
        interval, in `unit`; `current` is the same in current dollars. Largest `span` first.
        """
        ask = requests.read_request(requests.LeversRequest, await request.body())
        runs = await _while_connected(request, self.results.levers(
            await _read(ask), ask.members, ask.random_seed, ask.in_dollars_of))
        ranked = await asyncio.to_thread(ranking, runs, ask.figure)
        return json_reply(request, ranked.to_dict())

    async def one_world(self, request: Request) -> Response:
        """One world with its story and decisions."""
        ask = requests.read_request(requests.WorldRequest, await request.body())
        return json_reply(request, await _while_connected(request, self.world(
            await _read(ask), ask.member, ask.random_seed, ask.decided())))

    async def world(self, scenario: Scenario, member: int, random_seed: int,
                    decided: Sequence[decisions.Decision]) -> dict[str, Any]:
        """One world, from the cache or run."""
        language = speaking().locale.code

        def work(pause: Pause) -> dict[str, Any]:
            with use(language):  # which an engine's thread does not know
                return replay.world_reply(scenario, member, random_seed, decided, pause)

        key = ("world", language, shown_of(scenario), member, random_seed, tuple(decided))
        found: dict[str, Any] = await self.results.other(key, work, WORLD_SIZE)
        return found

    async def read(self, request: Request) -> Response:
        """A user's own file: its content, or what is wrong and where."""
        ask = requests.read_request(requests.ScenarioRequest, await request.body())
        scenario = await _read(ask)
        decided = decisions.read_decisions(ask.text or "")
        decided_here = [{"state": one.state, "first": str(one.first), "last": str(one.last),
                         "mode": one.mode} for one in decided]
        return json_reply(request, {"name": scenario.name, **replies.scenario_reply(scenario),
                                    "decisions": decided_here})

    async def file(self, request: Request) -> Response:
        """The scenario as a file to save."""
        ask = requests.read_request(requests.WorldRequest, await request.body())

        def written() -> dict[str, str]:
            decided = ask.decided()
            scenario = ask.read() if decided else requests.ScenarioRequest.read(ask)
            return {"name": f"{scenario.name}.toml",
                    "text": decisions.scenario_file(scenario, decided)}

        return json_reply(request, await asyncio.to_thread(written))

    async def report(self, request: Request) -> Response:
        """The report as one page to save."""
        ask = requests.read_request(requests.ReportRequest, await request.body())
        sides = [(await _read(one), one) for one in (*ask.kept, ask)]
        outcomes = [(await _while_connected(request, self.results.worlds(
            scenario, ask.members, ask.random_seed))).outcome
            for scenario in replies.named_apart([scenario for scenario, _ in sides])]
        made_by, language = remade_by(sides, ask.members), speaking().locale.code

        def work(pause: Pause) -> str:
            with use(language):
                return report_page(outcomes, made_by)

        key = ("report", language, tuple(shown_of(one) for one, _ in sides), made_by)
        page = await _while_connected(request, self.results.other(key, work, 2_000_000))
        scenario = sides[-1][0]
        return json_reply(request, {"name": f"{scenario.name}.html", "text": page})

    async def joined(self, request: Request) -> Response:
        """Let another computer in: by the join code, or the code of a class, or as a host."""
        given = requests.read_json(await request.body())
        said = str(given.get("code", "") if isinstance(given, dict) else "").strip().upper()
        if self.access.join is None:
            return json_reply(request, {"joined": True})
        peer = request.client.host if request.client else ""
        self.tries.check(peer)
        hosts = same_text(said, self.access.host or "")
        if not (hosts or same_text(said, self.access.join) or said in self.room.classes):
            self.tries.add(peer)
            raise Refused(403, say("page-refused-join"))
        answer = json_reply(request, {"joined": True})
        answer.set_cookie(COOKIE, self.access.join, httponly=True, samesite="strict")
        if hosts:
            answer.set_cookie(HOST_COOKIE, said, httponly=True, samesite="strict")
        return answer


async def _read(ask: requests.ScenarioRequest) -> Scenario:
    """The requested scenario; a user's own text is read while other requests are answered."""
    return ask.read() if ask.text is None else await asyncio.to_thread(ask.read)


def _with_errors(answer: Answer) -> Answer:
    """An answer that reports its failures in one plain sentence."""
    async def answered(request: Request) -> Response:
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
            return _refusal(503, say("page-refused-cancelled"))
        except Exception:  # a fault of this package: the terminal shows where
            traceback.print_exc()
            return _refusal(500, say("page-refused-fault"))

    return answered


def _refusal(status: int, why: str) -> Response:
    return JSONResponse({"error": why}, status,
                        headers={"retry-after": "1"} if status == 503 else None)


class _Gone(Exception):
    """The client has left, so its run is cancelled."""


async def _while_connected(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The result of work that is cancelled if the client leaves."""
    async def departure() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(departure())
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


async def _not_found(request: Request, failure: Exception) -> Response:
    status = getattr(failure, "status_code", 404)
    why = say("page-refused-page" if status == 404 else "page-refused-method")
    return _refusal(status, why)


def serve(port: int, host: str | None, names: Sequence[str], opens_browser: bool,
          say: Callable[[str], Any]) -> None:
    """Serve the lab until it is stopped.

    With a `host` or `names` other computers are served too, once they have given the join code,
    which is printed with `say`. Classes are kept by port, and with them the codes.
    """
    shared = bool(names) or (host is not None and host not in LOCAL_ADDRESSES)
    listener = listening(host or "127.0.0.1", port)
    port = listener.getsockname()[1]
    folder = cache_folder() / "classes" / str(port)
    place = f"http://{outward_address(host or '127.0.0.1')}:{port}/"
    access = Access.kept(folder, place, tuple(names)) if shared else Access()
    lab = Lab(access, folder)

    def ready() -> None:
        for line in access.lines(place):
            say(line)
        if opens_browser:
            opened = f"{place}#host={access.host}" if access.host else place
            threading.Thread(target=webbrowser.open, args=(opened,), daemon=True).start()

    try:
        answer(lab.guarded, listener, ready)
    finally:
        listener.close()
        lab.close()
