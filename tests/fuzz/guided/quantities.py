"""Any text, read for the quantities that it states, in both languages."""

from fractions import Fraction

from briefs.quantities.matching import compare
from briefs.quantities.quantity import Moment, Quantity, amount
from briefs.quantities.reader import GRAMMARS, read

TOKENS = (
    *(
        "조",
        "억",
        "만",
        "천",
        "백",
        "십",
        "여",
        "수십",
        "여 개",
        "원",
        "달러",
        "명",
        "평",
        "㎡",
        "년",
        "월",
    ),
    *(
        "일",
        "분기",
        "상반기",
        "초",
        "말",
        "분의",
        "절반",
        "배",
        "%",
        "%p",
        "△",
        "약",
        "이상",
        "미만",
        "초과",
    ),
    *(
        "두세",
        "과반",
        "제",
        "조",
        "~",
        "∼",
        "–",
        "-",
        "−",
        "부터",
        "까지",
        "’",
        "'",
        "세",
        "대",
        "번째",
    ),
    *(
        "billion",
        "million",
        "thousand",
        "dozen",
        "hundred",
        "half",
        "two-thirds",
        "KRW",
        "US$",
        "₩",
    ),
    *("percent", "percentage points", "m²", "years", "months", "days", "May", "Q1", "H1", "2010s"),
    *("from", "to", "between", "and", "at least", "more than", "up to", "about", "nearly", "odd"),
    *(
        "fell by",
        "rose",
        "times",
        "first",
        "of the",
        "1,000",
        "1.5",
        "2024",
        "0",
        "１",
        "²",
        "½",
        "٣",
    ),
)
"""Words of the grammars, to put texts together from."""

LONGEST = 400
"""Characters of a text; what is longer is cut."""


def look(text: str) -> None:
    """Hold what is read of a text against what must be true of every reading.

    Raises:
        AssertionError: it is not true.
    """
    text = text[:LONGEST]
    found = {language: read.__wrapped__(text, language) for language in GRAMMARS}
    for language, quantities in found.items():
        for one in quantities:
            _hold(one, text)
            _hold_again(one, language)
    for ours in found.values():
        assert not compare(ours, ours).differences, text


def _hold(one: Quantity, text: str) -> None:
    """It stands in the text, and its ends are of one kind."""
    assert 0 <= one.start < one.end <= len(text), one
    for reading in one.readings():
        assert str(reading), reading
        ends = {type(end) for end in (reading.low, reading.high) if end is not None}
        assert len(ends) == 1, reading


def _hold_again(one: Quantity, language: str) -> None:
    """What is printed of a plain number is read as the same number."""
    if isinstance(one.low, Moment) or one.low < 0 or one.low.denominator != 1:
        return
    digits = f"{amount(one.low)}%"
    (again,) = read.__wrapped__(digits, language)
    assert Fraction(one.low) == again.low, (one, again)
