"""An acronym that is another one on the other side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.acronyms import KOREAN_WORDS, ONE_WORD
from briefs.check.naming import Mentions, mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.wordforms import edits, words
from briefs.problems import Severity
from briefs.wording import said

_ACRONYM = re.compile(
    r"(?<![A-Za-z0-9.*&_/\-])[a-z]{0,2}[A-Z]+(?:[&*]?[A-Z])+(?=s?(?![A-Za-z0-9*_$€£]|-[A-Za-z]?\d))"
)
_ROMAN = re.compile(r"[IVX]+")
_SMALL = frozenset(("and", "of", "for", "the", "in", "on", "to", "a"))


@dataclass(frozen=True, slots=True)
class _Acronym:
    text: str
    start: int
    end: int
    glossed: bool

    @property
    def key(self) -> str:
        return self.text.upper()


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None or english.printed.text.isupper():
        return
    ours, theirs = _acronyms(korean), _acronyms(english)
    here, there = mentions(korean, knowledge), mentions(english, knowledge)
    lost = [
        one
        for key, one in ours.items()
        if key not in theirs and not _said(one, english, here, there)
    ]
    added = [
        one
        for key, one in theirs.items()
        if key not in ours and not _known(one, korean, english, here, there)
    ]
    for one in lost:
        other = next((other for other in added if _instead(one, other, here, there)), None)
        spots = (korean.printed_at(one.start, one.end),)
        if other:
            added.remove(other)
            message = said("{ko} in the Korean, {en} in the English", ko=one.text, en=other.text)
            spot = english.printed_at(other.start, other.end)
            yield Finding(message, (spot, *spots), said("write {ko}", ko=one.text))
        elif not one.glossed and words(english.printed.text):
            message = said("{ko} is not in the English", ko=one.text)
            yield Finding(message, (english.whole(), *spots), "", Severity.ADVICE)


def _acronyms(phrase: Phrase) -> dict[str, _Acronym]:
    text = phrase.printed.text
    found: dict[str, _Acronym] = {}
    for match in _ACRONYM.finditer(text):
        if not _ROMAN.fullmatch(match[0]):
            glossed = text[match.start() - 1 : match.start()] == "(" and match.start() > 1
            one = _Acronym(match[0], match.start(), match.end(), glossed)
            found.setdefault(one.key, one)
    return found


def _said(one: _Acronym, english: Phrase, here: Mentions, there: Mentions) -> bool:
    """Whether the English says in words what a Korean text has as an acronym."""
    if any(
        there.has(mention.names) for mention in here.every if _at(one, mention.start, mention.end)
    ):
        return True
    word = ONE_WORD.get(one.key)
    text = english.printed.text
    return bool(word and word in text.casefold()) or _spelled(one.key, text)


def _spelled(key: str, text: str) -> bool:
    """Whether the letters begin words that follow one another, small words counted or not."""
    letters = "".join(filter(str.isalpha, key)).casefold()
    every = [word.key[0] for word in words(text)]
    large = [word.key[0] for word in words(text) if word.key not in _SMALL]
    return any(letters in "".join(initials) for initials in (every, large))


def _known(one: _Acronym, korean: Phrase, english: Phrase, here: Mentions, there: Mentions) -> bool:
    """Whether an acronym of the English abbreviates what the Korean writes out."""
    found = [mention for mention in there.every if _at(one, mention.start, mention.end)]
    if any(here.has(mention.names) for mention in found):
        return True
    text = korean.printed.text
    if any(word in text for word in KOREAN_WORDS.get(one.key, ())):
        return True
    outside = english.printed.text[: one.start] + " | " + english.printed.text[one.end :]
    return _spelled(one.key, outside)


def _instead(one: _Acronym, other: _Acronym, here: Mentions, there: Mentions) -> bool:
    """Whether an acronym stands where another should, and not for some Korean words."""
    if _near(one.key, other.key):
        return True
    both = (_named(one, here), _named(other, there))
    return all(both) if one.glossed or other.glossed else True


def _near(one: str, other: str) -> bool:
    return edits(one, other, 1) <= 1 or (len(one) > 2 and sorted(one) == sorted(other))


def _named(one: _Acronym, found: Mentions) -> bool:
    return any(_at(one, mention.start, mention.end) for mention in found.every)


def _at(one: _Acronym, start: int, end: int) -> bool:
    return start <= one.start and one.end <= end


RULE = PairRule(
    id="acronym",
    severity=Severity.ERROR,
    reason=said("An acronym is a name: one letter more or less names somebody else."),
    bad=(
        Example(ko="OECD 통계에 따른 비교", en="Comparison by OPEC statistics"),
        Example(ko="KAIST와 공동으로 연구한다.", en="Research is done jointly with KIST."),
    ),
    good=(
        Example(ko="WHO의 권고", en="A recommendation of the World Health Organization"),
        Example(ko="중소기업의 AI 활용", en="Use of artificial intelligence by SMEs"),
        Example(ko="업무협약(MOU) 체결", en="Signing of an agreement"),
    ),
    check=_check,
)
