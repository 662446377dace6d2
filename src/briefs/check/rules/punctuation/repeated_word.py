"""A word written twice in a row."""

import re
from collections.abc import Iterator, Mapping

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_ENGLISH = re.compile(r"(?<![\w’'\-.&])([A-Za-z][A-Za-z’']*)\s+(\1)(?![\w’'\-&]|\.\w)", re.I)
_ENGLISH_GROUP = re.compile(
    r"(?<![\w’'\-])((?:of|in|to|for|on|at|with|by|from|and|as|is) [a-z]+)\s+(\1)(?![\w’'\-])", re.I
)
_KOREAN = re.compile(r"(?<![가-힣\w])([가-힣]{1,12})\s+(\1)(?![가-힣\w])")
_KOREAN_STUTTER = re.compile(r"(?<=[가-힣])(를|에서|에게|으로|부터|까지)(\1)(?![가-힣])")
_TWICE_ON_PURPOSE_WORDS = """
    had that her do so very really much many long far no never ha bye knock hear aye again
"""
_TWICE_ON_PURPOSE = frozenset(_TWICE_ON_PURPOSE_WORDS.split())
_RELATIVE = re.compile(r"\b(?:it|that|what|who|this|he|she|there)\s+$", re.I)
_BEING = ("is", "was")
"""What it is is clear."""
_SMALL_WORDS = """
    the a an of in to for on at by with from and or but as be are were has have been it its this
    these those which who their our not they we he she
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_STEADY_WORDS = """
    하나 둘 조금 더 더욱 점점 차츰 서로 따로 매우 아주 정말 너무 많이 빨리 천천히 오래 두고 하루
    걸음 굽이 순간 조목 고루 두루 구석 마디 가지 송이 자주 높이 깊이 멀리 가까이 다시 거듭 차근
    차곡 알뜰 쉬엄 개별 줄줄 겹겹 사이 누구 무엇 어디 집집 나날 대대 방방 그때 이리 저리 한참
    비슷 오손 도손 제발 절대 결코 반드시 꼭 계속 또 또한 왈라
"""
_STEADY = frozenset(_STEADY_WORDS.split())
_SINGLE_SYLLABLES_WORDS = "및 등 를 을 은 는"
_SINGLE_SYLLABLES = frozenset(_SINGLE_SYLLABLES_WORDS.split())
_PATTERNS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "ko": (_KOREAN, _KOREAN_STUTTER),
    "en": (_ENGLISH, _ENGLISH_GROUP),
}


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        for pattern in _PATTERNS.get(phrase.language, ()):
            for match in pattern.finditer(phrase.masked):
                if not _meant(match, pattern):
                    yield Finding(
                        said("{words} stands twice", words=match[1]),
                        (phrase.at(match.start(1), match.end(2)),),
                        said("remove one"),
                    )


def _meant(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a language says the word twice for a reason."""
    first, second = match[1], match[2]
    if pattern is _ENGLISH:
        if len(first) == 1 or first.isupper() != second.isupper():
            return (first, second) not in {("a", "a"), ("A", "a")}
        # Names such as Walla Walla and Baden Baden; but "The The".
        name = first[0].isupper() and second[0].isupper() and first.lower() not in _SMALL
        return name or first.lower() in _TWICE_ON_PURPOSE or _is_relative(match)
    if pattern is _KOREAN:
        return first in _STEADY or (len(first) == 1 and first not in _SINGLE_SYLLABLES)
    return False


def _is_relative(match: re.Match[str]) -> bool:
    return match[1] in _BEING and _RELATIVE.search(match.string[: match.start()]) is not None


RULE = PairRule(
    id="repeated-word",
    severity=Severity.WARNING,
    reason=said("A word that stands twice is a slip of the keyboard."),
    bad=(
        Example(ko="임상시험을 임상시험을 시작했다.", en="Clinical trials began."),
        Example(ko="임상시험을 시작했다.", en="Clinical trials began at at the hospital."),
    ),
    good=(
        Example(
            ko="하나하나 살폈다. 점점 더 많은 병원이 참여한다.",
            en="They had had enough beds. More and more hospitals take part.",
        ),
        Example(ko="비용을 줄였다. 비용을 아꼈다.", en="It cut costs. Costs fell in Walla Walla."),
    ),
    check=_check,
)
