"""Days, months, quarters, years and hours as English writes them, British and American."""

from collections.abc import Mapping

from briefs.quantities.atoms import Atom, full_year
from briefs.quantities.english.date_patterns import PATTERNS
from briefs.quantities.kinds import Found, Kind, Kinds, Reader
from briefs.quantities.quantity import DATE, Moment

_MONTHS = (
    "January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun", "July|Jul",
    "August|Aug", "September|Sept|Sep", "October|Oct", "November|Nov", "December|Dec",
)  # fmt: skip
_MONTH_OF = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NUMBERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "latter": 2, "two": 2, "three": 3,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
_PHASES: Mapping[str, str] = {
    # by how the words for them begin
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "late": "late",
    "end": "late",
    "close": "late",
}


def _atom(found: Found, moment: Moment, high: Moment | None = None) -> Atom:
    return Atom(found.start, found.end, moment, DATE, high=high)


def _int(digits: str) -> int | None:
    return int(digits) if digits else None


def _month(found: Found) -> int:
    return _MONTH_OF[found["month"].rstrip(".")]


def _number(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)


def _year(found: Found, name: str = "year") -> int | None:
    digits = found.groups.get(name)
    if not digits:
        return None
    digits = digits.lstrip("'’")
    return int(digits) if len(digits) == 4 else full_year(int(digits))


def _weekday(found: Found) -> int | None:
    name = found["weekday"] or found.groups.get("weekday_behind")
    return _WEEKDAYS.index(name[:3]) if name else None


def _phase(words: str) -> str:
    text = words.removeprefix("the ").strip()
    return next((phase for name, phase in _PHASES.items() if text.startswith(name)), "")


def _day(found: Found) -> Atom:
    """A day of a year or of none; with a last day where it is several."""
    month = _month(found)
    first = Moment(_year(found), month, int(found["day"]), weekday=_weekday(found))
    last = found.groups.get("last_day")
    return _atom(found, first, Moment(first.year, month, int(last)) if last else None)


def _iso(found: Found) -> Atom:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    return _atom(found, Moment(year, month, day))


def _slash(found: Found) -> Atom:
    """4/5/2010 is 4 May in Britain and April 5 in America."""
    a, b, year = (int(found[name]) for name in ("first", "second", "year"))
    others = ((Moment(year, a, b), DATE),)
    return Atom(found.start, found.end, Moment(year, b, a), DATE, others=others)


def _month_of_year(found: Found) -> Atom:
    return _atom(found, Moment(_year(found), _month(found), phase=_phase(found["phase"])))


def _month_alone(found: Found) -> Atom:
    return _atom(found, Moment(None, _month(found)))


def _month_with_phase(found: Found) -> Atom:
    return _atom(found, Moment(None, _month(found), phase=_phase(found.words)))


def _half(found: Found) -> Atom:
    return _atom(found, Moment(_year(found), part=f"H{_number(found['number'])}"))


def _quarter(found: Found) -> Atom:
    return _atom(found, Moment(_year(found), part=f"Q{_number(found['number'])}"))


def _quarters(found: Found) -> Atom:
    year, last = _year(found), _number(found["number"])
    return _atom(found, Moment(year, part="Q1"), Moment(year, part=f"Q{last}"))


def _decade(found: Found) -> Atom:
    """The 2010s, the late '90s: unlike those of years, the '30s to '60s are the last century's."""
    short = _int(found["short_year"]) or 0
    year = _int(found["year"]) or (1900 if short >= 30 else 2000) + short
    return _atom(found, Moment(year, part="decade", phase=_phase(found["phase"])))


def _plain_year(found: Found) -> Atom:
    return _atom(found, Moment(_year(found)))


def _fiscal(found: Found) -> Atom:
    last = _year(found, "last_year")
    return _atom(found, Moment(_year(found)), Moment(last) if last is not None else None)


def _clock(found: Found) -> Atom | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found.groups.get("half")
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return _atom(found, Moment(minute=hour * 60 + minute)) if hour <= 24 else None


def _noon(found: Found) -> Atom:
    return _atom(found, Moment(minute=0 if found.words == "midnight" else 12 * 60))


def _phase_of_year(found: Found) -> Atom:
    return _atom(found, Moment(_year(found), phase=_phase(found["phase"])))


_READERS: Mapping[str, Reader] = {
    "day_month_year": _day,
    "month_day_year": _day,
    "iso": _iso,
    "slash": _slash,
    "month_year": _month_of_year,
    "day_month": _day,
    "month_day": _day,
    "half": _half,
    "half_code": _half,
    "code_half": _half,
    "year_half": _half,
    "quarters": _quarters,
    "quarter": _quarter,
    "quarter_code": _quarter,
    "code_quarter": _quarter,
    "year_quarter": _quarter,
    "decade": _decade,
    "apostrophe": _plain_year,
    "fiscal": _fiscal,
    "year_fiscal": _plain_year,
    "clock_12": _clock,
    "clock_24": _clock,
    "noon": _noon,
    "phase_year": _phase_of_year,
    "month_after": _month_alone,
    "month_phase": _month_with_phase,
    "month": _month_alone,
}
_NOT_WITHIN_A_WORD = r"(?<![\w.,/$€£₩-])"
DATES = Kinds(
    _NOT_WITHIN_A_WORD,
    [Kind(name, pattern, _READERS[name]) for name, pattern in PATTERNS.items()],
)
