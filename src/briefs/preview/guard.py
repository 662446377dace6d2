"""Who may talk to the preview: its own page in a browser on this machine, and nobody else."""

import secrets
from collections.abc import Iterator, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
TOKEN = "x-briefs-token"


class Guard:
    """Refuses what another page, or another machine by another name for this one, sends.

    A request must name this host and port, lest a name that an attacker has made to point here
    (DNS rebinding) be answered; where it comes from a page, that page must be ours; where it
    changes something, it must carry the token that only our page was told.
    """

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self.app = app
        self.token = token
        self.hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        self.origins = {f"http://{host}" for host in self.hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on to the application and add the headers that bind the browser."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        refusals = list(self._refusals(scope))
        app: ASGIApp = PlainTextResponse(refusals[0], 403) if refusals else self.app
        await app(scope, receive, guarded)

    def _refusals(self, scope: MutableMapping[str, Any]) -> Iterator[str]:
        headers = Headers(scope=scope)
        if headers.get("host") not in self.hosts:
            yield "this host is not served"
        if headers.get("origin", next(iter(self.origins))) not in self.origins:
            yield "requests from other pages are refused"
        if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            yield "requests from other sites are refused"
        if scope["method"] not in {"GET", "HEAD"} and not self._has_token(headers):
            yield "the token is missing"

    def _has_token(self, headers: Headers) -> bool:
        return secrets.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode())
