"""Ranges, lists, limits and approximations in Korean."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("벌통 수는 198만 개로 늘었다.", ["1980000"]),
        ("30%를 초과하면", ["> 30 %"]),
        ("30% 이상", [">= 30 %"]),
        ("65세 미만", ["< 65 years of age"]),
        ("10% 이상 20% 미만", [">= 10 %", "< 20 %"]),
        ("5년 이내", ["<= 5 years"]),
        ("최대 3년", ["<= 3 years"]),
        ("적어도 10곳", [">= 10"]),
        ("1조 원을 웃도는 규모", ["> 1000000000000 KRW"]),
        ("100억 원에 못 미친다.", ["< 10000000000 KRW"]),
        ("약 200종", ["about 200"]),
        ("1천 명가량", ["about 1000"]),
        ("만 19세 이상", [">= 19 years of age"]),
        ("1년 3개월", ["15 months"]),
        ("100만 유로(약 15억 원)", ["1000000 EUR", "about 1500000000 KRW"]),
        ("2016~20년", ["2016..2020"]),
        ("28.7%에서 15.7%로 감소했다.", ["28.7..15.7 %"]),
        ("8-12개월", ["8..12 months"]),
        ("5~10만 명", ["50000..100000"]),
        ("표 3, 4", ["3 reference", "4 reference"]),
        ("제6조 제2항", ["6 reference", "2 reference"]),
        ("1·2단계", ["1 th", "2 th"]),
        ("30%대", ["about 30 %"]),
    ],
)
def test_grammar(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "ko")] == expected
