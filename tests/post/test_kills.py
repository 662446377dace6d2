"""Five hundred kills: nothing is lost, nothing is sent twice."""

import socket
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from briefs.model.post import State
from briefs.post.ledger import looked_at
from conftest import Measured

KILLS = 500
SEED = 6


class Counting:
    """Takes every mail, and counts it before it says so."""

    def __init__(self) -> None:
        self.got: Counter[str] = Counter()

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content or b""
        assert isinstance(content, bytes)
        assert content.endswith(b"line\r\n")
        self.got[content.split(b"<")[1].split(b"@")[0].decode()] += 1
        return "250 taken"


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # connections that the kills left open
def test_no_kill_loses_or_doubles_a_delivery(tmp_path: Path, measured: Measured) -> None:
    counting, path = Counting(), tmp_path / "deliveries.sqlite3"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(counting, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        script = Path(__file__).with_name("killing.py")
        made = subprocess.run(
            [sys.executable, script, path, str(port), str(KILLS), str(SEED)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (made.returncode, made.stderr) == (0, "")
    finally:
        controller.stop()
    killed, releases = map(int, made.stdout.split())
    assert killed == KILLS
    found = looked_at(path).deliveries
    states = Counter(one.state for one in found)
    assert len(found) == releases * 12
    assert set(states) == {State.SENT, State.UNCERTAIN}
    assert states[State.SENT] > states[State.UNCERTAIN] > 0
    for one in found:
        arrived = counting.got[f"{one.release}/{one.recipient}"]
        assert arrived == 1 if one.state is State.SENT else arrived <= 1, one
    measured(
        "sending",
        kills=killed,
        deliveries=len(found),
        sent=states[State.SENT],
        uncertain=states[State.UNCERTAIN],
        lost=0,
        twice=0,
    )
