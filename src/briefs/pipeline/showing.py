"""The download page: releases that are intact, as a folder of static files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from briefs.distribute.plan import UnknownName
from briefs.distribute.write import folder_files, publish
from briefs.model.release import MANIFEST, SIGNATURE, SUMS, Manifest
from briefs.model.site import Shown
from briefs.pipeline.stages import pair
from briefs.problems import Problem, Refused, Span
from briefs.release.manifest import from_json
from briefs.release.sums import sums
from briefs.wording import said


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
        out: where the site goes; other files there are left alone.
        names: ids of releases; all where none is named.
        base: the address that the site will have; empty where that is not known.

    Raises:
        UnknownName: there is no such release.
    """
    paired = pair(root)
    if paired.project is None:
        return Displayed((), 0, paired.problems)
    known = sorted(one.parent.name for one in releases.glob(f"[!.]*/{MANIFEST}"))
    for name in names:
        if name not in known:
            raise UnknownName("release", name, known)
    try:
        from briefs.render.download import Site, pages

        read = [_intact(releases / name) for name in known if not names or name in names]
        if not read:
            raise Refused([_nothing(releases)])
        read.sort(key=lambda one: (one[0].date, one[0].id), reverse=True)
        shown = [_shown(releases / manifest.id, manifest, files) for manifest, files in read]
        made = pages(shown, Site(root / "templates", paired.project.locales, base.rstrip("/")))
        copies = {
            f"releases/{manifest.id}/{name}": content
            for manifest, files in read
            for name, content in files.items()
        }
        publish(out, {**copies, **made})
    except Refused as refusal:
        return Displayed((), 0, refusal.problems)
    ids = tuple(manifest.id for manifest, _ in read)
    return Displayed(ids, len(copies) + len(made), ())


def _intact(folder: Path) -> tuple[Manifest, dict[str, bytes]]:
    """A release and those of its files that belong to it, each as the manifest says.

    Raises:
        Refused: it is not.
    """
    there = {
        name: content
        for name, content in (folder_files(folder) or {}).items()
        if content is not None
    }
    manifest = from_json(there.get(MANIFEST, b""), (folder / MANIFEST).as_posix())
    held = manifest.held()
    wrong = [
        name
        for name, one in held.items()
        if name not in there or sha256(there[name]).hexdigest() != one.sha256
    ]
    wanted = {*held, MANIFEST, *({SIGNATURE} & set(there))}
    listed = {name: there[name] for name in sorted(wanted) if name in there}
    if there.get(SUMS) != sums(listed):
        wrong.append(SUMS)
    if manifest.id != folder.name:
        wrong.append(MANIFEST)
    if wrong:
        message = said("the release is damaged: {names}", names=", ".join(wrong[:5]))
        hint = said("put it back as it was given out; briefs verify says more")
        raise Refused([Problem("damaged-release", message, Span(folder.as_posix()), hint)])
    return manifest, {**listed, SUMS: there[SUMS]}


def _shown(folder: Path, manifest: Manifest, files: dict[str, bytes]) -> Shown:
    from briefs.distribute.covers import cover
    from briefs.render.download import common_texts, fronts

    covers = {}
    for name in sorted(fronts(manifest)):
        try:
            covers[name] = cover(files[name])
        except ValueError as error:
            message = said("page one cannot be painted")
            place = Span((folder / name).as_posix())
            raise Refused([Problem("damaged-release", message, place)]) from error
    shown = Shown(manifest, SIGNATURE in files, covers=covers)
    project = pair(folder).project if "content/series.yaml" in files else None
    return replace(shown, texts=common_texts(project)) if project else shown


def _nothing(releases: Path) -> Problem:
    hint = said("make one with briefs release")
    return Problem("unknown-release", said("there is no release"), Span(releases.as_posix()), hint)
