"""English numbers in digits, with their units."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KRW 13.6 billion", ["13600000000 KRW"]),
        ("KRW 1.36 trillion", ["1360000000000 KRW"]),
        ("13.6 billion won", ["13600000000 KRW"]),
        ("₩13.6 billion", ["13600000000 KRW"]),
        ("US$1bn", ["1000000000 USD"]),
        ("$500m", ["500000000 USD"]),
        ("USD10 billion", ["10000000000 USD"]),
        ("S$5 million", ["5000000 SGD"]),
        ("300,000 tonnes", ["300000 t"]),
        ("1.98 million m²", ["1980000 m2"]),
        ("990,000 square metres", ["990000 m2"]),
        ("500 ha", ["500 ha"]),
        ("15,7%", ["15.7 %"]),
        ("12.345", ["12.345"]),
        ("−3.2%", ["-3.2 %"]),
        ("minus 5%", ["-5 %"]),
        ("2 percentage points", ["2 percentage points"]),
        ("1.5 pp", ["1.5 percentage points"]),
        ("65-year-olds", ["65 years of age"]),
        ("in their 20s", ["20 years of age"]),
        ("40-odd years", ["odd 40 years"]),
        ("1.5-fold", ["1.5 times"]),
        ("18 months", ["18 months"]),
        ("13th", ["13 th"]),
        ("No. 1", ["1 th"]),
        ("Phase 2", ["2 th"]),
        ("Table 3", ["3 reference"]),
        ("Article 6", ["6 reference"]),
        ("2021–present", ["2021.."]),
        ("24/7", ["24 hours"]),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "en")] == expected
