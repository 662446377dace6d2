"""What a command found before, where nothing that it looks at has changed since."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from briefs.pipeline.outcomes import Listed
from briefs.problems import Problem
from briefs.reuse import fingerprint
from briefs.reuse.answers import Answers, Question

Found = TypeVar("Found")


def recall_check(
    root: Path, answers: Answers, *, glossary: Path | None = None
) -> tuple[Problem, ...]:
    """All problems of the content, as :func:`~briefs.pipeline.stages.check` finds them.

    Args:
        root: the project's root.
        answers: what was found before.
        glossary: a file of further terms.
    """

    def find() -> tuple[Problem, ...]:
        from briefs.pipeline.stages import check

        return check(root, glossary=glossary).problems

    from briefs.spelling.places import FOLDERS

    terms = fingerprint.of_file(glossary) if glossary else ""
    spelling = fingerprint.of_folders(FOLDERS)
    asked = ("check", _place(root), glossary)
    return _recalled(asked, _content(root, spelling, terms), answers, tuple, find)


def recall_list(root: Path, answers: Answers) -> Listed:
    """Which briefs and editions there are, as :func:`~briefs.pipeline.reading.catalogue` says."""

    def find() -> Listed:
        from briefs.pipeline.reading import catalogue

        return catalogue(root)

    return _recalled(("list", _place(root)), _content(root), answers, Listed, find)


def _place(root: Path) -> str:
    return str(root.resolve())


def _content(root: Path, *more: str) -> str:
    """What stands for the content, the program and more."""
    return " ".join([fingerprint.of_folders([root / "content"]), fingerprint.of_program(), *more])


def _recalled(
    asked: object,
    depends_on: str,
    answers: Answers,
    kind: type[Found],
    find: Callable[[], Found],
) -> Found:
    question = Question(asked, depends_on)
    known = answers.recalled(question, kind)
    if known is not None:
        return known
    found = find()
    answers.remember(question, found)
    return found
