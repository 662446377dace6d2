"""Two atoms as the ends of a range: 2016~20년, 8-12개월, 5 to 10 million, 7~9월."""

from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, is_year
from briefs.quantities.quantity import AGE, COUNT, DATE, Amount, Moment, Quantity, Unit, Weight

_Ends = tuple[Amount, Amount, Unit]


def between(here: Atom, following: Atom, *, change: bool = False) -> Quantity | None:
    """The range from one atom to the next, or nothing where they are no two ends of one.

    Args:
        here: the first end.
        following: the last.
        change: whether it says from what to what something changed.
    """
    ends = _ends(here, following)
    if ends is None:
        return None
    low, high, unit = ends
    return Quantity(
        here.start,
        following.end,
        low,
        high,
        unit,
        weight=max(here.weight, following.weight),
        change=change,
        malformed=here.malformed or following.malformed,
        exactness=max(here.exactness, following.exactness),
        others=_others(here, following, low, high),
    )


def consecutive(here: Atom, following: Atom) -> bool:
    """Two or three: whole numbers next to each other, counted alike."""
    first, last = here.value, following.value
    if not isinstance(first, Fraction) or not isinstance(last, Fraction):
        return False
    return here.unit in (None, following.unit) and first + 1 == last


def like_moment(here: Atom, model: Moment) -> Atom | None:
    """A bare number as the moment that another one shows it to be: 7 in '7~9월'."""
    value = here.value
    if not here.bare or not isinstance(value, Fraction) or value.denominator != 1:
        return None
    moment = Moment(int(value)) if is_year(value) else _filled(model, int(value))
    return replace(here, value=moment, unit=DATE) if moment else None


def _filled(model: Moment, n: int) -> Moment | None:
    """A moment like another, ``n`` standing for the smallest part that it states."""
    if model.day is not None and 1 <= n <= 31:
        return Moment(model.year, model.month, n)
    if model.month is not None and model.day is None and 1 <= n <= 12:
        return Moment(model.year, n)
    if model.part.startswith(("Q", "H")) and 1 <= n <= 4:
        return Moment(model.year, part=f"{model.part[0]}{n}")
    return Moment(minute=n * 60) if model.minute is not None and n <= 24 else None


def _others(here: Atom, following: Atom, low: Amount, high: Amount) -> tuple[Quantity, ...]:
    """As ages (20~30대), or as plain numbers where both may be years (2006–2010)."""
    weight = max(here.weight, following.weight)
    start, end = here.start, following.end
    if not isinstance(low, Moment):
        age = any(unit == AGE for _, unit in following.others)
        return (Quantity(start, end, low, high, AGE, weight=weight),) if age else ()
    numbers = (here.value, following.value)
    if not (here.bare and following.bare) or any(isinstance(one, Moment) for one in numbers):
        return ()
    return (Quantity(start, end, *numbers, COUNT, weight=weight),)


def _ends(here: Atom, following: Atom) -> _Ends | None:
    first, last = here.value, following.value
    if isinstance(first, Moment):
        end = last if isinstance(last, Moment) else _continued(first, following)
        return _moments(first, end)
    if isinstance(last, Moment):
        shaped = like_moment(here, last)
        return _moments(shaped.value, last) if shaped else None
    if here.bare and is_year(first):
        year = _short_year(int(first), following)
        if year:
            return Moment(int(first)), Moment(year), DATE
    return _numbers(here, first, following, last)


def _short_year(first: int, following: Atom) -> int | None:
    """The year at the end of 2006–2010, 2016–20 and 2016~20년."""
    value = following.value
    plain = following.bare or following.named == "년"
    if not plain or not isinstance(value, Fraction) or value.denominator != 1:
        return None
    if is_year(value):
        return int(value)
    year = first // 100 * 100 + int(value)
    return year if first % 100 < value < 100 else None


def _moments(first: Amount, last: Amount | None) -> _Ends | None:
    """2024년 7월~9월, July to September 2024: the year is said once."""
    if not isinstance(first, Moment) or not isinstance(last, Moment):
        return None
    if (first.minute is None) != (last.minute is None):
        return None
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year)
    elif last.year is None and first.year is not None and (last.month or last.part):
        last = replace(last, year=first.year)
    return first, last, DATE


def _continued(first: Moment, following: Atom) -> Moment | None:
    """The moment that a number makes behind another one: 20 in '2016년~20', 3 in 'May 1-3'."""
    value = following.value
    if not isinstance(value, Fraction) or value.denominator != 1:
        return None
    days = [other for other, _ in following.others if isinstance(other, Moment)]
    if first.day is not None and days and days[0].day is not None:
        return replace(first, day=int(value), weekday=None)
    if first.month is None and first.year is not None and not first.part:
        year = _short_year(first.year, following)
        return Moment(year) if year else None
    if following.bare and first.day is not None and value <= 31:
        return replace(first, day=int(value), weekday=None)
    return None


def _numbers(here: Atom, first: Fraction, following: Atom, last: Fraction) -> _Ends | None:
    ours, theirs = here.unit, following.unit
    if theirs is None and ours is not None and ours.dimension not in ("money", "age"):
        return None  # doubled to 64
    if here.bare and is_year(first) and (theirs is None or last < 1000):
        return None  # 28.7% in 2020 to 15.7%; 60,000 in 2013 to about 110,000
    if ours is not None and theirs is not None and ours != theirs:
        if ours.dimension != theirs.dimension:
            return None
        first, ours = first * ours.factor / theirs.factor, theirs
    if ours is None and theirs is None and Weight.IDIOM in (here.weight, following.weight):
        return None
    return _scaled(here, first, following, last), last, theirs or ours or COUNT


def _scaled(here: Atom, first: Fraction, following: Atom, last: Fraction) -> Fraction:
    """The first end with the scale of the last, if that is said once: 5 to 10 million."""
    digits = following.coefficient
    if not digits or not here.coefficient or here.coefficient != first or first > digits:
        return first
    scale = last / digits
    return first * scale if scale > 1 and str(scale.numerator).strip("0") == "1" else first
