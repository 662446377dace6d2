"""A text that stands on the other side as it is, not translated."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.english import FUNCTION, is_common
from briefs.check.phrase import GAP, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_WORD = re.compile(r"(?<![\w.@/])[A-Za-z]+(?:['’][a-z]+)?(?![\w@/]|\.\w)")
_RATHER_KOREAN = 2
"""So many Latin letters for each Hangul syllable make an English text that cites Korean."""

_PROSE = 2
"""So many common words in small letters, none of them grammar, are English and no name."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    if _HANGUL.search(english.masked):
        yield from _korean_left(korean, english)
    elif not _HANGUL.search(korean.masked) and _is_prose(korean.masked):
        same = korean.source.strip() == english.source.strip()
        message = said("the Korean is the English text") if same else said("the Korean is English")
        severity = None if same or _sentence(korean.masked) else Severity.WARNING
        yield Finding(message, (korean.whole(), english.whole()), said("translate it"), severity)


def _korean_left(korean: Phrase, english: Phrase) -> Iterator[Finding]:
    hangul = len(_HANGUL.findall(english.masked))
    if korean.source.strip() == english.source.strip():
        message = said("the English is the Korean text")
    elif len(_LATIN.findall(english.masked)) < _RATHER_KOREAN * hangul and hangul > 1:
        message = said("the English is Korean")
    else:
        return
    yield Finding(message, (english.whole(), korean.whole()), said("translate it"))


def _is_prose(text: str) -> bool:
    """Whether a text is English prose, not a name, a title or a code."""
    found = _WORD.findall(text.replace(GAP, " "))
    small = [word for word in found if word.islower()]
    told = [word for word in small if word not in FUNCTION and len(word) > 2 and is_common(word)]
    grammar = [word for word in small if word in FUNCTION]
    titled = sum(word[0].isupper() for word in found) > len(found) / 2 and len(found) > 2
    return not titled and (len(told) >= _PROSE or bool(told and grammar))


def _sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "?", "!"))


RULE = PairRule(
    id="untranslated",
    severity=Severity.ERROR,
    reason=said("Each reader gets the text in the language of the brief."),
    bad=(
        Example(ko="공동연구의 성과", en="공동연구의 성과"),
        Example(ko="입주기업을 위한 지원 제도", en="입주기업을 위한 지원 scheme"),
        Example(
            ko="Hospitals support clinical research.", en="Hospitals support clinical research."
        ),
    ),
    good=(
        Example(ko="Nature Biotechnology", en="Nature Biotechnology"),
        Example(ko="Apis mellifera", en="Apis mellifera"),
        Example(ko="재벌", en="chaebol (재벌)"),
    ),
    check=_check,
)
