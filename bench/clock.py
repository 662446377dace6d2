"""Whole processes against the clock, in rounds that interleave what is compared."""

import os
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.memory import watching

ROOT = Path(__file__).parents[1]

ISOLATION = "FONTCONFIG_FILE"
"""What keeps WeasyPrint from the machine's fonts, and other engines from any: it is not theirs."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and where it runs: in the repository's root by default."""

    words: tuple[str, ...]
    folder: Path = ROOT


@dataclass(frozen=True, slots=True)
class Run:
    """Commands: groups side by side, those of a group one after another."""

    groups: tuple[tuple[Command, ...], ...]


Work = Callable[[], None]


def environment() -> dict[str, str]:
    """That of a peer's process."""
    return {name: value for name, value in os.environ.items() if name != ISOLATION}


def carry_out(run: Run, limit: float | None = None) -> None:
    """Do all of it.

    Args:
        run: the commands.
        limit: the seconds that one command may take; any number where none is given.

    Raises:
        subprocess.CalledProcessError: a command failed.
        subprocess.TimeoutExpired: a command took longer, and was stopped with all its processes.
    """
    waiting = [list(group) for group in run.groups]
    running = [_begun(group) for group in waiting if group]
    while running:
        process, group = running.pop(0)
        if _ended(process, limit):
            raise subprocess.CalledProcessError(process.returncode, process.args)
        if group:
            running.append(_begun(group))


def _ended(process: "subprocess.Popen[bytes]", limit: float | None) -> int:
    try:
        return process.wait(limit)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise


def _begun(group: list[Command]) -> tuple[subprocess.Popen[bytes], list[Command]]:
    command = group.pop(0)
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command.words,
        cwd=command.folder,
        env=environment(),
        stdout=quiet,
        stderr=quiet,
        start_new_session=True,
    )
    return process, group


def seconds(work: Work) -> float:
    """How long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak(work: Work) -> tuple[float, float]:
    """How long something takes, and the most that its processes hold together, in MiB."""
    with watching(os.getpid()) as most:
        taken = seconds(work)
    return taken, most()


def rounds(works: Mapping[str, Work], times: int) -> dict[str, list[float]]:
    """The seconds of each in each round; a round does all of them, every other one backwards."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for number in range(times):
        names = list(works)[:: -1 if number % 2 else 1]
        for name in names:
            taken[name].append(seconds(works[name]))
    return taken


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the ratios, round by round."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
