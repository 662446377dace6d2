"""A dot that looks like the Korean middle dot (·, U+00B7) and is another character."""

import re
from collections.abc import Iterator

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_DOTS = "・･•‧․∙⋅ㆍᆞ˙⦁◦●"
_WORD = r"[^\W_]|[)\]」』》〉’”%]"
_DOT = re.compile(
    rf"(?:(?<={_WORD})|(?<=\ufffc)) ?(?P<dot>[{_DOTS}]) ?(?=[^\W_]|[(\[「『《〈‘“\ufffc])"
)
_MIDDLE_DOT = re.compile(r"(?<=[^\W\d_])[^\W\d_]·[^\W\d_](?=[^\W\d_])")
_SEPARATORS = "•●"
"""These part items of a line when they have spaces around them."""
_KANA = re.compile("[\u3040-\u30fa\u30fc-\u30ff\uff66-\uff9f]")
_IN_FORMULA = re.compile(r"(?:\d|(?<![A-Za-z])[A-Za-z]|[²³⁻¹)])$")
_LANGUAGES = ("ko", "en")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in _LANGUAGES or phrase.source.isascii():
            continue
        if any(dot in phrase.source for dot in _DOTS):
            yield from _wrong(phrase)
        if phrase.language == "en" and "·" in phrase.source:
            yield from _korean_list(phrase)


def _wrong(phrase: Phrase) -> Iterator[Finding]:
    text = phrase.masked
    for match in _DOT.finditer(text):
        dot, start, end = match["dot"], match.start("dot"), match.end("dot")
        spaced = " " in match[0]
        multiplied = dot in "∙⋅" and bool(_IN_FORMULA.search(text[max(start - 2, 0) : start]))
        japanese = _KANA.search(text[start - 1 : start] + text[end : end + 1])
        if japanese or multiplied or (spaced and dot in _SEPARATORS):
            continue
        yield Finding(
            said("{name} stands where a middle dot (·) is meant", name=named(dot)),
            (phrase.at(start, end),),
            said("type · (U+00B7)")
            if phrase.language == "ko"
            else said("write a comma, a slash or “and”"),
        )


def _korean_list(phrase: Phrase) -> Iterator[Finding]:
    for match in _MIDDLE_DOT.finditer(phrase.masked):
        yield Finding(
            said("a middle dot between English words"),
            (phrase.at(match.start() + 1, match.end() - 1),),
            said("write a comma, a slash or “and”"),
            Severity.ADVICE,
        )


RULE = PairRule(
    id="wrong-dot",
    severity=Severity.WARNING,
    reason=said(
        "The middle dot is U+00B7; the dots that look like it are Japanese marks, bullets or signs"
        " of multiplication, and fonts and search treat them as such."
    ),
    bad=(
        Example(ko="대학・병원", en="Universities and hospitals"),
        Example(ko="대학·병원", en="Universities•hospitals"),
    ),
    good=(
        Example(ko="대학·병원·기업", en="Universities, hospitals and companies"),
        Example(ko="토크 5 N⋅m", en="A torque of 5 N⋅m"),
        Example(ko="• 대학", en="• Universities"),
    ),
    check=_check,
)
