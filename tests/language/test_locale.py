import copy
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import briefs.language
from briefs.language.dates import format_date
from briefs.language.locale import Locale

Files = Mapping[str, dict[str, Any]]

MISSING_GLYPHS = re.compile("[\u2009\u202f\u2082\u223c]")


def texts(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        yield from node
    else:
        assert isinstance(node, str)
        yield node


def changed(file: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy of a locale file with one value put in, at a path such as ``units/measures/m2``."""
    copied = copy.deepcopy(file)
    *parents, last = path.split("/")
    node = copied
    for key in parents:
        node = node[key]
    node[last] = value
    return copied


def test_both_languages_write_the_same_things(locales: Mapping[str, Locale]) -> None:
    ko, en = locales["ko"], locales["en"]
    for kind in ("measures", "currencies", "counters", "ordinals"):
        assert getattr(ko.units, kind).keys() == getattr(en.units, kind).keys()
    assert ko.qualifiers.keys() == en.qualifiers.keys()
    assert ko.labels.keys() == en.labels.keys()


@pytest.mark.parametrize("tag", ["ko", "en"])
def test_nothing_is_printed_that_the_fonts_lack(
    tag: str, locale_files: Files, locales: Mapping[str, Locale]
) -> None:
    dates = [format_date(dt.date(2024, month, 1), locales[tag]) for month in range(1, 13)]
    assert not [text for text in [*texts(locale_files[tag]), *dates] if MISSING_GLYPHS.search(text)]


@pytest.mark.parametrize("tag", ["ko", "en"])
def test_no_backslash_is_left_in_a_locale_file(tag: str, locale_files: Files) -> None:
    assert not [text for text in texts(locale_files[tag]) if "\\" in text]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("colour", "red", "Extra inputs are not permitted"),
        ("units/measures/m2", "m²", "must hold {n} exactly once"),
        ("units/measures/m2", "{n}{n}", "must hold {n} exactly once"),
        ("units/measures/m2", r"{n}\_m²", "double quotes"),
        ("units/counters/m2", "{n}개", "more than one kind of unit: m2"),
        ("units/measures/year", "{n}년", "more than one kind of unit: year"),
        ("qualifiers/about", "약", "must hold {n} exactly once"),
        ("ranges/closed", "{start}", "must hold {end} exactly once"),
        ("numerals/scales/most-groups", "0", "greater than 0"),
        ("numerals/scales/words", {"6666666666": "{n}만"}, "less than or equal to 68"),
        ("numerals/counts", {"one": "하나"}, "valid integer"),
        ("units/fraction/words", {"0.5": "절반"}, "should match pattern"),
        ("babel", "xx_XX", "Babel knows no locale 'xx_XX'"),
        ("babel", "no such", "Babel knows no locale 'no such'"),
    ],
)
def test_a_wrong_value_is_refused(
    path: str, value: object, message: str, locale_files: Files
) -> None:
    with pytest.raises(ValidationError, match=re.escape(message)):
        Locale.model_validate(changed(locale_files["ko"], path, value))


def test_a_text_alone_is_the_pattern_for_every_number(locales: Mapping[str, Locale]) -> None:
    people = locales["ko"].units.counters["people"]
    assert {people.of(category) for category in ("one", "few", "other")} == {"{n}명"}


def test_a_locale_cannot_be_changed(locales: Mapping[str, Locale]) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        locales["ko"].tag = "en"


def test_no_language_is_named_in_the_code() -> None:
    sources = Path(briefs.language.__path__[0]).glob("*.py")
    named = re.compile(r"""["'](ko|en|ja)(_[A-Z]{2})?["']""")
    assert not [path.name for path in sources if named.search(path.read_text(encoding="utf-8"))]
