"""What is put into the output directory: as a set, see :mod:`briefs.storage`."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefs.problems import Problem, Refused, Span, reason_of, unreadable
from briefs.storage import Busy, add, is_full, locked, put
from briefs.wording import said

SHOWN = 5
"""How many of the files that differ are named."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """An output directory that no other program writes into meanwhile."""

    out: Path

    def publish(
        self, files: Mapping[str, bytes], without: Collection[str] = ()
    ) -> tuple[Path, ...]:
        """Put the files into it, all or none, and leave everything else there alone.

        Args:
            files: contents by file name; names may have folders, with forward slashes.
            without: files that go where they are not made again, and the folders that this leaves
                empty.

        Returns:
            The files' paths, in the order given.

        Raises:
            Refused: the directory or a file cannot be written.
        """
        try:
            put(self.out, files, without)
        except OSError as error:
            raise Refused([_cannot_write(self.out, error)]) from error
        return tuple(self.out / name for name in files)


@contextmanager
def reserved(out: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[Reserved]:
    """Keep other programs from writing into the output directory until the block ends.

    Args:
        out: made where it is missing; gone again where nothing was put into it.
        waiting: is called where another program is at work there, and has to end first.

    Raises:
        Refused: the directory cannot be made or opened, or the other program does not end.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(out, waiting=waiting))
        except OSError as error:
            raise Refused([_cannot_write(out, error)]) from error
        yield Reserved(out)


def publish(out: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Reserve the output directory for this one set; see :meth:`Reserved.publish`."""
    with reserved(out) as place:
        return place.publish(files)


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
        with locked(folder.parent):
            if not os.path.lexists(folder):
                add(folder, files)
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


def _cannot_write(out: Path, error: OSError) -> Problem:
    if isinstance(error, Busy):
        message = said("another program is writing here and does not end")
        return Problem(
            "busy", message, Span(out.as_posix()), said("nothing was changed; try it again")
        )
    message = said("the documents cannot be written: {reason}", reason=reason_of(error))
    hint = said("choose another directory with --out, or make this one writable")
    if is_full(error):
        hint = said("nothing was changed; make room on the disk, or name another one with --out")
    return Problem("cannot-write", message, Span(out.as_posix()), hint)
