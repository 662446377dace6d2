"""Stages one and two: read and pair, which is all that a list of what there is takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefs.content.load import load
from briefs.distribute.plan import UnknownName, plan
from briefs.merge.merge import merge
from briefs.model.brief import Brief
from briefs.pipeline.outcomes import Listed
from briefs.problems import Problem, in_order
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class Checked:
    """The content as read, paired and checked.

    Attributes:
        project: nothing where the problems leave no project to look at.
        problems: all of them, sorted by place.
    """

    project: Project | None
    problems: tuple[Problem, ...]


def pair(root: Path, over: Mapping[str, str] | None = None) -> Checked:
    """Read and pair everything below a project's root, without checking it."""
    contents, unread = load(root, over)
    if contents is None:
        return Checked(None, in_order(unread))
    project, unpaired = merge(contents)
    return Checked(project, in_order([*unread, *unpaired]))


def catalogue(root: Path) -> Listed:
    """Say which briefs and editions there are, as far as the content can be read and paired."""
    paired = pair(root)
    if paired.project is None:
        return Listed({}, (), paired.problems)
    titles = {brief.id: _titles(brief) for brief in paired.project.briefs.values()}
    return Listed(titles, plan(paired.project.facts.series), paired.problems)


def demand_known(kind: str, asked: Iterable[str], known: Sequence[str]) -> None:
    """Refuse a name that is not among those known.

    Raises:
        UnknownName: says which there are.
    """
    for name in asked:
        if name not in known:
            raise UnknownName(kind, name, known)


def _titles(brief: Brief) -> dict[str, str]:
    texts = brief.pairs[brief.leading.title.id].texts
    return {language: text.source for language, text in texts.items()}
