"""Addresses on the web that differ, and links that are malformed."""

import re
from collections.abc import Iterator

from briefs.check.addresses import Address, addresses, has_any, malformed
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sides import Mark, absent, at, differences, is_written
from briefs.problems import Severity
from briefs.wording import said

_LANGUAGE = re.compile(r"(?<![a-z0-9])(?:www|eng?|english|kor?|korean)(?![a-z0-9])", re.IGNORECASE)
_JOINTS = re.compile(r"[./=_?-]+")


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    left, right = pair.left, pair.right
    if not (has_any(left.source) or has_any(right.source)) or not is_written(pair):
        return
    broken = [*_malformed(right, left), *_malformed(left, right)]
    yield from broken
    if not broken:
        yield from _differences(pair)


def _malformed(phrase: Phrase, other: Phrase) -> Iterator[Finding]:
    for start, end in malformed(phrase.source, other.source):
        spot = phrase.at(start, end)
        yield Finding(
            said(
                "{words} leads nowhere: the address or its brackets are malformed", words=spot.words
            ),
            (spot,),
            said("write [words](https://address), without spaces"),
        )


def _differences(pair: PhrasePair) -> Iterator[Finding]:
    ours, theirs = list(addresses(pair.left.source)), list(addresses(pair.right.source))
    lost, added = absent(_marks(pair.left, ours, theirs), _marks(pair.right, theirs, ours))
    for finding in differences(pair, lost, added):
        one, *others = (spot.words for spot in finding.spots)
        if len(lost) == len(added) == 1 and all(_neutral(one) == _neutral(two) for two in others):
            hint = said("if the page in the other language is meant, say so in a waiver")
            yield Finding(finding.message, finding.spots, hint)
        else:
            yield finding
    yield from _other_schemes(pair, ours, theirs)


def _marks(phrase: Phrase, found: list[Address], others: list[Address]) -> Iterator[Mark]:
    """The addresses; what may be a firm's name only where the other side has addresses too."""
    for one in found:
        if others or not one.name_like:
            yield at(phrase, one.start, one.end, one.key, one.key)


def _other_schemes(
    pair: PhrasePair, ours: list[Address], theirs: list[Address]
) -> Iterator[Finding]:
    written = {one.key: one for one in ours if one.scheme}
    for two in theirs:
        one = written.get(two.key)
        if one and two.scheme and one.scheme != two.scheme:
            spots = pair.right.at(two.start, two.end), pair.left.at(one.start, one.end)
            message = said(
                "one text says {scheme}, the other {other}", scheme=two.scheme, other=one.scheme
            )
            yield Finding(message, spots, said("usually https is right"), Severity.WARNING)


def _neutral(address: str) -> str:
    """An address without what names a language in it."""
    return _JOINTS.sub(".", _LANGUAGE.sub("", address)).strip(".")


RULE = PairRule(
    id="link",
    severity=Severity.ERROR,
    reason=said("An address leads to the same page in every language, and leads somewhere."),
    bad=(
        Example(
            ko="[바이오클러스터 현황](https://example.go.kr/bio) 참조",
            en="See [Bio clusters](https://example.go.kr/boi)",
        ),
        Example(ko="누리집: http:/www.example.kr", en="Website: http://www.example.kr"),
        Example(
            ko="[신청](https://apply.example.kr)은 5월까지이다.",
            en="[Apply](https://apply.example.kr by May.",
        ),
    ),
    good=(
        Example(ko="누리집(https://example.kr/)에서 신청한다.", en="Apply at https://example.kr."),
        Example(ko="부킹닷컴", en="Booking.com"),
    ),
    check=_check,
)
