"""Problems for people: by file, a line for each, with the words concerned below it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefs.cli.formats.say import Say, as_is, visible
from briefs.problems import Problem, Quote, Severity, Span
from briefs.wording import said

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_LONGEST = 160
"""Characters of a phrase that are shown."""

_INDENT = " " * 4


def print_problems(
    problems: Sequence[Problem], say: Say = as_is, console: "Console | None" = None
) -> None:
    """Print the problems and how many there are; in colour on a terminal alone.

    The environment variable ``NO_COLOR`` turns colour off there too (https://no-color.org).
    """
    from rich.console import Console

    console = console or Console()
    for line in _lines(problems, say):
        console.print(line, soft_wrap=True, highlight=False)
    console.print(visible(say(summary(problems))), soft_wrap=True, highlight=False, markup=False)


def summary(problems: Iterable[Problem]) -> str:
    """How many problems of each severity there are."""
    found = Counter(problem.severity for problem in problems)
    return said(
        "errors {errors}, warnings {warnings}, advice {advice}",
        errors=found[Severity.ERROR],
        warnings=found[Severity.WARNING],
        advice=found[Severity.ADVICE],
    )


def _lines(problems: Iterable[Problem], say: Say) -> Iterator["Text"]:
    from rich.text import Text

    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.span.file, []).append(problem)
    for file, found in by_file.items():
        yield Text(visible(file), "bold underline")
        for problem in found:
            yield from _problem(problem, say)
        yield Text()


def _problem(problem: Problem, say: Say) -> Iterator["Text"]:
    from rich.text import Text

    parts = (
        (f"{_place(problem.span)} ", "dim"),
        (say(problem.severity.value), STYLES[problem.severity]),
        (f" {visible(say(problem.message))} ", ""),
        (f"[{problem.rule}]", "dim"),
        (f" {visible(problem.text)}" if problem.text else "", "dim"),
    )
    yield Text.assemble("  ", *parts)
    if problem.hint:
        yield Text.assemble(_INDENT, ("→ ", "dim"), visible(say(problem.hint)))
    for quoted in problem.quotes:
        yield _phrase(quoted)
    for span in problem.also:
        yield Text.assemble(_INDENT, (f"↔ {visible(str(span))}", "dim"))


def _phrase(quoted: Quote) -> "Text":
    from rich.text import Text

    words = visible(quoted.words)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST]}…"
    value = f" = {quoted.value}" if quoted.value else ""
    return Text.assemble(_INDENT, (f"{quoted.language}: ", "dim"), words, (value, "dim"))


def _place(span: Span) -> str:
    return ":".join(str(number) for number in (span.line, span.column) if number) or "-"
