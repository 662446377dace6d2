import json

import pytest

from briefs.cli import report
from briefs.pipeline import Rendering
from briefs.problems import Problem, Quote, Severity, Span

TWIN = Problem(
    rule="missing-text",
    message="[bold]한국어[/bold]만 있다",
    span=Span("content/en/boston.yaml", 41, 7),
    hint="translate it",
    also=(Span("content/ko/boston.yaml", 40),),
    text="boston.title",
    quotes=(Quote("ko", "한국어"),),
)
TASTE = Problem("long", "x" * 300, Span("content/ko/a.yaml"), severity=Severity.WARNING)


def test_problems_are_whole_lines_without_colour_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report.problem_lines([TWIN, TASTE])
    assert capsys.readouterr() == (f"{TWIN}\n{TASTE}\n", "")


def test_problems_may_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    report.problem_lines([TWIN], err=True)
    assert capsys.readouterr() == ("", f"{TWIN}\n")


def test_problems_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    report.data(report.problem_data([TWIN]))
    printed = capsys.readouterr().out
    assert "한국어" in printed
    assert json.loads(printed) == [
        {
            "id": "boston.title",
            "rule": "missing-text",
            "severity": "error",
            "file": "content/en/boston.yaml",
            "line": 41,
            "column": 7,
            "message": "[bold]한국어[/bold]만 있다",
            "hint": "translate it",
            "phrases": [{"language": "ko", "words": "한국어", "value": ""}],
            "also": [{"file": "content/ko/boston.yaml", "line": 40, "column": 0}],
        }
    ]


def test_messages_in_data_are_said_in_the_readers_language() -> None:
    (data,) = report.problem_data([TWIN], str.upper)
    assert (data["message"], data["hint"]) == ("[BOLD]한국어[/BOLD]만 있다", "TRANSLATE IT")


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ((), "errors 0, warnings 0, advice 0"),
        ((TWIN,), "errors 1, warnings 0, advice 0"),
        ((TASTE, TWIN), "errors 1, warnings 1, advice 0"),
    ],
)
def test_the_tally(problems: tuple[Problem, ...], words: str) -> None:
    assert report.tally(problems) == words


def test_progress_is_a_line_for_each_document_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with report.progress() as advance:
        advance(Rendering("boston.ko.pdf", 1, 2))
        advance(Rendering("boston.en.pdf", 2, 2))
    assert capsys.readouterr() == ("", "1/2 boston.ko.pdf\n2/2 boston.en.pdf\n")
