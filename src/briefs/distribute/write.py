"""The only writer of the output directory.

Files are staged beside their destination, flushed to the disk and renamed into place, so that a
reader finds each file either as it was or as it is meant to be, whatever interrupts the build.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefs.problems import Problem, Refused, Span, reason_of
from briefs.wording import said

STAGE_PREFIX = ".briefs-stage."


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
