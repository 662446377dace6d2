"""Tasks for a crew: here, where another process finds them."""

import os
import signal
import time
from pathlib import Path


def square(number: int) -> int:
    return number * number


def process(_: int) -> int:
    time.sleep(0.2)  # long enough for the other process to take one
    return os.getpid()


def refuse(number: int) -> int:
    if number == 2:
        raise ValueError(number)
    return number


def end(way: str) -> str:
    match way:
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "segv":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "exit":
            os._exit(3)
    return way


class Noting:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, number: int) -> int:
        (self.folder / str(number)).touch()
        time.sleep(0.05)
        return number


class Reading:
    """Reads a file that it took along, and notes which process did, and where."""

    def __init__(self, folder: Path, notes: Path) -> None:
        self.folder = folder
        self.notes = notes

    def at(self, folder: Path) -> "Reading":
        return Reading(folder, self.notes)

    def __call__(self, number: int) -> str:
        (self.notes / f"{os.getpid()} {self.folder.name}").touch()
        time.sleep(0.1)
        return f"{number} {(self.folder / 'deep' / 'word.txt').read_text()}"
