"""Which of a project's problems are about which text."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from briefs.problems import Problem, Span
from briefs.project import Project

_INSIDE = ("malformed-text", "empty-text")
"""Problems that stand within a text, not where it begins."""
_BESIDE = ("missing-text", "extra-text")
"""Problems that stand at the text beside the one that they are about."""


def by_text(project: Project, problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    """The problems of each text, by its id: those that name it, and those that stand in it."""
    starts = {text.span: pair.id for pair in project.pairs() for text in pair.texts.values()}
    places = sorted(starts)
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if text_id := problem.text or _text_at(problem, starts, places):
            found.setdefault(text_id, []).append(problem)
    return {text_id: tuple(one) for text_id, one in found.items()}


def _text_at(problem: Problem, starts: Mapping[Span, str], places: list[Span]) -> str:
    if problem.rule in _BESIDE:
        return ""
    if problem.rule in _INSIDE:
        at = bisect_right(places, problem.span)
        before = places[at - 1] if at else problem.span
        return starts.get(before, "") if before.file == problem.span.file else ""
    return starts.get(problem.span, "")
