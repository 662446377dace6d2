"""What is found of a release, and what can be said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefs.model.release import CODE_DIGITS, Issued, Manifest
from briefs.model.seal import Signature
from briefs.problems import Problem, errors
from briefs.wording import said

_UNSAID = frozenset(
    {
        "certificate",
        "folder",
        "no-manifest",
        "unknown-code",
        "unknown-document",
        "unreadable",
        "unsigned",
    }
)
"""The rules of problems that leave it open whether it is what was given out."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was found: its size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in a folder or a ZIP.

    Attributes:
        place: what it is called in messages.
        files: every ordinary file by name, with forward slashes.
        texts: the bytes of the lists of a release, as far as they are there.
        strange: the names of links and of other things that are no files.
        signatures: by the name of the file that they are in; those of the signature file sign the
            manifest.
        as_packed: whether it is a ZIP as this program packs it; nothing for a folder.
    """

    place: str
    files: Mapping[str, Seen]
    texts: Mapping[str, bytes]
    strange: tuple[str, ...] = ()
    signatures: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    as_packed: bool | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What stands below the QR code on paper, in capitals: a number and the hash's first digits."""

    number: str
    digits: str


class Outcome(StrEnum):
    """What it comes to."""

    SOUND = "sound"
    WRONG = "wrong"
    UNSAID = "unsaid"
    """Nothing is wrong that could be seen, but what was asked for cannot be said."""


class Kind(StrEnum):
    """What was looked at."""

    RELEASE = "release"
    PARCEL = "parcel"
    DOCUMENT = "document"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of it.

    Attributes:
        kind: what was looked at.
        manifest: of the release that it belongs to; nothing where none is known.
        sha256: of that manifest's bytes, in hexadecimal; empty where there is none.
        parcel: the parcel's id; empty where it is none.
        document: the one document that was asked for.
        expected: how many files should be there, and how many documents among them.
        right: how many of these are there as they should be.
        signatures: by file, as :class:`Found` has them.
        corrections: the releases that took its place, one after the other.
        newest: the newest release known here, where that is another one and no correction.
        problems: everything that is wrong, or cannot be said.
    """

    kind: Kind
    manifest: Manifest | None = None
    sha256: str = ""
    parcel: str = ""
    document: Issued | None = None
    expected: tuple[int, int] = (0, 0)
    right: tuple[int, int] = (0, 0)
    signatures: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    corrections: tuple[Manifest, ...] = ()
    newest: Manifest | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Whether all is well."""
        rules = {one.rule for one in errors(self.problems)}
        if not rules:
            return Outcome.SOUND
        return Outcome.UNSAID if rules <= _UNSAID else Outcome.WRONG


def code_from(typed: str) -> Code:
    """Read a code as a person types it: case, blanks, and hyphens among the digits do not matter.

    Raises:
        ValueError: it cannot be one, with the words to say so.
    """
    text = "".join(typed.split()).upper().removeprefix("BRIEFS:")
    number, colon, digits = text.rpartition(":")
    if not (colon and number):
        raise ValueError(
            said("write number, colon and digits, as beside the QR code: 2026-1-boston-ko:9f86…")
        )
    digits = digits.replace("-", "")
    strange = next((one for one in digits if one not in "0123456789ABCDEF"), "")
    if strange:
        raise ValueError(
            said("{found!r} is none of the digits 0 to 9 and A to F of a code", found=strange)
        )
    if len(digits) != CODE_DIGITS:
        message = said(
            "{n} digits stand behind the last colon where a code has {wanted}",
            n=len(digits),
            wanted=CODE_DIGITS,
        )
        raise ValueError(message)
    return Code(number, digits)
