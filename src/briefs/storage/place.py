"""Sets of files put in their place."""

import errno
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, flock
from pathlib import Path

from briefs.storage import stage, twin
from briefs.storage.recovery import Journal, discard, drop, finish, place_all, retire
from briefs.storage.swap import swap
from briefs.storage.twin import Unable

UNABLE = {
    errno.ENOSYS,  # the system has no such call
    errno.EINVAL,  # the file system has not
    errno.ENOTSUP,
    errno.EPERM,  # no hard links, or not to files of others
    errno.EACCES,  # nothing can be made beside the folder
    errno.EROFS,
    errno.EMLINK,  # a file has as many names as it can have
    errno.EXDEV,  # another file system begins at the folder, or within it
    errno.EBUSY,
}
"""What tells that a folder cannot be exchanged here, though files may be written into it."""


def put(folder: Path, files: Mapping[str, bytes], without: Collection[str] = ()) -> None:
    """Put a set of files into a folder, all or none, and take others away at the same moment.

    A single file is renamed into place. For several, a twin of the folder that has them takes its
    place; where that cannot be, a journal is written first.

    Args:
        folder: one that is :func:`~briefs.storage.lock.locked`.
        files: contents by name; names may have folders, with forward slashes. A file that is
            replaced leaves its permissions to the new one.
        without: names that are to go, and the folders that this leaves empty.

    Raises:
        OSError: it cannot be done. Everything is as it was; but where the files have to be put in
            place one after the other and that had begun, the next run brings it to its end.
    """
    gone = {name for name in without if name not in files and os.path.lexists(folder / name)}
    modes = _modes(folder, files)
    if len(files) + len(gone) > 1:
        try:
            _exchange(folder, files, modes, gone)
        except Unable:
            _one_by_one(folder, files, modes, gone)
    elif files:
        with _stage(folder) as left:
            _fill(left, files, modes)
            place_all(left / stage.SET, folder, files)
    else:
        for name in gone:
            drop(folder, name)


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with all its files; it is not there yet, and what it lies in is locked.

    Raises:
        OSError: it cannot be made; nothing is left of it.
    """
    with _stage(folder.parent) as left:
        _fill(left, files, {})
        (left / stage.SET).rename(folder)
    stage.flush(folder.parent)


def lay(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder that nobody else looks at, such as a scratch folder."""
    stage.fill(folder, files)


def create(path: Path, content: bytes, mode: int) -> None:
    """Make a file that is not there yet, as a whole; the folder that it lies in is locked.

    Raises:
        FileExistsError: another program was quicker.
        OSError: it cannot be made.
    """
    with _stage(path.parent) as left:
        stage.write(left / path.name, content, mode)
        os.link(left / path.name, path)
    stage.flush(path.parent)


def remove(path: Path) -> None:
    """Remove a file, and have the disk know.

    Raises:
        OSError: it cannot be removed.
    """
    path.unlink()
    stage.flush(path.parent)


@contextmanager
def _stage(folder: Path) -> Iterator[Path]:
    """A stage within a folder, that is gone in the end."""
    left = stage.new_within(folder)
    try:
        yield left
    finally:
        discard(left)


def _modes(folder: Path, files: Mapping[str, bytes]) -> dict[str, int]:
    modes = {}
    for name in files:
        with suppress(FileNotFoundError, NotADirectoryError):
            state = (folder / name).lstat()
            if stat.S_ISREG(state.st_mode):
                modes[name] = stat.S_IMODE(state.st_mode)
    return modes


def _fill(left: Path, files: Mapping[str, bytes], modes: Mapping[str, int]) -> None:
    (left / stage.SET).mkdir()
    stage.fill(left / stage.SET, files, modes)
    stage.flush_all(left / stage.SET)


def _one_by_one(
    folder: Path, files: Mapping[str, bytes], modes: Mapping[str, int], gone: Collection[str]
) -> None:
    """Stage all, write down what is to be done, and do it: if not now, then at the next run."""
    begun = Journal(without=gone)
    left = stage.new_within(folder)
    with _discarding(left):
        _fill(left, files, modes)
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            if (folder / name).is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
        begun.write(left)
    finish(left, folder, begun)
    discard(left)


def _exchange(
    folder: Path, files: Mapping[str, bytes], modes: Mapping[str, int], gone: Collection[str]
) -> None:
    """Make a twin of the folder that has the set, and let it take the folder's place.

    In the end the folder itself is back, with the set: who stands in it, or watches it, need not
    know. All the while one of the two is in its place, and complete.

    Raises:
        Unable: it cannot be done here.
        OSError: it cannot be done; everything is as it was.
    """
    with _able():
        there = twin.entries(folder, twin.MOST)
        left = stage.new_beside(folder)
        new = left / stage.SET
        with _discarding(left):
            _demand_no_links(folder, files)
            twin.make(folder, new, there, {*files, *gone})
            stage.fill(new, files, modes)
            for name in gone:
                drop(new, name)
            stage.flush_all(new)
            known = {*there.others.items(), *twin.entries(new).others.items()}
            Journal(known).write(left)
    with _kept_waiting(new):
        with _able(), _discarding(left):
            swap(folder, new)
        with suppress(OSError):  # the set is there; what is left over is put in order another time
            stage.flush(folder.parent)
            _bring_back(new, folder, files, gone, known)
        with suppress(OSError):
            retire(left, folder)


def _bring_back(
    old: Path, folder: Path, files: Collection[str], gone: Collection[str], known: twin.Known
) -> None:
    """Let the folder that was exchanged have the set too, and its place again."""
    twin.bring(folder, old, files)
    for name in gone:
        drop(old, name)
    stage.flush_all(old)
    twin.rescue(folder, old, known)
    swap(folder, old)
    stage.flush(folder.parent)


def _demand_no_links(folder: Path, names: Collection[str]) -> None:
    """Refuse to exchange a folder for files that lie elsewhere: a link leads to them."""
    above = {folder / one for name in names for one in Path(name).parents[:-1]}
    if any(one.is_symlink() for one in above):
        raise Unable


@contextmanager
def _able() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in UNABLE:
            raise Unable from error
        raise


@contextmanager
def _discarding(left: Path) -> Iterator[None]:
    """Leave no stage where the block fails."""
    try:
        yield
    except BaseException:
        discard(left)
        raise


@contextmanager
def _kept_waiting(folder: Path) -> Iterator[None]:
    """Keep a folder locked that is about to be in another one's place."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)
