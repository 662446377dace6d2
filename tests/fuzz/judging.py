"""What is demanded of a rejection, and of the way to it."""

import resource
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from briefs.cli.tongue import speaker
from briefs.problems import Problem, errors
from briefs.wording import Said

SECONDS = 20
"""Of the processor, for one input. Whoever takes longer hangs."""

MEMORY = 1_500_000_000
"""Bytes that a process may take for an input besides what it holds: see docs/limits.md."""


WHOLE = ("missing-file", "unlisted-file")
"""Rules that tell of a file of which nothing is read, so that its path is all of its place."""


IN_KOREAN = speaker("ko")


class Hung(BaseException):
    """The time is up: no exception that a reader of broken files may catch."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an input.

    Attributes:
        rejected: whether there was an error.
        faults: what is wrong with the program: a traceback, a place or a hint that is missing.
        seconds: of the processor.
    """

    rejected: bool
    faults: tuple[str, ...]
    seconds: float


def judged(look: Callable[[], tuple[Problem, ...]]) -> Verdict:
    """Look at an input, and judge how it is answered."""
    begun = time.process_time()
    try:
        with _in_time():
            found = errors(look())
    except (Exception, Hung):
        return Verdict(True, (traceback.format_exc(limit=-6),), time.process_time() - begun)
    faults = dict.fromkeys(fault for problem in found for fault in _faults(problem))
    return Verdict(bool(found), tuple(faults), time.process_time() - begun)


def _faults(problem: Problem) -> Iterator[str]:
    span, words = problem.span, f"[{problem.rule}] {problem.message}"[:200]
    if not span.file or (problem.rule not in WHOLE and not (span.line and span.column)):
        yield f"no place: {span} {words}"
    if not isinstance(problem.message, Said) and IN_KOREAN(problem.message) == problem.message:
        yield f"not our words: {words}"
    if not problem.hint.strip():
        yield f"no hint: {words}"
    if "MemoryError" in problem.message or "Hung" in problem.message:
        yield f"too large: {words}"
    try:
        str(problem).encode()
    except UnicodeEncodeError:
        yield f"cannot be printed: {words!a}"


@contextmanager
def _in_time() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Hung

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def little_memory() -> Iterator[None]:
    """Let the process take no more than :data:`MEMORY` besides what it has (on Linux)."""
    held = Path("/proc/self/statm")
    if not held.exists():
        yield
        return
    now = int(held.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
