from pathlib import Path

import pytest

from briefs.problems import Span
from briefs.reuse.answers import MOST, Answers, Question

ANSWER = (Span("a", 1), Span("b"))


def test_an_answer_is_recalled_while_nothing_that_it_depends_on_changed(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "new" / "folder")
    assert answers.recalled(Question("q", "1"), tuple) is None
    answers.remember(Question("q", "1"), ANSWER)
    assert answers.recalled(Question("q", "1"), tuple) == ANSWER
    assert answers.recalled(Question("q", "2"), tuple) is None
    assert answers.recalled(Question("other", "1"), tuple) is None


def test_the_last_answer_counts(tmp_path: Path) -> None:
    answers = Answers(tmp_path)
    answers.remember(Question("q", "1"), ANSWER)
    answers.remember(Question("q", "2"), ())
    assert answers.recalled(Question("q", "2"), tuple) == ()
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"depends_on": "1"}',
        b'{"depends_on": "1", "answer": "text"}',
        b'{"depends_on": "1", "answer": {"kind": "os:system"}}',
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_what_is_no_answer_is_none(tmp_path: Path, content: bytes) -> None:
    answers, question = Answers(tmp_path), Question("q", "1")
    answers.remember(question, ANSWER)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(content)
    assert answers.recalled(question, tuple) is None


def test_where_nothing_can_be_kept_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    answers = Answers(tmp_path / "file")
    answers.remember(Question("q", "1"), ANSWER)
    assert answers.recalled(Question("q", "1"), tuple) is None
    Answers(tmp_path / "new").remember(Question("q", "1"), object())
    assert not (tmp_path / "new").exists()


def test_the_oldest_answers_go(tmp_path: Path) -> None:
    answers = Answers(tmp_path)
    for number in range(MOST + 3):
        answers.remember(Question(number, "1"), ANSWER)
    assert len(list(tmp_path.iterdir())) == MOST
    assert answers.recalled(Question(MOST + 2, "1"), tuple) == ANSWER
