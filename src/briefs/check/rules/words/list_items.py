"""A list that has fewer members on one side."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.lists import COMPOUNDS, ENGLISH_MARKS, KOREAN_MARKS, NUMBERED, OTHERS
from briefs.check.lexicon.nouns import NOUNS
from briefs.check.naming import mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sentences import sentences
from briefs.problems import Severity
from briefs.wording import Said, said

_Span = tuple[int, int]

_COMMA = re.compile(r",\s+|\s및\s")
_DOTTED = re.compile(r"(?<![가-힣·])[가-힣]{2,}(?:·[가-힣]{2,}){2,}")
_TWO = re.compile(r"\s*([가-힣]{2,})(?:([와과])\s|\s및\s|,\s|·)([가-힣]{2,})\s*")
_LAST_WORD = re.compile(r"(?:^|[\s·])([가-힣A-Za-z0-9&*]+)(?:\([^()]*\))?$")
_ENDINGS = "은는을를이가의에로며고나면서도와과해여아어지게히만음함됨임"
"""Last syllables of particles and verbs. A word that ends so may be no noun."""

_MEMBER = re.compile(r"[A-Za-z0-9&'’*-]+(?: [A-Za-z0-9&'’*-]+){0,3}")
_MARKS = (",", " and ", "&", "·", "-")
_NO_MEMBER = re.compile(
    r"\b(?:for|of|to|in|on|by|at|from|with|as|not|but|while|which|who|whose|that|where|when|if|is|are|was|were|has|have|had|be|[a-z]+(?<!ne)ed|led|built|made|held|given)\b"
)
"""Words that no plain member of a list has."""

_SERIES = re.compile(r",? (?:and|or) ")
_RELATION = re.compile(r"\b(?:of|for|in|between|to|from|by|with|on|at|among|over)\b", re.IGNORECASE)
_FEW_WORDS = 3
_LONG = 3
"""Lists from this length on are lists for certain."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    yield from _numbered(korean, english)
    ours, theirs = sentences(korean.masked, "ko"), sentences(english.masked, "en")
    if len(ours) != len(theirs):
        ours, theirs = ((0, len(korean.masked)),), ((0, len(english.masked)),)
    for here, there in zip(ours, theirs, strict=True):
        left = _names_closed(korean, here, english, knowledge)
        right = _names_closed(english, there, korean, knowledge)
        found = _compared(left, right)
        if found:
            spots = (english.at(*there), korean.at(*here))
            yield Finding(found, spots, said("compare the lists"))


def _names_closed(phrase: Phrase, stretch: _Span, twin: Phrase, knowledge: Knowledge) -> str:
    """A sentence in which no name that both sides have holds a comma or an "and"."""
    text = phrase.masked[slice(*stretch)]
    if "," not in text and " and " not in text and "·" not in text:
        return text
    there = mentions(twin, knowledge)
    for mention in mentions(phrase, knowledge).found:
        if not there.has(mention.names) or not any(mark in mention.words for mark in _MARKS):
            continue
        start, end = phrase.printed.source_span(mention.start, mention.end)
        if stretch[0] <= start and end <= stretch[1]:
            start, end = start - stretch[0], end - stretch[0]
            text = text[:start] + "X" * (end - start) + text[end:]
    return text


def _compared(korean: str, english: str) -> Said | None:
    at_least, at_most = _korean_members(korean), len(ENGLISH_MARKS.findall(english)) + 1
    if at_least > at_most or _one_of_two(korean, english):
        members = max(at_least, 2)
        return said("{ko} things are listed in the Korean, {en} in the English",
                    ko=members, en=at_most)  # fmt: skip
    at_least, at_most = _english_members(english), len(KOREAN_MARKS.findall(korean)) + 1
    if not 1 < at_most < at_least or COMPOUNDS.search(korean):
        return None
    return said("{en} things are listed in the English, {ko} in the Korean",
                en=at_least, ko=at_most)  # fmt: skip


def _korean_members(text: str) -> int:
    """How many things the Korean lists at least; 0 where that is not certain."""
    if "," not in text and "·" not in text:
        return 0
    dotted = max((match[0].count("·") + 1 for match in _DOTTED.finditer(text)), default=0)
    pieces = _COMMA.split(text.strip())
    if len(pieces) >= _LONG and all(map(_is_noun, pieces[:-1])):
        return max(len(pieces), dotted)
    return dotted


def _is_noun(piece: str) -> bool:
    """Whether a piece between commas ends in a bare noun."""
    word = _LAST_WORD.search(piece.strip())
    if word is None or "(" in piece or ")" in piece:
        return False
    return word[1] in NOUNS or word[1][-1] not in _ENDINGS


def _one_of_two(korean: str, english: str) -> bool:
    """Whether the Korean is two nouns and no more, and the English names one thing."""
    match = _TWO.fullmatch(korean)
    if match is None or match[1] not in NOUNS or _RELATION.search(english):
        return False
    return len(english.split()) <= _FEW_WORDS and not ENGLISH_MARKS.search(english)


def _english_members(text: str) -> int:
    """How many things the English lists at least: A, B and C; 0 where that is not certain."""
    if "," not in text:
        return 0
    pieces = text.strip(" .").split(", ")
    last = _SERIES.split(pieces[-1].removeprefix("and ").removeprefix("or "))
    ends_so = len(last) == 2 or pieces[-1].startswith(("and ", "or "))
    middle = [*pieces[1:-1], last[0]] if len(last) > 1 else pieces[1:-1]
    if not ends_so or len(last) > 2 or not all(map(_is_member, middle)):
        return 0
    if _SERIES.search(" ".join(pieces[:-1])):
        return 0
    others = bool(OTHERS.match(last[-1]))
    return len(pieces) - 1 + len(last) - others


def _is_member(piece: str) -> bool:
    return bool(_MEMBER.fullmatch(piece)) and not _NO_MEMBER.search(piece)


def _numbered(korean: Phrase, english: Phrase) -> Iterator[Finding]:
    ours, theirs = (list(NUMBERED.finditer(phrase.masked)) for phrase in (korean, english))
    if len(ours) > 1 and theirs and len(ours) != len(theirs):
        message = said(
            "{ko} numbered items in the Korean, {en} in the English", ko=len(ours), en=len(theirs)
        )
        yield Finding(message, (english.whole(), korean.whole()), said("compare the lists"))


RULE = PairRule(
    id="list-items",
    severity=Severity.WARNING,
    reason=said("The last thing in a list is what is forgotten first."),
    bad=(
        Example(ko="연구소, 대학, 병원", en="Institutes and universities"),
        Example(ko="장비·인력·시설 공동 활용", en="Joint use of equipment and staff"),
        Example(ko="대학과 병원", en="Universities, hospitals and institutes"),
    ),
    good=(
        Example(ko="연구개발, 생산", en="Research and development, production"),
        Example(ko="산·학·연 협력", en="Industry–academia cooperation"),
        Example(ko="의사, 간호사, 약사 등", en="Doctors, nurses, pharmacists and others"),
    ),
    check=_check,
)
