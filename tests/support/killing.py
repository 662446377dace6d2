"""Programs that are killed at random moments.

What is to be killed is forked from the test, which has imported it all: most of its life it works.
"""

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefs.storage import STAGE

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Work:
    """Something that turns files from one state into another, and back.

    Attributes:
        folder: where a stage appears when the writing begins.
        state: what is there.
        turn: brings about the first or the second state.
        undo: brings about the first one by other means; it is not killed then.
    """

    folder: Path
    state: Callable[[], Files]
    turn: Callable[[int], object]
    undo: Callable[[], object] | None = None


@dataclass
class Tally:
    """What came of the kills: how many there were, before and after the files had changed, and of
    these while a stage was there."""

    kills: int = 0
    before: int = 0
    after: int = 0
    staged: int = 0


def killed(work: Work, kills: int, seed: int) -> Tally:
    """Kill a work again and again, and look each time that its state is one of the two.

    Every second kill is at any moment of its life; the others wait until files are written.
    """
    chance, tally = random.Random(seed), Tally()
    states, life = _states(work)
    assert states[0] != states[1]
    standing, tried = 1, 0
    while tally.kills < kills:
        tried += 1
        if standing and work.undo:
            work.undo()
            standing = 0
        worker = _forked(partial(work.turn, 1 - standing))
        if tried % 2:
            time.sleep(chance.uniform(0, life))
        else:
            _wait_for_stage(work.folder, worker)
            time.sleep(chance.uniform(0, 0.03))
        was_killed, found = _killed(worker), work.state()
        assert found in states, f"half of a state after kill {tally.kills}: {sorted(found)}"
        if was_killed:
            tally.kills += 1
            tally.staged += any(_stages(work.folder))
            tally.before += found == states[standing]
            tally.after += found != states[standing]
        standing = states.index(found)
    _last(work, states, standing)
    return tally


def _states(work: Work) -> tuple[list[Files], float]:
    """The two states, and how many seconds it takes to come to the second."""
    (work.undo or partial(work.turn, 0))()
    first, began = work.state(), time.monotonic()
    work.turn(1)
    return [first, work.state()], time.monotonic() - began


def _killed(worker: int) -> bool:
    """Kill a process: whether it had not ended before, which it must have done well."""
    os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _last(work: Work, states: list[Files], standing: int) -> None:
    """What is not killed comes to its end, and nothing is left of what was."""
    if standing and work.undo:
        work.undo()
        standing = 0
    work.turn(1 - standing)
    assert work.state() == states[1 - standing]
    assert not any(_stages(work.folder))


def _forked(act: Callable[[], object]) -> int:
    worker = os.fork()
    if not worker:
        try:
            act()
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
            os._exit(1)
        os._exit(0)
    return worker


def _wait_for_stage(folder: Path, worker: int) -> None:
    """Wait until a process begins to write, or has ended."""
    ended = os.WEXITED | os.WNOHANG | os.WNOWAIT
    while not any(_stages(folder)) and os.waitid(os.P_PID, worker, ended) is None:
        time.sleep(0.0002)


def _stages(folder: Path) -> list[Path]:
    return list(folder.glob(f"{STAGE}*"))
