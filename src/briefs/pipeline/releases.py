"""Releases as they lie in folders: where each is, and what it holds once it proved intact."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefs.distribute.write import folder_files
from briefs.model.release import MANIFEST, RELEASES, SIGNATURE, SUMS, Manifest
from briefs.pipeline.verifying import Asked, verify
from briefs.problems import Problem, Refused, Span, errors, unreadable
from briefs.release.manifest import from_json
from briefs.wording import said


@dataclass(frozen=True, slots=True)
class Intact:
    """A release that is as it was given out.

    Attributes:
        manifest: what it says that it holds.
        files: that, and the lists, by name; what else lies there is left out.
        notes: what is to be said of it all the same.
    """

    manifest: Manifest
    files: Mapping[str, bytes]
    notes: tuple[Problem, ...]


def numbers(releases: Path) -> tuple[str, ...]:
    """The ids of the releases that lie in a folder."""
    return tuple(sorted(one.parent.name for one in releases.glob(f"[!.]*/{MANIFEST}")))


def release_folder(out: Path, release: str) -> Path:
    """The folder of a release, by its id or its own name.

    Raises:
        Refused: there is none.
    """
    if (Path(release) / MANIFEST).is_file():
        return Path(release)
    folder = out / RELEASES / release
    if not (folder / MANIFEST).is_file():
        known = numbers(out / RELEASES)
        hint = said("make it with briefs release")
        if known:
            hint = said("known are {kinds}", kinds=", ".join(known))
        message = said("there is no release {id}", id=folder.name)
        raise Refused([Problem("no-release", message, Span(folder.as_posix()), hint)])
    return folder


def manifest_of(folder: Path) -> Manifest:
    """The manifest in a release's folder.

    Raises:
        Refused: it cannot be read.
    """
    path = folder / MANIFEST
    try:
        return from_json(path.read_bytes(), path.as_posix())
    except OSError as error:
        raise Refused([unreadable(path.as_posix(), error)]) from error


def intact(folder: Path) -> Intact:
    """Read a release that is what its manifest, its sums and its signatures say.

    Raises:
        Refused: it is not, or cannot be read.
    """
    notes = verify(Asked(folder)).problems
    if errors(notes):
        raise Refused(notes)
    there = folder_files(folder) or {}
    manifest = manifest_of(folder)
    wanted = {*manifest.held(), MANIFEST, SIGNATURE, SUMS}
    files = {name: one for name, one in there.items() if name in wanted and one is not None}
    return Intact(manifest, files, notes)
