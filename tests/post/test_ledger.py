"""The ledger as a file."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from briefs.model.post import Channel, State
from briefs.post.ledger import Entry, looked_at, opened
from briefs.problems import Refused

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def entry(recipient: str, address: str = "") -> Entry:
    return Entry("2026-1", recipient, "a" * 64, ("x.pdf",) * 9, Channel.MAIL, address)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A ledger of several pages."""
    path = tmp_path / "deliveries.sqlite3"
    with opened(path) as ledger:
        ledger.enter((entry(f"to-{number}") for number in range(300)), NOW)
    return path


def test_a_ledger_damaged_in_its_middle_keeps_every_byte_and_says_what_to_do(book: Path) -> None:
    content = bytearray(book.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    book.write_bytes(content)
    for use in (lambda: opened(book).__enter__(), lambda: looked_at(book)):
        with pytest.raises(Refused, match="the ledger cannot be used") as refusal:
            use()
        (problem,) = refusal.value.problems
        assert "put a copy back" in problem.hint
        assert book.read_bytes() == content


def test_a_ledger_cut_short_keeps_every_byte(book: Path) -> None:
    content = book.read_bytes()[:-5000]
    book.write_bytes(content)
    with pytest.raises(Refused):
        looked_at(book)
    assert book.read_bytes() == content


def test_looking_writes_nothing(book: Path) -> None:
    before = {one.name: one.read_bytes() for one in book.parent.iterdir()}
    assert len(looked_at(book).deliveries) == 300
    assert {one.name: one.read_bytes() for one in book.parent.iterdir()} == before
    assert looked_at(book.with_name("none")).deliveries == ()
    assert {one.name for one in book.parent.iterdir()} == before.keys()


def test_what_a_program_at_work_has_written_is_seen(book: Path) -> None:
    with opened(book) as ledger:
        ledger.mark(1, State.SENT, NOW, answer=250)
        first, *_ = looked_at(book).deliveries
        assert (first.state, first.answer) == (State.SENT, 250)


@pytest.mark.parametrize("content", [b"", "WAL alone"])
def test_a_ledger_that_a_crash_left_empty_is_empty(book: Path, content: bytes | str) -> None:
    fresh = book.with_name("fresh.sqlite3")
    fresh.write_bytes(b"")
    if content:
        connection = sqlite3.connect(fresh)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    assert looked_at(fresh).deliveries == ()
    with opened(fresh) as ledger:
        ledger.enter([entry("to")], NOW)
    assert len(looked_at(fresh).deliveries) == 1


def test_entering_again_keeps_the_state_and_takes_the_new_address(book: Path) -> None:
    with opened(book) as ledger:
        ledger.mark(1, State.REFUSED, NOW, answer=550)
        ledger.enter([entry("to-0", ledger.token("new@example.org"))], NOW)
        found = ledger.deliveries()
        assert (len(found), found[0].state, found[0].answer) == (300, State.REFUSED, 550)
        assert ledger.tokens()[1] == ledger.token("new@example.org")
