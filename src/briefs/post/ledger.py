"""The ledger: what was sent to whom, so that nothing is lost and nothing is sent twice.

It is an SQLite file. Each state is on the disk (WAL, ``synchronous=FULL``) before the next step is
taken, and ``sending`` before the first byte of a mail's content: what a killed program was sending
reads as uncertain afterwards, and is not sent again unless a person says so.

Nobody's name or address stands in it, but the recipient's id, and the address as a keyed hash
(HMAC-SHA-256, RFC 2104). What is deleted is overwritten (``secure_delete``).
"""

import datetime as dt
import fcntl
import hmac
import json
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from briefs.model.post import Channel, Delivery, State
from briefs.problems import Problem, Refused, Span, reason_of
from briefs.storage import create, locked
from briefs.wording import said

VERSION = 1
APPLICATION = 0x62726673
"""What tells a ledger from another SQLite file: ``brfs``."""

KEY_BYTES = 32
PATIENCE_MS = 5_000
"""How long one program waits for another's transaction."""

_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS deliveries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    release TEXT NOT NULL,
    recipient TEXT NOT NULL,
    parcel TEXT NOT NULL,
    documents TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    answer INTEGER NOT NULL DEFAULT 0,
    changed TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0,
    UNIQUE (release, recipient, parcel)
);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
COMMIT;
"""
_COLUMNS = "number, release, recipient, parcel, documents, channel, state, answer, changed, settled"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be entered: a parcel for a recipient, and the address as :meth:`Ledger.token`."""

    release: str
    recipient: str
    parcel: str
    documents: tuple[str, ...]
    channel: Channel
    address: str


class Ledger:
    """An open ledger. Made by :func:`opened`; what goes wrong is :class:`Refused`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, key: bytes) -> None:
        self._path = path
        self._connection = connection
        self._key = key

    def token(self, address: str) -> str:
        """An address as the ledger has it; empty for none."""
        return hmac.digest(self._key, address.encode(), "sha256").hex() if address else ""

    def deliveries(self) -> tuple[Delivery, ...]:
        """All of them, in the order of their numbers."""
        with self._speaking():
            found = self._connection.execute(
                f"SELECT {_COLUMNS} FROM deliveries ORDER BY number"
            ).fetchall()
        return tuple(map(_delivery, found))

    def tokens(self) -> dict[int, str]:
        """The addresses as hashes, by the deliveries' numbers."""
        with self._speaking():
            return dict(self._connection.execute("SELECT number, address FROM deliveries"))

    def enter(self, entries: Iterable[Entry], when: dt.datetime) -> None:
        """Enter what is to be sent now, all of it or nothing.

        Of what is there already the state stays, and the address becomes this one.
        """
        rows = [
            (
                one.release,
                one.recipient,
                one.parcel,
                json.dumps(one.documents),
                one.channel,
                one.address,
                State.PLANNED,
                _written(when),
            )
            for one in entries
        ]
        with self._speaking(), self._transaction():
            self._connection.executemany(
                "INSERT INTO deliveries"
                " (release, recipient, parcel, documents, channel, address, state, changed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (release, recipient, parcel)"
                " DO UPDATE SET channel = excluded.channel, address = excluded.address",
                rows,
            )

    def mark(
        self,
        number: int,
        state: State,
        when: dt.datetime,
        *,
        answer: int = 0,
        settled: bool = False,
    ) -> None:
        """Write down what is known of a delivery now; on the disk when this returns."""
        with self._speaking():
            self._connection.execute(
                "UPDATE deliveries SET state = ?, answer = ?, changed = ?, settled = ?"
                " WHERE number = ?",
                (state, answer, _written(when), settled, number),
            )

    def recover(self, when: dt.datetime) -> None:
        """Call uncertain what a program that is gone was sending; only under :func:`held`."""
        with self._speaking():
            self._connection.execute(
                "UPDATE deliveries SET state = ?, changed = ? WHERE state = ?",
                (State.UNCERTAIN, _written(when), State.SENDING),
            )

    def forget(self, recipient: str) -> int:
        """Take out of the file what leads to a recipient, down to its last byte.

        What was only planned is gone. The others stay, so that their number stays right, without
        id, address and parcel.

        Returns:
            How many were found.
        """
        with self._speaking():
            with self._transaction():
                gone = self._connection.execute(
                    "DELETE FROM deliveries WHERE recipient = ? AND state = ?",
                    (recipient, State.PLANNED),
                )
                kept = self._connection.execute(
                    "UPDATE deliveries SET recipient = 'forgotten-' || number,"
                    " parcel = 'forgotten-' || number, address = '' WHERE recipient = ?",
                    (recipient,),
                )
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone.rowcount + kept.rowcount

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        with _refusing(self._path):
            yield


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """The ledger in a file, made with its key where there is none yet.

    Raises:
        Refused: the file is damaged, is something else, or cannot be written; it is as it was.
    """
    with _refusing(path):
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        key = _key(_beside(path, ".key"))
        connection = _connected(path)
    with closing(connection):
        yield Ledger(path, connection, key)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a ledger says at a moment.

    Attributes:
        deliveries: all of them, in the order of their numbers.
        addresses: theirs as :meth:`Ledger.token`, by number.
        token: gives that of an address.
    """

    deliveries: tuple[Delivery, ...] = ()
    addresses: Mapping[int, str] = field(default_factory=dict)
    token: Callable[[str], str] = str


def looked_at(path: Path) -> Reading:
    """What the ledger in a file says; nothing where there is none yet. No file is written.

    What is ``sending`` while no program is at work is uncertain.

    Raises:
        Refused: the file is damaged, is something else, or cannot be read.
    """
    with _refusing(path):
        if not path.exists():
            return Reading()
        secret = _beside(path, ".key")
        key = secret.read_bytes() if secret.exists() else b""
        at_work = is_held(path)
        with closing(_read_only(path)) as connection:
            if not _sound(connection):
                return Reading()
            ledger = Ledger(path, connection, key)
            found, addresses = ledger.deliveries(), ledger.tokens()
        at_work = at_work or is_held(path)
    seen = found if at_work else tuple(map(_read_after_a_crash, found))
    return Reading(seen, addresses, ledger.token)


class Held:
    """That this program alone may write into a ledger, until the lock is closed."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)


def held(path: Path) -> Held:
    """Keep other programs from sending by this ledger.

    The system gives the lock back when the program ends, however it ends.

    Raises:
        Refused: another one is at work.
    """
    with _refusing(path):
        handle = _lock_file(path)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        message = said("another program is sending by this ledger")
        hint = said("wait until it is done; briefs deliveries shows how far it is")
        raise Refused([Problem("ledger-busy", message, Span(path.as_posix()), hint)]) from None
    return Held(handle)


def is_held(path: Path) -> bool:
    """Whether a program is sending by this ledger right now."""
    try:
        handle = os.open(_beside(path, ".lock"), os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _lock_file(path: Path) -> int:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.open(_beside(path, ".lock"), os.O_CREAT | os.O_RDWR, 0o600)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE_MS / 1000, isolation_level=None)
    try:
        has_tables = _sound(connection)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA temp_store = MEMORY")
        if not has_tables:
            connection.executescript(_SCHEMA)
    except BaseException:
        connection.close()
        raise
    return connection


def _read_only(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing, and no file beside where no program has left one."""
    alone = "" if _beside(path, "-wal").exists() else "&immutable=1"
    address = f"{path.absolute().as_uri()}?mode=ro{alone}"
    return sqlite3.connect(address, timeout=PATIENCE_MS / 1000, uri=True)


def _sound(connection: sqlite3.Connection) -> bool:
    """Whether tables are in it already.

    Raises:
        sqlite3.DatabaseError: it is damaged, or is something else.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and (kind, version) != (APPLICATION, VERSION):
        raise sqlite3.DatabaseError(said("it is another kind of file, or of a newer briefs"))
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(said("it is damaged"))
    return bool(tables)


def _key(path: Path) -> bytes:
    """The secret of the hashes, made where there is none; for its owner alone."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        with locked(path.parent), suppress(FileExistsError):  # another program was quicker
            create(path, secrets.token_bytes(KEY_BYTES), 0o600)
    return path.read_bytes()


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Tell what the file or the system has against it as a problem."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        message = said("the ledger cannot be used: {reason}", reason=reason_of(error))
        hint = said("nothing was changed; put a copy back, or name another one with --ledger")
        raise Refused([Problem("ledger", message, Span(path.as_posix()), hint)]) from error


def _delivery(row: tuple[int, str, str, str, str, str, str, int, str, int]) -> Delivery:
    number, release, recipient, parcel, documents, channel, state, answer, changed, settled = row
    return Delivery(
        number=number,
        release=release,
        recipient=recipient,
        parcel=parcel,
        documents=tuple(json.loads(documents)),
        channel=Channel(channel),
        state=State(state),
        answer=answer,
        when=dt.datetime.fromisoformat(changed),
        settled=bool(settled),
    )


def _read_after_a_crash(one: Delivery) -> Delivery:
    return replace(one, state=State.UNCERTAIN) if one.state is State.SENDING else one


def _written(when: dt.datetime) -> str:
    return when.astimezone(dt.UTC).isoformat(timespec="seconds")
