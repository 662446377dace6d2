"""Control characters, and code points that mean nothing."""

import re
from collections.abc import Iterator

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]"
    "|(?P<soft>\t|\r(?!\n))"
)
_SPREADSHEET_ESCAPE = re.compile("_x00(?:0[0-8BCEFbcef]|0[Dd]|1[0-9A-Fa-f])_")
"""How XLSX writes a control character (ECMA-376, part 1, 22.9.2.19), left unread."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        # What can be printed holds none but perhaps a space that is not plain.
        if phrase.source.isprintable() and "_x00" not in phrase.source:
            continue
        for match in _CONTROL.finditer(phrase.source):
            yield Finding(
                said("a control character: {name}", name=named(match[0])),
                (phrase.at(match.start(), match.end()),),
                said("replace it with a space, or remove it"),
                Severity.WARNING if match["soft"] else None,
            )
        for match in _SPREADSHEET_ESCAPE.finditer(phrase.source):
            yield Finding(
                said("{words} stands for a control character", words=match[0]),
                (phrase.at(match.start(), match.end()),),
                said("replace it with a space, or remove it"),
            )


RULE = PairRule(
    id="control",
    severity=Severity.ERROR,
    reason=said(
        "Control characters come from word processors and spreadsheets; they break files and have"
        " no picture in print."
    ),
    bad=(
        Example(ko="임상\u000b시험", en="Clinical trials"),
        Example(ko="임상시험", en="Clinical\u0007 trials"),
        Example(ko="신약 개발", en="Drug\tdevelopment"),
    ),
    good=(
        Example(ko="첫째 줄\n둘째 줄", en="First line\nSecond line"),
        Example(ko="신약 개발", en="Drug development"),
    ),
    check=_check,
)
