"""The shapes of English dates, by kind, in the order in which they are tried.

All are in ``re.VERBOSE``; the groups' names say what they hold.
"""

from collections.abc import Mapping

_MONTH = r"""
    (?P<month>
      (?: September|February|November|December|January|October|August|March|April|Sept|June|July
        | Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec )
      \b\.?
    )
"""
_WEEKDAY_NAMES = r"""
      Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?
      |Sun(?:day)?
"""
_WEEKDAY = rf"(?: (?P<weekday> (?:{_WEEKDAY_NAMES})\b\.? ) ,?\s )?"
_WEEKDAY_BEHIND = rf"(?: \s?\( (?P<weekday_behind> (?:{_WEEKDAY_NAMES})\b\.? ) \) )?"
_TH = r"(?:st|nd|rd|th)?"
_DAY = rf"(?P<day>\d{{1,2}}) {_TH}"
_THE_DAY_OF = rf"(?:the\s)? {_DAY} (?:\sof)? \s"
_YEAR = r"(?P<year>\d{4})\b"
_DASH = r"[ \u2009\u00a0]?[-–—~][ \u2009\u00a0]?"
_PHASE_WORDS = (
    r"(?:the\s)? (?:early|mid|late|beginning\sof|start\sof|middle\sof|end\sof|close\sof|end-)"
)
_PHASE = rf"(?P<phase> {_PHASE_WORDS} [- ]? (?:the\s)? )?"
_A_YEAR = r"""
    \s(?:of|in)\s (?:the|this|last|next|that)\s
    (?: (?:following|next|same|previous|preceding|coming)\s )? year\b
"""
"""Of the year, in the following year: said, but not which."""
_SHORT_YEAR = r"(?P<year> \d{4} | ['’]\d{2} )"

PATTERNS: Mapping[str, str] = {
    # 4 May 2010, Monday, 22 November 2026
    "day_month_year": rf"{_WEEKDAY} {_THE_DAY_OF} {_MONTH} ,?\s {_YEAR} {_WEEKDAY_BEHIND}",
    # May 4, 2010, July 1-3, 2024
    "month_day_year": rf"""
        {_WEEKDAY} {_MONTH} \s {_DAY} (?: {_DASH} (?P<last_day>\d{{1,2}}) {_TH} )?
        ,?\s {_YEAR} {_WEEKDAY_BEHIND}
    """,
    # 2010-05-04
    "iso": r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2}) (?![\d%])",
    # 4/5/2010
    "slash": rf"(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.] {_YEAR}",
    # July 2024, early May 2010
    "month_year": rf"{_PHASE} {_MONTH} ,? (?:\sof)? \s {_YEAR}",
    # 4 May, the 4th of May
    "day_month": rf"{_WEEKDAY} {_THE_DAY_OF} {_MONTH} (?![\w%])",
    # May 4, but not May 4 million
    "month_day": rf"""
        {_WEEKDAY} {_MONTH} \s {_DAY} (?! [\d%] | ,\d | \s(?:per|million|billion|people) )
    """,
    # the second half of 2024, the first half
    "half": rf"""
        (?:[Tt]he\s)? (?P<number> (?ai:first|second|latter) | 1st | 2nd ) [- ]half
        (?: \s (?:(?:of|in)\s)? {_YEAR} | {_A_YEAR} | (?= [\s.,;)] | $ ) (?!\sof) )
    """,
    # H1 2024
    "half_code": rf"[Hh](?P<number>[12]) (?: [ \u00a0]? (?:of\s)? {_SHORT_YEAR} )? \b",
    # 1H 2024
    "code_half": r"(?P<number>[12])H[ ]? (?P<year> \d{4} | \d{2} ) \b",
    # 2024 H1
    "year_half": r"(?P<year>\d{4})[ ]H(?P<number>[12])\b",
    # first three quarters of 2024
    "quarters": rf"""
        (?:the\s)? first\s (?P<number>two|three|2|3) \squarters
        (?: \s(?:of|in) (?: \s{_YEAR} | \sthe\syear\b ) )?
    """,
    # the first quarter of FY 2010, third quarter
    "quarter": rf"""
        (?:[Tt]he\s)? (?P<number> (?ai:first|second|third|fourth) | 1st | 2nd | 3rd | 4th )
        [- ]quarter
        (?: \s (?:(?:of|in)\s(?:FY\s?)?)? {_YEAR} | {_A_YEAR} )? (?!s)
    """,
    # Q2 2010
    "quarter_code": rf"Q(?P<number>[1-4]) (?: [ \u00a0]? (?:of\s|FY\s?)? {_SHORT_YEAR} )? \b",
    # 2Q 2010
    "code_quarter": r"(?P<number>[1-4])Q[ ]? (?P<year> \d{4} | \d{2} )? \b",
    # 2010 Q2
    "year_quarter": r"(?P<year>\d{4})[ ]?Q(?P<number>[1-4])\b",
    # the late 1990s, mid-2020s, '90s
    "decade": rf"{_PHASE} (?: (?P<year>(?:1[5-9]|20)\d0) | ['’](?P<short_year>\d0) ) ['’]?s\b",
    # ’24
    "apostrophe": r"['’‘](?P<year>\d{2}) (?![\d%'’s])",
    # FY2024, academic year 2024/25
    "fiscal": r"""
        (?: FY | CY | (?:fiscal|financial|academic|school)(?:\syear)? ) \s?
        ['’]? (?P<year> \d{4} | \d{2} ) (?: [/–-] (?P<last_year>\d{2,4}) )? \b
    """,
    # 2024/25 academic year
    "year_fiscal": r"""
        (?P<year>\d{4}) (?:/\d{2})? \s (?:fiscal|financial|academic)\syear\b
    """,
    # 3 p.m., 10:30 a.m.
    "clock_12": r"""
        (?P<hour>\d{1,2}) (?: [:.] (?P<minute>\d{2}) )? \s? (?P<half>[ap]\.?m\b\.?)
    """,
    # 15:30
    "clock_24": r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d) (?!\d)",
    "noon": r"(?:noon|midday|midnight)\b",
    # early 2024, end-2024
    "phase_year": r"""
        (?P<phase>
          (?:the\s)?
          (?: early|mid|late|beginning\sof|start\sof|middle\sof|end\sof|end|close\sof ) [- ]
        )
        (?P<year> (?:19|20|1[0-8])\d{2} ) \b (?! s | [,.]?\d )
    """,
    # in March, but not march
    "month_after": rf"""
        (?: (?<=\b[Ii]n\s) | (?<=\b[Bb]y\s) | (?<=[Ss]ince\s) | (?<=\b[Ff]rom\s) | (?<=\b[Tt]o\s)
        | (?<=[Uu]ntil\s) )
        {_MONTH}
    """,
    # early March, next May
    "month_phase": rf"""
        (?: early|mid|late|early-|mid-|late-|this|last|next|every|each|end- ) [- ]?
        {_MONTH} (?!\s\d)
    """,
    # all but March and May, which are words as well
    "month": r"""
        (?P<month>
          January|February|April|June|July|August|September|October|November|December
          # between months they are months: March–June 2024, from May to July
        | (?:March|May)
          (?= \s?(?:[–—-]|to|and|through)\s?
              (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )
        ) \b
    """,
}
