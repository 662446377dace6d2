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
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route
from watchfiles import awatch

from briefs.model.desk import Edit
from briefs.preview.guard import Guard
from briefs.preview.screen import Screen
from briefs.preview.state import Choice, Json, Say, described
from briefs.problems import Refused

STATIC = {"preview.js": "text/javascript", "preview.css": "text/css"}
LOG = logging.getLogger(__name__)

LONGEST_EDIT = 100_000
"""Bytes of a request that changes a text."""

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


def application(settings: Settings) -> Starlette:
    """The web application: it looks at the project when it starts and whenever a file changes."""
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

    return Starlette(
        routes=[
            Route("/", handlers.page),
            Route("/static/{name}", handlers.static),
            Route("/font.ttf", handlers.font),
            Route("/state", handlers.state),
            Route("/pages/{name:int}.png", handlers.picture),
            Route("/document.pdf", handlers.document),
            Route("/news", handlers.news),
            Route("/choice", handlers.choose, methods=["POST"]),
            Route("/text", handlers.save, methods=["POST"]),
        ],
        middleware=[Middleware(Guard, port=settings.port, token=token)],
        lifespan=running,
    )


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
        return Response(html, media_type="text/html")

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in STATIC:
            return PlainTextResponse("not found", 404)
        return Response(_asset(name), media_type=STATIC[name])

    async def font(self, _: Request) -> Response:
        """The briefs' own font: not every machine has one for Hangul."""
        font = self.settings.root / "templates" / "fonts" / "NotoSansKR-Regular.ttf"
        return FileResponse(font) if font.is_file() else PlainTextResponse("not found", 404)

    async def state(self, _: Request) -> Response:
        told = described(self.screen.shown, self.settings.say, self.settings.tongues)
        return JSONResponse(
            {**told, "root": str(self.settings.root), "editor": self.settings.editor}
        )

    async def picture(self, request: Request) -> Response:
        try:
            picture = await self.screen.picture(request.path_params["name"])
        except KeyError:
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
        seen = int(request.query_params.get("since", "0"))

        async def versions(version: int) -> AsyncIterator[str]:
            while True:
                version = await self.screen.newer_than(version)
                yield f"data: {version}\n\n"

        return StreamingResponse(versions(seen), media_type="text/event-stream")

    async def choose(self, request: Request) -> Response:
        asked = await _asked(request, ("brief", "edition", "theme"))
        if asked is None:
            return PlainTextResponse("brief, edition or theme, please", 400)
        await self.screen.choose(**asked)
        return JSONResponse({"version": self.screen.shown.version})

    async def save(self, request: Request) -> Response:
        asked = await _asked(request, ("id", "language", "words", "was"))
        if asked is None or len(asked) != len(Edit.__dataclass_fields__):
            return PlainTextResponse("id, language, words and was, please", 400)
        rewritten = await self.screen.save(Edit(**asked))
        say = self.settings.say
        problems = [
            {tongue: _sentence(say, p.message, p.hint, tongue) for tongue in self.settings.tongues}
            for p in rewritten.problems
        ]
        answer: Json = {"version": self.screen.shown.version, "problems": problems}
        return JSONResponse(answer, 409 if problems else 200)


def _sentence(say: Say, message: str, hint: str, tongue: str) -> str:
    return say(message, tongue) + (f" ({say(hint, tongue)})" if hint else "")


async def _asked(request: Request, names: Sequence[str]) -> dict[str, str] | None:
    """The text fields of a JSON body, if it has these and no others."""
    body = await request.body()
    if len(body) > LONGEST_EDIT:
        return None
    try:
        data = json.loads(body)
    except ValueError:
        return None
    fits = isinstance(data, dict) and data and set(data) <= set(names)
    return data if fits and all(isinstance(value, str) for value in data.values()) else None
