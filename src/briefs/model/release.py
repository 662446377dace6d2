"""What was given out: a release, its documents and files, as the manifest beside them says."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

RELEASES = "releases"
"""The folder of the releases, below the output directory."""

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.p7s"
SUMS = "SHA256SUMS"


CODE_DIGITS = 32
"""How many digits of a content's hash stand on paper: 128 bits, more than anybody can forge."""


def number_of(release: str, brief: str, edition: str) -> str:
    """The number of a document: ``2026-1-boston-ko``."""
    return f"{release}-{brief}-{edition}"


def code_of(number: str, content: str) -> str:
    """What a document's QR code holds: its number, and the first digits of its content's hash.

    In the capitals of QR's alphanumeric mode (ISO/IEC 18004, 7.4.4), which takes less room; to be
    compared without regard to case.
    """
    return f"BRIEFS:{number}:{content[:CODE_DIGITS]}".upper()


@dataclass(frozen=True, slots=True)
class Correction:
    """That a release takes the place of an earlier one.

    Attributes:
        release: the id of the one that it corrects.
        reason: why, by language tag.
    """

    release: str
    reason: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Validated:
    """That a validator found nothing.

    Attributes:
        by: its name and version (``veraPDF 1.30.1``).
        profiles: what the file was held against (``3a``, ``ua1``).
    """

    by: str
    profiles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Issued:
    """A document of a release.

    Attributes:
        name: its file's name, which is ASCII.
        brief: the brief's id.
        edition: the name of the way it is printed (``ko-en``).
        languages: of that edition, in order.
        title: by language tag.
        number: the document number that stands on it (``2026-1-boston-ko``).
        content: what it says, whatever it is printed with: the SHA-256 of the HTML that it was set
            from, without its code, in hexadecimal. The QR code on the page begins with it.
        pages: how many it has.
        size: in bytes.
        sha256: of the file, in hexadecimal.
        claims: the standards that the file says it keeps (``PDF/A-3a``).
        validated: nothing where no validator looked at it.
        unsigned: the SHA-256 of the file before it was signed; empty where it is not signed.
    """

    name: str
    brief: str
    edition: str
    languages: tuple[str, ...]
    title: Mapping[str, str]
    number: str
    content: str
    pages: int
    size: int
    sha256: str
    claims: tuple[str, ...]
    validated: Validated | None = None
    unsigned: str = ""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file of a release that is no document: its name in the folder, size in bytes, SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release holds.

    Attributes:
        id: the number of the series when it was given out (``2026-1``).
        date: that of the series.
        title: of the series, by language tag.
        languages: of the series, in order.
        corrects: the release that this one takes the place of, if it does.
        documents: in the series' order.
        files: everything else but the manifest, its signature and the sums, by name.
        templates: the SHA-256 of each template and style sheet, by path below the templates.
        fonts: the same of each font.
        tools: versions by name: the program and what the bytes depend on.
    """

    id: str
    date: dt.date
    title: Mapping[str, str]
    languages: tuple[str, ...]
    corrects: Correction | None
    documents: tuple[Issued, ...]
    files: tuple[Enclosed, ...]
    templates: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    tools: Mapping[str, str] = field(default_factory=dict)

    def held(self) -> dict[str, Issued | Enclosed]:
        """Everything that the release holds besides manifest, signature and sums, by name."""
        return {one.name: one for part in (self.documents, self.files) for one in part}


def age(manifest: Manifest) -> tuple[object, ...]:
    """What releases are sorted by, the oldest first: date, then number, of which 10 follows 9."""
    numbers = tuple(map(int, re.findall(r"[0-9]+", manifest.id)))
    return manifest.date, numbers, manifest.id


def corrections(manifest: Manifest, known: Iterable[Manifest]) -> tuple[Manifest, ...]:
    """The releases that took a release's place, then those that took theirs, each once."""
    correcting = sorted((one for one in known if one.corrects), key=age)
    found: dict[str, Manifest] = {}
    wanted = [manifest.id]
    for number in wanted:  # grows while it is read
        for one in correcting:
            is_next = one.corrects and one.corrects.release == number
            if is_next and one.id not in found and one.id != manifest.id:
                found[one.id] = one
                wanted.append(one.id)
    return tuple(found.values())
