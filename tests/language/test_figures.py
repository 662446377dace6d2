import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from briefs.language.faults import FormatFault
from briefs.language.figures import format_as_of, format_figure, take_apart
from briefs.language.locale import Locale
from briefs.model.facts import Figure, Interval, Value

MakeFigure = Callable[..., Figure]


def number(text: str) -> Decimal:
    return Decimal(text)


def interval(start: str, end: str = "") -> Interval:
    return Interval(Decimal(start), Decimal(end) if end else None)


USUAL: list[tuple[Value, str, str, str, str]] = [
    (number("1980000"), "m2", "", "198만_m²", "1.98_million_m²"),
    (number("1980000"), "m2", "about", "약_198만_m²", "about 1.98_million_m²"),
    (number("263000"), "m2", "", "26만_3,000_m²", "263,000_m²"),
    (number("13600000000"), "KRW", "", "136억_원", "KRW_13.6_billion"),
    (number("1000000000"), "USD", "", "10억_달러", "USD_1_billion"),
    (number("1000000000"), "USD", "over", "10억여_달러", "over USD_1_billion"),
    (number("1550000000000"), "USD", "", "1조_5,500억_달러", "USD_1.55_trillion"),
    (number("15.7"), "percent", "", "15.7%", "15.7%"),
    (number("13.0"), "percent", "", "13.0%", "13.0%"),
    (number("-3.2"), "percent", "", "−3.2%", "−3.2%"),
    (number("13"), "percentage-points", "", "13%p", "13_percentage points"),
    (number("1"), "percentage-points", "", "1%p", "1_percentage point"),
    (number("1.5"), "times", "", "1.5배", "1.5_times"),
    (number("5000"), "people", "about", "약_5,000명", "about 5,000_people"),
    (number("50000"), "people", "", "5만_명", "50,000_people"),
    (number("53000"), "people", "", "5만_3,000명", "53,000_people"),
    (number("1"), "people", "", "1명", "one_person"),
    (number("11000000000"), "doses", "", "110억_회분", "11_billion_doses"),
    (number("20"), "hospitals", "over", "20여_개", "over 20_hospitals"),
    (number("20"), "buildings", "over", "20여_개_동", "over 20_buildings"),
    (number("13"), "buildings", "", "13개_동", "13_buildings"),
    (number("340"), "spaces", "about", "약_340개", "about 340_tenant spaces"),
    (number("5"), "sectors", "", "5대_분야", "five_sectors"),
    (number("9"), "companies", "", "9개", "nine_companies"),
    (number("10"), "companies", "", "10개", "10_companies"),
    (number("3"), "items", "", "3개", "three"),
    (number("15"), "years", "at-least", "15년_이상", "at least 15_years"),
    (number("1"), "years", "within", "1년_이내", "within one_year"),
    (number("13"), "rank", "", "13위", "13th"),
    (number("1"), "rank", "", "1위", "first"),
    (number("3"), "plan-number", "", "제3차", "third"),
    (number("2005"), "year", "", "2005년", "2005"),
    (interval("8", "12"), "months", "", "8~12개월", "8–12_months"),
    (interval("8", "12"), "months", "about", "약_8~12개월", "about 8–12_months"),
    (interval("3", "5"), "companies", "", "3~5개", "3–5_companies"),
    (interval("1000000", "2000000"), "people", "", "100만~200만_명", "1_million–2_million_people"),
    (interval("2000", "2005"), "year", "", "2000~2005년", "2000–2005"),
    (interval("2021"), "year", "", "2021년~현재", "2021–present"),
    ((2018, 3), "month", "", "2018년 3월", "March 2018"),
    (dt.date(2024, 7, 26), "date", "", "2024년 7월_26일", "26_July 2024"),
    (Fraction(1, 2), "fraction", "", "절반", "half"),
    (Fraction(1, 2), "fraction", "about", "약_절반", "about half"),
    (Fraction(2, 3), "fraction", "", "3분의_2", "two-thirds"),
    (Fraction(3, 7), "fraction", "", "7분의_3", "3/7"),
]


@pytest.mark.parametrize(("value", "unit", "qualifier", "ko", "en"), USUAL)
def test_the_usual_form(
    value: Value,
    unit: str,
    qualifier: str,
    ko: str,
    en: str,
    locales: Mapping[str, Locale],
    make_figure: MakeFigure,
) -> None:
    figure = make_figure(value, unit, qualifier)
    written = [format_figure(figure, locales[tag]).replace("\u00a0", "_") for tag in ("ko", "en")]
    assert written == [ko, en]


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "ko", "en"),
    [
        (number("1980000"), "m2", "about", "약_|198만|_m²", "about |1.98_million|_m²"),
        (number("1000000000"), "USD", "over", "|10억|여_달러", "over USD_|1_billion|"),
        (number("5"), "sectors", "", "|5|대_분야", "|5|_sectors"),
        (number("15"), "years", "at-least", "|15|년_이상", "at least |15|_years"),
        (number("3"), "plan-number", "", "제|3|차", "|3rd|"),
        (number("-3.2"), "percent", "", "|−3.2|%", "|−3.2|%"),
        (interval("8", "12"), "months", "about", "약_|8~12|개월", "about |8–12|_months"),
        (interval("2000", "2005"), "year", "", "|2000~2005|년", "|2000–2005|"),
        (interval("2021"), "year", "", "|2021년~현재|", "|2021–present|"),
        (Fraction(1, 2), "fraction", "about", "|약_2분의_1|", "|about 1/2|"),
        ((2018, 3), "month", "", "|2018년 3월|", "|March 2018|"),
    ],
)
def test_the_numeral_apart_from_what_stands_beside_it(
    value: Value,
    unit: str,
    qualifier: str,
    ko: str,
    en: str,
    locales: Mapping[str, Locale],
    make_figure: MakeFigure,
) -> None:
    figure = make_figure(value, unit, qualifier)
    parts = ["|".join(take_apart(figure, locales[tag])) for tag in ("ko", "en")]
    assert [part.replace("\u00a0", "_") for part in parts] == [ko, en]


@pytest.mark.parametrize("case", USUAL)
def test_a_figure_taken_apart_loses_nothing(
    case: tuple[Value, str, str, str, str], locales: Mapping[str, Locale], make_figure: MakeFigure
) -> None:
    figure = make_figure(*case[:3])
    for locale in (locales["ko"], locales["en"]):
        assert "".join(take_apart(figure, locale)) == format_figure(figure, locale, "digits")


@pytest.mark.parametrize(
    ("value", "unit", "form", "ko", "en"),
    [
        (number("1980000"), "m2", "bare", "198만", "1.98_million"),
        (number("13600000000"), "KRW", "bare", "136억", "13.6_billion"),
        (number("15.7"), "percent", "bare", "15.7", "15.7"),
        (number("20"), "hospitals", "bare", "20", "20"),
        (number("5"), "sectors", "bare", "5", "five"),
        (number("13"), "rank", "bare", "13", "13th"),
        (interval("2000", "2005"), "year", "bare", "2000~2005", "2000–2005"),
        (interval("2021"), "year", "bare", "2021~현재", "2021–present"),
        (Fraction(1, 2), "fraction", "bare", "절반", "half"),
        (number("5"), "sectors", "digits", "약_5대_분야", "about 5_sectors"),
        (number("3"), "plan-number", "digits", "약_제3차", "about 3rd"),
        (Fraction(1, 2), "fraction", "digits", "약_2분의_1", "about 1/2"),
        (number("5"), "years", "attributive", "약_5개년", "about five-year"),
    ],
)
def test_further_forms(
    value: Value,
    unit: str,
    form: str,
    ko: str,
    en: str,
    locales: Mapping[str, Locale],
    make_figure: MakeFigure,
) -> None:
    figure = make_figure(value, unit, "about")
    written = [
        format_figure(figure, locales[tag], form).replace("\u00a0", "_") for tag in ("ko", "en")
    ]
    assert written == [ko, en]


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "form", "named"),
    [
        (number("1"), "acres", "", "", "acres"),
        (number("1"), "m2", "roughly", "", "roughly"),
        (number("1"), "m2", "", "attributive", "attributive"),
        (number("1"), "month", "", "", "month"),
        (number("1"), "fraction", "", "", "fraction"),
        (Fraction(1, 2), "m2", "", "", "m2"),
        (Fraction(1, 2), "fraction", "", "attributive", "attributive"),
        ((2018, 3), "year", "", "", "year"),
        ((2018, 3), "date", "", "", "date"),
        (dt.date(2018, 3, 1), "month", "", "", "month"),
        (interval("1", "2"), "date", "", "", "date"),
    ],
)
def test_what_a_locale_cannot_write_is_named(
    value: Value,
    unit: str,
    qualifier: str,
    form: str,
    named: str,
    locales: Mapping[str, Locale],
    make_figure: MakeFigure,
) -> None:
    figure = make_figure(value, unit, qualifier)
    with pytest.raises(FormatFault, match=f"lab-space: the locale ko has no .*'{named}'"):
        format_figure(figure, locales["ko"], form)


def test_what_was_meant_is_named(locales: Mapping[str, Locale], make_figure: MakeFigure) -> None:
    with pytest.raises(FormatFault) as unit:
        format_figure(make_figure(number("1"), "peple"), locales["ko"])
    with pytest.raises(FormatFault) as form:
        format_figure(make_figure(number("1"), "years"), locales["ko"], "short")
    assert unit.value.hint == "did you mean 'people'?"
    assert form.value.hint == "there are: attributive, bare, digits"


@pytest.mark.parametrize(
    ("as_of", "ko", "en"),
    [
        ("2021", "2021년", "2021"),
        ("2018-03", "2018년 3월", "March 2018"),
        ("2024-07-26", "2024년 7월_26일", "26_July 2024"),
        ("2000/2005", "2000~2005년", "2000–2005"),
        ("2018-03/2018-05", "2018년 3월~2018년 5월", "March 2018–May 2018"),
    ],
)
def test_the_period_a_figure_holds_for(
    as_of: str, ko: str, en: str, locales: Mapping[str, Locale]
) -> None:
    written = [format_as_of(as_of, locales[tag]).replace("\u00a0", "_") for tag in ("ko", "en")]
    assert written == [ko, en]
