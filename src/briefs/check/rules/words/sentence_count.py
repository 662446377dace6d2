"""Sentences that one side has and the other lacks."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.measure import letters, syllables
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.sentences import sentences
from briefs.problems import Severity
from briefs.wording import said

_LOST = {1: 1.9, 2: 2.2}
"""By the number of sentences lost: fewer letters a syllable than a text has whose sentences were
merely joined."""

_ADDED = {1: 4.6, 2: 3.8}
"""And more than one has whose sentences were merely split."""

_JOINTS = re.compile(r"[;:—] ?(?=\w)")
"""Marks that join what were sentences."""

_SHORT = 6


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    here, there = korean.printed.text, english.printed.text
    ours, theirs = len(sentences(here, "ko")), len(sentences(there, "en"))
    if ours == theirs or not ours or not theirs:
        return
    size = syllables(here)
    if size < _SHORT:
        return
    rate = letters(there, here) / size
    lost = ours - theirs
    if lost > 0:
        lost -= min(len(_JOINTS.findall(there)), lost)
    if not lost:
        return
    sure = rate < _LOST[min(lost, 2)] if lost > 0 else rate > _ADDED[min(-lost, 2)]
    if sure or abs(lost) > 1:
        message = said("{ko} sentences in the Korean, {en} in the English", ko=ours, en=theirs)
        hint = said("see what was lost") if lost > 0 else said("see what was added")
        severity = None if sure else Severity.ADVICE
        yield Finding(message, (english.whole(), korean.whole()), hint, severity)


RULE = PairRule(
    id="sentence-count",
    severity=Severity.WARNING,
    reason=said("A sentence may be split or joined with another, but none may go missing."),
    bad=(
        Example(
            ko="병원은 임상시험을 지원한다. 대학은 연구자를 양성한다. 정부는 예산을 마련한다.",
            en="Hospitals support clinical trials.",
        ),
        Example(
            ko="사업은 내년에 시작한다.",
            en="The programme starts next year. Companies can apply online. The budget is fixed.",
        ),
    ),
    good=(
        Example(
            ko="병원이 많다. 그래서 임상시험이 쉽다.",
            en="Because there are many hospitals, clinical trials are easy.",
        ),
    ),
    check=_check,
)
