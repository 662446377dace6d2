"""Two spaces in a row within a line."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_SPACES = re.compile(r"(?<=[^\s|])(?: {2,3}|[ \xa0\u2009\u3000]{2,3})(?=[^\s|])")
"""Four and more are no slip but a layout, such as a blank to be filled in."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        for match in _SPACES.finditer(phrase.masked):
            yield Finding(
                said("{count} spaces in a row", count=len(match[0])),
                (phrase.at(match.start(), match.end()),),
                said("leave one"),
            )


RULE = PairRule(
    id="double-space",
    severity=Severity.WARNING,
    reason=said("Two spaces leave a hole in the line and show that words were cut out."),
    bad=(
        Example(ko="창업기업  지원", en="Support for start-ups"),
        Example(ko="창업기업 지원", en="Support for  start-ups"),
    ),
    good=(Example(ko="- 창업\n  - 지원", en="- Start-ups\n  - Support"),),
    check=_check,
)
