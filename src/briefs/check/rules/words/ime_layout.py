"""A word typed with the keyboard set to the other language."""

import re
from collections.abc import Iterator

from briefs.check.keyboard import to_hangul, to_latin
from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.english import is_common
from briefs.check.lexicon.nouns import NOUNS, SYLLABLES
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_KEYS = re.compile(r"(?<![A-Za-z0-9_.@/&*-])[a-zEOPQRTW]{4,}(?![A-Za-z0-9_@/&*-]|\.[A-Za-z])")
_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]+")
_JAMO = re.compile(r"[ㄱ-ㆎ]")
_PARTICLE = re.compile(r"(?:으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|와|과|도|로|만)$")
_NO_ENGLISH = re.compile(
    r"[^aeiouy]{5}|(?<![a-z])[^aeiouy]{4}|q(?!u)|[^aeiouyt]{4}$|(.)\1\1|(?i:[b-df-hj-np-tv-xz]{3}k[a-z]?$)"
)
"""Letters that follow one another in no English word."""

_FEW = 3
"""Hangul that is found in an English text must give so many Latin letters to be read that way."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    for phrase, other in (pair.phrases, (pair.right, pair.left)):
        if phrase.language in ("ko", "en"):
            yield from _latin(phrase, other, knowledge)
            yield from _hangul(phrase, knowledge)


def _latin(phrase: Phrase, other: Phrase, knowledge: Knowledge) -> Iterator[Finding]:
    for match in _KEYS.finditer(phrase.masked):
        typed = match[0]
        if is_common(typed.casefold()) or typed in other.masked or typed.isupper():
            continue
        meant = to_hangul(typed)
        if len(meant) > 1 and _is_korean(meant, typed, knowledge):
            yield _finding(phrase, match, meant)


def _is_korean(meant: str, typed: str, knowledge: Knowledge) -> bool:
    """Whether keys give Korean rather than a foreign word."""
    english, korean = knowledge.spellers.get("en"), knowledge.spellers.get("ko")
    if english and (english.knows(typed) or english.knows(typed.capitalize())):
        return False
    bare = _PARTICLE.sub("", meant)
    if bare in NOUNS or meant in NOUNS:
        return True
    if not all(syllable in SYLLABLES for syllable in meant):
        return False
    return bool(_NO_ENGLISH.search(typed)) or bool(korean and korean.knows(meant))


def _hangul(phrase: Phrase, knowledge: Knowledge) -> Iterator[Finding]:
    """Hangul that gives an English word; in Korean only where it is no syllables."""
    if phrase.source.isascii():
        return
    for match in _HANGUL.finditer(phrase.masked):
        if match[0] in NOUNS or not (phrase.language == "en" or _JAMO.search(match[0])):
            continue
        meant = to_latin(match[0])
        whole = len(meant) > _FEW and meant.isascii() and meant.isalpha()
        if whole and _is_english(meant.casefold(), knowledge):
            yield _finding(phrase, match, meant)


def _is_english(word: str, knowledge: Knowledge) -> bool:
    speller = knowledge.spellers.get("en")
    return is_common(word) or bool(speller and speller.knows(word))


def _finding(phrase: Phrase, match: re.Match[str], meant: str) -> Finding:
    return Finding(
        said(
            "{words} is {meant}, typed with the other keyboard layout", words=match[0], meant=meant
        ),
        (phrase.at(match.start(), match.end()),),
        said("write {meant}", meant=meant),
    )


RULE = PairRule(
    id="ime-layout",
    severity=Severity.ERROR,
    reason=said("A word typed with the wrong keyboard layout reads as nothing at all."),
    bad=(
        Example(ko="기업 wldnjs 사업", en="Programme to support companies"),
        Example(ko="연구 현황", en="Research ㅐㅍㄷㄱ퍋ㅈ"),
    ),
    good=(
        Example(ko="도시(town)와 세계(world)", en="Town and world"),
        Example(ko="mRNA와 siRNA", en="mRNA and siRNA"),
        Example(ko="재벌", en="chaebol (재벌)"),
    ),
    check=_check,
)
