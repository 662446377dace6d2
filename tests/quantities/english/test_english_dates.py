"""Days, months, quarters, years and hours in English."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 May 2010", ["2010-05-04"]),
        ("May 4, 2010", ["2010-05-04"]),
        ("2010-05-04", ["2010-05-04"]),
        ("Monday, 22 November 2026", ["2026-11-22"]),
        ("July 2024", ["2024-07"]),
        ("in March", ["--03"]),
        ("1–3 July 2024", ["2024-07-01..2024-07-03"]),
        ("July to September 2024", ["2024-07..2024-09"]),
        ("FY2024", ["2024"]),
        ("the 2010s", ["2010 decade"]),
        ("the late 1990s", ["1990 decade late"]),
        ("mid-2020s", ["2020 decade mid"]),
        ("Q2 2010", ["2010 Q2"]),
        ("the first quarter of 2010", ["2010 Q1"]),
        ("H1 2024", ["2024 H1"]),
        ("the second half of 2024", ["2024 H2"]),
        ("first three quarters", ["Q1..Q3"]),
        ("3 p.m.", ["15:00"]),
        ("10:30 a.m.", ["10:30"]),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    assert [str(one) for one in read(text, "en")] == expected
