"""The preview's web server: one page, its data, the pictures of pages, and the way back."""

import asyncio
import gc
import json
import logging
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import (
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route
from starlette.types import ASGIApp
from watchfiles import awatch

from briefs.model.desk import Edit
from briefs.preview.guard import PAGE_POLICY, POLICY, Guard
from briefs.preview.screen import Screen
from briefs.preview.state import Choice, Json, Say, described
from briefs.problems import Refused

STATIC = {"preview.js": "text/javascript", "preview.css": "text/css"}
LOG = logging.getLogger(__name__)

LONGEST_EDIT = 100_000
"""Bytes of a request that changes a text."""

LONGEST_NUMBER = 15
"""Digits of a page's name or of a version."""

SETTLE = 80
"""Milliseconds that the files must be at rest before the pages are made anew."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the preview is run.

    Attributes:
        root: the project's root.
        choice: what is looked at first.
        tongues: the languages that the page speaks.
        say: says a message in one of them.
        port: where it listens, on the loopback interface only.
        editor: the pattern of a link that opens a file, with ``{path}``, ``{line}``, ``{column}``.
    """

    root: Path
    choice: Choice
    tongues: Sequence[str]
    say: Say
    port: int
    editor: str


def application(settings: Settings) -> ASGIApp:
    """The web application behind its guard.

    It looks at the project when it starts and whenever a file changes.
    """
    screen = Screen(settings.root, settings.choice)
    token = secrets.token_urlsafe(24)
    handlers = _Handlers(settings, screen, token)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        stop = asyncio.Event()
        watching = asyncio.create_task(_watch(settings.root, screen, stop))
        gc.disable()  # the screen takes the rubbish out when nobody waits
        yield
        gc.enable()
        stop.set()
        await watching

    inner = Starlette(
        routes=[
            Route("/", handlers.page),
            Route("/static/{name}", handlers.static),
            Route("/font.ttf", handlers.font),
            Route("/state", handlers.state),
            Route("/pages/{name}.png", handlers.picture),
            Route("/document.pdf", handlers.document),
            Route("/news", handlers.news),
            Route("/choice", handlers.choose, methods=["POST"]),
            Route("/text", handlers.save, methods=["POST"]),
        ],
        lifespan=running,
    )
    return Guard(inner, settings.port, token)  # outside of what answers to our own faults, too


async def _watch(root: Path, screen: Screen, stop: asyncio.Event) -> None:
    """Look once, so that the page need not wait for the start, and then whenever a file changes."""
    await _look(screen)
    folders = [root / "content", root / "templates"]
    async for _ in awatch(*folders, stop_event=stop, debounce=SETTLE, step=SETTLE // 4):
        await _look(screen)


async def _look(screen: Screen) -> None:
    """Look anew; a fault of ours must not keep the next look from being taken."""
    try:
        await screen.refresh()
    except Exception:
        LOG.exception("the pages could not be made; save a file to try again")


def _asset(name: str) -> str:
    return resources.files("briefs.preview").joinpath("static", name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Handlers:
    """What is answered to each request."""

    settings: Settings
    screen: Screen
    token: str

    async def page(self, _: Request) -> Response:
        html = _asset("index.html").replace("{{token}}", self.token)
        return Response(html, media_type="text/html", headers={POLICY: PAGE_POLICY})

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in STATIC:
            return PlainTextResponse("not found", 404)
        return Response(_asset(name), media_type=STATIC[name])

    async def font(self, _: Request) -> Response:
        """The briefs' own font: not every machine has one for Hangul."""
        font = self.settings.root / "templates" / "fonts" / "NotoSansKR-Regular.ttf"
        if not font.is_file():
            return PlainTextResponse("not found", 404)
        return Response(await asyncio.to_thread(font.read_bytes), media_type="font/ttf")

    async def state(self, _: Request) -> Response:
        told = described(self.screen.shown, self.settings.say, self.settings.tongues)
        return JSONResponse(
            {**told, "root": str(self.settings.root), "editor": self.settings.editor}
        )

    async def picture(self, request: Request) -> Response:
        try:
            picture = await self.screen.picture(_number(request.path_params["name"]))
        except (ValueError, KeyError):
            return PlainTextResponse("this page is no longer shown", 404)
        return Response(picture, media_type="image/png")

    async def document(self, _: Request) -> Response:
        """The PDF, to be kept; where it cannot be made, why, as the page says it."""
        try:
            name, pdf = await self.screen.document()
        except Refused as refusal:
            reasons = "\n".join(map(str, refusal.problems))
            return PlainTextResponse(reasons, 409)
        held = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(pdf, media_type="application/pdf", headers=held)

    async def news(self, request: Request) -> Response:
        try:
            seen = _number(request.query_params.get("since", "0"))
        except ValueError:
            return PlainTextResponse("since which version, please", 400)

        async def versions(version: int) -> AsyncIterator[str]:
            while True:
                version = await self.screen.newer_than(version)
                yield f"data: {version}\n\n"

        return StreamingResponse(versions(seen), media_type="text/event-stream")

    async def choose(self, request: Request) -> Response:
        try:
            asked = await _asked(request, ("brief", "edition", "theme"))
        except _Unfit as fault:
            return fault.answer
        await self.screen.choose(**asked)
        return JSONResponse({"version": self.screen.shown.version})

    async def save(self, request: Request) -> Response:
        try:
            asked = await _asked(request, ("id", "language", "words", "was"))
            edit = Edit(**asked)
        except _Unfit as fault:
            return fault.answer
        except TypeError:  # one is missing
            return PlainTextResponse("id, language, words and was, please", 400)
        rewritten = await self.screen.save(edit)
        say = self.settings.say
        problems = [
            {tongue: _sentence(say, p.message, p.hint, tongue) for tongue in self.settings.tongues}
            for p in rewritten.problems
        ]
        answer: Json = {"version": self.screen.shown.version, "problems": problems}
        return JSONResponse(answer, 409 if problems else 200)


def _sentence(say: Say, message: str, hint: str, tongue: str) -> str:
    return say(message, tongue) + (f" ({say(hint, tongue)})" if hint else "")


def _number(text: str) -> int:
    """A number as we write them.

    Raises:
        ValueError: it is none, or longer than any of ours.
    """
    if not text.isascii() or not text.isdecimal() or len(text) > LONGEST_NUMBER:
        raise ValueError(text[:LONGEST_NUMBER])
    return int(text)


class _Unfit(Exception):
    """A request's body is not what is asked for."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.answer = PlainTextResponse(reason, status, headers={"Connection": "close"})


async def _asked(request: Request, names: Sequence[str]) -> dict[str, str]:
    """The text fields of a JSON body, which has some of these and no others.

    Raises:
        _Unfit: it is another kind of body, too long, or has other fields.
    """
    if request.headers.get("content-type") != "application/json":
        raise _Unfit("JSON, please", 415)
    try:
        data = json.loads(await _body(request))
        json.dumps(data, ensure_ascii=False).encode()  # an escape can make half a character
    except (ValueError, RecursionError):
        raise _Unfit("the body is no JSON in UTF-8") from None
    fits = isinstance(data, dict) and data and set(data) <= set(names)
    if not fits or not all(isinstance(value, str) for value in data.values()):
        raise _Unfit(f"{', '.join(names)}, please")
    return dict(data)


async def _body(request: Request) -> bytes:
    """The body, of which no more is read than an edit may have."""
    body = b""
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > LONGEST_EDIT:
                raise _Unfit("the body is too long", 413)
    except ClientDisconnect:
        raise _Unfit("the body is not whole") from None
    return body
