"""Quantities said in words, for messages: 1 billion dollars, 10억 달러, at least 30%."""

from dataclasses import dataclass
from fractions import Fraction

from briefs.quantities.matching import power_of_ten
from briefs.quantities.quantity import Bound, Exactness, Moment, Quantity, amount
from briefs.wording import Said, Spoken, said

_ENGLISH_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
_KOREAN_SCALES = ((10**16, "경"), (10**12, "조"), (10**8, "억"), (10**4, "만"))
_GROUP_NAMES = "만억조경"
"""Behind one of these a Korean unit stands apart: 300만 톤, but 300톤."""
_MOST_DECIMALS = 3

_UNITS: dict[str, tuple[str, str]] = {
    # unit: Korean pattern, English pattern
    "": ("{n}", "{n}"),
    "th": ("{n}번째", "number {n}"),
    "reference": ("{n}번", "number {n}"),
    "%": ("{n}%", "{n}%"),
    "percentage points": ("{n}%포인트", "{n} percentage points"),
    "of the whole": ("전체의 {n}", "{n} of the whole"),
    "times": ("{n}배", "{n} times"),
    "years": ("{n}년", "{n} years"),
    "months": ("{n}개월", "{n} months"),
    "weeks": ("{n}주", "{n} weeks"),
    "days": ("{n}일", "{n} days"),
    "hours": ("{n}시간", "{n} hours"),
    "minutes": ("{n}분", "{n} minutes"),
    "years of age": ("{n}세", "{n} years of age"),
    "KRW": ("{n} 원", "{n} won"),
    "USD": ("{n} 달러", "{n} dollars"),
    "EUR": ("{n} 유로", "{n} euros"),
    "JPY": ("{n} 엔", "{n} yen"),
    "CNY": ("{n} 위안", "{n} yuan"),
    "GBP": ("{n} 파운드", "{n} pounds"),
    "SGD": ("{n} 싱가포르 달러", "{n} Singapore dollars"),
    "m2": ("{n} m²", "{n} m²"),
    "km2": ("{n} km²", "{n} km²"),
    "pyeong": ("{n}평", "{n} pyeong"),
    "t": ("{n}톤", "{n} tonnes"),
    "degC": ("{n}℃", "{n} °C"),
}
_BOUNDS: dict[Bound, tuple[str, str]] = {
    Bound.NONE: ("{n}", "{n}"),
    Bound.AT_LEAST: ("{n} 이상", "at least {n}"),
    Bound.MORE: ("{n} 초과", "more than {n}"),
    Bound.AT_MOST: ("{n} 이하", "at most {n}"),
    Bound.LESS: ("{n} 미만", "less than {n}"),
}
_EXACTNESS: dict[Exactness, tuple[str, str]] = {
    Exactness.PLAIN: ("{n}", "{n}"),
    Exactness.ABOUT: ("약 {n}", "about {n}"),
    Exactness.ODD: ("{n}여", "a little over {n}"),
    Exactness.SEVERAL: ("수 {n}", "several times {n}"),
    Exactness.LEVEL: ("{n} 수준", "around {n}"),
    Exactness.EXACT: ("정확히 {n}", "exactly {n}"),
}
_NAMES = {"ko": ("한국어", "Korean"), "en": ("영어", "English")}


@dataclass(frozen=True, slots=True)
class Stated(Spoken):
    """A quantity, said in the reader's language."""

    quantity: Quantity

    def spoken(self, language: str) -> str:
        """Number, unit, limit and how exact it is."""
        q, korean = self.quantity, language == "ko"
        at = 0 if korean else 1
        ends = [q.low] if not q.is_range else [q.low, *([] if q.high is None else [q.high])]
        number = "–".join(_amount(end, korean=korean) for end in ends)
        number += "–" if q.is_range and q.high is None else ""
        if not isinstance(q.low, Moment):
            pattern = _UNITS.get(q.unit.key, (f"{{n}} {q.unit.key}",) * 2)[at]
            apart = korean and number[-1] in _GROUP_NAMES and pattern[3:4].isalpha()
            number = pattern.format(n=f"{number} " if apart else number)
        number = _EXACTNESS[q.exactness][at].format(n=number)
        return _BOUNDS[q.bound][at].format(n=number)


@dataclass(frozen=True, slots=True)
class Tongue(Spoken):
    """The name of a language, said in the reader's."""

    tag: str

    def spoken(self, language: str) -> str:
        """한국어, Korean."""
        return _NAMES.get(self.tag, (self.tag, self.tag))[0 if language == "ko" else 1]


def off_by(ours: Quantity, theirs: Quantity) -> Said:
    """How far the second is from the first: ten times too large; empty where that says nothing."""
    x, y = ours.low, theirs.low
    if not isinstance(x, Fraction) or not isinstance(y, Fraction) or ours.is_range:
        return said("")
    base = (x * ours.unit.factor, y * theirs.unit.factor)
    zeros = power_of_ten(*base) if ours.unit.dimension == theirs.unit.dimension else None
    if not zeros:
        return said("")
    factor = Times(10 ** abs(zeros))
    if zeros > 0:
        return said(": {factor} times too large", factor=factor)
    return said(": {factor} times too small", factor=factor)


@dataclass(frozen=True, slots=True)
class Times(Spoken):
    """A power of ten, said in words where it is small."""

    value: int

    def spoken(self, language: str) -> str:
        """Ten, a hundred, 1,000; 10, 100, 1,000."""
        words = {10: "ten", 100: "a hundred", 1000: "a thousand"}
        if language != "ko" and self.value in words:
            return words[self.value]
        return _number(Fraction(self.value), korean=language == "ko")


def _amount(value: Fraction | Moment, *, korean: bool) -> str:
    return str(value) if isinstance(value, Moment) else _number(value, korean=korean)


def _number(value: Fraction, *, korean: bool) -> str:
    sign, size = ("−" if value < 0 else ""), abs(value)
    words = _in_korean(size) if korean else _in_english(size)
    return sign + (words or _digits(size))


def _in_english(size: Fraction) -> str:
    for scale, name in _ENGLISH_SCALES:
        scaled = size / scale
        if scaled >= 1 and (scaled * 10**_MOST_DECIMALS).denominator == 1:
            return _digits(scaled) + name
    return ""


def _in_korean(size: Fraction) -> str:
    if size.denominator != 1 or size < _KOREAN_SCALES[-1][0]:
        return ""
    rest, groups = size.numerator, []
    for scale, name in _KOREAN_SCALES:
        count, rest = divmod(rest, scale)
        if count:
            groups.append(f"{count:,}{name}")
    if rest:
        groups.append(f"{rest:,}")
    return " ".join(groups)


def _digits(size: Fraction) -> str:
    whole, point, decimals = amount(size).partition(".")
    return (f"{int(whole):,}" if whole.isdigit() else whole) + point + decimals


@dataclass(frozen=True, slots=True)
class Weekday(Spoken):
    """A day of the week, 0 being Monday."""

    number: int

    def spoken(self, language: str) -> str:
        """월요일, Monday."""
        if language == "ko":
            return "월화수목금토일"[self.number] + "요일"
        days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
        return days.split()[self.number]
