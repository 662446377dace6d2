"""Changed content files put on the disk: all of them, or none where one has changed meanwhile.

Each file is staged beside its place, flushed to the disk and renamed over it, so that whoever reads
it finds the old text or the new one. All are staged before the first is renamed.
"""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from briefs.content.tree import CONTENT, Tree
from briefs.problems import Problem, Span, reason_of
from briefs.wording import said

STAGE_PREFIX = ".briefs-stage."
"""How staged files begin: with a dot, so that nothing takes them for content."""


def save(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Problem, ...]:
    """Write files below ``content/`` that are still as they were read.

    Args:
        root: the project's root.
        before: the texts that the files had when they were read, by path; a file that was not
            there is left out, and must still not be there.
        after: the texts that they are to have; what is as before is not touched.

    Returns:
        Why nothing was written (rules ``conflict`` and ``cannot-write``); empty where all was.
    """
    changed = {path: text for path, text in after.items() if text != before.get(path)}
    if not changed:
        return ()
    tree = Tree(root)
    try:
        with _locked(root / CONTENT):
            places = {path: tree.place(path) for path in changed}
            conflicts = tuple(_conflicts(places, before))
            if not conflicts:
                _write({places[path]: text.encode() for path, text in changed.items()})
            return conflicts
    except (OSError, RuntimeError, ValueError) as error:
        message = said("the content cannot be written: {reason}", reason=reason_of(error))
        hint = said("nothing was changed; make the files writable, or look at what they link to")
        return (Problem("cannot-write", message, Span(CONTENT), hint),)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Wait until nobody else saves content here, then keep others waiting."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _conflicts(places: Mapping[str, Path], before: Mapping[str, str]) -> Iterator[Problem]:
    for path, place in places.items():
        expected = before.get(path)
        if _on_disk(place) != (None if expected is None else expected.encode()):
            message = said("the file has changed since it was read: nothing was written")
            yield Problem("conflict", message, Span(path), said("do it again"))


def _on_disk(place: Path) -> bytes | None:
    """What a file holds, which must be one that may be written; nothing where there is none."""
    try:
        with place.open("r+b") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _write(files: Mapping[Path, bytes]) -> None:
    with ExitStack() as stages:
        staged = {place: stages.enter_context(_staged(place, files[place])) for place in files}
        for place, stage in staged.items():
            stage.replace(place)
    for folder in {place.parent for place in files}:
        _flush(folder)


@contextmanager
def _staged(place: Path, data: bytes) -> Iterator[Path]:
    """The data in a file beside its place, with the mode of the file that it is to replace."""
    stage = place.with_name(f"{STAGE_PREFIX}{place.name}")
    place.parent.mkdir(parents=True, exist_ok=True)
    stage.unlink(missing_ok=True)  # of a run that was killed: the lock says that it is not in use
    try:
        with stage.open("xb") as file:
            if place.exists():
                os.fchmod(file.fileno(), place.stat().st_mode & 0o7777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield stage
    finally:
        stage.unlink(missing_ok=True)


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
