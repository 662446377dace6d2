"""Two numbers that have changed places: each belongs to the other's noun, year or place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.counted import PLACES, counted
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect, spot, words_of
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect, Match
from briefs.quantities.quantity import Quantity, Weight
from briefs.wording import said

_REACH = 30
"""How far, in characters and penalties, a noun may stand from its number."""
_JOINT = re.compile(r"[,;.]|과 |와 |및 |(?:고|며) |\band\b|\bwhile\b|\bbut\b")
_PENALTY = 8


@dataclass(frozen=True, slots=True)
class _Anchor:
    start: int
    end: int
    key: str
    kind: str


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.SWAPPED):
        yield both_sides(pair, one)
    numbers = [
        m for m in pair.comparison.matches if not m.left.is_date and m.left.weight > Weight.IDIOM
    ]
    if len(numbers) < 2:
        return
    ours, theirs = (_anchors(pair, side) for side in (0, 1))
    for kind in ("thing", "place", "date"):
        here = [anchor for anchor in ours if anchor.kind == kind]
        there = [anchor for anchor in theirs if anchor.kind == kind]
        if len({a.key for a in here} & {a.key for a in there}) >= 2:
            yield from _exchanged(pair, numbers, here, there)


def _anchors(pair: PhrasePair, side: int) -> list[_Anchor]:
    phrase, quantities = pair.phrases[side], pair.quantities[side]
    words = [
        _Anchor(start, end, key, "place" if key in PLACES else "thing")
        for start, end, key in counted(phrase.printed.text, phrase.language)
    ]
    days = [_Anchor(q.start, q.end, str(q.low), "date") for q in quantities if q.is_date]
    return [*words, *days]


def _exchanged(
    pair: PhrasePair, numbers: Sequence[Match], ours: Sequence[_Anchor], theirs: Sequence[_Anchor]
) -> Iterator[Finding]:
    keys = {
        id(m): (_nearest(pair.left, m.left, ours), _nearest(pair.right, m.right, theirs))
        for m in numbers
    }
    for one, other in combinations(numbers, 2):
        if one.left.unit != other.left.unit or one.left.low == other.left.low:
            continue
        (a, x), (b, y) = keys[id(one)], keys[id(other)]
        if a and b and a != b and (a, b) == (y, x):
            message = said(
                "{words} and {other} have changed places",
                words=words_of(pair.right, one.right),
                other=words_of(pair.right, other.right),
            )
            spots = (
                spot(pair.right, one.right),
                spot(pair.left, one.left),
                spot(pair.right, other.right),
                spot(pair.left, other.left),
            )
            yield Finding(message, spots)


def _nearest(phrase: Phrase, quantity: Quantity, anchors: Sequence[_Anchor]) -> str:
    """The key of the noun that a number most likely belongs to; empty where none is near."""
    text, korean = phrase.printed.text, phrase.language == "ko"
    offers = [(_distance(text, quantity, anchor, korean=korean), anchor.key) for anchor in anchors]
    best = sorted(offer for offer in offers if offer[0] < _REACH)
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return ""
    return best[0][1]


def _distance(text: str, quantity: Quantity, anchor: _Anchor, *, korean: bool) -> int:
    """Characters between the two, more where a joint of the sentence stands between."""
    if anchor.end <= quantity.start:
        between = text[anchor.end : quantity.start]
        away = 0 if korean else 3
    elif anchor.start >= quantity.end:
        between = text[quantity.end : anchor.start]
        away = 3 if korean else 0
    else:
        return 0
    return len(between) + away + _PENALTY * len(_JOINT.findall(between))


RULE = PairRule(
    id="swapped-numbers",
    severity=Severity.ERROR,
    reason=said("Every number belongs to the same thing in both languages."),
    bad=(
        Example("대학 12곳과 병원 8곳", "8 universities and 12 hospitals"),
        Example("28.7%에서 2020년 15.7%로 줄었다.", "It fell from 15.7% to 28.7% in 2020."),
    ),
    good=(
        Example("대학 12곳과 병원 8곳", "Eight hospitals and 12 universities"),
        Example(
            "2020년 100억 원, 2022년 300억 원", "KRW 30 billion in 2022 and KRW 10 billion in 2020"
        ),
    ),
    check=_check,
)
