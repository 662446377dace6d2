"""What can be wrong with something that was given out, in words, each with what to do."""

import re
from collections.abc import Sequence

from briefs.model.release import Issued, Manifest
from briefs.model.seal import Signature
from briefs.model.verdict import Code
from briefs.problems import Problem, Severity, Span
from briefs.wording import Said, said

_LEFTOVERS = re.compile(r"(.*/)?(__MACOSX/.*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)")
"""What Windows and macOS leave in folders and ZIPs by themselves."""


def flaw_of(one: Signature) -> Said | None:
    """Why a signature does not hold; nothing where it does."""
    if not one.signer:
        return said("the signature cannot be read")
    if not one.intact:
        return said("the signature of {signer} does not fit: it was changed", signer=one.signer)
    if not one.whole:
        return said("something was added after {signer} signed it", signer=one.signer)
    if one.trusted is False:
        return said(
            "the signature of {signer} leads to no certificate that you trust", signer=one.signer
        )
    return None


def corrected(place: str, chain: Sequence[Manifest]) -> Problem:
    """It holds, but other releases took its place, one after the other."""
    ids = ", ".join(one.id for one in chain)
    message = said("it was corrected: {ids} takes its place", ids=ids)
    hint = said("read {id} instead", id=chain[-1].id)
    return Problem("corrected", message, Span(place), hint, Severity.WARNING)


def missing(place: str) -> Problem:
    """A file that a list names is not there."""
    hint = said("ask those who gave it out for it")
    return Problem("missing-file", said("it is missing"), Span(place), hint)


def changed(place: str, other: str) -> Problem:
    """A file is not as the list says; ``other`` is the one of which it has the content."""
    message = said("it is not as it was given out")
    if other:
        message = said("it is not as it was given out: its content is that of {name}", name=other)
    hint = said("do not use it; ask those who gave it out for it again")
    return Problem("changed-file", message, Span(place), hint)


def stripped(place: str) -> Problem:
    """A document is what it was before it was signed."""
    message = said("its signature was taken off: its content is as before it was signed")
    hint = said("ask those who gave it out for the signed file")
    return Problem("signature", message, Span(place), hint)


def unknown(place: str, other: str, name: str) -> Problem:
    """A file that no list names; ``other`` is the one of which it has the content."""
    if _LEFTOVERS.fullmatch(name):
        message = said("it is no part of the release: Windows or macOS put it there")
        return Problem("unknown-file", message, Span(place), "", Severity.WARNING)
    message = said("it is no part of what was given out")
    if other:
        message = said("it is {name} of what was given out, under another name", name=other)
    return Problem("unknown-file", message, Span(place), said("do not take it for a document"))


def repacked(place: str) -> Problem:
    """A ZIP that holds the right files, and is not the one that was made."""
    message = said("the ZIP is not as it was made, whatever its files say")
    hint = said("it was damaged, or packed anew; ask those who gave it out for it again")
    return Problem("archive", message, Span(place), hint)


def differs(place: str, document: Issued) -> Problem:
    """A lone document has the number of one that was given out, and is another."""
    message = said(
        "it calls itself {number}, and differs from what was given out", number=document.number
    )
    hint = said("do not use it; ask those who gave it out for it again")
    return Problem("changed-file", message, Span(place), hint)


def nowhere(place: str, signatures: Sequence[Signature]) -> Problem:
    """A lone document is in no release known here; a signature that holds says enough, though."""
    held = any(one.trusted and one.intact and one.whole for one in signatures)
    message = said("no release known here has it: whether it was given out cannot be said")
    hint = said("name the folder with the releases: --releases FOLDER")
    if held:
        message = said("no release known here has it, but a signature that you trust holds")
    severity = Severity.WARNING if held else Severity.ERROR
    return Problem("unknown-document", message, Span(place), hint, severity)


def unknown_code(code: Code, others: Sequence[Issued]) -> Problem:
    """No document has a code's number; ``others`` have its digits."""
    message = said(
        "no release known here has a document with the number {number}", number=code.number
    )
    hint = said("look at the number again, or name the folder with the releases: --releases FOLDER")
    if others:
        hint = said("the digits are those of {number}: look at both again", number=others[0].number)
    return Problem("unknown-code", message, Span(code.number), hint)


def wrong_code(code: Code) -> Problem:
    """The document with a code's number has other digits."""
    message = said("the digits of the code are not those of the document with this number")
    hint = said("look at them again; if the paper has them so, it was not given out like this")
    return Problem("wrong-code", message, Span(code.number), hint)
