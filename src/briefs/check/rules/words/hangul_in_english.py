"""Hangul that was left in an English text."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]+(?:\s+[가-힣ㄱ-ㆎ]+)*")
_GLOSS = re.compile(r"[A-Za-z0-9)’'”*.]['”’]?\s?[(\[][^()\[\]]*[)\]]")
"""Brackets behind a Latin word, with the Korean for it: chaebol (재벌)."""

_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"|『[^』]*』|「[^」]*」|《[^》]*》|〈[^〉]*〉")
_LATIN = re.compile(r"[A-Za-z]{2}")
_LONG = 20
"""More Hangul than a gloss has: what stands in the brackets was not translated."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    english = pair.of("en")
    if english is None or english.source.isascii() or not _LATIN.search(english.masked):
        return
    text = english.masked
    found = list(_HANGUL.finditer(text))
    if not found:
        return
    glosses = [match.span() for match in _GLOSS.finditer(text)]
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    for match in found:
        in_gloss, in_quotes = _within(match, glosses), _within(match, quotes)
        if in_gloss and len(match[0]) <= _LONG:
            continue
        yield Finding(
            said("Korean in the English: {words}", words=match[0]),
            (english.at(match.start(), match.end()),),
            said("translate it, or give it in brackets after the English word"),
            Severity.WARNING if in_gloss or in_quotes else None,
        )


def _within(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start < match.start() and match.end() < end for start, end in spans)


RULE = PairRule(
    id="hangul-in-english",
    severity=Severity.ERROR,
    reason=said("Readers of the English cannot read Hangul, except as a gloss in brackets."),
    bad=(
        Example(ko="병원과 연구소", en="Hospitals 및 institutes"),
        Example(ko="기술이전 실적", en="Record of 기술이전"),
    ),
    good=(
        Example(ko="전세 제도", en="The system of jeonse (전세)"),
        Example(ko="한글 이름", en="The Korean name (in Hangul: 홍길동)"),
    ),
    check=_check,
)
