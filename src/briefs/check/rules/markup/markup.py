"""Emphasis, code and HTML tags that are not closed, or that one side lacks."""

from collections.abc import Iterator

from briefs.check.emphasis import Marks, half_tags, has_any, layout_only, read
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.saying import Tongue
from briefs.check.sides import absent, at, differences, is_written
from briefs.problems import Severity
from briefs.wording import said

_NEEDS_A_TWIN = ("*", "`", "__")
"""Marks that mean something else when they stand alone, unless the other side has a couple."""


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    left, right = pair.left, pair.right
    if not (has_any(left.source) or has_any(right.source)) or not is_written(pair):
        return
    ours, theirs = read(left.source, right.source), read(right.source, left.source)
    broken = [*_unclosed(right, theirs, ours), *_unclosed(left, ours, theirs)]
    for _kind, finding in broken:
        yield finding
    spoilt = {kind for kind, _finding in broken}
    yield from _counts(pair, ours, theirs, spoilt)
    if ours.couples["`"] == theirs.couples["`"]:
        yield from _codes(pair, ours, theirs)


def _unclosed(phrase: Phrase, here: Marks, there: Marks) -> Iterator[tuple[str, Finding]]:
    for kind, start, end in half_tags(phrase.source):
        if there.couples[kind] > here.couples[kind]:
            yield kind, _lacking(phrase, start, end, Severity.ERROR)
    for kind in dict.fromkeys(mark.kind for mark in here.alone):
        mark = next(mark for mark in here.alone if mark.kind == kind)
        severity = _gravity(kind, here, there)
        if severity:
            yield kind, _lacking(phrase, mark.start, mark.end, severity)


def _gravity(kind: str, here: Marks, there: Marks) -> Severity | None:
    """How grave it is that marks of a kind stand alone; nothing where they may be meant so."""
    if there.couples[kind] > here.couples[kind]:
        return Severity.ERROR
    number, twins = (sum(mark.kind == kind for mark in marks.alone) for marks in (here, there))
    if number <= twins and not kind.startswith("<"):
        return None
    opens = any(mark.kind == kind and mark.opens for mark in here.alone)
    return Severity.WARNING if kind not in _NEEDS_A_TWIN and opens else None


def _lacking(phrase: Phrase, start: int, end: int, severity: Severity) -> Finding:
    spot = phrase.at(start, end)
    message = said("{mark} is not closed, or not opened", mark=spot.words)
    return Finding(message, (spot,), said("write it on both ends of the words"), severity)


def _counts(pair: PhrasePair, ours: Marks, theirs: Marks, spoilt: set[str]) -> Iterator[Finding]:
    for kind in dict.fromkeys((*ours.couples, *theirs.couples)):
        here, there = ours.couples[kind], theirs.couples[kind]
        if here != there and kind not in spoilt and not layout_only(kind):
            more, less = (pair.left, pair.right) if here > there else (pair.right, pair.left)
            message = said(
                "{mark} sets off words more often in the {language} than in the {other}",
                mark=kind,
                language=Tongue(more.language),
                other=Tongue(less.language),
            )
            yield Finding(message, (pair.right.whole(), pair.left.whole()))


def _codes(pair: PhrasePair, ours: Marks, theirs: Marks) -> Iterator[Finding]:
    """Code in plain letters is not translated."""
    sides = [
        [at(phrase, *place, phrase.source[slice(*place)]) for place in marks.codes]
        for phrase, marks in ((pair.left, ours), (pair.right, theirs))
    ]
    if all(mark.key.isascii() for side in sides for mark in side):
        yield from differences(pair, *absent(*sides))


RULE = PairRule(
    id="markup",
    severity=Severity.WARNING,
    reason=said("Emphasis, code and tags open and close, and set the same words in both texts."),
    bad=(
        Example(ko="**창업기업**을 지원한다.", en="The centre supports **start-ups."),
        Example(ko="접속 후 `tenant를 입력한다.", en="Log in and enter `tenant`."),
        Example(ko="<b>공동연구</b>를 늘린다.", en="Expand <b>joint research<b>."),
        Example(
            ko="병원은 **임상시험**의 거점이다.", en="Hospitals are anchors of clinical trials."
        ),
    ),
    good=(
        Example(ko="A*STAR와 *공동으로* 연구한다.", en="Research *jointly* with A*STAR."),
        Example(ko="입주기업 5*곳", en="5* tenant firms"),
        Example(ko="<표 1> 참조<br>", en="See <Table 1>"),
    ),
    check=_check,
)
