"""A denial that stands on one side only."""

from collections.abc import Iterator

from briefs.check.denials import denial
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sentences import sentences
from briefs.problems import Severity
from briefs.wording import said


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    ours, theirs = sentences(korean.masked, "ko"), sentences(english.masked, "en")
    if not ours or not theirs:
        return
    if len(ours) != len(theirs):
        ours, theirs = ((0, len(korean.masked)),), ((0, len(english.masked)),)
    for here, there in zip(ours, theirs, strict=True):
        found = denial(korean.masked[slice(*here)], english.masked[slice(*there)])
        if found:
            spots = (
                english.at(there[0] + found.english[0], there[0] + found.english[1]),
                korean.at(here[0] + found.korean[0], here[0] + found.korean[1]),
            )
            hint = said("compare what is denied on either side")
            yield Finding(found.message, spots, hint, found.severity)


RULE = PairRule(
    id="negation",
    severity=Severity.ERROR,
    reason=said("A “not” that is lost turns a text into its opposite, and no dictionary sees it."),
    bad=(
        Example(ko="외국 기관은 참여할 수 없다.", en="Foreign institutions may take part."),
        Example(ko="예산이 배정되었다.", en="The budget has not been allocated."),
        Example(
            ko="연구 자료의 공유를 제한하지 않는다.",
            en="The sharing of research data is restricted.",
        ),
        Example(ko="비공개 회의", en="Public meeting"),
    ),
    good=(
        Example(ko="정부가 나서지 않으면 안 된다.", en="The government must act."),
        Example(
            ko="병원뿐만 아니라 대학도 참여한다.", en="Universities take part as well as hospitals."
        ),
        Example(ko="인력이 부족하다.", en="There are not enough staff."),
        Example(ko="기한을 연장할 수밖에 없다.", en="The deadline has to be extended."),
    ),
    check=_check,
)
