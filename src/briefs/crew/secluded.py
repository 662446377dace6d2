"""A process that does one thing with what it was given: no network, no other programs.

Python tells of what it is about to do, and may be stopped (audit events, PEP 578). That holds for
all that is written in Python, and for good: nothing in the process can take it back. It does not
hold for a library that asks the system by itself; those that set documents open no connection.
"""

import sys

from briefs.wording import said

FORBIDDEN = frozenset(
    {
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.system",
        "pty.spawn",
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
        "socket.sendmsg",
        "socket.sendto",
        "subprocess.Popen",
    }
)
"""The audit events of the standard library that lead out of a process."""


class Secluded(PermissionError):
    """Something was to leave a process that must not."""

    def __init__(self, event: str) -> None:
        super().__init__(
            said("no network and no other program while documents are set: {what}", what=event)
        )


def seclude() -> None:
    """Keep this process from the network and from other programs, until it ends."""
    sys.addaudithook(_refuse)


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in FORBIDDEN:
        raise Secluded(event)
