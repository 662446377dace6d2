"""A name in Latin letters that the two sides spell differently."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.wordforms import edits, words
from briefs.problems import Severity
from briefs.wording import said

_LATIN = re.compile(r"(?<![A-Za-z0-9_./@-])[A-Z][A-Za-z]{4,}(?![A-Za-z0-9_@/]|[.-][A-Za-z])")
_SMALL_WORD = re.compile(r" [a-z]{3,}")
_LONG = 8
"""Names with so many letters may differ by two letters and still be the same name."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    ours, theirs = _names(korean), _names(english)
    for name, spot in ours.items():
        if name in theirs or name.isupper() or _as_written(name, english) or _genus(spot):
            continue
        for other, place in theirs.items():
            if other not in ours and _misspelt(other, name):
                yield Finding(
                    said("{ko} in the Korean, {en} in the English", ko=name, en=other),
                    (place, spot),
                    said("spell the name in one way"),
                    Severity.WARNING if name.casefold() == other.casefold() else None,
                )


def _names(phrase: Phrase) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for match in _LATIN.finditer(phrase.printed.text):
        found.setdefault(match[0], phrase.printed_at(match.start(), match.end()))
    return found


def _genus(spot: Spot) -> bool:
    """Whether a small Latin word follows, so that this is half of a scientific name."""
    return bool(_SMALL_WORD.match(spot.phrase.source, spot.end))


def _as_written(name: str, english: Phrase) -> bool:
    """Whether the English has the name in another number, case or local spelling."""
    return words(name)[0].key in {word.key for word in words(english.printed.text)} and (
        name[1:].islower() or name in english.printed.text
    )


def _misspelt(other: str, name: str) -> bool:
    if other.casefold() == name.casefold():
        return True
    limit = 2 if len(name) >= _LONG else 1
    return other[0] == name[0] and edits(other.casefold(), name.casefold(), limit) <= limit


RULE = PairRule(
    id="latin-name",
    severity=Severity.ERROR,
    reason=said("A name that both sides write in Latin letters is spelled in one way."),
    bad=(
        Example(ko="Lonza와의 위탁생산 계약", en="A manufacturing contract with Lonzza"),
        Example(ko="BioNTech의 백신", en="A vaccine of Biontech"),
    ),
    good=(
        Example(ko="Startup 지원 프로그램", en="Support programme for startups"),
        Example(ko="Broad 연구소", en="The Broad Institute and Brown University"),
    ),
    check=_check,
)
