"""A build: the documents asked for, each made anew only where it would be another one."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefs.crew import Alone, Crew
from briefs.distribute.plan import Document, Order, plan
from briefs.distribute.write import obstacle, publish
from briefs.model.brief import Brief
from briefs.model.facts import Edition
from briefs.model.print import Pressed
from briefs.model.recipe import Recipe
from briefs.pipeline.printing import (
    Built,
    Press,
    Published,
    Renderer,
    Report,
    demand_theme,
    midnight,
)
from briefs.pipeline.stages import check
from briefs.problems import Problem, Refused, errors, in_order
from briefs.project import Project
from briefs.reuse import fingerprint
from briefs.reuse.answers import Answers, Question
from briefs.reuse.reasons import reasons
from briefs.reuse.record import RECORD, Made, Record, from_json
from briefs.wording import said


def build(
    root: Path,
    out: Path,
    order: Order | None = None,
    *,
    stamp: dt.datetime | None = None,
    report: Report = lambda _: None,
    render: Renderer | None = None,
    crew: Crew | None = None,
    answers: Answers | None = None,
    afresh: bool = False,
) -> Built:
    """Make the documents asked for, all of them or none.

    A document that is there already stays if it is, byte for byte, the one that would be made: the
    record beside it says what it was made of.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: the output directory.
        order: what is asked for; everything where nothing is.
        stamp: the date that the PDFs carry; by default the content's edition date, 00:00 UTC.
        report: is told of each document that is done.
        render: another stage four, in tests; what it makes is not recorded.
        crew: who sets the documents; this process alone by default.
        answers: what builds of the same came to before; where nothing changed since, the content
            is not even read.
        afresh: whether everything is made anew.

    Raises:
        UnknownName: there is no such brief, edition or theme.
    """
    work = _Build(root, out, order or Order(), stamp, afresh or render is not None)
    question = work.question() if answers else None  # before anything is read
    if answers and question and not work.afresh:
        before = answers.recalled(question, Built)
        if before and not any(map(_is_other, before.documents)):
            return before.unchanged()
    built = work.done(report, render, crew or Alone())
    if answers and question and built.documents:
        answers.remember(question, built)
    return built


@dataclass(frozen=True, slots=True)
class _Build:
    """One build on its way."""

    root: Path
    out: Path
    order: Order
    stamp: dt.datetime | None
    afresh: bool

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    def question(self) -> Question:
        """What this build asks, and what stands for all that its answer depends on."""
        order, stamp = self.order, self.stamp.isoformat() if self.stamp else ""
        places = (str(self.root.resolve()), str(self.out), str(self.out.resolve()))
        wanted = (tuple(order.briefs), tuple(order.editions), order.summary, order.theme, stamp)
        content = fingerprint.of_folders([self.root / "content", self.templates])
        return Question(("build", places, wanted), f"{content} {fingerprint.of_program()}")

    def done(self, report: Report, render: Renderer | None, crew: Crew) -> Built:
        """All stages."""
        crew.get_ready()
        checked = check(self.root, spelling=False)
        project = checked.project
        if project is None:
            return Built((), checked.problems)
        documents = plan(project.facts.series, self.order)
        demand_theme(self.order.theme, self.templates)
        problems = in_order([*checked.problems, *obstacle(self.out)])
        if errors(problems):
            return Built((), problems)
        return self._made(project, documents, problems, render, crew, report)

    def _made(
        self,
        project: Project,
        documents: tuple[Document, ...],
        problems: tuple[Problem, ...],
        render: Renderer | None,
        crew: Crew,
        report: Report,
    ) -> Built:
        record = _record(self.out)
        there = {} if self.afresh else _there(self.out, record, documents)
        press = Press(
            project=project,
            templates=self.templates,
            theme=self.order.theme,
            stamp=self.stamp or midnight(project.facts.series.date),
            render=_Given(render) if render else _Sparing(fingerprint.of_program(), there),
        )
        pressed, refused = press.set(documents, crew, report)
        if refused:
            return Built((), in_order([*problems, *refused]))
        sheets = {
            name: _Sheet(one, record.made.get(name), there.get(name), self.afresh)
            for name, one in pressed.items()
        }
        try:
            self._publish(sheets, record)
        except Refused as refusal:
            return Built((), in_order([*problems, *refusal.problems]))
        published = (
            sheets[one.file_name].published(one, self.out / one.file_name) for one in documents
        )
        return Built(tuple(published), problems)

    def _publish(self, sheets: Mapping[str, "_Sheet"], record: Record) -> None:
        """Write what is new, and what it is made of.

        Raises:
            Refused: it cannot be written.
        """
        new = {name: one.pressed.pdf for name, one in sheets.items() if one.pressed.pdf is not None}
        made = {
            name: Made(fingerprint.of_bytes(pdf), recipe)
            for name, pdf in new.items()
            if (recipe := sheets[name].pressed.recipe)
        }
        if made:
            new[RECORD] = Record({**record.made, **made}).to_json()
        if new:
            publish(self.out, new)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A document that came from the press.

    Attributes:
        pressed: the document, or that the one that is there stays.
        recorded: what the record knew of it.
        there: the recipe of the one that is there, as long as that is as it was made.
        afresh: whether it was wanted anew in any case.
    """

    pressed: Pressed
    recorded: Made | None
    there: Recipe | None
    afresh: bool

    def published(self, document: Document, path: Path) -> Published:
        content = self.pressed.pdf or path.read_bytes()
        digest = fingerprint.of_bytes(content)
        return Published(document, path, len(content), digest, self._why())

    def _why(self) -> tuple[str, ...]:
        """Why it was made anew; empty where it was not."""
        if self.pressed.pdf is None:
            return ()
        if self.afresh:
            return (said("everything was asked for anew"),)
        if self.recorded is None:
            return (said("nothing is recorded of how it was made"),)
        if self.there is None or self.pressed.recipe is None:
            return (said("the file is not there, or not as it was made"),)
        return reasons(self.there, self.pressed.recipe)


@dataclass(frozen=True, slots=True)
class _Sparing:
    """Stage four that makes only what is not there.

    Attributes:
        program: stands for the program and all that it is built on.
        there: the recipes of the documents that are there, by file name.
    """

    program: str
    there: Mapping[str, Recipe]

    def __call__(
        self,
        brief: Brief,
        edition: Edition,
        project: Project,
        *,
        templates: Path,
        stamp: dt.datetime,
        theme: str,
        summary: bool,
    ) -> Pressed:
        """Set one brief in one edition, or find that it need not be.

        Raises:
            Refused: it cannot be set.
        """
        from briefs.render.document import pressed

        return pressed(
            brief,
            edition,
            project,
            templates=templates,
            stamp=stamp,
            theme=theme,
            summary=summary,
            program=self.program,
            last=self.there.get(Document(brief.id, edition, summary).file_name),
        )


@dataclass(frozen=True, slots=True)
class _Given:
    """Another stage four, of which no recipe is known."""

    render: Renderer

    def __call__(
        self,
        brief: Brief,
        edition: Edition,
        project: Project,
        *,
        templates: Path,
        stamp: dt.datetime,
        theme: str,
        summary: bool,
    ) -> Pressed:
        """Set one brief in one edition.

        Raises:
            Refused: it cannot be set.
        """
        pdf = self.render(
            brief, edition, project, templates=templates, stamp=stamp, theme=theme, summary=summary
        )
        return Pressed(pdf, None)


def _record(out: Path) -> Record:
    try:
        return from_json((out / RECORD).read_bytes())
    except OSError:
        return Record()


def _there(out: Path, record: Record, documents: tuple[Document, ...]) -> dict[str, Recipe]:
    """The recipes of those documents that are there, as they were made."""
    names = (one.file_name for one in documents)
    recorded = {name: record.made[name] for name in names if name in record.made}
    return {
        name: made.recipe
        for name, made in recorded.items()
        if fingerprint.of_file(out / name) == made.sha256
    }


def _is_other(published: Published) -> bool:
    """Whether a document is not as it was made, or not there."""
    return fingerprint.of_file(published.path) != published.sha256
