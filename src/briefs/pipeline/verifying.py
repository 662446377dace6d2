"""Of ``briefs verify``: opens what somebody has, and the releases known around it.

Files are hashed block by block; only the lists, PDFs one at a time, and a ZIP are in memory.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path, PurePosixPath

from briefs.model.release import MANIFEST, RELEASES, SIGNATURE
from briefs.model.seal import Signature
from briefs.model.verdict import Code, Found, Kind, Seen, Verdict
from briefs.problems import Problem, Refused, Severity, Span, in_order, reason_of
from briefs.release.archive import MOST_BYTES, MOST_FILES, is_as_packed, unpacked
from briefs.release.manifest import MOST_BYTES as MOST_OF_A_LIST
from briefs.release.manifest import from_json
from briefs.release.verify import (
    LISTS,
    Known,
    verify_code,
    verify_document,
    verify_folder,
    verify_lists,
)
from briefs.wording import Said, said

MOST_NEIGHBOURS = 1_000
"""So many folders beside what is looked at are looked into for other releases."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to know.

    Attributes:
        path: a release's folder, a parcel, a ZIP of one of them, or a PDF; a folder of releases
            where a code is asked for.
        code: what stands on paper.
        trusted: certificates that the reader trusts, as bytes, in PEM or DER.
        releases: folders of releases that are known, or releases.
        project: the project around, whose releases are known as well.
    """

    path: Path | None
    code: Code | None = None
    trusted: tuple[bytes, ...] = ()
    releases: tuple[Path, ...] = ()
    project: Path | None = None


def verify(asked: Asked) -> Verdict:
    """Say whether something is what was given out.

    Nothing is written, and nothing outside the machine is asked.
    """
    try:
        if asked.code:
            near = [asked.path] if asked.path else []
            known, unread = _known([*near, *asked.releases], asked.project)
            verdict = _vouched(verify_code(asked.code, known), known, asked.trusted)
            return _with(verdict, unread)
        return _looked_at(asked, asked.path or Path())
    except Refused as refusal:
        return Verdict(Kind.RELEASE, problems=refusal.problems)
    except OSError as error:
        place = os.fspath(asked.path or "")
        return Verdict(Kind.RELEASE, problems=(_unreadable(place, error),))


def _looked_at(asked: Asked, path: Path) -> Verdict:
    known, unread = _known(asked.releases, asked.project)
    near = _beside(path.absolute())
    if path.is_dir():
        found = _folder(path, asked.trusted)
    else:
        content = _read(path, MOST_BYTES)
        is_zip = content.startswith(b"PK")  # first: what is in it may begin as a PDF does
        if not is_zip and b"%PDF-" in content[:1024]:
            return _with(_document(path, content, asked.trusted, [*near, *known]), unread)
        if not is_zip:
            raise Refused([_neither(path)])
        found = _zip(path, content, asked.trusted)
    verdict = verify_folder(found, [*near, *known], trusting=bool(asked.trusted))
    return _with(verdict, unread)


def _document(
    path: Path, content: bytes, trusted: Sequence[bytes], known: Sequence[Known]
) -> Verdict:
    from briefs.render.identity import identity_of
    from briefs.seal.read import in_pdf

    seen = Seen(len(content), hashlib.sha256(content).hexdigest())
    signatures = tuple(in_pdf(content, trusted))
    identity = identity_of(content)
    number = identity.number if identity else ""
    verdict = verify_document(_name(path), seen, signatures, number, known)
    return _vouched(verdict, known, trusted)


def _vouched(verdict: Verdict, known: Sequence[Known], trusted: Sequence[bytes]) -> Verdict:
    """A verdict on one document, with what is wrong with the manifest that it was found in."""
    found = next((one for one in known if one.manifest is verdict.manifest), None)
    if found is None:
        return verdict
    names = (*LISTS, SIGNATURE)
    paths = {name: found.folder / name for name in names if (found.folder / name).is_file()}
    texts = {name: _read(path, MOST_OF_A_LIST) for name, path in paths.items()}
    lists = Found(
        place=_name(found.folder),
        files={name: _seen(path) for name, path in paths.items()},
        texts=texts,
        signatures=_signatures(texts, texts.get(MANIFEST), trusted),
    )
    faults = verify_lists(lists, verdict.signatures, trusting=bool(trusted))
    return replace(
        verdict,
        signatures={**verdict.signatures, **lists.signatures},
        problems=(*verdict.problems, *faults),
    )


def _folder(folder: Path, trusted: Sequence[bytes]) -> Found:
    """Everything below a folder; links are named and not followed."""
    paths: dict[str, Path] = {}
    strange = []
    for path in islice(_below(folder), MOST_FILES + 1):
        name = _name(path.relative_to(folder))
        if stat.S_ISREG(path.lstat().st_mode):
            paths[name] = path
        else:
            strange.append(name)
    if len(paths) + len(strange) > MOST_FILES:
        message = said("it holds more than {most} files: that is no release", most=MOST_FILES)
        raise Refused([Problem("folder", message, Span(_name(folder)))])
    texts = {name: _read(paths[name], MOST_OF_A_LIST) for name in LISTS if name in paths}
    return Found(
        place=_name(folder),
        files={name: _seen(path) for name, path in paths.items()},
        texts=texts,
        strange=tuple(strange),
        signatures=_signatures(_Lazily(paths), texts.get(MANIFEST), trusted),
    )


def _zip(path: Path, content: bytes, trusted: Sequence[bytes]) -> Found:
    entries = unpacked(content, _name(path))
    files = _from_the_top(entries)
    return Found(
        place=_name(path),
        files={
            name: Seen(len(one), hashlib.sha256(one).hexdigest()) for name, one in files.items()
        },
        texts={name: files[name] for name in LISTS if name in files},
        signatures=_signatures(files, files.get(MANIFEST), trusted),
        as_packed=is_as_packed(content, entries),
    )


def _from_the_top(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Without the folder that a release lies in where somebody packed it with its folder."""
    tops = [
        name.removesuffix(MANIFEST)
        for name in files
        if name.count("/") == 1 and name.endswith(f"/{MANIFEST}")
    ]
    if MANIFEST in files or len(tops) != 1:
        return dict(files)
    return {name.removeprefix(tops[0]): one for name, one in files.items()}


@dataclass(frozen=True, slots=True)
class _Lazily(Mapping[str, bytes]):
    """Files that are read when they are asked for, one at a time."""

    paths: Mapping[str, Path] = field(default_factory=dict)

    def __getitem__(self, name: str) -> bytes:
        return _read(self.paths[name], MOST_BYTES)

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def _signatures(
    files: Mapping[str, bytes], manifest: bytes | None, trusted: Sequence[bytes]
) -> dict[str, tuple[Signature, ...]]:
    from briefs.seal.read import beside, in_pdf

    found = {name: tuple(in_pdf(files[name], trusted)) for name in files if name.endswith(".pdf")}
    if manifest is not None and SIGNATURE in files:
        found[SIGNATURE] = (beside(manifest, files[SIGNATURE], trusted),)
    return {name: signatures for name, signatures in found.items() if signatures}


def _known(
    folders: Iterable[Path], project: Path | None
) -> tuple[list[Known], tuple[Problem, ...]]:
    """The releases in folders that somebody named, and what of them could not be read."""
    known, problems = [], []
    for folder in folders:
        for place in _releases(folder):
            try:
                known.append(_one_known(place))
            except Refused as refusal:
                problems += [replace(one, severity=Severity.WARNING) for one in refusal.problems]
    around = project / "out" / RELEASES if project else None
    return known + (_quietly(_releases(around)) if around else []), tuple(problems)


def _beside(path: Path) -> list[Known]:
    """The releases next to a folder or a file, or around it; what is none is passed over."""
    return _quietly(one for one in _releases(path.parent, inside=True) if one != path)


def _quietly(places: Iterable[Path]) -> list[Known]:
    known = []
    for place in places:
        try:
            known.append(_one_known(place))
        except (Refused, OSError):
            continue
    return known


def _releases(folder: Path, *, inside: bool = False) -> list[Path]:
    """A folder if it is a release, and else, or besides, the releases that lie in it."""
    own = [folder] if (folder / MANIFEST).is_file() else []
    if (own and not inside) or not folder.is_dir():
        return own
    lower = islice(sorted(folder.iterdir()), MOST_NEIGHBOURS)
    return [*own, *(one for one in lower if (one / MANIFEST).is_file())]


def _one_known(folder: Path) -> Known:
    path = folder / MANIFEST
    content = _read(path, MOST_OF_A_LIST)
    manifest = from_json(content, _name(path))
    return Known(_name(path), folder, manifest, hashlib.sha256(content).hexdigest())


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, onerror=_raise):
        links = [name for name in folders if Path(place, name).is_symlink()]
        yield from (Path(place, name) for name in sorted([*files, *links]))


def _raise(error: OSError) -> None:
    raise error


def _seen(path: Path) -> Seen:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return Seen(file.tell(), digest.hexdigest())


def _read(path: Path, most: int) -> bytes:
    """A file that is not larger than what is expected.

    Raises:
        Refused: it is larger, or no ordinary file.
    """
    if not path.is_file():
        raise Refused([_neither(path)])
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        message = said("it is larger than {most} bytes: it is not read", most=f"{most:,}")
        raise Refused([Problem("folder", message, Span(_name(path)))])
    return content


def _with(verdict: Verdict, problems: Sequence[Problem]) -> Verdict:
    return replace(verdict, problems=in_order([*verdict.problems, *problems]))


def _name(path: Path | PurePosixPath) -> str:
    """A path as text that can be shown, whatever bytes it is made of."""
    return os.fsencode(path.as_posix()).decode(errors="replace")


def _neither(path: Path) -> Problem:
    message = said("it is neither a folder nor a ZIP nor a PDF")
    hint = said("name a release's folder, a parcel, or one document")
    return Problem("folder", message, Span(_name(path)), hint)


def _unreadable(place: str, error: OSError) -> Problem:
    reason: Said | str = reason_of(error)
    return Problem("unreadable", said("it cannot be read: {reason}", reason=reason), Span(place))
