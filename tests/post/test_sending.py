"""Mails to a real server on this machine, which answers as it is told."""

import asyncio
import datetime as dt
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Session
from aiosmtpd.smtp import Envelope as Received

from briefs.model.post import Channel, Delivery, Security, Server, State
from briefs.post import ledger
from briefs.post.sending import ATTEMPTS, Mail, Outcome, send
from briefs.post.wire import Envelope, Wire
from briefs.problems import Refused

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
ADDRESS = "minister@ministry.example"
MAIL = Envelope("from@example.org", ADDRESS, b"Subject: x\r\n\r\n.one\r\n..two\r\n")


class Answering:
    """Gives its answers in turn; ``drop`` ends the connection instead of answering."""

    def __init__(self, *answers: str, at: str = "DATA") -> None:
        self.answers, self.at, self.got = list(answers), at, list[bytes]()

    async def _answered(self, server: SMTP, usual: str) -> str:
        answer = self.answers.pop(0) if self.answers else usual
        if answer == "drop":
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return answer

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _: Session, envelope: Received, address: str, __: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return await self._answered(server, "250 ok") if self.at == "RCPT" else "250 ok"

    async def handle_DATA(self, server: SMTP, _: Session, envelope: Received) -> str:  # noqa: N802
        answer = await self._answered(server, "250 ok") if self.at == "DATA" else "250 ok"
        if answer.startswith("2") or answer == "drop":
            assert isinstance(envelope.content, bytes)
            self.got.append(envelope.content)
        return answer


Serve = Callable[..., int]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:

        def start(handler: Answering, **options: Any) -> int:
            with socket.create_server(("127.0.0.1", 0)) as free:
                port: int = free.getsockname()[1]
            controller = Controller(handler, hostname="127.0.0.1", port=port, **options)
            controller.start()
            stack.callback(controller.stop)
            return port

        yield start


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "deliveries.sqlite3"


def sent(
    book: Path, port: int, pauses: list[float] | None = None, security: Security = Security.NONE
) -> tuple[Outcome, Delivery]:
    wire = Wire(Server("127.0.0.1", port, security, sender="from@example.org"))
    noted = pauses if pauses is not None else []
    with ledger.held(book), ledger.opened(book) as open_:
        entry = ledger.Entry(
            "2026-1", "ministry", "a" * 64, ("x.pdf",), Channel.MAIL, open_.token(ADDRESS)
        )
        open_.enter([entry], NOW)
        mails = [Mail(1, lambda: MAIL)]
        (outcome,) = send(open_, mails, wire, now=lambda: NOW, pause=noted.append)
        (known,) = open_.deliveries()
    return outcome, known


def test_what_the_server_takes_is_sent_to_the_byte(book: Path, serve: Serve) -> None:
    server = Answering()
    outcome, known = sent(book, serve(server))
    assert (outcome.state, known.state, known.answer) == (State.SENT, State.SENT, 250)
    assert server.got == [MAIL.content]


@pytest.mark.parametrize("at", ["RCPT", "DATA"])
def test_what_is_put_off_is_tried_again_after_longer_pauses(
    book: Path, serve: Serve, at: str
) -> None:
    server, pauses = Answering("450 later", "451 later", at=at), list[float]()
    outcome, _ = sent(book, serve(server), pauses)
    assert (outcome.state, len(server.got), pauses) == (State.SENT, 1, [2, 4])


def test_what_is_put_off_to_the_last_stays_planned(book: Path, serve: Serve) -> None:
    server = Answering(*["450 later"] * ATTEMPTS)
    outcome, known = sent(book, serve(server))
    assert (outcome.state, known.state, known.answer) == (State.PLANNED, State.PLANNED, 450)
    assert server.got == []


@pytest.mark.parametrize("at", ["RCPT", "DATA"])
def test_what_is_refused_for_good_is_tried_once(book: Path, serve: Serve, at: str) -> None:
    server = Answering("550 no", at=at)
    outcome, known = sent(book, serve(server))
    assert (outcome.state, known.state, known.answer) == (State.REFUSED, State.REFUSED, 550)
    assert server.got == []


def test_a_connection_lost_before_the_content_is_tried_again(book: Path, serve: Serve) -> None:
    server = Answering("drop", at="RCPT")
    outcome, _ = sent(book, serve(server))
    assert (outcome.state, len(server.got)) == (State.SENT, 1)


def test_a_connection_lost_after_the_content_leaves_it_uncertain(book: Path, serve: Serve) -> None:
    server = Answering("drop")
    outcome, known = sent(book, serve(server))
    assert (outcome.state, known.state) == (State.UNCERTAIN, State.UNCERTAIN)
    assert len(server.got) == 1


def test_a_mail_larger_than_the_server_takes_is_not_sent(book: Path, serve: Serve) -> None:
    outcome, known = sent(book, serve(Answering(), data_size_limit=10))
    assert (outcome.state, outcome.answer, outcome.limit) == (State.REFUSED, 552, 10)
    assert known.state is State.REFUSED


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_nothing_is_sent_in_the_clear(book: Path, serve: Serve, security: Security) -> None:
    server = Answering()
    with pytest.raises(Refused, match="mail server"):
        sent(book, serve(server), security=security)
    assert server.got == []
    assert [one.state for one in ledger.looked_at(book).deliveries] == [State.PLANNED]


def test_a_second_sender_is_turned_away(book: Path) -> None:
    with ledger.held(book), pytest.raises(Refused, match="another program"):
        ledger.held(book)
    with ledger.held(book):
        pass


def test_what_a_crash_left_reads_as_uncertain_unless_a_sender_is_at_work(book: Path) -> None:
    entry = ledger.Entry("2026-1", "ministry", "a" * 64, (), Channel.MAIL, "")
    with ledger.opened(book) as open_:
        open_.enter([entry], NOW)
        open_.mark(1, State.SENDING, NOW)
    assert [one.state for one in ledger.looked_at(book).deliveries] == [State.UNCERTAIN]
    with ledger.held(book):
        assert [one.state for one in ledger.looked_at(book).deliveries] == [State.SENDING]


def test_no_address_is_in_the_ledger_and_a_forgotten_id_is_in_no_byte(
    book: Path, serve: Serve
) -> None:
    sent(book, serve(Answering("550 <minister@ministry.example> unknown")))
    with ledger.opened(book) as open_:
        token = open_.token(ADDRESS)
        files = [one.read_bytes() for one in book.parent.iterdir()]
        assert any(token.encode() in one for one in files)
        assert not [one for one in files if b"minister@" in one or b"ministry.example" in one]
        assert open_.forget("ministry") == 1
        for one in book.parent.iterdir():
            held = one.read_bytes()
            assert not [w for w in (b"ministry", b"a" * 64, token.encode()) if w in held], one
        (left,) = open_.deliveries()
    assert (left.recipient, left.state) == ("forgotten-1", State.REFUSED)
    key = book.with_name("deliveries.sqlite3.key")
    assert [one.stat().st_mode & 0o777 for one in (book, key)] == [0o600, 0o600]


@pytest.mark.parametrize("content", [b"no ledger at all" * 100, b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_ledger_is_left_as_it_is(book: Path, content: bytes) -> None:
    book.write_bytes(content)
    with pytest.raises(Refused, match="the ledger cannot be used"):
        ledger.looked_at(book)
    assert book.read_bytes() == content
