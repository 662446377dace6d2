"""The only writer of the output directory.

Files are staged beside their destination, flushed to the disk and renamed into place, so that a
reader finds each file either as it was or as it is meant to be, whatever interrupts the build.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefs.problems import Problem, Refused, Span, reason_of
from briefs.wording import said

STAGE_PREFIX = ".briefs-stage."

SHOWN = 5
"""How many of the files that differ are named."""


def publish(out: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Put the files into the output directory and leave everything else there alone.

    Args:
        out: the output directory, made where it is missing.
        files: contents by file name.

    Returns:
        The files' paths, in the order given.

    Raises:
        Refused: the directory or a file cannot be written; no file is left half-written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _locked(out):
            _sweep(out)
            return _stage_and_move(out, files)
    except OSError as error:
        raise Refused([_cannot_write(out, error)]) from error


def publish_folder(folder: Path, files: Mapping[str, bytes], later: Container[str] = ()) -> bool:
    """Put files into a folder that is there as a whole or not at all, and never changes.

    Args:
        folder: where they go; what it lies in is made where it is missing.
        files: contents by name; names may have folders, with forward slashes.
        later: names of files that may have come into the folder since.

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
            differing = _differing(folder, files, later)
    except OSError as error:
        raise Refused([_cannot_write(folder, error)]) from error
    if differing:
        raise Refused([_other_bytes(folder, differing)])
    return False


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


def _stage_and_move(out: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    with tempfile.TemporaryDirectory(prefix=STAGE_PREFIX, dir=out) as stage:
        for name, content in files.items():
            _write(Path(stage, name), content)
        for name in files:
            Path(stage, name).replace(out / name)
    _flush_directory(out)
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


def _differing(folder: Path, files: Mapping[str, bytes], later: Container[str]) -> list[str]:
    """The names of what is other in a folder than in the files, lacking there, or only there."""
    there = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }
    names = sorted({*files, *(name for name in there if name not in later)})
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


def _other_bytes(folder: Path, names: list[str]) -> Problem:
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
