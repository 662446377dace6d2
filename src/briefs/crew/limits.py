"""What a process may take of the machine for one item, and how the system is told.

The kernel holds processor time, memory and file sizes against limits (``setrlimit``, POSIX). macOS
heeds those of time and of files; it takes the one of memory and does not hold to it.
"""

import errno
import math
import resource
import signal
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from briefs.wording import Said, said

MIB = 1 << 20


class Limit(StrEnum):
    """What there may be too much of."""

    SECONDS = "seconds"
    MEMORY = "memory"
    FILE = "file"
    DEPTH = "depth"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one item may take.

    A brief of the real series needs 4 seconds and 230 MiB at most, and writes its fonts, 6 MiB
    each, into a folder that goes with it. What is here is enough for one of some hundred pages.

    Attributes:
        seconds: of processor time, whatever else the machine does meanwhile.
        memory: in MiB, of all that the process keeps.
        file: in MiB, the largest file that may be written.
    """

    seconds: int = 120
    memory: int = 2048
    file: int = 256

    def reason(self, limit: Limit) -> Said:
        """That something took more."""
        match limit:
            case Limit.SECONDS:
                return said("it took more than {n} seconds of processor time", n=self.seconds)
            case Limit.MEMORY:
                return said("it needed more than {n} MiB of memory", n=self.memory)
            case Limit.FILE:
                return said("it wrote a file of more than {n} MiB", n=self.file)
            case Limit.DEPTH:
                return said("something in it is nested too deeply")


def confine(limits: Limits) -> None:
    """Hold this process to its limits, but for that of time, which is of each item.

    Past the limit of time it ends by SIGXCPU; the others are raised in it, as
    :func:`exceeded` tells. No picture of its memory is left behind when it ends.
    """
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_DATA, limits.memory * MIB)
    _lower(resource.RLIMIT_FSIZE, limits.file * MIB)


def allow(seconds: int) -> None:
    """Let this process take so many seconds more than it took so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime) + seconds)


def _lower(kind: int, most: int) -> None:
    """Set a limit, no higher than the one that nobody may pass, which stays."""
    _, hard = resource.getrlimit(kind)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):  # a system that does not have this one
        resource.setrlimit(kind, (soft, hard))


def exceeded(error: BaseException) -> Limit | None:
    """Which limit an error comes from, if it does."""
    if isinstance(error, MemoryError):
        return Limit.MEMORY
    if isinstance(error, RecursionError):
        return Limit.DEPTH
    if isinstance(error, OSError):
        return {errno.EFBIG: Limit.FILE, errno.ENOMEM: Limit.MEMORY}.get(error.errno or 0)
    return None
