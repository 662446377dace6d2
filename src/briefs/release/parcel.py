"""The parcel of one recipient: a ZIP with a letter, the wanted documents, and what proves them."""

import json
from collections.abc import Mapping
from hashlib import sha256

from briefs.model.post import Erratum, Parcel, Recipient
from briefs.model.release import MANIFEST, SIGNATURE, SUMS, Enclosed, Issued, Manifest
from briefs.problems import Problem, Refused, Span
from briefs.release.archive import packed
from briefs.release.contents import COMPARISON, CONTENTS, LETTER
from briefs.release.sums import sums
from briefs.wording import said

DATA = "data/"
FORMAT = "briefs-parcel/1"


def enclosed(
    manifest: Manifest, recipient: Recipient, erratum: Erratum | None = None
) -> tuple[tuple[Issued, ...], list[Enclosed]]:
    """The documents and the data of a release that a recipient gets.

    These are the wanted ones; of a correction those that take the place of what the recipient has.
    """
    documents = tuple(
        one
        for one in manifest.documents
        if (one.name in erratum.documents if erratum else recipient.wants(one))
    )
    data = [one for one in manifest.files if recipient.data and one.name.startswith(DATA)]
    return documents, data


def parcel(
    manifest: Manifest,
    release: Mapping[str, bytes],
    recipient: Recipient,
    letter: bytes,
    erratum: Erratum | None = None,
) -> Parcel:
    """Pack what a recipient gets of a release; the same bytes every time.

    Args:
        manifest: the release's.
        release: its files by name.
        recipient: who gets the parcel.
        letter: the cover letter, a PDF.
        erratum: of a release that corrects what the recipient has.

    Raises:
        Refused: a file of the release is lacking, or not what the manifest says.
    """
    documents, data = enclosed(manifest, recipient, erratum)
    wanted: list[Issued | Enclosed] = [*documents, *data]
    _demand_intact(manifest, release, wanted)
    proofs = (name for name in (MANIFEST, SIGNATURE) if name in release)
    files = {LETTER: letter, **({COMPARISON: erratum.comparison} if erratum else {})}
    files.update({name: release[name] for name in (*proofs, *(one.name for one in wanted))})
    files[CONTENTS] = _contents(manifest.id, recipient.id, files)
    content = packed({**files, SUMS: sums(files)}, manifest.date)
    return Parcel(
        release=manifest.id,
        recipient=recipient,
        name=parcel_name(manifest.id, recipient.id, is_erratum=erratum is not None),
        content=content,
        sha256=sha256(content).hexdigest(),
        documents=tuple(one.name for one in documents),
    )


def parcel_name(release: str, recipient: str, *, is_erratum: bool) -> str:
    """What a recipient's parcel of a release is called: in ASCII, and an erratum as such."""
    return f"{'erratum' if is_erratum else 'briefs'}-{release}-{recipient}.zip"


def _contents(release: str, recipient: str, files: Mapping[str, bytes]) -> bytes:
    listed = {
        "format": FORMAT,
        "release": release,
        "parcel": f"{release}-{recipient}",
        "files": [
            {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
            for name, content in sorted(files.items())
        ],
    }
    return (json.dumps(listed, indent=2) + "\n").encode()


def _demand_intact(
    manifest: Manifest, release: Mapping[str, bytes], wanted: list[Issued | Enclosed]
) -> None:
    hint = said("see briefs verify; never give out a release that has changed")
    problems = [
        Problem(
            "release-changed",
            said("{name} is lacking, or not what the manifest says", name=one.name),
            Span(f"{manifest.id}/{one.name}"),
            hint,
        )
        for one in wanted
        if sha256(release.get(one.name, b"")).hexdigest() != one.sha256
    ]
    if problems:
        raise Refused(problems)
