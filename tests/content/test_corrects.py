"""The key ``corrects`` of content/series.yaml."""

from pathlib import Path

import pytest

from briefs.content.load import load
from briefs.content.where import value_span
from briefs.model.release import Correction
from briefs.problems import Span
from support.projects import SERIES, write_project

PATH = "content/series.yaml"


def loaded(root: Path, corrects: str) -> tuple[Correction | None, list[tuple[str, int]]]:
    contents, problems = load(write_project(root, {PATH: SERIES + corrects}))
    found = [(one.rule, one.span.line) for one in problems]
    return (contents.facts.series.corrects if contents else None), found


def test_a_correction_is_read(tmp_path: Path) -> None:
    text = "corrects: {release: '2025-4', reason: {ko: 숫자가 틀림, en: A wrong figure}}\n"
    expected = Correction("2025-4", {"ko": "숫자가 틀림", "en": "A wrong figure"})
    assert loaded(tmp_path, text) == (expected, [])
    assert loaded(tmp_path, "") == (None, [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("corrects: {release: '2026-1', reason: {ko: 가, en: a}}\n", [("value", 13)]),
        ("corrects: {release: '2025-4', reason: {ko: 가}}\n", [("missing-key", 13)]),
        ("corrects: {release: '2025-4', reason: {ko: 가, en: a, fr: b}}\n", [("unknown-key", 13)]),
        ("corrects: {release: '2025-4', reason: {ko: '', en: a}}\n", [("empty-text", 13)]),
        ("corrects: {release: '2025-4'}\n", [("missing-key", 13)]),
        ("corrects: 2025-4\n", [("shape", 13)]),
    ],
)
def test_what_is_wrong_with_it_is_told(
    tmp_path: Path, text: str, found: list[tuple[str, int]]
) -> None:
    assert loaded(tmp_path, text)[1] == found


def test_the_place_of_a_value() -> None:
    assert value_span({PATH: SERIES}, PATH, "number") == Span(PATH, 11, 9)
    assert value_span({PATH: SERIES}, PATH, "editions") == Span(PATH, 4, 1)
    assert value_span({PATH: SERIES}, PATH, "corrects").file == PATH
    assert value_span({}, PATH, "number") == Span(PATH)
