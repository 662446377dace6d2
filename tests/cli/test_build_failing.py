"""What ``briefs build`` says where a document cannot be set."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs import pipeline
from briefs.pipeline import Built
from briefs.pipeline.outcomes import Failed
from briefs.problems import Problem, Span
from support.projects import write_project

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project; both documents fail, and one of before is there."""
    write_project(tmp_path)
    there, none = pipeline.catalogue(tmp_path).documents
    out = tmp_path / "out"
    failed = (Failed(there, out / "a.pdf", True), Failed(none, out / "b.pdf", False))
    problem = Problem("lost", "a.pdf could not be set", Span("content/ko/demo.yaml"))
    built = Built((), (problem,), failed, kept=7)
    monkeypatch.setattr(pipeline, "build", lambda *_, **__: built, raising=False)
    return tmp_path


def test_it_is_said_of_each_document_and_of_the_others(root: Path, run: Run) -> None:
    status, _, told = run("build", "--root", root)
    out = root / "out"
    assert status == 1
    assert told.splitlines() == [
        "content/ko/demo.yaml: error[lost]: a.pdf could not be set",
        "Nothing was written: errors 1, warnings 0, advice 0.",
        f"a.pdf was not made: the one in {out} is of before",
        f"b.pdf was not made: there is none in {out}",
        "set and kept for the next build, not published: 7 (--keep-going publishes them)",
    ]


def test_the_same_as_data(root: Path, run: Run) -> None:
    status, printed, _ = run("build", "--root", root, "--format", "json")
    data = json.loads(printed)
    assert status == 1
    assert data["kept"] == 7
    assert [(Path(one["path"]).name, one["of_before"]) for one in data["failed"]] == [
        ("a.pdf", True),
        ("b.pdf", False),
    ]


def test_proofs_do_not_keep_going(root: Path, run: Run) -> None:
    status, _, told = run("build", "--root", root, "--proof", "--keep-going")
    assert status == 2
    assert "leave out --keep-going" in told
