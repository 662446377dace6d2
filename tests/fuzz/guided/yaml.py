"""Any text, read as YAML: as content, and as a translation memory."""

from collections.abc import Iterator

from briefs.content.formatting import formatted
from briefs.content.memory_yaml import LIMITS
from briefs.content.nodes import CONTENT, Entries, Items, Node, Scalar, read_any
from briefs.content.schemas import MODELS
from briefs.content.shape import held_against
from briefs.problems import Problem, Span

TOKENS = (
    *(
        ": ",
        "- ",
        "? ",
        "|",
        ">",
        "|-",
        ">+",
        "|9",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ", ",
        "#",
        "&a ",
        "*a",
    ),
    *(
        "!x ",
        "!!str ",
        "!<x> ",
        "<<: ",
        "---",
        "...",
        "%YAML 1.1",
        "%TAG ! x",
        "\n",
        "\n  ",
        "\t",
        "\\",
    ),
    *(
        "\\x00",
        "\\ud800",
        "\\U00110000",
        "\\n",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\r\n",
        "\r",
        "~",
        "@",
        "`",
    ),
    *("title", "texts", "figures", "value", "terms", "sources", "{KIST}", "[@khidi]", "**", "한글"),
)
"""Signs that mean something to YAML, and words that do to us."""


def look(text: str) -> None:
    """Read a text, hold it against every model, and lay it out.

    Raises:
        AssertionError: a refusal has no place in the text, or no way out.
    """
    for limits in (CONTENT, LIMITS):
        node, problems = read_any(text, "f", limits)
        assert not (node and problems)
        _hold(problems, text)
        if node:
            for span in _spans(node):
                _hold_inside(span, text)
    if isinstance(node, Entries):
        for model in MODELS.values():
            _hold(held_against(model, node)[1], text)
    _hold(formatted(text, "content/figures.yaml")[1], text)


def _hold(problems: tuple[Problem, ...], text: str) -> None:
    for problem in problems:
        assert problem.message, problem
        assert problem.hint, problem
        _hold_inside(problem.span, text)


def _hold_inside(span: Span, text: str) -> None:
    """It stands in the text, or right behind it."""
    lines = text.count("\n") + text.count("\r") + sum(map(text.count, "\u0085\u2028\u2029")) + 1
    assert 1 <= span.line <= lines + 1, span
    assert 1 <= span.column <= len(text) + 1, span


def _spans(node: Node) -> Iterator[Span]:
    yield node.span
    if isinstance(node, Items):
        for item in node.items:
            yield from _spans(item)
    elif isinstance(node, Entries):
        for key, value in node.entries.values():
            yield from (key.span, *_spans(value))
    elif isinstance(node, Scalar):
        yield node.place(node.text[:9])
