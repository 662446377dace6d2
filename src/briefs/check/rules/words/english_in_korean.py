"""English words that were left in a Korean text."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.english import FUNCTION, is_common
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_RUN = re.compile(
    r"(?<![A-Za-z0-9_.@/&*-])[a-z]{2,}(?:[ -][a-z]{2,})*(?![A-Za-z0-9_@/*]|\.[A-Za-z])"
)
_HANGUL = re.compile(r"[가-힣]")
_ASIDE = re.compile(
    r"[(\[][^()\[\]]*[)\]]|“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"|『[^』]*』|「[^」]*」|《[^》]*》|〈[^〉]*〉"
)
"""Where the English for a word may stand, or a title."""

_LATIN_PHRASES = frozenset(
    (
        *(
            "in vitro",
            "in vivo",
            "in situ",
            "in silico",
            "in utero",
            "ex vivo",
            "de novo",
            "ad hoc",
        ),
        *("et al", "per se", "de facto", "vice versa", "a priori", "pro bono"),
    )
)
_LOANS = frozenset(
    "app blog bio chat demo email hub kit lab mail online pdf pipeline pitch start-up tech web zip "
    "vs via etc spin-off spin-out start-ups de la wet dry".split()
)
"""Words that Korean texts do write in Latin letters."""

_LONG = 4


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or not _HANGUL.search(korean.masked):
        return
    text = korean.masked
    asides = [match.span() for match in _ASIDE.finditer(text)] if _RUN.search(text) else []
    twin = english.masked.casefold() if english else ""
    for match in _RUN.finditer(text):
        if any(start <= match.start() < end for start, end in asides):
            continue
        if _left_over(match[0], twin):
            yield Finding(
                said("English in the Korean: {words}", words=match[0]),
                (korean.at(match.start(), match.end()),),
                said("translate it, or give it in brackets after the Korean word"),
            )


def _left_over(run: str, twin: str) -> bool:
    if run in _LATIN_PHRASES or run in _LOANS:
        return False
    parts = re.split(r"[ -]", run)
    common = [part for part in parts if is_common(part) and part not in _LOANS]
    if len(parts) == 1:
        return bool(common) and len(run) >= _LONG and run not in FUNCTION and run in twin
    return len(common) == len(parts) or (len(common) > len(parts) / 2 and run in twin)


RULE = PairRule(
    id="english-in-korean",
    severity=Severity.WARNING,
    reason=said("English words in small letters are left over from drafting or from the source."),
    bad=(
        Example(
            ko="대학의 research capacity를 높인다.",
            en="The universities’ research capacity is raised.",
        ),
        Example(ko="입주 companies 현황", en="Overview of tenant companies"),
    ),
    good=(
        Example(ko="공동 시설(shared facilities) 구축", en="Building shared facilities"),
        Example(ko="in vitro 시험과 mRNA 백신", en="In vitro tests and mRNA vaccines"),
        Example(ko="K-water와 LabCentral", en="K-water and LabCentral"),
    ),
    check=_check,
)
