"""The words of Korean for numbers, as data."""

from collections.abc import Mapping
from fractions import Fraction

from briefs.quantities.korean.units import MEASURES
from briefs.quantities.quantity import COUNT, FRACTION, MULTIPLE, ORDINAL, Unit, Weight
from briefs.quantities.units import DAYS, MONTHS, YEARS

TENS: Mapping[str, int] = {"십": 10, "백": 100, "천": 1000}
LARGE: Mapping[str, int] = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
SINO: Mapping[str, int] = {name: n for n, name in enumerate("일이삼사오육칠팔구", start=1)}

_NATIVE_ONES = "한 두 세 네 다섯 여섯 일곱 여덟 아홉".split()
_NATIVE_TENS = {"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60}
NATIVE: Mapping[str, int] = {
    **{ones: n for n, ones in enumerate(_NATIVE_ONES, start=1)},
    **{
        tens + ones: ten + n
        for tens, ten in _NATIVE_TENS.items()
        for n, ones in enumerate(_NATIVE_ONES, start=1)
    },
    "석": 3, "넉": 4, "서": 3, "너": 4, "열": 10, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50,
    "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
SURE = "다섯|여섯|일곱|여덟|아홉|두|세|네|열두|열세"
"""Native numbers that may stand before any noun; the others ask for a counter."""
PAIRS: Mapping[str, tuple[int, int]] = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5),
    "네댓": (4, 5), "네다섯": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
    "여남은": (10, 13),
}  # fmt: skip

Meaning = tuple[Fraction, Unit, Weight]


def _all(words: str, value: int, unit: Unit, weight: Weight) -> dict[str, Meaning]:
    return {word: (Fraction(value), unit, weight) for word in words.split("|")}


def _each(values: Mapping[str, int], unit: Unit) -> dict[str, Meaning]:
    return {word: (Fraction(value), unit, Weight.WORD) for word, value in values.items()}


WORDS: Mapping[str, Meaning] = {
    **dict.fromkeys(
        ("절반", "과반수", "과반", "반으로", "반감", "반수"),
        (Fraction(1, 2), FRACTION, Weight.IDIOM),
    ),
    **_all("갑절|곱절|배증", 2, MULTIPLE, Weight.WORD),
    **_each({"반년": 6}, MONTHS),
    **_each({"반세기": 50}, YEARS),
    **_all("하루", 1, DAYS, Weight.IDIOM),
    **_each({"이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15}, DAYS),
    **_all("첫째|첫|제일", 1, ORDINAL, Weight.IDIOM),
    **_each({"둘째": 2, "셋째": 3, "넷째": 4, "다섯째": 5, "여섯째": 6}, ORDINAL),
    **_all("하나|매월|매년", 1, COUNT, Weight.IDIOM),
    **_all("둘|2인 1조", 2, COUNT, Weight.IDIOM),
    **_each({"셋": 3, "넷": 4, "다섯": 5}, COUNT),
    **_all("양국|양측|양사|양쪽|양자|양대|양 기관|양 도시|양 클러스터", 2, COUNT, Weight.IDIOM),
    **_all("삼자", 3, COUNT, Weight.IDIOM),
    **_all("격년", 2, YEARS, Weight.IDIOM),
    **_all("격월", 2, MONTHS, Weight.IDIOM),
    **_all("격주", 2, MEASURES["주"], Weight.IDIOM),
}
"""Words that state a number, and its unit, by themselves."""


def unless_followed_by_other_than(syllables: str) -> str:
    """A pattern: the word ends here, or one of these syllables (particles mostly) follows."""
    return rf"(?!(?![{syllables}])[가-힣])"
