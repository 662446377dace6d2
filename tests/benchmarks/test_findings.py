"""What a measurement says, and how it is printed."""

import pytest

from bench.findings import Finding, exponent, table


@pytest.mark.parametrize("power", [0.5, 1.0, 1.3])
def test_the_exponent_is_that_of_the_law_behind_the_points(power: float) -> None:
    assert exponent((n, 7 * n**power) for n in (10, 25, 50, 100)) == pytest.approx(power)


@pytest.mark.parametrize("points", [[], [(10, 1.0)], [(10, 1.0), (10, 2.0)]])
def test_one_size_has_no_exponent(points: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="two sizes"):
        exponent(points)


@pytest.mark.parametrize(
    ("measured", "at_least", "verdict"),
    [
        (0.9, False, "moonshot"),
        (1.0, False, "moonshot"),
        (1.75, False, "met"),
        (1.76, False, "not met"),
        (0.9, True, "not met"),
        (1.8, True, "moonshot"),
    ],
)
def test_a_verdict_goes_by_the_direction(measured: float, at_least: bool, verdict: str) -> None:
    assert Finding("a", measured, 1.75, 1.0, at_least).verdict == verdict


def test_what_is_only_told_has_no_verdict() -> None:
    assert Finding("memory", 120).verdict == ""


def test_the_table_stands_in_columns() -> None:
    found = [Finding("a", 0.12345, 0.25), Finding("longer", 1234.5), Finding("b", 2, 1, 3, True)]
    lines = table(found).splitlines()
    assert {len(line) for line in lines} == {len(lines[0])}
    assert [cell.strip() for cell in lines[2].split("|")[1:-1]] == [
        "a",
        "0.123",
        "≤ 0.25",
        "–",
        "met",
    ]
    assert [cell.strip() for cell in lines[3].split("|")[1:-1]] == ["longer", "1234", "–", "–", ""]
    assert [cell.strip() for cell in lines[4].split("|")[1:-1]] == ["b", "2", "≥ 1", "≥ 3", "met"]
