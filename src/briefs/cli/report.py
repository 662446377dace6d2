"""What is printed: data on standard output, news for the person who waits on standard error."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli.formats.github import github_lines
from briefs.cli.formats.say import Say, as_is
from briefs.cli.formats.text import print_problems
from briefs.problems import Problem, Severity, Span

if TYPE_CHECKING:
    from briefs.pipeline import Rendering

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
NAMES = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "advice"}


def problem_lines(problems: Iterable[Problem], say: Say = as_is, *, err: bool = False) -> None:
    """Print a line for each problem, with its severity in colour on a terminal."""
    found = list(problems)
    if not found:  # then rich, which takes a while to load, is not needed
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=err)
    for problem in found:
        line = Text(str(replace(problem, message=say(problem.message), hint=say(problem.hint))))
        line.highlight_words([f"{problem.severity}[{problem.rule}]"], STYLES[problem.severity])
        console.print(line, soft_wrap=True)


def news(message: str) -> None:
    """Print a line for the person who waits."""
    click.echo(message, err=True)


def made(paths: Sequence[Path], noun: str, problems: Sequence[Problem], say: Say) -> None:
    """Print what a command that makes files found on the way, and what it made.

    Advice is left out: it is for those who ask for it with ``briefs check``.

    Args:
        paths: the files, all in one directory; none where there are errors.
        noun: what one of them is called.
        problems: all problems.
        say: says them.
    """
    pressing = (problem for problem in problems if problem.severity is not Severity.ADVICE)
    problem_lines(pressing, say, err=True)
    if not paths:
        news(f"Nothing was written: {tally(problems)}.")
        return
    plural = "" if len(paths) == 1 else "s"
    remark = f" ({tally(problems)})" if problems else ""
    news(f"{len(paths)} {noun}{plural} in {paths[0].parent}{remark}")


def data(value: object) -> None:
    """Print one JSON value."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def problems(found: Sequence[Problem], form: str, say: Say) -> None:
    """Print problems as lines to read (``text``), ``json``, ``sarif``, or ``github``'s commands."""
    match form:
        case "json":
            data({"problems": problem_data(found, say)})
        case "sarif":
            from briefs.check.rules import RULES
            from briefs.cli.formats.sarif import sarif

            data(sarif(found, RULES, say))
        case "github":
            for line in github_lines(found, say):
                click.echo(line)
        case _:
            print_problems(found, say)


def problem_data(problems: Iterable[Problem], say: Say = as_is) -> list[dict[str, object]]:
    """Problems as JSON has them, their messages said by ``say``."""
    return [
        {
            "id": problem.text,
            "rule": problem.rule,
            "severity": problem.severity.value,
            **_place(problem.span),
            "message": say(problem.message),
            "hint": say(problem.hint),
            "phrases": [
                {"language": quote.language, "words": quote.words, "value": quote.value}
                for quote in problem.quotes
            ],
            "also": [_place(span) for span in problem.also],
        }
        for problem in problems
    ]


def tally(problems: Iterable[Problem]) -> str:
    """How many problems of each severity there are: ``errors 1, warnings 0, advice 3``."""
    found = Counter(problem.severity for problem in problems)
    return ", ".join(f"{name} {found[severity]}" for severity, name in NAMES.items())


@contextmanager
def progress() -> Iterator[Callable[["Rendering"], None]]:
    """Show how far a build is: a bar on a terminal, a line for each document elsewhere."""
    if not sys.stderr.isatty():  # said here, lest rich be imported to say so
        yield _progress_line
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("reading the content", total=None)

        def advance(step: "Rendering") -> None:
            bar.update(task, description=step.file_name, completed=step.number, total=step.total)

        yield advance


@contextmanager
def counting() -> Iterator[Callable[[str, int, int], None]]:
    """Show how many of many are done: a bar on a terminal, nothing elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    hidden = not console.is_interactive
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=None)

        def advance(name: str, done: int, total: int) -> None:
            bar.update(task, description=name, completed=done, total=total)

        yield advance


def refused(found: Sequence[Problem], form: str, say: Say) -> None:
    """Print why a command could not do what was asked: lines to read, or JSON."""
    if form == "json":
        data({"problems": problem_data(found, say)})
    else:
        problem_lines(found, say, err=True)


def _progress_line(step: "Rendering") -> None:
    news(f"{step.number}/{step.total} {step.file_name}")


def _place(span: Span) -> dict[str, object]:
    return {"file": span.file, "line": span.line, "column": span.column}
