"""Text that was read in the wrong encoding (議곗궗, ì¡°ì‚¬, Á¶»ç, â€™)."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.misread import as_east_asian, as_korean_bytes, as_western
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_LOST = re.compile("\ufffd+")
_QUESTION_MARKS = re.compile(r"\?{2,}")
_ONLY_QUESTION_MARKS = re.compile(r"(?=.*\?\?)[?\s.,()·]+")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if "??" in phrase.source:
            yield from _question_marks(phrase, pair)
        if phrase.source.isascii():
            continue
        for match in _LOST.finditer(phrase.source):
            yield _lost(phrase, match.start(), match.end())
        if phrase.language in ("ko", "en"):
            yield from _misread(phrase)


def _question_marks(phrase: Phrase, pair: PhrasePair) -> Iterator[Finding]:
    """Question marks instead of letters, where the other text asks nothing."""
    other = pair.right if phrase is pair.left else pair.left
    if "?" in other.source and not _ONLY_QUESTION_MARKS.fullmatch(phrase.source):
        return
    for match in _QUESTION_MARKS.finditer(phrase.masked):
        yield _lost(phrase, match.start(), match.end())


def _misread(phrase: Phrase) -> Iterator[Finding]:
    for read in (as_western, as_korean_bytes, as_east_asian):
        for start, end, meant in read(phrase.source):
            yield Finding(
                said("{words} was read in the wrong encoding", words=phrase.source[start:end]),
                (phrase.at(start, end),),
                said("it may be {words}", words=meant),
            )


def _lost(phrase: Phrase, start: int, end: int) -> Finding:
    return Finding(
        said("characters were lost in a change of encoding"),
        (phrase.at(start, end),),
        said("copy the text from the original again"),
    )


RULE = PairRule(
    id="mojibake",
    severity=Severity.ERROR,
    reason=said(
        "A text that was stored in one encoding and read in another is garbled; Korean files from"
        " Excel are often CP949."
    ),
    bad=(
        Example(ko="임상 결\ufffd", en="Clinical results"),
        Example(ko="湲곗닠", en="Technology"),
        Example(ko="±â¼ú", en="Technology"),
        Example(ko="클러스터의 기술", en="The cluster\u00e2\u20ac\u2122s technology"),
    ),
    good=(
        Example(ko="중소기업(中小企業) 지원", en="Support for small firms"),
        Example(ko="네슬레 헬스사이언스", en="Nestlé Health Science, Société Générale"),
    ),
    check=_check,
)
