"""A letter of another alphabet, or a letter in a number, that looks like the right one."""

import re
from collections.abc import Iterator, Mapping

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import Said, said

_CYRILLIC: Mapping[int, int] = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеорсухіјѕһԁԛԝ", "ABESIJKMHOPCTYXaeopcyxijshdqw"
)
_GREEK: Mapping[int, int] = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj")
_GREEK_AMID_LATIN: Mapping[int, int] = str.maketrans("αινρκτυγηχωε", "aivpktuynxwe")
"""Greek letters that are right beside a Latin word (TNFα) and wrong within one."""
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile("[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u052f₀-₉²³¹]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_IN_CYRILLIC = re.compile("[\u0400-\u052f]")
_IN_GREEK = re.compile("[\u0370-\u03ff]")
_WITHIN = re.compile("(?<=[a-z])[αινρκτυγηχωε](?=[a-z])")
_STROKE = re.compile(r"(?<=[가-힣A-Za-z0-9])[ー一](?=[가-힣A-Za-z0-9])")
"""A Japanese long vowel or the Chinese number one, typed for a dash."""

_LETTER_IN_NUMBER = re.compile(
    r"""
    (?<![\w.\-/])
    (?: \d[\d,.]*[OolI][\dOolI,.]*\d(?![\w\-/])            # 1O0, 2O24
      | \d[\d,.]*[OolI][\dOolI,.]*\d(?=[가-힣])            # 2O24년
      | \d[\d,]*O+(?=\s?%|\s?[년명개억만조원]|\s[a-z])     # 10O명, 10O people
      | l\d{2,}(?=\s?%|\s?[년명개억만조원]|\s[a-z])        # l00명
      | l\d(?=%|[년명개억만조원])                           # l5%
      | [Oo]\.\d+(?=\s?[%배])                              # O.5%
      | [lI],\d{3}(?![\w])                                 # l,000
    )
    """,
    re.VERBOSE,
)
_DIGITS: Mapping[int, int] = str.maketrans("OolI", "0011")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in ("ko", "en"):
            continue
        if not phrase.source.isascii() and _FOREIGN.search(phrase.source):
            yield from _letters(phrase)
        if "ー" in phrase.source or "一" in phrase.source:
            yield from _dashes(phrase)
        if any(letter in phrase.source for letter in "OolI"):
            yield from _numbers(phrase)


def _letters(phrase: Phrase) -> Iterator[Finding]:
    text = phrase.masked
    for match in _WORD.finditer(text):
        found = _disguised(match[0], text)
        if found:
            name, right = found
            yield Finding(
                said("{word}: a {alphabet} letter among Latin ones", word=match[0], alphabet=name),
                (phrase.at(match.start(), match.end()),),
                said("type {word}", word=right),
            )


def _disguised(word: str, text: str) -> tuple[Said, str] | None:
    """The alphabet that a word's letters come from and what is meant, if they look Latin."""
    if _IN_CYRILLIC.search(word):
        plain = word.translate(_CYRILLIC)
        looks_latin = not _IN_CYRILLIC.search(plain) and not _true(_IN_CYRILLIC, _CYRILLIC, text)
        return (said("Cyrillic"), plain) if looks_latin or _LATIN.search(word) else None
    if not _IN_GREEK.search(word):
        return None
    plain = word.translate(_GREEK)
    latin = _LATIN.search(word)
    if plain != word and (latin or not _true(_IN_GREEK, _GREEK, text)):
        return said("Greek"), plain
    plain = _WITHIN.sub(lambda found: found[0].translate(_GREEK_AMID_LATIN), word)
    return (said("Greek"), plain) if plain != word else None


def _true(alphabet: re.Pattern[str], disguises: Mapping[int, int], text: str) -> bool:
    """Whether a text holds letters of an alphabet that look like no Latin ones."""
    return alphabet.search(text.translate(disguises)) is not None


def _dashes(phrase: Phrase) -> Iterator[Finding]:
    for match in _STROKE.finditer(phrase.masked):
        yield Finding(
            said("{character} stands where a dash is meant", character=named(match[0])),
            (phrase.at(match.start(), match.end()),),
            said("type – (U+2013) or a hyphen"),
        )


def _numbers(phrase: Phrase) -> Iterator[Finding]:
    for match in _LETTER_IN_NUMBER.finditer(phrase.masked):
        yield Finding(
            said("{number}: a letter in a number", number=match[0]),
            (phrase.at(match.start(), match.end()),),
            said("type {word}", word=match[0].translate(_DIGITS)),
        )


RULE = PairRule(
    id="homoglyph",
    severity=Severity.ERROR,
    reason=said(
        "Letters that only look alike are not found by search and may be printed in another font"
        " (Unicode Technical Standard 39)."
    ),
    bad=(
        Example(ko="탄소 배출", en="СO₂ emissions"),
        Example(ko="КAIST 창업기업", en="KAIST start-ups"),
        Example(ko="기업 1O0곳", en="100 companies"),
    ),
    good=(
        Example(ko="인터페론-γ와 TNFα 농도 5 μg/L", en="Interferon-γ and TNFα at 5 µg/L"),
        Example(ko="오산화인 P2O5, 10l", en="Phosphorus pentoxide P2O5, 10 l"),
        Example(ko="모스크바(Москва) 지사", en="The Moscow (Москва) office"),
    ),
    check=_check,
)
