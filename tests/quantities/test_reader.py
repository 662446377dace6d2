"""What a quantity that has been read knows besides its value."""

import pytest

from briefs.quantities.quantity import Bound, Quantity
from briefs.quantities.reader import read


def only(text: str, language: str) -> Quantity:
    (found,) = read(text, language)
    return found


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ko", "예산은 약 136억 원이다.", "136억 원"),
        ("ko", "전년 대비 △3.2% 변동", "△3.2%"),
        ("ko", "면적은 1,980,000㎡이다.", "1,980,000㎡"),
        ("ko", "20여 개 병원", "20여 개"),
        ("en", "It provided US$1 billion in aid.", "US$1 billion"),
        ("en", "The area is 990,000 m² in all.", "990,000 m²"),
        ("en", "from 4 May 2010 on", "4 May 2010"),
    ],
)
def test_a_quantity_knows_its_words(language: str, text: str, words: str) -> None:
    found = only(text, language)
    assert text[found.start : found.end] == words


def test_words_that_leave_a_reading_open_have_both() -> None:
    assert {str(one) for one in only("24년", "ko").readings()} == {"24 years", "2024", "1924"}
    assert {str(one) for one in only("20대", "ko").readings()} == {"20", "20 years of age"}


def test_digits_that_are_written_wrong_are_read_and_marked() -> None:
    assert only("15,7%", "en").malformed
    assert not only("12,345", "en").malformed


def test_articles_have_no_limit() -> None:
    assert only("Under Article 6", "en").bound is Bound.NONE


def test_another_language_is_not_read() -> None:
    assert read("20社", "ja") == ()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_number_longer_than_any_scale_is_read_in_full(language: str) -> None:
    digits = "7" * 33
    found = only(f"({digits})", language)
    assert (found.start, found.end, str(found)) == (1, 34, digits)


def test_every_reading_of_a_range_has_two_ends_of_one_kind() -> None:
    """A number made a moment by the next one is no plain number beside it (found by chance)."""
    (found,) = (one for one in read("2-1, May 21ticle", "en") if one.start == 0)
    for one in found.readings():
        assert type(one.low) is type(one.high)
