"""Who may talk to the preview: its own page in a browser on this machine, and nobody else."""

import secrets
from collections.abc import Iterator, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What our page may do: load its own parts and ask us; no text may ever become script in it."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), "
        "serial=(), usb=()"
    ),
    "Cache-Control": "no-store",
}
"""What every answer tells the browser."""

POLICY = "Content-Security-Policy"
OTHER_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"
"""For answers that are no page, lest a browser makes one of them."""

NAMES = ("127.0.0.1", "localhost")
"""What this machine is called in an address of the preview; it listens on IPv4 alone."""

TOKEN = "x-briefs-token"
METHODS = {"GET", "HEAD"}
"""Those that change nothing."""

USES = {"document", "empty", "font", "image", "script", "style"}
"""What our page does with answers (Fetch Metadata, ``Sec-Fetch-Dest``): no frame, no worker."""


class Guard:
    """Refuses what another page, or another machine by another name for this one, sends.

    A request must name this host and port, lest a name that an attacker has made to point here
    (DNS rebinding) be answered; where it comes from a page, that page must be ours, under the very
    name that the request has; where it changes something, it must carry the token that only our
    page was told. Who is refused is also cut off, so that a page that asks without end holds no
    connections.
    """

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self.app = app
        self.token = token
        self.hosts = {f"{name}:{port}" for name in NAMES}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on to the application and add the headers that bind the browser."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await send({"type": "websocket.close"})  # there is none here

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault(POLICY, OTHER_POLICY)
            await send(message)

        refusal = next(self._refusals(scope), None)
        app = self.app if refusal is None else _refused(refusal)
        await app(scope, receive, guarded)

    def _refusals(self, scope: MutableMapping[str, Any]) -> Iterator[str]:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self.hosts:
            yield "this host is not served"
        if not scope["path"].startswith("/"):
            yield "only paths of this host are served"
        if any(origin != f"http://{host}" for origin in headers.getlist("origin")):
            yield "requests from other pages are refused"
        if not {"same-origin", "none"}.issuperset(headers.getlist("sec-fetch-site")):
            yield "requests from other sites are refused"
        if not USES.issuperset(headers.getlist("sec-fetch-dest")):
            yield "frames and workers are refused"
        if scope["method"] not in METHODS and not self._has_token(headers):
            yield "the token is missing"

    def _has_token(self, headers: Headers) -> bool:
        return secrets.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode())


def _refused(reason: str) -> ASGIApp:
    return PlainTextResponse(reason, 403, headers={"Connection": "close"})
