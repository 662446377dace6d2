"""A number typed into a text, where a figure could stand."""

import re
from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import texts
from briefs.model.text import Inline, Strong, Words
from briefs.problems import Problem, Severity
from briefs.project import Project
from briefs.wording import said

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def _check(project: Project) -> Iterator[Problem]:
    names = _names_with_digits(project)
    for written in texts(project):
        numbers = [number for words in _words(written.text.inlines) for number in _in(words, names)]
        if numbers:
            listed = ", ".join(dict.fromkeys(numbers))
            message = said("typed into the text: {numbers}", numbers=listed)
            hint = said("could be a figure")
            yield Problem(RULE.id, message, written.text.span, hint, RULE.severity)


def _words(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Words):
            yield inline.text
        elif isinstance(inline, Strong):
            yield from _words(inline.inlines)


def _in(words: str, names: list[str]) -> list[str]:
    for name in names:
        words = words.replace(name, " ")
    return _NUMBER.findall(words)


def _names_with_digits(project: Project) -> list[str]:
    """The glossary's names that hold a digit, and their words that do (BIG5), longest first."""
    names: set[str] = set()
    for term in project.facts.terms.values():
        for name in term.names.values():
            whole = [name.name, name.short]
            parts = [word for text in whole for word in text.split() if not _NUMBER.fullmatch(word)]
            names.update(text for text in (*whole, *parts) if _NUMBER.search(text))
    return sorted(names, key=lambda name: (-len(name), name))


RULE = ProjectRule(
    "loose-number",
    "A number in figures.yaml cannot differ between languages.",
    _check,
    Severity.ADVICE,
)
