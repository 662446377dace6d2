"""The look of the preview: what the content says now, checked, and printed to be pointed into."""

from dataclasses import dataclass
from pathlib import Path

from briefs.check.recall import Recall
from briefs.content.accepted import read_sidecars
from briefs.desk.standing import Standing, standings
from briefs.distribute.plan import HOUSE, Document
from briefs.model.print import Leaves
from briefs.pipeline.printing import midnight, themes
from briefs.pipeline.stages import check
from briefs.problems import Problem, Refused, errors, in_order
from briefs.project import Project
from briefs.render.job import Job


@dataclass(frozen=True, slots=True)
class Look:
    """A brief as the content has it now, to look at.

    Attributes:
        project: nothing where the problems leave no project to look at.
        problems: all of them, sorted by place.
        themes: the names of the themes that there are.
        leaves: the pages, and where each text stands; nothing where an error keeps them from being
            printed.
        standings: how far each text is in each language.
    """

    project: Project | None = None
    problems: tuple[Problem, ...] = ()
    themes: tuple[str, ...] = ()
    leaves: Leaves | None = None
    standings: tuple[Standing, ...] = ()


def look(
    root: Path,
    brief: str,
    edition: str,
    theme: str = HOUSE,
    *,
    last: Leaves | None = None,
    recall: Recall | None = None,
) -> Look:
    """Check the content and print one edition of a brief, to look at and to point into.

    What is not there by these names is answered with the first that is.

    Args:
        root: the project's root.
        brief: its id.
        edition: its name.
        theme: its name.
        last: the pages as last printed, of which those are kept that are as they were.
        recall: what the rules found before.
    """
    checked = check(root, recall=recall)
    project, problems, known = checked.project, checked.problems, themes(root / "templates")
    if project is None:
        return Look(None, problems, known)
    sidecars, unreadable = read_sidecars(root, project.facts.series.briefs)
    problems = in_order([*problems, *unreadable])
    found = tuple(standings(project, sidecars.blocks))
    if errors(checked.problems):
        return Look(project, problems, known, None, found)
    from briefs.render.document import leaves

    job = _job(root, project, brief, edition, theme if theme in known else HOUSE)
    try:
        printed = leaves(job, last)
    except Refused as refusal:
        return Look(project, in_order([*problems, *refusal.problems]), known, None, found)
    return Look(project, problems, known, printed, found)


def document(root: Path, seen: Look, brief: str, edition: str, theme: str) -> tuple[str, bytes]:
    """What is looked at, as a build makes it: its file name and its bytes.

    Args:
        root: the project's root.
        seen: the look; nothing is read again but the templates.
        brief: as in :func:`look`.
        edition: as there.
        theme: as there.

    Raises:
        Refused: it has errors, or cannot be set.
    """
    from briefs.render.document import render

    if seen.project is None or seen.leaves is None:
        raise Refused(errors(seen.problems))
    job = _job(root, seen.project, brief, edition, theme if theme in seen.themes else HOUSE)
    return Document(job.brief.id, job.edition).file_name, render(job, seen.leaves)


def _job(root: Path, project: Project, brief: str, edition: str, theme: str) -> Job:
    """The document by these names; where there is no such brief or edition, of the first."""
    series = project.facts.series
    editions = {one.name: one for one in series.editions}
    return Job(
        project.briefs[brief if brief in project.briefs else series.briefs[0]],
        editions.get(edition, series.editions[0]),
        project,
        root / "templates",
        midnight(series.date),
        theme,
    )
