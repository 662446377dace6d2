"""What can be wrong, said so that the person who reads it can mend it.

Problems are values: the rooms collect them, the pipeline sorts them, the command line prints
them. :class:`Refused` carries them upwards where a run cannot go on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from briefs.wording import Said, said

_BLANKS = " \n\r"


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

    def within(self, raw: str, beginning: str) -> "Span":
        """Where the last character of ``beginning`` stands in ``raw``, a text that begins here.

        Looks for its characters, one after the other, in the raw lines, so that folding,
        indentation, quotes and collapsed white space do not matter.
        """
        at = raw.find("\n") + 1 if raw.startswith(("|", ">")) else 0
        for character in beginning:
            if character not in _BLANKS:
                at = raw.find(character, at) + 1
                if at == 0:
                    return self
        before = raw[: max(at - 1, 0)]
        lines = before.count("\n")
        start = 1 if lines else self.column
        return Span(self.file, self.line + lines, start + len(before) - before.rfind("\n") - 1)

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a problem is about: the language, the words, and what they mean, if that is known.

    ``value`` is exact and the same in every language: ``1000000000 USD``, ``2010-05-04``.
    """

    language: str
    words: str
    value: str = ""


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
        text: the id of the text concerned (``boston.messages.scale``), or of the pair in a file of
            pairs; empty where no single text is meant.
        quotes: the words concerned, in each language.
    """

    rule: str
    message: str
    span: Span
    hint: str = ""
    severity: Severity = Severity.ERROR
    also: tuple[Span, ...] = ()
    text: str = ""
    quotes: tuple[Quote, ...] = ()

    def __str__(self) -> str:
        tail = f"; see {', '.join(map(str, self.also))}" if self.also else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.span}: {self.severity}[{self.rule}]: {self.message}{tail}{hint}"


class Refused(Exception):
    """The run cannot go on; ``problems`` says why, all of it, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["Refused"], tuple[tuple[Problem, ...]]]:
        return Refused, (self.problems,)


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
    return said("did you mean {name!r}?", name=near) if near else ""


def unreadable(place: str, error: Exception, hint: str = "") -> Problem:
    """That a file cannot be read, and why."""
    message = said("cannot be read: {reason}", reason=reason_of(error))
    return Problem("unreadable-file", message, Span(place), hint)


def reason_of(error: Exception) -> str:
    """Why something could not be done, in the system's words or in our own."""
    system = getattr(error, "strerror", None)
    if system:
        return said(system)
    first = error.args[0] if error.args else ""
    return first if isinstance(first, Said) else str(error)
