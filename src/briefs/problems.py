"""What can be wrong, said so that the person who reads it can mend it.

Problems are values: the rooms collect them, the pipeline sorts them, the command line prints
them. :class:`Refused` carries them upwards where a run cannot go on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How grave a problem is: an error stops the build, the others are printed."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file of the project.

    Attributes:
        file: path below the project's root, with forward slashes.
        line: counted from 1; 0 where the whole file is meant.
        column: counted from 1 in characters; 0 where the whole line is meant.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        rule: the kind of problem, in kebab-case, the same in every run (``missing-text``).
        message: what is wrong, in the words of the person who edits the content.
        span: where.
        hint: what to do about it; empty where the message says it.
        severity: see :class:`Severity`.
        also: the other places concerned, such as the twin in the other language.
    """

    rule: str
    message: str
    span: Span
    hint: str = ""
    severity: Severity = Severity.ERROR
    also: tuple[Span, ...] = ()

    def __str__(self) -> str:
        tail = f"; see {', '.join(map(str, self.also))}" if self.also else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.span}: {self.severity}[{self.rule}]: {self.message}{tail}{hint}"


class Refused(Exception):
    """The run cannot go on; ``problems`` says why, all of it, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by place, then rule, and drop repetitions."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.span, p.rule, p.message)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only those problems that stop a build."""
    return tuple(p for p in problems if p.severity is Severity.ERROR)


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant by this one; empty where none is near."""
    return next(iter(get_close_matches(name, list(known), n=1)), "")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint that names the known name nearest to this one; empty where none is near."""
    near = nearest(name, known)
    return f"did you mean {near!r}?" if near else ""
