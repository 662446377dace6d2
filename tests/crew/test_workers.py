import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefs.crew import Alone, Crew, Lost, each
from briefs.crew.workers import Workers
from support.tasks import Noting, end, process, refuse, square

CREWS = (Alone(), Workers(2))
ENDS = {
    "kill": "its process was killed, perhaps for want of memory",
    "segv": "its process was ended by SIGSEGV",
    "exit": "its process ended with status 3",
}


@pytest.mark.parametrize("crew", CREWS)
def test_every_item_comes_with_its_result(crew: Crew) -> None:
    assert dict(each(crew, square, range(20))) == {n: n * n for n in range(20)}


@pytest.mark.parametrize("crew", CREWS)
def test_nothing_to_do_is_done(crew: Crew) -> None:
    assert list(each(crew, square, [])) == []


@pytest.mark.parametrize("crew", CREWS)
def test_an_item_that_the_task_fails_at_is_lost(crew: Crew) -> None:
    done = dict(each(crew, refuse, [1, 2, 3]))
    lost = done.pop(2)
    assert isinstance(lost, Lost)
    assert lost.reason.startswith("ValueError: 2 (tasks.py, line ")
    assert done == {1: 1, 3: 3}


def test_the_work_is_shared_among_processes_that_are_not_this_one() -> None:
    ids = {result for _, result in each(Workers(2), process, range(6))}
    assert len(ids) == 2
    assert os.getpid() not in ids


@pytest.mark.parametrize("way", ENDS)
def test_a_process_that_dies_takes_only_its_item_with_it(way: str) -> None:
    items = ["a", "b", way, "c", "d"]
    done = dict(each(Workers(2), end, items))
    assert done == {"a": "a", "b": "b", "c": "c", "d": "d", way: Lost(ENDS[way])}


def test_of_many_that_die_at_once_none_is_waited_for_in_vain(
    amount: Callable[[int, int], int],
) -> None:
    items = ["exit"] * amount(12, 200)
    assert list(each(Workers(4), end, items)) == [("exit", Lost(ENDS["exit"]))] * len(items)


def test_a_listener_that_leaves_stops_the_work(tmp_path: Path) -> None:
    for _ in each(Workers(2), Noting(tmp_path), range(200)):
        break
    begun = len(list(tmp_path.iterdir()))
    time.sleep(0.5)
    assert len(list(tmp_path.iterdir())) == begun < 200


PATIENCE = 30
"""Seconds for what takes a moment: other programs may keep the machine busy."""

PROGRAM = """
import os, signal, time
from briefs.crew import each
from briefs.crew.workers import Workers

def task(number):
    print(os.getpid(), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    # As at a terminal; what a shell starts in the background, with all below it, ignores Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    print("begun", flush=True)
    list(each(Workers(2), task, [1, 2]))
"""


@pytest.mark.parametrize("end_by", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_its_parent(tmp_path: Path, end_by: signal.Signals) -> None:
    """Ctrl-C goes to all processes of the terminal, a kill to the parent alone."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as run:
        assert run.stdout
        assert run.stderr
        try:
            assert run.stdout.readline() == "begun\n"
            ids = [int(run.stdout.readline()) for _ in range(2)]
            if end_by is signal.SIGINT:
                os.killpg(run.pid, end_by)
            else:
                run.kill()
            run.wait(timeout=PATIENCE)
            _await(lambda: not any(map(_lives, ids)))
        finally:
            with suppress(ProcessLookupError):  # all have ended, as they should
                os.killpg(run.pid, signal.SIGKILL)
        said = run.stderr.read()
    assert said.count("KeyboardInterrupt") == (end_by is signal.SIGINT), said  # the parent's own


def _lives(process: int) -> bool:
    with suppress(OSError):
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    return False


def _await(wanted: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not wanted():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)
