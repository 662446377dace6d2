"""How long, how much and how many at once the preview puts up with."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from briefs.preview import serving
from conftest import Measured

GET = b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"
PATIENCE = 0.1


class Patient(serving.Hasty):
    patience = PATIENCE


async def slow(_: Request) -> Response:
    async def pieces() -> AsyncIterator[str]:
        for _ in range(6):
            yield "piece "
            await asyncio.sleep(PATIENCE)

    return StreamingResponse(pieces())


async def body(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


@contextlib.asynccontextmanager
async def running() -> AsyncIterator[int]:
    """The port of a server that is as impatient as tests must be."""
    app = Starlette(routes=[Route("/slow", slow), Route("/body", body, methods=["POST"])])
    server = uvicorn.Server(serving.configured(app, http=Patient))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        task = asyncio.create_task(server.serve(sockets=[listener]))
        while not server.started:
            await asyncio.sleep(0.01)
        yield listener.getsockname()[1]
        server.should_exit = True
        await task


async def dripped(port: int, head: bytes, pieces: int = 60) -> bool:
    """Whether the line is cut before as many bytes are sent after the head, now and then."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    ended = asyncio.create_task(reader.read())
    writer.write(head)
    for _ in range(pieces):
        await asyncio.wait([ended], timeout=PATIENCE / 4)
        if ended.done():
            break
        if head:
            writer.write(b"a")
    with contextlib.suppress(ConnectionError):
        assert not ended.done() or await ended == b""
    writer.close()
    return ended.done()


@pytest.mark.parametrize(
    ("tried", "head"),
    [
        ("A connection that says nothing", b""),
        ("Headers sent a byte at a time, without end (slowloris)", b"GET /slow HTTP/1.1\r\nX: "),
        (
            "A body sent a byte at a time, without end",
            b"POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n",
        ),
    ],
)
def test_who_is_slow_is_cut_off(tried: str, head: bytes, measured: Measured) -> None:
    async def attacked() -> bool:
        async with running() as port:
            return await dripped(port, head)

    assert asyncio.run(attacked())
    outcome = f"cut off after {serving.PATIENCE:.0f} to {2 * serving.PATIENCE:.0f} seconds"
    measured("attacks", attack=tried, on="preview", outcome=outcome)


def test_an_answer_may_take_its_time_and_a_line_serve_again() -> None:
    async def read() -> bytes:
        async with running() as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(GET)
            whole = await reader.readuntil(b"0\r\n\r\n")
            writer.write(b"POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")
            whole += await reader.readuntil(b"\r\n\r\n3")
            writer.close()
            return whole

    assert asyncio.run(read()).count(b"piece ") == 6


def test_so_many_connections_are_taken_and_no_more(
    monkeypatch: pytest.MonkeyPatch, measured: Measured
) -> None:
    monkeypatch.setattr(serving, "MOST_CONNECTIONS", 5)

    async def attacked() -> list[bool]:
        async with running() as port:
            lines = [await asyncio.open_connection("127.0.0.1", port) for _ in range(8)]
            ends = [asyncio.create_task(reader.read(1)) for reader, _ in lines]
            await asyncio.wait(ends, timeout=PATIENCE / 2)
            done = [end.done() for end in ends]
            for _, writer in lines:
                writer.close()
            await asyncio.gather(*ends, return_exceptions=True)
            return done

    assert asyncio.run(attacked()) == [False] * 5 + [True] * 3
    monkeypatch.undo()
    outcome = f"cut off beyond {serving.MOST_CONNECTIONS}"
    measured("attacks", attack="Connections without end", on="preview", outcome=outcome)
