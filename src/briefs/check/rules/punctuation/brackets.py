"""A bracket without its twin, or brackets that cross."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_CLOSING = {
    ")": "(",
    "]": "[",
    "}": "{",
    "」": "「",
    "』": "『",
    "》": "《",
    "〉": "〈",
    "】": "【",
    "〕": "〔",
    "）": "(",
    "］": "[",
    "｝": "{",
}
_OPENING = {"（": "(", "［": "[", "｛": "{", **{opening: opening for opening in _CLOSING.values()}}
_BRACKET = re.compile("[" + re.escape("".join((*_CLOSING, *_OPENING))) + "]")

_NUMBERED = re.compile(
    r"(?:^|(?<=[\s,;:·/\[\"'“‘]))(?:\d{1,3}(?:[-.]\d{1,2})*|[A-Za-z]|[가-하ㄱ-ㅎ]|[ivxIVX]{1,5}|[*†‡]+)\)"
)
"""What a bracket that closes alone may number: 1), a), 가), iv), *)."""
_LETTER_FACE = re.compile(r"(?:^|(?<=\s))[:;=8]['’]?[-^o]?[()\[\]](?=\s|$|[.,!?])")
_HALF_OPEN = re.compile(r"[\[(]\s?[-−]?[\d.∞]+\s?,\s?[-−+]?[\d.∞]+\s?[\])]")
"""Intervals such as [0, 1)."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if not _BRACKET.search(phrase.source):
            continue
        text = _blanked(phrase.printed.text, _HALF_OPEN, _LETTER_FACE)
        alone = list(_unpaired(text))
        if alone:
            # A bracket that numbers an item may have been taken for the end of another pair.
            alone = min(alone, list(_unpaired(_blanked(text, _NUMBERED))), key=len)
        for bracket, at in alone:
            yield _finding(phrase, bracket, at)


def _blanked(text: str, *patterns: re.Pattern[str]) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda found: "x" * len(found[0]), text)
    return text


def _unpaired(text: str) -> Iterator[tuple[str, int]]:
    """The brackets that have no twin, and where they stand."""
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        bracket, at = match[0], match.start()
        if bracket in _OPENING:
            opened.append((bracket, at))
            continue
        answered = _answered(opened, _CLOSING[bracket])
        if answered is None:
            yield bracket, at
        else:
            yield from opened[answered + 1 :]
            del opened[answered:]
    yield from opened


def _answered(opened: list[tuple[str, int]], opening: str) -> int | None:
    """Which of the open brackets a closing one answers: the last of its kind."""
    for place in range(len(opened) - 1, -1, -1):
        if _OPENING[opened[place][0]] == opening:
            return place
    return None


def _finding(phrase: Phrase, bracket: str, at: int) -> Finding:
    message = (
        said("{bracket} is never closed", bracket=bracket)
        if bracket in _OPENING
        else said("{bracket} was never opened", bracket=bracket)
    )
    return Finding(message, (phrase.printed_at(at, at + 1),), said("add or remove a bracket"))


RULE = PairRule(
    id="brackets",
    severity=Severity.ERROR,
    reason=said("Brackets come in pairs, one within another."),
    bad=(
        Example(ko="실증특례(2021", en="Regulatory exemption (2021)"),
        Example(ko="실증특례(2021)", en="Regulatory exemption (2021"),
        Example(ko="「생명공학육성법 제3조", en="Article 3 of the Act"),
        Example(ko="연구소(대전)", en="Institutes (in Daejeon]"),
    ),
    good=(
        Example(ko="1) 인력 2) 병상", en="1) staff, 2) beds"),
        Example(ko="구간 [0, 1)", en="The interval [0, 1)"),
        Example(
            ko="[누리집](https://example.org/a_(b))", en="[Website](https://example.org/a_(b))"
        ),
    ),
    check=_check,
)
