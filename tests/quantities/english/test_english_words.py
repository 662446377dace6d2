"""English numbers in words."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("five million dollars", ["5000000 USD"]),
        ("two-thirds of the land", ["2/3 of the whole"]),
        ("a third of firms", ["1/3 of the whole"]),
        ("three-quarters", ["0.75 of the whole"]),
        ("one hundred-thousandth", ["0.00001 of the whole"]),
        ("half", ["0.5 of the whole"]),
        ("half a million", ["500000"]),
        ("half a year", ["6 months"]),
        ("half a percentage point", ["0.5 percentage points"]),
        ("dozens of firms", ["several 10"]),
        ("hundreds of millions of dollars", ["several 100000000 USD"]),
        ("several thousand", ["several 1000"]),
        ("a dozen", ["12"]),
        ("two hundred thousand", ["200000"]),
        ("one hundred and twenty", ["120"]),
        ("thirty-five", ["35"]),
        ("twenty-eight", ["28"]),
        ("doubled", ["2 times"]),
        ("twofold", ["2 times"]),
        ("three times", ["3 times"]),
        ("twice", ["2 times"]),
        ("half as large again", ["1.5 times"]),
        ("five-year plan", ["5 years"]),
        ("two and a half years", ["2.5 years"]),
        ("a year and a half", ["1.5 years"]),
        ("two decades", ["2 decades"]),
        ("a decade", ["1 decades"]),
        ("the seventh consecutive year", ["7 th"]),
        ("third", ["3 th"]),
        ("Phase III", ["3 th"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "en")] == expected
