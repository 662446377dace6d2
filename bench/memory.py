"""What processes hold, read from /proc: each page is shared out among those that hold it (PSS)."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

PROC = Path("/proc")
EVERY = 0.2
"""Seconds between two looks."""


@contextmanager
def watching(root: int) -> Iterator[Callable[[], float]]:
    """Look at what a process's descendants hold together; yields what tells the most, in MiB."""
    held: list[float] = [0.0]
    over = Event()

    def look() -> None:
        while not over.wait(EVERY):
            held.append(sum(map(mebibytes, descendants(root))))

    thread = Thread(target=look, daemon=True)
    thread.start()
    try:
        yield lambda: max(held)
    finally:
        over.set()
        thread.join()


def descendants(root: int) -> list[int]:
    """The children of a process, theirs, and so on."""
    children: dict[int, list[int]] = defaultdict(list)
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            children[_parent(folder)].append(int(folder.name))
    found, next_ones = [], children[root]
    while next_ones:
        found += next_ones
        next_ones = [child for one in next_ones for child in children[one]]
    return found


def _parent(process: Path) -> int:
    try:
        # Behind the name, which may hold anything: state, parent.
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # it is over
        return 0


def mebibytes(process: int) -> float:
    """What a process holds; 0 where it is over."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def largest(root: int, count: int) -> list[float]:
    """What the largest descendants of a process hold, in MiB, the largest first."""
    return sorted(map(mebibytes, descendants(root)), reverse=True)[:count]
