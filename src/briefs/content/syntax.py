"""YAML's own error messages, said in plain words.

PyYAML has two parsers whose messages differ a little; the fragments below are found in both.
"""

import re

import yaml

from briefs.problems import Problem, Span

_QUOTE = "put the whole text in quotes"
_PLAIN = (
    ("mapping values are not allowed", "a ':' that YAML takes for a key's",
     "a text that holds ': ' stands in quotes; otherwise look at the indentation of this line"),
    ("find expected ':'", "this line is not 'key: value'", "add the ':' or indent it as text"),
    ("unexpected end of stream", "a quotation mark is opened and never closed", "close it"),
    ("expected ',' or ']'", "a '[' is opened and never closed", _QUOTE),
    ("expected ',' or '}'", "a '{' is opened and never closed", _QUOTE),
    ("that cannot start any token", "a text cannot begin with this character", _QUOTE),
    ("node content", "a text cannot begin like this, or a '[' or '{' above is not closed", _QUOTE),
    ("alphabetic or numeric", "a text cannot begin with '*' or '&'", _QUOTE),
    ("sequence entries are not allowed", "a '- ' that does not begin a list here", _QUOTE),
    ("escape", "a backslash that means nothing in double quotes", "use single quotes"),
    ("hexdec", "a backslash that means nothing in double quotes", "use single quotes"),
    ("'-' indicator", "a line of a list does not begin with '-'", "look at the indentation"),
    ("comment or line break", "words after '|' or '>'", "begin the text on the next line"),
    ("chomping", "words after '|' or '>'", "begin the text on the next line"),
    ("document start", "the file goes on after its end", "remove '...' and what follows"),
    ("expected key", "this does not fit the lines above", "look at the indentation and the quotes"),
    ("block end", "this does not fit the lines above", "look at the indentation and the quotes"),
)  # fmt: skip
_BEGINS_WITH_SIGN = re.compile(r"[^:]*:\s+([\[{*&!%@`|>\"'])")


def in_plain_words(error: Exception, text: str, file: str) -> Problem:
    """What a YAML error means to a person, at its place."""
    span = _place(error, text, file)
    problem = str(getattr(error, "problem", None) or error)
    message, hint = _said(problem)
    return Problem("yaml", message, span, _hint_of_line(text, span.line) or hint)


def _place(error: Exception, text: str, file: str) -> Span:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if _is_unclosed(error):
        mark = getattr(error, "context_mark", None) or mark
    if mark is not None:
        return Span(file, mark.line + 1, mark.column + 1)
    if isinstance(error, yaml.reader.ReaderError):
        before = text[: error.position]
        return Span(file, before.count("\n") + 1, error.position - before.rfind("\n"))
    return Span(file, 1, 1)


def _is_unclosed(error: Exception) -> bool:
    """Where something is opened and never closed, the opening is the place to mend."""
    problem = str(getattr(error, "problem", ""))
    return any(end in problem for end in ("end of stream", "or ']'", "or '}'"))


def _said(problem: str) -> tuple[str, str]:
    for fragment, message, hint in _PLAIN:
        if fragment in problem:
            return message, hint
    return f"YAML cannot read this: {' '.join(problem.split())}", ""


def _hint_of_line(text: str, number: int) -> str:
    """The usual slip: a text that begins with a placeholder, a citation or ``**``, unquoted."""
    lines = text.split("\n")
    line = lines[number - 1] if number <= len(lines) else ""
    sign = _BEGINS_WITH_SIGN.match(line)
    if sign and sign[1] not in "\"'":
        return f"a text that begins with {sign[1]} stands in quotes"
    return ""
