"""A text that is far too long, or far too short, for its twin."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.measure import letters, syllables
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_HANGUL = re.compile(r"[가-힣]")
_FREE, _MOST = 40, 4.5
"""An English text has at most so many letters, and so many more for each Korean syllable.

Measured on the briefs: three letters a syllable in the mean, less than five nearly always; labels
of two syllables may have long names.
"""

_NUMBER = re.compile(r"\d[\d.,]*")
_OF_NUMBER = 3
"""Syllables that a number counts for: 180억 is KRW 18 billion."""

_DEBT, _LEAST = 9, 1.5
"""And at least so many for each syllable, less a few that a label may save."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    text, numbers = english.printed.text, _NUMBER.findall(korean.printed.text)
    ours = syllables(korean.printed.text)
    if not ours or not text.strip() or _HANGUL.search(text):
        return
    theirs = letters(text, korean.printed.text)
    spots = (english.whole(), korean.whole())
    amount = {"ko": ours, "en": theirs}
    room = _FREE + _MOST * (ours + _OF_NUMBER * len(numbers))
    if len(text) > _FREE and theirs > room:
        message = said("{en} letters of English for {ko} syllables of Korean: too many", **amount)
        yield Finding(message, spots, said("shorten the English, or see what was added"))
    elif letters(text) < _LEAST * ours - _DEBT:
        message = said("{en} letters of English for {ko} syllables of Korean: too few", **amount)
        yield Finding(message, spots, said("see what was lost"))


RULE = PairRule(
    id="length",
    severity=Severity.WARNING,
    reason=said(
        "A label that is far longer than its twin breaks the table; a short one lost something."
    ),
    bad=(
        Example(
            ko="예산",
            en="Budget, including every national, municipal and private contribution made since",
        ),
        Example(
            ko="대학과 병원이 함께 운영하며 창업기업에 장비와 인력을 제공하는 공동연구 시설",
            en="Joint site",
        ),
    ),
    good=(
        Example(ko="식약처", en="Ministry of Food and Drug Safety"),
        Example(ko="경제협력개발기구 회원국", en="OECD members"),
    ),
    check=_check,
)
