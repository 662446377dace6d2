"""A verdict in words for the person who was handed a release, and as data.

The first line is the answer, the second a correction if there is one; then what is wrong, what it
is, who signed, and what the signature or the lack of one means.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from briefs.cli.formats.say import Say
from briefs.model.release import MANIFEST, SIGNATURE, Manifest
from briefs.model.seal import Signature
from briefs.model.verdict import Kind, Outcome, Verdict
from briefs.problems import Problem, Severity
from briefs.wording import Said, said

if TYPE_CHECKING:
    from collections.abc import Iterable

Line = tuple[str, str]
"""The style and the words of a line."""

FORMAT = "briefs-verdict/1"

_STYLES = {
    Outcome.SOUND: "bold green",
    Outcome.WRONG: "bold red",
    Outcome.UNSAID: "bold yellow",
}
_LOUD, _DIM, _PLAIN = "bold yellow", "dim", ""


def lines(verdict: Verdict, language: str, say: Say) -> Iterator[Line]:
    """The lines to print.

    Args:
        verdict: what was found.
        language: the reader's, for titles and reasons.
        say: says messages in it.
    """
    yield _STYLES[verdict.outcome], say(_answer(verdict))
    for one in verdict.corrections:
        yield _LOUD, say(_correction(one, language))
    for problem in verdict.problems:
        if problem.rule != "corrected":
            yield from _problem(problem, say)
    for told in (*_identity(verdict, language), *_signers(verdict)):
        yield _PLAIN, say(told)
    if verdict.outcome is not Outcome.WRONG:
        yield from ((_PLAIN, say(told)) for told in _meaning(verdict))


def data(verdict: Verdict) -> dict[str, object]:
    """All of it but the problems, as JSON has it."""
    document = verdict.document
    return {
        "format": FORMAT,
        "outcome": verdict.outcome.value,
        "kind": verdict.kind.value,
        "release": _release(verdict.manifest),
        "manifest_sha256": verdict.sha256 or None,
        "parcel": verdict.parcel or None,
        "document": document
        and {"name": document.name, "number": document.number, "title": dict(document.title)},
        "files": {"expected": verdict.expected[0], "right": verdict.right[0]},
        "documents": {"expected": verdict.expected[1], "right": verdict.right[1]},
        "signatures": [
            _signature(name, one) for name, found in verdict.signatures.items() for one in found
        ],
        "corrections": [
            {
                "release": one.id,
                "date": one.date.isoformat(),
                "reason": dict(one.corrects.reason) if one.corrects else {},
            }
            for one in verdict.corrections
        ],
        "newest": verdict.newest.id if verdict.newest else None,
    }


def _release(manifest: Manifest | None) -> dict[str, object] | None:
    if manifest is None:
        return None
    return {
        "id": manifest.id,
        "date": manifest.date.isoformat(),
        "title": dict(manifest.title),
    }


def _signature(name: str, one: Signature) -> dict[str, object]:
    return {
        "file": name,
        "signer": one.signer,
        "issuer": one.issuer,
        "fingerprint": one.fingerprint,
        "when": one.when.isoformat() if one.when else None,
        "stamped": one.stamped,
        "level": one.level,
        "intact": one.intact,
        "whole": one.whole,
        "trusted": one.trusted,
    }


def _answer(verdict: Verdict) -> Said:
    match verdict.outcome:
        case Outcome.SOUND:
            return _sound(verdict)
        case Outcome.UNSAID:
            return said("Cannot be said: whether it is what was given out stays open.")
    right, expected = verdict.right[0], verdict.expected[0]
    if right < expected:
        return said(
            "WRONG: only {right} of {expected} files are as they were given out.",
            right=right,
            expected=expected,
        )
    return said("WRONG: do not rely on it. The reason stands below.")


def _sound(verdict: Verdict) -> Said:
    """The answer where all is well; what follows says of what."""
    documents = verdict.expected[1]
    counts = {"n": documents, "m": verdict.expected[0] - documents}
    match verdict.kind:
        case Kind.PARCEL:
            return said(
                "Sound: {n} documents and {m} other files are as the parcel's list says.", **counts
            )
        case Kind.RELEASE:
            return said(
                "Sound: {n} documents and {m} other files are as the manifest says.", **counts
            )
        case Kind.PAPER:
            return said("Sound: this code was given out.")
    if verdict.document:
        return said("Sound: this document is as it was given out.")
    return said("Sound: a signature that you trust holds.")


def _correction(one: Manifest, language: str) -> Said:
    reason = _in(language, one.corrects.reason) if one.corrects else ""
    return said(
        "CORRECTED: release {id} of {date} takes its place. Reason: {reason}",
        id=one.id,
        date=one.date,
        reason=reason,
    )


def _problem(problem: Problem, say: Say) -> Iterator[Line]:
    mark = "✗" if problem.severity is Severity.ERROR else "!"
    style = "red" if problem.severity is Severity.ERROR else "yellow"
    yield style, f"  {mark} {problem.span}: {say(problem.message)}"
    if problem.hint:
        yield _DIM, f"    → {say(problem.hint)}"


def _identity(verdict: Verdict, language: str) -> Iterator[Said]:
    """What it is: release, parcel and document."""
    manifest, document = verdict.manifest, verdict.document
    if verdict.parcel:
        yield said("Parcel: {id}", id=verdict.parcel)
    if document:
        title = _in(language, document.title)
        yield said("Document: {number}, {title}", number=document.number, title=title)
        yield said("File: {name}, pages: {n}", name=document.name, n=document.pages)
    if manifest:
        title = _in(language, manifest.title)
        yield said(
            "Release: {id} of {date}, {title}", id=manifest.id, date=manifest.date, title=title
        )
    if verdict.newest:
        yield said(
            "There is a newer release: {id} of {date}",
            id=verdict.newest.id,
            date=verdict.newest.date,
        )


def _signers(verdict: Verdict) -> Iterator[Said]:
    """Each signer once, with what it signed and when."""
    for one, names in _by_signer(verdict.signatures).items():
        yield said(
            "Signed by: {signer} ({what}); certificate issued by {issuer}",
            signer=one[0],
            issuer=one[1],
            what=_signed(names),
        )
        yield said("Certificate's SHA-256: {fingerprint}", fingerprint=_spaced(one[2]))
    yield from _moments(verdict.signatures)


def _by_signer(
    found: Mapping[str, tuple[Signature, ...]],
) -> dict[tuple[str, str, str], list[str]]:
    signers: dict[tuple[str, str, str], list[str]] = {}
    for name, signatures in found.items():
        for one in signatures:
            if one.signer:
                signers.setdefault((one.signer, one.issuer, one.fingerprint), []).append(name)
    return signers


def _signed(names: "Iterable[str]") -> Said:
    count = Counter(name == SIGNATURE for name in names)
    if count[True] and count[False]:
        return said("the manifest and {n} documents", n=count[False])
    return said("the manifest") if count[True] else said("{n} documents", n=count[False])


def _moments(found: Mapping[str, tuple[Signature, ...]]) -> Iterator[Said]:
    """When the first of the signatures was made, and who says so."""
    made = [one for signatures in found.values() for one in signatures if one.when]
    if not made:
        return
    first = min(made, key=lambda one: str(one.when))
    told = {"when": _moment(first), "level": first.level}
    if first.stamped:
        yield said("Signed at: {when}, as a time-stamp says (level {level})", **told)
    else:
        yield said("Signed at: {when}, as the signer's clock says (level {level})", **told)


def _moment(one: Signature) -> str:
    """A moment to the minute in the time of the machine, with what that is."""
    return one.when.astimezone().isoformat(" ", "minutes") if one.when else ""


def _spaced(fingerprint: str) -> str:
    """A hash in groups of four digits, to be read out on the telephone."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))


def _meaning(verdict: Verdict) -> Iterator[str]:
    """What follows from the signatures, and what does not."""
    found = [one for signatures in verdict.signatures.values() for one in signatures]
    if verdict.manifest and not verdict.signatures.get(SIGNATURE):
        yield said(
            "The release is not signed. Its sums show that nothing was damaged or exchanged since"
            " its manifest was made; they do not show who made it. To be sure of that, ask the"
            " sender, by telephone or on paper, for the SHA-256 of {file}:",
            file=MANIFEST,
        )
        yield f"  {_spaced(verdict.sha256)}"
    if found and all(one.trusted for one in found):
        yield said("The signature leads to a certificate that you named with --trust.")
    if any(one.trusted is None and one.intact for one in found):
        yield said(
            "The signature is intact: nothing was changed since it was made. That does not show yet"
            " whose it is, for anybody can put any name into a certificate. Get the sender's"
            " certificate another way and name it with --trust, or compare its SHA-256."
        )
    if verdict.kind is Kind.PAPER and verdict.outcome is Outcome.SOUND and verdict.document:
        yield said(
            "The code says which document the paper claims to be. Whether the words on the paper"
            " are those of {name} only a comparison of the two shows.",
            name=verdict.document.name,
        )


def _in(language: str, texts: Mapping[str, str]) -> str:
    """A text in a language, or in the first one that there is."""
    return texts.get(language) or next(iter(texts.values()), "")
