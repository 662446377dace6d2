"""No space around brackets in English, as Korean writes them."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_BEFORE = re.compile(
    r"(?<=[a-z]{3})\((?![IVX]+\))"
    r"(?=(?:[A-Z][A-Za-z&\-]*[A-Z][A-Za-z]*|(?:19|20)\d\d(?:[-–]\d{2,4})?)\))"
)
"""A word, then an abbreviation or a year in brackets, but no valence: iron(III)."""
_AFTER = re.compile(r"(?:^|(?<=\s))\((?![a-z]{1,6}\))[^()]*[A-Za-z\d]{2}(\))(?=[A-Za-z]{3})")
"""Brackets, then a word, but no prefix: (re)design."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    phrase = pair.of("en")
    if phrase is None or "(" not in phrase.source:
        return
    text = phrase.masked
    for match in _BEFORE.finditer(text):
        spot = phrase.at(match.start(), match.end())
        yield Finding(said("no space before {mark}", mark="("), (spot,), said("add a space"))
    for match in _AFTER.finditer(text):
        spot = phrase.at(match.start(1), match.end(1))
        yield Finding(said("no space after {mark}", mark=")"), (spot,), said("add a space"))


RULE = PairRule(
    id="bracket-space",
    severity=Severity.WARNING,
    reason=said("English sets a space before an opening bracket, where Korean has none."),
    bad=(
        Example(ko="연구개발(R&D) 투자", en="Research and development(R&D) spending"),
        Example(ko="강소특구(2019) 지정", en="Small innopolis (2019)designated"),
    ),
    good=(
        Example(ko="연구개발(R&D)", en="Research and development (R&D)"),
        Example(
            ko="기업, 염화철(III), (재)설계", en="Company(ies), iron(III) chloride, (re)design"
        ),
    ),
    check=_check,
)
