"""Days, months, quarters, years and hours as Korean writes them."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, Others, full_year
from briefs.quantities.kinds import Found, Kind, Kinds
from briefs.quantities.quantity import COUNT, DATE, Moment

_WEEKDAYS = "월화수목금토일"
_PHASES: Mapping[str, str] = {
    "초": "early", "초반": "early", "초기": "early", "초순": "early",
    "중반": "mid", "중순": "mid",
    "후반": "late", "말": "late", "하순": "late", "말기": "late",
}  # fmt: skip
_AFTERNOON = ("오후", "저녁", "밤", "낮")


def _atom(found: Found, moment: Moment, others: Others = ()) -> Atom:
    return Atom(found.start, found.end, moment, DATE, others=others)


def _year(found: Found) -> int:
    return int(found["year"]) if found["year"] else full_year(int(found["short_year"]))


def _int(digits: str) -> int | None:
    return int(digits) if digits else None


def _weekday(found: Found) -> int | None:
    name = found["weekday_in_brackets"] or found["weekday"]
    return _WEEKDAYS.index(name) if name else None


def _phase(found: Found) -> str:
    return _PHASES.get(found["phase"], "")


def _numeric(found: Found) -> Atom:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    return _atom(found, Moment(year, month, day, weekday=_weekday(found)))


def _short(found: Found) -> Atom | None:
    month = int(found["month"])
    if not 1 <= month <= 12:
        return None
    return _atom(found, Moment(_year_of_two_digits(found), month, _int(found["day"])))


def _year_of_two_digits(found: Found) -> int:
    return full_year(int(found["short_year"]))


def _year_month(found: Found) -> Atom:
    return _atom(found, Moment(int(found["year"]), int(found["month"])))


def _decade(found: Found) -> Atom:
    short = _int(found["short_year"])
    # the 30s to 60s are those of the last century, unlike a year of two digits
    year = 1900 + short if short is not None and short >= 30 else _year(found)
    return _atom(found, Moment(year, part="decade", phase=_phase(found)))


def _day_or_month(found: Found) -> Atom:
    """A month of a year or of none, with a day, or several, or without."""
    year = _year(found) if "year" in found.groups else None
    month, day, phase = int(found["month"]), _int(found["day"]), _phase(found)
    moment = Moment(year, month, day, phase=phase, weekday=_weekday(found))
    last = _int(found["last_day"])
    high = replace(moment, day=last, weekday=None) if last else None
    if found.groups.get("last_month"):
        high = replace(moment, month=int(found["last_month"]))
    return Atom(found.start, found.end, moment, DATE, high=high)


def _part_of_year(found: Found) -> Atom:
    moment = Moment(_year(found), part=_part(found["part"]))
    if not found["first"]:
        return _atom(found, moment)
    first = replace(moment, part=_part(found["first"]))
    return Atom(found.start, found.end, first, DATE, high=moment)


def _part(words: str) -> str:
    if words.startswith(("상", "전")):
        return "H1"
    if words.startswith(("하", "후")):
        return "H2"
    return f"Q{words.removeprefix('제')[0]}"


def _apostrophe(found: Found) -> Atom:
    return _atom(found, Moment(_year_of_two_digits(found)))


def _whole_year(found: Found) -> Atom:
    return _atom(found, Moment(_year(found), phase=_phase(found)))


def _quarter(found: Found) -> Atom:
    """A quarter alone may be counted: 3분기 is also 'three quarters'."""
    number = found["number"]
    return _atom(found, Moment(part=f"Q{number}"), ((Fraction(number), COUNT),))


def _half_year(found: Found) -> Atom:
    return _atom(found, Moment(part=_part(found.words)))


def _clock(found: Found) -> Atom | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found.groups.get("half_past"):
        minute = 30
    time = found["time"]
    if time in _AFTERNOON and hour < 12 and not (time == "낮" and hour > 9):  # 낮 11시
        hour += 12
    return _atom(found, Moment(minute=hour * 60 + minute)) if hour <= 24 else None


def _noon(found: Found) -> Atom:
    return _atom(found, Moment(minute=720 if found.words == "정오" else 0))


_YEAR = r"(?: (?P<year>[12]\d{3}) | ['’‘`′](?P<short_year>\d{2}) )"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DOT = r"(?:\s?\.\s?|-|/)"
_TILDE = r"\s?[~∼～–-]\s?"
_WEEKDAY = rf"""
    (?: \s?\(\s? (?P<weekday_in_brackets>[{_WEEKDAYS}])(?:요일)? \s?\)
    | \s (?P<weekday>[{_WEEKDAYS}])요일 )?
"""
_DAY = rf"(?: \s? (?P<day>\d{{1,2}}) (?:일?{_TILDE}(?P<last_day>\d{{1,2}}))? 일 {_WEEKDAY} )?"
_PHASE = r"""
    (?: \s? (?P<phase>초반|초순|초기|중반|중순|후반|하순|말기|초|말)
    (?= 까지|부터|에|의|이후|기준|현재|대비|로 | [\s,.)~∼–-] | $ ) )?
"""
_HALVES = "상반기|하반기|전반기|후반기"
_TIME = r"(?: (?P<time>오전|오후|낮|밤|새벽|저녁|정오) \s? )?"

_KINDS = (
    # 2010. 5. 4.  2024-07-26(금)
    Kind(
        "numeric",
        rf"""
        (?P<year>[12]\d{{3}}) {_DOT} (?P<month>\d{{1,2}}) {_DOT} (?P<day>\d{{1,2}})
        (?!\d) (?!\.\d) \.? {_WEEKDAY}
        """,
        _numeric,
    ),
    # '24.7월  '24. 7. 26.
    Kind(
        "short",
        r"""
        ['’‘`′](?P<short_year>\d{2}) \.\s? (?P<month>\d{1,2})
        (?: 월 | \. (?: \s? (?P<day>\d{1,2}) (?:일|\.)? )? )?
        (?![\d%])
        """,
        _short,
    ),
    # 2024.7.  2024.7월
    Kind(
        "year_month",
        rf"(?P<year>(?:19|20)\d{{2}}) \.\s? {_MONTH} (?: \.(?!\s?\d) | 월 )",
        _year_month,
    ),
    # 2024-07
    Kind(
        "year_dash_month",
        r"(?P<year>(?:19|20)\d{2}) - (?P<month>0[1-9]|1[0-2]) (?![\d-])",
        _year_month,
    ),
    # 2010년대 후반
    Kind("decade", rf"{_YEAR} 년대 {_PHASE}", _decade),
    # 2024년 7월  2024년 3~6월  2024년 11월 20~22일
    Kind(
        "full",
        rf"""
        {_YEAR} \s? (?:년도|년|학년도|회계연도|회계년도)? \s?
        {_MONTH} (?: 월?{_TILDE}(?P<last_month>1[0-2]|0?[1-9]) )? 월 {_DAY} {_PHASE}
        """,
        _day_or_month,
    ),
    # 2024년 하반기  2010년 1/4분기  2024년 1~3분기
    Kind(
        "part",
        rf"""
        {_YEAR} \s? (?:년도|년)? \s? (?: (?P<first>[1-4])(?:분기)?{_TILDE} )?
        (?P<part>{_HALVES}|[1-4]\s?/\s?4\s?분기|[1-4]\s?사분기|[1-4]\s?분기|제[1-4]분기)
        """,
        _part_of_year,
    ),
    # ’16~’20
    Kind(
        "apostrophe",
        rf"['’‘`′](?P<short_year>\d{{2}}) (?={_TILDE}['’‘`′]?\d{{2}})",
        _apostrophe,
    ),
    # 2024년 말
    Kind(
        "year",
        rf"{_YEAR} \s? (?:년도|년|회계연도|회계년도|학년도|연도) (?!\s?차) {_PHASE}",
        _whole_year,
    ),
    # 7월 1일~3일
    Kind("alone", rf"(?<![가-힣]) {_MONTH}월 (?![가-힣]*호) {_DAY} {_PHASE}", _day_or_month),
    # 3분기  1/4분기
    Kind(
        "quarter",
        r"(?P<number>[1-4]) \s? (?:/\s?4\s?분기|사분기|분기) (?!\s?(?:연속|동안|만에|째))",
        _quarter,
    ),
    # 오후 3시 30분
    Kind(
        "hour",
        rf"""
        {_TIME} (?P<hour>\d{{1,2}})시 (?!간|[가-힣]*군)
        (?: \s?(?P<minute>\d{{1,2}})분 | \s?(?P<half_past>반) )? (?!\d)
        """,
        _clock,
    ),
    # 15:00
    Kind("clock", rf"{_TIME} (?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d) (?!\d)", _clock),
    Kind("noon", r"(?<![가-힣]) (?:정오|자정)", _noon),
    Kind("half_year", rf"(?<![가-힣]) (?:{_HALVES})", _half_year),
)
_LEAD = r"(?<![\d.,/]) (?=[\d'’‘`′오낮밤새저정자]) | (?=[상하전후]반기)"
DATES = Kinds(_LEAD, _KINDS)
