"""The sentences of a text, Korean or English."""

import re
from functools import lru_cache

_ABBREVIATIONS = (
    "Dr Mr Mrs Ms Prof St No Nos vs cf e.g i.e etc al approx Fig Figs Eq Vol Vols pp p ed eds Inc"
    " Ltd Co Corp Jr Sr Mt Art Sec Ch Gen Gov Dept Univ Assoc Ph.D M.D B.A U.S U.K E.U U.N a.m p.m"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mass ca est viz incl Rev"
).split()
_END = re.compile(r"[.!?。]+[”’\"')\]」』]*(?=\s|$)")
_KOREAN_END = re.compile(
    r"(?:(?<=[가-힣])\.|(?<=[다요까음함임됨])\.(?=[가-힣])|(?<=[)\]”’A-Za-z%])\.|[!?。]+)[”’\"')\]」』]*(?=\s|$|(?<=다\.)[가-힣])"
)
_UNITS = ("°", "º", ")")
"""What stands before a capital that is no initial: 70 °C."""

_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 20
"""More letters than an abbreviation has."""

_LAST_WORD = re.compile(r"[\w.&]+$")


@lru_cache(maxsize=64)
def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence begins and ends; what has no letters is no sentence."""
    pattern = _KOREAN_END if language == "ko" else _END
    found: list[tuple[int, int]] = []
    start = 0
    for match in pattern.finditer(text):
        if language == "en" and not _ends(text, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return tuple((begin, end) for begin, end in found if _LETTER.search(text, begin, end))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether an English full stop ends a sentence, not an abbreviation."""
    rest = text[match.end() :].lstrip()
    if not rest:
        return True
    last = _LAST_WORD.search(text[max(0, match.start() - _LONGEST) : match.start()])
    word = last[0] if last else ""
    if match[0].startswith("."):
        if word in _ABBREVIATIONS:
            return word == "etc" and rest[:1].isupper()
        if len(word) == 1 and word.isupper():
            return text[match.start() - 2 : match.start() - 1] in _UNITS
    return not rest[:1].islower()
