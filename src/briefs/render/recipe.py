"""What a document is made of, as far as that is known before it is set."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path

from briefs.model.facts import Edition
from briefs.model.recipe import Recipe
from briefs.project import Project
from briefs.render.engine.stable import Attachment
from briefs.render.job import Job
from briefs.render.lines import Line
from briefs.render.view import PageView

SHORT = 16
"""How many digits of a line's digest are kept: it is told, and nothing depends on it."""

SERIES = ("content/series.yaml", "content/sources.yaml")
"""Files of the content that stand on a page besides its texts."""


def recipe(
    job: Job, page: PageView, html: str, enclosed: Iterable[Attachment], program: str
) -> Recipe:
    """The recipe of a document; which assets it loads is seen only when it is set.

    Args:
        job: what is printed.
        page: what it says.
        html: the page as it will be set, its code included.
        enclosed: the files attached to it.
        program: stands for the program and all that it is built on.
    """
    return Recipe(
        page=_digest(html),
        stamp=job.stamp.isoformat(),
        enclosed={one.name: _digest(repr(one)) for one in enclosed},
        program=program,
        lines=_of_lines(page),
        makings=dict(_makings(job.edition, job.project, job.templates)),
    )


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _of_lines(page: PageView) -> dict[str, str]:
    """What is printed of each text in each language, wherever it stands on the page."""
    printed: defaultdict[str, list[str]] = defaultdict(list)
    for line in _lines(page):
        for strand in line.strands:
            printed[f"{line.id}:{strand.language}"].append(strand.html)
    return {name: _digest("\n".join(strands))[:SHORT] for name, strands in printed.items()}


def _lines(value: object) -> Iterator[Line]:
    """Every line of a view, in the order of its parts."""
    if isinstance(value, Line):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _lines(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield from _lines(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _lines(item)


def _makings(edition: Edition, project: Project, templates: Path) -> Iterator[tuple[str, str]]:
    locales = (f"content/locales/{tag}.yaml" for tag in edition.languages)
    for name in (*SERIES, *locales):
        yield name, _digest(project.files.get(name, ""))
    for path in sorted((*templates.glob("*.j2"), *templates.glob("parts/*.j2"))):
        name = path.relative_to(templates).as_posix()
        yield f"templates/{name}", _digest(path.read_text(encoding="utf-8"))
