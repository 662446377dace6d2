"""A Korean particle that does not agree with the sound before it (GDP은, 정책는)."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import GAP, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.language.agreement import AS_WRITTEN, right_form
from briefs.language.endings import only_particle
from briefs.language.hangul import OPEN
from briefs.language.hearing import UNKNOWN, Finals, finals_of
from briefs.problems import Severity
from briefs.wording import said

_END = r"(?![가-힣A-Za-z0-9(/])"
_AFTER_OTHERS = re.compile(rf"(?<=[^\s가-힣.,:;])(?P<particle>{AS_WRITTEN}){_END}")
_IN_HANGUL = re.compile(
    rf"(?<![가-힣])(?:(?P<closed>[가-힣]*[^\W{OPEN}])(?P<after_closed>(?:를|는|가|와(?:의|는|도)?|로(?:서|써|부터|의)))"
    rf"|(?P<open>[가-힣]*[{OPEN}])(?P<after_open>(?:은|을|이|과(?:의|는|도)?))"
    rf"|(?P<flowing>[가-힣]*[가-힣])(?P<after_flowing>으로(?:서|써|부터|의|는|도)?)){_END}"
)
_COUNTERS_WORDS = """
    개 명 년 월 일 원 건 곳 회 배 위 차 호 종 동 실 시간 분 초 달러 유로 엔 위안 톤 평 점 급 세
    인 팀 사 편 쪽 면 장 절 항 조 단계 만 억 천 백 개국 개년 개월 주 분기 년도 가지 대 도 병상
    회분
"""
_COUNTERS = frozenset(_COUNTERS_WORDS.split())
_COUNTED = re.compile(r"[\d\ufffc] ?$")
_OTHER_WORDS = frozenset(("차이", "사이", "개과", "부과", "대이", "세이", "조이"))
"""What a counter and a particle may be together: 2개과, 10배 차이."""
_CERTAIN = ("를", "와", "으로")

_QUOTES = "\"'“”‘’」』》〉"
_BRACKETS = {")": "(", "]": "["}
_NOT_READ = ("", "주", "유", "재", "사", "합")
"""A function of a program, and legal forms: complete(), 삼성전자(주)."""
_DEPARTMENT_OR_STREET = re.compile(r"[가-힣]\d+$")
_QUARTER = re.compile(r"[동로]\s?\d+$")
_EMPHASIS = frozenset("*_")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    phrase = pair.of("ko")
    if phrase is None:
        return
    for match in _AFTER_OTHERS.finditer(phrase.masked):
        yield from _after_others(phrase, match)
    for match in _IN_HANGUL.finditer(phrase.masked):
        yield from _in_hangul(phrase, match)


def _after_others(phrase: Phrase, match: re.Match[str]) -> Iterator[Finding]:
    """After Latin letters, digits, signs, quotation marks and brackets."""
    written, at = match["particle"], match.start()
    ahead = _ahead(phrase, at)
    finals, sure = _heard(ahead, written)
    right = right_form(written, finals)
    if not right or right == written or _names_a_part(ahead, written):
        return
    word = ahead.split()[-1]
    # R is 알 in this house and 아르 in the standard dictionary.
    certain = sure and not ahead.endswith(("R", "r")) and not written.startswith("과")
    yield _finding(phrase, at, match.end(), (word + right), certain)


def _ahead(phrase: Phrase, at: int) -> str:
    """What stands before a particle, emphasis marks at its end passed over."""
    text, source = phrase.masked, phrase.source
    while at and text[at - 1] == GAP and source[at - 1] in _EMPHASIS:
        at -= 1
    return text[max(at - 60, 0) : at]


def _heard(ahead: str, written: str) -> tuple[Finals, bool]:
    """How the words are heard, and whether nobody would read them otherwise."""
    ahead = ahead.rstrip(_QUOTES)
    opening = _BRACKETS.get(ahead[-1:])
    if opening is None:
        return finals_of(ahead), True
    before, inside = _split(ahead, opening)
    if not before or before[-1:].isspace() or inside in _NOT_READ:
        return UNKNOWN, False
    # What stands in brackets is not read, but many let the particle agree with it.
    agrees_inside = right_form(written, finals_of(inside)) == written
    return finals_of(before.rstrip(_QUOTES)), not agrees_inside


def _split(ahead: str, opening: str) -> tuple[str, str]:
    """The words before the bracket that the last character closes, and those inside."""
    depth = 0
    for at in range(len(ahead) - 1, -1, -1):
        depth += (ahead[at] == ahead[-1]) - (ahead[at] == opening)
        if not depth:
            return ahead[:at], ahead[at + 1 : -1]
    return "", ""


def _names_a_part(ahead: str, written: str) -> bool:
    """Whether the syllable numbers a department or street: 조사2과, 성수동2가, 과학3로."""
    if written == "가" and _QUARTER.search(ahead):
        return True
    return written[0] in "과로" and _DEPARTMENT_OR_STREET.search(ahead) is not None


def _in_hangul(phrase: Phrase, match: re.Match[str]) -> Iterator[Finding]:
    base = match["closed"] or match["open"] or match["flowing"]
    written = match["after_closed"] or match["after_open"] or match["after_flowing"]
    right = right_form(written, finals_of(base))
    # A particle that stands twice (조사를를) is another rule's.
    if not right or right == written or base.endswith(written):
        return
    counted = base in _COUNTERS and _follows_number(phrase.masked, match.start())
    if counted and base + written in _OTHER_WORDS:
        return
    if counted or only_particle(base, written, phrase.masked[match.end() :]):
        at = match.end() - len(written)
        certain = counted or written.startswith(_CERTAIN)
        yield _finding(phrase, at, match.end(), base + right, certain)


def _follows_number(text: str, at: int) -> bool:
    return _COUNTED.search(text[max(at - 2, 0) : at]) is not None


def _finding(phrase: Phrase, start: int, end: int, right: str, certain: bool) -> Finding:
    return Finding(
        said(
            "the particle {written} does not agree with the sound before it",
            written=phrase.source[start:end],
        ),
        (phrase.at(start, end),),
        said("write {words}", words=right),
        None if certain else Severity.WARNING,
    )


RULE = PairRule(
    id="particle",
    severity=Severity.ERROR,
    reason=said(
        "Particles agree with the sound before them, of letters, digits and units as well; what"
        " stands in brackets is not read (National Institute of Korean Language)."
    ),
    bad=(
        Example(ko="FDA은 신약을 승인했다.", en="The FDA approved the new drug."),
        Example(ko="예산의 12%을 썼다.", en="It spent 12% of the budget."),
        Example(ko="연구개발(R&D)를 지원한다.", en="It supports research and development (R&D)."),
        Example(ko="정책는 바뀌었다.", en="The policy changed."),
    ),
    good=(
        Example(
            ko="KAIST는 10을 받았고 MIT와 GEN은 3을 받았다.", en="KAIST got 10; MIT and GEN got 3."
        ),
        Example(
            ko="가을에 마을을 찾는 환자가 늘었다.", en="More patients visit the village in autumn."
        ),
        Example(
            ko="홍릉은 연구개발(R&D)을 이끈다.",
            en="HongNeung leads research and development (R&D).",
        ),
    ),
    check=_check,
)
