"""A third language needs its locale file and nothing else."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from briefs.language.dates import format_date
from briefs.language.figures import format_figure
from briefs.language.locale import Locale
from briefs.language.particles import agree
from briefs.language.sentences import capitalise, join
from briefs.model.facts import Figure, Interval, Value


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "ja"),
    [
        (Decimal(1980000), "m2", "about", "約198万\u00a0m²"),
        (Decimal(13600000000), "KRW", "", "136億ウォン"),
        (Decimal(1550000000000), "USD", "", "1兆5,500億ドル"),
        (Decimal("15.7"), "percent", "", "15.7%"),
        (Decimal(50000), "people", "", "5万人"),
        (Decimal(20), "hospitals", "over", "20余りか所"),
        (Decimal(13), "rank", "", "13位"),
        (Interval(Decimal(8), Decimal(12)), "months", "", "8～12か月"),
        (Interval(Decimal(2021), None), "year", "", "2021年～現在"),
        ((2018, 3), "month", "", "2018年3月"),
        (Fraction(1, 2), "fraction", "about", "約半分"),
        (Fraction(2, 3), "fraction", "", "3分の2"),
    ],
)
def test_figures(
    value: Value,
    unit: str,
    qualifier: str,
    ja: str,
    locales: Mapping[str, Locale],
    make_figure: Callable[..., Figure],
) -> None:
    assert format_figure(make_figure(value, unit, qualifier), locales["ja"]) == ja


def test_words(locales: Mapping[str, Locale]) -> None:
    ja = locales["ja"]
    assert format_date(dt.date(2024, 7, 26), ja) == "2024年7月26日"
    assert join(["東京", "大阪", "京都"], ja) == "東京、大阪、京都"
    assert agree("東京", "を(が)", ja) == "を(が)"
    assert capitalise("kista", ja) == "kista"
