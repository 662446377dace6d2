"""Tasks that take too much, or reach for what is outside of their process."""

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from typing import NoReturn

MIB = 1 << 20


def harm(way: str) -> str:
    """Do what is listed under a name; what is not, does nothing."""
    WAYS.get(way, lambda: None)()
    return way


def spin(seconds: float) -> float:
    """Take processor time."""
    start = time.process_time()
    while time.process_time() - start < seconds:
        pass
    return seconds


def _hoard() -> NoReturn:
    kept: list[bytearray] = []
    while True:
        kept.append(bytearray(MIB))


def _recur() -> None:
    _recur()


def _write() -> NoReturn:
    with tempfile.TemporaryFile() as file:
        while True:
            file.write(bytes(MIB))


def _socket_to(do: Callable[[socket.socket], object]) -> None:
    with socket.socket() as one:
        do(one)


WAYS: Mapping[str, Callable[[], object]] = {
    "an endless loop": lambda: spin(1e9),
    "one huge allocation": lambda: bytearray(MIB * MIB),
    "allocations without end": _hoard,
    "recursion without end": _recur,
    "a file without end": _write,
    "connect": lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
    "connect to an address": lambda: _socket_to(lambda one: one.connect(("127.0.0.1", 9))),
    "look up a name": lambda: socket.getaddrinfo("localhost", 80),
    "send a packet": lambda: _socket_to(lambda one: one.sendto(b"x", ("127.0.0.1", 9))),
    "listen": lambda: _socket_to(lambda one: one.bind(("127.0.0.1", 0))),
    "run a program": lambda: subprocess.run(["/bin/true"], check=True),
    "run a shell": lambda: os.system("true"),
}
