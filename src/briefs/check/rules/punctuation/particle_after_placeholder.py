"""A Korean particle in one form only after a placeholder, whose sound is not known yet."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PLACEHOLDER, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.language.agreement import AS_WRITTEN, FORMS
from briefs.problems import Severity
from briefs.wording import said

_PARTICLE = re.compile(rf"[\"'”’」』》〉*]*(?P<particle>{AS_WRITTEN})(?![가-힣A-Za-z0-9(/])")
_NUMBERED = re.compile(r"제\s?$")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    phrase = pair.of("ko")
    if phrase is None or not ("{" in phrase.source or "%" in phrase.source):
        return
    for placeholder in PLACEHOLDER.finditer(phrase.source):
        match = _PARTICLE.match(phrase.source, placeholder.end())
        if match is None or _is_lesson(phrase.source[: placeholder.start()], match["particle"]):
            continue
        yield Finding(
            said(
                "{written} may not agree with what the placeholder holds", written=match["particle"]
            ),
            (phrase.at(match.start("particle"), match.end()),),
            said("write both forms: {both}", both=_both(match["particle"])),
        )


def _is_lesson(before: str, particle: str) -> bool:
    """Whether the syllable is a noun: 제{n}과 is a lesson, 제{n}가 a street."""
    return particle in ("과", "가", "로") and bool(_NUMBERED.search(before))


def _both(particle: str) -> str:
    closed, vowel = FORMS[particle]
    if closed.startswith("으로"):
        return f"(으){vowel}"
    return f"{closed[0]}({vowel[0]}){closed[1:]}"


RULE = PairRule(
    id="particle-after-placeholder",
    severity=Severity.WARNING,
    reason=said(
        "Which form a particle takes depends on the word that will stand in the placeholder; with"
        " both forms written, the program can choose."
    ),
    bad=(
        Example(ko="{hospital}은 병상을 늘렸다.", en="{hospital} added beds."),
        Example(ko="%s와 협력한다.", en="It works with %s."),
    ),
    good=(
        Example(
            ko="{hospital}은(는) {region}의 {n}가지 과제를 맡는다.",
            en="{hospital} takes on {n} tasks of {region}.",
        ),
        Example(
            ko="{n}명이 {rate}%를 받고, {bank}은행은 {n}개 이상을 지원한다.",
            en="{n} people receive {rate}%; {bank} Bank supports at least {n}.",
        ),
    ),
    check=_check,
)
