"""The only writer of the output directory.

Files are staged beside their destination, flushed to the disk and renamed into place, so that a
reader finds each file either as it was or as it is meant to be, whatever interrupts the build.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefs.problems import Problem, Refused, Span, reason_of, unreadable
from briefs.wording import said

STAGE_PREFIX = ".briefs-stage."

SHOWN = 5
"""How many of the files that differ are named."""


def publish(
    out: Path,
    files: Mapping[str, bytes],
    *,
    instead_of: str = "",
    without: Collection[str] = (),
) -> tuple[Path, ...]:
    """Put the files into the output directory and leave everything else there alone.

    Args:
        out: the output directory, made where it is missing.
        files: contents by file name; names may have folders, with forward slashes.
        instead_of: a pattern of files of an earlier run, which go where they are not made again.
        without: files that go after the others came, by name, and the folders that leaves empty.

    Returns:
        The files' paths, in the order given.

    Raises:
        Refused: the directory or a file cannot be written; no file is left half-written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _locked(out):
            _sweep(out)
            paths = _stage_and_move(out, files)
            for stale in set(out.glob(instead_of)) - set(paths) if instead_of else ():
                stale.unlink()
            for name in without:
                _remove(out, name)
            return paths
    except OSError as error:
        raise Refused([_cannot_write(out, error)]) from error


def publish_folder(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Put files into a folder that is there as a whole or not at all, and never changes.

    Args:
        folder: where they go; what it lies in is made where it is missing.
        files: contents by name; names may have folders, with forward slashes.

    Returns:
        Whether the folder was made; not where it is there already, with the same bytes.

    Raises:
        Refused: it is there with other bytes, or cannot be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _locked(folder.parent):
            _sweep(folder.parent)
            if not os.path.lexists(folder):
                _stage_and_move_folder(folder, files)
                return True
            differing = _differing(folder, files)
    except OSError as error:
        raise Refused([_cannot_write(folder, error)]) from error
    if differing:
        raise Refused([other_release(folder, differing)])
    return False


def folder_files(folder: Path) -> dict[str, bytes | None] | None:
    """What a folder holds, by name below it; nothing where there is no such folder.

    What is no file, such as a link, has no contents.

    Raises:
        Refused: it cannot be read.
    """
    if not os.path.lexists(folder):
        return None
    try:
        return {
            name: path.read_bytes() if path.is_file() and not path.is_symlink() else None
            for name, path in _there(folder).items()
        }
    except OSError as error:
        raise Refused([unreadable(folder.as_posix(), error)]) from error


def other_release(folder: Path, names: Sequence[str]) -> Problem:
    """That a release is there already and is another one: the files that differ, some by name."""
    more = len(names) - SHOWN
    listed = ", ".join(names[:SHOWN])
    message = said("the release is there already, and is another one: {names}", names=listed)
    if more > 0:
        message = said(
            "the release is there already, and is another one: {names}, and {n} more",
            names=listed,
            n=more,
        )
    hint = said("a release stays as it is: a correction has a number of its own (series.yaml)")
    return Problem("other-release", message, Span(folder.as_posix()), hint)


def obstacle(out: Path) -> tuple[Problem, ...]:
    """What is sure to keep documents out of the output directory, known before any is set."""
    try:
        nearest = next(place for place in (out, *out.absolute().parents) if place.exists())
        if not nearest.is_dir():
            raise NotADirectoryError(said("{place} is not a directory", place=nearest))
        if not os.access(nearest, os.W_OK | os.X_OK):
            raise PermissionError(said("{place} is not writable", place=nearest))
    except OSError as error:
        return (_cannot_write(out, error),)
    return ()


@contextmanager
def _locked(directory: Path) -> Iterator[None]:
    """Wait until no other build publishes into the directory, then keep others waiting."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _sweep(out: Path) -> None:
    """Remove the stages of builds that were killed; the lock says that none is in use."""
    for leftover in out.glob(f"{STAGE_PREFIX}*"):
        shutil.rmtree(leftover)


def _remove(out: Path, name: str) -> None:
    (out / name).unlink(missing_ok=True)
    for folder in Path(name).parents[:-1]:
        if not (out / folder).is_dir() or any((out / folder).iterdir()):
            return
        (out / folder).rmdir()


def _stage_and_move(out: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    with tempfile.TemporaryDirectory(prefix=STAGE_PREFIX, dir=out) as stage:
        for name, content in files.items():
            staged = Path(stage, name)
            staged.parent.mkdir(parents=True, exist_ok=True)
            _write(staged, content)
        for name in files:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            Path(stage, name).replace(out / name)
    for place in {(out / name).parent for name in files} | {out}:
        _flush_directory(place)
    return tuple(out / name for name in files)


def _stage_and_move_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder beside its place, all of it on the disk, then rename it."""
    with tempfile.TemporaryDirectory(prefix=STAGE_PREFIX, dir=folder.parent) as stage:
        whole = Path(stage, folder.name)  # the stage itself is for its owner alone
        whole.mkdir()
        for name, content in files.items():
            path = whole / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, content)
        for place in (whole, *(path for path in whole.rglob("*") if path.is_dir())):
            _flush_directory(place)
        whole.rename(folder)
    _flush_directory(folder.parent)


def _differing(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """The names of what is other in a folder than in the files, lacking there, or only there."""
    there = _there(folder)
    names = sorted({*files, *there})
    if not names or not folder.is_dir():
        return [folder.name]
    return [
        name
        for name in names
        if name not in there
        or name not in files
        or not there[name].is_file()
        or there[name].read_bytes() != files[name]
    ]


def _there(folder: Path) -> dict[str, Path]:
    """Everything below a folder but folders, by name."""
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _cannot_write(out: Path, error: OSError) -> Problem:
    return Problem(
        rule="cannot-write",
        message=said("the documents cannot be written: {reason}", reason=reason_of(error)),
        span=Span(out.as_posix()),
        hint=said("choose another directory with --out, or make this one writable"),
    )
