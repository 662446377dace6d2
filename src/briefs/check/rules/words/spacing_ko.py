"""Korean words joined or split against the spelling rules."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.nouns import VERBAL
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_AFTER_PARTICLES = (
    r"(?<=[가-힣A-Za-z0-9)%](?:을|를))(?:위한|위해|위하|통한|통해|통하|비롯한|비롯해|포함한|포함해|중심으로|바탕으로|대상으로)"
    r"|(?<=[가-힣A-Za-z0-9)%]에)(?:대한|대해|대하여|따른|따라|의한|의해|의하|관한|관해|관하|비해|걸쳐|불구)"
    r"|(?<=[가-힣A-Za-z0-9)%]로)(?:인한|인해|인하여)"
    r"|(?<=[가-힣A-Za-z0-9)%](?:와|과))(?:함께|관련|같은|같이|달리)"
    r"|(?<=[가-힣]뿐만)아니라|(?<=[가-힣]뿐)아니라|(?<=[가-힣]도)불구하고"
)
_BOUND_NOUNS = (
    r"(?<=[는하되되])것(?=[은이을도으]|임|이다|입니다)|(?<=[가-힣]한)것(?=[은이을도으]|이다)|(?<=[가-힣]된)것(?=[은이을도으]|이다)"
    r"|(?<=[할될])것(?=[은이을도으]|임|이다|입니다)"
    r"|(?<=[가-힣])때문(?=에|이)|(?<=[할될을])수(?=밖에)|(?<=하기)위(?=해|한|하)"
    r"|(?<=[는은])데도불구"
)
_JOINED = re.compile(f"{_AFTER_PARTICLES}|{_BOUND_NOUNS}")
_ABILITY = re.compile(r"(?<![가-힣])([가-힣]*)([가-힣])( ?)수( ?)(?=있|없)(?!없이)")
_NOUNS_IN_SU = frozenset(
    "필 실 술 홀 일 월 돌 철 물 불 탈 갈 몰 말 출 설 열 율 결 칠 팔 달".split()
)
"""With 수 behind them these make nouns: 필수, 실수."""

_AND = re.compile(r"(?<=[가-힣A-Za-z0-9)])및|및(?=[가-힣A-Za-z0-9(])")
_SPLIT_PARTICLE = re.compile(
    r"(?<=[가-힣]) (?:(?:을|를|는|에|에서|에게|으로|부터|까지|처럼|에는|에서는|으로는)(?= |[.,]|$)"
    r"|(?:과|와|의|은|로)(?= [가-힣]))"
)
_OPEN, _CLOSED = "와로", "과은"
"""Particles that follow a vowel only, and those that follow a consonant only."""

_NO_PARTICLE = re.compile(
    r"(?:^|\s)(?:각|담당|해당|관련|소속|타|이|그|전|금|두|세|한|몇|여러|다른|같은|주무)$"
)
"""Words before which 과 (department), 은 (silver) and the like are nouns."""

_NEAR = 10

_NOT_ONLY = re.compile(r"(?<=[가-힣]) 뿐(?=만 아니라|만아니라| 아니라|이다|이며|만)")
_SPLIT_VERB = re.compile(
    r"(?<![가-힣])([가-힣]{2,3})( )(?=하였|했다|했으|했습|한다|하는|하여|하고|하며|하기|하도록"
    r"|합니다|되었|됐다|된다|되는|되어|되고|되며|됩니다)"
)
_FINALS = 28
_L = 8
"""The place of ㄹ among the finals."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean = pair.of("ko")
    if korean is None:
        return
    text = korean.masked
    for pattern in (_JOINED, _AND):
        for match in pattern.finditer(text):
            end = match.end() if match.end() > match.start() else match.start() + 1
            yield _joined(korean, match.start(), end)
    for match in _ABILITY.finditer(text):
        if (not match[3] or not match[4]) and _able(match):
            yield _joined(korean, match.start(3), match.end())
    yield from _split(korean, text)


def _able(match: re.Match[str]) -> bool:
    """Whether 수 follows a verb, as in 할 수 있다."""
    if not match[3] and not match[1] and match[2] in _NOUNS_IN_SU:
        return False
    return _final(match[2]) == _L


def _split(korean: Phrase, text: str) -> Iterator[Finding]:
    for match in _SPLIT_PARTICLE.finditer(text):
        particle, before = match[0].strip(), text[match.start() - 1]
        if _agrees(particle, before) and not _NO_PARTICLE.search(_before(text, match)):
            yield _apart(korean, match.start(), match.end())
    for match in _NOT_ONLY.finditer(text):
        if _final(text[match.start() - 1]) != _L:
            yield _apart(korean, match.start(), match.end())
    for match in _SPLIT_VERB.finditer(text):
        if match[1] in VERBAL:
            yield _apart(korean, match.start(2), match.end(2) + 1)


def _before(text: str, match: re.Match[str]) -> str:
    """The words ahead of a match, as many as tell what is meant."""
    return text[max(0, match.start() - _NEAR) : match.start()]


def _agrees(particle: str, before: str) -> bool:
    final = _final(before)
    if particle in _OPEN:
        return not final or (particle == "로" and final == _L)
    if particle in _CLOSED:
        return bool(final)
    return True


def _final(syllable: str) -> int:
    return (ord(syllable) - ord("가")) % _FINALS


def _joined(korean: Phrase, start: int, end: int) -> Finding:
    words = _around(korean.source, start, end)
    message = said("{words} must be written apart", words=words)
    return Finding(message, (korean.at(start, end),), said("put a space in"))


def _apart(korean: Phrase, start: int, end: int) -> Finding:
    words = _around(korean.source, start, end)
    message = said("{words} must be written together", words=words)
    return Finding(message, (korean.at(start, end),), said("take the space out"))


def _around(text: str, start: int, end: int) -> str:
    """A stretch with the word before it and what follows up to the next space."""
    begin = text.rfind(" ", 0, start) + 1
    stop = text.find(" ", end)
    return text[begin : stop if stop > 0 else len(text)]


RULE = PairRule(
    id="spacing-ko",
    severity=Severity.WARNING,
    reason=said(
        "Words are written apart, particles joined to the word before them (Hangul orthography,"
        " articles 2, 41 and 42)."
    ),
    bad=(
        Example(ko="인력 부족으로인한 지연", en="Delay caused by staff shortages"),
        Example(ko="공동으로 이용할수 있다.", en="It can be used jointly."),
        Example(ko="병원 과 대학의 협력", en="Cooperation between hospitals and universities"),
        Example(ko="사업을 추진 하였다.", en="The project was carried out."),
    ),
    good=(
        Example(ko="필수 있는 항목과 수없이 많은 사례", en="Required items and countless cases"),
        Example(
            ko="해당 과 과장은 이 사업을 맡는다.", en="The head of the division runs this project."
        ),
        Example(
            ko="기업뿐만 아니라 병원도 할 수 있다.", en="Not only companies but also hospitals can."
        ),
    ),
    check=_check,
)
