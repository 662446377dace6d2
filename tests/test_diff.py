"""The real content, some of it changed: the comparison on paper is sound and the same again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.pipeline.revising import Compared, compared, erratum
from support.documents import ROOT

CHANGES = {
    "content/figures.yaml": [('value: "1980000"', 'value: "1990000"')],
    "content/ko/boston.yaml": [("주체가 뚜렷이 나뉨", "주체가 분명히 나뉨")],
    "content/en/boston.yaml": [("It is clear who runs", "It is plain who runs")],
    "content/en/biopolis.yaml": [("title: ", "title: The ")],
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Compared:
    root = tmp_path_factory.mktemp("new")
    shutil.copytree(ROOT / "content", root / "content")
    for path, pairs in CHANGES.items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        (root / path).write_text(text, encoding="utf-8")
    return compared(ROOT, root)


def test_exactly_what_was_changed_is_told(found: Compared) -> None:
    assert list(found.figures) == ["boston-lab-space"]
    assert found.figures["boston-lab-space"].printed_difference["ko"] == "+1만\u00a0m²"
    assert [(one.id, one.edited) for one in found.revision.texts] == [
        ("boston.messages.roles", ("ko", "en")),
        ("biopolis.title", ("en",)),
    ]
    rest = (found.revision.names, found.revision.moves, found.revision.facts)
    assert rest == ((), (), ())


def test_the_documents_concerned_are_those_that_print_it(found: Compared) -> None:
    assert [(one.brief, one.edition) for one in found.documents] == [
        ("boston", "ko"), ("boston", "en"), ("boston", "ko-en"),
        ("biopolis", "en"), ("biopolis", "ko-en"),
        ("comparison", "ko"), ("comparison", "en"), ("comparison", "ko-en"),
    ]  # fmt: skip


def test_the_content_differs_from_itself_nowhere() -> None:
    same = compared(ROOT, ROOT)
    assert same.revision.is_empty
    assert same.documents == ()


@pytest.mark.usefixtures("always_made")
def test_the_papers_are_sound_and_the_same_again(
    found: Compared, validate: Callable[[bytes | Path, str], list[object]]
) -> None:
    papers = erratum(found, templates=ROOT / "templates")
    assert list(papers) == ["ko", "en", "ko-en"]
    assert erratum(found, templates=ROOT / "templates") == papers
    for paper in papers.values():
        assert [validate(paper, profile) for profile in ("3a", "ua1")] == [[], []]
