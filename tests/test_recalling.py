"""What was found is found again only where nothing changed."""

from pathlib import Path

import pytest

from briefs import pipeline
from briefs.pipeline import recalling
from briefs.reuse.answers import Answers
from support.projects import edited, write_project

SLIP = edited("content/en/demo.yaml", "People **matter**", "People **matter** , here")


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "answers")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_project(tmp_path / "project", SLIP)


def test_problems_are_those_of_a_check(root: Path, answers: Answers) -> None:
    found = pipeline.check(root).problems
    assert found
    assert recalling.recall_check(root, answers) == found
    assert recalling.recall_check(root, answers) == found


def test_nothing_is_checked_twice(
    root: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = recalling.recall_check(root, answers)
    monkeypatch.delattr("briefs.pipeline.stages.check")
    assert recalling.recall_check(root, answers) == found
    (root / "content" / "new.txt").touch()
    with pytest.raises(ImportError):
        recalling.recall_check(root, answers)


def test_other_terms_or_dictionaries_are_asked_anew(
    root: Path, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("ko,en\n사람,person\n", encoding="utf-8")
    with_terms = recalling.recall_check(root, answers, glossary=terms)
    terms.write_text("ko,en\n사람,human being\n", encoding="utf-8")
    assert recalling.recall_check(root, answers, glossary=terms) != with_terms
    recalling.recall_check(root, answers)
    monkeypatch.setattr("briefs.spelling.places.FOLDERS", (terms.parent,))
    monkeypatch.delattr("briefs.pipeline.stages.check")
    with pytest.raises(ImportError):
        recalling.recall_check(root, answers)


def test_a_list_is_that_of_the_content(root: Path, answers: Answers) -> None:
    for _ in range(2):
        assert recalling.recall_list(root, answers) == pipeline.catalogue(root)
    file = root / "content" / "en" / "demo.yaml"
    file.write_text(file.read_text().replace("title: Demo", "title: Other", 1))
    assert recalling.recall_list(root, answers).titles["demo"]["en"] == "Other"
