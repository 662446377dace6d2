"""British and American spelling in one text."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.variants import PAIRS
from briefs.check.naming import mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_WORD = re.compile(r"(?<![\w@./-])[A-Za-z][a-z]{3,}(?![\w@]|\.\w)")
_ISE = re.compile(r"([a-z]{3,})(is|iz)(e|ed|es|er|ers|ing|ation|ations|ational)")
_NO_VARIANT = frozenset(
    """
    adv advert appra appr ar bru caps chast circumc comprom compr conc cru dem desp dev disgu downs
    enterpr exc exerc expert franch improv inc lia likew mala merchand mids no otherw overs parad po
    pra prec prem prom ra res rev rightsiz superv surm surpr telev treat unders upr upra
    """.split()
)
"""Stems whose words end in -ise, or in -ize, everywhere."""

_MIXED = (("British", "American"), ("is", "iz"))
"""What no writer mixes."""

_NEAR = 20
_COMPUTING = re.compile(r"(?:computer|software|computing|source|a|the)\s+$", re.IGNORECASE)
_BRITISH = {spelling for british, _ in PAIRS for spelling in (british, british + "s")}
_AMERICAN = {spelling for _, american in PAIRS for spelling in (american, american + "s")}


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    english = pair.of("en")
    if english is None:
        return
    first: dict[str, tuple[int, int]] = {}
    for word, span in _words(english, knowledge):
        for kind in _kinds(word):
            first.setdefault(kind, span)
    for one, other in _MIXED:
        if one in first and other in first:
            yield _finding(english, *sorted((first[one], first[other])))
            return


def _kinds(word: str) -> Iterator[str]:
    """What a word shows of its writer's spelling."""
    ise = _ISE.fullmatch(word)
    if ise and ise[1] in _NO_VARIANT:
        return
    if word in _BRITISH or (ise and ise[2] == "is"):
        yield "British"
    elif word in _AMERICAN:
        yield "American"
    if ise:
        yield ise[2]


def _words(english: Phrase, knowledge: Knowledge) -> Iterator[tuple[str, tuple[int, int]]]:
    """Words in small letters, but for those of names and of programs that computers run."""
    text = english.printed.text
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if next(_kinds(word), None) is None:
            continue
        first = not text[: match.start()].strip("“‘\"'( ")
        computing = word.startswith("program") and _COMPUTING.search(
            text[max(0, match.start() - _NEAR) : match.start()]
        )
        if (match[0].islower() or first) and not (
            computing or _in_a_name(match, english, knowledge)
        ):
            yield word, match.span()


def _in_a_name(match: re.Match[str], english: Phrase, knowledge: Knowledge) -> bool:
    return any(
        one.start <= match.start() < one.end and any(name.proper for name in one.names)
        for one in mentions(english, knowledge).found
    )


def _finding(english: Phrase, one: tuple[int, int], other: tuple[int, int]) -> Finding:
    spots = (english.printed_at(*other), english.printed_at(*one))
    message = said(
        "British and American spelling: {one}, {other}", one=spots[1].words, other=spots[0].words
    )
    return Finding(message, spots, said("keep to one of them"))


RULE = PairRule(
    id="en-variant",
    severity=Severity.WARNING,
    reason=said("A text keeps to British or to American spelling; -ize goes with both (Oxford)."),
    bad=(
        Example(ko="진료 센터의 행동 치료", en="Behavioral therapy at the treatment centre"),
        Example(ko="조직을 개편하고 재조직함", en="Organised, then organized again"),
    ),
    good=(
        Example(ko="연구센터의 조직", en="The organization of the research centre"),
        Example(
            ko="매사추세츠 생명과학센터의 프로그램",
            en="Programmes of the Massachusetts Life Sciences Center",
        ),
    ),
    check=_check,
)
