"""References to figures, tables, chapters, articles and notes that differ."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.references import references
from briefs.check.references.compare import One, compared
from briefs.check.references.reference import Strength
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.saying import Tongue
from briefs.check.sides import is_written
from briefs.problems import Severity
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    ours, theirs = (references(phrase.source, phrase.language) for phrase in pair.phrases)
    if not (ours or theirs) or not is_written(pair):
        return
    found = compared(ours, theirs)
    for one, two in found.other:
        spots = _spot(pair.right, two), _spot(pair.left, one)
        yield Finding(
            said(
                "{words} in the {language} is {others} in the {other}",
                words=spots[1].words,
                language=Tongue(pair.left.language),
                others=spots[0].words,
                other=Tongue(pair.right.language),
            ),
            spots,
        )
    for one in found.lost:
        yield from _alone(one, pair.left, pair.right, found.shared)
    for one in found.added:
        yield from _alone(one, pair.right, pair.left, found.shared)


def _alone(one: One, here: Phrase, there: Phrase, shared: set[str]) -> Iterator[Finding]:
    """Wrong where the other text refers to others of the kind; probably wrong where to none."""
    is_sure = one.by.strength is Strength.SURE
    if not is_sure and one.kind not in shared:
        return
    spot = _spot(here, one)
    names = {"language": Tongue(here.language), "other": Tongue(there.language)}
    message = said(
        "{words} stands in the {language} and not in the {other}", words=spot.words, **names
    )
    if one.kind in shared:
        message = said(
            "{words} in the {language} leads to number {number}; the {other} does not",
            words=spot.words,
            number=one.number,
            **names,
        )
    hint = said("add it, or remove it from the other text")
    grave = is_sure and one.kind in shared
    severity = Severity.ERROR if grave else Severity.WARNING
    yield Finding(message, (spot, there.whole()), hint, severity)


def _spot(phrase: Phrase, one: One) -> Spot:
    return phrase.at(one.by.start, one.by.end, f"{one.kind} {one.number}")


RULE = PairRule(
    id="cross-reference",
    severity=Severity.ERROR,
    reason=said(
        "A reference leads to the same figure, table, chapter, article or note in both texts."
    ),
    bad=(
        Example(ko="입주 현황은 표 4와 같다.", en="Table 5 shows the tenants."),
        Example(ko="그림 2, 3 참조", en="See Figures 2 and 4"),
        Example(ko="병원의 역할은 2.3절에서 다룬다.", en="Section 2.4 deals with hospitals."),
        Example(
            ko="특별법 제8조에 따라 지정한다.", en="It is designated under Article 9 of the Act."
        ),
        Example(ko="〈그림 1〉 투자 추이", en="Table 1. Investment over time"),
        Example(ko="인력 현황은 부록 A 참조", en="See the appendix on personnel"),
    ),
    good=(
        Example(ko="〈표 1~3〉과 [그림 2-1] 참조", en="See Tables 1–3 and Figure 2.1"),
        Example(ko="제5조제2항과 제6조의2", en="Article 5(2) and Article 6-2"),
        Example(
            ko="표 3장과 사진 4장을 냈다.", en="Three tickets and four photographs were submitted."
        ),
        Example(ko="6조 원을 투입한다.", en="KRW 6 trillion will be invested."),
        Example(ko="제2장의 결론", en="The conclusion of Chapter II"),
    ),
    check=_check,
)
