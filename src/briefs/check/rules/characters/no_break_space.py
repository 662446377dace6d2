"""A space other than the plain one between two words."""

import re
from collections.abc import Iterator

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import GAP, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_EXOTIC = re.compile("[\xa0\u1680\u2000-\u200a\u205f\u3000]+")
"""All but U+202F, which nobody types by accident."""
_LANGUAGES = ("ko", "en")
_KEEPS_BEFORE = re.compile(r"(?:\d[\d,.]*[십백천만억조경여]*|[-–—−~%§№.:/&]|\ufffc)$")
"""Numbers, their signs, abbreviations (No., Dr.): what a line break must not part from the next."""
_KEEPS_AFTER = re.compile(r"[\d\-–—−~%°℃…/&]|\ufffc")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in _LANGUAGES or phrase.source.isascii():
            continue
        for match in _EXOTIC.finditer(phrase.masked):
            if not _holds_together(phrase, match.start(), match.end()):
                yield Finding(
                    said("no plain space: {name}", name=named(match[0][0])),
                    (phrase.at(match.start(), match.end()),),
                    said("type a plain space"),
                )


def _holds_together(phrase: Phrase, start: int, end: int) -> bool:
    """Whether the space stands where a line must not break, or at an edge (another rule's)."""
    before, after = phrase.masked[max(start - 24, 0) : start], phrase.masked[end : end + 1]
    if not before.strip() or not after.strip() or phrase.source[start:end] == "\u3000":
        return not (before.strip() and after.strip())
    return bool(GAP in (before[-1], after) or _KEEPS_BEFORE.search(before)) or bool(
        _KEEPS_AFTER.match(after)
    )


RULE = PairRule(
    id="no-break-space",
    severity=Severity.WARNING,
    reason=said(
        "A no-break or wide space between words comes from a web page or HWP; lines break badly"
        " at it and search misses it."
    ),
    bad=(
        Example(ko="임상시험\u00a0결과", en="Results of clinical trials"),
        Example(ko="임상시험 결과", en="Results of\u00a0clinical trials"),
        Example(ko="연구\u3000개발", en="Research and development"),
    ),
    good=(
        Example(ko="예산 5만\u00a0달러", en="A budget of USD\u00a050,000"),
        Example(ko="2006년 ~ 2010년", en="2006\u2009–\u20092010"),
    ),
    check=_check,
)
