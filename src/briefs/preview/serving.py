"""The preview on a socket: how long, how much and how many at once it puts up with."""

import asyncio
import socket
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 10.0
"""Seconds that a request may take to arrive; on this machine it takes a thousandth."""

MOST_CONNECTIONS = 200
"""At once; a tab holds up to six. Below the 256 files that macOS lets a program open."""

LONGEST_HEAD = 16_384
"""Bytes of a request before its body."""


class Hasty(H11Protocol):
    """HTTP that waits for nobody who sends his request a byte at a time (slowloris).

    Uvicorn has a limit for connections at rest after an answer, and none for those before one.
    """

    patience = PATIENCE
    looking: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, or drop it where there are too many."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.abort()
            return
        self._look_again(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of the connection now: at the next look there may be thousands."""
        if self.looking:
            self.looking.cancel()
        super().connection_lost(exc)

    def _look_again(self, before: object) -> None:
        """Give up where what was awaited at the last look has not come since.

        A request that has come as a whole may take as long as its answer does.
        """
        if self.transport.is_closing():
            return
        awaited = self._awaited()
        if awaited is not None and awaited == before:
            self.transport.abort()
        else:
            self.looking = self.loop.call_later(self.patience, self._look_again, awaited)

    def _awaited(self) -> object:
        """What is awaited of which request; nothing while it is our turn."""
        cycle = self.cycle
        if cycle is None or cycle.response_complete:
            return ("head", cycle)
        return ("body", cycle) if cycle.more_body else None


def configured(app: ASGIApp, **others: Any) -> uvicorn.Config:
    """How the server is run: HTTP alone, believing no proxy, saying nothing of itself."""
    settings: dict[str, Any] = {
        "http": Hasty,
        "ws": "none",
        "h11_max_incomplete_event_size": LONGEST_HEAD,
        "proxy_headers": False,
        "server_header": False,
        "access_log": False,
        "log_level": "error",
        "timeout_graceful_shutdown": 1,
    }
    return uvicorn.Config(app, **{**settings, **others})


def serve(app: ASGIApp, listener: socket.socket) -> None:
    """Answer on a socket that listens, until the user ends it."""
    uvicorn.Server(configured(app)).run(sockets=[listener])
