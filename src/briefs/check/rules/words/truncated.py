"""A text that breaks off."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.english import COMMON, is_common
from briefs.check.measure import letters, syllables
from briefs.check.phrase import GAP, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_BROKEN = {
    "en": re.compile(
        r"(?:,|[(\[{“‘]|(?<=\s)[-–—&]|[·/]"
        r"|(?<![A-Za-z])(?:and|or|of|the|an?|which|including|their|its|such as))\s*$"
    ),
    "ko": re.compile(
        r"(?:,|[(\[{“‘「『]|(?<=\s)[-–—]|[·/]|(?<![가-힣])(?:및|또는|그리고|혹은)|[가-힣]를)\s*$"
    ),
}
"""How no text ends."""

_OPEN_END = re.compile(r"[:：]\s*$")
_PARTS = re.compile(r"(?<!Note)(?<!Notes)(?<!Source)(?:[:：]|\s[-–—])\s+(?=\S)|—(?=\w)")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LAST = re.compile(r"(?<![A-Za-z.-])([a-z]{4,})\s*$")
_MORE = 2
"""Letters that a word must lack to be taken for one that was cut off."""

_HALF, _TWICE = 1.6, 6.0
"""Letters a syllable: fewer, or more, than any text has that is whole."""

_SMALL = 25
"""A short English text is not long for its Korean, whatever the rate."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    for phrase, other in (pair.phrases, (pair.right, pair.left)):
        broken = _broken(phrase, other)
        if broken:
            message = said("the text breaks off after {words}", words=broken[0].strip())
            spots = (phrase.at(broken.start(), broken.end()), other.whole())
            yield Finding(message, spots, said("see what was lost"))
    korean, english = pair.of("ko"), pair.of("en")
    if korean and english and korean.masked.strip() and english.masked.strip():
        yield from _part_lost(korean, english)
        yield from _word_cut(english, korean, knowledge)


def _broken(phrase: Phrase, other: Phrase) -> re.Match[str] | None:
    """A comma, a conjunction or the like at the end, where the other side has none."""
    pattern, twin = _BROKEN.get(phrase.language), _BROKEN.get(other.language)
    if pattern is None or twin is None or not _LETTERS.search(phrase.masked):
        return None
    match = pattern.search(phrase.masked)
    if match is None or twin.search(other.masked) or _OPEN_END.search(other.masked):
        return None
    return match


def _part_lost(korean: Phrase, english: Phrase) -> Iterator[Finding]:
    """What stood behind a colon or a dash is gone, and the text far too short."""
    ours, theirs = _PARTS.search(korean.masked), _PARTS.search(english.masked)
    if bool(ours) == bool(theirs):
        return
    here, there = korean.printed.text, english.printed.text
    size, length = syllables(here), letters(there, here)
    spots = (english.whole(), korean.whole())
    if ours and _LETTERS.search(here[ours.end() :]) and length < _HALF * size:
        message = said(
            "the Korean goes on after {mark}; the English does not", mark=ours[0].strip()
        )
        yield Finding(message, spots, said("see what was lost"))
    elif theirs and length > max(_TWICE * size, _SMALL) and size:
        message = said(
            "the English goes on after {mark}; the Korean does not", mark=theirs[0].strip()
        )
        yield Finding(message, spots[::-1], said("see what was lost"))


def _word_cut(english: Phrase, korean: Phrase, knowledge: Knowledge) -> Iterator[Finding]:
    """The last word is the beginning of one."""
    match = _LAST.search(english.masked.rstrip(GAP))
    if match is None or is_common(match[1]) or match[1] in korean.masked:
        return
    speller = knowledge.spellers.get("en")
    if speller and speller.knows(match[1]):
        return
    whole = [word for word in COMMON if word.startswith(match[1])]
    if whole and min(map(len, whole)) >= len(match[1]) + _MORE:
        message = said("the text breaks off within a word: {words}", words=match[1])
        spots = (english.at(match.start(1), match.end(1)), korean.whole())
        yield Finding(message, spots, said("see what was lost"))


RULE = PairRule(
    id="truncated",
    severity=Severity.WARNING,
    reason=said("Text behind a colon or a comma is lost easily when files are edited by hand."),
    bad=(
        Example(ko="홍릉: 연구소와 대학이 모인 곳", en="HongNeung"),
        Example(ko="대학, 병원 및", en="Universities, hospitals and institutes"),
        Example(ko="병원과 연구소의 협력", en="Cooperation between hospitals and"),
        Example(ko="공동연구 지원 제도", en="Support for joint resea"),
    ),
    good=(
        Example(ko="과제: 인력 양성", en="The task of training people"),
        Example(ko="대상 기관:", en="Institutions concerned:"),
    ),
    check=_check,
)
