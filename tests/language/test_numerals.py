import re
from collections.abc import Mapping
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.language.locale import Locale
from briefs.language.numerals import ordinal, plain, scaled, separated, spelled

NUMBERS = st.one_of(
    st.integers(-(10**24), 10**24).map(Decimal),
    st.builds(
        lambda digits, zeros: Decimal(digits * 10**zeros),
        st.integers(1, 99_999),
        st.integers(0, 16),
    ),
    st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3),
)
WORDS = {
    "": 1,
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
    "경": 10**16,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "万": 10**4,
    "億": 10**8,
    "兆": 10**12,
}
GROUP = re.compile(r"([\d,]+(?:\.\d+)?)\s?([^\W\d]*)\s?")


def reread(text: str) -> Decimal:
    """The value that a reader takes from a numeral."""
    sign, digits = (-1, text[1:]) if text.startswith("−") else (1, text)
    groups = GROUP.findall(digits)
    assert "".join(found[0] for found in GROUP.finditer(digits)) == digits
    total = Decimal(0)
    with localcontext(prec=60):
        for number, word in groups:
            total += Decimal(number.replace(",", "")) * WORDS[word]
        return sign * total


@pytest.mark.parametrize(
    ("value", "ko", "en"),
    [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("9999", "9,999", "9,999"),
        ("10000", "1만", "10,000"),
        ("10001", "1만~1", "10,001"),
        ("263000", "26만~3,000", "263,000"),
        ("999999", "99만~9,999", "999,999"),
        ("1000000", "100만", "1~million"),
        ("1980000", "198만", "1.98~million"),
        ("1234500", "123만~4,500", "1,234,500"),
        ("99999999", "9,999만~9,999", "99,999,999"),
        ("100000000", "1억", "100~million"),
        ("123456789", "123,456,789", "123,456,789"),
        ("13600000000", "136억", "13.6~billion"),
        ("1125000000", "11억~2,500만", "1.125~billion"),
        ("1550000000000", "1조~5,500억", "1.55~trillion"),
        ("1000000000001", "1조~1", "1,000,000,000,001"),
        ("2000000000000000", "2,000조", "2,000~trillion"),
        ("30000000000000000", "3경", "30,000~trillion"),
        ("13.0", "13.0", "13.0"),
        ("15.7", "15.7", "15.7"),
        ("1980000.5", "1,980,000.5", "1,980,000.5"),
        ("-3.2", "−3.2", "−3.2"),
        ("-1980000", "−198만", "−1.98~million"),
        ("1E+6", "100만", "1~million"),
    ],
)
def test_large_numbers_take_the_language_s_words(
    value: str, ko: str, en: str, locales: Mapping[str, Locale]
) -> None:
    written = {tag: scaled(Decimal(value), locales[tag]) for tag in ("ko", "en")}
    assert written == {"ko": ko.replace("~", "\u00a0"), "en": en.replace("~", "\u00a0")}


@pytest.mark.parametrize("tag", ["ko", "en", "ja"])
@given(value=NUMBERS)
def test_a_numeral_is_exact(tag: str, value: Decimal, locales: Mapping[str, Locale]) -> None:
    assert reread(scaled(value, locales[tag])) == value
    assert reread(separated(value, locales[tag])) == value


@given(value=st.decimals(-1000, 1000, allow_nan=False, places=4))
def test_decimals_stay_as_many_as_the_value_has(
    value: Decimal, locales: Mapping[str, Locale]
) -> None:
    assert len(scaled(value, locales["en"]).partition(".")[2]) == 4


@given(value=st.integers(10_000, 10**20).map(Decimal))
def test_korean_groups_are_two_at_most_and_below_ten_thousand(
    value: Decimal, locales: Mapping[str, Locale]
) -> None:
    groups = GROUP.findall(scaled(value, locales["ko"]))
    assert len(groups) <= 2
    assert all(int(digits.replace(",", "")) < 10_000 for digits, _ in groups[1:])


def test_separators_stand_also_beyond_the_decimal_context(locales: Mapping[str, Locale]) -> None:
    assert separated(Decimal(10**33), locales["en"]) == "1" + ",000" * 11


def test_a_locale_without_words_prints_digits(locales: Mapping[str, Locale]) -> None:
    en = locales["en"]
    wordless = en.numerals.model_copy(update={"scales": None})
    assert scaled(Decimal(10**9), en.model_copy(update={"numerals": wordless})) == "1,000,000,000"


def test_years_have_no_separators(locales: Mapping[str, Locale]) -> None:
    assert plain(Decimal(2005), locales["en"]) == "2005"
    assert plain(Decimal(-44), locales["en"]) == "−44"


@pytest.mark.parametrize(
    ("value", "en"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (13, "13th"), (21, "21st"), (112, "112th")],
)
def test_ordinals_take_their_endings(value: int, en: str, locales: Mapping[str, Locale]) -> None:
    assert ordinal(Decimal(value), locales["en"]) == en
    assert ordinal(Decimal(value), locales["ko"]) == str(value)


def test_only_whole_numbers_are_spelled_out() -> None:
    words = {5: "five"}
    assert spelled(Decimal(5), words) == "five"
    assert spelled(Decimal("5.0"), words) is None
    assert spelled(Decimal(50), words) is None
