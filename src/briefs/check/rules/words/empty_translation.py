"""A text that one side does not have."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_NOTHING = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\u3164\ufeff]*")
"""White space, and characters that nobody sees."""

_ONLY_MARKS = re.compile(r"[\s.,;:…·\-–—_*/]*")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    left, right = (bool(_NOTHING.fullmatch(phrase.source)) for phrase in pair.phrases)
    if left != right:
        empty, full = pair.phrases if left else (pair.right, pair.left)
        yield Finding(
            said("nothing stands here"), (empty.whole(), full.whole()), said("translate it")
        )
        return
    for one, other in (pair.phrases, (pair.right, pair.left)):
        if not left and _ONLY_MARKS.fullmatch(one.source) and _LETTERS.search(other.masked):
            message = said("nothing but marks stands here")
            spots = (one.whole(), other.whole())
            yield Finding(message, spots, said("translate it"), Severity.WARNING)


RULE = PairRule(
    id="empty-translation",
    severity=Severity.ERROR,
    reason=said("An empty text prints nothing, and nobody sees that it is missing."),
    bad=(
        Example(ko="기대 효과", en=""),
        Example(ko=" ", en="Expected effects"),
        Example(ko="기대 효과", en="…"),
    ),
    good=(Example(ko="", en=""), Example(ko="–", en="-")),
    check=_check,
)
