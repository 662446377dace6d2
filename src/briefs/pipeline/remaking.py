"""What a build does where something may have changed: makes anew what would be another document."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefs.crew import Crew
from briefs.distribute.plan import Document, Order, plan
from briefs.distribute.write import obstacle, publish
from briefs.model.print import Pressed
from briefs.model.recipe import Recipe
from briefs.pipeline import stages
from briefs.pipeline.outcomes import Built, Published, Report
from briefs.pipeline.printing import Press, Setting, collected, demand_theme, midnight
from briefs.pipeline.reading import Checked, pair
from briefs.pipeline.stages import checked
from briefs.problems import Refused, errors, in_order
from briefs.project import Project
from briefs.render.job import Job
from briefs.reuse import fingerprint
from briefs.reuse.reasons import reasons
from briefs.reuse.record import RECORD, Made, Record, from_json
from briefs.wording import said


@dataclass(frozen=True, slots=True)
class Build:
    """A build on its way; its parts are those of :func:`~briefs.pipeline.building.build`."""

    root: Path
    out: Path
    order: Order
    stamp: dt.datetime | None
    afresh: bool
    render: Setting[Pressed] | None

    @property
    def templates(self) -> Path:
        """The folder of templates, style sheets and fonts."""
        return self.root / "templates"

    def done(self, report: Report, crew: Crew) -> Built:
        """Go through all stages.

        Raises:
            UnknownName: there is no such brief, edition or theme.
        """
        crew.get_ready()
        paired = pair(self.root)
        if paired.project is None:
            return Built((), paired.problems)
        documents = plan(paired.project.facts.series, self.order)
        demand_theme(self.order.theme, self.templates)
        hindrances = in_order([*paired.problems, *obstacle(self.out)])
        if errors(hindrances):
            problems = checked(paired, spelling=False).problems
            return Built((), in_order([*hindrances, *problems]))
        stages.get_ready()  # the crew is not there yet
        try:
            return self._made(paired, paired.project, documents, report, crew)
        except Refused as refusal:
            return Built((), in_order([*hindrances, *refusal.problems]))

    def _made(
        self,
        paired: Checked,
        project: Project,
        documents: Sequence[Document],
        report: Report,
        crew: Crew,
    ) -> Built:
        """Set and check at the same time: what has errors is set in vain.

        Raises:
            Refused: the crew cannot work, or the documents cannot be written.
        """
        record = _record(self.out)
        there = {} if self.afresh else _there(self.out, record, documents)
        with self._press(project, there).setting(documents, crew) as done:
            problems = checked(paired, spelling=False).problems
            if errors(problems):
                return Built((), problems)
            pressed, refused = collected(done, documents, report)
        if refused:
            return Built((), in_order([*problems, *refused]))
        sheets = {
            name: _Sheet(one, record.made.get(name), there.get(name), self.afresh)
            for name, one in pressed.items()
        }
        self._publish(sheets, record)
        published = (
            sheets[one.file_name].published(one, self.out / one.file_name) for one in documents
        )
        return Built(tuple(published), problems)

    def _press(self, project: Project, there: Mapping[str, Recipe]) -> Press[Pressed]:
        return Press(
            project=project,
            templates=self.templates,
            theme=self.order.theme,
            stamp=self.stamp or midnight(project.facts.series.date),
            render=self.render or partial(_pressed, fingerprint.of_program(), there),
        )

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


def _pressed(program: str, there: Mapping[str, Recipe], job: Job) -> Pressed:
    """Stage four that makes only what is not there.

    Args:
        program: stands for the program and all that it is built on.
        there: the recipes of the documents that are there, by file name.
        job: what is wanted.

    Raises:
        Refused: it cannot be set.
    """
    from briefs.render.document import pressed

    name = Document(job.brief.id, job.edition, job.summary).file_name
    return pressed(job, program=program, last=there.get(name))


def _record(out: Path) -> Record:
    try:
        return from_json((out / RECORD).read_bytes())
    except OSError:
        return Record()


def _there(out: Path, record: Record, documents: Sequence[Document]) -> dict[str, Recipe]:
    """The recipes of those documents that are there, as they were made."""
    names = (one.file_name for one in documents)
    recorded = {name: record.made[name] for name in names if name in record.made}
    return {
        name: made.recipe
        for name, made in recorded.items()
        if fingerprint.of_file(out / name) == made.sha256
    }
