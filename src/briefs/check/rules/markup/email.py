"""E-mail addresses that differ, or that no post office would take."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import EMAIL, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sides import Mark, absent, at, differences, is_written
from briefs.problems import Severity
from briefs.wording import said

_HIDDEN = re.compile(
    r"(?<![\w.+%-])([\w.+%-]++)\s?[(\[]at[)\]]\s?([\w-]+(?:\.[\w-]+)+)", re.ASCII | re.IGNORECASE
)
_TRIED = re.compile(r"(?<![\w.@\[])[\w.+%-]++@++[\w@.-]*+(?:[,;][\w@.-]+)*+", re.ASCII)
_MEANT = re.compile(r"이메일|전자우편|메일|문의|접수|e-?mail|contact", re.IGNORECASE)
_SIGNS = ("@", "at)", "at]", "AT)", "AT]")


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    left, right = pair.left, pair.right
    if not (_may_hold_one(left) or _may_hold_one(right)) or not is_written(pair):
        return
    ours, theirs = list(_addresses(left)), list(_addresses(right))
    known = bool(ours or theirs)
    malformed = [*_malformed(right, known=known), *_malformed(left, known=known)]
    yield from malformed
    if not malformed:
        yield from differences(pair, *absent(ours, theirs))


def _may_hold_one(phrase: Phrase) -> bool:
    return any(sign in phrase.source for sign in _SIGNS)


def _addresses(phrase: Phrase) -> Iterator[Mark]:
    """The addresses, also those hidden from machines: ``name(at)host``."""
    for match in EMAIL.finditer(phrase.source):
        address = match[0].lower()
        yield at(phrase, *match.span(), address, address)
    for match in _HIDDEN.finditer(phrase.source):
        address = f"{match[1]}@{match[2]}".lower()
        yield at(phrase, *match.span(), address, address)


def _malformed(phrase: Phrase, *, known: bool) -> Iterator[Finding]:
    """What was meant as an address: the other side has one, or the words around it say so."""
    if not (known or _MEANT.search(phrase.source)):
        return
    for match in _TRIED.finditer(phrase.source):
        words = match[0].rstrip(".,;")
        if not EMAIL.fullmatch(words):
            yield Finding(
                said("{words} is no e-mail address", words=words),
                (phrase.at(match.start(), match.start() + len(words)),),
                said("an address is name@host.kr"),
            )


RULE = PairRule(
    id="email",
    severity=Severity.ERROR,
    reason=said("An e-mail address is the same in every language, and complete."),
    bad=(
        Example(
            ko="입주 문의: tenancy@example.or.kr", en="Tenancy enquiries: tenancy@exmaple.or.kr"
        ),
        Example(ko="신청서는 apply@example.go,kr로 보낸다.", en="Send it to apply@example.go.kr."),
        Example(ko="연락처: hub@example.kr", en="Contact: hub@example"),
    ),
    good=(
        Example(ko="문의: Hub@example.kr(담당자)", en="Contact the officer at hub@example.kr."),
        Example(ko="Bio@KIST 행사", en="The Bio@KIST event"),
    ),
    check=_check,
)
