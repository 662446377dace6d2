"""The third stage: a project held against the rules."""

from briefs.check.rules import RULES
from briefs.problems import Problem, in_order
from briefs.project import Project


def check(project: Project) -> tuple[Problem, ...]:
    """What the rules find, sorted by place. Changes nothing."""
    return in_order(problem for rule in RULES for problem in rule.check(project))
