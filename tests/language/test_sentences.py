from collections.abc import Mapping

import pytest

from briefs.language.locale import Locale
from briefs.language.sentences import capitalise, join, opens_sentence


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("about 1.98 million m²", "About 1.98 million m²"),
        ("half of them", "Half of them"),
        ("“small innopolis”", "“Small innopolis”"),
        ("34 institutes", "34 institutes"),
        ("−3.2% a year", "−3.2% a year"),
        ("mRNA vaccines", "mRNA vaccines"),
        ("Boston", "Boston"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital(
    text: str, begun: str, locales: Mapping[str, Locale]
) -> None:
    assert capitalise(text, locales["en"]) == begun
    assert capitalise(text, locales["ko"]) == text


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("", True),
        ("It grew. ", True),
        ("“It grew.” ", True),
        ("Did it? ", True),
        ("It grew by ", False),
        ("such as (e.g. ", False),
        ("version 1.", False),
    ],
)
def test_where_a_sentence_begins(before: str, opens: bool, locales: Mapping[str, Locale]) -> None:
    assert opens_sentence(before, locales["en"]) is opens


def test_lists_are_joined_as_the_language_does(locales: Mapping[str, Locale]) -> None:
    assert join(["A", "B", "C"], locales["ko"]) == "A, B 및 C"
    assert join(["A", "B", "C"], locales["en"]) == "A, B and C"
    assert join(["A"], locales["en"]) == "A"
    assert join([], locales["en"]) == ""
