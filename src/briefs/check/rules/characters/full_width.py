"""Letters, digits and marks as wide as a Hangul syllable, typed in an input method's wide mode."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_WIDE = re.compile("[\uff01-\uff60\uffe0-\uffe6\u3001\u3002]+")
_TITLE = re.compile("[「」『』《》〈〉【】〔〕]")
"""Korean marks of titles and sections, which English has no use for."""
_LANGUAGES = ("ko", "en")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_HANGUL_INSIDE = re.compile("[「『《〈【〔][^」』》〉】〕]*[가-힣\u3040-\u30ff\u4e00-\u9fff]")
_PLAIN: Mapping[str, str] = {"、": ",", "。": ".", "￦": "₩", "\uffe3": "‾"}
_TOLERATED: Mapping[str, Severity] = {
    "～": Severity.WARNING,
    "￦": Severity.ADVICE,
    "￥": Severity.ADVICE,
    "￡": Severity.ADVICE,
}
"""What a Korean keyboard yields for the right sign, or code page 949 has instead of it."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in _LANGUAGES or phrase.source.isascii():
            continue
        for match in _WIDE.finditer(phrase.source):
            if not _in_east_asian(phrase.source, match):
                yield Finding(
                    said("full-width characters: {words}", words=match[0]),
                    (phrase.at(match.start(), match.end()),),
                    said("type {words}", words=_narrow(match[0])),
                    _TOLERATED.get(match[0]),
                )
        if phrase.language == "en":
            yield from _korean_marks(phrase)


def _korean_marks(phrase: Phrase) -> Iterator[Finding]:
    marks = list(_TITLE.finditer(phrase.source))
    if marks and not _HANGUL_INSIDE.search(phrase.source):
        yield Finding(
            said("{mark} is a Korean mark in an English text", mark=marks[0][0]),
            (phrase.at(marks[0].start(), marks[-1].end()),),
            said("use English quotation marks or brackets"),
            Severity.WARNING,
        )


def _in_east_asian(source: str, match: re.Match[str]) -> bool:
    """Whether the marks stand in Chinese or Japanese, which write them so."""
    around = source[max(match.start() - 1, 0) : match.start()] + source[match.end() :][:1]
    return _EAST_ASIAN.search(around) is not None


def _narrow(words: str) -> str:
    return "".join(_PLAIN.get(sign) or unicodedata.normalize("NFKC", sign) for sign in words)


RULE = PairRule(
    id="full-width",
    severity=Severity.ERROR,
    reason=said(
        "Full-width letters, digits and marks belong to Chinese and Japanese; Korean and English"
        " use the plain ones."
    ),
    bad=(
        Example(ko="신약，의료기기", en="Drugs, medical devices"),
        Example(ko="신약 개발(임상)", en="Drug development （clinical）"),
        Example(ko="성장률 １２%", en="A growth rate of 12%"),
    ),
    good=(
        Example(ko="〈표 1〉 「생명공학육성법」", en="Table 1: the Biotechnology Support Act"),
        Example(ko="『생명공학육성법』", en="Biotechnology Support Act (『생명공학육성법』)"),
    ),
    check=_check,
)
