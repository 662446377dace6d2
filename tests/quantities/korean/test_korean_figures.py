"""Korean numbers in digits, with their units."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("예산은 136억 원이다.", ["13600000000 KRW"]),
        ("총 1조 3,600억 원을 투입한다.", ["1360000000000 KRW"]),
        ("3백만 톤", ["3000000 t"]),
        ("1,980,000㎡", ["1980000 m2"]),
        ("전년 대비 △3.2%", ["-3.2 %"]),
        ("국토의 3분의 2", ["2/3 of the whole"]),
        ("10만분의 1", ["0.00001 of the whole"]),
        ("점유율이 2%p 상승했다.", ["2 percentage points"]),
        ("1.5%포인트", ["1.5 percentage points"]),
        ("20여 개", ["odd 20"]),
        ("40여 년", ["odd 40 years"]),
        ("3억5천만 원", ["350000000 KRW"]),
        ("2만 5천 명", ["25000"]),
        ("2천3백억 원", ["230000000000 KRW"]),
        ("만 2천 명", ["12000"]),
        ("20대", ["20"]),
        ("1.5배", ["1.5 times"]),
        ("3할", ["3 tenths"]),
        ("2년 반", ["2.5 years"]),
        ("5개년 계획", ["5 years"]),
        ("3년 연속", ["3 years"]),
        ("5년 만에", ["5 years"]),
        ("13위", ["13 th"]),
        ("제3차 계획", ["3 th"]),
        ("2단계", ["2 th"]),
        ("임상 3상", ["3 th"]),
        ("4년 차", ["4 th"]),
        ("30주년", ["30 th"]),
        ("10억 달러", ["1000000000 USD"]),
        ("500만 싱가포르 달러", ["5000000 SGD"]),
        ("US$ 5억", ["500000000 USD"]),
        ("0.5㎎/L", ["0.5 mg/L"]),
        ("1.5℃", ["1.5 degC"]),
        ("300병상", ["300"]),
        ("24년", ["24 years"]),
        ("2인 1조", ["2"]),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "ko")] == expected
