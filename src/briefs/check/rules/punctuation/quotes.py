"""Quotation marks that do not pair: straight with curly, one alone, the wrong way round."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.quotation import Flaw, double_flaws, single_flaws
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_DOUBLE = re.compile('["“”„‟]')
_SINGLE = re.compile("['‘’‛]")
_MESSAGES = {
    Flaw.MIXED: said("one quotation mark is straight and the other curly"),
    Flaw.UNCLOSED: said("a quotation is never closed"),
    Flaw.UNOPENED: said("a quotation mark closes what was never opened"),
    Flaw.REVERSED: said("a quotation mark stands the wrong way round"),
}
_ACUTE = re.compile(r"(?<=[A-Za-z])[´`](?=(?:s|t|re|ve|ll)\b)")
_TEX = re.compile(r"``|(?<!\S)`(?=[^`]*')")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in ("ko", "en"):
            continue
        if _DOUBLE.search(phrase.source):
            yield from _found(phrase, double_flaws(phrase.printed.text))
        if _SINGLE.search(phrase.source):
            yield from _found(phrase, single_flaws(phrase.printed.text, phrase.language))
        if "´" in phrase.source or "`" in phrase.source:
            yield from _accents(phrase)


def _found(phrase: Phrase, flaws: Iterator[tuple[Flaw, int, int]]) -> Iterator[Finding]:
    for flaw, start, end in flaws:
        yield Finding(
            _MESSAGES[flaw],
            (phrase.printed_at(start, end),),
            said("use one pair: “ ” or ‘ ’"),
        )


def _accents(phrase: Phrase) -> Iterator[Finding]:
    for pattern in (_ACUTE, _TEX):
        for match in pattern.finditer(phrase.masked):
            yield Finding(
                said("an accent stands where a quotation mark or apostrophe is meant"),
                (phrase.at(match.start(), match.end()),),
                said("type ’ or ‘"),
                Severity.WARNING,
            )


RULE = PairRule(
    id="quotes",
    severity=Severity.ERROR,
    reason=said("Quotation marks come in pairs of one kind, each turned to what it encloses."),
    bad=(
        Example(ko="“혁신 허브”", en='"Innovation hub”'),
        Example(ko="‘실증특례'를 확대한다.", en="The ‘regulatory exemption’ will be widened."),
        Example(ko="“혁신 허브”", en="The “innovation hub"),
        Example(ko="”혁신 허브“", en="“Innovation hub”"),
    ),
    good=(
        Example(ko="‘24년 “바이오 ‘허브’ 전략”", en="The ’24 “Bio ‘Hub’ Strategy”"),
        Example(
            ko="’90년대 기업들의 5인치 화면 계획",
            en='The companies’ plan for 5" screens in the ’90s',
        ),
    ),
    check=_check,
)
