"""Placeholders that one side lacks, misspells or leaves open."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.placeholders import Half, Placeholder, has_any, read
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sides import Mark, differences, is_written, one_sided
from briefs.problems import Severity
from briefs.wording import said

_DOLLARS = re.compile(r"달러|불(?![가-힣])|dollar|USD|US\$", re.IGNORECASE)


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    left, right = pair.left.source, pair.right.source
    if not (has_any(left) or has_any(right)) or not is_written(pair):
        return
    ours, our_halves = read(left, doubled=pair.is_content)
    theirs, their_halves = read(right, doubled=pair.is_content)
    broken: set[str] = set()
    if len(our_halves) != len(their_halves):
        for phrase, halves in ((pair.right, their_halves), (pair.left, our_halves)):
            for half in halves:
                broken.add(half.name)
                yield _open(phrase, half)
    money = bool(_DOLLARS.search(left) or _DOLLARS.search(right))
    sides = one_sided(
        _marks(pair.left, ours, broken, money=money),
        _marks(pair.right, theirs, broken, money=money),
    )
    yield from differences(pair, *sides)


def _open(phrase: Phrase, half: Half) -> Finding:
    spot = phrase.at(half.start, half.end)
    return Finding(
        said("{words} is half a placeholder: it is not closed, or not opened", words=spot.words),
        (spot,),
        said("write it as in the other text"),
    )


def _marks(
    phrase: Phrase, found: list[Placeholder], broken: set[str], *, money: bool
) -> Iterator[Mark]:
    for one in found:
        if one.name and one.name in broken:
            continue
        key = one.key.removeprefix("$") if money else one.key
        yield Mark(key, phrase.at(one.start, one.end), one.name or one.key)


RULE = PairRule(
    id="placeholder",
    severity=Severity.ERROR,
    reason=said(
        "A placeholder is filled in by the program: both texts must hold the same, equally often."
    ),
    bad=(
        Example(ko="{cluster}에 {tenants}개 기업이 입주했다.", en="{tenants} firms moved in."),
        Example(ko="신청 기한은 {deadline}이다.", en="The closing date is {daedline}."),
        Example(ko="지원금은 {{ grant }원이다.", en="The grant is KRW {{ grant }}."),
        Example(ko="총 %d개 병원이 참여했다.", en="A total of %s hospitals took part."),
    ),
    good=(
        Example(ko="{{ hospital }}에서 {{count}}명", en="{{ count }} people at {{ hospital }}"),
        Example(ko="투자액은 {amount}달러이다.", en="The investment is US${amount}."),
        Example(ko="참여율은 15%이다.", en="15% of firms took part."),
        Example(ko="%1$s의 예산은 %2$s이다.", en="%2$s is the budget of %1$s."),
    ),
    check=_check,
)
