"""Words that hold a place until somebody writes the text."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair, Spot
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_ALWAYS = re.compile(
    r"\b(?:TODO|FIXME)\b|\b[Ll]orem ipsum\b|\bdolor sit amet\b"
    r"|\b(?:asdf\w*|qwerty)\b|ㅁㄴㅇㄹ|가나다라마바사"
    r"|\[(?:insert|enter|add|translate|untranslated|missing|placeholder|your|text here)\b[^\]\n]*\]"
    r"|\b(?:translation (?:needed|required|missing|pending)|needs? translation|to be translated"
    r"|not yet translated|text goes here)\b"
    r"|[\[(<](?:번역|작성|입력|기재|원고|내용)\s?(?:필요|예정|요망|중|누락|바람)[\])>]"
    r"|^\s*(?:번역|작성|입력)\s?(?:필요|요망)\s*:|미번역",
    re.IGNORECASE,
)
"""What no finished text holds."""

_UNLESS_SHARED = re.compile(
    r"\b(?:TBD|TBC|XXX+|xxx+)\b|(?<![가-힣○])[○◯●□]{2,}(?![가-힣○])|(?<![A-Za-z])O{3,}(?![A-Za-z])"
    r"|\?{3,}|#{3,}|@{2,}"
)
"""What a finished text may hold if its twin does: an unnamed hospital, a matter not yet decided."""

_WHOLE = re.compile(
    r"\s*[※*\-]*\s*(?:(?:번역|작성|입력|기재|원고|내용)\s?(?:필요|예정|요망|중|누락|바람|전)"
    r"|(?:추후|나중에)\s?(?:작성|기재|입력|번역|보완|추가)(?:\s?예정|\s?요망)?"
    r"|내용 없음|여기에 (?:입력|작성)\S*|(?:placeholder|sample|dummy)(?: text)?|untranslated)"
    r"\s*[.…]*\s*",
    re.IGNORECASE,
)
_SIGNS = (
    *"todo fixme tbd tbc xxx lorem dolor asdf qwerty [ text translat placeholder".split(),
    *"sample dummy ○ ◯ ● □ ooo ??? ### @@ ㅁㄴㅇㄹ 가나다라".split(),
    *"번역 작성 입력 기재 원고 내용 추후 나중".split(),
)
"""What a text must hold, in small letters, to be looked at."""

_SAYS_SO = re.compile(
    r"미정|추후|정해지|undecided|to be (?:determined|decided|confirmed|announced)"
    r"|writ|draft|prepar|progress|translat|enter|input|fill", re.IGNORECASE
)  # fmt: skip
"""How the other side says in words that something is still open."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    for phrase, other in (pair.phrases, (pair.right, pair.left)):
        text = phrase.masked
        small = text.casefold()
        if not any(sign in small for sign in _SIGNS):
            continue
        for match in _ALWAYS.finditer(text):
            yield _finding(phrase.at(match.start(), match.end()))
        for match in _UNLESS_SHARED.finditer(text):
            if match[0] not in other.masked and not _SAYS_SO.search(other.masked):
                yield _finding(phrase.at(match.start(), match.end()))
        if _WHOLE.fullmatch(text) and not _SAYS_SO.search(other.masked):
            yield _finding(phrase.whole())


def _finding(spot: Spot) -> Finding:
    message = said("{words} holds the place of a text", words=spot.words.strip())
    return Finding(message, (spot,), said("write the text"))


RULE = PairRule(
    id="placeholder-text",
    severity=Severity.ERROR,
    reason=said("TODO and its like are notes to the author, not to the reader."),
    bad=(
        Example(ko="사업 기간", en="TODO"),
        Example(ko="[번역 필요] 기대 효과", en="Expected effects"),
        Example(ko="추후 작성 예정", en="Expected effects"),
    ),
    good=(
        Example(ko="개최 장소 미정", en="Venue: TBD"),
        Example(ko="보고서 작성 예정", en="A report will be written"),
        Example(ko="○○○ 병원", en="○○○ Hospital"),
    ),
    check=_check,
)
