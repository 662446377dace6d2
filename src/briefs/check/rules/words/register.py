"""Plain and polite endings in one Korean text."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sentences import sentences
from briefs.problems import Severity
from briefs.wording import said

_QUOTES = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|「[^」]*」|『[^』]*』|\([^()]*\)|\[[^\[\]]*\]")
_POLITE = re.compile(
    r"(?:니다|니까|십시오|시오|세요|(?<=[가-힣])(?:어|아|해|여|예|에|네|지|군|구|나|가|까|게|래|돼|려|줘|봐)요)[.!?”’\"')\s]*$"
)
_PLAIN = re.compile(r"(?<=[가-힣])(?<!니)다[.!”’\"')\s]*$")
_POLITE_STEM = re.compile(r"[가-힣](?=니다)")
_FINALS = 28
_B = 17
"""The place of ㅂ among the finals, as in 합니다."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean = pair.of("ko")
    if korean is None or not ("니다" in korean.source or "요." in korean.source):
        return
    polite, plain = [], []
    for begin, end in sentences(korean.masked, "ko"):
        text = _QUOTES.sub(lambda match: " " * len(match[0]), korean.masked[begin:end])
        if _is_polite(text):
            polite.append(_ending(korean, text, begin))
        elif _PLAIN.search(text):
            plain.append(_ending(korean, text, begin))
    if polite and plain:
        rarer = polite if len(polite) <= len(plain) else plain
        other = plain if rarer is polite else polite
        message = said("{one} and {other} in one text", one=other[0].words, other=rarer[0].words)
        yield Finding(message, (rarer[0], other[0]), said("keep to one of the two styles"))


def _is_polite(text: str) -> bool:
    match = _POLITE.search(text)
    if match is None:
        return False
    stem = _POLITE_STEM.search(text, max(match.start() - 1, 0))
    return stem is None or (ord(stem[0]) - ord("가")) % _FINALS == _B


def _ending(korean: Phrase, text: str, begin: int) -> Spot:
    """The last word of a sentence."""
    end = begin + len(text.rstrip())
    start = begin + text.rstrip().rfind(" ") + 1
    return korean.at(start, end)


RULE = PairRule(
    id="register",
    severity=Severity.WARNING,
    reason=said("A text addresses its readers in one style, -다 or -습니다."),
    bad=(
        Example(
            ko="입주기업을 모집합니다. 신청은 온라인으로 받는다.",
            en="Tenant companies are being recruited. Applications are taken online.",
        ),
    ),
    good=(
        Example(
            ko="장관은 “지원하겠습니다.”라고 말했다. 예산도 늘렸다.",
            en="The minister said, “We will help.” The budget was raised, too.",
        ),
    ),
    check=_check,
)
