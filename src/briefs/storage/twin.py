"""A twin of a folder: another folder with the very same files, by hard links."""

import os
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefs.storage.stage import STAGE

MOST = 10_000
"""Entries of a folder above which no twin is made: it is hardly ours alone."""


class Unable(OSError):
    """A twin cannot be made, or not take the folder's place."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What is in a folder and in the folders below it, but for stages in the folder itself.

    Attributes:
        folders: their names, each after the folder that it is in.
        others: the inode of everything else, by name; links count as what they are.
    """

    folders: list[str] = field(default_factory=list)
    others: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.folders) + len(self.others)


FRESH = "incoming"
"""The end of the name that a file has on its way, as long as that of any stage."""

Known = Collection[tuple[str, int]]
"""Names with the inodes that a run has seen there or made: all else came from elsewhere."""


def entries(folder: Path, most: float = float("inf")) -> Entries:
    """Look what is in a folder.

    Raises:
        Unable: there is more than may be.
        OSError: a folder cannot be read.
    """
    found = Entries()
    for name, inode in _below(folder, ""):
        if inode is None:
            found.folders.append(name)
        else:
            found.others[name] = inode
        if len(found) > most:
            raise Unable
    return found


def _below(folder: Path, prefix: str) -> Iterator[tuple[str, int | None]]:
    with os.scandir(folder) as listed:
        here = sorted(listed, key=lambda entry: entry.name)
    for entry in here:
        if not prefix and entry.name.startswith(STAGE):
            continue
        name = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield name, None
            yield from _below(Path(entry.path), f"{name}/")
        else:
            yield name, entry.inode()


def make(folder: Path, twin: Path, there: Entries, without: Collection[str]) -> None:
    """Make the twin of a folder, but for some of its files.

    Raises:
        OSError: it cannot be made.
    """
    twin.mkdir()
    for name in there.folders:
        (twin / name).mkdir()
    for name in there.others:
        if name not in without:
            link(folder / name, twin / name)
    for name in ("", *there.folders):
        _liken(folder / name, twin / name)


def link(one: Path, other: Path) -> None:
    """Give what is at a place another name, be it a file, a link or something else."""
    os.link(one, other, follow_symlinks=False)


def _liken(one: Path, other: Path) -> None:
    """Give a folder the permissions, owner and attributes of another one."""
    shutil.copystat(one, other)
    state = one.stat()
    with suppress(PermissionError):  # a group that one does not belong to
        os.chown(other, state.st_uid, state.st_gid)
    other.chmod(stat.S_IMODE(state.st_mode))  # chown may take bits away


def bring(source: Path, target: Path, names: Iterable[str]) -> None:
    """Put what has a name in one folder at the same name in another, instead of what is there.

    Raises:
        OSError: it cannot be; some may be there already.
    """
    for name in names:
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = target / f"{STAGE}{FRESH}"
        fresh.unlink(missing_ok=True)
        link(source / name, fresh)
        fresh.replace(place)


def rescue(source: Path, target: Path, known: Known) -> Entries:
    """Bring over what others put into a folder that is no longer at its place.

    Args:
        source: the folder that they found there.
        target: the one that is there now.
        known: what is theirs in neither.

    Returns:
        What is in the source.
    """
    there, here = entries(source), entries(target)
    theirs = [
        name
        for name, inode in there.others.items()
        if (name, inode) not in known
        and here.others.get(name) != inode
        and (name not in here.others or (name, here.others[name]) in known)
    ]
    bring(source, target, theirs)
    return there


def clear(folder: Path, there: Entries) -> None:
    """Remove a folder with what was seen in it, and with nothing else.

    Raises:
        OSError: there is something else in it; as much as was seen is gone.
    """
    for name in ("", *there.folders):
        (folder / name).chmod(0o700)
    for name in there.others:
        (folder / name).unlink(missing_ok=True)
    for name in reversed(there.folders):
        (folder / name).rmdir()
    folder.rmdir()
