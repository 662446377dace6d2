"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair, Spot
from briefs.problems import Problem, Severity
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class ProjectRule:
    """Something that must hold of a project as a whole.

    Attributes:
        id: the rule's name, which its problems carry.
        reason: why it must hold, in a sentence.
        check: finds where it does not.
        severity: how grave its problems are, unless the project's config says otherwise.
    """

    id: str
    reason: str
    check: Callable[[Project], Iterable[Problem]]
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Example:
    """A pair that a rule finds fault with, or does not: its test and its documentation."""

    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule does not hold of a pair.

    Attributes:
        message: what is wrong, in the words of a translator.
        spots: the words concerned; the first is the place to mend.
        hint: what to do; empty where the message says it.
        severity: where it differs from the rule's own.
    """

    message: str
    spots: tuple[Spot, ...]
    hint: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class PairRule:
    """Something that must hold of each pair of texts.

    Attributes:
        id: the rule's name, which its problems carry.
        severity: how grave its problems are, unless the project's config says otherwise.
        reason: why it must hold, in a sentence.
        bad: pairs that break it, at least one.
        good: pairs that do not, though they look like it, at least one.
        check: finds where it does not hold.
    """

    id: str
    severity: Severity
    reason: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Callable[[PhrasePair, Knowledge], Iterable[Finding]] = field(repr=False)


Rule = ProjectRule | PairRule
