"""A hyphen or tilde in an English range of numbers, where an en dash belongs."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNIT = r"(?:st|nd|rd|th|s|[ ]?%p?|[ ]?(?:°C|℃|[kmcµμ]?[gmL]|k?W)|[ap]\.?m\.?)"
_RANGE = re.compile(
    rf"""
    (?<![\w.,/\-–—~∼‐‑:#+=\[])
    (?P<sign>[$€£¥₩]?)
    (?:(?P<clock>\d\d?:\d\d) | (?P<start>{_NUMBER}))(?P<unit>{_UNIT}?)
    (?P<dash>[ ]?[-‐‑~∼—][ ]?)
    [$€£¥₩]?
    (?:(?P<clock_end>\d\d?:\d\d) | (?P<end>{_NUMBER}))
    (?!\d | [-‐‑~∼/:]\d | [.,]\d | \s?=)
    """,
    re.VERBOSE,
)
_QUICK = re.compile(r"\d ?[^\s\d]{0,4} ?[-‐‑~∼—] ?[$€£¥₩]?\d")

_NUMBERING = re.compile(
    r"""
    (?: \b(?:No\.?|Notice|Notification|Announcement|Act|Law|Decree|Article|Docket|Report|Directive
           |Table|Figure|Fig\.?|Section|Chapter|Part|Appendix|Annex|Box|Form|Room|Unit|Building
           |Tel\.?|Phone|Fax|Call|Hotline|Grant|Model|Version|Class|Type|Step|Item|Code|Flight|Route
           |Listing|Example|Equation|Exhibit|Chart|Volume|Vol\.?|Paragraph|Clause|Schedule|Line)
      | \b(?!(?:KRW|USD|EUR|GBP|JPY|CNY|SGD|CHF|FY|AD|BC|CE|US)\b)[A-Z]{2,}
      | \b(?:scored?|lost|lose|voted?)
    )
    [\s:(]*$
    """,
    re.VERBOSE,
)
"""What numbers a single thing: Table 2-1, ISO 10993-5, Notice No. 2023-45."""
_ADDRESS = re.compile(
    r"-(?:ro|gil|dong|gu|eup|myeon|daero|ri)\b|^,? (?:Republic of |South )?Korea\b"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LAST_MONTH = 12
_AROUND = 16


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    phrase = pair.of("en")
    if phrase is None or not _QUICK.search(phrase.source):
        return
    text = phrase.masked
    for match in _RANGE.finditer(text):
        if _is_range(match) and not _names_something(text, match):
            yield Finding(
                said("{range}: a range takes an en dash", range=match[0]),
                (phrase.at(match.start("dash"), match.end("dash")),),
                said("type – (U+2013)"),
            )


def _is_range(match: re.Match[str]) -> bool:
    """Whether the two numbers go up, as a range does, and are no code or date."""
    if match["clock"] or match["clock_end"]:
        return bool(match["clock"] and match["clock_end"])
    start, end, dash = match["start"], match["end"], match["dash"].strip()
    if _YEAR.fullmatch(start) and len(end) in (2, 4):
        return end > start if len(end) == len(start) else int(end) > _LAST_MONTH
    if dash in "~∼":
        return True
    # Four digits and four are a telephone number where they are no years.
    if _leads_with_zero(start) or _leads_with_zero(end) or len(start) == len(end) == 4:
        return False
    spaced = match["dash"] != dash
    return _value(start) < _value(end) and not (spaced and not match["unit"])


def _names_something(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - _AROUND, 0) : match.start()]
    after = text[match.end() : match.end() + 2 * _AROUND]
    return bool(_NUMBERING.search(before) or _ADDRESS.search(after))


def _leads_with_zero(number: str) -> bool:
    return number.startswith("0") and not number.startswith("0.") and len(number) > 1


def _value(number: str) -> float:
    return float(number.replace(",", ""))


RULE = PairRule(
    id="range-dash",
    severity=Severity.WARNING,
    reason=said("House style: a range in English is written with an en dash, as in 2006–2010."),
    bad=(
        Example(ko="2019~2024년", en="2019-2024"),
        Example(ko="8~12개월", en="8-12 months"),
        Example(ko="20~30%", en="20~30%"),
    ),
    good=(
        Example(ko="2024-07-26, 코로나19, 02-958-1234", en="2024-07-26, COVID-19, 02-958-1234"),
        Example(ko="2006~2010년", en="2006–2010"),
        Example(ko="표 2-1, ISO 10993-5", en="Table 2-1, ISO 10993-5"),
    ),
    check=_check,
)
