"""Whether a change of a text changes its numbers."""

import pytest

from briefs.desk.numbers import numbers_of, told_apart


@pytest.mark.parametrize(
    ("language", "then", "now"),
    [
        ("ko", "병원 20곳을 세움", "병원 21곳을 세움"),
        ("ko", "병원 스무 곳을 세움", "병원 서른 곳을 세움"),
        ("en", "twenty hospitals", "thirty hospitals"),
        ("en", "at least 20 hospitals", "more than 20 hospitals"),
        ("en", "it rose by 3%", "it fell by 3%"),
        ("en", "3 hospitals and 5 schools", "5 hospitals and 3 schools"),
        ("en", "There is {space}.", "There is {budget}."),
        ("en", "From {a} to {b}.", "From {b} to {a}."),
        ("en", "COVID-19", "COVID-18"),
        ("ja", "病院20", "病院21"),
        ("ko", "10억 달러", "10억 원"),
        ("en", "a hospital", "2 hospitals"),
    ],
)
def test_a_change_of_numbers(language: str, then: str, now: str) -> None:
    old, new = told_apart(numbers_of(then, language), numbers_of(now, language))
    assert old != new


@pytest.mark.parametrize(
    ("language", "then", "now"),
    [
        ("ko", "병원 20곳을 세움", "20곳의 병원을 세움"),
        ("en", "It is open.", "It is not open."),
        ("en", "There is {space}.", "There is {space|bare} of it [@paper-2020]."),
        ("en", "a hospital", "one hospital"),
        ("en", "{KIST} leads", "{CIC} leads"),
        ("en", "[page](https://a.example/1)", "[page](https://a.example/2)"),
        ("en", "**20** sites", "20  sites"),
    ],
)
def test_a_change_of_words_alone(language: str, then: str, now: str) -> None:
    assert told_apart(numbers_of(then, language), numbers_of(now, language)) == ("", "")
