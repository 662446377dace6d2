"""Requests as an attacker writes them: byte by byte, on a socket."""

import re
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) ")


@dataclass(frozen=True)
class Answers:
    """All that came back on a connection until it ended."""

    whole: bytes

    @property
    def statuses(self) -> list[int]:
        return [int(one) for one in STATUS.findall(self.whole)]

    @property
    def body(self) -> str:
        return self.whole.partition(b"\r\n\r\n")[2].decode(errors="replace")

    @property
    def headers(self) -> dict[str, str]:
        head = self.whole.partition(b"\r\n\r\n")[0].decode("latin-1")
        pairs = (line.partition(": ") for line in head.split("\r\n")[1:])
        return {name.lower(): value for name, _, value in pairs}


def asked(address: str, request: bytes, *, patience: float = 20) -> Answers:
    """Send bytes and read until the server is done; nothing where it cut us off unheard."""
    place = urlsplit(address)
    answer = b""
    with socket.create_connection((place.hostname or "", place.port or 0), patience) as line:
        try:
            line.sendall(request)
            while piece := line.recv(65_536):
                answer += piece
        except (BrokenPipeError, ConnectionResetError):
            pass
    return Answers(answer)
