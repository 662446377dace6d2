"""Marks that turn the direction of writing, which neither Korean nor English needs."""

import re
from collections.abc import Iterator

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LANGUAGES = ("ko", "en")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in _LANGUAGES or phrase.source.isascii():
            continue
        for match in _TURNS.finditer(phrase.source):
            yield Finding(
                said("a mark that turns the direction of writing: {name}", name=named(match[0])),
                (phrase.at(match.start(), match.end()),),
                said("remove it"),
            )


RULE = PairRule(
    id="bidi",
    severity=Severity.ERROR,
    reason=said(
        "A mark of direction makes a text read otherwise than it is stored (Unicode Technical"
        " Report 36)."
    ),
    bad=(
        Example(ko="기술\u202e이전", en="Technology transfer"),
        Example(ko="기술이전 건수", en="Technology trans\u200efers"),
    ),
    good=(Example(ko="기술이전(라이선스)", en="Technology transfer (licences)"),),
    check=_check,
)
