"""A space before a mark that follows its word directly, or just inside brackets."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_BEFORE_MARK = re.compile(
    r"""
    (?<=[^\s.([{]) [ ]+
    (?: (?P<mark> ,(?!,) | ;(?![-^)(]|[DP]\b)
                | [!?](?=\s*$|\s+[A-Z가-힣“"]|["'”’)]) | \.(?![\w./]|[ ]\.) )
      | (?P<colon> :(?![-^)(:/\\]|[DP]\b|\w+:|\d) )
      | (?P<percent> %(?![\w(]) )
      | (?P<closing> [)\]}」』》〉】”] )
    )
    """,
    re.VERBOSE,
)
_AFTER_OPENING = re.compile(r"[(\[「『《〈【“‘] +(?=[^\s)\]」』》〉】])")
_CHECKBOX = re.compile(r"[(\[][^\S\n]*[xXvV√✓○●]?[^\S\n]*[)\]]")
_QUICK = re.compile(r" [.,;:!?%)\]}」』》〉】”]|[(\[「『《〈【“‘] ")
_LANGUAGES = ("ko", "en")
_MOST_FILLED_IN = 3
"""More spaces than these inside brackets are a blank to be filled in."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language in _LANGUAGES and _QUICK.search(phrase.source):
            yield from _marks(phrase, pair)
            yield from _openings(phrase)


def _marks(phrase: Phrase, pair: PhrasePair) -> Iterator[Finding]:
    text = _CHECKBOX.sub(lambda found: "x" * len(found[0]), phrase.masked)
    for match in _BEFORE_MARK.finditer(text):
        severity = _severity(phrase, pair, match)
        mark = match[0].lstrip()
        if mark in "」』》〉】)]}”" and match[0].count(" ") > _MOST_FILLED_IN:
            continue
        yield Finding(
            said("a space before {mark}", mark=mark),
            (phrase.at(match.start(), match.end()),),
            said("remove it"),
            severity,
        )


def _severity(phrase: Phrase, pair: PhrasePair, match: re.Match[str]) -> Severity | None:
    if match["percent"]:
        # Standards bodies write 15 %. Where one side alone does so, it is a slip.
        return Severity.ADVICE if all(" %" in side.source for side in pair.phrases) else None
    if match["colon"]:
        ratio = phrase.masked[match.start() - 1].isdigit()
        # Korean forms and official letters have it before a colon as well (일시 : 3월 2일).
        return Severity.ADVICE if ratio or phrase.language == "ko" else None
    return None


def _openings(phrase: Phrase) -> Iterator[Finding]:
    for match in _AFTER_OPENING.finditer(phrase.masked):
        if len(match[0]) - 1 > _MOST_FILLED_IN:
            continue
        yield Finding(
            said("a space after {mark}", mark=match[0][0]),
            (phrase.at(match.start(), match.end()),),
            said("remove it"),
        )


RULE = PairRule(
    id="space-before",
    severity=Severity.WARNING,
    reason=said("Closing marks follow their word without a space, in both languages."),
    bad=(
        Example(ko="보스턴 , 싱가포르", en="Boston, Singapore"),
        Example(ko="병상을 늘렸다.", en="Beds were added ."),
        Example(ko="강소특구(2019 )", en="Small innopolis (2019)"),
    ),
    good=(
        Example(ko="비율이 1:2인 .NET 서비스", en="A .NET service in a ratio of 1:2"),
        Example(ko="[ ] 동의함", en="[ ] I agree"),
        Example(ko="유의수준 .05", en="A significance level of .05"),
    ),
    check=_check,
)
