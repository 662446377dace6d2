"""Whether what somebody has is what was given out: files held against their manifest.

Pure: names, sizes, hashes and the texts of the lists go in, a :class:`Verdict` comes out. Nothing
that comes from a file is believed before it was compared.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefs.model.release import (
    CODE_DIGITS,
    MANIFEST,
    SIGNATURE,
    SUMS,
    Enclosed,
    Issued,
    Manifest,
    age,
    corrections,
)
from briefs.model.seal import Signature
from briefs.model.verdict import Code, Found, Kind, Seen, Verdict
from briefs.problems import Problem, Refused, Span, in_order
from briefs.release import faults
from briefs.release.contents import COMPARISON, CONTENTS, LETTER, Contents, contents_from_json
from briefs.release.manifest import from_json
from briefs.release.sums import listed
from briefs.wording import said

LISTS = (MANIFEST, CONTENTS, SUMS)
"""The files whose texts are needed, not their hashes alone."""

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n\\]+)\n")


@dataclass(frozen=True, slots=True)
class Known:
    """A release that is known here.

    Attributes:
        place: where its manifest was read, for messages.
        folder: where it lies.
        manifest: what it says.
        sha256: of the manifest's bytes.
    """

    place: str
    folder: Path
    manifest: Manifest
    sha256: str


def verify_folder(found: Found, known: Sequence[Known] = (), *, trusting: bool = False) -> Verdict:
    """Hold a release, or a parcel, against its lists, whichever of the two it is.

    Args:
        found: what lies there.
        known: releases known besides.
        trusting: whether the reader named certificates to trust, and so wants a signature.
    """
    manifest, unread = _manifest(found)
    contents, unlisted = _contents(found)
    kind = Kind.PARCEL if CONTENTS in found.files else Kind.RELEASE
    declared = _declared(found, manifest, contents)
    wrong = [*unread, *unlisted]
    wrong += _file_faults(found, manifest, declared)
    wrong += _sums_faults(found, declared)
    if contents and manifest:
        wrong += _parcel_faults(found.place, contents, manifest)
    if kind is Kind.PARCEL and found.as_packed is False:
        wrong.append(faults.repacked(found.place))
    wrong += _signature_faults(found, manifest, trusting)
    wrong += _other_signers(found.place, found.signatures)
    right = [name for name, one in declared.items() if _is_as(found.files.get(name), one)]
    documents = {one.name for one in manifest.documents} if manifest else set()
    own = found.files[MANIFEST].sha256 if MANIFEST in found.files else ""
    verdict = Verdict(
        kind=kind,
        manifest=manifest,
        sha256=own,
        parcel=contents.parcel if contents else "",
        expected=(len(declared), len(documents & declared.keys())),
        right=(len(right), len(documents.intersection(right))),
        signatures=found.signatures,
        problems=tuple(wrong),
    )
    return _related(verdict, found.place, known)


def verify_lists(
    found: Found,
    inside: Mapping[str, tuple[Signature, ...]],
    *,
    trusting: bool = False,
) -> tuple[Problem, ...]:
    """What is wrong with the lists of a release alone, whatever became of its other files.

    For a single document, which is worth as much as the manifest that it was found in.

    Args:
        found: where the release lies; its lists are enough.
        inside: the signatures in the document, by its name.
        trusting: whether the reader named certificates to trust.
    """
    manifest, unread = _manifest(found)
    contents, unlisted = _contents(found)
    declared = _declared(found, manifest, contents)
    wrong = [*unread, *unlisted, *_sums_faults(found, declared)]
    wrong += _signature_faults(found, manifest, trusting)
    return (*wrong, *_other_signers(found.place, {**inside, **found.signatures}))


def verify_document(
    place: str,
    seen: Seen,
    signatures: tuple[Signature, ...],
    number: str,
    known: Sequence[Known],
) -> Verdict:
    """Look for one PDF among what was given out.

    Args:
        place: what it is called in messages.
        seen: its size and hash.
        signatures: those in it.
        number: the document number that stands in it, in capitals or not; empty where none does.
        known: the releases to look in, the nearest first.
    """
    listed = [(one, document) for one in known for document in one.manifest.documents]
    same = [pair for pair in listed if pair[1].sha256 == seen.sha256]
    bare = [pair for pair in listed if pair[1].unsigned == seen.sha256]
    named = [pair for pair in listed if number and pair[1].number.upper() == number.upper()]
    release, document = next(iter(same or bare or named), (None, None))
    wrong = list(_bad_signatures(place, signatures))
    if bare and not same:
        wrong.append(faults.stripped(place))
    elif document and not same:
        wrong.append(faults.differs(place, document))
    elif not document:
        wrong.append(faults.nowhere(place, signatures))
    verdict = Verdict(
        kind=Kind.DOCUMENT,
        manifest=release.manifest if release else None,
        sha256=release.sha256 if release else "",
        document=document,
        signatures={place: signatures} if signatures else {},
        problems=tuple(wrong),
    )
    return _related(verdict, place, known)


def verify_code(code: Code, known: Sequence[Known]) -> Verdict:
    """Say which document a code on paper belongs to."""
    listed = [(one, document) for one in known for document in one.manifest.documents]
    numbered = [pair for pair in listed if pair[1].number.upper() == code.number]
    same = [pair for pair in numbered if _digits(pair[1]) == code.digits]
    release, document = next(iter(same or numbered), (None, None))
    wrong = []
    if not document:
        alike = [one for _, one in listed if _digits(one) == code.digits]
        wrong.append(faults.unknown_code(code, alike))
    elif not same:
        wrong.append(faults.wrong_code(code))
    verdict = Verdict(
        kind=Kind.PAPER,
        manifest=release.manifest if release else None,
        sha256=release.sha256 if release else "",
        document=document,
        problems=tuple(wrong),
    )
    return _related(verdict, code.number, known)


def _digits(document: Issued) -> str:
    return document.content[:CODE_DIGITS].upper()


def _manifest(found: Found) -> tuple[Manifest | None, list[Problem]]:
    place = f"{found.place}/{MANIFEST}"
    if MANIFEST not in found.texts:
        hint = said("name a folder or a ZIP that holds a manifest.json: a release or a parcel")
        return None, [Problem("no-manifest", said("there is no manifest"), Span(place), hint)]
    try:
        return from_json(found.texts[MANIFEST], place), []
    except Refused as refusal:
        return None, list(refusal.problems)


def _contents(found: Found) -> tuple[Contents | None, list[Problem]]:
    if CONTENTS not in found.texts:
        return None, []
    try:
        return contents_from_json(found.texts[CONTENTS], f"{found.place}/{CONTENTS}"), []
    except Refused as refusal:
        return None, list(refusal.problems)


def _declared(
    found: Found, manifest: Manifest | None, contents: Contents | None
) -> dict[str, Issued | Enclosed]:
    """What should be there by the nearest list; by the sums where no other can be read."""
    if contents:
        return {one.name: one for one in contents.files}
    if manifest:
        return dict(manifest.held())
    lines = _lines(found.texts.get(SUMS, b""))
    listed = {name: one for name, one in lines.items() if name not in LISTS}
    return {name: Enclosed(name, -1, one) for name, one in listed.items() if name != SIGNATURE}


def _is_as(seen: Seen | None, one: Issued | Enclosed) -> bool:
    return bool(seen and seen.sha256 == one.sha256 and one.size in (seen.size, -1))


def _file_faults(
    found: Found, manifest: Manifest | None, declared: Mapping[str, Issued | Enclosed]
) -> Iterator[Problem]:
    by_hash = {one.sha256: name for name, one in declared.items()}
    documents = {one.name: one for one in manifest.documents} if manifest else {}
    for name, one in declared.items():
        seen, place = found.files.get(name), f"{found.place}/{name}"
        if seen is None:
            yield faults.missing(place)
        elif not _is_as(seen, one):
            issued = documents.get(name)
            stripped = issued is not None and issued.unsigned == seen.sha256
            other = by_hash.get(seen.sha256, "")
            yield faults.stripped(place) if stripped else faults.changed(place, other)
    for name in sorted(found.files.keys() - declared.keys() - {*LISTS, SIGNATURE}):
        yield faults.unknown(
            f"{found.place}/{name}", by_hash.get(found.files[name].sha256, ""), name
        )
    for name in found.strange:
        message = said("it is no ordinary file, but a link or a device: nothing was read of it")
        yield Problem("strange-file", message, Span(f"{found.place}/{name}"))


def _sums_faults(found: Found, declared: Mapping[str, Issued | Enclosed]) -> list[Problem]:
    """Whether the sums are, to the byte, the list of what is declared and of the lists."""
    place = f"{found.place}/{SUMS}"
    if SUMS not in found.texts:
        return [faults.missing(place)]
    own = {
        name: found.files[name].sha256
        for name in (MANIFEST, SIGNATURE, CONTENTS)
        if name in found.files and name not in declared
    }
    given = found.texts[SUMS]
    if given == listed({name: one.sha256 for name, one in declared.items()} | own):
        return []
    lines = _lines(given)
    changed = [
        faults.changed(f"{found.place}/{name}", "")
        for name, one in own.items()
        if lines.get(name, one) != one
    ]
    gone = [
        faults.missing(f"{found.place}/{name}")
        for name in lines
        if name not in found.files and name not in declared
    ]
    message = said("it is not the list of the files that the manifest names, as it was made")
    hint = said("the list itself, or another one, was changed: compare with a copy from elsewhere")
    return [*changed, *gone, Problem("sums", message, Span(place), hint)]


def _lines(content: bytes) -> dict[str, str]:
    """The hashes of a list of sums by name, as far as it can be read."""
    return {name: digest for digest, name in _LINE.findall(content.decode("ascii", "replace"))}


def _parcel_faults(place: str, contents: Contents, manifest: Manifest) -> Iterator[Problem]:
    """Where the list of a parcel says other things than the manifest in it."""
    where = Span(f"{place}/{CONTENTS}")
    if contents.release != manifest.id:
        message = said(
            "the parcel is of release {one}, its manifest of {other}",
            one=contents.release,
            other=manifest.id,
        )
        yield Problem("parcel", message, where)
    held = manifest.held()
    for one in contents.files:
        if one.name in held and held[one.name].sha256 != one.sha256:
            message = said(
                "{name} is another one in the parcel than in its manifest", name=one.name
            )
            yield Problem("parcel", message, where)
        elif one.name not in held and one.name not in (LETTER, COMPARISON, MANIFEST, SIGNATURE):
            message = said("{name} belongs to the parcel, but not to its release", name=one.name)
            yield Problem("parcel", message, where)


def _signature_faults(found: Found, manifest: Manifest | None, trusting: bool) -> Iterator[Problem]:
    for name, signatures in found.signatures.items():
        yield from _bad_signatures(f"{found.place}/{name}", signatures)
    signed = [one for one in manifest.documents if one.unsigned] if manifest else []
    for one in signed:
        if _is_as(found.files.get(one.name), one) and not found.signatures.get(one.name):
            message = said("the manifest says that it is signed, and it is not")
            yield Problem("signature", message, Span(f"{found.place}/{one.name}"))
    if signed and SIGNATURE not in found.files:
        yield faults.missing(f"{found.place}/{SIGNATURE}")
    if trusting and not found.signatures.get(SIGNATURE):
        message = said("the manifest is not signed: who made it cannot be said")
        hint = said("ask for a signed release, or compare the hash of manifest.json another way")
        yield Problem("unsigned", message, Span(f"{found.place}/{MANIFEST}"), hint)


def _other_signers(place: str, found: Mapping[str, tuple[Signature, ...]]) -> Iterator[Problem]:
    """Documents that another key signed than the manifest: a release is signed with one."""
    own = {one.fingerprint for one in found.get(SIGNATURE, ()) if one.signer}
    for name, signatures in found.items():
        for one in signatures:
            if own and one.fingerprint not in own and one.signer:
                message = said(
                    "the certificate of {signer} signed it, and another one the manifest",
                    signer=one.signer,
                )
                hint = said("compare the fingerprints with what the sender says of its own")
                yield Problem("other-signer", message, Span(f"{place}/{name}"), hint)


def _bad_signatures(place: str, signatures: Iterable[Signature]) -> Iterator[Problem]:
    for one in signatures:
        reason = faults.flaw_of(one)
        if reason:
            yield Problem("signature", reason, Span(place))


def _related(verdict: Verdict, place: str, known: Sequence[Known]) -> Verdict:
    """A verdict with what the other releases say about its own."""
    manifest = verdict.manifest
    if manifest is None:
        return replace(verdict, problems=in_order(verdict.problems))
    chain = corrections(manifest, [one.manifest for one in known])
    newest = max((one.manifest for one in known), key=age, default=manifest)
    newer = age(newest) > age(manifest) and newest not in chain
    wrong = [*verdict.problems, *_twins(manifest, known, verdict.sha256)]
    if chain:
        wrong.append(faults.corrected(place, chain))
    return replace(
        verdict,
        corrections=chain,
        newest=newest if newer else None,
        problems=in_order(wrong),
    )


def _twins(manifest: Manifest, known: Sequence[Known], own: str) -> Iterator[Problem]:
    for one in known:
        if one.manifest.id == manifest.id and one.sha256 != own:
            message = said("there is another release with the number {id}", id=manifest.id)
            hint = said("one of the two was not given out: compare with a copy from elsewhere")
            yield Problem("other-release", message, Span(one.place), hint)
