"""Who may use a shared lab, and who teaches in it."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from starlette.requests import Request

from qurultay.core.errors import Damaged, StoreError
from qurultay.core.files import contents_of, write_whole
from qurultay.lab.classroom import join_code, same_text
from qurultay.lab.guard import COOKIE, LOOPBACK
from qurultay.languages import say

HOST_COOKIE = f"{COOKIE}-host"
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Access:
    """The codes `join` and `host`, the address `place` and the allowed `names` of a shared lab.

    Without them the lab serves its own computer only, and everybody there may teach.
    """

    join: str | None = None
    host: str | None = None
    place: str | None = None
    names: tuple[str, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether other computers are served."""
        return self.join is not None

    @classmethod
    def kept(cls, folder: Path, place: str, names: tuple[str, ...]) -> Self:
        """Access to a shared lab; with the codes of the last one, if it has left classes."""
        file, found = folder / "codes.json", cls(join_code(8), join_code(12), place, names)
        try:
            if file.exists() and any(folder.glob("class-*.json")):
                with suppress(Damaged, ValueError, KeyError, TypeError):
                    codes = json.loads(contents_of(file))
                    return cls(str(codes["join"]), str(codes["host"]), place, names)
            write_whole(file, json.dumps({"join": found.join, "host": found.host}).encode())
        except (StoreError, OSError) as failure:
            log.warning("%s; a lab that is started later will have other codes", failure)
        return found

    def is_host(self, request: Request) -> bool:
        """Whether a request comes from whoever started the lab."""
        return self.host is None or same_text(request.cookies.get(HOST_COOKIE, ""), self.host)

    def lines(self, place: str) -> list[str]:
        """What the terminal says of the lab at an address, in the language spoken."""
        found = [say("class-lab-at", place=place)]
        if self.join:
            found += [say("class-lab-join", code=self.join),
                      say("class-lab-teach", place=f"{place}#host={self.host}")]
        return found

    def outside(self, request: Request) -> str | None:
        """The address for other devices: the one that was asked, unless it is this computer's."""
        if self.place is None:
            return None
        asked = request.headers.get("origin") or ""
        name = (request.url.hostname or "").lower()
        return f"{asked}/" if asked and name not in (*LOOPBACK, "localhost") else self.place
