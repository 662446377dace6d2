"""One program at a time: whoever writes into a folder keeps others waiting."""

import errno
import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefs.storage.recovery import recover

PATIENCE = 60.0
"""Seconds that a program waits for another one; writing itself takes a fraction of one."""

PAUSE = 0.02
"""Seconds between two looks at a lock."""


class Busy(OSError):
    """Another program is at work in the folder, and did not end in time."""


@contextmanager
def locked(
    folder: Path,
    patience: float = PATIENCE,
    waiting: Callable[[], None] = lambda: None,
    mode: int = 0o777,
) -> Iterator[Path]:
    """Write into a folder alone, until the block ends or the program does.

    What a program that was killed left behind is put in order first. A folder that is made here
    and still empty at the end goes again.

    Args:
        folder: made where it is missing.
        patience: seconds to wait for another program.
        waiting: is called once, where there is something to wait for.
        mode: the permissions of the folder if it is made, less what the umask takes away.

    Yields:
        The folder, with no link on the way to it.

    Raises:
        Busy: another program did not end in time.
        OSError: the folder cannot be made or opened.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]  # inmost first
    handle = _lock(folder, patience, waiting, mode)
    try:
        place = folder.resolve()
        recover(place)
        yield place
    finally:
        _remove_empty(missing)
        os.close(handle)


def _remove_empty(folders: list[Path]) -> None:
    for one in folders:
        try:
            one.rmdir()
        except OSError:  # something is in it, or another program was quicker
            return


def _lock(folder: Path, patience: float, waiting: Callable[[], None], mode: int) -> int:
    """An open folder that is locked, and still the one at its place."""
    until = time.monotonic() + patience
    told = False
    while True:
        handle = _locked_now(folder, mode)
        if handle is not None:
            return handle
        if not told:
            waiting()
            told = True
        if time.monotonic() > until:
            raise Busy(errno.EBUSY, os.strerror(errno.EBUSY), str(folder))
        time.sleep(PAUSE)


def _locked_now(folder: Path, mode: int) -> int | None:
    """The lock, if nobody has it; not of a folder that another one took the place of meanwhile."""
    try:
        folder.mkdir(mode, parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:  # another program has just removed it, as it was empty
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(handle), folder.stat()):
            return handle
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None
