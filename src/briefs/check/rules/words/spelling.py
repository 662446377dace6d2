"""A word that is misspelt."""

import re
from collections.abc import Callable, Iterator

from briefs.check.knowledge import Knowledge, Speller
from briefs.check.korean_slips import certain, known, noun_meant
from briefs.check.lexicon.english import is_common
from briefs.check.lexicon.misspelt import ENGLISH
from briefs.check.lexicon.species import SPECIES_WORDS
from briefs.check.naming import mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.slips import meant
from briefs.problems import Severity
from briefs.wording import said

_ENGLISH_WORD = re.compile(r"(?<![\w@#/.'’&*-])[A-Za-z][a-z]{2,30}(?:['’]s)?(?![\w@/*&]|[.-]\w)")
_KOREAN_WORD = re.compile(r"(?<![가-힣])[가-힣]{2,20}(?![가-힣])")
_GLOSS = re.compile(r"[”’'\"*]*\s?\([^()]*[가-힣]")
"""The Korean for a word stands behind it: the word is Korean in Latin letters."""

_NEAR = 10
_FIRST = re.compile(r"(?:^|[.!?:]\s|[“‘\"(])\s*$")


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    for phrase, other in (pair.phrases, (pair.right, pair.left)):
        look = _LANGUAGES.get(phrase.language)
        if look:
            yield from look(phrase, other, knowledge)


def _english(phrase: Phrase, other: Phrase, knowledge: Knowledge) -> Iterator[Finding]:
    speller = knowledge.spellers.get("en")
    names = mentions(phrase, knowledge).found
    for match in _ENGLISH_WORD.finditer(phrase.masked):
        word = match[0].removesuffix("’s").removesuffix("'s")
        small = word.casefold()
        if is_common(small) or word in other.masked or small in SPECIES_WORDS:
            continue
        if _GLOSS.match(phrase.masked, match.end()):
            continue
        right = ENGLISH.get(small, "")
        if right:
            yield _finding(phrase, match.start(), word, right)
        elif not any(one.words.find(word) >= 0 for one in names) and _lower(word, match):
            yield from _unknown(phrase, match.start(), word, speller)


def _lower(word: str, match: re.Match[str]) -> bool:
    """Whether a word is no name: it has no capital, or one that begins a sentence."""
    return word.islower() or bool(
        _FIRST.search(match.string[max(0, match.start() - _NEAR) : match.start()])
    )


def _unknown(phrase: Phrase, at: int, word: str, speller: Speller | None) -> Iterator[Finding]:
    if speller is None or speller.knows(word) or speller.knows(word.casefold()):
        return
    right = meant(word.casefold())
    yield _finding(phrase, at, word, right, None if right else Severity.ADVICE)


def _korean(phrase: Phrase, other: Phrase, knowledge: Knowledge) -> Iterator[Finding]:
    text = phrase.masked
    for start, end, right in certain(text):
        yield _finding(phrase, start, text[start:end], right)
    speller = knowledge.spellers.get("ko")
    if speller:
        yield from _unknown_korean(phrase, speller, knowledge)


def _unknown_korean(phrase: Phrase, speller: Speller, knowledge: Knowledge) -> Iterator[Finding]:
    names = mentions(phrase, knowledge).found
    for match in _KOREAN_WORD.finditer(phrase.masked):
        word = match[0]
        named = any(one.words in word or word in one.words for one in names)
        if not named and not known(word, speller):
            right = noun_meant(word)
            yield _finding(phrase, match.start(), word, right, None if right else Severity.ADVICE)


def _finding(
    phrase: Phrase, start: int, word: str, right: str, severity: Severity | None = None
) -> Finding:
    spot = phrase.at(start, start + len(word))
    if not right:
        return Finding(said("{word} is in no dictionary", word=word), (spot,), "", severity)
    message = said("{word} is misspelt: {right}", word=word, right=right)
    return Finding(message, (spot,), said("write {right}", right=right), severity)


_LANGUAGES: dict[str, Callable[[Phrase, Phrase, Knowledge], Iterator[Finding]]] = {
    "ko": _korean,
    "en": _english,
}

RULE = PairRule(
    id="spelling",
    severity=Severity.WARNING,
    reason=said("A misspelt word makes readers doubt the figures beside it."),
    bad=(
        Example(ko="사업이 완료됬다.", en="The project has been completed."),
        Example(ko="임상시험 성공율", en="Success rate of clinical trials"),
        Example(ko="의료기기 인증", en="Certification of medical devcies"),
        Example(ko="별도의 병상", en="Seperate beds"),
    ),
    good=(
        Example(ko="햇수와 비율, 성장률", en="Number of years, share and growth rate"),
        Example(ko="무엇으로 평가하는가", en="How to evaluate"),
    ),
    check=_check,
)
