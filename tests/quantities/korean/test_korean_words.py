"""Korean numbers in words."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("십여 개 기관", ["odd 10"]),
        ("수십 개 기업", ["several 10"]),
        ("수백억 원", ["several 10000000000 KRW"]),
        ("수십억 달러", ["several 1000000000 USD"]),
        ("두세 곳", ["2..3"]),
        ("서너 차례", ["3..4"]),
        ("이십만 명", ["200000"]),
        ("삼백 명", ["300"]),
        ("천만 원", ["10000000 KRW"]),
        ("스물여덟 명", ["28"]),
        ("세 지역", ["3"]),
        ("다섯째", ["5 th"]),
        ("두 배", ["2 times"]),
        ("갑절", ["2 times"]),
        ("절반", ["0.5 of the whole"]),
        ("반년", ["6 months"]),
        ("세 번째", ["3 th"]),
        ("격년", ["2 years"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "ko")] == expected
