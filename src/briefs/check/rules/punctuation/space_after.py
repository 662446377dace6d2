"""No space after a mark that ends a clause or sentence."""

import re
from collections.abc import Iterator, Mapping

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_SHARED = r"""
    (?P<comma> (?<=[^\s\d,]),(?=[A-Za-z가-힣“‘]) | (?<=\d),(?=[A-Za-z가-힣“‘]{2}) )
  | (?P<semicolon> ;(?=[A-Za-z가-힣“‘]) )
"""
_LABELS = "자료|출처|주|문의|일시|장소|대상|기간|예|참고|담당|비고|단위|제목|내용|목적|주관|주최"
_ENGLISH = re.compile(
    rf"""{_SHARED}
  | (?P<colon> (?<=[A-Za-z]{{3}}):(?=[A-Z][A-Za-z&]) | (?<=[a-z)]):(?=“) )
  | (?P<stop> (?<=[a-z]{{2}})\.(?=[A-Z][a-z]+\b(?![.\w/]) | [AI][ ])
            | (?<=[\d)%\]”])\.(?=[A-Z][a-z]+\b(?![.\w/]))
            | (?<=[a-z]{{3}})\.(?=(?:the|this|these|it|and|but|however|they)\b(?![./\w])) )
  | (?P<mark> (?<=[a-z]{{2}})[!?](?=[A-Z][a-z]) )
    """,
    re.VERBOSE,
)
_KOREAN = re.compile(
    rf"""{_SHARED}
  | (?P<label> (?<![가-힣])(?:{_LABELS}):(?=[가-힣A-Za-z]) )
  | (?P<stop> (?<=[가-힣][다음함임됨요까죠])\.(?=[가-힣A-Z]) )
  | (?P<other> (?<=[가-힣]{{2}})\.(?=[가-힣]{{2}}) )
  | (?P<mark> (?<=[가-힣])[!?](?=[가-힣])(?!라|하|는|고|이|가|를|에|로|와|도) )
    """,
    re.VERBOSE,
)
_PATTERNS: Mapping[str, re.Pattern[str]] = {"ko": _KOREAN, "en": _ENGLISH}
_QUICK = re.compile(r"[.,;:!?][A-Za-z가-힣“‘]")

_ENTITY = re.compile(r"&#?\w+$")
_SINGLE_LETTERS = re.compile(r"(?<![A-Za-z가-힣])[A-Za-z]$")
_TOKEN_BEFORE = re.compile(r"[^\s(]*$")
_CODE = re.compile(r"[\\/@_=]|\.\w+\.|::")
_LONGEST_PIECE = 60
_SCHEMES = ("doi", "urn", "isbn", "issn", "arxiv", "pmid", "pmcid", "orcid", "tel", "http", "https")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        pattern = _PATTERNS.get(phrase.language)
        if pattern is None or not _QUICK.search(phrase.source):
            continue
        for match in pattern.finditer(phrase.masked):
            if not _one_piece(phrase, match):
                yield Finding(
                    said("no space after {mark}", mark=match[0]),
                    (phrase.at(match.start(), match.end()),),
                    said("add a space"),
                    Severity.ADVICE if match.lastgroup == "other" else None,
                )


def _one_piece(phrase: Phrase, match: re.Match[str]) -> bool:
    """Whether the mark stands within something that is written without spaces."""
    before = phrase.masked[max(match.start() - _LONGEST_PIECE, 0) : match.start()]
    after = phrase.masked[match.end() : match.end() + 2]
    token = _TOKEN_BEFORE.search(before)
    head = token[0] if token else ""
    if match.lastgroup == "semicolon":
        return bool(_ENTITY.search(before)) or _is_list_of_keywords(phrase.source)
    if match.lastgroup == "comma":
        if "=" in head:
            return True
        # Coordinates and positions in a molecule: (x,y), N,N-dimethyl.
        return bool(_SINGLE_LETTERS.search(before)) and not after[1:2].isalpha()
    if match.lastgroup == "colon":
        return head.lower() in _SCHEMES
    return bool(_CODE.search(head))


def _is_list_of_keywords(source: str) -> bool:
    return "; " not in source and source.count(";") > 1


RULE = PairRule(
    id="space-after",
    severity=Severity.WARNING,
    reason=said("A comma, a semicolon or the end of a sentence is followed by a space."),
    bad=(
        Example(ko="대학,병원", en="Universities, hospitals"),
        Example(ko="대학, 병원", en="Universities,hospitals"),
        Example(ko="승인을 받았다.이후 판매했다.", en="It was approved.Sales followed."),
    ),
    good=(
        Example(ko="2024.7.26. 기준 1,200명", en="1,200 people as of 26.7.2024"),
        Example(ko="Node.js 서버, 비율 1:2", en="A Node.js server in the U.S., in a ratio of 1:2"),
        Example(ko="용매는 N,N-디메틸포름아미드이다.", en="The solvent is N,N-dimethylformamide."),
    ),
    check=_check,
)
