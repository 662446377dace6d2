"""What a program that was killed left behind: swept, or brought to its end."""

import json
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefs.storage import stage, twin

TRIES = 9
"""How often a folder is cleared: somebody may put something into it between look and removal."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What is to be done with a stage, written into it before anything is done.

    Attributes:
        known: what was in the folder or is staged for it, where it is to be exchanged.
        without: the names that are to go, where files are to be put in place one after the other.
    """

    known: Collection[tuple[str, int]] = ()
    without: Collection[str] = ()

    def write(self, folder: Path) -> None:
        """Write it into a stage, as a whole."""
        text = json.dumps({"known": sorted(self.known), "without": sorted(self.without)})
        fresh = folder / f"{stage.JOURNAL}.new"
        stage.write(fresh, text.encode())
        fresh.replace(folder / stage.JOURNAL)
        stage.flush(folder)


def journal(folder: Path) -> Journal | None:
    """The journal of a stage; none where the program did not come so far."""
    try:
        written = json.loads((folder / stage.JOURNAL).read_bytes())
    except FileNotFoundError:
        return None
    known = {(name, inode) for name, inode in written["known"]}
    return Journal(known, tuple(written["without"]))


def recover(folder: Path) -> None:
    """Put in order what is left of runs that wrote into a folder; its lock is held.

    Raises:
        OSError: it cannot be.
    """
    for left in stage.left_beside(folder):
        retire(left, folder)
    for left in stage.left_within(folder):
        begun = journal(left) if left.is_dir() else None
        if begun:
            finish(left, folder, begun)
        discard(left)


def retire(left: Path, folder: Path) -> None:
    """Clear a stage beside a folder, and save what others put into it when it was in its place.

    Where that cannot be, the stage stays for the next run to look at.
    """
    begun, old = journal(left), left / stage.SET
    if not begun or not old.exists() or _emptied(old, folder, begun.known):
        discard(left)


def _emptied(old: Path, folder: Path, known: twin.Known) -> bool:
    for left in stage.left_within(old):
        discard(left)
    for _ in range(TRIES):
        there = twin.rescue(old, folder, known)
        with suppress(OSError):
            twin.clear(old, there)
            return True
    return False


def discard(left: Path) -> None:
    """Remove a stage that nobody needs."""
    if left.is_dir() and not left.is_symlink():
        for place, folders, _ in os.walk(left):
            for name in folders:
                Path(place, name).chmod(0o700)  # a twin may be of a folder that nobody may write
        shutil.rmtree(left)
    else:
        left.unlink()


def finish(left: Path, folder: Path, begun: Journal) -> None:
    """Put the files of a stage in their places, one after the other, as far as they are not."""
    staged = twin.entries(left / stage.SET)
    place_all(left / stage.SET, folder, staged.others)
    for name in begun.without:
        drop(folder, name)


def place_all(source: Path, folder: Path, names: Collection[str]) -> None:
    """Move files to their places, and have the disk know."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).replace(folder / name)
    for place in {(folder / name).parent for name in names} | {folder}:
        stage.flush(place)


def drop(folder: Path, name: str) -> None:
    """Remove a file, and the folders that this leaves empty; have the disk know."""
    (folder / name).unlink(missing_ok=True)
    for above in Path(name).parents:
        if not (folder / above).is_dir():
            return
        if above == Path() or any((folder / above).iterdir()):
            stage.flush(folder / above)
            return
        (folder / above).rmdir()
