"""A name with a number in it, such as COVID-19, that has another number on the other side."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_CODE = re.compile(
    r"(?<![A-Za-z0-9_.,$€£₩])"
    r"(?:(?:ISO|IEC|ICH)[ \-/]?[A-Z]?\d[\dA-Z\-]*"  # standards
    r"|\d(?=[GD](?![A-Za-z0-9]))[GD]"  # 5G, 3D
    r"|[A-Za-z]{1,8}-?\d+(?:\.\d+)?(?:[A-Za-z]\d*)?)"  # COVID-19, PM2.5, H1N1, mRNA-1273
    r"(?![A-Za-z0-9])"
)
_KOREAN = (
    (re.compile(r"코로나(?:바이러스\s?감염증)?[\s\-]?(\d+)"), "COVID{}"),
    (re.compile(r"(?<!\d)(\d)세대(?=\s?(?:이동)?통신)"), "{}G"),
)
"""What Korean writes in Hangul."""

_NO_NAMES = frozenset(
    """
    a art article cy eur fig fy gbp h jpy krw m no p page phase pp q ref s section sgd table tel us
    usd v vol ver version
    """.split()
)
"""What has a number behind it and is no name of anything."""

_PLAIN = re.compile(r"([A-Z]+)[\d.]+")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_PARTS = re.compile(r"[\s\-/]")


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    ours, theirs = _codes(korean), _codes(english)
    added = [key for key in theirs if key not in ours]
    for key in ours:
        if key in theirs:
            continue
        other = next((one for one in added if _letters(one) == _letters(key)), None)
        if other:
            added.remove(other)
            here, there = _words(korean, ours[key]), _words(english, theirs[other])
            yield Finding(
                said("{ko} in the Korean, {en} in the English", ko=here, en=there),
                (english.printed_at(*theirs[other]), korean.printed_at(*ours[key])),
                said("write the same number on both sides"),
            )


def _codes(phrase: Phrase) -> dict[str, tuple[int, int]]:
    """Names with numbers, as they are compared, with their places."""
    text = phrase.printed.text
    found: dict[str, tuple[int, int]] = {}
    if not any(map(str.isdigit, text)):
        return found
    for match in _CODE.finditer(text):
        key = _PARTS.sub("", match[0]).upper()
        plain = _PLAIN.fullmatch(key)
        if plain is None or plain[1].casefold() not in _NO_NAMES:
            found.setdefault(key, match.span())
    for pattern, name in _KOREAN if phrase.language == "ko" else ():
        for match in pattern.finditer(text):
            found.setdefault(name.format(match[1]), match.span())
    return found


def _letters(key: str) -> str:
    return _DIGITS.sub("#", key)


def _words(phrase: Phrase, span: tuple[int, int]) -> str:
    return phrase.printed.text[span[0] : span[1]]


RULE = PairRule(
    id="code",
    severity=Severity.ERROR,
    reason=said("The number in a name such as GLP-1 is part of the name."),
    bad=(
        Example(ko="코로나19 대응", en="Response to COVID-20"),
        Example(ko="ISO 13485 인증 취득", en="ISO 14385 certification obtained"),
        Example(ko="GLP-1 계열 신약", en="New GLP-2 drugs"),
    ),
    good=(
        Example(ko="5세대 이동통신과 BIG5 병원", en="5G and the BIG5 hospitals"),
        Example(ko="코로나19 이후의 시장", en="The market after the pandemic"),
    ),
    check=_check,
)
