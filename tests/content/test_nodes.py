import pytest

from briefs.content.nodes import Scalar, read
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
