"""States of a project, by name: a release, a revision of git, a folder, or what lies there now."""

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefs.distribute.write import publish_folder
from briefs.model.release import MANIFEST, RELEASES
from briefs.pipeline.history import files_at, revision
from briefs.problems import Problem, Refused, Severity, Span
from briefs.wording import said

SERIES = Path("content", "series.yaml")

_UNSAFE = re.compile(r"[^A-Za-z0-9._~-]+")
_HASH_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A state that was asked for.

    Attributes:
        name: what it was asked for by; empty for the project as it lies there.
        root: the folder that holds its ``content/``.
        is_release: whether its documents lie in the folder, as they were given out.
        notes: which of several readings of the name was taken.
    """

    name: str
    root: Path
    is_release: bool
    notes: tuple[Problem, ...] = ()

    def document(self, file_name: str) -> bytes | None:
        """A document of a release; nothing where it has none of that name."""
        path = self.root / file_name
        return path.read_bytes() if self.is_release and path.is_file() else None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where states are looked for.

    Attributes:
        home: the project's root.
        here: the working directory, in which folders are named.
        scratch: a folder for the files of revisions.
    """

    home: Path
    here: Path
    scratch: Path

    def find(self, name: str | None) -> Found:
        """The state that a name means.

        A name with a slash, or one that begins with a full stop, is a folder. Others are a release,
        a revision of git, or a folder, whichever there is; where there are several, the first of
        these.

        Raises:
            Refused: there is none, or it has no content.
        """
        if name is None:
            return Found("", self.home, is_release=False)
        if not name or "\0" in name:
            raise _nothing(name)
        if "/" in name or name.startswith("."):
            return self._folder(name, self.here / name)
        readings = self._readings(name)
        if not readings:
            raise _without_content(name) if (self.here / name).is_dir() else _nothing(name)
        first, *others = readings
        notes = tuple(_note(name, first, other) for other in others)
        if first == "release":
            return self._release(name, self._released(name), notes)
        if first == "revision":
            return self._revision(name, notes)
        return self._folder(name, self.here / name)

    def _released(self, name: str) -> Path:
        return self.home / "out" / RELEASES / name

    def _readings(self, name: str) -> list[str]:
        found = {
            "release": self._released(name).is_dir(),
            "revision": bool(revision(self.home, name)),
            "folder": (self.here / name / SERIES).is_file(),
        }
        return [kind for kind, is_there in found.items() if is_there]

    def _release(self, name: str, folder: Path, notes: tuple[Problem, ...]) -> Found:
        if not (folder / SERIES).is_file():
            raise _without_content(name)
        return Found(name, folder, is_release=True, notes=notes)

    def _folder(self, name: str, folder: Path) -> Found:
        if not (folder / SERIES).is_file():
            raise _without_content(name)
        is_release = (folder / MANIFEST).is_file()
        return Found(folder.resolve().name, folder, is_release=is_release)

    def _revision(self, name: str, notes: tuple[Problem, ...]) -> Found:
        commit = revision(self.home, name)
        root = self.scratch / commit
        publish_folder(root, files_at(self.home, commit, name))
        if not (root / SERIES).is_file():
            raise _without_content(name)
        return Found(name, root, is_release=False, notes=notes)


@contextmanager
def shelf(home: Path, here: Path) -> Iterator[Shelf]:
    """Where states are looked for, with room for revisions as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="briefs-states-") as scratch:
        yield Shelf(home, here, Path(scratch))


def file_name(name: str) -> str:
    """A state's name as a part of a file's name, in ASCII; ``now`` for what lies there."""
    if not name:
        return "now"
    safe = _UNSAFE.sub("-", name).strip("-.")
    if safe == name:
        return name
    digits = sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:_HASH_DIGITS]
    return f"{safe}-{digits}" if safe else digits


KINDS: Mapping[str, str] = {
    "release": said("the release"),
    "revision": said("the git revision"),
    "folder": said("the folder"),
}


def _note(name: str, taken: str, other: str) -> Problem:
    message = said(
        "{name!r} is {taken}; there is also {other} of that name",
        name=name,
        taken=KINDS[taken],
        other=KINDS[other],
    )
    hints = {
        "revision": said(
            "for the revision write its whole name, such as refs/tags/{name}", name=name
        ),
        "folder": said("for the folder write ./{name}", name=name),
    }
    return Problem("ambiguous-state", message, Span(name), hints[other], Severity.ADVICE)


def _nothing(name: str) -> Refused:
    message = said("{name!r} is no release, no git revision and no folder", name=name)
    hint = said("releases lie in out/releases; git log shows revisions")
    return Refused([Problem("no-state", message, Span(name or "?"), hint)])


def _without_content(name: str) -> Refused:
    message = said("{name} has no content/", name=name)
    hint = said("name a state that holds its content files: content/series.yaml and the others")
    return Refused([Problem("no-state", message, Span(name), hint)])
