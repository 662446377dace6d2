"""The project's content multiplied: briefs like the real ones, each with words of its own.

A copy's sentences stand in another order, turned by the copy's number, and behind page one, which
has no room for more, each text begins with the copy's label (``Rar``): no two copies share a line.
Both languages are varied alike, so that the checks find in them what they find in the real ones.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from briefs.content.edit import edited
from briefs.model.desk import Edit
from briefs.pipeline.reading import pair
from briefs.project import Project

SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z가-힣])")
LABELLED = {"evidence", "recommendations", "limits"}
"""The parts of a brief whose texts are labelled."""

UNTOUCHED = {"title", "head", "label"}
"""What a text is called last, where it heads something and other texts name it."""


def multiply(root: Path, into: Path, briefs: int) -> None:
    """Write a project of so many briefs, the real ones among them.

    Args:
        root: the real project.
        into: a folder that is not there yet.
        briefs: how many, at least as many as are real.
    """
    shutil.copytree(root / "content", into / "content")
    (into / "templates").symlink_to(root / "templates")
    project = pair(root).project
    if project is None:
        raise ValueError(f"the content of {root} cannot be read")
    real = project.facts.series.briefs
    names = list(real)
    for number in range(briefs - len(real)):
        brief, name = real[number % len(real)], f"{real[number % len(real)]}-{number + 1}"
        for path, text in _copy(project, brief, number + 1):
            (into / path.with_stem(name)).write_text(text, encoding="utf-8")
        names.append(name)
    _enlist(into / "content" / "series.yaml", names)


def _copy(project: Project, brief: str, number: int) -> Iterator[tuple[Path, str]]:
    """The files of a brief with varied words."""
    edits = (
        Edit(id_, language, vary(text.source, number, is_labelled(id_)), text.source)
        for (id_, language), text in project.texts().items()
        if id_.startswith(f"{brief}.")
    )
    files, problems = edited(project.files, project.texts(), edits)
    if problems:
        raise ValueError(str(problems[0].message))
    return ((Path(path), text) for path, text in files.items())


def is_labelled(text_id: str) -> bool:
    """Whether a text of a copy begins with the copy's label."""
    _, part, *rest = text_id.split(".")
    return part in LABELLED and not UNTOUCHED.intersection(rest[-1:])


def vary(words: str, number: int, labelled: bool) -> str:
    """A text's words in the copy of a number: its sentences turned, with a label before them."""
    sentences = SENTENCE.split(words)
    turn = number % len(sentences)
    turned = " ".join((*sentences[turn:], *sentences[:turn]))
    return f"{label(number)} {turned}" if labelled else turned


def label(number: int) -> str:
    """A copy's label, in letters: a number that is no figure would be told by the checks."""
    return f"R{chr(ord('a') + number // 26)}{chr(ord('a') + number % 26)}"


def _enlist(path: Path, names: list[str]) -> None:
    series = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    series["briefs"] = names
    path.write_text(yaml.safe_dump(series, allow_unicode=True, sort_keys=False), encoding="utf-8")
