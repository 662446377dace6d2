"""What comes back, held against what is there: nothing is lost, nothing is overwritten."""

from collections.abc import Mapping, Sequence

import pytest

from briefs.exchange.incoming import Incoming, sort_out
from briefs.exchange.returned import Returned
from briefs.exchange.trial import settled
from briefs.model.desk import Edit
from briefs.model.text import Text
from briefs.problems import Problem, Severity, Span

from .conftest import Made

HERE = Span("content/en/demo.yaml", 5, 10)
FILE = Span("t.xlsx", 2, 4)
ID = "demo.messages.space"


def came(
    made: Made, words: str, was: str | None = "Old.", now: str = "Old.", source: str = "원문"
) -> Incoming:
    texts = {(ID, "ko"): Text(ID, "원문", (), HERE), (ID, "en"): Text(ID, now, (), HERE)}
    if not now:
        del texts[ID, "en"]
    return sort_out([Returned(made(words, source=source), was, FILE)], texts)


def told(incoming: Incoming) -> list[tuple[str, Severity]]:
    return [(problem.rule, problem.severity) for problem in incoming.problems]


@pytest.mark.parametrize(
    ("words", "was", "now"),
    [
        ("Old.", "Old.", "Old."),
        ("Old.", "Old.", "Changed here."),
        ("The same.", "Old.", "The same."),
        ("The same.", None, "The same."),
        ("", "", "Old."),
        ("", "", ""),
    ],
)
def test_what_changes_nothing(unit: Made, words: str, was: str | None, now: str) -> None:
    assert came(unit, words, was, now) == Incoming((), {ID: FILE}, (), 1)


@pytest.mark.parametrize(
    ("words", "was", "now", "problems"),
    [
        ("New.", "Old.", "Old.", []),
        ("New.", "", "", []),
        ("New.", None, "", []),
        ("New.", "Old.", "Changed here.", [("conflict", Severity.ERROR)]),
        ("New.", "", "Written here.", [("conflict", Severity.ERROR)]),
        ("New.", None, "Old.", [("unknown-past", Severity.WARNING)]),
    ],
)
def test_what_changes_a_text(
    unit: Made, words: str, was: str | None, now: str, problems: list[tuple[str, Severity]]
) -> None:
    incoming = came(unit, words, was, now)
    assert incoming.edits == (Edit(ID, "en", words, now),)
    assert told(incoming) == problems


def test_an_emptied_translation_stays(unit: Made) -> None:
    incoming = came(unit, "")
    assert (incoming.edits, told(incoming)) == ((), [("emptied", Severity.WARNING)])


def test_another_source_is_told(unit: Made) -> None:
    incoming = came(unit, "New.", source="옛 원문")
    assert told(incoming) == [("source-changed", Severity.WARNING)]
    assert [quote.words for quote in incoming.problems[0].quotes] == ["옛 원문", "원문"]


def test_an_unknown_id_has_a_hint(unit: Made) -> None:
    texts = {(ID, "ko"): Text(ID, "원문", (), HERE)}
    (problem,) = sort_out([Returned(unit("x", id="demo.mesages.space"), "", FILE)], texts).problems
    assert problem.message == "the project has no text 'demo.mesages.space'"
    assert problem.hint == f"did you mean '{ID}'?"


def test_an_id_that_stands_twice(unit: Made) -> None:
    texts = {(ID, "ko"): Text(ID, "원문", (), HERE)}
    incoming = sort_out([Returned(unit(w, source="원문"), "", FILE) for w in ("x", "y")], texts)
    assert told(incoming) == [("duplicate-id", Severity.ERROR)]


EDITS = tuple(Edit(id_, "en", "new", "old") for id_ in "abc")


def attempt(edits: Sequence[Edit]) -> tuple[Mapping[str, str], Sequence[Problem]]:
    """What is wrong: b."""
    files = {edit.id: edit.words for edit in edits}
    return files, [Problem("r", "wrong", FILE, text="b")] if "b" in files else []


def test_an_error_keeps_all_out() -> None:
    made = settled(EDITS, [], attempt, partly=False)
    assert (made.is_sound, len(made.problems)) == (False, 1)


def test_those_that_are_right_may_go_in_alone() -> None:
    unknown = Problem("unknown-text", "?", FILE, text="z")
    conflict = Problem("conflict", "?", FILE, text="a")
    made = settled(EDITS, [unknown, conflict], attempt, partly=True)
    assert made.is_sound
    assert [edit.id for edit in made.edits] == ["c"]
    assert [edit.id for edit in made.left] == ["a", "b"]
    assert made.files == {"c": "new"}
    assert len(made.problems) == 3


def test_an_error_of_the_whole_file_keeps_all_out() -> None:
    made = settled(EDITS, [Problem("r", "?", FILE)], attempt, partly=True)
    assert not made.is_sound


def test_warnings_keep_nothing_out() -> None:
    warning = Problem("r", "?", FILE, severity=Severity.WARNING, text="a")
    assert settled(EDITS[:1], [warning], attempt, partly=False).is_sound
