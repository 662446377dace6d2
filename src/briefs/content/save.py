"""Changed content files put on the disk: all of them, or none where one has changed meanwhile.

They are put in place as one set, see :mod:`briefs.storage`.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefs.content.tree import CONTENT, Tree
from briefs.problems import Problem, Span, reason_of
from briefs.storage import Busy, is_full, locked, put
from briefs.wording import said


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
        with locked(root / CONTENT) as folder:
            places = {path: tree.place(path) for path in changed}
            conflicts = tuple(_conflicts(places, before))
            if not conflicts:
                put(
                    folder,
                    {_name(places[path], folder): changed[path].encode() for path in changed},
                )
            return conflicts
    except Busy:
        message = said("another program is changing the content and does not end")
        return (Problem("busy", message, Span(CONTENT), said("nothing was changed; try it again")),)
    except (OSError, RuntimeError, ValueError) as error:
        message = said("the content cannot be written: {reason}", reason=reason_of(error))
        hint = said("nothing was changed; make the files writable, or look at what they link to")
        if is_full(error):
            hint = said("nothing was changed; make room on the disk, and do it again")
        return (Problem("cannot-write", message, Span(CONTENT), hint),)


def _name(place: Path, folder: Path) -> str:
    return place.relative_to(folder).as_posix()


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
