"""White space at the beginning or the end of a text."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_LEADING = re.compile(r"[^\S\n]+")
_TRAILING = re.compile(r"[^\S\n]+$")
"""A line end closes a block in YAML and is left alone."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        source = phrase.source
        # Most texts begin and end with a word, and stripping them is quick.
        if source.strip() and len(source.strip()) < len(source):
            other = pair.right if phrase is pair.left else pair.left
            yield from _found(phrase, other)


def _found(phrase: Phrase, other: Phrase) -> Iterator[Finding]:
    for pattern, message in (
        (_LEADING.match, said("the text begins with a space")),
        (_TRAILING.search, said("the text ends with a space")),
    ):
        match = pattern(phrase.source)
        if match:
            yield Finding(
                message,
                (phrase.at(match.start(), match.end()),),
                said("remove it"),
                # Parts of a sentence that a program puts together have it in both languages.
                Severity.ADVICE if pattern(other.source) else None,
            )


RULE = PairRule(
    id="edge-space",
    severity=Severity.WARNING,
    reason=said(
        "A space at the edge of a text is seen by nobody and breaks comparison and layout."
    ),
    bad=(
        Example(ko=" 병원 인프라", en="Hospital infrastructure"),
        Example(ko="병원 인프라", en="Hospital infrastructure "),
    ),
    good=(Example(ko="병원 인프라\n", en="Hospital infrastructure\n"),),
    check=_check,
)
