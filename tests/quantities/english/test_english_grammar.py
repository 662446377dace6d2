"""Ranges, lists, limits and approximations in English."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number rose to 198 million.", ["198000000"]),
        ("30% or more", [">= 30 %"]),
        ("at least 20 firms", [">= 20"]),
        ("no fewer than 300 beds", [">= 300"]),
        ("more than 30%", ["> 30 %"]),
        ("over 20 hospitals", ["> 20"]),
        ("in excess of KRW 1 trillion", ["> 1000000000000 KRW"]),
        ("up to three years", ["<= 3 years"]),
        ("no more than 5", ["<= 5"]),
        ("fewer than 12", ["< 12"]),
        ("within five years", ["<= 5 years"]),
        ("10% or more but less than 20%", [">= 10 %", "< 20 %"]),
        ("aged 19 or over", [">= 19 years of age"]),
        ("about 200", ["about 200"]),
        ("some 20 firms", ["about 20"]),
        ("20-odd firms", ["odd 20"]),
        ("around 1,000", ["about 1000"]),
        ("exactly 200", ["200"]),
        ("the 3% range", ["about 3 %"]),
        ("two or three sites", ["2..3"]),
        ("one year and three months", ["15 months"]),
        ("the 21st century", ["21 th", "1 centuries"]),
        ("Tables 3 and 4", ["3 reference", "4 reference"]),
        ("2006–2010", ["2006..2010"]),
        ("2006\u2009–\u20092010", ["2006..2010"]),
        ("2016–20", ["2016..2020"]),
        ("from 2018 to 2022", ["2018..2022"]),
        ("between 8 and 12 months", ["8..12 months"]),
        ("5 to 10 million", ["5000000..10000000"]),
        ("from 28.7% to 15.7%", ["28.7..15.7 %"]),
        ("in 2020, 30%", ["2020", "30 %"]),
        ("28.7% in 2020 to 15.7%", ["28.7 %", "2020", "15.7 %"]),
        ("for 15 years; here it ends after nine.", ["15 years", "9"]),
    ],
)
def test_grammar(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "en")] == expected
