"""The project's own locales, and one that is made up: a third language in one file."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from briefs.language.locale import Locale
from briefs.model.facts import Figure, Value
from briefs.problems import Span

HERE = Path(__file__).parent
LOCALES = HERE.parents[1] / "content" / "locales"
FILES = {"ko": LOCALES / "ko.yaml", "en": LOCALES / "en.yaml", "ja": HERE / "data" / "ja.yaml"}

MakeFigure = Callable[..., Figure]


def read(tag: str) -> dict[str, object]:
    """A locale file as plain texts, without the room that reads the content."""
    data = yaml.load(FILES[tag].read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


@pytest.fixture(scope="session")
def locale_files() -> Mapping[str, dict[str, object]]:
    return {tag: read(tag) for tag in FILES}


@pytest.fixture(scope="session")
def locales(locale_files: Mapping[str, dict[str, object]]) -> Mapping[str, Locale]:
    return {tag: Locale.model_validate(file) for tag, file in locale_files.items()}


@pytest.fixture(scope="session")
def make_figure() -> MakeFigure:
    def make(value: Value, unit: str, qualifier: str = "") -> Figure:
        return Figure("lab-space", value, unit, qualifier, "", "", (), "", Span("figures.yaml"))

    return make
