"""The files of a git revision, which are read and never checked out.

Blobs are read one by one, so that no attribute of the repository leaves one out or changes it.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from briefs.problems import Problem, Refused, Span
from briefs.wording import said

FOLDERS = ("content", "templates")
REGULAR = frozenset({b"100644", b"100755"})
"""Modes of files; links and further repositories are left out."""

SECONDS = 60
"""How long git may take for one answer."""


def revision(root: Path, name: str) -> str:
    """The commit that a name means in the repository around a project; empty where it means none.

    Nothing that begins with a hyphen is asked for: no revision does, and git would take it for an
    option.
    """
    if not name or name.startswith("-") or not name.isprintable():
        return ""
    try:
        found = _git(root, ["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"])
    except Refused:
        return ""
    return found.decode("ascii", "replace").strip()


def files_at(root: Path, commit: str, name: str) -> dict[str, bytes]:
    """The content and the templates of a project as they were, by path below its root.

    Args:
        root: the project's root, at or below that of the repository.
        commit: as :func:`revision` gives it.
        name: what the commit was asked for by, for messages.

    Raises:
        Refused: git cannot read it, or there was no ``content/`` then.
    """
    listed = _git(root, ["ls-tree", "-r", "-z", commit, "--", *FOLDERS])
    blobs = dict(_blobs(listed))
    if not any(path.startswith("content/") for path in blobs):
        message = said("{name} has no content/", name=name)
        hint = said("name a later revision, or a folder that has content/")
        raise Refused([Problem("no-state", message, Span(name), hint)])
    asked = "".join(f"{blob}\n" for blob in blobs.values()).encode("ascii")
    contents = _contents(_git(root, ["cat-file", "--batch"], asked), len(blobs))
    return dict(zip(blobs, contents, strict=True))


def _blobs(listed: bytes) -> Iterator[tuple[str, str]]:
    """Paths and names of regular files in what ``git ls-tree -r -z`` says."""
    for line in filter(None, listed.split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, _, blob = about.split(b" ")
        name = path.decode("utf-8", "surrogateescape")
        if mode in REGULAR and ".." not in PurePosixPath(name).parts:
            yield name, blob.decode("ascii")


def _contents(answer: bytes, count: int) -> Iterator[bytes]:
    """The contents in what ``git cat-file --batch`` says: a line with the size before each."""
    at = 0
    for _ in range(count):
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[1])
        yield answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _git(root: Path, arguments: Sequence[str], given: bytes = b"") -> bytes:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "--no-pager", *arguments],
            input=given,
            capture_output=True,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _unreadable(str(error)) from error
    if done.returncode:
        raise _unreadable(done.stderr.decode("utf-8", "replace").strip().partition("\n")[0])
    return done.stdout


def _unreadable(reason: str) -> Refused:
    message = said("git cannot read the project's history: {reason}", reason=reason)
    return Refused([Problem("git", message, Span("content"))])
