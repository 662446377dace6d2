"""Citations and notes that one side lacks, or that differ."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sides import Mark, at, differences, is_written, one_sided
from briefs.problems import Severity
from briefs.wording import said

_NOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_CITED = re.compile(r"\[@[^\[\]\n]*\]")
_SOURCE = re.compile(r"@([\w:.-]*\w)")
_NUMBERED = re.compile(r"(?<=[^\s\[(])\s?\[(?=\d)([\d\s,;–-]{1,40})\](?!\()")
_NUMBER = re.compile(r"(?<!\d)(\d{1,3})(?!\d)(?:\s?[–-]\s?(\d{1,3})(?!\d))?")
_RAISED = re.compile(r"(?:(?<=[.,;!?)\]”’\"가-힣])|(?<=[a-z]{4}))[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])")
_SIGNS = re.compile(r"[\[⁰¹²³⁴-⁹]")
_LONGEST = 20


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    signs = _SIGNS.search(pair.left.source) or _SIGNS.search(pair.right.source)
    if not signs or not is_written(pair):
        return
    for kind in (_notes, _sources, _numbers, _raised):
        lost, added = one_sided(kind(pair.left), kind(pair.right))
        yield from differences(pair, lost, added, count=Severity.WARNING)


def _notes(phrase: Phrase) -> Iterator[Mark]:
    for match in _NOTE.finditer(phrase.source):
        yield at(phrase, *match.span(), match[0], match[1])


def _sources(phrase: Phrase) -> Iterator[Mark]:
    for group in _CITED.finditer(phrase.source):
        for match in _SOURCE.finditer(phrase.source, *group.span()):
            yield at(phrase, *match.span(), match[0], match[1])


def _numbers(phrase: Phrase) -> Iterator[Mark]:
    """Numbers in square brackets after words, ``[3, 5-7]``, one by one."""
    for group in _NUMBERED.finditer(phrase.source):
        for match in _NUMBER.finditer(phrase.source, *group.span(1)):
            first, last = int(match[1]), int(match[2] or match[1])
            for number in range(first, min(last, first + _LONGEST) + 1):
                yield at(phrase, *match.span(), f"[{number}]", str(number))


def _raised(phrase: Phrase) -> Iterator[Mark]:
    for match in _RAISED.finditer(phrase.source):
        yield at(phrase, *match.span(), match[0])


RULE = PairRule(
    id="citation",
    severity=Severity.ERROR,
    reason=said("A note or a source that is cited in one text is cited in the other as well."),
    bad=(
        Example(ko="입주기업은 대부분 창업기업이다.[^2]", en="Most tenants are start-ups.[^3]"),
        Example(
            ko="임상시험 기반이 부족하다 [@park-2020; @jtc].",
            en="Facilities for clinical trials are lacking [@park-2020].",
        ),
        Example(ko="병원이 거점이 된다.", en="Hospitals serve as anchors [@jtc]."),
    ),
    good=(
        Example(
            ko="두 기관이 협력한다 [@jtc; @park-2020].",
            en="The two institutions cooperate [@park-2020; @jtc].",
        ),
        Example(ko="연구 공간은 120 m²이다.[^1]", en="The laboratory has 120 m².[^1]"),
    ),
    check=_check,
)
