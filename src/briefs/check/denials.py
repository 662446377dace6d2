"""Whether one sentence denies what its twin says."""

import re
from dataclasses import dataclass

from briefs.check.late import compiled
from briefs.check.lexicon import negation as table
from briefs.check.lexicon.meanings import MEANINGS
from briefs.problems import Severity
from briefs.wording import Said, said

Span = tuple[int, int]
_Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Denial:
    """What is wrong, where in the Korean and in the English, and how sure it is."""

    message: Said
    korean: Span
    english: Span
    severity: Severity | None = None


def denial(korean: str, english: str) -> Denial | None:
    """The first denial that only one of two sentences has; nothing where that is not certain."""
    if table.SIGN_KOREAN.search(korean):
        found = _doubled(korean, english) or _dropped(korean, english)
    else:
        found = _added(korean, english)
    return found or _turned(korean, english)


def _doubled(korean: str, english: str) -> Denial | None:
    """Two denials in the Korean, which are none, and a single one in the English."""
    double = table.DOUBLE_KOREAN.search(korean)
    if not double or table.SOFT_ENGLISH.search(english):
        return None
    rest = table.DOUBLE_KOREAN.sub(_blank, _plain_korean(korean))
    text = table.NEUTRAL_ENGLISH.sub(_blank, english)
    found = [*table.NOT_ENGLISH.finditer(text), *table.LEXICAL_ENGLISH.finditer(text)]
    if table.STRONG_KOREAN.search(rest) or len(found) != 1:
        return None
    message = said("{ko} denies twice, the English once", ko=double[0])
    return Denial(message, double.span(), found[0].span())


def _dropped(korean: str, english: str) -> Denial | None:
    """A denial in the Korean, and none of any kind in the English, which says the thing itself."""
    if table.DOUBLE_KOREAN.search(korean) or denies(english):
        return None
    plain = _plain_korean(korean)
    final = table.FINAL_KOREAN.search(plain)
    strong = final or table.STRONG_KOREAN.search(plain)
    if not strong:
        return None
    certain = _affirmed(plain, strong, english)
    if certain is None or not (certain or final):
        return None
    message = said("{ko} denies; the English does not", ko=strong[0].strip())
    severity = None if certain and final else Severity.WARNING
    return Denial(message, strong.span(), (0, len(english)), severity)


def _affirmed(korean: str, strong: re.Match[str], english: str) -> bool | None:
    """Whether the English says what the Korean denies: surely, not surely, or not at all."""
    for pattern, wanted in table.CONSTRUCTIONS:
        if pattern.search(strong[0]):
            return True if wanted.search(english) else None
    before = korean[max(0, strong.start() - _REACH) : strong.start()]
    meant = [stems for word, stems in MEANINGS.items() if word in before]
    if not meant:
        return False
    stems = tuple(stem for one in meant for stem in one)
    found = any(word.startswith(stems) for word in english.casefold().split())
    return True if found else None


_REACH = 8
"""How far before a denial the word stands that it denies."""


def denies(english: str) -> bool:
    """Whether an English text has any denial, in words or by what words mean."""
    return any(
        pattern.search(english)
        for pattern in (table.NOT_ENGLISH, table.LEXICAL_ENGLISH, table.SOFT_ENGLISH)
    )


def _added(korean: str, english: str) -> Denial | None:
    """A denial in the English, and nothing like it in the Korean."""
    if not table.NOT_ENGLISH.search(english):
        return None
    found = table.PLAIN_NOT.search(table.NEUTRAL_ENGLISH.sub(_blank, english))
    if not found or table.ANY_KOREAN.search(korean):
        return None
    message = said("“{en}” denies; the Korean does not", en=found[0])
    return Denial(message, (0, len(korean)), found.span())


def _turned(korean: str, english: str) -> Denial | None:
    """A word on one side, and on the other the word that denies it."""
    negated = table.ANY_NEGATED.search(korean) and "포함" not in korean
    if negated and not table.STRONG_KOREAN.search(korean) and not denies(english):
        return _opposite(table.NEGATED, korean, english)
    if not table.ANY_AFFIRMED.search(english) or table.PLAIN_NOT.search(english):
        return None
    return None if table.ANY_KOREAN.search(korean) else _opposite(table.AFFIRMED, korean, english)


def _opposite(words: _Words, korean: str, english: str) -> Denial | None:
    for ours, theirs in words:
        here = compiled(ours).search(korean)
        there = compiled(theirs, re.IGNORECASE).search(english) if here else None
        if here and there:
            message = said("{ko} and “{en}” say the opposite", ko=here[0], en=there[0])
            return Denial(message, here.span(), there.span())
    return None


def _plain_korean(korean: str) -> str:
    return table.NEUTRAL_KOREAN.sub(_blank, korean)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
