"""YAML's own error messages, said in plain words.

PyYAML has two parsers whose messages differ a little; the fragments below are found in both.
"""

import re

import yaml

from briefs.problems import Problem, Span
from briefs.wording import said

MAX_DEPTH = 30
"""How deep a content file may be nested; the parser has a limit of its own, far above it."""

_QUOTE = said("put the whole text in quotes")
TOO_DEEP = said("nested deeper than {depth} levels", depth=MAX_DEPTH)
UNNEST = said(
    "look for brackets that are opened again and again, or for indentation that only grows"
)
_LOOK = said(
    "look at the signs here and in the line above; a text with such signs stands in quotes"
)
_PLAIN = (
    ("maximum nesting depth", TOO_DEEP, UNNEST),
    ("mapping values are not allowed",
     said("a ':' that YAML takes for a key's"),
     said("a text that holds ': ' stands in quotes; "
          "otherwise look at the indentation of this line")),
    ("find expected ':'",
     said("this line is not 'key: value'"),
     said("add the ':' or indent it as text")),
    ("unexpected end of stream",
     said("a quotation mark is opened and never closed"),
     said("close it")),
    ("expected ',' or ']'", said("a '[' is opened and never closed"), _QUOTE),
    ("expected ',' or '}'", said("a '{{' is opened and never closed"), _QUOTE),
    ("that cannot start any token", said("a text cannot begin with this character"), _QUOTE),
    ("node content",
     said("a text cannot begin like this, or a '[' or '{{' above is not closed"),
     _QUOTE),
    ("alphabetic or numeric", said("a text cannot begin with '*' or '&'"), _QUOTE),
    ("sequence entries are not allowed", said("a '- ' that does not begin a list here"), _QUOTE),
    ("escape", said("a backslash that means nothing in double quotes"), said("use single quotes")),
    ("hexdec", said("a backslash that means nothing in double quotes"), said("use single quotes")),
    ("'-' indicator",
     said("a line of a list does not begin with '-'"),
     said("look at the indentation")),
    ("comment or line break",
     said("words after '|' or '>'"),
     said("begin the text on the next line")),
    ("chomping", said("words after '|' or '>'"), said("begin the text on the next line")),
    ("document start",
     said("the file goes on after its end"),
     said("remove '...' and what follows")),
    ("expected key",
     said("this does not fit the lines above"),
     said("look at the indentation and the quotes")),
    ("block end",
     said("this does not fit the lines above"),
     said("look at the indentation and the quotes")),
)  # fmt: skip
_BEGINS_WITH_SIGN = re.compile(r"[^:]*:\s+([\[{*&!%@`|>\"'])")


def in_plain_words(error: Exception, text: str, file: str) -> Problem:
    """What a YAML error means to a person, at its place."""
    span = _place(error, text, file)
    problem = str(getattr(error, "problem", None) or error)
    message, hint = _reworded(problem)
    return Problem("yaml", message, span, _hint_of_line(text, span.line) or hint)


def _place(error: Exception, text: str, file: str) -> Span:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if _is_unclosed(error):
        mark = getattr(error, "context_mark", None) or mark
    if mark is not None:
        return Span(file, mark.line + 1, mark.column + 1)
    if isinstance(error, yaml.reader.ReaderError):
        before = text[: max(text.find(chr(error.character)), 0)]  # its position counts bytes
        return Span(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Span(file, 1, 1)


def _is_unclosed(error: Exception) -> bool:
    """Where something is opened and never closed, the opening is the place to mend."""
    problem = str(getattr(error, "problem", ""))
    return any(end in problem for end in ("end of stream", "or ']'", "or '}'"))


def _reworded(problem: str) -> tuple[str, str]:
    for fragment, message, hint in _PLAIN:
        if fragment in problem:
            return message, hint
    return said("YAML cannot read this: {problem}", problem=" ".join(problem.split())), _LOOK


def _hint_of_line(text: str, number: int) -> str:
    """The usual slip: a text that begins with a placeholder, a citation or ``**``, unquoted."""
    lines = text.split("\n")
    line = lines[number - 1] if number <= len(lines) else ""
    sign = _BEGINS_WITH_SIGN.match(line)
    if sign and sign[1] not in "\"'":
        return said("a text that begins with {sign} stands in quotes", sign=sign[1])
    return ""
