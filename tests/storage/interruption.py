"""A program that ends, or whose disk is full, at a given one of the calls that it asks the system.

Python tells hooks of what it is about to ask the system for (``sys.audit``, PEP 578), and a hook
may end the process or have the call fail. Hooks cannot be taken away again, so that what is
interrupted runs in a process of its own, forked from the test.
"""

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefs.storage import place

CALLS = {
    "open", "os.chmod", "os.chown", "os.link", "os.listdir", "os.mkdir", "os.remove", "os.rename",
    "os.rmdir", "os.scandir", "fcntl.flock", "tempfile.mkdtemp", "test.fsync", "test.swap",
}  # fmt: skip

Hook = Callable[[int], None]
"""Is told of the number of each call before it is made."""

DONE, FAILED, BROKEN, KILLED = 0, 1, 2, -signal.SIGKILL


def kill_at(number: int) -> Hook:
    """The process is killed before the call."""

    def hook(count: int) -> None:
        if count == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def full_from(number: int) -> Hook:
    """The disk is full from the call on."""

    def hook(count: int) -> None:
        if count >= number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return hook


def fail_at(number: int) -> Hook:
    """The call alone fails."""

    def hook(count: int) -> None:
        if count == number:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    return hook


def interrupted(act: Callable[[], object], hook: Hook) -> tuple[int, int]:
    """Do something in a process of its own.

    Returns:
        How it ended, and the number of calls that it made.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os._exit(_act(act, hook, writing))
    os.close(writing)
    counted = 0
    while chunk := os.read(reading, 4096):
        counted += len(chunk)
    os.close(reading)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), counted


def every(
    act: Callable[[], object], make_hook: Callable[[int], Hook], step: int = 1
) -> Iterator[tuple[int, int]]:
    """Interrupt at the first call, at the one a step further, and so on until all is done.

    The caller puts everything back between two of them.

    Yields:
        How it ended, and the number of the call.
    """
    number = 0
    while True:
        end, calls = interrupted(act, make_hook(number))
        if calls <= number and end == DONE:
            return
        yield end, number
        number += step


def _act(act: Callable[[], object], hook: Hook, writing: int) -> int:
    counted = 0
    asking = False

    def heard(event: str, _arguments: object) -> None:
        nonlocal counted, asking
        if event in CALLS and not asking:
            asking = True  # what the hook itself does is not counted
            os.write(writing, b".")
            counted += 1
            try:
                hook(counted - 1)
            finally:
                asking = False

    _audible()
    sys.addaudithook(heard)
    try:
        act()
    except OSError:
        return FAILED
    except BaseException:  # it must not go on as a second run of the tests
        traceback.print_exc(file=sys.__stderr__)
        return BROKEN
    return DONE


def _audible() -> None:
    """Have the calls be told of that Python does not tell of, and let the disk be spared."""
    patch = pytest.MonkeyPatch()  # the process ends with it
    exchange: Callable[[Path, Path], None] = vars(place)["swap"]

    def told_swap(one: Path, other: Path) -> None:
        sys.audit("test.swap", one, other)
        exchange(one, other)

    patch.setattr(place, "swap", told_swap)
    patch.setattr(os, "fsync", lambda handle: sys.audit("test.fsync", handle))
