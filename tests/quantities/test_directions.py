"""Whether a number is said to rise or fall."""

import pytest

from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [
        ("ko", "수출이 3% 증가했다.", 1),
        ("ko", "비중이 28.7%에서 15.7%로 줄었다.", -1),
        ("ko", "늘 3% 정도이다.", 0),
        ("en", "Exports rose by 3%.", 1),
        ("en", "a 12% decrease", -1),
        ("en", "up to 3%", 0),
    ],
)
def test_whether_it_rises_or_falls(language: str, text: str, direction: int) -> None:
    (found,) = read(text, language)
    assert found.direction == direction


def test_rise_and_fall_belong_to_their_own_numbers() -> None:
    found = read("수출은 3% 늘고 수입은 5% 줄었다.", "ko")
    assert [one.direction for one in found] == [1, -1]
    found = read("Imports fell by 5% while exports rose by 3%.", "en")
    assert [one.direction for one in found] == [-1, 1]
