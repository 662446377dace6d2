"""A sender that is killed again and again, at random moments, as a program of its own.

Workers are forked, each with the code that ``briefs send`` uses and nothing else in memory. Of each
it is printed whether it was killed; the last one is left alone.
"""

import datetime as dt
import os
import random
import signal
import sys
import time
from pathlib import Path

from briefs.model.post import Channel, Delivery, Security, Server, State
from briefs.post import ledger, sending
from briefs.post.wire import Envelope, Wire

RECIPIENTS = 12
MOMENT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def envelope(release: str, recipient: str) -> Envelope:
    head = f"Message-ID: <{release}/{recipient}@example.org>\r\nSubject: {release}\r\n\r\n"
    return Envelope("from@example.org", "to@example.net", head.encode() + b"line\r\n" * 200)


def mail_of(one: Delivery) -> sending.Mail:
    return sending.Mail(one.number, lambda: envelope(one.release, one.recipient))


def work(path: Path, wire: Wire, releases: int) -> None:
    """What ``briefs send --really`` does: take the lock, see what crashed, enter, send."""
    with ledger.held(path), ledger.opened(path) as book:
        book.recover(MOMENT)
        book.enter(
            (
                ledger.Entry(f"r{number}", f"to-{i}", "0" * 64, (), Channel.MAIL, "")
                for number in range(releases)
                for i in range(RECIPIENTS)
            ),
            MOMENT,
        )
        planned = (one for one in book.deliveries() if one.state is State.PLANNED)
        for _ in sending.send(book, map(mail_of, planned), wire, now=lambda: MOMENT):
            pass


def forked(path: Path, wire: Wire, releases: int) -> int:
    worker = os.fork()
    if not worker:
        try:
            work(path, wire, releases)
            os._exit(0)
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
    return worker


def main(path: Path, port: int, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    wire = Wire(Server("127.0.0.1", port, Security.NONE, sender="from@example.org"))
    killed, releases = 0, 1
    while killed < kills:
        worker = forked(path, wire, releases)
        time.sleep(chance.uniform(0, 0.03))
        os.kill(worker, signal.SIGKILL)
        _, status = os.waitpid(worker, 0)
        if os.WIFSIGNALED(status):
            killed += 1
        else:
            assert status == 0, status
            releases += 1  # all that was planned is out: plan more
    _, status = os.waitpid(forked(path, wire, releases), 0)
    assert status == 0, status
    print(killed, releases)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
