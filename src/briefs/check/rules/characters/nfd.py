"""Text that is not composed (NFC): syllables in pieces, letters with separate accents."""

import re
import unicodedata
from collections.abc import Iterator

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_WORD = re.compile(r"\S+")
_JAMO = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if unicodedata.is_normalized("NFC", phrase.source):
            continue
        for match in _WORD.finditer(phrase.source):
            if not unicodedata.is_normalized("NFC", match[0]):
                yield _finding(phrase, match)


def _finding(phrase: Phrase, match: re.Match[str]) -> Finding:
    composed = unicodedata.normalize("NFC", match[0])
    spot = phrase.at(match.start(), match.end())
    if len(composed) == len(match[0]):
        return _twin(match[0], composed, phrase, match.start())
    message = (
        said("{word}: Hangul in loose pieces (NFD)", word=composed)
        if _JAMO.search(match[0])
        else said("{word}: an accent apart from its letter (NFD)", word=composed)
    )
    return Finding(message, (spot,), said("save the text as NFC"))


def _twin(word: str, composed: str, phrase: Phrase, start: int) -> Finding:
    """A character for which Unicode has two code points. It looks right and is found by nobody."""
    at = next(i for i, pair in enumerate(zip(word, composed, strict=True)) if pair[0] != pair[1])
    return Finding(
        said("{other} is stored as {name}", other=named(composed[at]), name=named(word[at])),
        (phrase.at(start + at, start + at + 1),),
        said("save the text as NFC"),
        Severity.ADVICE,
    )


RULE = PairRule(
    id="nfd",
    severity=Severity.ERROR,
    reason=said(
        "Text in pieces, as macOS names files, is not found by search and sorts wrongly; NFC is"
        " the form for interchange (Unicode Standard Annex 15)."
    ),
    bad=(
        Example(ko="\u1112\u1169\u11bc\u1105\u1173\u11bc 클러스터", en="HongNeung cluster"),
        Example(ko="네슬레와 협력", en="Cooperation with Nestle\u0301"),
    ),
    good=(Example(ko="면적 120㎡, CO₂", en="Société Générale, 120 m², CO₂"),),
    check=_check,
)
