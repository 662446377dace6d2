"""Real dictionaries, as `make test` installs them."""

from pathlib import Path

import pytest

from briefs.spelling.dictionaries import Dictionary, dictionaries, open_ahead
from briefs.spelling.hunspell import Hunspell, NoDictionary


@pytest.fixture(scope="module")
def known() -> dict[str, Dictionary]:
    found, missing = dictionaries(["ko", "en"])
    assert missing == {}
    return found


@pytest.mark.parametrize("word", ["병원에서", "증가했다", "연구개발을", "입주기업이", "클러스터의"])
def test_korean_words_are_known(known: dict[str, Dictionary], word: str) -> None:
    assert known["ko"].knows(word)


@pytest.mark.parametrize("word", ["증가햇다", "몇일", "됬다", "기후변화로인한", "할수있다"])
def test_korean_slips_are_not(known: dict[str, Dictionary], word: str) -> None:
    assert not known["ko"].knows(word)


@pytest.mark.parametrize("word", ["programme", "program", "kilometers", "organise", "organize"])
def test_british_and_american_words_are_known(known: dict[str, Dictionary], word: str) -> None:
    assert known["en"].knows(word)


def test_loose_hangul_is_the_same_word(known: dict[str, Dictionary]) -> None:
    import unicodedata

    assert known["ko"].knows(unicodedata.normalize("NFD", "병원에서"))


@pytest.mark.parametrize("word", ["", "a" * 500, "가\0나", "\ud800", "two words"])
def test_what_is_no_word_is_not_known(known: dict[str, Dictionary], word: str) -> None:
    assert not known["en"].knows(word)


def test_a_language_without_dictionary_is_told() -> None:
    found, missing = dictionaries(["ja"])
    assert found == {}
    assert "ja" in missing


def test_what_is_opened_ahead_is_what_is_asked_for() -> None:
    open_ahead(["en", "ja"])
    found, missing = dictionaries(["en", "ja"])
    open_ahead(["en"])
    again, _ = dictionaries(["en"])
    assert found["en"] is again["en"]
    assert set(missing) == {"ja"}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoDictionary, match="missing"):
        Hunspell(tmp_path / "xx.aff", tmp_path / "xx.dic")
