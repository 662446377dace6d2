"""Stages four and five: documents, and sheets to look at."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from briefs.crew import Alone, Crew, Done, Limit, Lost
from briefs.distribute.plan import Document, Order, UnknownName, plan
from briefs.distribute.write import obstacle, publish
from briefs.pipeline.outcomes import Built, Proved, Published, Rendering, Report, Sheet
from briefs.pipeline.stages import check
from briefs.problems import Problem, Refused, Span, errors, in_order
from briefs.project import Project
from briefs.render.job import Job
from briefs.wording import said

THEMES = Path("styles", "themes")
"""The folder of the themes' style sheets, below the templates."""

HINTS: Mapping[Limit | None, str] = {
    None: said("build it again, alone; if that fails too, report it with what the document says"),
    Limit.SECONDS: said("find what in it takes so long; if it is sound, allow more: --max-seconds"),
    Limit.MEMORY: said("find what in it is so large; if it is sound, allow more: --max-memory"),
    Limit.DEPTH: said("look for elements without end within one another, or templates that do so"),
    Limit.FILE: said("find what in it is so large: a font or a picture in templates/"),
}
"""What to do about a document that was lost, by what it took too much of."""

Made = TypeVar("Made")

Setting: TypeAlias = Callable[[Job], Made]
"""What stage four promises: a document as it is wanted, or a :class:`~briefs.problems.Refused`."""

Renderer: TypeAlias = Setting[bytes]
"""What makes of a document the bytes of a PDF."""


def proof(
    root: Path,
    out: Path,
    order: Order | None = None,
    *,
    stamp: dt.datetime | None = None,
    report: Report = lambda _: None,
    render: Renderer | None = None,
    crew: Crew | None = None,
) -> Proved:
    """Make the documents asked for, and of each brief's pages one picture; no PDF is written.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: where the pictures go, as ``<brief>.png``.
        order: what is asked for; everything where nothing is.
        stamp: the date that the documents carry, as in :func:`build`.
        report: is told of each document that is done.
        render: stage four; another one in tests.
        crew: who sets the documents; this process alone by default.

    Raises:
        UnknownName: there is no such brief, edition or theme.
    """
    made = _print(root, out, order or Order(), stamp, report, render, crew or Alone())
    shown = made.by_brief()
    sheets = {
        f"{brief}.png": _sheet({one.file_name: made.files[one.file_name] for one in documents})
        for brief, documents in shown.items()
    }
    paths, problems = put_out(out, sheets, made.problems)
    proved = (
        Sheet(brief, documents, path, len(sheets[path.name]))
        for (brief, documents), path in zip(shown.items(), paths, strict=False)
    )
    return Proved(tuple(proved), problems)


@dataclass(frozen=True, slots=True)
class Press(Generic[Made]):
    """Stage four with everything that it needs, ready for one document after the other.

    Calling it sets one document: what was made, or why it was not.
    """

    project: Project
    templates: Path
    theme: str
    stamp: dt.datetime
    render: Setting[Made]

    def __call__(self, document: Document) -> Made | Refused:
        """Set a document."""
        try:
            return self.render(self._job(document))
        except Refused as refusal:
            return refusal

    def _job(self, document: Document) -> Job:
        return Job(
            self.project.briefs[document.brief],
            document.edition,
            self.project,
            self.templates,
            self.stamp,
            self.theme,
            document.summary,
        )

    @property
    def folder(self) -> Path:
        """All files that setting a document reads: the templates."""
        return self.templates

    def at(self, folder: Path) -> "Press[Made]":
        """The same press, with the templates in another place."""
        return replace(self, templates=folder)

    def set(
        self, documents: Sequence[Document], crew: Crew, report: Report
    ) -> tuple[dict[str, Made], list[Problem]]:
        """Have a crew set documents: what was made of each by file name, and why others failed."""
        try:
            with self.setting(documents, crew) as done:
                return collected(done, documents, report)
        except Refused as refusal:  # by the crew itself
            return {}, list(refusal.problems)

    def setting(
        self, documents: Sequence[Document], crew: Crew
    ) -> AbstractContextManager[Done[Document, Made | Refused]]:
        """Have a crew begin to set documents, the longest first."""
        return crew.at_work(self, sorted(documents, key=self._length, reverse=True))

    def _length(self, document: Document) -> int:
        """About how much there is to set: in bytes, since a Korean character takes longer."""
        pairs = self.project.briefs[document.brief].pairs.values()
        return sum(
            len(text.source.encode())
            for pair in pairs
            for tag, text in pair.texts.items()
            if tag in document.edition.languages
        )


def collected(
    done: Done[Document, Made | Refused], documents: Sequence[Document], report: Report
) -> tuple[dict[str, Made], list[Problem]]:
    """Wait for all documents.

    A document that fails does not hide the problems of the others.

    Returns:
        What was made of each, by file name and in their order, and why others failed.
    """
    made: dict[str, Made] = {}
    problems: list[Problem] = []
    for number, (document, outcome) in enumerate(done, start=1):
        match outcome:
            case Lost():
                problems.append(_lost(document, outcome))
            case Refused():
                problems.extend(outcome.problems)
            case _:
                made[document.file_name] = outcome
        report(Rendering(document.file_name, number, len(documents)))
    names = (document.file_name for document in documents)
    return {name: made[name] for name in names if name in made}, problems


@dataclass(frozen=True, slots=True)
class Printed:
    """Documents that are set and not yet written, all that were asked for or none.

    Attributes:
        documents: in the series' order.
        files: their contents by file name.
        problems: those of all stages so far, sorted by place.
    """

    documents: tuple[Document, ...]
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]

    def by_brief(self) -> dict[str, tuple[Document, ...]]:
        """The documents of each brief."""
        groups = groupby(self.documents, key=lambda document: document.brief)
        return {brief: tuple(documents) for brief, documents in groups}


def _print(
    root: Path,
    out: Path,
    order: Order,
    stamp: dt.datetime | None,
    report: Report,
    render: Renderer | None,
    crew: Crew,
) -> Printed:
    """Stages one to four; ``out`` is only looked at."""
    crew.get_ready()
    checked = check(root, spelling=False)
    project = checked.project
    if project is None:
        return Printed((), {}, checked.problems)
    documents = plan(project.facts.series, order)
    demand_theme(order.theme, root / "templates")
    problems = in_order([*checked.problems, *obstacle(out)])
    if errors(problems):
        return Printed((), {}, problems)
    press = Press(
        project=project,
        templates=root / "templates",
        theme=order.theme,
        stamp=stamp or midnight(project.facts.series.date),
        render=render or printed_pdf,
    )
    files, refused = press.set(documents, crew, report)
    if refused:
        return Printed((), {}, in_order([*problems, *refused]))
    return Printed(documents, files, problems)


def _lost(document: Document, lost: Lost) -> Problem:
    message = said(
        "{document} could not be set: {reason}", document=document.file_name, reason=lost.reason
    )
    file = f"content/{document.edition.languages[0]}/{document.brief}.yaml"
    return Problem("lost", message, Span(file), HINTS[lost.limit])


def published(out: Path, made: Printed) -> Built:
    """Write documents that are set, if any are."""
    paths, problems = put_out(out, made.files, made.problems)
    documents = (
        Published(document, path, len(content), sha256(content).hexdigest())
        for document, path, content in zip(made.documents, paths, made.files.values(), strict=False)
    )
    return Built(tuple(documents), problems)


def themes(templates: Path) -> tuple[str, ...]:
    """The names of the themes that there are."""
    return tuple(sorted(file.stem for file in (templates / THEMES).glob("*.css")))


def demand_theme(theme: str, templates: Path) -> None:
    """Refuse a theme that there is not.

    Raises:
        UnknownName: says which there are.
    """
    known = themes(templates)
    if known and theme not in known:  # a folder without any is the renderer's to complain of
        raise UnknownName("theme", theme, known)


def put_out(
    out: Path, files: Mapping[str, bytes], problems: tuple[Problem, ...]
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write the files, if any: their paths, none where that was refused, and all problems."""
    try:
        return (publish(out, files) if files else ()), problems
    except Refused as refusal:
        return (), in_order([*problems, *refusal.problems])


def printed_pdf(job: Job) -> bytes:
    """Stage four proper, imported only where something is set: it takes a while to load.

    Raises:
        Refused: the document cannot be set.
    """
    from briefs.render.document import render

    return render(job)


def _sheet(documents: Mapping[str, bytes]) -> bytes:
    """The pages on one picture; what paints is imported only where something is painted."""
    from briefs.distribute.proof import sheet

    return sheet(documents)


def midnight(day: dt.date) -> dt.datetime:
    """The moment that documents of a day carry."""
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
