import pytest

from briefs.content.nodes import Entries, Items, Limits, Scalar, read, read_any
from briefs.problems import Span


def scalar(text: str) -> Scalar:
    root, problems = read(text, "f")
    assert root is not None, problems
    (_, value) = root.entries["a"]
    assert isinstance(value, Scalar)
    return value


@pytest.mark.parametrize(
    ("text", "beginning", "line", "column"),
    [
        ("a: one X", "one X", 1, 8),
        ('a: "one X"', "one X", 1, 9),
        ("a: 'it''s X'", "it's X", 1, 11),
        ("# 한글\na: 하나\n  둘 X\n", "하나 둘 X", 3, 5),
        ("a: >-\n  one\n  two X\n", "one two X", 3, 7),
        ("a: |  # X\n  one X\n", "one X", 2, 7),
        ('a: "\\u0041 X"', "A X", 1, 4),
    ],
)
def test_a_place_inside_a_text(text: str, beginning: str, line: int, column: int) -> None:
    assert scalar(text).place(beginning) == Span("f", line, column)


def test_texts_are_folded_and_unquoted_but_never_converted() -> None:
    assert scalar("a: >-\n  one\n  two\n").text == "one two"
    assert scalar("a: ~").text == "~"
    assert scalar("a:").text == ""


def test_a_file_may_hold_something_else_than_a_mapping() -> None:
    node, problems = read_any("- a\n- b\n", "f")
    assert isinstance(node, Items)
    assert problems == ()
    assert read_any("# nothing\n", "f") == (None, ())
    assert "must hold 'key: value' lines" in read("- a\n", "f")[1][0].message


UNSEEN = Limits(unseen=True)


@pytest.mark.parametrize(
    "character", ["\x00", "\x0b", "\x7f", "\x85", "\u2028", "\u200b", "\uffff"]
)
@pytest.mark.parametrize("pattern", ["a: x{}y\n", "a: 'x{}y'\n", 'a: "x{}y" # z\n'])
def test_characters_that_nobody_sees_may_be_allowed(character: str, pattern: str) -> None:
    node, problems = read_any(pattern.format(character), "f", UNSEEN)
    assert problems == ()
    assert isinstance(node, Entries)
    _, value = node.entries["a"]
    assert isinstance(value, Scalar)
    assert value.text == f"x{character}y"
    assert character in value.raw


def test_escapes_make_such_characters_where_they_are_allowed() -> None:
    text = 'a: "x\\u202ey"\n'
    assert "an escape makes" in read_any(text, "f")[1][0].message
    assert read_any(text, "f", UNSEEN)[1] == ()


def test_a_file_may_be_allowed_more_nodes() -> None:
    text = "- a\n" * 60_000
    assert "more than 50,000 keys and values" in read_any(text, "f")[1][0].message
    assert read_any(text, "f", Limits(nodes=100_000))[1] == ()


def test_a_character_that_yaml_refuses_has_its_place_in_characters() -> None:
    _, (problem,) = read_any("a: 1\nb: 한글 제목 \x01\n", "f")
    assert problem.span == Span("f", 2, 10)
    assert problem.hint
