"""The download page: releases that are intact, as a folder of static files."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from briefs.content.load import SERIES
from briefs.distribute.write import reserved
from briefs.model.release import RELEASES, SIGNATURE, age
from briefs.model.site import Shown
from briefs.pipeline.reading import demand_known, pair
from briefs.pipeline.releases import Intact, intact, numbers
from briefs.problems import Problem, Refused, Severity, Span, in_order
from briefs.wording import said

LIST = "site-files.json"
"""What the site's files were when they were made: so that a later run may take its own away."""

LIST_FORMAT = "briefs-site/1"


@dataclass(frozen=True, slots=True)
class Displayed:
    """What came of a site: the releases on it, newest first, how many files, all problems."""

    releases: tuple[str, ...]
    files: int
    problems: tuple[Problem, ...]


def site(
    root: Path, releases: Path, out: Path, names: Sequence[str] = (), *, base: str = ""
) -> Displayed:
    """Make the download page of some releases, or of all that are there.

    Args:
        root: the project's root: its locales and templates make the pages.
        releases: the folder with the releases.
        out: where the site goes; files that no earlier run made are left alone.
        names: ids of releases; all where none is named.
        base: the address that the site will have; empty where that is not known.

    Raises:
        UnknownName: there is no such release.
    """
    paired = pair(root)
    if paired.project is None:
        return Displayed((), 0, paired.problems)
    known = numbers(releases)
    demand_known("release", names, known)
    try:
        from briefs.render.download import Site, pages

        read = [intact(releases / name) for name in known if not names or name in names]
        if not read:
            raise Refused([_nothing(releases)])
        read.sort(key=lambda one: age(one.manifest), reverse=True)
        looked_at = [_shown(releases / one.manifest.id, one) for one in read]
        leading = paired.project.facts.series.leading
        made = pages(
            [one for one, _ in looked_at],
            Site(root / "templates", paired.project.locales, leading, base.rstrip("/")),
        )
        copies = {
            f"{RELEASES}/{one.manifest.id}/{name}": content
            for one in read
            for name, content in one.files.items()
        }
        files = {**copies, **made.files}
        with reserved(out) as place:
            place.publish({**files, LIST: _list(files)}, without=_stale(out, files))
    except Refused as refusal:
        return Displayed((), 0, refusal.problems)
    ids = tuple(one.manifest.id for one in read)
    warnings = (*made.problems, *(one for _, found in looked_at for one in found))
    return Displayed(ids, len(files) + 1, in_order(warnings))


def _list(files: Mapping[str, bytes]) -> bytes:
    hashes = {name: sha256(content).hexdigest() for name, content in sorted(files.items())}
    return (json.dumps({"format": LIST_FORMAT, "files": hashes}, indent=1) + "\n").encode()


def _stale(out: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Files that an earlier run made, still as it made them, and this one does not."""
    try:
        listed = json.loads((out / LIST).read_bytes())
        hashes = dict(listed["files"]) if listed["format"] == LIST_FORMAT else {}
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return ()
    return tuple(
        name
        for name, digest in sorted(hashes.items())
        if name not in files and _is_as_made(out, name, digest)
    )


def _is_as_made(out: Path, name: str, digest: object) -> bool:
    """Whether a name leads to a file within the site, through no link, with these bytes."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\0" in name:
        return False
    way = [out.joinpath(*parts[: n + 1]) for n in range(len(parts))]
    try:
        if any(place.is_symlink() for place in way) or not way[-1].is_file():
            return False
        return sha256(way[-1].read_bytes()).hexdigest() == digest
    except OSError:
        return False


def _shown(folder: Path, release: Intact) -> tuple[Shown, tuple[Problem, ...]]:
    from briefs.distribute.covers import cover
    from briefs.render.download import fronts

    manifest, files = release.manifest, release.files
    covers = {}
    for name in sorted(fronts(manifest)):
        try:
            covers[name] = cover(files[name])
        except ValueError as error:
            message = said("page one cannot be painted")
            place = Span((folder / name).as_posix())
            raise Refused([Problem("damaged-release", message, place)]) from error
    shown = Shown(manifest, SIGNATURE in files, covers=covers)
    if SERIES not in files:
        return shown, ()
    texts = _texts(folder)
    return (replace(shown, texts=texts), ()) if texts else (shown, (_no_texts(folder),))


def _texts(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """What the enclosed content says of itself; nothing where this version cannot read it."""
    from briefs.render.download import common_texts

    try:
        project = pair(folder).project
        return common_texts(project) if project else {}
    except (Refused, LookupError, ValueError):  # content from anywhere, that no rule looked at
        return {}


def _no_texts(folder: Path) -> Problem:
    message = said(
        "the release's content cannot be read: its page lacks licence, credit and changes"
    )
    hint = said("make the page with the version of briefs that made the release")
    place = Span((folder / "content").as_posix())
    return Problem("unreadable-content", message, place, hint, Severity.WARNING)


def _nothing(releases: Path) -> Problem:
    hint = said("make one with briefs release")
    return Problem("unknown-release", said("there is no release"), Span(releases.as_posix()), hint)
