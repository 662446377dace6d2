"""A sentence that does not end with the same mark in both languages."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import GAP, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_CLOSERS = " \t\n\r\"'”’»)]」』》〉】*_"
_LAST_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]][\"'”’\s]*$")
_NOTE_MARKS = re.compile(r"[¹²³⁴-⁹⁰†‡*\s]+$")
_MARKS = ".?!…:;。"

_STATEMENT = re.compile(r"(?:[다요]|[음함임됨])$")
"""What a Korean sentence ends in: finite forms, and the nominal ones of official style."""
_FINITE = re.compile(r"(?:다|[습입]니까|[세어]요)$")
_NO_SENTENCE = re.compile(r"(?:캐나|우간|르완|베란|플로리|혼|바|소|보|마)다$")
"""Words that happen to end like a sentence (캐나다, 해마다)."""
_QUESTION = re.compile(r"(?:[까가나냐니지요죠]|는지|을지|ㄹ지)$")
_WORD = re.compile(r"[A-Za-z][\w’'\-]*|\ufffc")
_FEWEST_WORDS = 3

_DOUBLED = re.compile(
    r",[ ]?,|,\.|(?<!\.)\.\.(?![./\w])|(?<=[가-힣])\.,|(?<![A-Za-z])(?P<word>[a-z]{5,})\.,"
)
_ABBREVIATED = frozenset(("approx", "assoc", "respec"))


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language in ("ko", "en"):
            yield from _doubled(phrase)
    korean, english = pair.of("ko"), pair.of("en")
    if korean and english and korean.source.strip() and english.source.strip():
        yield from _compared(korean, english)


def _doubled(phrase: Phrase) -> Iterator[Finding]:
    if not any(two in phrase.source for two in (",,", ", ,", ",.", "..", ".,")):
        return
    for match in _DOUBLED.finditer(phrase.masked):
        start = max(match.start(), match.end("word"))
        # Nothing but a space before it: a path, or a sign by itself.
        if match["word"] in _ABBREVIATED or not phrase.masked[:start][-1:].strip():
            continue
        yield Finding(
            said("two marks in a row: {marks}", marks=phrase.masked[start : match.end()]),
            (phrase.at(start, match.end()),),
            said("leave one"),
        )


def _compared(korean: Phrase, english: Phrase) -> Iterator[Finding]:
    (stem, mark), (words, other) = _ending(korean), _ending(english)
    if GAP in (stem[-1:], words[-1:]) or len(_WORD.findall(words)) < _FEWEST_WORDS:
        return
    if mark == "." and not other and _STATEMENT.search(stem):
        yield _lost(english, korean, ".")
    elif mark in tuple("?!") and other in ("", ".") and stem:
        yield _lost(english, korean, mark)
    elif other == "." and not mark and _is_finite(stem):
        yield _lost(korean, english, ".")
    elif other == "?" and mark in ("", ".") and not _QUESTION.search(stem):
        yield _lost(korean, english, "?")
    elif other == "!" and mark == ".":
        yield _lost(korean, english, "!")


def _is_finite(stem: str) -> bool:
    return bool(_FINITE.search(stem)) and not _NO_SENTENCE.search(stem)


def _lost(phrase: Phrase, other: Phrase, mark: str) -> Finding:
    end = len(phrase.source.rstrip())
    there = len(other.source.rstrip())
    message = said("the other text ends with {mark} and this one does not", mark=mark)
    spots = (phrase.at(max(end - 1, 0), end), other.at(max(there - 1, 0), there))
    return Finding(message, spots, said("end both alike"))


def _ending(phrase: Phrase) -> tuple[str, str]:
    """The words before the final mark, and that mark; empty where there is none.

    Quotation marks are passed over, and so are brackets that follow the mark or hold it.
    """
    text = _NOTE_MARKS.sub("", phrase.printed.text)
    stem, mark = _cut(text)
    brackets = _LAST_BRACKETS.search(text)
    if mark or not brackets:
        return stem, mark
    ahead, before = _cut(text[: brackets.start()])
    return (ahead, before) if before else (_NOTE_MARKS.sub("", ahead), "")


def _cut(text: str) -> tuple[str, str]:
    text = text.rstrip(_CLOSERS)
    stem = text.rstrip(_MARKS)
    marks = text[len(stem) :]
    strongest = next((mark for mark in "?!" if mark in marks), marks[-1:])
    return _LAST_BRACKETS.sub("", stem).rstrip(_CLOSERS), "." if strongest == "。" else strongest


RULE = PairRule(
    id="end-punctuation",
    severity=Severity.WARNING,
    reason=said(
        "Prose ends with the same mark in both languages; headings, cells and the terse official"
        " style have none."
    ),
    bad=(
        Example(ko="병원은 임상시험을 시작하였다.", en="The hospital began clinical trials"),
        Example(ko="병원은 임상시험을 시작하였다", en="The hospital began clinical trials."),
        Example(ko="병상은 충분한가?", en="Are there enough beds."),
        Example(ko="대학,, 병원, 기업", en="Universities, hospitals, companies"),
    ),
    good=(
        Example(ko="병원 인프라가 우수함", en="The hospital infrastructure is excellent."),
        Example(ko="임상시험을 시작했다(2021년).", en="Clinical trials began (in 2021)."),
        Example(ko="2024. 7. 26. 개정", en="Amended on 26 July 2024"),
        Example(ko="노바티스(미국 케임브리지)", en="Novartis Inc., Cambridge"),
    ),
    check=_check,
)
