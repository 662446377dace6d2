"""Stages: folders in which files are made before anybody is to see them."""

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

STAGE = ".briefs-stage."
"""How the name of a stage begins; eight more characters follow, and in some a dot and a name."""

SET = "set"
"""What is staged, within a stage."""

JOURNAL = "journal.json"
"""What is to be done with it, within a stage."""

ANY = "?" * 8


def new_within(folder: Path) -> Path:
    """A stage in the folder that its files are for."""
    return Path(tempfile.mkdtemp(prefix=STAGE, dir=folder))


def new_beside(folder: Path) -> Path:
    """A stage beside the folder that is to be exchanged."""
    return Path(tempfile.mkdtemp(prefix=STAGE, suffix=f".{folder.name}", dir=folder.parent))


def left_within(folder: Path) -> list[Path]:
    """The stages that are left in a folder."""
    return sorted(folder.glob(f"{STAGE}{ANY}"))


def left_beside(folder: Path) -> list[Path]:
    """The stages that are left beside a folder and were made for it."""
    return [
        one
        for one in sorted(folder.parent.glob(f"{STAGE}{ANY}.*"))
        if one.name[len(STAGE) + len(ANY) :] == f".{folder.name}"
    ]


def fill(folder: Path, files: Mapping[str, bytes], modes: Mapping[str, int] | None = None) -> None:
    """Write files into a folder, flushed to the disk, the folders too.

    Args:
        folder: is there; the folders of names are made.
        files: contents by name.
        modes: the permissions of some of them; those of any new file otherwise.
    """
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, content, (modes or {}).get(name))


def write(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a file that is not there yet, flushed to the disk."""
    with path.open("xb") as file:
        if mode is not None:
            os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def is_full(error: Exception) -> bool:
    """Whether something could not be written since there is no room left for it."""
    return isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}


def flush(folder: Path) -> None:
    """Have the disk know what a folder holds."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_all(folder: Path) -> None:
    """Have the disk know what a folder and all folders in it hold."""
    for place, _, _ in os.walk(folder):
        flush(Path(place))
