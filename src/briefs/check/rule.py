"""What a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefs.problems import Problem
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must hold of a project.

    Attributes:
        id: the rule's name, which its problems carry.
        reason: why it must hold, in a sentence.
        check: finds where it does not.
    """

    id: str
    reason: str
    check: Callable[[Project], Iterable[Problem]]
